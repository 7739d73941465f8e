//! The workspace head of the builder: whether what was written is kept, and whether people may answer.
use leptos::prelude::*;
use waystone::{
    edit::Edit,
    route::Route,
    store::StoreError,
    survey::{Status, SurveyId},
};

use super::{editor::Editor, saver::Saving};
use crate::app::{
    browser::view::{View, el, live, nothing},
    components::{
        icon::{Icon, glyph},
        work_head::{status_name, status_tag, work_head},
    },
    shelf,
    ui::{Word, say},
    words,
};

pub fn head(id: SurveyId, editor: Editor) -> View {
    let title = Signal::derive(move || editor.survey.with(|survey| survey.title.default.clone()));
    let status = Signal::derive(move || editor.survey.with(|survey| survey.status));
    let end = [save_state(editor), turns(editor), status_menu(editor, status)];
    work_head(id.clone(), title, status, Route::Build(id), end)
}

fn save_state(editor: Editor) -> View {
    let words = words();
    let saver = editor.saver;
    // A failure is said once, not with every key after it.
    let state = Memo::new(move |_| saver.state.get());
    let name = move |title: &str| {
        let words = words.get_untracked();
        let title = if title.trim().is_empty() {
            words.shell().untitled
        } else {
            title
        };
        (words.surveys().copy_of)(title)
    };
    let clash = move || {
        let reload = el("button.btn.sm").with(say(|w| w.build().reload));
        let keep = el("button.btn.sm").with(say(|w| w.build().keep_copy));
        [
            reload.click(move || saver.reload()),
            keep.click(move || saver.keep_copy(name)),
        ]
    };
    let note = |save, text: Word| el("span.note").attr("data-save", save).with(say(text));
    let said = move || match state.get() {
        Saving::Saved => note("saved", |w| w.shell().saved),
        Saving::Pending => note("saving", |w| w.shell().saving),
        Saving::Failed(error) => {
            let text = move || {
                let words = words.get();
                (words.shell().not_saved)(shelf::why(words, error))
            };
            let said = el("span.err").attr("data-save", "failed").attr("role", "alert");
            nothing()
                .with(said.with([glyph(Icon::Warn, 16), el("span").with(text)]))
                .with((error == StoreError::Changed).then(clash))
        }
    };
    el("div.row.save").with(live(said))
}

/// Undo and redo. They stay where they are when there is nothing to do, so that the keyboard stays too.
fn turns(editor: Editor) -> View {
    let words = words();
    let button = |redo: bool| {
        let step = move || editor.steps.with(|steps| steps[usize::from(redo)]);
        let label = move || {
            let words = words.get();
            let editing = words.editing();
            match (step(), redo) {
                (Some(name), false) => (editing.undo_what)(name.say(words)),
                (Some(name), true) => (editing.redo_what)(name.say(words)),
                (None, false) => editing.undo.to_owned(),
                (None, true) => editing.redo.to_owned(),
            }
        };
        let (id, icon) = if redo {
            ("redo-step", Icon::Redo)
        } else {
            ("undo-step", Icon::Undo)
        };
        el("button.btn.icon.quiet")
            .attr("id", id)
            .attr("aria-label", label)
            .attr("title", label)
            .attr("aria-keyshortcuts", if redo { "Control+Shift+Z" } else { "Control+Z" })
            .attr("aria-disabled", move || step().is_none().then_some("true"))
            .with(glyph(icon, 20).class("flip", true))
            .click(move || if redo { editor.redo() } else { editor.undo() })
    };
    el("div.row.turns").with([false, true].map(button))
}

fn status_menu(editor: Editor, status: Signal<Status>) -> View {
    let words = words();
    let all = [Status::Draft, Status::Open, Status::Closed];
    let pick = move |tag: String| {
        if let Some(status) = all.into_iter().find(|status| status_tag(*status) == tag) {
            editor.apply(&Edit::Status(status));
            editor.saver.flush();
        }
    };
    let note = move || {
        let [draft, open, closed] = words.get().build().status_note;
        match status.get() {
            Status::Draft => draft,
            Status::Open => open,
            Status::Closed => closed,
        }
    };
    let option = |one: Status| {
        let option = el("option").attr("value", status_tag(one));
        option.with(move || status_name(words.get(), one))
    };
    let menu = el("select.tok")
        .attr("id", "status")
        .attr("aria-label", say(|w| w.build().status))
        .attr("aria-describedby", "status-note")
        .input("change", pick)
        .with(all.map(option))
        .prop("value", move || status_tag(status.get()));
    let note = el("span.note.hide-m").attr("id", "status-note").with(note);
    el("div.status-menu").with([menu, note])
}
