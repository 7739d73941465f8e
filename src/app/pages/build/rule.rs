//! When a question is shown, as a sentence with menus in it. Whether a rule holds is decided by `waystone::runner`.
use leptos::prelude::*;
use waystone::survey::{Choice, ChoiceId, Condition, Kind, Question, QuestionId, Rule, Test};

use super::{
    editor::Editor,
    question::{Hand, read},
};
use crate::app::{
    browser::{
        root,
        view::{View, either, el, live, nothing},
    },
    components::icon::{Icon, glyph},
    ui::{Word, say},
    words,
};

/// An earlier question as the menu names it.
#[derive(Clone, PartialEq)]
struct Source {
    id: QuestionId,
    number: u64,
    title: String,
}

fn short(title: &str) -> String {
    let mut short: String = title.chars().take(40).collect();
    if short.len() < title.len() {
        short.push('…');
    }
    short
}

pub fn rule_row(editor: Editor, id: QuestionId, hand: Hand, number: Memo<u64>) -> View {
    let words = words();
    let own = StoredValue::new(id);
    let rule = Memo::new(move |_| read(hand, |question| question.rule().cloned()).flatten());
    let sources = Memo::new(move |_| {
        editor.survey.with(|survey| {
            let source = |(at, question): (usize, &Question)| Source {
                id: question.id.clone(),
                number: at as u64 + 1,
                title: short(&question.title.default),
            };
            own.with_value(|id| survey.before(id).enumerate().map(source).collect::<Vec<_>>())
        })
    });
    // The kind of the question that decides.
    let kind = Memo::new(move |_| {
        let rule = rule.get()?;
        editor
            .survey
            .with(|survey| survey.question(&rule.question).map(|question| question.kind.clone()))
    });
    let set = move |rule: Option<Rule>| {
        own.with_value(|id| editor.edit_question(id, |question| question.show_if = rule.clone().map(Condition::Rule)))
    };
    let set_test = Callback::new(move |test: Test| {
        if let Some(Rule { question, .. }) = rule.get_untracked() {
            set(Some(Rule { question, test }));
        }
    });
    let choose = move |value: String| {
        let source = QuestionId::new(&value).ok();
        let rule = source.and_then(|question| {
            let test = editor
                .survey
                .with_untracked(|survey| survey.question(&question).map(|source| Test::start(&source.kind)))?;
            Some(Rule { question, test })
        });
        set(rule);
    };
    let option = move |source: Source| {
        let (value, id) = (source.id.to_string(), source.id);
        let chosen = move || rule.with(|rule| rule.as_ref().is_some_and(|rule| rule.question == id));
        let name = move || {
            let number = words.get().lang.count(source.number);
            if source.title.is_empty() {
                (words.get().build().question_n)(source.number)
            } else {
                format!("{number}. {}", source.title)
            }
        };
        let option = el("option").attr("value", value);
        option.prop("selected", chosen).with(name)
    };
    let options = move || nothing().with(sources.get().into_iter().map(option).collect::<Vec<_>>());
    let test = move || {
        let menus = |(rule, kind): (Rule, Kind)| test_menus(rule.test, kind, set_test);
        nothing().with(rule.get().zip(kind.get()).map(menus))
    };
    let sentence = move || {
        let always = el("option")
            .attr("value", "")
            .prop("selected", move || rule.with(Option::is_none));
        let menu = el("select.tok")
            .attr("id", "rule-question")
            .attr("aria-label", say(|w| w.build().rule_question))
            .input("change", choose)
            .with([always.with(say(|w| w.build().always)), live(options)]);
        let show_if = el("span").with(say(|w| w.build().show_if));
        el("p.rule").with([show_if, menu, live(test)])
    };
    let none_yet = || el("p.note").with(say(|w| w.build().no_rule_yet));
    el("div.qcard-rule").with([
        glyph(Icon::Rule, 18),
        either(move || number.get() <= 1, none_yet, sentence),
    ])
}

/// The test's kind and its values. Drawn anew when the test changes: the keyboard is given back to the menu that was used.
fn test_menus(test: Test, kind: Kind, set: Callback<Test>) -> View {
    let words = words();
    let start = Test::start(&kind);
    let asks_more = start != Test::Answered;
    let is_answered = test == Test::Answered;
    let is_between = matches!(start, Test::Between { .. });
    let choose = move |value: String| {
        let test = if value == "answered" {
            Test::Answered
        } else {
            start.clone()
        };
        give(set, test, "rule-test");
    };
    let values = match (test, kind) {
        (Test::Between { low, high }, Kind::Rating(rating)) => {
            let points: Vec<u8> = rating.measure.scale().values().collect();
            // One end pushes the other along: the rule always holds somewhere.
            let low_set = move |low: u8| {
                let high = high.max(low);
                give(set, Test::Between { low, high }, "rule-low");
            };
            let high_set = move |high: u8| {
                let low = low.min(high);
                give(set, Test::Between { low, high }, "rule-high");
            };
            nothing().with([
                number_menu("rule-low", |w| w.build().rule_low, &points, low, low_set),
                el("span").with(say(|w| w.build().and)),
                number_menu("rule-high", |w| w.build().rule_high, &points, high, high_set),
            ])
        }
        (Test::Chosen(id), Kind::Single { choices, .. } | Kind::Multiple { choices, .. }) => {
            choice_menu(&choices, &id, set)
        }
        _ => nothing(),
    };
    let is = move || {
        if is_between {
            words.get().build().is_between
        } else {
            words.get().build().is
        }
    };
    let more = asks_more.then(|| el("option").attr("value", "value").with(is));
    let answered = el("option").attr("value", "answered");
    let menu = el("select.tok")
        .attr("id", "rule-test")
        .attr("aria-label", say(|w| w.build().rule_test))
        .input("change", choose)
        .with(more)
        .with(answered.with(say(|w| w.build().answered)))
        .prop("value", if is_answered { "answered" } else { "value" });
    nothing().with([menu, values])
}

fn give(set: Callback<Test>, test: Test, menu: &str) {
    set.run(test);
    root::focus_soon(format!("#{menu}"));
}

fn number_menu(id: &str, label: Word, points: &[u8], value: u8, set: impl Fn(u8) + 'static) -> View {
    let words = words();
    let pick = move |value: String| {
        if let Ok(value) = value.parse() {
            set(value);
        }
    };
    let point = |point: &u8| {
        let point = *point;
        let option = el("option").attr("value", point.to_string());
        option.with(move || words.get().lang.count(point.into()))
    };
    el("select.tok")
        .attr("id", id)
        .attr("aria-label", say(label))
        .input("change", pick)
        .with(points.iter().map(point).collect::<Vec<_>>())
        .prop("value", value.to_string().as_str())
}

fn choice_menu(choices: &[Choice], chosen: &ChoiceId, set: Callback<Test>) -> View {
    let words = words();
    let pick = move |value: String| {
        if let Ok(id) = ChoiceId::new(&value) {
            give(set, Test::Chosen(id), "rule-choice");
        }
    };
    let option = |(at, choice): (usize, &Choice)| {
        let label = short(&choice.label.default);
        let label = move || {
            if label.is_empty() {
                (words.get().build().option)(at as u64 + 1)
            } else {
                label.clone()
            }
        };
        el("option").attr("value", choice.id.to_string()).with(label)
    };
    el("select.tok")
        .attr("id", "rule-choice")
        .attr("aria-label", say(|w| w.build().rule_choice))
        .input("change", pick)
        .with(choices.iter().enumerate().map(option).collect::<Vec<_>>())
        .prop("value", chosen.as_str())
}
