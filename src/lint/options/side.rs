//! Which side of a scale a label stands on: good or bad words with words of degree around them. No counting.
use crate::lint::{
    read::{Reading, Tongue, Unit},
    tables::{Lists, lists},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lint) struct Side {
    pub is_good: bool,
    /// The judging word without its degree.
    pub base: String,
    /// A little of it.
    pub is_slight: bool,
    /// Nothing of it, as in "not at all important".
    pub is_none: bool,
}

/// `None` for what judges nothing: "average", a name, a number.
pub(in crate::lint) fn side(lang: &str, label: &str) -> Option<Side> {
    let tongue = Tongue::of(lang, label)?;
    let lists = lists(tongue);
    let mut reading = Reading::new(tongue, label).plain();
    // "5 - Very good", "1 = poor"
    reading
        .units
        .retain(|unit| !unit.is_mark && !unit.text.starts_with(|c: char| c.is_ascii_digit()));
    let mut side = parse(lists, &reading.units, 0, false, None)?;
    let begins = |patterns: &crate::lint::read::Patterns| patterns.find(&reading).is_some();
    side.is_slight = begins(&lists.slight);
    side.is_none = begins(&lists.none_of_it) && !side.is_good;
    Some(side)
}

/// The rest from this unit on must be words of degree, one judging word, and what turns it around.
fn parse(lists: &Lists, units: &[Unit], at: usize, turned: bool, found: Option<Side>) -> Option<Side> {
    if at >= units.len() {
        return found.map(|side| Side {
            is_good: side.is_good != turned,
            ..side
        });
    }
    let none = found.is_none();
    let judged = |is_good: bool, end: usize| Side {
        is_good,
        base: units
            .get(at..end)
            .unwrap_or_default()
            .iter()
            .map(|unit| unit.text.as_str())
            .collect(),
        is_slight: false,
        is_none: false,
    };
    let longest = |patterns: &crate::lint::read::Patterns| patterns.ends(units, at).into_iter().rev();
    if none {
        let good = longest(&lists.good).map(|end| (true, end));
        let bad = longest(&lists.bad).map(|end| (false, end));
        let ends: Vec<_> = good.chain(bad).collect();
        if let Some(side) = ends
            .into_iter()
            .find_map(|(is_good, end)| parse(lists, units, end, turned, Some(judged(is_good, end))))
        {
            return Some(side);
        }
    }
    let turn = longest(&lists.turns).find_map(|end| parse(lists, units, end, true, found.clone()));
    turn.or_else(|| longest(&lists.degrees).find_map(|end| parse(lists, units, end, turned, found.clone())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_of_labels() {
        for (lang, label, good) in [
            ("en", "Very satisfied", Some(true)),
            ("en", "5 - Excellent", Some(true)),
            ("en", "Not very good", Some(false)),
            ("en", "Not at all likely", Some(false)),
            ("en", "Neither satisfied nor dissatisfied", None),
            ("en", "Good price", None),
            ("en", "Somewhat difficult", Some(false)),
            ("zh", "非常满意", Some(true)),
            ("zh-Hant", "很不滿意", Some(false)),
            ("zh", "不太满意", Some(false)),
            ("zh", "一般", None),
            ("zh", "服务好", None),
            ("zh", "差", Some(false)),
            ("fa", "کاملاً راضی", Some(true)),
            ("fa", "اصلاً راضی نیستم", Some(false)),
            ("fa", "خیلی ضعیف", Some(false)),
            ("fa", "كاملا موافقم", Some(true)),
            ("fa", "متوسط", None),
        ] {
            assert_eq!(side(lang, label).map(|side| side.is_good), good, "{label}");
        }
    }
}
