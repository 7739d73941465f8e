//! What a survey looks like and what stands before it: colour, logo, consent. Which colours can be seen is `waystone::shade`'s.
mod accent;
mod logo;

use leptos::prelude::*;
use waystone::{edit::Edit, survey::Look};

use self::{accent::accent, logo::logo};
use super::{editor::Editor, line::line};
use crate::app::{
    browser::view::{View, el, nothing},
    ui::say,
};

/// The look in hand, and its changes.
#[derive(Clone, Copy)]
struct Hand {
    editor: Editor,
    look: Memo<Look>,
}

impl Hand {
    fn edit(self, change: impl FnOnce(&mut Look)) {
        self.change(false, change);
    }

    fn change(self, typed: bool, change: impl FnOnce(&mut Look)) {
        let mut look = self.editor.survey.with_untracked(Look::of);
        change(&mut look);
        self.editor.apply(&Edit::Appearance { look, typed });
    }
}

/// The fields below title and sender.
pub fn look(editor: Editor) -> View {
    let hand = Hand {
        editor,
        look: Memo::new(move |_| editor.survey.with(Look::of)),
    };
    let consent = Memo::new(move |_| hand.look.with(|look| look.consent.default.clone()));
    let field = line(
        "textarea.in",
        "consent",
        consent,
        move |text| hand.change(true, |look| look.consent.default = text),
        say(|w| w.looking().consent),
    )
    .attr("placeholder", say(|w| w.looking().consent_note));
    let agree = el("input")
        .attr("type", "checkbox")
        .attr("id", "must-agree")
        .prop("checked", move || hand.look.with(|look| look.must_agree))
        .on("change", move |event| {
            let on = event_target_checked(&event);
            hand.edit(|look| look.must_agree = on);
        });
    let agree = el("label.switch").with(agree).with(say(|w| w.looking().must_agree));
    let consent = el("div.field").with([el("span.lab").with(say(|w| w.looking().consent)), field, agree]);
    nothing().with([accent(hand), logo(hand), consent])
}
