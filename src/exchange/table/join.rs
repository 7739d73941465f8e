//! Answers of a further table, put into the survey that an earlier one with the same columns made. What is asked already is
//! found by the recipe's word for it; what is new is added, nothing is taken away. No storage.
use super::{Converted, Recipe};
use crate::{
    order::Map,
    response::Answer,
    survey::{ChoiceId, Kind, Question, QuestionId, Survey},
};

/// Where a question's answers go: to which question, and its choices to which.
struct Place {
    question: QuestionId,
    choices: Map<ChoiceId, ChoiceId>,
}

impl Converted {
    /// The same answers as answers to `survey`, which gets the questions and choices that it lacks. Its revision is for whoever saves
    /// it to count up; the answers are of the one it will have.
    #[must_use]
    pub fn added_to(mut self, survey: &Survey, recipe: &Recipe) -> Self {
        let mut joined = survey.clone();
        let mut places: Map<QuestionId, Place> = Map::new();
        for column in &mut self.report.columns {
            let Some(made) = column.question.as_ref().and_then(|id| self.survey.question(id)) else {
                continue;
            };
            let known = recipe.questions.get(&column.name);
            let known = known.filter(|id| joined.question(id).is_some_and(|held| takes(&held.kind, &made.kind)));
            let place = match known {
                Some(id) => Place {
                    choices: shared(&mut joined, id, &made.kind),
                    question: id.clone(),
                },
                None => added(&mut joined, made),
            };
            column.question = Some(place.question.clone());
            places.insert(made.id.clone(), place);
        }
        let revision = joined.revision + u32::from(joined != *survey);
        for response in &mut self.segment.responses {
            response.revision = revision;
            let answers = std::mem::take(&mut response.answers).into_iter();
            response.answers = answers
                .filter_map(|(id, answer)| moved(places.get(&id)?, answer))
                .collect();
        }
        self.segment.survey = joined.id.clone();
        self.survey = joined;
        self
    }
}

/// Whether answers to the one question can stand as answers to the other. Scales that differ never mix.
fn takes(held: &Kind, made: &Kind) -> bool {
    let is_text = |kind: &Kind| matches!(kind, Kind::Short(_) | Kind::Comment(_));
    match (held, made) {
        (Kind::Rating(held), Kind::Rating(made)) => held.measure == made.measure,
        (Kind::Single { .. }, Kind::Single { .. }) => true,
        _ => is_text(held) && is_text(made),
    }
}

/// The choices of `made` among those of a question of `survey`, by their labels; those it lacks are added at the end.
fn shared(survey: &mut Survey, id: &QuestionId, made: &Kind) -> Map<ChoiceId, ChoiceId> {
    let Kind::Single { choices, .. } = made else {
        return Map::new();
    };
    let mut places = Map::new();
    for choice in choices {
        let held = survey.question(id).map_or(&[][..], |held| held.kind.choices());
        let same = held.iter().find(|held| held.label.default == choice.label.default);
        let to = match same.map(|held| held.id.clone()) {
            Some(to) => to,
            None => {
                let new = survey.fresh_choice(&choice.label.default);
                let to = new.id.clone();
                if let Some(held) = survey.question_mut(id).and_then(|held| held.kind.choices_mut()) {
                    held.push(new);
                }
                to
            }
        };
        places.insert(choice.id.clone(), to);
    }
    places
}

/// The question at the end of the survey, on a page of its own.
fn added(survey: &mut Survey, made: &Question) -> Place {
    let page = survey.add_page(None);
    let new = survey.adopt(made);
    let ids = |question: &Question| {
        let choices = question.kind.choices().iter();
        choices.map(|choice| choice.id.clone()).collect::<Vec<_>>()
    };
    let place = Place {
        choices: ids(made).into_iter().zip(ids(&new)).collect(),
        question: new.id.clone(),
    };
    survey.insert_question(&page, 0, new);
    place
}

fn moved(place: &Place, answer: Answer) -> Option<(QuestionId, Answer)> {
    let answer = match answer {
        Answer::Choice(id) => Answer::Choice(place.choices.get(&id)?.clone()),
        other => other,
    };
    Some((place.question.clone(), answer))
}
