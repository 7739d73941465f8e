//! Rules that are a list of words: leading, vague, absolute, presupposition. The lists are in `tables`.
use super::{Found, Read, mend, names};
use crate::lint::{
    Rule,
    read::{Reading, Tongue},
};

pub(super) fn leading(read: &Read) -> Option<Found> {
    let leading = &read.lists.leading;
    let mut hits = leading.patterns.all(&read.plain);
    // What is judged stands at the end of a pattern; names may stand in its gaps.
    hits.retain(|hit| !names::holds(read, &hit.last));
    let mended = hits.iter().find_map(|hit| read.mended(hit, leading.mend(hit.pattern)));
    Some(Found {
        reworded: mended.and_then(|text| unleading(read, text)),
        ..read.found(Rule::Leading, &hits.first()?.units)
    })
}

/// A text that leads in several ways is mended in all of them, or left to the author.
fn unleading(read: &Read, mut text: String) -> Option<String> {
    let leading = &read.lists.leading;
    for _ in 0..4 {
        let plain = Reading::new(read.plain.tongue, &text).plain();
        if leading.patterns.all(&plain).is_empty() {
            return Some(text);
        }
        // Within what one pattern covers another may know what to do.
        let mut hits = (0..plain.units.len()).filter_map(|at| leading.patterns.at(&plain.units, at));
        let mended = hits.find_map(|hit| mend::reworded(&plain, &hit, leading.mend(hit.pattern)));
        text = mended?;
    }
    None
}

pub(super) fn vague(read: &Read) -> Option<Found> {
    let hit = read.unnamed(&read.lists.vague)?;
    Some(read.found(Rule::VagueQuantifier, &hit.units))
}

/// "Choose all that apply" tells what to do; it claims nothing.
pub(super) fn absolute(read: &Read) -> Option<Found> {
    let absolute = &read.lists.absolute;
    let hits = absolute.patterns.all(&read.plain);
    let hit = hits
        .into_iter()
        .find(|hit| !instructs(read, hit.units.start) && !names::holds(read, &hit.units))?;
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

/// Only where nothing asked before: who is shown it by a rule was asked.
pub(super) fn presupposed(read: &Read) -> Option<Found> {
    if read.line.is_gated {
        return None;
    }
    let hit = read.first(&read.lists.presupposed)?;
    Some(read.found(Rule::Presupposition, &hit.units))
}
