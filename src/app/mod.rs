//! Everything that needs a browser: what all pages share, and the switch between them.
mod browser;
mod components;
mod pages;
mod shelf;
mod ui;
mod unsaved;

use leptos::prelude::*;
use waystone::{exchange::ReadError, route::Route, words::Words};

use browser::{hash, panic, root};
use components::{dock::Dock, top_bar::TopBar};
use shelf::Shelf;
use ui::{Ui, say, words};
use unsaved::Unsaved;

/// The author's program: every page but the respondent's.
pub fn author() {
    panic::install();
    leptos::mount::mount_to_body(Author);
}

/// The respondent's program: small, because people on a phone wait for it. See `public/boot.js` for who gets which.
pub fn respondent() {
    panic::install();
    leptos::mount::mount_to_body(Respondent);
}

/// What all pages share.
fn provide() -> (Shelf, ReadSignal<Route>) {
    let shelf = Shelf::open();
    provide_context(shelf);
    provide_context(Ui::open(shelf));
    let route = hash::use_route();
    provide_context(route);
    (shelf, route)
}

#[component]
fn Respondent() -> impl IntoView {
    let (_, route) = provide();
    move || match route.get() {
        Route::Answer(id) => view! { <pages::answer::Answer id /> }.into_any(),
        _ => {
            root::reload();
            ().into_any()
        }
    }
}

#[component]
fn Author() -> impl IntoView {
    let (shelf, route) = provide();
    provide_context(Unsaved::open());
    let words = words();
    Effect::new(move |_| root::set_title(&ui::title(words.get(), &route.get())));
    // A new page starts at its top, and the keyboard with it.
    Effect::new(move |before: Option<Route>| {
        let now = route.get();
        if before.is_some_and(|before| before != now) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            root::focus("#main");
        }
        now
    });
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        root::focus("#main");
    };
    move || match route.get() {
        Route::Answer(_) => {
            root::reload();
            ().into_any()
        }
        route => view! {
            <a class="skip" href="#main" on:click=skip>{say(|w| w.shell().skip)}</a>
            <TopBar route=route.clone() />
            <Show when=move || !shelf.lasts()>
                <p class="banner" role="status">{say(|w| w.shell().nothing_kept)}</p>
            </Show>
            {page(route.clone())}
            <Dock route />
        }
        .into_any(),
    }
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Surveys => view! { <pages::surveys::Surveys /> }.into_any(),
        Route::Build(id) => view! { <pages::build::Build id /> }.into_any(),
        Route::Share(id) => view! { <pages::share::Share id /> }.into_any(),
        Route::Results(id) => view! { <pages::results::Results id /> }.into_any(),
        Route::Journey => view! { <pages::journey::Journey /> }.into_any(),
        Route::Import => view! { <pages::import::Import /> }.into_any(),
        Route::Data => view! { <pages::data::Data /> }.into_any(),
        Route::Answer(_) | Route::Unknown => view! { <pages::not_found::NotFound /> }.into_any(),
    }
}

/// What is wrong with a file, in the reader's words.
fn read_error(words: &Words, error: &ReadError) -> String {
    let errors = words.errors();
    match error {
        ReadError::TooLarge { limit } => (errors.too_large)(*limit),
        ReadError::NotText => errors.not_text.to_owned(),
        ReadError::NotJson { line, column } => (errors.not_json)(*line, *column),
        ReadError::NotOurs => errors.not_ours.to_owned(),
        ReadError::Newer { .. } => errors.newer.to_owned(),
        ReadError::TooMany { limit } => (errors.too_many)(*limit),
        ReadError::Damaged { part } => (errors.damaged)(part),
    }
}
