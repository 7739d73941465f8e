//! The choice of light, dark or the device's own theme.
use leptos::prelude::Get;

use super::icon::{Icon, glyph};
use crate::app::{
    browser::{
        root::Theme,
        view::{View, el},
    },
    shelf::Shelf,
    ui::{Ui, Word, say},
};

pub fn theme_menu(ui: Ui, shelf: Shelf) -> View {
    let names: [(Theme, Word); 3] = [
        (Theme::System, |w| w.shell().theme_system),
        (Theme::Light, |w| w.shell().theme_light),
        (Theme::Dark, |w| w.shell().theme_dark),
    ];
    let choose = move |tag: String| {
        if let Some(theme) = Theme::from_tag(&tag) {
            ui.choose_theme(shelf, theme);
        }
    };
    el("label.btn.quiet.pick.icon-only")
        .attr("title", say(|w| w.shell().theme))
        .with(glyph(Icon::Theme, 20))
        .with(el("span.vh").with(say(|w| w.shell().theme)))
        .with(
            el("select")
                .attr("id", "theme")
                .with(names.map(|(theme, name)| el("option").attr("value", theme.tag()).with(say(name))))
                .input("change", choose)
                .prop("value", move || ui.theme.get().tag()),
        )
}
