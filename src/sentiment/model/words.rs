//! Features of scripts with words (English, Persian): words, pairs, negation marks, what follows a turn, what stands
//! beside a word of feeling, and letters. The lexicon's rules are in `phrases`; no weights of the model.

use super::hash::{Family, slot, step};
use super::lexicon::{Entry, SEED, Table};
use super::pieces::{Kind, Pieces, Token, Unit};
use super::sums::Sums;
use super::weights::Known;
use super::{Sink, Tongue, phrases};

/// How far a negation reaches forward (English) and back (Persian), in words.
const FORWARD: u32 = 4;
const BACK: usize = 3;
/// Shorter words are their own letters; longer ones are no words.
const SHORT: usize = 3;
const LONG: usize = 64;
/// The longest run of letters.
const LETTERS_MOST: usize = 5;
/// The shortest and longest run over a space, which counts.
const ACROSS_LEAST: usize = 4;
const ACROSS_MOST: usize = 6;

/// Kinds of features: each has numbers of its own.
const WORD: u64 = 1;
const PAIR: u64 = 2;
const DENIED: u64 = 3;
const AFTER: u64 = 4;
const LETTERS: u64 = 5;
const BESIDE: u64 = 6;
const ACROSS: u64 = 7;

/// The numbers of a word's own features: itself, negated, behind a turn.
pub(super) fn of_word(hash: u64) -> [u32; 3] {
    [WORD, DENIED, AFTER].map(|tag| tagged(tag, hash))
}

/// Hands the features of the tokenised sentence to `sink` and adds its words of feeling to `sums`.
pub(super) fn features<S: Sink>(pieces: &mut Pieces, tongue: Tongue, table: &Table, sums: &mut Sums, sink: &mut S) {
    let turn = pieces.tokens.iter().rposition(|token| token.entry.is(Entry::CONTRAST));
    let tokens = &pieces.tokens;
    let (mut earlier, mut before, mut scope, mut words) = (SEED, SEED, 0, 0);
    pieces.telling.clear();
    for (at, token) in tokens.iter().enumerate() {
        let here = at as u32;
        // What is in the vocabulary was looked for when it came there, its letters too.
        let kept = pieces.vocabulary.lexeme(token.number);
        let own = |sink: &mut S, tag, kept: Option<Option<Known>>| match kept {
            Some(Some(known)) => sink.take(known, here),
            Some(None) => {}
            None => sink.feature(tagged(tag, token.hash), here, here + 1),
        };
        match kept {
            Some(kept) => sink.take_all(&kept.own, here),
            None => sink.feature(tagged(WORD, token.hash), here, here + 1),
        }
        sink.feature(tagged(PAIR, step(before, token.hash)), here.saturating_sub(1), here + 1);
        if let Some(feeling) = feeling(token) {
            let next = tokens.get(at + 1).map_or(SEED, |token| token.hash);
            let place = match turn {
                Some(turn) if at > turn => AFTER_TURN,
                Some(_) => BEFORE_TURN,
                None => NO_TURN,
            };
            for (role, other) in [
                (0, before),
                (1, earlier),
                (2, next),
                (3, place),
                (4, u64::from(scope > 0)),
            ] {
                sink.feature(tagged(BESIDE, step(step(role, other), feeling)), here, here + 1);
            }
        }
        (earlier, before) = (before, token.hash);
        if phrases::tells(token) {
            pieces.telling.push((here, words));
        }
        if token.kind != Kind::Word {
            if matches!(token.kind, Kind::Pause | Kind::Cry) {
                scope = 0;
            }
            continue;
        }
        words += 1;
        match tongue {
            Tongue::Fa if token.negation => denied_before(tokens, at, sink),
            Tongue::Fa => {}
            _ if scope > 0 && !token.negation => own(sink, DENIED, kept.map(|kept| kept.denied)),
            _ => {}
        }
        if turn.is_some_and(|turn| at > turn) {
            own(sink, AFTER, kept.map(|kept| kept.after));
        }
        if kept.is_none() {
            letters(pieces.spelling(token), |slot| sink.feature(slot, here, here + 1));
        }
        scope = if token.negation {
            FORWARD
        } else {
            u32::saturating_sub(scope, 1)
        };
    }
    if tongue == Tongue::Fa {
        across(pieces, sink);
    }
    phrases::add(table, tongue, turn, pieces, sums);
}

/// Where a word of feeling stands to the last turn.
const NO_TURN: u64 = 0;
const BEFORE_TURN: u64 = 1;
const AFTER_TURN: u64 = 2;

/// Whether the lexicon praises with a word or sign, or blames: one feature for all such words, so that what stands
/// beside them ("too", "no", "but") is learned of all at once.
#[inline]
fn feeling(token: &Token) -> Option<u64> {
    let tenths = if token.kind == Kind::Word && token.entry.is(Entry::KEY) {
        token.entry.tenths
    } else {
        token.tenths
    };
    (tenths != 0).then_some(u64::from(tenths > 0))
}

#[inline]
fn tagged(tag: u64, hash: u64) -> u32 {
    slot(step(step(0, tag), hash), Family::Words)
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
pub(super) fn letters(spelling: &[Unit], mut each: impl FnMut(u32)) {
    if !(SHORT + 1..=LONG).contains(&spelling.len()) {
        return;
    }
    let past = spelling.len() + 2;
    let letter = |at: usize| match at.checked_sub(1).and_then(|at| spelling.get(at)) {
        Some(unit) => u64::from(unit.c),
        None => u64::from(' '),
    };
    for first in 0..past - 2 {
        let mut hash = step(step(LETTERS, letter(first)), letter(first + 1));
        for at in first + 2..past.min(first + LETTERS_MOST) {
            hash = step(hash, letter(at));
            each(slot(hash, Family::Runs));
        }
    }
}

/// Every four to six letters that run from one word into the next: Persian is written with and without spaces alike.
fn across<S: Sink>(pieces: &Pieces, sink: &mut S) {
    for (at, pair) in pieces.tokens.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        let (here, past) = (at as u32, at as u32 + 2);
        let (left, right) = (pieces.spelling(left), pieces.spelling(right));
        for ending in 1..=left.len().min(ACROSS_MOST - 2) {
            let tail = left.get(left.len() - ending..).unwrap_or_default();
            let mut hash = tail.iter().fold(ACROSS, |hash, unit| step(hash, unit.c.into()));
            hash = step(hash, ' '.into());
            let room = ACROSS_MOST - 1 - ending;
            for (more, unit) in right.iter().take(room).enumerate() {
                hash = step(hash, unit.c.into());
                if ending + 2 + more >= ACROSS_LEAST {
                    sink.feature(slot(hash, Family::Runs), here, past);
                }
            }
        }
    }
}
