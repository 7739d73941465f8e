//! Rules that are a list of words: leading, vague, absolute, agreement, presupposition. The lists are in `tables`.
use super::{Found, Read};
use crate::lint::{Rule, read::Tongue};

pub(super) fn leading(read: &Read) -> Option<Found> {
    let leading = &read.lists.leading;
    let hit = read.first(&leading.patterns)?;
    Some(Found {
        reworded: read.mended(&hit, leading.mend(hit.pattern)),
        ..read.found(Rule::Leading, &hit.units)
    })
}

pub(super) fn vague(read: &Read) -> Option<Found> {
    let hit = read.first(&read.lists.vague)?;
    Some(read.found(Rule::VagueQuantifier, &hit.units))
}

/// "Choose all that apply" tells what to do; it claims nothing.
pub(super) fn absolute(read: &Read) -> Option<Found> {
    let absolute = &read.lists.absolute;
    let hits = absolute.patterns.all(&read.plain);
    let hit = hits.into_iter().find(|hit| !instructs(read, hit.units.start))?;
    Some(Found {
        reworded: read.mended(&hit, absolute.mend(hit.pattern)),
        ..read.found(Rule::Absolute, &hit.units)
    })
}

fn instructs(read: &Read, at: usize) -> bool {
    let Some(sentence) = read.plain.sentences().find(|sentence| sentence.contains(&at)) else {
        return false;
    };
    let words = read.plain.units.get(sentence).unwrap_or_default();
    let has = |list: &[&str]| words.iter().any(|unit| list.contains(&unit.text.as_str()));
    let told: String = words.iter().map(|unit| unit.text.as_str()).collect();
    match read.plain.tongue {
        Tongue::En => has(&["select", "tick", "check", "choose", "mark"]) && has(&["apply", "applies", "all"]),
        Tongue::Zh => ["选择", "勾选", "点选", "请选"].iter().any(|word| told.contains(word)) && !told.contains('?'),
        Tongue::Fa => has(&["انتخاب", "علامت", "تیک"]) && !told.contains('?'),
    }
}

pub(super) fn agree(read: &Read) -> Option<Found> {
    if read.is_ease() || read.first(&read.lists.consent).is_some() {
        return None;
    }
    let hit = read.first(&read.lists.agree)?;
    Some(read.found(Rule::AgreeDisagree, &hit.units))
}

/// Only where nothing asked before: who is shown it by a rule was asked.
pub(super) fn presupposed(read: &Read) -> Option<Found> {
    if read.line.is_gated {
        return None;
    }
    let hit = read.first(&read.lists.presupposed)?;
    Some(read.found(Rule::Presupposition, &hit.units))
}
