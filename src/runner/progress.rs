//! How far a respondent is, counting only what this respondent can still reach.
use super::Runner;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// The page's place, from 1.
    pub at: usize,
    /// The pages that can be reached now; at least 1.
    pub of: usize,
    /// Seconds left, from this page on, by [`crate::survey::Question::seconds`].
    pub seconds: f64,
}

impl Runner {
    pub fn progress(&self) -> Progress {
        let pages = self.pages();
        let at = self.at();
        let visible = self.visible();
        let questions = pages.iter().skip(at).flat_map(|page| &page.questions);
        let seconds = questions
            .filter(|question| visible.contains(&&question.id))
            .map(|question| question.seconds())
            .sum();
        Progress {
            at: at + 1,
            of: pages.len().max(1),
            seconds,
        }
    }
}
