//! What keeps a respondent on the screen: missing answers, and answers that are not what was asked for.
use super::{
    Cell, Place, Runner,
    demands::{counted, fails, too_long, typed},
    rows::around,
    values::Overlay,
};
use crate::{
    response::{Answer, Row},
    survey::{ChoiceId, Demand, Field, Kind, Logic, Question, QuestionId, Repeat, Role, Rows, Text, Validator},
};

/// Why a question keeps the respondent on its screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub question: QuestionId,
    /// The row and the question in it, when it is one of a repeat, and again for rows in rows; the field of several, in no row.
    pub inside: Vec<(String, QuestionId)>,
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Required and not answered.
    Missing,
    /// Required, and some statements are not rated.
    RowsMissing,
    /// "Other" without words.
    OtherMissing,
    /// One question of the panel, at least, must be answered.
    PanelMissing,
    NotEmail,
    NotNumber,
    NotAddress,
    /// Below the least, above the most: numbers and dates as they are typed.
    Below(String),
    Above(String),
    /// In characters.
    TooShort(u32),
    TooLong(u32),
    HasDigits,
    /// Fewer or more chosen than asked for.
    TooFew(u32),
    TooMany(u32),
    /// The answer is not of the form asked for.
    BadForm,
    /// The author's own words.
    Said(Text),
}

impl Runner {
    /// What keeps the respondent on this screen, in its order.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut found = Vec::new();
        for question in self.here() {
            if !self.is_enabled(&question.id) || !question.kind.asks() {
                continue;
            }
            self.check(question, &mut found);
        }
        self.check_panels(&mut found);
        found
    }

    fn check(&self, question: &Question, found: &mut Vec<Refusal>) {
        let seat = Seat {
            place: Place::of(&question.id),
            inside: Vec::new(),
            overlay: None,
        };
        let required = self.is_required(&question.id);
        self.check_one(
            &seat,
            question,
            (self.answer(&question.id), self.remark(&question.id), required),
            found,
        );
    }

    fn check_one(
        &self,
        seat: &Seat,
        question: &Question,
        (answer, remark, required): (Option<&Answer>, Option<&str>, bool),
        found: &mut Vec<Refusal>,
    ) {
        let overlay = seat.overlay.as_ref();
        let every = question.logic.every_row;
        let demanded = (required || every) && self.can_be_answered(question, overlay);
        let missing = || demanded.then(|| missing(question, answer)).flatten();
        let why = missing()
            .or_else(|| wrong(question, answer, remark))
            .or_else(|| self.fails(&question.validators, answer, overlay));
        found.extend(why.map(|why| seat.refusal(why)));
        match &question.kind {
            Kind::Fields(fields) => self.check_fields(seat, fields, answer, found),
            Kind::Repeat(repeat) => self.check_rows(seat, repeat, answer, found),
            _ => {}
        }
    }

    fn check_fields(&self, seat: &Seat, fields: &[Field], answer: Option<&Answer>, found: &mut Vec<Refusal>) {
        for field in fields {
            let text = match answer {
                Some(Answer::Fields(texts)) => texts.get(&field.id).map(|text| Answer::Text(text.clone())),
                _ => None,
            };
            let text = text.filter(|text| !text.is_empty());
            let why = (field.required && text.is_none()).then_some(Why::Missing);
            let why = why.or_else(|| typed(&field.input, text.as_ref()?.text()?));
            let why = why.or_else(|| self.fails(&field.validators, text.as_ref(), seat.overlay.as_ref()));
            if let (Some(why), Ok(id)) = (why, QuestionId::new(field.id.as_str())) {
                let mut refusal = seat.refusal(why);
                refusal.inside.push((String::new(), id));
                found.push(refusal);
            }
        }
    }

    fn check_rows(&self, seat: &Seat, repeat: &Repeat, answer: Option<&Answer>, found: &mut Vec<Refusal>) {
        let empty = Row::default();
        let fresh = self.fresh_row(repeat);
        let rows: Vec<(String, &Row)> = match (&repeat.rows, answer) {
            (Rows::Fixed(rows), Some(Answer::Table(given))) => {
                let row = |id| given.get(id).unwrap_or(&empty);
                rows.iter()
                    .map(|choice| (choice.id.to_string(), row(&choice.id)))
                    .collect()
            }
            (Rows::Fixed(rows), _) => rows.iter().map(|choice| (choice.id.to_string(), &empty)).collect(),
            (Rows::Growing { .. }, Some(Answer::Rows(rows))) => {
                rows.iter().enumerate().map(|(at, row)| (at.to_string(), row)).collect()
            }
            // They are on the screen, and asked.
            (Rows::Growing { start, .. }, _) => (0..*start).map(|at| (at.to_string(), &fresh)).collect(),
        };
        for (at, (key, row)) in rows.into_iter().enumerate() {
            if !self.row_shown(&seat.place, at) {
                continue;
            }
            let overlay = self.row_overlay(&seat.place, at);
            let cells = self.row_cells(repeat, &overlay);
            for cell in cells.iter().filter(|cell| cell.enabled && cell.question.kind.asks()) {
                let id = &cell.question.id;
                let mut inside = seat.inside.clone();
                inside.push((key.clone(), id.clone()));
                let seat = Seat {
                    place: seat.place.cell(at, id),
                    inside,
                    overlay: Some(overlay.clone()),
                };
                let remark = row.remarks.get(id).map(String::as_str);
                self.check_one(
                    &seat,
                    cell.question,
                    (row.answers.get(id), remark, cell.required),
                    found,
                );
            }
            self.check_row_panels(seat, repeat, (&key, row, &overlay, &cells), found);
        }
    }

    fn check_row_panels(
        &self,
        seat: &Seat,
        repeat: &Repeat,
        (key, row, overlay, cells): (&str, &Row, &Overlay, &[Cell]),
        found: &mut Vec<Refusal>,
    ) {
        for panel in &repeat.panels {
            let within =
                |cell: &&Cell| cell.question.kind.asks() && around(repeat, cell.question).any(|one| one.id == panel.id);
            let mut within = cells.iter().filter(within).map(|cell| &cell.question.id);
            let formula = panel.required_if.as_ref();
            let demanded = panel.required || formula.is_some_and(|formula| self.holds(formula, Some(overlay)));
            let Some(first) = within.clone().next().filter(|_| demanded) else {
                continue;
            };
            if within.all(|id| !row.answers.contains_key(id)) {
                let mut refusal = seat.refusal(Why::PanelMissing);
                refusal.inside.push((key.to_owned(), first.clone()));
                if found
                    .iter()
                    .all(|one| (&one.question, &one.inside) != (&refusal.question, &refusal.inside))
                {
                    found.push(refusal);
                }
            }
        }
    }

    fn check_panels(&self, found: &mut Vec<Refusal>) {
        let here = self.here();
        for panel in self.page().into_iter().flat_map(|page| &page.panels) {
            let inside = || {
                here.iter()
                    .filter(|question| question.panel.as_ref() == Some(&panel.id) && question.kind.asks())
            };
            let demanded = panel.required
                || panel
                    .required_if
                    .as_ref()
                    .is_some_and(|formula| self.holds(formula, None));
            if demanded
                && !inside().any(|question| self.answer(&question.id).is_some())
                && let Some(first) = inside().next()
                && found.iter().all(|refusal| refusal.question != first.id)
            {
                found.push(Refusal {
                    question: first.id.clone(),
                    inside: Vec::new(),
                    why: Why::PanelMissing,
                });
            }
        }
    }

    /// Whether there is anything to choose: nobody is kept for what can't be given.
    pub(super) fn can_be_answered(&self, question: &Question, inside: Option<&Overlay>) -> bool {
        match &question.kind {
            Kind::Matrix { rows, columns } => !rows.is_empty() && !columns.is_empty(),
            Kind::Fields(fields) => !fields.is_empty(),
            Kind::Repeat(repeat) => !repeat.questions.is_empty(),
            kind => kind.options().is_none() || !self.choices(question, inside).is_empty(),
        }
    }

    /// The first validator that the answer fails. What is not answered fails none but a formula.
    fn fails(&self, validators: &[Validator], answer: Option<&Answer>, inside: Option<&Overlay>) -> Option<Why> {
        validators.iter().find_map(|validator| {
            let why = match (&validator.demand, answer) {
                (Demand::Holds(formula), _) => (!self.holds(formula, inside)).then_some(Why::BadForm),
                (_, None) => None,
                (demand, Some(answer)) => fails(demand, answer),
            }?;
            Some(if validator.says.is_empty() {
                why
            } else {
                Why::Said(validator.says.clone())
            })
        })
    }
}

/// Where a question stands, and what formulas see there.
struct Seat {
    place: Place,
    inside: Vec<(String, QuestionId)>,
    overlay: Option<Overlay>,
}

impl Seat {
    fn refusal(&self, why: Why) -> Refusal {
        Refusal {
            question: self.place.question.clone(),
            inside: self.inside.clone(),
            why,
        }
    }
}

/// Of a question that must be answered.
fn missing(question: &Question, answer: Option<&Answer>) -> Option<Why> {
    let Logic { missing, every_row, .. } = &question.logic;
    let why = match answer {
        Some(Answer::Grid(rows)) if *every_row && rows.len() < question.kind.choices().len() => Why::RowsMissing,
        Some(_) => return None,
        None if *every_row => Why::RowsMissing,
        None => Why::Missing,
    };
    Some(if missing.is_empty() || why == Why::RowsMissing {
        why
    } else {
        Why::Said(missing.clone())
    })
}

/// What the kind itself asks for.
fn wrong(question: &Question, answer: Option<&Answer>, remark: Option<&str>) -> Option<Why> {
    let answer = answer?;
    if takes_other(question, answer) && remark.is_none_or(|text| text.trim().is_empty()) {
        return Some(Why::OtherMissing);
    }
    match (&question.kind, answer) {
        (Kind::Short(input), Answer::Text(text)) => typed(input, text),
        (Kind::Comment(area), Answer::Text(text)) => too_long(area.max_length, text),
        (Kind::Multiple { choices, options }, Answer::Choices(ids)) => {
            let alone = |id: &ChoiceId| {
                choices
                    .iter()
                    .any(|choice| choice.id == *id && choice.role == Role::Alone)
            };
            if ids.iter().any(alone) {
                return None;
            }
            counted(u32::from(options.least), u32::from(options.most), ids.len())
        }
        (Kind::Ranking { options, .. }, Answer::Order(ids)) => {
            counted(u32::from(options.least), u32::from(options.most), ids.len())
        }
        _ => None,
    }
}

/// Whether "other" is among what was chosen.
pub(super) fn takes_other(question: &Question, answer: &Answer) -> bool {
    let other = question.kind.choices().iter().find(|choice| choice.role == Role::Other);
    other.is_some_and(|other| match answer {
        Answer::Choice(id) => *id == other.id,
        Answer::Choices(ids) => ids.contains(&other.id),
        _ => false,
    })
}
