//! What the list of surveys says of each: how many answers, the newest, the one headline metric. No wording, no charts.
use crate::{
    response::{Moment, Response},
    scoring::{
        Estimate, ces, csat, nps,
        suppress::{Policy, Showing},
    },
    survey::{Measure, Survey},
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Glance {
    /// Answers that came to the end.
    pub finished: u64,
    /// Everyone who started, finished or not.
    pub started: u64,
    pub latest: Option<Moment>,
    /// `None` for a survey without NPS, CSAT or CES question.
    pub headline: Option<Headline>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Headline {
    /// Of `Nps`, `Csat`, `Ces`.
    pub measure: Measure,
    /// NPS -100..=100, CSAT as a share 0..=1, CES as a mean 1..=7. `None` below the limit of [`Policy::STANDARD`].
    pub estimate: Option<Estimate>,
    /// Shown, but with few answers.
    pub few: bool,
}

/// The headline is NPS where it is asked, else CSAT, else CES: the same as on the results page.
pub fn glance(survey: &Survey, responses: &[Response]) -> Glance {
    let headline = [Measure::Nps, Measure::Csat, Measure::Ces]
        .into_iter()
        .find_map(|measure| {
            let question = survey.measured(measure)?;
            let answers = responses.iter().filter_map(|r| r.answer(&question.id)?.number());
            Some(headline(measure, answers.collect()))
        });
    Glance {
        finished: responses.iter().filter(|response| response.finished).count() as u64,
        started: responses.len() as u64,
        latest: responses.iter().filter_map(Response::moment).max(),
        headline,
    }
}

fn headline(measure: Measure, answers: Vec<u8>) -> Headline {
    let estimate = match measure {
        Measure::Nps => nps::score(&nps::Split::of(answers)),
        Measure::Csat => csat::top_two(answers, 5),
        Measure::Ces => ces::Ces2::of(answers).map(|ces| ces.mean),
        Measure::Effort | Measure::Plain(_) => None,
    };
    let showing = Policy::STANDARD.showing(estimate.map_or(0, |estimate| estimate.n));
    Headline {
        measure,
        estimate: estimate.filter(|_| showing != Showing::Hidden),
        few: showing == Showing::Warned,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::{Answer, Via},
        survey::{KindName, QuestionId, ResponseId, SurveyId},
    };

    fn response(n: u8, question: &QuestionId, finished: bool) -> Response {
        Response {
            remarks: crate::order::Map::new(),
            computed: crate::order::Map::new(),
            id: ResponseId::from_bits(n.into()),
            survey: SurveyId::new("s").unwrap(),
            revision: 1,
            lang: String::new(),
            started: Some(Moment(u64::from(n))),
            ended: None,
            finished,
            via: Via::Device,
            answers: finished
                .then(|| (question.clone(), Answer::Number(n)))
                .into_iter()
                .collect(),
        }
    }

    #[test]
    fn nps_leads_wherever_it_stands() {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        survey.add_question(None, KindName::Csat);
        let only = glance(&survey, &[]).headline.map(|headline| headline.measure);
        assert_eq!(only, Some(Measure::Csat));
        survey.add_question(None, KindName::Nps);
        let both = glance(&survey, &[]).headline.map(|headline| headline.measure);
        assert_eq!(both, Some(Measure::Nps));
    }

    #[test]
    fn the_headline_waits_for_five_answers() {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        assert_eq!(glance(&survey, &[]), Glance::default());
        survey.add_question(None, KindName::Rating10);
        let nps = survey.add_question(None, KindName::Nps);
        survey.add_question(None, KindName::Ces);
        let mut responses: Vec<_> = [10, 9, 8, 6].map(|n| response(n, &nps, true)).into();
        responses.push(response(99, &nps, false));
        let few = glance(&survey, &responses);
        assert_eq!((few.finished, few.started, few.latest), (4, 5, Some(Moment(99))));
        let headline = few.headline.unwrap();
        assert_eq!((headline.measure, headline.estimate), (Measure::Nps, None));
        responses.push(response(10, &nps, true));
        let headline = glance(&survey, &responses).headline.unwrap();
        // 3 promoters, 1 detractor of 5.
        assert!((headline.estimate.unwrap().value - 40.0).abs() < 1e-9);
        assert!(headline.few);
    }
}
