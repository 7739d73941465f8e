//! Takes in what came back: reads, opens, checks, and keeps all that is well in one go. No markup.
use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use waystone::{
    exchange::{Answers, Incoming, ReadError, Sealed, read},
    order::sorted,
    response::{Response, Via},
    store::StoreError,
    survey::{Survey, SurveyId},
};

use crate::app::{
    browser::{courier, files::Chosen, timer::breathe},
    shelf::Shelf,
};

/// Something that came back.
pub enum Source {
    File(Chosen),
    /// What stands in a reply link.
    Link(String),
    /// What somebody pasted, and is no link.
    Text(String),
}

/// Why something was not taken.
#[derive(Clone, PartialEq)]
pub enum Reason {
    File(ReadError),
    /// Of a survey that isn't here.
    OtherSurvey,
    NotAnswers,
    /// Sealed for the key with this fingerprint, which isn't here.
    OtherKey(String),
    /// Something was changed since it was sealed.
    Changed,
    /// Answers that do not fit the survey.
    Unfit,
    /// The program that opens did not arrive.
    NoCourier,
    /// A reply link that is not whole.
    CutLink,
    /// A link as it goes out.
    SurveyLink,
    /// A text without any link.
    NoLink,
}

/// What came of it all.
#[derive(Clone, Default, PartialEq)]
pub struct Report {
    pub new: u64,
    pub same: u64,
    /// The surveys that were answered.
    pub surveys: BTreeSet<SurveyId>,
    /// What it was called (empty for links), and why.
    pub refused: Vec<(String, Reason)>,
}

/// Between two chances for the browser to draw.
const STEP: usize = 8;

/// What else a page takes than answers: a survey, a backup.
pub type Other = Option<Callback<Incoming>>;

/// All answers are kept, or none.
///
/// # Errors
/// Why they could not be kept.
pub async fn take(
    shelf: Shelf,
    sources: Vec<Source>,
    other: Other,
    progress: impl Fn(u64, u64),
) -> Result<Report, StoreError> {
    let (mut report, mut fitting) = (Report::default(), Vec::new());
    let mut surveys = BTreeMap::new();
    let total = sources.len() as u64;
    for (at, source) in sources.into_iter().enumerate() {
        progress(at as u64, total);
        if at % STEP == STEP - 1 {
            breathe().await;
        }
        let name = if let Source::File(file) = &source {
            file.name()
        } else {
            String::new()
        };
        let incoming = match source {
            Source::File(file) => file.incoming().await.map_err(Reason::File),
            Source::Link(link) => Sealed::from_link(&link)
                .map(|sealed| Incoming::Sealed(Box::new(sealed)))
                .map_err(|error| match error {
                    ReadError::Newer { .. } => Reason::File(error),
                    _ => Reason::CutLink,
                }),
            Source::Text(text) if text.contains("#/s/") => Err(Reason::SurveyLink),
            Source::Text(text) => read(&text).map_err(|error| match error {
                ReadError::NotJson { .. } => Reason::NoLink,
                error => Reason::File(error),
            }),
        };
        let responses = match incoming {
            Err(reason) => Err(reason),
            Ok(Incoming::Sealed(sealed)) => opened(shelf, &sealed).await.map(|response| vec![response]),
            Ok(Incoming::Answers(Answers { responses, .. })) => Ok(responses),
            Ok(incoming) => match other {
                Some(other) => {
                    other.run(incoming);
                    Ok(Vec::new())
                }
                None => Err(Reason::NotAnswers),
            },
        };
        match responses {
            Err(reason) => report.refused.push((name, reason)),
            Ok(responses) => {
                for mut response in responses {
                    match refusal(shelf, &mut surveys, &response) {
                        Some(reason) => report.refused.push((name.clone(), reason)),
                        None => {
                            response.via = Via::File;
                            fitting.push(response);
                        }
                    }
                }
            }
        }
    }
    progress(total, total);
    let fitting = sorted(fitting, |a, b| (&a.survey, &a.id).cmp(&(&b.survey, &b.id)));
    if !fitting.is_empty() {
        report.surveys = fitting.iter().map(|response| response.survey.clone()).collect();
        let merged = shelf.write(|library| library.add_responses(&fitting))?;
        report.new = (merged.added + merged.kept_both) as u64;
        report.same = merged.same as u64;
    }
    Ok(report)
}

async fn opened(shelf: Shelf, sealed: &Sealed) -> Result<Response, Reason> {
    let secret = shelf.now(|library| library.secret(&sealed.to));
    let secret = secret.ok_or_else(|| Reason::OtherKey(sealed.to.fingerprint()))?;
    if !courier::ready().await {
        return Err(Reason::NoCourier);
    }
    let json = courier::ask(&["open", &secret.to_text(), &sealed.to_link()]).await;
    json.and_then(|json| serde_json::from_str(&json).ok())
        .ok_or(Reason::Changed)
}

fn refusal(shelf: Shelf, surveys: &mut BTreeMap<SurveyId, Option<Survey>>, response: &Response) -> Option<Reason> {
    let id = &response.survey;
    if !surveys.contains_key(id) {
        surveys.insert(id.clone(), shelf.now(|library| library.survey(id)));
    }
    match surveys.get(id) {
        Some(Some(survey)) => (!response.fits(survey)).then_some(Reason::Unfit),
        _ => Some(Reason::OtherSurvey),
    }
}
