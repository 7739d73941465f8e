//! A file, by a button or dropped here.
use leptos::{ev, prelude::*};

use crate::app::{
    browser::files::{self, Chosen},
    components::icon::{Glyph, Icon},
    ui::say,
};

#[component]
pub fn Choose(take: Callback<Chosen>) -> impl IntoView {
    let over = RwSignal::new(false);
    let first = move |files: Vec<Chosen>| {
        if let Some(file) = files.into_iter().next() {
            take.run(file);
        }
    };
    let drag = move |event: ev::DragEvent| {
        // Without this the browser would open the file itself.
        event.prevent_default();
        over.set(true);
    };
    let drop = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        first(files::dropped(&event));
    };
    view! {
        <section class="panel drop" data-over=move || over.get().then_some("") on:dragenter=drag on:dragover=drag
            on:dragleave=move |_| over.set(false) on:drop=drop aria-labelledby="import-choose">
            <Glyph icon=Icon::Table size=40 />
            <h2 id="import-choose" tabindex="-1" class="vh">{say(|w| w.import().choose)}</h2>
            <p class="row">
                <label class="btn pri lg">
                    <Glyph icon=Icon::Upload size=20 />
                    <input type="file" class="vh" accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
                        on:change=move |event| first(files::chosen(&event)) />
                    {say(|w| w.import().choose)}
                </label>
                <span class="mut hide-s">{say(|w| w.import().drop_here)}</span>
            </p>
            <p class="note">{say(|w| w.import().accepted)}</p>
        </section>
    }
}
