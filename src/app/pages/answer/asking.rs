//! The questions of one page of the survey, and the way on and back.
use leptos::prelude::*;
use waystone::survey::{PageId, QuestionId};

use super::{Visit, keys};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, nothing, when},
    },
    components::{
        ask::{Asked, ask},
        icon::{Icon, glyph},
    },
    ui::{say, words},
};

/// A question as it stands on this visit to its page, in a language: another page, another element.
type Place = (PageId, QuestionId, &'static str);

pub fn asking(visit: Visit) -> View {
    let words = words();
    let Visit { runner, insist, ui, .. } = visit;
    let page = Memo::new(move |_| runner.with(|r| r.state().page.clone()));
    let here = Memo::new(move |_| -> Vec<Place> {
        let lang = ui.lang.get().tag();
        runner.with(|r| {
            let page = r.state().page.clone();
            r.here()
                .iter()
                .map(|question| (page.clone(), question.id.clone(), lang))
                .collect()
        })
    });
    // The keyboard follows to the heading of a new page, but not into the first one.
    Effect::new(move |before: Option<PageId>| {
        let now = page.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(|| root::focus(".question .ask"));
        }
        now
    });
    let one = move |(_, id, lang): Place| {
        let Some(question) = runner.with_untracked(|r| r.survey().question(&id).cloned()) else {
            return nothing();
        };
        let first = here.with_untracked(|here| here.first().is_some_and(|(_, first, _)| *first == id));
        let (read, wrong, write) = (id.clone(), id.clone(), id);
        ask(Asked {
            question,
            lang: lang.to_owned(),
            first,
            answer: Signal::derive(move || runner.with(|r| r.answer(&read).cloned())),
            refusal: Signal::derive(move || {
                let refusals = runner.with(|r| r.refusals());
                let mine = refusals.into_iter().find(|refusal| refusal.question == wrong);
                mine.filter(|_| insist.get())
            }),
            set: Callback::new(move |answer| {
                runner.update(|r| {
                    r.set(&write, answer);
                });
                visit.keep();
            }),
        })
    };
    let key = |(page, id, lang): &Place| format!("{page}/{id}/{lang}");
    let is_first = move || runner.with(|r| r.is_first());
    let next = move || {
        let run = words.get().run();
        if runner.with(|r| r.is_last()) {
            run.finish
        } else {
            run.next
        }
    };
    let back = move || {
        el("button.btn.lg")
            .attr("type", "button")
            .with(glyph(Icon::Back, 20).class("flip", true))
            .with(say(|w| w.run().back))
            .click(move || visit.back())
    };
    let hint = el("span.note.kbd-hint")
        .with(el("span.kbd").with(say(|w| w.run().enter)))
        .with(" ")
        .with(say(|w| w.run().to_continue));
    let on = el("button.btn.pri.lg")
        .attr("type", "submit")
        .with(next)
        .with(glyph(Icon::Next, 20).class("flip", true));
    let title = move || runner.with(|r| r.survey().title.get(ui.lang.get().tag()).to_owned());
    el("form")
        .attr("novalidate", true)
        .attr("autocomplete", "off")
        .on("submit", move |event| {
            event.prevent_default();
            visit.next();
        })
        .keydown(move |event| keys::pressed(visit, &event))
        .with(el("h1.vh").with(title))
        .with(list(move || here.get(), key, one))
        .with(when(
            move || here.with(Vec::is_empty),
            || el("p.ask-sub").with(say(|w| w.run().nothing_here)),
        ))
        .with(el("div.r-nav").with([when(move || !is_first(), back), hint, on]))
}
