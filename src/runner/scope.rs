//! What formulas and texts see of this survey: answers, variables, the row that they stand in, and the time.
use super::{Overlay, Place, Runner, values};
use crate::{
    expression::{Moment as Now, Name, Scope, Template, Value, lower},
    survey::{Formula, Kind, Question, Text},
};

/// The runner as a formula sees it.
pub(super) struct Seen<'r> {
    pub runner: &'r Runner,
    pub overlay: Option<&'r Overlay>,
}

impl Scope for Seen<'_> {
    fn value(&self, name: &Name) -> Option<Value> {
        if name.is_property() {
            return None;
        }
        name.find(|lower| {
            if let Some(value) = self.overlay.and_then(|overlay| overlay.get(lower)) {
                return Some(value.clone());
            }
            let known = self.runner.live.values.get(lower).cloned();
            known.or_else(|| (!self.runner.plan.keepers(lower).is_empty()).then_some(Value::Null))
        })
    }

    fn now(&self) -> Now {
        self.runner.now
    }

    fn in_order(&self, name: &Name) -> bool {
        let question = self.runner.plan.keepers(name.root()).first();
        let question = question.and_then(|place| self.runner.plan.question(*place));
        question.is_some_and(|question| matches!(question.kind, Kind::Ranking { .. }))
    }

    fn display(&self, name: &Name) -> Option<String> {
        let Some(value) = self.value(name) else {
            // What a row has not answered yet is said as nothing.
            let known = |overlay: &Overlay| overlay.get(name.root()).is_some();
            return self.overlay.is_some_and(known).then(String::new);
        };
        if let Some(text) = self.shown_in_row(name) {
            return Some(text);
        }
        if name.rest().is_empty() && self.overlay.and_then(|overlay| overlay.get(name.root())).is_none() {
            let place = self.runner.plan.keepers(name.root()).first();
            let question = place.and_then(|place| self.runner.plan.question(*place));
            if let Some(text) = question.and_then(|question| self.shown(question)) {
                return Some(text);
            }
        }
        Some(values::text_of(&value.to_json()))
    }

    fn display_value(&self, question: &str, value: Option<&Value>) -> Option<Value> {
        let question = self.runner.plan.named(question)?;
        let text = match value {
            None => self.shown(question)?,
            Some(value) => {
                let answer = values::to_answer(question, value)?;
                values::shown(question, &answer, None, &self.runner.lang)
            }
        };
        Some(Value::text(&text))
    }

    fn comment(&self, question: &str, _item: Option<&Value>) -> Option<Value> {
        let question = self.runner.plan.named(question)?;
        self.runner.remark(&question.id).map(Value::text)
    }

    fn property(&self, question: &str, property: &str) -> Option<Value> {
        let question = self.runner.plan.named(question)?;
        let text = match property {
            "title" => question.title.get(&self.runner.lang),
            "description" => question.help.get(&self.runner.lang),
            "name" => question.name(),
            _ => return None,
        };
        Some(Value::text(text))
    }

    fn survey(&self) -> Option<&dyn Scope> {
        Some(self)
    }
}

impl Seen<'_> {
    /// What is shown of an answer in the row that the name means.
    fn shown_in_row(&self, name: &Name) -> Option<String> {
        let (rows, at) = self.overlay?.row(name.root())?;
        let Kind::Repeat(repeat) = &self.runner.question_at(rows)?.kind else {
            return None;
        };
        let mut cells = repeat.questions.iter();
        let cell = cells.find(|cell| lower(cell.value_name()) == name.rest())?;
        self.runner.told(&rows.cell(at, &cell.id))
    }

    /// What is shown of a question's own answer, when formulas may see it.
    fn shown(&self, question: &Question) -> Option<String> {
        self.runner.live.values.get(&lower(question.value_name()))?;
        self.runner.told(&Place::of(&question.id))
    }
}

impl Runner {
    /// The language in which texts speak of answers: a tag as in [`Text::get`].
    pub fn speak(&mut self, lang: &str) {
        lang.clone_into(&mut self.lang);
    }

    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The time, for formulas that ask for it. Milliseconds since 1970, and the zone's minutes east of UTC.
    pub fn tell_time(&mut self, now: Now) {
        self.now = now;
    }

    /// A formula that can't be read holds: what it guards is shown.
    pub(super) fn holds(&self, formula: &Formula, overlay: Option<&Overlay>) -> bool {
        let seen = Seen { runner: self, overlay };
        self.plan
            .expression(formula)
            .is_none_or(|expression| expression.holds(&seen))
    }

    /// As [`Self::holds`], but a formula that can't be read leads nowhere.
    pub(super) fn surely(&self, formula: &Formula) -> bool {
        self.plan.expression(formula).is_some() && self.holds(formula, None)
    }

    pub(super) fn value_of(&self, formula: &Formula, overlay: Option<&Overlay>) -> Value {
        let seen = Seen { runner: self, overlay };
        self.plan
            .expression(formula)
            .map_or(Value::Null, |expression| expression.evaluate(&seen))
    }

    /// An answer as a text speaks of it.
    pub fn told(&self, place: &Place) -> Option<String> {
        let (question, answer) = (self.question_at(place)?, self.answer_at(place)?);
        let remark = self.remark_at(place);
        if question.kind.borrows() {
            let mut known = question.clone();
            if let Some(choices) = known.kind.choices_mut() {
                *choices = self.known_at(place);
            }
            return Some(values::shown(&known, &answer, remark.as_deref(), &self.lang));
        }
        Some(values::shown(question, &answer, remark.as_deref(), &self.lang))
    }

    /// An author's text with what was answered in place of `{names}`.
    pub fn text(&self, text: &Text, overlay: Option<&Overlay>) -> String {
        self.filled(text.get(&self.lang), overlay)
    }

    pub fn filled(&self, text: &str, overlay: Option<&Overlay>) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        // In texts, people count panels from 1; formulas count them from 0.
        let counted = overlay.and_then(|overlay| {
            let mut counted = overlay.clone();
            for name in ["panelindex", "visiblepanelindex"] {
                let Some(Value::Number(at)) = overlay.get(name) else {
                    return None;
                };
                counted.know(name, Value::Number(at + 1.0));
            }
            Some(counted)
        });
        let overlay = counted.as_ref().or(overlay);
        Template::parse(text).fill(&Seen { runner: self, overlay })
    }
}
