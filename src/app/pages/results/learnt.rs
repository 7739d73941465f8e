//! What the author's corrections say of the reading: how often it was right, and whether to adjust it to them. No corrections.
use leptos::prelude::*;
use waystone::chorus::LEAST;

use super::{correct::Corrections, sentiment::Known};
use crate::app::{
    browser::view::{View, el, when},
    ui::{say, words},
};

pub fn learnt(known: Memo<Known>, corrections: Corrections) -> View {
    let words = words();
    let adjusts = corrections.adjusts();
    let measured = move || {
        let agreed = known.with(|known| known.settled.agreed);
        let each = [agreed.mood, agreed.urgency, agreed.emotion, agreed.intents];
        match each.iter().any(|(_, of)| *of > 0) {
            true => (words.get().correcting().measured)(&each),
            false => String::new(),
        }
    };
    // How many labels, right before, right after, and how many moods changed.
    let trial = Memo::new(move |_| {
        known.with(|known| {
            let trial = known.settled.trial.as_ref()?;
            Some((trial.n, trial.before, trial.after, known.settled.adjusted))
        })
    });
    let pays = move || trial.get().is_some_and(|(_, before, after, _)| after > before);
    let tried = move || {
        let own = words.get().correcting();
        match trial.get() {
            Some((n, before, after, changed)) if after > before => match adjusts.get() {
                true => (own.adjusted)(changed, before, after, n),
                false => (own.would)(before, after, n),
            },
            Some((n, ..)) => (own.pays_not)(n),
            None => (own.too_few)(LEAST as u64),
        }
    };
    let label = move || match adjusts.get() {
        true => words.get().correcting().as_before,
        false => words.get().correcting().adjust,
    };
    let switch = move || {
        el("button.btn.sm.no-print")
            .attr("type", "button")
            .with(label)
            .click(move || corrections.adjust(!adjusts.get_untracked()))
    };
    let some = move || known.with(|known| known.settled.agreed.mood.1 > 0);
    el("div.learnt")
        .with(el("p.note.measured").with(measured))
        .with(when(some, move || {
            el("div.row")
                .with(el("p.note").attr("role", "status").with(tried))
                .with(when(move || pays() || adjusts.get(), switch))
        }))
        .with(when(some, || el("p.note").with(say(|w| w.correcting().adjust_note))))
}
