//! The published schema of a backup fits what is written. Checks the names of records and what each must hold, not all of JSON Schema.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use regex_lite::Regex;
use serde_json::Value;
use waystone::{
    chorus::Correction,
    exchange::table::{Mapping, Recipe, Role, Use, convert, sheet},
    feedback::Cases,
    response::{Answer, Origin, Response, Segment, SourceKind, Via},
    seal::SecretKey,
    store::{Key, Library, MemoryShelf, View},
    survey::{Journey, KindName, ResponseId, SegmentId, Survey, SurveyId, ViewId},
    theme::Own,
};

fn schema() -> Value {
    serde_json::from_str(include_str!("../public/backup.schema.json")).expect("JSON")
}

fn response(survey: &Survey) -> Response {
    Response {
        id: ResponseId::from_bits(9),
        survey: survey.id.clone(),
        revision: 1,
        lang: "fa".into(),
        started: None,
        ended: None,
        finished: true,
        via: Via::File,
        answers: survey
            .questions()
            .map(|question| (question.id.clone(), Answer::Number(9)))
            .collect(),
        remarks: Default::default(),
        computed: Default::default(),
    }
}

/// A library with a record of every kind that a backup holds.
fn library() -> Library<MemoryShelf> {
    let library = Library::new(MemoryShelf::default(), "p:".into());
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    survey.add_question(None, KindName::Nps);
    library.save_survey(&mut survey, None).unwrap();
    library.save_invite(&survey).unwrap();
    library.add_response(&response(&survey)).unwrap();
    let segment = Segment {
        id: SegmentId::new("g").unwrap(),
        survey: survey.id.clone(),
        origin: Origin {
            file: "f.csv".into(),
            imported: None,
        },
        responses: vec![response(&survey)],
    };
    library.add_segment(&segment).unwrap();
    let secret = SecretKey::derive(&[1; 32]);
    library.add_secret(&secret.public().unwrap(), &secret).unwrap();
    let said = std::collections::BTreeMap::from([("r/q1", Correction::default())]);
    library.save_named(&Key::Labels(survey.id.clone()), &said).unwrap();
    let events = std::collections::BTreeMap::from([("e1", "2026-01-02 New checkout")]);
    library.save_named(&Key::Events(survey.id.clone()), &events).unwrap();
    library
        .save_named(&Key::Themes(survey.id.clone()), &Own::default())
        .unwrap();
    let names = ["id".to_owned(), "nps".to_owned()];
    let mapping = Mapping {
        title: "T".into(),
        lang: "en".into(),
        source: SourceKind::Direct,
        into: None,
        columns: vec![Use::of(Role::Key), Use::of(Role::Comment)],
    };
    let sheet = sheet(b"id,nps\n1,9\n", &mut |_, _| {}).unwrap();
    let made = convert(&sheet, &mapping, "t.csv", &mut |_, _| {}).unwrap();
    library
        .keep_recipe(Recipe::key(&names), &Recipe::of(&mapping, &names, &made))
        .unwrap();
    let view = View {
        name: "Paper".into(),
        fields: vec![("f.channel".into(), "paper".into())],
    };
    library.keep_view(&survey.id, &ViewId::from_bits(3), &view).unwrap();
    library.save_people(&[("a".to_owned(), "b".to_owned())].into()).unwrap();
    library.save_named(&Key::Cases, &Cases::new()).unwrap();
    library.save_journey(&Journey::preset(["A"; 6])).unwrap();
    library
}

#[test]
fn every_record_of_a_backup_has_a_place_in_the_schema() {
    let schema = schema();
    let backup: Value = serde_json::from_str(&library().backup().to_text()).unwrap();
    for key in schema["required"].as_array().unwrap() {
        assert!(backup.get(key.as_str().unwrap()).is_some(), "{key}");
    }
    let patterns = schema["properties"]["records"]["patternProperties"]
        .as_object()
        .unwrap();
    let patterns: Vec<(Regex, &Value)> = patterns
        .iter()
        .map(|(key, value)| (Regex::new(key).unwrap(), value))
        .collect();
    let records = backup["records"].as_object().unwrap();
    let mut used = vec![0; patterns.len()];
    for (key, record) in records {
        let at = patterns.iter().position(|(pattern, _)| pattern.is_match(key));
        let at = at.unwrap_or_else(|| panic!("{key} fits no pattern"));
        used[at] += 1;
        if let Some(name) = patterns[at].1["$ref"].as_str() {
            let part = &schema["$defs"][name.trim_start_matches("#/$defs/")];
            for needed in part["required"].as_array().into_iter().flatten() {
                assert!(record.get(needed.as_str().unwrap()).is_some(), "{key} without {needed}");
            }
        }
    }
    assert!(
        used.iter().all(|n| *n > 0),
        "a pattern that nothing fits: {used:?} {:?}",
        records.keys()
    );
}
