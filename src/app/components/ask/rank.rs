//! Choices in an order: drawn by a pointer, moved by buttons, or lifted and dropped by keys.
use leptos::prelude::*;
use waystone::{
    response::Answer,
    survey::{Choice, ChoiceId, Options},
};

use super::{Slot, choices};
use crate::app::{
    browser::{
        drag, root,
        view::{View, el, list, nothing, when},
    },
    components::icon::{Icon, glyph},
};

/// What all items share.
#[derive(Clone)]
struct Ranking {
    slot: Slot,
    /// As on the screen: those that were ranked, then the others.
    order: Memo<Vec<Choice>>,
    /// So many places count.
    top: Memo<usize>,
    /// What is lifted, and the answer before.
    lifted: RwSignal<Option<(ChoiceId, Option<Answer>)>>,
}

impl Ranking {
    fn at(&self, id: &ChoiceId) -> Option<usize> {
        self.order.with(|all| all.iter().position(|choice| choice.id == *id))
    }

    /// Takes what stands at one place to another; the others make room.
    fn carry(&self, from: usize, to: usize) {
        let mut ids: Vec<ChoiceId> = self
            .order
            .with_untracked(|all| all.iter().map(|choice| choice.id.clone()).collect());
        // From below the line, the way up leads over it.
        let top = self.top.get_untracked();
        let to = if from >= top && to < from {
            to.min(top.saturating_sub(1))
        } else {
            to
        };
        if from < ids.len() && to < ids.len() {
            let taken = ids.remove(from);
            ids.insert(to, taken);
            ids.truncate(top);
            self.slot.set(Some(Answer::Order(ids)));
        }
    }

    /// One place up or down; the keyboard stays on the item.
    fn step(&self, id: &ChoiceId, up: bool, part: &str) {
        let Some(from) = untrack(|| self.at(id)) else { return };
        let to = if up { from.checked_sub(1) } else { Some(from + 1) };
        if let Some(to) = to {
            self.carry(from, to);
            root::focus_soon(self.part(id, part));
        }
    }

    fn part(&self, id: &ChoiceId, part: &str) -> String {
        format!("[id='{}'] {part}", self.slot.part(id.as_str()))
    }

    fn toggle(&self, id: &ChoiceId) {
        let held = self.lifted.get_untracked().is_some_and(|(held, _)| held == *id);
        let now = (!held).then(|| (id.clone(), self.slot.answer.get_untracked()));
        if held {
            // Dropped where it was lifted: that place was chosen all the same.
            self.keep();
        }
        self.lifted.set(now);
    }

    fn keep(&self) {
        if self.slot.answer.with_untracked(Option::is_none) {
            self.carry(0, 0);
        }
    }
}

pub fn rank(slot: &Slot, options: &Options) -> View {
    let (choices, answer, run) = (slot.choices(), slot.answer, slot.run());
    let most = usize::from(options.most);
    let top = Memo::new(move |_| {
        let count = choices.with(Vec::len);
        if most == 0 { count } else { most.min(count) }
    });
    let ranking = Ranking {
        slot: slot.clone(),
        order: Memo::new(move |_| {
            let ranked = match answer.get() {
                Some(Answer::Order(ids)) => ids,
                _ => Vec::new(),
            };
            let (mut first, rest) = (Vec::new(), choices.get());
            first.extend(
                ranked
                    .iter()
                    .filter_map(|id| rest.iter().find(|choice| choice.id == *id).cloned()),
            );
            first.extend(rest.into_iter().filter(|choice| !ranked.contains(&choice.id)));
            first
        }),
        top,
        lifted: RwSignal::new(None),
    };
    let (order, own, by_pointer, keep) = (ranking.order, ranking.clone(), ranking.clone(), ranking.clone());
    let items = list(
        move || order.get(),
        |choice| choice.id.to_string(),
        move |choice| item(&own, &choice),
    );
    let items = drag::sortable(el("ol.rank").with(items), ".rank > li", ".lift", move |from, to| {
        by_pointer.carry(from, to)
    });
    let untouched = move || answer.with(Option::is_none);
    let keep = move || {
        let keep = keep.clone();
        el("button.lnk")
            .attr("type", "button")
            .with(run.rank_keep)
            .click(move || keep.keep())
    };
    nothing()
        .with(choices::how_many(
            slot,
            &Options {
                most: 0,
                ..options.clone()
            },
        ))
        .with(el("p.note.how").attr("id", slot.part("how")).with(run.rank_how))
        .with(when(
            move || top.get() < choices.with(Vec::len),
            move || el("p.note").with(move || (run.rank_top)(top.get() as u64)),
        ))
        .with(items)
        .with(when(untouched, keep))
}

fn item(ranking: &Ranking, choice: &Choice) -> View {
    let (slot, run) = (&ranking.slot, ranking.slot.run());
    let id = choice.id.clone();
    let label = slot.choice_says(choice);
    let top = ranking.top;
    let place = {
        let (ranking, id) = (ranking.clone(), id.clone());
        move || ranking.at(&id).unwrap_or(0)
    };
    let spoken = {
        let (place, label) = (place.clone(), label.clone());
        move || match place() {
            at if at < top.get() => (run.rank_item)(&label, at as u64 + 1, top.get() as u64),
            _ => (run.rank_out)(&label),
        }
    };
    let number = {
        let (place, slot, answer) = (place.clone(), slot.clone(), slot.answer);
        // Before anything was put in order, nothing has a place.
        move || {
            if place() < top.get() && answer.with(Option::is_some) {
                slot.count(place() + 1)
            } else {
                "–".to_owned()
            }
        }
    };
    let (lifted, held) = (ranking.lifted, id.clone());
    let is_lifted = move || lifted.with(|lifted| lifted.as_ref().is_some_and(|(id, _)| *id == held));
    let (keys, own) = (ranking.clone(), id.clone());
    let pressed = is_lifted.clone();
    let grip = el("button.lift")
        .attr("type", "button")
        .attr("aria-label", spoken)
        .attr("aria-describedby", slot.part("how"))
        .attr("aria-pressed", move || if pressed() { "true" } else { "false" })
        .with(el("span.stone").attr("aria-hidden", "true").with(number))
        .keydown(move |event| {
            let key = event.key();
            let lifted = keys.lifted.get_untracked();
            match key.as_str() {
                " " | "Enter" => keys.toggle(&own),
                "ArrowUp" | "ArrowDown" if lifted.is_some() => keys.step(&own, key == "ArrowUp", ".lift"),
                "ArrowUp" | "ArrowDown" => {
                    let at = untrack(|| keys.at(&own)).unwrap_or(0);
                    let to = if key == "ArrowUp" {
                        at.checked_sub(1)
                    } else {
                        Some(at + 1)
                    };
                    let id = to.and_then(|to| keys.order.with_untracked(|all| all.get(to).map(|one| one.id.clone())));
                    if let Some(id) = id {
                        root::focus(&keys.part(&id, ".lift"));
                    }
                }
                "Escape" => {
                    if let Some((_, before)) = lifted {
                        keys.slot.set(before);
                        keys.lifted.set(None);
                        root::focus_soon(keys.part(&own, ".lift"));
                    }
                }
                _ => return,
            }
            event.prevent_default();
        });
    let arrow = |up: bool| {
        let (ranking, id, place, count) = (ranking.clone(), id.clone(), place.clone(), ranking.order);
        let name = if up { run.rank_up } else { run.rank_down };
        let edge = move || {
            if up {
                place() == 0
            } else {
                place() + 1 >= count.with(Vec::len)
            }
        };
        el(if up {
            "button.btn.icon.up"
        } else {
            "button.btn.icon.down"
        })
        .attr("type", "button")
        .attr("aria-label", name(&label))
        .attr("aria-disabled", move || edge().then_some("true"))
        .with(glyph(if up { Icon::Up } else { Icon::Down }, 18))
        .click(move || ranking.step(&id, up, if up { ".up" } else { ".down" }))
    };
    let out = place.clone();
    el("li")
        .attr("id", slot.part(id.as_str()))
        .attr("data-lifted", is_lifted)
        .class("out", move || out() >= top.get())
        .with([
            grip,
            el("span.says.grow").attr("dir", "auto").with(slot.choice_text(choice)),
            arrow(true),
            arrow(false),
        ])
}
