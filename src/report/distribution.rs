//! How often each point of a scale was given, as a plot.
use crate::{
    analysis::{Cell, Ratings, Table},
    chart::{Bars, Group, Plot, Shape, Tone},
    scoring::{
        nps::{Breaks, Split},
        share::ratio,
    },
    survey::Measure,
    words::Words,
};

/// For an NPS the bars are in their three groups.
pub fn distribution(words: &Words, ratings: &Ratings) -> Plot {
    let own = words.results();
    let nps = ratings.measure == Measure::Nps;
    let mut columns = vec![own.score, own.answers];
    if nps {
        columns.push(own.group);
    }
    let row = |(value, n): &(u8, u64)| {
        let mut row = vec![Cell::Count(u64::from(*value)), Cell::Count(*n)];
        if nps {
            row.push(Cell::Text(group(words, *value).1.to_owned()));
        }
        row
    };
    let groups = if nps { groups(words, ratings) } else { Vec::new() };
    let said: Vec<&str> = groups.iter().map(|group| group.label.as_str()).collect();
    let caption = if said.is_empty() {
        own.how_scored.to_owned()
    } else {
        format!("{}: {}", own.how_scored, said.join(", "))
    };
    Plot {
        table: Table {
            caption,
            columns: columns.into_iter().map(str::to_owned).collect(),
            rows: ratings.counts.iter().map(row).collect(),
        },
        shape: Shape::Bars(Bars {
            label: 0,
            value: 1,
            tones: if nps {
                ratings.counts.iter().map(|(value, _)| group(words, *value).0).collect()
            } else {
                Vec::new()
            },
            groups,
        }),
    }
}

fn group(words: &Words, value: u8) -> (Tone, &'static str) {
    let Breaks {
        detractor_max,
        passive_max,
        ..
    } = Breaks::STANDARD;
    if value <= detractor_max {
        (Tone::Negative, words.results().detractors)
    } else if value <= passive_max {
        (Tone::Neutral, words.results().passives)
    } else {
        (Tone::Positive, words.results().promoters)
    }
}

/// "Detractors 17%" and so on, under the bars they sum up.
fn groups(words: &Words, ratings: &Ratings) -> Vec<Group> {
    let split = ratings.counts.iter().fold(Split::default(), |mut split, (value, n)| {
        match group(words, *value).0 {
            Tone::Negative => split.detractors += n,
            Tone::Positive => split.promoters += n,
            _ => split.passives += n,
        }
        split
    });
    [
        (0, 6, split.detractors),
        (7, 8, split.passives),
        (9, 10, split.promoters),
    ]
    .into_iter()
    .map(|(first, last, n)| {
        let (tone, name) = group(words, first);
        let share = super::show(words.lang, &Cell::share(ratio(n, split.n()), 0));
        Group {
            tone,
            first: usize::from(first),
            last,
            label: format!("{name} {share}"),
        }
    })
    .collect()
}
