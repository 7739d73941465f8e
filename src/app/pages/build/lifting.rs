//! Moving by drag and by keys: a thing is lifted, a line shows where it would go, and dropping it is one edit.
//! Where it can go is `waystone::edit`'s.
use leptos::{ev::KeyboardEvent, prelude::*};
use waystone::{
    edit::{Drop, Drops, page_drops, question_drops},
    outline::Row,
    survey::{PageId, QuestionId},
};

use super::editor::Editor;
use crate::app::{
    browser::{
        lift::{Heard, liftable},
        root,
        view::{View, el},
    },
    components::icon::{Icon, glyph},
};

/// Something in the air.
#[derive(Clone, PartialEq)]
pub struct Lift {
    key: String,
    name: String,
    /// The keys of the rows among which it moves.
    rows: Vec<String>,
    drops: Vec<Drop>,
    start: usize,
    at: usize,
    /// The list whose grip was pressed, when it is moved by keys.
    by_keys: Option<&'static str>,
}

impl Lift {
    pub fn new(key: &str, name: String, rows: Vec<String>, (drops, start): Drops) -> Self {
        Self {
            key: key.to_owned(),
            name,
            rows,
            drops,
            start,
            at: start,
            by_keys: None,
        }
    }

    /// The row before which the line is; empty at the end. None where it stands already.
    fn target(&self) -> Option<String> {
        let drop = self.drops.get(self.at).filter(|_| self.at != self.start)?;
        Some(self.rows.get(drop.row).cloned().unwrap_or_default())
    }

    /// The gap nearest to the one before this row.
    fn over(&mut self, key: Option<&str>) {
        let row = key.and_then(|key| self.rows.iter().position(|row| row == key));
        let row = row.unwrap_or(self.rows.len());
        let own = |drop: &Drop| drop.row == row;
        // Below itself is where it is.
        let below = self.rows.get(row.wrapping_sub(1)) == Some(&self.key);
        let near = |(_, drop): &(usize, &Drop)| drop.row.abs_diff(row);
        let at = self.drops.iter().enumerate().min_by_key(near).map(|(at, _)| at);
        self.at = match at {
            _ if below && !self.drops.iter().any(own) => self.start,
            at => at.unwrap_or(self.start),
        };
    }
}

/// One list in which things are moved. `area` tells its grips from those of another list with the same things.
#[derive(Clone, Copy)]
pub struct Lifting {
    editor: Editor,
    lift: RwSignal<Option<Lift>>,
    area: &'static str,
    begin: StoredValue<Begin>,
    target: Memo<Option<String>>,
}

type Begin = Box<dyn Fn(&str) -> Option<Lift> + Send + Sync>;

impl Lifting {
    pub fn new(
        editor: Editor,
        lift: RwSignal<Option<Lift>>,
        area: &'static str,
        begin: impl Fn(&str) -> Option<Lift> + Send + Sync + 'static,
    ) -> Self {
        Self {
            editor,
            lift,
            area,
            begin: StoredValue::new(Box::new(begin)),
            target: Memo::new(move |_| lift.with(|lift| lift.as_ref().and_then(Lift::target))),
        }
    }

    /// Of pages and questions: the outline, or the cards.
    pub fn whole(editor: Editor, area: &'static str) -> Self {
        Self::new(editor, editor.lift, area, move |key| whole(editor, key))
    }

    /// Lets the list hear pointers. Its rows have this lifting's [`Lifting::row`].
    pub fn list(self, view: View) -> View {
        liftable(view, self.area, move |heard| match heard {
            Heard::Lift(key) => self.start(&key, false),
            Heard::Over(key) => self.lift.update(|lift| {
                if let Some(lift) = lift {
                    lift.over(key.as_deref());
                }
            }),
            Heard::Drop => self.drop(),
            Heard::Cancel => self.cancel(),
        })
    }

    /// Marks a row, by its key; an empty one is the end.
    pub fn row(self, view: View, key: &str) -> View {
        let (own, lifted) = (key.to_owned(), key.to_owned());
        let is_lifted = move || {
            self.lift
                .with(|lift| lift.as_ref().is_some_and(|lift| lift.key == lifted))
        };
        let is_target = move || self.target.with(|target| target.as_ref() == Some(&own));
        let view = if key.is_empty() {
            view
        } else {
            view.attr(self.mark(), key).attr("data-lifted", is_lifted)
        };
        view.attr("data-drop", is_target)
    }

    fn mark(self) -> &'static str {
        if self.area == "item" { "data-item" } else { "data-row" }
    }

    pub fn grip_id(self, key: &str) -> String {
        format!("grip-{}-{key}", self.area)
    }

    /// The button that lifts: by pointer, or with Space and the arrow keys.
    pub fn grip(self, key: String, name: impl Fn() -> String + 'static) -> View {
        let editor = self.editor;
        let label = move || (editor.words.get().editing().grip)(&name());
        let (pressed, own) = (key.clone(), key.clone());
        let is_lifted = move || {
            let held = self.lift.with(|lift| {
                lift.as_ref()
                    .is_some_and(|lift| lift.by_keys == Some(self.area) && lift.key == pressed)
            });
            if held { "true" } else { "false" }
        };
        el("button.grip")
            .attr("type", "button")
            .attr("id", self.grip_id(&key))
            .attr("data-grip", self.area)
            .attr("aria-label", label)
            .attr("aria-describedby", "how-to-move")
            .attr("aria-pressed", is_lifted)
            .with(glyph(Icon::Grip, 16))
            .keydown(move |event| self.pressed(&event, &own))
            .on("blur", move |_| {
                if self
                    .lift
                    .with_untracked(|lift| lift.as_ref().is_some_and(|lift| lift.by_keys.is_some()))
                {
                    self.cancel();
                }
            })
    }

    fn pressed(self, event: &KeyboardEvent, key: &str) {
        let is_lifted = self.lift.with_untracked(Option::is_some);
        match event.key().as_str() {
            " " | "Enter" if is_lifted => self.drop(),
            " " | "Enter" => self.start(key, true),
            "ArrowUp" | "ArrowDown" if is_lifted => self.step(event.key() == "ArrowUp"),
            "ArrowUp" | "ArrowDown" => {
                root::focus_beside(&format!("[data-grip='{}']", self.area), event.key() == "ArrowUp");
            }
            "Escape" if is_lifted => self.cancel(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn start(self, key: &str, by_keys: bool) {
        if untrack(|| self.editor.is_locked()) {
            return;
        }
        let Some(lift) = self.begin.with_value(|begin| begin(key)) else {
            return;
        };
        if by_keys {
            let words = self.editor.words.get_untracked();
            self.editor.say((words.editing().lifted)(&lift.name));
        }
        self.lift.set(Some(Lift {
            by_keys: by_keys.then_some(self.area),
            ..lift
        }));
    }

    fn step(self, up: bool) {
        self.lift.update(|lift| {
            if let Some(lift) = lift {
                let to = if up { lift.at.checked_sub(1) } else { Some(lift.at + 1) };
                lift.at = to.filter(|to| *to < lift.drops.len()).unwrap_or(lift.at);
            }
        });
        let words = self.editor.words.get_untracked().editing();
        let place = |lift: &Lift| {
            let drop = lift.drops.get(lift.at)?;
            Some(match drop.page {
                Some(page) => (words.over)(drop.place, drop.of, page),
                None => (words.over_list)(drop.place, drop.of),
            })
        };
        if let Some(said) = self.lift.with_untracked(|lift| lift.as_ref().and_then(place)) {
            self.editor.say(said);
        }
        root::keep_in_view("[data-drop]");
    }

    fn drop(self) {
        let Some(lift) = self.lift.get_untracked() else { return };
        self.lift.set(None);
        let words = self.editor.words.get_untracked().editing();
        if lift.at == lift.start {
            return self.editor.say((words.stays)(&lift.name));
        }
        if let Some(drop) = lift.drops.get(lift.at) {
            self.editor.apply(&drop.edit);
            self.editor.say((words.dropped)(&lift.name));
        }
        root::focus_soon(format!("[id='{}']", self.grip_id(&lift.key)));
    }

    pub fn cancel(self) {
        if let Some(lift) = self.lift.get_untracked() {
            self.lift.set(None);
            let words = self.editor.words.get_untracked();
            self.editor.say((words.editing().stays)(&lift.name));
        }
    }
}

/// Rows are known by these: the ids of pages and questions may be the same.
pub fn page_key(id: &PageId) -> String {
    format!("p:{id}")
}

pub fn question_key(id: &QuestionId) -> String {
    format!("q:{id}")
}

fn whole(editor: Editor, key: &str) -> Option<Lift> {
    let words = editor.words.get_untracked().build();
    let rows = editor.rows.with_untracked(|rows| {
        let key = |row: &Row| match row {
            Row::Page(page) => page_key(&page.id),
            Row::Question(question) => question_key(&question.id),
        };
        rows.iter().map(key).collect()
    });
    let at = key.split_once(':')?;
    editor.survey.with_untracked(|survey| match at {
        ("p", id) => {
            let id = PageId::new(id).ok()?;
            let number = survey.pages.iter().position(|page| page.id == id)? as u64 + 1;
            Some(Lift::new(key, (words.page)(number), rows, page_drops(survey, &id)))
        }
        (_, id) => {
            let id = QuestionId::new(id).ok()?;
            let number = survey.number(&id)? as u64;
            Some(Lift::new(
                key,
                (words.question_n)(number),
                rows,
                question_drops(survey, &id),
            ))
        }
    })
}
