//! How customers move: from touchpoint to touchpoint where answers name their customer, else through single answers. Counts
//! by `scoring::flow`; nothing is drawn here.
mod chart;
mod events;
mod layout;
#[cfg(test)]
mod tests;

use chart::{Taken, chart};
use events::Event;
use serde::{Deserialize, Serialize};

use super::{
    Filter, Sheet,
    gather::{Gathered, gather},
};
use crate::{
    order::{Map, sorted},
    response::{Answer, Response},
    scoring::{Change, Estimate, mean, suppress::Policy},
    survey::{Journey, Kind, Measure, Question, Survey},
};

pub use chart::{Asked, Chart, End, Link, Node, STEPS, Step};
pub use events::{Aliases, Flaw, Spot, canonical};
pub use layout::{Band, Box as NodeBox, Drawing, draw};

/// What the paths are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    #[default]
    Nothing,
    /// Events of customers.
    Customers,
    /// Answers of one person each, in the order of the journey.
    Answers,
}

/// What customers said of the whole who changed the channel within a stage, beside those who did not; 0..=100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Switch {
    pub with: Estimate,
    pub without: Estimate,
    pub change: Option<Change>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    pub source: Source,
    pub chart: Chart,
    /// The same touchpoint again and again: how often, in all.
    pub loops: Vec<(Spot, u64)>,
    /// Back to an earlier stage: from, to, how often.
    pub back: Vec<(Spot, Spot, u64)>,
    pub switch: Option<Switch>,
    pub flaws: Vec<Flaw>,
    /// Whether the ends are promoters, passives and detractors.
    pub recommends: bool,
}

/// The flow of the answers that the filter keeps.
pub fn flow(journey: &Journey, sheets: &[Sheet], filter: &Filter, aliases: &Aliases) -> Flow {
    let gathered = gather(journey, sheets, &|response| filter.keeps(response));
    flow_of(&gathered, journey, aliases)
}

pub(super) fn flow_of(gathered: &Gathered<'_>, journey: &Journey, aliases: &Aliases) -> Flow {
    let (walks, flaws) = events::walks(gathered, journey, aliases);
    if walks.values().any(|walk| walk.events.len() > 1) {
        Flow {
            flaws,
            ..of_customers(gathered, &walks)
        }
    } else {
        Flow {
            flaws,
            ..of_answers(gathered, journey)
        }
    }
}

/// What the response says of the whole: its recommendation, or its satisfaction where that is not asked; 0..=100, and the group.
fn outcome(survey: &Survey, response: &Response) -> Option<(f64, End, Measure)> {
    let found = [Measure::Nps, Measure::Csat]
        .into_iter()
        .find_map(|measure| Some((survey.measured(measure)?, measure)));
    let (question, measure) = found?;
    let point = response.answer(&question.id)?.number()?;
    if !measure.scale().values().contains(&point) {
        return None;
    }
    let end = match (measure, point) {
        (Measure::Nps, 9..) | (Measure::Csat, 4..) => End::High,
        (Measure::Nps, 7..) | (Measure::Csat, 3..) => End::Middle,
        _ => End::Low,
    };
    Some((measure.scale().percent(f64::from(point)), end, measure))
}

fn of_customers(gathered: &Gathered<'_>, walks: &Map<String, events::Walk>) -> Flow {
    let (mut paths, mut loops, mut back) = (Vec::new(), Map::new(), Map::new());
    let mut recommends = false;
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for walk in walks.values() {
        // The newest recommendation; a satisfaction with one touchpoint says nothing of the whole.
        let said = walk.rows.iter().filter_map(|row| {
            let (sheet, response) = gathered.rows.get(*row)?;
            let (score, end, measure) = outcome(&sheet.survey, response)?;
            (measure == Measure::Nps).then_some((response.moment(), score, end))
        });
        let said = said.max_by_key(|(at, _, _)| *at);
        recommends |= said.is_some();
        let (mut steps, mut switched): (Vec<Step>, Vec<bool>) = (Vec::new(), Vec::new());
        let mut before: Option<&Event> = None;
        for event in &walk.events {
            let changed = before.is_some_and(|before| {
                let channels = before.channel.as_ref().zip(event.channel.as_ref());
                before.spot.stage == event.spot.stage && channels.is_some_and(|(a, b)| a != b)
            });
            match before {
                Some(before) if before.spot == event.spot => {
                    *loops.or_default(event.spot) += 1;
                    if let Some(last) = switched.last_mut() {
                        *last |= changed;
                    }
                }
                _ => {
                    if let Some(before) = before.filter(|before| before.spot.stage > event.spot.stage) {
                        *back.or_default((before.spot, event.spot)) += 1;
                    }
                    steps.push(Step::At(event.spot));
                    switched.push(changed);
                }
            }
            before = Some(event);
        }
        if let Some((_, score, _)) = said {
            if switched.contains(&true) {
                with.push(score)
            } else {
                without.push(score)
            }
        }
        if !steps.is_empty() {
            paths.push(Taken {
                steps,
                end: said.map_or(End::Silent, |(_, _, end)| end),
                score: said.map(|(_, score, _)| score),
                switched,
            });
        }
    }
    Flow {
        source: Source::Customers,
        chart: chart(paths),
        loops: most_first(loops),
        back: most_first(back)
            .into_iter()
            .map(|((from, to), n)| (from, to, n))
            .collect(),
        switch: switch(&with, &without),
        flaws: Vec::new(),
        recommends,
    }
}

fn most_first<K>(counts: Map<K, u64>) -> Vec<(K, u64)> {
    sorted(counts.into_iter().collect(), |a: &(K, u64), b| b.1.cmp(&a.1))
}

fn switch(with: &[f64], without: &[f64]) -> Option<Switch> {
    let enough = |scores: &[f64]| scores.len() as u64 >= Policy::STANDARD.hide_below;
    if !enough(with) || !enough(without) {
        return None;
    }
    Some(Switch {
        with: mean::mean(with)?,
        without: mean::mean(without)?,
        change: mean::change(without, with),
    })
}

/// Questions of a single choice, or of yes or no, in the order of the journey; of the survey with the most answers.
fn of_answers(gathered: &Gathered<'_>, journey: &Journey) -> Flow {
    let stage = |question: &Question| {
        let place = question.place.as_ref()?;
        journey.stages.iter().position(|stage| stage.id == place.stage)
    };
    let is_step = |question: &&Question| {
        matches!(question.kind, Kind::Single { .. } | Kind::YesNo(_)) && stage(question).is_some()
    };
    let mut counts: Vec<(&Survey, usize)> = Vec::new();
    for (survey, _) in gathered.surveys() {
        match counts.last_mut().filter(|(last, _)| last.id == survey.id) {
            Some((_, n)) => *n += 1,
            None => counts.push((survey, 1)),
        }
    }
    let fit = |(survey, _): &&(&Survey, usize)| survey.questions().any(|question| is_step(&question));
    let Some((survey, _)) = counts.iter().filter(fit).max_by_key(|(_, n)| *n) else {
        return Flow::default();
    };
    let questions: Vec<&Question> = survey.questions().filter(is_step).collect();
    let mut questions = sorted(questions, |a, b| stage(a).cmp(&stage(b)));
    questions.truncate(STEPS);
    let mut recommends = false;
    let rows = gathered.surveys().filter(|(own, _)| own.id == survey.id);
    let paths = rows.filter_map(|(survey, response)| {
        let steps = questions.iter().enumerate().map(|(at, question)| {
            let said = match (response.answer(&question.id)?, &question.kind) {
                (Answer::Choice(id), kind) => kind.choices().iter().find(|choice| choice.id == *id)?.id.to_string(),
                (Answer::Yes(yes), _) => yes.to_string(),
                _ => return None,
            };
            Some(Step::Chose(at, said))
        });
        let steps: Vec<Step> = steps.collect::<Option<_>>()?;
        let (score, end, measure) = outcome(survey, response)?;
        recommends |= measure == Measure::Nps;
        Some(Taken {
            switched: vec![false; steps.len()],
            steps,
            end,
            score: Some(score),
        })
    });
    let chart = chart(paths.collect());
    Flow {
        source: Source::Answers,
        chart: Chart {
            questions: questions.into_iter().map(asked).collect(),
            ..chart
        },
        recommends,
        ..Flow::default()
    }
}

fn asked(question: &Question) -> Asked {
    let said = match &question.kind {
        Kind::YesNo(words) => vec![
            ("true".to_owned(), words.yes.clone()),
            ("false".to_owned(), words.no.clone()),
        ],
        kind => kind
            .choices()
            .iter()
            .map(|choice| (choice.id.to_string(), choice.label.clone()))
            .collect(),
    };
    Asked {
        title: question.title.clone(),
        says: said,
    }
}
