//! One pattern of words: read from a line, found at a letter. Which patterns there are is other rooms' business.
//!
//! Items stand with spaces between: `call|ring|phone me back?`. `|` parts alternatives, `_` joins the words of one alternative,
//! `word*` goes on to the end of the word, `item?` may be missing, `..` skips up to four words (six characters of Chinese) of the
//! same clause, `...` up to eight (twelve) of the same sentence. `!a|b` first: neither in the four words before, `!a|b` last:
//! neither in the three after.

use super::letters::{Before, Letter, Writing, letters};

/// Why a line is no pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatternError {
    /// Nothing that could be found.
    Empty,
    /// It begins or ends with a gap or with what may be missing.
    Loose,
    /// `!` stands in the middle.
    Guard,
    /// More than 2,000 characters, or more than twelve items.
    Long,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    unless_before: Vec<Literal>,
    items: Vec<Item>,
    unless_after: Vec<Literal>,
    strict: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Item {
    One(Vec<Literal>),
    Maybe(Vec<Literal>),
    /// So many words at most, and what they may not cross.
    Gap(usize, Before),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Literal {
    /// Each with whether a word begins there.
    letters: Vec<(char, bool)>,
    /// Any letters to the end of the word.
    open: bool,
}

const LONGEST: usize = 2_000;
const MOST_ITEMS: usize = 12;
const WORDS_BEFORE: usize = 4;
const WORDS_AFTER: usize = 3;

impl Pattern {
    /// # Errors
    /// [`PatternError`]
    pub fn read(line: &str, writing: Writing) -> Result<Self, PatternError> {
        if line.chars().count() > LONGEST {
            return Err(PatternError::Long);
        }
        let mut words: Vec<&str> = line.split_whitespace().collect();
        if words.len() > MOST_ITEMS {
            return Err(PatternError::Long);
        }
        let mut guard = |at: fn(&[&str]) -> Option<usize>| -> Result<Vec<Literal>, PatternError> {
            match at(&words) {
                Some(place) if words.get(place).is_some_and(|word| word.starts_with('!')) => {
                    alternatives(words.remove(place).trim_start_matches('!'), writing)
                }
                _ => Ok(Vec::new()),
            }
        };
        let unless_before = guard(|words| (!words.is_empty()).then_some(0))?;
        let unless_after = guard(|words| words.len().checked_sub(1))?;
        let items: Vec<Item> = words
            .into_iter()
            .map(|word| item(word, writing))
            .collect::<Result<_, _>>()?;
        match (items.first(), items.last()) {
            (None, _) | (_, None) => Err(PatternError::Empty),
            (Some(Item::One(_)), Some(Item::One(_) | Item::Maybe(_))) => Ok(Self {
                unless_before,
                items,
                unless_after,
                strict: writing == Writing::Latin,
            }),
            _ => Err(PatternError::Loose),
        }
    }

    /// What it can begin with: letters, each with whether a word begins there, and whether any may follow in the same word.
    pub(super) fn first(&self) -> impl Iterator<Item = (&[(char, bool)], bool)> {
        let first = match self.items.first() {
            Some(Item::One(any)) => any.as_slice(),
            _ => &[],
        };
        first.iter().map(|literal| (literal.letters.as_slice(), literal.open))
    }

    /// Where the pattern ends, if it begins at the letter `at`.
    pub(super) fn end(&self, text: &[Letter], at: usize) -> Option<usize> {
        let end = self.follow(text, at, 0)?;
        let before = back(text, at, WORDS_BEFORE).any(|at| self.any(&self.unless_before, text, at).is_some());
        let after =
            ahead(text, end, WORDS_AFTER, Before::Pause).any(|at| self.any(&self.unless_after, text, at).is_some());
        (!before && !after).then_some(end)
    }

    fn follow(&self, text: &[Letter], at: usize, item: usize) -> Option<usize> {
        // Items of one pattern stand in one clause, unless a gap says otherwise.
        let is_apart = item > 0 && text.get(at).is_some_and(|letter| letter.before > Before::Word);
        match self.items.get(item) {
            None => Some(at),
            Some(Item::Gap(words, until)) => {
                ahead(text, at, *words + 1, *until).find_map(|at| self.ends(text, at, item + 1))
            }
            Some(Item::Maybe(any)) => {
                let with = (!is_apart).then(|| self.each(any, text, at, item)).flatten();
                with.or_else(|| self.follow(text, at, item + 1))
            }
            Some(Item::One(_)) if is_apart => None,
            Some(Item::One(any)) => self.each(any, text, at, item),
        }
    }

    /// As `follow`, right behind a gap, which may have crossed a pause.
    fn ends(&self, text: &[Letter], at: usize, item: usize) -> Option<usize> {
        match self.items.get(item) {
            Some(Item::One(any) | Item::Maybe(any)) => self.each(any, text, at, item),
            _ => self.follow(text, at, item),
        }
    }

    fn each(&self, any: &[Literal], text: &[Letter], at: usize, item: usize) -> Option<usize> {
        any.iter().find_map(|literal| {
            let end = literal.end(text, at, self.strict)?;
            self.follow(text, end, item + 1)
        })
    }

    fn any(&self, any: &[Literal], text: &[Letter], at: usize) -> Option<usize> {
        any.iter().find_map(|literal| literal.end(text, at, self.strict))
    }
}

impl Literal {
    fn end(&self, text: &[Letter], at: usize, strict: bool) -> Option<usize> {
        let mut end = at;
        for (place, (c, begins)) in self.letters.iter().enumerate() {
            let letter = text.get(end)?;
            let fits = letter.c == *c
                && (place == 0 || letter.before <= Before::Word)
                && !(strict && *begins && letter.before == Before::Joined);
            if !fits {
                return None;
            }
            end += 1;
        }
        let joined = |at: usize| text.get(at).is_some_and(|letter| letter.before == Before::Joined);
        while self.open && joined(end) {
            end += 1;
        }
        (!joined(end)).then_some(end)
    }
}

/// The places before `at` where words of its clause begin, the nearest first.
fn back(text: &[Letter], at: usize, words: usize) -> impl Iterator<Item = usize> {
    let clause = move |from: usize| text.get(from).is_some_and(|letter| letter.before <= Before::Word);
    let mut here = at;
    std::iter::from_fn(move || {
        if here == 0 || !clause(here) {
            return None;
        }
        here -= 1;
        while here > 0 && text.get(here).is_some_and(|letter| letter.before == Before::Joined) {
            here -= 1;
        }
        Some(here)
    })
    .take(words * factor(text, at))
}

/// The place `at` and those after it where words begin, before what may not be crossed.
fn ahead(text: &[Letter], at: usize, words: usize, until: Before) -> impl Iterator<Item = usize> {
    let mut here = at;
    std::iter::from_fn(move || {
        let place = here;
        if text.get(place)?.before >= until {
            return None;
        }
        here += 1;
        while text.get(here).is_some_and(|letter| letter.before == Before::Joined) {
            here += 1;
        }
        Some(place)
    })
    .take(words * factor(text, at.saturating_sub(1)))
}

/// Two characters of Chinese say as much as a word.
fn factor(text: &[Letter], at: usize) -> usize {
    1 + usize::from(
        text.get(at)
            .is_some_and(|letter| ('\u{4E00}'..='\u{9FFF}').contains(&letter.c)),
    )
}

fn item(word: &str, writing: Writing) -> Result<Item, PatternError> {
    match word {
        ".." => Ok(Item::Gap(4, Before::Pause)),
        "..." => Ok(Item::Gap(8, Before::Stop)),
        _ if word.starts_with('!') => Err(PatternError::Guard),
        _ => match word.strip_suffix('?') {
            Some(word) => alternatives(word, writing).map(Item::Maybe),
            None => alternatives(word, writing).map(Item::One),
        },
    }
}

fn alternatives(word: &str, writing: Writing) -> Result<Vec<Literal>, PatternError> {
    let mut found = Vec::new();
    let literal = |text: &str| {
        let open = text.ends_with('*');
        letters(text, writing, &mut found);
        let letters: Vec<(char, bool)> = found.iter().map(|l| (l.c, l.before != Before::Joined)).collect();
        (!letters.is_empty()).then_some(Literal { letters, open })
    };
    let any: Option<Vec<Literal>> = word.split('|').map(literal).collect();
    any.filter(|any| !any.is_empty()).ok_or(PatternError::Empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str, text: &str, writing: Writing) -> Option<String> {
        let pattern = Pattern::read(pattern, writing).unwrap();
        let mut all = Vec::new();
        letters(text, writing, &mut all);
        (0..all.len())
            .filter(|at| all[*at].before != Before::Joined)
            .find_map(|at| {
                let end = pattern.end(&all, at)?;
                Some(text[all[at].start as usize..all[end - 1].end as usize].to_owned())
            })
    }

    #[test]
    fn words_gaps_and_guards_of_english() {
        let found = |pattern, text| found(pattern, text, Writing::Latin);
        let text = "Could you, please, ring me back tomorrow? I won't be back.";
        assert_eq!(found("call|ring me back?", text).as_deref(), Some("ring me back"));
        assert_eq!(found("wont|will_not .. back", text).as_deref(), Some("won't be back"));
        assert_eq!(found("could .. ring", text), None, "over a comma");
        assert_eq!(
            found("could ... ring", text).as_deref(),
            Some("Could you, please, ring")
        );
        assert_eq!(
            found("ring ... back", text).as_deref(),
            Some("ring me back"),
            "not over a question mark"
        );
        assert_eq!(found("!wont|not be back", text), None);
        assert_eq!(found("ring me !back", text), None);
        assert_eq!(found("tomorr*", text).as_deref(), Some("tomorrow"));
        assert_eq!(found("tomorr", text), None);
        assert_eq!(found("not able", "notable"), None);
        assert_eq!(found("reorder", "Let me re-order").as_deref(), Some("re-order"));
    }

    #[test]
    fn chinese_in_both_scripts_and_persian_however_it_is_joined() {
        assert_eq!(
            found("不会再|再也不 来|买", "以後不會再來", Writing::Han).as_deref(),
            Some("不會再來")
        );
        assert_eq!(
            found("打 .. 电话", "我打了三次电话", Writing::Han).as_deref(),
            Some("打了三次电话")
        );
        for text in ["دیگر نمی\u{200c}خرم", "دیگر نمیخرم", "دیگر نمی خرم"] {
            assert_eq!(found("دیگر نمی‌خرم", text, Writing::Persian).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_line_that_is_no_pattern_says_why() {
        let read = |line: &str| Pattern::read(line, Writing::Latin).map(|_| ());
        assert_eq!(read("  "), Err(PatternError::Empty));
        assert_eq!(read("a||b"), Err(PatternError::Empty));
        assert_eq!(read("!a"), Err(PatternError::Empty));
        assert_eq!(read(".. a"), Err(PatternError::Loose));
        assert_eq!(read("a .."), Err(PatternError::Loose));
        assert_eq!(read("a? b"), Err(PatternError::Loose));
        assert_eq!(read("a !b c"), Err(PatternError::Guard));
        assert_eq!(read(&"a ".repeat(13)), Err(PatternError::Long));
    }
}
