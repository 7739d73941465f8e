//! Expected calibration error: how far confidence is from accuracy. No models, no texts.

/// Ten bins of confidence: how many, how sure, how many right, and how far chance alone may move them.
#[derive(Default)]
pub struct Bins([[f64; 4]; 10]);

impl Bins {
    /// Takes in one answer, `sure` being its probability.
    pub fn count(&mut self, sure: f64, right: bool) {
        if let Some([rows, sum, hits, spread]) = self.0.get_mut(((sure * 10.0) as usize).min(9)) {
            *rows += 1.0;
            *sum += sure;
            *hits += f64::from(right);
            *spread += sure * (1.0 - sure);
        }
    }

    fn rows(&self) -> Option<f64> {
        let rows: f64 = self.0.iter().map(|bin| bin[0]).sum();
        (rows > 0.0).then_some(rows)
    }

    /// Naeini, Cooper & Hauskrecht (2015): the mean gap between confidence and accuracy, weighted by rows.
    pub fn error(&self) -> Option<f64> {
        let rows = self.rows()?;
        Some(self.0.iter().map(|bin| (bin[1] - bin[2]).abs()).sum::<f64>() / rows)
    }

    /// About what [`Bins::error`] would be if every confidence were exactly right: the mean of a half-normal whose
    /// variance is that of the bin's hits.
    pub fn chance(&self) -> Option<f64> {
        let rows = self.rows()?;
        let gap = |bin: &[f64; 4]| (bin[3] * std::f64::consts::FRAC_2_PI).sqrt();
        Some(self.0.iter().map(gap).sum::<f64>() / rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calibration_error_of_two_bins() {
        let mut bins = Bins::default();
        assert_eq!((bins.error(), bins.chance()), (None, None));
        bins.count(0.75, true);
        bins.count(0.75, false);
        bins.count(1.0, true);
        bins.count(1.0, true);
        assert!((bins.error().unwrap() - 0.125).abs() < 1e-12);
        // Two rows at 0.75 have the variance 0.375.
        assert!((bins.chance().unwrap() - (0.375 * 2.0 / std::f64::consts::PI).sqrt() / 4.0).abs() < 1e-12);
    }
}
