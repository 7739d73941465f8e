//! Places of the map while answers come in, and the scores that they end as. Which answer goes where is decided in `gather`.
use std::collections::BTreeMap;

use super::{
    Cell, Rate, Reading, Score, StageCell, Touchpoint, Unrated, Yardstick,
    cell::{Counts, on_scale},
    sheet::BLANK,
};
use crate::{
    response::Moment,
    scoring::{mean, share},
    survey::{self, KindName, QuestionId, Stage, StageId, SurveyId, Text},
};

/// A cell while its ratings come in.
pub(super) struct Draft {
    pub yardstick: Yardstick,
    pub wording: Text,
    pub asked_in: Vec<(SurveyId, QuestionId)>,
    /// One for each response that counts, [`BLANK`] where it is not rated.
    pub points: Vec<u8>,
    /// How often each point was given, once all is there.
    pub counts: Counts,
    /// Finished answers to the surveys that ask this.
    pub asked: u64,
    pub newest: Option<Moment>,
}

/// A question that is answered by yes or no.
pub(super) struct Vote {
    wording: Text,
    pub yes: u64,
    pub n: u64,
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
    /// What the author said of it.
    pub known_as: Option<survey::Touchpoint>,
    pub votes: Vec<Vote>,
    pub drafts: Vec<Draft>,
    cells: BTreeMap<Same, usize>,
    pub unrated: Unrated,
}

pub(super) struct Slot {
    pub id: StageId,
    pub spots: Vec<Spot>,
    /// Each respondent's own average, 0..=100.
    pub averages: Vec<f64>,
    pub newest: Option<Moment>,
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
            newest: None,
        }
    }

    /// With the touchpoints that its author described.
    pub fn of(stage: &Stage) -> Self {
        let spots = stage.touchpoints.iter().map(|known| Spot {
            known_as: Some(known.clone()),
            ..Spot::new(plain(&known.name.default))
        });
        Self {
            spots: spots.collect(),
            ..Self::new(&stage.id)
        }
    }

    /// All answers are there: so many responses.
    pub fn close(&mut self, rows: usize) {
        // In order of size, so that the sum does not depend on the order in which responses came. There may be a hundred
        // thousand: the standard library's sort is worth its bytes here.
        self.averages.sort_unstable_by(f64::total_cmp);
        for draft in self.spots.iter_mut().flat_map(|spot| &mut spot.drafts) {
            draft.points.resize(rows, BLANK);
            let mut counts = [0_u64; 256];
            for point in &draft.points {
                if let Some(count) = counts.get_mut(usize::from(*point)) {
                    *count += 1;
                }
            }
            let given = (0..BLANK).zip(counts).filter(|(_, n)| *n > 0);
            draft.counts = Counts(given.collect());
        }
    }

    pub fn finish(self, stage: &Stage) -> StageCell {
        let averages = self.averages;
        let n = averages.len() as u64;
        let score = || mean::mean(&averages).map(|mean| on_scale(mean, 0.0, 100.0));
        StageCell {
            reading: Reading::of(n, score),
            id: self.id,
            name: stage.name.clone(),
            confirmed: stage.confirmed.map(Moment),
            touchpoints: self.spots.into_iter().map(Spot::finish).collect(),
            standing: None,
            newest: self.newest,
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
        let at = *self.cells.entry(same).or_insert(next);
        if at == next {
            self.drafts.push(Draft {
                yardstick,
                wording: wording.clone(),
                asked_in: Vec::new(),
                points: Vec::new(),
                counts: Counts::default(),
                asked: 0,
                newest: None,
            });
        }
        if let Some(draft) = self.drafts.get_mut(at) {
            draft.asked_in.push((asked.0.clone(), asked.1.clone()));
        }
        at
    }

    /// Whether a question that says this name asks here.
    pub fn is_called(&self, name: &str) -> bool {
        match &self.known_as {
            Some(known) => known.is_called(name),
            None => self.name == name,
        }
    }

    /// The index of the yes-or-no question of this wording.
    pub fn vote(&mut self, wording: &Text) -> usize {
        let same = |vote: &Vote| plain(&vote.wording.default) == plain(&wording.default) && !wording.is_empty();
        self.votes.iter().position(same).unwrap_or_else(|| {
            self.votes.push(Vote {
                wording: wording.clone(),
                yes: 0,
                n: 0,
            });
            self.votes.len() - 1
        })
    }

    /// Whether its author put it away: its data are kept and count nowhere.
    pub fn is_away(&self) -> bool {
        self.known_as.as_ref().is_some_and(|known| known.archived)
    }

    pub fn finish(self) -> Touchpoint {
        let rates = self.votes.into_iter().map(|vote| Rate {
            reading: Reading::of(vote.n, || share::share(vote.yes, vote.n)),
            wording: vote.wording,
        });
        Touchpoint {
            name: self.name,
            known: self.known_as,
            rates: rates.collect(),
            cells: self.drafts.into_iter().map(Draft::finish).collect(),
            unrated: self.unrated,
        }
    }
}

impl Draft {
    fn finish(self) -> Cell {
        let (n, low) = (self.counts.n(), self.counts.low(self.yardstick));
        Cell {
            low: Reading::of(n, || share::share(low, n)),
            reach: share::ratio(n, self.asked),
            reading: Reading::of(n, || Score::of(self.yardstick, &self.counts)),
            yardstick: self.yardstick,
            wording: self.wording,
            asked_in: self.asked_in,
            newest: self.newest,
        }
    }
}
