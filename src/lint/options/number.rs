//! Options that are numbers or ranges of them, read with where their numbers stand. No comparing.
use std::ops::Range;

use crate::lint::read::{Reading, Tongue};

/// From low to high; an end that is not there is unbounded.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Span {
    pub low: Option<End>,
    pub high: Option<End>,
    /// The word after the last number: years, 岁.
    pub unit: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct End {
    pub value: f64,
    pub is_included: bool,
    /// Bytes of the number in the label.
    pub at: Range<usize>,
}

const BETWEEN: &[&str] = &[
    "-", "~", "～", "to", "through", "till", "until", "至", "到", "تا", "and", "الی",
];
const CURRENCIES: &[&str] = &["$", "€", "£", "¥", "￥", "₹", "元", "﷼"];
const MORE: &[&str] = &[
    "morethan",
    "over",
    "above",
    "greaterthan",
    "longerthan",
    "olderthan",
    ">",
    "超过",
    "超过了",
    "大于",
    "多于",
    "高于",
    "بیشاز",
    "بیشتراز",
    "بالای",
    "بالاتراز",
];
const AT_LEAST: &[&str] = &[
    "atleast",
    "from",
    "minimum",
    "≥",
    "至少",
    "最少",
    "不少于",
    "حداقل",
    "دستکم",
];
const LESS: &[&str] = &[
    "lessthan",
    "under",
    "below",
    "fewerthan",
    "youngerthan",
    "shorterthan",
    "<",
    "不到",
    "少于",
    "低于",
    "小于",
    "不足",
    "不满",
    "未满",
    "کمتراز",
    "زیر",
    "پایینتراز",
];
const AT_MOST: &[&str] = &[
    "upto",
    "atmost",
    "maximum",
    "≤",
    "至多",
    "最多",
    "不超过",
    "حداکثر",
    "تا",
];
/// After the number. 以上 and 以下 alone are read either way by people: they count as beyond it.
const AND_MORE: &[&str] = &[
    "+",
    "ormore",
    "andmore",
    "andabove",
    "orabove",
    "andover",
    "orover",
    "orolder",
    "andolder",
    "andup",
    "orhigher",
    "及以上",
    "或以上",
    "含以上",
    "以上含",
    "或更多",
    "وبیشتر",
    "یابیشتر",
    "بهبالا",
    "وبالاتر",
    "یابالاتر",
];
const BEYOND: &[&str] = &["以上", "以后"];
const AND_LESS: &[&str] = &[
    "orless",
    "orfewer",
    "andless",
    "andunder",
    "orunder",
    "oryounger",
    "andbelow",
    "orbelow",
    "及以下",
    "或以下",
    "以内",
    "或更少",
    "یاکمتر",
    "وکمتر",
    "بهپایین",
    "وپایینتر",
];
const SHORT_OF: &[&str] = &["以下", "以前"];

/// `None` for what is no number or range. Times of day share their ends by custom and are not read either.
pub(super) fn span(lang: &str, label: &str) -> Option<Span> {
    let tongue = Tongue::of(lang, label).unwrap_or(Tongue::En);
    let mut reading = Reading::new(tongue, label);
    let is_time = |text: &str| text == ":" || text.ends_with("am") || text.ends_with("pm");
    if reading.units.iter().any(|unit| is_time(&unit.text) || unit.text == "/") {
        return None;
    }
    reading.units.retain(|unit| !CURRENCIES.contains(&unit.text.as_str()));
    let numbers: Vec<usize> = (0..reading.units.len())
        .filter(|at| value(reading.word(*at)).is_some())
        .collect();
    let end = |at: usize, is_included: bool| -> Option<End> {
        Some(End {
            value: value(reading.word(at))?,
            is_included,
            at: reading.units.get(at)?.at.clone(),
        })
    };
    let last = *numbers.last()?;
    let unit = reading
        .units
        .get(last + 1)
        .filter(|unit| !unit.is_mark)
        .map(|unit| unit.text.trim_end_matches('s').to_owned());
    let text = |range| reading.joined(range);
    match *numbers.as_slice() {
        [from, to] => {
            let glued = to == from + 1 && reading.units.get(to).is_some_and(|unit| unit.glued);
            // A unit may stand between: 18岁至25岁.
            let joined = to <= from + 5 && (from + 1..to).any(|at| BETWEEN.contains(&reading.word(at)));
            // Half open, as "1 to less than 3" and 满1年不满3年 are.
            let (middle, after) = (text(from + 1..to), text(to + 1..reading.units.len()));
            let ends = |list: &[&str], side: &str| list.iter().any(|word| side.ends_with(word));
            let is_short = ends(LESS, &middle) && to <= from + 8;
            let is_pair = to <= from + 5 && BEYOND.iter().any(|word| middle.contains(word));
            let below = is_short || after.contains("不含") || ends(SHORT_OF, &after) && !ends(AND_LESS, &after);
            let above = ends(MORE, &text(0..from)) || middle.contains("不含");
            let joined = joined || is_short || is_pair;
            let (low, high) = (end(from, !above)?, end(to, !below)?);
            ((glued || joined) && low.value < high.value).then_some(Span {
                low: Some(low),
                high: Some(high),
                unit,
            })
        }
        [at] => {
            let before = text(0..at);
            let after = text(at + 1..reading.units.len());
            let is = |list: &[&str], side: &str| list.contains(&side);
            let ends = |list: &[&str], side: &str| list.iter().any(|word| side.ends_with(word));
            let follows = |list: &[&str]| ends(list, &after) || list.iter().any(|word| after.starts_with(word));
            let (low, high) = if is(MORE, &before) {
                (end(at, false), None)
            } else if is(AT_LEAST, &before) || follows(AND_MORE) {
                (end(at, true), None)
            } else if is(LESS, &before) {
                (None, end(at, false))
            } else if is(AT_MOST, &before) || follows(AND_LESS) {
                (None, end(at, true))
            } else if follows(BEYOND) {
                (end(at, false), None)
            } else if follows(SHORT_OF) {
                (None, end(at, false))
            } else if reading.units.len() == 1 {
                (end(at, true), end(at, true))
            } else {
                return None;
            };
            Some(Span { low, high, unit })
        }
        _ => None,
    }
}

fn value(word: &str) -> Option<f64> {
    let plain: String = word
        .chars()
        .filter(|c| !matches!(c, ',' | '٬'))
        .map(|c| if c == '٫' { '.' } else { c })
        .collect();
    let plain = plain.strip_suffix('k').unwrap_or(&plain);
    let is_number = plain.starts_with(|c: char| c.is_ascii_digit());
    is_number.then(|| plain.parse().ok()).flatten()
}

/// Another number in the same digits, with its thousands apart where they were.
pub(super) fn written_like(old: &str, value: i64) -> String {
    let plain = value.to_string();
    let mark = old.chars().find(|c| matches!(c, ',' | '٬'));
    let mut text = String::new();
    for (at, digit) in plain.chars().enumerate() {
        if let Some(mark) = mark
            && at > 0
            && (plain.len() - at).is_multiple_of(3)
        {
            text.push(mark);
        }
        text.push(digit);
    }
    let zero = old.chars().find_map(|c| match u32::from(c) {
        0x06F0..=0x06F9 => Some(0x06F0),
        0x0660..=0x0669 => Some(0x0660),
        0xFF10..=0xFF19 => Some(0xFF10),
        _ => None,
    });
    let shifted = |c: char| {
        zero.and_then(|zero| char::from_u32(zero + c.to_digit(10)?))
            .unwrap_or(c)
    };
    text.chars().map(shifted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(lang: &str, label: &str) -> Option<(f64, f64)> {
        let span = span(lang, label)?;
        let value = |end: Option<End>, none: f64| end.map_or(none, |end| end.value);
        Some((value(span.low, -1.0), value(span.high, 1e9)))
    }

    #[test]
    fn ranges_in_many_writings() {
        for (lang, label, expected) in [
            ("en", "0-5", Some((0.0, 5.0))),
            ("en", "10 to 20 orders", Some((10.0, 20.0))),
            ("en", "$1,000 – $2,000", Some((1000.0, 2000.0))),
            ("en", "More than 20", Some((20.0, 1e9))),
            ("en", "20+", Some((20.0, 1e9))),
            ("en", "Under 18", Some((-1.0, 18.0))),
            ("en", "at least 2 weeks but under 4 weeks", Some((2.0, 4.0))),
            ("zh", "6个月以上未满12个月", Some((6.0, 12.0))),
            ("en", "7", Some((7.0, 7.0))),
            ("en", "9:00-12:00", None),
            ("en", "2-for-1 deal", None),
            ("en", "iPhone 12", None),
            ("zh", "18岁至25岁", Some((18.0, 25.0))),
            ("zh", "50以上", Some((50.0, 1e9))),
            ("zh-Hant", "18到25歲", Some((18.0, 25.0))),
            ("fa", "۱۸ تا ۲۵", Some((18.0, 25.0))),
            ("fa", "کمتر از ۵ بار", Some((-1.0, 5.0))),
            ("fa", "۵۰ به بالا", Some((50.0, 1e9))),
        ] {
            assert_eq!(ends(lang, label), expected, "{label}");
        }
    }

    #[test]
    fn numbers_keep_their_digits() {
        assert_eq!(written_like("۲۵", 26), "۲۶");
        assert_eq!(written_like("1,000", 1001), "1,001");
        assert_eq!(written_like("5", 6), "6");
    }
}
