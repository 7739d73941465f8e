//! One question's answers, as they come. An answer that does not fit its question is none.
use crate::{
    analysis::{
        Bits, Facet, FacetKey, NO, YES,
        facet::{BLANK, Column},
    },
    response::Answer,
    survey::{Choice, ChoiceId, Kind, Question, QuestionId},
};

pub struct Asked {
    /// Its place in the survey.
    pub at: usize,
    pub question: Question,
    given: Given,
}

enum Given {
    /// The place of each row's value, or [`BLANK`].
    One(Vec<u16>),
    /// The rows with each choice, and with any.
    Many(Vec<Bits>, Bits),
    /// For each statement its places, and the rows with any.
    Grid(Vec<Vec<u16>>, Bits),
    /// The rows with an answer.
    Written(Bits),
}

impl Asked {
    pub fn new(at: usize, question: Question) -> Self {
        let given = match &question.kind {
            Kind::Rating(_) | Kind::Single { .. } | Kind::YesNo(_) => Given::One(Vec::new()),
            Kind::Multiple { choices, .. } => Given::Many(vec![Bits::default(); choices.len()], Bits::default()),
            Kind::Matrix { rows, .. } => Given::Grid(vec![Vec::new(); rows.len()], Bits::default()),
            _ => Given::Written(Bits::default()),
        };
        Self { at, question, given }
    }

    pub fn add(&mut self, answer: Option<&Answer>) {
        let kind = &self.question.kind;
        if let Given::One(codes) = &mut self.given {
            codes.push(answer.map_or(BLANK, |answer| code(place(kind, answer))));
            return;
        }
        let answer = answer.filter(|answer| answer.fits(&self.question).is_ok());
        match (&mut self.given, kind) {
            (Given::Many(taken, given), Kind::Multiple { choices, .. }) => {
                for (bits, choice) in taken.iter_mut().zip(choices) {
                    bits.push(matches!(answer, Some(Answer::Choices(ids)) if ids.contains(&choice.id)));
                }
                given.push(answer.is_some());
            }
            (Given::Grid(codes, given), Kind::Matrix { rows, columns }) => {
                for (codes, row) in codes.iter_mut().zip(rows) {
                    let cell = match answer {
                        Some(Answer::Grid(cells)) => cells.get(&row.id),
                        _ => None,
                    };
                    codes.push(code(cell.and_then(|id| of(columns, id))));
                }
                given.push(answer.is_some());
            }
            (Given::Written(given), _) => given.push(answer.is_some()),
            _ => {}
        }
    }

    pub fn finish(self, facets: &mut Vec<Facet>, written: &mut Vec<(QuestionId, Bits)>) {
        let id = self.question.id;
        let key = FacetKey::Answer(id.clone());
        match (self.given, self.question.kind) {
            (Given::One(codes), kind) => facets.push(Facet::coded(key, values(&kind), codes)),
            (Given::Many(taken, given), kind) => facets.push(Facet {
                key,
                values: values(&kind),
                column: Column::Many { taken, given },
            }),
            (Given::Grid(codes, given), Kind::Matrix { rows, columns }) => {
                for (codes, row) in codes.into_iter().zip(rows) {
                    facets.push(Facet::coded(FacetKey::Row(id.clone(), row.id), ids(&columns), codes));
                }
                written.push((id, given));
            }
            (Given::Grid(_, given) | Given::Written(given), _) => written.push((id, given)),
        }
    }
}

fn code(place: Option<usize>) -> u16 {
    place.and_then(|at| u16::try_from(at).ok()).unwrap_or(BLANK)
}

fn of(choices: &[Choice], id: &ChoiceId) -> Option<usize> {
    choices.iter().position(|choice| choice.id == *id)
}

/// Where an answer stands among [`values`], if it fits.
fn place(kind: &Kind, answer: &Answer) -> Option<usize> {
    match (kind, answer) {
        (Kind::Rating(rating), Answer::Number(n)) => {
            let values = rating.measure.scale().values();
            values.contains(n).then(|| usize::from(n - values.start()))
        }
        (Kind::Single { choices, .. }, Answer::Choice(id)) => of(choices, id),
        (Kind::YesNo(_), Answer::Yes(yes)) => Some(usize::from(!yes)),
        _ => None,
    }
}

/// As an address names them.
fn values(kind: &Kind) -> Vec<String> {
    match kind {
        Kind::Rating(rating) => rating.measure.scale().values().map(|n| n.to_string()).collect(),
        Kind::Single { choices, .. } | Kind::Multiple { choices, .. } => ids(choices),
        Kind::YesNo(_) => vec![YES.to_owned(), NO.to_owned()],
        _ => Vec::new(),
    }
}

fn ids(choices: &[Choice]) -> Vec<String> {
    choices.iter().map(|choice| choice.id.to_string()).collect()
}
