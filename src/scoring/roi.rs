//! Return on a customer-experience investment, from its named parts. No currency.

use serde::{Deserialize, Serialize};

use super::finite;

/// What the work brought in, in any one currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Profit {
    pub revenue: f64,
    pub satisfaction: f64,
    pub cost_to_serve_saved: f64,
    pub retention: f64,
    pub upsell: f64,
}

/// What the work cost, in the same currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Investment {
    pub training: f64,
    pub technology: f64,
    pub operations: f64,
    pub time: f64,
    pub ongoing: f64,
}

impl Profit {
    pub fn total(&self) -> f64 {
        self.revenue + self.satisfaction + self.cost_to_serve_saved + self.retention + self.upsell
    }
}

impl Investment {
    pub fn total(&self) -> f64 {
        self.training + self.technology + self.operations + self.time + self.ongoing
    }
}

/// (profit - investment) / investment as a ratio: 0.4 is 40 %. `None` unless the investment is above 0.
pub fn roi(profit: f64, investment: f64) -> Option<f64> {
    (investment > 0.0)
        .then(|| finite((profit - investment) / investment))
        .flatten()
}

/// A figure under caution, as planned, and under hope.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenarios<T> {
    pub low: T,
    pub expected: T,
    pub high: T,
}

/// The return of each scenario of `(profit, investment)`; each may be undefined on its own.
pub fn scenarios(plans: Scenarios<(f64, f64)>) -> Scenarios<Option<f64>> {
    let of = |(profit, investment)| roi(profit, investment);
    Scenarios {
        low: of(plans.low),
        expected: of(plans.expected),
        high: of(plans.high),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undefined_without_an_investment() {
        for bad in [0.0, -1.0, f64::NAN] {
            assert_eq!(roi(10.0, bad), None);
        }
        assert_eq!(roi(f64::NAN, 1.0), None);
        assert_eq!(roi(0.0, 1.0), Some(-1.0));
    }

    #[test]
    fn scenarios_stand_on_their_own() {
        let all = scenarios(Scenarios {
            low: (80.0, 100.0),
            expected: (150.0, 100.0),
            high: (150.0, 0.0),
        });
        assert_eq!((all.low, all.expected, all.high), (Some(-0.2), Some(0.5), None));
    }
}
