//! The choices of a question, or the statements and steps of a matrix: add, remove, order. Enter adds the next.
use leptos::{ev::KeyboardEvent, prelude::*};
use waystone::{
    survey::{Choice, ChoiceId, Direction, Kind, MAX_CHOICES, Question, QuestionId},
    words::build::Build,
};

use super::{
    editor::Editor,
    line,
    question::{Hand, read},
};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, when},
    },
    components::icon::{Icon, glyph},
    words,
};

#[derive(Clone, Copy, PartialEq)]
pub enum Part {
    Choices,
    Rows,
    Columns,
}

impl Part {
    fn of(self, kind: &Kind) -> &[Choice] {
        if self == Self::Columns {
            kind.columns()
        } else {
            kind.choices()
        }
    }

    fn of_mut(self, kind: &mut Kind) -> Option<&mut Vec<Choice>> {
        if self == Self::Columns {
            kind.columns_mut()
        } else {
            kind.choices_mut()
        }
    }

    /// A scale of one step is no scale.
    fn fewest(self) -> usize {
        if self == Self::Columns { 2 } else { 1 }
    }

    fn title(self, words: &Build) -> &'static str {
        match self {
            Self::Choices => words.options,
            Self::Rows => words.statements,
            Self::Columns => words.steps,
        }
    }

    fn nth(self, words: &Build, n: u64) -> String {
        match self {
            Self::Choices => (words.option)(n),
            Self::Rows => (words.statement)(n),
            Self::Columns => (words.step)(n),
        }
    }

    fn add(self, words: &Build) -> &'static str {
        match self {
            Self::Choices => words.add_option,
            Self::Rows => words.add_statement,
            Self::Columns => words.add_step,
        }
    }
}

/// One list of one question, and what can be done to it.
#[derive(Clone, Copy)]
struct List {
    editor: Editor,
    question: StoredValue<QuestionId>,
    part: Part,
    ids: Memo<Vec<ChoiceId>>,
}

impl List {
    fn change(self, change: impl FnOnce(&mut Vec<Choice>)) {
        let part = self.part;
        self.question.with_value(|id| {
            self.editor.edit_question(id, |question| {
                if let Some(list) = part.of_mut(&mut question.kind) {
                    change(list);
                }
            });
        });
    }

    /// A new one after this one, or at the end, with the keyboard in it.
    fn add(self, after: Option<&ChoiceId>) {
        if self.ids.with_untracked(Vec::len) >= MAX_CHOICES {
            return;
        }
        let fresh = self.editor.edit(|survey| survey.fresh_choice(""));
        let to = format!("#opt-{}", fresh.id);
        self.change(|list| {
            let at = after.and_then(|after| list.iter().position(|choice| choice.id == *after));
            list.insert(at.map_or(list.len(), |at| at + 1), fresh);
        });
        root::focus_soon(to);
    }

    /// Goes on to the next one when it still waits for its text, else to a new one.
    fn next(self, id: &ChoiceId) {
        let part = self.part;
        let waiting = self.editor.survey.with_untracked(|survey| {
            let question = self.question.with_value(|question| survey.question(question))?;
            let mut after = part
                .of(&question.kind)
                .iter()
                .skip_while(|choice| choice.id != *id)
                .skip(1);
            after
                .next()
                .filter(|choice| choice.label.is_empty())
                .map(|choice| choice.id.clone())
        });
        match waiting {
            Some(next) => root::focus_soon(format!("#opt-{next}")),
            None => self.add(Some(id)),
        }
    }

    /// The keyboard goes to the one before, or the new first.
    fn remove(self, id: &ChoiceId) {
        let ids = self.ids.get_untracked();
        if ids.len() <= self.part.fewest() {
            return;
        }
        let at = ids.iter().position(|known| known == id).unwrap_or(0);
        let near = ids.get(at.checked_sub(1).unwrap_or(1)).cloned();
        self.change(|list| list.retain(|choice| choice.id != *id));
        // A rule may have asked for it.
        self.editor.edit(|survey| survey.drop_dangling_rules());
        if let Some(near) = near {
            root::focus_soon(format!("#opt-{near}"));
        }
    }

    fn shift(self, id: &ChoiceId, direction: Direction) {
        self.change(|list| {
            if let Some(at) = list.iter().position(|choice| choice.id == *id) {
                let to = if direction == Direction::Up {
                    at.wrapping_sub(1)
                } else {
                    at + 1
                };
                if to < list.len() {
                    list.swap(at, to);
                }
            }
        });
        let way = if direction == Direction::Up { "up" } else { "down" };
        root::focus_soon(format!("#opt-{way}-{id}"));
    }
}

pub fn options(editor: Editor, id: QuestionId, hand: Hand, part: Part) -> View {
    let words = words();
    let ids = Memo::new(move |_| {
        let ids = |question: &Question| part.of(&question.kind).iter().map(|choice| choice.id.clone()).collect();
        read(hand, ids).unwrap_or_default()
    });
    let all = List {
        editor,
        question: StoredValue::new(id),
        part,
        ids,
    };
    let title = move || part.title(words.get().build());
    let full = move || {
        let note = el("span.note");
        note.with(move || (words.get().build().full)(MAX_CHOICES as u64))
    };
    let add = el("button.btn.quiet.sm")
        .with(glyph(Icon::Plus, 18))
        .with(move || part.add(words.get().build()))
        .click(move || all.add(None));
    let lines = list(move || ids.get(), ChoiceId::to_string, move |id| option(id, all, hand));
    let tag = match part {
        Part::Choices => "choices",
        Part::Rows => "rows",
        Part::Columns => "columns",
    };
    el("div.part").attr("data-part", tag).with([
        el("h3.lab").with(title),
        el("ul.opts").attr("aria-label", title).with(lines),
        el("div.row").with([add, when(move || ids.with(Vec::len) >= MAX_CHOICES, full)]),
    ])
}

fn option(id: ChoiceId, list: List, hand: Hand) -> View {
    let words = words();
    let part = list.part;
    let line_id = format!("opt-{id}");
    let own = StoredValue::new(id);
    let label = Memo::new(move |_| {
        let find = |question: &Question| {
            let choice = part
                .of(&question.kind)
                .iter()
                .find(|choice| own.with_value(|id| choice.id == *id));
            choice.map(|choice| choice.label.default.clone())
        };
        read(hand, find).flatten().unwrap_or_default()
    });
    let at = Memo::new(move |_| {
        list.ids
            .with(|ids| ids.iter().position(|known| own.with_value(|id| known == id)))
            .unwrap_or(0)
    });
    let count = move || list.ids.with(Vec::len);
    let name = move || part.nth(words.get().build(), at.get() as u64 + 1);
    let set = move |text: String| {
        list.change(|all| {
            if let Some(choice) = all.iter_mut().find(|choice| own.with_value(|id| choice.id == *id)) {
                choice.label.default = text;
            }
        });
    };
    let pressed = move |event: KeyboardEvent| {
        if line::is(&event, "Enter") {
            event.prevent_default();
            own.with_value(|id| list.next(id));
        } else if line::is(&event, "Backspace") && label.with_untracked(String::is_empty) {
            event.prevent_default();
            own.with_value(|id| list.remove(id));
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
            .click(move || own.with_value(|id| list.shift(id, direction)))
    };
    let remove = button(Icon::Close)
        .attr("aria-label", move || (words.get().build().remove)(&name()))
        .attr("aria-disabled", move || (count() <= part.fewest()).then_some("true"))
        .click(move || own.with_value(|id| list.remove(id)));
    let number = move || (part == Part::Columns).then(|| words.get().lang.count(at.get() as u64 + 1));
    let moves = [Direction::Up, Direction::Down].map(step);
    el("li.opt").with([
        el("span.rd").attr("aria-hidden", "true").with(number),
        line::line("textarea", &line_id, label, set, name).keydown(pressed),
        el("span.mv").with(moves),
        remove,
    ])
}
