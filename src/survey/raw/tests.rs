//! What the gate lets through, and what it says of the rest.
use super::*;

fn check(json: &str) -> (Survey, Vec<Problem>) {
    let raw: RawSurvey = serde_json::from_str(json).unwrap();
    raw.check(SurveyId::new("fallback").unwrap())
}

fn defects(json: &str) -> Vec<(String, Defect)> {
    check(json).1.into_iter().map(|p| (p.path, p.defect)).collect()
}

#[test]
fn a_good_survey_has_no_problems_and_round_trips() {
    let json = r#"{"id":"s1","revision":3,"lang":"en","status":"open","title":"Pulse","brand":"","thanks":"","pages":[
        {"id":"p1","questions":[{"id":"q1","type":"nps","title":"How likely?","required":true,"low":"Not","high":"Very"}]},
        {"id":"p2","questions":[{"id":"q2","type":"single","title":"Why?","choices":[{"id":"c1","label":"Price"},{"id":"c2","label":{"default":"Speed","fa":"سرعت"}}],
          "showIf":{"question":"q1","between":[0,6]},"place":{"stage":"buy","touchpoint":"Online order"}}]}],"counter":4}"#;
    let (survey, problems) = check(json);
    assert_eq!(problems, []);
    let again = serde_json::to_string(&RawSurvey::from(&survey)).unwrap();
    let (twice, problems) = check(&again);
    assert_eq!((twice, problems), (survey, vec![]));
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    assert_eq!(
        defects("{}"),
        [("id".into(), Defect::BadId), ("pages".into(), Defect::NoPages)]
    );
    let bad = r#"{"id":"s","pages":[{"id":"p1","questions":[{"id":"q1","type":"hologram"},{"id":"q2","type":"nps"},
        {"id":"q2","type":"single","showIf":{"question":"q2","between":[9,2]}},{"id":"q 4","type":"comment","place":{"stage":"a b"}}]}]}"#;
    let got = defects(bad);
    for expected in [
        ("pages[0].questions[0].type", Defect::UnknownKind("hologram".into())),
        ("pages[0].questions[2].id", Defect::DuplicateId),
        ("pages[0].questions[2]", Defect::NoChoices),
        ("pages[0].questions[3].id", Defect::BadId),
        ("pages[0].questions[3].place", Defect::BadValue),
        ("showIf", Defect::BadRule),
    ] {
        assert!(
            got.contains(&(expected.0.to_owned(), expected.1.clone())),
            "{expected:?} in {got:?}"
        );
    }
}

#[test]
fn new_ids_avoid_those_in_the_file() {
    let (mut survey, _) =
        check(r#"{"id":"s","pages":[{"id":"p1","questions":[{"id":"q41","type":"nps"},{"id":"","type":"nps"}]}]}"#);
    let ids: Vec<_> = survey.questions().map(|q| q.id.to_string()).collect();
    assert_eq!(ids, ["q41", "q42"]);
    assert_eq!(survey.add_question(None, KindName::Comment).as_str(), "q43");
}

#[test]
fn limits_cut_and_tell() {
    let many: Vec<_> = (0..MAX_CHOICES + 5)
        .map(|n| format!(r#"{{"id":"c{n}","label":"x"}}"#))
        .collect();
    let json = format!(
        r#"{{"id":"s","title":"{}","pages":[{{"id":"p","questions":[{{"id":"q","type":"single","choices":[{}]}}]}}]}}"#,
        "é".repeat(MAX_TEXT),
        many.join(",")
    );
    let (survey, problems) = check(&json);
    assert_eq!(survey.questions().next().unwrap().kind.choices().len(), MAX_CHOICES);
    assert!(survey.title.default.len() <= MAX_TEXT);
    assert_eq!(problems.len(), 2);
}
