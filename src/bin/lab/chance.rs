//! Numbers that look random and are the same each time, for made-up data and benches. Not for what has to be secret or fair.

/// Steele, Lea & Flood's SplitMix64 (2014).
pub struct Chance(pub u64);

impl Chance {
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0..1.
    pub fn share(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn is(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// 0..n.
    pub fn below(&mut self, n: usize) -> usize {
        ((self.share() * n as f64) as usize).min(n.saturating_sub(1))
    }

    /// About normal: mean 0, deviation 1 (twelve uniform numbers).
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// A point of `low..=high` around a mean.
    pub fn point(&mut self, mean: f64, deviation: f64, (low, high): (u8, u8)) -> u8 {
        let value = mean + deviation * self.normal();
        value.round().clamp(f64::from(low), f64::from(high)) as u8
    }

    /// One of several with their weights.
    pub fn one_of<T: Copy>(&mut self, all: &[(T, f64)]) -> Option<T> {
        let mut left = self.share() * all.iter().map(|(_, weight)| weight).sum::<f64>();
        for (item, weight) in all {
            left -= weight;
            if left < 0.0 {
                return Some(*item);
            }
        }
        all.last().map(|(item, _)| *item)
    }
}
