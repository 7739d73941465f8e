//! What this browser keeps: how much, out as one file, in again, and away.
mod bring;
mod clear;
mod troubles;

use leptos::prelude::*;
use waystone::{route::Route, store::QUOTA};

use crate::app::{
    browser::files,
    components::icon::{Glyph, Icon},
    shelf::Shelf,
    ui::{say, words},
};

#[component]
pub fn Data() -> impl IntoView {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let held = Memo::new(move |_| {
        shelf.follow(|library| {
            let surveys = library.surveys().0;
            let answers = surveys
                .iter()
                .map(|survey| library.responses(&survey.id).0.iter().filter(|r| r.finished).count());
            let answers: usize = answers.sum();
            (surveys.len() as u64, answers as u64)
        })
    });
    let usage = Memo::new(move |_| shelf.follow(|library| library.usage()));
    let nearly_full = move || usage.get().share() >= 0.8;
    let export = move |_| {
        let text = shelf.now(|library| library.backup().to_text());
        files::download("waystone-backup.json", "application/json", &text);
    };
    let used = move || (words.get().data().used)((usage.get().all as u64).div_ceil(1000), (QUOTA / 1000) as u64);
    view! {
        <main class="page stack data" id="main" tabindex="-1">
            <div class="page-head"><div><h1>{say(|w| w.shell().data)}</h1><p>{say(|w| w.data().intro)}</p></div></div>
            <section class="panel pad stack">
                <p class="held"><b>{move || { let (s, a) = held.get(); (words.get().data().held)(s, a) }}</b></p>
                <div class="meter" role="meter" aria-label=used aria-valuemin="0" aria-valuemax="100"
                    aria-valuenow=move || format!("{:.0}", usage.get().share() * 100.0)>
                    <i style:inline-size=move || format!("{:.1}%", (usage.get().share() * 100.0).min(100.0))></i>
                </div>
                <p class="note">{used}</p>
                <Show when=nearly_full><p class="err"><Glyph icon=Icon::Warn size=16 />{say(|w| w.data().nearly_full)}</p></Show>
            </section>
            <div class="ways">
                <section class="panel pad stack">
                    <h2>{say(|w| w.data().export_title)}</h2>
                    <p class="note">{say(|w| w.data().export_text)}</p>
                    <div class="row"><button type="button" class="btn pri" id="export" on:click=export>
                        <Glyph icon=Icon::Download />{say(|w| w.data().export)}
                    </button></div>
                </section>
                <section class="panel pad stack">
                    <h2>{say(|w| w.data().import_title)}</h2>
                    <p class="note">{say(|w| w.data().import_text)}</p>
                    <bring::Bring />
                    <p><a href=Route::Import.href()>{say(|w| w.data().table)}</a></p>
                </section>
                <clear::Clear held />
            </div>
            <troubles::Troubles />
        </main>
    }
}
