//! From the survey back to the form in which it is kept. Loses nothing; decides nothing.
use super::{RawChoice, RawPage, RawPlace, RawQuestion, RawRule, RawSurvey};
use crate::survey::{Choice, Question, Status, Survey, Test};

impl From<&Survey> for RawSurvey {
    fn from(survey: &Survey) -> Self {
        let status = match survey.status {
            Status::Draft => "draft",
            Status::Open => "open",
            Status::Closed => "closed",
        };
        Self {
            id: survey.id.to_string(),
            revision: survey.revision,
            lang: survey.lang.clone(),
            status: status.to_owned(),
            title: survey.title.clone(),
            brand: survey.brand.clone(),
            thanks: survey.thanks.clone(),
            pages: survey
                .pages
                .iter()
                .map(|page| RawPage {
                    id: page.id.to_string(),
                    questions: page.questions.iter().map(RawQuestion::from).collect(),
                })
                .collect(),
            counter: survey.counter,
        }
    }
}

impl From<&Question> for RawQuestion {
    fn from(question: &Question) -> Self {
        let choices = |list: &[Choice]| {
            list.iter()
                .map(|c| RawChoice {
                    id: c.id.to_string(),
                    label: c.label.clone(),
                })
                .collect()
        };
        let rating = question.kind.rating();
        Self {
            id: question.id.to_string(),
            kind: question.kind.name().tag().to_owned(),
            title: question.title.clone(),
            help: question.help.clone(),
            required: question.required,
            low: rating.map(|r| r.low.clone()).unwrap_or_default(),
            high: rating.map(|r| r.high.clone()).unwrap_or_default(),
            choices: choices(question.kind.choices()),
            columns: choices(question.kind.columns()),
            show_if: question.rule().map(|rule| RawRule {
                question: rule.question.to_string(),
                between: if let Test::Between { low, high } = rule.test {
                    Some((low, high))
                } else {
                    None
                },
                chosen: if let Test::Chosen(id) = &rule.test {
                    Some(id.to_string())
                } else {
                    None
                },
            }),
            place: question.place.as_ref().map(|place| RawPlace {
                stage: place.stage.to_string(),
                touchpoint: place.touchpoint.clone(),
            }),
        }
    }
}
