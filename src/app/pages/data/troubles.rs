//! Records that can't be read: listed, untouched, and there to download.
use leptos::prelude::*;

use crate::app::{browser::files, shelf::Shelf, ui::say};

#[component]
pub fn Troubles() -> impl IntoView {
    let shelf = expect_context::<Shelf>();
    let troubles = Memo::new(move |_| shelf.follow(|library| library.troubles()));
    view! {
        <Show when=move || troubles.with(|list| !list.is_empty())>
            <section class="panel pad stack">
                <h2>{say(|w| w.data().trouble_title)}</h2>
                <p class="note">{say(|w| w.data().trouble_text)}</p>
                <ul class="stack">
                    {move || troubles.get().into_iter().map(|trouble| {
                        let name = files::file_name(&trouble.key, ".txt");
                        let raw = trouble.raw.clone();
                        view! {
                            <li class="row">
                                <code class="ltr grow">{trouble.key.clone()}</code>
                                <button type="button" class="btn sm" on:click=move |_| files::download(&name, "text/plain", &raw)>
                                    {say(|w| w.data().download)}
                                </button>
                            </li>
                        }
                    }).collect_view()}
                </ul>
            </section>
        </Show>
    }
}
