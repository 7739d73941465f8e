//! The author's key: made before the first survey goes out, and in a backup before anything is sealed for it.
use leptos::prelude::*;
use waystone::{
    seal::{PublicKey, SecretKey},
    store::StoreError,
};

use super::Sharing;
use crate::app::{
    browser::{
        courier, random,
        view::{View, el, when},
    },
    components::{
        backup::save_backup,
        icon::{Icon, glyph},
        way::way,
    },
    shelf::Shelf,
    ui::{say, words},
};

/// Until a backup was downloaded.
pub fn gate(sharing: Sharing) -> View {
    let shelf = expect_context::<Shelf>();
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let begin = move || {
        busy.set(true);
        leptos::task::spawn_local(async move {
            let made = match shelf.now(|library| library.keys().is_empty()) {
                true => make(shelf).await,
                false => Some(Ok(())),
            };
            failed.try_set(made.is_none());
            if let Some(Err(error)) = made {
                sharing.trouble.try_set(Some(error));
            } else if made.is_some() {
                let noted = save_backup(shelf);
                sharing.trouble.try_set(noted.err());
            }
            busy.try_set(false);
        });
    };
    let button = el("button.btn.pri")
        .attr("type", "button")
        .attr("id", "make-key")
        .attr("disabled", move || busy.get())
        .with(glyph(Icon::Download, 18))
        .with(say(|w| w.share().make_key))
        .click(begin);
    let trouble = || el("p.err").attr("role", "alert").with(say(|w| w.share().no_key_made));
    way(|w| w.share().gate_title, |w| w.share().gate_text)
        .with(el("div.row").with(button))
        .with(when(move || failed.get(), trouble))
}

/// `None` when the program that makes keys did not arrive, or the browser has no randomness.
async fn make(shelf: Shelf) -> Option<Result<(), StoreError>> {
    let made = courier::ask(&["make", &random::seed()?]).await?;
    let (public, secret) = made.split_once(' ')?;
    let (public, secret) = (PublicKey::parse(public)?, SecretKey::parse(secret)?);
    Some(shelf.write(|library| library.add_secret(&public, &secret)))
}

/// From then on: what to compare with what respondents see.
pub fn kept(sharing: Sharing) -> View {
    let words = words();
    let text = move || {
        let key = sharing.key.with(|key| key.map(|key| key.fingerprint()));
        key.map(|key| (words.get().share().your_key)(&key))
    };
    el("section.panel.pad.stack")
        .with(el("h2").with(say(|w| w.share().key_title)))
        .with(el("p.note").attr("id", "own-key").with(text))
}
