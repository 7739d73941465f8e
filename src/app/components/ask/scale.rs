//! Numbers in a row, never pre-selected. No colour hints at a right answer.
use leptos::prelude::*;
use waystone::{response::Answer, survey::Rating};

use crate::app::{
    browser::view::{View, el},
    ui::words,
};

pub fn radio(name: &str, value: &str) -> View {
    el("input")
        .attr("type", "radio")
        .attr("name", name)
        .attr("value", value)
}

/// One point of a row: its number is shown, the label said with it.
pub fn point(radio: View, number: u64, label: String) -> View {
    let words = words();
    let number = move || words.get().lang.count(number);
    let spoken = move || {
        if label.is_empty() {
            number()
        } else {
            format!("{}, {label}", number())
        }
    };
    let shown = el("span").attr("aria-hidden", "true").with(number);
    el("label").with([radio.attr("aria-label", spoken), shown])
}

/// What the ends of a row mean.
pub fn ends(ends: [(u64, &str); 2]) -> View {
    let words = words();
    let end = |(number, label): (u64, &str)| {
        let number = move || words.get().lang.count(number);
        el("span").attr("data-k", number).attr("dir", "auto").with(label)
    };
    el("div.nps-ends").attr("aria-hidden", "true").with(ends.map(end))
}

pub fn scale(
    id: &str,
    rating: &Rating,
    lang: &str,
    answer: Signal<Option<Answer>>,
    set: Callback<Option<Answer>>,
) -> View {
    let scale = rating.measure.scale();
    let (low, high) = (rating.low.get(lang), rating.high.get(lang));
    let each = |value: u8| {
        let end = if value == scale.low() {
            low
        } else if value == scale.high() {
            high
        } else {
            ""
        };
        let radio = radio(id, &value.to_string())
            .prop("checked", move || answer.get() == Some(Answer::Number(value)))
            .on("change", move |_| set.run(Some(Answer::Number(value))));
        point(radio, value.into(), end.to_owned())
    };
    el("div.nps")
        .attr("data-points", scale.values().count().to_string())
        .with(el("div.nps-row").with(scale.values().map(each).collect::<Vec<_>>()))
        .with(ends([(scale.low().into(), low), (scale.high().into(), high)]))
}
