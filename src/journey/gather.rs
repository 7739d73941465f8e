//! Sorts answers into the places of the map: by stage, touchpoint, yardstick and wording. No statistics: those are in `slot` and `cell`.
use std::collections::BTreeMap;

use super::{
    StageCell, Touchpoint, Yardstick,
    slot::{Same, Slot, Spot, plain},
};
use crate::{
    response::{Answer, Moment, Response},
    survey::{ChoiceId, Journey, Kind, KindName, Question, Survey, Text},
};

pub(super) struct Gathered {
    pub stages: Vec<StageCell>,
    pub adrift: Vec<Touchpoint>,
    pub answers: u64,
    pub span: Option<(Moment, Moment)>,
    pub unplaced: usize,
}

/// Where the answers to a question go: cells by their index in the spot.
enum Target {
    Rating(usize),
    Rows(BTreeMap<ChoiceId, usize>),
    Unrated,
}

struct Ask<'a> {
    question: &'a Question,
    slot: usize,
    spot: usize,
    target: Target,
}

pub(super) fn gather<R: AsRef<[Response]>>(journey: &Journey, surveys: &[(Survey, R)]) -> Gathered {
    let mut slots: Vec<Slot> = journey.stages.iter().map(|stage| Slot::new(&stage.id)).collect();
    let (mut answers, mut unplaced) = (0, 0);
    let mut span: Option<(Moment, Moment)> = None;
    for (survey, responses) in surveys {
        unplaced += survey
            .questions()
            .filter(|q| q.place.is_none() && is_rated(&q.kind))
            .count();
        let asks = plan(&mut slots, survey);
        for response in responses.as_ref().iter().filter(|response| response.finished) {
            if take(&mut slots, &asks, response).any(|slot| slot < journey.stages.len()) {
                answers += 1;
                if let Some(at) = response.moment() {
                    span = Some(span.map_or((at, at), |(first, last)| (first.min(at), last.max(at))));
                }
            }
        }
    }
    let gone = slots.split_off(journey.stages.len().min(slots.len()));
    let stages = slots
        .into_iter()
        .zip(&journey.stages)
        .map(|(slot, stage)| slot.finish(stage.name.clone()))
        .collect();
    let adrift = gone.into_iter().flat_map(|slot| slot.spots).map(Spot::finish).collect();
    Gathered {
        stages,
        adrift,
        answers,
        span,
        unplaced,
    }
}

/// Whether its answers are points of a scale. A matrix of one column measures nothing.
fn is_rated(kind: &Kind) -> bool {
    match kind {
        Kind::Rating(_) => true,
        Kind::Matrix { columns, .. } => statement(columns.len()).is_some(),
        _ => false,
    }
}

fn statement(columns: usize) -> Option<Yardstick> {
    let points = u8::try_from(columns).ok().filter(|points| *points >= 2)?;
    Some(Yardstick::Statement { points })
}

/// Finds or makes the places that a survey asks at.
fn plan<'a>(slots: &mut Vec<Slot>, survey: &'a Survey) -> Vec<Ask<'a>> {
    // How often this survey asked the same at the same spot so far.
    let mut repeats: BTreeMap<(usize, usize, (KindName, u8), String), usize> = BTreeMap::new();
    let mut asks = Vec::new();
    for question in survey.questions() {
        let Some(place) = &question.place else { continue };
        let slot = slots.iter().position(|slot| slot.id == place.stage).unwrap_or_else(|| {
            slots.push(Slot::new(&place.stage));
            slots.len() - 1
        });
        let Some(spots) = slots.get_mut(slot).map(|slot| &mut slot.spots) else {
            continue;
        };
        let name = plain(&place.touchpoint);
        let spot = spots.iter().position(|spot| spot.name == name).unwrap_or_else(|| {
            spots.push(Spot::new(name));
            spots.len() - 1
        });
        let Some(held) = spots.get_mut(spot) else { continue };
        let mut cell = |yardstick: Yardstick, words: &[&Text], shown: &Text| {
            let wording = words
                .iter()
                .map(|text| plain(&text.default))
                .collect::<Vec<_>>()
                .join("\n");
            // What has no words yet is like nothing else.
            let wording = if shown.is_empty() {
                format!("{}/{}\n{wording}", survey.id, question.id)
            } else {
                wording
            };
            let nth = repeats
                .entry((slot, spot, yardstick.key(), wording.clone()))
                .and_modify(|nth| *nth += 1)
                .or_default();
            let same = Same {
                yardstick: yardstick.key(),
                wording,
                nth: *nth,
            };
            held.cell(same, yardstick, shown, (&survey.id, &question.id))
        };
        let target = match &question.kind {
            Kind::Rating(rating) => {
                let words = [&question.title, &rating.low, &rating.high];
                Target::Rating(cell(Yardstick::Rating(rating.measure), &words, &question.title))
            }
            Kind::Matrix { rows, columns } => match statement(columns.len()) {
                Some(yardstick) => {
                    let of = |row: &'a crate::survey::Choice| {
                        let words: Vec<&Text> = [&question.title, &row.label]
                            .into_iter()
                            .chain(columns.iter().map(|column| &column.label))
                            .collect();
                        (row.id.clone(), cell(yardstick, &words, &row.label))
                    };
                    Target::Rows(rows.iter().map(of).collect())
                }
                None => Target::Unrated,
            },
            _ => Target::Unrated,
        };
        if let (Target::Unrated, Some(held)) = (&target, slots.get_mut(slot).and_then(|s| s.spots.get_mut(spot))) {
            held.unrated.questions += 1;
        }
        asks.push(Ask {
            question,
            slot,
            spot,
            target,
        });
    }
    asks
}

/// Puts one response's answers where they belong, and says in which slots it rated something.
fn take(slots: &mut [Slot], asks: &[Ask], response: &Response) -> impl Iterator<Item = usize> + use<> {
    let mut sums: BTreeMap<usize, (f64, u32)> = BTreeMap::new();
    for ask in asks {
        let Some(answer) = response.answer(&ask.question.id) else {
            continue;
        };
        if answer.is_empty() || answer.fits(ask.question).is_err() {
            continue;
        }
        let Some(spot) = slots.get_mut(ask.slot).and_then(|slot| slot.spots.get_mut(ask.spot)) else {
            continue;
        };
        let mut rate = |cell: usize, point: u8| {
            if let Some(draft) = spot.drafts.get_mut(cell) {
                draft.ratings.push(point);
                let (sum, n) = sums.entry(ask.slot).or_default();
                *sum += draft.yardstick.percent(point);
                *n += 1;
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
            (Target::Unrated, _) => spot.unrated.answers += 1,
            _ => {}
        }
    }
    for (slot, (sum, n)) in &sums {
        if let Some(slot) = slots.get_mut(*slot) {
            slot.averages.push(sum / f64::from(*n));
        }
    }
    sums.into_keys()
}
