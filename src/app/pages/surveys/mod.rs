//! The list of surveys and the ways to start one. What a survey's answers say is computed in `waystone::glance`.
mod answer_file;
mod bring;
mod first;
mod notice;
mod row;
mod start;

use leptos::prelude::*;
use waystone::{
    glance::{Glance, glance},
    order::sorted,
    route::Route,
    store::StoreError,
    survey::Survey,
    template::Template,
    words::Words,
};

use self::{
    answer_file::answer_file,
    bring::{Brought, bring},
    first::first,
    notice::notices,
    row::row,
    start::start,
};
use crate::app::{
    Shelf,
    browser::view::{View, either, el, list, when},
    components::icon::{Icon, glyph},
    shelf,
    ui::{Word, say},
    words,
};

/// A survey with what the list says of it.
#[derive(Clone, PartialEq)]
struct Entry {
    survey: Survey,
    glance: Glance,
}

/// Those without answers first, being built; then the newest answer first.
fn order(entry: &Entry) -> (bool, std::cmp::Reverse<Option<waystone::response::Moment>>, String) {
    let latest = entry.glance.latest;
    (
        latest.is_some(),
        std::cmp::Reverse(latest),
        entry.survey.title.default.clone(),
    )
}

/// What went wrong or can be undone, for as long as the page stands.
#[derive(Clone, Copy)]
struct Board {
    shelf: Shelf,
    words: Signal<&'static Words>,
    deleted: RwSignal<Vec<notice::Deleted>>,
    failed: RwSignal<Option<String>>,
    /// What came from a file.
    brought: RwSignal<Option<Brought>>,
    /// Whether those that were put away are shown.
    archived: RwSignal<bool>,
}

impl Board {
    fn tell(self, error: StoreError) {
        let words = self.words.get_untracked();
        let text = (words.surveys().not_done)(shelf::why(words, error));
        self.failed.set(Some(text));
    }
}

pub fn surveys() -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let board = Board {
        shelf,
        words,
        deleted: RwSignal::new(Vec::new()),
        failed: RwSignal::new(None),
        brought: RwSignal::new(None),
        archived: RwSignal::new(false),
    };
    let entries = Memo::new(move |_| {
        shelf.follow(|library| {
            let (surveys, _) = library.surveys();
            let entries: Vec<(_, Entry)> = surveys
                .into_iter()
                .map(|survey| {
                    let (responses, _) = library.responses(&survey.id);
                    let entry = Entry {
                        glance: glance(&survey, &responses),
                        survey,
                    };
                    (order(&entry), entry)
                })
                .collect();
            let entries = sorted(entries, |a, b| a.0.cmp(&b.0));
            entries.into_iter().map(|(_, entry)| entry).collect::<Vec<Entry>>()
        })
    });
    either(
        move || entries.with(Vec::is_empty),
        move || first(board),
        move || all(board, entries),
    )
}

/// The list and what stands around it.
fn all(board: Board, entries: Memo<Vec<Entry>>) -> View {
    let Board { shelf, words, .. } = board;
    let summary = move || {
        entries.with(|entries| {
            let answers = entries.iter().map(|entry| entry.glance.finished).sum();
            (words.get().surveys().summary)(entries.len() as u64, answers)
        })
    };
    let import = el("a.btn").attr("href", Route::Import.href());
    let new = el("a.btn.pri")
        .attr("id", "new")
        .attr("href", Route::New(Template::Blank).href());
    let ways = el("div.row")
        .with(answer_file(board, "label.file-pick.btn.quiet"))
        .with(bring(board))
        .with(import.with(glyph(Icon::Table, 18)).with(say(|w| w.surveys().import)))
        .with(new.with(glyph(Icon::Plus, 18)).with(say(|w| w.surveys().new)));
    let title = el("div")
        .with(el("h1").with(say(|w| w.shell().surveys)))
        .with(el("p").with(summary));
    let names: [Word; 5] = [
        |w| w.surveys().col_survey,
        |w| w.surveys().col_status,
        |w| w.surveys().col_headline,
        |w| w.surveys().col_answers,
        |w| w.surveys().col_latest,
    ];
    let head = el("div.shead")
        .attr("aria-hidden", "true")
        .with(names.map(|name| el("span").with(say(name))))
        .with(el("span"));
    let put_away =
        Memo::new(move |_| entries.with(|all| all.iter().filter(|entry| entry.survey.archived).count() as u64));
    let shown = move || {
        let all = board.archived.get();
        let mut shown = entries.get();
        shown.retain(|entry| all || !entry.survey.archived);
        shown
    };
    let rows = list(
        shown,
        |entry| entry.survey.id.to_string(),
        move |entry| {
            let id = entry.survey.id;
            let own = move |_: Option<&_>| entries.with(|all| all.iter().find(|one| one.survey.id == id).cloned());
            row(board, Memo::new(own))
        },
    );
    let panel = el("section.panel")
        .attr("aria-label", say(|w| w.surveys().list))
        .with([head, el("ul.slist.panel").with(rows)]);
    let troubles = Memo::new(move |_| shelf.follow(|library| library.troubles().len() as u64));
    let trouble = move || {
        let text = el("span.grow").with(move || (words.get().surveys().troubles)(troubles.get()));
        el("p.backup.after").with([glyph(Icon::Warn, 18), text])
    };
    el("main.page")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with(el("div.page-head").with([title, ways]))
        .with([
            notices(board),
            panel,
            when(move || put_away.get() > 0, move || archive(board, put_away)),
            when(move || troubles.get() > 0, trouble),
            start(),
        ])
}

/// Shows those that were put away, or hides them again.
fn archive(board: Board, count: Memo<u64>) -> View {
    let words = board.words;
    let name = move || (words.get().surveys().show_archived)(count.get());
    el("p.after").with(
        el("button.btn.quiet.sm")
            .attr("id", "archived")
            .attr("aria-pressed", move || board.archived.get().to_string())
            .with(glyph(Icon::Archive, 18))
            .with(name)
            .click(move || board.archived.update(|shown| *shown = !*shown)),
    )
}
