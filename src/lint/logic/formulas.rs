//! Every formula of a survey, read once, with what it decides and where it stands.
use super::{Part, Place};
use crate::{
    expression::Expression,
    survey::{Act, Condition, Demand, Formula, Kind, Page, Question, Survey},
};

/// What a formula decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Whether a question is shown: its place among all.
    Question(usize),
    /// Whether a page is shown, and the panel of it.
    Page(usize),
    Panel(usize, usize),
    /// A question's value.
    Value(usize),
    Variable(usize),
    Trigger(usize),
    Ending(usize),
    Else,
}

pub(super) struct Said {
    pub role: Role,
    pub place: Place,
    pub text: String,
    /// `None` when it can't be read.
    pub expression: Option<Expression>,
    /// Where that shows, as a character.
    pub bad_at: Option<usize>,
    /// Stands in a row or panel that repeats, where names may be the row's own.
    pub inside: bool,
}

struct Collector {
    said: Vec<Said>,
}

impl Collector {
    fn add(&mut self, role: Role, place: &Place, part: Part, formula: Option<&Formula>, inside: bool) {
        let Some(Formula(text)) = formula else { return };
        let read = Expression::parse(text);
        self.said.push(Said {
            role,
            place: Place { part, ..place.clone() },
            text: text.clone(),
            bad_at: read.as_ref().err().map(|bad| bad.at),
            expression: read.ok(),
            inside,
        });
    }

    fn question(&mut self, survey: &Survey, page: &Page, at: usize, question: &Question) {
        let place = Place::of(&page.id, question, Part::Whole);
        let shown = match &question.show_if {
            Some(Condition::Rule(rule)) => rule.formula(survey),
            Some(Condition::Formula(formula)) => Some(formula.clone()),
            None => None,
        };
        self.add(Role::Question(at), &place, Part::Condition, shown.as_ref(), false);
        let logic = &question.logic;
        for formula in [&logic.default_formula, &logic.set_formula, &logic.reset_if] {
            self.add(Role::Value(at), &place, Part::Formula, formula.as_ref(), false);
        }
        if let Kind::Computed(computed) = &question.kind {
            self.add(Role::Value(at), &place, Part::Formula, Some(&computed.formula), false);
        }
        for formula in [&logic.enable_if, &logic.required_if, &logic.set_if] {
            self.add(Role::Else, &place, Part::Formula, formula.as_ref(), false);
        }
        self.inner(&place, question, false);
        if let Kind::Repeat(repeat) = &question.kind {
            for cell in &repeat.questions {
                if let Some(Condition::Formula(formula)) = &cell.show_if {
                    self.add(Role::Else, &place, Part::Formula, Some(formula), true);
                }
                if let Kind::Computed(computed) = &cell.kind {
                    self.add(Role::Else, &place, Part::Formula, Some(&computed.formula), true);
                }
                let logic = &cell.logic;
                for formula in [
                    &logic.enable_if,
                    &logic.required_if,
                    &logic.default_formula,
                    &logic.set_formula,
                    &logic.set_if,
                    &logic.reset_if,
                ] {
                    self.add(Role::Else, &place, Part::Formula, formula.as_ref(), true);
                }
                self.inner(&place, cell, true);
            }
        }
    }

    /// Validators, and conditions of options.
    fn inner(&mut self, place: &Place, question: &Question, inside: bool) {
        let fields = match &question.kind {
            Kind::Fields(fields) => fields.iter().flat_map(|field| &field.validators).collect(),
            _ => Vec::new(),
        };
        for validator in question.validators.iter().chain(fields) {
            if let Demand::Holds(formula) = &validator.demand {
                self.add(Role::Else, place, Part::Formula, Some(formula), inside);
            }
        }
        for choice in question.kind.choices().iter().chain(question.kind.columns()) {
            self.add(Role::Else, place, Part::Choices, choice.show_if.as_ref(), true);
            self.add(Role::Else, place, Part::Choices, choice.enable_if.as_ref(), true);
        }
        let each = question
            .kind
            .options()
            .and_then(|options| options.show_each_if.as_ref());
        self.add(Role::Else, place, Part::Choices, each, true);
    }
}

pub(super) fn all(survey: &Survey) -> Vec<Said> {
    let mut all = Collector { said: Vec::new() };
    let behaviour = &survey.behaviour;
    for (at, variable) in behaviour.variables.iter().enumerate() {
        all.add(
            Role::Variable(at),
            &Place::default(),
            Part::Variable(at),
            Some(&variable.formula),
            false,
        );
    }
    let mut at = 0;
    for (p, page) in survey.pages.iter().enumerate() {
        let place = Place {
            page: Some(page.id.clone()),
            ..Place::default()
        };
        all.add(Role::Page(p), &place, Part::Condition, page.show_if.as_ref(), false);
        all.add(Role::Else, &place, Part::Formula, page.enable_if.as_ref(), false);
        for (k, panel) in page.panels.iter().enumerate() {
            all.add(
                Role::Panel(p, k),
                &place,
                Part::Condition,
                panel.show_if.as_ref(),
                false,
            );
            all.add(Role::Else, &place, Part::Formula, panel.enable_if.as_ref(), false);
            all.add(Role::Else, &place, Part::Formula, panel.required_if.as_ref(), false);
        }
        for question in &page.questions {
            all.question(survey, page, at, question);
            at += 1;
        }
    }
    for (at, trigger) in behaviour.triggers.iter().enumerate() {
        all.add(
            Role::Trigger(at),
            &Place::default(),
            Part::Trigger(at),
            Some(&trigger.when),
            false,
        );
        if let Act::Run { formula, .. } = &trigger.act {
            all.add(Role::Else, &Place::default(), Part::Trigger(at), Some(formula), false);
        }
    }
    for (at, ending) in behaviour.endings.iter().enumerate() {
        all.add(
            Role::Ending(at),
            &Place::default(),
            Part::Ending(at),
            Some(&ending.when),
            false,
        );
    }
    all.said
}
