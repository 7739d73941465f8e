//! One piece in the stream: who, where and when, the score, the words, and how they read.
use leptos::prelude::*;
use waystone::{feedback::Piece, words::Lang};

use super::{
    case::case,
    names,
    state::{State, feeling},
};
use crate::app::{
    browser::{
        intl,
        view::{View, el, live, nothing},
    },
    ui::words,
};

/// More themes of one piece are not named.
const THEMES: usize = 3;

pub fn item(state: State, piece: Piece) -> View {
    let words = words();
    let piece = StoredValue::new(piece);
    let customer = piece.with_value(|piece| piece.customer.as_ref().map(|(name, _)| name.clone()));
    let is_open = {
        let customer = customer.clone();
        move || customer.is_some() && state.open.with(|open| *open == customer)
    };
    let who = match customer {
        None => el("b").with(move || words.get().feedback().nameless),
        Some(name) => {
            let open = name.clone();
            let said = name.clone();
            el("button.lnk")
                .attr("type", "button")
                .attr("aria-label", move || (words.get().feedback().open)(&said))
                .with(el("bdi").with(name))
                .click(move || state.look(Some(open.clone())))
        }
    };
    let source = move || {
        piece.with_value(|piece| {
            let survey = state.survey(&piece.survey);
            survey
                .map(|survey| names::title(words.get(), &survey))
                .unwrap_or_default()
        })
    };
    let time =
        move || piece.with_value(|piece| piece.at.map(|at| intl::time(words.get().lang, at)).unwrap_or_default());
    let score = move || {
        piece.with_value(|piece| {
            piece
                .score
                .map_or_else(|| "–".to_owned(), |(score, _)| words.get().lang.count(score.into()))
        })
    };
    let scored = move || {
        piece.with_value(|piece| {
            piece.score.map(|(score, measure)| {
                let w = words.get();
                (w.feedback().scored)(&w.lang.count(score.into()), measure.scale().high())
            })
        })
    };
    let has_score = piece.with_value(|piece| piece.score.is_some());
    let stone = el("span.stone")
        .attr("data-fill", "")
        .attr("role", has_score.then_some("img"))
        .attr("aria-label", scored)
        .with(score);
    let quote = piece.with_value(|piece| {
        (!piece.text.is_empty()).then(|| {
            let lang = Lang::nearest(&piece.lang).map(Lang::tag);
            el("blockquote")
                .attr("lang", lang)
                .attr("dir", "auto")
                .with(piece.text.as_str())
        })
    });
    let chips = live(move || {
        let w = words.get();
        piece.with_value(|piece| {
            let sentiment = names::chip(w, feeling(state.reading(piece).as_ref()));
            // As Results has it.
            let course = state.courses.with(|courses| courses.get(&piece.key()).copied());
            let course = course.and_then(|change| w.conversing().courses.get(change as usize));
            let stage = piece.stage.as_ref().map(|stage| names::stage(w, state, stage.as_str()));
            let chip = |text: String| el("span.chip").attr("dir", "auto").with(text);
            let themes = state
                .themes
                .with(|themes| themes.get(&piece.key()).cloned())
                .unwrap_or_default();
            let themes: Vec<View> = themes
                .iter()
                .take(THEMES)
                .map(|id| chip(names::theme(w, state, id)))
                .collect();
            nothing()
                .with(sentiment)
                .with(course.map(|course| chip((*course).to_owned())))
                .with(themes)
                .with(stage.map(chip))
                .with(piece.channel.clone().map(chip))
        })
    });
    let head = el("p.hd")
        .with(who)
        .with(el("span").attr("dir", "auto").with(source))
        .with(el("time").with(time));
    el("div.fb-item").attr("data-sel", is_open).with(stone).with(
        el("div")
            .with(head)
            .with(quote)
            .with(el("div.row").with(chips))
            .with(case(state, piece.with_value(Piece::key))),
    )
}
