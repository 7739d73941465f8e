//! Formulas that say no more than a rule can, by their text. No parsing of formulas: what looks otherwise stays one.

use serde_json::Value;

use super::choices::text_of;
use crate::survey::{Condition, Kind, Question, QuestionId, Rule, Survey, Test};

/// Makes rules of the conditions that name an earlier question and fit it.
pub fn rules(survey: &mut Survey) {
    let mut before: crate::order::Map<&str, &Question> = crate::order::Map::new();
    let mut found: crate::order::Map<QuestionId, Rule> = crate::order::Map::new();
    for question in survey.questions() {
        if let Some(Condition::Formula(formula)) = &question.show_if
            && let Some(rule) = rule(&formula.0, &before)
        {
            found.insert(question.id.clone(), rule);
        }
        before.or_insert_with(question.value_name(), || question);
    }
    for question in survey.pages.iter_mut().flat_map(|page| &mut page.questions) {
        if let Some(rule) = found.remove(&question.id) {
            question.show_if = Some(Condition::Rule(rule));
        }
    }
}

fn rule(formula: &str, before: &crate::order::Map<&str, &Question>) -> Option<Rule> {
    let (name, test) = comparison(formula)
        .and_then(|(name, sign, value)| {
            let question = before.get(name)?;
            Some((name, test(&question.kind, sign, value.as_ref())?))
        })
        .or_else(|| {
            let (from, to) = formula.split_once(" and ")?;
            let ((name, ">=", Some(low)), (again, "<=", Some(high))) = (comparison(from)?, comparison(to)?) else {
                return None;
            };
            let (low, high) = (point(&low)?, point(&high)?);
            (name == again).then_some((name, Test::Between { low, high }))
        })?;
    let question = before.get(name)?;
    test.fits(&question.kind).then(|| Rule {
        question: question.id.clone(),
        test,
    })
}

fn test(kind: &Kind, sign: &str, value: Option<&Value>) -> Option<Test> {
    match (kind, sign) {
        (kind, "notempty") => kind.asks().then_some(Test::Answered),
        (Kind::Rating(rating), sign) => {
            let (scale, at) = (rating.measure.scale(), point(value?)?);
            let (low, high) = match sign {
                "=" | "==" => (at, at),
                ">=" => (at, scale.high()),
                ">" => (at.checked_add(1)?, scale.high()),
                "<=" => (scale.low(), at),
                "<" => (scale.low(), at.checked_sub(1)?),
                _ => return None,
            };
            Some(Test::Between { low, high })
        }
        (Kind::Single { choices, .. }, "=" | "==") | (Kind::Multiple { choices, .. }, "contains") => {
            let wanted = text_of(value?)?;
            let choice = choices
                .iter()
                .find(|choice| text_of(&choice.value()).as_ref() == Some(&wanted))?;
            Some(Test::Chosen(choice.id.clone()))
        }
        _ => None,
    }
}

fn point(value: &Value) -> Option<u8> {
    value.as_u64()?.try_into().ok()
}

/// `{name} sign value`, alone.
fn comparison(text: &str) -> Option<(&str, &str, Option<Value>)> {
    let (name, rest) = text.trim().strip_prefix('{')?.split_once('}')?;
    let rest = rest.trim();
    if rest == "notempty" {
        return Some((name, rest, None));
    }
    let signs = [">=", "<=", "==", "=", ">", "<", "contains"];
    let (sign, value) = signs.iter().find_map(|sign| Some((*sign, rest.strip_prefix(sign)?)))?;
    Some((name, sign, Some(literal(value.trim())?)))
}

/// A number, a truth value, or a text in quotes without quotes in it.
fn literal(text: &str) -> Option<Value> {
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '\'' | '"')) {
        let inside = text.strip_prefix(quote)?.strip_suffix(quote)?;
        let bare = inside.replace("\\'", "\u{1}").replace("\\\"", "\u{2}");
        let is_whole = !bare.contains(['\'', '"', '\\']);
        return is_whole.then(|| bare.replace('\u{1}', "'").replace('\u{2}', "\"").into());
    }
    match text {
        "true" => Some(true.into()),
        "false" => Some(false.into()),
        number => number.parse::<i64>().ok().map(Value::from),
    }
}
