//! What was read, as it stands: with what the author corrected, and adjusted to that where the author wants it. Nothing is read here.
use std::sync::Arc;

use super::{
    adjust::{Example, Trial, trial},
    correction::{Agreed, Correction},
    opinion::{Opinion, Said},
};

/// The comments of a survey as they stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settled {
    /// In the order of the comments; `None` where one is not read yet.
    pub opinions: Vec<Option<Arc<Opinion>>>,
    /// How often what was read is what the author says; of the model, not of what is adjusted.
    pub agreed: Agreed,
    /// Whether adjusting to the corrections pays; `None` with too few.
    pub trial: Option<Trial>,
    /// How many moods are other than the model's for it.
    pub adjusted: u64,
}

/// `texts`, `read` and `said` stand in the same order; `themes` is what each theme of the dictionary is known by.
#[must_use]
pub fn settle(
    texts: &[&str],
    read: &[Option<Arc<Opinion>>],
    said: &[Said],
    themes: &[String],
    adjust: bool,
) -> Settled {
    let all = || texts.iter().zip(read).zip(said);
    let examples: Vec<Example> = all()
        .filter_map(|((text, opinion), said)| {
            Some(Example {
                text,
                reading: &opinion.as_ref()?.mood,
                said: said.correction.mood?,
            })
        })
        .collect();
    let trial = trial(&examples);
    let adjustment = trial
        .as_ref()
        .filter(|trial| adjust && trial.pays())
        .map(|trial| &trial.adjustment);
    let mut settled = Settled::default();
    settled.opinions.reserve(read.len());
    for ((text, opinion), said) in all() {
        let mut opinion = opinion.clone();
        if let Some(opinion) = &mut opinion {
            let adjusted = adjustment.and_then(|adjustment| adjustment.read(text, &opinion.mood));
            let is_said = said.correction != Correction::default();
            if is_said {
                said.correction
                    .apply(Arc::make_mut(opinion), themes, &mut settled.agreed);
            }
            if let Some(mood) = adjusted.filter(|_| said.correction.mood.is_none()) {
                let opinion = Arc::make_mut(opinion);
                (opinion.mood, opinion.adjusted) = (mood, true);
                settled.adjusted += 1;
            }
        }
        settled.opinions.push(opinion);
    }
    settled.trial = trial;
    settled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentiment::{self, Label};

    type Comments = (Vec<&'static str>, Vec<Option<Arc<Opinion>>>, Vec<Said>);

    /// Twenty-four times corrected, and once not.
    fn corrected() -> Comments {
        let mut texts = ["terrible ride", "lovely staff"].repeat(12);
        texts.push("terrible ride");
        let read = |text: &&str| Some(Arc::new(Opinion::from(sentiment::read(text))));
        let said = |at: usize| Said {
            correction: Correction {
                mood: (at < 24).then_some(Label::Positive),
                ..Correction::default()
            },
            ..Said::default()
        };
        let (read, said) = (texts.iter().map(read).collect(), (0..25).map(said).collect());
        (texts, read, said)
    }

    #[test]
    fn what_the_author_says_stands_and_others_are_adjusted_only_when_asked_for() {
        let (texts, read, said) = corrected();
        let plain = settle(&texts, &read, &said, &[], false);
        assert_eq!((plain.agreed.mood, plain.adjusted), ((12, 24), 0));
        let trial = plain.trial.clone().unwrap();
        assert_eq!((trial.n, trial.before, trial.after), (24, 12, 24));
        let last = |settled: &Settled| {
            settled.opinions[24]
                .as_ref()
                .map(|opinion| (opinion.mood.label, opinion.adjusted))
        };
        assert_eq!(last(&plain), Some((Label::Negative, false)));
        let adjusted = settle(&texts, &read, &said, &[], true);
        assert_eq!((last(&adjusted), adjusted.adjusted), (Some((Label::Positive, true)), 1));
        assert_eq!(
            (adjusted.agreed, adjusted.trial),
            (plain.agreed, plain.trial),
            "measured without it"
        );
        assert_eq!(
            adjusted.opinions[0].as_ref().map(|opinion| opinion.adjusted),
            Some(false),
            "said, not adjusted"
        );
    }

    #[test]
    fn what_is_not_read_yet_is_nothing() {
        let (texts, mut read, said) = corrected();
        read[5..].fill(None);
        let settled = settle(&texts, &read, &said, &[], true);
        assert_eq!((settled.opinions.iter().flatten().count(), settled.trial), (5, None));
    }
}
