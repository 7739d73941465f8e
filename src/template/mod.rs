//! Surveys to start from, written in the author's language. Depends on the survey and the words; knows no page and no storage.
mod defaults;

pub use defaults::{change_kind, fill};

use crate::{
    survey::{Condition, Kind, KindName, QuestionId, Rule, Survey, SurveyId, Test},
    words::Words,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    Blank,
    Nps,
    Csat,
    Ces,
}

impl Template {
    pub const ALL: [Self; 4] = [Self::Blank, Self::Nps, Self::Csat, Self::Ces];

    pub fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Blank => words.templates().blank,
            Self::Nps => words.templates().nps.name,
            Self::Csat => words.templates().csat.name,
            Self::Ces => words.templates().ces.name,
        }
    }

    /// A draft of one question a page.
    pub fn draft(self, id: SurveyId, words: &Words) -> Survey {
        let mut survey = Survey::blank(id, words.lang.tag());
        let t = words.templates();
        match self {
            Self::Blank => {}
            Self::Nps => {
                survey.title = t.nps.title.into();
                let nps = ask(&mut survey, KindName::Nps, t.nps.ask, words);
                require(&mut survey, &nps);
                let first = ask(&mut survey, KindName::Single, t.put_right, words);
                choose(&mut survey, &first, &t.put_right_choices);
                if let Some(question) = survey.question_mut(&first) {
                    // Detractors.
                    let test = Test::Between { low: 0, high: 6 };
                    question.show_if = Some(Condition::Rule(Rule { question: nps, test }));
                }
                ask(&mut survey, KindName::Comment, t.why, words);
            }
            Self::Csat => {
                survey.title = t.csat.title.into();
                let csat = ask(&mut survey, KindName::Csat, t.csat.ask, words);
                require(&mut survey, &csat);
                let agree = ask(&mut survey, KindName::Matrix, t.agree, words);
                choose(&mut survey, &agree, &t.statements);
                ask(&mut survey, KindName::Comment, t.better, words);
            }
            Self::Ces => {
                survey.title = t.ces.title.into();
                let ces = ask(&mut survey, KindName::Ces, t.ces.ask, words);
                require(&mut survey, &ces);
                if let Some(question) = survey.question_mut(&ces) {
                    question.help = t.ces_help.into();
                }
                let channel = ask(&mut survey, KindName::Single, t.channel, words);
                choose(&mut survey, &channel, &t.channels);
                ask(&mut survey, KindName::Comment, t.easier, words);
            }
        }
        if self != Self::Blank {
            survey.thanks = t.thanks.into();
        }
        survey
    }
}

/// A new question on a page of its own; the empty first page is used up first.
fn ask(survey: &mut Survey, kind: KindName, title: &str, words: &Words) -> QuestionId {
    let page = match survey.pages.last() {
        Some(page) if page.questions.is_empty() => page.id.clone(),
        _ => survey.add_page(None),
    };
    let id = survey.add_question(Some(&page), kind);
    fill(survey, &id, words);
    if let Some(question) = survey.question_mut(&id) {
        question.title = title.into();
    }
    id
}

fn require(survey: &mut Survey, id: &QuestionId) {
    if let Some(question) = survey.question_mut(id) {
        question.required = true;
    }
}

/// Puts these labels in place of the choices, or the rows.
fn choose(survey: &mut Survey, id: &QuestionId, labels: &[&str]) {
    let fresh: Vec<_> = labels.iter().map(|label| survey.fresh_choice(label)).collect();
    if let Some(choices) = survey.question_mut(id).map(|q| &mut q.kind).and_then(Kind::choices_mut) {
        *choices = fresh;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::{Answer, Moment},
        runner::Runner,
        survey::{RawSurvey, ResponseId},
        words::Lang,
    };

    fn id() -> SurveyId {
        SurveyId::new("s").unwrap()
    }

    #[test]
    fn every_draft_is_whole_in_every_language() {
        for lang in Lang::ALL {
            for template in Template::ALL {
                let survey = template.draft(id(), lang.words());
                let (checked, problems) = RawSurvey::from(&survey).check(id());
                assert_eq!((&checked, &problems), (&survey, &vec![]), "{template:?} {lang:?}");
                assert_eq!(survey.lang, lang.tag());
                assert!(!template.name(lang.words()).is_empty());
                if template == Template::Blank {
                    assert_eq!(survey.questions().count(), 0);
                    continue;
                }
                assert!(!survey.title.is_empty() && !survey.thanks.is_empty());
                assert!(survey.brand.is_empty(), "the author says who asks");
                assert_eq!(survey.pages.len(), 3);
                for page in &survey.pages {
                    assert_eq!(page.questions.len(), 1, "one question a page");
                }
                for question in survey.questions() {
                    assert!(!question.title.is_empty());
                    let labels = question.kind.choices().iter().chain(question.kind.columns());
                    assert!(labels.into_iter().all(|choice| !choice.label.is_empty()));
                }
            }
        }
    }

    #[test]
    fn each_template_leads_with_its_metric() {
        for (template, kind) in [
            (Template::Nps, KindName::Nps),
            (Template::Csat, KindName::Csat),
            (Template::Ces, KindName::Ces),
        ] {
            let survey = template.draft(id(), Lang::En.words());
            let first = survey.questions().next().unwrap();
            assert_eq!(first.kind.name(), kind);
            assert!(first.required);
            let rating = first.kind.rating().unwrap();
            assert!(!rating.low.is_empty() && !rating.high.is_empty());
        }
    }

    #[test]
    fn only_detractors_are_asked_what_to_put_right() {
        for (score, pages) in [(6, 3), (7, 2)] {
            let survey = Template::Nps.draft(id(), Lang::En.words());
            let nps = survey.questions().next().unwrap().id.clone();
            let mut runner = Runner::new(survey, ResponseId::new("r").unwrap(), Moment(0));
            runner.set(&nps, Some(Answer::Number(score)));
            assert_eq!(runner.pages().len(), pages, "score {score}");
        }
    }
}
