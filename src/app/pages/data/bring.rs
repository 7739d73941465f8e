//! A Waystone file comes in: a backup, a survey or answers. Nothing here is overwritten.
use leptos::prelude::*;
use waystone::{
    exchange::Incoming,
    store::{Merged, StoreError},
    survey::{Fate, Problem},
};

/// The report shows so many lines.
const LINES: usize = 20;

use crate::app::{
    browser::view::{View, el, live, nothing},
    components::{
        intake::intake,
        notice::{Tone, notice},
    },
    shelf::{Shelf, why},
    ui::words,
};

#[derive(Clone, PartialEq)]
enum Told {
    Merged(Merged),
    /// With what became of parts of the file.
    SurveyAdded(Vec<Problem>),
    SurveySame,
    NotKept(StoreError),
}

pub fn bring(link: Option<String>) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let shown = RwSignal::new(None::<Told>);
    let other = Callback::new(move |incoming| shown.set(take_in(incoming, shelf)));
    let text = move |told: Told| {
        let words = words.get();
        match told {
            Told::Merged(m) => (words.data().merged)(
                m.added as u64,
                m.same as u64,
                m.kept_both as u64,
                m.refused.len() as u64,
            ),
            Told::SurveyAdded(problems) if problems.is_empty() => words.data().survey_added.to_owned(),
            Told::SurveyAdded(problems) => {
                format!(
                    "{} {}",
                    words.data().survey_added,
                    (words.errors().mended)(problems.len())
                )
            }
            Told::SurveySame => words.data().survey_same.to_owned(),
            Told::NotKept(error) => (words.shell().not_saved)(why(words, error)),
        }
    };
    let tone = |told: &Told| match told {
        Told::Merged(_) | Told::SurveyAdded(_) | Told::SurveySame => Tone::Info,
        _ => Tone::Warning,
    };
    let told = move |it: Told| {
        let tone = tone(&it);
        let problems = if let Told::SurveyAdded(problems) = &it {
            problems.clone()
        } else {
            Vec::new()
        };
        let sentence = el("span").attr("id", "told").with(move || text(it.clone()));
        notice(tone, el("div.grow").with(sentence).with(report(problems)))
    };
    nothing()
        .with(intake(|w| w.data().import, Some(other), link))
        .with(live(move || nothing().with(shown.get().map(told))))
}

/// What became of each part of the file that is not in the survey as it was: where, and how. What was lost comes first.
fn report(problems: Vec<Problem>) -> View {
    if problems.is_empty() {
        return nothing();
    }
    let words = words();
    let line = |problem: &Problem| {
        let defect = problem.defect.clone();
        let said = el("span").with(move || words.get().defects().say(&defect));
        // The survey as a whole has no path.
        let path =
            (!problem.path.is_empty()).then(|| (el("code").attr("dir", "ltr").with(problem.path.as_str()), " — "));
        el("li").with(path).with(said)
    };
    let by_fate =
        [Fate::Ignored, Fate::Changed, Fate::Kept].map(|fate| problems.iter().filter(move |p| p.fate() == fate));
    let lines: Vec<View> = by_fate.into_iter().flatten().take(LINES).map(line).collect();
    let more = problems.len().saturating_sub(LINES) as u64;
    let rest = (more > 0).then(|| el("li").with(move || (words.get().data().more_lines)(more)));
    el("ul.report").with(lines).with(rest)
}

/// Answers are taken in before this.
fn take_in(incoming: Incoming, shelf: Shelf) -> Option<Told> {
    let told = match incoming {
        Incoming::Backup(backup) => match shelf.write(|library| library.merge(&backup)) {
            Ok(merged) => Told::Merged(merged),
            Err(error) => Told::NotKept(error),
        },
        Incoming::Survey(mut survey, problems) => {
            if shelf.now(|library| library.survey(&survey.id)).is_some() {
                return Some(Told::SurveySame);
            }
            match shelf.write(|library| library.save_survey(&mut survey, None)) {
                Ok(()) => Told::SurveyAdded(problems),
                Err(error) => Told::NotKept(error),
            }
        }
        Incoming::Answers(_) | Incoming::Sealed(_) => return None,
    };
    Some(told)
}
