//! Patterns of words: read once from tables, laid over units. No regular expressions, and linear but for short gaps.
//!
//! A pattern is slots with spaces between them:
//! `a|b` one of these; `a*` any word that begins so; `@name` the words of a class; `?a|b` may be left out;
//! `!a|b` must not come next; `<a|b` must not stand before; `~3` up to three units but no mark; `^` the beginning of a clause;
//! `$` its end. A word may be written with or without the spaces, hyphens and half spaces inside it: `e-mail`, `بسته‌بندی`.
use std::ops::Range;

use super::{Reading, Tongue, Unit};
use crate::order::sorted;

/// The name of a class, and its words.
pub type Class = (&'static str, Vec<&'static str>);

#[derive(Debug)]
enum Slot {
    One(Vec<Word>),
    Maybe(Vec<Word>),
    Not(Vec<Word>),
    NotBefore(Vec<Word>),
    Gap(usize),
    Start,
    End,
}

#[derive(Debug)]
struct Word {
    text: String,
    /// The last unit may go on.
    open: bool,
}

/// A list of patterns of one language.
#[derive(Debug)]
pub struct Patterns {
    list: Vec<Pattern>,
    starts: Starts,
}

#[derive(Debug)]
struct Pattern {
    slots: Vec<Slot>,
    starts: Starts,
}

/// First characters with which a pattern may begin, a bit for each 64th: most units are passed over by it.
#[derive(Clone, Copy, Debug)]
struct Starts(u64);

impl Starts {
    fn of(slots: &[Slot]) -> Self {
        let mut bits = 0;
        for slot in slots {
            match slot {
                Slot::One(words) => return Self(bits | Self::words(words)),
                Slot::Maybe(words) => bits |= Self::words(words),
                Slot::Not(_) | Slot::NotBefore(_) | Slot::Start => {}
                Slot::Gap(_) | Slot::End => break,
            }
        }
        Self(u64::MAX)
    }

    fn words(words: &[Word]) -> u64 {
        words.iter().fold(0, |bits, word| bits | Self::bit(&word.text))
    }

    fn bit(text: &str) -> u64 {
        text.chars().next().map_or(u64::MAX, |c| 1 << (u32::from(c) % 64))
    }

    fn may(self, unit: &Unit) -> bool {
        self.0 & Self::bit(&unit.text) != 0
    }
}

/// Which pattern, and the units that it lies on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub pattern: usize,
    pub units: Range<usize>,
    /// Of those, what its last word lies on.
    pub last: Range<usize>,
}

impl Patterns {
    pub fn new(tongue: Tongue, classes: &[Class], patterns: &[&str]) -> Self {
        let pattern = |pattern: &&str| {
            let slots: Vec<Slot> = pattern
                .split_whitespace()
                .map(|slot| Slot::new(tongue, classes, slot))
                .collect();
            Pattern {
                starts: Starts::of(&slots),
                slots,
            }
        };
        let list: Vec<Pattern> = patterns.iter().map(pattern).collect();
        let starts = Starts(list.iter().fold(0, |bits, pattern| bits | pattern.starts.0));
        Self { list, starts }
    }

    /// The first place where one of them lies.
    pub fn find(&self, reading: &Reading) -> Option<Hit> {
        (0..reading.units.len()).find_map(|at| self.at(&reading.units, at))
    }

    /// Every place, none over another.
    pub fn all(&self, reading: &Reading) -> Vec<Hit> {
        let (mut hits, mut at) = (Vec::new(), 0);
        while at < reading.units.len() {
            match self.at(&reading.units, at) {
                Some(hit) => {
                    at = hit.units.end.max(at + 1);
                    hits.push(hit);
                }
                None => at += 1,
            }
        }
        hits
    }

    /// The first pattern that lies on the units from this one on.
    pub fn at(&self, units: &[Unit], at: usize) -> Option<Hit> {
        self.lying(units, at).next().map(|(pattern, last)| Hit {
            pattern,
            units: at..last.end,
            last,
        })
    }

    /// Every unit up to which one of them lies from this one on.
    pub fn ends(&self, units: &[Unit], at: usize) -> Vec<usize> {
        let mut ends = sorted(self.lying(units, at).map(|(_, last)| last.end).collect(), usize::cmp);
        ends.dedup();
        ends
    }

    fn lying(&self, units: &[Unit], at: usize) -> impl Iterator<Item = (usize, Range<usize>)> {
        let unit = units.get(at).filter(|unit| self.starts.may(unit));
        let list = self
            .list
            .iter()
            .enumerate()
            .filter(move |(_, one)| unit.is_some_and(|unit| one.starts.may(unit)));
        list.filter_map(move |(at_list, one)| Some((at_list, lie(&one.slots, units, at, at)?)))
    }
}

impl Slot {
    fn new(tongue: Tongue, classes: &[Class], slot: &str) -> Self {
        let words = |list: &str| {
            list.split('|')
                .flat_map(|word| Word::all(tongue, classes, word))
                .collect()
        };
        match slot.split_at_checked(1) {
            Some(("?", list)) => Self::Maybe(words(list)),
            Some(("!", list)) => Self::Not(words(list)),
            Some(("<", list)) => Self::NotBefore(words(list)),
            Some(("~", count)) => Self::Gap(count.parse().unwrap_or(1)),
            Some(("^", "")) => Self::Start,
            Some(("$", "")) => Self::End,
            _ => Self::One(words(slot)),
        }
    }
}

impl Word {
    fn all(tongue: Tongue, classes: &[Class], word: &str) -> Vec<Self> {
        let Some(class) = word.strip_prefix('@') else {
            return vec![Self::new(tongue, word)];
        };
        let list = classes.iter().find(|(name, _)| *name == class);
        debug_assert!(list.is_some(), "no class {class}");
        let list = list.map_or(&[][..], |(_, list)| list.as_slice());
        list.iter().flat_map(|word| Self::all(tongue, classes, word)).collect()
    }

    fn new(tongue: Tongue, word: &str) -> Self {
        let open = word.strip_suffix('*');
        let reading = Reading::new(tongue, open.unwrap_or(word));
        Self {
            text: reading.units.iter().map(|unit| unit.text.as_str()).collect(),
            open: open.is_some(),
        }
    }

    /// Where it ends, when it begins at this unit.
    fn lies(&self, units: &[Unit], mut at: usize) -> Option<usize> {
        let mut rest = self.text.as_str();
        loop {
            let unit = units.get(at)?;
            at += 1;
            rest = match rest.strip_prefix(unit.text.as_str()) {
                Some("") => return Some(at),
                Some(rest) => rest,
                None => return (self.open && unit.text.starts_with(rest)).then_some(at),
            };
        }
    }

    fn ends(&self, units: &[Unit], at: usize) -> bool {
        (0..at)
            .rev()
            .take(4)
            .any(|from| self.lies(units.get(..at).unwrap_or_default(), from) == Some(at))
    }
}

/// The units of the last word, when the slots lie from `at` on; the word before them began at `last`.
fn lie(slots: &[Slot], units: &[Unit], at: usize, last: usize) -> Option<Range<usize>> {
    let Some((slot, rest)) = slots.split_first() else {
        return Some(last..at);
    };
    let one = |words: &[Word]| {
        let mut ends = words.iter().filter_map(|word| word.lies(units, at));
        ends.find_map(|end| lie(rest, units, end, at))
    };
    let skip = |holds: bool| holds.then(|| lie(rest, units, at, last)).flatten();
    let next = units.get(at);
    match slot {
        Slot::One(words) => one(words),
        Slot::Maybe(words) => one(words).or_else(|| skip(true)),
        Slot::Not(words) => skip(!words.iter().any(|word| word.lies(units, at).is_some())),
        Slot::NotBefore(words) => skip(!words.iter().any(|word| word.ends(units, at))),
        Slot::Gap(most) => {
            let run = units
                .iter()
                .skip(at)
                .take(*most)
                .take_while(|unit| !unit.is_mark)
                .count();
            (0..=run).find_map(|skipped| lie(rest, units, at + skipped, last))
        }
        Slot::Start => skip(
            at.checked_sub(1)
                .and_then(|before| units.get(before))
                .is_none_or(|unit| unit.is_mark),
        ),
        Slot::End => skip(next.is_none_or(|unit| unit.is_mark)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(tongue: Tongue, pattern: &str, text: &str) -> Option<String> {
        let reading = Reading::new(tongue, text);
        let classes = [
            ("praise", vec!["great", "world-class"]),
            ("all", vec!["@praise", "bad"]),
        ];
        let hit = Patterns::new(tongue, &classes, &[pattern]).find(&reading)?;
        Some(reading.written(&hit.units))
    }

    #[test]
    fn slots() {
        for (pattern, text, expected) in [
            (
                "our ?new @all",
                "with our new world class app",
                Some("our new world class"),
            ),
            ("our ?new @all", "with our bad app", Some("our bad")),
            ("love*", "they loved it", Some("loved")),
            ("love", "they loved it", None),
            ("<how often", "how often?", None),
            ("<how often", "do you often?", Some("often")),
            ("all !the", "all the way", None),
            ("how ~2 was", "how very good was it", Some("how very good was")),
            ("how ~2 was", "how, was it", None),
            ("^ don't you", "Well, don't you", Some("don't you")),
            ("^ don't you", "why don't you", None),
            ("it $", "is it? it was", Some("it")),
            ("e-mail", "your email", Some("email")),
            ("email", "your e-mail", Some("e-mail")),
        ] {
            assert_eq!(
                found(Tongue::En, pattern, text).as_deref(),
                expected,
                "{pattern} in {text}"
            );
        }
        assert_eq!(
            found(Tongue::Zh, "我们 ?的 优质 !吗", "對我們優質的服務").as_deref(),
            Some("我們優質")
        );
        assert_eq!(found(Tongue::Zh, "我们 ?的 优质 !吗", "我们优质吗").as_deref(), None);
        assert_eq!(
            found(Tongue::Fa, "بسته‌بندی ما", "از بسته بندي ما").as_deref(),
            Some("بسته بندي ما")
        );
    }
}
