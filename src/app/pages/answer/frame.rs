//! Who asks, in which language, how far it is, and what is done with the answers: around every page of a survey.
use leptos::prelude::*;
use waystone::route::Route;

use super::{Mode, Visit, asking::Asking, thanks::Thanks};
use crate::app::{
    browser::{hash, root},
    components::{
        icon::{Glyph, Icon},
        lang_menu::LangMenu,
        theme_menu::ThemeMenu,
        walk::Walk,
    },
    shelf::why,
    ui::{Ui, say, words},
};

#[component]
pub fn Frame(visit: Visit) -> impl IntoView {
    let words = words();
    let ui = expect_context::<Ui>();
    let Visit {
        mode,
        runner,
        given,
        trouble,
        shelf,
        ..
    } = visit;
    let lang = move || ui.lang.get().tag();
    let title = move || runner.with(|r| r.survey().title.get(lang()).to_owned());
    let who = move || {
        let brand = runner.with(|r| r.survey().brand.get(lang()).to_owned());
        if brand.trim().is_empty() { title() } else { brand }
    };
    let initial = move || {
        who()
            .chars()
            .find(|c| c.is_alphanumeric())
            .map(String::from)
            .unwrap_or_default()
    };
    let summary = move || {
        runner.with(|r| {
            let seconds = r
                .survey()
                .questions()
                .filter(|q| q.show_if.is_none())
                .map(|q| q.seconds())
                .sum();
            let count = r.survey().questions().filter(|q| q.show_if.is_none()).count();
            (words.get().run().summary)(count, seconds)
        })
    };
    Effect::new(move |_| root::set_title(&title()));
    let is_empty = runner.with_untracked(|r| r.survey().questions().next().is_none());
    let id = runner.with_untracked(|r| r.survey().id.clone());
    // A keyboard in a browser of the author leaves a trial, not a kiosk.
    let to_build = Route::Build(id);
    let note = move || {
        let words = words.get();
        match trouble.get() {
            Some(error) => (words.shell().not_saved)(why(words, error)),
            None if mode == Mode::Trial => words.run().trial.to_owned(),
            None if !shelf.lasts() => words.shell().nothing_kept.to_owned(),
            None => words.run().on_device.to_owned(),
        }
    };
    view! {
        <div class="respond">
            <div class="contours" aria-hidden="true"></div>
            <header class="r-head">
                <span class="stone" data-on="done" aria-hidden="true">{initial}</span>
                <div class="who grow"><bdi>{who}</bdi><small>{summary}</small></div>
                <LangMenu lang=ui.lang.into() label=Signal::derive(move || words.get().shell().language)
                    choose=Callback::new(move |lang| ui.choose_lang(shelf, lang)) />
                <ThemeMenu theme=ui.theme.into() words choose=Callback::new(move |theme| ui.choose_theme(shelf, theme)) />
            </header>
            <main class="r-main" id="main" tabindex="-1">
                {if is_empty {
                    view! { <h1 class="ask">{say(|w| w.run().empty)}</h1> }.into_any()
                } else {
                    view! {
                        <div class="screen" class:thanks=move || given.with(Option::is_some)>
                            <Walk progress=Signal::derive(move || runner.with(|r| r.progress())) done=Signal::derive(move || given.with(Option::is_some)) />
                            <Show when=move || given.with(Option::is_some) fallback=move || view! { <Asking visit /> }>
                                <Thanks visit />
                            </Show>
                        </div>
                    }.into_any()
                }}
            </main>
            <footer class="r-foot">
                <span role="status" class:bad=move || trouble.get().is_some()>
                    <Glyph icon=Icon::Device />
                    <span>{note}
                        {(mode == Mode::Trial).then(|| view! { " " <a href=to_build.href()>{say(|w| w.run().back_to_build)}</a> })}
                    </span>
                </span>
                <span class="row">
                    <Show when=move || mode == Mode::Kiosk && given.with(Option::is_none)>
                        <button type="button" class="lnk" on:click=move |_| visit.restart()>{say(|w| w.run().start_over)}</button>
                    </Show>
                    <a class="mut" href=Route::Surveys.href() on:click=move |event| {
                        event.prevent_default();
                        hash::go(&Route::Surveys);
                    }>{say(|w| w.run().made_with)}</a>
                </span>
            </footer>
        </div>
    }
}
