//! Features of scripts with words (English, Persian): words, pairs, negation marks, what follows a turn, and letters.
//! The lexicon's rules are in `phrases`; no weights of the model.

use super::hash::{slot, step};
use super::lexicon::{self, Entry, SEED};
use super::pieces::{Kind, Pieces, Token, Unit, consult};
use super::sums::Sums;
use super::{Sink, Tongue, phrases};

/// How far a negation reaches forward (English) and back (Persian), in words.
const FORWARD: u32 = 4;
const BACK: usize = 3;
/// Shorter words are their own letters; longer ones are no words.
const SHORT: usize = 3;
const LONG: usize = 64;
/// The longest run of letters.
const LETTERS_MOST: usize = 5;

/// Kinds of features: each has numbers of its own.
const WORD: u64 = 1;
const PAIR: u64 = 2;
const DENIED: u64 = 3;
const AFTER: u64 = 4;
const LETTERS: u64 = 5;

/// Hands the features of the tokenised sentence to `sink` and adds its words of feeling to `sums`.
pub(super) fn features<S: Sink>(pieces: &mut Pieces, tongue: Tongue, sums: &mut Sums, sink: &mut S) {
    let table = lexicon::table(tongue);
    consult(&mut pieces.tokens, &pieces.units, table, tongue);
    let turn = pieces.tokens.iter().rposition(|token| token.entry.is(Entry::CONTRAST));
    let tokens = &pieces.tokens;
    let (mut before, mut scope) = (SEED, 0);
    for (at, token) in tokens.iter().enumerate() {
        let here = at as u32;
        sink.feature(tagged(WORD, token.hash), here, here + 1);
        sink.feature(tagged(PAIR, step(before, token.hash)), here.saturating_sub(1), here + 1);
        before = token.hash;
        if token.kind != Kind::Word {
            if matches!(token.kind, Kind::Pause | Kind::Cry) {
                scope = 0;
            }
            continue;
        }
        match tongue {
            Tongue::Fa if token.negation => denied_before(tokens, at, sink),
            Tongue::Fa => {}
            _ if scope > 0 && !token.negation => sink.feature(tagged(DENIED, token.hash), here, here + 1),
            _ => {}
        }
        if turn.is_some_and(|turn| at > turn) {
            sink.feature(tagged(AFTER, token.hash), here, here + 1);
        }
        let spelling = pieces
            .units
            .get(token.from as usize..token.to as usize)
            .unwrap_or_default();
        if (SHORT + 1..=LONG).contains(&spelling.len()) {
            letters(spelling, here, sink);
        }
        scope = if token.negation {
            FORWARD
        } else {
            u32::saturating_sub(scope, 1)
        };
    }
    phrases::add(table, tongue, turn, pieces, sums);
}

#[inline]
fn tagged(tag: u64, hash: u64) -> u32 {
    slot(step(step(0, tag), hash))
}

/// The Persian verb that negates follows what it negates.
fn denied_before<S: Sink>(tokens: &[Token], at: usize, sink: &mut S) {
    for back in (at.saturating_sub(BACK)..at).rev() {
        let Some(denied) = tokens
            .get(back)
            .filter(|t| t.kind == Kind::Word && !t.entry.is(Entry::VERB))
        else {
            break;
        };
        sink.feature(tagged(DENIED, denied.hash), back as u32, at as u32 + 1);
    }
}

/// Every three to five letters, the word's ends included.
fn letters<S: Sink>(spelling: &[Unit], here: u32, sink: &mut S) {
    let past = spelling.len() + 2;
    let letter = |at: usize| match at.checked_sub(1).and_then(|at| spelling.get(at)) {
        Some(unit) => u64::from(unit.c),
        None => u64::from(' '),
    };
    for first in 0..past - 2 {
        let mut hash = step(step(LETTERS, letter(first)), letter(first + 1));
        for at in first + 2..past.min(first + LETTERS_MOST) {
            hash = step(hash, letter(at));
            sink.feature(slot(hash), here, here + 1);
        }
    }
}
