//! The tiles that start a survey. Only templates that exist.
use leptos::prelude::*;
use waystone::{outline, survey::SurveyId, template::Template};

use super::Board;
use crate::app::{
    browser::view::{View, el},
    components::icon::{Icon, glyph},
    ui::say,
};

fn icon(template: Template) -> Icon {
    match template {
        Template::Blank => Icon::Plus,
        Template::Nps => Icon::Gauge,
        Template::Csat => Icon::Star,
        Template::Ces => Icon::Steps,
    }
}

pub fn start(board: Board) -> View {
    let words = board.words;
    // A draft is made only to count: it is nobody's survey.
    let size = move |template: Template| {
        let words = words.get();
        if template == Template::Blank {
            return words.templates().blank_note.to_owned();
        }
        let survey = template.draft(SurveyId::from_bits(0), words);
        let facts = outline::facts(&survey);
        (words.surveys().size)(survey.asked().count(), facts.seconds)
    };
    let tile = move |template: Template| {
        el("button")
            .attr("data-template", format!("{template:?}"))
            .with(glyph(icon(template), 22))
            .with(el("b").with(move || template.name(words.get())))
            .with(el("span").with(move || size(template)))
            .click(move || board.start(template))
    };
    let title = el("h2").attr("id", "start-title");
    let head = el("div.sec-head")
        .with(title.with(say(|w| w.surveys().templates)))
        .with(el("span.note").with(say(|w| w.surveys().templates_note)));
    let tiles = Template::ALL.into_iter().map(tile).collect::<Vec<_>>();
    el("section.start")
        .attr("aria-labelledby", "start-title")
        .with([head, el("div.tmpl").with(tiles)])
}
