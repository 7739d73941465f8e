//! Where the answers to each question of a survey go: the places of the map that it asks at. No answers.
use std::collections::BTreeMap;

use super::{
    Yardstick,
    slot::{Same, Slot, Spot, plain},
};
use crate::survey::{Kind, KindName, Question, Survey, Text};

/// Cells by their index in the spot.
pub(super) enum Target {
    /// One for a rating, one for each row of a matrix.
    Rated(Vec<usize>),
    Vote(usize),
    Unrated,
}

pub(super) struct Ask<'a> {
    pub question: &'a Question,
    /// The question's place in its survey.
    pub nth: usize,
    pub slot: usize,
    pub spot: usize,
    pub target: Target,
}

/// Whether its answers are points of a scale. A matrix of one column measures nothing.
pub(super) fn is_rated(kind: &Kind) -> bool {
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
pub(super) fn plan<'a>(slots: &mut Vec<Slot>, survey: &'a Survey) -> Vec<Ask<'a>> {
    // How often this survey asked the same at the same spot so far.
    let mut repeats: BTreeMap<(usize, usize, (KindName, u8), String), usize> = BTreeMap::new();
    let mut asks = Vec::new();
    for (nth, question) in survey.questions().enumerate() {
        let Some(place) = &question.place else { continue };
        let slot = slots.iter().position(|slot| slot.id == place.stage).unwrap_or_else(|| {
            slots.push(Slot::new(&place.stage));
            slots.len() - 1
        });
        let Some(spots) = slots.get_mut(slot).map(|slot| &mut slot.spots) else {
            continue;
        };
        let name = plain(&place.touchpoint);
        let spot = spots.iter().position(|spot| spot.is_called(&name)).unwrap_or_else(|| {
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
            let again = repeats
                .entry((slot, spot, yardstick.key(), wording.clone()))
                .and_modify(|again| *again += 1)
                .or_default();
            let same = Same {
                yardstick: yardstick.key(),
                wording,
                nth: *again,
            };
            held.cell(same, yardstick, shown, (&survey.id, &question.id))
        };
        let target = match &question.kind {
            Kind::Rating(rating) => {
                let words = [&question.title, &rating.low, &rating.high];
                Target::Rated(vec![cell(Yardstick::Rating(rating.measure), &words, &question.title)])
            }
            Kind::Matrix { rows, columns } => match statement(columns.len()) {
                Some(yardstick) => {
                    let of = |row: &'a crate::survey::Choice| {
                        let words: Vec<&Text> = [&question.title, &row.label]
                            .into_iter()
                            .chain(columns.iter().map(|column| &column.label))
                            .collect();
                        cell(yardstick, &words, &row.label)
                    };
                    Target::Rated(rows.iter().map(of).collect())
                }
                None => Target::Unrated,
            },
            Kind::YesNo(_) => Target::Vote(held.vote(&question.title)),
            _ => Target::Unrated,
        };
        if let (Target::Unrated, Some(held)) = (&target, slots.get_mut(slot).and_then(|s| s.spots.get_mut(spot))) {
            held.unrated.questions += 1;
        }
        asks.push(Ask {
            question,
            nth,
            slot,
            spot,
            target,
        });
    }
    asks
}
