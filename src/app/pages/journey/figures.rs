//! Scores, ranges and counts as the reader's language says them.
use waystone::{
    journey::{Evidence, Score, Yardstick},
    scoring::{Estimate, Interval},
    survey::{KindName, Measure},
    words::Words,
};

/// As in "65 of 100".
pub fn stage_score(words: &Words, score: &Estimate) -> String {
    (words.journey().of)(&words.lang.number(score.value, 0), 100)
}

/// As in "62–68".
pub fn stage_range(words: &Words, score: &Estimate) -> String {
    range(words, score.range, |value| words.lang.number(value, 0))
}

/// Both ends, or that there are none.
pub fn range(words: &Words, range: Option<Interval>, number: impl Fn(f64) -> String) -> String {
    match range {
        Some(range) => (words.journey().range)(&number(range.low), &number(range.high)),
        None => words.journey().no_range.to_owned(),
    }
}

/// As in "10.5% (9.4–11.8%)".
pub fn share(words: &Words, share: &Estimate) -> String {
    let lang = words.lang;
    // One sign for both ends.
    let ends = share
        .range
        .map(|range| (words.journey().range)(&lang.number(range.low * 100.0, 1), &lang.percent(range.high, 1)));
    format!("{} ({})", lang.percent(share.value, 1), ends.unwrap_or_default())
}

/// What is said of a cell: its score, the range of that, and more of it.
pub struct Said {
    /// As in "4.01 of 5" or "NPS +38".
    pub score: String,
    pub range: String,
    /// As in "84% satisfied (82–86%)".
    pub more: Option<String>,
}

pub fn cell(words: &Words, yardstick: Yardstick, score: &Score) -> Said {
    let lang = words.lang;
    let plain = |value: f64| lang.number(value, 2);
    let mean = |estimate: &Estimate| Said {
        score: (words.journey().of)(&plain(estimate.value), yardstick.high()),
        range: range(words, estimate.range, plain),
        more: None,
    };
    match score {
        Score::Mean(estimate) => mean(estimate),
        Score::Satisfaction { mean: of, top_two } => {
            let satisfied = (words.journey().satisfied)(&lang.percent(top_two.value, 0));
            // One sign for both ends.
            let ends = top_two
                .range
                .map(|range| (words.journey().range)(&lang.number(range.low * 100.0, 0), &lang.percent(range.high, 0)));
            Said {
                more: Some(format!("{satisfied} ({})", ends.unwrap_or_default())),
                ..mean(of)
            }
        }
        Score::Nps(estimate) => {
            let points = |value: f64| lang.signed(value, 0);
            Said {
                score: (words.journey().nps)(&points(estimate.value)),
                range: range(words, estimate.range, points),
                more: None,
            }
        }
    }
}

pub fn scale(words: &Words, yardstick: Yardstick) -> String {
    match yardstick {
        Yardstick::Rating(Measure::Nps) => words.journey().nps_scale.to_owned(),
        Yardstick::Rating(measure) => words.kinds().name(KindName::of_measure(measure)).to_owned(),
        Yardstick::Statement { points } => (words.journey().statement)(points),
    }
}

pub fn evidence(words: &Words, evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::None => words.journey().legend_none,
        Evidence::Hidden => words.journey().table.too_few,
        Evidence::Thin => words.journey().few,
        Evidence::Measured => words.journey().measured,
    }
}

/// As `data-e` reads.
pub fn evidence_tag(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::None => "none",
        Evidence::Hidden => "hidden",
        Evidence::Thin => "thin",
        Evidence::Measured => "measured",
    }
}
