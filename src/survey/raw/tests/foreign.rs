//! SurveyJS's own spellings, old and new, and what has no place here.
use super::*;
use crate::survey::*;

fn kinds(elements: &str) -> Survey {
    check(&format!(r#"{{"elements":[{elements}]}}"#)).0
}

fn one(element: &str) -> (Question, Vec<Defect>) {
    let (survey, problems) = check(&format!(r#"{{"elements":[{element}]}}"#));
    comes_back(&survey);
    let question = survey.questions().next().unwrap().clone();
    (question, problems.into_iter().map(|problem| problem.defect).collect())
}

fn back(element: &str) -> Value {
    let survey = kinds(element);
    surveyjs(&survey).0["pages"][0]["elements"][0].clone()
}

#[test]
fn ratings_are_scales_or_choices() {
    let scale = |element: &str| one(element).0.kind.rating().map(|rating| rating.measure.scale());
    let rating = |rest: &str| format!(r#"{{"type":"rating","name":"r"{rest}}}"#);
    for (rest, expected) in [
        ("", Scale::new(1, 5)),
        (r#","rateMin":0,"rateMax":10"#, Scale::new(0, 10)),
        (r#","rateMax":"7""#, Scale::new(1, 7)),
        (r#","rateMin":0,"rateCount":3"#, Scale::new(0, 2)),
        (r#","rateMax":10,"rateCount":4"#, Scale::new(7, 10)),
        (r#","rateCount":10"#, Scale::new(1, 5)),
        (r#","rateValues":[2,{"value":3,"text":"x"}]"#, Scale::new(2, 3)),
        (r#","rateValues":[2,9],"autoGenerate":true"#, Scale::new(1, 5)),
        (r#","rateMax":100"#, Scale::new(1, 20)),
        (r#","rateMin":0,"rateMax":10,"rateStep":2"#, None),
        (r#","rateMin":0,"rateMax":1,"rateStep":0.1"#, None),
        (r#","rateMin":-2,"rateMax":2"#, None),
        (r#","rateMin":9,"rateMax":3"#, None),
        (r#","rateValues":["a","b"]"#, None),
    ] {
        assert_eq!(scale(&rating(rest)), expected, "{rest}");
    }
    let (steps, told) = one(&rating(
        r#","rateMin":0,"rateMax":1,"rateStep":0.25,"minRateDescription":"no""#,
    ));
    let values: Vec<_> = steps.kind.choices().iter().map(Choice::value).collect();
    assert_eq!(Value::from(values), serde_json::json!([0, 0.25, 0.5, 0.75, 1]));
    assert!(told.contains(&Defect::Nearest));
    let js = back(&rating(r#","rateStep":2,"minRateDescription":"no""#));
    assert_eq!(js["type"], "rating");
    assert_eq!(
        (&js["rateValues"], &js["minRateDescription"]),
        (&serde_json::json!([1, 3, 5]), &"no".into())
    );
    let plain = one(&rating(
        r#","rateMin":0,"rateMax":10,"rateDisplayMode":"stars","mininumRateDescription":"m""#,
    ))
    .0;
    assert_eq!(plain.kind.name(), KindName::Rating10, "never silently a metric");
    let look = plain.kind.rating().unwrap();
    assert_eq!((look.look, &look.low), (RatingLook::Stars, &"m".into()));
}

#[test]
fn choices_of_every_spelling() {
    let (question, told) = one(
        r#"{"type":"checkbox","name":"c","choices":["a","b|Bee",3,true,{"value":"x y","text":{"default":"X","zh-cn":"艾"}},"a",null],
        "hasOther":true,"otherText":"Else","hasNone":true,"hasSelectAll":true,"choicesOrder":"random","maxSelectedChoices":2}"#,
    );
    let choices = question.kind.choices();
    let ids: Vec<_> = choices.iter().map(|choice| choice.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "3", "true", "c1", "c2", "none", "other"]);
    let says: Vec<_> = choices.iter().map(|choice| choice.says("zh-Hans")).collect();
    assert_eq!(says, ["a", "Bee", "3", "true", "艾", "a", "none", "Else"]);
    assert_eq!(choices[2].value(), Value::from(3));
    assert_eq!((choices[6].role, choices[7].role), (Role::Alone, Role::Other));
    let options = question.kind.options().unwrap();
    assert!(options.take_all && options.order == Order::Random && options.most == 2);
    assert_eq!(told, [Defect::DuplicateId, Defect::WrongType]);
    let js = back(
        r#"{"type":"dropdown","name":"c","choices":[1,{"value":2,"text":"b","score":5}],"hasOther":"true","optionsCaption":"Pick"}"#,
    );
    let expected = serde_json::json!({"type":"dropdown","name":"c","choices":[1,{"value":2,"text":"b","score":5}],"showOtherItem":"true","placeholder":"Pick"});
    assert_eq!(js, expected);
    let counted = one(r#"{"type":"dropdown","name":"c","choicesMin":1,"choicesMax":9,"choicesStep":4}"#).0;
    assert_eq!(
        counted.kind.choices().iter().map(|c| c.id.as_str()).collect::<Vec<_>>(),
        ["1", "5", "9"]
    );
}

#[test]
fn choices_of_another_question_stand_in_both() {
    let json = r#"{"elements":[{"type":"checkbox","name":"a","choices":["x","y"],"showOtherItem":true},
        {"type":"ranking","name":"b","choicesFromQuestion":"a","choicesFromQuestionMode":"selected"},
        {"type":"dropdown","name":"c","choicesFromQuestion":"b","showNoneItem":true,"choices":["unseen"]},
        {"type":"dropdown","name":"d","choicesFromQuestion":"nobody"}]}"#;
    let (survey, problems) = check(json);
    assert_eq!(problems, []);
    let ids = |at: usize| {
        let question = survey.questions().nth(at).unwrap();
        question
            .kind
            .choices()
            .iter()
            .map(|choice| choice.id.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (ids(1), ids(2), ids(3)),
        (vec!["x", "y"], vec!["x", "y", "none"], vec![])
    );
    assert_eq!(
        surveyjs(&survey).0["pages"][0]["elements"],
        serde_json::from_str::<Value>(json).unwrap()["elements"]
    );
    comes_back(&survey);
}

#[test]
fn tables_and_panels_that_repeat() {
    let (table, told) = one(
        r#"{"type":"matrixdynamic","name":"m","cellType":"radiogroup","choices":[1,2],"rowCount":5,"maxRowCount":3,"addRowText":"more",
        "columns":[{"name":"a"},{"name":"b","cellType":"text","inputType":"number","min":1,"total":"x"},{"name":"c","cellType":"default","choices":[3]},{"name":"d","cellType":"file"}]}"#,
    );
    let Kind::Repeat(repeat) = &table.kind else {
        panic!("{table:?}")
    };
    assert_eq!(
        repeat.rows,
        Rows::Growing {
            start: 3,
            least: 0,
            most: 3
        }
    );
    let names: Vec<_> = repeat.questions.iter().map(|column| column.kind.name()).collect();
    assert_eq!(
        names,
        [
            KindName::Single,
            KindName::Number,
            KindName::Single,
            KindName::Unsupported
        ]
    );
    assert_eq!(repeat.questions[0].kind.choices().len(), 2);
    assert_eq!(told, [Defect::UnknownKey, Defect::UnknownKind("file".into())]);

    let (panels, told) = one(
        r#"{"type":"PanelDynamic","name":"p","panelAddText":"+","templateTitle":"no {panelIndex}","panelCount":1,"templateElements":[
        {"type":"text","name":"p"},{"type":"panel","name":"g","visibleIf":"{panel.p} = 1","elements":[{"type":"comment","name":"x","visibleIf":"{panel.p} notempty"}]}]}"#,
    );
    let Kind::Repeat(repeat) = &panels.kind else {
        panic!("{panels:?}")
    };
    assert_eq!((repeat.panels.len(), repeat.questions.len(), told), (1, 2, vec![]));
    assert_eq!(repeat.questions[0].id.as_str(), "p", "its own names");
    assert_eq!(repeat.questions[1].panel.as_ref(), Some(&repeat.panels[0].id));
}

#[test]
fn conditions_become_rules_where_they_can() {
    let survey = kinds(
        r#"{"type":"rating","name":"nps","rateMin":0,"rateMax":10},{"type":"radiogroup","name":"one","choices":["it's",2]},
        {"type":"checkbox","name":"more","choices":["a"],"visibleIf":"{nps}<=6"},
        {"type":"text","name":"a","visibleIf":"{nps} >= 2 and {nps} <= 4"},{"type":"text","name":"b","visibleIf":"{one} = 'it\\'s'"},
        {"type":"text","name":"c","visibleIf":"{one}==2"},{"type":"text","name":"d","visibleIf":"{more} contains 'a'"},
        {"type":"text","name":"e","visibleIf":"{more} notempty"},{"type":"text","name":"f","visibleIf":"{nps} > 10"},
        {"type":"text","name":"g","visibleIf":"{later} notempty"},{"type":"text","name":"h","visibleIf":{"name":"nps","operator":"equal","value":3}},
        {"type":"text","name":"later","visibleIf":"{one} = 'it' or {nps} = 1"}"#,
    );
    let tests: Vec<_> = survey
        .questions()
        .skip(2)
        .map(|q| q.rule().and_then(|rule| rule.formula(&survey)).map(|formula| formula.0))
        .collect();
    let expected = [
        Some("{nps} <= 6"),
        Some("{nps} >= 2 and {nps} <= 4"),
        Some("{one} = 'it\\'s'"),
        Some("{one} = 2"),
        Some("{more} contains 'a'"),
        Some("{more} notempty"),
        None,
        None,
        Some("{nps} = 3"),
        None,
    ];
    assert_eq!(tests, expected.map(|text| text.map(str::to_owned)));
    comes_back(&survey);
    assert_eq!(own(&survey)["pages"][0]["elements"][2]["visibleIf"], "{nps} <= 6");
}

#[test]
fn validators_and_triggers() {
    let (question, told) = one(
        r#"{"type":"text","name":"t","validators":[{"type":"numericvalidator","minValue":1.5,"text":"no"},{"type":"text","minLength":2,"allowDigits":false},
        {"type":"answercount","maxCount":3},{"type":"regex","regex":"^a$","insensitive":true},{"type":"email","odd":1},{"type":"expressionvalidator","expression":"{t} > 1"},{"type":"mine","x":1},5]}"#,
    );
    assert_eq!(question.validators.len(), 6);
    assert_eq!(told, [Defect::UnknownKey, Defect::UnknownKey, Defect::WrongType]);
    let json = r#"{"triggers":[{"type":"complete","name":"a","operator":"greater","value":2},{"type":"skiptrigger","expression":"{a} = 1","gotoName":"b"},
        {"type":"setvalue","expression":"{a} = 1","setToName":"b","setValue":[1]},{"type":"copyvalue","expression":"{a} = 1","fromName":"a","setToName":"b"},
        {"type":"runexpression","expression":"{a} = 1","runExpression":"1 + 1","setToName":"b","odd":1},{"type":"visible","expression":"{a} = 1","pages":["p"],"questions":["b"]},
        {"type":"mine","expression":"1"}],"calculatedValues":[{"name":"v","expression":"{a}","includeIntoResult":true},{"name":"w"}],
        "completedHtmlOnCondition":[{"expression":"{a} = 1","html":"<p>Good <b>day</b></p>"}],"elements":[{"type":"text","name":"a"}]}"#;
    let (survey, problems) = check(json);
    assert_eq!(
        (survey.behaviour.triggers.len(), survey.behaviour.variables.len()),
        (6, 1)
    );
    assert_eq!(survey.behaviour.triggers[0].when.0, "{a} > 2");
    assert_eq!(survey.behaviour.endings[0].thanks, "Good day".into());
    assert_eq!(problems.len(), 4, "{problems:?}");
    let js = surveyjs(&survey).0;
    assert_eq!(js["triggers"][6]["type"], "mine");
    assert_eq!(js["completedHtmlOnCondition"][0]["html"], "<p>Good <b>day</b></p>");
    assert_eq!(js["calculatedValues"][1]["name"], "w");
    comes_back(&survey);
}

#[test]
fn what_is_not_known_comes_back_at_its_place() {
    let json = serde_json::json!({
        "title": "T", "logo": "x", "locale": "zh-tw", "showProgressBar": "top", "showQuestionNumbers": true, "clearInvisibleValues": "onHiddenContainer",
        "pages": [{ "name": "p", "title": "<b>P</b>", "navigationTitle": "n", "visible": false, "elements": [
            { "type": "signaturepad", "name": "s", "penColor": "red", "visibleIf": "{a} = {b}" },
            { "type": "panel", "name": "g", "state": "collapsed", "elements": [{ "type": "html", "name": "h", "html": "<h1>Hi</h1>&amp;<br>all" }] },
            { "type": "matrix", "name": "m", "columns": [{ "value": 1, "text": "one", "odd": 2 }], "rows": ["r"], "cells": { "r": {} } },
            { "type": "multipletext", "name": "mt", "items": [{ "name": "i", "title": "I", "odd": 3, "size": 4 }] },
            { "type": "image", "name": "im", "imageLink": "https://example.org/x.png" },
            { "type": "text", "name": "t", "title": 5, "isRequired": "true", "defaultValue": { "x": [1] }, "min": 1.5, "visible": [] },
            { "type": "panel", "name": "empty" },
        ] }],
    });
    let (survey, problems) = check(&json.to_string());
    assert_eq!(surveyjs(&survey).0, json);
    comes_back(&survey);
    assert_eq!(
        (survey.lang.as_str(), survey.behaviour.numbers),
        ("zh-Hant", Numbers::Survey)
    );
    assert_eq!(
        (survey.behaviour.hidden, survey.behaviour.progress),
        (Hidden::Unseen, ProgressBy::Pages)
    );
    assert_eq!(survey.pages[0].title, "P".into());
    let block = survey.questions().nth(1).unwrap();
    assert_eq!(block.kind, Kind::Block("Hi\n&\nall".into()));
    let of = |fate| {
        problems
            .iter()
            .filter(|problem| problem.fate() == fate)
            .map(|p| p.path.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Fate::Ignored), ["pages[0].elements[5].visible"]);
    assert_eq!(
        of(Fate::Changed),
        [
            "clearInvisibleValues",
            "pages[0].title",
            "pages[0].elements[1].elements[0].html"
        ]
    );
    for path in [
        "logo",
        "pages[0].elements[0].type",
        "pages[0].elements[2].columns[0].odd",
        "pages[0].elements[3].items[0].odd",
        "pages[0].elements[4].imageLink",
    ] {
        assert!(of(Fate::Kept).contains(&path), "{path} in {problems:?}");
    }
}

#[test]
fn names_are_ids_where_they_can_be() {
    let (survey, problems) = check(
        r#"{"pages":[{"elements":[{"type":"text","name":"my question"},{"type":"text"},{"type":"text","name":"a"},{"type":"text","name":"a"},
        {"type":"text","name":"q2"},{"type":"boolean","name":"b","valueTrue":"yes"}]},{"name":"page1"}]}"#,
    );
    let ids: Vec<_> = survey.questions().map(|q| (q.id.as_str(), q.name())).collect();
    assert_eq!(
        ids,
        [
            ("q1", "my question"),
            ("question1", "question1"),
            ("a", "a"),
            ("q3", "a"),
            ("q2", "q2"),
            ("b", "b")
        ]
    );
    assert_eq!(survey.pages[0].id.as_str(), "page2");
    let told: Vec<_> = problems.iter().map(|p| (p.path.as_str(), &p.defect)).collect();
    let expected = [
        ("pages[0].elements[1].name", &Defect::MissingName),
        ("pages[0].elements[3].name", &Defect::DuplicateName),
    ];
    assert_eq!(told, expected);
    comes_back(&survey);
}

#[test]
fn what_rows_choices_and_bounds_follow_is_read_and_written_as_it_was() {
    for element in [
        r#"{"type":"checkbox","name":"q","choicesFromQuestion":"p","choiceValuesFromQuestion":"a","choiceTextsFromQuestion":"b"}"#,
        r#"{"type":"dropdown","name":"q","choices":["x"],"choicesEnableIf":"{a} = 1","showOtherItem":true,"otherErrorText":"Which?"}"#,
        r#"{"type":"matrix","name":"q","columns":[1],"rows":["x"],"rowsVisibleIf":"{a} = 1","columnsVisibleIf":"{a} = 2"}"#,
        r#"{"type":"matrixdropdown","name":"q","rows":["x"],"rowsVisibleIf":"{a} = 1","columnsVisibleIf":"{a} = 2","totalText":"All","columns":[
            {"name":"c","cellType":"text","isUnique":true,"totalType":"sum","totalFormat":"{0} EUR","totalDisplayStyle":"currency","totalCurrency":"EUR","totalMaximumFractionDigits":2},
            {"name":"d","cellType":"text","totalExpression":"{q-total.c} / 2"}]}"#,
        r#"{"type":"matrixdynamic","name":"q","keyName":"c","keyDuplicationError":"Twice","defaultRowValue":{"c":"x"},"copyDefaultValueFromLastEntry":true,
            "noRowsText":"None","allowAddRows":false,"allowRemoveRows":false,"columns":[{"name":"c","cellType":"text"}]}"#,
        r#"{"type":"paneldynamic","name":"q","keyName":"c","defaultPanelValue":{"c":"x"},"noEntriesText":"None","allowAddPanel":false,"allowRemovePanel":false,
            "templateElements":[{"type":"text","name":"c","inputType":"date","minValueExpression":"{a}","maxValueExpression":"{b}","minErrorText":"{0}?","maxErrorText":"!"}]}"#,
    ] {
        let (_, told) = one(element);
        assert!(!told.contains(&Defect::UnknownKey), "{element}: {told:?}");
        let source: Value = serde_json::from_str(element).unwrap();
        assert_eq!(back(element), source);
    }
}
