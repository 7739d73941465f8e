//! Places of the map while answers come in, and the scores that they end as. Which answer goes where is decided in `gather`.
use std::collections::BTreeMap;

use super::{Cell, Reading, Score, StageCell, Touchpoint, Unrated, Yardstick, cell::on_scale};
use crate::{
    order::sorted,
    scoring::mean,
    survey::{KindName, QuestionId, StageId, SurveyId, Text},
};

/// A cell while its ratings come in.
pub(super) struct Draft {
    pub yardstick: Yardstick,
    pub wording: Text,
    asked_in: Vec<(SurveyId, QuestionId)>,
    pub ratings: Vec<u8>,
}

/// What must be equal for ratings to mix in one cell of a touchpoint.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Same {
    pub yardstick: (KindName, u8),
    /// The question with the words of its scale, in the author's language.
    pub wording: String,
    /// Counts repeats in one survey, from 0: a survey that asks the same twice makes two cells, so a cell has one rating a person.
    pub nth: usize,
}

#[derive(Default)]
pub(super) struct Spot {
    pub name: String,
    pub drafts: Vec<Draft>,
    known: BTreeMap<Same, usize>,
    pub unrated: Unrated,
}

pub(super) struct Slot {
    pub id: StageId,
    pub spots: Vec<Spot>,
    /// Each respondent's own average, 0..=100.
    pub averages: Vec<f64>,
}

/// Without blanks at the ends, and with one between words.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Slot {
    pub fn new(id: &StageId) -> Self {
        Self {
            id: id.clone(),
            spots: Vec::new(),
            averages: Vec::new(),
        }
    }

    pub fn finish(self, name: Text) -> StageCell {
        // In order of size, so that the sum does not depend on the order in which responses came.
        let averages = sorted(self.averages, f64::total_cmp);
        let n = averages.len() as u64;
        let score = || mean::mean(&averages).map(|mean| on_scale(mean, 0.0, 100.0));
        StageCell {
            reading: Reading::of(n, score),
            id: self.id,
            name,
            touchpoints: self.spots.into_iter().map(Spot::finish).collect(),
            standing: None,
        }
    }
}

impl Spot {
    pub fn new(name: String) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    /// The index of the cell for what is the same.
    pub fn cell(&mut self, same: Same, yardstick: Yardstick, wording: &Text, asked: (&SurveyId, &QuestionId)) -> usize {
        let next = self.drafts.len();
        let at = *self.known.entry(same).or_insert(next);
        if at == next {
            self.drafts.push(Draft {
                yardstick,
                wording: wording.clone(),
                asked_in: Vec::new(),
                ratings: Vec::new(),
            });
        }
        if let Some(draft) = self.drafts.get_mut(at) {
            draft.asked_in.push((asked.0.clone(), asked.1.clone()));
        }
        at
    }

    pub fn finish(self) -> Touchpoint {
        let cell = |draft: Draft| Cell {
            // Sorted as above.
            reading: {
                let ratings = sorted(draft.ratings, u8::cmp);
                Reading::of(ratings.len() as u64, || Score::of(draft.yardstick, &ratings))
            },
            yardstick: draft.yardstick,
            wording: draft.wording,
            asked_in: draft.asked_in,
        };
        Touchpoint {
            name: self.name,
            cells: self.drafts.into_iter().map(cell).collect(),
            unrated: self.unrated,
        }
    }
}
