//! What follows from the answers, kept up to date: only what looks at a changed value is worked out again.
use std::collections::{BTreeSet, HashMap};

use super::{
    Runner, checks,
    plan::{Plan, Target},
    scope::Seen,
    values,
};
use crate::{
    expression::Value,
    response::Answer,
    survey::{Act, Hidden, Kind, QuestionId},
};

/// How often one formula may be worked out after one answer: formulas that chase each other stop here.
const ROUNDS: u8 = 8;

/// Everything that can be worked out again from the survey and the state.
#[derive(Clone, Debug)]
pub(super) struct Live {
    /// What formulas see, by lower-case name.
    pub values: HashMap<String, Value>,
    pages: Vec<Flags>,
    panels: Vec<Vec<Flags>>,
    questions: Vec<Flags>,
    /// With its page and panels.
    visible: Vec<bool>,
    required: Vec<bool>,
    /// What the formula of each node came to last: triggers act when it begins to hold.
    held: Vec<bool>,
    /// Shown by a trigger, by lower-case name of a page or question.
    called: BTreeSet<String>,
    /// Computed values, by place.
    pub computed: HashMap<usize, Value>,
    /// A draft is taken up again: formulas are worked out, but what they set was set before.
    pub quiet: bool,
    /// The queue ran into [`ROUNDS`].
    pub chased: bool,
}

#[derive(Clone, Copy, Debug)]
struct Flags {
    shown: bool,
    enabled: bool,
}

/// Nodes to work out, in their order, and how often each was.
#[derive(Default)]
pub(super) struct Queue {
    waiting: BTreeSet<usize>,
    rounds: HashMap<usize, u8>,
}

impl Queue {
    fn all(plan: &Plan) -> Self {
        Self {
            waiting: (0..plan.nodes.len()).collect(),
            rounds: HashMap::new(),
        }
    }

    fn push(&mut self, nodes: &[usize]) {
        self.waiting.extend(nodes);
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
            values: HashMap::new(),
            pages: vec![on; survey.pages.len()],
            panels: survey.pages.iter().map(|page| vec![on; page.panels.len()]).collect(),
            questions: vec![on; plan.spots.len()],
            visible: vec![false; plan.spots.len()],
            required: vec![false; plan.spots.len()],
            held: vec![false; plan.nodes.len()],
            called: BTreeSet::new(),
            computed: HashMap::new(),
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

    fn is_called(&self, name: &str) -> bool {
        self.live.called.contains(&name.to_lowercase())
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
            let rounds = queue.rounds.entry(node).or_default();
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
                if self.begins(at, holds()) {
                    self.put(place, &Value::Null, queue);
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
            Target::Variable(at) => {
                let value = value();
                if let Some(variable) = plan.survey.behaviour.variables.get(at) {
                    self.keep_value(&variable.name.to_lowercase(), value, queue);
                }
            }
            Target::Trigger(trigger) => {
                let holds = holds();
                let was = std::mem::replace(&mut self.live.held[at], holds);
                self.pull(trigger, holds, was, queue);
            }
        }
    }

    /// Whether a condition holds now and did not before.
    fn begins(&mut self, node: usize, holds: bool) -> bool {
        holds && !std::mem::replace(&mut self.live.held[node], holds)
    }

    /// What a trigger does on the spot. Those that lead elsewhere wait for "next" (`mod`).
    fn pull(&mut self, at: usize, holds: bool, held: bool, queue: &mut Queue) {
        let plan = self.plan.clone();
        let Some(trigger) = plan.survey.behaviour.triggers.get(at) else {
            return;
        };
        match &trigger.act {
            Act::Complete | Act::Skip { .. } => {}
            Act::Set { name, value } if holds => self.put_named(name, &Value::from(value), queue),
            Act::Copy { from, to } if holds => {
                let value = self.live.values.get(&from.to_lowercase()).cloned().unwrap_or_default();
                self.put_named(to, &value, queue);
            }
            Act::Run { formula, to: Some(to) } if holds => {
                let value = self.value_of(formula, None);
                self.put_named(to, &value, queue);
            }
            Act::Show { pages, questions } if holds != held => {
                for name in pages.iter().chain(questions) {
                    let name = name.to_lowercase();
                    if holds {
                        self.live.called.insert(name);
                    } else {
                        self.live.called.remove(&name);
                    }
                }
                self.call(pages, questions, holds, queue);
            }
            _ => {}
        }
    }

    fn call(&mut self, pages: &[String], questions: &[String], holds: bool, queue: &mut Queue) {
        let plan = self.plan.clone();
        let is = |names: &[String], name: &str| names.iter().any(|one| one.eq_ignore_ascii_case(name));
        for (at, page) in plan.survey.pages.iter().enumerate() {
            if is(pages, page.name()) {
                self.live.pages[at].shown = holds;
                self.refresh_page(at, queue);
            }
        }
        for place in 0..plan.spots.len() {
            if plan
                .question(place)
                .is_some_and(|question| is(questions, question.name()))
            {
                self.live.questions[place].shown = holds;
                self.refresh(place, queue);
            }
        }
    }

    fn put_named(&mut self, name: &str, value: &Value, queue: &mut Queue) {
        match self.plan.keepers(name).first().copied() {
            Some(place) => self.put(place, value, queue),
            None => self.keep_value(&name.to_lowercase(), value.clone(), queue),
        }
    }

    /// Gives a question a value that the respondent did not type.
    fn put(&mut self, place: usize, value: &Value, queue: &mut Queue) {
        if self.live.quiet {
            return;
        }
        let plan = self.plan.clone();
        let Some(question) = plan.question(place) else { return };
        let answer = values::to_answer(question, value);
        let changed = match answer {
            Some(answer) if self.state.answers.get(&question.id) != Some(&answer) => {
                self.state.answers.insert(question.id.clone(), answer);
                true
            }
            Some(_) => false,
            // A value that doesn't fit changes nothing; none at all empties.
            None => value.is_nothing() && self.state.answers.remove(&question.id).is_some(),
        };
        if changed {
            self.publish(place, queue);
        }
    }

    fn refresh_page(&mut self, page: usize, queue: &mut Queue) {
        let plan = self.plan.clone();
        for (place, spot) in plan.spots.iter().enumerate() {
            if spot.page == page {
                self.refresh(place, queue);
            }
        }
    }

    /// Whether the question is visible, with all that it stands in.
    fn refresh(&mut self, place: usize, queue: &mut Queue) {
        let visible = self.flag(place, |flags| flags.shown);
        if self.live.visible[place] != visible {
            self.live.visible[place] = visible;
            if self.plan.survey.behaviour.hidden == Hidden::Unseen {
                self.publish(place, queue);
            }
        }
    }

    fn flag(&self, place: usize, flag: fn(&Flags) -> bool) -> bool {
        let (Some(spot), Some(question)) = (self.plan.spots.get(place), self.plan.question(place)) else {
            return false;
        };
        let page = &self.plan.survey.pages[spot.page];
        let mut open = flag(&self.live.questions[place]) && flag(&self.live.pages[spot.page]);
        let mut panel = question.panel.as_ref();
        // A panel stands in one before it, so this ends.
        let mut left = page.panels.len();
        while let Some(id) = panel
            && left > 0
            && open
        {
            let Some(at) = page.panels.iter().position(|one| one.id == *id) else {
                break;
            };
            open = flag(&self.live.panels[spot.page][at]);
            panel = page.panels[at].parent.as_ref();
            left -= 1;
        }
        open
    }

    /// Brings the value that formulas see up to date.
    fn publish(&mut self, place: usize, queue: &mut Queue) {
        let plan = self.plan.clone();
        let Some(question) = plan.question(place) else { return };
        let name = question.value_name().to_lowercase();
        let mut value = Value::Null;
        let mut remark = None;
        for keeper in plan.keepers(&name) {
            let Some(question) = plan.question(*keeper) else {
                continue;
            };
            let unseen = plan.survey.behaviour.hidden == Hidden::Unseen && !plan.circular[*keeper];
            if unseen && !self.live.visible[*keeper] {
                continue;
            }
            let own = self.own_value(*keeper, question);
            if !own.is_nothing() {
                value = own;
                remark = self.state.remarks.get(&question.id).cloned();
                break;
            }
        }
        let remark = remark.map_or(Value::Null, |text| Value::text(&text));
        self.keep_value(&format!("{name}-comment"), remark, queue);
        self.keep_value(&name, value, queue);
    }

    fn own_value(&self, place: usize, question: &crate::survey::Question) -> Value {
        match &question.kind {
            Kind::Computed(_) => self.live.computed.get(&place).cloned().unwrap_or_default(),
            Kind::Repeat(repeat) => self.repeat_value(question, repeat),
            _ => self
                .state
                .answers
                .get(&question.id)
                .map_or(Value::Null, |answer| values::of_answer(question, answer)),
        }
    }

    fn keep_value(&mut self, name: &str, value: Value, queue: &mut Queue) {
        let same = match self.live.values.get(name) {
            Some(old) => *old == value,
            None => value.is_nothing(),
        };
        if same {
            return;
        }
        queue.push(self.plan.watchers(name));
        if value.is_nothing() {
            self.live.values.remove(name);
        } else {
            self.live.values.insert(name.to_owned(), value);
        }
    }

    pub fn is_visible(&self, id: &QuestionId) -> bool {
        self.plan.place(id).is_some_and(|place| self.live.visible[place])
    }

    /// Whether the answer can be changed.
    pub fn is_enabled(&self, id: &QuestionId) -> bool {
        let Some(place) = self.plan.place(id) else { return false };
        let read_only = self
            .plan
            .question(place)
            .is_some_and(|question| question.logic.read_only);
        !read_only && self.flag(place, |flags| flags.enabled)
    }

    pub fn is_required(&self, id: &QuestionId) -> bool {
        let Some(place) = self.plan.place(id) else { return false };
        self.live.required[place] || self.plan.question(place).is_some_and(|question| question.required)
    }

    /// Whether the words of "other" are asked for now.
    pub fn asks_other(&self, id: &QuestionId) -> bool {
        let question = self.plan.place(id).and_then(|place| self.plan.question(place));
        question
            .zip(self.answer(id))
            .is_some_and(|(question, answer)| checks::takes_other(question, answer))
    }

    /// The computed value of a question that computes one.
    pub fn computed(&self, id: &QuestionId) -> Option<Answer> {
        let place = self.plan.place(id)?;
        values::to_answer(self.plan.question(place)?, self.live.computed.get(&place)?)
    }
}
