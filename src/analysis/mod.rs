//! What the answers to a survey say: scores with their ranges, distributions, trend, comments, and tables of them.
//! Pure numbers and ids: words come from outside, drawing is `chart`, formulas are `scoring`.
//!
//! Only finished answers count, except in completion. An answer that does not fit its question is no answer.
mod bits;
mod cohort;
mod columns;
mod comments;
mod compare;
mod cut;
mod event;
mod facet;
mod finding;
mod flags;
mod gather;
mod health;
mod likert;
mod metric;
mod period;
mod questions;
mod sheet;
mod slice;
mod table;
#[cfg(test)]
mod tests;
mod trend;

pub use bits::Bits;
pub use cohort::{Asked, Cohort, Cohorts, Felt, cohorts, good_from, outcomes, segments};
pub use columns::{Columns, MOST_VALUES, NO, SOURCES, YES};
pub use comments::{Comment, Commented, comments};
pub use compare::{Against, Comparison, Group, Line, compare, groups};
pub use cut::Cut;
pub use event::Event;
pub use facet::{Facet, FacetKey};
pub use finding::{Finding, Part, finding};
pub use flags::{CAREFUL, FLAGS};
pub use gather::Gathering;
pub use health::{Health, MARGIN, Spread, health};
pub use likert::{Likert, Part as LikertPart, lay};
pub use metric::Metric;
pub use period::{Calendar, Day, Period};
pub use questions::{Choices, Found, Grid, GridRow, Ratings, Summary};
pub use sheet::{answers, codebook};
pub use slice::Slice;
pub use table::{Cell, Table};
pub use trend::{Point, Trend, trend};

use crate::{
    response::Response,
    scoring::{self, Estimate, nps::Split},
    survey::{Measure, Question, QuestionId, Survey},
};

/// Everything that a page of results shows, but the trend (which needs the reader's calendar) and the comments.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// Finished answers.
    pub n: u64,
    /// Finished over started, 0..=1, of what was answered on this device: only there is a break-off seen. `None` without,
    /// and where answers were chosen: who broke off gave none.
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
    /// Of the finished answers of a cut.
    pub fn of(survey: &Survey, columns: &Columns, cut: &Cut) -> Self {
        let questions: Vec<Summary> = survey
            .questions()
            .enumerate()
            .map(|(at, question)| questions::summary(at + 1, question, columns, cut))
            .collect();
        Self {
            n: cut.rows.count(),
            completion: cut
                .started
                .and_then(|(finished, started)| scoring::response::completion(finished, started)),
            headline: headline_question(survey).map(|(question, metric)| {
                let counts = questions::counts(question, columns, cut);
                Headline {
                    question: question.id.clone(),
                    metric,
                    score: metric.score(&counts),
                    split: (metric == Metric::Nps).then(|| Split::of_counts(counts)),
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

fn value(question: &Question, response: &Response) -> Option<u8> {
    let answer = response.answer(&question.id)?;
    answer.fits(question).ok()?;
    answer.number()
}
