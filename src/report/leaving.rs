//! Who left as a plot, and what the groups have in common in a sentence. Shares are `analysis`'s.
use crate::{
    analysis::{Asked, Cell, Cohort, Cohorts, Felt, Metric, Table, good_from},
    chart::{Dots, Plot, Shape},
    scoring::{Estimate, suppress::Policy},
    survey::{Rating, Survey},
    theme::Own,
    words::Words,
};

/// Shares have this axis, and its decimals.
const UNIT: Metric = Metric::TopTwo;

pub fn leaving(words: &Words, survey: &Survey, asked: &Asked, found: &Cohorts) -> Plot {
    let (own, results) = (words.leaving(), words.results());
    let rating = rating(survey, asked);
    let percent = |value: Option<f64>| UNIT.cell(value.map(|share| share * 100.0));
    let points = |value: Option<f64>| value.map_or(Cell::Missing, |share| UNIT.difference(share * 100.0));
    let kind = super::facet_name(words, survey, &asked.by);
    let row = |part: &Cohort| {
        let range = part.left.and_then(|left| left.range);
        let beside = match (part.felt, rating) {
            (Some(felt), Some(rating)) => fared(words, rating, felt),
            _ => kind.clone(),
        };
        let mut row = vec![
            Cell::Text(name(words, survey, asked, &part.value)),
            Cell::Text(beside),
            part.left.map_or(Cell::Missing, |left| Cell::Count(left.n)),
            percent(part.left.map(|left| left.value)),
            percent(range.map(|range| range.low)),
            percent(range.map(|range| range.high)),
        ];
        if rating.is_some() {
            let ends = part.more.map(|more| more.range);
            row.extend([
                points(part.more.map(|more| more.delta)),
                points(ends.map(|range| range.low)),
                points(ends.map(|range| range.high)),
            ]);
        }
        row
    };
    let mut columns = vec![
        results.group,
        if rating.is_some() {
            own.experience
        } else {
            words.comparing().of
        },
        results.answers,
        own.left,
        results.low,
        results.high,
    ];
    if rating.is_some() {
        columns.extend([own.more, results.low, results.high]);
    }
    Plot {
        table: Table {
            caption: format!("{}: {}", own.heading, left(words, survey, asked, found)),
            columns: columns.into_iter().map(str::to_owned).collect(),
            rows: found.parts.iter().map(row).collect(),
        },
        shape: Shape::Dots(Dots {
            head: usize::from(rating.is_none()),
            label: usize::from(rating.is_some()),
            n: 2,
            value: 3,
            low: 4,
            high: 5,
            ticks: UNIT.tick_cells(),
            hollow_below: Policy::STANDARD.warn_below,
            hidden: results.held.to_owned(),
            whole: found.whole.map(|whole| whole.value * 100.0),
        }),
    }
}

fn rating<'a>(survey: &'a Survey, asked: &Asked) -> Option<&'a Rating> {
    survey.question(asked.felt.as_ref()?)?.kind.rating()
}

fn name(words: &Words, survey: &Survey, asked: &Asked, value: &str) -> String {
    super::value_name(words, survey, &Own::default(), &asked.by, value)
}

/// "Good (7 to 10)".
fn fared(words: &Words, rating: &Rating, felt: Felt) -> String {
    let (own, scale, from) = (words.leaving(), rating.measure.scale(), good_from(rating));
    let count = |point: u8| words.lang.count(u64::from(point));
    match felt {
        Felt::Good => (own.good)(&count(from), &count(scale.high())),
        Felt::Bad => (own.bad)(&count(scale.low()), &count(from.saturating_sub(1))),
    }
}

/// How to read it.
pub fn leaving_note(words: &Words, asked: &Asked, found: &Cohorts) -> String {
    let own = words.leaving();
    let felt = asked.felt.is_some().then_some(own.note_felt);
    let held = found.parts.iter().any(|part| part.left.is_none());
    let held = held.then_some(words.results().held_note);
    super::sentences(words, [Some(own.note), felt, held])
}

/// How many left in all.
pub fn stayed(words: &Words, found: &Cohorts) -> Option<String> {
    let Estimate { value, range, n } = found.whole?;
    let percent = |share: f64| words.lang.percent(share, 1);
    let range = range.map(|range| (words.results().range)(&percent(range.low), &percent(range.high)));
    let (left, stayed) = (percent(value), percent(1.0 - value));
    Some((words.leaving().whole)(
        &left,
        &range.unwrap_or_default(),
        &words.lang.count(n),
        &stayed,
    ))
}

/// Whether the groups are alike.
pub fn left(words: &Words, survey: &Survey, asked: &Asked, found: &Cohorts) -> String {
    let own = words.leaving();
    let Some(test) = found.test else {
        return own.too_few.to_owned();
    };
    let p = super::p_said(words, test.p);
    let p = if p.starts_with('<') { p } else { format!("= {p}") };
    let holds = test.p < 0.05;
    let is_apart = rating(survey, asked).is_some();
    let measure = |part: &Cohort| match is_apart {
        true => part.more.map(|more| more.delta),
        false => part.left.map(|left| left.value),
    };
    // Few make extremes: they are named only where there is nobody else.
    let many = |part: &&Cohort| part.left.is_some_and(|left| left.n >= Policy::STANDARD.warn_below);
    let enough = found.parts.iter().filter(many).filter_map(measure).count() > 1;
    let told = found.parts.iter().filter(|part| !enough || many(part));
    let measured = || told.clone().filter_map(|part| Some((part, measure(part)?)));
    let most = measured().max_by(|(_, a), (_, b)| a.total_cmp(b));
    let least = measured().min_by(|(_, a), (_, b)| a.total_cmp(b));
    // Each keeps its own direction: a name or a sign must not turn the sentence.
    let apart = |text: String| format!("\u{2068}{text}\u{2069}");
    let named = |part: &Cohort| apart(name(words, survey, asked, &part.value));
    match (most.zip(least).filter(|_| holds), is_apart) {
        (Some(((most, more), (least, less))), true) => {
            let points = |share: f64| apart(super::show(words.lang, &UNIT.difference(share * 100.0)));
            (own.unlike)(&named(most), &points(more), &named(least), &points(less), &p)
        }
        (Some(((most, more), (least, less))), false) => {
            let percent = |share: f64| apart(words.lang.percent(share, 1));
            (own.uneven)(&named(most), &percent(more), &named(least), &percent(less), &p)
        }
        (None, true) => (own.alike)(&p),
        (None, false) => (own.even)(&p),
    }
}
