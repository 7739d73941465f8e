//! What the lexicon says of a stretch of text, as a few numbers beside the hashed features. No text here.

/// How many such numbers there are.
pub const DENSE: usize = 10;

/// Sums over the lexicon's words of one or more sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    positive: f32,
    negative: f32,
    hits: u32,
    /// Sum in the last sentence that had a word of feeling.
    last: f32,
    first: Option<f32>,
    /// Tokens or characters.
    length: u32,
    sentences: u32,
    up: u32,
    down: u32,
}

impl Sums {
    pub(super) fn add(&mut self, hits: &[(u32, u32, f32)], length: usize) {
        self.length = self.length.saturating_add(length as u32);
        self.sentences += 1;
        if hits.is_empty() {
            return;
        }
        let mut sum = 0.0;
        for hit in hits {
            sum += hit.2;
            if hit.2 > 0.0 {
                self.positive += hit.2;
                self.up += 1;
            } else {
                self.negative -= hit.2;
                self.down += 1;
            }
        }
        self.hits += hits.len() as u32;
        self.last = sum;
        self.first.get_or_insert(sum);
    }

    /// Joins what a later sentence said.
    pub(super) fn join(&mut self, next: &Sums) {
        self.positive += next.positive;
        self.negative += next.negative;
        self.length = self.length.saturating_add(next.length);
        self.sentences += next.sentences;
        self.up += next.up;
        self.down += next.down;
        self.hits += next.hits;
        if next.hits > 0 {
            self.last = next.last;
            self.first = self.first.or(next.first);
        }
    }

    /// The numbers, each in -1 ..= 1: balance, praise, blame, last and first sentence, balance of counts,
    /// disagreement, silence, length, balance per word.
    pub fn dense(&self) -> [f32; DENSE] {
        let squash = |x: f32, k: f32| x / (x * x + k).sqrt();
        let balance = self.positive - self.negative;
        let weaker = self.positive.min(self.negative);
        let length = self.length as f32;
        [
            squash(balance, 8.0),
            self.positive / (self.positive + 4.0),
            self.negative / (self.negative + 4.0),
            squash(self.last, 8.0),
            squash(self.first.unwrap_or(0.0), 8.0),
            (self.up as f32 - self.down as f32) / (self.up + self.down + 2) as f32,
            weaker / (weaker + 2.0),
            if self.hits == 0 { 1.0 } else { 0.0 },
            length / (length + 20.0),
            squash(3.0 * balance / (length + 1.0).sqrt(), 8.0),
        ]
    }

    /// A bucket of the balance, -8 ..= 8, of praise, 0 ..= 6, and of blame, 0 ..= 6.
    pub(super) fn buckets(&self) -> [u64; 3] {
        let whole = |x: f32, most: f32| x.round().clamp(-most, most) as i64;
        [
            (whole(self.positive - self.negative, 8.0) + 8) as u64,
            whole(self.positive, 6.0) as u64,
            whole(self.negative, 6.0) as u64,
        ]
    }
}
