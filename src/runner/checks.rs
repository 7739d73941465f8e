//! What keeps a respondent on the screen: missing answers, and answers that are not what was asked for.
use super::{
    Runner,
    pattern::Pattern,
    values::{Overlay, text_of},
};
use crate::{
    expression::decimal,
    response::{Answer, Row},
    survey::{Amount, ChoiceId, Demand, Input, InputSort, Kind, Question, QuestionId, Role, Rows, Text, Validator},
};

/// Why a question keeps the respondent on its screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub question: QuestionId,
    /// The row and the question in it, when it is one of a repeat; or the field of several.
    pub cell: Option<(String, QuestionId)>,
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
        let answer = self.answer(&question.id);
        let remark = self.remark(&question.id);
        let mut why = missing(question, answer, self.is_required(&question.id));
        why = why.or_else(|| wrong(question, answer, remark));
        why = why.or_else(|| self.fails(&question.validators, answer, None));
        if let Some(why) = why {
            found.push(Refusal {
                question: question.id.clone(),
                cell: None,
                why,
            });
        }
        match (&question.kind, answer) {
            (Kind::Fields(fields), answer) => {
                for field in fields {
                    let text = match answer {
                        Some(Answer::Fields(texts)) => texts.get(&field.id).map(|text| Answer::Text(text.clone())),
                        _ => None,
                    };
                    let text = text.filter(|text| !text.is_empty());
                    let why = (field.required && text.is_none()).then_some(Why::Missing);
                    let why = why.or_else(|| typed(&field.input, text.as_ref()?.text()?));
                    let why = why.or_else(|| self.fails(&field.validators, text.as_ref(), None));
                    if let (Some(why), Ok(id)) = (why, QuestionId::new(field.id.as_str())) {
                        found.push(Refusal {
                            question: question.id.clone(),
                            cell: Some((String::new(), id)),
                            why,
                        });
                    }
                }
            }
            (Kind::Repeat(repeat), answer) => {
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
                    self.check_row(question, key, at, row, found);
                }
            }
            _ => {}
        }
    }

    fn check_row(&self, outer: &Question, key: String, at: usize, row: &Row, found: &mut Vec<Refusal>) {
        let overlay = self.overlay(outer, at);
        for cell in self.cells(outer, at) {
            if !cell.enabled || !cell.question.kind.asks() {
                continue;
            }
            let answer = row.answers.get(&cell.question.id);
            let remark = row.remarks.get(&cell.question.id).map(String::as_str);
            let why = missing(cell.question, answer, cell.required)
                .or_else(|| wrong(cell.question, answer, remark))
                .or_else(|| self.fails(&cell.question.validators, answer, Some(&overlay)));
            if let Some(why) = why {
                found.push(Refusal {
                    question: outer.id.clone(),
                    cell: Some((key.clone(), cell.question.id.clone())),
                    why,
                });
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
                    cell: None,
                    why: Why::PanelMissing,
                });
            }
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

fn missing(question: &Question, answer: Option<&Answer>, required: bool) -> Option<Why> {
    match answer {
        None => required.then_some(Why::Missing),
        Some(Answer::Grid(rows)) => {
            (required && rows.len() < question.kind.choices().len()).then_some(Why::RowsMissing)
        }
        Some(_) => None,
    }
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

fn counted(least: u32, most: u32, n: usize) -> Option<Why> {
    let n = u32::try_from(n).unwrap_or(u32::MAX);
    if n < least {
        Some(Why::TooFew(least))
    } else {
        (most > 0 && n > most).then_some(Why::TooMany(most))
    }
}

fn too_long(most: u32, text: &str) -> Option<Why> {
    (most > 0 && text.chars().count() > most as usize).then_some(Why::TooLong(most))
}

fn typed(input: &Input, text: &str) -> Option<Why> {
    let bounds = |below: bool, above: bool| {
        if below {
            Some(Why::Below(input.min.clone()))
        } else {
            above.then(|| Why::Above(input.max.clone()))
        }
    };
    let why = match input.sort {
        InputSort::Number | InputSort::Range => {
            let Some(number) = number(text) else {
                return Some(Why::NotNumber);
            };
            let bound = |text: &str| decimal(text.trim());
            bounds(
                bound(&input.min).is_some_and(|min| number < min),
                bound(&input.max).is_some_and(|max| number > max),
            )
        }
        InputSort::Email => (!is_email(text)).then_some(Why::NotEmail),
        InputSort::Url => (!is_address(text)).then_some(Why::NotAddress),
        // As the browser writes them, these sort as texts. A bound that is a formula is no text of theirs.
        InputSort::Date | InputSort::Time | InputSort::DateTime | InputSort::Month | InputSort::Week => {
            let plain = |bound: &str| bound.starts_with(|c: char| c.is_ascii_digit());
            bounds(
                plain(&input.min) && text < input.min.as_str(),
                plain(&input.max) && text > input.max.as_str(),
            )
        }
        _ => None,
    };
    why.or_else(|| too_long(input.max_length, text))
}

fn fails(demand: &Demand, answer: &Answer) -> Option<Why> {
    let text = answer.text();
    match demand {
        Demand::Email => text.filter(|text| !is_email(text)).map(|_| Why::NotEmail),
        Demand::Number { min, max } => {
            let number = match answer {
                Answer::Text(text) => number(text),
                Answer::Number(n) => Some(f64::from(*n)),
                Answer::Amount(amount) => Some(amount.get()),
                _ => return None,
            };
            let Some(number) = number else {
                return Some(Why::NotNumber);
            };
            let say = |bound: &Amount| text_of(&bound.get().into());
            match (min, max) {
                (Some(min), _) if number < min.get() => Some(Why::Below(say(min))),
                (_, Some(max)) if number > max.get() => Some(Why::Above(say(max))),
                _ => None,
            }
        }
        Demand::Length { min, max, digits } => {
            let text = text?;
            let n = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            if n < *min {
                Some(Why::TooShort(*min))
            } else if *max > 0 && n > *max {
                Some(Why::TooLong(*max))
            } else {
                (!digits && text.chars().any(char::is_numeric)).then_some(Why::HasDigits)
            }
        }
        Demand::Pattern { regex, ignore_case } => {
            let text = text?;
            // A pattern that can't be read was told of when the survey was opened: it keeps nobody.
            let found = Pattern::new(regex, *ignore_case).is_none_or(|pattern| pattern.is_in(text));
            (!found).then_some(Why::BadForm)
        }
        Demand::Count { min, max } => match answer {
            Answer::Choices(ids) | Answer::Order(ids) => counted(*min, *max, ids.len()),
            Answer::Rows(rows) => counted(*min, *max, rows.len()),
            _ => None,
        },
        Demand::Holds(_) => None,
    }
}

/// As people type them: Persian and Arabic digits, a decimal comma or point.
pub(super) fn number(text: &str) -> Option<f64> {
    let latin = |c: char| match c {
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10).unwrap_or(c),
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10).unwrap_or(c),
        '٫' | ',' => '.',
        '−' => '-',
        c => c,
    };
    let plain: String = text.trim().chars().map(latin).collect();
    decimal(&plain).filter(|number| number.is_finite())
}

/// Something, an @, a name with a dot: what can be known without asking the mail server.
fn is_email(text: &str) -> bool {
    let text = text.trim();
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let dotted = domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
    !local.is_empty()
        && dotted
        && !text.contains(|c: char| c.is_whitespace() || c == ',' || c == ';')
        && !local.contains('@')
}

fn is_address(text: &str) -> bool {
    let rest = text.trim().split_once("://").filter(|(scheme, _)| {
        !scheme.is_empty()
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    });
    rest.is_some_and(|(_, rest)| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["a@b.co", "first.last+tag@mail.example.org", "用户@例子.广告"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "a@.co",
            "@b.co",
            "a b@c.de",
            "a@b..co",
            "a@b.co, c@d.ef",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
        assert!(is_address("https://example.org/x"));
        assert!(!is_address("example.org") && !is_address("https://") && !is_address("http://a b"));
    }

    #[test]
    fn numbers_as_people_type_them() {
        for (text, value) in [
            ("۱۲٫۵", 12.5),
            (" 3,5 ", 3.5),
            ("-2", -2.0),
            ("−2", -2.0),
            ("1e3", 1000.0),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in ["", "x", "1.2.3", "inf", "NaN"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
