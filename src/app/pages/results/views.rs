//! Saved views: what the page is narrowed to and compared with, under a name; opened, and deleted with undo. No figures.
use leptos::prelude::*;
use waystone::{
    store::View as Saved,
    survey::{SurveyId, ViewId},
};

use super::{
    pill::{Opened, pill},
    scope::scope,
};
use crate::app::{
    browser::{
        random, root,
        view::{View, el, list, when},
    },
    components::icon::{Icon, glyph},
    shelf::{self, Shelf},
    ui::{say, words},
};

/// A view that is only here now, until it is put back or the page is left.
type Deleted = RwSignal<Option<(ViewId, Saved)>>;

pub fn views_pill(survey: SurveyId, opened: Opened, deleted: Deleted) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let scope = scope();
    let saved = {
        let survey = survey.clone();
        Memo::new(move |_| shelf.follow(|library| library.views(&survey)))
    };
    // The one that the page looks like now.
    let here = Memo::new(move |_| {
        let fields = scope.fields();
        saved.with(|saved| {
            saved
                .iter()
                .find(|(_, view)| view.fields == fields)
                .map(|(_, view)| view.name.clone())
        })
    });
    let value = Signal::derive(move || {
        let none = || words.get().lang.count(saved.with(Vec::len) as u64);
        here.get().unwrap_or_else(none)
    });
    let set = Signal::derive(move || here.with(Option::is_some) && !scope.fields().is_empty());
    pill(opened, "views", say(|w| w.filters().views), value, set, move || {
        menu(survey.clone(), opened, saved, deleted)
    })
}

fn menu(survey: SurveyId, opened: Opened, saved: Memo<Vec<(ViewId, Saved)>>, deleted: Deleted) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let scope = scope();
    let name = RwSignal::new(String::new());
    let trouble = RwSignal::new(None::<&'static str>);
    let of = survey.clone();
    let save = move |event: leptos::ev::Event| {
        event.prevent_default();
        let said = name.with_untracked(|name| name.trim().chars().take(80).collect::<String>());
        if said.is_empty() {
            root::focus("#view-name");
            return;
        }
        let fields = untrack(|| scope.fields());
        // A view of the same name is replaced.
        let same = saved.with_untracked(|saved| {
            saved
                .iter()
                .find(|(_, view)| view.name == said)
                .map(|(id, _)| id.clone())
        });
        let id = same.unwrap_or_else(|| ViewId::from_bits(random::bits()));
        let view = Saved { name: said, fields };
        match shelf.write(|library| library.keep_view(&of, &id, &view)) {
            Ok(()) => {
                name.set(String::new());
                trouble.set(None);
            }
            Err(error) => trouble.set(Some(shelf::why(words.get_untracked(), error))),
        }
    };
    let one = move |(id, view): (ViewId, Saved)| {
        let label = view.name.clone();
        let fields = view.fields.clone();
        let go = move || {
            scope.look(&fields);
            opened.set(None);
            root::focus_soon("#views-pill".into());
        };
        let survey = survey.clone();
        let shown = view.name.clone();
        let delete = move || {
            if shelf.write(|library| library.remove_view(&survey, &id)).is_ok() {
                deleted.set(Some((id.clone(), view.clone())));
                root::focus_soon("#undo-view".into());
            }
        };
        el("li.view")
            .with(
                el("button.by.grow")
                    .attr("type", "button")
                    .attr("dir", "auto")
                    .with(shown)
                    .click(go),
            )
            .with(
                el("button.btn.icon.quiet.sm")
                    .attr("type", "button")
                    .attr("aria-label", move || (words.get().filters().view_delete)(&label))
                    .with(glyph(Icon::Trash, 16))
                    .click(delete),
            )
    };
    let none = when(
        move || saved.with(Vec::is_empty),
        || el("p.note").with(say(|w| w.filters().view_none)),
    );
    let field = el("input.in")
        .attr("id", "view-name")
        .attr("maxlength", "80")
        .prop("value", move || name.get())
        .input("input", move |text| name.set(text));
    let failed = move || trouble.get().map(|why| (words.get().filters().view_not)(why));
    let form = el("form.save-view")
        .on("submit", save)
        .with(
            el("div.field")
                .with(
                    el("label")
                        .attr("for", "view-name")
                        .with(say(|w| w.filters().view_name)),
                )
                .with(field),
        )
        .with(
            el("button.btn.sm")
                .attr("type", "submit")
                .with(say(|w| w.filters().view_save)),
        )
        .with(el("p.err").attr("role", "alert").with(failed));
    let all = el("ul").with(list(
        move || saved.get(),
        |(id, view): &(ViewId, Saved)| format!("{id} {} {:?}", view.name, view.fields),
        one,
    ));
    el("div").with([none, all, form])
}

/// What was deleted, to be put back.
pub fn undo_view(survey: SurveyId, deleted: Deleted) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let back = move || {
        if let Some((id, view)) = deleted.get_untracked()
            && shelf.write(|library| library.keep_view(&survey, &id, &view)).is_ok()
        {
            deleted.set(None);
            root::focus_soon("#views-pill".into());
        }
    };
    let said = move || {
        let words = words.get();
        deleted.with(|deleted| {
            deleted
                .as_ref()
                .map(|(_, view)| (words.filters().view_deleted)(&view.name))
        })
    };
    let line = move || {
        el("p.backup")
            .attr("data-info", "")
            .with(glyph(Icon::Trash, 18))
            .with(el("span.grow").attr("dir", "auto").with(said))
            .with(
                el("button.btn.sm")
                    .attr("type", "button")
                    .attr("id", "undo-view")
                    .with(say(|w| w.shell().undo))
                    .click(back.clone()),
            )
    };
    el("div.notices")
        .attr("role", "status")
        .with(when(move || deleted.with(Option::is_some), line))
}
