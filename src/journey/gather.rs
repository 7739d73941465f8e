//! Sorts answers into the places of the map: by stage, touchpoint, yardstick and wording. No statistics: those are in `slot` and `cell`.
use super::{
    Sheet,
    plan::{Ask, Target, is_rated, plan},
    sheet::BLANK,
    slot::Slot,
};
use crate::{
    response::{Moment, Response},
    survey::{Journey, Survey},
};

/// Which answers count.
pub(super) type Keeps<'k> = &'k dyn Fn(&Response) -> bool;

pub(super) struct Gathered<'a> {
    /// One for each stage of the journey, then those of stages that it does not have.
    pub slots: Vec<Slot>,
    /// The responses that count, in order: what `Draft::points` are of.
    pub rows: Vec<(&'a Sheet, &'a Response)>,
    pub answers: u64,
    pub span: Option<(Moment, Moment)>,
    pub unplaced: usize,
}

/// What one survey's respondents rated in one stage: a sum on 0..=100 and a count for each.
struct Averages {
    slot: usize,
    sums: Vec<(f64, u32)>,
}

pub(super) fn gather<'a>(journey: &Journey, sheets: &'a [Sheet], keeps: Keeps<'_>) -> Gathered<'a> {
    let mut gathered = Gathered {
        slots: journey.stages.iter().map(Slot::of).collect(),
        rows: Vec::new(),
        answers: 0,
        span: None,
        unplaced: 0,
    };
    for sheet in sheets {
        gathered.sheet(sheet, journey.stages.len(), keeps);
    }
    let rows = gathered.rows.len();
    gathered.slots.iter_mut().for_each(|slot| slot.close(rows));
    gathered
}

impl<'a> Gathered<'a> {
    pub fn surveys(&self) -> impl Iterator<Item = (&'a Survey, &'a Response)> {
        self.rows.iter().map(|(sheet, response)| (&sheet.survey, *response))
    }

    fn sheet(&mut self, sheet: &'a Sheet, stages: usize, keeps: Keeps<'_>) {
        let survey = &sheet.survey;
        let is_lost = |question: &&crate::survey::Question| question.place.is_none() && is_rated(&question.kind);
        self.unplaced += survey.questions().filter(is_lost).count();
        let asks = plan(&mut self.slots, survey);
        let before = self.rows.len();
        let mut kept: Vec<usize> = Vec::new();
        for (at, response) in sheet.responses.iter().enumerate() {
            if response.finished && keeps(response) {
                kept.push(at);
                self.rows.push((sheet, response));
            }
        }
        let mut averages: Vec<Averages> = Vec::new();
        for ask in &asks {
            self.take(sheet, ask, &kept, before, &mut averages);
        }
        let mut rated = vec![false; kept.len()];
        for Averages { slot: place, sums } in averages {
            let Some(slot) = self.slots.get_mut(place) else {
                continue;
            };
            let own = sums.into_iter().zip(&kept).zip(&mut rated);
            for (((sum, n), at), rated) in own.filter(|(((_, n), _), _)| *n > 0) {
                slot.averages.push(sum / f64::from(n));
                slot.newest = slot.newest.max(sheet.moment(*at));
                *rated |= place < stages;
            }
        }
        for (at, _) in kept.iter().zip(&rated).filter(|(_, rated)| **rated) {
            self.answers += 1;
            if let Some(at) = sheet.moment(*at) {
                let wider = |(first, last): (Moment, Moment)| (first.min(at), last.max(at));
                self.span = Some(self.span.map_or((at, at), wider));
            }
        }
    }

    /// Puts the answers to one question where they belong.
    fn take(&mut self, sheet: &Sheet, ask: &Ask<'_>, kept: &[usize], before: usize, averages: &mut Vec<Averages>) {
        let slot = self.slots.get_mut(ask.slot);
        let Some(spot) = slot.and_then(|slot| slot.spots.get_mut(ask.spot)) else {
            return;
        };
        let is_away = spot.is_away();
        let lines = sheet.lines(ask.nth);
        let points = |line: usize| {
            let line = lines.get(line).map_or(&[] as &[u8], Vec::as_slice);
            kept.iter().map(|at| line.get(*at).copied().unwrap_or(BLANK))
        };
        match &ask.target {
            Target::Rated(cells) => {
                for (line, cell) in cells.iter().enumerate() {
                    let Some(draft) = spot.drafts.get_mut(*cell) else {
                        continue;
                    };
                    draft.asked += kept.len() as u64;
                    draft.points.resize(before, BLANK);
                    draft.points.extend(points(line));
                    for (at, point) in kept.iter().zip(points(line)) {
                        if point != BLANK {
                            draft.newest = draft.newest.max(sheet.moment(*at));
                        }
                    }
                    if is_away {
                        continue;
                    }
                    let held = averages.iter().position(|averages| averages.slot == ask.slot);
                    let held = held.unwrap_or_else(|| {
                        averages.push(Averages {
                            slot: ask.slot,
                            sums: vec![(0.0, 0); kept.len()],
                        });
                        averages.len() - 1
                    });
                    let Some(Averages { sums, .. }) = averages.get_mut(held) else {
                        continue;
                    };
                    let good = draft.yardstick.goodness_table();
                    for ((sum, n), point) in sums.iter_mut().zip(points(line)) {
                        if point != BLANK {
                            *sum += good.get(usize::from(point)).copied().unwrap_or_default();
                            *n += 1;
                        }
                    }
                }
            }
            Target::Vote(vote) => {
                if let Some(vote) = spot.votes.get_mut(*vote) {
                    let given = || points(0).filter(|point| *point != BLANK);
                    vote.yes += given().filter(|point| *point == 1).count() as u64;
                    vote.n += given().count() as u64;
                }
            }
            Target::Unrated => spot.unrated.answers += points(0).filter(|point| *point != BLANK).count() as u64,
        }
    }
}
