//! Choices that are those of another question: in SurveyJS's file they stand there only, in the survey in both places.

use super::{Pass, Way};
use crate::survey::{Choice, Kind, Question, Role, Survey};

impl<W: Way> Pass<W> {
    /// Gives questions the choices of the question that they name; several times, for those that name one such in turn.
    pub fn borrow_choices(&mut self, survey: &mut Survey) {
        for _ in 0..3 {
            let mut wanted = crate::order::Map::new();
            for question in questions(survey) {
                each(question, &mut |question| {
                    if let Some((name, _)) = lacks(question) {
                        wanted.insert(name, Vec::new());
                    }
                });
            }
            for question in survey.questions() {
                if let Some(choices) = wanted.get_mut(question.name()).filter(|choices| choices.is_empty()) {
                    let plain = |choice: &&Choice| choice.role == Role::Plain;
                    choices.extend(question.kind.choices().iter().filter(plain).cloned());
                }
            }
            wanted.retain(|_, choices| !choices.is_empty());
            if wanted.is_empty() {
                return;
            }
            for question in questions(survey) {
                each(question, &mut |question| {
                    if let Some((name, own)) = lacks(question)
                        && let Some(choices) = wanted.get(&name)
                        && let Some(left) = self.choices.checked_sub(choices.len())
                    {
                        self.choices = left;
                        let lent = choices.iter().filter(|lent| own.iter().all(|own| own.id != lent.id));
                        let lent: Vec<Choice> = lent.cloned().collect();
                        own.splice(0..0, lent);
                    }
                });
            }
        }
    }
}

fn questions(survey: &mut Survey) -> impl Iterator<Item = &mut Question> {
    survey.pages.iter_mut().flat_map(|page| &mut page.questions)
}

/// The question, and those in its rows.
fn each(question: &mut Question, act: &mut dyn FnMut(&mut Question)) {
    act(question);
    if let Kind::Repeat(repeat) = &mut question.kind {
        repeat.questions.iter_mut().for_each(|question| each(question, act));
    }
}

/// The question whose choices it is to have, and the list that lacks them.
fn lacks(question: &mut Question) -> Option<(String, &mut Vec<Choice>)> {
    let name = question.kind.options()?.from.as_ref()?.question.clone();
    let own = question.kind.choices_mut()?;
    own.iter()
        .all(|choice| choice.role != Role::Plain)
        .then_some((name, own))
}
