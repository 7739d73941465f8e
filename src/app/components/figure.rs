//! A chart with its heading, its tools and its table: one set of numbers, three ways to have them.
use leptos::prelude::*;
use waystone::{analysis::Table, chart::Plot, words::Lang};

use super::{chart_canvas::ChartCanvas, sheet::Sheet};
use crate::app::{
    browser::{canvas, files},
    ui::{say, words},
};

/// How large a heading is.
#[derive(Clone, Copy, PartialEq)]
pub enum Level {
    Two,
    Three,
}

#[component]
pub fn Figure(
    #[prop(into)] heading: Signal<String>,
    #[prop(into, optional)] note: Signal<String>,
    #[prop(default = Level::Two)] level: Level,
    #[prop(optional)] class: &'static str,
    plot: Signal<Plot>,
    /// In CSS pixels.
    height: f64,
    /// What the files are called, without ending.
    #[prop(into)]
    file: Signal<String>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let width = RwSignal::new(0.0_f64);
    let table = Signal::derive(move || plot.with(|plot| plot.table.clone()));
    let size = move || (width.get_untracked().max(320.0), height);
    let name =
        move |ending: &str| files::file_name(&format!("{} {}", file.get_untracked(), heading.get_untracked()), ending);
    let png = Callback::new(move |lang: Lang| canvas::save_png(name(".png"), &plot.get_untracked(), lang, size()));
    let svg = Callback::new(move |lang: Lang| canvas::save_svg(&name(".svg"), &plot.get_untracked(), lang, size()));
    view! {
        <figure class=class>
            <div class="fig-head">
                {match level {
                    Level::Two => view! { <h2 dir="auto">{move || heading.get()}</h2> }.into_any(),
                    Level::Three => view! { <h3 dir="auto">{move || heading.get()}</h3> }.into_any(),
                }}
                <TableTools open table heading file>
                    <PlotTools png svg />
                </TableTools>
                <Show when=move || !note.with(String::is_empty)><p>{move || note.get()}</p></Show>
            </div>
            <ChartCanvas plot height width />
            <div class="as-sheet" hidden=move || !open.get()><Sheet table /></div>
        </figure>
    }
}

#[component]
fn PlotTools(png: Callback<Lang>, svg: Callback<Lang>) -> impl IntoView {
    let words = words();
    let lang = move || words.get_untracked().lang;
    view! {
        <button type="button" on:click=move |_| png.run(lang())>"PNG"</button>
        <button type="button" on:click=move |_| svg.run(lang())>"SVG"</button>
    }
}

/// The tools of anything that has a table: to see it, and to take it along.
#[component]
pub fn TableTools(
    open: RwSignal<bool>,
    table: Signal<Table>,
    #[prop(into)] heading: Signal<String>,
    #[prop(into)] file: Signal<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let words = words();
    let csv = move |_| {
        let name = files::file_name(&format!("{} {}", file.get_untracked(), heading.get_untracked()), ".csv");
        // With a byte order mark: without it spreadsheets take the text for a Western one.
        files::download(
            &name,
            "text/csv;charset=utf-8",
            &format!("\u{feff}{}", table.with_untracked(Table::csv)),
        );
    };
    let label = move || format!("{}: {}", words.get().results().tools, heading.get());
    view! {
        <div class="tools no-print" role="group" aria-label=label>
            <button type="button" aria-pressed=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)>
                {say(|w| w.shell().table)}
            </button>
            {children.map(|children| children())}
            <button type="button" on:click=csv>"CSV"</button>
        </div>
    }
}
