//! A device that is handed from person to person starts over by itself: a while after the thanks, or when somebody just left.
use leptos::prelude::*;

use super::{Mode, Visit};
use crate::app::{
    browser::{
        dialog, idle,
        timer::Timer,
        view::{View, el},
    },
    ui::{say, words},
};

/// Seconds for which the thanks stand.
const THANKS: u64 = 15;
/// Seconds without a touch until it asks, and seconds that it then waits.
const IDLE: u64 = 120;
const ASKED: u64 = 20;

/// Counts seconds down to nothing, then does it.
fn count_down(timer: Timer, left: RwSignal<Option<u64>>, end: Callback<()>) {
    timer.after(1_000, move || match left.try_get_untracked().flatten() {
        Some(n) if n > 1 => {
            left.try_set(Some(n - 1));
            count_down(timer, left, end);
        }
        Some(_) => {
            left.try_set(None);
            end.run(());
        }
        None => {}
    });
}

/// Under the thanks.
pub fn restarts(visit: Visit) -> View {
    let words = words();
    let timer = Timer::new();
    let left = RwSignal::new(Some(THANKS));
    count_down(timer, left, Callback::new(move |()| visit.restart()));
    let note = move || left.get().map(|n| (words.get().run().restarts_in)(n));
    let stay = el("button.lnk")
        .attr("type", "button")
        .class("vh", move || left.with(Option::is_none))
        .attr("disabled", move || left.with(Option::is_none))
        .with(say(|w| w.run().stay))
        .click(move || {
            timer.cancel();
            left.set(None);
        });
    el("p.note.row.restarts")
        .with(el("span").attr("role", "timer").with(note))
        .with(stay)
}

/// Watches for somebody who left in the middle of it.
pub fn watch(visit: Visit) -> Option<View> {
    if visit.mode != Mode::Kiosk {
        return None;
    }
    let words = words();
    let timer = Timer::new();
    let left = RwSignal::new(None);
    let begun = move || {
        let answers = visit
            .runner
            .try_with_untracked(|r| !r.state().answers.is_empty() || r.state().far > 0);
        answers == Some(true) && visit.given.try_with_untracked(Option::is_none) == Some(true)
    };
    let wait = move || {
        timer.after(IDLE * 1_000, move || {
            if begun() {
                left.try_set(Some(ASKED));
                count_down(timer, left, Callback::new(move |()| visit.restart()));
            }
        });
    };
    wait();
    idle::on_touch(move || {
        if left.try_get_untracked() == Some(None) {
            wait();
        }
    });
    let here = move || {
        left.set(None);
        wait();
    };
    let box_ = el("dialog.still")
        .attr("aria-labelledby", "still-title")
        .attr("aria-describedby", "still-why")
        .with(el("h2").attr("id", "still-title").with(say(|w| w.run().still_there)))
        .with(
            el("p")
                .attr("id", "still-why")
                .with(move || left.get().map(|n| (words.get().run().still_why)(n))),
        )
        .with(
            el("button.btn.pri.lg")
                .attr("type", "button")
                .with(say(|w| w.run().still_here))
                .click(here),
        )
        // Escape closes it too.
        .on("close", move |_| {
            if left.get_untracked().is_some() {
                here();
            }
        });
    Some(dialog::modal(box_, move || left.with(Option::is_some)))
}
