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
    let mut said = Commented::new(survey);
    for (row, response) in responses.iter().enumerate() {
        said.add(row, response);
    }
    said.finish()
}

/// Comments that are being gathered, answer by answer.
pub struct Commented {
    rated: Option<Question>,
    /// Every question, and whether its answer is a comment.
    asked: Vec<(QuestionId, bool)>,
    found: Vec<Comment>,
}

impl Commented {
    pub fn new(survey: &Survey) -> Self {
        let asked = survey
            .questions()
            .map(|question| (question.id.clone(), matches!(question.kind, Kind::Comment(_))));
        Self {
            rated: headline_question(survey).map(|(question, _)| question.clone()),
            asked: asked.collect(),
            found: Vec::new(),
        }
    }

    pub fn add(&mut self, row: usize, response: &Response) {
        if !response.finished {
            return;
        }
        for (question, is_comment) in &self.asked {
            let written = match is_comment {
                true => response.answer(question).and_then(|answer| answer.text()),
                false => response.remarks.get(question).map(String::as_str),
            };
            let Some(text) = written.map(str::trim).filter(|text| !text.is_empty()) else {
                continue;
            };
            self.found.push(Comment {
                response: response.id.clone(),
                row,
                question: question.clone(),
                text: transcript(text).unwrap_or_else(|| text.to_owned()),
                score: self.rated.as_ref().and_then(|question| value(question, response)),
                lang: response.lang.clone(),
                moment: response.moment(),
            });
        }
    }

    pub fn finish(self) -> Vec<Comment> {
        sorted(self.found, |a: &Comment, b| b.moment.cmp(&a.moment))
    }
}
