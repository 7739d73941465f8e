//! The room as a whole: fixes of wordings, what is left as it is, odd input.
use proptest::prelude::*;

use super::*;
use crate::{
    survey::{KindName, QuestionId, Survey, SurveyId},
    words::Lang,
};

fn asked(lang: &str, title: &str) -> (Survey, QuestionId) {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), lang);
    let id = survey.add_question(None, KindName::YesNo);
    survey.question_mut(&id).unwrap().title = title.into();
    (survey, id)
}

fn find(survey: &Survey, rule: Rule) -> Option<Finding> {
    check(survey, &Ignored::default())
        .into_iter()
        .find(|finding| finding.rule == rule)
}

#[test]
fn places_name_the_bytes() {
    let title = "Do you — honestly — often shop?";
    let (survey, id) = asked("en", title);
    let finding = find(&survey, Rule::VagueQuantifier).unwrap();
    assert_eq!(title.get(finding.place.span.unwrap()), Some("often"));
    assert_eq!(finding.place.question, Some(id));
    assert_eq!(finding.place.lang.as_deref(), Some("en"));
}

#[test]
fn every_language_is_read_by_its_own_rules() {
    let (mut survey, id) = asked("en", "Do you shop online?");
    let question = survey.question_mut(&id).unwrap();
    question.title.translate("fa", "آیا اغلب آنلاین خرید می‌کنید؟".into());
    question.title.translate("zh-Hant", "您經常上網購物嗎？".into());
    question.title.translate("de", "Kaufen Sie oft ein?".into());
    let found = check(&survey, &Ignored::default());
    let vague: Vec<_> = found.iter().filter(|one| one.rule == Rule::VagueQuantifier).collect();
    assert_eq!(
        vague
            .iter()
            .filter_map(|one| one.place.lang.as_deref())
            .collect::<Vec<_>>(),
        ["fa", "zh-Hant"]
    );
}

#[test]
fn neutral_wordings() {
    for (lang, before, after) in [
        (
            "en",
            "Don't you think our new checkout is faster?",
            Some("Do you think our new checkout is faster?"),
        ),
        (
            "en",
            "How much did you enjoy shopping with us?",
            Some("How would you rate shopping with us?"),
        ),
        (
            "en",
            "Most customers love the new menu. What do you think of it?",
            Some("What do you think of it?"),
        ),
        (
            "en",
            "How would you rate our excellent support?",
            Some("How would you rate our support?"),
        ),
        ("en", "The app is better now, isn't it?", Some("The app is better now?")),
        (
            "en",
            "As you know, we moved. How is the new place?",
            Some("We moved. How is the new place?"),
        ),
        ("en", "How satisfied are you with our friendly, helpful team?", None),
        ("zh", "您对我们优质的服务满意吗?", Some("您对我们的服务满意吗?")),
        ("zh", "大多数顾客都喜欢新菜单,您觉得呢?", Some("您觉得呢?")),
        ("zh-Hant", "難道您喜歡排隊嗎？", Some("您喜歡排隊嗎？")),
        ("zh", "大多数住客都加购了早餐，您要加购吗？", Some("您要加购吗？")),
        // Once mended it would lead on: that takes thought.
        ("en", "Surely you love our lovely, fast drivers?", None),
        (
            "en",
            "Don't you think our excellent support was fast?",
            Some("Do you think our support was fast?"),
        ),
        ("zh", "您不觉得价格很合理吗？", Some("您觉得价格很合理吗？")),
        (
            "fa",
            "از خدمات عالی ما چقدر راضی هستید؟",
            Some("از خدمات ما چقدر راضی هستید؟"),
        ),
        (
            "fa",
            "آیا فکر نمی‌کنید سایت بهتر شده است؟",
            Some("آیا فکر می‌کنید سایت بهتر شده است؟"),
        ),
    ] {
        let (mut survey, id) = asked(lang, before);
        let fix = find(&survey, Rule::Leading).unwrap().fix;
        assert_eq!(fix.is_some(), after.is_some(), "{before}");
        if let (Some(fix), Some(after)) = (fix, after) {
            assert!(fix.apply(&mut survey));
            assert_eq!(survey.question(&id).unwrap().title.default, after);
        }
    }
    let (mut survey, id) = asked("en", "Do our agents always solve your problem?");
    find(&survey, Rule::Absolute).unwrap().fix.unwrap().apply(&mut survey);
    assert_eq!(
        survey.question(&id).unwrap().title.default,
        "Do our agents solve your problem?"
    );
}

#[test]
fn what_is_left_comes_back_when_its_wording_changes() {
    let (mut survey, id) = asked("en", "Do you often shop?");
    let finding = find(&survey, Rule::VagueQuantifier).unwrap();
    let mut ignored = Ignored::of(&survey);
    ignored.leave(&survey, &finding);
    ignored.leave(&survey, &finding);
    ignored.keep(&mut survey);
    // It is kept with the survey, in files too.
    let (mut survey, problems) = crate::survey::RawSurvey::from(&survey).check(survey.id.clone());
    assert_eq!(problems, []);
    let ignored = Ignored::of(&survey);
    assert_eq!(ignored.len(), 1);
    let vague = |survey: &Survey| {
        check(survey, &ignored)
            .iter()
            .any(|one| one.rule == Rule::VagueQuantifier)
    };
    assert!(!vague(&survey));
    survey.question_mut(&id).unwrap().required = true;
    assert!(!vague(&survey), "not its wording");
    survey.question_mut(&id).unwrap().title = "Do you often shop here?".into();
    assert!(vague(&survey));
    let mut again = ignored.clone();
    let finding = find(&survey, Rule::VagueQuantifier).unwrap();
    again.leave(&survey, &finding);
    assert_eq!(again.len(), 1, "the old wording is forgotten");
    again.mind(&survey, &finding);
    assert!(again.is_empty());
    survey.remove_question(&id);
    ignored.keep(&mut survey);
    assert!(survey.extra.is_empty());
    survey.extra.insert(
        "leaveIt".into(),
        serde_json::json!([1, ["leading"], ["leading", "a b", "0"], ["leading", "", "ff"]]),
    );
    assert_eq!(Ignored::of(&survey).len(), 1, "what can't be read is left out");
}

#[test]
fn every_finding_has_its_words() {
    for lang in Lang::ALL {
        for rule in Rule::ALL {
            let finding = Finding::of(*rule, Place::default(), Evidence::Words(vec!["x".into()]));
            let said = finding.say(lang.words());
            for text in [said.name, said.why, said.what, said.severity] {
                assert!(!text.is_empty(), "{rule:?} {lang:?}");
            }
            assert!(said.seen.unwrap().contains('x'));
        }
        for scale in &lang.words().advice().scales {
            let sides: Vec<_> = scale
                .iter()
                .map(|step| options::side::side(lang.tag(), step).map(|side| side.is_good))
                .collect();
            assert_eq!(
                sides,
                [Some(false), Some(false), None, Some(true), Some(true)],
                "{scale:?}"
            );
        }
    }
}

proptest! {
    #[test]
    fn no_text_breaks_it(title in "\\PC{0,60}", label in "\\PC{0,20}", at in 0usize..30) {
        let kind = KindName::OFFERED[at % KindName::OFFERED.len()];
        for lang in ["en", "zh", "fa", "xx"] {
            let (mut survey, id) = asked(lang, &title);
            survey.set_kind(&id, kind);
            let question = survey.question_mut(&id).unwrap();
            question.show_if = Some(crate::survey::Condition::Formula(crate::survey::Formula(title.clone())));
            for choice in question.kind.choices_mut().into_iter().flatten() {
                choice.label = label.as_str().into();
            }
            for finding in check(&survey, &Ignored::default()) {
                finding.say(Lang::Fa.words());
                if let Some(span) = &finding.place.span {
                    let row = matches!(finding.place.part, Part::Row);
                    let text = if row { &label } else { &title };
                    prop_assert!(text.get(span.clone()).is_some());
                }
                if let Some(fix) = &finding.fix {
                    fix.apply(&mut survey.clone());
                }
            }
        }
    }
}
