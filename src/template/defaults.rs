//! What a new question says before its author does: the ends of its scale, the five steps of agreement. Titles stay empty.
use crate::{
    survey::{Kind, KindName, Measure, QuestionId, Rating, Survey},
    words::{Lang, Words},
};

/// The fixed ends of a metric's scale; a plain rating has none.
pub fn ends(measure: Measure, words: &Words) -> Option<[&'static str; 2]> {
    match measure {
        Measure::Nps => Some(words.kinds().nps_ends),
        Measure::Csat => Some(words.kinds().csat_ends),
        Measure::Ces => Some(words.kinds().agree_ends),
        Measure::Effort => Some(words.kinds().effort_ends),
        Measure::Plain(_) => None,
    }
}

/// Whether nobody wrote these ends: they are empty, or a metric's own in some language.
fn are_defaults(rating: &Rating) -> bool {
    let said = [rating.low.default.as_str(), rating.high.default.as_str()];
    let metrics = [Measure::Nps, Measure::Csat, Measure::Ces, Measure::Effort];
    let mut known = Lang::ALL.into_iter().flat_map(|lang| {
        metrics
            .into_iter()
            .filter_map(move |measure| ends(measure, lang.words()))
    });
    said == [""; 2] || known.any(|ends| ends == said)
}

/// Fills what an author seldom changes. Call it after `Survey::add_question`. What is written already stays.
pub fn fill(survey: &mut Survey, id: &QuestionId, words: &Words) {
    match survey.question_mut(id).map(|question| &mut question.kind) {
        Some(Kind::Rating(rating)) if are_defaults(rating) => {
            let [low, high] = ends(rating.measure, words).unwrap_or_default();
            rating.low = low.into();
            rating.high = high.into();
        }
        Some(Kind::Matrix { columns, .. })
            if columns.len() == words.kinds().agree.len() && columns.iter().all(|column| column.label.is_empty()) =>
        {
            for (column, label) in columns.iter_mut().zip(words.kinds().agree) {
                column.label = label.into();
            }
        }
        _ => {}
    }
}

/// Gives the question another kind with that kind's own defaults.
pub fn change_kind(survey: &mut Survey, id: &QuestionId, name: KindName, words: &Words) {
    survey.set_kind(id, name);
    fill(survey, id, words);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::SurveyId;

    fn ends_of(survey: &Survey, id: &QuestionId) -> [String; 2] {
        let rating = survey.question(id).unwrap().kind.rating().unwrap();
        [rating.low.default.clone(), rating.high.default.clone()]
    }

    #[test]
    fn every_kind_is_filled_and_untitled() {
        for lang in Lang::ALL {
            let mut survey = Survey::blank(SurveyId::new("s").unwrap(), lang.tag());
            for name in KindName::OFFERED {
                let id = survey.add_question(None, name);
                fill(&mut survey, &id, lang.words());
                let question = survey.question(&id).unwrap();
                assert!(question.title.is_empty());
                assert!(question.kind.columns().iter().all(|column| !column.label.is_empty()));
                if matches!(name, KindName::Nps | KindName::Csat | KindName::Ces) {
                    assert!(ends_of(&survey, &id).iter().all(|end| !end.is_empty()), "{name:?}");
                }
            }
        }
    }

    #[test]
    fn another_kind_brings_its_own_ends_but_keeps_the_authors() {
        let words = Lang::Fa.words();
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "fa");
        let id = survey.add_question(None, KindName::Nps);
        fill(&mut survey, &id, words);
        change_kind(&mut survey, &id, KindName::Csat, words);
        assert_eq!(ends_of(&survey, &id), words.kinds().csat_ends);
        change_kind(&mut survey, &id, KindName::Rating7, words);
        assert_eq!(ends_of(&survey, &id), ["", ""]);
        if let Some(Kind::Rating(rating)) = survey.question_mut(&id).map(|q| &mut q.kind) {
            rating.low = "cold".into();
        }
        change_kind(&mut survey, &id, KindName::Nps, words);
        assert_eq!(ends_of(&survey, &id), ["cold", ""]);
    }
}
