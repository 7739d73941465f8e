//! The logo: a picture that is made smaller in the browser and kept as a `data:` address.
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Hand;
use crate::app::{
    browser::{
        files::Chosen,
        picture,
        view::{View, el, live, nothing, when},
    },
    components::file_button::file_button,
    ui::say,
    words,
};

/// A larger file is not read, in megabytes.
const LARGEST: u64 = 8;

#[derive(Clone, Copy, PartialEq)]
enum Trouble {
    Large,
    Bad,
}

pub fn logo(hand: Hand) -> View {
    let words = words();
    let now = Memo::new(move |_| hand.look.with(|look| look.logo.clone()));
    let trouble = RwSignal::new(None::<Trouble>);
    let take = move |chosen: Vec<Chosen>| {
        let Some(file) = chosen.into_iter().next() else { return };
        if file.size() > (LARGEST * 1024 * 1024) as f64 {
            return trouble.set(Some(Trouble::Large));
        }
        spawn_local(async move {
            match picture::small(&file).await {
                Some(address) => {
                    trouble.try_set(None);
                    hand.edit(|look| look.logo = address);
                }
                None => {
                    trouble.try_set(Some(Trouble::Bad));
                }
            }
        });
    };
    let shown = move || {
        el("img.logo")
            .attr("alt", say(|w| w.looking().logo))
            .attr("src", move || now.get())
    };
    let remove = move || {
        el("button.lnk")
            .attr("id", "logo-remove")
            .with(say(|w| w.looking().remove_logo))
            .click(move || {
                hand.edit(|look| look.logo.clear());
            })
    };
    let has_logo = move || now.with(|now| !now.is_empty());
    let choose = file_button(
        "label.btn.sm",
        say(|w| w.looking().choose_logo),
        "image/png,image/jpeg,image/webp,image/svg+xml",
        false,
        take,
    );
    let told = move || match trouble.get() {
        None => nothing(),
        Some(Trouble::Large) => el("p.err").with((words.get().looking().logo_large)(LARGEST)),
        Some(Trouble::Bad) => el("p.err").with(words.get().looking().logo_bad),
    };
    el("div.field")
        .with(el("span.lab").with(say(|w| w.looking().logo)))
        .with(el("div.row").with([when(has_logo, shown), choose.attr("id", "logo"), when(has_logo, remove)]))
        .with(el("p.note").with(say(|w| w.looking().logo_note)))
        .with(el("div").attr("role", "alert").with(live(told)))
}
