//! Where answers come back: files chosen or dropped, links pasted, any number at once; each answer counts once.
mod taking;

use leptos::prelude::*;
use waystone::{exchange::reply_links, route::Route, words::Words};

use super::{
    file_button::file_button,
    not_kept::not_kept,
    notice::{Tone, notice},
};
use crate::app::{
    browser::{
        files,
        view::{View, el, live, nothing, when},
    },
    read_error,
    shelf::Shelf,
    ui::{say, words},
};
pub use taking::Other;
use taking::{Reason, Report, Source, take};

/// No more lines of what was refused.
const LINES: usize = 20;

/// The controls, and what came of them. `link` is taken in at once.
pub fn intake(label: crate::app::ui::Word, other: Other, link: Option<String>) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let busy = RwSignal::new(None::<(u64, u64)>);
    let report = RwSignal::new(None::<Report>);
    let trouble = RwSignal::new(None);
    let pasted = RwSignal::new(String::new());
    let over = RwSignal::new(false);
    let begin = move |sources: Vec<Source>| {
        if sources.is_empty() || busy.with_untracked(Option::is_some) {
            return;
        }
        report.set(None);
        busy.set(Some((0, sources.len() as u64)));
        leptos::task::spawn_local(async move {
            let progress = move |done, total| {
                busy.try_set(Some((done, total)));
            };
            match take(shelf, sources, other, progress).await {
                Ok(told) => {
                    trouble.try_set(None);
                    // What was refused can be mended where it stands.
                    if told.refused.is_empty() {
                        pasted.try_set(String::new());
                    }
                    report.try_set(Some(told));
                }
                Err(error) => drop(trouble.try_set(Some(error))),
            }
            busy.try_set(None);
        });
    };
    let files = move |chosen: Vec<files::Chosen>| begin(chosen.into_iter().map(Source::File).collect());
    let paste = move || {
        let text = pasted.get_untracked();
        let links = reply_links(&text);
        begin(if links.is_empty() {
            vec![Source::Text(text)]
        } else {
            links.into_iter().map(Source::Link).collect()
        });
    };
    begin(link.into_iter().map(Source::Link).collect());

    let reading = move || {
        let said = move || {
            busy.get()
                .map(|(done, total)| (words.get().back().reading)(done, total))
        };
        el("span.note").attr("role", "status").with(said)
    };
    let button = file_button("label.file.btn", say(label), ".json,application/json", true, files);
    let area = el("textarea.in")
        .attr("id", "links")
        .attr("rows", "2")
        .attr("dir", "ltr")
        .prop("value", move || pasted.get())
        .input("input", move |text| pasted.set(text));
    let field = el("div.field")
        .with(el("label").attr("for", "links").with(say(|w| w.back().links)))
        .with(area);
    let add = el("button.btn")
        .attr("type", "button")
        .attr("id", "take-links")
        .attr("disabled", move || pasted.with(|text| text.trim().is_empty()))
        .with(say(|w| w.back().take))
        .click(paste);
    let told = live(move || nothing().with(report.get().and_then(|report| shown(words.get(), report))));
    el("div.stack.intake")
        .attr("data-over", move || over.get())
        .with(el("div.row").with([button, when(move || busy.with(Option::is_some), reading)]))
        .with(el("p.note").with(say(|w| w.back().drop_here)))
        .with([field, el("div.row").with(add), not_kept(trouble), told])
        .on("dragover", move |event| {
            // Without this the browser would open the file itself.
            event.prevent_default();
            over.set(true);
        })
        .on("dragleave", move |_| over.set(false))
        .on("drop", move |event| {
            event.prevent_default();
            over.set(false);
            files(files::dropped(&event));
        })
}

fn shown(words: &'static Words, report: Report) -> Option<View> {
    let Report {
        new,
        same,
        surveys,
        refused,
    } = report;
    let many = refused.len() as u64;
    if new + same + many == 0 {
        return None;
    }
    let line = |(name, reason): (String, Reason)| {
        let name = (!name.is_empty()).then(|| nothing().with(el("bdi").with(name)).with(": "));
        el("p").with(name).with(why(words, &reason))
    };
    let tone = if refused.is_empty() { Tone::Info } else { Tone::Warning };
    let lines: Vec<View> = refused.into_iter().take(LINES).map(line).collect();
    let more = many.saturating_sub(LINES as u64);
    let more = (more > 0).then(|| el("p").with((words.data().more_lines)(more)));
    let counts = el("p")
        .attr("id", "report")
        .with((words.back().report)(new, same, many));
    let results = surveys.into_iter().map(|survey| {
        el("a.lnk")
            .attr("href", Route::Results(survey).href())
            .with(words.shell().results)
    });
    // Which of several surveys it would be, the list says.
    let results = results.take(2).collect::<Vec<_>>();
    let results = (results.len() == 1).then_some(results);
    Some(notice(tone, el("div.grow").with(counts).with(lines).with(more)).with(results))
}

fn why(words: &'static Words, reason: &Reason) -> String {
    let back = words.back();
    match reason {
        Reason::File(error) => read_error(words, error),
        Reason::OtherSurvey => words.errors().other_survey.to_owned(),
        Reason::NotAnswers => words.errors().not_answers.to_owned(),
        Reason::OtherKey(fingerprint) => (back.other_key)(fingerprint),
        Reason::Changed => back.changed.to_owned(),
        Reason::Unfit => back.unfit.to_owned(),
        Reason::NoCourier => back.no_courier.to_owned(),
        Reason::CutLink => back.cut_link.to_owned(),
        Reason::SurveyLink => back.survey_link.to_owned(),
        Reason::NoLink => back.no_link.to_owned(),
    }
}
