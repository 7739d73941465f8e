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
    /// The first word that an English negation does not reach.
    scope: u32,
    /// What a word of degree adds, and the word it adds to.
    degree: (u32, f32),
    /// The token after the last word of feeling, if a Persian verb may still negate that.
    open: Option<usize>,
}

/// Whether a token has a part in the rules.
#[inline]
pub(super) fn tells(token: &Token) -> bool {
    match token.kind {
        Kind::Word => !token.entry.is_plain() || token.negation || token.stretched,
        Kind::Pause | Kind::Cry => true,
        Kind::Number | Kind::Sign => token.tenths != 0,
    }
}

/// Fills the hits and adds them to `sums`.
pub(super) fn add(table: &Table, tongue: Tongue, turn: Option<usize>, pieces: &mut Pieces, sums: &mut Sums) {
    let Pieces {
        units,
        tokens,
        hits,
        vocabulary,
        telling,
    } = pieces;
    let spelling = |token: &Token| spelling(units, vocabulary, token);
    hits.clear();
    let mut context = Context::default();
    let mut past = 0;
    for (at, word) in telling.iter().map(|(at, word)| (*at as usize, *word)) {
        let Some(token) = tokens.get(at).filter(|_| at >= past) else {
            continue;
        };
        past = at + 1;
        if token.kind != Kind::Word {
            if token.tenths != 0 {
                hits.push((at as u32, at as u32 + 1, f32::from(token.tenths) / 10.0));
            }
            if matches!(token.kind, Kind::Pause | Kind::Cry) {
                context = Context::default();
            }
            continue;
        }
        let found =
            longest(table, tokens, &spelling, at).filter(|f| tongue == Tongue::En || f.1 > 1 || !token.negation);
        let count = found.map_or(1, |(_, count)| count);
        past = at + count;
        if let Some((tenths, _)) = found {
            if tenths != 0 {
                let mut weight = f32::from(tenths) / 10.0;
                if context.degree.0 == word {
                    weight += context.degree.1 * weight.signum();
                }
                if tongue == Tongue::En && word < context.scope && !token.negation {
                    weight *= NEGATED;
                }
                hits.push((at as u32, past as u32, weight));
                context.open = (!token.entry.is(Entry::UNMOVED)).then_some(past);
            }
        } else if tongue == Tongue::Fa && token.negation {
            negate(&mut context, hits, at);
        }
        context.pass(token, word + count as u32);
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
    /// Goes on to the word `next`.
    fn pass(&mut self, token: &Token, next: u32) {
        if token.entry.is(Entry::VERB | Entry::CONTRAST) {
            self.open = None;
        }
        let degree = if token.entry.is(Entry::BOOSTER) {
            DEGREE
        } else if token.entry.is(Entry::DAMPENER) {
            -DEGREE
        } else {
            0.0
        };
        self.degree = (next, degree);
        if token.negation {
            self.scope = next + FORWARD;
        }
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
