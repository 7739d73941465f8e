//! What is typed: lines, comments, several lines under one question, and words added to an answer.
use leptos::prelude::*;
use waystone::{
    order::Map,
    response::Answer,
    runner::{Refusal, Why},
    survey::{Area, ChoiceId, Field, Input, InputSort, Text},
};

use super::{Slot, slider, why};
use crate::app::{
    browser::view::{View, el, nothing, when},
    components::icon::{Icon, glyph},
};

/// A text over the limit is cut there: the counterpart of `maxlength`, in bytes.
fn cut(mut text: String) -> String {
    if text.len() > Answer::MAX_TEXT {
        let at = (0..=Answer::MAX_TEXT)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        text.truncate(at);
    }
    text
}

fn said(answer: &Option<Answer>) -> String {
    answer.as_ref().and_then(Answer::text).unwrap_or_default().to_owned()
}

pub fn comment(slot: &Slot, area: &Area) -> View {
    let (answer, own, run) = (slot.answer, slot.clone(), slot.run());
    let rows = if area.rows == 0 { 5 } else { area.rows.clamp(2, 20) };
    let most = u64::from(area.max_length);
    let written = move || answer.with(|answer| said(answer).chars().count() as u64);
    let over = move || most > 0 && written() > most;
    let counter = (most > 0).then(|| {
        let counter = el("p.note.counter").class("bad", over);
        counter.with(move || (run.chars)(written(), most))
    });
    let field = slot
        .field("textarea.ta")
        .attr("dir", "auto")
        .attr("rows", rows.to_string())
        .attr("placeholder", hint(slot, &area.placeholder))
        .prop("value", move || answer.with(said))
        .input("input", move |text| own.set(Some(Answer::Text(cut(text)))));
    nothing().with(field).with(counter)
}

fn hint(slot: &Slot, text: &Text) -> Option<impl FnMut() -> String + use<>> {
    (!text.is_empty()).then(|| slot.says(text))
}

/// The kind of field: `type`, and the keyboard that a phone shows. Numbers are typed as text, so that Persian digits can be.
fn typed(field: View, input: &Input) -> View {
    let (sort, keyboard) = match input.sort {
        InputSort::Number | InputSort::Range => ("text", Some("decimal")),
        sort => (sort.tag(), None),
    };
    let dated = matches!(
        input.sort,
        InputSort::Date | InputSort::Time | InputSort::DateTime | InputSort::Month | InputSort::Week
    );
    // A bound may be a formula: then it is checked when the respondent goes on.
    let bound = |text: &String| (dated && text.starts_with(|c: char| c.is_ascii_digit())).then(|| text.clone());
    // What browsers write in it is Latin, whatever the language.
    let latin = matches!(input.sort, InputSort::Email | InputSort::Tel | InputSort::Url);
    field
        .attr("type", sort)
        .attr("inputmode", keyboard)
        .attr("dir", if latin { "ltr" } else { "auto" })
        .attr("min", bound(&input.min))
        .attr("max", bound(&input.max))
        .attr(
            "maxlength",
            (input.max_length > 0).then(|| input.max_length.to_string()),
        )
        .class("latin", latin)
}

pub fn short(slot: &Slot, input: &Input) -> View {
    if input.sort == InputSort::Range {
        return slider::typed(slot, input);
    }
    let (answer, own) = (slot.answer, slot.clone());
    let field = slot
        .field("input.ta.one")
        .attr("placeholder", hint(slot, &input.placeholder))
        .class("color", input.sort == InputSort::Color);
    typed(field, input)
        .prop("value", move || answer.with(said))
        .input("input", move |text| own.set(Some(Answer::Text(cut(text)))))
}

/// The words of "other".
pub fn other(slot: &Slot, placeholder: &Text) -> View {
    let own = slot.clone();
    let label = slot.part("other");
    let field = slot
        .field("input.ta.one")
        .attr("type", "text")
        .attr("dir", "auto")
        .attr("aria-labelledby", &label)
        .attr("placeholder", hint(slot, placeholder))
        .prop("value", slot.remark())
        .input("input", move |text| own.set_remark(&text));
    el("div.extra")
        .with(el("label.lab").attr("id", &label).with(slot.run().other_words))
        .with(field)
}

pub fn remark(slot: &Slot, label: &Text) -> View {
    let own = slot.clone();
    let (id, word) = (slot.part("remark"), slot.run().remark);
    let words = if label.is_empty() {
        nothing().with(word)
    } else {
        slot.text(label)
    };
    let field = el("textarea.ta.small")
        .attr("dir", "auto")
        .attr("rows", "2")
        .attr("autocomplete", "off")
        .attr("aria-labelledby", &id)
        .prop("value", slot.remark())
        .input("input", move |text| own.set_remark(&text));
    el("div.extra")
        .with(el("span.lab").attr("id", &id).attr("dir", "auto").with(words))
        .with(field)
}

pub fn fields(slot: &Slot, fields: &[Field]) -> View {
    el("div.fields").with(fields.iter().map(|one| field(slot, one)).collect::<Vec<_>>())
}

fn field(slot: &Slot, field: &Field) -> View {
    let (answer, own, all) = (slot.answer, slot.clone(), slot.asking.refusals);
    let (place, id, runner) = (slot.place.clone(), field.id.clone(), slot.asking.runner);
    let why = Memo::new(move |_| {
        let inside = runner.with_untracked(|runner| runner.inside(&place));
        let mine = |one: &&Refusal| {
            let last = one.inside.split_last();
            one.question == place.question
                && last.is_some_and(|((row, cell), around)| {
                    row.is_empty() && cell.as_str() == id.as_str() && *around == inside
                })
        };
        all.with(|all| all.iter().find(mine).map(|one| one.why.clone()))
    });
    let wrong = move || why.with(Option::is_some);
    let part = |what: &str| slot.part(&format!("{}-{what}", field.id));
    let (label, error) = (part("label"), part("error"));
    let (described, shown) = (error.clone(), slot.clone());
    let (read, write) = (field.id.clone(), field.id.clone());
    let input = el("input.ta.one")
        .attr("id", part("field"))
        .attr("name", part("field"))
        .attr("autocomplete", "off")
        .attr("aria-labelledby", &label)
        .attr("aria-invalid", move || wrong().then_some("true"))
        .attr("aria-describedby", move || wrong().then(|| described.clone()))
        .attr("placeholder", hint(slot, &field.input.placeholder));
    let input = typed(input, &field.input)
        .prop("value", move || text_of(&answer.get(), &read))
        .input("input", move |text| {
            let mut texts = match own.answer.get_untracked() {
                Some(Answer::Fields(texts)) => texts,
                _ => Map::new(),
            };
            texts.insert(write.clone(), cut(text));
            own.set(Some(Answer::Fields(texts)));
        });
    let name = if field.title.is_empty() {
        nothing().with(field.name())
    } else {
        slot.text(&field.title)
    };
    let error = move || {
        let why: Option<Why> = why.get();
        let line = el("p.err")
            .attr("id", &error)
            .attr("role", "alert")
            .with(glyph(Icon::Warn, 16));
        line.with(why.map(|one| why::why(&shown, &one)))
    };
    let optional = (!field.required).then(|| el("span.optional").with(slot.run().optional));
    let label = el("label.lab")
        .attr("id", &label)
        .attr("for", part("field"))
        .attr("dir", "auto");
    el("div.field")
        .attr("data-bad", wrong)
        .with(label.with(name).with(optional))
        .with([input, when(wrong, error)])
}

fn text_of(answer: &Option<Answer>, id: &ChoiceId) -> String {
    match answer {
        Some(Answer::Fields(texts)) => texts.get(id).cloned().unwrap_or_default(),
        _ => String::new(),
    }
}
