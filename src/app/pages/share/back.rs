//! Answer files that respondents sent: any number at once, each answer counted once.
use leptos::prelude::*;
use waystone::{
    exchange::{Incoming, ReadError},
    response::Via,
    survey::Survey,
};

use crate::app::{
    browser::{
        files::Chosen,
        view::{View, el, live, nothing, when},
    },
    components::{
        file_button::file_button,
        not_kept::not_kept,
        notice::{Tone, notice},
        way::way,
    },
    read_error,
    shelf::Shelf,
    ui::{say, words},
};

/// What came of the files.
#[derive(Clone, Default, PartialEq)]
struct Report {
    new: u64,
    same: u64,
    refused: u64,
    /// A file and what is wrong with it.
    errors: Vec<(String, ReadError)>,
    /// A Waystone file, but no answers.
    no_answers: Vec<String>,
    /// A file of another survey.
    others: Vec<String>,
}

pub fn back(survey: Memo<Option<Survey>>) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let busy = RwSignal::new(false);
    let report = RwSignal::new(None::<Report>);
    let trouble = RwSignal::new(None);
    let take = move |chosen: Vec<Chosen>| {
        let Some(survey) = survey.get_untracked() else { return };
        busy.set(true);
        leptos::task::spawn_local(async move {
            let mut sum = Report::default();
            let mut fitting = Vec::new();
            for file in chosen {
                match file.incoming().await {
                    Ok(Incoming::Answers(answers)) if answers.survey == survey.id => {
                        let (fit, unfit): (Vec<_>, Vec<_>) = answers
                            .responses
                            .into_iter()
                            .partition(|response| response.fits(&survey));
                        sum.refused += unfit.len() as u64;
                        fitting.extend(fit);
                    }
                    Ok(Incoming::Answers(_)) => sum.others.push(file.name()),
                    Ok(_) => sum.no_answers.push(file.name()),
                    Err(error) => sum.errors.push((file.name(), error)),
                }
            }
            for response in &mut fitting {
                response.via = Via::File;
            }
            match shelf.write(|library| library.add_responses(&fitting)) {
                Ok(merged) => {
                    sum.new = (merged.added + merged.kept_both) as u64;
                    sum.same = merged.same as u64;
                    trouble.set(None);
                    report.set(Some(sum));
                }
                Err(error) => {
                    trouble.set(Some(error));
                    report.set(None);
                }
            }
            busy.set(false);
        });
    };
    let told = move |report: Report| {
        let words = words.get();
        let all_bad = report.new + report.same + report.refused == 0;
        let counts = (!all_bad).then(|| (words.share().report)(report.new, report.same, report.refused));
        let wrong = report
            .errors
            .into_iter()
            .map(|(name, error)| (name, read_error(words, &error)));
        let plain = |names: Vec<String>, why: &'static str| names.into_iter().map(move |name| (name, why.to_owned()));
        let wrong = wrong
            .chain(plain(report.others, words.errors().other_survey))
            .chain(plain(report.no_answers, words.errors().not_answers));
        let wrong: Vec<_> = wrong
            .map(|(name, text)| el("p").with(el("bdi").with(name)).with((": ", text)))
            .collect();
        let tone = if wrong.is_empty() { Tone::Info } else { Tone::Warning };
        let counts = counts.map(|text| el("p").attr("id", "report").with(text));
        notice(tone, el("div.grow").with((counts, wrong)))
    };
    let told = live(move || nothing().with(report.get().map(told)));
    let choose = say(|w| w.share().choose);
    let reading = || el("span.note").attr("role", "status").with(say(|w| w.share().reading));
    let row = el("div.row")
        .with(file_button(
            "label.file.btn",
            choose,
            ".json,application/json",
            true,
            take,
        ))
        .with(when(move || busy.get(), reading));
    way(|w| w.share().back_title, |w| w.share().back_text).with([row, not_kept(trouble), told])
}
