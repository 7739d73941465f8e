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

/// `None` where what was asked for is not there, or nobody's answer tells of it.
pub fn cohorts(survey: &Survey, columns: &Columns, cut: &Cut, asked: &Asked) -> Option<Cohorts> {
    let (outcome, by) = (columns.facet(&asked.left.0)?, columns.facet(&asked.by)?);
    let len = columns.rows;
    let left = outcome.rows(len, &|value| value == asked.left.1);
    // Those whose outcome is known.
    let told = outcome.rows(len, &|_| true).and(&cut.rows);
    let felt = asked.felt.as_ref().and_then(|id| {
        let question = survey.question(id)?;
        fared(question, columns.facet(&FacetKey::Answer(id.clone()))?, len)
    });
    let count = |rows: &Bits| (rows.common(&left), rows.count());
    let mut groups: Vec<(&String, Bits)> = by
        .values
        .iter()
        .map(|value| (value, by.rows(len, &|own| own == value).and(&told)))
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    groups.sort_by_key(|(_, rows)| std::cmp::Reverse(rows.count()));
    groups.truncate(GROUPS);
    // Each group's parts, as (left, known).
    let cells: Vec<(&String, Vec<(Option<Felt>, (u64, u64))>)> = groups
        .into_iter()
        .map(|(value, rows)| match &felt {
            None => (value, vec![(None, count(&rows))]),
            Some((good, bad)) => {
                let part = |felt, own: &Bits| (Some(felt), count(&rows.clone().and(own)));
                (value, vec![part(Felt::Good, good), part(Felt::Bad, bad)])
            }
        })
        .collect();
    let whole = count(&told);
    let flags = held_back(&cells, whole.1);
    let mut flags = flags.into_iter();
    let mut parts = Vec::new();
    let mut shown = Vec::new();
    for (value, own) in cells {
        let own: Vec<(Option<Felt>, Option<(u64, u64)>)> = own
            .into_iter()
            .map(|(felt, count)| (felt, Some(count).filter(|_| flags.next() == Some(false) && count.1 > 0)))
            .collect();
        let both: Option<Vec<(u64, u64)>> = own.iter().map(|(_, count)| *count).collect();
        let more = match both.as_deref() {
            Some([good, bad]) => change(*good, *bad),
            _ => None,
        };
        shown.extend(both);
        parts.extend(own.into_iter().map(|(felt, count)| Cohort {
            value: value.clone(),
            felt,
            left: count.and_then(|(hits, n)| share(hits, n)),
            more: more.filter(|_| felt == Some(Felt::Bad)),
        }));
    }
    Some(Cohorts {
        whole: share(whole.0, whole.1).filter(|whole| whole.n >= Policy::STANDARD.hide_below),
        parts,
        test: test(&shown),
    })
    .filter(|_| whole.1 > 0)
}

/// Which parts may not be shown beside the whole: small ones, those that would give them away, and what is in no part counts too.
fn held_back(cells: &[(&String, Vec<(Option<Felt>, (u64, u64))>)], whole: u64) -> Vec<bool> {
    let sizes: Vec<u64> = cells
        .iter()
        .flat_map(|(_, own)| own.iter().map(|(_, (_, n))| *n))
        .collect();
    let rest = whole.saturating_sub(sizes.iter().sum());
    hidden_beside(&sizes, rest, Policy::STANDARD.hide_below)
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
