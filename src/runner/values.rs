//! Answers as formulas see them, and back. No state.
use std::sync::Arc;

use serde_json::Value as Json;

use super::demands::number;
use crate::{
    expression::Value,
    response::{Answer, Row},
    survey::{Amount, Choice, ChoiceId, Field, InputSort, Kind, Question, Repeat, Role, Rows, gathered},
};

/// What formulas see for a choice; "other" is the word `other`.
fn of_choice(choice: &Choice) -> Value {
    Value::from(&choice.value())
}

/// What formulas see when somebody answered so.
pub(super) fn of_answer(question: &Question, answer: &Answer) -> Value {
    let kind = &question.kind;
    let known = |id: &ChoiceId| kind.choices().iter().find(|choice| choice.id == *id);
    let written = |id: &ChoiceId| {
        if kind.borrows() {
            Value::text(&id.words())
        } else {
            Value::Null
        }
    };
    let chosen = |id| known(id).map_or_else(|| written(id), of_choice);
    match answer {
        Answer::Number(n) => Value::Number(f64::from(*n)),
        Answer::Amount(amount) => Value::Number(amount.get()),
        Answer::Span(from, to) => vec![Value::Number(from.get()), Value::Number(to.get())].into(),
        Answer::Choice(id) => chosen(id),
        Answer::Choices(ids) | Answer::Order(ids) => ids.iter().map(chosen).collect::<Vec<_>>().into(),
        Answer::Yes(yes) => match kind {
            Kind::YesNo(words) => match (&words.values, yes) {
                (Some((value, _)), true) | (Some((_, value)), false) => Value::from(value),
                (None, yes) => Value::Bool(*yes),
            },
            _ => Value::Bool(*yes),
        },
        Answer::Text(text) => match kind {
            Kind::Short(input) if input.sort.is_number() => number(text).map_or(Value::Null, Value::Number),
            _ => Value::text(text),
        },
        Answer::Grid(rows) => {
            let column = |id: &ChoiceId| {
                kind.columns()
                    .iter()
                    .find(|choice| choice.id == *id)
                    .map_or(Value::Null, of_choice)
            };
            object(
                kind.choices()
                    .iter()
                    .filter_map(|row| Some((key(row), column(rows.get(&row.id)?)))),
            )
        }
        Answer::Fields(texts) => {
            let fields = if let Kind::Fields(fields) = kind {
                fields.as_slice()
            } else {
                &[]
            };
            object(fields.iter().filter_map(|field| {
                let text = texts.get(&field.id).filter(|text| !text.is_empty())?;
                let numeric = matches!(field.input.sort, InputSort::Number | InputSort::Range);
                let value = if numeric {
                    number(text).map_or(Value::Null, Value::Number)
                } else {
                    Value::text(text)
                };
                Some((field.name().to_owned(), value))
            }))
        }
        Answer::Rows(rows) => match kind {
            Kind::Repeat(repeat) => rows.iter().map(|row| of_row(repeat, row)).collect::<Vec<_>>().into(),
            _ => Value::Null,
        },
        Answer::Table(given) => match kind {
            Kind::Repeat(repeat) => {
                let Rows::Fixed(rows) = &repeat.rows else {
                    return Value::Null;
                };
                object(
                    rows.iter()
                        .filter_map(|row| Some((key(row), of_row(repeat, given.get(&row.id)?)))),
                )
            }
            _ => Value::Null,
        },
    }
}

/// A row by the names of its questions, with its remarks beside them.
pub(super) fn of_row(repeat: &Repeat, row: &Row) -> Value {
    let mut fields = Vec::new();
    for question in &repeat.questions {
        if let Some(answer) = row.answers.get(&question.id) {
            fields.push((question.value_name().to_owned(), of_answer(question, answer)));
        }
        if let Some(remark) = row.remarks.get(&question.id) {
            fields.push((format!("{}-Comment", question.value_name()), Value::text(remark)));
        }
    }
    object(fields)
}

pub(super) fn object(fields: impl IntoIterator<Item = (String, Value)>) -> Value {
    Value::Object(fields.into_iter().map(|(key, value)| (Arc::from(key), value)).collect())
}

/// Two values of one name: rows are joined place by place, fields of the first count.
pub(super) fn joined(first: Value, second: Value) -> Value {
    match (first, second) {
        (Value::List(a), Value::List(b)) => {
            let at = |list: &[Value], at: usize| list.get(at).cloned().unwrap_or_default();
            let rows = (0..a.len().max(b.len())).map(|n| joined(at(&a, n), at(&b, n)));
            rows.collect::<Vec<_>>().into()
        }
        (Value::Object(a), Value::Object(b)) => {
            let more = b.iter().filter(|(key, _)| a.iter().all(|(own, _)| own != key));
            Value::Object(a.iter().chain(more).cloned().collect())
        }
        (first, second) => {
            if first.is_nothing() {
                second
            } else {
                first
            }
        }
    }
}

/// The key of a row in a matrix.
fn key(row: &Choice) -> String {
    match row.value() {
        Json::String(text) => text,
        other => other.to_string(),
    }
}

/// A value as an answer to the question, for defaults and what is set by formulas. `None` when it says nothing or doesn't fit.
pub(super) fn to_answer(question: &Question, value: &Value) -> Option<Answer> {
    let json = value.to_json();
    let answer = from_json(question, &json)?;
    (!answer.is_empty() && answer.fits(question).is_ok()).then_some(answer)
}

pub(super) fn from_json(question: &Question, json: &Json) -> Option<Answer> {
    let kind = &question.kind;
    let same = |a: &Json, b: &Json| text_of(a).trim().eq_ignore_ascii_case(text_of(b).trim());
    let choice = |json: &Json| {
        kind.choices()
            .iter()
            .find(|choice| same(&choice.value(), json))
            .map(|choice| choice.id.clone())
            .or_else(|| kind.borrows().then(|| ChoiceId::of_words(&text_of(json))))
    };
    let many = |json: &Json| match json {
        Json::Array(items) => items.iter().filter_map(choice).collect::<Vec<_>>(),
        one => choice(one).into_iter().collect(),
    };
    if json.is_null() {
        return None;
    }
    Some(match kind {
        Kind::Rating(_) => {
            let n = json_number(json)?;
            // Ratings are whole; what lies between is no point of the scale.
            if n.fract() != 0.0 || !(0.0..=255.0).contains(&n) {
                return None;
            }
            Answer::Number(n as u8)
        }
        Kind::Single { .. } => Answer::Choice(choice(json)?),
        Kind::Multiple { choices, .. } => {
            let taken = many(json);
            if kind.borrows() {
                return Some(Answer::Choices(taken));
            }
            Answer::Choices(
                choices
                    .iter()
                    .map(|choice| choice.id.clone())
                    .filter(|id| taken.contains(id))
                    .collect(),
            )
        }
        Kind::Ranking { .. } => Answer::Order(many(json)),
        Kind::YesNo(words) => match (&words.values, json) {
            (Some((yes, _)), json) if same(yes, json) => Answer::Yes(true),
            (Some((_, no)), json) if same(no, json) => Answer::Yes(false),
            (_, Json::Bool(yes)) => Answer::Yes(*yes),
            (_, json) if same(json, &Json::from("true")) => Answer::Yes(true),
            (_, json) if same(json, &Json::from("false")) => Answer::Yes(false),
            _ => return None,
        },
        Kind::Comment(_) | Kind::Short(_) => Answer::Text(plain(question, json)),
        Kind::Slider(slider) if slider.span => {
            let items = json.as_array()?;
            let at = |n: usize| Amount::new(json_number(items.get(n)?)?);
            Answer::Span(at(0)?, at(1)?)
        }
        Kind::Slider(_) => Answer::Amount(Amount::new(json_number(json)?)?),
        Kind::Matrix { rows, columns } => {
            let given = json.as_object()?;
            let column = |json: &Json| {
                columns
                    .iter()
                    .find(|column| same(&column.value(), json))
                    .map(|column| column.id.clone())
            };
            let cell = |row: &Choice| Some((row.id.clone(), column(given.get(&key(row))?)?));
            Answer::Grid(gathered(rows.iter().filter_map(cell)))
        }
        Kind::Fields(fields) => {
            let given = json.as_object()?;
            let text = |json: &Json| text_of(json);
            let line = |field: &Field| Some((field.id.clone(), text(given.get(field.name())?)));
            Answer::Fields(gathered(fields.iter().filter_map(line)))
        }
        Kind::Repeat(repeat) => match &repeat.rows {
            Rows::Growing { most, .. } => {
                let items = json.as_array()?;
                Answer::Rows(
                    items
                        .iter()
                        .take(usize::from(*most))
                        .map(|json| row_from(repeat, json))
                        .collect(),
                )
            }
            Rows::Fixed(rows) => {
                let given = json.as_object()?;
                let row = |row: &Choice| Some((row.id.clone(), row_from(repeat, given.get(&key(row))?)));
                Answer::Table(gathered(rows.iter().filter_map(row)))
            }
        },
        Kind::Computed(_) => computed(json)?,
        Kind::Block(_) | Kind::Picture(_) | Kind::Unsupported(_) => return None,
    })
}

/// What something computed comes to.
pub(super) fn computed(json: &Json) -> Option<Answer> {
    Some(match json {
        Json::Null => return None,
        Json::Bool(yes) => Answer::Yes(*yes),
        Json::Number(n) => Answer::Amount(Amount::new(n.as_f64()?)?),
        json => Answer::Text(text_of(json)),
    })
}

/// What of the object answers the row's questions.
pub(super) fn row_from(repeat: &Repeat, json: &Json) -> Row {
    let mut row = Row::default();
    for question in &repeat.questions {
        let Some(answer) = json
            .get(question.value_name())
            .and_then(|json| from_json(question, json))
        else {
            continue;
        };
        if answer.fits(question).is_ok() {
            row.answers.insert(question.id.clone(), answer);
        }
    }
    row
}

/// A date is shortened to what its field takes.
fn plain(question: &Question, json: &Json) -> String {
    let text = text_of(json);
    let take = |n: usize| text.get(..n).unwrap_or(&text).to_owned();
    match &question.kind {
        Kind::Short(input) if text.contains('T') => match input.sort {
            InputSort::Date => take(10),
            InputSort::DateTime => take(16),
            InputSort::Month => take(7),
            _ => text,
        },
        _ => text,
    }
}

pub(super) fn text_of(json: &Json) -> String {
    match json {
        Json::String(text) => text.clone(),
        Json::Null => String::new(),
        other => other.to_string(),
    }
}

fn json_number(json: &Json) -> Option<f64> {
    match json {
        Json::Number(n) => n.as_f64(),
        Json::String(text) => number(text),
        _ => None,
    }
}

/// What is shown for an answer where a text speaks of it.
pub(super) fn shown(question: &Question, answer: &Answer, remark: Option<&str>, lang: &str) -> String {
    let kind = &question.kind;
    let says = |list: &[Choice], id: &ChoiceId| match list.iter().find(|choice| choice.id == *id) {
        Some(choice) if choice.role == Role::Other => remark.map_or_else(|| choice.says(lang), str::to_owned),
        Some(choice) => choice.says(lang),
        None if kind.borrows() => id.words(),
        None => String::new(),
    };
    let join = |texts: Vec<String>| texts.join(", ");
    match (answer, kind) {
        (Answer::Choice(id), _) => says(kind.choices(), id),
        (Answer::Choices(ids) | Answer::Order(ids), _) => join(ids.iter().map(|id| says(kind.choices(), id)).collect()),
        (Answer::Number(n), Kind::Rating(rating)) => {
            let label = rating
                .label(*n)
                .map(|label| label.get(lang))
                .filter(|label| !label.is_empty());
            label.map_or_else(|| n.to_string(), str::to_owned)
        }
        (Answer::Yes(yes), Kind::YesNo(words)) => {
            let word = if *yes { &words.yes } else { &words.no };
            let word = word.get(lang);
            if word.is_empty() {
                yes.to_string()
            } else {
                word.to_owned()
            }
        }
        (Answer::Grid(rows), Kind::Matrix { rows: all, columns }) => {
            let pair = |row: &Choice| Some(format!("{}: {}", row.says(lang), says(columns, rows.get(&row.id)?)));
            join(all.iter().filter_map(pair).collect())
        }
        (Answer::Text(text), _) => text.clone(),
        (answer, _) => text_of(&of_answer(question, answer).to_json()),
    }
}
