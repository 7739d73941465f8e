//! The map's shape. How answers become scores is in `gather` and `cell`.
use serde::{Deserialize, Serialize};

use super::{
    Cell, Finding, Rate, Reading, Sheet, Standing,
    gather::{Gathered, gather},
    standing,
};
use crate::{
    response::Moment,
    scoring::Estimate,
    survey::{self, Journey, StageId, Text},
};

/// A journey with what people said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// In the order of the journey.
    pub stages: Vec<StageCell>,
    /// Touchpoints of stages that the journey no longer has. They are kept: their stage may come back.
    pub adrift: Vec<Touchpoint>,
    /// Touchpoints that the author put away, with their data.
    pub away: Vec<Touchpoint>,
    /// Responses with a rating at one of the stages.
    pub answers: u64,
    /// The first and last moment of those, where they are known.
    pub span: Option<(Moment, Moment)>,
    /// Rating questions (and matrices) without a place.
    pub unplaced: usize,
    pub finding: Finding,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StageCell {
    pub id: StageId,
    pub name: Text,
    /// Those that the author described, in their order, then those that only surveys know, in the order in which they ask.
    pub touchpoints: Vec<Touchpoint>,
    /// 0..=100. Each respondent's ratings in the stage are put on 0..=100 by their own scale and averaged; the score is the
    /// mean of these averages with its t range over respondents, clipped to the scale. The unit is the respondent, because
    /// one person's ratings go together: counting them singly would make the range too narrow. A person who answers two
    /// surveys counts twice, for answers carry no names.
    pub reading: Reading<Estimate>,
    pub standing: Option<Standing>,
    /// When the newest of these ratings was given.
    pub newest: Option<Moment>,
    /// When somebody last said that this is still how it goes.
    pub confirmed: Option<Moment>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Touchpoint {
    /// As questions say it; empty: the stage as a whole.
    pub name: String,
    /// What the author said of it.
    pub known: Option<survey::Touchpoint>,
    /// Shares of yes.
    pub rates: Vec<Rate>,
    /// One for each yardstick and wording.
    pub cells: Vec<Cell>,
    /// What was asked here without a rating.
    pub unrated: Unrated,
}

/// Choices and comments: evidence, but no score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unrated {
    pub questions: u64,
    /// To any of them, by question.
    pub answers: u64,
}

impl StageCell {
    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.touchpoints.iter().flat_map(|touchpoint| &touchpoint.cells)
    }

    /// Whether a question asks for a rating here.
    pub fn is_rated(&self) -> bool {
        self.cells().next().is_some()
    }

    /// Whether nobody has been asked here.
    pub fn is_unasked(&self) -> bool {
        self.touchpoints.iter().all(Touchpoint::is_unasked)
    }
}

impl Touchpoint {
    /// As the reader's language calls it; empty: the stage as a whole.
    pub fn called(&self, lang: &str) -> &str {
        self.known.as_ref().map_or(&self.name, |known| known.name.get(lang))
    }

    /// Whether no question asks here.
    pub fn is_unasked(&self) -> bool {
        self.cells.is_empty() && self.rates.is_empty() && self.unrated.questions == 0
    }

    /// Whether it was asked on more than one yardstick: then there is no one score of it.
    pub fn is_kept_apart(&self) -> bool {
        self.cells
            .first()
            .is_some_and(|first| self.cells.iter().any(|cell| cell.yardstick != first.yardstick))
    }
}

impl Map {
    /// Of a journey without stages.
    pub fn empty() -> Self {
        Self {
            stages: Vec::new(),
            adrift: Vec::new(),
            away: Vec::new(),
            answers: 0,
            span: None,
            unplaced: 0,
            finding: Finding::NothingAsked,
        }
    }

    /// The map of a journey from all surveys, each with its responses. Answers that don't fit their question are left out.
    pub fn of(journey: &Journey, sheets: &[Sheet]) -> Self {
        Self::from(gather(journey, sheets, &|_| true), journey)
    }

    pub(super) fn from(gathered: Gathered<'_>, journey: &Journey) -> Self {
        let (mut slots, mut adrift, mut away) = (gathered.slots, Vec::new(), Vec::new());
        let gone = slots.split_off(journey.stages.len().min(slots.len()));
        adrift.extend(gone.into_iter().flat_map(|slot| slot.spots).map(|spot| spot.finish()));
        for slot in &mut slots {
            away.extend(
                slot.spots
                    .extract_if(.., |spot| spot.is_away())
                    .map(|spot| spot.finish()),
            );
        }
        let stages = slots.into_iter().zip(&journey.stages);
        let mut stages: Vec<StageCell> = stages.map(|(slot, stage)| slot.finish(stage)).collect();
        let finding = standing::mark(&mut stages);
        Self {
            stages,
            adrift,
            away,
            answers: gathered.answers,
            span: gathered.span,
            unplaced: gathered.unplaced,
            finding,
        }
    }

    /// Stages that have a score.
    pub fn scored(&self) -> usize {
        self.stages
            .iter()
            .filter(|stage| stage.reading.score().is_some())
            .count()
    }
}
