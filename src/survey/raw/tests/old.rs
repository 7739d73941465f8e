//! Our own first form is still read.
use super::*;

#[test]
fn a_good_survey_has_no_problems_and_round_trips() {
    let json = r#"{"id":"s1","revision":3,"lang":"fa","status":"open","title":"<b>Pulse</b>","brand":"N","thanks":"a  b","pages":[
        {"id":"p1","questions":[{"id":"q1","type":"nps","title":"How likely?","help":"h","required":true,"low":"Not","high":"Very"}]},
        {"id":"p2","questions":[{"id":"q2","type":"single","title":"Why?","choices":[{"id":"c1","label":"Price"},{"id":"c2","label":{"default":"Speed","fa":"سرعت"}}],
          "showIf":{"question":"q1","between":[0,6]},"place":{"stage":"buy","touchpoint":"Online order"}},
          {"id":"q3","type":"matrix","choices":[{"id":"c3","label":"a"}],"columns":[{"id":"c4","label":"b"}],"showIf":{"question":"q2","chosen":"c1"}},
          {"id":"q4","type":"short","showIf":{"question":"q3"}}]}],"counter":4}"#;
    let (survey, problems) = check(json);
    assert_eq!(problems, []);
    assert_eq!(
        (survey.lang.as_str(), survey.title.default.as_str(), survey.revision),
        ("fa", "<b>Pulse</b>", 3)
    );
    assert_eq!(
        (survey.brand.default.as_str(), survey.thanks.default.as_str()),
        ("N", "a  b")
    );
    assert_eq!(survey.behaviour, Default::default());
    let kinds: Vec<_> = survey.questions().map(|question| question.kind.name()).collect();
    assert_eq!(
        kinds,
        [KindName::Nps, KindName::Single, KindName::Matrix, KindName::Short]
    );
    assert!(survey.questions().skip(1).all(|question| question.rule().is_some()));
    let first = survey.questions().next().unwrap();
    assert_eq!((first.help.default.as_str(), first.required), ("h", true));
    assert_eq!(first.kind.rating().unwrap().low, "Not".into());
    let second = survey.questions().nth(1).unwrap();
    assert_eq!(second.place.as_ref().unwrap().touchpoint, "Online order");
    assert_eq!(check(&own(&survey).to_string()), (survey, vec![]));
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    assert_eq!(defects("{}"), [("pages".into(), Defect::NoPages)]);
    assert_eq!(
        defects("[]"),
        [(String::new(), Defect::WrongType), ("pages".into(), Defect::NoPages)]
    );
    let bad = r#"{"id":"s","pages":[{"id":"p1","questions":[{"id":"q1","type":"hologram"},{"id":"q2","type":"nps"},
        {"id":"q2","type":"single","showIf":{"question":"q2","between":[9,2]}},{"id":"q 4","type":"comment","place":{"stage":"a b"}},
        {"id":"q5","type":"comment","showIf":{"question":"q2","between":[1]}}]}]}"#;
    let got = defects(bad);
    for expected in [
        ("pages[0].elements[0].type", Defect::UnknownKind("hologram".into())),
        ("pages[0].elements[2].name", Defect::DuplicateName),
        ("pages[0].elements[2]", Defect::NoChoices),
        ("pages[0].elements[2].rule", Defect::BadRule),
        ("pages[0].elements[3].stage", Defect::BadValue),
        ("pages[0].elements[4].rule", Defect::BadRule),
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
    assert_eq!(ids[0], "q41");
    assert_eq!(survey.add_question(None, KindName::Comment).as_str(), "q42");
}
