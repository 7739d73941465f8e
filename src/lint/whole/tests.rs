//! Own examples of every rule on the survey as a whole, and their fixes.
use crate::{
    lint::{Evidence, Finding, Ignored, Rule, Severity, check},
    survey::{
        Condition, InputSort, Kind, KindName, Place, ProgressBy, QuestionId, Rule as ShowIf, StageId, Survey, SurveyId,
        Test,
    },
};

fn survey(kinds: &[KindName]) -> (Survey, Vec<QuestionId>) {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    let ids = kinds.iter().map(|kind| survey.add_question(None, *kind)).collect();
    (survey, ids)
}

fn find(survey: &Survey, rule: Rule) -> Option<Finding> {
    check(survey, &Ignored::default())
        .into_iter()
        .find(|finding| finding.rule == rule)
}

fn mend(survey: &mut Survey, rule: Rule) {
    let fix = find(survey, rule).unwrap().fix.unwrap();
    assert!(fix.apply(survey));
    assert_eq!(find(survey, rule), None);
}

#[test]
fn nothing_is_said_of_a_blank_survey() {
    assert_eq!(check(&survey(&[]).0, &Ignored::default()), []);
}

#[test]
fn what_says_nothing_is_pointed_out() {
    let (mut survey, ids) = survey(&[KindName::Single, KindName::Comment]);
    let found = |survey: &Survey| {
        let all = check(survey, &Ignored::default());
        all.into_iter().filter(|one| one.rule == Rule::NoText).count()
    };
    // Two titles, and the choices of the first.
    assert_eq!(found(&survey), 3);
    survey
        .question_mut(&ids[0])
        .unwrap()
        .title
        .translate("fa", "چرا؟".into());
    survey.question_mut(&ids[1]).unwrap().name = "why".into();
    assert_eq!(found(&survey), 1);
    let choices = survey.question_mut(&ids[0]).unwrap().kind.choices_mut().unwrap();
    choices.iter_mut().for_each(|choice| choice.label = "Yes".into());
    assert_eq!(found(&survey), 0);
}

#[test]
fn amounts() {
    use KindName::{Comment, Csat};
    let severity = |n: usize| find(&survey(&vec![Csat; n]).0, Rule::TooManyQuestions).map(|finding| finding.severity);
    assert_eq!(
        [5, 6, 10, 11].map(severity),
        [
            None,
            Some(Severity::Warning),
            Some(Severity::Warning),
            Some(Severity::Error)
        ]
    );
    for (kinds, open, closed, many) in [
        (&[Csat][..], true, false, false),
        (&[Comment], false, true, false),
        (&[Csat, Comment], false, false, false),
        (&[Csat, Comment, Comment, Comment], false, false, false),
        (&[Csat, Comment, Comment, Comment, Comment], false, false, true),
        (&[Csat, KindName::Short], false, false, false),
        (&[KindName::Single, KindName::Number], true, false, false),
    ] {
        let (survey, _) = survey(kinds);
        let found =
            [Rule::MissingOpen, Rule::MissingClosed, Rule::TooManyOpen].map(|rule| find(&survey, rule).is_some());
        assert_eq!(found, [open, closed, many], "{kinds:?}");
    }
    let (mut one, _) = survey(&[Csat]);
    mend(&mut one, Rule::MissingOpen);
    assert_eq!(one.questions().last().unwrap().title, "What could we do better?".into());
    assert!(find(&survey(&[Comment; 10]).0, Rule::ReadingTime).is_some());
    assert!(find(&survey(&[Comment; 4]).0, Rule::ReadingTime).is_none());
}

#[test]
fn progress() {
    let (mut two, _) = survey(&[KindName::Csat, KindName::Comment]);
    assert_eq!(find(&two, Rule::NoProgressBar), None);
    two.behaviour.progress = ProgressBy::Off;
    mend(&mut two, Rule::NoProgressBar);
    let (mut one, _) = survey(&[KindName::Csat]);
    one.behaviour.progress = ProgressBy::Off;
    assert_eq!(find(&one, Rule::NoProgressBar), None);
}

#[test]
fn personal_data_comes_last() {
    for (title, bad) in [
        ("What is your name?", true),
        ("Your email address", true),
        ("Phone number", true),
        ("Name", true),
        ("What is the name of the product?", false),
        ("What did you buy?", false),
        ("您的姓名？", true),
        ("請留下您的聯絡電話", true),
        ("产品名称", false),
        ("您的手机好用吗？", false),
        ("نام و نام خانوادگی", true),
        ("لطفاً شمارهٔ تماس خود را بنویسید", true),
        ("نام محصول چیست؟", false),
        ("نظر شما چیست؟", false),
    ] {
        let (mut survey, ids) = survey(&[KindName::Short, KindName::Csat]);
        survey.question_mut(&ids[0]).unwrap().title = title.into();
        assert_eq!(find(&survey, Rule::PersonalDataFirst).is_some(), bad, "{title}");
        if bad {
            mend(&mut survey, Rule::PersonalDataFirst);
            assert_eq!(survey.questions().last().unwrap().id, ids[0]);
        }
    }
    let (mut survey, ids) = survey(&[KindName::Short, KindName::Csat]);
    if let Kind::Short(input) = &mut survey.question_mut(&ids[0]).unwrap().kind {
        input.sort = InputSort::Tel;
    }
    survey.question_mut(&ids[1]).unwrap().show_if = Some(Condition::Rule(ShowIf {
        question: ids[0].clone(),
        test: Test::Answered,
    }));
    assert_eq!(
        find(&survey, Rule::PersonalDataFirst).unwrap().fix,
        None,
        "another question looks at it"
    );
    let (only, _) = self::survey(&[KindName::Short]);
    assert_eq!(find(&only, Rule::PersonalDataFirst), None);
}

#[test]
fn a_moved_question_leaves_no_empty_page() {
    let (mut survey, ids) = survey(&[KindName::Short]);
    survey.question_mut(&ids[0]).unwrap().title = "Your name".into();
    let page = survey.add_page(None);
    survey.add_question(Some(&page), KindName::Csat);
    mend(&mut survey, Rule::PersonalDataFirst);
    assert_eq!(survey.pages.len(), 1);
}

#[test]
fn the_journey_and_what_is_required() {
    let (mut two, ids) = survey(&[KindName::Csat, KindName::Comment]);
    assert!(find(&two, Rule::NoJourneyTag).is_some());
    two.question_mut(&ids[0]).unwrap().place = Some(Place {
        stage: StageId::new("buy").unwrap(),
        touchpoint: String::new(),
    });
    assert_eq!(find(&two, Rule::NoJourneyTag), None);
    assert_eq!(find(&two, Rule::AllRequired), None);
    for id in &ids {
        two.question_mut(id).unwrap().required = true;
    }
    mend(&mut two, Rule::AllRequired);
    assert_eq!(
        two.questions().map(|question| question.required).collect::<Vec<_>>(),
        [true, false]
    );
}

#[test]
fn directions() {
    let mixed = |kinds: &[KindName]| find(&survey(kinds).0, Rule::MixedScaleDirection);
    assert!(mixed(&[KindName::Csat, KindName::Effort]).is_some());
    assert!(mixed(&[KindName::Csat, KindName::Ces, KindName::Nps]).is_none());
    assert!(
        mixed(&[KindName::Csat, KindName::Rating5]).is_none(),
        "nobody knows of plain numbers"
    );
    for (low, high, bad) in [
        ("Very easy", "Very hard", true),
        ("Poor", "Excellent", false),
        ("Cold", "Warm", false),
    ] {
        let (mut survey, ids) = survey(&[KindName::Csat, KindName::Rating5]);
        if let Kind::Rating(rating) = &mut survey.question_mut(&ids[1]).unwrap().kind {
            (rating.low, rating.high) = (low.into(), high.into());
        }
        let found = find(&survey, Rule::MixedScaleDirection);
        assert_eq!(found.is_some(), bad, "{low} to {high}");
        assert!(found.is_none_or(|finding| finding.place.question.as_ref() == Some(&ids[1])));
    }
}

#[test]
fn translations() {
    let (mut survey, ids) = survey(&[KindName::Single, KindName::Comment]);
    survey.question_mut(&ids[0]).unwrap().title = "Which?".into();
    for (choice, label) in survey
        .question_mut(&ids[0])
        .unwrap()
        .kind
        .choices_mut()
        .unwrap()
        .iter_mut()
        .zip(["A lot", "7"])
    {
        choice.label = label.into();
    }
    assert_eq!(find(&survey, Rule::TranslationGap), None, "one language");
    survey.question_mut(&ids[1]).unwrap().title = "Why?".into();
    survey
        .question_mut(&ids[1])
        .unwrap()
        .title
        .translate("fa", "چرا؟".into());
    let found: Vec<Finding> = check(&survey, &Ignored::default())
        .into_iter()
        .filter(|one| one.rule == Rule::TranslationGap)
        .collect();
    let lacking = Evidence::Lacking {
        lang: "fa".into(),
        texts: 2,
    };
    assert_eq!(
        found.iter().map(|one| &one.evidence).collect::<Vec<_>>(),
        [&lacking],
        "the number needs none"
    );
    assert_eq!(found[0].place.question.as_ref(), Some(&ids[0]));
    survey.question_mut(&ids[1]).unwrap().title.default.clear();
    let own = check(&survey, &Ignored::default());
    assert!(
        own.iter()
            .any(|one| one.rule == Rule::TranslationGap && one.place.lang.as_deref() == Some("en"))
    );
}
