//! One question's answers, counted. No trend, no text of comments.
use super::{
    Columns, Cut, FacetKey, Metric, NO, YES,
    metric::{mean_on, top_two},
};
use crate::{
    scoring::{
        Estimate,
        share::{ratio, share},
    },
    survey::{Choice, ChoiceId, Kind, Measure, Question, QuestionId, Text},
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
        Metric::of(self.measure).score(&self.counts)
    }

    /// Share (0..=1) of answers of this point or a higher one.
    pub fn share_from(&self, point: u8) -> Option<f64> {
        let sum = |from: u8| self.counts.iter().filter(|(v, _)| *v >= from).map(|(_, n)| n).sum();
        ratio(sum(point), sum(0))
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

pub(super) fn summary(number: usize, question: &Question, columns: &Columns, cut: &Cut) -> Summary {
    let n = columns.given(&question.id, &cut.rows);
    let found = match &question.kind {
        Kind::Rating(rating) => Found::Ratings(ratings(rating.measure, counts(question, columns, cut))),
        Kind::Single { choices, .. } => Found::Choices(taken(question, choices, false, n, columns, cut)),
        Kind::Multiple { choices, .. } => Found::Choices(taken(question, choices, true, n, columns, cut)),
        Kind::YesNo(_) => {
            let choices = [YES, NO].map(|name| ChoiceId::new(name).map(|id| Choice::new(id, Text::default())));
            let choices: Vec<Choice> = choices.into_iter().flatten().collect();
            Found::Choices(taken(question, &choices, false, n, columns, cut))
        }
        Kind::Matrix { rows, .. } => Found::Grid(Grid {
            rows: rows.iter().map(|row| grid_row(question, row, columns, cut)).collect(),
        }),
        _ => Found::Texts,
    };
    Summary {
        question: question.id.clone(),
        number,
        n,
        found,
    }
}

/// How often each point of a rating's scale was given; empty for what is no rating.
pub(super) fn counts(question: &Question, columns: &Columns, cut: &Cut) -> Vec<(u8, u64)> {
    let facet = columns.facet(&FacetKey::Answer(question.id.clone()));
    let counts = facet.map(|facet| facet.counts(&cut.rows)).unwrap_or_default();
    let scale = question.kind.rating().map(|rating| rating.measure.scale().values());
    scale.into_iter().flatten().zip(counts).collect()
}

fn ratings(measure: Measure, counts: Vec<(u8, u64)>) -> Ratings {
    let scale = measure.scale();
    Ratings {
        measure,
        mean: mean_on(scale, &counts),
        top_two: top_two(scale, &counts),
        counts,
    }
}

fn taken(question: &Question, choices: &[Choice], multiple: bool, n: u64, columns: &Columns, cut: &Cut) -> Choices {
    let facet = columns.facet(&FacetKey::Answer(question.id.clone()));
    let counts = facet.map(|facet| facet.counts(&cut.rows)).unwrap_or_default();
    let taken = choices.iter().zip(counts);
    Choices {
        multiple,
        taken: taken
            .map(|(choice, count)| (choice.id.clone(), count, share(count, n)))
            .collect(),
    }
}

fn grid_row(question: &Question, row: &Choice, columns: &Columns, cut: &Cut) -> GridRow {
    let facet = columns.facet(&FacetKey::Row(question.id.clone(), row.id.clone()));
    let counts = facet.map(|facet| facet.counts(&cut.rows)).unwrap_or_default();
    let n = counts.iter().sum();
    let top: u64 = counts.iter().rev().take(2).sum();
    GridRow {
        row: row.id.clone(),
        n,
        top_two: (counts.len() > 2).then(|| share(top, n)).flatten(),
        counts,
    }
}
