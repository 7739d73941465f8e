//! How people feel at a stage, and what one of them wrote. Readings are the worker's.
use leptos::prelude::*;
use waystone::{
    journey::{Mood, Moods, Quote, Reading},
    sentiment::Label,
    words::Words,
};

use super::{figures, state::State};
use crate::app::{
    browser::view::{View, el, live, nothing, svg},
    ui::words,
};

/// Shape, and a word for it.
pub fn mark(w: &Words, label: Label) -> View {
    let filled = |shape: &str| svg(shape).attr("fill", "currentColor");
    let (name, class, shape) = match label {
        Label::Positive => {
            let dot = filled("circle").attr("cx", "6").attr("cy", "6");
            (w.results().positive, "svg.jmark.pos", dot.attr("r", "5"))
        }
        Label::Negative => (
            w.results().negative,
            "svg.jmark.neg",
            filled("path").attr("d", "M6 .5L11.500 6 6 11.500.5 6z"),
        ),
        _ => {
            let bar = filled("rect").attr("x", "1").attr("y", "4").attr("width", "10");
            (
                w.results().neutral,
                "svg.jmark",
                bar.attr("height", "4").attr("rx", "1.500"),
            )
        }
    };
    svg(class)
        .attr("viewBox", "0 0 12 12")
        .attr("role", "img")
        .attr("aria-label", name)
        .with(shape)
}

/// The side that a mean on -2 to 2 is on: neutral within its range of 0.
fn side(mood: &Mood) -> Label {
    let score = mood.mean.score();
    match score.and_then(|score| score.range) {
        Some(range) if range.low > 0.0 => Label::Positive,
        Some(range) if range.high < 0.0 => Label::Negative,
        _ => Label::Neutral,
    }
}

/// The lane of a stage.
pub fn lane(state: State, at: usize) -> View {
    let words = words();
    let parts = move || {
        let w = words.get();
        let name = el("span.lbl-s").with(w.charting().says);
        state.moods.with(|moods| match moods {
            None => nothing().with(name).with(el("p.note").with(w.charting().listening)),
            Some(moods) => nothing().with(name).with(told(w, moods, at)),
        })
    };
    live(parts)
}

fn told(w: &Words, moods: &Moods, at: usize) -> View {
    let Some(mood) = moods.iter().find(|mood| mood.stage == at && mood.touchpoint.is_none()) else {
        return el("p.note").with(w.charting().no_comments);
    };
    let comments = (w.charting().comments)(mood.comments);
    let feels = match &mood.mean {
        Reading::Shown { score, .. } => {
            let number = |value: f64| w.lang.signed(value, 1);
            let said = (w.charting().feels)(&number(score.value), &figures::range(w, score.range, number), &comments);
            el("p.jfeel.num").with(mark(w, side(mood))).with(el("span").with(said))
        }
        _ => el("p.jfeel.num.mut").with(comments),
    };
    let quotes: Vec<View> = chosen(&mood.quotes, w.lang.tag())
        .map(|quote| self::quote(w, quote))
        .collect();
    nothing()
        .with(feels)
        .with((!quotes.is_empty()).then(|| el("ul.pain").with(quotes)))
}

/// Two at most, of unlike feelings where there are both: in the reader's language where there is one.
fn chosen<'q>(quotes: &'q [Quote], lang: &str) -> impl Iterator<Item = &'q Quote> {
    let of = |label: Label| {
        let mut own = quotes.iter().filter(move |quote| quote.label == label);
        let first = own.clone().next();
        own.find(|quote| quote.lang == lang).or(first)
    };
    let first = quotes.first().map(|quote| quote.label);
    let second = quotes
        .iter()
        .map(|quote| quote.label)
        .find(|label| Some(*label) != first);
    [first, second]
        .into_iter()
        .flatten()
        .filter_map(of)
        .collect::<Vec<_>>()
        .into_iter()
}

pub fn quote(w: &Words, quote: &Quote) -> View {
    let text = el("blockquote")
        .attr("lang", (!quote.lang.is_empty()).then_some(quote.lang.as_str()))
        .attr("dir", "auto")
        .with(format!("“{}”", quote.text));
    el("li").with(mark(w, quote.label)).with(text)
}
