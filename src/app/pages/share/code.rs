//! A link as a QR code, drawn by the courier, and as a picture to print.
use leptos::prelude::*;

use super::Sharing;
use crate::app::{
    browser::{
        courier, files,
        timer::Timer,
        view::{View, el, live, nothing, when},
    },
    components::icon::{Icon, glyph},
    ui::say,
};

/// Longer ones make a code that phones don't read from paper.
const CODE: usize = 1_800;
/// Longer ones have so many points that they need room.
const DENSE: usize = 600;
/// While the author types, it is not drawn anew for every letter.
const SOON: u64 = 250;

pub fn code(sharing: Sharing, link: Signal<String>) -> View {
    let drawn = RwSignal::new(None::<String>);
    let timer = Timer::new();
    let is_long = move || link.with(|link| link.len() > CODE);
    Effect::new(move |_| {
        let link = link.get();
        if link.is_empty() || link.len() > CODE {
            drawn.set(None);
            return;
        }
        timer.after(SOON, move || {
            leptos::task::spawn_local(async move {
                drawn.try_set(courier::ask(&["draw", &link]).await);
            });
        });
    });
    let save = move || {
        let name = files::file_name(&untrack(move || sharing.title()), ".svg");
        let picture = drawn.get_untracked().unwrap_or_default();
        let picture = picture.strip_prefix("data:image/svg+xml,").unwrap_or_default();
        let picture = picture.replace("%3C", "<").replace("%3E", ">").replace("%23", "#");
        files::download(&name, "image/svg+xml", &picture);
    };
    let picture = move |source: String| {
        let save = el("button.btn.sm")
            .attr("type", "button")
            .attr("id", "save-code")
            .with(glyph(Icon::Download, 16))
            .with(say(|w| w.share().save_code))
            .click(save);
        let is_dense = link.with_untracked(|link| link.len() > DENSE);
        let image = el("img.qr")
            .attr("src", source)
            .attr("alt", say(|w| w.share().code))
            .class("dense", is_dense);
        let dense = is_dense.then(|| el("p.note").with(say(|w| w.share().dense)));
        el("div.stack").with([image, save]).with(dense)
    };
    let long = || el("p.note").attr("id", "long-code").with(say(|w| w.share().long_code));
    el("div")
        .with(live(move || nothing().with(drawn.get().map(picture))))
        .with(when(is_long, long))
}
