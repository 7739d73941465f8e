//! What a survey says besides its questions: title and sender before, thanks after.
use leptos::prelude::*;

use super::{
    editor::{At, Editor, direction},
    line::Line,
};
use crate::app::{
    components::{
        icon::{Glyph, Icon},
        mark::Mark,
    },
    ui::say,
    words,
};

#[component]
pub fn About() -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let open = Memo::new(move |_| editor.at.with(|at| *at == At::About));
    let title = Memo::new(move |_| editor.survey.with(|survey| survey.title.default.clone()));
    let brand = Memo::new(move |_| editor.survey.with(|survey| survey.brand.default.clone()));
    let set_title = Callback::new(move |text| editor.edit(|survey| survey.title.default = text));
    let set_brand = move |event| editor.edit(|survey| survey.brand.default = event_target_value(&event));
    let dir = direction(move || brand.get());
    let small = move || {
        let shown = move || {
            let title = title.get();
            if title.trim().is_empty() {
                words.get().shell().untitled.to_owned()
            } else {
                title
            }
        };
        view! {
            <article class="qcard min">
                <span class="stone dashed" aria-hidden="true"><Glyph icon=Icon::Page size=14 /></span>
                <div><h2 dir="auto">{shown}</h2><p class="note" dir="auto">{move || brand.get()}</p></div>
                <button class="btn quiet sm" id="edit-about" on:click=move |_| editor.select(At::About)>{say(|w| w.build().edit)}
                    <span class="vh">": "{say(|w| w.build().about)}</span></button>
            </article>
        }
    };
    let full = move || {
        view! {
            <article class="qcard" data-sel="" id="card" tabindex="-1" aria-label=say(|w| w.build().about)>
                <div class="qcard-body stack">
                    <Line class="q-title" id="survey-title" value=title set=set_title label=Signal::derive(move || words.get().build().title.to_owned())
                        hint=Signal::derive(say(|w| w.build().title)) />
                    <label class="field">
                        <span class="lab">{say(|w| w.build().brand)}</span>
                        <input class="in" id="brand" dir=move || dir.get() maxlength="500" placeholder=say(|w| w.build().brand_hint)
                            prop:value=move || brand.get() on:input=set_brand />
                    </label>
                </div>
            </article>
        }
    };
    move || {
        if open.get() {
            full().into_any()
        } else {
            small().into_any()
        }
    }
}

#[component]
pub fn Thanks() -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let open = Memo::new(move |_| editor.at.with(|at| *at == At::Thanks));
    let thanks = Memo::new(move |_| editor.survey.with(|survey| survey.thanks.default.clone()));
    let set = Callback::new(move |text| editor.edit(|survey| survey.thanks.default = text));
    let small = move || {
        view! {
            <article class="qcard min">
                <span class="stone dashed" aria-hidden="true"><Mark class="stone-mark" /></span>
                <div><h2>{say(|w| w.build().thanks)}</h2><p class="note" dir="auto">{move || thanks.get()}</p></div>
                <button class="btn quiet sm" on:click=move |_| editor.select(At::Thanks)>{say(|w| w.build().edit)}
                    <span class="vh">": "{say(|w| w.build().thanks)}</span></button>
            </article>
        }
    };
    let full = move || {
        view! {
            <article class="qcard" data-sel="" id="card" tabindex="-1" aria-label=say(|w| w.build().thanks)>
                <div class="qcard-body">
                    <Line class="q-title" id="thanks" breaks=true value=thanks set label=Signal::derive(move || words.get().build().thanks_text.to_owned())
                        hint=Signal::derive(say(|w| w.run().thanks)) />
                </div>
            </article>
        }
    };
    move || {
        if open.get() {
            full().into_any()
        } else {
            small().into_any()
        }
    }
}
