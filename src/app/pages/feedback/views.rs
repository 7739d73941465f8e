//! Saved views of the stream: what it is narrowed to, under a name; opened, and deleted with undo.
use leptos::{ev::Event, prelude::*};
use waystone::{
    feedback::Seen,
    store::View as Saved,
    survey::{SurveyId, ViewId},
};

use super::state::State;
use crate::app::{
    browser::{
        random, root,
        view::{View, el, list, live, nothing, when},
    },
    components::icon::{Icon, glyph},
    shelf::why,
    ui::{say, words},
};

/// Views of surveys stand under their survey; those of the stream under a name that no survey gets.
const OF: &str = "feedback";

pub fn views(state: State) -> View {
    let words = words();
    let of = StoredValue::new(SurveyId::new(OF).ok());
    let saved = Memo::new(move |_| {
        let all = |of: &SurveyId| state.shelf.follow(|library| library.views(of));
        of.with_value(|of| of.as_ref().map(all).unwrap_or_default())
    });
    let name = RwSignal::new(String::new());
    let gone = RwSignal::new(None::<(ViewId, Saved)>);
    let error = RwSignal::new(None::<String>);
    let keep = move |id: &ViewId, view: &Saved| {
        let kept = of.with_value(|of| {
            let of = of.as_ref()?;
            Some(state.shelf.write(|library| library.keep_view(of, id, view)))
        });
        let failed = kept.and_then(Result::err);
        let w = words.get_untracked();
        error.set(failed.map(|failed| (w.shell().not_saved)(why(w, failed))));
    };
    let save = move |event: Event| {
        event.prevent_default();
        let said = name.get_untracked().trim().chars().take(80).collect::<String>();
        if said.is_empty() {
            root::focus("#fb-view-name");
            return;
        }
        // A view of the same name is replaced.
        let same = saved.with_untracked(|saved| {
            let mut all = saved.iter();
            all.find(|(_, view)| view.name == said).map(|(id, _)| id.clone())
        });
        let id = same.unwrap_or_else(|| ViewId::from_bits(random::bits()));
        let fields = state.seen.with_untracked(Seen::fields);
        keep(&id, &Saved { name: said, fields });
        name.set(String::new());
    };
    let one = move |(id, view): (ViewId, Saved)| {
        let (label, shown, fields) = (view.name.clone(), view.name.clone(), view.fields.clone());
        let is_here = {
            let seen = Seen::of(&fields);
            move || state.seen.with(|now| *now == seen)
        };
        let delete = move || {
            let done = of.with_value(|of| {
                let of = of.as_ref()?;
                state.shelf.write(|library| library.remove_view(of, &id)).ok()
            });
            if done.is_some() {
                gone.set(Some((id.clone(), view.clone())));
                root::focus_soon("#fb-undo-view".to_owned());
            }
        };
        let look = el("button.by.grow")
            .attr("type", "button")
            .attr("dir", "auto")
            .attr("aria-pressed", move || is_here().to_string())
            .with(shown)
            .click(move || state.seen.set(Seen::of(&fields)));
        let trash = el("button.btn.icon.quiet.sm")
            .attr("type", "button")
            .attr("aria-label", move || (words.get().feedback().view_delete)(&label))
            .with(glyph(Icon::Trash, 16))
            .click(delete);
        el("li.row").with([look, trash])
    };
    let undo = move || {
        let back = move || {
            if let Some((id, view)) = gone.get_untracked() {
                keep(&id, &view);
                gone.set(None);
                root::focus("#fb-view-name");
            }
        };
        let text = move || {
            let name = gone.with(|gone| gone.as_ref().map(|(_, view)| view.name.clone()).unwrap_or_default());
            (words.get().feedback().view_gone)(&name)
        };
        let button = el("button.lnk")
            .attr("type", "button")
            .attr("id", "fb-undo-view")
            .with(say(|w| w.shell().undo))
            .click(back);
        el("p.note").with(el("span").with(text)).with(" ").with(button)
    };
    let field = el("input.in")
        .attr("id", "fb-view-name")
        .attr("dir", "auto")
        .attr("maxlength", "80")
        .attr("autocomplete", "off")
        .attr("aria-label", say(|w| w.feedback().view_name))
        .attr("placeholder", say(|w| w.feedback().view_name))
        .prop("value", move || name.get())
        .input("input", move |text| name.set(text));
    let submit = el("button.btn.sm")
        .attr("type", "submit")
        .with(say(|w| w.feedback().view_save));
    let summary = move || {
        let w = words.get();
        (w.feedback().views)(&w.lang.count(saved.with(Vec::len) as u64))
    };
    let key = |(id, view): &(ViewId, Saved)| format!("{id} {} {:?}", view.name, view.fields);
    let failed = move || nothing().with(error.get().map(|text| el("p.err").with(text)));
    let body = el("div.panel.pad.stack-s.fb-views-in")
        .with(el("ul").with(list(move || saved.get(), key, one)))
        .with(when(move || gone.with(Option::is_some), undo))
        .with(el("form.row").on("submit", save).with([field, submit]))
        .with(el("p.note").with(say(|w| w.feedback().view_note)))
        .with(el("div").attr("role", "alert").with(live(failed)));
    el("details.fb-views").with(el("summary.btn").with(summary)).with(body)
}
