//! Response, completion, cooperation, drop-off and success rates, all 0..=1. How an invitation or a start was counted is not known here.

use super::{Estimate, share};

/// Final dispositions of a sample (AAPOR Standard Definitions).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dispositions {
    /// I: complete interviews.
    pub complete: u64,
    /// P: partial interviews.
    pub partial: u64,
    /// R: refusals and break-offs.
    pub refusal: u64,
    /// NC: non-contacts.
    pub noncontact: u64,
    /// O: other eligible non-interviews.
    pub other: u64,
    /// UH + UO: unknown if eligible.
    pub unknown: u64,
}

impl Dispositions {
    /// RR1 = I / ((I + P) + (R + NC + O) + U), the minimum response rate.
    pub fn rr1(&self) -> Option<Estimate> {
        share::share(self.complete, self.all()?)
    }

    /// RR2 counts partial interviews as responses.
    pub fn rr2(&self) -> Option<Estimate> {
        share::share(self.interviews()?, self.all()?)
    }

    /// COOP1 = I / ((I + P) + R + O).
    pub fn coop1(&self) -> Option<Estimate> {
        share::share(self.complete, self.asked()?.checked_add(self.other)?)
    }

    /// COOP3 = I / ((I + P) + R): those unable to answer are left out.
    pub fn coop3(&self) -> Option<Estimate> {
        share::share(self.complete, self.asked()?)
    }

    fn interviews(&self) -> Option<u64> {
        self.complete.checked_add(self.partial)
    }

    fn asked(&self) -> Option<u64> {
        self.interviews()?.checked_add(self.refusal)
    }

    fn all(&self) -> Option<u64> {
        let rest = [self.noncontact, self.other, self.unknown];
        rest.iter().try_fold(self.asked()?, |sum, more| sum.checked_add(*more))
    }
}

/// Completed over started questionnaires.
pub fn completion(completed: u64, started: u64) -> Option<Estimate> {
    share::share(completed, started)
}

/// Started but not completed, over started.
pub fn break_off(completed: u64, started: u64) -> Option<Estimate> {
    share::share(started.checked_sub(completed)?, started)
}

/// Submitted over invited. Without a server "invited" is known only if someone typed it.
pub fn response(submitted: u64, invited: u64) -> Option<Estimate> {
    share::share(submitted, invited)
}

/// How many of those who came to each question left before the next, 0..=1. `reached` counts respondents who saw each
/// question in order, with those who finished at the end; so there is one figure less. Questions that a rule hides from
/// some must be counted among those who were shown them. `None` where nobody came, or more came later than before.
pub fn drop_off(reached: &[u64]) -> Vec<Option<Estimate>> {
    let pairs = reached.windows(2);
    pairs
        .map(|pair| match *pair {
            [here, next] => share::share(here.checked_sub(next)?, here),
            _ => None,
        })
        .collect()
}

/// Share (0..=1) of those who did what they came for ("did you finish what you came for?"); blanks are left out.
pub fn success(answers: impl IntoIterator<Item = Option<bool>>) -> Option<Estimate> {
    share::yes(answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undefined_without_a_sample() {
        assert_eq!(Dispositions::default().rr1(), None);
        assert_eq!(completion(0, 0), None);
        assert_eq!(break_off(3, 2), None);
        assert_eq!(response(3, 2), None);
    }

    #[test]
    fn drop_off_by_hand() {
        let figures = |reached: &[u64]| {
            drop_off(reached)
                .into_iter()
                .map(|e| e.map(|e| e.value))
                .collect::<Vec<_>>()
        };
        assert_eq!(figures(&[10, 8, 8, 0, 0]), [Some(0.2), Some(0.0), Some(1.0), None]);
        assert_eq!(figures(&[3, 5]), [None]);
        assert_eq!((figures(&[3]), figures(&[])), (vec![], vec![]));
    }

    #[test]
    fn success_leaves_blanks_out() {
        assert_eq!(
            success([Some(true), None, Some(false)]).map(|e| (e.value, e.n)),
            Some((0.5, 2))
        );
        assert_eq!(success([None]), None);
    }

    #[test]
    fn counts_that_overflow_are_undefined() {
        let all = Dispositions {
            complete: u64::MAX,
            partial: 1,
            ..Dispositions::default()
        };
        assert_eq!(
            (all.rr1(), all.rr2(), all.coop1(), all.coop3()),
            (None, None, None, None)
        );
    }
}
