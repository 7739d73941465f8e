//! Headless respondents.
use proptest::prelude::*;

use super::*;
use crate::{
    response::Via,
    survey::{Condition, KindName, Rule, SurveyId, Test},
};

mod deep;
mod draft;
mod logic;
mod places;
mod rows;
mod walks;

/// NPS; only for 0 to 6 "put right first"; a comment.
fn survey() -> (Survey, [QuestionId; 3]) {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    let nps = survey.add_question(None, KindName::Nps);
    let page = survey.add_page(None);
    let first = survey.add_question(Some(&page), KindName::Single);
    let page = survey.add_page(None);
    let why = survey.add_question(Some(&page), KindName::Comment);
    survey.question_mut(&nps).unwrap().required = true;
    survey.question_mut(&first).unwrap().show_if = Some(Condition::Rule(Rule {
        question: nps.clone(),
        test: Test::Between { low: 0, high: 6 },
    }));
    (survey, [nps, first, why])
}

fn runner() -> (Runner, [QuestionId; 3]) {
    let (survey, ids) = survey();
    (Runner::new(survey, ResponseId::new("r").unwrap(), Moment(1)), ids)
}

#[test]
fn a_promoter_skips_the_question_for_detractors() {
    let (mut runner, [nps, first, why]) = runner();
    let missing = Refusal {
        question: nps.clone(),
        inside: Vec::new(),
        why: Why::Missing,
    };
    assert_eq!(runner.next(), Err(vec![missing]));
    assert!(runner.set(&nps, Some(Answer::Number(9))));
    assert_eq!(runner.next(), Ok(Step::Page));
    assert_eq!(runner.here()[0].id, why);
    assert_eq!(runner.progress().of, 2);
    assert!(runner.back());
    runner.set(&nps, Some(Answer::Number(3)));
    runner.next().unwrap();
    assert_eq!(runner.here()[0].id, first);
    assert_eq!(runner.progress().of, 3);
}

#[test]
fn answers_that_ended_up_hidden_are_not_sent() {
    let (mut runner, [nps, first, _]) = runner();
    runner.set(&nps, Some(Answer::Number(3)));
    let choice = runner.survey().question(&first).unwrap().kind.choices()[0].id.clone();
    runner.set(&first, Some(Answer::Choice(choice)));
    assert_eq!(runner.finish("en", Moment(2), Via::Device).answers.len(), 2);
    runner.set(&nps, Some(Answer::Number(10)));
    assert_eq!(runner.finish("en", Moment(2), Via::Device).answers.len(), 1);
}

#[test]
fn an_answer_that_does_not_fit_changes_nothing() {
    let (mut runner, [nps, ..]) = runner();
    runner.set(&nps, Some(Answer::Number(3)));
    assert!(!runner.set(&nps, Some(Answer::Number(11))));
    assert!(!runner.set(&nps, Some(Answer::Text("10".into()))));
    assert_eq!(runner.answer(&nps), Some(&Answer::Number(3)));
}

#[test]
fn a_break_off_keeps_no_answer() {
    let (mut runner, [nps, ..]) = runner();
    runner.set(&nps, Some(Answer::Number(3)));
    let left = runner.leave("en", Moment(5));
    assert!(!left.finished && left.answers.is_empty());
}

#[test]
fn a_draft_of_an_older_survey_is_taken_as_far_as_it_fits() {
    let (mut runner, [nps, _, why]) = runner();
    runner.set(&nps, Some(Answer::Number(9)));
    runner.set(&why, Some(Answer::Text("fine".into())));
    runner.next().unwrap();
    let state = runner.state().clone();
    let mut survey = runner.survey().clone();
    survey.remove_question(&why);
    let restored = Runner::restore(survey, state);
    assert_eq!(restored.here()[0].id, nps);
    assert_eq!(restored.state().answers.len(), 1);
}

proptest! {
    /// Whatever is answered in whatever order: the page exists, progress is within bounds, restoring changes nothing.
    #[test]
    fn any_walk_keeps_its_invariants(steps in prop::collection::vec((0u8..5, 0u8..12), 0..60)) {
        let (mut runner, [nps, first, why]) = runner();
        let mut far = 0.0;
        for (what, value) in steps {
            match what {
                0 => { runner.set(&nps, Some(Answer::Number(value))); }
                1 => {
                    let choices = runner.survey().question(&first).unwrap().kind.choices().to_vec();
                    runner.set(&first, choices.get(usize::from(value)).map(|c| Answer::Choice(c.id.clone())));
                }
                2 => { runner.set(&why, Some(Answer::Text("x".repeat(value.into())))); }
                3 => { let _ = runner.next(); }
                _ => { runner.back(); }
            }
            let progress = runner.progress();
            prop_assert!(progress.at >= 1 && progress.at <= progress.of);
            prop_assert!(progress.percent >= far && progress.percent < 100.0);
            far = progress.percent;
            prop_assert!(progress.seconds.is_finite() && progress.seconds >= 0.0);
            prop_assert!(!runner.here().is_empty());
            let restored = Runner::restore(runner.survey().clone(), runner.state().clone());
            prop_assert_eq!(restored.state(), runner.state());
        }
    }
}
