//! What an author says of a stage's touchpoints, and notes on it; every change is kept at once. What has data is put away,
//! never removed.
use leptos::{ev::Event, prelude::*};
use waystone::{
    survey::{Note, NoteKind, StageId, Text, Touchpoint},
    words::shaping::Shaping,
};

use super::edit::Editor;
use crate::app::{
    browser::{
        clock,
        view::{View, el, list, nothing},
    },
    components::icon::{Icon, glyph},
    ui::{say, words},
};

/// A touchpoint in the list: described by its author, or known by its questions alone.
#[derive(Clone, PartialEq)]
enum Entry {
    Known(Touchpoint),
    Asked(String),
}

/// The part of a stage's row that is folded away.
pub fn shape(stage: StageId, editor: Editor) -> View {
    let words = words();
    let stage = StoredValue::new(stage);
    let entries = Memo::new(move |_| stage.with_value(|stage| entries(stage, editor)));
    let count = move || {
        let known = entries.with(|entries| entries.len());
        (words.get().shaping().touchpoints)(known)
    };
    let name = Memo::new(move |_| stage.with_value(|stage| editor.name(stage)));
    let key = |entry: &Entry| match entry {
        Entry::Known(known) => known.id.to_string(),
        Entry::Asked(name) => format!("?{name}"),
    };
    let one = move |entry: Entry| match entry {
        Entry::Known(known) => described(stage, known, editor),
        Entry::Asked(name) => asked(stage, name, editor),
    };
    el("details.jshape")
        .with(el("summary").with(count))
        .with(el("ul.jshape-list").with(list(move || entries.get(), key, one)))
        .with([adding(stage, name, editor), notes(stage, name, editor)])
}

fn entries(stage: &StageId, editor: Editor) -> Vec<Entry> {
    let mut entries: Vec<Entry> = editor.journey().with(|journey| {
        let stage = journey.stage(stage);
        stage
            .iter()
            .flat_map(|stage| &stage.touchpoints)
            .cloned()
            .map(Entry::Known)
            .collect()
    });
    editor.asked_at(stage).into_iter().for_each(|name| {
        let is_known = |entry: &Entry| match entry {
            Entry::Known(known) => known.is_called(&name),
            Entry::Asked(asked) => *asked == name,
        };
        if !entries.iter().any(is_known) {
            entries.push(Entry::Asked(name));
        }
    });
    entries
}

type Of = StoredValue<StageId>;

/// Changes what is said of one touchpoint.
fn set(stage: Of, name: &str, editor: Editor, act: &dyn Fn(&mut Touchpoint)) {
    stage.with_value(|stage| {
        editor.change(|journey| {
            if let Some(known) = journey.describe(stage, name) {
                act(known);
            }
        });
    });
}

fn described(stage: Of, first: Touchpoint, editor: Editor) -> View {
    let words = words();
    let id = StoredValue::new(first.id.to_string());
    let now = Memo::new(move |_| {
        let found = editor.journey().with(|journey| {
            let stage = stage.with_value(|stage| journey.stage(stage).cloned())?;
            id.with_value(|id| stage.touchpoints.into_iter().find(|known| known.id.as_str() == id))
        });
        found.unwrap_or_else(|| first.clone())
    });
    let name = Memo::new(move |_| now.with(|known| known.name.get(words.get().lang.tag()).to_owned()));
    let change = move |act: &dyn Fn(&mut Touchpoint)| id.with_value(|id| set(stage, id, editor, act));
    let label = move |of: fn(&Shaping) -> fn(&str) -> String| move || of(words.get().shaping())(&name.get());
    let field = || {
        el("input.in")
            .attr("dir", "auto")
            .attr("autocomplete", "off")
            .attr("maxlength", "80")
    };
    let named = field()
        .attr("aria-label", label(|w| w.name))
        .prop("value", move || name.get())
        .input("change", move |text| {
            let tag = words.get_untracked().lang.tag();
            change(&|known| known.rename(tag, &text));
        });
    let owner = field()
        .attr("aria-label", label(|w| w.owner))
        .attr("placeholder", say(|w| w.shaping().owner_hint))
        .prop("value", move || now.with(|known| known.owner.clone()))
        .input("change", move |text| {
            change(&|known| known.owner = text.trim().to_owned())
        });
    let options = ["", "yes", "no"].into_iter().enumerate().map(|(at, value)| {
        let said = move || words.get().shaping().need.get(at).copied().unwrap_or_default();
        el("option").attr("value", value).with(said)
    });
    let needed = el("select.sel")
        .attr("aria-label", label(|w| w.needed))
        .with(options.collect::<Vec<_>>())
        .prop("value", move || {
            now.with(|known| known.needed.map_or("", |needed| if needed { "yes" } else { "no" }))
                .to_owned()
        })
        .input("change", move |value| {
            let needed = match value.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            change(&|known| known.needed = needed);
        });
    let target = el("input.in.num")
        .attr("type", "number")
        .attr("min", "0")
        .attr("max", "100")
        .attr("step", "0.5")
        .attr("aria-label", label(|w| w.target))
        .attr("placeholder", say(|w| w.shaping().target_hint))
        .prop("value", move || {
            now.with(|known| {
                known
                    .target
                    .map(|target| (f64::from(target) / 10.0).to_string())
                    .unwrap_or_default()
            })
        })
        .input("change", move |text| {
            let percent = text
                .parse::<f64>()
                .ok()
                .filter(|percent| (0.0..=100.0).contains(percent));
            change(&|known| known.target = percent.map(|percent| (percent * 10.0).round() as u16));
        });
    let away = move || now.with(|known| known.archived);
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
        .click(move || change(&|known| known.archived = !known.archived));
    el("li")
        .attr("data-away", away)
        .with([named, owner, needed, target, put])
}

fn asked(stage: Of, name: String, editor: Editor) -> View {
    let words = words();
    let own = name.clone();
    let said = name.clone();
    let describe = el("button.lnk")
        .attr("type", "button")
        .with(move || (words.get().shaping().describe)(&said))
        .click(move || set(stage, &own, editor, &|_| {}));
    el("li.jasked")
        .with(el("bdi").with(name))
        .with([el("span.note").with(say(|w| w.shaping().known_only)), describe])
}

fn adding(stage: Of, name: Memo<String>, editor: Editor) -> View {
    let words = words();
    let new = RwSignal::new(String::new());
    let add = move |event: Event| {
        event.prevent_default();
        let typed = new.get_untracked().trim().to_owned();
        if !typed.is_empty() {
            set(stage, &typed, editor, &|known| known.archived = false);
            new.set(String::new());
        }
    };
    let list_id = stage.with_value(|stage| format!("presets-{stage}"));
    // Those of the common stages; a stage of the author's own gets all.
    let options = move || {
        let w = words.get().shaping();
        let ids = ["discover", "buy", "receive", "use", "help", "renew"];
        let at = stage.with_value(|stage| ids.iter().position(|id| *id == stage.as_str()));
        let all = w
            .presets
            .iter()
            .enumerate()
            .filter(|(nth, _)| at.is_none_or(|at| at == *nth));
        let option = |name: &&str| el("option").attr("value", *name);
        nothing().with(
            all.flat_map(|(_, names)| names.iter().map(option).collect::<Vec<_>>())
                .collect::<Vec<_>>(),
        )
    };
    let field = el("input.in")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("maxlength", "80")
        .attr("list", &list_id)
        .attr("aria-label", move || (words.get().shaping().new)(&name.get()))
        .prop("value", move || new.get())
        .input("input", move |text| new.set(text));
    let submit = el("button.btn.sm")
        .attr("type", "submit")
        .with(glyph(Icon::Plus, 18))
        .with(say(|w| w.shaping().add));
    el("form.jadd").on("submit", add).with([field, submit]).with(
        el("datalist")
            .attr("id", &list_id)
            .with(crate::app::browser::view::live(options)),
    )
}

fn notes(stage: Of, name: Memo<String>, editor: Editor) -> View {
    let words = words();
    let (kind, text) = (RwSignal::new(0_usize), RwSignal::new(String::new()));
    let add = move |event: Event| {
        event.prevent_default();
        let typed = text.get_untracked().trim().to_owned();
        let Some(kind) = NoteKind::ALL
            .get(kind.get_untracked())
            .copied()
            .filter(|_| !typed.is_empty())
        else {
            return;
        };
        let note = Note {
            stage: stage.get_value(),
            touchpoint: String::new(),
            kind,
            text: Text::from(typed.as_str()),
            at: Some(clock::now().0),
        };
        editor.change(|journey| journey.notes.push(note));
        text.set(String::new());
    };
    let options = (0..NoteKind::ALL.len()).map(|at| {
        let said = move || words.get().charting().notes.get(at).copied().unwrap_or_default();
        el("option").attr("value", at.to_string()).with(said)
    });
    let kinds = el("select.sel")
        .attr("aria-label", say(|w| w.shaping().note_kind))
        .with(options.collect::<Vec<_>>())
        .prop("value", move || kind.get().to_string())
        .input("change", move |value: String| {
            kind.set(value.parse().unwrap_or_default())
        });
    let field = el("input.in")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("maxlength", "300")
        .attr("aria-label", move || (words.get().shaping().note)(&name.get()))
        .prop("value", move || text.get())
        .input("input", move |typed| text.set(typed));
    let submit = el("button.btn.sm")
        .attr("type", "submit")
        .with(say(|w| w.shaping().note_add));
    let own = move || {
        editor.journey().with(|journey| {
            let here = |note: &&Note| stage.with_value(|stage| note.stage == *stage);
            journey.notes.iter().filter(here).cloned().collect::<Vec<_>>()
        })
    };
    let one = move |note: Note| {
        let said = StoredValue::new(note.text.clone());
        let text = move || said.with_value(|said| said.get(words.get().lang.tag()).to_owned());
        let remove = el("button.btn.quiet.icon")
            .attr("type", "button")
            .attr("aria-label", move || (words.get().shaping().note_remove)(&text()))
            .with(glyph(Icon::Trash, 18))
            .click(move || editor.change(|journey| journey.notes.retain(|own| *own != note)));
        el("li.jnote-row").with([el("span").attr("dir", "auto").with(text), remove])
    };
    let key = |note: &Note| format!("{:?}/{:?}/{}", note.kind, note.at, note.text.default);
    nothing()
        .with(el("ul.jshape-list").with(list(own, key, one)))
        .with(el("form.jadd").on("submit", add).with([kinds, field, submit]))
}
