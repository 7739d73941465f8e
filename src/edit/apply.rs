//! What each edit does. Texts are `spot`'s, lists of choices `list`'s.
use super::{Edit, Outcome, Slot};
use crate::{
    survey::{
        ChoiceId, Condition, Kind, KindName, Measure, PageId, PanelId, Place, Question, QuestionId, StageId, Survey,
        Test,
    },
    template, translation,
    words::{Lang, Words},
};

/// The words for what a survey says by itself: in the language that its author writes.
fn authors_words(survey: &Survey) -> &'static Words {
    Lang::nearest(&survey.lang).unwrap_or_default().words()
}

impl Edit {
    /// Makes the change. An edit whose place is gone, or that says what is so already, changes nothing.
    pub fn apply(&self, survey: &mut Survey) -> Outcome {
        let ruled = |survey: &Survey| -> Vec<QuestionId> {
            let ruled = survey.questions().filter(|question| question.rule().is_some());
            ruled.map(|question| question.id.clone()).collect()
        };
        let before = if self.may_break_rules() {
            ruled(survey)
        } else {
            Vec::new()
        };
        let mut outcome = Outcome::default();
        self.change(survey, &mut outcome);
        let fell = |id: &&QuestionId| survey.question(id).is_some_and(|question| question.show_if.is_none());
        outcome.rules_fell = before.iter().filter(fell).count();
        outcome
    }

    /// Whether rules elsewhere may have to go. Writing is done at every key: it must not look at all of them.
    fn may_break_rules(&self) -> bool {
        matches!(
            self,
            Self::MovePage(..)
                | Self::RemovePage(_)
                | Self::MoveQuestion(..)
                | Self::RemoveQuestion(_)
                | Self::Kind(..)
                | Self::List(..)
                | Self::Scale(..)
        )
    }

    fn change(&self, survey: &mut Survey, outcome: &mut Outcome) -> Option<()> {
        match self {
            Self::Write { spot, lang, text } => spot.write(survey, lang.as_deref(), text)?,
            Self::Status(status) => survey.status = *status,
            Self::AddPage(after) => outcome.page = Some(survey.add_page(after.as_ref())),
            Self::DuplicatePage(id) => outcome.page = Some(duplicate_page(survey, id)?),
            Self::MovePage(id, at) => survey.put_page(id, *at),
            Self::RemovePage(id) => survey.remove_page(id),
            Self::AddQuestion(slot, kind) => outcome.question = Some(add(survey, slot.as_ref(), *kind)),
            Self::Insert(slot, questions) => outcome.question = insert(survey, slot.as_ref(), questions),
            Self::DuplicateQuestion(id) => {
                let (page, at) = survey.place_of(id)?;
                let copy = survey.question(id)?.clone();
                let slot = Slot {
                    page: survey.pages.get(page)?.id.clone(),
                    at: at + 1,
                };
                outcome.question = insert(survey, Some(&slot), &[copy]);
            }
            Self::MoveQuestion(id, slot) => {
                survey.put_question(id, &slot.page, slot.at);
                outcome.question = Some(id.clone());
            }
            Self::RemoveQuestion(id) => survey.remove_question(id),
            Self::Kind(id, kind) => change_kind(survey, id, *kind, outcome)?,
            Self::Required(id, on) => survey.question_mut(id)?.require(*on),
            Self::ShowIf(id, condition) => {
                survey.question_mut(id)?.show_if.clone_from(condition);
                survey.drop_dangling_rules();
            }
            Self::Stage(id, stage) => set_stage(survey.question_mut(id)?, stage.as_ref()),
            Self::Touchpoint(id, name) => survey.question_mut(id)?.place.as_mut()?.touchpoint.clone_from(name),
            Self::Owner(id, owner) => survey.question_mut(id)?.owner.clone_from(owner),
            Self::List(id, part, edit) => outcome.choice = edit.apply(survey, id, *part)?,
            Self::Order(id, order) => survey.question_mut(id)?.kind.options_mut()?.order = *order,
            Self::Limits(id, least, most) => {
                let options = survey.question_mut(id)?.kind.options_mut()?;
                (options.least, options.most) = (*least, *most);
            }
            Self::Scale(id, scale) => {
                let rating = survey.question_mut(id)?.kind.rating_mut()?;
                if matches!(rating.measure, Measure::Plain(_)) {
                    rating.measure = Measure::Plain(*scale);
                    rating.labels.retain(|(value, _)| scale.values().contains(value));
                }
                survey.drop_dangling_rules();
            }
            Self::Look(id, look) => survey.question_mut(id)?.kind.rating_mut()?.look = *look,
            Self::Input(id, input) => {
                if let Kind::Short(held) = &mut survey.question_mut(id)?.kind {
                    held.clone_from(input);
                }
            }
            Self::Slider(id, slider) => {
                if let Kind::Slider(held) = &mut survey.question_mut(id)?.kind
                    && slider.min < slider.max
                    && slider.step.get() > 0.0
                {
                    held.clone_from(slider);
                }
            }
            Self::Translate { key, lang, text } => {
                translation::set(survey, key, lang, text);
            }
            Self::Appearance { look, .. } => look.keep(survey),
            Self::Replace(_, other) => {
                survey.clone_from(other);
            }
        }
        Some(())
    }
}

fn add(survey: &mut Survey, slot: Option<&Slot>, kind: KindName) -> QuestionId {
    let id = survey.add_question(slot.map(|slot| &slot.page), kind);
    template::fill(survey, &id, authors_words(survey));
    if let Some(slot) = slot {
        survey.put_question(&id, &slot.page, slot.at);
    }
    id
}

/// The slot, or the end.
fn insert(survey: &mut Survey, slot: Option<&Slot>, questions: &[Question]) -> Option<QuestionId> {
    let last = survey.pages.last()?;
    let end = Slot {
        page: last.id.clone(),
        at: last.questions.len(),
    };
    let slot = slot.unwrap_or(&end);
    let mut first = None;
    for (at, question) in questions.iter().enumerate() {
        let copy = survey.adopt(question);
        first.get_or_insert_with(|| copy.id.clone());
        survey.insert_question(&slot.page, slot.at + at, copy);
    }
    first
}

/// After the page, with rules among its questions turned to the copies.
fn duplicate_page(survey: &mut Survey, id: &PageId) -> Option<PageId> {
    let page = survey.pages.iter().find(|page| page.id == *id)?.clone();
    let copy_id = survey.add_page(Some(id));
    let panels: Vec<(PanelId, PanelId)> = page
        .panels
        .iter()
        .map(|panel| (panel.id.clone(), PanelId::numbered('g', survey.fresh())))
        .collect();
    let panel = |id: &Option<PanelId>| {
        let known = id.as_ref().and_then(|id| panels.iter().find(|(old, _)| old == id));
        known.map(|(_, new)| new.clone())
    };
    let mut questions: Vec<Question> = Vec::new();
    for old in &page.questions {
        let mut copy = survey.adopt(old);
        copy.panel = panel(&old.panel);
        if let Some(Condition::Rule(rule)) = &mut copy.show_if {
            let mut pairs = page.questions.iter().zip(&questions);
            if let Some((from, to)) = pairs.find(|(from, _)| from.id == rule.question) {
                rule.question = to.id.clone();
                if let Test::Chosen(chosen) = &mut rule.test {
                    *chosen = twin(&from.kind, &to.kind, chosen)?;
                }
            }
        }
        questions.push(copy);
    }
    let copy = survey.pages.iter_mut().find(|page| page.id == copy_id)?;
    *copy = crate::survey::Page {
        id: copy_id.clone(),
        name: String::new(),
        panels: page.panels.iter().map(|old| old.copied(&panel)).collect(),
        questions,
        ..page
    };
    survey.drop_dangling_rules();
    Some(copy_id)
}

/// The choice at the same place of the copy.
fn twin(from: &Kind, to: &Kind, id: &ChoiceId) -> Option<ChoiceId> {
    let at = from.choices().iter().position(|choice| choice.id == *id)?;
    to.choices().get(at).map(|choice| choice.id.clone())
}

fn change_kind(survey: &mut Survey, id: &QuestionId, kind: KindName, outcome: &mut Outcome) -> Option<()> {
    let sizes = |survey: &Survey| {
        survey
            .question(id)
            .map(|question| [question.kind.choices().len(), question.kind.columns().len()])
    };
    let before = sizes(survey)?;
    template::change_kind(survey, id, kind, authors_words(survey));
    let after = sizes(survey)?;
    outcome.choices_fell = before.iter().zip(after).any(|(before, after)| after < *before);
    Some(())
}

fn set_stage(question: &mut Question, stage: Option<&StageId>) {
    let touchpoint = question.place.take().map(|place| place.touchpoint).unwrap_or_default();
    question.place = stage.map(|stage| Place {
        stage: stage.clone(),
        touchpoint,
    });
}
