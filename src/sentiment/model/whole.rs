//! Places joined to whole words, those that say nothing silenced: what may be marked in a text. No weights of its own.

use super::Tongue;
use super::cues::Place;
use super::hash::step;
use super::lexicon::{self, Entry, SEED};
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
    // Whether the last word may go on: asked of each piece once, however long the word gets.
    let mut open = false;
    for place in places {
        let is_word = is_word(place);
        let between = words.last().filter(|_| open && is_word && !place.first);
        let between = between.map(|last| text.get(last.end..place.start).unwrap_or(" "));
        match (words.last_mut(), between) {
            (Some(last), Some(between)) if between.chars().all(|c| matches!(c, '\u{200C}' | '\'' | '-')) => {
                open = between.chars().all(|c| c == '\u{200C}');
                join(last, place);
            }
            _ => {
                open = is_word;
                words.push(*place);
            }
        }
    }
    words
}

/// Whether a character alone says how something is: those that the lexicon knows, negations, and plain qualities that it leaves out,
/// since they praise one thing and blame another. Others (手, 书) only stand where something is said of them.
fn says_much(c: char) -> bool {
    const QUALITIES: &str = "高低大小多少新旧早晚远近厚薄轻重冷热甜辣咸淡酸油脆软老难易久满爱必足乐亮暗窄宽松紧怪稳灵";
    let entry = lexicon::table(Tongue::Zh).get(step(SEED, c.into())).unwrap_or_default();
    entry.is(Entry::KEY | Entry::NEGATION) || QUALITIES.contains(c)
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
        let (chars_left, places_left) = (chars.get(at + 1..), places.get(at + 1..));
        let more = chars_left
            .unwrap_or_default()
            .iter()
            .zip(places_left.unwrap_or_default());
        let run = 1 + more
            .take_while(|(c, place)| kind_here > 0 && kind(**c) == kind_here && !place.first)
            .count();
        let from = at;
        let mut take = |length: usize| {
            let mut parts = places.get(at..).unwrap_or_default().iter().take(length);
            if let Some(mut word) = parts.next().copied() {
                let is_alone = kind_here == 2 && parts.len() == 0;
                parts.for_each(|part| join(&mut word, part));
                if is_alone && !says_much(chars.get(at).copied().unwrap_or(' ')) {
                    word.stop = Some(true);
                }
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
