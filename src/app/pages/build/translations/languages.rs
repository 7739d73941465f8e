//! Which language stands beside the author's own: those that there are, each with what it lacks, and new ones.
use leptos::prelude::*;
use waystone::{
    edit::EditName,
    survey::Survey,
    translation::{self, OFFERED, is_tag, name},
};

use super::Desk;
use crate::app::{
    browser::{
        root,
        view::{View, el, list, when},
    },
    ui::say,
    words,
};

pub fn languages(desk: Desk) -> View {
    let words = words();
    let own = move || desk.editor.survey.with(|survey: &Survey| survey.lang.clone());
    let one = move |(tag, missing, _): (String, usize, _)| {
        let badge = move || {
            let words = words.get().translating();
            if missing == 0 {
                words.complete.to_owned()
            } else {
                (words.missing)(missing as u64)
            }
        };
        let (here, to) = (tag.clone(), tag.clone());
        el("button")
            .attr("type", "button")
            .attr("data-lang", &tag)
            .attr("aria-pressed", move || {
                if desk.lang.with(|lang| *lang == here) {
                    "true"
                } else {
                    "false"
                }
            })
            .with(el("bdi").attr("lang", &tag).with(name(&tag)))
            .with(el("span.mut").with(badge))
            .click(move || desk.lang.set(to.clone()))
    };
    let known = move || {
        let lang = words.get().lang;
        desk.known
            .get()
            .into_iter()
            .map(|(tag, missing)| (tag, missing, lang))
            .collect::<Vec<_>>()
    };
    let has_any = move || desk.known.with(|known| !known.is_empty());
    let group = move || {
        el("div.seg.langs")
            .attr("role", "group")
            .attr("aria-label", say(|w| w.translating().language))
            .with(list(known, super::super::editor::key, one))
    };
    let asks_tag = RwSignal::new(false);
    let menu = RwSignal::new(String::new());
    let pick = move |tag: String| {
        menu.set(tag.clone());
        menu.set(String::new());
        match tag.as_str() {
            "" => {}
            "?" => {
                asks_tag.set(true);
                root::focus_soon("#lang-tag".into());
            }
            _ => desk.lang.set(tag),
        }
    };
    let option =
        |(tag, name): (&'static str, &'static str)| el("option").attr("value", tag).attr("lang", tag).with(name);
    let offered = move || {
        let known = desk.known.get();
        let is_new = |(tag, _): &(&str, &str)| known.iter().all(|(one, _)| one != tag) && own() != *tag;
        OFFERED.iter().copied().filter(is_new).collect::<Vec<_>>()
    };
    let add = el("select.tok")
        .attr("id", "add-lang")
        .attr("aria-label", say(|w| w.translating().add))
        .input("change", pick)
        .with(el("option").attr("value", "").with(say(|w| w.translating().add)))
        .with(list(offered, |(tag, _)| (*tag).to_owned(), option))
        .with(el("option").attr("value", "?").with(say(|w| w.translating().other)))
        .prop("value", move || menu.get());
    el("div.stack.lang-bar")
        .with(el("div.row").with([when(has_any, group), add]))
        .with(when(move || asks_tag.get(), move || other(desk, asks_tag)))
}

/// A language that is not offered.
fn other(desk: Desk, open: RwSignal<bool>) -> View {
    let tag = RwSignal::new(String::new());
    let bad = RwSignal::new(false);
    let add = move || {
        let wanted = tag.get_untracked().trim().to_owned();
        if is_tag(&wanted) && desk.editor.survey.with_untracked(|survey| survey.lang != wanted) {
            open.set(false);
            desk.lang.set(wanted);
        } else {
            bad.set(true);
        }
    };
    let input = el("input.in")
        .attr("id", "lang-tag")
        .attr("dir", "ltr")
        .attr("maxlength", "35")
        .attr("placeholder", say(|w| w.translating().other_hint))
        .attr("aria-invalid", move || bad.get().then_some("true"))
        .attr("aria-describedby", "lang-tag-note")
        .input("input", move |text| tag.set(text));
    let label = el("label.field").with([el("span.lab").with(say(|w| w.translating().other)), input]);
    let button = el("button.btn")
        .attr("id", "lang-add")
        .with(say(|w| w.translating().other_add))
        .click(add);
    let says = say(|w| w.translating().bad_tag);
    let note = el("p.note")
        .attr("id", "lang-tag-note")
        .attr("role", "status")
        .class("err", move || bad.get())
        .with(move || if bad.get() { says() } else { "" });
    el("div.stack").with([el("div.row.lang-other").with([label, button]), note])
}

/// Takes a language out, as an edit.
pub fn remove(desk: Desk) -> View {
    let words = words();
    let label = move || desk.lang.with(|lang| (words.get().translating().remove)(name(lang)));
    let has_some = move || {
        desk.entries
            .with(|all| all.iter().any(|entry| !entry.translation.is_empty()))
    };
    when(has_some, move || {
        el("button.btn.quiet.sm")
            .attr("id", "lang-remove")
            .with(label)
            .click(move || {
                let lang = desk.lang.get_untracked();
                desk.editor
                    .edit(EditName::Setting, |survey| translation::forget(survey, &lang));
                desk.read();
                root::focus_soon("#add-lang".into());
            })
    })
}
