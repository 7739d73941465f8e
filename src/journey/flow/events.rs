//! What happened to whom, in order: events out of answers that name their customer. What can't be used is told, by kind.
use serde::{Deserialize, Serialize};

use super::super::{
    Sheet,
    filter::CUSTOMER,
    gather::Gathered,
    slot::plain,
    study::{CHANNEL, field},
};
use crate::{
    order::{Map, sorted},
    response::{Moment, Response},
    survey::{Journey, Question, QuestionId, Survey},
};

/// A customer's further events are left out.
pub const MOST: usize = 200;

/// A touchpoint of the map, by its places there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    pub stage: usize,
    pub touchpoint: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub at: Moment,
    pub spot: Spot,
    pub channel: Option<String>,
}

/// What was wrong with events; each says how many it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flaw {
    /// Without a time: nobody knows where in the order they belong.
    Undated(u64),
    /// At a touchpoint that the journey does not have.
    Unknown(u64),
    /// The same customer, time, touchpoint and channel again.
    Repeated(u64),
    /// Beyond the first [`MOST`] of a customer; so many customers have more.
    TooMany { customers: u64, events: u64 },
}

/// Other names of customers, each with the name that stands for both.
pub type Aliases = Map<String, String>;

/// The name that stands for this one. Circles end where they began.
pub fn canonical<'a>(aliases: &'a Aliases, name: &'a str) -> &'a str {
    let mut now = name;
    for _ in 0..aliases.len() {
        match aliases.get(now) {
            Some(next) if next != name => now = next,
            _ => break,
        }
    }
    now
}

/// Events of each customer, in their order, and the newest outcome.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Walk {
    pub events: Vec<Event>,
    /// Where it stands among the rows of the map.
    pub rows: Vec<usize>,
}

/// Every customer with what happened to them.
pub(super) fn walks(gathered: &Gathered<'_>, journey: &Journey, aliases: &Aliases) -> (Map<String, Walk>, Vec<Flaw>) {
    let mut walks: Map<String, Walk> = Map::new();
    let (mut undated, mut unknown) = (0, 0);
    let mut places: Option<(&Sheet, Places<'_>)> = None;
    for (row, (sheet, response)) in gathered.rows.iter().enumerate() {
        let Some(customer) = field(response, CUSTOMER) else {
            continue;
        };
        let walk = walks.or_default(canonical(aliases, &customer).to_owned());
        walk.rows.push(row);
        let known = places.take().filter(|(known, _)| std::ptr::eq(*known, *sheet));
        let (_, asked) = places.insert(known.unwrap_or_else(|| (sheet, asked_at(gathered, journey, &sheet.survey))));
        let Some(spots) = spots(gathered, journey, asked, response) else {
            unknown += 1;
            continue;
        };
        match response.moment() {
            Some(at) => {
                let channel = field(response, CHANNEL);
                let event = |spot| Event {
                    at,
                    spot,
                    channel: channel.clone(),
                };
                walk.events.extend(spots.into_iter().map(event));
            }
            None => undated += spots.len() as u64,
        }
    }
    let mut flaws = Vec::new();
    let (mut repeated, mut customers, mut events) = (0, 0, 0);
    for walk in walks.values_mut() {
        let all = std::mem::take(&mut walk.events);
        let before = all.len();
        let mut all = sorted(all, |a, b| (a.at, a.spot).cmp(&(b.at, b.spot)));
        all.dedup();
        repeated += (before - all.len()) as u64;
        if all.len() > MOST {
            customers += 1;
            events += (all.len() - MOST) as u64;
            all.truncate(MOST);
        }
        walk.events = all;
    }
    let counted = [
        (undated, Flaw::Undated(undated)),
        (unknown, Flaw::Unknown(unknown)),
        (repeated, Flaw::Repeated(repeated)),
        (events, Flaw::TooMany { customers, events }),
    ];
    flaws.extend(counted.into_iter().filter(|(n, _)| *n > 0).map(|(_, flaw)| flaw));
    (walks, flaws)
}

/// Where each question of a survey asks.
type Places<'a> = Vec<(&'a QuestionId, Spot)>;

fn asked_at<'a>(gathered: &Gathered<'_>, journey: &Journey, survey: &'a Survey) -> Places<'a> {
    let place = |question: &'a Question| {
        let place = question.place.as_ref()?;
        let spot = find(gathered, Some(place.stage.as_str()), &place.touchpoint, journey)?;
        Some((&question.id, spot))
    };
    survey.questions().filter_map(place).collect()
}

/// Where a response happened: at the touchpoint that its link told, or at those that it answers about, when they are of
/// one stage. An answer about several stages is no event of any. `None` for a touchpoint that is not on the map.
fn spots(gathered: &Gathered<'_>, journey: &Journey, asked: &Places<'_>, response: &Response) -> Option<Vec<Spot>> {
    if let Some(told) = field(response, "touchpoint") {
        return find(gathered, field(response, "stage").as_deref(), &told, journey).map(|spot| vec![spot]);
    }
    let mut spots: Vec<Spot> = Vec::new();
    for (question, spot) in asked {
        let is_answered = response.answer(question).is_some_and(|answer| !answer.is_empty());
        if is_answered && !spots.contains(spot) {
            spots.push(*spot);
        }
    }
    let first = spots.first()?.stage;
    if spots.iter().any(|spot| spot.stage != first) {
        return Some(Vec::new());
    }
    // What is said of the stage as a whole is no touchpoint beside others.
    let is_whole = |spot: &Spot| {
        let slot = gathered.slots.get(spot.stage);
        slot.and_then(|slot| live(slot).nth(spot.touchpoint))
            .is_some_and(|spot| spot.name.is_empty())
    };
    if spots.iter().any(|spot| !is_whole(spot)) {
        spots.retain(|spot| !is_whole(spot));
    }
    Some(spots)
}

fn live(slot: &super::super::slot::Slot) -> impl Iterator<Item = &super::super::slot::Spot> {
    slot.spots.iter().filter(|spot| !spot.is_away())
}

fn find(gathered: &Gathered<'_>, stage: Option<&str>, touchpoint: &str, journey: &Journey) -> Option<Spot> {
    let name = plain(touchpoint);
    let slots = gathered.slots.iter().take(journey.stages.len()).enumerate();
    let mut slots = slots.filter(|(_, slot)| stage.is_none_or(|stage| slot.id.as_str() == stage));
    slots.find_map(|(stage, slot)| {
        let touchpoint = live(slot).position(|spot| spot.is_called(&name))?;
        Some(Spot { stage, touchpoint })
    })
}
