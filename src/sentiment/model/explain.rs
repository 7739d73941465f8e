//! Which words or characters decided: the model's sum for polarity, handed back to the places its features cover.

use super::super::reading::Cue;
use super::super::sentences;
use super::weights::{Known, Weights};
use super::{Family, Model, Pieces, Scratch, Sink, Sums, Tongue, sentence, unit, whole::whole};

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

impl Model {
    /// The pieces of the text that moved its polarity, in order, not overlapping, with their part of the log-odds.
    /// What a feature adds is shared evenly by the places it covers, and a repeated feature counts at each of its places,
    /// so the cues need not add up to the text's log-odds. `polarity` is that of the whole text, from [`Model::score`].
    pub fn explain(&self, text: &str, polarity: f32, scratch: &mut Scratch) -> Vec<Cue> {
        self.prepare(scratch);
        let mut places: Vec<Place> = Vec::new();
        let mut all = Sums::default();
        let mut hits = Vec::new();
        let pieces = &mut scratch.pieces;
        let mut shares = Shares {
            weights: &self.weights,
            base: 0,
            places: Vec::new(),
            counts: [0; Family::COUNT],
        };
        for part in sentences::split(text) {
            let base = places.len();
            shares.base = base;
            all.join(&sentence(self.tongue, part, pieces, &mut shares));
            push_places(&mut places, pieces, self.tongue, part.start + part.text.len());
            hits.extend(
                pieces
                    .hits
                    .iter()
                    .map(|(from, past, weight)| (base + *from as usize, base + *past as usize, *weight)),
            );
        }
        let worth = self.calibration.worth(polarity);
        let [words, runs] = shares.counts.map(|count| worth * self.scale() * unit(count));
        for (place, share) in places.iter_mut().zip(&shares.places) {
            place.weight = share[0] * words + share[1] * runs;
        }
        self.spread(&all, &hits, worth, &mut places);
        cues(text, &whole(text, &places, self.tongue))
    }

    /// Hands what the lexicon's numbers add to the words they come from, praise to praise and blame to blame.
    fn spread(&self, all: &Sums, hits: &[(usize, usize, f32)], worth: f32, places: &mut [Place]) {
        let neutral = Sums::default().dense();
        let beside: f32 = self
            .dense
            .first()
            .into_iter()
            .flatten()
            .zip(all.dense().iter().zip(&neutral))
            .map(|(w, (x, none))| w * (x - none))
            .sum();
        let added = beside * worth;
        let side: f32 = hits.iter().map(|hit| hit.2).filter(|w| w * added > 0.0).sum();
        if side == 0.0 {
            return;
        }
        for (from, past, weight) in hits.iter().filter(|hit| hit.2 * added > 0.0) {
            let share = added * weight / side / (past - from).max(1) as f32;
            let covered = places.get_mut(*from..).unwrap_or_default();
            covered
                .iter_mut()
                .take(past - from)
                .for_each(|place| place.weight += share);
        }
    }
}

fn push_places(places: &mut Vec<Place>, pieces: &Pieces, tongue: Tongue, end: usize) {
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
fn cues(text: &str, places: &[Place]) -> Vec<Cue> {
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

/// Shares the weight of each feature among the places of its sentence that it covers.
struct Shares<'a> {
    weights: &'a Weights,
    /// The first place of the sentence.
    base: usize,
    /// Each family's part of a place, in units of the weights, until it is known how many features share; as far as any reach.
    places: Vec<[f32; Family::COUNT]>,
    counts: [usize; Family::COUNT],
}

impl Sink for Shares<'_> {
    #[inline]
    fn find(&self, slot: u32) -> Option<Known> {
        self.weights.find(slot)
    }

    #[inline]
    fn take(&mut self, known: Known, from: u32, past: u32) {
        // The lexicon's sums belong to no place.
        if past <= from {
            return;
        }
        let (first, past) = (self.base + from as usize, self.base + past as usize);
        if self.places.len() < past {
            self.places.resize(past, [0.0; Family::COUNT]);
        }
        let family = known.family() as usize;
        let share = known.polarity() as f32 / (past - first) as f32;
        let covered = self.places.get_mut(first..past).unwrap_or_default();
        covered.iter_mut().for_each(|parts| parts[family] += share);
        self.counts[family] += 1;
    }
}
