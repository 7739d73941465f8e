//! Points of a rating: numbers, stars or faces, never pre-selected. No colour hints at a right answer.
use leptos::prelude::*;
use waystone::{
    response::Answer,
    survey::{Rating, RatingLook, Text},
};

use super::Slot;
use crate::app::browser::view::{View, el, svg};

pub fn radio(name: &str, value: &str) -> View {
    el("input")
        .attr("type", "radio")
        .attr("name", name)
        .attr("value", value)
}

/// What the ends of a row mean.
pub fn ends(ends: [(String, View); 2]) -> View {
    let end = |(number, label): (String, View)| {
        let end = el("span").attr("data-k", number).attr("dir", "auto");
        end.with(label)
    };
    el("div.nps-ends").attr("aria-hidden", "true").with(ends.map(end))
}

pub fn scale(slot: &Slot, rating: &Rating) -> View {
    let scale = rating.measure.scale();
    let steps = usize::from(scale.high() - scale.low());
    let label = |value: u8| -> Option<&Text> {
        let end = match value {
            value if value == scale.low() => Some(&rating.low),
            value if value == scale.high() => Some(&rating.high),
            _ => None,
        };
        rating.label(value).or(end).filter(|text| !text.is_empty())
    };
    // With words of their own for points between, all stand under each other, to be read.
    let spelt = rating.labels.iter().any(|(_, text)| !text.is_empty());
    let (answer, lang) = (slot.answer, slot.asking.words.lang);
    let each = |value: u8| {
        let own = slot.clone();
        let number = lang.count(value.into());
        let digit = number.clone();
        let radio = radio(&slot.id, &value.to_string()).attr("data-digit", value.to_string());
        let radio = match label(value).map(|text| slot.says(text)) {
            Some(label) => radio.attr("aria-label", move || format!("{number}, {}", label())),
            None => radio.attr("aria-label", number),
        };
        let radio = radio
            .prop("checked", move || {
                answer.with(|one| *one == Some(Answer::Number(value)))
            })
            .on("change", move |_| own.set(Some(Answer::Number(value))));
        let shown = match rating.look {
            RatingLook::Numbers => el("span").with(digit),
            RatingLook::Stars => el("span.pic").with(star()),
            RatingLook::Faces => el("span.pic").with(face(f64::from(value - scale.low()) / steps.max(1) as f64)),
        };
        let words = spelt.then(|| {
            let words = el("b").attr("aria-hidden", "true").attr("dir", "auto");
            words.with(label(value).map(|text| slot.text(text)))
        });
        el("label").with([radio, shown.attr("aria-hidden", "true")]).with(words)
    };
    let look = match rating.look {
        RatingLook::Numbers => None,
        RatingLook::Stars => Some("stars"),
        RatingLook::Faces => Some("faces"),
    };
    let row = el("div.nps-row")
        .attr("data-digits", true)
        .style("--points", (steps + 1).to_string())
        .with(scale.values().map(each).collect::<Vec<_>>());
    let low = (lang.count(scale.low().into()), slot.text(&rating.low));
    let high = (lang.count(scale.high().into()), slot.text(&rating.high));
    let has_ends = !(spelt || rating.low.is_empty() && rating.high.is_empty());
    el("div.nps")
        .attr("data-points", (steps + 1).to_string())
        .attr("data-look", look)
        .attr("data-spelt", spelt)
        .with(row)
        .with(has_ends.then(|| ends([low, high])))
}

fn drawing() -> View {
    svg("svg").attr("viewBox", "0 0 20 20").attr("fill", "none")
}

fn star() -> View {
    let path =
        "M10 2.5l2.300 4.800 5.200.700-3.800 3.700.950 5.200L10 14.400l-4.650 2.500.950-5.200L2.500 8l5.200-.700z";
    drawing().with(svg("path").attr("d", path))
}

/// From a mouth turned down (0) to one turned up (1).
fn face(share: f64) -> View {
    let bend = (share - 0.5) * 6.0;
    // Half the bend up at the corners, half down in the middle: the mouth stays where it is.
    let tenths = |y: f64| {
        let n = (y * 10.0 + 0.5) as u32;
        format!("{}.{}", n / 10, n % 10)
    };
    let (corner, middle) = (tenths(13.0 - bend / 2.0), tenths(13.0 + bend));
    let mouth = format!("M6.500 {corner}Q10 {middle} 13.500 {corner}");
    drawing()
        .with(svg("circle").attr("cx", "10").attr("cy", "10").attr("r", "7.700"))
        .with(svg("path").attr("d", "M7.300 7.600v1.200M12.700 7.600v1.200"))
        .with(svg("path").attr("d", mouth))
}
