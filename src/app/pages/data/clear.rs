//! Deleting everything: asked twice, and taken back as long as the page stays open.
use leptos::prelude::*;
use waystone::exchange::Backup;

use crate::app::{
    browser::view::{View, either, el, nothing, when},
    components::{
        icon::{Icon, glyph},
        not_kept::not_kept,
        notice::{Tone, notice},
        way::way,
    },
    shelf::Shelf,
    ui::{say, words},
};

pub fn clear(held: Memo<(u64, u64)>) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let sure = RwSignal::new(false);
    let gone = RwSignal::new(None::<Backup>);
    let back = RwSignal::new(false);
    let trouble = RwSignal::new(None);
    let clear = move || {
        let backup = shelf.now(|library| library.backup());
        sure.set(false);
        back.set(false);
        match shelf.write(|library| library.clear()) {
            Ok(()) => gone.set(Some(backup)),
            Err(error) => trouble.set(Some(error)),
        }
    };
    let undo = move || {
        if let Some(backup) = gone.get_untracked() {
            match shelf.write(|library| library.merge(&backup)) {
                Ok(_) => {
                    gone.set(None);
                    back.set(true);
                }
                Err(error) => trouble.set(Some(error)),
            }
        }
    };
    let button = |what| el(what).attr("type", "button");
    let ask = move || {
        let ask = button("button.btn.danger")
            .attr("id", "clear")
            .attr("disabled", move || held.get() == (0, 0))
            .with(glyph(Icon::Trash, 18))
            .with(say(|w| w.data().clear))
            .click(move || sure.set(true));
        el("div.row").with(ask)
    };
    let confirm = move || {
        let question = move || {
            let (surveys, answers) = held.get();
            (words.get().data().clear_sure)(surveys, answers)
        };
        let yes = button("button.btn.danger")
            .attr("id", "clear-yes")
            .with(say(|w| w.data().clear_yes))
            .click(clear);
        let no = button("button.btn")
            .with(say(|w| w.shell().cancel))
            .click(move || sure.set(false));
        nothing()
            .with(el("p").attr("role", "alert").with(el("b").with(question)))
            .with(el("div.row").with([yes, no]))
    };
    let cleared = move || {
        let text = el("span.grow").attr("id", "cleared").with(say(|w| w.data().cleared));
        let undo = button("button.lnk").with(say(|w| w.shell().undo)).click(undo);
        notice(Tone::Info, [text, undo])
    };
    let restored = || notice(Tone::Info, el("span.grow").with(say(|w| w.data().restored)));
    way(|w| w.data().clear_title, |w| w.data().clear_text)
        .with(either(move || sure.get(), confirm, ask))
        .with(when(move || gone.with(Option::is_some), cleared))
        .with(when(move || back.get(), restored))
        .with(not_kept(trouble))
}
