//! The sections at the thumb's reach on small screens.
use waystone::route::Route;

use super::{
    icon::{Icon, glyph},
    top_bar::link,
};
use crate::app::{
    browser::view::{View, el},
    ui::{Word, say},
};

pub fn dock(route: &Route) -> View {
    let entry = |to, icon, name: Word| link("a", to, route).with(glyph(icon, 20)).with(say(name));
    el("nav.dock.no-print")
        .attr("aria-label", say(|w| w.shell().main))
        .with(entry(Route::Surveys, Icon::Page, |w| w.shell().surveys))
        .with(entry(Route::Feedback, Icon::Said, |w| w.shell().feedback))
        .with(entry(Route::Journey, Icon::Path, |w| w.shell().journey))
        .with(entry(Route::Data, Icon::Archive, |w| w.shell().data))
}
