//! Names that mean nothing, stand later, or are read by nobody. No evaluation.
use std::collections::HashSet;

use super::{
    Evidence, Finding, Fix, Part, Place, Rule,
    formulas::{Role, Said},
    known::Known,
    texts,
};
use crate::{
    expression::{Name, Template},
    survey::{Act, Text},
};

pub(super) fn check(known: &Known, formulas: &[Said]) -> Vec<Finding> {
    let mut found = Vec::new();
    for said in formulas {
        if let Some(at) = said.bad_at {
            found.push(Finding::of(Rule::BadFormula, said.place.clone(), Evidence::At(at)));
        }
        let Some(expression) = &said.expression else { continue };
        let strange: Vec<String> = expression.unknown_functions().map(str::to_owned).collect();
        if !strange.is_empty() {
            found.push(Finding::of(
                Rule::UnknownFunction,
                said.place.clone(),
                Evidence::Names(strange),
            ));
        }
        let inside = |name: &&Name| !said.inside || name.rest().is_empty();
        let names = expression
            .names()
            .iter()
            .filter(inside)
            .filter(|name| !known.knows(name))
            .map(|name| name.written().to_owned());
        let elements = expression.elements().filter(|name| {
            let lower = name.to_lowercase();
            !known.has(&lower) && !known.parts.contains(&lower)
        });
        let unknown: Vec<String> = names.chain(elements.map(str::to_owned)).collect();
        if !unknown.is_empty() {
            found.push(Finding::of(
                Rule::UnknownName,
                said.place.clone(),
                Evidence::Names(unknown),
            ));
        }
        found.extend(later(known, said));
    }
    found.extend(in_texts(known));
    found.extend(unused(known, formulas));
    found
}

/// A condition on an answer of a later page can't hold when its own page is reached. Rules never look ahead.
fn later(known: &Known, said: &Said) -> Option<Finding> {
    let page = match said.role {
        Role::Question(at) => known.questions.get(at)?.0,
        Role::Page(page) | Role::Panel(page, _) => page,
        _ => return None,
    };
    let ahead = |name: &&Name| {
        known
            .question(name)
            .and_then(|at| known.questions.get(at))
            .is_some_and(|(its, _)| *its > page)
    };
    let names: Vec<String> = said
        .expression
        .as_ref()?
        .names()
        .iter()
        .filter(ahead)
        .map(|name| name.written().to_owned())
        .collect();
    (!names.is_empty()).then(|| Finding::of(Rule::LaterName, said.place.clone(), Evidence::Names(names)))
}

/// Names in braces that stay as they are on the respondent's screen.
fn in_texts(known: &Known) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut look = |place: Place, texts: &[&Text]| {
        let mut unknown: Vec<String> = Vec::new();
        for text in texts
            .iter()
            .flat_map(|text| text.all())
            .filter(|text| text.contains('{'))
        {
            for name in Template::parse(text).names().filter(|name| !known.knows(name)) {
                if !unknown.iter().any(|one| one == name.written()) {
                    unknown.push(name.written().to_owned());
                }
            }
        }
        if !unknown.is_empty() {
            let finding = Finding::of(Rule::UnknownName, place, Evidence::Names(unknown));
            found.push(Finding {
                severity: super::super::Severity::Warning,
                ..finding
            });
        }
    };
    for page in &known.survey.pages {
        let place = Place {
            page: Some(page.id.clone()),
            ..Place::default()
        };
        look(place, &[&page.title, &page.help]);
        for question in &page.questions {
            // `{0}` is where a computed value stands.
            if !matches!(question.kind, crate::survey::Kind::Computed(_)) {
                look(Place::of(&page.id, question, Part::Formula), &texts(question));
            }
        }
    }
    look(Place::default(), &[&known.survey.title, &known.survey.thanks]);
    found
}

/// Variables that are neither sent nor read, and names that triggers set for nobody.
fn unused(known: &Known, formulas: &[Said]) -> Vec<Finding> {
    let mut read: HashSet<String> = HashSet::new();
    let mut note = |name: &Name| read.extend(name.candidates().map(str::to_owned));
    formulas
        .iter()
        .filter_map(|said| said.expression.as_ref())
        .flat_map(|one| one.names())
        .for_each(&mut note);
    let survey = known.survey;
    let pages = survey.pages.iter().flat_map(|page| [&page.title, &page.help]);
    let endings = survey.behaviour.endings.iter().map(|ending| &ending.thanks);
    let all = survey
        .questions()
        .flat_map(texts)
        .chain(pages)
        .chain(endings)
        .chain([&survey.title, &survey.thanks]);
    for text in all.flat_map(Text::all).filter(|text| text.contains('{')) {
        Template::parse(text).names().for_each(&mut note);
    }
    for trigger in &survey.behaviour.triggers {
        if let Act::Copy { from, .. } = &trigger.act {
            note(&Name::new(from));
        }
    }
    let is_read = |name: &str| read.contains(&name.to_lowercase());
    let mut found = Vec::new();
    for (at, variable) in survey.behaviour.variables.iter().enumerate() {
        if !variable.kept && !is_read(&variable.name) {
            let fix = Fix::RemoveVariable(variable.name.clone());
            let evidence = Evidence::Names(vec![variable.name.clone()]);
            found.push(Finding::of(Rule::UnusedValue, Place::part(Part::Variable(at)), evidence).with(Some(fix)));
        }
    }
    for (at, trigger) in survey.behaviour.triggers.iter().enumerate() {
        let name = match &trigger.act {
            Act::Set { name, .. } | Act::Copy { to: name, .. } | Act::Run { to: Some(name), .. } => name,
            _ => continue,
        };
        let lower = name.to_lowercase();
        if !known.keepers.contains_key(&lower) && !known.variables.contains_key(&lower) && !is_read(name) {
            let fix = Fix::RemoveTrigger(Box::new(trigger.clone()));
            let evidence = Evidence::Names(vec![name.clone()]);
            found.push(Finding::of(Rule::UnusedValue, Place::part(Part::Trigger(at)), evidence).with(Some(fix)));
        }
    }
    found
}
