//! Who asks, in which language, how far it is, and what is done with the answers: around every page of a survey.
use leptos::prelude::*;
use waystone::{route::Route, seal::PublicKey, survey::Look};

use super::{Mode, Visit, asking::asking, consent, kiosk, thanks::thanks};
use crate::app::{
    browser::{
        hash, root,
        view::{View, either, el, when},
    },
    components::{
        branded::{branded, logo},
        icon::{Icon, glyph},
        lang_menu::lang_menu,
        theme_menu::theme_menu,
        walk::walk,
    },
    shelf::why,
    ui::{say, words},
};

pub fn frame(visit: Visit) -> View {
    let words = words();
    let Visit {
        mode,
        runner,
        given,
        trouble,
        shelf,
        ui,
        ..
    } = visit;
    let look = Memo::new(move |_| runner.with(|r| Look::of(r.survey())));
    let before = consent::stands(visit, look);
    let title = move || runner.with(|r| r.text(&r.survey().title, None));
    let who = move || {
        let brand = runner.with(|r| r.text(&r.survey().brand, None));
        if brand.trim().is_empty() { title() } else { brand }
    };
    let initial = move || {
        who()
            .chars()
            .find(|c| c.is_alphanumeric())
            .map(String::from)
            .unwrap_or_default()
    };
    // What it takes, until it is under way: the way itself tells the rest.
    let summary = move || {
        if given.with(Option::is_some) || runner.with(|r| r.progress().at > 1) {
            return title();
        }
        runner.with(|r| {
            let count = r
                .survey()
                .questions()
                .filter(|q| q.show_if.is_none() && q.kind.asks())
                .count();
            let seconds = r
                .survey()
                .questions()
                .filter(|q| q.show_if.is_none())
                .map(|q| q.seconds())
                .sum();
            (words.get().run().summary)(count, seconds)
        })
    };
    Effect::new(move |_| root::set_title(&title()));
    let is_empty = runner.with_untracked(|r| r.survey().questions().next().is_none());
    let is_given = move || given.with(Option::is_some);
    // What the answers will be sealed for, before anything is sent.
    let key = runner.with_untracked(|r| PublicKey::parse(&r.survey().seal_to).map(|key| key.fingerprint()));
    let note = move || {
        let words = words.get();
        match trouble.get() {
            Some(_) if mode == Mode::Invited => words.run().not_kept_here.to_owned(),
            Some(error) => (words.shell().not_saved)(why(words, error)),
            None if mode == Mode::Trial => visit.trial().to_owned(),
            None if !shelf.lasts() => words.shell().nothing_kept.to_owned(),
            None if mode == Mode::Kiosk => words.run().on_device.to_owned(),
            None => match &key {
                Some(key) => (words.run().sealed_for)(&who(), key),
                None => words.run().no_key.to_owned(),
            },
        }
    };
    let stone = move || {
        el("span.stone")
            .attr("data-on", "done")
            .attr("aria-hidden", "true")
            .with(initial)
    };
    let has_logo = move || look.with(|look| !look.logo.is_empty());
    let head = el("header.r-head")
        .with(either(has_logo, move || logo(look, who), stone))
        .with(el("div.who.grow").with([el("bdi").with(who), el("small").with(summary)]))
        .with([lang_menu(ui, shelf), theme_menu(ui, shelf)]);
    let main = el("main.r-main").attr("id", "main").attr("tabindex", "-1");
    let main = main.with(if is_empty {
        el("h1.ask").with(say(|w| w.run().empty))
    } else {
        let progress = Signal::derive(move || runner.with(|r| r.progress()));
        let walked = move || runner.with(|r| (is_given() || !r.is_welcome()) && r.progress().shown);
        el("div.screen")
            .class("thanks", is_given)
            .with(el("div").with(when(walked, move || walk(progress, Signal::derive(is_given)))))
            .with(either(
                is_given,
                move || thanks(visit),
                move || {
                    either(
                        move || before.get(),
                        move || consent::consent(visit, look),
                        move || asking(visit),
                    )
                },
            ))
    });
    // A keyboard in a browser of the author leaves a trial, not a kiosk.
    let to_build = (mode == Mode::Trial).then(|| {
        let id = runner.with_untracked(|r| r.survey().id.clone());
        let link = el("a").attr("href", Route::Build(id).href());
        link.with(say(|w| w.run().back_to_build))
    });
    let kept = el("span")
        .attr("role", "status")
        .class("bad", move || trouble.get().is_some())
        .with(glyph(Icon::Device, 18))
        .with(el("span").with(note).with(to_build.map(|link| (" ", link))));
    let start_over = move || {
        el("button.lnk")
            .attr("type", "button")
            .with(say(|w| w.run().start_over))
            .click(move || visit.restart())
    };
    let made_with = el("a.mut")
        .attr("href", Route::Surveys.href())
        .with(say(|w| w.run().made_with))
        .on("click", move |event| {
            event.prevent_default();
            hash::go(&Route::Surveys);
        });
    let end = el("span.row")
        .with(when(move || mode == Mode::Kiosk && !is_given(), start_over))
        .with(made_with);
    branded(el("div.respond"), look)
        .with(el("div.contours").attr("aria-hidden", "true"))
        .with([head, main, el("footer.r-foot").with([kept, end])])
        .with(kiosk::watch(visit))
}
