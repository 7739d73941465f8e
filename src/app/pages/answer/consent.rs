//! What people read before the first question, and whether they agree to it.
use leptos::prelude::*;
use waystone::survey::Look;

use super::Visit;
use crate::app::{
    browser::{
        root,
        view::{View, el},
    },
    ui::say,
};

/// Whether it still stands before the questions: there is something to read, and this response has not begun.
pub fn stands(visit: Visit, look: Memo<Look>) -> Memo<bool> {
    Memo::new(move |_| {
        let begun = visit.runner.with(|runner| {
            visit
                .agreed
                .with(|agreed| agreed.as_ref() == Some(&runner.state().response))
                || !runner.state().answers.is_empty()
        });
        !begun && look.with(|look| !look.consent.is_empty())
    })
}

pub fn consent(visit: Visit, look: Memo<Look>) -> View {
    let text = move || {
        visit
            .runner
            .with(|runner| look.with(|look| runner.text(&look.consent, None)))
    };
    let must = look.with_untracked(|look| look.must_agree);
    let (agrees, insists) = (RwSignal::new(!must), RwSignal::new(false));
    let start = move || {
        if agrees.get_untracked() {
            let response = visit.runner.with_untracked(|runner| runner.state().response.clone());
            visit.agreed.set(Some(response));
            root::focus_soon("[data-here]".into());
        } else {
            insists.set(true);
            root::focus("#agree");
        }
    };
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("id", "agree")
        .attr("aria-invalid", move || insists.get().then_some("true"))
        .attr("aria-describedby", "agree-note")
        .on("change", move |event| {
            agrees.set(event_target_checked(&event));
            insists.set(false);
        });
    let agree = must.then(|| {
        let missing = say(|w| w.run().must_agree);
        let note = el("p.err").attr("id", "agree-note").attr("role", "status");
        let label = el("label.choice.agree")
            .with(tick)
            .with(el("span.dot.square"))
            .with(el("span.says").with(say(|w| w.run().agree)));
        [label, note.with(move || if insists.get() { missing() } else { "" })]
    });
    el("div.consent")
        .with(
            el("h1.ask")
                .attr("tabindex", "-1")
                .attr("data-here", true)
                .with(say(|w| w.run().before)),
        )
        .with(el("p.ask-sub.long").attr("dir", "auto").with(text))
        .with(agree)
        .with(
            el("div.row").with(
                el("button.btn.pri.lg")
                    .attr("type", "button")
                    .attr("id", "start")
                    .with(say(|w| w.run().start))
                    .click(start),
            ),
        )
}
