//! The tiles that start a survey, by its template. Their texts are elsewhere: the survey is made where it is built.
use leptos::prelude::*;
use waystone::{route::Route, template::Template};

use crate::app::{
    browser::view::{View, el},
    components::icon::{Icon, glyph},
    ui::say,
    words,
};

fn icon(template: Template) -> Icon {
    match template {
        Template::Blank => Icon::Plus,
        Template::Brand | Template::Maturity => Icon::Gauge,
        Template::Satisfaction | Template::Purchase => Icon::Star,
        Template::Effort | Template::Onboarding => Icon::Steps,
        Template::Support | Template::Understand => Icon::Bulb,
        Template::Delivery | Template::Renewal => Icon::Path,
        Template::Employee => Icon::Page,
    }
}

pub fn start() -> View {
    let words = words();
    let size = move |template: Template| {
        let words = words.get();
        match template.size(words.lang) {
            (0, _) => words.templates().blank_note.to_owned(),
            (questions, seconds) => (words.surveys().size)(questions, seconds.into()),
        }
    };
    let tile = move |template: Template| {
        el("a")
            .attr("href", Route::New(template).href())
            .attr("data-template", template.tag())
            .with(glyph(icon(template), 22))
            .with(el("b").with(move || template.name(words.get())))
            .with(el("span").with(move || size(template)))
    };
    let title = el("h2").attr("id", "start-title");
    let head = el("div.sec-head")
        .with(title.with(say(|w| w.surveys().templates)))
        .with(el("span.note").with(say(|w| w.surveys().templates_note)));
    let tiles = Template::ALL.map(tile);
    el("section.start")
        .attr("aria-labelledby", "start-title")
        .with([head, el("div.tmpl").with(tiles)])
}
