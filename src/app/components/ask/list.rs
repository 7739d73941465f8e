//! Lists that open: one of many, or several of many. Long ones are narrowed by typing; at most 200 stand on the page.
use leptos::prelude::*;
use waystone::{
    response::Answer,
    survey::{Choice, ChoiceId, Options},
};

use super::{
    LONG, Slot,
    choices::{self, is_full, is_taken},
};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, nothing, when},
    },
    components::icon::{Icon, glyph},
};

/// From so many on, a list of ticks has a field that narrows it.
const MANY: usize = 12;

/// What is on the page of a list: those that match, and how many more there are.
struct Part {
    shown: Vec<Choice>,
    more: usize,
}

fn part(choices: &[Choice], lang: &str, filter: &str, answer: Option<&Answer>) -> Part {
    let wanted = filter.trim().to_lowercase();
    let matches = |choice: &&Choice| wanted.is_empty() || choice.says(lang).to_lowercase().contains(&wanted);
    let mut all = choices.iter().filter(matches);
    let mut shown: Vec<Choice> = all.by_ref().take(LONG).cloned().collect();
    let more = all.count();
    // What is chosen stays in a drop-down, wherever it stands.
    if let Some(Answer::Choice(id)) = answer
        && !shown.iter().any(|choice| choice.id == *id)
        && let Some(chosen) = choices.iter().find(|choice| choice.id == *id)
    {
        shown.insert(0, chosen.clone());
    }
    Part { shown, more }
}

struct Narrowed {
    field: View,
    shown: Memo<Vec<Choice>>,
    note: View,
}

/// A field that narrows the list, when it has more than `from` items.
fn narrowed(slot: &Slot, from: usize) -> Narrowed {
    let (choices, answer, lang, run) = (slot.choices(), slot.answer, slot.lang.clone(), slot.run());
    let filter = RwSignal::new(String::new());
    // Those made of other answers may become many while the page stands.
    let own = slot.question.kind.choices().len();
    let long = Memo::new(move |_| own.max(choices.with(Vec::len)) > from);
    let field = move || {
        el("input.in.filter")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("aria-label", run.filter)
            .attr("placeholder", run.filter)
            .attr("dir", "auto")
            .prop("value", move || filter.get())
            .input("input", move |text| filter.set(text))
            // Enter here is not yet an answer.
            .keydown(|event| {
                if event.key() == "Enter" {
                    event.prevent_default();
                }
            })
    };
    let of = {
        let lang = lang.clone();
        move |lone: bool| {
            let answer = if lone { answer.get() } else { None };
            let filter = if long.get() { filter.get() } else { String::new() };
            choices.with(|all| part(all, &lang, &filter, answer.as_ref()))
        }
    };
    let lone = !matches!(slot.question.kind, waystone::survey::Kind::Multiple { .. });
    let count = of.clone();
    let note = move || {
        let count = count.clone();
        let say = move || match count(lone) {
            Part { more: 0, shown } if shown.is_empty() => run.no_items.to_owned(),
            Part { more: 0, .. } => String::new(),
            Part { more, .. } => (run.more_items)(more as u64),
        };
        el("p.note").attr("role", "status").with(say)
    };
    Narrowed {
        field: when(move || long.get(), field),
        shown: Memo::new(move |_| of(lone).shown),
        note: when(move || long.get(), note),
    }
}

pub fn drop_down(slot: &Slot, options: &Options) -> View {
    let Narrowed { field, shown, note } = narrowed(slot, LONG);
    let own = slot.clone();
    let pick = if options.placeholder.is_empty() {
        nothing().with(slot.run().pick)
    } else {
        slot.text(&options.placeholder)
    };
    let option = move |choice: Choice| {
        let option = el("option")
            .attr("value", choice.id.as_str())
            .with(own.choice_text(&choice));
        match own.barred(&choice) {
            Some(barred) => option.attr("disabled", barred),
            None => option,
        }
    };
    let (answer, own) = (slot.answer, slot.clone());
    let value = move || {
        // The list may have been made anew under it.
        shown.track();
        answer.with(|answer| match answer {
            Some(Answer::Choice(id)) => id.to_string(),
            _ => String::new(),
        })
    };
    let select = slot
        .field("select.sel.big")
        .with(el("option").attr("value", "").with(pick))
        .with(list(move || shown.get(), |choice| choice.id.to_string(), option))
        .prop("value", value)
        .input("change", move |id| own.set(ChoiceId::new(&id).ok().map(Answer::Choice)));
    let frame = el("div.list").with(field).with(select).with(note);
    frame.with(choices::other(slot, options))
}

/// What is chosen stands above as chips; the list opens below.
pub fn tags(slot: &Slot, options: &Options) -> View {
    let Narrowed { field, shown, note } = narrowed(slot, MANY);
    let (answer, all, run) = (slot.answer, slot.choices(), slot.run());
    let chosen = move || {
        let taken = |choice: &&Choice| answer.with(|answer| is_taken(answer, choice.id.as_str()));
        all.with(|all| all.iter().filter(taken).cloned().collect::<Vec<_>>())
    };
    let own = slot.clone();
    let open = format!("[id='{}'] summary", slot.part("list"));
    let chip = move |choice: Choice| {
        let (slot, id, open) = (own.clone(), choice.id.clone(), open.clone());
        el("button.taken")
            .attr("type", "button")
            .attr("aria-label", (run.remove_chosen)(&own.choice_says(&choice)))
            .with(el("bdi").with(own.choice_text(&choice)))
            .with(glyph(Icon::Close, 14))
            .click(move || {
                choices::take(&slot, id.as_str());
                root::focus(&open);
            })
    };
    let own = slot.clone();
    let (full, limited) = (is_full(slot, options), options.most > 0);
    let tick = move |choice: Choice| {
        let (id, barred) = (choice.id.clone(), own.barred(&choice));
        let row = choices::button(&own, true, choice.id.as_str(), None, own.choice_text(&choice));
        let off = move || {
            let over = limited && full() && !answer.with(|answer| is_taken(answer, id.as_str()));
            over || barred.as_ref().is_some_and(|barred| barred())
        };
        row.attr("inert", off)
    };
    let pick = if options.placeholder.is_empty() {
        nothing().with(run.pick)
    } else {
        slot.text(&options.placeholder)
    };
    let ticks = el("div.choices.ticks").with(list(move || shown.get(), |choice| choice.id.to_string(), tick));
    let opened = el("details.tags")
        .attr("id", slot.part("list"))
        .with(
            el("summary.sel.big")
                .attr("aria-labelledby", format!("{} {}", slot.label, slot.part("pick")))
                .with(el("span").attr("id", slot.part("pick")).with(pick)),
        )
        .with(el("div.tags-in").with(field).with(note).with(ticks));
    let chips = el("div.chips").with(list(chosen, |choice| choice.id.to_string(), chip));
    el("div.list")
        .with(choices::how_many(slot, options))
        .with([chips, opened])
        .with(choices::other(slot, options))
}
