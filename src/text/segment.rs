//! Cuts Chinese into words: the likeliest row of known words, by how often each is used. No stop words.

use std::sync::OnceLock;

/// The longest known word, in characters.
const LONGEST: usize = 4;
/// What a character costs that is no known word with its neighbours: more than any word, less than two of them.
const ALONE: f32 = 9.5;

/// Known words and what each costs (minus the logarithm of its share, by Zipf's law), sorted.
fn known() -> &'static [(u64, f32)] {
    static CELL: OnceLock<Vec<(u64, f32)>> = OnceLock::new();
    CELL.get_or_init(|| {
        let words = include_str!("data/words_zh.txt").lines().enumerate();
        let mut known: Vec<(u64, f32)> = words
            .map(|(rank, word)| (word.chars().fold(0, pack), (rank as f32 + 10.0).ln() + 1.0))
            .collect();
        known.sort_unstable_by_key(|(word, _)| *word);
        known
    })
}

/// A character behind others: every known word is in the basic plane.
fn pack(word: u64, c: char) -> u64 {
    word << 16 | u64::from(u32::from(c).min(0xFFFF))
}

/// Hands the length of each word to `each`, in order, for `chars` folded to Simplified. Linear.
pub fn segment(chars: &[char], mut each: impl FnMut(usize)) {
    let known = known();
    // The cheapest way to each place, and how long its last word is.
    let mut best: Vec<(f32, usize)> = vec![(f32::MAX, 1); chars.len() + 1];
    if let Some(first) = best.first_mut() {
        first.0 = 0.0;
    }
    for at in 0..chars.len() {
        let cost = best.get(at).map_or(f32::MAX, |(cost, _)| *cost);
        let mut word = 0;
        for (length, c) in chars.iter().skip(at).take(LONGEST).enumerate() {
            word = pack(word, *c);
            let price = match (length, known.binary_search_by_key(&word, |(word, _)| *word)) {
                (0, _) => ALONE,
                (_, Ok(place)) => known.get(place).map_or(f32::MAX, |(_, price)| *price),
                (_, Err(_)) => continue,
            };
            if let Some(way) = best.get_mut(at + length + 1).filter(|way| cost + price < way.0) {
                *way = (cost + price, length + 1);
            }
        }
    }
    let mut lengths = Vec::new();
    let mut at = chars.len();
    while at > 0 {
        let length = best.get(at).map_or(1, |(_, length)| *length).clamp(1, at);
        lengths.push(length);
        at -= length;
    }
    lengths.into_iter().rev().for_each(&mut each);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().map(fold::chinese).collect();
        let (mut found, mut at) = (Vec::new(), 0);
        segment(&chars, |length| {
            found.push(chars[at..at + length].iter().collect());
            at += length;
        });
        found
    }

    #[test]
    fn words_are_kept_whole_in_both_scripts() {
        assert_eq!(words("护士很耐心"), ["护士", "很", "耐心"]);
        assert_eq!(words("店員態度很親切"), ["店员", "态度", "很", "亲切"]);
        assert_eq!(words("等了一個多小時"), ["等", "了", "一个多", "小时"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[服务态度很好不错的了a ]{0,20}") {
            prop_assert_eq!(words(&text).concat(), text);
        }
    }
}
