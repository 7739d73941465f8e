//! A conversation in lines, cut into the turns of its speakers. What the words say is not looked at.
use std::borrow::Cow;

use super::speaker::{Who, who};

/// What somebody says until somebody else does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Whether the customer says it.
    pub is_customer: bool,
    /// The bytes of the words, without the name before them; on char boundaries.
    pub start: usize,
    pub end: usize,
}

/// A name is not longer, in characters.
const NAME: usize = 40;
/// Who is not known as a customer or an agent says so many things before being taken for a speaker.
const OFTEN: usize = 2;

/// A line that may begin a turn: where it begins, where its words do, and who is named.
struct Opening<'t> {
    line: usize,
    words: usize,
    name: &'t str,
    who: Option<Who>,
}

/// The turns in order; `None` where the text is no conversation of a customer with somebody else.
///
/// A turn begins with a line such as `Customer: …`, `[10:02] Agent 2: …`, `客服：…`, `مشتری: …`, and goes on to the next such line.
/// Where only the agent's name is known, the one other name that comes more than once is the customer's; and the other way round.
#[must_use]
pub fn turns(text: &str) -> Option<Vec<Turn>> {
    if !text.contains('\n') {
        return None;
    }
    let mut openings: Vec<Opening> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        openings.extend(opening(line, at));
        at += line.len();
    }
    let knows = |wanted: Who| openings.iter().any(|opening| opening.who == Some(wanted));
    let (has_customer, has_agent) = (knows(Who::Customer), knows(Who::Agent));
    let stranger = match (has_customer, has_agent) {
        (true, true) => None,
        (false, false) => return None,
        _ => Some(stranger(&openings)?),
    };
    let is_customer = |opening: &Opening| match opening.who {
        Some(who) => Some(who == Who::Customer),
        None => (Some(opening.name) == stranger).then_some(!has_customer),
    };
    let speaks: Vec<(&Opening, bool)> = openings
        .iter()
        .filter_map(|opening| Some((opening, is_customer(opening)?)))
        .collect();
    let ends = speaks.iter().skip(1).map(|(next, _)| next.line).chain([text.len()]);
    let turn = |((opening, is_customer), end): (&(&Opening, bool), usize)| Turn {
        is_customer: *is_customer,
        start: opening.words,
        end,
    };
    Some(speaks.iter().zip(ends).map(turn).collect())
}

/// The one name that says nothing of its bearer and comes often.
fn stranger<'t>(openings: &[Opening<'t>]) -> Option<&'t str> {
    let mut names = openings
        .iter()
        .filter(|opening| opening.who.is_none())
        .map(|opening| opening.name);
    let first = names.next()?;
    let mut n = 1;
    for name in names {
        if name != first {
            return None;
        }
        n += 1;
    }
    (n >= OFTEN).then_some(first)
}

/// Whether a name stands at the beginning of the line, after a time of day, and a colon behind it.
fn opening(line: &str, at: usize) -> Option<Opening<'_>> {
    let head: &str = line
        .char_indices()
        .nth(2 * NAME)
        .map_or(line, |(end, _)| line.get(..end).unwrap_or(line));
    let begin = after_time(head);
    let rest = head.get(begin..)?;
    let colon = rest.find([':', '：'])?;
    let name = rest.get(..colon)?.trim_matches(|c: char| c.is_whitespace() || c == '*');
    let after = rest.get(colon..)?.chars().next().map_or(1, char::len_utf8);
    let words = begin + colon + after;
    let is_name = !name.is_empty()
        && name.chars().count() <= NAME
        && !name.contains(['.', '!', '?', ',', '。', '，', '؟', '،', '/', '"', '{'])
        && name.chars().any(char::is_alphabetic)
        && !line.get(words..).is_some_and(|words| words.starts_with("//"));
    is_name.then(|| Opening {
        line: at,
        words: at + words,
        name,
        who: who(name),
    })
}

/// Where the name begins behind what tells the time: digits, their signs, and what stands in square brackets.
fn after_time(line: &str) -> usize {
    let mut is_bracketed = false;
    for (at, c) in line.char_indices() {
        match c {
            '[' => is_bracketed = true,
            ']' => is_bracketed = false,
            _ if is_bracketed || c.is_numeric() || !c.is_alphabetic() => {}
            // The morning and the afternoon of a clock.
            _ if [
                "am ", "pm ", "am)", "pm)", "AM ", "PM ", "AM)", "PM)", "m ", "m)", "M ", "M)",
            ]
            .iter()
            .any(|half| line.get(at..).is_some_and(|rest| rest.starts_with(half)))
                && at > 0 => {}
            _ => return at,
        }
    }
    0
}

/// What of a text is to be read: of a conversation the customer's words alone, at their places, and its turns.
#[must_use]
pub fn own_words(text: &str) -> (Cow<'_, str>, Option<Vec<Turn>>) {
    match turns(text) {
        Some(turns) => (Cow::Owned(only_customer(text, &turns)), Some(turns)),
        None => (Cow::Borrowed(text), None),
    }
}

/// The customer's words at their places; everything else is blank, byte for byte, so that places in it are places in the text.
#[must_use]
pub(super) fn only_customer(text: &str, turns: &[Turn]) -> String {
    let mut only = String::with_capacity(text.len());
    let blank =
        |only: &mut String, until: usize| only.extend(std::iter::repeat_n(' ', until.saturating_sub(only.len())));
    for turn in turns.iter().filter(|turn| turn.is_customer) {
        blank(&mut only, turn.start);
        only.push_str(text.get(turn.start..turn.end).unwrap_or_default());
    }
    blank(&mut only, text.len());
    only
}
