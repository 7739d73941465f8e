//! What can be added, open on demand in the flow of the page: what was copied, a kind, or a question of the bank.
use leptos::{ev::KeyboardEvent, prelude::*};
use waystone::{
    survey::{KindName, PageId},
    template::{Banked, Stage, bank},
};

use super::{carry::paste_button, editor::Editor};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, nothing, when},
    },
    components::icon::{Icon, glyph},
    ui::say,
    words,
};

#[derive(Clone)]
struct Picker {
    editor: Editor,
    page: Option<PageId>,
    open: RwSignal<bool>,
    search: RwSignal<String>,
}

/// A button with this id that opens the list with that one. `page` says where the question goes; without it, after the
/// selected one. `beside` stands beside the button.
pub fn kind_picker(
    editor: Editor,
    page: Option<PageId>,
    open: RwSignal<bool>,
    [id, list]: [&str; 2],
    beside: Option<View>,
) -> View {
    let (button, first) = (format!("#{id}"), format!("#{list} .kinds button"));
    let toggle = move || {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            root::focus_soon(first.clone());
        }
    };
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
            root::focus(&button);
        }
    };
    let add = el("button.btn")
        .attr("id", id)
        .attr("aria-expanded", move || open.get().to_string())
        .attr("aria-controls", list)
        .with(glyph(Icon::Plus, 18))
        .with(say(|w| w.build().add_question))
        .click(toggle);
    let picker = Picker {
        editor,
        page,
        open,
        search: RwSignal::new(String::new()),
    };
    // Made when it is opened: it is long.
    let inside = when(move || open.get(), move || inside(&picker));
    let choices = el("div.picker")
        .attr("id", list)
        .attr("role", "group")
        .attr("aria-label", say(|w| w.build().add_question_note))
        .attr("hidden", move || !open.get())
        .keydown(close)
        .with(inside);
    nothing().with(el("div.row").with(add).with(beside)).with(choices)
}

fn inside(picker: &Picker) -> View {
    let words = words();
    let search = picker.search;
    search.set(String::new());
    let field = el("input.in.search")
        .attr("data-own", "")
        .attr("type", "search")
        .attr("dir", "auto")
        .attr("aria-label", say(|w| w.editing().search))
        .attr("placeholder", say(|w| w.editing().search))
        .prop("value", move || search.get())
        .input("input", move |text| search.set(text));
    let kinds = move || {
        let words = words.get();
        let wanted = search.get().to_lowercase();
        let fits = |kind: &KindName| {
            let name = words.kinds().name(*kind).to_lowercase();
            wanted.split_whitespace().all(|word| name.contains(word))
        };
        KindName::OFFERED.into_iter().filter(fits).collect()
    };
    let own = picker.clone();
    let kinds = list(
        kinds,
        |kind| kind.tag().to_owned(),
        move |kind| kind_button(own.clone(), kind),
    );
    let stages = Stage::ALL.map(|stage| banked(picker, stage));
    let top = el("div.row").with([field, paste_button(picker.editor, picker.page.clone())]);
    nothing()
        .with(top)
        .with(el("div.kinds").with(kinds))
        .with(el("h3.lab").with(say(|w| w.editing().bank)))
        .with(el("p.note").with(say(|w| w.editing().bank_note)))
        .with(el("div.banks").with(stages))
}

fn kind_button(picker: Picker, kind: KindName) -> View {
    let words = words();
    el("button.btn")
        .attr("data-kind", kind.tag())
        .with(move || words.get().kinds().name(kind))
        .click(move || {
            picker.open.set(false);
            picker.editor.add_question(picker.page.clone(), kind);
        })
}

/// The bank's questions of one stage, as far as they are searched for.
fn banked(picker: &Picker, stage: Stage) -> View {
    let words = words();
    let search = picker.search;
    let all: Vec<(usize, Banked)> = bank()
        .into_iter()
        .enumerate()
        .filter(|(_, banked)| banked.stage() == stage)
        .collect();
    let found = Memo::new(move |_| {
        let found = all
            .iter()
            .filter(|(_, banked)| search.with(|search| banked.has(search)));
        found.copied().collect::<Vec<_>>()
    });
    let own = picker.clone();
    let rows = move || {
        let own = own.clone();
        let row = move |(_, banked): (usize, Banked)| bank_button(own.clone(), banked);
        let name = move || {
            words
                .get()
                .journey()
                .stages
                .get(stage as usize)
                .copied()
                .unwrap_or_default()
        };
        let rows = list(move || found.get(), |(at, _)| at.to_string(), row);
        el("section.bank").with([el("h4").with(name), el("ul").with(rows)])
    };
    when(move || found.with(|found| !found.is_empty()), rows)
}

fn bank_button(picker: Picker, banked: Banked) -> View {
    let words = words();
    let title = el("span").with(move || banked.title(words.get().lang));
    let kind = el("small").with(move || words.get().kinds().name(banked.kind()));
    let button = el("button.bank-q").with([title, kind]).click(move || {
        let editor = picker.editor;
        let question = editor.survey.with_untracked(|survey| banked.question(survey));
        picker.open.set(false);
        editor.insert(picker.page.clone(), question.into_iter().collect());
    });
    el("li").with(button)
}
