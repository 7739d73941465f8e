//! One answer as a piece of feedback: who, when, where on the journey, the score and the words.
use crate::{
    journey::{Aliases, CHANNEL, CUSTOMER, canonical, value_of},
    order::sorted,
    response::{Moment, Response},
    survey::{Kind, Measure, QuestionId, ResponseId, StageId, Survey, SurveyId},
};

#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub survey: SurveyId,
    pub response: ResponseId,
    /// The name that stands for the customer, and the one that was told.
    pub customer: Option<(String, String)>,
    pub at: Option<Moment>,
    /// BCP 47, or empty when unknown.
    pub lang: String,
    pub channel: Option<String>,
    /// The first stage that it answers about.
    pub stage: Option<StageId>,
    /// The first rating that is a metric, else the first rating.
    pub score: Option<(u8, Measure)>,
    /// What was written, a paragraph each.
    pub text: String,
}

impl Piece {
    /// The same answer, whatever the order.
    pub fn key(&self) -> String {
        format!("{}/{}", self.survey, self.response)
    }
}

/// Finished answers that say something, the newest first, undated ones last.
pub fn pieces<R: AsRef<[Response]>>(surveys: &[(Survey, R)], aliases: &Aliases) -> Vec<Piece> {
    let mut all = Vec::new();
    for (survey, responses) in surveys {
        let scored = scored(survey);
        let finished = responses.as_ref().iter().filter(|response| response.finished);
        all.extend(finished.filter_map(|response| piece(survey, &scored, response, aliases)));
    }
    sorted(all, |a: &Piece, b| b.at.cmp(&a.at))
}

/// The survey's ratings: metrics first.
fn scored(survey: &Survey) -> Vec<(QuestionId, Measure)> {
    let ratings = survey.questions().filter_map(|question| match &question.kind {
        Kind::Rating(rating) => Some((question.id.clone(), rating.measure)),
        _ => None,
    });
    let rank = |measure: &Measure| match measure {
        Measure::Nps => 0,
        Measure::Csat => 1,
        Measure::Ces | Measure::Effort => 2,
        Measure::Plain(_) => 3,
    };
    sorted(ratings.collect(), |a: &(QuestionId, Measure), b| {
        rank(&a.1).cmp(&rank(&b.1))
    })
}

fn piece(survey: &Survey, scored: &[(QuestionId, Measure)], response: &Response, aliases: &Aliases) -> Option<Piece> {
    let score = scored.iter().find_map(|(question, measure)| {
        let point = response.answer(question)?.number()?;
        measure.scale().values().contains(&point).then_some((point, *measure))
    });
    let written = |question: &crate::survey::Question| {
        let text = match question.kind {
            Kind::Comment(_) => response.answer(&question.id)?.text(),
            _ => response.remarks.get(&question.id).map(String::as_str),
        };
        text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let text: Vec<String> = survey.questions().filter_map(written).collect();
    if score.is_none() && text.is_empty() {
        return None;
    }
    let answered = survey
        .questions()
        .filter(|question| response.answer(&question.id).is_some_and(|answer| !answer.is_empty()));
    let stage = answered
        .filter_map(|question| question.place.as_ref())
        .map(|place| place.stage.clone())
        .next();
    Some(Piece {
        survey: survey.id.clone(),
        response: response.id.clone(),
        customer: value_of(response, CUSTOMER).map(|told| (canonical(aliases, &told).to_owned(), told)),
        at: response.moment(),
        lang: response.lang.clone(),
        channel: value_of(response, CHANNEL),
        stage,
        score,
        text: text.join("\n"),
    })
}
