//! Whose journey it is: personas named, told by a field of the answers, and put away; never deleted.
use leptos::{ev::Event, prelude::*};
use waystone::survey::{Persona, PersonaId};

use super::{edit::Editor, filters};
use crate::app::{
    browser::view::{View, el, list, nothing, when},
    components::icon::{Icon, glyph},
    ui::{say, words},
};

/// Fields and values that the answers have, and how a menu calls them.
type Told = Vec<((String, String), String)>;

pub fn personas(editor: Editor) -> View {
    let words = words();
    let told = Memo::new(move |_| {
        let w = words.get();
        editor.state.drawn.with(|drawn| {
            let fields = drawn.iter().flat_map(|drawn| &drawn.fields);
            let pairs = fields.flat_map(|field| {
                field
                    .values
                    .iter()
                    .map(|(value, _)| (field.name.clone(), value.clone()))
            });
            pairs
                .map(|pair| {
                    let said = filters::field_value(w, &pair.0, &pair.1);
                    (pair, said)
                })
                .collect::<Told>()
        })
    });
    let all = move || editor.journey().with(|journey| journey.personas.clone());
    let key = |persona: &Persona| persona.id.as_ref().map(PersonaId::to_string).unwrap_or_default();
    let rows = list(all, key, move |persona| row(persona, editor, told));
    let none = move || told.with(Vec::is_empty);
    el("fieldset.jpersonas")
        .with(el("legend").with(say(|w| w.shaping().personas)))
        .with(el("p.note").with(say(|w| w.shaping().personas_note)))
        .with(el("ul.jshape-list").with(rows))
        .with(when(none, || el("p.note").with(say(|w| w.shaping().no_fields))))
        .with(when(move || !none(), move || adding(editor, told)))
}

fn at(told: &Told, field: &str, value: &str) -> Option<usize> {
    told.iter().position(|((a, b), _)| a == field && b == value)
}

fn row(first: Persona, editor: Editor, told: Memo<Told>) -> View {
    let words = words();
    let id = StoredValue::new(first.id.clone());
    let now = Memo::new(move |_| {
        let found = editor.journey().with(|journey| {
            let mut all = journey.personas.iter();
            id.with_value(|id| all.find(|persona| persona.id == *id)).cloned()
        });
        found.unwrap_or_else(|| first.clone())
    });
    let change = move |act: &dyn Fn(&mut Persona)| {
        editor.change(|journey| {
            let mut all = journey.personas.iter_mut();
            if let Some(persona) = id.with_value(|id| all.find(|persona| persona.id == *id)) {
                act(persona);
            }
        });
    };
    let name = Memo::new(move |_| now.with(|persona| persona.name.get(words.get().lang.tag()).to_owned()));
    let named = el("input.in")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("maxlength", "80")
        .attr("aria-label", move || (words.get().shaping().persona_name)(&name.get()))
        .prop("value", move || name.get())
        .input("change", move |text: String| {
            let tag = words.get_untracked().lang.tag();
            change(&|persona| persona.rename(tag, &text));
        });
    // A value that no answer has now is still this persona's.
    let lost = move || {
        let lost = now.with(|persona| {
            let known = told.with(|told| at(told, &persona.field, &persona.value));
            let said = || filters::field_value(words.get(), &persona.field, &persona.value);
            known.is_none().then(said)
        });
        lost.map(|said| vec![said]).unwrap_or_default()
    };
    let kept = list(lost, String::clone, |said| el("option").attr("value", "").with(said));
    let by = el("select.sel")
        .attr("aria-label", move || (words.get().shaping().persona_told)(&name.get()))
        .with(kept)
        .with(options(told))
        .prop("value", move || {
            let place = now.with(|persona| told.with(|told| at(told, &persona.field, &persona.value)));
            place.map(|place| place.to_string()).unwrap_or_default()
        })
        .input("change", move |text: String| {
            let pair = told.with_untracked(|told| told.get(text.parse::<usize>().ok()?).map(|(pair, _)| pair.clone()));
            if let Some((field, value)) = pair {
                change(&|persona| (persona.field, persona.value) = (field.clone(), value.clone()));
            }
        });
    let away = move || now.with(|persona| persona.archived);
    let put = el("button.btn.quiet.icon")
        .attr("type", "button")
        .attr("aria-pressed", move || away().to_string())
        .attr("aria-label", move || {
            let w = words.get().shaping();
            if away() {
                (w.bring)(&name.get())
            } else {
                (w.away)(&name.get())
            }
        })
        .with(glyph(Icon::Archive, 18))
        .click(move || change(&|persona| persona.archived = !persona.archived));
    el("li.jpersona").attr("data-away", away).with([named, by, put])
}

fn options(told: Memo<Told>) -> View {
    let places = move || {
        told.with(|told| {
            told.iter()
                .map(|(_, said)| said.clone())
                .enumerate()
                .collect::<Vec<_>>()
        })
    };
    let option = |(at, said): (usize, String)| el("option").attr("value", at.to_string()).with(said);
    list(places, |(at, said)| format!("{at} {said}"), option)
}

fn adding(editor: Editor, told: Memo<Told>) -> View {
    let (new, by) = (RwSignal::new(String::new()), RwSignal::new(0_usize));
    let add = move |event: Event| {
        event.prevent_default();
        let name = new.get_untracked().trim().to_owned();
        let pair = told.with_untracked(|told| told.get(by.get_untracked()).map(|(pair, _)| pair.clone()));
        if let Some((field, value)) = pair.filter(|_| !name.is_empty()) {
            editor.change(|journey| drop(journey.meet(&name, &field, &value)));
            new.set(String::new());
        }
    };
    let field = el("input.in")
        .attr("id", "persona-new")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("maxlength", "80")
        .attr("aria-label", say(|w| w.shaping().persona_new))
        .attr("placeholder", say(|w| w.shaping().persona_new))
        .prop("value", move || new.get())
        .input("input", move |text| new.set(text));
    let words = words();
    let menu = el("select.sel")
        .attr("aria-label", move || (words.get().shaping().persona_told)(&new.get()))
        .with(options(told))
        .prop("value", move || by.get().to_string())
        .input("change", move |text: String| by.set(text.parse().unwrap_or_default()));
    let submit = el("button.btn.sm")
        .attr("type", "submit")
        .with(glyph(Icon::Plus, 18))
        .with(say(|w| w.shaping().persona_add));
    nothing().with(el("form.jadd").on("submit", add).with([field, menu, submit]))
}
