//! Answer files that respondents sent: any number at once, each answer counted once.
use leptos::prelude::*;
use waystone::{
    exchange::{Incoming, ReadError},
    response::Via,
    survey::Survey,
};

use crate::app::{
    browser::files::Chosen,
    components::{
        file_button::FileButton,
        notice::{Notice, Tone},
    },
    read_error,
    shelf::{Shelf, why},
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

#[component]
pub fn Back(survey: Memo<Option<Survey>>) -> impl IntoView {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let busy = RwSignal::new(false);
    let report = RwSignal::new(None::<Report>);
    let trouble = RwSignal::new(None);
    let take = Callback::new(move |chosen: Vec<Chosen>| {
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
    });
    let told = move || {
        report.get().map(|report| {
            let all_bad = report.new + report.same + report.refused == 0;
            let counts = (!all_bad).then(|| (words.get().share().report)(report.new, report.same, report.refused));
            let wrong = report.errors.iter().map(|(name, error)| (name.clone(), read_error(words.get(), error)));
            let others = report.others.iter().map(|name| (name.clone(), words.get().errors().other_survey.to_owned()));
            let none = report.no_answers.iter().map(|name| (name.clone(), words.get().errors().not_answers.to_owned()));
            let wrong: Vec<_> = wrong.chain(others).chain(none).collect();
            let tone = if wrong.is_empty() { Tone::Info } else { Tone::Warning };
            view! {
                <Notice tone>
                    <div class="grow">
                        {counts.map(|text| view! { <p id="report">{text}</p> })}
                        {wrong.into_iter().map(|(name, text)| view! { <p><bdi>{name}</bdi>": "{text}</p> }).collect_view()}
                    </div>
                </Notice>
            }
        })
    };
    view! {
        <section class="panel pad stack">
            <h2>{say(|w| w.share().back_title)}</h2>
            <p class="note">{say(|w| w.share().back_text)}</p>
            <div class="row">
                <FileButton label=Signal::derive(move || words.get().share().choose.to_owned()) accept=".json,application/json" multiple=true choose=take />
                <Show when=move || busy.get()><span class="note" role="status">{say(|w| w.share().reading)}</span></Show>
            </div>
            {move || trouble.get().map(|error| view! {
                <Notice tone=Tone::Warning><span class="grow">{move || (words.get().shell().not_saved)(why(words.get(), error))}</span></Notice>
            })}
            {told}
        </section>
    }
}
