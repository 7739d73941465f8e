//! Scales with more steps on one side than on the other. The words of balanced scales live in `words::advice`.
use super::{
    Ask, Evidence, Finding, Fix, Part, Place, Rule,
    side::{Side, side},
};
use crate::{
    survey::{Choice, Kind},
    words::Lang,
};

/// Fewer labels that judge say nothing about a scale.
const LEAST: usize = 3;

pub(super) fn unbalanced(ask: &Ask) -> Option<Finding> {
    let kind = &ask.question.kind;
    if let Kind::Rating(rating) = kind {
        let found = uneven(
            &ask.survey.lang,
            rating.labels.iter().map(|(_, text)| text.default.as_str()),
        );
        return found.map(|(evidence, _)| Finding::of(Rule::UnbalancedScale, ask.place(Part::Scale), evidence));
    }
    if !matches!(kind, Kind::Single { .. } | Kind::Matrix { .. }) {
        return None;
    }
    ask.langs().into_iter().find_map(|lang| {
        let (evidence, sides) = uneven(lang, ask.choices().iter().map(|choice| choice.label.get(lang)))?;
        let place = Place {
            choices: ask
                .choices()
                .iter()
                .zip(&sides)
                .filter(|(_, side)| side.is_some())
                .map(|(choice, _)| choice.id.clone())
                .collect(),
            lang: Some(lang.to_owned()),
            ..ask.place(Part::Choices)
        };
        let fix = balanced(ask, lang, &sides);
        Some(Finding::of(Rule::UnbalancedScale, place, evidence).with(fix))
    })
}

fn uneven<'l>(lang: &str, labels: impl Iterator<Item = &'l str>) -> Option<(Evidence, Vec<Option<Side>>)> {
    let sides: Vec<Option<Side>> = labels.map(|label| side(lang, label)).collect();
    let judged = || sides.iter().flatten();
    let good = judged().filter(|side| side.is_good).count();
    let bad = judged().count() - good;
    // From nothing to much of one thing: such a scale has no bad side.
    let grows = judged().any(|side| side.is_none)
        && judged().any(|side| side.is_slight)
        && judged().all(|side| judged().next().is_some_and(|first| first.base == side.base));
    let uneven = good + bad >= LEAST && good != bad && !grows && 2 * (good + bad) >= sides.len();
    uneven.then_some((Evidence::Sides { good, bad }, sides))
}

/// The standard five steps of what is judged, in the list's own direction; labels that fit stay, with their ids.
fn balanced(ask: &Ask, lang: &str, sides: &[Option<Side>]) -> Option<Fix> {
    let scale = scale_of(Lang::nearest(lang)?, sides)?;
    let first = |good: bool| {
        sides
            .iter()
            .position(|side| side.as_ref().is_some_and(|side| side.is_good == good))
    };
    let good_first = first(true).is_some_and(|at| first(false).is_none_or(|other| at < other));
    let steps = Lang::ALL.map(|lang| {
        let mut steps = lang.words().advice().scales[scale];
        if good_first && matches!(ask.question.kind, Kind::Single { .. }) {
            steps.reverse();
        }
        (lang, steps)
    });
    let labels = (0..5).map(|at| {
        super::super::fix::text_of(ask.survey, |lang| {
            steps
                .iter()
                .find(|(one, _)| *one == lang)
                .and_then(|(_, steps)| steps.get(at))
                .copied()
                .unwrap_or_default()
        })
    });
    let is_step = |choice: &Choice, side: &Option<Side>| side.is_some() || is_middle(lang, choice);
    let replaced = ask
        .choices()
        .iter()
        .zip(sides)
        .filter(|(choice, side)| is_step(choice, side));
    Some(Fix::Balance {
        question: ask.question.id.clone(),
        replaced: replaced.map(|(choice, _)| choice.id.clone()).collect(),
        labels: labels.collect(),
    })
}

/// Steps in the middle of a standard scale, in the words that people use for them.
fn is_middle(lang: &str, choice: &Choice) -> bool {
    const MIDDLES: &[&str] = &[
        "neutral",
        "average",
        "ok",
        "okay",
        "fair",
        "neither",
        "so-so",
        "undecided",
        "一般",
        "普通",
        "中等",
        "中立",
        "还行",
        "還行",
        "还可以",
        "還可以",
        "尚可",
        "متوسط",
        "معمولی",
        "نظری ندارم",
        "خنثی",
        "بی‌نظر",
        "ممتنع",
    ];
    let label = choice.label.get(lang).trim().to_lowercase();
    MIDDLES.contains(&label.as_str()) || label.starts_with("neither ") || label.starts_with("نه ")
}

/// Which of the standard scales uses these words.
fn scale_of(lang: Lang, sides: &[Option<Side>]) -> Option<usize> {
    let scales = &lang.words().advice().scales;
    let uses = |steps: &[&str; 5], base: &str| {
        steps
            .iter()
            .filter_map(|step| side(lang.tag(), step))
            .any(|step| step.base == base)
    };
    let most = |steps: &[&str; 5]| sides.iter().flatten().filter(|side| uses(steps, &side.base)).count();
    let counts: Vec<usize> = scales.iter().map(most).collect();
    let best = counts.iter().copied().max().filter(|best| *best > 0)?;
    counts.iter().position(|count| *count == best)
}
