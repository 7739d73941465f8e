//! Who left, by group and by how they had fared: shares with their ranges, and whether leaving goes with a bad experience more in some
//! groups than in others. What says that somebody left is chosen outside. No words.
mod guess;

use super::{Bits, Columns, Cut, Facet, FacetKey};
use crate::{
    scoring::{
        Change, Estimate, Test, chi_square, interaction,
        share::{change, share},
        suppress::{Policy, hidden_beside},
    },
    survey::{Kind, Measure, Question, Rating, Survey},
};

pub use guess::{Asked, outcomes, segments};

/// How somebody fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Felt {
    Good,
    Bad,
}

/// A group, or the part of it that fared alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Cohort {
    pub value: String,
    /// `None` where answers are not told apart by how people fared.
    pub felt: Option<Felt>,
    /// Of whom it is known whether they left; `None` for a cohort too small to show, or one from which such a one could be computed.
    pub left: Option<Estimate>,
    /// Beside a bad experience: the share of leavers less that of the same group's good one, -1..=1.
    pub more: Option<Change>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cohorts {
    /// Of all; `None` below 5.
    pub whole: Option<Estimate>,
    /// Groups by size, the largest first; in each the good experience before the bad one.
    pub parts: Vec<Cohort>,
    /// That the groups are alike: in their shares, or in how much more left after a bad experience. `None` where fewer than two of
    /// them are shown whole.
    pub test: Option<Test>,
}

/// More groups are not shown: the largest come first.
const GROUPS: usize = 8;

/// From this point on a rating is a good experience: what its metric counts as such, or the upper half of its scale.
pub fn good_from(rating: &Rating) -> u8 {
    let scale = rating.measure.scale();
    match rating.measure {
        // Passives had no bad experience: below them are detractors.
        Measure::Nps => 7,
        Measure::Csat => 4,
        Measure::Ces => 5,
        Measure::Effort | Measure::Plain(_) => scale.low() + (scale.high() - scale.low()) / 2 + 1,
    }
}

/// People whose outcome is known, and how many of them left.
#[derive(Clone, Copy)]
struct Known {
    left: u64,
    all: u64,
}

impl Known {
    fn share(self) -> Option<Estimate> {
        share(self.left, self.all)
    }

    fn pair(self) -> (u64, u64) {
        (self.left, self.all)
    }
}

/// `None` where what was asked for is not there, or nobody's answer tells of it.
pub fn cohorts(survey: &Survey, columns: &Columns, cut: &Cut, asked: &Asked) -> Option<Cohorts> {
    let (outcome, by) = (columns.facet(&asked.left.0)?, columns.facet(&asked.by)?);
    let len = columns.rows;
    let left = outcome.rows(len, &|value| value == asked.left.1);
    let told = outcome.rows(len, &|_| true).and(&cut.rows);
    let known = |rows: &Bits| Known {
        left: rows.common(&left),
        all: rows.count(),
    };
    let whole = Some(known(&told)).filter(|whole| whole.all > 0)?;
    let felt = asked.felt.as_ref().and_then(|id| {
        let question = survey.question(id)?;
        fared(question, columns.facet(&FacetKey::Answer(id.clone()))?, len)
    });
    let mut groups: Vec<(&String, Bits)> = by
        .values
        .iter()
        .map(|value| (value, by.rows(len, &|own| own == value).and(&told)))
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    groups.sort_by_key(|(_, rows)| std::cmp::Reverse(rows.count()));
    groups.truncate(GROUPS);
    let (mut names, mut found) = (Vec::new(), Vec::new());
    for (value, rows) in groups {
        match &felt {
            None => {
                names.push((value, None));
                found.push(known(&rows));
            }
            Some((good, bad)) => {
                names.extend([(value, Some(Felt::Good)), (value, Some(Felt::Bad))]);
                found.extend([good, bad].map(|own| known(&rows.clone().and(own))));
            }
        }
    }
    let shown = shown(&found, whole.all);
    // Of a group, its one part or its two.
    let of_group = if felt.is_some() { 2 } else { 1 };
    let whole_groups: Vec<Vec<(u64, u64)>> = shown
        .chunks(of_group)
        .filter_map(|own| own.iter().map(|part| part.map(Known::pair)).collect())
        .collect();
    let parts = names.into_iter().zip(&shown).enumerate();
    let parts = parts.map(|(at, ((value, felt), part))| {
        let good = at.checked_sub(1).and_then(|before| *shown.get(before)?);
        let more = good.zip(*part).filter(|_| felt == Some(Felt::Bad));
        Cohort {
            value: value.clone(),
            felt,
            left: part.and_then(Known::share),
            more: more.and_then(|(good, bad)| change(good.pair(), bad.pair())),
        }
    });
    Some(Cohorts {
        whole: whole.share().filter(|whole| whole.n >= Policy::STANDARD.hide_below),
        parts: parts.collect(),
        test: test(&whole_groups),
    })
}

/// Those parts that may be shown beside the whole: not small ones, nor what would give them away.
fn shown(parts: &[Known], whole: u64) -> Vec<Option<Known>> {
    let sizes: Vec<u64> = parts.iter().map(|part| part.all).collect();
    let rest = whole.saturating_sub(sizes.iter().sum());
    let hidden = hidden_beside(&sizes, rest, Policy::STANDARD.hide_below);
    let each = parts.iter().zip(hidden);
    each.map(|(part, hidden)| Some(*part).filter(|_| !hidden)).collect()
}

/// The rows with a good experience, and those with a bad one.
fn fared(question: &Question, facet: &Facet, len: usize) -> Option<(Bits, Bits)> {
    let Kind::Rating(rating) = &question.kind else {
        return None;
    };
    let from = good_from(rating);
    let is_good = |value: &str| value.parse::<u8>().is_ok_and(|point| point >= from);
    let bad = facet.rows(len, &|value| !is_good(value));
    Some((facet.rows(len, &is_good), bad))
}

/// Over the groups that are shown whole.
fn test(shown: &[Vec<(u64, u64)>]) -> Option<Test> {
    let pairs: Option<Vec<[(u64, u64); 2]>> = shown.iter().map(|own| own.as_slice().try_into().ok()).collect();
    if let Some(pairs) = pairs.filter(|pairs| !pairs.is_empty()) {
        return interaction::homogeneity(&pairs);
    }
    let rows = shown.iter().flatten().map(|(left, n)| vec![n - left, *left]);
    chi_square::independence(&rows.collect::<Vec<_>>()).map(|found| found.test)
}
