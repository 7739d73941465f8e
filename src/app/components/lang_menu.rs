//! The choice of the interface language, each in its own script.
use leptos::prelude::Get;
use waystone::words::Lang;

use super::icon::{Icon, glyph};
use crate::app::{
    browser::view::{View, el},
    shelf::Shelf,
    ui::{Ui, say},
};

pub fn lang_menu(ui: Ui, shelf: Shelf) -> View {
    let names = Lang::ALL.map(|lang| {
        let option = el("option").attr("value", lang.tag()).attr("lang", lang.tag());
        option.with(lang.name())
    });
    let choose = move |tag: String| {
        if let Some(lang) = Lang::from_tag(&tag) {
            ui.choose_lang(shelf, lang);
        }
    };
    el("label.btn.quiet.pick")
        .attr("title", say(|w| w.shell().language))
        .with(glyph(Icon::Globe, 20))
        .with(el("span.vh").with(say(|w| w.shell().language)))
        .with(
            el("select")
                .attr("id", "lang")
                .with(names)
                .input("change", choose)
                .prop("value", move || ui.lang.get().tag()),
        )
}
