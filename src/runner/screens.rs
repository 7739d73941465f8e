//! What is on the screen, and which screens there are for this respondent now. A screen without a visible question is none.
use super::{Runner, Stop};
use crate::survey::{Page, Question, QuestionId, Screen};

impl Runner {
    /// Every screen that can be reached with the answers so far, in order.
    pub(super) fn screens(&self) -> Vec<Stop> {
        let pages = || {
            self.survey()
                .pages
                .iter()
                .enumerate()
                .filter(|(at, page)| self.is_page(*at, page))
        };
        let stop = |page: &Page| Stop {
            page: page.id.clone(),
            question: None,
        };
        match self.survey().behaviour.screen {
            Screen::Page => pages().map(|(_, page)| stop(page)).collect(),
            Screen::Whole => pages().take(1).map(|(_, page)| stop(page)).collect(),
            Screen::Question => pages()
                .flat_map(|(_, page)| {
                    self.groups(page).into_iter().filter_map(move |group| {
                        group.last().map(|question| Stop {
                            page: page.id.clone(),
                            question: Some(question.id.clone()),
                        })
                    })
                })
                .collect(),
        }
    }

    /// A page that is open and has something visible on it.
    fn is_page(&self, at: usize, page: &Page) -> bool {
        self.live.page_shown(at) && page.questions.iter().any(|question| self.is_visible(&question.id))
    }

    /// The visible questions of a page, one asked question a group; texts and pictures go with the question after them,
    /// or with the last.
    fn groups<'a>(&self, page: &'a Page) -> Vec<Vec<&'a Question>> {
        let mut groups: Vec<Vec<&Question>> = Vec::new();
        let mut open = Vec::new();
        for question in page.questions.iter().filter(|question| self.is_visible(&question.id)) {
            open.push(question);
            if question.kind.asks() {
                groups.push(std::mem::take(&mut open));
            }
        }
        match groups.last_mut() {
            // The group is known by its last question: what trails stands before that.
            Some(last) => {
                let asked = last.pop();
                last.extend(open);
                last.extend(asked);
            }
            None if !open.is_empty() => groups.push(open),
            None => {}
        }
        groups
    }

    /// The pages that this respondent can reach with the answers so far: those with something visible.
    pub fn pages(&self) -> Vec<&Page> {
        let pages = self.survey().pages.iter().enumerate();
        pages
            .filter(|(at, page)| self.is_page(*at, page))
            .map(|(_, page)| page)
            .collect()
    }

    /// The questions, texts and pictures on the screen.
    pub fn here(&self) -> Vec<&Question> {
        let visible = |question: &&Question| self.is_visible(&question.id);
        match self.survey().behaviour.screen {
            Screen::Whole => self
                .pages()
                .into_iter()
                .flat_map(|page| &page.questions)
                .filter(visible)
                .collect(),
            Screen::Page => self
                .page()
                .into_iter()
                .flat_map(|page| &page.questions)
                .filter(visible)
                .collect(),
            Screen::Question => {
                let last =
                    |group: &Vec<&Question>| group.last().map(|question| &question.id) == self.state.question.as_ref();
                let groups = self.page().map(|page| self.groups(page)).unwrap_or_default();
                groups.into_iter().find(last).unwrap_or_default()
            }
        }
    }

    /// The page that the respondent is on.
    pub fn page(&self) -> Option<&Page> {
        self.survey().pages.iter().find(|page| page.id == self.state.page)
    }

    /// Questions that can be reached now, in order; also those that only show something.
    pub fn reachable(&self) -> impl Iterator<Item = &Question> {
        self.pages()
            .into_iter()
            .flat_map(|page| &page.questions)
            .filter(|question| self.is_visible(&question.id))
    }

    /// An answer can close the screen that the respondent is on: then they stand on the last open one before it.
    pub(super) fn stay_on_a_screen(&mut self) {
        let open = self.screens();
        let here = self.state.stop();
        if open.contains(&here) {
            return;
        }
        let order = |stop: &Stop| {
            (
                self.page_at(stop),
                stop.question.as_ref().and_then(|id| self.plan.place(id)),
            )
        };
        let before = open.iter().rev().find(|stop| order(stop) <= order(&here));
        if let Some(stop) = before.or(open.first()).cloned() {
            self.state.stand(stop);
        }
    }

    fn page_at(&self, stop: &Stop) -> Option<usize> {
        self.survey().pages.iter().position(|page| page.id == stop.page)
    }

    /// The first screen with this question on it.
    pub(super) fn screen_of(&self, id: &QuestionId) -> Option<Stop> {
        let page = self
            .survey()
            .pages
            .iter()
            .find(|page| page.questions.iter().any(|q| q.id == *id))?;
        match self.survey().behaviour.screen {
            Screen::Question => {
                let group = self
                    .groups(page)
                    .into_iter()
                    .find(|group| group.iter().any(|q| q.id == *id))?;
                Some(Stop {
                    page: page.id.clone(),
                    question: group.last().map(|question| question.id.clone()),
                })
            }
            Screen::Page => Some(Stop {
                page: page.id.clone(),
                question: None,
            }),
            Screen::Whole => self.screens().into_iter().next(),
        }
    }

    /// The screen's place among those that can be reached, from 0.
    pub(super) fn at(&self) -> usize {
        let here = self.state.stop();
        self.screens().iter().position(|stop| *stop == here).unwrap_or(0)
    }
}
