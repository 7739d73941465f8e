//! The survey as cards: the selected one open, the others small.
use leptos::prelude::*;
use waystone::{
    edit::Spot,
    outline::{PageRow, QuestionRow, Row},
    survey::QuestionId,
};

use super::{
    about::{about, thanks},
    editor::{At, Editor, key},
    kind_picker::kind_picker,
    lifting::{Lifting, page_key, question_key},
    line::{line, unbroken, write},
    logic::page_rule,
    notice::notices,
    outline::{page_moves, page_name, with_lang},
    question::question_card,
};
use crate::app::{
    browser::view::{View, el, list, nothing, when},
    components::icon::{Icon, glyph},
    ui::say,
};

/// What stands in the column. The open question's card says only whose it is: typing must not draw it anew.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Card {
    Page(PageRow),
    Small(QuestionRow),
    Open(QuestionId),
}

fn column(rows: &[Row], at: &At) -> Vec<Card> {
    let card = |row: &Row| match row {
        Row::Page(page) => Card::Page(page.clone()),
        Row::Question(question) if *at == At::Question(question.id.clone()) => Card::Open(question.id.clone()),
        Row::Question(question) => Card::Small(question.clone()),
    };
    rows.iter().map(card).collect()
}

pub fn cards(editor: Editor) -> View {
    let lifting = Lifting::whole(editor, "card");
    let cards = Memo::new(move |_| editor.rows.with(|rows| column(rows, &editor.at.get())));
    let card = move |(_, card)| match card {
        Card::Page(page) => page_head(editor, lifting, page),
        Card::Small(question) => small_card(editor, lifting, question),
        Card::Open(id) => question_card(editor, lifting, id),
    };
    let add_page = el("button.btn.quiet")
        .attr("id", "add-page")
        .with(say(|w| w.build().add_page))
        .click(move || editor.add_page());
    let empty = when(
        move || editor.survey.with(|survey| survey.questions().next().is_none()),
        || el("p.note").with(say(|w| w.build().empty_survey)),
    );
    let column = el("div.stack.cards").with([
        about(editor),
        list(move || with_lang(editor, cards.get()), key, card),
        lifting.row(thanks(editor), ""),
        empty,
        kind_picker(editor, None, editor.adding, ["add-question", "kinds"], Some(add_page)),
    ]);
    nothing().with([notices(editor), lifting.list(column)])
}

/// Between the cards only where the outline is a strip, and where a page waits for its first question.
fn page_head(editor: Editor, lifting: Lifting, page: PageRow) -> View {
    let words = editor.words.get_untracked();
    let name = page_name(words, &page);
    let picker = page.empty.then(|| {
        let ids = [format!("add-{}", page.id), format!("kinds-{}", page.id)];
        let picker = kind_picker(
            editor,
            Some(page.id.clone()),
            RwSignal::new(false),
            ids.each_ref().map(String::as_str),
            None,
        );
        el("div.unmapped.stack").with([el("p").with(words.build().empty_page), picker])
    });
    let head = el("div.row").with([el("span.note").with(name.clone()), page_moves(editor, lifting, &page)]);
    let small = !page.empty && page.number == 1;
    let rule = page_rule(editor, page.id.clone());
    let mark = el("div.page-mark")
        .with(head.class("only-s", small))
        .with(heading(editor, &page, name))
        .with(el("div").class("only-s", small).with(rule))
        .with(picker);
    lifting.row(mark, &page_key(&page.id))
}

/// What stands above the questions of the page, where its author wants that.
fn heading(editor: Editor, page: &PageRow, name: String) -> View {
    let words = editor.words;
    let id = page.id.clone();
    let text = Memo::new(move |_| {
        editor.survey.with(|survey| {
            let page = survey.pages.iter().find(|page| page.id == id);
            page.map(|page| page.title.default.clone()).unwrap_or_default()
        })
    });
    let spot = Spot::PageTitle(page.id.clone());
    let label = move || (words.get().build().page_heading_of)(&name);
    let dom = format!("heading-{}", page.id);
    line(
        "textarea.q-title.q-help.page-heading",
        &dom,
        text,
        move |text| write(editor, spot.clone(), text),
        label,
    )
    .attr("placeholder", say(|w| w.build().page_heading))
    .keydown(unbroken)
}

fn small_card(editor: Editor, lifting: Lifting, question: QuestionRow) -> View {
    let words = editor.words.get_untracked();
    let empty = question.title.is_empty();
    let title = if empty {
        words.build().untitled.to_owned()
    } else {
        question.title
    };
    let required = question.required.then(|| format!(" · {}", words.build().required));
    let rule = question
        .rule
        .map(|rule| el("p.note").with(glyph(Icon::Rule, 14)).with(rule));
    let text = el("div")
        .with(el("h2").attr("dir", "auto").class("mut", empty).with(title))
        .with(el("p.note").with(question.note).with(required))
        .with(rule);
    let stone = el("span.stone")
        .attr("aria-hidden", "true")
        .with(words.lang.count(question.number));
    let (key, name) = (question_key(&question.id), (words.build().question_n)(question.number));
    let grip = lifting.grip(key.clone(), move || name.clone());
    let at = At::Question(question.id);
    let edit = el("button.btn.quiet.sm")
        .attr("aria-label", (words.build().edit_n)(question.number))
        .with(words.build().edit)
        .click(move || editor.select(at.clone()));
    let card = el("article.qcard.min").with([el("div.row.qcard-lead").with([grip, stone]), text, edit]);
    lifting.row(card, &key)
}
