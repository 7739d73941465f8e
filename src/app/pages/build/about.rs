//! What a survey says besides its questions: title and sender before, thanks after.
use leptos::prelude::*;
use waystone::edit::Spot;

use super::{
    editor::{At, Editor, direction},
    line::{line, unbroken, write},
    logic::pipe,
    look::look,
};
use crate::app::{
    browser::view::{View, either, el},
    components::{
        icon::{Icon, glyph},
        mark::mark,
    },
    ui::{Word, say},
    words,
};

pub fn about(editor: Editor) -> View {
    let words = words();
    let title = Memo::new(move |_| editor.survey.with(|survey| survey.title.default.clone()));
    let brand = Memo::new(move |_| editor.survey.with(|survey| survey.brand.default.clone()));
    let small = move || {
        let shown = move || {
            let title = title.get();
            if title.trim().is_empty() {
                words.get().shell().untitled.to_owned()
            } else {
                title
            }
        };
        let text = el("div")
            .with(el("h2").attr("dir", "auto").with(shown))
            .with(el("p.note").attr("dir", "auto").with(move || brand.get()));
        let edit = edit(editor, At::About, |w| w.build().about).attr("id", "edit-about");
        closed(glyph(Icon::Page, 14)).with([text, edit])
    };
    let full = move || {
        let set_title = move |text| write(editor, Spot::Title, text);
        let set_brand = move |text| write(editor, Spot::Brand, text);
        let label = say(|w| w.build().title);
        let line = line("textarea.q-title", "survey-title", title, set_title, label);
        let input = el("input.in")
            .attr("id", "brand")
            .attr("dir", direction(move || brand.get()))
            .attr("maxlength", "500")
            .attr("placeholder", say(|w| w.build().brand_hint))
            .prop("value", move || brand.get())
            .input("input", set_brand);
        let sender = el("label.field").with([el("span.lab").with(say(|w| w.build().brand)), input]);
        let line = line.attr("placeholder", label).keydown(unbroken);
        let body = el("div.qcard-body.stack").with([line, sender, look(editor)]);
        open(|w| w.build().about).with(body)
    };
    either(move || editor.at.with(|at| *at == At::About), full, small)
}

pub fn thanks(editor: Editor) -> View {
    let thanks = Memo::new(move |_| editor.survey.with(|survey| survey.thanks.default.clone()));
    let small = move || {
        let text = el("div")
            .with(el("h2").with(say(|w| w.build().thanks)))
            .with(el("p.note").attr("dir", "auto").with(move || thanks.get()));
        closed(mark().attr("class", "stone-mark")).with([text, edit(editor, At::Thanks, |w| w.build().thanks)])
    };
    let full = move || {
        let set = move |text| write(editor, Spot::Thanks, text);
        let label = say(|w| w.build().thanks_text);
        let line = line("textarea.q-title", "thanks", thanks, set, label);
        let piping = pipe(editor, "pipe-thanks", None, &["#thanks"]);
        let line = line.attr("placeholder", say(|w| w.run().thanks));
        let body = el("div.qcard-body").with([line, piping]);
        open(|w| w.build().thanks).with(body)
    };
    either(move || editor.at.with(|at| *at == At::Thanks), full, small)
}

fn closed(sign: View) -> View {
    let stone = el("span.stone.dashed").attr("aria-hidden", "true");
    el("article.qcard.min").with(stone.with(sign))
}

fn open(name: Word) -> View {
    el("article.qcard")
        .attr("data-sel", "")
        .attr("id", "card")
        .attr("tabindex", "-1")
        .attr("aria-label", say(name))
}

fn edit(editor: Editor, what: At, name: Word) -> View {
    el("button.btn.quiet.sm")
        .with(say(|w| w.build().edit))
        .with(el("span.vh").with(": ").with(say(name)))
        .click(move || editor.select(what.clone()))
}
