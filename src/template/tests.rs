//! Templates and the bank: whole in every language, and good by our own advice.
use super::{plan::said, *};
use crate::{
    lint::{self, Ignored},
    outline,
    response::{Answer, Moment},
    runner::Runner,
    survey::{KindName, RawSurvey, ResponseId},
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
            assert_eq!(Template::from_tag(template.tag()), Some(template));
            if template == Template::Blank {
                assert_eq!(survey.questions().count(), 0);
                continue;
            }
            assert!(survey.brand.is_empty(), "the author says who asks");
            assert!((3..=5).contains(&survey.questions().count()), "{template:?}");
            let titles = [&survey.title, &survey.thanks];
            let asked = survey.questions().map(|question| &question.title);
            let labels = survey.questions().flat_map(|question| question.kind.choices());
            let ends = survey.questions().filter_map(|question| question.kind.rating());
            let texts = titles
                .into_iter()
                .chain(asked)
                .chain(labels.map(|choice| &choice.label));
            for text in texts.chain(ends.flat_map(|rating| [&rating.low, &rating.high])) {
                assert_eq!(text.langs().count(), 3, "{template:?}: {text:?}");
                assert!(text.all().all(|wording| !wording.trim().is_empty()), "{text:?}");
            }
            for page in &survey.pages {
                assert_eq!(page.questions.len(), 1, "one question a page");
            }
        }
    }
}

/// Who takes our template is not told to mend it.
#[test]
fn our_own_advice_finds_nothing_to_mend() {
    let mut found = Vec::new();
    for lang in Lang::ALL {
        for template in Template::ALL.into_iter().skip(1) {
            let survey = template.draft(id(), lang.words());
            for finding in lint::check(&survey, &Ignored::default()) {
                let question = finding.place.question.as_ref().and_then(|id| survey.question(id));
                let title = question.map(|question| question.title.get(finding.place.lang.as_deref().unwrap_or("")));
                found.push(format!(
                    "{template:?} {}: {:?} {:?} {title:?}",
                    lang.tag(),
                    finding.rule,
                    finding.evidence
                ));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn sizes_are_those_of_the_drafts() {
    let size = |template: Template| {
        let of = |lang: Lang| outline::facts(&template.draft(id(), lang.words())).seconds.round() as u16;
        (
            template.draft(id(), Lang::En.words()).asked().count(),
            Lang::ALL.map(of),
        )
    };
    let real = Template::ALL.map(size);
    let said = Template::ALL.map(|template| (template.size(Lang::En).0, Lang::ALL.map(|lang| template.size(lang).1)));
    assert_eq!(said, real);
}

#[test]
fn only_detractors_are_asked_what_to_put_right() {
    for (score, pages) in [(6, 3), (7, 2)] {
        let survey = Template::Brand.draft(id(), Lang::En.words());
        let nps = survey.questions().next().unwrap().id.clone();
        let mut runner = Runner::new(survey, ResponseId::new("r").unwrap(), Moment(0));
        runner.set(&nps, Some(Answer::Number(score)));
        assert_eq!(runner.pages().len(), pages, "score {score}");
    }
}

#[test]
fn the_bank_has_a_question_for_every_stage_and_is_found_in_any_language() {
    let bank = bank();
    for stage in Stage::ALL {
        assert!(bank.iter().any(|banked| banked.stage() == stage), "{stage:?}");
    }
    for kind in [KindName::Nps, KindName::Csat, KindName::Ces] {
        assert!(bank.iter().any(|banked| banked.kind() == kind));
    }
    let found = |search: &str| bank.iter().filter(|banked| banked.has(search)).count();
    assert_eq!(found(""), bank.len());
    for search in ["website browse", "推荐", "推薦 同事", "وب‌گاه", "وب گاه"] {
        assert!((1..bank.len()).contains(&found(search)), "{search}");
    }
    assert_eq!(found("hologram"), 0);
    let survey = Survey::blank(id(), "fa");
    for banked in bank {
        let question = banked.question(&survey).unwrap();
        assert_eq!(question.title.default, banked.title(Lang::Fa));
        assert_eq!(question.title.langs().count(), 3);
        assert_eq!(question.kind.name(), banked.kind());
    }
}

#[test]
fn the_authors_wording_leads() {
    let text = said(["a", "b", "c", "d"], Lang::ZhHant);
    assert_eq!((text.default.as_str(), text.get("en"), text.get("fa")), ("c", "a", "d"));
    assert_eq!(text.langs().count(), 3);
}
