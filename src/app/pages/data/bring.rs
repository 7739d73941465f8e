//! A Waystone file comes in: a backup, a survey or answers. Nothing here is overwritten.
use leptos::prelude::*;
use waystone::{
    exchange::{Incoming, ReadError},
    store::{Merged, Refused, StoreError},
    survey::{Fate, Problem},
};

/// The report shows so many lines.
const LINES: usize = 20;

use crate::app::{
    browser::{
        files::Chosen,
        view::{View, el, live, nothing, when},
    },
    components::{
        file_button::file_button,
        notice::{Tone, notice},
    },
    read_error,
    shelf::{Shelf, why},
    ui::{say, words},
};

#[derive(Clone, PartialEq)]
enum Told {
    Merged(Merged),
    /// With what became of parts of the file.
    SurveyAdded(Vec<Problem>),
    SurveySame,
    OtherSurvey,
    Wrong(ReadError),
    NotKept(StoreError),
}

pub fn bring() -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let busy = RwSignal::new(false);
    let shown = RwSignal::new(None::<Told>);
    let take = move |chosen: Vec<Chosen>| {
        busy.set(true);
        leptos::task::spawn_local(async move {
            if let Some(file) = chosen.first() {
                shown.set(Some(take_in(file, shelf).await));
            }
            busy.set(false);
        });
    };
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
            Told::OtherSurvey => words.errors().other_survey.to_owned(),
            Told::Wrong(error) => read_error(words, &error),
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
    let import = say(|w| w.data().import);
    let reading = || el("span.note").attr("role", "status").with(say(|w| w.data().reading));
    let button = file_button("label.file.btn", import, ".json,application/json", false, take);
    nothing()
        .with(el("div.row").with([button, when(move || busy.get(), reading)]))
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

async fn take_in(file: &Chosen, shelf: Shelf) -> Told {
    match file.incoming().await {
        Err(error) => Told::Wrong(error),
        Ok(Incoming::Backup(backup)) => match shelf.write(|library| library.merge(&backup)) {
            Ok(merged) => Told::Merged(merged),
            Err(error) => Told::NotKept(error),
        },
        Ok(Incoming::Survey(mut survey, problems)) => {
            if shelf.now(|library| library.survey(&survey.id)).is_some() {
                return Told::SurveySame;
            }
            match shelf.write(|library| library.save_survey(&mut survey, None)) {
                Ok(()) => Told::SurveyAdded(problems),
                Err(error) => Told::NotKept(error),
            }
        }
        Ok(Incoming::Answers(answers)) => {
            let Some(survey) = shelf.now(|library| library.survey(&answers.survey)) else {
                return Told::OtherSurvey;
            };
            let (fit, unfit): (Vec<_>, Vec<_>) = answers
                .responses
                .into_iter()
                .partition(|response| response.fits(&survey));
            match shelf.write(|library| library.add_responses(&fit)) {
                Ok(mut merged) => {
                    merged.refused.extend(unfit.iter().map(|response| Refused {
                        key: response.id.to_string(),
                    }));
                    Told::Merged(merged)
                }
                Err(error) => Told::NotKept(error),
            }
        }
    }
}
