//! What the respondent's page can't do in this survey: a quiet list above the cards. What could be better is the advice's.
use leptos::prelude::*;
use waystone::{
    runner,
    survey::{Problem, QuestionId, Survey},
};

use super::editor::{At, Editor};
use crate::app::{
    browser::{
        timer::Timer,
        view::{View, el, list, when},
    },
    components::icon::{Icon, glyph},
    ui::words,
};

/// After the last change, in milliseconds.
const PAUSE: u64 = 400;

/// The question that a problem's path begins with.
fn question(survey: &Survey, problem: &Problem) -> Option<QuestionId> {
    let begins = |name: &str| {
        problem
            .path
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    survey
        .questions()
        .find(|one| begins(one.name()))
        .map(|one| one.id.clone())
}

pub fn unrun(editor: Editor) -> View {
    let words = words();
    let survey = editor.survey;
    let found = RwSignal::new(survey.with_untracked(runner::problems));
    let timer = Timer::new();
    // All formulas are read: not at every key.
    Effect::new(move |before: Option<()>| {
        survey.track();
        if before.is_some() {
            timer.after(PAUSE, move || {
                let now = survey.with_untracked(runner::problems);
                if found.with_untracked(|held| *held != now) {
                    found.set(now);
                }
            });
        }
    });
    let line = move |(at, problem): (usize, Problem)| {
        let path = problem.path.clone();
        let defect = problem.defect.clone();
        let to = survey.with_untracked(|survey| question(survey, &problem));
        let path = match to {
            Some(id) => el("button.lnk")
                .attr("type", "button")
                .click(move || editor.select(At::Question(id.clone()))),
            None => el("span"),
        }
        .with(el("code").attr("dir", "ltr").with(path));
        el("li").attr("id", format!("unrun-{at}")).with([
            path,
            el("span").with(move || format!(" — {}", words.get().defects().say(&defect))),
        ])
    };
    let items = move || found.get().into_iter().enumerate().collect::<Vec<_>>();
    let heading = move || (words.get().defects().unrun)(found.with(Vec::len) as u64);
    when(
        move || found.with(|found| !found.is_empty()),
        move || {
            el("details.unrun")
                .with(el("summary").with(el("span").with(heading)).with(glyph(Icon::Down, 16)))
                .with(el("ul.report").with(list(items, |(at, problem)| format!("{at} {problem:?}"), line)))
        },
    )
}
