//! Which way a set of answers takes through a survey, and why: each page and question with its rule in words. It walks nothing
//! itself: the runner has.
use crate::{
    runner::{Place, Runner},
    sentence::{self, Sentence},
    survey::{Condition, Page, PageId, Question, QuestionId},
    words::Words,
};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stop {
    pub page: PageId,
    /// From 1.
    pub number: u64,
    pub shown: bool,
    pub why: Option<Why>,
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    pub question: QuestionId,
    /// From 1, through all pages.
    pub number: u64,
    pub title: String,
    pub shown: bool,
    pub why: Option<Why>,
    /// What was answered, as a text speaks of it.
    pub answer: Option<String>,
}

/// A rule, and what the answers said to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Why {
    pub rule: String,
    /// The questions that the rule looks at ("Q1"), with their answers.
    pub answers: Vec<(String, Option<String>)>,
}

#[must_use]
pub fn stops(runner: &Runner, words: &Words) -> Vec<Stop> {
    let survey = runner.survey();
    let open: Vec<&PageId> = runner.pages().into_iter().map(|page| &page.id).collect();
    let mut number = 0;
    let stop = |(at, page): (usize, &Page)| {
        let step = |question: &Question| {
            number += 1;
            Step {
                question: question.id.clone(),
                number,
                title: question.title.get(runner.lang()).trim().to_owned(),
                shown: runner.is_visible(&question.id),
                why: question.show_if.as_ref().map(|condition| why(runner, condition, words)),
                answer: answer(runner, question, words),
            }
        };
        let condition = page.show_if.clone().map(Condition::Formula);
        Stop {
            page: page.id.clone(),
            number: at as u64 + 1,
            shown: open.contains(&&page.id),
            why: condition.map(|condition| why(runner, &condition, words)),
            steps: page.questions.iter().map(step).collect(),
        }
    };
    survey.pages.iter().enumerate().map(stop).collect()
}

fn why(runner: &Runner, condition: &Condition, words: &Words) -> Why {
    let survey = runner.survey();
    let mut seen: Vec<&Question> = Vec::new();
    for clause in Sentence::of(survey, condition)
        .map(|one| one.clauses)
        .unwrap_or_default()
    {
        if let Some(question) = survey.question(&clause.question)
            && seen.iter().all(|one| one.id != question.id)
        {
            seen.push(question);
        }
    }
    let answers = seen
        .into_iter()
        .map(|one| (sentence::question(survey, one, words), answer(runner, one, words)));
    Why {
        rule: sentence::rule(survey, condition, words),
        answers: answers.collect(),
    }
}

fn answer(runner: &Runner, question: &Question, words: &Words) -> Option<String> {
    let told = runner
        .told(&Place::of(&question.id))
        .filter(|told| !told.trim().is_empty())?;
    let is_number = told.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    Some(if is_number { words.lang.digits(&told) } else { told })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::{Answer, Moment},
        survey::{Formula, KindName, ResponseId, Rule, Survey, SurveyId, Test},
        words::Lang,
    };

    #[test]
    fn a_way_with_its_reasons() {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        let nps = survey.add_question(None, KindName::Nps);
        let page = survey.add_page(None);
        let why = survey.add_question(Some(&page), KindName::Comment);
        survey.question_mut(&why).unwrap().show_if = Some(Condition::Rule(Rule {
            question: nps.clone(),
            test: Test::Between { low: 0, high: 6 },
        }));
        let last = survey.add_page(None);
        survey.add_question(Some(&last), KindName::Short);
        survey.pages[2].show_if = Some(Formula(format!("{{{nps}}} > 8")));
        let mut runner = Runner::new(survey, ResponseId::from_bits(0), Moment(0));
        let words = Lang::Fa.words();
        let shown = |runner: &Runner| stops(runner, words).iter().map(|stop| stop.shown).collect::<Vec<_>>();
        assert_eq!(shown(&runner), [true, false, false]);
        assert!(runner.set(&nps, Some(Answer::Number(9))));
        assert_eq!(shown(&runner), [true, false, true]);
        let stops = stops(&runner, Lang::En.words());
        let reason = stops[1].steps[0].why.clone().unwrap();
        assert_eq!(reason.rule, "Q1 is 0–6");
        assert_eq!(reason.answers, [("Q1".to_owned(), Some("9".to_owned()))]);
        assert_eq!(
            stops[2].why.as_ref().map(|why| why.rule.as_str()),
            Some("Q1 is more than 8")
        );
        assert_eq!(
            (stops[2].steps[0].number, stops[0].steps[0].answer.as_deref()),
            (3, Some("9"))
        );
    }
}
