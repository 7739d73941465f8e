//! Arrived: what happens with the answers now. On a respondent's own device they are a file to send back.
use leptos::prelude::*;
use waystone::exchange::answers_text;

use super::{Mode, Visit, kiosk};
use crate::app::{
    browser::{
        files, root,
        view::{View, el, nothing},
    },
    components::icon::{Icon, glyph},
    ui::{say, words},
};

pub fn thanks(visit: Visit) -> View {
    let words = words();
    let Visit {
        mode, runner, given, ..
    } = visit;
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
    let receipt = move || {
        given.with(|g| {
            g.as_ref()
                .map(|g| g.id.as_str().chars().take(8).collect::<String>())
                .unwrap_or_default()
        })
    };
    let save = move || {
        if let Some(response) = given.get_untracked() {
            let title = runner.with_untracked(|r| r.survey().title.default.clone());
            let name = files::file_name(&format!("{title}-{}", receipt()), ".answers.json");
            let text = answers_text(&response.survey.clone(), &[response]);
            files::download(&name, "application/json", &text);
        }
    };
    let button = || el("button.btn.pri.lg").attr("type", "button");
    let arrived = el("h1.ask")
        .attr("id", "arrived")
        .attr("tabindex", "-1")
        .attr("dir", "auto")
        .with(heading);
    let what_now = if mode == Mode::Invited {
        let send = button()
            .with(glyph(Icon::File, 20))
            .with(say(|w| w.run().send_file))
            .click(save);
        let receipt = move || (words.get().run().sent_receipt)(&receipt());
        let panel = el("div.stack")
            .with(el("div.row").with(send))
            .with(el("p.note").with(say(|w| w.run().send_open)))
            .with(el("p.note.ltr").with(receipt));
        [
            el("p.ask-sub").with(move || (words.get().run().send_why)(&brand())),
            el("div.panel.send").with(panel),
        ]
    } else {
        let kept = move || {
            let run = words.get().run();
            if mode == Mode::Trial { run.trial } else { run.kept_here }
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
