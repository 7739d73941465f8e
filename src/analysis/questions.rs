//! One question's answers, counted. No trend, no text of comments.
use super::{Metric, finished, metric::mean_on, values};
use crate::{
    response::{Answer, Response},
    scoring::{
        Estimate,
        share::{ratio, share},
    },
    survey::{Choice, ChoiceId, Kind, Measure, Question, QuestionId},
};

#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    pub question: QuestionId,
    /// As people count, from 1.
    pub number: usize,
    /// Who answered it.
    pub n: u64,
    pub found: Found,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    Ratings(Ratings),
    Choices(Choices),
    Grid(Grid),
    /// Written answers, and kinds that are not summed up yet: only their number.
    Texts,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Ratings {
    pub measure: Measure,
    /// Every point of the scale from low to high, with how often it was given.
    pub counts: Vec<(u8, u64)>,
    /// On the scale, with the t range.
    pub mean: Option<Estimate>,
    /// Share (0..=1) of the two highest points, with the Wilson range.
    pub top_two: Option<Estimate>,
}

impl Ratings {
    /// By the measure's own metric; `None` without answers.
    pub fn score(&self) -> Option<Estimate> {
        Metric::of(self.measure).score(&self.values())
    }

    /// Share (0..=1) of answers of this point or a higher one.
    pub fn share_from(&self, point: u8) -> Option<f64> {
        let sum = |from: u8| self.counts.iter().filter(|(v, _)| *v >= from).map(|(_, n)| n).sum();
        ratio(sum(point), sum(0))
    }

    fn values(&self) -> Vec<u8> {
        let times = |(value, n): &(u8, u64)| std::iter::repeat_n(*value, usize::try_from(*n).unwrap_or_default());
        self.counts.iter().flat_map(times).collect()
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// People could take several: shares do not add up to 1.
    pub multiple: bool,
    /// Every choice in its order, with the share (0..=1, Wilson) of people who took it, and how many.
    pub taken: Vec<(ChoiceId, u64, Option<Estimate>)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    pub rows: Vec<GridRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GridRow {
    pub row: ChoiceId,
    pub n: u64,
    /// One count for each column, in its order.
    pub counts: Vec<u64>,
    /// Share (0..=1) of the two last columns, with the Wilson range; `None` below three columns.
    pub top_two: Option<Estimate>,
}

pub(super) fn summary(number: usize, question: &Question, responses: &[Response]) -> Summary {
    let given: Vec<&Answer> = finished(responses)
        .filter_map(|response| response.answer(&question.id))
        .filter(|answer| !answer.is_empty() && answer.fits(question).is_ok())
        .collect();
    let found = match &question.kind {
        Kind::Rating(rating) => Found::Ratings(ratings(rating.measure, &values(question, responses))),
        Kind::Single { choices, .. } => Found::Choices(taken(choices, false, &given)),
        Kind::Multiple { choices, .. } => Found::Choices(taken(choices, true, &given)),
        Kind::Matrix { rows, columns } => Found::Grid(grid(rows, columns, &given)),
        _ => Found::Texts,
    };
    Summary {
        question: question.id.clone(),
        number,
        n: given.len() as u64,
        found,
    }
}

fn ratings(measure: Measure, values: &[u8]) -> Ratings {
    let scale = measure.scale();
    let count = |wanted: &dyn Fn(u8) -> bool| values.iter().filter(|value| wanted(**value)).count() as u64;
    Ratings {
        measure,
        counts: scale.values().map(|point| (point, count(&|v| v == point))).collect(),
        mean: mean_on(scale, values),
        top_two: share(count(&|v| v + 1 >= scale.high()), values.len() as u64),
    }
}

fn taken(choices: &[Choice], multiple: bool, given: &[&Answer]) -> Choices {
    let n = given.len() as u64;
    let times = |id: &ChoiceId| {
        let takes = |answer: &&&Answer| match answer {
            Answer::Choice(one) => one == id,
            Answer::Choices(many) => many.contains(id),
            _ => false,
        };
        given.iter().filter(takes).count() as u64
    };
    let taken = choices.iter().map(|choice| {
        let count = times(&choice.id);
        (choice.id.clone(), count, share(count, n))
    });
    Choices {
        multiple,
        taken: taken.collect(),
    }
}

fn grid(rows: &[Choice], columns: &[Choice], given: &[&Answer]) -> Grid {
    let row = |row: &Choice| {
        let chosen = |answer: &&Answer| match answer {
            Answer::Grid(cells) => cells.get(&row.id).cloned(),
            _ => None,
        };
        let chosen: Vec<ChoiceId> = given.iter().filter_map(chosen).collect();
        let count = |column: &Choice| chosen.iter().filter(|id| **id == column.id).count() as u64;
        let counts: Vec<u64> = columns.iter().map(count).collect();
        let n = chosen.len() as u64;
        let top: u64 = counts.iter().rev().take(2).sum();
        GridRow {
            row: row.id.clone(),
            n,
            top_two: (counts.len() > 2).then(|| share(top, n)).flatten(),
            counts,
        }
    };
    Grid {
        rows: rows.iter().map(row).collect(),
    }
}
