//! When a question is shown, as a sentence with menus in it. Whether a rule holds is decided by `waystone::runner`.
use leptos::prelude::*;
use waystone::survey::{Choice, ChoiceId, Condition, Kind, Question, QuestionId, Rule, Test};

use super::{
    editor::Editor,
    question::{Hand, read},
};
use crate::app::{
    components::icon::{Glyph, Icon},
    ui::say,
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

#[component]
pub fn RuleRow(id: QuestionId, hand: Hand, number: Memo<u64>) -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
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
    let choose = move |event| {
        let source = QuestionId::new(&event_target_value(&event)).ok();
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
        view! { <option value=value prop:selected=chosen>{name}</option> }
    };
    let always = move || rule.with(Option::is_none);
    let test = move || {
        rule.get()
            .zip(kind.get())
            .map(|(rule, kind)| view! { <TestMenus test=rule.test kind set=set_test /> })
    };
    let sentence = move || {
        view! {
            <p class="rule">
                <span>{say(|w| w.build().show_if)}</span>
                <select class="tok" id="rule-question" aria-label=say(|w| w.build().rule_question) on:change=choose>
                    <option value="" prop:selected=always>{say(|w| w.build().always)}</option>
                    {move || sources.get().into_iter().map(option).collect_view()}
                </select>
                {test}
            </p>
        }
    };
    let is_first = Memo::new(move |_| number.get() <= 1);
    view! {
        <div class="qcard-rule">
            <Glyph icon=Icon::Rule />
            {move || if is_first.get() {
                view! { <p class="note">{words.get().build().no_rule_yet}</p> }.into_any()
            } else {
                sentence().into_any()
            }}
        </div>
    }
}

/// The test's kind and its values. Drawn anew when the test changes: the keyboard is given back to the menu that was used.
#[component]
fn TestMenus(test: Test, kind: Kind, set: Callback<Test>) -> impl IntoView {
    let words = words();
    let start = Test::start(&kind);
    let asks_more = start != Test::Answered;
    let is_answered = test == Test::Answered;
    let first = start.clone();
    let choose = move |event| {
        let test = if event_target_value(&event) == "answered" {
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
            let low_set = Callback::new(move |low: u8| {
                give(
                    set,
                    Test::Between {
                        low,
                        high: high.max(low),
                    },
                    "rule-low",
                )
            });
            let high_set = Callback::new(move |high: u8| {
                give(
                    set,
                    Test::Between {
                        low: low.min(high),
                        high,
                    },
                    "rule-high",
                )
            });
            view! {
                <Number id="rule-low" label=Signal::derive(say(|w| w.build().rule_low)) points=points.clone() value=low set=low_set />
                <span>{say(|w| w.build().and)}</span>
                <Number id="rule-high" label=Signal::derive(say(|w| w.build().rule_high)) points value=high set=high_set />
            }
            .into_any()
        }
        (Test::Chosen(id), Kind::Single { choices, .. } | Kind::Multiple { choices, .. }) => {
            view! { <ChoiceMenu choices chosen=id set /> }.into_any()
        }
        _ => ().into_any(),
    };
    let is = move || {
        if matches!(first, Test::Between { .. }) {
            words.get().build().is_between
        } else {
            words.get().build().is
        }
    };
    view! {
        <select class="tok" id="rule-test" aria-label=say(|w| w.build().rule_test) on:change=choose>
            {asks_more.then(|| view! { <option value="value" prop:selected=!is_answered>{is}</option> })}
            <option value="answered" prop:selected=is_answered>{say(|w| w.build().answered)}</option>
        </select>
        {values}
    }
}

fn give(set: Callback<Test>, test: Test, menu: &str) {
    set.run(test);
    crate::app::browser::root::focus_soon(format!("#{menu}"));
}

#[component]
fn Number(
    id: &'static str,
    label: Signal<&'static str>,
    points: Vec<u8>,
    value: u8,
    set: Callback<u8>,
) -> impl IntoView {
    let words = words();
    let pick = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            set.run(value);
        }
    };
    let point = move |point: u8| {
        view! { <option value=point.to_string() prop:selected=point == value>{move || words.get().lang.count(point.into())}</option> }
    };
    view! { <select class="tok" id=id aria-label=move || label.get() on:change=pick>{points.into_iter().map(point).collect_view()}</select> }
}

#[component]
fn ChoiceMenu(choices: Vec<Choice>, chosen: ChoiceId, set: Callback<Test>) -> impl IntoView {
    let words = words();
    let pick = move |event| {
        if let Ok(id) = ChoiceId::new(&event_target_value(&event)) {
            give(set, Test::Chosen(id), "rule-choice");
        }
    };
    let option = move |(at, choice): (usize, Choice)| {
        let selected = choice.id == chosen;
        let label = short(&choice.label.default);
        let label = move || {
            if label.is_empty() {
                (words.get().build().option)(at as u64 + 1)
            } else {
                label.clone()
            }
        };
        view! { <option value=choice.id.to_string() prop:selected=selected>{label}</option> }
    };
    view! {
        <select class="tok" id="rule-choice" aria-label=say(|w| w.build().rule_choice) on:change=pick>
            {choices.into_iter().enumerate().map(option).collect_view()}
        </select>
    }
}
