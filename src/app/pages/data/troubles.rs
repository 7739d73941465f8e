//! Records that can't be read: listed, untouched, and there to download.
use leptos::prelude::*;
use waystone::store::Trouble;

use crate::app::{
    browser::{
        files,
        view::{View, el, live, nothing, when},
    },
    shelf::Shelf,
    ui::say,
};

pub fn troubles() -> View {
    let shelf = expect_context::<Shelf>();
    let troubles = Memo::new(move |_| shelf.follow(|library| library.troubles()));
    let one = |trouble: Trouble| {
        let Trouble { key, raw, .. } = trouble;
        let name = files::file_name(&key, ".txt");
        let download = el("button.btn.sm")
            .attr("type", "button")
            .with(say(|w| w.data().download))
            .click(move || files::download(&name, "text/plain", &raw));
        el("li.row").with([el("code.ltr.grow").with(key), download])
    };
    let each = move || nothing().with(troubles.get().into_iter().map(one).collect::<Vec<_>>());
    let section = move || {
        el("section.panel.pad.stack")
            .with(el("h2").with(say(|w| w.data().trouble_title)))
            .with(el("p.note").with(say(|w| w.data().trouble_text)))
            .with(el("ul.stack").with(live(each)))
    };
    when(move || troubles.with(|list| !list.is_empty()), section)
}
