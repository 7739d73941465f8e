//! Labels that say nothing, or the same twice.
use super::{Ask, Evidence, Finding, Fix, Part, Place, Rule};
use crate::survey::{Choice, ChoiceId, Kind, RatingLook, Text};

/// Numbers alone: nobody knows which end is the good one. Faces show it, and lists of numbers may be counts.
pub(super) fn unlabelled(ask: &Ask) -> Option<Finding> {
    let bare = |text: &Text| !text.all().any(|text| text.chars().any(char::is_alphabetic));
    let (is_bare, fix) = match &ask.question.kind {
        Kind::Rating(rating) => {
            let ends = bare(&rating.low) && bare(&rating.high) && rating.labels.iter().all(|(_, text)| bare(text));
            (ends && rating.look == RatingLook::Numbers, true)
        }
        Kind::Slider(slider) => (bare(&slider.low) && bare(&slider.high), true),
        // Labels that are not written yet are still to come.
        Kind::Matrix { columns, .. } => {
            let numbered = |column: &Choice| !column.label.is_empty() && bare(&column.label);
            (columns.len() >= 2 && columns.iter().all(numbered), false)
        }
        _ => return None,
    };
    let fix = fix.then(|| Fix::LabelEnds(ask.question.id.clone()));
    is_bare.then(|| Finding::of(Rule::UnlabelledPoints, ask.place(Part::Scale), Evidence::None).with(fix))
}

pub(super) fn duplicates(ask: &Ask) -> Vec<Finding> {
    let kind = &ask.question.kind;
    let lists = [kind.choices(), kind.columns()];
    lists.into_iter().filter_map(|list| duplicate(ask, list)).collect()
}

fn duplicate(ask: &Ask, list: &[Choice]) -> Option<Finding> {
    let mut langs = vec![ask.survey.lang.as_str()];
    langs.extend(
        list.iter()
            .flat_map(|choice| choice.label.langs())
            .filter(|lang| *lang != ask.survey.lang),
    );
    langs.dedup();
    langs.into_iter().find_map(|lang| {
        let plain = |choice: &Choice| {
            choice
                .label
                .get(lang)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .to_lowercase()
        };
        let mut seen: Vec<(String, &ChoiceId)> = Vec::new();
        for choice in list {
            let label = plain(choice);
            if label.is_empty() {
                continue;
            }
            if let Some((_, first)) = seen.iter().find(|(text, _)| *text == label) {
                let written = choice.label.get(lang).to_owned();
                let place = Place {
                    choices: vec![(*first).clone(), choice.id.clone()],
                    lang: Some(lang.to_owned()),
                    ..ask.place(Part::Choices)
                };
                let fix = is_free(ask, choice).then(|| Fix::RemoveChoice {
                    question: ask.question.id.clone(),
                    choice: choice.id.clone(),
                });
                return Some(
                    Finding::of(Rule::DuplicateOptions, place, Evidence::Both(written.clone(), written)).with(fix),
                );
            }
            seen.push((label, &choice.id));
        }
        None
    })
}

/// Whether no rule or formula can mean it.
fn is_free(ask: &Ask, choice: &Choice) -> bool {
    use crate::survey::{Condition, Test};
    !ask.survey.questions().any(|question| match &question.show_if {
        Some(Condition::Rule(rule)) => matches!(&rule.test, Test::Chosen(id) if *id == choice.id),
        Some(Condition::Formula(formula)) => match choice.value() {
            serde_json::Value::String(text) => formula.0.contains(&text),
            value => formula.0.contains(&value.to_string()),
        },
        None => false,
    })
}
