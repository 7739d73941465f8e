//! The first run: nothing is here yet, so one thing to do.
use leptos::prelude::*;
use waystone::{route::Route, template::Template};

use super::{Board, answer_file::AnswerFile, notice::Notices, start::Start};
use crate::app::{components::mark::Mark, ui::say};

#[component]
pub fn First() -> impl IntoView {
    let board = expect_context::<Board>();
    view! {
        <main class="first" id="main" tabindex="-1">
            <div class="contours" aria-hidden="true"></div>
            <div class="first-in">
                <div class="scene" aria-hidden="true">
                    <svg viewBox="52 0 260 190" width="260" height="190">
                        <path class="walked" d="M-40 186 C20 186 22 158 78 160 C128 162 118 128 164 128" />
                        <path class="ahead" d="M222 128 C252 127 262 108 318 106" />
                        <ellipse class="passed" cx="-6" cy="182.500" rx="9" ry="8" transform="rotate(-12 -6 182)" />
                        <ellipse class="here" cx="78" cy="160" rx="11" ry="9.500" transform="rotate(8 78 160)" />
                        <ellipse class="next" cx="270" cy="116" rx="7" ry="6" />
                    </svg>
                    <Mark class="scene-mark" />
                </div>
                <h1>{say(|w| w.surveys().first_title)}</h1>
                <p>{say(|w| w.surveys().first_text)}</p>
                <div class="row first-acts">
                    <button class="btn pri lg" on:click=move |_| board.start(Template::Blank)>
                        {say(|w| w.surveys().first_create)}
                    </button>
                    <a class="btn lg" href=Route::Import.href()>{say(|w| w.surveys().import)}</a>
                </div>
                <Notices />
                <p class="note first-note">
                    {say(|w| w.surveys().first_note)}" "
                    <a href=Route::Data.href()>{say(|w| w.surveys().first_backup)}</a>
                </p>
                <AnswerFile class="lnk" />
            </div>
            <Start />
        </main>
    }
}
