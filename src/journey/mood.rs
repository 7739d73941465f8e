//! How people feel where they wrote something, from their comments, with a comment of each place. How a text reads is
//! `sentiment`'s; no words of ours.
use serde::{Deserialize, Serialize};

use super::{Filter, Reading, Sheet, gather::gather, plan::plan};
use crate::{
    order::{Map, sorted},
    response::{Answer, Moment, Response},
    scoring::{Estimate, mean, share},
    sentiment::{self, Label},
    survey::{Journey, Kind},
};

/// Comments read between two reports.
const STEP: usize = 200;
/// A comment that is shown is not longer than this, in characters, nor shorter.
const QUOTE: (usize, usize) = (12, 160);

/// What asks where or when something is: words that begin such a question, by language. A plain list, and no more than that.
const ASKS: [&[&str]; 3] = [
    &["where ", "when ", "how long", "how do i find"],
    &["哪里", "哪裡", "什么时候", "什麼時候", "多久", "何时", "何時"],
    &["کجا", "کی ", "چه زمانی", "چه وقت", "چقدر طول"],
];

/// A comment as it was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    pub text: String,
    /// BCP 47, or empty when unknown.
    pub lang: String,
    pub label: Label,
    pub at: Option<Moment>,
}

/// How the comments of one place feel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mood {
    pub stage: usize,
    /// `None`: all of the stage.
    pub touchpoint: Option<usize>,
    /// -2..=2, of those comments that say how they feel.
    pub mean: Reading<Estimate>,
    /// All comments, and those that are good, bad, and both.
    pub comments: u64,
    pub good: u64,
    pub bad: u64,
    pub mixed: u64,
    /// The share (0..=1) that asks where or when something is.
    pub asking: Reading<Estimate>,
    pub quotes: Vec<Quote>,
}

pub type Moods = Vec<Mood>;

struct Said<'a> {
    stage: usize,
    touchpoint: usize,
    text: &'a str,
    response: &'a Response,
}

/// A comment with how it reads.
type Heard<'a> = (&'a Said<'a>, &'a sentiment::Reading);

/// `read` gets some texts at a time and says how each reads.
pub fn moods(
    journey: &Journey,
    sheets: &[Sheet],
    filter: &Filter,
    read: &mut dyn FnMut(&[&str]) -> Vec<sentiment::Reading>,
    told: &mut dyn FnMut(u64, u64),
) -> Moods {
    let said = said(journey, sheets, filter);
    let total = said.len() as u64;
    let mut readings = Vec::with_capacity(said.len());
    for some in said.chunks(STEP) {
        let texts: Vec<&str> = some.iter().map(|said| said.text).collect();
        readings.extend(read(&texts));
        told(readings.len() as u64, total);
    }
    let mut places: Map<(usize, Option<usize>), Vec<Heard<'_>>> = Map::new();
    for (said, reading) in said.iter().zip(&readings) {
        for place in [None, Some(said.touchpoint)] {
            places.or_default((said.stage, place)).push((said, reading));
        }
    }
    places
        .into_iter()
        .map(|((stage, touchpoint), all)| mood(stage, touchpoint, &all))
        .collect()
}

fn said<'a>(journey: &Journey, sheets: &'a [Sheet], filter: &Filter) -> Vec<Said<'a>> {
    // The places are those of the map: gathering finds them.
    let mut slots = gather(journey, sheets, &|_| false).slots;
    let mut said = Vec::new();
    for sheet in sheets {
        let asks = plan(&mut slots, &sheet.survey);
        let asks = asks
            .iter()
            .filter(|ask| ask.slot < journey.stages.len() && matches!(ask.question.kind, Kind::Comment(_)));
        let places: Vec<_> = asks
            .filter_map(|ask| {
                let spots = &slots.get(ask.slot)?.spots;
                let away = spots.iter().take(ask.spot).filter(|spot| spot.is_away()).count();
                (!spots.get(ask.spot)?.is_away()).then_some((ask.slot, ask.spot - away, &ask.question.id))
            })
            .collect();
        if places.is_empty() {
            continue;
        }
        let kept = sheet
            .responses
            .iter()
            .filter(|response| response.finished && filter.keeps(response));
        for response in kept {
            for (stage, touchpoint, question) in &places {
                let text = response.answer(question).and_then(Answer::text).map(str::trim);
                said.extend(text.filter(|text| !text.is_empty()).map(|text| Said {
                    stage: *stage,
                    touchpoint: *touchpoint,
                    text,
                    response,
                }));
            }
        }
    }
    said
}

fn mood(stage: usize, touchpoint: Option<usize>, all: &[Heard<'_>]) -> Mood {
    let count = |label| all.iter().filter(|(_, reading)| reading.label == label).count() as u64;
    let feels = |label| !matches!(label, Label::Unknown | Label::NotAnalysed);
    let felt: Vec<f64> = all
        .iter()
        .filter(|(_, reading)| feels(reading.label))
        .map(|(_, reading)| {
            if reading.label == Label::Neutral {
                0.0
            } else {
                2.0 * reading.polarity
            }
        })
        .collect();
    let felt = sorted(felt, f64::total_cmp);
    let comments = all.len() as u64;
    let asking = all.iter().filter(|(said, _)| is_asking(said.text)).count() as u64;
    Mood {
        stage,
        touchpoint,
        mean: Reading::of(felt.len() as u64, || {
            mean::mean(&felt).map(|mean| super::cell::on_scale(mean, -2.0, 2.0))
        }),
        comments,
        good: count(Label::Positive),
        bad: count(Label::Negative),
        mixed: count(Label::Mixed),
        asking: Reading::of(comments, || share::share(asking, comments)),
        quotes: quotes(all),
    }
}

fn is_asking(text: &str) -> bool {
    let text = text.to_lowercase();
    ASKS.iter().copied().flatten().any(|word| text.contains(word))
}

/// The clearest one of the feeling that most have, in each language; then of the other feeling.
fn quotes(all: &[Heard<'_>]) -> Vec<Quote> {
    let long =
        |text: &str| (QUOTE.0..=QUOTE.1).contains(&text.chars().count()) || text.chars().any(|c| c >= '\u{3400}');
    let fit = all
        .iter()
        .filter(|(said, _)| long(said.text) && said.text.chars().count() <= QUOTE.1);
    let fit: Vec<_> = fit.collect();
    let of = |label| fit.iter().filter(|(_, reading)| reading.label == label).count();
    let first = if of(Label::Positive) > of(Label::Negative) {
        Label::Positive
    } else {
        Label::Negative
    };
    let second = if first == Label::Positive {
        Label::Negative
    } else {
        Label::Positive
    };
    let mut quotes = Vec::new();
    for label in [first, second] {
        let mut best: Map<&str, (f64, &Said<'_>)> = Map::new();
        for (said, reading) in fit.iter().filter(|(_, reading)| reading.label == label) {
            let clear = reading.polarity.abs();
            let held = best.get(said.response.lang.as_str());
            if held.is_none_or(|(before, _)| *before < clear) {
                best.insert(said.response.lang.as_str(), (clear, said));
            }
        }
        quotes.extend(best.into_iter().map(|(lang, (_, said))| Quote {
            text: said.text.to_owned(),
            lang: lang.to_owned(),
            label,
            at: said.response.moment(),
        }));
    }
    quotes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_of_where_and_when() {
        for text in [
            "When will he come?",
            "师傅什么时候来？",
            "تکنسین کی می‌آید؟",
            "Where is the shuttle",
        ] {
            assert!(is_asking(text), "{text}");
        }
        assert!(!is_asking("It was fine."));
    }
}
