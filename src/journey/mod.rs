//! The journey map: what each stage and touchpoint scored, from the questions that have a place there and their answers.
//! No drawing, no words and no storage: pages show it, `words` names it.
mod cell;
mod curve;
mod export;
mod filter;
mod flow;
mod gather;
mod map;
mod mood;
mod plan;
mod reading;
mod rows;
mod sheet;
mod slot;
mod standing;
mod study;
mod version;

pub use cell::{Cell, Rate, Score, Yardstick};
pub use curve::{Piece, height, label_below, pieces};
pub use export::{json, mermaid, picture};
pub use filter::{CUSTOMER, Field, Filter, LANGUAGE, fields, value_of};
pub use flow::{
    Aliases, Asked, Band, Chart, Drawing, End, Flaw, Flow, Link, Node, NodeBox, STEPS, Source, Spot, Step, Switch,
    canonical, draw, flow,
};
pub use map::{Map, StageCell, Touchpoint, Unrated};
pub use mood::{Mood, Moods, Quote, moods};
pub use reading::{Evidence, Reading};
pub use rows::{Row, rows};
pub use sheet::Sheet;
pub use standing::{Finding, Standing};
pub use study::{
    Advice, CHANNEL, CellAt, Changes, Channels, Check, Difference, Driver, Drivers, Flag, Resampling, Studied, Study,
    Sureness, Truth,
};

pub use version::{difference, snapshot};

/// A map is drawn for at most this many stages; more than a dozen is no longer one journey.
pub const MAX_STAGES: usize = 12;

#[cfg(test)]
mod tests;
