//! Choices and grids as tables and plots. Small groups are held back here, once for every way they are shown.
use crate::{
    analysis::{Cell, Choices, FacetKey, Grid, Likert, Table},
    chart::{Plot, Shape, Shares, Stack},
    scoring::{
        share::ratio,
        suppress::{Policy, Showing},
    },
    survey::{ChoiceId, Question},
    words::Words,
};

/// Choice, answers, share and its range, as bars; numbers are missing below 5 people who answered.
pub fn choices(words: &Words, question: &Question, found: &Choices, n: u64) -> Plot {
    Plot {
        table: choices_table(words, question, found, n),
        shape: Shape::Shares(Shares {
            label: 0,
            count: 1,
            share: 2,
            low: 3,
            high: 4,
            hollow: Policy::STANDARD.showing(n) != Showing::Shown,
        }),
    }
}

/// Statement, the share of each column, the share of the top two, answers, as bars of steps; shares are missing below 5 answers
/// of a row.
pub fn grid(words: &Words, question: &Question, found: &Grid, layout: Likert) -> Plot {
    Plot {
        table: grid_table(words, question, found),
        shape: Shape::Stack(Stack {
            layout,
            hidden: words.results().too_few.to_owned(),
        }),
    }
}

fn choices_table(words: &Words, question: &Question, found: &Choices, n: u64) -> Table {
    let own = words.results();
    let hidden = is_hidden(n);
    let key = FacetKey::Answer(question.id.clone());
    let row = |(id, count, share): &(ChoiceId, u64, Option<crate::scoring::Estimate>)| {
        let range = share.and_then(|share| share.range).filter(|_| !hidden);
        vec![
            Cell::Text(super::facets::answer_name(words, question, &key, id.as_str())),
            if hidden { Cell::Missing } else { Cell::Count(*count) },
            Cell::share(share.map(|share| share.value).filter(|_| !hidden), 0),
            Cell::share(range.map(|range| range.low), 0),
            Cell::share(range.map(|range| range.high), 0),
        ]
    };
    Table {
        caption: question.title.get(words.lang.tag()).to_owned(),
        columns: [own.choice, own.answers, own.share, own.low, own.high]
            .map(str::to_owned)
            .into(),
        rows: found.taken.iter().map(row).collect(),
    }
}

fn grid_table(words: &Words, question: &Question, found: &Grid) -> Table {
    let own = words.results();
    let tag = words.lang.tag();
    let columns = question
        .kind
        .columns()
        .iter()
        .map(|column| column.label.get(tag).to_owned());
    let mut names = vec![own.statement.to_owned()];
    names.extend(columns);
    names.extend([own.top_two.to_owned(), own.answers.to_owned()]);
    let rows = found.rows.iter().enumerate().map(|(at, row)| {
        let hidden = is_hidden(row.n);
        let shown = |share: Option<f64>| Cell::share(share.filter(|_| !hidden), 0);
        let label = question.kind.choices().get(at).map(|choice| choice.label.get(tag));
        let mut cells = vec![Cell::Text(label.unwrap_or_default().to_owned())];
        cells.extend(row.counts.iter().map(|count| shown(ratio(*count, row.n))));
        cells.push(shown(row.top_two.map(|share| share.value)));
        cells.push(Cell::Count(row.n));
        cells
    });
    Table {
        caption: question.title.get(tag).to_owned(),
        columns: names,
        rows: rows.collect(),
    }
}

fn is_hidden(n: u64) -> bool {
    Policy::STANDARD.showing(n) == Showing::Hidden
}
