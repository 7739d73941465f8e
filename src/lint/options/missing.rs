//! Options that a list needs and lacks: "other", "not applicable". What an author says of a question goes before what its words say.
use super::{Ask, Evidence, Finding, Fix, Part, Rule, number, says, side::side, undone::is_undone};
use crate::survey::{Choice, Kind, Question, Role};

/// Keys of a question under which its author says so, yes or no.
pub const OPTIONAL_TOUCHPOINT: &str = "optionalTouchpoint";
pub const OPEN_LIST: &str = "openList";

fn declared(question: &Question, key: &str) -> Option<bool> {
    question.extra.get(key)?.as_bool()
}

/// Every wording of the title with its language.
fn title_says(ask: &Ask, patterns: impl Fn(&'static super::Lists) -> &'static super::Patterns + Copy) -> bool {
    let title = &ask.question.title;
    says(&ask.survey.lang, &title.default, patterns) || title.langs().any(|lang| says(lang, title.get(lang), patterns))
}

fn label_says(
    ask: &Ask,
    choice: &Choice,
    patterns: impl Fn(&'static super::Lists) -> &'static super::Patterns + Copy,
) -> bool {
    let label = &choice.label;
    let own = if label.default.is_empty() {
        choice.says(&ask.survey.lang)
    } else {
        label.default.clone()
    };
    says(&ask.survey.lang, &own, patterns) || label.langs().any(|lang| says(lang, label.get(lang), patterns))
}

/// Steps of one scale: numbers, or labels that judge.
fn is_scale(ask: &Ask) -> bool {
    let choices = ask.question.kind.choices();
    let step = |choice: &&Choice| {
        let label = choice.label.default.as_str();
        number::span(&ask.survey.lang, label).is_some() || side(&ask.survey.lang, label).is_some()
    };
    choices.len() >= 2 && 2 * choices.iter().filter(step).count() >= choices.len()
}

/// Ranges and counted things say how much there was, and judge nothing.
fn are_amounts(ask: &Ask) -> bool {
    let choices = ask.question.kind.choices();
    let is_amount = |choice: &&Choice| {
        let span = number::span(&ask.survey.lang, &choice.label.default);
        span.is_some_and(|span| span.unit.is_some() || span.low.map(|end| end.value) != span.high.map(|end| end.value))
    };
    2 * choices.iter().filter(is_amount).count() > choices.len()
}

pub(super) fn not_applicable(ask: &Ask) -> Option<Finding> {
    let question = ask.question;
    // Who is shown it by a rule has been there.
    if question.show_if.is_some() || ask.page.show_if.is_some() {
        return None;
    }
    let said = declared(question, OPTIONAL_TOUCHPOINT);
    let is_optional = said.unwrap_or_else(|| title_says(ask, |lists| &lists.sometimes_met));
    let fix = match &question.kind {
        // Who has not been there can leave out what need not be answered.
        Kind::Rating(_) | Kind::Slider(_) if question.required => Fix::MakeOptional(vec![question.id.clone()]),
        Kind::Single { choices, .. } if said == Some(true) || (is_scale(ask) && !are_amounts(ask)) => {
            let has = |choice: &Choice| {
                choice.role == Role::Alone
                    || label_says(ask, choice, |lists| &lists.not_applicable)
                    || is_undone(&ask.survey.lang, &choice.label.default)
            };
            if choices.iter().any(has) {
                return None;
            }
            Fix::AddNotApplicable(question.id.clone())
        }
        _ => return None,
    };
    is_optional.then(|| Finding::of(Rule::MissingNa, ask.place(Part::Choices), Evidence::None).with(Some(fix)))
}

pub(super) fn other(ask: &Ask) -> Option<Finding> {
    let (Kind::Single { choices, options } | Kind::Multiple { choices, options }) = &ask.question.kind else {
        return None;
    };
    let said = declared(ask.question, OPEN_LIST);
    let is_open =
        said.unwrap_or_else(|| choices.len() >= 3 && !is_scale(ask) && title_says(ask, |lists| &lists.endless));
    let has = |choice: &Choice| choice.role != Role::Plain || label_says(ask, choice, |lists| &lists.other);
    if !is_open || options.from.is_some() || choices.is_empty() || choices.iter().any(has) {
        return None;
    }
    let fix = Fix::AddOther(ask.question.id.clone());
    Some(Finding::of(Rule::MissingOther, ask.place(Part::Choices), Evidence::None).with(Some(fix)))
}
