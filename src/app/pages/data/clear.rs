//! Deleting everything: asked twice, and taken back as long as the page stays open.
use leptos::prelude::*;
use waystone::exchange::Backup;

use crate::app::{
    components::{
        icon::{Glyph, Icon},
        notice::{Notice, Tone},
    },
    shelf::{Shelf, why},
    ui::{say, words},
};

#[component]
pub fn Clear(held: Memo<(u64, u64)>) -> impl IntoView {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let sure = RwSignal::new(false);
    let gone = RwSignal::new(None::<Backup>);
    let back = RwSignal::new(false);
    let trouble = RwSignal::new(None);
    let clear = move |_| {
        let backup = shelf.now(|library| library.backup());
        sure.set(false);
        back.set(false);
        match shelf.write(|library| library.clear()) {
            Ok(()) => gone.set(Some(backup)),
            Err(error) => trouble.set(Some(error)),
        }
    };
    let undo = move |_| {
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
    let nothing = move || held.get() == (0, 0);
    view! {
        <section class="panel pad stack">
            <h2>{say(|w| w.data().clear_title)}</h2>
            <p class="note">{say(|w| w.data().clear_text)}</p>
            <Show when=move || sure.get() fallback=move || view! {
                <div class="row"><button type="button" class="btn danger" id="clear" disabled=nothing on:click=move |_| sure.set(true)>
                    <Glyph icon=Icon::Trash />{say(|w| w.data().clear)}
                </button></div>
            }>
                <p role="alert"><b>{move || { let (s, a) = held.get(); (words.get().data().clear_sure)(s, a) }}</b></p>
                <div class="row">
                    <button type="button" class="btn danger" id="clear-yes" on:click=clear>{say(|w| w.data().clear_yes)}</button>
                    <button type="button" class="btn" on:click=move |_| sure.set(false)>{say(|w| w.shell().cancel)}</button>
                </div>
            </Show>
            <Show when=move || gone.with(Option::is_some)>
                <Notice tone=Tone::Info>
                    <span class="grow" id="cleared">{say(|w| w.data().cleared)}</span>
                    <button type="button" class="lnk" on:click=undo>{say(|w| w.shell().undo)}</button>
                </Notice>
            </Show>
            <Show when=move || back.get()><Notice tone=Tone::Info><span class="grow">{say(|w| w.data().restored)}</span></Notice></Show>
            {move || trouble.get().map(|error| view! {
                <Notice tone=Tone::Warning><span class="grow">{move || (words.get().shell().not_saved)(why(words.get(), error))}</span></Notice>
            })}
        </section>
    }
}
