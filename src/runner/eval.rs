//! Which questions are visible. A hidden question counts as not answered, so that a chain of rules closes behind it.
use super::Runner;
use crate::{
    response::Answer,
    survey::{QuestionId, Rule, Test},
};

impl Runner {
    /// In survey order. One pass: rules only look at earlier questions.
    pub(super) fn visible(&self) -> Vec<&QuestionId> {
        let mut visible: Vec<&QuestionId> = Vec::new();
        for question in self.survey().questions() {
            let shown = question.rule().is_none_or(|rule| {
                visible.contains(&&rule.question)
                    && self.answer(&rule.question).is_some_and(|answer| holds(rule, answer))
            });
            if shown {
                visible.push(&question.id);
            }
        }
        visible
    }
}

fn holds(rule: &Rule, answer: &Answer) -> bool {
    match (&rule.test, answer) {
        (Test::Between { low, high }, Answer::Number(n)) => (low..=high).contains(&n),
        (Test::Chosen(id), Answer::Choice(choice)) => choice == id,
        (Test::Chosen(id), Answer::Choices(choices)) => choices.contains(id),
        (Test::Answered, answer) => !answer.is_empty(),
        _ => false,
    }
}
