//! Arrived: what happens with the answers now. On a respondent's own device they are sealed, to be sent back.
use leptos::prelude::*;

use super::{Mode, Visit, kiosk, send::send};
use crate::app::{
    browser::{
        root,
        view::{View, el, nothing},
    },
    ui::{say, words},
};

pub fn thanks(visit: Visit) -> View {
    let words = words();
    let Visit { mode, runner, .. } = visit;
    let own = move || runner.with(|r| r.text(r.thanks(), None));
    let brand = move || {
        let brand = runner.with(|r| r.text(&r.survey().brand, None));
        if brand.trim().is_empty() {
            words.get().run().asks.to_owned()
        } else {
            brand
        }
    };
    root::focus_soon("#arrived".to_owned());
    let heading = move || match own() {
        text if !text.trim().is_empty() => text,
        _ if mode == Mode::Invited => words.get().run().send_title.to_owned(),
        _ => words.get().run().thanks.to_owned(),
    };
    let button = || el("button.btn.pri.lg").attr("type", "button");
    let arrived = el("h1.ask")
        .attr("id", "arrived")
        .attr("tabindex", "-1")
        .attr("dir", "auto")
        .with(heading);
    let what_now = if mode == Mode::Invited {
        [
            el("p.ask-sub").with(move || (words.get().run().send_why)(&brand())),
            send(visit),
        ]
    } else {
        let kept = move || {
            let run = words.get().run();
            if mode == Mode::Trial {
                visit.trial()
            } else {
                run.kept_here
            }
        };
        let next = button()
            .with(say(|w| w.run().next_person))
            .click(move || visit.restart());
        let restarts = (mode == Mode::Kiosk).then(|| kiosk::restarts(visit));
        [
            el("p.ask-sub").with(kept),
            nothing().with(el("div.r-nav").with(next)).with(restarts),
        ]
    };
    el("div").with(arrived).with(what_now)
}
