//! One line of a list in the open question: its text, and what is done to it.
use leptos::{ev::KeyboardEvent, prelude::*};
use waystone::{
    edit::{Spot, lines},
    survey::{ChoiceId, Direction, Question, Role},
};

use super::{
    line::{self, write},
    options::{List, nth},
    question::{Hand, read},
};
use crate::app::{
    browser::{
        clip,
        view::{View, el},
    },
    components::icon::{Icon, glyph},
    words,
};

pub fn option(id: ChoiceId, list: List, hand: Hand) -> View {
    let words = words();
    let part = list.part;
    let (line_id, key) = (format!("opt-{id}"), id.to_string());
    let own = StoredValue::new(id);
    let label = Memo::new(move |_| {
        let find = |question: &Question| {
            let label = own.with_value(|id| part.label(&question.kind, id))?;
            Some(label.default.clone())
        };
        read(hand, find).flatten().unwrap_or_default()
    });
    let role = Memo::new(move |_| {
        let role = |question: &Question| {
            let mut all = part.choices(&question.kind).iter();
            all.find(|choice| own.with_value(|id| choice.id == *id))
                .map(|choice| choice.role)
        };
        read(hand, role).flatten().unwrap_or_default()
    });
    let at = Memo::new(move |_| {
        list.ids
            .with(|ids| ids.iter().position(|known| own.with_value(|id| known == id)))
            .unwrap_or(0)
    });
    let count = move || list.ids.with(Vec::len);
    let name = move || nth(part, words.get().build(), at.get() as u64 + 1);
    let set = move |text: String| write(list.editor, Spot::Label(list.question(), part, own.get_value()), text);
    let pressed = move |event: KeyboardEvent| {
        if line::is(&event, "Enter") {
            event.prevent_default();
            list.next(own.get_value());
        } else if line::is(&event, "Backspace") && label.with_untracked(String::is_empty) {
            event.prevent_default();
            list.remove(own.get_value());
        }
    };
    // A pasted list becomes one line each; a single line is the browser's.
    let pasted = move |event| {
        let lines = lines(&clip::pasted(&event).unwrap_or_default());
        if lines.len() > 1 {
            event.prevent_default();
            list.paste(Some(own.get_value()), lines);
        }
    };
    let button = |icon| el("button.btn.icon.quiet.sm").with(glyph(icon, 14));
    let step = |direction: Direction| {
        let up = direction == Direction::Up;
        let at_end = move || if up { at.get() == 0 } else { at.get() + 1 >= count() };
        let said = move || {
            let build = words.get().build();
            let said = if up { build.up } else { build.down };
            said(&name())
        };
        let way = if up { "up" } else { "down" };
        button(if up { Icon::Up } else { Icon::Down })
            .attr("id", format!("opt-{way}-{}", own.get_value()))
            .attr("aria-label", said)
            .attr("aria-disabled", move || at_end().then_some("true"))
            .click(move || {
                let at = at.get_untracked();
                let to = if up { at.checked_sub(1) } else { Some(at + 1) };
                own.with_value(|id| list.put(id, to, way));
            })
    };
    let copy = button(Icon::Copy)
        .attr("aria-label", move || (words.get().editing().duplicate)(&name()))
        .click(move || list.duplicate(own.get_value()));
    let remove = button(Icon::Close)
        .attr("aria-label", move || (words.get().build().remove)(&name()))
        .attr("aria-disabled", move || (count() <= part.fewest()).then_some("true"))
        .click(move || list.remove(own.get_value()));
    let number = move || {
        use waystone::edit::Part;
        (part == Part::Columns).then(|| words.get().lang.count(at.get() as u64 + 1))
    };
    let note = move || {
        let build = words.get().build();
        match role.get() {
            Role::Plain => None,
            Role::Other => Some(build.other_note),
            Role::Alone => Some(build.none_note),
        }
    };
    let moves = [Direction::Up, Direction::Down].map(step);
    let text = line::line("textarea", &line_id, label, set, name)
        .keydown(pressed)
        .on("paste", pasted);
    let row = el("li.opt").attr("data-role", move || role.get() != Role::Plain).with([
        list.lifting.grip(key.clone(), name),
        el("span.rd").attr("aria-hidden", "true").with(number),
        el("div.opt-text").with([text, el("span.note.role").with(note)]),
        el("span.mv").with(moves).with(copy),
        remove,
    ]);
    list.lifting.row(row, &key)
}
