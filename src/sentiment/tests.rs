//! The whole reader: hand-written cases from `tests/fixtures`, and properties over arbitrary text. No unit tests.

use super::*;
use proptest::prelude::*;

const CASES: &str = include_str!("../../tests/fixtures/sentiment/cases.tsv");

fn tag(label: Label) -> &'static str {
    match label {
        Label::Negative => "neg",
        Label::Neutral => "neu",
        Label::Mixed => "mixed",
        Label::Positive => "pos",
        Label::Unknown => "unknown",
        Label::NotAnalysed => "not-analysed",
    }
}

#[test]
fn hand_written_cases() {
    let mut wrong = Vec::new();
    let mut rows = std::collections::BTreeMap::<&str, usize>::new();
    for line in CASES.lines().filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = line.split('\t').collect();
        let [language, label, text] = parts.as_slice() else {
            panic!("not three columns: {line}")
        };
        *rows.entry(language).or_default() += 1;
        let parsed: Language = serde_json::from_str(&format!("\"{language}\"")).unwrap();
        let reading = read_as(text, parsed);
        if tag(reading.label) != *label {
            wrong.push(format!(
                "{line}: {} {:.2} {:?}",
                tag(reading.label),
                reading.polarity,
                reading.cues
            ));
        }
    }
    assert!(rows.len() == 4 && rows.values().all(|n| *n >= 25), "{rows:?}");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn hand_written_cases_are_detected() {
    for line in CASES.lines().filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = line.split('\t').collect();
        let expected: Language = serde_json::from_str(&format!("\"{}\"", parts[0])).unwrap();
        let found = detect(parts[2]);
        // A few Han characters may belong to both scripts; the reader is the same for both.
        let same_han = |l| matches!(l, Language::ZhHans | Language::ZhHant);
        assert!(
            found == expected || same_han(found) && same_han(expected) && parts[2].len() < 60,
            "{line}: {found:?}"
        );
    }
}

#[test]
fn non_answers_are_not_negative() {
    for text in [
        "None.",
        "none",
        "Did not answer",
        "n/a",
        "N/A.",
        "无",
        "無",
        "ندارم",
        "Nothing",
        "-",
    ] {
        let reading = read(text);
        assert_eq!((reading.label, reading.polarity), (Label::Unknown, 0.0), "{text}");
    }
}

#[test]
fn other_languages_are_not_analysed_but_emoji_are_read() {
    assert_eq!(read("Très mauvais service").label, Label::NotAnalysed);
    assert_eq!(read("とても悪かったです").label, Label::NotAnalysed);
    assert_eq!(read("😡😡").label, Label::Negative);
    assert_eq!(read("👍").label, Label::Positive);
    assert_eq!(read("42").label, Label::Unknown);
}

#[test]
fn markup_and_addresses_say_nothing() {
    assert_eq!(
        read("<p class=\"awful\">It was <b>great</b></p>").label,
        Label::Positive
    );
    assert_eq!(
        read("See https://terrible.example/bad/awful for the menu").label,
        Label::Unknown
    );
}

#[test]
fn a_reading_survives_json() {
    let reading = read("The room was lovely. The food was awful.");
    let json = serde_json::to_string(&reading).unwrap();
    assert!(
        json.contains("\"label\":\"mixed\"") && json.contains("\"language\":\"en\""),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Reading>(&json).unwrap(), reading);
}

#[test]
fn very_long_and_odd_texts_are_read() {
    let unit = |s: &str, bytes: usize| s.repeat(bytes / s.len());
    let odd = [
        unit("good bad ", 1 << 20),
        unit("不好", 1 << 20),
        unit("خوب نبود ", 1 << 20),
        unit("a", 1 << 18),
        unit("خ", 1 << 18),
        unit("<a", 1 << 18),
        unit("<", 1 << 18),
        unit(".", 1 << 18),
        unit("不", 1 << 18),
        format!("e{}", "\u{301}".repeat(100_000)),
        "\u{200D}\u{FE0F}\u{200C}".repeat(50_000),
        "😡".repeat(50_000),
        "\u{0}\u{1}\u{7f}\u{85}\u{202E}".to_owned(),
    ];
    for text in &odd {
        // Both Chinese scripts share a reader, and so do English and letterless text.
        for language in [Language::En, Language::ZhHans, Language::Fa] {
            orderly(text, &read_as(text, language));
        }
        orderly(text, &read(text));
    }
}

const ALL: [Language; 5] = [
    Language::En,
    Language::ZhHans,
    Language::ZhHant,
    Language::Fa,
    Language::Other,
];

fn check(text: &str, language: Language) {
    let reading = read_as(text, language);
    orderly(text, &reading);
    assert_eq!(reading, read_as(text, language));
}

fn orderly(text: &str, reading: &Reading) {
    assert!((-1.0..=1.0).contains(&reading.polarity), "{}", reading.polarity);
    assert!((0.0..=1.0).contains(&reading.intensity), "{}", reading.intensity);
    assert!((0.0..=1.0).contains(&reading.confidence), "{}", reading.confidence);
    let mut past = 0;
    for cue in &reading.cues {
        assert!(past <= cue.start && cue.start < cue.end, "{cue:?} after {past}");
        assert!(
            text.is_char_boundary(cue.start) && text.is_char_boundary(cue.end),
            "{cue:?}"
        );
        assert!(cue.weight.is_finite());
        past = cue.end;
    }
    assert!(past <= text.len());
}

/// Text likely to hold words of the lexicons next to anything else.
fn prose() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "good", "not", "BAD", "n't", "but", "very", " ", " ", ".", "!", ",", "'", "<b>", "<", ":)", "http://x",
            "好", "不", "没", "很", "難吃", "但", "，", "。", "خوب", "نبود", "نمی", "\u{200C}", "ولی", "😡", "👍🏽",
            "\u{301}", "@a",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_has_an_orderly_reading(text in prop_oneof![prose(), any::<String>()]) {
        for language in ALL {
            check(&text, language);
        }
        prop_assert_eq!(read(&text), read_as(&text, detect(&text)));
    }
}
