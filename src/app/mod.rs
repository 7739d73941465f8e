//! Everything that needs a browser: what all pages share, and the switch between them.
mod browser;
mod components;
mod pages;
mod shelf;
mod ui;
mod unsaved;

use leptos::prelude::*;
use waystone::{exchange::ReadError, route::Route, words::Words};

use browser::{
    hash, panic, root,
    view::{self, View, el, live, nothing},
};
use components::{dock::dock, top_bar::top_bar};
use shelf::Shelf;
use ui::{Ui, say, words};
use unsaved::Unsaved;

/// The pages of one program; `None` for an address of another one. Which address starts which program stands in
/// `index.html` too; an address that means nothing is shown by whichever program got it.
pub type Pages = fn(Route) -> Option<View>;

/// Starts one of the author's programs. There are several, so that a visit loads the code of the pages it shows.
pub fn author(pages: Pages) {
    panic::install();
    browser::rest::expect();
    view::mount(move || whole(pages));
}

/// Starts the respondent's program: the smallest, because people on a phone wait for it.
pub fn respondent() {
    panic::install();
    browser::rest::expect();
    view::mount(|| {
        let (_, route) = provide();
        live(move || match route.get() {
            Route::Answer(id) => pages::answer::answer(&id),
            Route::Invited(payload) => pages::answer::invited(payload),
            other => nowhere(&other).unwrap_or_else(leave),
        })
    });
}

/// The surveys of this author.
pub fn home(route: Route) -> Option<View> {
    expect_context::<Shelf>().condense_when_idle();
    match route {
        Route::Surveys => Some(pages::surveys::surveys()),
        other => nowhere(&other),
    }
}

/// What goes out and comes back, and what is kept.
pub fn sender(route: Route) -> Option<View> {
    match route {
        Route::Share(id) => Some(pages::share::share(id)),
        Route::Data => Some(pages::data::data(None)),
        Route::Brought(payload) => Some(pages::data::data(Some(payload))),
        other => nowhere(&other),
    }
}

/// The author's hand.
pub fn maker(route: Route) -> Option<View> {
    match route {
        Route::New(template) => Some(pages::build::start(template)),
        Route::Build(id) => Some(pages::build::build(id)),
        other => nowhere(&other),
    }
}

/// Answers from a table.
pub fn importer(route: Route) -> Option<View> {
    match route {
        Route::Import => Some(pages::import::import()),
        other => nowhere(&other),
    }
}

/// What the answers to one survey say.
pub fn reader(route: Route) -> Option<View> {
    match route {
        Route::Results(id) => Some(pages::results::results(id)),
        other => nowhere(&other),
    }
}

/// What the answers to all surveys say of the journey.
pub fn map(route: Route) -> Option<View> {
    match route {
        Route::Journey => Some(pages::journey::journey(None)),
        Route::Path(id) => Some(pages::journey::journey(Some(id))),
        Route::Sample => Some(pages::journey::sample()),
        Route::Feedback => Some(pages::feedback::feedback()),
        other => nowhere(&other),
    }
}

fn nowhere(route: &Route) -> Option<View> {
    (*route == Route::Unknown).then(|| pages::not_found::not_found(false))
}

/// The page is another program's: it is loaded. What stands here meanwhile also stays when the reader, warned of something
/// unsaved, decides to stay; the bar leads back. Without a connection the browser would show a page of its own instead.
fn leave() -> View {
    if !root::is_online() {
        root::when_online(root::reload);
        let offline = el("p").attr("role", "status").with(say(|w| w.shell().offline));
        return el("main.page").attr("id", "main").attr("tabindex", "-1").with(offline);
    }
    root::to_top();
    root::reload();
    let loading = el("p").attr("role", "status").with(say(|w| w.shell().loading));
    el("main.page").attr("id", "main").attr("tabindex", "-1").with(loading)
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

/// An author's page, with what stands around it.
fn whole(pages: Pages) -> View {
    let (shelf, route) = provide();
    shelf.ask_to_last();
    provide_context(Unsaved::open());
    let words = words();
    Effect::new(move |_| root::set_title(&ui::title(words.get(), &route.get())));
    // A new page starts at its top, and the keyboard with it.
    Effect::new(move |before: Option<Route>| {
        let now = route.get();
        if before.is_some_and(|before| before != now) {
            root::focus("#main");
            // Where the keyboard goes the browser scrolls to, past the head.
            root::to_top();
        }
        now
    });
    live(move || {
        let route = route.get();
        let skip = el("a.skip").attr("href", "#main").with(say(|w| w.shell().skip));
        let banner = || {
            el("p.banner")
                .attr("role", "status")
                .with(say(|w| w.shell().nothing_kept))
        };
        let page = pages(route.clone()).unwrap_or_else(leave);
        nothing()
            .with(skip.on("click", |event| {
                event.prevent_default();
                root::focus("#main");
            }))
            .with(top_bar(&route))
            .with((!shelf.lasts()).then(banner))
            .with([page, dock(&route)])
    })
}

/// What is wrong with a file, in the reader's words.
fn read_error(words: &Words, error: &ReadError) -> String {
    let errors = words.errors();
    match error {
        ReadError::Unreadable => errors.unreadable.to_owned(),
        ReadError::TooLarge { limit } => (errors.too_large)(*limit),
        ReadError::NotText => errors.not_text.to_owned(),
        ReadError::NotJson { line, column } => (errors.not_json)(*line, *column),
        ReadError::NotOurs => errors.not_ours.to_owned(),
        ReadError::Newer { .. } => errors.newer.to_owned(),
        ReadError::TooMany { limit } => (errors.too_many)(*limit),
        ReadError::Damaged { part } => (errors.damaged)(part),
    }
}
