//! The survey as a path: pages and numbered stones, each can be opened and moved. On small screens a strip.
use leptos::prelude::*;
use waystone::{
    outline::{PageRow, QuestionRow, Row},
    survey::Direction,
    words::{Lang, Words},
};

use super::editor::{At, Editor, key};
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
    // A row is drawn anew when what it shows changed: typing a title redraws one row.
    let row = move |(_, row)| match row {
        Row::Page(page) => page_item(editor, page),
        Row::Question(question) => question_item(editor, question),
    };
    let rows = list(move || with_lang(editor, editor.rows.get()), key, row);
    let add = el("button.btn.icon.quiet.sm")
        .attr("aria-label", say(|w| w.build().add_question))
        .with(glyph(Icon::Plus, 18))
        .click(move || {
            editor.adding.set(true);
            root::focus_soon("#kinds button".into());
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
    el("section.outline")
        .attr("aria-labelledby", "outline-title")
        .with(el("div.row.outline-head").with([title, add]))
        .with(el("ol.trail").with([about, rows, thanks]))
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

fn page_item(editor: Editor, page: PageRow) -> View {
    let words = editor.words.get_untracked();
    let name = if page.for_some {
        (words.build().page_for_some)(page.number)
    } else {
        (words.build().page)(page.number)
    };
    let name = el("span").with(name);
    el("li.pg").with([el("i"), name, page_moves(editor, &page, "outline")])
}

/// Up, down and delete for a page: in the outline, and between the cards where the outline is a strip.
pub fn page_moves(editor: Editor, page: &PageRow, spot: &'static str) -> View {
    let words = editor.words.get_untracked();
    let name = (words.build().page)(page.number);
    let step = |direction, ends| {
        let id = page.id.clone();
        let go = move |button| editor.move_page(&id, direction, button);
        step(
            words,
            &name,
            direction,
            ends,
            &format!("{spot}-{}-{}", way(direction), page.id),
            go,
        )
    };
    let id = page.id.clone();
    let remove = el("button")
        .attr("aria-label", (words.build().remove)(&name))
        .with(glyph(Icon::Trash, 14))
        .click(move || editor.remove_page(&id));
    el("span.mv").with([
        step(Direction::Up, page.first),
        step(Direction::Down, page.last),
        remove,
    ])
}

fn way(direction: Direction) -> &'static str {
    if direction == Direction::Up { "up" } else { "down" }
}

/// A button that moves what `name` names, unless it stands at that end. `go` gets the button as a selector.
fn step(words: &Words, name: &str, direction: Direction, ends: bool, id: &str, go: impl Fn(String) + 'static) -> View {
    let (icon, label) = match direction {
        Direction::Up => (Icon::Up, (words.build().up)(name)),
        Direction::Down => (Icon::Down, (words.build().down)(name)),
    };
    let to = format!("#{id}");
    el("button")
        .attr("id", id)
        .attr("aria-disabled", ends.then_some("true"))
        .attr("aria-label", label)
        .with(glyph(icon, 14))
        .click(move || {
            if !ends {
                go(to.clone());
            }
        })
}

fn question_item(editor: Editor, question: QuestionRow) -> View {
    let words = editor.words.get_untracked();
    let name = (words.build().question_n)(question.number);
    let title = if question.title.is_empty() {
        words.build().untitled
    } else {
        &question.title
    };
    let step = |direction, ends| {
        let id = question.id.clone();
        let go = move |button| editor.move_question(&id, direction, button);
        step(
            words,
            &name,
            direction,
            ends,
            &format!("outline-{}-{}", way(direction), question.id),
            go,
        )
    };
    let moves = [
        step(Direction::Up, question.first),
        step(Direction::Down, question.last),
    ];
    let at = At::Question(question.id.clone());
    let here = here(editor, &at);
    let stone = el("span.stone").attr("data-on", move || here.get().then_some("here"));
    let stone = stone.with(words.lang.count(question.number));
    let note = question.rule.as_ref().unwrap_or(&question.note);
    let button = el("button.q")
        .with(el("span").attr("dir", "auto").with(title))
        .with(el("small").with(note.as_str()));
    item(editor, at, here, stone, button).with(el("span.mv").with(moves))
}
