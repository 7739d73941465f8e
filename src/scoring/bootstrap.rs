//! Bootstrap ranges for statistics without a formula for theirs. Seeded, so that one file gives one figure: no clock,
//! no system randomness.

use super::Interval;

/// Resamples behind a range.
pub const RESAMPLES: usize = 500;

/// The 95 % percentile ranges (Efron 1979) of the numbers that `statistic` gives for a choice of `n` rows (from 0, with
/// repeats). A choice for which it is undefined is left out; `None` if more than one in ten is, or if `n` is below 2.
pub fn ranges(n: usize, seed: u64, mut statistic: impl FnMut(&[usize]) -> Option<Vec<f64>>) -> Option<Vec<Interval>> {
    if n < 2 {
        return None;
    }
    let mut random = SplitMix64(seed);
    let mut rows = vec![0; n];
    let mut found: Vec<Vec<f64>> = Vec::with_capacity(RESAMPLES);
    for _ in 0..RESAMPLES {
        rows.fill_with(|| random.below(n));
        found.extend(statistic(&rows));
    }
    let width = found.first()?.len();
    let sound = found
        .iter()
        .all(|values| values.len() == width && values.iter().all(|v| v.is_finite()));
    if !sound || found.len() * 10 < RESAMPLES * 9 {
        return None;
    }
    (0..width)
        .map(|i| middle_95(found.iter().filter_map(|values| values.get(i)).copied().collect()))
        .collect()
}

/// The 95 % percentile range of values that resamples gave.
pub fn middle_95(mut values: Vec<f64>) -> Option<Interval> {
    values.sort_by(f64::total_cmp);
    Some(Interval {
        low: quantile(&values, 0.025)?,
        high: quantile(&values, 0.975)?,
    })
}

/// Linear between the nearest two values (Hyndman & Fan 1996, type 7).
fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let place = p * (sorted.len().checked_sub(1)? as f64);
    let (below, above) = (sorted.get(place.floor() as usize)?, sorted.get(place.ceil() as usize)?);
    Some(below + (above - below) * place.fract())
}

/// The places of resamples, one resample after the other: for statistics whose resamples are looked at as they come.
#[derive(Clone, Debug)]
pub struct Draws(SplitMix64);

impl Draws {
    pub fn new(seed: u64) -> Self {
        Self(SplitMix64(seed))
    }

    /// As many places (from 0, with repeats) as there are.
    pub fn draw(&mut self, n: usize) -> Vec<usize> {
        (0..n).map(|_| self.0.below(n)).collect()
    }
}

/// Steele, Lea & Flood (2014), as published by Vigna: enough for resampling, and the same on every machine.
#[derive(Clone, Debug)]
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0..n by the high half of the product: the bias, n in 2^64, cannot be seen.
    fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::super::mean::{Moments, mean};
    use super::*;

    // The first numbers for this seed as printed with Vigna's reference code.
    #[test]
    fn published_numbers() {
        let mut random = SplitMix64(1_234_567);
        let first = [0; 3].map(|_| random.next());
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    fn mean_range(seed: u64) -> Option<Interval> {
        let values: Vec<f64> = (0..200).map(|i| f64::from(i % 7)).collect();
        let of = |rows: &[usize]| {
            Some(vec![
                rows.iter().map(|row| values[*row]).sum::<f64>() / rows.len() as f64,
            ])
        };
        ranges(values.len(), seed, of).map(|ranges| ranges[0])
    }

    // For a plain mean the t interval is known: the bootstrap must come near it whatever the seed.
    #[test]
    fn near_the_t_interval_of_a_mean() {
        let values: Vec<f64> = (0..200).map(|i| f64::from(i % 7)).collect();
        let t = mean(&values).unwrap().range.unwrap();
        let se = Moments::of(&values).unwrap().sd().unwrap() / 200f64.sqrt();
        for seed in 0..10 {
            let range = mean_range(seed).unwrap();
            assert!(
                (range.low - t.low).abs() < 0.4 * se && (range.high - t.high).abs() < 0.4 * se,
                "{range:?} {t:?}"
            );
        }
    }

    #[test]
    fn one_seed_one_range() {
        assert_eq!(mean_range(7), mean_range(7));
        assert_ne!(mean_range(7), mean_range(8));
    }

    #[test]
    fn mostly_undefined_is_undefined() {
        assert_eq!(ranges(1, 1, |_| Some(vec![1.0])), None);
        assert_eq!(ranges(9, 1, |_| None), None);
        assert_eq!(ranges(9, 1, |rows| (rows[0] > 0).then(|| vec![1.0])), None);
        assert_eq!(ranges(9, 1, |_| Some(vec![f64::NAN])), None);
    }
}
