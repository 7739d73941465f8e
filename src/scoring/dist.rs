//! Tails and quantiles of the reference distributions, as a safe face on the special functions of `statrs`.
//! No metric lives here.
//!
//! statrs' own t and beta quantiles are not used: version 0.19 panics or never ends on some inputs (beta at p = 1e-300)
//! and drifts for many degrees of freedom (0.13 off at 10^7). Ours bisect its distribution functions, which return.

use statrs::function::{beta::checked_beta_reg, erf, gamma::checked_gamma_ur};

use super::finite;

/// The normal quantile of a two-sided 95 % range.
pub const Z95: f64 = 1.959_963_984_540_054;

/// The confidence of every printed range.
pub const CONFIDENCE: f64 = 0.95;

/// Above this the t quantile is expanded around the normal one: the incomplete beta function slows down.
const EXPANSION_DF: f64 = 1e4;

/// Above this t and normal tails differ by less than 3e-7, and chi-square is undefined here: no table is that large.
const MOST_DF: f64 = 1e6;

/// Above this the incomplete beta function is not exact enough to invert.
const MOST_SHAPE: f64 = 1e4;

/// The normal quantile of a two-sided range, `None` unless `0 < confidence < 1`.
pub fn z_for(confidence: f64) -> Option<f64> {
    open_unit(confidence).and_then(|c| finite(std::f64::consts::SQRT_2 * erf::erfc_inv(1.0 - c)))
}

/// The t quantile of a two-sided range, `None` unless `0 < confidence < 1` and `df > 0`, or if it is beyond 1e150.
pub fn t_for(confidence: f64, df: f64) -> Option<f64> {
    let z = z_for(confidence)?;
    if df > EXPANSION_DF {
        return finite(expanded_t(z, df));
    }
    let p = 1.0 - confidence;
    let mut high = 1.0;
    while t_p(high, df)? > p {
        high *= 2.0;
        if high > 1e150 {
            return None;
        }
    }
    bisect(0.0, high, |t| t_p(t, df).is_some_and(|tail| tail > p))
}

/// Abramowitz & Stegun 26.7.5, first two terms: off by less than 1e-11 above [`EXPANSION_DF`].
fn expanded_t(z: f64, df: f64) -> f64 {
    let z3 = z.powi(3);
    z + (z3 + z) / (4.0 * df) + (5.0 * z3 * z * z + 16.0 * z3 + 3.0 * z) / (96.0 * df * df)
}

/// The two-sided p-value of a standard normal statistic.
pub fn normal_p(z: f64) -> Option<f64> {
    probability(erf::erfc(z.abs() / std::f64::consts::SQRT_2))
}

/// The two-sided p-value of a t statistic, `None` unless `df > 0`.
pub fn t_p(t: f64, df: f64) -> Option<f64> {
    if df > MOST_DF {
        return normal_p(finite(t)?);
    }
    // A t whose square overflows has a tail of 0: df / infinity.
    let inside = df / (df + finite(t)? * t);
    checked_beta_reg(positive(df)? / 2.0, 0.5, inside)
        .ok()
        .and_then(probability)
}

/// The upper tail of chi-square, which is the p-value of a chi-square test. `None` unless `0 < df <= 10^6`.
pub fn chi_square_p(statistic: f64, df: f64) -> Option<f64> {
    let known = df > 0.0 && df <= MOST_DF && (0.0..f64::INFINITY).contains(&statistic);
    if statistic == 0.0 && known {
        return Some(1.0);
    }
    known
        .then(|| checked_gamma_ur(df / 2.0, statistic / 2.0).ok())
        .flatten()
        .and_then(probability)
}

/// The quantile of a beta distribution; `None` unless `0 < p < 1` and both shapes are above 0 and at most 10^4.
pub fn beta_quantile(p: f64, a: f64, b: f64) -> Option<f64> {
    let shape = |s: f64| positive(s).filter(|s| *s <= MOST_SHAPE);
    let (p, a, b) = (open_unit(p)?, shape(a)?, shape(b)?);
    bisect(0.0, 1.0, |x| checked_beta_reg(a, b, x).is_ok_and(|below| below < p))
}

/// How much of a beta distribution lies below `x`; `None` off 0..=1 or for shapes as in [`beta_quantile`].
pub fn beta_below(x: f64, a: f64, b: f64) -> Option<f64> {
    let shape = |s: f64| positive(s).filter(|s| *s <= MOST_SHAPE);
    let (a, b) = (shape(a)?, shape(b)?);
    (0.0..=1.0)
        .contains(&x)
        .then(|| checked_beta_reg(a, b, x).ok())?
        .and_then(probability)
}

/// Where `is_before` turns false between two ends.
pub(super) fn bisect(mut low: f64, mut high: f64, is_before: impl Fn(f64) -> bool) -> Option<f64> {
    for _ in 0..200 {
        let middle = low.midpoint(high);
        if middle <= low || middle >= high {
            break;
        }
        if is_before(middle) { low = middle } else { high = middle }
    }
    finite(low.midpoint(high))
}

fn open_unit(x: f64) -> Option<f64> {
    (x > 0.0 && x < 1.0).then_some(x)
}

fn positive(x: f64) -> Option<f64> {
    (x > 0.0 && x.is_finite()).then_some(x)
}

/// Rounding may leave 0..=1 by a hair.
fn probability(p: f64) -> Option<f64> {
    finite(p).map(|p| p.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(got: Option<f64>, want: f64) {
        let got = got.unwrap();
        assert!((got - want).abs() <= 1e-9 * want.abs(), "{got} is not {want}");
    }

    // The usual table values, checked with mpmath (erfc, betainc, gammainc).
    #[test]
    fn published_values() {
        near(z_for(0.95), Z95);
        near(z_for(0.99), 2.575_829_303_548_901);
        near(t_for(0.95, 1.0), 12.706_204_736_174_7);
        near(t_for(0.95, 10.0), 2.228_138_851_986_27);
        near(normal_p(1.0), 0.317_310_507_862_914);
        near(t_p(2.0, 5.0), 0.101_939_478_829_74);
        near(chi_square_p(3.841_458_820_694_124, 1.0), 0.05);
        near(beta_quantile(0.025, 2.0, 3.0), 0.067_585_986_488_542_9);
        near(beta_below(0.5, 2.0, 3.0), 11.0 / 16.0);
    }

    // Many answers must lead to the normal distribution, without a step where the method changes.
    #[test]
    fn large_df_reaches_the_normal() {
        for df in [1e3, 1e4, 1.001e4, 1e5, 1e6, 1.001e6, 1e7, 1e300] {
            let t = t_for(0.95, df).unwrap();
            assert!((t - Z95).abs() <= 3.0 / df + 1e-12, "{df}: {t}");
            assert!((t_p(t, df).unwrap() - 0.05).abs() < 3e-7, "{df}");
        }
    }

    #[test]
    fn outside_the_domain_is_none() {
        for bad in [f64::NAN, f64::INFINITY, 0.0, -1.0] {
            assert_eq!(chi_square_p(1.0, bad), None);
            assert_eq!(beta_quantile(0.5, bad, 1.0), None);
            assert_eq!(beta_below(0.5, bad, 1.0), None);
        }
        for bad in [f64::NAN, 0.0, -1.0] {
            assert_eq!(t_for(0.95, bad), None);
            assert_eq!(t_p(1.0, bad), None);
        }
        for bad in [f64::NAN, 0.0, 1.0, -0.1, 1.1] {
            assert_eq!(z_for(bad), None);
            assert_eq!(t_for(bad, 5.0), None);
            assert_eq!(beta_quantile(bad, 2.0, 2.0), None);
        }
        assert_eq!(normal_p(f64::NAN), None);
        assert_eq!(t_p(f64::INFINITY, 3.0), None);
        assert_eq!(chi_square_p(-1.0, 1.0), None);
        assert_eq!(chi_square_p(0.0, 1.0), Some(1.0));
    }

    /// Numbers of every size, for sizes matter more here than digits.
    fn any_size() -> impl Strategy<Value = f64> {
        prop_oneof![
            (-300.0..300.0f64).prop_map(|e| 10f64.powf(e)),
            any::<f64>(),
            0.0..50.0f64
        ]
    }

    proptest! {
        // Whatever comes in, nothing panics, hangs or is NaN.
        #[test]
        fn always_a_number_or_nothing(x in any_size(), shape in any_size(), other in any_size(), p in 0.0..1.0f64) {
            let quantiles = [t_for(p, shape), t_for(1.0 - x, shape), z_for(p), z_for(x)];
            let betas = [beta_quantile(p, shape, other), beta_quantile(x, shape, other)];
            prop_assert!(quantiles.into_iter().chain(betas).flatten().all(f64::is_finite));
            let tails = [t_p(x, shape), chi_square_p(x, shape), normal_p(x)];
            prop_assert!(tails.into_iter().flatten().all(|p| (0.0..=1.0).contains(&p)), "{:?}", tails);
        }

        #[test]
        fn quantiles_undo_tails(confidence in 0.01..0.999f64, df in 0.5..5e3f64) {
            let t = t_for(confidence, df).unwrap();
            prop_assert!((t_p(t, df).unwrap() - (1.0 - confidence)).abs() < 1e-10);
        }
    }
}
