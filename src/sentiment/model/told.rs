//! A whole reading in one pass: the scores of a text and of its sentences, and what each place of it adds. How places become
//! marked words is `cues`'.

use super::super::reading::Cue;
use super::super::sentences;
use super::cues::{Place, cues, push_places};
use super::weights::{Few, Known, Tallies, Weights};
use super::{Family, Model, Scores, Scratch, Sink, Sums, sentence, unit, whole::whole};

/// What [`Model::read`] says of a text.
#[derive(Clone, Debug)]
pub struct Told {
    pub whole: Scores,
    /// Start and end in bytes and the scores of each sentence, where there are more than one; no more than asked for.
    pub parts: Vec<(usize, usize, Scores)>,
    /// The pieces of the text that moved its polarity, in order, not overlapping, with their part of the log-odds.
    pub cues: Vec<Cue>,
}

impl Model {
    /// Reads a text and at most `most` of its sentences. What a feature adds is shared evenly by the places it covers.
    pub fn read(&self, text: &str, most: usize, scratch: &mut Scratch) -> Told {
        self.prepare(scratch);
        let pieces = &mut scratch.pieces;
        let (mut all, mut whole_tallies) = (Sums::default(), Tallies::default());
        let (mut places, mut hits, mut parts) = (Vec::new(), Vec::new(), Vec::new());
        let mut shares = Shares {
            weights: &self.weights,
            tallies: Tallies::default(),
            base: 0,
            places: Vec::new(),
        };
        let mut count = 0_usize;
        for part in sentences::split(text) {
            let (base, end) = (places.len(), part.start + part.text.len());
            shares.base = base;
            shares.tallies = Tallies::default();
            let sums = sentence(self.tongue, part, pieces, &mut shares);
            push_places(&mut places, pieces, self.tongue, end);
            let hit = |(from, past, weight): &(u32, u32, f32)| (base + *from as usize, base + *past as usize, *weight);
            hits.extend(pieces.hits.iter().map(hit));
            count += 1;
            if parts.len() < most {
                parts.push((part.start, end, self.close(shares.tallies, &sums)));
            }
            whole_tallies.join(&shares.tallies);
            all.join(&sums);
        }
        if count < 2 {
            parts.clear();
        }
        let whole_scores = self.close(whole_tallies, &all);
        let worth = self.calibration.worth(whole_scores.polarity);
        let [words, runs] = whole_tallies
            .0
            .map(|tally| worth * self.scale() * unit(tally.count as usize));
        for (place, share) in places.iter_mut().zip(&shares.places) {
            place.weight = share[0] * words + share[1] * runs;
        }
        self.spread(&all, &hits, worth, &mut places);
        Told {
            whole: whole_scores,
            parts,
            cues: cues(text, &whole(text, &places, self.tongue)),
        }
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

/// Sums a sentence's features, and shares the weight of each among the places that it covers.
struct Shares<'a> {
    weights: &'a Weights,
    tallies: Tallies,
    /// The first place of the sentence.
    base: usize,
    /// Each family's part of a place, in units of the weights, until it is known how many features share; as far as any reach.
    places: Vec<[f32; Family::COUNT]>,
}

impl Shares<'_> {
    /// The places of the sentence from one to before another.
    #[inline]
    fn places(&mut self, from: u32, past: u32) -> &mut [[f32; Family::COUNT]] {
        let (first, past) = (self.base + from as usize, self.base + past as usize);
        if self.places.len() < past {
            self.places.resize(past, [0.0; Family::COUNT]);
        }
        self.places.get_mut(first..past).unwrap_or_default()
    }

    #[inline]
    fn share(&mut self, known: Known, from: u32, past: u32) {
        self.tallies.add(known);
        let share = f32::from(known.polarity) / past.saturating_sub(from) as f32;
        let family = known.family as usize;
        self.places(from, past)
            .iter_mut()
            .for_each(|parts| parts[family] += share);
    }
}

impl Sink for Shares<'_> {
    #[inline]
    fn weights(&self) -> Option<&Weights> {
        Some(self.weights)
    }

    #[inline]
    fn feature(&mut self, slot: u32, from: u32, past: u32) {
        if let Some(known) = self.weights.find(slot) {
            self.share(known, from, past);
        }
    }

    #[inline]
    fn take(&mut self, known: Known, token: u32) {
        self.share(known, token, token + 1);
    }

    #[inline]
    fn take_all(&mut self, known: &Few, token: u32) {
        self.tallies.join_few(known);
        for parts in self.places(token, token + 1) {
            for (part, sum) in parts.iter_mut().zip(known.0) {
                *part += f32::from(sum.polarity);
            }
        }
    }
}
