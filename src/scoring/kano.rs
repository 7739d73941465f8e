//! Kano's classes of a feature from its two questions, and Berger's coefficients. Question wording is not here.
//!
//! Sources: Kano et al. (1984), evaluation table as printed by Berger et al. (1993).

use super::finite;

/// The answer to "how do you feel if the feature is there" (functional) or "is not there" (dysfunctional).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feeling {
    Like,
    MustBe,
    Neutral,
    LiveWith,
    Dislike,
}

/// What kind of feature one pair of answers speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Attractive,
    OneDimensional,
    MustBe,
    Indifferent,
    Reverse,
    /// The two answers contradict each other.
    Questionable,
}

/// The evaluation table.
pub fn class(functional: Feeling, dysfunctional: Feeling) -> Class {
    use Feeling::{Dislike, Like};
    match (functional, dysfunctional) {
        (Like, Like) | (Dislike, Dislike) => Class::Questionable,
        (Like, Dislike) => Class::OneDimensional,
        (Like, _) => Class::Attractive,
        (Dislike, _) | (_, Like) => Class::Reverse,
        (_, Dislike) => Class::MustBe,
        (_, _) => Class::Indifferent,
    }
}

/// Answers by class, of those that count for the coefficients.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub attractive: u64,
    pub one_dimensional: u64,
    pub must_be: u64,
    pub indifferent: u64,
}

impl Tally {
    /// How far having it satisfies, 0..=1: (A + O) / (A + O + M + I).
    pub fn better(&self) -> Option<f64> {
        finite((self.attractive as f64 + self.one_dimensional as f64) / self.n())
    }

    /// How far lacking it dissatisfies, -1..=0: -(O + M) / (A + O + M + I).
    pub fn worse(&self) -> Option<f64> {
        finite(-(self.one_dimensional as f64 + self.must_be as f64) / self.n())
    }

    fn n(&self) -> f64 {
        self.attractive as f64 + self.one_dimensional as f64 + self.must_be as f64 + self.indifferent as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // The table row by row (functional answer), columns by dysfunctional answer.
    #[test]
    fn the_whole_table() {
        use Feeling::*;
        let order = [Like, MustBe, Neutral, LiveWith, Dislike];
        let letter = |class| match class {
            Class::Attractive => 'A',
            Class::OneDimensional => 'O',
            Class::MustBe => 'M',
            Class::Indifferent => 'I',
            Class::Reverse => 'R',
            Class::Questionable => 'Q',
        };
        let rows = order.map(|f| order.map(|d| letter(class(f, d))).iter().collect::<String>());
        assert_eq!(rows, ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]);
    }

    #[test]
    fn no_answers_no_coefficients() {
        assert_eq!((Tally::default().better(), Tally::default().worse()), (None, None));
    }
}
