//! Sorts answers into the places of the map: by stage, touchpoint, yardstick and wording. No statistics: those are in `slot` and `cell`.
use std::collections::BTreeMap;

use super::{
    plan::{Ask, Target, is_rated, plan},
    slot::Slot,
};
use crate::{
    response::{Answer, Moment, Response},
    survey::{Journey, Survey},
};

/// Which answers count.
pub(super) type Keeps<'k> = &'k dyn Fn(&Survey, &Response) -> bool;

pub(super) struct Gathered<'a> {
    /// One for each stage of the journey, then those of stages that it does not have.
    pub slots: Vec<Slot>,
    /// The responses that count, in order: what `Draft::rows` point at.
    pub rows: Vec<(&'a Survey, &'a Response)>,
    pub answers: u64,
    pub span: Option<(Moment, Moment)>,
    pub unplaced: usize,
}

pub(super) fn gather<'a, R: AsRef<[Response]>>(
    journey: &Journey,
    surveys: &'a [(Survey, R)],
    keeps: Keeps<'_>,
) -> Gathered<'a> {
    let mut gathered = Gathered {
        slots: journey.stages.iter().map(Slot::of).collect(),
        rows: Vec::new(),
        answers: 0,
        span: None,
        unplaced: 0,
    };
    for (survey, responses) in surveys {
        gathered.survey(survey, responses.as_ref(), journey.stages.len(), keeps);
    }
    gathered
}

impl<'a> Gathered<'a> {
    fn survey(&mut self, survey: &'a Survey, responses: &'a [Response], stages: usize, keeps: Keeps<'_>) {
        let is_lost = |question: &&crate::survey::Question| question.place.is_none() && is_rated(&question.kind);
        self.unplaced += survey.questions().filter(is_lost).count();
        let asks = plan(&mut self.slots, survey);
        let before = self.rows.len();
        for response in responses
            .iter()
            .filter(|response| response.finished && keeps(survey, response))
        {
            let row = self.rows.len() as u32;
            self.rows.push((survey, response));
            if self.take(&asks, response, row, stages) {
                self.answers += 1;
                if let Some(at) = response.moment() {
                    self.span = Some(
                        self.span
                            .map_or((at, at), |(first, last)| (first.min(at), last.max(at))),
                    );
                }
            }
        }
        let finished = (self.rows.len() - before) as u64;
        for ask in &asks {
            let spot = self
                .slots
                .get_mut(ask.slot)
                .and_then(|slot| slot.spots.get_mut(ask.spot));
            let Some(spot) = spot else { continue };
            for cell in ask.cells() {
                if let Some(draft) = spot.drafts.get_mut(cell) {
                    draft.asked += finished;
                }
            }
        }
    }

    /// Puts one response's answers where they belong. Whether it rated something at a stage of the journey.
    fn take(&mut self, asks: &[Ask<'_>], response: &Response, row: u32, stages: usize) -> bool {
        let mut sums: BTreeMap<usize, (f64, u32)> = BTreeMap::new();
        let moment = response.moment();
        for ask in asks {
            let Some(answer) = response.answer(&ask.question.id) else {
                continue;
            };
            if answer.is_empty() || answer.fits(ask.question).is_err() {
                continue;
            }
            let Some(spot) = self
                .slots
                .get_mut(ask.slot)
                .and_then(|slot| slot.spots.get_mut(ask.spot))
            else {
                continue;
            };
            let is_away = spot.is_away();
            let mut rate = |cell: usize, point: u8| {
                if let Some(draft) = spot.drafts.get_mut(cell) {
                    draft.ratings.push(point);
                    draft.rows.push(row);
                    draft.newest = draft.newest.max(moment);
                    if !is_away {
                        let (sum, n) = sums.entry(ask.slot).or_default();
                        *sum += draft.yardstick.goodness(point);
                        *n += 1;
                    }
                }
            };
            match (&ask.target, answer) {
                (Target::Rating(cell), Answer::Number(point)) => rate(*cell, *point),
                (Target::Rows(cells), Answer::Grid(grid)) => {
                    let columns = ask.question.kind.columns();
                    for (row, column) in grid {
                        let point = columns
                            .iter()
                            .position(|choice| choice.id == *column)
                            .and_then(|at| u8::try_from(at + 1).ok());
                        if let (Some(cell), Some(point)) = (cells.get(row), point) {
                            rate(*cell, point);
                        }
                    }
                }
                (Target::Vote(vote), Answer::Yes(yes)) => {
                    if let Some(vote) = spot.votes.get_mut(*vote) {
                        vote.yes += u64::from(*yes);
                        vote.n += 1;
                    }
                }
                (Target::Unrated, _) => spot.unrated.answers += 1,
                _ => {}
            }
        }
        for (slot, (sum, n)) in &sums {
            if let Some(slot) = self.slots.get_mut(*slot) {
                slot.averages.push(sum / f64::from(*n));
                slot.newest = slot.newest.max(moment);
            }
        }
        sums.into_keys().any(|slot| slot < stages)
    }
}
