//! The tables made ready: patterns read once, on first use of their language.
use std::sync::OnceLock;

use super::{
    super::read::{Patterns, Tongue},
    Mend, Table, en, fa, zh,
};

/// A language's table with its patterns read.
pub(in crate::lint) struct Lists {
    pub attributes: Patterns,
    pub joints: Patterns,
    pub alternatives: Patterns,
    pub second: Patterns,
    pub pairs: Patterns,
    pub choosing: Patterns,
    pub breaks: Patterns,
    pub reach: (usize, usize),
    pub leading: Mended,
    pub negators: Patterns,
    pub concord: Patterns,
    pub not_negators: Patterns,
    pub vague: Patterns,
    pub absolute: Mended,
    pub agree: Patterns,
    pub consent: Patterns,
    pub jargon: Patterns,
    pub presupposed: Patterns,
    pub personal: Patterns,
    pub endless: Patterns,
    pub sometimes_met: Patterns,
    pub not_applicable: Patterns,
    pub other: Patterns,
    pub good: Patterns,
    pub bad: Patterns,
    pub degrees: Patterns,
    pub slight: Patterns,
    pub none_of_it: Patterns,
    pub turns: Patterns,
    pub most: usize,
}

/// Patterns, each with what mends it.
pub(in crate::lint) struct Mended {
    pub patterns: Patterns,
    mends: Vec<Mend>,
}

impl Mended {
    pub fn mend(&self, pattern: usize) -> Mend {
        self.mends.get(pattern).copied().unwrap_or(Mend::No)
    }
}

impl Lists {
    fn of(tongue: Tongue, table: &Table) -> Self {
        let plain = |list: &'static [&'static str]| Patterns::new(tongue, table.classes, list.iter().copied());
        let mended = |list: &'static [(&'static str, Mend)]| Mended {
            patterns: Patterns::new(tongue, table.classes, list.iter().map(|(pattern, _)| *pattern)),
            mends: list.iter().map(|(_, mend)| *mend).collect(),
        };
        Self {
            attributes: plain(table.attributes),
            joints: plain(table.joints),
            alternatives: plain(table.alternatives),
            second: plain(table.second),
            pairs: plain(table.pairs),
            choosing: plain(table.choosing),
            breaks: plain(table.breaks),
            reach: table.reach,
            leading: mended(table.leading),
            negators: plain(table.negators),
            concord: plain(table.concord),
            not_negators: plain(table.not_negators),
            vague: plain(table.vague),
            absolute: mended(table.absolute),
            agree: plain(table.agree),
            consent: plain(table.consent),
            jargon: plain(table.jargon),
            presupposed: plain(table.presupposed),
            personal: plain(table.personal),
            endless: plain(table.endless),
            sometimes_met: plain(table.sometimes_met),
            not_applicable: plain(table.not_applicable),
            other: plain(table.other),
            good: plain(table.good),
            bad: plain(table.bad),
            degrees: plain(table.degrees),
            slight: plain(table.slight),
            none_of_it: plain(table.none_of_it),
            turns: plain(table.turns),
            most: table.most,
        }
    }
}

pub(in crate::lint) fn lists(tongue: Tongue) -> &'static Lists {
    static EN: OnceLock<Lists> = OnceLock::new();
    static ZH: OnceLock<Lists> = OnceLock::new();
    static FA: OnceLock<Lists> = OnceLock::new();
    let (cell, table) = match tongue {
        Tongue::En => (&EN, &en::TABLE),
        Tongue::Zh => (&ZH, &zh::TABLE),
        Tongue::Fa => (&FA, &fa::TABLE),
    };
    cell.get_or_init(|| Lists::of(tongue, table))
}
