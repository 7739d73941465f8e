//! A survey's own colour and logo. Where a colour can't be seen on a theme, the nearest one that can stands in its place.
use leptos::prelude::*;
use waystone::{
    shade::{Colour, Theme},
    survey::Look,
};

use crate::app::browser::view::{View, el, when};

/// Everything in `view` has the survey's colour, on both themes.
pub fn branded(view: View, look: Memo<Look>) -> View {
    let shade =
        move |theme: Theme| look.with(|look| Colour::read(&look.accent).map(|own| own.visible(theme).written()));
    view.class("branded", move || look.with(|look| !look.accent.is_empty()))
        .style("--own-light", move || shade(Theme::Light))
        .style("--own-dark", move || shade(Theme::Dark))
}

/// The logo, named for those who don't see it; nothing where there is none.
pub fn logo(look: Memo<Look>, who: impl Fn() -> String + Copy + Send + Sync + 'static) -> View {
    let source = move || look.with(|look| look.logo.clone());
    when(
        move || !source().is_empty(),
        move || el("img.brand-logo").attr("src", source).attr("alt", who),
    )
}
