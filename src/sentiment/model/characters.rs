//! The lexicon's words in a folded Chinese sentence, with the rules of `chinese` in short: negation, degree, turn.
//! What the sums mean is the model's business.

use super::Tongue;
use super::hash::step;
use super::lexicon::{self, Entry, SEED, Table};
use super::pieces::{Pieces, Unit};
use super::sums::Sums;

/// As in `chinese`.
const GOOD_NEGATED: f32 = -0.9;
const BAD_NEGATED: f32 = -0.5;
const BOOSTED: f32 = 1.25;
const WEAKENED: f32 = 0.7;
const MISSING: f32 = -0.5;
/// How many characters may stand between a negation and what it negates.
const REACH: usize = 6;

/// Fills the hits and adds them to `sums`.
pub(super) fn add(pieces: &mut Pieces, sums: &mut Sums) {
    let table = lexicon::table(Tongue::Zh);
    let Pieces {
        units, tokens, hits, ..
    } = pieces;
    hits.clear();
    hits.extend(tokens.iter().map(|t| (t.from, t.to, f32::from(t.tenths) / 10.0)));
    let signs = hits.len();
    let (mut turn, mut degree, mut pending) = (None, (0, 1.0), None::<usize>);
    let mut at = 0;
    while let Some(unit) = units.get(at) {
        let (key, mark) = longest(table, units, at);
        if let Some((tenths, count)) = key {
            if tenths != 0 {
                let mut weight = f32::from(tenths) / 10.0;
                let mut from = at;
                match pending.take() {
                    Some(negation) if at - negation <= REACH + 1 => {
                        weight *= if weight > 0.0 { GOOD_NEGATED } else { BAD_NEGATED };
                        from = negation;
                    }
                    Some(negation) => hits.push((negation as u32, negation as u32 + 1, MISSING)),
                    None if degree.0 == at => weight *= degree.1,
                    None => {}
                }
                hits.push((from as u32, (at + count) as u32, weight));
            }
            at += count;
            continue;
        }
        let Some((mark, count)) = mark else {
            if is_pause(unit.c)
                && let Some(negation) = pending.take()
            {
                hits.push((negation as u32, negation as u32 + 1, MISSING));
            }
            at += 1;
            continue;
        };
        if mark.is(Entry::CONTRAST) {
            turn = Some(at);
        } else if mark.is(Entry::BOOSTER) {
            degree = (at + count, BOOSTED);
        } else if mark.is(Entry::DAMPENER) {
            degree = (at + count, WEAKENED);
        } else if mark.is(Entry::NEGATION)
            && let Some(negation) = pending.replace(at)
        {
            hits.push((negation as u32, negation as u32 + 1, MISSING));
        }
        at += count;
    }
    if let Some(negation) = pending {
        hits.push((negation as u32, negation as u32 + 1, MISSING));
    }
    if let Some(turn) = turn {
        for hit in hits.iter_mut().skip(signs) {
            hit.2 *= if (hit.0 as usize) < turn { 0.5 } else { 1.5 };
        }
    }
    sums.add(hits, units.len());
}

/// Weight in tenths and length in characters.
type Key = (i8, usize);
/// What a rule word does, and its length.
type Rule = (Entry, usize);

/// The longest key that begins here, and the longest rule word.
fn longest(table: &Table, units: &[Unit], at: usize) -> (Option<Key>, Option<Rule>) {
    let (mut key, mut mark) = (None, None);
    let mut hash = SEED;
    for (count, unit) in units.iter().skip(at).enumerate() {
        hash = step(hash, unit.c.into());
        let Some(entry) = table.get(hash) else { break };
        if entry.is(Entry::KEY) {
            key = Some((entry.tenths, count + 1));
        }
        if entry.is(Entry::NEGATION | Entry::BOOSTER | Entry::DAMPENER | Entry::CONTRAST) {
            mark = Some((entry, count + 1));
        }
        if !entry.is(Entry::MORE) {
            break;
        }
    }
    (key, mark)
}

fn is_pause(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '、' | '。' | ':' | '~' | '(' | ')' | '!' | '?' | ';' | '.')
}
