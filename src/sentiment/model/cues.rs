//! Which words or characters decided: places of a text with their weights, joined to what is marked. No sums of features.

use super::super::reading::Cue;
use super::{Pieces, Tongue};

/// A place weaker than this share of the strongest is not named …
const FAINT: f32 = 0.2;
/// … nor is one weaker than this, in log-odds.
const LEAST: f32 = 0.1;
/// No text has more cues; the strongest stay.
const MOST: usize = 40;

/// A word or character and what it adds to the log-odds of positive against negative.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) weight: f32,
    /// A new sentence begins here: cues do not run on.
    pub(super) first: bool,
    /// Whether it says nothing by itself, where that is known.
    pub(super) stop: Option<bool>,
}

pub(super) fn push_places(places: &mut Vec<Place>, pieces: &Pieces, tongue: Tongue, end: usize) {
    let base = places.len();
    if tongue == Tongue::Zh {
        let ends = pieces.units.iter().skip(1).map(|unit| unit.at as usize).chain([end]);
        places.extend(pieces.units.iter().zip(ends).map(|(unit, end)| Place {
            start: unit.at as usize,
            end,
            weight: 0.0,
            first: false,
            stop: None,
        }));
    } else {
        places.extend(pieces.tokens.iter().map(|token| Place {
            start: token.start as usize,
            end: token.end as usize,
            weight: 0.0,
            first: false,
            stop: pieces.vocabulary.lexeme(token.number).map(|kept| kept.stop),
        }));
    }
    if let Some(place) = places.get_mut(base) {
        place.first = true;
    }
}

/// Joins neighbouring places of one direction, and keeps what is strong enough.
pub(super) fn cues(text: &str, places: &[Place]) -> Vec<Cue> {
    let strongest = places.iter().map(|place| place.weight.abs()).fold(0.0, f32::max);
    let least = (strongest * FAINT).max(LEAST);
    let mut cues: Vec<Cue> = Vec::new();
    let mut open = false;
    for place in places {
        let weight = f64::from(place.weight);
        // Neither spaces nor punctuation decide alone.
        let blank = text
            .get(place.start..place.end)
            .is_none_or(|s| s.chars().all(|c| c.is_whitespace() || is_plain(c)));
        if place.weight.abs() < least || blank {
            open = false;
            continue;
        }
        match cues
            .last_mut()
            .filter(|cue| open && !place.first && cue.weight * weight > 0.0)
        {
            Some(cue) => {
                cue.end = place.end;
                cue.weight += weight;
            }
            None => cues.push(Cue {
                start: place.start,
                end: place.end,
                weight,
            }),
        }
        open = true;
    }
    if cues.len() > MOST {
        cues.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
        cues.truncate(MOST);
        cues.sort_by_key(|cue| cue.start);
    }
    for cue in &mut cues {
        let trimmed = text.get(cue.start..cue.end).unwrap_or_default();
        let trimmed =
            trimmed.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '!' | '?' | '！' | '？' | '؟'));
        cue.end = cue.start + trimmed.len();
        cue.weight = (cue.weight * 1e4).round() / 1e4;
    }
    cues.retain(|cue| cue.end > cue.start);
    cues
}

fn is_plain(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '('
            | ')'
            | '/'
            | '"'
            | '\''
            | '-'
            | '、'
            | '。'
            | '，'
            | '；'
            | '：'
            | '؛'
            | '،'
            | '–'
            | '—'
    )
}
