//! The figure's head: what the marks mean, and the tools.
use leptos::prelude::*;
use waystone::journey::Map;

use super::twin;
use crate::app::{
    browser::files,
    ui::{say, words},
};

#[component]
pub fn Legend(map: Memo<Map>, as_table: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let csv = move |_| {
        let w = words.get();
        let table = map.with(|map| twin::table(w, map));
        // The mark tells spreadsheets that it is UTF-8.
        let text = format!("\u{feff}{}", table.csv());
        files::download(&files::file_name(w.journey().title, ".csv"), "text/csv", &text);
    };
    view! {
        <div class="jhead">
            <ul class="legend" aria-label=move || words.get().journey().legend>
                <li><i class="ev" data-e="measured"></i>{say(|w| w.journey().legend_measured)}</li>
                <li><i class="ev" data-e="thin"></i>{say(|w| w.journey().legend_few)}</li>
                <li class="wide-only"><i class="jkey band"></i>{say(|w| w.journey().legend_range)}</li>
                <li class="wide-only"><i class="jkey unsure"></i>{say(|w| w.journey().legend_unsure)}</li>
                <li><i class="jkey none"></i>{say(|w| w.journey().legend_none)}</li>
            </ul>
            <div class="tools no-print" role="group" aria-label=move || words.get().journey().title>
                <button type="button" aria-pressed=move || as_table.get().to_string() on:click=move |_| as_table.update(|on| *on = !*on)>
                    {say(|w| w.shell().table)}
                </button>
                <button type="button" on:click=csv>"CSV"</button>
            </div>
        </div>
    }
}
