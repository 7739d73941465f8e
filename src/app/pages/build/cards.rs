//! The survey as cards: the selected one open, the others small.
use leptos::prelude::*;
use waystone::{
    outline::{PageRow, QuestionRow, Row},
    survey::QuestionId,
};

use super::{
    about::{About, Thanks},
    editor::{At, Editor},
    kind_picker::KindPicker,
    notice::Notices,
    outline::{PageMoves, with_lang},
    question::QuestionCard,
};
use crate::app::{
    components::icon::{Glyph, Icon},
    ui::say,
    words,
};

/// What stands in the column. The open question's card says only whose it is: typing must not draw it anew.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Card {
    Page(PageRow),
    Small(QuestionRow),
    Open(QuestionId),
}

fn cards(rows: &[Row], at: &At) -> Vec<Card> {
    let card = |row: &Row| match row {
        Row::Page(page) => Card::Page(page.clone()),
        Row::Question(question) if *at == At::Question(question.id.clone()) => Card::Open(question.id.clone()),
        Row::Question(question) => Card::Small(question.clone()),
    };
    rows.iter().map(card).collect()
}

#[component]
pub fn Cards() -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let list = Memo::new(move |_| editor.rows.with(|rows| cards(rows, &editor.at.get())));
    let is_empty = Memo::new(move |_| editor.survey.with(|survey| survey.questions().next().is_none()));
    let card = move |card: Card| match card {
        Card::Page(page) => view! { <PageHead page /> }.into_any(),
        Card::Small(question) => view! { <SmallCard question /> }.into_any(),
        Card::Open(id) => view! { <QuestionCard id /> }.into_any(),
    };
    view! {
        <Notices />
        <div class="stack cards">
            <About />
            <For each=move || with_lang(words.get().lang, list.get()) key=Clone::clone children=move |(_, one)| card(one) />
            <Thanks />
            <Show when=move || is_empty.get()><p class="note">{say(|w| w.build().empty_survey)}</p></Show>
            <KindPicker open=editor.adding id="add-question" list="kinds">
                <button class="btn quiet" id="add-page" on:click=move |_| editor.add_page()>{say(|w| w.build().add_page)}</button>
            </KindPicker>
        </div>
    }
}

/// Between the cards only where the outline is a strip, and where a page waits for its first question.
#[component]
fn PageHead(page: PageRow) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let words = editor.words.get_untracked();
    let name = if page.for_some {
        (words.build().page_for_some)(page.number)
    } else {
        (words.build().page)(page.number)
    };
    let picker = page.empty.then(|| {
        let (id, list) = (format!("add-{}", page.id), format!("kinds-{}", page.id));
        view! {
            <div class="unmapped stack">
                <p>{words.build().empty_page}</p>
                <KindPicker page=page.id.clone() open=RwSignal::new(false) id list />
            </div>
        }
    });
    let class = if page.empty { "page-mark" } else { "page-mark only-s" };
    view! { <div class=class><div class="row"><span class="note">{name}</span><PageMoves page spot="card" /></div>{picker}</div> }
}

#[component]
fn SmallCard(question: QuestionRow) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let words = editor.words.get_untracked();
    let at = At::Question(question.id);
    let empty = question.title.is_empty();
    let title = if empty {
        words.build().untitled.to_owned()
    } else {
        question.title
    };
    let required = question.required.then(|| format!(" · {}", words.build().required));
    let rule = question
        .rule
        .map(|rule| view! { <p class="note"><Glyph icon=Icon::Rule size=14 />{rule}</p> });
    view! {
        <article class="qcard min">
            <span class="stone" aria-hidden="true">{words.lang.count(question.number)}</span>
            <div><h2 dir="auto" class:mut=empty>{title}</h2><p class="note">{question.note}{required}</p>{rule}</div>
            <button class="btn quiet sm" aria-label=(words.build().edit_n)(question.number) on:click=move |_| editor.select(at.clone())>
                {words.build().edit}
            </button>
        </article>
    }
}
