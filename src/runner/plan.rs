//! A survey made ready for answering: formulas compiled once, and who must be asked again when a value changes.
use super::{circle, looks, row_logic, stand};
use crate::{
    expression::{Expression, lower},
    order::Map,
    survey::{Act, Condition, Defect, Formula, Kind, PageId, Problem, Question, QuestionId, Repeat, Survey},
};

/// What a compiled formula decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Page(usize),
    /// Page, and place among its panels.
    Panel(usize, usize),
    /// Places of questions here and below.
    Shown(usize),
    Enabled(usize),
    PageEnabled(usize),
    PanelEnabled(usize, usize),
    Required(usize),
    /// A value that follows a formula until the respondent answers.
    Default(usize),
    /// A value each time that what the formula looks at changes; and the condition of that.
    Set(usize),
    Reset(usize),
    Computed(usize),
    /// A repeat with computed cells: its value is worked out anew.
    Cells(usize),
    /// Choices that follow other answers: what is not offered any more is taken out of the answer.
    Offered(usize),
    /// A repeat whose number of rows another question says.
    Count(usize),
    /// A repeat in whose rows formulas set answers.
    Rows(usize),
    Variable(usize),
    Trigger(usize),
}

#[derive(Debug)]
pub(super) struct Node {
    pub target: Target,
    /// `None`: nothing to evaluate, only to work out again.
    pub expression: Option<Expression>,
}

/// A question's page and its place on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub page: usize,
    pub at: usize,
}

#[derive(Debug)]
pub(super) struct Plan {
    pub survey: Survey,
    pub spots: Vec<Spot>,
    pub nodes: Vec<Node>,
    pub problems: Vec<Problem>,
    /// By place: what decides on something that decides on it. Such an answer is seen also while it is hidden, which ends
    /// the circle.
    pub circular: Vec<bool>,
    /// Whether anything looks at the row before or after its own, or counts the rows that are shown.
    pub beside: bool,
    /// Every formula, read once, by its text.
    compiled: Map<String, Option<Expression>>,
    /// Lower-case name of a value to the nodes that look at it.
    watchers: Map<String, Vec<usize>>,
    places: Map<QuestionId, usize>,
    /// Lower-case value name to the questions that keep it.
    keepers: Map<String, Vec<usize>>,
}

impl Plan {
    pub fn of(survey: Survey) -> Self {
        let mut plan = Self {
            spots: Vec::new(),
            nodes: Vec::new(),
            problems: Vec::new(),
            circular: Vec::new(),
            beside: false,
            compiled: Map::new(),
            watchers: Map::new(),
            places: Map::new(),
            keepers: Map::new(),
            survey: Survey::blank(survey.id.clone(), &survey.lang),
        };
        for (page, one) in survey.pages.iter().enumerate() {
            for (at, question) in one.questions.iter().enumerate() {
                let place = plan.spots.len();
                plan.spots.push(Spot { page, at });
                plan.places.insert(question.id.clone(), place);
                plan.keepers.or_default(lower(question.value_name())).push(place);
            }
        }
        plan.watch_all(&survey);
        plan.beside = plan.compiled.keys().any(|formula| looks::speaks_of_others(formula))
            || survey.questions().any(looks::titled_by_others);
        plan.survey = survey;
        plan.circular = circle::found(&plan);
        for place in 0..plan.spots.len() {
            if plan.circular[place]
                && let Some(question) = plan.question(place)
            {
                let path = question.name().to_owned();
                plan.problems.push(Problem {
                    path,
                    defect: Defect::Circle,
                });
            }
        }
        plan
    }

    pub fn question(&self, place: usize) -> Option<&Question> {
        let spot = self.spots.get(place)?;
        self.survey.pages.get(spot.page)?.questions.get(spot.at)
    }

    pub fn place(&self, id: &QuestionId) -> Option<usize> {
        self.places.get(id).copied()
    }

    pub fn page_of(&self, id: &QuestionId) -> Option<&PageId> {
        let spot = self.spots.get(self.place(id)?)?;
        self.survey.pages.get(spot.page).map(|page| &page.id)
    }

    /// The first question that keeps its value under this name, or has it.
    pub fn named(&self, name: &str) -> Option<&Question> {
        let place = self.keepers(name).first().copied();
        let place = place.or_else(|| {
            self.survey
                .questions()
                .position(|q| q.name().eq_ignore_ascii_case(name))
        });
        self.question(place?)
    }

    pub fn keepers(&self, name: &str) -> &[usize] {
        self.keepers.get(&lower(name)).map_or(&[], Vec::as_slice)
    }

    pub fn watchers(&self, name: &str) -> &[usize] {
        self.watchers.get(name).map_or(&[], Vec::as_slice)
    }

    /// A formula that is asked only when it is needed; `None` when it can't be read.
    pub fn expression(&self, formula: &Formula) -> Option<&Expression> {
        self.compiled.get(&formula.0)?.as_ref()
    }

    fn read(&mut self, formula: &Formula, path: &str) -> Option<Expression> {
        let read = Expression::parse(&formula.0);
        if let Err(bad) = &read {
            self.problems.push(Problem {
                path: path.to_owned(),
                defect: Defect::BadFormula { at: bad.at },
            });
        }
        for name in read.iter().flat_map(Expression::unknown_functions) {
            self.problems.push(Problem {
                path: path.to_owned(),
                defect: Defect::UnknownFunction(name.to_owned()),
            });
        }
        read.ok()
    }

    fn watch(&mut self, target: Target, formula: &Formula, path: &str) {
        self.keep(Some(formula), path);
        if let Some(expression) = self.expression(formula).cloned() {
            self.add(target, Some(expression), Vec::new());
        }
    }

    fn add(&mut self, target: Target, expression: Option<Expression>, also: Vec<String>) {
        let node = self.nodes.len();
        let names = expression
            .iter()
            .flat_map(watched)
            .chain(also)
            .collect::<crate::order::Set<_>>();
        for name in names {
            self.watchers.or_default(name).push(node);
        }
        self.nodes.push(Node { target, expression });
    }

    /// Keeps a formula for when it is needed.
    pub(super) fn keep(&mut self, formula: Option<&Formula>, path: &str) {
        // One that can't be read is told again wherever it stands.
        if let Some(formula) = formula
            && self.compiled.get(&formula.0).is_none_or(Option::is_none)
        {
            let read = self.read(formula, path);
            self.compiled.insert(formula.0.clone(), read);
        }
    }

    fn watch_all(&mut self, survey: &Survey) {
        for (at, variable) in survey.behaviour.variables.iter().enumerate() {
            self.watch(
                Target::Variable(at),
                &variable.formula,
                &format!("calculatedValues[{at}].expression"),
            );
        }
        let mut place = 0;
        for (p, page) in survey.pages.iter().enumerate() {
            let path = format!("pages[{p}]");
            if let Some(formula) = &page.show_if {
                self.watch(Target::Page(p), formula, &format!("{path}.visibleIf"));
            }
            if let Some(formula) = &page.enable_if {
                self.watch(Target::PageEnabled(p), formula, &format!("{path}.enableIf"));
            }
            for (k, panel) in page.panels.iter().enumerate() {
                let path = format!("{path}.{}", panel.name);
                if let Some(formula) = &panel.show_if {
                    self.watch(Target::Panel(p, k), formula, &format!("{path}.visibleIf"));
                }
                if let Some(formula) = &panel.enable_if {
                    self.watch(Target::PanelEnabled(p, k), formula, &format!("{path}.enableIf"));
                }
                self.keep(panel.required_if.as_ref(), &format!("{path}.requiredIf"));
            }
            for question in &page.questions {
                self.watch_question(survey, place, question);
                place += 1;
            }
        }
        for (at, trigger) in survey.behaviour.triggers.iter().enumerate() {
            let path = format!("triggers[{at}]");
            self.watch(Target::Trigger(at), &trigger.when, &format!("{path}.expression"));
            if let Act::Run { formula, .. } = &trigger.act {
                self.keep(Some(formula), &format!("{path}.runExpression"));
            }
        }
        for (at, ending) in survey.behaviour.endings.iter().enumerate() {
            self.keep(
                Some(&ending.when),
                &format!("completedHtmlOnCondition[{at}].expression"),
            );
        }
    }

    fn watch_question(&mut self, survey: &Survey, place: usize, question: &Question) {
        let path = question.name();
        let logic = &question.logic;
        let shown = match &question.show_if {
            Some(Condition::Rule(rule)) => rule.formula(survey),
            Some(Condition::Formula(formula)) => Some(formula.clone()),
            None => None,
        };
        let watched = [
            (Target::Shown(place), shown.as_ref(), "visibleIf"),
            (Target::Enabled(place), logic.enable_if.as_ref(), "enableIf"),
            (Target::Required(place), logic.required_if.as_ref(), "requiredIf"),
            (
                Target::Default(place),
                logic.default_formula.as_ref(),
                "defaultValueExpression",
            ),
            (Target::Reset(place), logic.reset_if.as_ref(), "resetValueIf"),
        ];
        for (target, formula, key) in watched {
            if let Some(formula) = formula {
                self.watch(target, formula, &format!("{path}.{key}"));
            }
        }
        self.keep(logic.set_if.as_ref(), &format!("{path}.setValueIf"));
        if let Some(formula) = &logic.set_formula {
            self.keep(Some(formula), &format!("{path}.setValueExpression"));
            let condition = logic.set_if.as_ref().and_then(|formula| self.expression(formula));
            let also = condition.map(watched_names).unwrap_or_default();
            if let Some(expression) = self.expression(formula).cloned() {
                self.add(Target::Set(place), Some(expression), also);
            }
        }
        if let Kind::Computed(computed) = &question.kind {
            self.watch(
                Target::Computed(place),
                &computed.formula,
                &format!("{path}.expression"),
            );
        }
        self.keep_inner(question, path);
        let offered = self.offers(question);
        if !offered.is_empty() {
            self.add(Target::Offered(place), None, offered);
        }
        if let Kind::Repeat(repeat) = &question.kind {
            if stand::works(repeat) {
                let mut names = Vec::new();
                self.looked_at(repeat, looks::computed, &mut names);
                self.add(Target::Cells(place), None, names);
            }
            if !repeat.count_of.is_empty() {
                let names = vec![lower(&repeat.count_of), lower(question.value_name())];
                self.add(Target::Count(place), None, names);
            }
            // The formulas that act in rows are asked again when the rows change, or anything else that they look at.
            if row_logic::acts(repeat) {
                let mut names = vec![lower(question.value_name())];
                self.looked_at(repeat, looks::acting, &mut names);
                self.add(Target::Rows(place), None, names);
            }
        }
    }

    /// What these formulas of the questions in rows look at, and of those in rows in them.
    fn looked_at(&self, repeat: &Repeat, pick: fn(&Question) -> Vec<&Formula>, names: &mut Vec<String>) {
        for cell in &repeat.questions {
            let read = pick(cell).into_iter().filter_map(|formula| self.expression(formula));
            names.extend(read.flat_map(watched));
            if let Kind::Repeat(inner) = &cell.kind {
                self.looked_at(inner, pick, names);
            }
        }
    }
}

pub(super) fn watched_names(expression: &Expression) -> Vec<String> {
    watched(expression).collect()
}

/// The lower-case names whose change can change the formula.
pub(super) fn watched(expression: &Expression) -> impl Iterator<Item = String> + '_ {
    let names = expression
        .names()
        .iter()
        .flat_map(|name| name.candidates().map(str::to_owned));
    names.chain(expression.elements().map(lower))
}
