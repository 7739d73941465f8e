//! Places joined to whole words, those that say nothing silenced: what may be marked in a text. No weights of its own.

use super::Tongue;
use super::explain::Place;
use crate::text::{Writing, fold, says_nothing, segment};

/// The places as words of the text, in order; the weight of a word is the sum of its parts, and none for a stop word.
pub(super) fn whole(text: &str, places: &[Place], tongue: Tongue) -> Vec<Place> {
    let mut words = match tongue {
        Tongue::Zh => chinese(text, places),
        Tongue::En | Tongue::Fa => joined(text, places),
    };
    let writing = match tongue {
        Tongue::En => Writing::Latin,
        Tongue::Zh => Writing::Han,
        Tongue::Fa => Writing::Persian,
    };
    for word in &mut words {
        if word.stop.unwrap_or_else(|| says_nothing(slice(text, word), writing)) {
            word.weight = 0.0;
        }
    }
    words
}

fn slice<'t>(text: &'t str, place: &Place) -> &'t str {
    text.get(place.start..place.end).unwrap_or_default()
}

/// Takes `next` into `word`.
fn join(word: &mut Place, next: &Place) {
    word.end = next.end;
    word.stop = None;
    word.weight += next.weight;
}

/// Tokens with nothing but a joiner, an apostrophe or a hyphen between them are one word.
fn joined(text: &str, places: &[Place]) -> Vec<Place> {
    let is_word = |place: &Place| slice(text, place).chars().all(|c| c.is_alphanumeric() || !c.is_ascii());
    let mut words: Vec<Place> = Vec::new();
    for place in places {
        let touches = words.last().is_some_and(|last| {
            let between = text.get(last.end..place.start).unwrap_or(" ");
            !place.first
                && is_word(last)
                && is_word(place)
                && between.chars().all(|c| matches!(c, '\u{200C}' | '\'' | '-'))
        });
        match words.last_mut().filter(|_| touches) {
            Some(last) => join(last, place),
            None => words.push(*place),
        }
    }
    words
}

/// Characters are joined as the text's words; letters and digits of other scripts as runs.
fn chinese(text: &str, places: &[Place]) -> Vec<Place> {
    let first = |place: &Place| slice(text, place).chars().next().map_or(' ', fold::chinese);
    let chars: Vec<char> = places.iter().map(first).collect();
    let kind = |c: char| match c {
        '\u{3400}'..='\u{9FFF}' => 2,
        c if c.is_alphanumeric() => 1,
        _ => 0,
    };
    let mut words: Vec<Place> = Vec::new();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let kind_here = kind(*c);
        let more = chars.iter().zip(places).skip(at + 1);
        let run = 1 + more
            .take_while(|(c, place)| kind_here > 0 && kind(**c) == kind_here && !place.first)
            .count();
        let from = at;
        let mut take = |length: usize| {
            let mut parts = places.iter().skip(at).take(length);
            if let Some(mut word) = parts.next().copied() {
                parts.for_each(|part| join(&mut word, part));
                words.push(word);
            }
            at += length;
        };
        if kind_here == 2 {
            segment(chars.get(from..from + run).unwrap_or_default(), &mut take);
        } else {
            take(run);
        }
    }
    words
}
