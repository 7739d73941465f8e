//! What the answers to a survey say: scores with their ranges, distributions, trend, comments, and tables of them.
//! Pure numbers and ids: words come from outside, drawing is `chart`, formulas are `scoring`.
//!
//! Only finished answers count, except in [`completion`]. An answer that does not fit its question is no answer.
mod comments;
mod finding;
mod metric;
mod period;
mod questions;
mod sheet;
mod table;
#[cfg(test)]
mod tests;
mod trend;

pub use comments::{Comment, comments};
pub use finding::{Finding, Part, finding};
pub use metric::Metric;
pub use period::{Calendar, Period};
pub use questions::{Choices, Found, Grid, GridRow, Ratings, Summary};
pub use sheet::{answers, codebook};
pub use table::{Cell, Table};
pub use trend::{Point, Trend, trend};

use crate::{
    response::{Response, Via},
    scoring::{self, Estimate, nps::Split},
    survey::{Measure, Question, QuestionId, Survey},
};

/// Everything that a page of results shows, but the trend (which needs the reader's calendar) and the comments.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// Finished answers.
    pub n: u64,
    /// Finished over started, 0..=1; `None` when no answer was given on this device.
    pub completion: Option<Estimate>,
    /// The score that stands on top.
    pub headline: Option<Headline>,
    /// Every question in its order.
    pub questions: Vec<Summary>,
}

/// The survey's first score: recommendation, else satisfaction, else ease, else the first rating.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    pub question: QuestionId,
    pub metric: Metric,
    /// `None` without answers.
    pub score: Option<Estimate>,
    /// The groups, if it is an NPS.
    pub split: Option<Split>,
}

impl Analysis {
    pub fn of(survey: &Survey, responses: &[Response]) -> Self {
        let questions = survey
            .questions()
            .enumerate()
            .map(|(at, question)| questions::summary(at + 1, question, responses))
            .collect();
        Self {
            n: finished(responses).count() as u64,
            completion: completion(responses),
            headline: headline_question(survey).map(|(question, metric)| {
                let values = values(question, responses);
                Headline {
                    question: question.id.clone(),
                    metric,
                    score: metric.score(&values),
                    split: (metric == Metric::Nps).then(|| Split::of(values)),
                }
            }),
            questions,
        }
    }

    pub fn summary(&self, id: &QuestionId) -> Option<&Summary> {
        self.questions.iter().find(|summary| summary.question == *id)
    }
}

/// The question of the headline and how it is scored.
pub fn headline_question(survey: &Survey) -> Option<(&Question, Metric)> {
    [Measure::Nps, Measure::Csat, Measure::Ces]
        .into_iter()
        .find_map(|measure| survey.measured(measure))
        .or_else(|| survey.questions().find(|question| question.kind.rating().is_some()))
        .and_then(|question| Some((question, Metric::of(question.kind.rating()?.measure))))
}

pub(crate) fn finished(responses: &[Response]) -> impl Iterator<Item = &Response> {
    responses.iter().filter(|response| response.finished)
}

/// The points that were given on a rating's scale, in the order of the answers.
pub fn values(question: &Question, responses: &[Response]) -> Vec<u8> {
    finished(responses)
        .filter_map(|response| value(question, response))
        .collect()
}

pub(crate) fn value(question: &Question, response: &Response) -> Option<u8> {
    let answer = response.answer(&question.id)?;
    answer.fits(question).ok()?;
    answer.number()
}

/// Finished over started, 0..=1, of what was answered on this device: only there is a break-off seen.
pub fn completion(responses: &[Response]) -> Option<Estimate> {
    let here = || responses.iter().filter(|response| response.via == Via::Device);
    let done = here().filter(|response| response.finished).count();
    scoring::response::completion(done as u64, here().count() as u64)
}
