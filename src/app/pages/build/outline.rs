//! The survey as a path: pages and numbered stones, each can be opened and moved. On small screens a strip.
use leptos::{prelude::*, reactive::computed::Selector};
use waystone::{
    outline::{PageRow, QuestionRow, Row},
    survey::Direction,
    words::Lang,
};

use super::editor::{At, Editor};
use crate::app::{
    browser::root,
    components::{
        icon::{Glyph, Icon},
        mark::Mark,
    },
    ui::say,
    words,
};

/// Rows are drawn in the words of their time: another language draws them anew.
pub fn with_lang<T>(lang: Lang, rows: Vec<T>) -> impl Iterator<Item = (Lang, T)> {
    rows.into_iter().map(move |row| (lang, row))
}

#[component]
pub fn Outline() -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let at = Selector::new(move || editor.at.get());
    let (about, thanks) = (at.clone(), at.clone());
    let (about_now, thanks_now) = (at.clone(), at.clone());
    let add = move |_| {
        editor.adding.set(true);
        root::focus_soon("#kinds button".into());
    };
    // A row is drawn anew when what it shows changed: typing a title redraws one row.
    let row = move |row: Row| match row {
        Row::Page(page) => view! { <PageItem page /> }.into_any(),
        Row::Question(question) => view! { <QuestionItem question at=at.clone() /> }.into_any(),
    };
    view! {
        <section class="outline" aria-labelledby="outline-title">
            <div class="row outline-head">
                <h2 id="outline-title">{say(|w| w.build().outline)}</h2>
                <button class="btn icon quiet sm" aria-label=say(|w| w.build().add_question) on:click=add><Glyph icon=Icon::Plus /></button>
            </div>
            <ol class="trail">
                <li data-sel=move || about.selected(&At::About).then_some("")>
                    <span class="stone dashed" aria-hidden="true"><Glyph icon=Icon::Page size=14 /></span>
                    <button class="q" aria-current=move || about_now.selected(&At::About).then_some("true") on:click=move |_| editor.select(At::About)>
                        {say(|w| w.build().about)}<small>{say(|w| w.build().about_note)}</small>
                    </button>
                </li>
                <For each=move || with_lang(words.get().lang, editor.rows.get()) key=Clone::clone children=move |(_, one)| row(one) />
                <li data-sel=move || thanks.selected(&At::Thanks).then_some("")>
                    <span class="stone dashed" aria-hidden="true"><Mark class="stone-mark" /></span>
                    <button class="q" aria-current=move || thanks_now.selected(&At::Thanks).then_some("true") on:click=move |_| editor.select(At::Thanks)>
                        {say(|w| w.build().thanks)}<small>{say(|w| w.build().thanks_note)}</small>
                    </button>
                </li>
            </ol>
        </section>
    }
}

#[component]
fn PageItem(page: PageRow) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let words = editor.words.get_untracked();
    let name = (words.build().page)(page.number);
    let shown = if page.for_some {
        (words.build().page_for_some)(page.number)
    } else {
        name.clone()
    };
    view! { <li class="pg"><i></i><span>{shown}</span><PageMoves page spot="outline" /></li> }
}

/// Up, down and delete for a page: in the outline, and between the cards where the outline is a strip.
#[component]
pub fn PageMoves(page: PageRow, spot: &'static str) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let words = editor.words.get_untracked();
    let name = (words.build().page)(page.number);
    let (id, deleted) = (page.id.clone(), page.id.clone());
    let step = move |direction: Direction| {
        let up = direction == Direction::Up;
        let ends = if up { page.first } else { page.last };
        let button = format!("{spot}-{}-{id}", if up { "up" } else { "down" });
        let (id, to) = (id.clone(), format!("#{button}"));
        view! {
            <button id=button aria-disabled=ends.then_some("true") aria-label=if up { (words.build().up)(&name) } else { (words.build().down)(&name) }
                on:click=move |_| if !ends { editor.move_page(&id, direction, to.clone()) }>
                <Glyph icon=if up { Icon::Up } else { Icon::Down } size=14 />
            </button>
        }
    };
    let label = (words.build().remove)(&(words.build().page)(page.number));
    view! {
        <span class="mv">{step(Direction::Up)}{step(Direction::Down)}
            <button aria-label=label on:click=move |_| editor.remove_page(&deleted)><Glyph icon=Icon::Trash size=14 /></button>
        </span>
    }
}

#[component]
fn QuestionItem(question: QuestionRow, at: Selector<At>) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let words = editor.words.get_untracked();
    let name = (words.build().question_n)(question.number);
    let me = At::Question(question.id.clone());
    let (here, stone, current) = ((at.clone(), me.clone()), (at.clone(), me.clone()), (at, me.clone()));
    let title = if question.title.is_empty() {
        words.build().untitled.to_owned()
    } else {
        question.title
    };
    let id = question.id;
    let step = move |direction: Direction| {
        let up = direction == Direction::Up;
        let ends = if up { question.first } else { question.last };
        let button = format!("outline-{}-{id}", if up { "up" } else { "down" });
        let (id, to) = (id.clone(), format!("#{button}"));
        view! {
            <button id=button aria-disabled=ends.then_some("true") aria-label=if up { (words.build().up)(&name) } else { (words.build().down)(&name) }
                on:click=move |_| if !ends { editor.move_question(&id, direction, to.clone()) }>
                <Glyph icon=if up { Icon::Up } else { Icon::Down } size=14 />
            </button>
        }
    };
    view! {
        <li data-sel=move || here.0.selected(&here.1).then_some("")>
            <span class="stone" data-on=move || stone.0.selected(&stone.1).then_some("here")>{words.lang.count(question.number)}</span>
            <button class="q" aria-current=move || current.0.selected(&current.1).then_some("true") on:click=move |_| editor.select(me.clone())>
                <span dir="auto">{title}</span><small>{question.rule.unwrap_or(question.note)}</small>
            </button>
            <span class="mv">{step(Direction::Up)}{step(Direction::Down)}</span>
        </li>
    }
}
