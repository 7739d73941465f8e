//! A chart with its heading, its tools and its table: one set of numbers, three ways to have them.
use leptos::prelude::*;
use waystone::{analysis::Table, chart::Plot};

use super::{chart_canvas::chart_canvas, marks::Pick, sheet::sheet};
use crate::app::{
    browser::{
        canvas::{self, Picture},
        files,
        view::{Content, View, el, when},
    },
    ui::{say, words},
};

/// How large a heading is.
#[derive(Clone, Copy, PartialEq)]
pub enum Level {
    Two,
    Three,
}

/// What a figure shows.
pub struct Chart {
    /// Its own on its page.
    pub id: &'static str,
    pub heading: Signal<String>,
    /// Empty: none.
    pub note: Signal<String>,
    pub level: Level,
    pub class: &'static str,
    pub plot: Signal<Plot>,
    /// What the files are called, without ending.
    pub file: Signal<String>,
    /// What pictures of it say below: the answers, what they are narrowed to, when it was made.
    pub foot: Signal<String>,
    pub pick: Pick,
    /// Stands below it.
    pub after: View,
}

pub fn figure(chart: Chart) -> View {
    let Chart {
        heading,
        note,
        plot,
        file,
        foot,
        pick,
        after,
        ..
    } = chart;
    let open = RwSignal::new(false);
    let width = RwSignal::new(0.0_f64);
    let table = Signal::derive(move || plot.with(|plot| plot.table.clone()));
    let with = move |save: &dyn Fn(&Plot)| plot.with_untracked(|plot| save(plot));
    let pictures = pictures(with, move || width.get_untracked().max(320.0), heading, file, foot);
    let title = el(if chart.level == Level::Two { "h2" } else { "h3" }).attr("dir", "auto");
    let note = when(
        move || !note.with(String::is_empty),
        move || el("p").with(move || note.get()),
    );
    let head = el("div.fig-head")
        .with(title.with(heading))
        .with(table_tools(open, table, heading, file, pictures))
        .with(note);
    el("figure")
        .attr("class", Some(chart.class).filter(|class| !class.is_empty()))
        .with(head)
        .with(chart_canvas(chart.id, plot, width, pick))
        .with(
            el("div.as-sheet")
                .attr("hidden", move || !open.get())
                .with(sheet(table)),
        )
        .with(after)
}

/// Buttons that take a plot along as a picture, of a width in CSS pixels, under its heading. `with` calls with the plot, if there is one.
pub fn pictures(
    with: impl Fn(&dyn Fn(&Plot)) + Copy + 'static,
    width: impl Fn() -> f64 + Copy + 'static,
    heading: Signal<String>,
    file: Signal<String>,
    foot: Signal<String>,
) -> [View; 2] {
    let words = words();
    let name =
        move |ending: &str| files::file_name(&format!("{} {}", file.get_untracked(), heading.get_untracked()), ending);
    let picture = move |save: &dyn Fn(&Picture)| {
        let (title, foot) = (heading.get_untracked(), foot.get_untracked());
        with(&|plot| {
            save(&Picture {
                plot,
                title: &title,
                foot: &foot,
                lang: words.get_untracked().lang,
                size: (width(), plot.height(width())),
            });
        });
    };
    let button = || el("button").attr("type", "button");
    let png = button()
        .with("PNG")
        .click(move || picture(&|picture| canvas::save_png(name(".png"), picture)));
    let svg = button()
        .with("SVG")
        .click(move || picture(&|picture| canvas::save_svg(&name(".svg"), picture)));
    [png, svg]
}

/// The tools of anything that has a table: to see it, and to take it along.
pub fn table_tools(
    open: RwSignal<bool>,
    table: Signal<Table>,
    heading: Signal<String>,
    file: Signal<String>,
    more: impl Content,
) -> View {
    let words = words();
    let csv = move || {
        let name = files::file_name(&format!("{} {}", file.get_untracked(), heading.get_untracked()), ".csv");
        // With a byte order mark: without it spreadsheets take the text for a Western one.
        files::download(
            &name,
            "text/csv;charset=utf-8",
            &format!("\u{feff}{}", table.with_untracked(Table::csv)),
        );
    };
    let label = move || format!("{}: {}", words.get().results().tools, heading.get());
    let button = || el("button").attr("type", "button");
    el("div.tools.no-print")
        .attr("role", "group")
        .attr("aria-label", label)
        .with(
            button()
                .attr("aria-pressed", move || open.get().to_string())
                .with(say(|w| w.shell().table))
                .click(move || open.update(|open| *open = !*open)),
        )
        .with(more)
        .with(button().with("CSV").click(csv))
}
