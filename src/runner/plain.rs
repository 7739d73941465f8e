//! Answers as SurveyJS writes them, in and out, for tools that compare. No page is made of it.
use serde_json::{Map, Value};

use super::{Place, Runner, values};
use crate::{
    expression,
    response::{Moment, Via},
    survey::Kind,
};

impl Runner {
    /// Gives the place a value, or with null takes it away; returns whether it fit.
    pub fn put_plain(&mut self, place: &Place, value: &Value) -> bool {
        let Some(question) = self.question_at(place) else {
            return false;
        };
        let answer = values::from_json(question, value);
        (answer.is_some() || value.is_null()) && self.set_at(place, answer)
    }

    /// What stands there now.
    pub fn plain(&self, place: &Place) -> Value {
        let answer = self.computed_at(place).or_else(|| self.answer_at(place));
        let said = self.question_at(place).zip(answer);
        said.map_or(Value::Null, |(question, answer)| {
            values::of_answer(question, &answer).to_json()
        })
    }

    /// What would be sent now, by the names of values; computed cells stand among the answers of their row.
    pub fn plain_data(&self) -> Map<String, Value> {
        let sent = self.finish(&self.lang, Moment(self.now.ms as u64), Via::Device);
        let mut data: Map<_, _> = sent.computed.into_iter().collect();
        // Computed cells stand beside what is sent of their row.
        let mut left = self.clone();
        left.state.answers = sent.answers.clone();
        for (id, answer) in &sent.answers {
            if let Some(question) = self.survey().question(id) {
                let value = match &question.kind {
                    Kind::Repeat(repeat) => left.rows_value(&Place::of(id), repeat, None).to_json(),
                    _ => values::of_answer(question, answer).to_json(),
                };
                // Questions under one name each ask for a part of it.
                let name = question.value_name().to_owned();
                let before = data
                    .remove(&name)
                    .map_or(expression::Value::Null, |value| (&value).into());
                data.insert(name, values::joined(before, (&value).into()).to_json());
            }
        }
        for (id, words) in &sent.remarks {
            if let Some(question) = self.survey().question(id) {
                data.insert(format!("{}-Comment", question.value_name()), words.as_str().into());
            }
        }
        data
    }
}
