//! How far a respondent is, counting only what this respondent can still reach.
use super::Runner;
use crate::survey::{ProgressBy, Question, Screen};

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// The screen's place, from 1.
    pub at: usize,
    /// The screens that can be reached now; at least 1.
    pub of: usize,
    /// 0 to 99 on the way, 100 at the end. It never goes back, whatever opens, closes or is taken back.
    pub percent: f64,
    /// Seconds left, from this screen on, by [`Question::seconds`].
    pub seconds: f64,
    /// Whether the author wants it shown.
    pub shown: bool,
}

/// The end alone is 100: hundredths of a percent.
pub(super) const MOST: u16 = 9_900;

/// Fast to slow (Villar, Callegaro & Yang 2013: fewer people leave): early answers move it most.
pub fn paced(share: f64) -> f64 {
    100.0 * share.clamp(0.0, 1.0).powf(0.7)
}

impl Runner {
    pub fn progress(&self) -> Progress {
        let screens = self.screens();
        // A welcome is no step of the way.
        let starts = usize::from(self.survey().behaviour.starts);
        let of = screens.len().saturating_sub(starts).max(1);
        let at = (self.at() + 1).saturating_sub(starts).max(1);
        Progress {
            at: at.min(of),
            of,
            percent: f64::from(self.state.far) / 100.0,
            seconds: self.ahead().map(Question::seconds).sum(),
            shown: self.survey().behaviour.progress != ProgressBy::Off,
        }
    }

    /// The questions from this screen on.
    fn ahead(&self) -> impl Iterator<Item = &Question> {
        let first = match self.survey().behaviour.screen {
            Screen::Whole => None,
            _ => self.here().first().and_then(|question| self.plan.place(&question.id)),
        };
        self.reachable()
            .filter(move |question| self.plan.place(&question.id) >= first)
    }

    /// Done: answered, or passed by.
    fn is_done(&self, question: &Question) -> bool {
        self.state.answers.contains_key(&question.id) || self.is_passed(question)
    }

    fn is_passed(&self, question: &Question) -> bool {
        let passed = |stop: &super::Stop| match &stop.question {
            Some(id) => self.plan.place(id) >= self.plan.place(&question.id),
            None => self.plan.page_of(&question.id) == Some(&stop.page),
        };
        self.state.trail.iter().any(passed)
    }

    /// What the author chose to count, 0 to 100, without memory.
    fn counted(&self) -> f64 {
        let share = |done: usize, all: usize| if all == 0 { 0.0 } else { done as f64 / all as f64 };
        let asked = || self.reachable().filter(|question| question.kind.asks());
        let done = |question: &&Question| self.is_done(question);
        match self.survey().behaviour.progress {
            ProgressBy::Pages => share(self.at(), self.screens().len()) * 100.0,
            ProgressBy::Questions => share(asked().filter(done).count(), asked().count()) * 100.0,
            ProgressBy::Required => {
                let required = || asked().filter(|question| self.is_required(&question.id));
                share(required().filter(done).count(), required().count()) * 100.0
            }
            ProgressBy::Time => {
                let all: f64 = asked().map(Question::seconds).sum();
                let spent: f64 = asked().filter(done).map(Question::seconds).sum();
                if all > 0.0 { spent / all * 100.0 } else { 0.0 }
            }
            ProgressBy::Paced | ProgressBy::Off => paced(share(asked().filter(done).count(), asked().count())),
        }
    }

    /// Moves on, never back; the end alone is 100.
    pub(super) fn advance(&mut self) {
        let now = (self.counted() * 100.0) as u16;
        self.state.far = self.state.far.max(now.min(MOST));
    }
}

#[cfg(test)]
mod tests {
    use super::paced;

    /// `survey-lint.md`: 100·(answered/total)^0.7.
    #[test]
    fn fast_to_slow() {
        for (share, percent) in [(0.0, 0.0), (0.2, 32.413), (0.5, 61.557), (1.0, 100.0), (7.0, 100.0)] {
            assert!((paced(share) - percent).abs() < 1e-3, "{share}");
        }
    }
}
