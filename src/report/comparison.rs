//! A comparison as a table, and its differences in words.
use crate::{
    analysis::{Against, Cell, Comparison, Day, FacetKey, Line, Table},
    scoring::{Change, Interval},
    survey::Survey,
    theme::Own,
    words::Words,
};

/// Below it a difference is said to be more than chance.
const ALPHA: f64 = 0.05;

/// Each rating and statement: both scores, their difference with its range, the corrected p, and how many answers.
pub fn comparison(words: &Words, survey: &Survey, found: &Comparison, caption: String) -> Table {
    let own = words.comparing();
    let row = |line: &Line| {
        let score = |side: Option<crate::scoring::Estimate>| line.metric.cell(side.map(|score| score.value));
        let range = line.change.map(|change| change.range);
        let end = |end: fn(&Interval) -> f64| {
            range
                .as_ref()
                .map_or(Cell::Missing, |range| line.metric.difference(end(range)))
        };
        vec![
            Cell::Text(name(words, survey, line)),
            score(line.now),
            score(line.then),
            line.change
                .map_or(Cell::Missing, |change| line.metric.difference(change.delta)),
            end(|range| range.low),
            end(|range| range.high),
            super::p_value(words, line.p),
            count(line.now.map(|score| score.n)),
            count(line.then.map(|score| score.n)),
        ]
    };
    let results = words.results();
    Table {
        caption,
        columns: [
            own.question,
            own.here,
            own.there,
            own.change,
            results.low,
            results.high,
            own.p,
            own.n_here,
            own.n_there,
        ]
        .map(str::to_owned)
        .into(),
        rows: found.lines.iter().map(row).collect(),
    }
}

/// What something is compared with. How a day is written comes from outside.
pub fn against(words: &Words, survey: &Survey, what: &Against, day: &dyn Fn(Day) -> String) -> String {
    match what {
        Against::Before => words.comparing().before_said.to_owned(),
        Against::Days(from, to) => (words.filters().between)(&day(*from), &day(*to)),
        Against::Value(key, value) => super::value_name(words, survey, &Own::default(), key, value),
    }
}

fn count(n: Option<u64>) -> Cell {
    n.map_or(Cell::Missing, Cell::Count)
}

fn name(words: &Words, survey: &Survey, line: &Line) -> String {
    let key = match &line.row {
        Some(row) => FacetKey::Row(line.question.clone(), row.clone()),
        None => FacetKey::Answer(line.question.clone()),
    };
    super::facet_name(words, survey, &key)
}

/// "up 5, could be chance", and whether it is more than that.
pub fn delta(words: &Words, line: &Line, change: &Change) -> (String, bool) {
    let own = words.comparing();
    let by = |value: f64| {
        // The direction is said in words.
        let cell = line.metric.difference(value.abs());
        super::show(words.lang, &cell).replace('+', "")
    };
    let held = line.p.is_some_and(|p| p < ALPHA);
    let moved = if change.delta > 0.0 {
        (own.up)(&by(change.delta))
    } else if change.delta < 0.0 {
        (own.down)(&by(change.delta))
    } else {
        own.same.to_owned()
    };
    let why = if held { own.held } else { own.chance };
    (format!("{moved}{}{why}", words.results().dot), held)
}

/// "2 of 7 differences hold after correction."
pub fn holding(words: &Words, found: &Comparison) -> String {
    let p: Vec<Option<f64>> = found.lines.iter().map(|line| line.p).collect();
    let (holding, of) = crate::scoring::multiple::holding(&p, ALPHA);
    if of == 0 {
        return words.comparing().too_few.to_owned();
    }
    (words.comparing().holding)(holding, of)
}
