//! What an edit took away, so that it can be put back later without undoing what came after. No history of edits.
use super::{Condition, Direction, Kind, KindName, Page, PageId, Question, QuestionId, Rule, Survey};

/// A question, a page, a kind or an order, with the rules that went with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    what: What,
    rules: Vec<(QuestionId, Rule)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Question {
        page: PageId,
        at: usize,
        question: Box<Question>,
    },
    Page {
        at: usize,
        page: Page,
    },
    Kind(QuestionId, Kind),
    QuestionMoved(QuestionId, Direction),
    PageMoved(PageId, Direction),
}

impl Removed {
    /// The question that comes back first, or that changes back.
    pub fn question(&self) -> Option<&QuestionId> {
        match &self.what {
            What::Question { question, .. } => Some(&question.id),
            What::Page { page, .. } => page.questions.first().map(|question| &question.id),
            What::Kind(id, _) | What::QuestionMoved(id, _) => Some(id),
            What::PageMoved(..) => None,
        }
    }
}

impl Direction {
    fn back(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

impl Survey {
    fn rules(&self) -> Vec<(QuestionId, Rule)> {
        let rule = |question: &Question| Some((question.id.clone(), question.rule()?.clone()));
        self.questions().filter_map(rule).collect()
    }

    /// The rules of `before` that are gone although their question is still here.
    fn lost(&self, before: Vec<(QuestionId, Rule)>) -> Vec<(QuestionId, Rule)> {
        let lost = |id: &QuestionId| self.question(id).is_some_and(|question| question.show_if.is_none());
        before.into_iter().filter(|(id, _)| lost(id)).collect()
    }

    /// Removes the question; `None` when there is none of this id.
    pub fn take_question(&mut self, id: &QuestionId) -> Option<Removed> {
        let before = self.rules();
        let what = self.pages.iter().find_map(|page| {
            let at = page.questions.iter().position(|question| question.id == *id)?;
            Some(What::Question {
                page: page.id.clone(),
                at,
                question: Box::new(page.questions.get(at)?.clone()),
            })
        })?;
        self.remove_question(id);
        let rules = self.lost(before);
        Some(Removed { what, rules })
    }

    /// Removes the page with its questions (the last page is only emptied); `None` when there is none of this id.
    pub fn take_page(&mut self, id: &PageId) -> Option<Removed> {
        let before = self.rules();
        let at = self.pages.iter().position(|page| page.id == *id)?;
        let page = self.pages.get(at)?.clone();
        self.remove_page(id);
        let rules = self.lost(before);
        Some(Removed {
            what: What::Page { at, page },
            rules,
        })
    }

    /// Changes the kind; tells what was lost by it: choices, columns, or rules that looked at them.
    pub fn change_kind(&mut self, id: &QuestionId, name: KindName) -> Option<Removed> {
        let before = self.rules();
        let old = self.question(id)?.kind.clone();
        self.set_kind(id, name);
        let rules = self.lost(before);
        let new = &self.question(id)?.kind;
        let lost = new.choices().len() < old.choices().len() || new.columns().len() < old.columns().len();
        (lost || !rules.is_empty()).then(|| Removed {
            what: What::Kind(id.clone(), old),
            rules,
        })
    }

    /// Moves the question one step; tells the rules that this broke.
    pub fn shift_question(&mut self, id: &QuestionId, direction: Direction) -> Option<Removed> {
        let before = self.rules();
        self.move_question(id, direction);
        let rules = self.lost(before);
        (!rules.is_empty()).then(|| Removed {
            what: What::QuestionMoved(id.clone(), direction.back()),
            rules,
        })
    }

    /// Moves the page one step; tells the rules that this broke.
    pub fn shift_page(&mut self, id: &PageId, direction: Direction) -> Option<Removed> {
        let before = self.rules();
        self.move_page(id, direction);
        let rules = self.lost(before);
        (!rules.is_empty()).then(|| Removed {
            what: What::PageMoved(id.clone(), direction.back()),
            rules,
        })
    }

    /// Puts back what was taken. What was edited since stays; a rule comes back where it still fits and none has taken its place.
    pub fn put_back(&mut self, removed: Removed) {
        match removed.what {
            What::Question { page, at, question } => self.insert(&page, at, *question),
            What::Page { at, page } => {
                let id = page.id.clone();
                if self.pages.iter().all(|known| known.id != id) {
                    let empty = Page {
                        questions: Vec::new(),
                        ..page.clone()
                    };
                    self.pages.insert(at.min(self.pages.len()), empty);
                }
                for (at, question) in page.questions.into_iter().enumerate() {
                    self.insert(&id, at, question);
                }
            }
            What::Kind(id, kind) => {
                if let Some(question) = self.question_mut(&id) {
                    question.kind = kind;
                }
            }
            What::QuestionMoved(id, direction) => self.move_question(&id, direction),
            What::PageMoved(id, direction) => self.move_page(&id, direction),
        }
        for (id, rule) in removed.rules {
            if let Some(question) = self.question_mut(&id) {
                question.show_if.get_or_insert(Condition::Rule(rule));
            }
        }
        self.drop_dangling_rules();
    }

    /// Into the page, or the last one when it is gone; nothing happens when the question is here already.
    fn insert(&mut self, page: &PageId, at: usize, question: Question) {
        if self.question(&question.id).is_some() {
            return;
        }
        let last = self.pages.len().saturating_sub(1);
        let page = self.pages.iter().position(|known| known.id == *page).unwrap_or(last);
        if let Some(page) = self.pages.get_mut(page) {
            let at = at.min(page.questions.len());
            page.questions.insert(at, question);
            page.settle(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{SurveyId, Test};
    use super::*;

    /// Two pages: a recommendation, then a choice and a comment shown to detractors.
    fn survey() -> (Survey, [QuestionId; 3], PageId) {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        let nps = survey.add_question(None, KindName::Nps);
        let page = survey.add_page(None);
        let first = survey.add_question(Some(&page), KindName::Single);
        let why = survey.add_question(Some(&page), KindName::Comment);
        for id in [&first, &why] {
            survey.question_mut(id).unwrap().show_if = Some(Condition::Rule(Rule {
                question: nps.clone(),
                test: Test::Between { low: 0, high: 6 },
            }));
        }
        (survey, [nps, first, why], page)
    }

    #[test]
    fn a_question_comes_back_with_the_rules_on_it() {
        let (mut survey, [nps, first, why], _) = survey();
        let before = survey.clone();
        let removed = survey.take_question(&nps).unwrap();
        assert_eq!(survey.question(&why).unwrap().show_if, None);
        let mut edited = survey.clone();
        survey.put_back(removed.clone());
        assert_eq!(survey, before);
        survey.put_back(removed.clone());
        assert_eq!(survey, before, "twice is once");

        edited.question_mut(&first).unwrap().title = "Later".into();
        edited.put_back(removed);
        assert_eq!(
            edited.question(&first).unwrap().title,
            "Later".into(),
            "later edits stay"
        );
        assert_eq!(edited.number(&nps), Some(1));
        assert_eq!(survey.take_question(&QuestionId::new("none").unwrap()), None);
    }

    #[test]
    fn a_page_comes_back() {
        let (mut survey, _, page) = survey();
        let before = survey.clone();
        let removed = survey.take_page(&page).unwrap();
        assert_eq!(removed.question(), before.pages[1].questions.first().map(|q| &q.id));
        assert_eq!(survey.pages.len(), 1);
        survey.put_back(removed);
        assert_eq!(survey, before);

        let mut single = Survey::blank(SurveyId::new("s").unwrap(), "en");
        single.add_question(None, KindName::Short);
        let before = single.clone();
        let only = single.pages[0].id.clone();
        let removed = single.take_page(&only).unwrap();
        assert_eq!(single.questions().count(), 0, "the last page is only emptied");
        single.put_back(removed);
        assert_eq!(single, before);
    }

    #[test]
    fn a_question_of_a_removed_page_goes_to_the_last() {
        let (mut survey, [_, _, why], page) = survey();
        let removed = survey.take_question(&why).unwrap();
        survey.remove_page(&page);
        survey.put_back(removed);
        assert_eq!(survey.number(&why), Some(2));
    }

    #[test]
    fn choices_come_back_with_their_kind() {
        let (mut survey, [nps, first, why], _) = survey();
        let before = survey.clone();
        assert_eq!(survey.change_kind(&first, KindName::Multiple), None, "nothing was lost");
        survey.set_kind(&first, KindName::Single);
        let removed = survey.change_kind(&first, KindName::Short).unwrap();
        survey.put_back(removed);
        assert_eq!(survey.question(&first), before.question(&first));

        let removed = survey.change_kind(&nps, KindName::Comment).unwrap();
        assert_eq!(survey.question(&why).unwrap().show_if, None);
        survey.put_back(removed);
        assert_eq!(survey.question(&why), before.question(&why));
    }

    #[test]
    fn a_move_that_breaks_a_rule_can_be_taken_back() {
        let (mut survey, [nps, first, _], page) = survey();
        let before = survey.clone();
        assert_eq!(survey.shift_question(&first, Direction::Down), None, "nothing broke");
        survey.move_question(&first, Direction::Up);
        assert_eq!(survey, before);
        let removed = survey.shift_page(&page, Direction::Up).unwrap();
        survey.put_back(removed);
        assert_eq!(survey, before);
        survey.move_question(&nps, Direction::Down);
        assert_eq!(survey.number(&nps), Some(1), "over the edge of its page only");
        let over = survey.clone();
        let removed = survey.shift_question(&nps, Direction::Down).unwrap();
        survey.put_back(removed);
        assert_eq!(survey, over);
    }
}
