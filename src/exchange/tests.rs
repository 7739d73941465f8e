//! Promises about hostile files (`reliability.md` C.4) that need no browser.
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::{
    response::Response,
    seal::{PublicKey, SecretKey},
    survey::{RawSurvey, Survey, SurveyId},
};

fn survey_file(title: &str) -> String {
    json!({ "waystone": "survey", "version": 1, "survey": { "waystone": 2, "id": "s", "title": title, "pages": [] } })
        .to_string()
}

#[test]
fn h1_files_stop_at_their_caps() {
    // To the byte, for the part that is capped.
    let inner = |length: usize| {
        let empty = json!({ "waystone": 2, "id": "s", "title": "", "pages": [] })
            .to_string()
            .len();
        survey_file(&"x".repeat(length - empty))
    };
    assert!(matches!(read(&inner(limits::SURVEY)), Ok(Incoming::Survey(..))));
    let too_large = |limit| Err(ReadError::TooLarge { limit });
    assert_eq!(read(&inner(limits::SURVEY + 1)).map(|_| ()), too_large(limits::SURVEY));
    let spaces = " ".repeat(limits::FILE + 1);
    assert_eq!(read(&spaces).map(|_| ()), too_large(limits::FILE));
    let one = json!({ "id": "r", "survey": "s", "revision": 1, "finished": true, "answers": {} }).to_string();
    let answers = |count: usize| {
        let all = vec![one.as_str(); count].join(",");
        format!("{{\"waystone\":\"answers\",\"version\":1,\"survey\":\"s\",\"answers\":[{all}]}}")
    };
    assert!(matches!(read(&answers(limits::RESPONSES)), Ok(Incoming::Answers(_))));
    assert_eq!(
        read(&answers(limits::RESPONSES + 1)).map(|_| ()),
        Err(ReadError::TooMany {
            limit: limits::RESPONSES
        })
    );
    for deep in ["[", "{\"a\":", "[{\"pages\":"] {
        assert!(read(&deep.repeat(1_000_000)).is_err());
    }
}

#[test]
fn h2_odd_json_is_told_or_refused() {
    for text in [
        "{\"waystone\":\"survey\",\"version\":1,\"survey\":{\"pages\":[],\"title\":NaN}}",
        "{\"waystone\":\"survey\",\"version\":1,\"survey\":{\"pages\":[],\"n\":1e999}}",
        "{\"waystone\":\"survey\",\"version\":1,\"survey\":{\"pages\":[],\"title\":\"\\ud800\"}}",
        "{\"waystone\":\"survey\",\"version\":1,\"version\":1,\"survey\":{\"pages\":[]}}",
        "{\"waystone\":\"survey\",\"version\":-1}",
        "\u{0}",
        "",
    ] {
        assert!(read(text).is_err(), "{text}");
    }
    let odd =
        json!({ "waystone": 2, "id": "s", "pages": [], "__proto__": { "x": 1 }, "constructor": 1, "title": "a\u{0}b" });
    let text = json!({ "waystone": "survey", "version": 1, "survey": odd }).to_string();
    let Ok(Incoming::Survey(_, problems)) = read(&text) else {
        panic!("read, and told");
    };
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert!(
        paths.contains(&"__proto__") && paths.contains(&"constructor"),
        "{paths:?}"
    );
}

#[test]
fn h3_a_link_is_bounded_before_and_after_it_is_inflated() {
    let key = SecretKey::derive(&[1; 32]).public().unwrap();
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    survey.title = "Pulse".into();
    let link = survey_link(&survey, &key);
    let json = pack::zip::inflate_raw(&deflated(&link).unwrap(), INFLATED).unwrap();
    let raw: RawSurvey = serde_json::from_slice(&json).unwrap();
    assert_eq!(
        PublicKey::parse(&raw.check(SurveyId::from_bits(0)).0.seal_to),
        Some(key)
    );

    assert_eq!(deflated(&"A".repeat(LINK + 1)), None);
    for odd in ["", "A", "AQ==", "%00", "<script>", "Ag"] {
        assert!(deflated(odd).is_none_or(|rest| rest.is_empty()), "{odd}");
    }
    let bomb = pack::zip::deflate_raw(&vec![b' '; 5 << 20]);
    assert!(bomb.len() < LINK && pack::zip::inflate_raw(&bomb, INFLATED).is_none());
    for cut in 0..link.len() {
        let json = deflated(&link[..cut]).and_then(|bytes| pack::zip::inflate_raw(&bytes, INFLATED));
        let whole = json.and_then(|json| serde_json::from_slice::<serde_json::Value>(&json).ok());
        assert_eq!(whole, None, "cut at {cut}");
    }
}

#[test]
fn h7_tricks_with_text_are_read_in_one_pass() {
    let tricks = [
        "a\u{300}".repeat(20_000),
        "\u{200b}".repeat(20_000),
        "\u{202e}evil\u{2066}".repeat(2_000),
        "\u{1f469}\u{200d}".repeat(5_000),
    ];
    for trick in tricks {
        let Ok(Incoming::Survey(survey, _)) = read(&survey_file(&trick)) else {
            panic!("a survey");
        };
        assert_eq!(survey.title.default, trick, "as it was written");
        let _ = crate::sentiment::read(&trick);
    }
}

#[test]
fn h9_answers_that_say_another_survey_inside_are_refused() {
    let one = json!({ "id": "r", "survey": "other", "revision": 1, "finished": true, "answers": {} });
    let text = json!({ "waystone": "answers", "version": 1, "survey": "s", "answers": [one] }).to_string();
    let part = "answers[0]".to_owned();
    assert_eq!(read(&text).map(|_| ()), Err(ReadError::Damaged { part }));
    for id in ["a/b", "../x", "", "é"] {
        let one = json!({ "id": id, "survey": "s", "revision": 1, "finished": true, "answers": {} });
        assert!(serde_json::from_value::<Response>(one).is_err(), "{id}");
    }
}

proptest! {
    #[test]
    fn h2_any_flip_in_any_file_is_read_or_refused(kind in 0usize..3, at in any::<prop::sample::Index>(), to in any::<char>()) {
        let key = SecretKey::derive(&[1; 32]).public().unwrap();
        let response = r#"{"id":"r","survey":"s","revision":1,"finished":true,"via":"file","answers":{"q":{"n":9}}}"#;
        let text = match kind {
            0 => survey_file("Pulse"),
            1 => format!("{{\"waystone\":\"answers\",\"version\":1,\"survey\":\"s\",\"answers\":[{response}]}}"),
            _ => wrap(response, &key, &[2; 32]).unwrap().to_text(),
        };
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len());
        letters[at] = to;
        let flipped: String = letters.into_iter().collect();
        if let Ok(Incoming::Sealed(sealed)) = read(&flipped) {
            // What still reads as sealed opens only when nothing that counts was changed.
            if let Ok(json) = open(&sealed, &SecretKey::derive(&[1; 32])) {
                prop_assert_eq!(
                    serde_json::from_str::<Response>(&json).unwrap(),
                    serde_json::from_str::<Response>(response).unwrap()
                );
            }
        }
    }
}
