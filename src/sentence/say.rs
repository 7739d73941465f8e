//! Conditions in the reader's words: "Q1 is 0–6 and Q2 is “Work”".
use super::{Clause, Join, Op, Scalar, Sentence, Test, read::of_json};
use crate::{
    survey::{Condition, Kind, Question, Survey},
    words::{
        Words,
        logic::{Logic, Verb},
    },
};

impl Op {
    fn verb(self, logic: &Logic) -> &Verb {
        match self {
            Op::Is => &logic.is,
            Op::IsNot => &logic.is_not,
            Op::OneOf => &logic.one_of,
            Op::NoneOf => &logic.none_of,
            Op::Between => &logic.between,
            Op::AtLeast => &logic.at_least,
            Op::AtMost => &logic.at_most,
            Op::Above => &logic.above,
            Op::Below => &logic.below,
            Op::Includes => &logic.includes,
            Op::IncludesNot => &logic.includes_not,
            Op::Answered => &logic.answered,
            Op::NotAnswered => &logic.not_answered,
        }
    }

    /// As a menu says it.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        self.verb(words.logic()).label
    }
}

/// The whole condition; a formula that no sentence can say stands as it is written.
#[must_use]
pub fn rule(survey: &Survey, condition: &Condition, words: &Words) -> String {
    match (Sentence::of(survey, condition), condition) {
        (Some(sentence), _) => sentence.say(survey, words),
        // It may be of another direction than the page.
        (None, Condition::Formula(formula)) => format!("\u{2068}{}\u{2069}", formula.0),
        (None, Condition::Rule(_)) => String::new(),
    }
}

impl Sentence {
    #[must_use]
    pub fn say(&self, survey: &Survey, words: &Words) -> String {
        let clauses: Vec<String> = self.clauses.iter().map(|one| clause(survey, one, words)).collect();
        clauses.join(match self.join {
            Join::All => words.logic().and,
            Join::Any => words.logic().or,
        })
    }
}

#[must_use]
pub fn clause(survey: &Survey, clause: &Clause, words: &Words) -> String {
    let logic = words.logic();
    let question = survey.question(&clause.question);
    let subject = question
        .map(|question| self::question(survey, question, words))
        .unwrap_or_default();
    let kind = question.map(|question| &question.kind);
    let says = |value: &Scalar| value.say(kind, words);
    let value = match &clause.test {
        Test::Between(low, high) if low == high => says(low),
        Test::Between(low, high) => (logic.range)(&says(low), &says(high)),
        test => test.values().iter().map(says).collect::<Vec<_>>().join(logic.comma),
    };
    let op = match &clause.test {
        Test::Between(low, high) if low == high => Op::Is,
        test => test.op(),
    };
    (op.verb(logic).phrase)(&subject, &value)
}

/// "Q3".
#[must_use]
pub fn question(survey: &Survey, question: &Question, words: &Words) -> String {
    (words.logic().subject)(survey.number(&question.id).unwrap_or_default() as u64)
}

impl Scalar {
    /// The same without quotes.
    #[must_use]
    pub fn say_in_menu(&self, kind: Option<&Kind>, words: &Words) -> String {
        let choices = kind.map_or(&[][..], Kind::choices);
        match (
            choices
                .iter()
                .find(|choice| of_json(&choice.value()).as_ref() == Some(self)),
            self,
        ) {
            (Some(choice), _) => choice.says(""),
            (None, Self::Text(text)) => text.clone(),
            _ => self.say(kind, words),
        }
    }

    /// A choice by its label, a number in the reader's digits, a text in quotes.
    #[must_use]
    pub fn say(&self, kind: Option<&Kind>, words: &Words) -> String {
        let logic = words.logic();
        let choices = kind.map_or(&[][..], Kind::choices);
        if let Some(choice) = choices
            .iter()
            .find(|choice| of_json(&choice.value()).as_ref() == Some(self))
        {
            return (logic.quote)(&choice.says(""));
        }
        if let Some(Kind::YesNo(yes_no)) = kind
            && let Some((yes, no)) = &yes_no.values
        {
            if of_json(yes).as_ref() == Some(self) {
                return logic.yes.to_owned();
            }
            if of_json(no).as_ref() == Some(self) {
                return logic.no.to_owned();
            }
        }
        match self {
            Self::Number(n) => words.lang.digits(&n.to_string()),
            Self::Yes(true) => logic.yes.to_owned(),
            Self::Yes(false) => logic.no.to_owned(),
            Self::Text(text) => (logic.quote)(text),
        }
    }
}
