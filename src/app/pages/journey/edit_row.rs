//! One stage in the list of stages to edit. What its buttons do to the journey is the editor's.
use leptos::prelude::*;
use waystone::{survey::StageId, words::journey::EditWords};

use super::{edit::Editor, shape::shape};
use crate::app::{
    browser::{
        root,
        view::{View, el, when},
    },
    components::icon::{Icon, glyph},
    ui::{say, words},
};

pub fn row(id: StageId, editor: Editor) -> View {
    let words = words();
    let [row_id, sure_id] = ["row", "sure"].map(|part| format!("{part}-{id}"));
    let id = StoredValue::new(id);
    let with = move |act: fn(Editor, &StageId)| id.with_value(|id| act(editor, id));
    let name = Memo::new(move |_| id.with_value(|id| editor.name(id)));
    let place = Memo::new(move |_| id.with_value(|id| editor.place(id)));
    let first = move || place.get() == 0;
    let last = move || place.get() + 1 == editor.count();
    let only = move || editor.count() == 1;
    let asking = move || id.with_value(|id| editor.asking.with(|asking| asking.as_ref() == Some(id)));
    let refused = RwSignal::new(());
    let rename = move |text: String| {
        let tag = editor.ui.lang.get_untracked().tag();
        id.with_value(|id| editor.change(|journey| journey.rename(id, tag, &text)));
        // A name of blanks was not taken.
        if text.trim().is_empty() {
            refused.set(());
        }
    };
    let ask = move || {
        if untrack(only) {
            return;
        }
        with(|editor, id| {
            if untrack(|| editor.questions(id)) == 0 {
                editor.remove(id);
            } else {
                editor.asking.set(Some(id.clone()));
                root::focus_soon(format!("#row-{id} .danger"));
            }
        });
    };
    let back = move || {
        with(|editor, id| {
            editor.asking.set(None);
            root::focus_soon(format!("#row-{id} .trash"));
        });
    };
    let label = move |of: fn(&EditWords) -> fn(&str) -> String| move || of(&words.get().journey().edit)(&name.get());
    let field = el("input.in")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("maxlength", "80")
        .attr("aria-label", move || (words.get().journey().edit.name)(place.get() + 1))
        .prop("value", move || {
            refused.track();
            name.get()
        })
        .input("change", rename);
    let act = |what, icon| el(what).attr("type", "button").with(glyph(icon, 18));
    let earlier = act("button.btn.quiet.icon.earlier", Icon::Up)
        .attr("aria-label", label(|w| w.earlier))
        .attr("aria-disabled", move || first().to_string())
        .click(move || {
            if !untrack(first) {
                with(|editor, id| editor.shift(id, false));
            }
        });
    let later = act("button.btn.quiet.icon.later", Icon::Down)
        .attr("aria-label", label(|w| w.later))
        .attr("aria-disabled", move || last().to_string())
        .click(move || {
            if !untrack(last) {
                with(|editor, id| editor.shift(id, true));
            }
        });
    let trash = act("button.btn.quiet.icon.trash", Icon::Trash)
        .attr("aria-label", label(|w| w.remove))
        .attr("aria-disabled", move || only().to_string())
        .click(ask);
    let question = move || id.with_value(|id| (words.get().journey().edit.sure)(&name.get(), editor.questions(id)));
    let sure = {
        let id = sure_id;
        move || {
            let yes = el("button.btn.danger")
                .attr("type", "button")
                .with(say(|w| w.journey().edit.yes))
                .click(move || with(Editor::remove));
            let no = el("button.btn.quiet")
                .attr("type", "button")
                .with(say(|w| w.shell().cancel))
                .click(back);
            el("div.jsure")
                .attr("role", "group")
                .attr("aria-labelledby", &id)
                .keydown(move |event| {
                    if event.key() == "Escape" {
                        back();
                    }
                })
                .with(el("p").attr("id", &id).with(question))
                .with(el("div.row").with([yes, no]))
        }
    };
    let place = move || words.get().lang.count(place.get() as u64 + 1);
    el("li")
        .attr("id", row_id)
        .with(el("span.stone").attr("aria-hidden", "true").with(place))
        .with([field, el("div.jacts").with([earlier, later, trash]), when(asking, sure)])
        .with(shape(id.get_value(), editor))
}
