//! The same questions asked of several things: a table with a question in each column, or panels that repeat.
use serde_json::Value;

use super::{Choice, Formula, Panel, Question, Text};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Repeat {
    pub look: RepeatLook,
    pub rows: Rows,
    /// Asked of each row. Their ids are unique in here, not in the survey.
    pub questions: Vec<Question>,
    /// Headings over runs of them, as on a page; none in a table.
    pub panels: Vec<Panel>,
    /// Whether a row, or a panel, is shown, asked of each.
    pub show_each_if: Option<Formula>,
    /// Of a table: whether a column is shown; `{item}` is its name.
    pub show_columns_if: Option<Formula>,
    /// Heads each panel; `{panelIndex}` and `{panel.name}` may stand in it.
    pub title: Text,
    /// What the buttons say; the app's own words when empty.
    pub add: Text,
    pub remove: Text,
    /// The respondent can't add rows, or take them away.
    pub no_add: bool,
    pub no_remove: bool,
    /// The question (by its name) that says how many rows there are, and follows when rows are added or taken away; none when empty.
    pub count_of: String,
    /// Said while there is no row.
    pub nothing: Text,
    /// Heads the totals of a table.
    pub totals: Text,
    /// The question (by its name) whose answer is another in each row; none when empty.
    pub key: String,
    /// What is said where an answer that must be another in each row stands twice; the app's own words when empty.
    pub twice: Text,
    /// What a new row holds.
    pub fresh: Option<Value>,
    /// A new row holds what the last one does.
    pub copies: bool,
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

    /// Without questions.
    pub fn new(look: RepeatLook, rows: Rows) -> Self {
        Self {
            look,
            rows,
            questions: Vec::new(),
            panels: Vec::new(),
            show_each_if: None,
            show_columns_if: None,
            title: Text::default(),
            add: Text::default(),
            remove: Text::default(),
            no_add: false,
            no_remove: false,
            count_of: String::new(),
            nothing: Text::default(),
            totals: Text::default(),
            key: String::new(),
            twice: Text::default(),
            fresh: None,
            copies: false,
        }
    }

    /// The rows that its author gave.
    pub fn given(&self) -> &[Choice] {
        match &self.rows {
            Rows::Fixed(rows) => rows,
            Rows::Growing { .. } => &[],
        }
    }
}
