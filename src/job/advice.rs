//! Advice on a survey as work for the worker: its rules and their words are large, and stay there. No page, no rules.
use serde::{Deserialize, Serialize};

use super::{Job, Kind, Models, Progress};
use crate::{
    lint::{self, Finding, Ignored, Left, Place, Said, Severity},
    survey::{RawSurvey, Survey, SurveyId},
    words::Lang,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum AdviceJob {
    /// Everything found, in the words of the language of this tag.
    Check(RawSurvey, String),
    /// The survey with one finding mended.
    Mend(RawSurvey, Left),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum AdviceOutcome {
    Found(Vec<Advised>),
    /// `None`: what it was for is gone.
    Mended(Option<RawSurvey>),
}

/// A finding as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Advised {
    /// What it is known by.
    pub mark: Left,
    /// Its author leaves it as it is.
    pub left: bool,
    pub severity: Severity,
    pub place: Place,
    /// A few words.
    pub name: String,
    /// Why it matters, and what to do.
    pub why: String,
    pub what: String,
    pub seen: Option<String>,
    /// The button that mends it.
    pub button: Option<String>,
}

impl Job for AdviceJob {
    const KIND: Kind = Kind::Advice;
    type Outcome = AdviceOutcome;

    fn run(self, _: &[u8], _: &mut Models, _: &mut dyn FnMut(Progress)) -> AdviceOutcome {
        match self {
            Self::Check(raw, lang) => AdviceOutcome::Found(check(&read(raw), &lang)),
            Self::Mend(raw, mark) => AdviceOutcome::Mended(mend(read(raw), &mark)),
        }
    }
}

fn read(raw: RawSurvey) -> Survey {
    raw.check(SurveyId::from_bits(0)).0
}

fn check(survey: &Survey, lang: &str) -> Vec<Advised> {
    let words = Lang::nearest(lang).unwrap_or_default().words();
    let ignored = Ignored::of(survey);
    let advised = |finding: Finding| {
        let mark = Left::of(survey, &finding);
        let Said {
            name,
            why,
            what,
            seen,
            button,
            ..
        } = finding.say(words);
        Advised {
            left: ignored.holds(&mark),
            mark,
            severity: finding.severity,
            place: finding.place,
            name: name.to_owned(),
            why: why.to_owned(),
            what: what.to_owned(),
            seen,
            button: button.map(str::to_owned),
        }
    };
    let found = lint::check(survey, &Ignored::default());
    found.into_iter().map(advised).collect()
}

fn mend(mut survey: Survey, mark: &Left) -> Option<RawSurvey> {
    let found = lint::check(&survey, &Ignored::default());
    // Its author may have gone on writing since the finding was shown.
    let marks: Vec<Left> = found.iter().map(|finding| Left::of(&survey, finding)).collect();
    let same = marks.iter().position(|one| one == mark);
    let at = same.or_else(|| marks.iter().position(|one| one.is_like(mark)))?;
    let finding = found.into_iter().nth(at)?;
    finding.fix?.apply(&mut survey).then(|| RawSurvey::from(&survey))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::KindName;

    fn survey() -> Survey {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        let id = survey.add_question(None, KindName::Csat);
        survey.question_mut(&id).unwrap().title = "How would you rate our excellent support?".into();
        survey
    }

    fn found(survey: &Survey) -> Vec<Advised> {
        let job = AdviceJob::Check(RawSurvey::from(survey), "zh-TW".into());
        let text = serde_json::to_string(&job.run(&[], &mut Models::none(), &mut |_| {})).unwrap();
        match serde_json::from_str(&text).unwrap() {
            AdviceOutcome::Found(found) => found,
            AdviceOutcome::Mended(_) => panic!("{text}"),
        }
    }

    #[test]
    fn a_finding_is_mended_and_another_left() {
        let mut survey = survey();
        let all = found(&survey);
        let leading = all.iter().find(|one| one.place.span.is_some()).unwrap();
        assert!(leading.button.is_some() && !leading.left && leading.name.contains(char::is_alphabetic));
        assert!(!leading.name.is_ascii(), "in the reader's language");

        let mut ignored = Ignored::of(&survey);
        ignored.add(leading.mark.clone());
        ignored.keep(&mut survey);
        let left = found(&survey);
        assert_eq!(left.iter().filter(|one| one.left).count(), 1);
        assert_eq!(left.len(), all.len());
        ignored.remove(&leading.mark);
        ignored.keep(&mut survey);
        assert_eq!(found(&survey), all, "taken back");
        let mut edited = survey.clone();
        let id = edited.questions().next().unwrap().id.clone();
        edited.question_mut(&id).unwrap().title = "How would you rate our excellent, kind support?".into();
        let fresh = found(&edited)
            .into_iter()
            .find(|one| one.mark.is_like(&leading.mark))
            .unwrap();
        assert_ne!(fresh.mark, leading.mark);
        assert_eq!(leading.mark.renewed(&edited, &leading.place), fresh.mark);

        let mend = |survey: &Survey| match AdviceJob::Mend(RawSurvey::from(survey), leading.mark.clone()).run(
            &[],
            &mut Models::none(),
            &mut |_| {},
        ) {
            AdviceOutcome::Mended(mended) => mended,
            AdviceOutcome::Found(_) => panic!(),
        };
        let mended = read(mend(&survey).unwrap());
        let title = &mended.questions().next().unwrap().title.default;
        assert_eq!(title, "How would you rate our support?");
        assert_eq!(mend(&mended), None, "it is gone");
        assert!(found(&mended).iter().all(|one| one.mark != leading.mark));
    }
}
