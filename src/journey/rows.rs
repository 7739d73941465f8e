//! The map as a list: what its table says, row by row. No formatting.
use super::{Cell, Map, StageCell, Touchpoint};

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Row<'a> {
    /// The stage as a whole, with its number as people count.
    Stage { number: usize, stage: &'a StageCell },
    /// A touchpoint's cell; `stage` is `None` where the journey no longer has it.
    Cell {
        stage: Option<&'a StageCell>,
        touchpoint: &'a Touchpoint,
        cell: &'a Cell,
    },
    /// What was asked at a touchpoint without a rating.
    Unrated {
        stage: Option<&'a StageCell>,
        touchpoint: &'a Touchpoint,
    },
}

impl Row<'_> {
    /// Answers.
    pub fn n(&self) -> u64 {
        match self {
            Self::Stage { stage, .. } => stage.reading.n(),
            Self::Cell { cell, .. } => cell.reading.n(),
            Self::Unrated { touchpoint, .. } => touchpoint.unrated.answers,
        }
    }
}

/// Every stage followed by its touchpoints, then the touchpoints without a stage.
pub fn rows(map: &Map) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for (at, stage) in map.stages.iter().enumerate() {
        rows.push(Row::Stage { number: at + 1, stage });
        for touchpoint in &stage.touchpoints {
            push(&mut rows, Some(stage), touchpoint);
        }
    }
    for touchpoint in &map.adrift {
        push(&mut rows, None, touchpoint);
    }
    rows
}

fn push<'a>(rows: &mut Vec<Row<'a>>, stage: Option<&'a StageCell>, touchpoint: &'a Touchpoint) {
    rows.extend(touchpoint.cells.iter().map(|cell| Row::Cell {
        stage,
        touchpoint,
        cell,
    }));
    if touchpoint.unrated.questions > 0 {
        rows.push(Row::Unrated { stage, touchpoint });
    }
}
