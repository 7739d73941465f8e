//! Groups beside each other as a plot, and who of them differs in a sentence.
use crate::{
    analysis::{Cell, Group, Metric, Table},
    chart::{Dots, Plot, Shape},
    scoring::suppress::Policy,
    survey::Survey,
    theme::Own,
    words::{Lang, Words},
};

/// `whole` is the score of all.
pub fn groups(words: &Words, survey: &Survey, metric: Metric, found: &[Group], whole: Option<f64>) -> Plot {
    let (own, results) = (words.comparing(), words.results());
    let row = |group: &Group| {
        let range = group.score.and_then(|score| score.range);
        vec![
            Cell::Text(super::value_name(
                words,
                survey,
                &Own::default(),
                &group.key,
                &group.value,
            )),
            Cell::Text(super::facet_name(words, survey, &group.key)),
            // A small group's size, with its siblings', would give away what is held back.
            group.score.map_or(Cell::Missing, |_| Cell::Count(group.n)),
            metric.cell(group.score.map(|score| score.value)),
            metric.cell(range.map(|range| range.low)),
            metric.cell(range.map(|range| range.high)),
            group
                .change
                .map_or(Cell::Missing, |change| metric.difference(change.delta)),
            super::p_value(words, group.p),
        ]
    };
    Plot {
        table: Table {
            caption: format!("{}: {}", own.differs, differing(words, survey, found)),
            columns: [
                results.group,
                own.of,
                results.answers,
                results.score,
                results.low,
                results.high,
                own.rest,
                own.p,
            ]
            .map(str::to_owned)
            .into(),
            rows: found.iter().map(row).collect(),
        },
        shape: Shape::Dots(Dots {
            head: 1,
            label: 0,
            n: 2,
            value: 3,
            low: 4,
            high: 5,
            ticks: metric.tick_cells(),
            hollow_below: Policy::STANDARD.warn_below,
            hidden: results.held.to_owned(),
            whole,
        }),
    }
}

/// How to read it.
pub fn groups_note(words: &Words, found: &[Group]) -> String {
    let held = found.iter().any(|group| group.score.is_none());
    let held = held.then_some(words.results().held_note);
    super::sentences(words, [Some(words.comparing().differs_note), held])
}

/// The groups whose difference from the others holds after correction.
pub fn differing(words: &Words, survey: &Survey, found: &[Group]) -> String {
    let named = found.iter().filter(|group| group.p.is_some_and(|p| p < 0.05));
    let names: Vec<String> = named
        .map(|group| super::facet_value(words, survey, &Own::default(), &group.key, &group.value))
        .collect();
    if names.is_empty() {
        return words.comparing().none_differs.to_owned();
    }
    let comma = match words.lang {
        Lang::En => ", ",
        Lang::ZhHans | Lang::ZhHant => "、",
        Lang::Fa => "، ",
    };
    (words.comparing().some_differ)(&names.join(comma))
}
