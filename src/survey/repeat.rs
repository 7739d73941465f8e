//! The same questions asked of several things: a table with a question in each column, or panels that repeat.
use super::{Choice, Formula, Panel, Question, Text};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Repeat {
    pub look: RepeatLook,
    pub rows: Rows,
    /// Asked of each row. Their ids are unique in here, not in the survey.
    pub questions: Vec<Question>,
    /// Headings over runs of them, as on a page; none in a table.
    pub panels: Vec<Panel>,
    /// Of panels that repeat: whether one is shown, asked of each row.
    pub show_each_if: Option<Formula>,
    /// Heads each panel; `{panelIndex}` and `{panel.name}` may stand in it.
    pub title: Text,
    /// What the buttons say; the app's own words when empty.
    pub add: Text,
    pub remove: Text,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RepeatLook {
    #[default]
    Table,
    Panels,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Rows {
    Fixed(Vec<Choice>),
    /// The respondent adds and takes away. `least <= start <= most <=` [`Repeat::MAX_ROWS`].
    Growing {
        start: u16,
        least: u16,
        most: u16,
    },
}

impl Repeat {
    pub const MAX_ROWS: u16 = 1_000;
}
