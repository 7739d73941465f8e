//! What people wrote, with the score they gave. Reading it is `sentiment`'s.
use super::{headline_question, value};
use crate::{
    dialogue::transcript,
    order::sorted,
    response::{Moment, Response},
    survey::{Kind, Question, QuestionId, ResponseId, Survey},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub response: ResponseId,
    /// The place of its response among all.
    pub row: usize,
    pub question: QuestionId,
    /// A conversation that came as JSON is written in lines.
    pub text: String,
    /// What the same person answered to the headline's question.
    pub score: Option<u8>,
    /// BCP 47, or empty when unknown.
    pub lang: String,
    pub moment: Option<Moment>,
}

impl Comment {
    /// What it is known by among those of its survey.
    pub fn key(&self) -> String {
        format!("{}/{}", self.response, self.question)
    }
}

/// All comments of finished answers, and the words added to other answers; the newest first, undated ones last.
pub fn comments(survey: &Survey, responses: &[Response]) -> Vec<Comment> {
    let rated = headline_question(survey).map(|(question, _)| question);
    let finished = responses.iter().enumerate().filter(|(_, response)| response.finished);
    let comments = finished
        .flat_map(|(row, response)| {
            let score = rated.and_then(|question| value(question, response));
            let written = move |question: &Question| match question.kind {
                Kind::Comment(_) => response.answer(&question.id)?.text(),
                _ => response.remarks.get(&question.id).map(String::as_str),
            };
            survey.questions().filter_map(move |question| {
                let text = written(question)?.trim();
                (!text.is_empty()).then(|| Comment {
                    response: response.id.clone(),
                    row,
                    question: question.id.clone(),
                    text: transcript(text).unwrap_or_else(|| text.to_owned()),
                    score,
                    lang: response.lang.clone(),
                    moment: response.moment(),
                })
            })
        })
        .collect();
    sorted(comments, |a: &Comment, b| b.moment.cmp(&a.moment))
}
