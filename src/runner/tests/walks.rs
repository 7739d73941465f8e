//! Random respondents in random branching surveys.
use super::*;
use crate::{
    runner::scenario::Scenario,
    survey::{Formula, Hidden, Kind, Page, PageId, Panel, PanelId, ProgressBy, Question, Screen, SurveyId},
};

const PROGRESS: [ProgressBy; 5] = [
    ProgressBy::Paced,
    ProgressBy::Pages,
    ProgressBy::Questions,
    ProgressBy::Required,
    ProgressBy::Time,
];

/// Up to 5 pages of up to 4 questions; each may look at any other question, also at later ones and at itself.
fn any_survey() -> impl Strategy<Value = Survey> {
    let question = (
        0..6u8,
        any::<bool>(),
        prop::option::of((0..12usize, 0..4u8)),
        any::<bool>(),
    );
    let page = (
        prop::collection::vec(question, 0..5),
        prop::option::of((0..12usize, 0..4u8)),
    );
    (prop::collection::vec(page, 1..6), 0..5usize, 0..3u8, 0..3u8).prop_map(|(pages, progress, screen, hidden)| {
        let mut survey = Survey::blank(SurveyId::from_bits(1), "en");
        survey.pages.clear();
        survey.behaviour.progress = PROGRESS[progress];
        survey.behaviour.screen = [Screen::Page, Screen::Question, Screen::Whole][usize::from(screen)];
        survey.behaviour.hidden = [Hidden::Unseen, Hidden::LeftOut, Hidden::Sent][usize::from(hidden)];
        let mut number = 0;
        for (p, (questions, shown)) in pages.into_iter().enumerate() {
            let mut page = Page::new(PageId::numbered('p', p as u32));
            page.show_if = shown.map(formula);
            let panel = PanelId::new(&format!("n{p}")).unwrap();
            page.panels = vec![Panel {
                show_if: shown.map(|(at, test)| formula((at + 1, test))),
                ..Panel::new(panel.clone())
            }];
            for (kind, required, shown, inside) in questions {
                let mut question = Question::new(QuestionId::numbered('q', number), kind_of(kind));
                question.required = required;
                question.show_if = shown.map(|rule| Condition::Formula(formula(rule)));
                question.panel = inside.then(|| panel.clone());
                page.questions.push(question);
                number += 1;
            }
            survey.pages.push(page);
        }
        survey
    })
}

fn formula((at, test): (usize, u8)) -> Formula {
    let test = ["notempty", "empty", "> 3", "= true"][usize::from(test)];
    Formula(format!("{{q{at}}} {test}"))
}

fn kind_of(n: u8) -> Kind {
    let mut survey = Survey::blank(SurveyId::from_bits(1), "en");
    let name = [
        KindName::Nps,
        KindName::Csat,
        KindName::Single,
        KindName::YesNo,
        KindName::Comment,
        KindName::Matrix,
    ][usize::from(n)];
    let id = survey.add_question(None, name);
    survey.question(&id).unwrap().kind.clone()
}

proptest! {
    /// Whatever is answered, taken back, turned on and back: progress never goes back, the end alone is 100, a draft goes on
    /// exactly where it was left, and the respondent always stands on a screen that is there.
    #[test]
    fn any_walk_in_any_survey(survey in any_survey(), seed in any::<u64>(), steps in 0..60usize) {
        let mut runner = Runner::new(survey, ResponseId::from_bits(3), Moment(1));
        let mut lot = Scenario::new(seed);
        lot.may_skip = true;
        let mut far = 0.0;
        for _ in 0..steps {
            let here: Vec<QuestionId> = runner.here().iter().map(|question| question.id.clone()).collect();
            match lot.lot(6) {
                0 => { runner.back(); }
                1 | 2 => { let _ = runner.next(); }
                3 if !here.is_empty() => { runner.set(&here[lot.lot(here.len())].clone(), None); }
                _ if !here.is_empty() => { let id = here[lot.lot(here.len())].clone(); lot.answer(&mut runner, &id); }
                _ => {}
            }
            let progress = runner.progress();
            prop_assert!(progress.percent >= far && progress.percent < 100.0);
            prop_assert!(progress.at >= 1 && progress.at <= progress.of && progress.seconds >= 0.0);
            far = progress.percent;
            prop_assert!(runner.screens().is_empty() || !runner.here().is_empty());
            let saved = serde_json::to_string(runner.state()).unwrap();
            let restored = Runner::restore(runner.survey().clone(), serde_json::from_str(&saved).unwrap());
            prop_assert_eq!(restored.state(), runner.state());
            for question in runner.survey().questions() {
                prop_assert_eq!(restored.is_visible(&question.id), runner.is_visible(&question.id), "{}", question.id);
            }
        }
        let sent = runner.finish("en", Moment(2), Via::Device);
        prop_assert!(sent.fits(runner.survey()));
    }
}
