//! The tables of patterns, read once for each language. What is made of what they find is `read`'s.
use std::sync::OnceLock;

use super::kind::{Emotion, Intent, Urgency};
use crate::text::{Finder, Pattern, Writing};

/// What a pattern stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Emotion(Emotion),
    Urgency(Urgency),
    Intent(Intent),
    /// Takes back a feeling that follows it in its clause.
    Not,
}

impl Sign {
    fn named(name: &str) -> Option<Self> {
        let emotion = Emotion::ALL.into_iter().find(|emotion| emotion.name() == name);
        let intent = Intent::ALL.into_iter().find(|intent| intent.name() == name);
        let urgency = match name {
            "look" => Some(Urgency::Look),
            "soon" => Some(Urgency::Soon),
            "now" => Some(Urgency::Now),
            _ => None,
        };
        emotion
            .map(Self::Emotion)
            .or(intent.map(Self::Intent))
            .or(urgency.map(Self::Urgency))
            .or((name == "not").then_some(Self::Not))
    }
}

/// The patterns of a language.
pub(super) fn rules(writing: Writing) -> &'static Finder<Sign> {
    static CELLS: [OnceLock<Finder<Sign>>; 3] = [const { OnceLock::new() }; 3];
    let (cell, table) = match writing {
        Writing::Latin => (&CELLS[0], include_str!("data/en.tsv")),
        Writing::Han => (&CELLS[1], include_str!("data/zh.tsv")),
        Writing::Persian => (&CELLS[2], include_str!("data/fa.tsv")),
    };
    cell.get_or_init(|| Finder::new(lines(table).filter_map(|line| read(line, writing)).collect()))
}

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// `sign TAB pattern`
fn read(line: &str, writing: Writing) -> Option<(Sign, Pattern)> {
    let (name, pattern) = line.split_once('\t')?;
    Some((Sign::named(name)?, Pattern::read(pattern, writing).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_tables_is_a_rule() {
        for (table, writing) in [
            (include_str!("data/en.tsv"), Writing::Latin),
            (include_str!("data/zh.tsv"), Writing::Han),
            (include_str!("data/fa.tsv"), Writing::Persian),
        ] {
            let mut seen = std::collections::BTreeSet::new();
            let bad: Vec<&str> = lines(table)
                .filter(|line| read(line, writing).is_none() || !seen.insert(*line))
                .collect();
            assert!(bad.is_empty(), "no rules, or twice: {bad:#?}");
        }
    }
}
