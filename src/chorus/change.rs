//! What the last four weeks say more or less often than the four before: themes and moods, tested, and corrected for how many are
//! looked at. No words.
use serde::{Deserialize, Serialize};

use super::opinion::{Heard, Opinion, writing};
use crate::{
    scoring::{
        Change,
        multiple::{Correction, adjusted},
        share,
    },
    sentiment::Label,
};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// The share of comments that touch a theme, by its place in the dictionary.
    Theme(u16),
    /// The share of comments that feel so.
    Mood(Label),
}

/// Something that changed, or may have.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Changed {
    pub what: What,
    /// Comments with it, and all, before and now.
    pub before: Of,
    pub now: Of,
    pub change: Change,
    /// Benjamini–Hochberg over all that was looked at.
    pub p: f64,
}

/// Comments with something, and all.
type Of = (u64, u64);

/// Days of a period: four weeks have the same days of the week.
const DAYS: i64 = 28;
/// A period with fewer comments says nothing.
const LEAST: u64 = 10;
/// Changes that could be chance more often than this are not told.
const ALPHA: f64 = 0.05;

/// What was looked at: how many had it of how many, before and now, and the difference.
type Looked = (What, [Of; 2], Change);

/// What changed, the surest first; both periods end with the last comment.
#[must_use]
pub fn changes(heard: &[Heard]) -> Vec<Changed> {
    let dated = heard.iter().filter_map(|one| {
        writing(one.opinion.mood.language)?;
        Some((one.opinion, one.said.day?))
    });
    let Some(last) = dated.clone().map(|(_, day)| day).max() else {
        return Vec::new();
    };
    let period = |ago: i64| -> Vec<&Opinion> {
        let days = last - DAYS * (ago + 1) + 1..=last - DAYS * ago;
        let within = dated.clone().filter(|(_, day)| days.contains(day));
        within.map(|(opinion, _)| opinion).collect()
    };
    let (before, now) = (period(1), period(0));
    let (before_n, now_n) = (before.len() as u64, now.len() as u64);
    if before_n.min(now_n) < LEAST {
        return Vec::new();
    }
    let is = |opinion: &Opinion, what: What| match what {
        What::Theme(theme) => opinion.is_about(theme),
        What::Mood(label) => opinion.mood.label == label,
    };
    let touched = before.iter().chain(&now).flat_map(|opinion| &opinion.themes);
    let themes = touched.map(|touch| touch.theme).max().map_or(0, |last| last + 1);
    let moods = [Label::Negative, Label::Positive].map(What::Mood);
    let all = moods.into_iter().chain((0..themes).map(What::Theme));
    let mut found: Vec<Looked> = Vec::new();
    for what in all {
        let count = |period: &[&Opinion]| period.iter().filter(|opinion| is(opinion, what)).count() as u64;
        let (before, now) = ((count(&before), before_n), (count(&now), now_n));
        if before.0 + now.0 > 0
            && let Some(change) = share::change(before, now)
        {
            found.push((what, [before, now], change));
        }
    }
    let p: Vec<Option<f64>> = found
        .iter()
        .map(|(_, _, change)| change.test.map(|test| test.p))
        .collect();
    let p = adjusted(&p, Correction::BenjaminiHochberg).unwrap_or_default();
    let mut told: Vec<Changed> = found
        .into_iter()
        .zip(p)
        .filter_map(|((what, [before, now], change), p)| {
            let p = p.filter(|p| *p < ALPHA)?;
            Some(Changed {
                what,
                before,
                now,
                change,
                p,
            })
        })
        .collect();
    told.sort_by(|a, b| a.p.total_cmp(&b.p));
    told
}
