//! The workspace head of the builder: whether what was written is kept, and whether people may answer.
use leptos::prelude::*;
use waystone::{
    route::Route,
    store::StoreError,
    survey::{Status, SurveyId},
};

use super::{editor::Editor, saver::Saving};
use crate::app::{
    components::{
        icon::{Glyph, Icon},
        work_head::{WorkHead, status_name, status_tag},
    },
    shelf,
    ui::say,
    words,
};

#[component]
pub fn Head(id: SurveyId) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let title = Memo::new(move |_| editor.survey.with(|survey| survey.title.default.clone()));
    let status = Memo::new(move |_| editor.survey.with(|survey| survey.status));
    view! {
        <WorkHead id=id.clone() title status route=Route::Build(id)>
            <SaveState />
            <StatusMenu status=status.into() />
        </WorkHead>
    }
}

#[component]
fn SaveState() -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let saver = editor.saver;
    let name = move |title: &str| {
        let words = words.get_untracked();
        let title = if title.trim().is_empty() {
            words.shell().untitled
        } else {
            title
        };
        (words.surveys().copy_of)(title)
    };
    let clash = move || {
        view! {
            <button class="btn sm" on:click=move |_| saver.reload()>{say(|w| w.build().reload)}</button>
            <button class="btn sm" on:click=move |_| saver.keep_copy(name)>{say(|w| w.build().keep_copy)}</button>
        }
    };
    let said = move || match saver.state.get() {
        Saving::Saved => view! { <span class="note" data-save="saved">{words.get().shell().saved}</span> }.into_any(),
        Saving::Pending => {
            view! { <span class="note" data-save="saving">{words.get().shell().saving}</span> }.into_any()
        }
        Saving::Failed(error) => {
            let words = words.get();
            let text = (words.shell().not_saved)(shelf::why(words, error));
            view! {
                <span class="err" data-save="failed" role="alert"><Glyph icon=Icon::Warn size=16 /><span>{text}</span></span>
                {(error == StoreError::Changed).then(clash)}
            }
            .into_any()
        }
    };
    view! { <div class="row save">{said}</div> }
}

#[component]
fn StatusMenu(status: Signal<Status>) -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let all = [Status::Draft, Status::Open, Status::Closed];
    let pick = move |event| {
        let tag = event_target_value(&event);
        if let Some(status) = all.into_iter().find(|status| status_tag(*status) == tag) {
            editor.edit(|survey| survey.status = status);
            editor.saver.flush();
        }
    };
    let note = move || {
        let [draft, open, closed] = words.get().build().status_note;
        match status.get() {
            Status::Draft => draft,
            Status::Open => open,
            Status::Closed => closed,
        }
    };
    let option = move |one: Status| {
        view! {
            <option value=status_tag(one) prop:selected=move || status.get() == one>{move || status_name(words.get(), one)}</option>
        }
    };
    view! {
        <div class="status-menu">
            <select class="tok" id="status" aria-label=say(|w| w.build().status) aria-describedby="status-note" on:change=pick>
                {all.map(option).into_iter().collect_view()}
            </select>
            <span class="note hide-m" id="status-note">{note}</span>
        </div>
    }
}
