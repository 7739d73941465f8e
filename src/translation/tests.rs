//! Keys name one text each, and tables come back as they went.
use proptest::prelude::*;

use super::*;
use crate::survey::{KindName, SurveyId};

fn survey() -> Survey {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    survey.title = "Pulse".into();
    survey.thanks = "Thank you".into();
    for kind in KindName::OFFERED {
        let id = survey.add_question(None, kind);
        let question = survey.question_mut(&id).unwrap();
        question.title = format!("Question {kind:?}").as_str().into();
        for (at, choice) in question.kind.choices_mut().into_iter().flatten().enumerate() {
            choice.label = format!("{kind:?} {at}").as_str().into();
        }
    }
    survey
}

#[test]
fn keys_name_one_text_each() {
    let survey = survey();
    let all = entries(&survey, "fa");
    let mut keys: Vec<&str> = all.iter().map(|entry| entry.key.as_str()).collect();
    keys.sort_unstable();
    let count = keys.len();
    keys.dedup();
    assert_eq!(keys.len(), count);
    assert!(count > 20 && all.iter().all(Entry::is_missing), "{all:?}");
}

#[test]
fn a_translation_is_set_and_counted() {
    let mut survey = survey();
    assert_eq!(languages(&survey), []);
    let total = entries(&survey, "fa").len();
    assert!(set(&mut survey, "survey/title", "fa", "نبض"));
    assert!(!set(&mut survey, "survey/nothing", "fa", "نبض"));
    assert_eq!(languages(&survey), [("fa".to_owned(), total - 1)]);
    assert_eq!(survey.title.get("fa"), "نبض");
    // A near variety is none of its own.
    assert!(entries(&survey, "fa-AF").iter().all(Entry::is_missing));
    forget(&mut survey, "fa");
    assert_eq!(survey, self::survey());
    survey.thanks = "123 {name}".into();
    assert!(
        !entries(&survey, "fa")
            .iter()
            .any(|entry| entry.key == "survey/thanks" && entry.is_missing())
    );
}

#[test]
fn a_table_goes_out_and_comes_back() {
    let mut survey = survey();
    survey.title = "=2+2, \"quoted\"\nline".into();
    set(&mut survey, "survey/title", "fa", "=نبض");
    let text = export(&survey, "fa");
    assert!(
        text.starts_with('\u{feff}') && text.contains("\"'=2+2, \"\"quoted\"\"\nline\",\"'=نبض\"\r\n"),
        "{text}"
    );
    let mut again = survey.clone();
    let report = import(&mut again, "fa", &text).unwrap();
    assert_eq!((report.taken.len(), report.same), (0, 1));
    assert_eq!(again, survey);

    let mut other = self::survey();
    let text =
        "key;source;translation\r\nsurvey/title;Old pulse;نبض\r\nsurvey/thanks;Thank you;'=سپاس\r\nno/such;x;y\r\n";
    let report = import(&mut other, "fa", text).unwrap();
    assert_eq!(report.unknown, ["no/such"]);
    assert_eq!(report.changed, ["survey/title"]);
    assert_eq!((report.taken.len(), other.thanks.get("fa")), (2, "=سپاس"));
    assert_eq!(import(&mut other, "fa", "a,b\n1,2"), Err(TableFault::NoColumns));
    assert_eq!(import(&mut other, "fa", ""), Err(TableFault::Empty));
}

#[test]
fn tags() {
    for tag in ["en", "zh-Hant", "pt-BR", "fa-AF", "yue", "sr-Latn-RS"] {
        assert!(is_tag(tag), "{tag}");
    }
    for tag in ["", "e", "english", "default", "zh_TW", "en-", "e1", "a b"] {
        assert!(!is_tag(tag), "{tag}");
    }
    assert_eq!((name("de"), name("tlh")), ("Deutsch", "tlh"));
}

proptest! {
    #[test]
    fn any_cells_come_back(cells in prop::collection::vec("[a,;\"\r\n\t'=é +]{0,6}", 4)) {
        let rows = cells.chunks(2).map(|pair| [format!("k{}", pair[0]), format!("v{}", pair[1])]);
        let text = table::write(rows.clone());
        let back = table::read(&text);
        prop_assert_eq!(&back, &rows.map(|row| row.to_vec()).collect::<Vec<_>>());
        // As a reader of the wide world sees it.
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let theirs: Vec<Vec<String>> = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(back, theirs);
    }

    #[test]
    fn guarded_cells_come_back(cell in "[=+' \"@-]{0,4}[a-z]{0,3}") {
        let text = table::write([["k".to_owned(), cell.clone()]].into_iter());
        prop_assert_eq!(table::read(&text), [["k".to_owned(), cell]]);
    }

    #[test]
    fn no_table_is_too_odd(text in "\\PC{0,80}") {
        let _ = import(&mut survey(), "fa", &text);
    }
}
