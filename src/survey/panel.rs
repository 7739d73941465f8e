//! Panels of a page as what they are: runs of questions, one in another. Only where questions stand; no showing and hiding.
use super::{Page, Panel, PanelId};

/// The panels around, outermost first, by their places in the list.
pub(super) fn chain(panels: &[Panel], innermost: Option<&PanelId>) -> Vec<usize> {
    let mut chain = Vec::new();
    let mut id = innermost;
    while let Some(at) = id.and_then(|id| panels.iter().position(|panel| panel.id == *id)) {
        if chain.contains(&at) {
            break;
        }
        chain.push(at);
        id = panels.get(at).and_then(|panel| panel.parent.as_ref());
    }
    chain.reverse();
    chain
}

impl Page {
    /// Whether each panel is one run of questions, and the panels are listed in the order in which they begin.
    fn is_in_runs(&self) -> bool {
        let mut open = Vec::new();
        let mut next = 0;
        for question in &self.questions {
            let around = chain(&self.panels, question.panel.as_ref());
            if question.panel.is_some() && around.is_empty() {
                return false;
            }
            while around.last().is_some_and(|last| next <= *last) {
                let begun = chain(&self.panels, self.panels.get(next).map(|panel| &panel.id));
                if !open.starts_with(&begun[..begun.len().saturating_sub(1)]) {
                    return false;
                }
                open = begun;
                next += 1;
            }
            if !open.starts_with(&around) {
                return false;
            }
            open = around;
        }
        true
    }

    /// Lets the question that came to this place keep its panel if it can, else puts it into that of both its neighbours.
    pub(super) fn settle(&mut self, at: usize) {
        if self.is_in_runs() {
            return;
        }
        let beside = |at: Option<usize>| {
            let question = at.and_then(|at| self.questions.get(at));
            chain(&self.panels, question.and_then(|question| question.panel.as_ref()))
        };
        let (before, after) = (beside(at.checked_sub(1)), beside(at.checked_add(1)));
        let both = before.iter().zip(&after).take_while(|(a, b)| a == b).last();
        let panel = both
            .and_then(|(at, _)| self.panels.get(*at))
            .map(|panel| panel.id.clone());
        if let Some(question) = self.questions.get_mut(at) {
            question.panel = panel;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Direction, RawSurvey, Survey, SurveyId};

    fn survey() -> Survey {
        let json = r#"{"pages":[{"name":"p","elements":[{"type":"text","name":"a"},
            {"type":"panel","name":"A","elements":[{"type":"text","name":"b"},{"type":"panel","name":"B","elements":[{"type":"text","name":"c"}]}]},
            {"type":"text","name":"d"}]},{"name":"r","elements":[{"type":"text","name":"e"}]}]}"#;
        let raw: RawSurvey = serde_json::from_str(json).unwrap();
        raw.check(SurveyId::new("s").unwrap()).0
    }

    fn stand(survey: &Survey) -> String {
        let each = survey.questions().map(|question| {
            let panel = question.panel.as_ref().map_or("-", |panel| panel.as_str());
            format!("{}{panel}", question.id)
        });
        each.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_moved_question_changes_panels_and_parts_none() {
        let mut survey = survey();
        assert_eq!(stand(&survey), "a- bA cB d- e-");
        let id = |text: &str| super::super::QuestionId::new(text).unwrap();
        survey.move_question(&id("a"), Direction::Down);
        assert_eq!(stand(&survey), "bA aA cB d- e-");
        survey.move_question(&id("d"), Direction::Up);
        assert_eq!(stand(&survey), "bA aA dA cB e-");
        survey.move_question(&id("c"), Direction::Down);
        assert_eq!(stand(&survey), "bA aA dA e- c-".replace("e- c-", "c- e-"));
    }

    #[test]
    fn the_only_question_of_a_panel_goes_back_into_it() {
        let before = survey();
        for question in ["a", "b", "c", "d", "e"] {
            let mut survey = before.clone();
            let id = super::super::QuestionId::new(question).unwrap();
            let (page, at) = survey.place_of(&id).unwrap();
            let (page, taken) = (survey.pages[page].id.clone(), survey.question(&id).unwrap().clone());
            survey.remove_question(&id);
            survey.insert_question(&page, at, taken);
            assert_eq!(survey, before, "{question}");
        }
    }
}
