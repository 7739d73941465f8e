//! Changes an author makes. Each keeps the survey well-formed: ids stay unique, no rule points at nothing.

use super::{
    Choice, ChoiceId, ChoiceLook, Input, InputSort, Kind, KindName, Options, Page, PageId, Question, QuestionId,
    Rating, Survey, Test, YesNo,
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
        } else if let Some(page) = self.pages.first_mut() {
            page.questions.clear();
        }
        self.drop_dangling_rules();
    }

    pub fn move_page(&mut self, id: &PageId, direction: Direction) {
        if let Some(at) = self.pages.iter().position(|page| page.id == *id) {
            let to = match direction {
                Direction::Up => at.checked_sub(1),
                Direction::Down => Some(at + 1).filter(|to| *to < self.pages.len()),
            };
            if let Some(to) = to {
                self.pages.swap(at, to);
                self.drop_dangling_rules();
            }
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
        }
        self.drop_dangling_rules();
    }

    pub fn remove_question(&mut self, id: &QuestionId) {
        for page in &mut self.pages {
            page.questions.retain(|question| question.id != *id);
        }
        self.drop_dangling_rules();
    }

    /// One step up or down, over the edge of a page into the next one.
    pub fn move_question(&mut self, id: &QuestionId, direction: Direction) {
        let Some((page, at)) = self.pages.iter().enumerate().find_map(|(p, page)| {
            page.questions
                .iter()
                .position(|question| question.id == *id)
                .map(|at| (p, at))
        }) else {
            return;
        };
        let len = self.pages[page].questions.len();
        let (to, place) = match direction {
            Direction::Up if at > 0 => (page, at - 1),
            Direction::Down if at + 1 < len => (page, at + 1),
            Direction::Up if page > 0 => (page - 1, self.pages[page - 1].questions.len()),
            Direction::Down if page + 1 < self.pages.len() => (page + 1, 0),
            _ => return,
        };
        let question = self.pages[page].questions.remove(at);
        self.pages[to].questions.insert(place, question);
        self.pages[to].settle(place);
        self.drop_dangling_rules();
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
    use super::super::{Condition, Rule, SurveyId};
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
