//! What links tell beside the survey: the channel, where on the journey, whose answer it is, and more. Recorded with each answer.
use leptos::prelude::*;
use waystone::{
    response::Told,
    route::Fields,
    survey::{Journey, Stage},
};

use crate::app::{
    browser::view::{View, el},
    shelf::Shelf,
    ui::{Word, say, words},
};

/// As the author has typed it.
#[derive(Clone, Copy)]
pub struct Typed {
    channel: RwSignal<String>,
    stage: RwSignal<String>,
    touchpoint: RwSignal<String>,
    customer: RwSignal<String>,
    /// Lines of `name=value`.
    more: RwSignal<String>,
}

impl Typed {
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            channel: empty(),
            stage: empty(),
            touchpoint: empty(),
            customer: empty(),
            more: empty(),
        }
    }

    pub fn fields(self) -> Fields {
        let named = [
            (Told::Channel, self.channel),
            (Told::Stage, self.stage),
            (Told::Touchpoint, self.touchpoint),
            (Told::Customer, self.customer),
        ];
        let named = named.map(|(told, value)| (told.name().to_owned(), value.get().trim().to_owned()));
        let more = self.more.get();
        let more = more.lines().filter_map(|line| line.split_once('='));
        let more = more.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
        let all = named.into_iter().chain(more);
        all.filter(|(name, value)| !name.is_empty() && !value.is_empty())
            .collect()
    }
}

fn field(id: &'static str, label: Word, control: View) -> View {
    el("div.field")
        .with(el("label").attr("for", id).with(say(label)))
        .with(control.attr("id", id))
}

fn text(value: RwSignal<String>) -> View {
    el("input.in")
        .attr("dir", "auto")
        .attr("maxlength", "120")
        .prop("value", move || value.get())
        .input("input", move |text| value.set(text))
}

pub fn fields(told: Typed) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let journey = shelf.now(|library| library.journey());
    let stages = journey
        .unwrap_or_else(|| Journey::preset(words.get_untracked().journey().stages))
        .stages;
    let option = move |stage: Stage| {
        el("option")
            .attr("value", stage.id.to_string())
            .with(move || stage.name.get(words.get().lang.tag()).to_owned())
    };
    let none = el("option").attr("value", "").with(say(|w| w.share().no_stage));
    let stage = el("select.sel")
        .with(none)
        .with(stages.into_iter().map(option).collect::<Vec<_>>())
        .prop("value", move || told.stage.get())
        .input("change", move |value| told.stage.set(value));
    let more = el("textarea.in")
        .attr("rows", "2")
        .attr("dir", "ltr")
        .attr("placeholder", "region=north")
        .prop("value", move || told.more.get())
        .input("input", move |text| told.more.set(text));
    let grid = el("div.told").with([
        field("told-channel", |w| w.share().channel, text(told.channel)),
        field("told-stage", |w| w.share().stage, stage),
        field("told-touchpoint", |w| w.share().touchpoint, text(told.touchpoint)),
        field("told-customer", |w| w.share().customer, text(told.customer)),
        field("told-more", |w| w.share().more, more),
    ]);
    el("details")
        .attr("id", "told")
        .with(el("summary").with(say(|w| w.share().told_title)))
        .with(el("p.note").with(say(|w| w.share().told_text)))
        .with(grid)
}
