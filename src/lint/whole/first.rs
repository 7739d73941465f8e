//! What is asked first: never who you are.
use super::{Asked, Evidence, Finding, Fix, Reading, Rule, Tongue, lists};
use crate::survey::{Condition, InputSort, Kind, Question, QuestionId, Survey};

pub(super) fn personal(survey: &Survey, asked: &[Asked]) -> Option<Finding> {
    let (first, rest) = asked.split_first()?;
    // Who is asked for nothing else knows what it is for.
    if !is_personal(first.question) || rest.iter().all(|asked| is_personal(asked.question)) {
        return None;
    }
    let id = &first.question.id;
    let fix = (!is_looked_at(survey, id, first.question.value_name())).then(|| Fix::MoveLast(id.clone()));
    Some(Finding::of(Rule::PersonalDataFirst, first.place(), Evidence::None).with(fix))
}

/// Asks for a name, an address, or a way to reach the person, to be written down.
pub(super) fn is_personal(question: &Question) -> bool {
    let by_words = || question.title.all().any(names_a_person);
    match &question.kind {
        Kind::Short(input) => matches!(input.sort, InputSort::Email | InputSort::Tel) || by_words(),
        Kind::Comment(_) => by_words(),
        Kind::Fields(fields) => {
            let field = |field: &crate::survey::Field| {
                matches!(field.input.sort, InputSort::Email | InputSort::Tel) || field.title.all().any(names_a_person)
            };
            by_words() || fields.iter().any(field)
        }
        _ => false,
    }
}

fn names_a_person(text: &str) -> bool {
    let Some(tongue) = Tongue::of("", text) else {
        return false;
    };
    lists(tongue).personal.find(&Reading::new(tongue, text)).is_some()
}

/// Whether another question, or a formula, needs it to come before.
fn is_looked_at(survey: &Survey, id: &QuestionId, name: &str) -> bool {
    let braced = format!("{{{}", name.to_lowercase());
    survey.questions().any(|question| match &question.show_if {
        Some(Condition::Rule(rule)) => rule.question == *id,
        Some(Condition::Formula(formula)) => formula.0.to_lowercase().contains(&braced),
        None => question.title.all().any(|text| text.to_lowercase().contains(&braced)),
    })
}
