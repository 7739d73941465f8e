//! A number that is one: finite, so that surveys and answers can be compared and hashed. No arithmetic.
use std::{fmt, hash};

use serde::{Deserialize, Serialize};

/// A finite number.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Amount(f64);

impl Amount {
    /// `None` for what is not finite.
    pub fn new(number: f64) -> Option<Self> {
        // -0 is 0, so that equal amounts have equal bits.
        number.is_finite().then_some(Self(number + 0.0))
    }

    pub fn get(self) -> f64 {
        self.0
    }
}

impl Eq for Amount {}

impl hash::Hash for Amount {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

impl From<u16> for Amount {
    fn from(number: u16) -> Self {
        Self(f64::from(number))
    }
}

impl From<Amount> for f64 {
    fn from(amount: Amount) -> Self {
        amount.0
    }
}

impl TryFrom<f64> for Amount {
    type Error = &'static str;
    fn try_from(number: f64) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("not a finite number")
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_finite_numbers() {
        assert_eq!(Amount::new(f64::NAN), None);
        assert_eq!(Amount::new(f64::INFINITY), None);
        assert_eq!(Amount::new(-0.0).map(|a| a.get().to_bits()), Some(0));
        assert_eq!(Amount::new(2.5).map(|a| a.to_string()), Some("2.5".to_owned()));
    }
}
