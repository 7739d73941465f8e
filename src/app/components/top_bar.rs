//! The bar on top of the author's pages: its lower edge is the path, the current section a stone on it.
use leptos::prelude::*;
use waystone::route::Route;

use super::{
    icon::{Glyph, Icon},
    lang_menu::LangMenu,
    mark::Mark,
    theme_menu::ThemeMenu,
};
use crate::app::{
    shelf::Shelf,
    ui::{Ui, say, words},
};

/// The section of the app that a page belongs to.
#[derive(Clone, Copy, PartialEq)]
pub enum Section {
    Surveys,
    Journey,
    Data,
}

pub fn section(route: &Route) -> Option<Section> {
    match route {
        Route::Journey => Some(Section::Journey),
        Route::Data => Some(Section::Data),
        Route::Unknown => None,
        _ => Some(Section::Surveys),
    }
}

#[component]
pub fn TopBar(route: Route) -> impl IntoView {
    let words = words();
    let ui = expect_context::<Ui>();
    let shelf = expect_context::<Shelf>();
    let at = section(&route);
    let current = move |section| (at == Some(section)).then_some("page");
    view! {
        <header class="top no-print">
            <div class="top-in">
                <a class="brand" href=Route::Surveys.href()><Mark /><span>"Waystone"</span></a>
                <nav class="nav" aria-label=say(|w| w.shell().main)>
                    <a href=Route::Surveys.href() aria-current=current(Section::Surveys)>{say(|w| w.shell().surveys)}</a>
                    <a href=Route::Journey.href() aria-current=current(Section::Journey)>{say(|w| w.shell().journey)}</a>
                </nav>
                <div class="top-end">
                    <LangMenu lang=ui.lang.into() label=Signal::derive(move || words.get().shell().language)
                        choose=Callback::new(move |lang| ui.choose_lang(shelf, lang)) />
                    <ThemeMenu theme=ui.theme.into() words choose=Callback::new(move |theme| ui.choose_theme(shelf, theme)) />
                    <a class="btn quiet hide-s" href=Route::Data.href() aria-current=current(Section::Data)>
                        <Glyph icon=Icon::Archive size=20 /><span class="hide-m">{say(|w| w.shell().data)}</span>
                        <span class="vh only-m">{say(|w| w.shell().data)}</span>
                    </a>
                </div>
            </div>
        </header>
    }
}
