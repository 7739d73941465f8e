//! What the middle column shows: the questions, the way that answers take, or the translations.
use leptos::prelude::*;

use super::{
    advice::{Advice, jump},
    editor::Editor,
};
use crate::app::{
    browser::{
        root,
        view::{View, el},
    },
    ui::{Word, say},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    Questions,
    Paths,
    Translations,
}

impl Pane {
    pub fn tag(self) -> &'static str {
        match self {
            Self::Questions => "questions",
            Self::Paths => "paths",
            Self::Translations => "translations",
        }
    }
}

/// Opening a question anywhere leads back to the questions.
pub fn open(editor: Editor, advice: Advice) -> RwSignal<Pane> {
    let pane = RwSignal::new(Pane::Questions);
    Effect::new(move |_| {
        if advice.wants.with(Option::is_some) {
            pane.set(Pane::Translations);
            root::focus_soon("[data-pane=translations]".into());
        }
    });
    Effect::new(move |before: Option<()>| {
        editor.at.track();
        if before.is_some() && pane.get_untracked() != Pane::Questions {
            pane.set(Pane::Questions);
        }
    });
    pane
}

pub fn panes(pane: RwSignal<Pane>, advice: Advice) -> View {
    let one = |which: Pane, name: Word| {
        el("button")
            .attr("type", "button")
            .attr("data-pane", which.tag())
            .attr(
                "aria-pressed",
                move || if pane.get() == which { "true" } else { "false" },
            )
            .with(say(name))
            .click(move || pane.set(which))
    };
    let group = el("div.seg")
        .attr("role", "group")
        .attr("aria-label", say(|w| w.trying().views))
        .with([
            one(Pane::Questions, |w| w.trying().questions),
            one(Pane::Paths, |w| w.trying().paths),
            one(Pane::Translations, |w| w.trying().translations),
        ]);
    el("div.row.panes").with([group, jump(advice)])
}
