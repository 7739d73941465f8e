//! What an edit took away, with its undo. Stays until it is closed or the next edit.
use leptos::prelude::{Get, Set};

use super::editor::{Editor, Notice};
use crate::app::{
    browser::view::{View, el, live, nothing},
    components::icon::{Icon, glyph},
    ui::say,
};

pub fn notices(editor: Editor) -> View {
    let shown = move || {
        let notice = |notice: Notice| {
            let undo = notice.undo.then(|| {
                el("button.btn.sm")
                    .attr("id", "undo")
                    .with(say(|w| w.shell().undo))
                    .click(move || editor.undo())
            });
            let icon = if notice.undo { Icon::Trash } else { Icon::Check };
            let close = el("button.btn.icon.quiet.sm")
                .attr("aria-label", say(|w| w.shell().close))
                .with(glyph(Icon::Close, 16))
                .click(move || editor.notice.set(None));
            el("p.backup")
                .attr("data-info", "")
                .with(glyph(icon, 18))
                .with(el("span.grow").with(notice.text))
                .with(undo)
                .with(close)
        };
        nothing().with(editor.notice.get().map(notice))
    };
    el("div.notices").attr("role", "status").with(live(shown))
}
