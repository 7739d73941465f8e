//! A question and what every question has, whatever its kind.
use super::{Computed, Condition, Extra, Kind, Logic, PanelId, Place, QuestionId, Rows, Rule, Text, Validator};

/// Also what only stands between questions: texts, pictures, computed values ([`Kind::asks`] tells).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    pub id: QuestionId,
    /// What formulas call it, whatever its case: any text. The id when empty.
    pub name: String,
    pub title: Text,
    /// A second, quieter line; may be empty.
    pub help: Text,
    pub required: bool,
    pub kind: Kind,
    /// Shown only when this holds; always when `None`.
    pub show_if: Option<Condition>,
    /// Where on the customer journey it asks, if the author said so.
    pub place: Option<Place>,
    /// The panel of its page in which it stands.
    pub panel: Option<PanelId>,
    /// A free-text field below it, under these words.
    pub remark: Option<Text>,
    pub logic: Logic,
    pub validators: Vec<Validator>,
    /// In a table: what stands under its column. `{matrix}` is the table.
    pub total: Option<Box<Computed>>,
    /// Who answers for what is asked about; may be empty.
    pub owner: String,
    /// What this version does not know, kept as it was.
    pub extra: Extra,
}

impl Question {
    pub fn new(id: QuestionId, kind: Kind) -> Self {
        Self {
            id,
            name: String::new(),
            title: Text::default(),
            help: Text::default(),
            required: false,
            kind,
            show_if: None,
            place: None,
            panel: None,
            remark: None,
            logic: Logic::default(),
            validators: Vec::new(),
            total: None,
            owner: String::new(),
            extra: Extra::default(),
        }
    }

    /// Asks without a text or a name: respondents would read its id.
    pub fn is_bare(&self) -> bool {
        self.kind.asks() && self.name.is_empty() && self.title.is_empty()
    }

    /// What formulas call it.
    pub fn name(&self) -> &str {
        if self.name.is_empty() {
            self.id.as_str()
        } else {
            &self.name
        }
    }

    /// The name under which its value is kept: several questions may share one.
    pub fn value_name(&self) -> &str {
        if self.logic.value_name.is_empty() {
            self.name()
        } else {
            &self.logic.value_name
        }
    }

    /// Statements on one scale are asked for all or none.
    pub fn require(&mut self, on: bool) {
        self.required = on;
        self.logic.every_row = on && matches!(self.kind, Kind::Matrix { .. });
    }

    /// The rule, when it is one that can be said in a plain sentence.
    pub fn rule(&self) -> Option<&Rule> {
        if let Some(Condition::Rule(rule)) = &self.show_if {
            Some(rule)
        } else {
            None
        }
    }
}

impl Question {
    /// Seconds that reading and answering take, roughly: 238 words a minute (Brysbaert 2019), 200 in Persian (our setting),
    /// 4 characters a second and more in Chinese, 3 s for a closed question or statement, 20 s for an open one (`survey-lint.md`, reading_time).
    pub fn seconds(&self) -> f64 {
        let text = format!("{} {}", self.title.default, self.help.default);
        let han = text.chars().filter(|c| ('\u{3400}'..='\u{9fff}').contains(c)).count();
        let words = text
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphabetic))
            .count();
        let is_persian = text.contains(|c| ('\u{0620}'..='\u{06ff}').contains(&c));
        let reading = if han > words {
            han as f64 / 4.25
        } else {
            words as f64 / if is_persian { 200.0 } else { 238.0 } * 60.0
        };
        let answering = match &self.kind {
            Kind::Comment(_) | Kind::Short(_) => 20.0,
            Kind::Matrix { rows, .. } => 3.0 * rows.len().max(1) as f64,
            Kind::Ranking { choices, .. } => 3.0 * choices.len().max(1) as f64,
            Kind::Fields(fields) => 10.0 * fields.len().max(1) as f64,
            Kind::Repeat(repeat) => {
                let rows = match &repeat.rows {
                    Rows::Fixed(rows) => rows.len(),
                    Rows::Growing { start, .. } => usize::from(*start),
                };
                repeat.questions.iter().map(Self::seconds).sum::<f64>() * rows.max(1) as f64
            }
            kind if !kind.asks() => 0.0,
            _ => 3.0,
        };
        reading + answering
    }
}
