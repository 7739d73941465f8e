//! Formulas at work: what is shown, enabled, required, set, reset, computed, piped; and triggers.
use super::{draft::*, *};
use crate::survey::{
    Act, Demand, Ending, Hidden, Kind, Question, Repeat, RepeatLook, Rows, Screen, Trigger, Validator, Variable,
};

#[test]
fn shown_enabled_and_required_follow_the_answers() {
    let mut draft = Draft::new();
    draft.page("p", vec![("a", number()), ("b", number()), ("c", number())]);
    draft.question("b").show_if = Some(Condition::Formula(formula("{a} > 3")));
    draft.question("c").logic.enable_if = Some(formula("{b} notempty"));
    draft.question("b").logic.required_if = Some(formula("{a} > 5"));
    let mut runner = draft.run();
    assert!(!runner.is_visible(&q("b")));
    type_in(&mut runner, "a", "4");
    assert!(runner.is_visible(&q("b")) && !runner.is_required(&q("b")) && !runner.is_enabled(&q("c")));
    type_in(&mut runner, "a", "6");
    type_in(&mut runner, "b", "1");
    assert!(runner.is_required(&q("b")) && runner.is_enabled(&q("c")));
    // Hidden, it counts as not answered: the chain closes behind it.
    type_in(&mut runner, "a", "1");
    assert!(!runner.is_visible(&q("b")) && !runner.is_enabled(&q("c")));
    assert!(runner.answer(&q("b")).is_some(), "kept, should it open again");
}

#[test]
fn left_out_answers_are_still_seen() {
    let mut draft = Draft::new();
    draft.page("p", vec![("a", number()), ("b", number()), ("c", number())]);
    draft.question("b").show_if = Some(Condition::Formula(formula("{a} > 3")));
    draft.question("c").show_if = Some(Condition::Formula(formula("{b} = 1")));
    draft.0.behaviour.hidden = Hidden::LeftOut;
    let mut runner = draft.run();
    type_in(&mut runner, "a", "4");
    type_in(&mut runner, "b", "1");
    type_in(&mut runner, "a", "1");
    assert!(runner.is_visible(&q("c")), "formulas still see it");
    let sent = runner.finish("en", Moment(2), Via::Device).answers;
    assert!(!sent.contains_key(&q("b")) && sent.contains_key(&q("a")));
}

#[test]
fn values_follow_formulas_until_somebody_answers() {
    let mut draft = Draft::new();
    draft.page(
        "p",
        vec![
            ("a", number()),
            ("twice", number()),
            ("sum", number()),
            ("total", computed("{a} + {twice}")),
        ],
    );
    draft.question("twice").logic.default_formula = Some(formula("{a} * 2"));
    draft.question("sum").logic.set_formula = Some(formula("{a} + 1"));
    draft.question("sum").logic.set_if = Some(formula("{a} < 10"));
    draft.0.behaviour.variables.push(Variable {
        name: "half".to_owned(),
        formula: formula("{total} / 2"),
        kept: true,
    });
    let mut runner = draft.run();
    type_in(&mut runner, "a", "3");
    assert_eq!(text(&runner, "twice").as_deref(), Some("6"));
    assert_eq!(text(&runner, "sum").as_deref(), Some("4"));
    type_in(&mut runner, "twice", "1");
    type_in(&mut runner, "a", "10");
    assert_eq!(
        text(&runner, "twice").as_deref(),
        Some("1"),
        "typed: the default is over"
    );
    assert_eq!(
        text(&runner, "sum").as_deref(),
        Some("4"),
        "its condition does not hold"
    );
    let response = runner.finish("en", Moment(2), Via::Device);
    assert_eq!(
        response.answers.get(&q("total")),
        Some(&Answer::Amount(crate::survey::Amount::from(11)))
    );
    assert_eq!(response.computed.get("half"), Some(&serde_json::json!(5.5)));
}

#[test]
fn triggers_set_copy_reset_and_show() {
    let mut draft = Draft::new();
    draft.page(
        "p",
        vec![
            ("a", number()),
            ("b", Kind::short()),
            ("c", Kind::short()),
            ("d", Kind::short()),
        ],
    );
    let trigger = |when: &str, act| Trigger {
        when: formula(when),
        act,
        extra: Default::default(),
    };
    draft.question("d").logic.hidden = true;
    draft.question("b").logic.reset_if = Some(formula("{a} = 9"));
    draft.0.behaviour.triggers = vec![
        trigger(
            "{a} = 1",
            Act::Set {
                name: "b".to_owned(),
                value: "one".into(),
            },
        ),
        trigger(
            "{b} notempty",
            Act::Copy {
                from: "b".to_owned(),
                to: "c".to_owned(),
            },
        ),
        trigger(
            "{a} = 2",
            Act::Show {
                pages: vec![],
                questions: vec!["d".to_owned()],
            },
        ),
    ];
    let mut runner = draft.run();
    type_in(&mut runner, "a", "1");
    assert_eq!(text(&runner, "c").as_deref(), Some("one"));
    let restored = Runner::restore(runner.survey().clone(), runner.state().clone());
    assert_eq!(restored.state(), runner.state());
    assert!(!runner.is_visible(&q("d")));
    type_in(&mut runner, "a", "2");
    assert!(runner.is_visible(&q("d")));
    type_in(&mut runner, "a", "9");
    assert!(!runner.is_visible(&q("d")));
    assert_eq!(text(&runner, "b"), None);
}

#[test]
fn skipping_and_completing_wait_for_next() {
    let mut draft = Draft::new();
    for (page, name) in [("p1", "a"), ("p2", "b"), ("p3", "c"), ("p4", "d")] {
        draft.page(page, vec![(name, number())]);
    }
    draft.0.behaviour.triggers = vec![
        Trigger {
            when: formula("{a} = 1"),
            act: Act::Skip { to: "p3".to_owned() },
            extra: Default::default(),
        },
        Trigger {
            when: formula("{c} = 1"),
            act: Act::Complete,
            extra: Default::default(),
        },
    ];
    let mut runner = draft.run();
    type_in(&mut runner, "a", "1");
    assert_eq!(runner.next(), Ok(Step::Page));
    assert_eq!(runner.state().page.as_str(), "p3");
    assert!(runner.back());
    assert_eq!(runner.state().page.as_str(), "p1", "back the way that was come");
    assert_eq!(runner.next(), Ok(Step::Page));
    assert!(!runner.is_last());
    type_in(&mut runner, "c", "1");
    assert!(runner.is_last());
    assert_eq!(runner.next(), Ok(Step::End));
}

#[test]
fn rows_see_themselves_and_the_whole_sees_them() {
    let mut draft = Draft::new();
    let mut cells = vec![
        Question::new(q("price"), number()),
        Question::new(q("count"), number()),
        Question::new(q("sum"), computed("{row.price} * {row.count}")),
        Question::new(q("why"), Kind::short()),
    ];
    cells[3].show_if = Some(Condition::Formula(formula("{row.sum} > {limit}")));
    cells[3].required = true;
    let growing = Rows::Growing {
        start: 1,
        least: 0,
        most: 2,
    };
    let mut repeat = Repeat::new(RepeatLook::Table, growing);
    repeat.questions = cells;
    draft.page(
        "p",
        vec![
            ("limit", number()),
            ("items", Kind::Repeat(Box::new(repeat))),
            ("total", computed("sumInArray({items}, 'sum')")),
        ],
    );
    let mut runner = draft.run();
    let items = q("items");
    let give = |runner: &mut Runner, at, cell: &str, text: &str| {
        runner.set_cell(&items, at, &q(cell), Some(Answer::Text(text.to_owned())))
    };
    type_in(&mut runner, "limit", "20");
    assert!(give(&mut runner, 0, "price", "5") && give(&mut runner, 0, "count", "3"));
    assert!(runner.add_row(&items) && !runner.add_row(&items), "two at most");
    assert!(give(&mut runner, 1, "price", "10") && give(&mut runner, 1, "count", "3"));
    let shown = |runner: &Runner, at| runner.cells(runner.survey().question(&items).unwrap(), at).len();
    assert_eq!(
        runner.computed(&q("total")),
        Some(Answer::Amount(crate::survey::Amount::from(45)))
    );
    assert_eq!([shown(&runner, 0), shown(&runner, 1)], [3, 4]);
    let refused = runner.refusals();
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].inside, [("1".to_owned(), q("why"))]);
    assert!(runner.remove_row(&items, 1) && runner.remove_row(&items, 0));
    assert_eq!(
        runner.row_count(runner.survey().question(&items).unwrap()),
        0,
        "none come back"
    );
    assert_eq!(
        runner.computed(&q("total")),
        Some(Answer::Amount(crate::survey::Amount::from(0)))
    );
}

#[test]
fn what_is_said_speaks_of_answers() {
    let mut draft = Draft::new();
    let choices = ["Price", "Speed"].map(|label| {
        let id = crate::survey::ChoiceId::new(&label.to_lowercase()).unwrap();
        crate::survey::Choice::new(id, label.into())
    });
    draft.page(
        "p",
        vec![("why", Kind::single(choices.to_vec())), ("more", Kind::comment())],
    );
    draft.question("more").title = "What about {why}? And {nothing}".into();
    draft.0.behaviour.endings.push(Ending {
        when: formula("{why} = 'price'"),
        thanks: "Cheaper soon".into(),
    });
    let mut runner = draft.run();
    runner.set(
        &q("why"),
        Some(Answer::Choice(crate::survey::ChoiceId::new("price").unwrap())),
    );
    let title = runner.survey().question(&q("more")).unwrap().title.clone();
    assert!(runner.text(&title, None).starts_with("What about Price?"));
    assert_eq!(runner.thanks().default, "Cheaper soon");
}

#[test]
fn one_question_at_a_time_and_a_last_look() {
    let mut draft = Draft::new();
    draft.page(
        "p",
        vec![("intro", Kind::Block("Hello".into())), ("a", number()), ("b", number())],
    );
    draft.page("q", vec![("c", number()), ("outro", Kind::Block("Bye".into()))]);
    draft.0.behaviour.screen = Screen::Question;
    draft.0.behaviour.preview = true;
    let mut runner = draft.run();
    let here = |runner: &Runner| {
        runner
            .here()
            .iter()
            .map(|q| q.id.to_string())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(here(&runner), "intro a");
    runner.next().unwrap();
    assert_eq!(here(&runner), "b");
    runner.next().unwrap();
    assert_eq!(here(&runner), "outro c");
    assert_eq!(runner.next(), Ok(Step::Review));
    assert!(runner.go_to(&q("b")));
    assert_eq!(here(&runner), "b");
    assert!(runner.back());
    assert_eq!(here(&runner), "intro a");
}

#[test]
fn validators_say_why() {
    let mut draft = Draft::new();
    draft.page("p", vec![("mail", Kind::short()), ("n", number())]);
    let validator = |demand, says: &str| Validator {
        demand,
        says: says.into(),
        extra: Default::default(),
    };
    draft.question("mail").validators = vec![
        validator(Demand::Email, ""),
        validator(
            Demand::Pattern {
                regex: "@example\\.org$".to_owned(),
                ignore_case: true,
            },
            "Only ours",
        ),
    ];
    draft.question("n").validators = vec![validator(Demand::Holds(formula("{n} < 5 or {mail} empty")), "")];
    let mut runner = draft.run();
    let why = |runner: &Runner| {
        runner
            .refusals()
            .into_iter()
            .map(|refusal| refusal.why)
            .collect::<Vec<_>>()
    };
    assert_eq!(why(&runner), []);
    type_in(&mut runner, "mail", "nobody");
    type_in(&mut runner, "n", "x");
    assert_eq!(why(&runner), [Why::NotEmail, Why::NotNumber]);
    type_in(&mut runner, "mail", "me@elsewhere.com");
    type_in(&mut runner, "n", "7");
    assert_eq!(why(&runner), [Why::Said("Only ours".into()), Why::BadForm]);
    type_in(&mut runner, "mail", "me@EXAMPLE.org");
    type_in(&mut runner, "n", "4");
    assert_eq!(why(&runner), []);
}

#[test]
fn circles_end_and_are_told() {
    let mut draft = Draft::new();
    draft.page("p", vec![("a", number()), ("b", number()), ("c", number())]);
    draft.question("a").logic.set_formula = Some(formula("{b} + 1"));
    draft.question("b").logic.set_formula = Some(formula("{a} + 1"));
    draft.question("c").show_if = Some(Condition::Formula(formula("{c} empty")));
    let mut runner = draft.run();
    type_in(&mut runner, "b", "1");
    assert!(runner.problems().iter().any(|problem| problem.defect == Defect::Circle));
}

#[test]
fn a_formula_that_cannot_be_read_is_named_and_the_rest_runs() {
    let mut draft = Draft::new();
    draft.page("p", vec![("a", number()), ("b", number())]);
    draft.question("b").show_if = Some(Condition::Formula(formula("{a} > > 3 (")));
    let runner = draft.run();
    let problems = runner.problems();
    assert_eq!(problems[0].path, "b.visibleIf");
    assert!(matches!(problems[0].defect, Defect::BadFormula { .. }));
    assert!(runner.is_visible(&q("b")), "what it guards is shown");
}
