//! The names of a survey, and what each formula decides. No complaints.
use std::collections::{HashMap, HashSet};

use super::formulas::Role;
use crate::{
    expression::Name,
    survey::{Act, Page, PanelId, Question, Survey},
};

/// Names that SurveyJS knows by itself, in lower case.
const OWN: &[&str] = &[
    "row",
    "panel",
    "item",
    "choice",
    "rowindex",
    "panelindex",
    "visiblerowindex",
    "visiblepanelindex",
    "prevrow",
    "nextrow",
    "prevpanel",
    "nextpanel",
    "parentpanel",
    "rowname",
    "rowvalue",
    "rowtitle",
    "pageno",
    "pagecount",
    "locale",
    "survey",
    "self",
    "$self",
    "totalrow",
    "progresstext",
    "value",
    "question",
    "currentpageno",
    "correctanswercount",
    "incorrectanswercount",
    "correctedanswers",
    "inorrectanswers",
    "questioncount",
    "correctanswers",
    "incorrectanswers",
    "timespent",
    "itemvalue",
];
/// What may follow a question's name.
const AFTER: &[&str] = &["-comment", "-total", "-unwrapped"];

/// The survey's names.
pub(super) struct Known<'s> {
    pub survey: &'s Survey,
    /// Every question, with its page.
    pub questions: Vec<(usize, &'s Question)>,
    /// Lower-case value names and names, to the first question that has them.
    pub keepers: HashMap<String, usize>,
    pub variables: HashMap<String, usize>,
    /// Names that triggers give values to.
    pub set: HashSet<String>,
    /// Pages and panels.
    pub parts: HashSet<String>,
}

impl<'s> Known<'s> {
    pub fn of(survey: &'s Survey) -> Self {
        let pages = survey.pages.iter().enumerate();
        let questions: Vec<_> = pages
            .flat_map(|(at, page)| page.questions.iter().map(move |question| (at, question)))
            .collect();
        let mut keepers = HashMap::new();
        for (at, (_, question)) in questions.iter().enumerate() {
            for name in [question.value_name(), question.name()] {
                keepers.entry(name.to_lowercase()).or_insert(at);
            }
        }
        let behaviour = &survey.behaviour;
        let variables = behaviour
            .variables
            .iter()
            .enumerate()
            .map(|(at, variable)| (variable.name.to_lowercase(), at));
        let set = behaviour.triggers.iter().filter_map(|trigger| match &trigger.act {
            Act::Set { name, .. } => Some(name.to_lowercase()),
            Act::Copy { to, .. } => Some(to.to_lowercase()),
            Act::Run { to, .. } => to.as_ref().map(|to| to.to_lowercase()),
            Act::Complete | Act::Skip { .. } | Act::Show { .. } => None,
        });
        let named = |page: &Page| -> Vec<String> {
            let panels = page.panels.iter().map(|panel| panel.name().to_lowercase());
            panels.chain([page.name().to_lowercase()]).collect()
        };
        Self {
            variables: variables.collect(),
            set: set.collect(),
            parts: survey.pages.iter().flat_map(named).collect(),
            survey,
            questions,
            keepers,
        }
    }

    /// The question that a name means.
    pub fn question(&self, name: &Name) -> Option<usize> {
        name.candidates().find_map(|lower| self.keepers.get(lower).copied())
    }

    pub fn page_of(&self, at: usize) -> Option<&'s Page> {
        self.survey.pages.get(self.questions.get(at)?.0)
    }

    pub fn has(&self, lower: &str) -> bool {
        let own = |lower: &str| {
            self.keepers.contains_key(lower) || self.variables.contains_key(lower) || self.set.contains(lower)
        };
        own(lower) || AFTER.iter().any(|after| lower.strip_suffix(after).is_some_and(own))
    }

    /// Whether a name stands for something; who reads JSON in braces reads no name.
    pub fn knows(&self, name: &Name) -> bool {
        let root = name.root().trim_start_matches('$');
        name.written().contains(':')
            || OWN.contains(&root)
            || name
                .candidates()
                .any(|lower| self.has(lower) || (name.is_property() && self.parts.contains(lower)))
    }

    /// The questions whose values, or whose being shown, follow from a formula.
    pub fn under(&self, role: Role) -> Vec<usize> {
        let of_page = |page: usize| {
            let places = self.questions.iter().enumerate();
            places.filter(move |(_, (its, _))| *its == page)
        };
        match role {
            Role::Question(at) | Role::Value(at) => vec![at],
            Role::Page(page) => of_page(page).map(|(at, _)| at).collect(),
            Role::Panel(page, panel) => {
                let panels = self.survey.pages.get(page).map_or(&[][..], |page| &page.panels);
                let outer = panels.get(panel).map(|panel| &panel.id);
                let stands = |question: &Question| {
                    let mut inside = question.panel.as_ref();
                    // No deeper than there are panels.
                    panels.iter().any(|_| {
                        let found = inside.is_some() && inside == outer;
                        let parent = |id: &PanelId| panels.iter().find(|one| one.id == *id)?.parent.as_ref();
                        inside = if found { inside } else { inside.and_then(parent) };
                        found
                    })
                };
                of_page(page)
                    .filter(|(_, (_, question))| stands(question))
                    .map(|(at, _)| at)
                    .collect()
            }
            Role::Variable(_) | Role::Trigger(_) | Role::Ending(_) | Role::Else => Vec::new(),
        }
    }
}
