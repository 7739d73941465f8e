//! The bar on top of the author's pages: its lower edge is the path, the current section a stone on it.
use leptos::prelude::expect_context;
use waystone::route::Route;

use super::{
    icon::{Icon, glyph},
    lang_menu::lang_menu,
    mark::mark,
    theme_menu::theme_menu,
};
use crate::app::{
    browser::view::{View, el},
    shelf::Shelf,
    ui::{Ui, say},
};

/// The section of the app that a page belongs to.
#[derive(Clone, Copy, PartialEq)]
pub enum Section {
    Surveys,
    Feedback,
    Journey,
    Data,
}

pub fn section(route: &Route) -> Option<Section> {
    match route {
        Route::Feedback => Some(Section::Feedback),
        Route::Journey | Route::Path(_) | Route::Sample => Some(Section::Journey),
        Route::Data => Some(Section::Data),
        Route::Unknown => None,
        _ => Some(Section::Surveys),
    }
}

/// A link to a section, marked when the page belongs to it.
pub fn link(what: &str, to: Route, from: &Route) -> View {
    let current = (section(&to) == section(from)).then_some("page");
    el(what).attr("href", to.href()).attr("aria-current", current)
}

pub fn top_bar(route: &Route) -> View {
    let ui = expect_context::<Ui>();
    let shelf = expect_context::<Shelf>();
    let brand = el("a.brand").attr("href", Route::Surveys.href());
    let data = link("a.btn.quiet.hide-s", Route::Data, route)
        .with(glyph(Icon::Archive, 20))
        .with(el("span.hide-m").with(say(|w| w.shell().data)))
        .with(el("span.vh.only-m").with(say(|w| w.shell().data)));
    el("header.top.no-print").with(
        el("div.top-in")
            .with(brand.with(mark()).with(el("span").with("Waystone")))
            .with(
                el("nav.nav")
                    .attr("aria-label", say(|w| w.shell().main))
                    .with(link("a", Route::Surveys, route).with(say(|w| w.shell().surveys)))
                    .with(link("a", Route::Feedback, route).with(say(|w| w.shell().feedback)))
                    .with(link("a", Route::Journey, route).with(say(|w| w.shell().journey))),
            )
            .with(el("div.top-end").with([lang_menu(ui, shelf), theme_menu(ui, shelf), data])),
    )
}
