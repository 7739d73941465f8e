//! What the language readers share: the reader's shape and the weighing of clauses around "but". No words here.

use super::reading::Cue;
use super::sentences::Sentence;
use super::words::Words;

/// Appends the cues of one sentence, in order. `Words` is scratch space, reused between sentences.
pub(super) type Reader = fn(Sentence<'_>, &mut Words, &mut Vec<Cue>);

/// Weakens what stood before a contrast and strengthens what follows it, after VADER's rule
/// (Hutto & Gilbert 2014: 0.5 before "but", 1.5 after). `at` is the byte offset of the last contrast word.
pub(super) fn contrast(cues: &mut [Cue], at: usize) {
    for cue in cues {
        cue.weight *= if cue.end <= at { 0.5 } else { 1.5 };
    }
}

/// Adds VADER's 0.292 for each closing "!", at most three, in the direction of each cue, shared among them.
pub(super) fn exclaim(cues: &mut [Cue], sentence: &str) {
    let marks = sentence
        .chars()
        .rev()
        .take(8)
        .filter(|c| matches!(c, '!' | '！'))
        .count()
        .min(3) as f64;
    let share = 0.292 * marks / (cues.len().max(1) as f64);
    for cue in cues {
        cue.weight += share * cue.weight.signum();
    }
}
