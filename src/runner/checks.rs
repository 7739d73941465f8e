//! What keeps a respondent on the screen: missing answers, and answers that are not what was asked for.
use super::{
    Cell, Overlay, Place, Runner,
    demands::{counted, fails, too_long, typed},
    rows::around,
    values,
};
use crate::{
    expression::lower,
    response::{Answer, Row},
    survey::{
        Choice, ChoiceId, Demand, Field, Formula, Input, Kind, Logic, Question, QuestionId, Repeat, RepeatLook, Role,
        Rows, Text, Validator,
    },
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
    /// The same stands in another row.
    Twice,
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
        let every_row = || match answer {
            Some(Answer::Grid(given)) => {
                let rated = |row: &Choice| given.contains_key(&row.id);
                self.choices(question, overlay).iter().all(rated)
            }
            _ => false,
        };
        let missing = || demanded.then(|| missing(question, answer, every_row)).flatten();
        let why = missing()
            .or_else(|| wrong(question, answer, remark))
            .or_else(|| match (&question.kind, answer?) {
                (Kind::Short(input), Answer::Text(text)) => self.bounded(input, text, overlay),
                _ => None,
            })
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
            let overlay = seat.overlay.as_ref();
            let why = why.or_else(|| self.bounded(&field.input, text.as_ref()?.text()?, overlay));
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
        let checked = self.worked_rows(&seat.place);
        for (at, (key, row)) in rows.into_iter().take(checked).enumerate() {
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
        self.check_twice(seat, repeat, found);
    }

    /// Answers that must be another in each row. In a table each of two is pointed out, whatever its case; of panels the later.
    fn check_twice(&self, seat: &Seat, repeat: &Repeat, found: &mut Vec<Refusal>) {
        let table = repeat.look == RepeatLook::Table;
        let rows = 0..self.worked_rows(&seat.place);
        let open: Vec<usize> = rows.filter(|at| self.row_shown(&seat.place, *at)).collect();
        let apart = |cell: &&Question| cell.logic.unique || cell.name() == repeat.key;
        for cell in repeat.questions.iter().filter(apart) {
            let said = |at: &usize| {
                let value = self.plain(&seat.place.cell(*at, &cell.id));
                let text = values::text_of(&value);
                (*at, if table { lower(&text) } else { text })
            };
            let said: Vec<(usize, String)> = open.iter().map(said).filter(|(_, text)| !text.is_empty()).collect();
            for (n, (at, text)) in said.iter().enumerate() {
                let others = if table { &said[..] } else { &said[..n] };
                let again = others.iter().any(|(other, said)| other != at && said == text);
                let mut refusal = seat.refusal(match repeat.twice.is_empty() {
                    true => Why::Twice,
                    false => Why::Said(repeat.twice.clone()),
                });
                refusal.inside.push((self.row_name(&seat.place, *at), cell.id.clone()));
                if again
                    && found
                        .iter()
                        .all(|one| one.question != refusal.question || one.inside != refusal.inside)
                {
                    found.push(refusal);
                }
            }
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

    /// What is wrong with what was typed, within bounds that may follow other answers.
    fn bounded(&self, input: &Input, text: &str, overlay: Option<&Overlay>) -> Option<Why> {
        let bound = |formula: &Option<Formula>, fixed: &str| match formula {
            Some(formula) => values::text_of(&self.value_of(formula, overlay).to_json()),
            None => fixed.to_owned(),
        };
        let why = if input.min_formula.is_none() && input.max_formula.is_none() {
            typed(input, text)
        } else {
            let mut own = input.clone();
            own.min = bound(&input.min_formula, &input.min);
            own.max = bound(&input.max_formula, &input.max);
            typed(&own, text)
        };
        let (says, bound) = match why.as_ref()? {
            Why::Below(bound) => (&input.below, bound),
            Why::Above(bound) => (&input.above, bound),
            _ => return why,
        };
        if says.is_empty() {
            return why;
        }
        let text = says.get(&self.lang).replace("{0}", bound);
        Some(Why::Said(text.as_str().into()))
    }

    /// Whether there is anything to choose: nobody is kept for what can't be given.
    pub(super) fn can_be_answered(&self, question: &Question, inside: Option<&Overlay>) -> bool {
        match &question.kind {
            Kind::Matrix { .. } => {
                !self.choices(question, inside).is_empty() && !self.columns(question, inside).is_empty()
            }
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
fn missing(question: &Question, answer: Option<&Answer>, every: impl Fn() -> bool) -> Option<Why> {
    let Logic { missing, every_row, .. } = &question.logic;
    let why = match answer {
        Some(Answer::Grid(_)) if *every_row && !every() => Why::RowsMissing,
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
        let says = question.kind.options().map(|options| &options.other_missing);
        let says = says.filter(|text| !text.is_empty());
        return Some(says.map_or(Why::OtherMissing, |text| Why::Said(text.clone())));
    }
    match (&question.kind, answer) {
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
