//! Changes an author makes. Each keeps the survey well-formed: ids stay unique, no rule points at nothing.
use super::{
    Choice, ChoiceId, ChoiceLook, Field, Input, InputSort, Kind, KindName, Measure, Options, Page, PageId, Question,
    QuestionId, Rating, Scale, Slider, Survey, Test, Text, YesNo,
};
use crate::order::{Map, Set};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

impl Survey {
    pub(crate) fn fresh(&mut self) -> u32 {
        self.counter += 1;
        self.counter
    }

    /// A new empty page after `after`, or at the end.
    pub fn add_page(&mut self, after: Option<&PageId>) -> PageId {
        let id = PageId::numbered('p', self.fresh());
        let at = after.and_then(|after| self.pages.iter().position(|page| page.id == *after));
        let at = at.map_or(self.pages.len(), |at| at + 1);
        self.pages.insert(at, Page::new(id.clone()));
        id
    }

    /// Takes the page away with its questions; the last page is only emptied.
    pub fn remove_page(&mut self, id: &PageId) {
        if self.pages.len() > 1 {
            self.pages.retain(|page| page.id != *id);
        } else if let Some(page) = self.pages.first_mut().filter(|page| page.id == *id) {
            page.questions.clear();
            page.panels.clear();
        }
        self.drop_dangling_rules();
    }

    /// To this place among the pages, from 0, counted without it; the end when there are fewer.
    pub fn put_page(&mut self, id: &PageId, at: usize) {
        if let Some(from) = self.pages.iter().position(|page| page.id == *id) {
            let page = self.pages.remove(from);
            self.pages.insert(at.min(self.pages.len()), page);
            self.drop_dangling_rules();
        }
    }

    /// A new question at the end of the page, or of the last page when there is none of this id.
    pub fn add_question(&mut self, page: Option<&PageId>, kind: KindName) -> QuestionId {
        let id = QuestionId::numbered('q', self.fresh());
        let kind = self.fresh_kind(kind);
        let question = Question::new(id.clone(), kind);
        let at = page.and_then(|page| self.pages.iter().position(|p| p.id == *page));
        let at = at.unwrap_or(self.pages.len().saturating_sub(1));
        if let Some(page) = self.pages.get_mut(at) {
            page.questions.push(question);
        }
        id
    }

    fn fresh_kind(&mut self, name: KindName) -> Kind {
        let mut choices = |n: usize| -> Vec<Choice> { (0..n).map(|_| self.fresh_choice("")).collect() };
        let looks = |look| Options {
            look,
            ..Options::default()
        };
        let sorted = |sort| {
            Kind::Short(Input {
                sort,
                ..Input::default()
            })
        };
        match name {
            KindName::Single => Kind::single(choices(2)),
            KindName::Multiple => Kind::multiple(choices(2)),
            KindName::DropDown => Kind::Single {
                choices: choices(2),
                options: looks(ChoiceLook::DropDown),
            },
            KindName::Tags => Kind::Multiple {
                choices: choices(2),
                options: looks(ChoiceLook::DropDown),
            },
            KindName::Ranking => Kind::Ranking {
                choices: choices(3),
                options: Options::default(),
            },
            KindName::YesNo => Kind::YesNo(YesNo::default()),
            KindName::Matrix => Kind::Matrix {
                rows: choices(2),
                columns: choices(5),
            },
            KindName::Short => Kind::short(),
            KindName::Number => sorted(InputSort::Number),
            KindName::Date => sorted(InputSort::Date),
            KindName::Rating => Kind::Rating(Rating::of(Measure::Plain(
                Scale::new(1, 10).unwrap_or(Scale::ZeroToTen),
            ))),
            KindName::Fields => Kind::Fields(
                (0..2)
                    .map(|_| Field::new(ChoiceId::numbered('c', self.fresh())))
                    .collect(),
            ),
            KindName::Slider => Kind::Slider(Slider::default()),
            KindName::Block => Kind::Block(Text::default()),
            // What the builder does not offer begins as a comment.
            other => other
                .measure()
                .map_or_else(Kind::comment, |measure| Kind::Rating(Rating::of(measure))),
        }
    }

    /// A choice with a new id, not yet in any question.
    pub fn fresh_choice(&mut self, label: &str) -> Choice {
        Choice::new(ChoiceId::numbered('c', self.fresh()), label.into())
    }

    /// Gives the question another kind. Choices live on between single, multiple and matrix rows; the rest starts anew.
    pub fn set_kind(&mut self, id: &QuestionId, name: KindName) {
        let Some(old) = self.question(id).map(|question| question.kind.clone()) else {
            return;
        };
        if old.name() == name {
            return;
        }
        let mut kind = self.fresh_kind(name);
        if !old.choices().is_empty()
            && let Some(choices) = kind.choices_mut()
        {
            *choices = old.choices().to_vec();
        }
        if let (Kind::Rating(new), Kind::Rating(old)) = (&mut kind, old) {
            new.low = old.low;
            new.high = old.high;
        }
        if let Some(question) = self.question_mut(id) {
            question.kind = kind;
            // What only statements on one scale know goes with them.
            question.require(question.required);
            if !matches!(question.kind, Kind::Matrix { .. }) {
                (question.logic.rows_if, question.logic.columns_if) = (None, None);
            }
        }
        self.drop_dangling_rules();
    }

    pub fn remove_question(&mut self, id: &QuestionId) {
        for page in &mut self.pages {
            page.questions.retain(|question| question.id != *id);
        }
        self.drop_dangling_rules();
    }

    /// The page and the place of a question there, both from 0.
    pub fn place_of(&self, id: &QuestionId) -> Option<(usize, usize)> {
        self.pages.iter().enumerate().find_map(|(page, held)| {
            let at = held.questions.iter().position(|question| question.id == *id)?;
            Some((page, at))
        })
    }

    /// One step up or down, over the edge of a page into the next one.
    pub fn move_question(&mut self, id: &QuestionId, direction: Direction) {
        let Some((page, at)) = self.place_of(id) else { return };
        let beside = |page: usize| self.pages.get(page);
        let last = beside(page).map_or(0, |page| page.questions.len().saturating_sub(1));
        let (to, at) = match direction {
            Direction::Up if at > 0 => (Some(page), at - 1),
            Direction::Down if at < last => (Some(page), at + 1),
            Direction::Up => {
                let before = page.checked_sub(1);
                (before, before.and_then(beside).map_or(0, |page| page.questions.len()))
            }
            Direction::Down => (Some(page + 1), 0),
        };
        if let Some(to) = to.and_then(beside).map(|page| page.id.clone()) {
            self.put_question(id, &to, at);
        }
    }

    /// To this place on a page, from 0, counted without it; the end when there are fewer. Nothing happens without the page.
    pub fn put_question(&mut self, id: &QuestionId, page: &PageId, at: usize) {
        let (Some((from, place)), true) = (self.place_of(id), self.has_page(page)) else {
            return;
        };
        let taken = self.pages.get_mut(from).map(|page| page.questions.remove(place));
        if let Some(question) = taken {
            self.insert_question(page, at, question);
        }
    }

    /// Puts in a question whose ids are new here; on the last page when there is none of this id.
    pub fn insert_question(&mut self, page: &PageId, at: usize, mut question: Question) {
        let last = self.pages.len().saturating_sub(1);
        let to = self.pages.iter().position(|known| known.id == *page).unwrap_or(last);
        if let Some(page) = self.pages.get_mut(to) {
            // A panel of another page is none of this one's.
            if question.panel.as_ref().is_some_and(|panel| page.panel(panel).is_none()) {
                question.panel = None;
            }
            let at = at.min(page.questions.len());
            page.questions.insert(at, question);
            page.settle(at);
        }
        self.drop_dangling_rules();
    }

    fn has_page(&self, id: &PageId) -> bool {
        self.pages.iter().any(|page| page.id == *id)
    }

    /// The question with ids that are new in this survey, and without a name that is taken here.
    pub fn adopt(&mut self, question: &Question) -> Question {
        let mut copy = question.clone();
        copy.id = QuestionId::numbered('q', self.fresh());
        let taken = self
            .questions()
            .any(|known| known.name().eq_ignore_ascii_case(&copy.name));
        if taken {
            copy.name.clear();
        }
        let mut give = |id: &mut ChoiceId| *id = ChoiceId::numbered('c', self.fresh());
        copy.kind
            .choices_mut()
            .into_iter()
            .flatten()
            .for_each(|choice| give(&mut choice.id));
        copy.kind
            .columns_mut()
            .into_iter()
            .flatten()
            .for_each(|choice| give(&mut choice.id));
        if let Kind::Fields(fields) = &mut copy.kind {
            fields.iter_mut().for_each(|field| give(&mut field.id));
        }
        copy
    }

    /// Takes away rules that no longer name an earlier question that fits their test.
    pub fn drop_dangling_rules(&mut self) {
        let mut before: Map<&QuestionId, &Kind> = Map::new();
        let mut dangling: Set<QuestionId> = Set::new();
        for question in self.questions() {
            let rule = question.rule();
            if rule.is_some_and(|rule| !before.get(&rule.question).is_some_and(|kind| rule.test.fits(kind))) {
                dangling.insert(question.id.clone());
            }
            before.insert(&question.id, &question.kind);
        }
        for question in self.pages.iter_mut().flat_map(|page| &mut page.questions) {
            if dangling.contains(&question.id) {
                question.show_if = None;
            }
        }
    }
}

impl Test {
    /// Whether the test can be put to an answer of this kind.
    pub fn fits(&self, kind: &Kind) -> bool {
        match self {
            Self::Between { low, high } => {
                low <= high
                    && kind
                        .rating()
                        .is_some_and(|r| r.measure.scale().values().contains(low) && *high <= r.measure.scale().high())
            }
            Self::Chosen(id) => {
                matches!(kind, Kind::Single { .. } | Kind::Multiple { .. })
                    && kind.choices().iter().any(|c| c.id == *id)
            }
            Self::Answered => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Condition, Formula, Rule, SurveyId};
    use super::*;

    fn survey() -> (Survey, QuestionId, QuestionId) {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        let nps = survey.add_question(None, KindName::Nps);
        let page = survey.add_page(None);
        let why = survey.add_question(Some(&page), KindName::Comment);
        let rule = Rule {
            question: nps.clone(),
            test: Test::Between { low: 0, high: 6 },
        };
        survey.question_mut(&why).unwrap().show_if = Some(Condition::Rule(rule));
        (survey, nps, why)
    }

    #[test]
    fn a_rule_goes_with_the_question_it_names() {
        let (mut survey, nps, why) = survey();
        survey.remove_question(&nps);
        assert_eq!(survey.question(&why).unwrap().show_if, None);
    }

    #[test]
    fn a_rule_never_looks_ahead() {
        let (mut survey, _, why) = survey();
        survey.move_question(&why, Direction::Up);
        assert!(
            survey.question(&why).unwrap().show_if.is_some(),
            "same page, still after"
        );
        survey.move_question(&why, Direction::Up);
        assert_eq!(survey.question(&why).unwrap().show_if, None);
    }

    #[test]
    fn ids_are_never_used_twice() {
        let (mut survey, _, why) = survey();
        survey.remove_question(&why);
        let next = survey.add_question(None, KindName::Single);
        assert_ne!(next, why);
        let ids: crate::order::Set<_> = survey.questions().map(|q| q.id.clone()).collect();
        assert_eq!(ids.len(), survey.questions().count());
    }

    #[test]
    fn what_only_statements_know_goes_with_them() {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        let id = survey.add_question(None, KindName::Matrix);
        let question = survey.question_mut(&id).unwrap();
        question.require(true);
        question.logic.rows_if = Some(Formula("{item} <> 'a'".to_owned()));
        survey.set_kind(&id, KindName::Nps);
        let question = survey.question(&id).unwrap();
        assert!(question.required && !question.logic.every_row && question.logic.rows_if.is_none());
        let read = crate::survey::RawSurvey::from(&survey).check(survey.id.clone()).0;
        assert_eq!(read, survey);
        // Statements are asked for all or none.
        survey.set_kind(&id, KindName::Matrix);
        assert!(survey.question(&id).unwrap().logic.every_row);
    }

    #[test]
    fn choices_survive_a_change_of_kind() {
        let (mut survey, ..) = survey();
        let id = survey.add_question(None, KindName::Single);
        let choices = survey.question(&id).unwrap().kind.choices().to_vec();
        survey.set_kind(&id, KindName::Multiple);
        assert_eq!(survey.question(&id).unwrap().kind.choices(), choices);
        survey.set_kind(&id, KindName::Nps);
        assert!(survey.question(&id).unwrap().kind.choices().is_empty());
    }
}
