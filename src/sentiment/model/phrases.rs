//! The lexicon's words and phrases in a tokenised sentence, with the rules of `english` and `persian` in short:
//! negation, degree, turn. What the sums mean is the model's business.

use super::Tongue;
use super::hash::step;
use super::lexicon::{Entry, SEED, Table};
use super::pieces::{Kind, Pieces, Token, Unit, spelling};
use super::sums::Sums;

/// English, as in `english` (VADER's N_SCALAR).
const NEGATED: f32 = -0.74;
/// Persian, as in `persian`.
const GOOD_NEGATED: f32 = -0.9;
const BAD_NEGATED: f32 = -0.6;
const MISSING: f32 = -0.8;
/// What one word of degree adds (VADER's B_INCR).
const DEGREE: f32 = 0.3;
/// Before and after the last turn (Hutto & Gilbert 2014).
const BEFORE: f32 = 0.5;
const AFTER: f32 = 1.5;
const FORWARD: u32 = 4;
const BACK: usize = 3;

/// Where the sentence is, between two words.
#[derive(Default)]
struct Context {
    /// How many more words an English negation reaches.
    scope: u32,
    degree: f32,
    /// The token after the last word of feeling, if a Persian verb may still negate that.
    open: Option<usize>,
}

/// Fills the hits and adds them to `sums`.
pub(super) fn add(table: &Table, tongue: Tongue, turn: Option<usize>, pieces: &mut Pieces, sums: &mut Sums) {
    let Pieces {
        units,
        tokens,
        hits,
        vocabulary,
    } = pieces;
    let spelling = |token: &Token| spelling(units, vocabulary, token);
    hits.clear();
    let mut context = Context::default();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token.kind != Kind::Word {
            if token.tenths != 0 {
                hits.push((at as u32, at as u32 + 1, f32::from(token.tenths) / 10.0));
            }
            if matches!(token.kind, Kind::Pause | Kind::Cry) {
                context = Context::default();
            }
            at += 1;
            continue;
        }
        // Most words.
        if token.entry.is_plain() && !token.negation && !token.stretched {
            context.degree = 0.0;
            context.scope = context.scope.saturating_sub(1);
            at += 1;
            continue;
        }
        let found =
            longest(table, tokens, &spelling, at).filter(|f| tongue == Tongue::En || f.1 > 1 || !token.negation);
        let count = found.map_or(1, |(_, count)| count);
        if let Some((tenths, _)) = found {
            if tenths != 0 {
                let mut weight = f32::from(tenths) / 10.0;
                weight += context.degree * weight.signum();
                if tongue == Tongue::En && context.scope > 0 && !token.negation {
                    weight *= NEGATED;
                }
                hits.push((at as u32, (at + count) as u32, weight));
                context.open = (!token.entry.is(Entry::UNMOVED)).then_some(at + count);
            }
        } else if tongue == Tongue::Fa && token.negation {
            negate(&mut context, hits, at);
        }
        context.pass(token, count);
        at += count;
    }
    if let Some(turn) = turn {
        for hit in hits.iter_mut() {
            hit.2 *= if (hit.0 as usize) < turn { BEFORE } else { AFTER };
        }
    }
    sums.add(hits, tokens.len());
}

/// A Persian verb negates the word of feeling before it, or says that something was missing.
fn negate(context: &mut Context, hits: &mut Vec<(u32, u32, f32)>, at: usize) {
    match (context.open.take(), hits.last_mut()) {
        (Some(past), Some(hit)) if at - past < BACK => {
            hit.2 *= if hit.2 > 0.0 { GOOD_NEGATED } else { BAD_NEGATED };
            hit.1 = at as u32 + 1;
        }
        _ => hits.push((at as u32, at as u32 + 1, MISSING)),
    }
}

impl Context {
    fn pass(&mut self, token: &Token, count: usize) {
        if token.entry.is(Entry::VERB | Entry::CONTRAST) {
            self.open = None;
        }
        self.degree = if token.entry.is(Entry::BOOSTER) {
            DEGREE
        } else if token.entry.is(Entry::DAMPENER) {
            -DEGREE
        } else {
            0.0
        };
        self.scope = if token.negation {
            FORWARD
        } else {
            self.scope.saturating_sub(count as u32)
        };
    }
}

/// The weight and length in words of the longest key that begins here.
fn longest<'p>(
    table: &Table,
    tokens: &[Token],
    spelling: &impl Fn(&Token) -> &'p [Unit],
    at: usize,
) -> Option<(i8, usize)> {
    let token = tokens.get(at)?;
    let mut found = None;
    let (mut entry, mut hash, mut count) = (token.entry, token.hash, 1);
    loop {
        if entry.is(Entry::KEY) {
            found = Some((entry.tenths, count));
        }
        let next = tokens
            .get(at + count)
            .filter(|next| entry.is(Entry::MORE) && next.kind == Kind::Word);
        let Some(next) = next else { break };
        hash = spelling(next)
            .iter()
            .fold(step(hash, ' '.into()), |hash, unit| step(hash, unit.c.into()));
        count += 1;
        entry = table.get(hash).unwrap_or_default();
    }
    if found.is_none() && token.stretched {
        // "loooove": folding left two letters, the word may want one.
        let mut last = '\0';
        let once = spelling(token)
            .iter()
            .filter(|unit| std::mem::replace(&mut last, unit.c) != unit.c);
        let entry = table.get(once.fold(SEED, |hash, unit| step(hash, unit.c.into())))?;
        return entry.is(Entry::KEY).then_some((entry.tenths, 1));
    }
    found
}
