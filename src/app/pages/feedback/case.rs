//! A case about one piece: how far it is, who answers for it, and a note; kept with each change.
use leptos::prelude::*;
use waystone::{
    feedback::{Case, CaseState, Cases},
    store::Key,
};

use super::{names, state::State};
use crate::app::{
    browser::{
        clock, root,
        view::{View, el, live, nothing, when},
    },
    shelf::why,
    ui::{Word, say, words},
};

/// Folded away; `key` is the piece's.
pub fn case(state: State, key: String) -> View {
    let words = words();
    let id = format!("case-{}", key.replace('/', "-"));
    let key = StoredValue::new(key);
    let now = Memo::new(move |_| key.with_value(|key| state.cases.with(|cases| cases.get(key).cloned())));
    let error = RwSignal::new(None::<String>);
    let change = move |act: &dyn Fn(&mut Case)| {
        // Other pieces may have got cases in another tab.
        let mut cases: Cases = state
            .shelf
            .now(|library| library.named(&Key::Cases))
            .unwrap_or_default();
        let at = clock::now().0;
        let case = key.with_value(|key| cases.or_default(key.clone()));
        if case.opened == 0 {
            case.opened = at;
        }
        case.changed = at;
        act(case);
        let kept = state.shelf.write(|library| library.save_named(&Key::Cases, &cases));
        let w = words.get_untracked();
        error.set(kept.err().map(|error| (w.shell().not_saved)(why(w, error))));
    };
    let summary = move || {
        let w = words.get();
        now.with(|case| match case {
            None => w.feedback().case_new.to_owned(),
            Some(case) => line(w, case),
        })
    };
    let field_id = id.clone();
    let body = move || {
        let field = |name: &str, label: Word, control: View| {
            let id = format!("{field_id}-{name}");
            el("div.field")
                .with(el("label").attr("for", &id).with(say(label)))
                .with(control.attr("id", id))
        };
        let options = CaseState::ALL.map(|state| {
            el("option")
                .attr("value", state.tag())
                .with(move || names::case(words.get(), Some(state)))
        });
        let menu = el("select.sel")
            .with(options)
            .prop("value", move || {
                now.with(|case| case.as_ref().map_or("", |case| case.state.tag()))
                    .to_owned()
            })
            .input("change", move |tag: String| {
                if let Some(state) = CaseState::parse(&tag) {
                    change(&|case| case.state = state);
                }
            });
        // Each follows its own part: what is being typed in one stays when another is kept.
        let text = |of: fn(&Case) -> &String, most: &'static str| {
            let own =
                Memo::new(move |_| now.with(|case| case.as_ref().map(|case| of(case).clone()).unwrap_or_default()));
            el("input.in")
                .attr("dir", "auto")
                .attr("autocomplete", "off")
                .attr("maxlength", most)
                .prop("value", move || own.get())
        };
        let owner = text(|case| &case.owner, "80").input("change", move |typed: String| {
            change(&|case| case.owner = typed.trim().to_owned());
        });
        let note = text(|case| &case.note, "500").input("change", move |typed: String| {
            change(&|case| case.note = typed.trim().to_owned());
        });
        el("div.fb-case-fields").with([
            field("state", |w| w.feedback().case_state, menu),
            field("owner", |w| w.feedback().case_owner, owner),
            field("note", |w| w.feedback().case_note, note),
        ])
    };
    let open = {
        let id = id.clone();
        move || {
            change(&|_| {});
            root::focus_soon(format!("#{id} summary"));
        }
    };
    let start = move || {
        el("button.lnk.sm.fb-case-new")
            .attr("type", "button")
            .with(say(|w| w.feedback().case_new))
            .click(open.clone())
    };
    let there = move || {
        el("details.fb-case")
            .attr("id", &id)
            .attr("data-case", move || {
                now.with(|case| case.as_ref().map(|case| case.state.tag()))
            })
            .with(el("summary").with(el("span").attr("dir", "auto").with(summary)))
            .with(body())
    };
    let is = move || now.with(Option::is_some);
    let failed = move || nothing().with(error.get().map(|text| el("p.err").with(text)));
    nothing()
        .with(when(is, there))
        .with(when(move || !is(), start))
        .with(el("div").attr("role", "alert").with(live(failed)))
}

/// As in "Case open, Mina: call back".
pub fn line(w: &waystone::words::Words, case: &Case) -> String {
    let state = names::case(w, Some(case.state));
    let parts = [state, case.owner.as_str(), case.note.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(w.journey().comma)
}
