//! The survey as a path: pages and numbered stones, each can be opened and moved. On small screens a strip.
use leptos::prelude::*;
use waystone::{
    edit::{Edit, question_drops},
    outline::{PageRow, QuestionRow, Row},
    survey::{Direction, QuestionId},
    words::{Lang, Words},
};

use super::{
    editor::{At, Editor, key},
    lifting::{Lifting, page_key, question_key},
};
use crate::app::{
    browser::{
        root,
        view::{View, el, list},
    },
    components::{
        icon::{Icon, glyph},
        mark::mark,
    },
    ui::{Word, say},
};

/// Rows are drawn in the words of their time: another language draws them anew.
pub fn with_lang<T>(editor: Editor, rows: Vec<T>) -> Vec<(Lang, T)> {
    let lang = editor.words.get().lang;
    rows.into_iter().map(|row| (lang, row)).collect()
}

pub fn outline(editor: Editor) -> View {
    let lifting = Lifting::whole(editor, "outline");
    // A row is drawn anew when what it shows changed; but the title that is being written changes in its place: a row that is
    // taken out and put in makes the browser look at all others.
    let shown = move || {
        let mut rows = editor.rows.get();
        editor.at.with(|at| {
            for row in &mut rows {
                if let Row::Question(question) = row
                    && matches!(at, At::Question(id) if *id == question.id)
                {
                    question.title.clear();
                }
            }
        });
        with_lang(editor, rows)
    };
    let row = move |(_, row)| match row {
        Row::Page(page) => page_item(editor, lifting, page),
        Row::Question(question) => question_item(editor, lifting, question),
    };
    let rows = list(shown, key, row);
    let add = el("button.btn.icon.quiet.sm")
        .attr("aria-label", say(|w| w.build().add_question))
        .with(glyph(Icon::Plus, 18))
        .click(move || {
            editor.adding.set(true);
            root::focus_soon("#kinds .kinds button".into());
        });
    let title = el("h2").attr("id", "outline-title").with(say(|w| w.build().outline));
    let about = end(
        editor,
        At::About,
        glyph(Icon::Page, 14),
        |w| w.build().about,
        |w| w.build().about_note,
    );
    let mark = mark().attr("class", "stone-mark");
    let thanks = end(
        editor,
        At::Thanks,
        mark,
        |w| w.build().thanks,
        |w| w.build().thanks_note,
    );
    let thanks = lifting.row(thanks, "");
    let trail = lifting.list(el("ol.trail").with([about, rows, thanks]));
    el("section.outline")
        .attr("aria-labelledby", "outline-title")
        .with(el("div.row.outline-head").with([title, add]))
        .with(trail)
}

/// Whether this is open in the editor.
fn here(editor: Editor, at: &At) -> Memo<bool> {
    let at = at.clone();
    Memo::new(move |_| editor.at.with(|now| *now == at))
}

/// A row of the trail, whose button opens it.
fn item(editor: Editor, at: At, here: Memo<bool>, stone: View, button: View) -> View {
    let button = button
        .attr("aria-current", move || here.get().then_some("true"))
        .click(move || editor.select(at.clone()));
    el("li").attr("data-sel", move || here.get()).with([stone, button])
}

/// What stands before the questions, or after them.
fn end(editor: Editor, at: At, sign: View, name: Word, note: Word) -> View {
    let stone = el("span.stone.dashed").attr("aria-hidden", "true").with(sign);
    let button = el("button.q").with(say(name)).with(el("small").with(say(note)));
    let here = here(editor, &at);
    item(editor, at, here, stone, button)
}

pub fn page_name(words: &Words, page: &PageRow) -> String {
    if page.for_some {
        (words.build().page_for_some)(page.number)
    } else {
        (words.build().page)(page.number)
    }
}

fn page_item(editor: Editor, lifting: Lifting, page: PageRow) -> View {
    let name = el("span").with(page_name(editor.words.get_untracked(), &page));
    let key = page_key(&page.id);
    let moves = page_moves(editor, lifting, &page);
    lifting.row(el("li.pg").with([el("i"), name, moves]), &key)
}

/// Grip, up, down, duplicate and delete for a page: in the outline, and between the cards where the outline is a strip.
pub fn page_moves(editor: Editor, lifting: Lifting, page: &PageRow) -> View {
    let words = editor.words.get_untracked();
    let name = (words.build().page)(page.number);
    let own = name.clone();
    let grip = lifting.grip(page_key(&page.id), move || own.clone());
    let step = |direction: Direction, ends| {
        let (id, at) = (page.id.clone(), page.number as usize - 1);
        let to = if direction == Direction::Up {
            at.wrapping_sub(1)
        } else {
            at + 1
        };
        let button = format!("{}-{}", lifting.grip_id(way(direction)), page.id);
        step(editor, &name, direction, ends, button, move || {
            Some(Edit::MovePage(id.clone(), to))
        })
    };
    let (copied, removed) = (page.id.clone(), page.id.clone());
    let copy = el("button")
        .attr("aria-label", (words.editing().duplicate)(&name))
        .with(glyph(Icon::Copy, 14))
        .click(move || editor.duplicate_page(&copied));
    let remove = el("button")
        .attr("aria-label", (words.build().remove)(&name))
        .with(glyph(Icon::Trash, 14))
        .click(move || editor.remove_page(&removed));
    el("span.mv").with([
        grip,
        step(Direction::Up, page.first),
        step(Direction::Down, page.last),
        copy,
        remove,
    ])
}

fn way(direction: Direction) -> &'static str {
    if direction == Direction::Up { "up" } else { "down" }
}

/// A button that moves what `name` names, unless it stands at that end. It keeps the keyboard although it moves.
fn step(
    editor: Editor,
    name: &str,
    direction: Direction,
    ends: bool,
    id: String,
    edit: impl Fn() -> Option<Edit> + 'static,
) -> View {
    let words = editor.words.get_untracked();
    let (icon, label) = match direction {
        Direction::Up => (Icon::Up, (words.build().up)(name)),
        Direction::Down => (Icon::Down, (words.build().down)(name)),
    };
    let to = format!("[id='{id}']");
    el("button")
        .attr("id", id)
        .attr("aria-disabled", ends.then_some("true"))
        .attr("aria-label", label)
        .with(glyph(icon, 14))
        .click(move || {
            if let Some(edit) = edit().filter(|_| !ends) {
                editor.apply(&edit);
                root::focus_soon(to.clone());
            }
        })
}

/// One step up or down, over the edge of a page into the next one.
pub fn question_step(editor: Editor, id: &QuestionId, direction: Direction) -> Option<Edit> {
    let (drops, here) = editor.survey.with_untracked(|survey| question_drops(survey, id));
    let to = if direction == Direction::Up {
        here.checked_sub(1)?
    } else {
        here + 1
    };
    drops.into_iter().nth(to).map(|drop| drop.edit)
}

fn question_item(editor: Editor, lifting: Lifting, question: QuestionRow) -> View {
    let words = editor.words.get_untracked();
    let name = (words.build().question_n)(question.number);
    let step = |direction, ends| {
        let id = question.id.clone();
        let button = format!("{}-{}", lifting.grip_id(way(direction)), question.id);
        let edit = move || question_step(editor, &id, direction);
        step(editor, &name, direction, ends, button, edit)
    };
    let own = name.clone();
    let key = question_key(&question.id);
    let grip = lifting.grip(key.clone(), move || own.clone());
    let moves = [
        grip,
        step(Direction::Up, question.first),
        step(Direction::Down, question.last),
    ];
    let at = At::Question(question.id.clone());
    let here = here(editor, &at);
    let stone = el("span.stone").attr("data-on", move || here.get().then_some("here"));
    let stone = stone.with(words.lang.count(question.number));
    let note = question.rule.as_ref().unwrap_or(&question.note);
    let fixed = question.title.clone();
    let title = move || {
        let title = if here.get() { editor.title.get() } else { fixed.clone() };
        if title.is_empty() {
            words.build().untitled.to_owned()
        } else {
            title
        }
    };
    let button = el("button.q")
        .with(el("span").attr("dir", "auto").with(title))
        .with(el("small").with(note.as_str()));
    let row = item(editor, at, here, stone, button).with(el("span.mv").with(moves));
    lifting.row(row, &key)
}
