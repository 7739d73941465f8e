//! Evaluates a tree in a scope, with a bound on the work. What functions do is in `function`, operators in `operator`.
use std::cell::Cell;

use super::{
    MAX_STEPS,
    coerce::{answer, is_empty, truthy},
    date::{Moment, Zone},
    name::Name,
    node::{Node, Unary},
    operator::Operator,
    scope::{Item, Scope},
    value::Value,
};

/// One evaluation; those of conditions on list items share its steps.
pub(super) struct Run<'r> {
    pub scope: &'r dyn Scope,
    steps: &'r Cell<usize>,
    /// How many conditions on list items this one is inside of.
    pub depth: usize,
}

/// What a tree gives in a scope; nothing once it took [`MAX_STEPS`].
pub(super) fn evaluate(node: &Node, scope: &dyn Scope) -> Value {
    let steps = Cell::new(MAX_STEPS);
    let value = Run {
        scope,
        steps: &steps,
        depth: 0,
    }
    .value(node);
    if steps.get() == 0 { Value::Null } else { value }
}

/// The value of a tree without variables, if it is quickly found.
pub(super) fn constant(node: &Node) -> Option<Value> {
    let steps = Cell::new(10_000);
    let value = Run {
        scope: &Nowhere,
        steps: &steps,
        depth: 0,
    }
    .value(node);
    (steps.get() > 0).then_some(value)
}

struct Nowhere;

impl Scope for Nowhere {
    fn value(&self, _: &Name) -> Option<Value> {
        None
    }

    fn now(&self) -> Moment {
        Moment::default()
    }
}

impl Run<'_> {
    /// False when there are no steps left.
    pub fn take(&self, steps: usize) -> bool {
        let left = self.steps.get().saturating_sub(steps);
        self.steps.set(left);
        left > 0
    }

    pub fn zone(&self) -> Zone {
        self.scope.now().zone
    }

    /// The same for an item of a list.
    pub fn for_item<T>(&self, item: &Value, then: impl FnOnce(&Run) -> T) -> T {
        let scope = Item {
            item,
            around: self.scope,
        };
        then(&Run {
            scope: &scope,
            steps: self.steps,
            depth: self.depth + 1,
        })
    }

    pub fn value(&self, node: &Node) -> Value {
        if !self.take(1) {
            return Value::Null;
        }
        match node {
            Node::Nothing => Value::Null,
            Node::Literal { value, .. } => value.clone(),
            Node::Folded(folded) => folded.0.clone(),
            Node::Variable(name) => self.variable(name),
            Node::Unary(unary, node) => {
                let value = self.value(node);
                Value::Bool(match unary {
                    Unary::Not => !truthy(&value),
                    Unary::Empty => is_empty(&value),
                    Unary::NotEmpty => !is_empty(&value),
                })
            }
            Node::Chain(first, rest) => self.chain(first, rest),
            Node::List(items) => Value::List(items.iter().map(|item| self.value(item)).collect()),
            Node::Call(call) => self.call(call),
        }
    }

    fn variable(&self, name: &Name) -> Value {
        match self.scope.value(name) {
            Some(value) if name.as_it_is => value,
            Some(value) => answer(value),
            None if name.is_length() => Value::Number(0.0),
            None => name.literal.clone().unwrap_or_default(),
        }
    }

    fn chain(&self, first: &Node, rest: &[(Operator, Node)]) -> Value {
        let mut left = self.value(first);
        for (at, (operator, node)) in rest.iter().enumerate() {
            if operator.is_decided(&left) {
                continue;
            }
            let right = self.value(node);
            if !self.take(operator.work(&left, &right)) {
                return Value::Null;
            }
            let lists = matches!(operator, Operator::Equal | Operator::NotEqual)
                && matches!(left, Value::List(_) | Value::Object(_))
                && matches!(right, Value::List(_) | Value::Object(_));
            let in_order =
                lists && (self.in_order(first) || rest.iter().take(at + 1).any(|(_, node)| self.in_order(node)));
            left = operator.apply(left, right, in_order, self.scope.now());
        }
        left
    }

    /// Whether a list whose order counts takes part.
    fn in_order(&self, node: &Node) -> bool {
        match node {
            Node::Variable(name) => self.scope.in_order(name),
            Node::Chain(first, rest) => self.in_order(first) || rest.iter().any(|(_, node)| self.in_order(node)),
            _ => false,
        }
    }
}
