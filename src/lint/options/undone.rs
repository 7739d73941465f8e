//! Options that say that what is judged was not done: "did not park", 没有停车, پارک نکردم. Not the steps of a scale.
use super::{side::side, speaks};
use crate::lint::{
    read::{Reading, Tongue},
    tables::verbs::{JUDGING, STEMS},
};

/// What ends a first person's past.
const MINE: &[&str] = &["م", "هام", "یم", "هایم"];

pub(super) fn is_undone(lang: &str, label: &str) -> bool {
    let Some((tongue, lists)) = speaks(lang, label) else {
        return false;
    };
    let reading = Reading::new(tongue, label).plain();
    let judges = || side(lang, label).is_some();
    if tongue != Tongue::Fa {
        return lists.undone.at(&reading.units, 0).is_some() && !judges();
    }
    let last = reading.units.iter().rev().find(|unit| !unit.is_mark);
    let says_so = |word: &str| {
        let rest = word.strip_prefix('ن').unwrap_or_default();
        let past = |stem: &&&str| stem.ends_with(['د', 'ت']) && !JUDGING.contains(*stem);
        let ends = |stem: &&str| rest.strip_prefix(*stem).is_some_and(|ending| MINE.contains(&ending));
        STEMS.iter().filter(past).any(ends)
    };
    let likes = [&lists.good, &lists.bad]
        .iter()
        .any(|list| list.find(&reading).is_some());
    last.is_some_and(|unit| says_so(&unit.text)) && !likes && !judges()
}

#[cfg(test)]
mod tests {
    #[test]
    fn undone_or_judged() {
        for (lang, label, expected) in [
            ("en", "We did not bring a car", true),
            ("en", "Haven't checked in yet", true),
            ("en", "I didn't like it", false),
            ("en", "Did not meet my expectations", false),
            ("en", "Not satisfied", false),
            ("zh", "没在酒店吃", true),
            ("zh", "未曾办理", true),
            ("zh", "没什么感觉", false),
            ("zh", "没有困难", false),
            ("zh-Hant", "沒有進去過", true),
            ("zh-Hant", "沒有幫助", false),
            ("fa", "با خودرو نیامدم", true),
            ("fa", "صبحانه نخورده‌ام", true),
            ("fa", "نپسندیدم", false),
            ("fa", "راضی نبودم", false),
            ("fa", "خوب نبود", false),
            ("de", "nie", false),
        ] {
            assert_eq!(super::is_undone(lang, label), expected, "{label}");
        }
    }
}
