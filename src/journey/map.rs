//! The map's shape. How answers become scores is in `gather` and `cell`.
use super::{Cell, Finding, Reading, Standing, gather::gather, standing};
use crate::{
    response::{Moment, Response},
    scoring::Estimate,
    survey::{Journey, StageId, Survey, Text},
};

/// A journey with what people said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// In the order of the journey.
    pub stages: Vec<StageCell>,
    /// Touchpoints of stages that the journey no longer has. They are kept: their stage may come back.
    pub adrift: Vec<Touchpoint>,
    /// Responses with a rating at one of the stages.
    pub answers: u64,
    /// The first and last moment of those, where they are known.
    pub span: Option<(Moment, Moment)>,
    /// Rating questions (and matrices) without a place.
    pub unplaced: usize,
    pub finding: Finding,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StageCell {
    pub id: StageId,
    pub name: Text,
    /// In the order in which surveys ask at them; none when nobody has been asked here.
    pub touchpoints: Vec<Touchpoint>,
    /// 0..=100. Each respondent's ratings in the stage are put on 0..=100 by their own scale and averaged; the score is the
    /// mean of these averages with its t range over respondents, clipped to the scale. The unit is the respondent, because
    /// one person's ratings go together: counting them singly would make the range too narrow. A person who answers two
    /// surveys counts twice, for answers carry no names.
    pub reading: Reading<Estimate>,
    pub standing: Option<Standing>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Touchpoint {
    /// Empty: the stage as a whole.
    pub name: String,
    /// One for each yardstick and wording.
    pub cells: Vec<Cell>,
    /// What was asked here without a rating.
    pub unrated: Unrated,
}

/// Choices and comments: evidence, but no score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
        self.touchpoints.is_empty()
    }
}

impl Touchpoint {
    /// Whether it was asked on more than one yardstick: then there is no one score of it.
    pub fn is_kept_apart(&self) -> bool {
        self.cells
            .first()
            .is_some_and(|first| self.cells.iter().any(|cell| cell.yardstick != first.yardstick))
    }
}

impl Map {
    /// The map of a journey from all surveys, each with its responses. Answers that don't fit their question are left out.
    pub fn of<R: AsRef<[Response]>>(journey: &Journey, surveys: &[(Survey, R)]) -> Self {
        let gathered = gather(journey, surveys);
        let mut stages = gathered.stages;
        let finding = standing::mark(&mut stages);
        Self {
            stages,
            adrift: gathered.adrift,
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
