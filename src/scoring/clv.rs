//! Customer lifetime value for what-if questions about retention. No forecast and no cohort data.

use super::finite;

/// What one customer is worth under steady retention.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    /// Margin of one year, in any currency.
    pub margin: f64,
    /// Share (0..=1) of customers kept each year.
    pub retention: f64,
    /// Yearly discount rate, 0 or more: 0.1 is 10 %.
    pub discount: f64,
}

/// m r / (1 + i - r), first margin after a year (Gupta & Lehmann 2003).
/// `None` off the ranges of [`Plan`], or when nothing is lost and nothing discounted: the value is endless.
pub fn clv(plan: Plan) -> Option<f64> {
    let Plan {
        margin,
        retention,
        discount,
    } = plan;
    let possible = (0.0..=1.0).contains(&retention) && discount >= 0.0 && discount.is_finite();
    possible
        .then(|| finite(margin * retention / (1.0 + discount - retention)))
        .flatten()
}

/// Relative change of the value when retention moves to `retention`: 0.4 is +40 %. `None` if either value is undefined
/// or the first is not above 0.
pub fn uplift(from: Plan, retention: f64) -> Option<f64> {
    let before = clv(from).filter(|value| *value > 0.0)?;
    finite(clv(Plan { retention, ..from })? / before - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undefined_off_the_ranges() {
        let plan = |retention, discount| Plan {
            margin: 100.0,
            retention,
            discount,
        };
        for bad in [
            plan(1.0, 0.0),
            plan(1.1, 0.1),
            plan(-0.1, 0.1),
            plan(0.9, -0.1),
            plan(f64::NAN, 0.1),
            plan(0.9, f64::INFINITY),
        ] {
            assert_eq!(clv(bad), None, "{bad:?}");
        }
        assert_eq!(uplift(plan(0.0, 0.1), 0.5), None);
    }
}
