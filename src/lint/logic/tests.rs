//! Own examples of every rule on logic: what can't be is told, and what can't be decided is not.
use crate::{
    lint::{Evidence, Finding, Ignored, Rule, check},
    survey::{
        Act, Condition, Formula, InputSort, Kind, KindName, Rule as ShowIf, Survey, SurveyId, Test, Trigger, Variable,
    },
};

/// Questions a, b, c … each on a page of its own.
fn survey(kinds: &[KindName]) -> Survey {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    survey.pages.clear();
    for (kind, name) in kinds.iter().zip(["a", "b", "c", "d", "e"]) {
        let page = survey.add_page(None);
        let id = survey.add_question(Some(&page), *kind);
        let question = survey.question_mut(&id).unwrap();
        question.name = name.into();
        for (choice, value) in question.kind.choices_mut().into_iter().flatten().zip(["x", "y", "z"]) {
            choice.value = Some(value.into());
        }
    }
    survey
}

fn show_if(survey: &mut Survey, at: usize, formula: &str) {
    survey.pages[at].questions[0].show_if = Some(Condition::Formula(Formula(formula.into())));
}

fn logic(survey: &Survey) -> Vec<Finding> {
    let of_logic = |finding: &Finding| finding.rule.group() == crate::lint::Group::Logic;
    check(survey, &Ignored::default())
        .into_iter()
        .filter(of_logic)
        .collect()
}

fn rules(survey: &Survey) -> Vec<Rule> {
    logic(survey).iter().map(|finding| finding.rule).collect()
}

#[test]
fn conditions_on_one_answer() {
    use KindName::{Comment, Csat, Date, Matrix, Multiple, Nps, Number, Short, Single, YesNo};
    for (kind, formula, expected) in [
        (Nps, "{a} <= 6", None),
        (Nps, "{a} > 10", Some(Rule::UnreachableQuestion)),
        (Csat, "{a} = 0", Some(Rule::UnreachableQuestion)),
        (Csat, "{a} = 5 or {a} = 9", None),
        (Csat, "{a} > 5 and {a} < 3", Some(Rule::Contradiction)),
        (Csat, "{a} > 3 and {a} < 4", Some(Rule::UnreachableQuestion)),
        (Csat, "{a} empty and {a} = 2", Some(Rule::Contradiction)),
        (Csat, "{A} >= 5", None),
        (Csat, "1 = 2", Some(Rule::Contradiction)),
        (Csat, "1 = 1", None),
        (Single, "{a} = 'x'", None),
        (Single, "{a} = 'w'", Some(Rule::UnreachableQuestion)),
        (Single, "{a} = 'x' and {a} = 'y'", Some(Rule::Contradiction)),
        (Single, "{a} anyof ['x', 'w']", None),
        (Multiple, "{a} contains 'x' and {a} contains 'y'", None),
        (Multiple, "{a} contains 'w'", Some(Rule::UnreachableQuestion)),
        (
            Multiple,
            "{a} contains 'x' and {a} notcontains 'x'",
            Some(Rule::Contradiction),
        ),
        (YesNo, "{a} = true", None),
        (YesNo, "{a} = 'maybe'", Some(Rule::UnreachableQuestion)),
        (Number, "{a} > 17.5 and {a} < 18", None),
        (Number, "{a} > 18 and {a} < 17", Some(Rule::Contradiction)),
        (Short, "{a} = 'x'", None),
        (Short, "{a} contains 'x' and {a} contains 'y'", None),
        (
            Short,
            "{a} contains 'x' and {a} contains 'y' and {a} notcontains 'z'",
            None,
        ),
        (
            Multiple,
            "{a} contains 'x' and {a} contains 'y' and {a} notcontains 'z'",
            None,
        ),
        (Comment, "{a} notempty", None),
        // Not decided: dates, tables, arithmetic, functions, the clock.
        (Date, "{a} > '2024-01-01' and {a} < '2024-12-31'", None),
        (Number, "{a} * 2 = 77", None),
        (Number, "age({a}) > 300", None),
        (Number, "{a} > today()", None),
        (Matrix, "{a.row1} = 9", None),
        (Csat, "{a} < 1 + 1", None),
    ] {
        let mut survey = survey(&[kind, Comment]);
        show_if(&mut survey, 1, formula);
        assert_eq!(
            rules(&survey),
            expected.into_iter().collect::<Vec<_>>(),
            "{kind:?} {formula}"
        );
    }
}

#[test]
fn bounds_of_numbers_count() {
    let mut survey = survey(&[KindName::Number, KindName::Comment]);
    if let Kind::Short(input) = &mut survey.pages[0].questions[0].kind {
        assert_eq!(input.sort, InputSort::Number);
        (input.min, input.max) = ("0".into(), "10".into());
    }
    show_if(&mut survey, 1, "{a} > 9.5");
    assert_eq!(rules(&survey), []);
    show_if(&mut survey, 1, "{a} > 10");
    assert_eq!(rules(&survey), [Rule::UnreachableQuestion]);
}

#[test]
fn chains_of_conditions() {
    let mut survey = survey(&[KindName::Nps, KindName::Single, KindName::Comment]);
    show_if(&mut survey, 1, "{a} <= 6");
    show_if(&mut survey, 2, "{b} = 'x' and {a} <= 3");
    assert_eq!(rules(&survey), []);
    // b is hidden then, so it has no answer.
    show_if(&mut survey, 2, "{b} = 'x' and {a} >= 9");
    let found = logic(&survey);
    assert_eq!(
        found.iter().map(|one| one.rule).collect::<Vec<_>>(),
        [Rule::UnreachableQuestion]
    );
    let mut mended = survey.clone();
    assert!(found[0].fix.as_ref().unwrap().apply(&mut mended));
    assert_eq!(rules(&mended), []);
    survey.behaviour.hidden = crate::survey::Hidden::Sent;
    assert_eq!(rules(&survey), [], "the answer is kept");
    survey.behaviour.hidden = crate::survey::Hidden::Unseen;
    show_if(&mut survey, 2, "{a} <= 6");
    survey.pages[2].show_if = Some(Formula("{a} > 8".into()));
    assert_eq!(
        rules(&survey),
        [Rule::UnreachableQuestion],
        "its page is not shown then"
    );
}

#[test]
fn rules_of_the_builder() {
    let mut survey = survey(&[KindName::Nps, KindName::Comment, KindName::Comment]);
    let [a, b] = [0, 1].map(|at: usize| survey.pages[at].questions[0].id.clone());
    survey.pages[1].questions[0].show_if = Some(Condition::Rule(ShowIf {
        question: a,
        test: Test::Between { low: 0, high: 6 },
    }));
    survey.pages[2].questions[0].show_if = Some(Condition::Rule(ShowIf {
        question: b,
        test: Test::Answered,
    }));
    assert_eq!(rules(&survey), []);
}

#[test]
fn variables_are_followed() {
    let mut survey = survey(&[KindName::Nps, KindName::Comment]);
    let variable = |formula: &str| Variable {
        name: "Twice".into(),
        formula: Formula(formula.into()),
        kept: false,
    };
    survey.behaviour.variables.push(variable("{a} * 2"));
    let found = logic(&survey);
    assert_eq!(
        found.iter().map(|one| one.rule).collect::<Vec<_>>(),
        [Rule::UnusedValue]
    );
    let mut mended = survey.clone();
    assert!(found[0].fix.as_ref().unwrap().apply(&mut mended));
    assert_eq!(rules(&mended), []);
    show_if(&mut survey, 1, "{twice} > 18");
    assert_eq!(rules(&survey), []);
    show_if(&mut survey, 1, "{twice} > 20");
    assert_eq!(rules(&survey), [Rule::UnreachableQuestion]);
    let mut piped = survey.clone();
    piped.pages[1].questions[0].show_if = None;
    piped.pages[1].questions[0].title = "You said {twice}".into();
    assert_eq!(rules(&piped), []);
}

#[test]
fn names() {
    let mut survey = survey(&[KindName::Nps, KindName::Comment, KindName::Comment]);
    show_if(
        &mut survey,
        1,
        "{q7} = 1 or {a-Comment} notempty or {row.x} = 1 or {$a.title} = 'x'",
    );
    let found = logic(&survey);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].rule, &found[0].evidence),
        (Rule::UnknownName, &Evidence::Names(vec!["q7".into()]))
    );
    show_if(&mut survey, 1, "{c} notempty");
    assert_eq!(rules(&survey), [Rule::LaterName]);
    show_if(&mut survey, 1, "{a} = ");
    assert_eq!(rules(&survey), [Rule::BadFormula]);
    show_if(&mut survey, 1, "median({a}) > 3");
    assert_eq!(rules(&survey), [Rule::UnknownFunction]);
    survey.pages[1].questions[0].show_if = None;
    survey.pages[1].questions[0].title = "You gave {a}, {nobody}".into();
    assert_eq!(rules(&survey), [Rule::UnknownName]);
}

#[test]
fn circles() {
    let mut survey = survey(&[KindName::YesNo, KindName::YesNo, KindName::YesNo]);
    show_if(&mut survey, 2, "{b} = true");
    assert_eq!(rules(&survey), []);
    show_if(&mut survey, 1, "{c} = true");
    let found = logic(&survey);
    let circle = found.iter().find(|one| one.rule == Rule::Circle).unwrap();
    assert_eq!(circle.evidence, Evidence::Names(vec!["b".into(), "c".into()]));
    show_if(&mut survey, 1, "{b} = true");
    assert!(rules(&survey).contains(&Rule::Circle), "itself");
}

#[test]
fn branches() {
    let mut survey = survey(&[KindName::Nps, KindName::Comment, KindName::YesNo]);
    let skip = |survey: &mut Survey, when: &str, to: &str| {
        survey.behaviour.triggers = vec![Trigger {
            when: Formula(when.into()),
            act: Act::Skip { to: to.into() },
            extra: crate::survey::Extra::default(),
        }];
    };
    for (when, to, expected) in [
        ("{a} > 8", "c", None),
        ("{a} > 8", "nowhere", Some(Rule::BranchToNowhere)),
        ("{c} = true", "a", Some(Rule::BranchBack)),
        ("{a} > 11", "c", Some(Rule::UnreachableQuestion)),
    ] {
        skip(&mut survey, when, to);
        let found = logic(&survey);
        assert_eq!(
            found.iter().map(|one| one.rule).collect::<Vec<_>>(),
            expected.into_iter().collect::<Vec<_>>(),
            "{when} {to}"
        );
        if let Some(fix) = found.first().and_then(|finding| finding.fix.clone()) {
            let mut mended = survey.clone();
            assert!(fix.apply(&mut mended));
            assert_eq!(rules(&mended), []);
        }
    }
    survey.behaviour.triggers = vec![Trigger {
        when: Formula("{a} > 8".into()),
        act: Act::Set {
            name: "fan".into(),
            value: true.into(),
        },
        extra: crate::survey::Extra::default(),
    }];
    assert_eq!(rules(&survey), [Rule::UnusedValue]);
    show_if(&mut survey, 1, "{fan} = true");
    assert_eq!(rules(&survey), []);
}

#[test]
fn panels_hide_what_stands_in_panels_within() {
    use crate::survey::{Panel, PanelId};
    let mut survey = survey(&[KindName::Nps, KindName::Comment]);
    let [outer, inner] = ["outer", "inner"].map(|id| Panel::new(PanelId::new(id).unwrap()));
    let page = &mut survey.pages[1];
    page.questions[0].panel = Some(inner.id.clone());
    page.questions[0].show_if = Some(Condition::Formula(Formula("{a} <= 6".into())));
    page.panels = vec![
        Panel {
            show_if: Some(Formula("{a} >= 7".into())),
            ..outer.clone()
        },
        Panel {
            parent: Some(outer.id),
            ..inner
        },
    ];
    assert_eq!(rules(&survey), [Rule::UnreachableQuestion]);
    survey.pages[1].panels[0].show_if = Some(Formula("{a} >= 6".into()));
    assert_eq!(rules(&survey), []);
}
