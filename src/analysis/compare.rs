//! Two cuts beside each other: each rating's difference, its range and its test, corrected for how many are looked at. No words.
use std::fmt;

use super::{
    Bits, Columns, Cut, Day, FacetKey, Metric, Slice, headline_question,
    metric::{moments, top_box},
    questions,
};
use crate::{
    scoring::{
        Change, Estimate, Interval, mean,
        multiple::{Correction, adjusted},
        nps::{self, Split},
        share,
        sums::showable,
        suppress::{Policy, hidden_beside},
    },
    survey::{ChoiceId, Kind, Question, QuestionId, Scale, Survey},
};

/// What the page is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// As many days before the first one chosen.
    Before,
    Days(Day, Day),
    /// Those who have this value; the others are compared with them.
    Value(FacetKey, String),
}

impl fmt::Display for Against {
    /// As an address tells it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Before => f.write_str("before"),
            Self::Days(from, to) => write!(f, "{from}..{to}"),
            Self::Value(key, value) => write!(f, "{key}={value}"),
        }
    }
}

impl Against {
    pub fn parse(text: &str) -> Option<Self> {
        if text == "before" {
            return Some(Self::Before);
        }
        if let Some((key, value)) = text.split_once('=') {
            return Some(Self::Value(FacetKey::parse(key)?, value.to_owned())).filter(|_| !value.is_empty());
        }
        let (from, to) = text.split_once("..")?;
        Some(Self::Days(Day::parse(from)?, Day::parse(to)?))
    }
}

/// More differences than this are corrected for the share of false alarms instead of for any (dashboards: "BH when > 5 markers").
const FEW: usize = 5;

#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Finished answers here, and of what they are compared with.
    pub now: u64,
    pub then: u64,
    pub lines: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub question: QuestionId,
    /// A statement of a grid.
    pub row: Option<ChoiceId>,
    pub metric: Metric,
    /// `None` below 5 answers.
    pub now: Option<Estimate>,
    pub then: Option<Estimate>,
    /// Now minus then, in the unit of the metric; `None` where either is.
    pub change: Option<Change>,
    /// Of the test, corrected over all lines.
    pub p: Option<f64>,
}

impl Slice {
    /// The slice that this one is compared with; `None` where days are needed and none are chosen.
    pub fn against(&self, with: &Against, last: i64) -> Option<Self> {
        let days = |from: Day, to: Day| {
            let mut slice = self.clone();
            (slice.from, slice.to) = (Some(from), Some(to));
            slice
        };
        match with {
            Against::Before => {
                let from = self.from?;
                let to = self.to.map_or(last, |to| to.0).max(from.0);
                Some(days(Day(2 * from.0 - to - 1), Day(from.0 - 1)))
            }
            Against::Days(from, to) => Some(days(*from, *to)),
            Against::Value(key, value) => Some(self.clone().only(key, value)),
        }
    }
}

/// Compares the cut of a slice with another; answers that are in both stay with the other.
pub fn compare(survey: &Survey, columns: &Columns, now: &Cut, then: &Cut) -> Comparison {
    let apart = now.rows.clone().without(&then.rows);
    let both = now.rows.clone().and(&then.rows);
    let of = |question: &Question, row: Option<ChoiceId>, metric: Metric, key: FacetKey, low: u8| {
        let counts = |rows: &Bits| -> Vec<(u8, u64)> {
            let counts = columns.facet(&key).map(|facet| facet.counts(rows)).unwrap_or_default();
            (low..).zip(counts).collect()
        };
        let own = [&apart, &both, &then.rows].map(counts);
        line(question.id.clone(), row, metric, own)
    };
    let mut lines = Vec::new();
    for question in survey.questions() {
        match &question.kind {
            Kind::Rating(rating) => {
                let key = FacetKey::Answer(question.id.clone());
                let low = rating.measure.scale().low();
                lines.push(of(question, None, Metric::of(rating.measure), key, low));
            }
            Kind::Matrix { rows, columns } => {
                let high = u8::try_from(columns.len()).ok().filter(|high| *high > 2);
                if let Some(scale) = high.and_then(|high| Scale::new(1, high)) {
                    let line = |id: &ChoiceId| {
                        let key = FacetKey::Row(question.id.clone(), id.clone());
                        of(question, Some(id.clone()), Metric::Agree(scale), key, 1)
                    };
                    lines.extend(rows.iter().map(|row| line(&row.id)));
                }
            }
            _ => {}
        }
    }
    let raw: Vec<Option<f64>> = lines.iter().map(|line| Some(line.change?.test?.p)).collect();
    for (line, p) in lines.iter_mut().zip(corrected(&raw)) {
        line.p = p;
    }
    Comparison {
        now: apart.count(),
        then: then.rows.count(),
        lines,
    }
}

/// p-values of one family, corrected.
pub(super) fn corrected(raw: &[Option<f64>]) -> Vec<Option<f64>> {
    let many = raw.iter().flatten().count() > FEW;
    let by = if many {
        Correction::BenjaminiHochberg
    } else {
        Correction::Holm
    };
    adjusted(raw, by).unwrap_or_else(|| vec![None; raw.len()])
}

/// Of answers here alone, of those on both sides, and of those there. What is here in all stands on the page.
fn line(question: QuestionId, row: Option<ChoiceId>, metric: Metric, [now, both, then]: [Vec<(u8, u64)>; 3]) -> Line {
    let n = |counts: &[(u8, u64)]| counts.iter().map(|(_, n)| n).sum::<u64>();
    let sizes = [n(&now), n(&both), n(&then).saturating_sub(n(&both))];
    // The page is the first two, what it is compared with the last two: neither may leave less than a group of the third.
    let told = showable(&sizes, &[0..2, 1..3, 0..1], Policy::STANDARD.hide_below);
    let shown = |counts: &[(u8, u64)], at: usize| metric.score(counts).filter(|_| told.get(at) == Some(&true));
    let (now_score, then_score) = (shown(&now, 2), shown(&then, 1));
    let both = now_score.is_some() && then_score.is_some();
    Line {
        question,
        row,
        metric,
        now: now_score,
        then: then_score,
        change: both.then(|| change(metric, &then, &now)).flatten(),
        p: None,
    }
}

/// How far a metric moved, in its unit, by how often each point was given.
pub(super) fn change(metric: Metric, before: &[(u8, u64)], after: &[(u8, u64)]) -> Option<Change> {
    match metric {
        Metric::Nps => {
            let [before, after] = [before, after].map(|counts| Split::of_counts(counts.iter().copied()));
            let few = before.n().min(after.n()) < Policy::STANDARD.warn_below;
            // Of few or unanimous answers the plain test knows too little; the difference said stays that of the scores said.
            let plain = nps::change(&before, &after);
            let adjusted = nps::change_adjusted(&before, &after)?;
            let delta = nps::points(&after)? - nps::points(&before)?;
            Some(match plain.filter(|_| !few) {
                Some(plain) => plain,
                None => Change {
                    delta,
                    range: adjusted.range.including(delta),
                    ..adjusted
                },
            })
        }
        Metric::TopTwo | Metric::Agree(_) => {
            let scale = metric.scale();
            let change = share::change(top_box(scale, before), top_box(scale, after))?;
            Some(Change {
                delta: change.delta * 100.0,
                range: Interval {
                    low: change.range.low * 100.0,
                    high: change.range.high * 100.0,
                },
                ..change
            })
        }
        Metric::Ease | Metric::Mean(_) => mean::welch(&moments(before)?, &moments(after)?),
    }
}

/// One group beside the rest of the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub key: FacetKey,
    pub value: String,
    /// Who answered the headline's question.
    pub n: u64,
    /// `None` for a group too small to show, or one from which such a group could be computed.
    pub score: Option<Estimate>,
    /// The group minus all others of its facet that answered.
    pub change: Option<Change>,
    /// Corrected over all groups.
    pub p: Option<f64>,
}

/// More groups of one facet are not compared, and not more facets: the largest come first.
const GROUPS: usize = 8;
const FACETS: usize = 5;

/// The headline's score of each group by whom the answers can be told apart; languages too, though never ranked.
pub fn groups(survey: &Survey, columns: &Columns, cut: &Cut) -> Option<(Metric, Vec<Group>)> {
    let (question, metric) = headline_question(survey)?;
    let rating = columns.facet(&FacetKey::Answer(question.id.clone()))?;
    let whole = questions::counts(question, columns, cut);
    let is_group = |key: &FacetKey| match key {
        FacetKey::Answer(id) => {
            let kind = survey.question(id).map(|question| &question.kind);
            matches!(kind, Some(Kind::Single { .. } | Kind::YesNo(_)))
        }
        key => key.is_segment(),
    };
    let mut found = Vec::new();
    let facets = columns.facets().filter(|facet| is_group(&facet.key));
    for facet in facets {
        let table = facet.cross(rating, &cut.rows);
        let sizes: Vec<u64> = table.iter().map(|counts| counts.iter().sum()).collect();
        if sizes.iter().filter(|n| **n > 0).count() < 2 {
            continue;
        }
        // Who has no value of it is in no group, and yet in the whole.
        let all: u64 = whole.iter().map(|(_, n)| n).sum();
        let rest = all.saturating_sub(sizes.iter().sum());
        let hidden = hidden_beside(&sizes, rest, Policy::STANDARD.hide_below);
        let named = facet.values.iter().zip(table).zip(sizes.iter().zip(hidden));
        let groups = named
            .filter(|(_, (n, _))| **n > 0)
            .map(|((value, counts), (n, hidden))| {
                let own: Vec<(u8, u64)> = whole.iter().zip(counts).map(|((point, _), n)| (*point, n)).collect();
                let rest: Vec<(u8, u64)> = whole
                    .iter()
                    .zip(&own)
                    .map(|((point, all), (_, n))| (*point, all - n))
                    .collect();
                let enough = rest.iter().map(|(_, n)| n).sum::<u64>() >= Policy::STANDARD.hide_below;
                Group {
                    key: facet.key.clone(),
                    value: value.clone(),
                    n: *n,
                    score: metric.score(&own).filter(|_| !hidden),
                    change: (!hidden && enough).then(|| change(metric, &rest, &own)).flatten(),
                    p: None,
                }
            });
        let groups = crate::order::sorted(groups.collect(), |a: &Group, b: &Group| b.n.cmp(&a.n));
        found.push(groups.into_iter().take(GROUPS).collect::<Vec<_>>());
        if found.len() == FACETS {
            break;
        }
    }
    let mut groups: Vec<Group> = found.into_iter().flatten().collect();
    let raw: Vec<Option<f64>> = groups.iter().map(|group| Some(group.change?.test?.p)).collect();
    for (group, p) in groups.iter_mut().zip(corrected(&raw)) {
        group.p = p;
    }
    Some((metric, groups)).filter(|(_, groups)| !groups.is_empty())
}
