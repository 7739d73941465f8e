//! The values of a clause: menus where they can be listed, fields where not.
use leptos::prelude::*;
use waystone::{
    sentence::{Op, Scalar, Sentence, Test},
    survey::{Amount, Choice, InputSort, Kind},
};

use super::{Rule, clause::field};
use crate::app::{
    browser::view::{View, el, nothing},
    ui::{Word, say},
    words,
};

/// Which value of a clause a field holds.
#[derive(Clone, Copy)]
struct Spot {
    rule: Rule,
    at: usize,
    value: usize,
}

impl Spot {
    fn now(self) -> Option<Scalar> {
        let value = |one: &Sentence| one.clauses.get(self.at)?.test.values().get(self.value).cloned();
        self.rule.sentence.with(|one| one.as_ref().and_then(value))
    }

    fn set(self, id: &str, scalar: Scalar) {
        let kind = self.kind();
        self.rule.say(id, |sentence| {
            let Some(clause) = sentence.clauses.get_mut(self.at) else {
                return;
            };
            let mut values = clause.test.values();
            if let Some(value) = values.get_mut(self.value) {
                *value = scalar.clone();
            }
            // One end pushes the other along: the rule always holds somewhere.
            if let (Test::Between(..), [Scalar::Number(low), Scalar::Number(high)], Scalar::Number(set)) =
                (&clause.test, values.as_slice(), &scalar)
                && low > high
                && matches!(kind, Some(Kind::Rating(_)))
            {
                values = vec![Scalar::Number(*set), Scalar::Number(*set)];
            }
            if let Some(kind) = kind {
                clause.test = Test::with(clause.test.op(), values, &kind);
            }
        });
    }

    fn kind(self) -> Option<Kind> {
        let id = self.rule.sentence.with_untracked(|one| {
            let clause = one.as_ref().and_then(|one| one.clauses.get(self.at));
            clause.map(|clause| clause.question.clone())
        })?;
        self.rule
            .editor
            .survey
            .with_untracked(|survey| survey.question(&id).map(|one| one.kind.clone()))
    }
}

pub fn values(rule: Rule, at: usize, op: Op, kind: Memo<Option<Kind>>) -> View {
    let Some(now) = kind.get_untracked() else {
        return nothing();
    };
    let one = |value: usize, part: &str, label: Word| {
        let spot = Spot { rule, at, value };
        one_value(spot, &field(rule, part, at), label, &now)
    };
    match op {
        Op::Answered | Op::NotAnswered => nothing(),
        Op::Between => nothing().with([
            one(0, "low", |w| w.build().rule_low),
            el("span").with(say(|w| w.build().and)),
            one(1, "high", |w| w.build().rule_high),
        ]),
        Op::OneOf | Op::NoneOf if !now.choices().is_empty() => several(rule, at, now.choices()),
        _ if !now.choices().is_empty() => one(0, "choice", |w| w.build().rule_choice),
        Op::OneOf | Op::NoneOf => {
            let count = rule.sentence.with_untracked(|one| {
                one.as_ref()
                    .and_then(|one| Some(one.clauses.get(at)?.test.values().len()))
            });
            let each = (0..count.unwrap_or(0)).map(|value| one(value, &format!("value{value}"), |w| w.logic().value));
            nothing().with(each.collect::<Vec<_>>())
        }
        _ => one(0, "value", |w| w.logic().value),
    }
}

fn key(value: &Scalar) -> String {
    match value {
        Scalar::Number(n) => n.to_string(),
        Scalar::Yes(yes) => yes.to_string(),
        Scalar::Text(text) => text.clone(),
    }
}

fn scalar(choice: &Choice) -> Option<Scalar> {
    Scalar::of(&choice.value())
}

fn one_value(spot: Spot, id: &str, label: Word, kind: &Kind) -> View {
    let words = words();
    let listed: Option<Vec<Scalar>> = match kind {
        Kind::Rating(rating) => Some(rating.measure.scale().values().map(Scalar::point).collect()),
        Kind::YesNo(_) => Some(vec![Scalar::yes(kind, true), Scalar::yes(kind, false)]),
        kind if !kind.choices().is_empty() => Some(kind.choices().iter().filter_map(scalar).collect()),
        _ => None,
    };
    let now = move || spot.now().as_ref().map(key).unwrap_or_default();
    let Some(mut listed) = listed else {
        return typed(spot, id, label, kind);
    };
    // What stands there stays, even if it is no choice any more.
    if let Some(value) = untrack(|| spot.now()).filter(|value| !listed.contains(value)) {
        listed.push(value);
    }
    let option = |value: &Scalar| {
        let (value, kind) = (value.clone(), kind.clone());
        let tag = key(&value);
        el("option")
            .attr("value", tag)
            .with(move || value.say_in_menu(Some(&kind), words.get()))
    };
    let options = listed.iter().map(option).collect::<Vec<_>>();
    let menu = id.to_owned();
    let pick = move |tag: String| {
        if let Some(value) = listed.iter().find(|value| key(value) == tag) {
            spot.set(&menu, value.clone());
        }
    };
    el("select.tok")
        .attr("id", id)
        .attr("aria-label", say(label))
        .input("change", pick)
        .with(options)
        .prop("value", now)
}

fn typed(spot: Spot, id: &str, label: Word, kind: &Kind) -> View {
    let sort = match kind {
        Kind::Slider(_) => InputSort::Number,
        Kind::Short(input) => input.sort,
        _ => InputSort::Text,
    };
    let is_number = sort.is_number();
    let (own, now) = (id.to_owned(), move || spot.now().as_ref().map(key).unwrap_or_default());
    let set = move |text: String| {
        let value = match text.trim().parse::<f64>().ok().and_then(Amount::new) {
            Some(n) if is_number => Scalar::Number(n),
            None if is_number => return,
            _ => Scalar::Text(text),
        };
        spot.set(&own, value);
    };
    let of = match sort {
        InputSort::Date => "date",
        sort if sort.is_number() => "number",
        _ => "text",
    };
    el("input.in.tok-in")
        .attr("id", id)
        .attr("type", of)
        .attr("step", is_number.then_some("any"))
        .attr("dir", (!is_number).then_some("auto"))
        .attr("aria-label", say(label))
        .attr("maxlength", "500")
        .prop("value", now)
        .input("change", set)
}

/// Several choices, each with its tick.
fn several(rule: Rule, at: usize, choices: &[Choice]) -> View {
    let words = words();
    let has = move |value: &Scalar| {
        let has = |one: &Sentence| {
            one.clauses
                .get(at)
                .is_some_and(|clause| clause.test.values().contains(value))
        };
        rule.sentence.with(|one| one.as_ref().is_some_and(has))
    };
    let one = |(place, choice): (usize, &Choice)| {
        let value = scalar(choice)?;
        let label = choice.says("");
        let id = field(rule, &format!("pick{place}"), at);
        let (own, ticked) = (id.clone(), value.clone());
        let toggle = move |_| {
            let value = value.clone();
            rule.say(&own, |sentence| {
                let Some(clause) = sentence.clauses.get_mut(at) else {
                    return;
                };
                let mut values = clause.test.values();
                if values.contains(&value) && values.len() > 1 {
                    values.retain(|one| *one != value);
                } else if !values.contains(&value) {
                    values.push(value);
                }
                clause.test = match clause.test.op() {
                    Op::NoneOf => Test::NoneOf(values),
                    _ => Test::OneOf(values),
                };
            });
        };
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", id)
            .prop("checked", move || has(&ticked))
            .on("change", toggle);
        Some(
            el("label.check")
                .with(input)
                .with(el("span").attr("dir", "auto").with(label)),
        )
    };
    el("span.picks")
        .attr("role", "group")
        .attr("aria-label", move || words.get().build().rule_choice)
        .with(choices.iter().enumerate().filter_map(one).collect::<Vec<_>>())
}
