//! Tails and quantiles of the reference distributions, as a safe face on `statrs`, which panics outside a domain.
//! No metric lives here.

use statrs::distribution::{Beta, ChiSquared, ContinuousCDF, Normal, StudentsT};

use super::finite;

/// The normal quantile of a two-sided 95 % range.
pub const Z95: f64 = 1.959_963_984_540_054;

/// The confidence of every printed range.
pub const CONFIDENCE: f64 = 0.95;

/// The normal quantile of a two-sided range, `None` unless `0 < confidence < 1`.
pub fn z_for(confidence: f64) -> Option<f64> {
    open_unit(confidence).and_then(|c| finite(Normal::standard().inverse_cdf(0.5 + c / 2.0)))
}

/// The t quantile of a two-sided range, `None` unless `0 < confidence < 1` and `df > 0`.
pub fn t_for(confidence: f64, df: f64) -> Option<f64> {
    let t = StudentsT::new(0.0, 1.0, finite(df)?).ok()?;
    if df > EXPANSION_DF {
        return z_for(confidence).and_then(|z| finite(expanded_t(z, df)));
    }
    open_unit(confidence).and_then(|c| finite(t.inverse_cdf(0.5 + c / 2.0)))
}

/// Above this statrs 0.19 loses the t quantile (1e-5 off at 10^6 degrees of freedom, 0.13 off at 10^7).
const EXPANSION_DF: f64 = 1e4;

/// Abramowitz & Stegun 26.7.5, first two terms: off by less than 1e-11 there [`EXPANSION_DF`].
fn expanded_t(z: f64, df: f64) -> f64 {
    let z3 = z.powi(3);
    z + (z3 + z) / (4.0 * df) + (5.0 * z3 * z * z + 16.0 * z3 + 3.0 * z) / (96.0 * df * df)
}

/// The two-sided p-value of a standard normal statistic.
pub fn normal_p(z: f64) -> Option<f64> {
    (!z.is_nan()).then(|| (2.0 * Normal::standard().sf(z.abs())).min(1.0))
}

/// The two-sided p-value of a t statistic.
pub fn t_p(t: f64, df: f64) -> Option<f64> {
    let tails = StudentsT::new(0.0, 1.0, finite(df)?).ok()?;
    finite(t).map(|t| (2.0 * tails.sf(t.abs())).min(1.0))
}

/// The upper tail of chi-square, which is the p-value of a chi-square test.
pub fn chi_square_p(statistic: f64, df: f64) -> Option<f64> {
    let tail = ChiSquared::new(finite(df)?).ok()?;
    finite(statistic).filter(|x| *x >= 0.0).map(|x| tail.sf(x))
}

/// The quantile of a beta distribution; `None` unless `0 < p < 1` and both shapes are above 0.
pub fn beta_quantile(p: f64, a: f64, b: f64) -> Option<f64> {
    let beta = Beta::new(finite(a)?, finite(b)?).ok()?;
    open_unit(p).and_then(|p| finite(beta.inverse_cdf(p)))
}

fn open_unit(x: f64) -> Option<f64> {
    (x > 0.0 && x < 1.0).then_some(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: Option<f64>, want: f64) {
        let got = got.unwrap();
        assert!((got - want).abs() <= 1e-9 * want.abs().max(1e-3), "{got} is not {want}");
    }

    // Quantiles from R 4: qnorm, qt, pt, pchisq.
    #[test]
    fn published_values() {
        near(z_for(0.95), Z95);
        near(z_for(0.99), 2.575_829_303_548_901);
        near(t_for(0.95, 1.0), 12.706_204_736_174_7);
        near(t_for(0.95, 10.0), 2.228_138_851_986_27);
        near(normal_p(1.0), 0.317_310_507_862_914);
        near(t_p(2.0, 5.0), 0.101_939_478_829_74);
        near(beta_quantile(0.025, 2.0, 3.0), 0.067_585_986_488_542_87);
        near(chi_square_p(3.841_458_820_694_124, 1.0), 0.05);
    }

    // The t quantile of many answers must reach the normal one, else long lists would lose their range.
    #[test]
    fn large_df_reaches_the_normal() {
        for df in [1e3, 1e4, 1.001e4, 1e5, 1e6, 1e7] {
            let t = t_for(0.95, df).unwrap();
            assert!((t - Z95).abs() < 3.0 / df, "{df}: {t}");
            assert!((t_p(t, df).unwrap() - 0.05).abs() < 1e-9, "{df}");
        }
    }

    #[test]
    fn outside_the_domain_is_none() {
        for bad in [f64::NAN, f64::INFINITY, 0.0, -1.0] {
            assert_eq!(t_for(0.95, bad), None);
            assert_eq!(t_p(1.0, bad), None);
            assert_eq!(chi_square_p(1.0, bad), None);
        }
        for bad in [f64::NAN, 0.0, 1.0, -0.1, 1.1] {
            assert_eq!(z_for(bad), None);
        }
        assert_eq!(normal_p(f64::NAN), None);
        assert_eq!(chi_square_p(-1.0, 1.0), None);
    }
}
