//! The choices of a question, the statements and steps of a matrix, or its fields: add, copy, remove, order, paste.
//! Enter adds the next.
use leptos::prelude::*;
use waystone::{
    edit::{Edit, ListEdit, Part, item_drops, lines},
    survey::{ChoiceId, MAX_CHOICES, Question, QuestionId, Role},
    words::build::Build,
};

use super::{
    editor::Editor,
    lifting::{Lift, Lifting},
    option::option,
    question::{Hand, read},
};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, nothing, when},
    },
    components::icon::{Icon, glyph},
    ui::say,
    words,
};

fn title(part: Part, words: &Build) -> &'static str {
    match part {
        Part::Choices => words.options,
        Part::Rows => words.statements,
        Part::Columns => words.steps,
        Part::Fields => words.fields,
    }
}

pub fn nth(part: Part, words: &Build, n: u64) -> String {
    match part {
        Part::Choices => (words.option)(n),
        Part::Rows => (words.statement)(n),
        Part::Columns => (words.step)(n),
        Part::Fields => (words.field)(n),
    }
}

fn add(part: Part, words: &Build) -> &'static str {
    match part {
        Part::Choices => words.add_option,
        Part::Rows => words.add_statement,
        Part::Columns => words.add_step,
        Part::Fields => words.add_field,
    }
}

pub fn tag(part: Part) -> &'static str {
    match part {
        Part::Choices => "choices",
        Part::Rows => "rows",
        Part::Columns => "columns",
        Part::Fields => "fields",
    }
}

/// One list of one question, and what can be done to it.
#[derive(Clone, Copy)]
pub struct List {
    pub editor: Editor,
    question: StoredValue<QuestionId>,
    pub part: Part,
    pub ids: Memo<Vec<ChoiceId>>,
    pub lifting: Lifting,
}

impl List {
    pub fn question(self) -> QuestionId {
        self.question.get_value()
    }

    fn change(self, edit: ListEdit) -> Option<ChoiceId> {
        self.editor.apply(&Edit::List(self.question(), self.part, edit)).choice
    }

    fn go_to(id: &ChoiceId) {
        root::focus_soon(format!("#opt-{id}"));
    }

    /// A new one after this one, or at the end, with the keyboard in it.
    pub fn add(self, after: Option<ChoiceId>) {
        if let Some(fresh) = self.change(ListEdit::Add(after)) {
            Self::go_to(&fresh);
        }
    }

    pub fn duplicate(self, id: ChoiceId) {
        if let Some(fresh) = self.change(ListEdit::Duplicate(id)) {
            Self::go_to(&fresh);
        }
    }

    /// One for each line; the keyboard goes to the last.
    pub fn paste(self, into: Option<ChoiceId>, lines: Vec<String>) {
        if let Some(last) = self.change(ListEdit::Paste(into, lines)) {
            Self::go_to(&last);
        }
    }

    /// Goes on to the next one when it still waits for its text, else to a new one.
    pub fn next(self, id: ChoiceId) {
        let part = self.part;
        let waiting = self.editor.survey.with_untracked(|survey| {
            let kind = &self.question.with_value(|question| survey.question(question))?.kind;
            let ids = part.ids(kind);
            let next = ids.iter().skip_while(|known| **known != id).nth(1)?;
            part.label(kind, next)
                .filter(|label| label.default.is_empty())
                .map(|_| next.clone())
        });
        match waiting {
            Some(next) => Self::go_to(&next),
            None => self.add(Some(id)),
        }
    }

    /// The keyboard goes to the one before, or the new first.
    pub fn remove(self, id: ChoiceId) {
        let ids = self.ids.get_untracked();
        let at = ids.iter().position(|known| *known == id).unwrap_or(0);
        let near = ids.get(at.checked_sub(1).unwrap_or(1)).cloned();
        self.change(ListEdit::Remove(id));
        if let Some(near) = near {
            Self::go_to(&near);
        }
    }

    /// To this place; the keyboard stays on what was pressed.
    pub fn put(self, id: &ChoiceId, to: Option<usize>, button: &str) {
        if let Some(to) = to.filter(|to| *to < self.ids.with_untracked(Vec::len)) {
            self.change(ListEdit::Move(id.clone(), to));
            root::focus_soon(format!("#opt-{button}-{id}"));
        }
    }

    fn lift(editor: Editor, question: &QuestionId, part: Part, ids: &[ChoiceId], key: &str) -> Option<Lift> {
        let at = ids.iter().position(|id| id.as_str() == key)?;
        let name = nth(part, editor.words.get_untracked().build(), at as u64 + 1);
        let rows = ids.iter().map(ToString::to_string).collect();
        Some(Lift::new(
            key,
            name,
            rows,
            item_drops(question, part, ids, ids.get(at)?),
        ))
    }
}

pub fn options(editor: Editor, id: QuestionId, hand: Hand, part: Part) -> View {
    let words = words();
    let ids = Memo::new(move |_| read(hand, |question| part.ids(&question.kind)).unwrap_or_default());
    let question = StoredValue::new(id);
    let begin = move |key: &str| {
        question.with_value(|question| ids.with_untracked(|ids| List::lift(editor, question, part, ids, key)))
    };
    let lifting = Lifting::new(editor, RwSignal::new(None), "item", begin);
    let all = List {
        editor,
        question,
        part,
        ids,
        lifting,
    };
    let title = move || title(part, words.get().build());
    let full = move || {
        let note = el("span.note");
        note.with(move || (words.get().build().full)(MAX_CHOICES as u64))
    };
    let add = el("button.btn.quiet.sm.add-item")
        .with(glyph(Icon::Plus, 18))
        .with(move || add(part, words.get().build()))
        .click(move || all.add(None));
    let items = list(move || ids.get(), ChoiceId::to_string, move |id| option(id, all, hand));
    // The end is a row too: what is dropped there comes last.
    let end = lifting.row(el("li.opt-end").attr("aria-hidden", "true"), "");
    let items = el("ul.opts").attr("aria-label", title).with([items, end]);
    let pasting = RwSignal::new(false);
    let paste = el("button.btn.quiet.sm.paste-list")
        .attr("aria-expanded", move || pasting.get().to_string())
        .with(glyph(Icon::Page, 16))
        .with(say(|w| w.editing().paste_list))
        .click(move || {
            pasting.update(|open| *open = !*open);
            root::focus_soon("#list-text".into());
        });
    el("div.part").attr("data-part", tag(part)).with([
        el("h3.lab").with(title),
        lifting.list(items),
        el("div.row").with([
            add,
            roles(all, hand),
            paste,
            when(move || ids.with(Vec::len) >= MAX_CHOICES, full),
        ]),
        when(move || pasting.get(), move || sheet(all, pasting)),
    ])
}

/// "Other" and "none of these", where there is none yet.
fn roles(all: List, hand: Hand) -> View {
    if all.part != Part::Choices {
        return nothing();
    }
    let words = words();
    let role = move |role: Role| {
        let has = move |question: &Question| question.kind.choices().iter().any(|choice| choice.role == role);
        // "None" is no answer where one must be chosen among all, and nothing can be put in order behind it.
        let fits = move |question: &Question| {
            use waystone::survey::Kind;
            match (&question.kind, role) {
                (Kind::Single { .. } | Kind::Multiple { .. }, _) => !has(question),
                _ => false,
            }
        };
        let offered = move || read(hand, fits).unwrap_or(false);
        let make = move || {
            let name = move || {
                let build = words.get().build();
                if role == Role::Other {
                    build.add_other
                } else {
                    build.add_none
                }
            };
            let tag = if role == Role::Other { "other" } else { "none" };
            el("button.btn.quiet.sm")
                .attr("data-role", tag)
                .with(glyph(Icon::Plus, 18))
                .with(name)
                .click(move || {
                    if let Some(fresh) = all.change(ListEdit::AddRole(role, role_label(all.editor, role))) {
                        List::go_to(&fresh);
                    }
                })
        };
        when(offered, make)
    };
    nothing().with([Role::Other, Role::Alone].map(role))
}

/// What such a choice says, in every language that the survey speaks.
fn role_label(editor: Editor, role: Role) -> waystone::survey::Text {
    let says = |words: &waystone::words::Words| {
        let build = words.build();
        if role == Role::Other { build.other } else { build.none }
    };
    editor
        .survey
        .with_untracked(|survey| waystone::template::text_of(survey, says))
}

/// Where a whole list is pasted, and becomes one item a line.
fn sheet(all: List, open: RwSignal<bool>) -> View {
    let words = words();
    let text = RwSignal::new(String::new());
    let count = move || text.with(|text| lines(text).len() as u64);
    let close = move || {
        open.set(false);
        root::focus_soon(format!("[data-part={}] .paste-list", tag(all.part)));
    };
    let field = el("textarea.in.list-text")
        .attr("data-own", "")
        .attr("id", "list-text")
        .attr("rows", "5")
        .attr("dir", "auto")
        .attr("aria-describedby", "list-note")
        .attr("aria-label", say(|w| w.editing().paste_list))
        .prop("value", move || text.get())
        .input("input", move |value| text.set(value))
        .keydown(move |event| {
            if event.key() == "Escape" {
                event.stop_propagation();
                close();
            }
        });
    let add = el("button.btn.pri.sm")
        .attr("id", "list-add")
        .attr("aria-disabled", move || (count() == 0).then_some("true"))
        .with(move || (words.get().editing().paste_add)(count()))
        .click(move || {
            let lines = text.with_untracked(|text| lines(text));
            if !lines.is_empty() {
                // Lines that still wait for a text are filled first.
                let empty = all.first_empty();
                open.set(false);
                all.paste(empty, lines);
            }
        });
    let cancel = el("button.btn.quiet.sm").with(say(|w| w.shell().cancel)).click(close);
    let note = el("p.note")
        .attr("id", "list-note")
        .with(say(|w| w.editing().paste_list_note));
    el("div.stack.sheet-in").with([note, field, el("div.row").with([add, cancel])])
}

impl List {
    /// The first that has no text, if nothing but empty ones follows.
    fn first_empty(self) -> Option<ChoiceId> {
        self.editor.survey.with_untracked(|survey| {
            let kind = &self.question.with_value(|question| survey.question(question))?.kind;
            let ids = self.part.ids(kind);
            let is_empty = |id: &&ChoiceId| self.part.label(kind, id).is_some_and(|label| label.default.is_empty());
            ids.iter().find(is_empty).cloned()
        })
    }
}
