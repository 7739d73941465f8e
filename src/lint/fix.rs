//! Edits that mend a finding, as data. Each keeps the survey well-formed; none is made without being asked for.
use super::{Part, whole};
use crate::{
    survey::{
        Choice, ChoiceId, Condition, Kind, KindName, Measure, PageId, Question, QuestionId, Role, Survey, Text, Trigger,
    },
    words::{Lang, Words},
};

#[derive(Clone, Debug, PartialEq)]
pub enum Fix {
    AddOther(QuestionId),
    AddNotApplicable(QuestionId),
    /// New labels: the author's own where no language is named.
    Relabel {
        question: QuestionId,
        labels: Vec<(ChoiceId, Option<String>, String)>,
    },
    /// The standard steps in place of these options; what is called the same already keeps its id.
    Balance {
        question: QuestionId,
        replaced: Vec<ChoiceId>,
        labels: Vec<Text>,
    },
    /// Words at both ends of the scale.
    LabelEnds(QuestionId),
    RemoveChoice {
        question: QuestionId,
        choice: ChoiceId,
    },
    /// Another wording of a title, a row or an inner question.
    Reword {
        question: QuestionId,
        part: Part,
        row: Option<ChoiceId>,
        lang: Option<String>,
        text: String,
    },
    MakeOptional(Vec<QuestionId>),
    MoveLast(QuestionId),
    ShowProgress,
    /// An open question at the end.
    AskOpen,
    /// Takes the condition away.
    ShowAlways(Target),
    RemoveVariable(String),
    RemoveTrigger(Box<Trigger>),
}

/// What has a condition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    Question(QuestionId),
    Page(PageId),
}

impl Fix {
    /// Makes the edit. False when what it was for is gone: nothing has changed then.
    pub fn apply(&self, survey: &mut Survey) -> bool {
        let done = self.edit(survey).is_some();
        survey.drop_dangling_rules();
        done
    }

    fn edit(&self, survey: &mut Survey) -> Option<()> {
        match self {
            Self::AddOther(id) => add_choice(survey, id, Role::Other, |words| words.advice().other),
            Self::AddNotApplicable(id) => add_choice(survey, id, Role::Alone, |words| words.advice().not_applicable),
            Self::Relabel { question, labels } => {
                let choices = survey.question_mut(question)?.kind.choices_mut()?;
                for (id, lang, text) in labels {
                    let choice = choices.iter_mut().find(|choice| choice.id == *id)?;
                    put(&mut choice.label, lang.as_deref(), text);
                }
                Some(())
            }
            Self::Balance {
                question,
                replaced,
                labels,
            } => balance(survey, question, replaced, labels),
            Self::LabelEnds(id) => label_ends(survey, id),
            Self::RemoveChoice { question, choice } => {
                let choices = survey.question_mut(question)?.kind.choices_mut()?;
                let had = choices.len();
                choices.retain(|one| one.id != *choice);
                if choices.len() == had
                    && let Some(columns) = survey.question_mut(question)?.kind.columns_mut()
                {
                    columns.retain(|one| one.id != *choice);
                }
                Some(())
            }
            Self::Reword {
                question,
                part,
                row,
                lang,
                text,
            } => {
                let question = survey.question_mut(question)?;
                put(wording(question, *part, row.as_ref())?, lang.as_deref(), text);
                Some(())
            }
            Self::MakeOptional(ids) => {
                for id in ids {
                    let question = survey.question_mut(id)?;
                    question.required = false;
                }
                Some(())
            }
            Self::MoveLast(id) => move_last(survey, id),
            Self::ShowProgress => {
                survey.behaviour.progress = crate::survey::ProgressBy::default();
                Some(())
            }
            Self::AskOpen => {
                let title = text_of(survey, |lang| lang.words().templates().better);
                let page = survey.add_page(None);
                let id = survey.add_question(Some(&page), KindName::Comment);
                survey.question_mut(&id)?.title = title;
                Some(())
            }
            Self::ShowAlways(Target::Question(id)) => survey.question_mut(id)?.show_if.take().map(|_: Condition| ()),
            Self::ShowAlways(Target::Page(id)) => {
                let page = survey.pages.iter_mut().find(|page| page.id == *id)?;
                page.show_if.take().map(|_| ())
            }
            Self::RemoveVariable(name) => {
                let had = survey.behaviour.variables.len();
                survey.behaviour.variables.retain(|variable| variable.name != *name);
                (survey.behaviour.variables.len() < had).then_some(())
            }
            Self::RemoveTrigger(trigger) => {
                let at = survey
                    .behaviour
                    .triggers
                    .iter()
                    .position(|one| one == trigger.as_ref())?;
                survey.behaviour.triggers.remove(at);
                Some(())
            }
        }
    }
}

fn put(text: &mut Text, lang: Option<&str>, wording: &str) {
    match lang {
        Some(lang) => text.translate(lang, wording.to_owned()),
        None => wording.clone_into(&mut text.default),
    }
}

fn wording<'q>(question: &'q mut Question, part: Part, row: Option<&ChoiceId>) -> Option<&'q mut Text> {
    match part {
        Part::Title => Some(&mut question.title),
        Part::Row => {
            let rows = question.kind.choices_mut()?;
            rows.iter_mut()
                .find(|choice| Some(&choice.id) == row)
                .map(|choice| &mut choice.label)
        }
        Part::Inner(at) => match &mut question.kind {
            Kind::Repeat(repeat) => repeat.questions.get_mut(at).map(|inner| &mut inner.title),
            _ => None,
        },
        _ => None,
    }
}

/// A text in the survey's languages, as far as the app speaks them.
pub(super) fn text_of(survey: &Survey, says: impl Fn(Lang) -> &'static str) -> Text {
    let own = Lang::nearest(&survey.lang).unwrap_or_default();
    let mut text: Text = says(own).into();
    for tag in whole::langs(survey).into_iter().skip(1) {
        if let Some(lang) = Lang::nearest(tag) {
            text.translate(tag, says(lang).to_owned());
        }
    }
    text
}

fn add_choice(survey: &mut Survey, id: &QuestionId, role: Role, says: fn(&Words) -> &'static str) -> Option<()> {
    let label = text_of(survey, |lang| says(lang.words()));
    let choice = Choice {
        label,
        role,
        ..survey.fresh_choice("")
    };
    survey.question_mut(id)?.kind.choices_mut()?.push(choice);
    Some(())
}

fn balance(survey: &mut Survey, id: &QuestionId, replaced: &[ChoiceId], labels: &[Text]) -> Option<()> {
    let fresh: Vec<Choice> = labels
        .iter()
        .map(|label| Choice {
            label: label.clone(),
            ..survey.fresh_choice("")
        })
        .collect();
    let kind = &mut survey.question_mut(id)?.kind;
    let choices = match kind {
        Kind::Matrix { columns, .. } => columns,
        kind => kind.choices_mut()?,
    };
    let at = choices.iter().position(|choice| replaced.contains(&choice.id))?;
    let (old, mut kept): (Vec<Choice>, Vec<Choice>) = std::mem::take(choices)
        .into_iter()
        .partition(|choice| replaced.contains(&choice.id));
    let called = |choice: &Choice, label: &Text| choice.label.default.trim().eq_ignore_ascii_case(label.default.trim());
    let steps = fresh.into_iter().map(|new| {
        old.iter()
            .find(|choice| called(choice, &new.label))
            .cloned()
            .unwrap_or(new)
    });
    let at = at.min(kept.len());
    kept.splice(at..at, steps);
    *choices = kept;
    Some(())
}

fn label_ends(survey: &mut Survey, id: &QuestionId) -> Option<()> {
    let measure = survey.question(id)?.kind.rating().map(|rating| rating.measure);
    let ends = |lang: Lang| {
        let kinds = lang.words().kinds();
        match measure {
            Some(Measure::Nps) => kinds.nps_ends,
            Some(Measure::Csat) => kinds.csat_ends,
            Some(Measure::Ces) => kinds.agree_ends,
            Some(Measure::Effort) => kinds.effort_ends,
            Some(Measure::Plain(_)) | None => lang.words().advice().ends,
        }
    };
    let [low, high] = [0, 1].map(|at: usize| text_of(survey, |lang| ends(lang).get(at).copied().unwrap_or_default()));
    let texts = match &mut survey.question_mut(id)?.kind {
        Kind::Rating(rating) => [(&mut rating.low, low), (&mut rating.high, high)],
        Kind::Slider(slider) => [(&mut slider.low, low), (&mut slider.high, high)],
        _ => return None,
    };
    for (text, label) in texts {
        *text = label;
    }
    Some(())
}

/// To the end of the last page.
fn move_last(survey: &mut Survey, id: &QuestionId) -> Option<()> {
    let last = survey.pages.len().checked_sub(1)?;
    let (at, place) = survey.pages.iter().enumerate().find_map(|(at, page)| {
        let place = page.questions.iter().position(|question| question.id == *id)?;
        Some((at, place))
    })?;
    let mut question = survey.pages.get_mut(at)?.questions.remove(place);
    // A panel of its old page is none of the last one's.
    if at != last {
        question.panel = None;
    }
    survey.pages.get_mut(last)?.questions.push(question);
    if at != last
        && survey
            .pages
            .get(at)
            .is_some_and(|page| page.questions.is_empty() && page.title.is_empty())
    {
        survey.pages.remove(at);
    }
    Some(())
}
