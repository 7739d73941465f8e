//! Negators in one sentence, in three languages. Counts; whether a question is clear else is not known here.
use std::ops::Range;

use super::{Found, Read};
use crate::lint::{
    Evidence, Rule,
    read::{Reading, Tongue, Unit},
    tables::verbs::{ENDINGS, FORMS, LOOK_ALIKES, STEMS},
};
use crate::order::sorted;

/// Two negators in one sentence.
pub(super) fn double(read: &Read) -> Option<Found> {
    let reading = &read.plain;
    let negators = negators(read);
    let sentence = reading.sentences().find_map(|sentence| {
        let inside: Vec<&Range<usize>> = negators
            .iter()
            .filter(|units| sentence.contains(&units.start))
            .collect();
        (inside.len() >= 2).then_some(inside)
    });
    let inside: Vec<Range<usize>> = sentence?.into_iter().cloned().collect();
    let span = inside.first()?.start..inside.last()?.end;
    Some(Found {
        evidence: Evidence::Words(inside.iter().map(|units| reading.written(units)).collect()),
        ..read.found(Rule::DoubleNegative, &span)
    })
}

fn negators(read: &Read) -> Vec<Range<usize>> {
    let (reading, lists) = (&read.plain, read.lists);
    let shielded: Vec<Range<usize>> = lists
        .not_negators
        .all(reading)
        .into_iter()
        .map(|hit| hit.units)
        .collect();
    let free = |units: &Range<usize>| {
        !shielded
            .iter()
            .any(|one| one.start < units.end && units.start < one.end)
    };
    let plain = lists.negators.all(reading).into_iter().map(|hit| hit.units);
    let mut found: Vec<Range<usize>> = plain.filter(free).collect();
    match reading.tongue {
        Tongue::En => {}
        Tongue::Zh => found.retain(|units| !asks_either(reading, units)),
        Tongue::Fa => {
            let verbs = (0..reading.units.len()).filter(|at| negated_verb(reading.word(*at)) && !either(reading, *at));
            found.extend(verbs.map(|at| at..at + 1).filter(free));
        }
    }
    // "هیچ مشکلی نداشتید" denies once.
    if found.is_empty() {
        found.extend(lists.concord.all(reading).into_iter().map(|hit| hit.units).filter(free));
    }
    found = sorted(found, |a, b| a.start.cmp(&b.start));
    found.dedup_by_key(|units| units.start);
    found
}

/// 好不好, 愿不愿意, 满意或不满意: the word stands on both sides of 不.
fn asks_either(reading: &Reading, negator: &Range<usize>) -> bool {
    let text = |range| reading.joined(range);
    let after = negator.end;
    let joined = ["或者", "或是", "还是", "或", "/", "、", "与", "和", ","];
    (1..=3).any(|length| {
        let word = text(after..after + length);
        if word.chars().count() < length {
            return false;
        }
        let ends = |end: usize| end.checked_sub(length).is_some_and(|start| text(start..end) == word);
        let adjacent = length == 1 && ends(negator.start);
        let over = |joint: &str| {
            let long = joint.chars().count();
            let begin = negator.start.checked_sub(long);
            begin.is_some_and(|begin| text(begin..negator.start) == joint && ends(begin))
        };
        adjacent || joined.iter().any(|joint| over(joint))
    })
}

fn negated_verb(word: &str) -> bool {
    if LOOK_ALIKES.contains(&word) {
        return false;
    }
    if FORMS.contains(&word) {
        return true;
    }
    if let Some(rest) = word.strip_prefix("نمی") {
        // نمیرم is "I don't die" at most.
        return rest.chars().count() >= 2;
    }
    let Some(rest) = word.strip_prefix('ن') else {
        return false;
    };
    // Infinitives: نکردن.
    if rest
        .strip_suffix('ن')
        .is_some_and(|past| past.ends_with(['د', 'ت']) && STEMS.contains(&past))
    {
        return true;
    }
    let form = |stem: &&str| rest.strip_prefix(*stem).is_some_and(|ending| ENDINGS.contains(&ending));
    STEMS.iter().any(form)
}

/// "حل شد یا نشد": the verb and its negation ask one thing.
fn either(reading: &Reading, at: usize) -> bool {
    let bare = reading.word(at).strip_prefix('ن').unwrap_or_default();
    let is_bare =
        |unit: Option<&Unit>| unit.is_some_and(|unit| unit.text == bare || (unit.text == "هست" && bare == "یست"));
    let before = |n: usize| at.checked_sub(n).and_then(|at| reading.units.get(at));
    before(1).is_some_and(|unit| unit.text == "یا")
        && (is_bare(before(2)) || reading.units.get(at + 1).is_none_or(|unit| unit.is_mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negated_verbs_by_their_form() {
        for word in [
            "نکرد",
            "نکردید",
            "نمیشود",
            "ندارد",
            "نیستند",
            "نبود",
            "نشدهاست",
            "نخواهید",
            "نیامد",
            "نتوانستید",
            "نباید",
            "نگرفتهاید",
            "ندهد",
            "نبودن",
            "نداشتن",
        ] {
            assert!(negated_verb(word), "{word}");
        }
        for word in [
            "نظر",
            "نام",
            "نوع",
            "نیاز",
            "نمایش",
            "نمونه",
            "نفر",
            "نامه",
            "نگران",
            "نزدیک",
            "نتیجه",
            "نرمافزار",
            "نان",
            "نشان",
            "نحوه",
            "نوشیدنی",
            "نهایت",
            "ناهار",
            "نسبت",
            "نصب",
            "نکته",
            "نگاه",
            "نزد",
            "نقطه",
            "نماینده",
        ] {
            assert!(!negated_verb(word), "{word}");
        }
    }
}
