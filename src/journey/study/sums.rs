//! What an analysis of drivers needs of the answers, added up in blocks: a resample of blocks costs the same for a hundred
//! answers as for a hundred thousand. The bootstrap of blocks is Efron's (1979) of answers where each is a block of its own;
//! larger blocks, filled in turn, are samples of their own kind and give the same ranges but for their number.
use super::{super::sheet::BLANK, driver::Chosen, panel::Column};

/// At most so many blocks.
const BLOCKS: usize = 1_000;

/// Of some answers: counts, and sums of products for those that rated everything.
#[derive(Clone, Debug)]
pub struct Block {
    /// Of 1, each driver and the outcome with each other: the upper half, by rows.
    cross: Vec<f64>,
    /// Answers to the surveys that ask for the outcome.
    asked: f64,
    /// Of each driver: ratings, and their sum on 0..=100.
    rated: Vec<(f64, f64)>,
}

#[derive(Clone, Debug)]
pub struct Sums {
    /// Drivers.
    pub width: usize,
    pub blocks: Vec<Block>,
}

/// All blocks, or a resample of them, together.
pub struct Total {
    /// Answers that rated everything.
    pub n: f64,
    /// Correlations of the drivers, then the outcome.
    pub correlations: Vec<Vec<f64>>,
    /// Of each driver: its mean on 0..=100, and the share of those asked that rated it.
    pub rated: Vec<(f64, f64)>,
}

impl Block {
    fn empty(width: usize) -> Self {
        let k = width + 2;
        Self {
            cross: vec![0.0; k * (k + 1) / 2],
            asked: 0.0,
            rated: vec![(0.0, 0.0); width],
        }
    }
}

impl Sums {
    pub(super) fn of(drivers: &[&Column], outcome: &Column, chosen: &Chosen) -> Self {
        let width = drivers.len();
        let count = chosen.rows.len().clamp(1, BLOCKS);
        let mut blocks = vec![Block::empty(width); count];
        let mut row = vec![1.0; width + 2];
        let all = drivers.iter().copied().chain([outcome]);
        let all: Vec<(&[u8], [f64; 256])> = all
            .map(|column| (column.points.as_slice(), column.yardstick.goodness_table()))
            .collect();
        for (nth, at) in chosen.rows.iter().enumerate() {
            let Some(block) = blocks.get_mut(nth % count) else {
                continue;
            };
            block.asked += 1.0;
            let mut is_whole = true;
            for (place, (points, good)) in all.iter().enumerate() {
                let point = points.get(*at as usize).copied().unwrap_or(BLANK);
                if point == BLANK {
                    is_whole = false;
                    continue;
                }
                let value = good.get(usize::from(point)).copied().unwrap_or(f64::NAN);
                if let Some(rated) = block.rated.get_mut(place) {
                    rated.0 += 1.0;
                    rated.1 += value;
                }
                if let Some(cell) = row.get_mut(place + 1) {
                    *cell = value;
                }
            }
            if is_whole {
                let mut cells = block.cross.iter_mut();
                for (i, a) in row.iter().enumerate() {
                    for (b, cell) in row.iter().skip(i).zip(&mut cells) {
                        *cell += a * b;
                    }
                }
            }
        }
        Self { width, blocks }
    }

    /// The blocks at these places together.
    pub fn total(&self, places: impl IntoIterator<Item = usize>) -> Total {
        let mut sum = Block::empty(self.width);
        for block in places.into_iter().filter_map(|place| self.blocks.get(place)) {
            sum.asked += block.asked;
            for (a, b) in sum.cross.iter_mut().zip(&block.cross) {
                *a += b;
            }
            for (a, b) in sum.rated.iter_mut().zip(&block.rated) {
                a.0 += b.0;
                a.1 += b.1;
            }
        }
        let k = self.width + 2;
        let cross = |i: usize, j: usize| {
            let (i, j) = (i.min(j), i.max(j));
            let before = i * k - i * i.saturating_sub(1) / 2;
            sum.cross.get(before + j - i).copied().unwrap_or(f64::NAN)
        };
        let n = cross(0, 0);
        let covariance = |i: usize, j: usize| n * cross(i, j) - cross(0, i) * cross(0, j);
        let correlation = |i: usize, j: usize| {
            if i == j {
                return 1.0;
            }
            let r = covariance(i, j) / (covariance(i, i) * covariance(j, j)).sqrt();
            r.clamp(-1.0, 1.0)
        };
        let rated = sum.rated.iter().map(|(count, of)| (of / count, count / sum.asked));
        Total {
            n,
            correlations: (1..k).map(|i| (1..k).map(|j| correlation(i, j)).collect()).collect(),
            rated: rated.collect(),
        }
    }
}
