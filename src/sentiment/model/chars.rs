//! Features of Chinese, both scripts folded to Simplified: runs of one to three characters, what a negation reaches, what
//! follows a turn, what stands beside a word of feeling. The lexicon's rules are in `characters`; no weights of the model.

use std::sync::OnceLock;

use super::super::sentences::Sentence;
use super::super::{markup, words};
use super::hash::{Family, slot, step};
use super::lexicon::Entry;
use super::pieces::{DIGITS, Kind, Pieces, Token, Unit, tenths};
use super::sums::Sums;
use super::{Sink, characters};
use crate::text::fold;

/// Runs of characters have numbers of their own.
const RUN: u64 = 11;
const APART: u64 = 12;
const DENIED: u64 = 13;
const AFTER: u64 = 14;
const BESIDE: u64 = 15;
/// The longest run.
const MOST: usize = 3;
/// How many characters a negation reaches.
const REACH: usize = 6;

/// Folds a sentence to characters; signs with a weight also become tokens, at their character.
pub(super) fn units(pieces: &mut Pieces, sentence: Sentence<'_>) {
    let Pieces { units, tokens, .. } = pieces;
    units.clear();
    tokens.clear();
    let text = sentence.text;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(c) = rest.chars().next() else { break };
        let begin = (sentence.start + at) as u32;
        if c.is_ascii() && !c.is_ascii_digit() {
            if let Some(length) = markup::length(rest) {
                push(units, ' ', begin);
                at += length;
                continue;
            }
            if let Some((length, weight)) = words::emoticon(rest) {
                let from = units.len() as u32;
                units.push(Unit {
                    c: if weight < 0.0 { '\u{1}' } else { '\u{2}' },
                    at: begin,
                });
                tokens.push(sign(from, begin, length, tenths(weight)));
                at += length;
                continue;
            }
        }
        at += c.len_utf8();
        if ('\u{4E00}'..='\u{9FFF}').contains(&c) {
            push(units, simplified(c), begin);
            continue;
        }
        let folded = fold::chinese(c);
        match folded {
            '\u{200B}'..='\u{200F}' | '\u{FE0E}' | '\u{FE0F}' => {}
            c if c.is_whitespace() || c.is_control() => push_once(units, ' ', begin),
            c if c.is_numeric() => push_once(units, DIGITS, begin),
            c => {
                let mut buffer = [0; 4];
                if let Some(weight) = words::emoji_weight(c, c.encode_utf8(&mut buffer)) {
                    tokens.push(sign(units.len() as u32, begin, c.len_utf8(), tenths(weight)));
                }
                push(units, c, begin);
            }
        }
    }
}

fn sign(from: u32, start: u32, length: usize, tenths: i8) -> Token {
    Token {
        from,
        to: from + 1,
        start,
        end: start + length as u32,
        hash: 0,
        stretched: false,
        kind: Kind::Sign,
        tenths,
        entry: Entry::default(),
        negation: false,
        number: 0,
    }
}

/// A character is not put three times in a row.
fn push(units: &mut Vec<Unit>, c: char, at: u32) {
    let same = |back: usize| {
        units
            .len()
            .checked_sub(back)
            .and_then(|i| units.get(i))
            .is_some_and(|unit| unit.c == c)
    };
    if !(same(1) && same(2)) {
        units.push(Unit { c, at });
    }
}

fn push_once(units: &mut Vec<Unit>, c: char, at: u32) {
    if units.last().is_none_or(|unit| unit.c != c) {
        units.push(Unit { c, at });
    }
}

/// `fold::chinese` for the main block of Han characters, as a table.
fn simplified(c: char) -> char {
    static CELL: OnceLock<Vec<char>> = OnceLock::new();
    let table = CELL.get_or_init(|| ('\u{4E00}'..='\u{9FFF}').map(fold::chinese).collect());
    (c as usize)
        .checked_sub(0x4E00)
        .and_then(|at| table.get(at))
        .copied()
        .unwrap_or(c)
}

/// Hands the features of the folded sentence to `sink` and adds its words of feeling to `sums`.
pub(super) fn features<S: Sink>(pieces: &mut Pieces, sums: &mut Sums, sink: &mut S) {
    characters::add(pieces, sums);
    let units = &pieces.units;
    let count = units.len();
    // The sentence's ends count as characters.
    let c = |at: usize| match at.checked_sub(1).and_then(|at| units.get(at)) {
        Some(unit) => u64::from(unit.c),
        None => u64::from('\n'),
    };
    for first in 0..count + 2 {
        let here = first.saturating_sub(1) as u32;
        let mut hash = RUN;
        for at in first..(first + MOST).min(count + 2) {
            hash = step(hash, c(at));
            let past = at.min(count) as u32;
            if here < past {
                sink.feature(slot(hash, Family::Runs), here, past);
            }
        }
    }
    pairs(units, sink);
    beside(pieces, sink);
}

#[inline]
fn tagged(tag: u64, first: u64, second: u64) -> u32 {
    slot(step(step(tag, first), second), Family::Words)
}

/// Two characters with one between them; two in a row that a negation reaches; two in a row after the last turn.
fn pairs<S: Sink>(units: &[Unit], sink: &mut S) {
    let turn = units.windows(2).rposition(
        |pair| matches!(pair, [a, b] if a.c == '但' || (a.c, b.c) == ('可', '是') || (a.c, b.c) == ('不', '过')),
    );
    let mut scope = 0;
    for (at, unit) in units.iter().enumerate() {
        let here = at as u32;
        let next = units.get(at + 1);
        if let Some(second) = units.get(at + 2) {
            sink.feature(tagged(APART, unit.c.into(), second.c.into()), here, here + 3);
        }
        if matches!(unit.c, '不' | '没' | '无' | '别') {
            scope = REACH;
        } else if scope > 0 {
            scope -= 1;
            if let Some(next) = next {
                sink.feature(tagged(DENIED, unit.c.into(), next.c.into()), here, here + 2);
            }
            if matches!(unit.c, ',' | '。' | '!') {
                scope = 0;
            }
        }
        if let Some(next) = next.filter(|_| turn.is_some_and(|turn| at > turn)) {
            sink.feature(tagged(AFTER, unit.c.into(), next.c.into()), here, here + 2);
        }
    }
}

/// The characters next to a word of feeling, with nothing of the word but its side.
fn beside<S: Sink>(pieces: &Pieces, sink: &mut S) {
    let c = |at: Option<usize>| {
        at.and_then(|at| pieces.units.get(at))
            .map_or(10, |unit| u64::from(unit.c))
    };
    for (from, past, weight) in &pieces.hits {
        let side = 1 + u64::from(*weight > 0.0);
        let (first, next) = (*from as usize, *past as usize);
        let (before, after) = (c(first.checked_sub(1)), c(Some(next)));
        let others = [
            before,
            step(c(first.checked_sub(2)), before),
            step(2, after),
            step(step(3, after), c(Some(next + 1))),
        ];
        for other in others {
            sink.feature(tagged(BESIDE, other, side), *from, *past);
        }
    }
}
