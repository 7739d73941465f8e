//! What may be shown of a group of few answers: the rule, not the text.

/// How much of a group may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// Too few: a person could be recognised, and the figure means little.
    Hidden,
    /// Shown with a warning about few answers.
    Warned,
    Shown,
}

/// The limits of a survey, in answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    pub hide_below: u64,
    pub warn_below: u64,
}

impl Policy {
    /// Waystone's own: hide below 5, warn below 30.
    pub const STANDARD: Policy = Policy {
        hide_below: 5,
        warn_below: 30,
    };

    /// Hiding wins over warning.
    pub fn showing(self, n: u64) -> Showing {
        if n < self.hide_below {
            Showing::Hidden
        } else if n < self.warn_below {
            Showing::Warned
        } else {
            Showing::Shown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_belong_to_the_better_side() {
        let showing = |n| Policy::STANDARD.showing(n);
        assert_eq!(
            [4, 5, 29, 30].map(showing),
            [Showing::Hidden, Showing::Warned, Showing::Warned, Showing::Shown]
        );
    }
}
