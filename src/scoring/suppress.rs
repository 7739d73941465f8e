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

/// Which groups of a whole to hide when the whole is shown too: those below `limit`, and as many more of the smallest as
/// it takes that subtracting the shown ones from the whole finds no group below it (secondary suppression; Hundepool
/// et al. 2012, Statistical Disclosure Control, 4). Empty groups hide nobody and need no company.
pub fn hidden(sizes: &[u64], limit: u64) -> Vec<bool> {
    hidden_beside(sizes, 0, limit)
}

/// The same, where `rest` of the whole are in no group: nothing is shown of them, but subtracting could.
pub fn hidden_beside(sizes: &[u64], rest: u64, limit: u64) -> Vec<bool> {
    let mut hidden: Vec<bool> = sizes.iter().map(|size| *size < limit).collect();
    loop {
        let behind = sizes.iter().zip(&hidden).filter(|(_, hidden)| **hidden);
        let people = behind.fold(rest, |sum, (size, _)| sum.saturating_add(*size));
        if people == 0 || people >= limit {
            return hidden;
        }
        let shown = sizes.iter().enumerate().filter(|(i, _)| hidden.get(*i) == Some(&false));
        let Some((next, _)) = shown.min_by_key(|(_, size)| **size) else {
            return hidden;
        };
        if let Some(flag) = hidden.get_mut(next) {
            *flag = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_hidden_group_can_be_subtracted() {
        let letters = |sizes: &[u64]| -> String {
            hidden(sizes, 5)
                .iter()
                .map(|hidden| if *hidden { 'h' } else { 's' })
                .collect()
        };
        assert_eq!(letters(&[40, 3, 9, 30]), "shhs");
        assert_eq!(letters(&[40, 3, 3]), "shh");
        assert_eq!(letters(&[40, 1, 1, 7]), "shhh");
        assert_eq!(letters(&[40, 0, 30]), "shs");
        let beside = |rest| hidden_beside(&[40, 3, 9, 30], rest, 5);
        assert_eq!(beside(2), [false, true, false, false], "with three more nobody knows");
        assert_eq!(
            hidden_beside(&[40, 30], 3, 5),
            [false, true],
            "who is in no group is somebody too"
        );
        assert_eq!(
            (letters(&[40, 30]), letters(&[3]), letters(&[])),
            ("ss".into(), "h".into(), String::new())
        );
    }

    proptest! {
        #[test]
        fn what_is_left_is_at_least_the_limit(sizes in prop::collection::vec(0u64..30, 0..12)) {
            let hidden = hidden(&sizes, 5);
            let behind: Vec<u64> = sizes.iter().zip(&hidden).filter(|(_, h)| **h).map(|(s, _)| *s).collect();
            prop_assert!(sizes.iter().zip(&hidden).all(|(size, hidden)| *size >= 5 || *hidden));
            let all_hidden = hidden.iter().all(|h| *h);
            let people: u64 = behind.iter().sum();
            prop_assert!(people == 0 || all_hidden || (people >= 5 && behind.iter().filter(|s| **s > 0).count() > 1));
        }
    }

    #[test]
    fn limits_belong_to_the_better_side() {
        let showing = |n| Policy::STANDARD.showing(n);
        assert_eq!(
            [4, 5, 29, 30].map(showing),
            [Showing::Hidden, Showing::Warned, Showing::Warned, Showing::Shown]
        );
    }
}
