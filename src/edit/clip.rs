//! Questions on their way from one survey to another, as text: a survey in our own form that holds nothing else.
use crate::survey::{Question, RawSurvey, Survey, SurveyId};

/// A longer text is no clip of ours.
const LONGEST: usize = 1_000_000;

/// Questions to put into a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    pub questions: Vec<Question>,
}

/// The question as text, with the language that its author writes.
pub fn clip(survey: &Survey, question: &Question) -> Option<String> {
    let mut holder = Survey::blank(SurveyId::new("clip").ok()?, &survey.lang);
    let page = holder.pages.first()?.id.clone();
    let mut copy = question.clone();
    copy.show_if = None;
    copy.panel = None;
    holder.insert_question(&page, 0, copy);
    serde_json::to_string(&RawSurvey::from(&holder)).ok()
}

/// The questions of a text that is a survey, ours or SurveyJS's. Their rules stay behind: they look at another survey.
pub fn read_clip(text: &str) -> Option<Clip> {
    let text = text.trim();
    if text.len() > LONGEST || !text.starts_with('{') {
        return None;
    }
    let raw: RawSurvey = serde_json::from_str(text).ok()?;
    if !raw.is_survey() {
        return None;
    }
    let (survey, _) = raw.check(SurveyId::new("clip").ok()?);
    let lone = |question: Question| Question {
        show_if: None,
        panel: None,
        ..question
    };
    let questions: Vec<Question> = survey
        .pages
        .into_iter()
        .flat_map(|page| page.questions)
        .map(lone)
        .collect();
    (!questions.is_empty()).then_some(Clip { questions })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{KindName, Text};

    #[test]
    fn a_question_crosses_with_all_it_says() {
        let mut from = Survey::blank(SurveyId::new("a").unwrap(), "fa");
        let id = from.add_question(None, KindName::Single);
        let question = from.question_mut(&id).unwrap();
        question.title = Text::from("چرا؟");
        question.title.translate("en", "Why?".to_owned());
        question.required = true;
        let text = clip(&from, from.question(&id).unwrap()).unwrap();
        let clip = read_clip(&text).unwrap();
        assert_eq!(clip.questions, [from.question(&id).unwrap().clone()]);

        let mut to = Survey::blank(SurveyId::new("b").unwrap(), "en");
        let other = to.add_question(None, KindName::Single);
        let outcome = crate::edit::Edit::Insert(None, clip.questions).apply(&mut to);
        let copy = to.question(&outcome.question.unwrap()).unwrap();
        assert_eq!(copy.title.get("en"), "Why?");
        assert_ne!(copy.id, other);
        let (checked, problems) = RawSurvey::from(&to).check(to.id.clone());
        assert_eq!((checked, problems), (to, vec![]));
    }

    #[test]
    fn what_is_no_survey_is_no_clip() {
        for text in [
            "",
            "Fish\nMeat",
            "{}",
            "[1]",
            r#"{"a":1}"#,
            "{\"pages\":",
            r#"{"pages":[]}"#,
        ] {
            assert_eq!(read_clip(text), None, "{text}");
        }
        let foreign = r#"{"elements":[{"type":"text","name":"a"}]}"#;
        assert_eq!(read_clip(foreign).map(|clip| clip.questions.len()), Some(1));
    }
}
