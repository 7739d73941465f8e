//! A handle on a line, or two of them. Nothing is answered until a handle was touched.
use leptos::prelude::*;
use waystone::{
    expression::{decimal, decimal_text},
    response::Answer,
    survey::{Amount, Input, Slider},
};

use super::{Slot, scale::ends};
use crate::app::browser::{
    intl,
    view::{View, el, nothing, when},
};

/// The line on which a handle moves.
#[derive(Clone)]
struct Line {
    slot: Slot,
    min: f64,
    max: f64,
    step: String,
}

type Read = std::sync::Arc<dyn Fn() -> Option<f64> + Send + Sync>;

impl Line {
    fn say(&self, value: f64) -> String {
        intl::number(self.slot.asking.words.lang, value, "decimal", "", Some(10))
    }

    /// `rest` is where the handle lies until it is touched.
    fn handle(&self, label: String, rest: f64, read: Read, set: impl Fn(f64) + Clone + 'static) -> View {
        let (said, at, not_set) = (self.clone(), read.clone(), self.slot.run().not_set);
        let by_key = set.clone();
        let unset = read.clone();
        let value = move |text: String| decimal(&text).unwrap_or(rest);
        self.slot
            .field("input.range")
            .attr("type", "range")
            .attr("aria-labelledby", label)
            .attr("min", decimal_text(self.min))
            .attr("max", decimal_text(self.max))
            .attr("step", &self.step)
            .attr("aria-valuetext", move || {
                at().map_or(not_set.to_owned(), |value| said.say(value))
            })
            .class("unset", move || unset().is_none())
            .prop("value", move || decimal_text(read().unwrap_or(rest)))
            .input("input", move |text| set(value(text)))
            // A press on the handle where it lies is an answer too.
            .input("click", move |text| by_key(value(text)))
    }

    fn frame(&self, handles: impl crate::app::browser::view::Content, low: View, high: View) -> View {
        let (answer, slot, lang) = (self.slot.answer, self.slot.clone(), self.slot.asking.words.lang);
        let (not_set, line) = (slot.run().not_set, self.clone());
        let shown = move || match answer.get() {
            Some(Answer::Amount(at)) => line.say(at.get()),
            Some(Answer::Span(from, to)) => format!("{} – {}", line.say(from.get()), line.say(to.get())),
            Some(Answer::Text(text)) => lang.digits(&text),
            _ => not_set.to_owned(),
        };
        let required = slot.required();
        let can_clear = move || answer.with(Option::is_some) && !required();
        let clear = move || {
            let slot = slot.clone();
            let clear = el("button.lnk").attr("type", "button").with(slot.run().clear);
            clear.click(move || slot.set(None))
        };
        let ends = ends([(self.say(self.min), low), (self.say(self.max), high)]);
        let head = el("p.row.slider-head").with(
            el("output.slider-value")
                .class("unset", move || answer.with(Option::is_none))
                .with(shown),
        );
        el("div.slider")
            .with(head.with(when(can_clear, clear)))
            .with(el("div.track").with(handles))
            .with(ends.class("always", true))
    }
}

pub fn slider(slot: &Slot, slider: &Slider) -> View {
    let (min, max) = (slider.min.get(), slider.max.get());
    let line = Line {
        slot: slot.clone(),
        min,
        max,
        step: decimal_text(slider.step.get()),
    };
    let (answer, own, run) = (slot.answer, slot.clone(), slot.run());
    let (low, high) = (slot.text(&slider.low), slot.text(&slider.high));
    if !slider.span {
        let read: Read = std::sync::Arc::new(move || {
            answer.with(|answer| match answer {
                Some(Answer::Amount(at)) => Some(at.get()),
                _ => None,
            })
        });
        let set = move |value: f64| own.set(Amount::new(value).map(Answer::Amount));
        let steps = ((max - min) / slider.step.get() / 2.0).floor() * slider.step.get();
        return line.frame(line.handle(slot.label.to_string(), min + steps, read, set), low, high);
    }
    let span = move || match answer.get() {
        Some(Answer::Span(from, to)) => Some((from.get(), to.get())),
        _ => None,
    };
    let put = move |from: f64, to: f64| {
        let pair = Amount::new(from.min(to)).zip(Amount::new(to.max(from)));
        own.set(pair.map(|(from, to)| Answer::Span(from, to)));
    };
    let other = move || span().unwrap_or((min, max));
    let end = |part: &str, word: &'static str| {
        let id = slot.part(part);
        let name = el("span.vh").attr("id", &id).with(word);
        (name, format!("{} {id}", slot.label))
    };
    let (from_name, from_label) = end("from", run.from);
    let (to_name, to_label) = end("to", run.to);
    let again = put.clone();
    let from = line.handle(
        from_label,
        min,
        std::sync::Arc::new(move || span().map(|span| span.0)),
        move |value| {
            let to = untrack(other).1;
            put(value.min(to), to);
        },
    );
    let to = line.handle(
        to_label,
        max,
        std::sync::Arc::new(move || span().map(|span| span.1)),
        move |value| {
            let from = untrack(other).0;
            again(from, value.max(from));
        },
    );
    line.frame([from_name, from, to_name, to], low, high)
        .class("span", true)
}

/// A short text that is asked as a range.
pub fn typed(slot: &Slot, input: &Input) -> View {
    let bound = |text: &str, without: f64| decimal(text.trim()).filter(|n| n.is_finite()).unwrap_or(without);
    let min = bound(&input.min, 0.0);
    let max = bound(&input.max, 100.0).max(min);
    let step = bound(&input.step, 1.0);
    let line = Line {
        slot: slot.clone(),
        min,
        max,
        step: if step > 0.0 { decimal_text(step) } else { "1".to_owned() },
    };
    let (answer, own) = (slot.answer, slot.clone());
    let read: Read = std::sync::Arc::new(move || answer.with(|answer| decimal(answer.as_ref()?.text()?)));
    let set = move |value: f64| own.set(Some(Answer::Text(decimal_text(value))));
    line.frame(
        line.handle(slot.label.to_string(), min, read, set),
        nothing(),
        nothing(),
    )
}
