//! What follows from the answers, kept up to date: only what looks at a changed value is worked out again.
use super::{
    Runner,
    plan::{Plan, Target},
    row_logic::{self, Spot},
    scope::Seen,
};
use crate::{
    expression::{Value, lower},
    order::{Map, Set},
    survey::{QuestionId, gathered},
};

/// How often one formula may be worked out after one answer: formulas that chase each other stop here.
const ROUNDS: u8 = 8;

/// Everything that can be worked out again from the survey and the state.
#[derive(Clone, Debug)]
pub(super) struct Live {
    /// What formulas see, by lower-case name.
    pub values: Map<String, Value>,
    pub pages: Vec<Flags>,
    pub panels: Vec<Vec<Flags>>,
    pub questions: Vec<Flags>,
    /// With its page and panels.
    pub visible: Vec<bool>,
    pub required: Vec<bool>,
    /// What the formula of each node came to last: triggers act when it begins to hold.
    pub held: Vec<bool>,
    /// Shown by a trigger, by lower-case name of a page or question.
    pub called: Set<String>,
    /// What each formula in a row looked at last, and what it came to.
    pub looked: Map<Spot, (Vec<Value>, Value)>,
    /// Where another question says how many rows there are: what it said last, and how many there were then, by place.
    pub counted: Map<usize, (Option<u16>, usize)>,
    /// Computed values, by place.
    pub computed: Map<usize, Value>,
    /// A draft is taken up again: formulas are worked out, but what they set was set before.
    pub quiet: bool,
    /// The queue ran into [`ROUNDS`].
    pub chased: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Flags {
    pub shown: bool,
    pub enabled: bool,
}

/// Nodes to work out, in their order, and how often each was.
#[derive(Default)]
pub(super) struct Queue {
    pub waiting: Set<usize>,
    rounds: Map<usize, u8>,
}

impl Queue {
    fn all(plan: &Plan) -> Self {
        Self {
            waiting: gathered(0..plan.nodes.len()),
            rounds: Map::new(),
        }
    }

    pub fn push(&mut self, nodes: &[usize]) {
        self.waiting.extend(nodes.iter().copied());
    }
}

impl Live {
    pub fn of(plan: &Plan) -> Self {
        let on = Flags {
            shown: true,
            enabled: true,
        };
        let survey = &plan.survey;
        Self {
            values: Map::new(),
            pages: vec![on; survey.pages.len()],
            panels: survey.pages.iter().map(|page| vec![on; page.panels.len()]).collect(),
            questions: vec![on; plan.spots.len()],
            visible: vec![false; plan.spots.len()],
            required: vec![false; plan.spots.len()],
            held: vec![false; plan.nodes.len()],
            called: Set::new(),
            looked: Map::new(),
            counted: Map::new(),
            computed: Map::new(),
            quiet: false,
            chased: false,
        }
    }

    pub fn page_shown(&self, at: usize) -> bool {
        self.pages.get(at).is_none_or(|flags| flags.shown)
    }
}

impl Runner {
    /// Works everything out from the beginning.
    pub(super) fn settle_all(&mut self) {
        let plan = self.plan.clone();
        for (at, page) in plan.survey.pages.iter().enumerate() {
            self.live.pages[at].shown = !page.hidden || self.is_called(page.name());
            for (k, panel) in page.panels.iter().enumerate() {
                self.live.panels[at][k].shown = !panel.hidden;
            }
        }
        for place in 0..plan.spots.len() {
            if let Some(question) = plan.question(place) {
                self.live.questions[place].shown = !question.logic.hidden || self.is_called(question.name());
            }
        }
        let mut queue = Queue::all(&plan);
        for place in 0..plan.spots.len() {
            self.refresh(place, &mut queue);
            self.publish(place, &mut queue);
        }
        self.run(queue);
    }

    pub(super) fn is_called(&self, name: &str) -> bool {
        self.live.called.contains(&lower(name))
    }

    /// An answer changed: works out what looks at it.
    pub(super) fn settle(&mut self, id: &QuestionId) {
        if let Some(place) = self.plan.place(id) {
            let mut queue = Queue::default();
            self.publish(place, &mut queue);
            self.run(queue);
        }
    }

    fn run(&mut self, mut queue: Queue) {
        while let Some(node) = queue.waiting.pop_first() {
            let rounds = queue.rounds.or_default(node);
            if *rounds >= ROUNDS {
                self.live.chased = true;
                continue;
            }
            *rounds += 1;
            self.work_out(node, &mut queue);
        }
    }

    fn work_out(&mut self, at: usize, queue: &mut Queue) {
        let plan = self.plan.clone();
        let Some(node) = plan.nodes.get(at) else { return };
        let seen = Seen {
            runner: self,
            overlay: None,
        };
        let holds = || {
            node.expression
                .as_ref()
                .is_none_or(|expression| expression.holds(&seen))
        };
        let value = || {
            node.expression
                .as_ref()
                .map_or(Value::Null, |expression| expression.evaluate(&seen))
        };
        match node.target {
            Target::Page(page) => {
                let shown = holds()
                    || plan
                        .survey
                        .pages
                        .get(page)
                        .is_some_and(|page| self.is_called(page.name()));
                self.live.pages[page].shown = shown;
                self.refresh_page(page, queue);
            }
            Target::Panel(page, panel) => {
                self.live.panels[page][panel].shown = holds();
                self.refresh_page(page, queue);
            }
            Target::PageEnabled(page) => self.live.pages[page].enabled = holds(),
            Target::PanelEnabled(page, panel) => self.live.panels[page][panel].enabled = holds(),
            Target::Shown(place) => {
                let called = plan
                    .question(place)
                    .is_some_and(|question| self.is_called(question.name()));
                self.live.questions[place].shown = holds() || called;
                self.refresh(place, queue);
            }
            Target::Enabled(place) => self.live.questions[place].enabled = holds(),
            Target::Required(place) => self.live.required[place] = holds(),
            Target::Default(place) => {
                let value = value();
                let touched = plan
                    .question(place)
                    .is_none_or(|question| self.state.touched.contains(&question.id));
                if !touched {
                    self.put(place, &value, queue);
                }
            }
            Target::Set(place) => {
                let value = value();
                let condition = plan.question(place).and_then(|question| question.logic.set_if.as_ref());
                let applies = condition.is_none_or(|formula| self.holds(formula, None));
                // What nothing is known about yet must not empty an answer.
                if applies && !(self.live.held[at] == applies && value.is_nothing()) {
                    self.put(place, &value, queue);
                }
                self.live.held[at] = applies;
            }
            Target::Reset(place) => {
                if holds()
                    && let Some(question) = plan.question(place)
                {
                    self.put(place, &row_logic::start(question), queue);
                }
            }
            Target::Computed(place) => {
                let value = value();
                if self.live.computed.get(&place) != Some(&value) {
                    self.live.computed.insert(place, value);
                    self.publish(place, queue);
                }
            }
            Target::Cells(place) => self.publish(place, queue),
            Target::Offered(place) => self.keep_offered(place, queue),
            Target::Count(place) => self.count_rows(place, queue),
            Target::Rows(place) => self.work_rows(place, queue),
            Target::Variable(at) => {
                let value = value();
                if let Some(variable) = plan.survey.behaviour.variables.get(at) {
                    self.keep_value(&lower(&variable.name), value, queue);
                }
            }
            Target::Trigger(trigger) => {
                let holds = holds();
                let was = std::mem::replace(&mut self.live.held[at], holds);
                self.pull(trigger, holds, was, queue);
            }
        }
    }
}
