//! The questions of one page of the survey, and the way on and back.
use leptos::prelude::*;
use waystone::survey::{PageId, QuestionId};

use super::{Visit, keys};
use crate::app::{
    browser::root,
    components::{
        ask::Ask,
        icon::{Glyph, Icon},
    },
    ui::{Ui, say, words},
};

/// A question as it stands on this visit to its page, in a language: another page, another element.
type Place = (PageId, QuestionId, &'static str);

#[component]
pub fn Asking(visit: Visit) -> impl IntoView {
    let words = words();
    let ui = expect_context::<Ui>();
    let Visit { runner, insist, .. } = visit;
    let page = Memo::new(move |_| runner.with(|r| r.state().page.clone()));
    let here = Memo::new(move |_| -> Vec<Place> {
        let lang = ui.lang.get().tag();
        runner.with(|r| {
            let page = r.state().page.clone();
            r.here()
                .iter()
                .map(|question| (page.clone(), question.id.clone(), lang))
                .collect()
        })
    });
    // The keyboard follows to the heading of a new page, but not into the first one.
    Effect::new(move |before: Option<PageId>| {
        let now = page.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(|| root::focus(".question .ask"));
        }
        now
    });
    let first = Memo::new(move |_| here.with(|here| here.first().map(|(_, id, _)| id.clone())));
    let ask = move |(_, id, lang): Place| {
        let question = runner.with_untracked(|r| r.survey().question(&id).cloned());
        let is_first = first.get_untracked().as_ref() == Some(&id);
        let (read, wrong, write) = (id.clone(), id.clone(), id);
        question.map(|question| {
            view! {
                <Ask question lang first=is_first
                    answer=Signal::derive(move || runner.with(|r| r.answer(&read).cloned()))
                    refusal=Signal::derive(move || {
                        let refusals = runner.with(|r| r.refusals());
                        insist.get().then(|| refusals.into_iter().find(|(id, _)| *id == wrong).map(|(_, why)| why)).flatten()
                    })
                    set=Callback::new(move |answer| {
                        runner.update(|r| { r.set(&write, answer); });
                        visit.keep();
                    }) />
            }
        })
    };
    let is_first = move || runner.with(|r| r.is_first());
    let is_last = move || runner.with(|r| r.is_last());
    view! {
        <form novalidate autocomplete="off"
            on:submit=move |event| { event.prevent_default(); visit.next(); }
            on:keydown=move |event| keys::pressed(visit, &event)>
            <h1 class="vh">{move || runner.with(|r| r.survey().title.get(ui.lang.get().tag()).to_owned())}</h1>
            <For each=move || here.get() key=Clone::clone children=ask />
            <Show when=move || here.with(Vec::is_empty)><p class="ask-sub">{say(|w| w.run().nothing_here)}</p></Show>
            <div class="r-nav">
                <Show when=move || !is_first()>
                    <button type="button" class="btn lg" on:click=move |_| visit.back()>
                        <Glyph icon=Icon::Back size=20 flip=true />{say(|w| w.run().back)}
                    </button>
                </Show>
                <span class="note kbd-hint"><span class="kbd">{say(|w| w.run().enter)}</span>" "{say(|w| w.run().to_continue)}</span>
                <button type="submit" class="btn pri lg">
                    {move || if is_last() { words.get().run().finish } else { words.get().run().next }}
                    <Glyph icon=Icon::Next size=20 flip=true />
                </button>
            </div>
        </form>
    }
}
