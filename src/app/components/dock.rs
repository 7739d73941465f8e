//! The sections at the thumb's reach on small screens.
use leptos::prelude::*;
use waystone::route::Route;

use super::{
    icon::{Glyph, Icon},
    top_bar::{Section, section},
};
use crate::app::ui::say;

#[component]
pub fn Dock(route: Route) -> impl IntoView {
    let at = section(&route);
    let current = move |section| (at == Some(section)).then_some("page");
    view! {
        <nav class="dock no-print" aria-label=say(|w| w.shell().main)>
            <a href=Route::Surveys.href() aria-current=current(Section::Surveys)>
                <Glyph icon=Icon::Page size=20 />{say(|w| w.shell().surveys)}
            </a>
            <a href=Route::Journey.href() aria-current=current(Section::Journey)>
                <Glyph icon=Icon::Path size=20 />{say(|w| w.shell().journey)}
            </a>
            <a href=Route::Data.href() aria-current=current(Section::Data)>
                <Glyph icon=Icon::Archive size=20 />{say(|w| w.shell().data)}
            </a>
        </nav>
    }
}
