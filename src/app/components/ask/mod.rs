//! One question as a respondent sees it: the runner's page and the builder's preview show the same.
mod choices;
mod list;
mod matrix;
mod rank;
mod rows;
mod scale;
mod shown;
mod slider;
mod slot;
mod text;
mod why;

use leptos::prelude::*;
use waystone::survey::{ChoiceLook, Kind};

pub use slot::{Asking, Slot};

use super::icon::{Icon, glyph};
use crate::app::browser::view::{View, el, nothing, when};

/// Longer lists open instead of standing on the page.
const LONG: usize = 200;

/// A question with its title. `first`: the title heads the screen. `number` is said before it.
pub fn ask(slot: &Slot, first: bool, number: View) -> View {
    let question = &slot.question;
    if !question.kind.asks() {
        return shown::shown(slot, first);
    }
    let help = (!question.help.is_empty()).then(|| {
        let help = el("p.ask-sub").attr("dir", "auto").attr("id", slot.part("help"));
        help.with(slot.text(&question.help))
    });
    let wrong = slot.wrong();
    let described = {
        let ids = [help.is_some().then(|| slot.part("help")), Some(slot.part("error"))];
        move || {
            let [help, error] = &ids;
            let ids: Vec<_> = help.iter().chain(error.iter().filter(|_| wrong())).cloned().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let required = slot.required();
    let optional = slot.run().optional;
    let title = el("legend.ask")
        .class("more", !first)
        .class("vh", question.logic.untitled)
        .attr("dir", "auto")
        .attr("id", slot.part("title"))
        .attr("tabindex", "-1")
        .attr("data-here", first)
        .with((number, slot.title()))
        .with(when(move || !required(), move || el("span.optional").with(optional)));
    let enabled = slot.enabled;
    el("fieldset.question")
        .attr("data-question", question.id.as_str())
        .attr("aria-describedby", described)
        .attr("data-bad", wrong)
        .attr("disabled", move || !enabled.get())
        .with(title)
        .with(help)
        .with(body(slot))
}

/// A question in a table: its names stand around it.
pub fn cell(slot: &Slot) -> View {
    if !slot.question.kind.asks() {
        return shown::content(slot, Some(&slot.label));
    }
    let (wrong, enabled) = (slot.wrong(), slot.enabled);
    let error = slot.part("error");
    el("fieldset.cell")
        .attr("aria-labelledby", &*slot.label)
        .attr("aria-describedby", move || wrong().then(|| error.clone()))
        .attr("data-bad", wrong)
        .attr("disabled", move || !enabled.get())
        .with(body(slot))
}

/// What is answered in, the remark, and the error.
fn body(slot: &Slot) -> View {
    let error = {
        let slot = slot.clone();
        move || {
            let (why, slot) = (slot.refusal.get(), slot.clone());
            let error = el("p.err").attr("id", slot.part("error")).attr("role", "alert");
            error
                .with(glyph(Icon::Warn, 16))
                .with(why.map(|why| why::why(&slot, &why)))
        }
    };
    let remark = slot.question.remark.as_ref().map(|label| text::remark(slot, label));
    nothing().with(input(slot)).with(remark).with(when(slot.wrong(), error))
}

fn input(slot: &Slot) -> View {
    let question = slot.question.clone();
    match &question.kind {
        Kind::Rating(rating) => scale::scale(slot, rating),
        Kind::Single { choices, options } => match options.look {
            ChoiceLook::Buttons if choices.len() <= LONG => choices::buttons(slot),
            ChoiceLook::Images => choices::buttons(slot),
            _ => list::drop_down(slot, options),
        },
        Kind::Multiple { choices, options } => match options.look {
            ChoiceLook::Buttons if choices.len() <= LONG => choices::buttons(slot),
            ChoiceLook::Images => choices::buttons(slot),
            _ => list::tags(slot, options),
        },
        Kind::Ranking { options, .. } => rank::rank(slot, options),
        Kind::YesNo(_) => choices::buttons(slot),
        Kind::Comment(area) => text::comment(slot, area),
        Kind::Short(input) => text::short(slot, input),
        Kind::Matrix { .. } => matrix::matrix(slot),
        Kind::Fields(fields) => text::fields(slot, fields),
        Kind::Slider(slider) => slider::slider(slot, slider),
        Kind::Repeat(repeat) => rows::repeat(slot, repeat),
        Kind::Computed(_) | Kind::Block(_) | Kind::Picture(_) | Kind::Unsupported(_) => shown::content(slot, None),
    }
}
