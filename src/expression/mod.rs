//! The expression language of SurveyJS: read once, evaluated often, against any [`Scope`]. No survey, no clock, no browser.
//!
//! Semantics follow survey-core 3.1.1 (MIT), checked against its own recorded cases; `tests/fixtures/expressions` has an
//! extract and `DIFFERENCES.md` beside it says where and why we part.
mod coerce;
mod date;
mod equal;
mod function;
mod grammar;
mod name;
mod node;
mod number;
mod operator;
mod rename;
mod run;
mod scope;
mod shape;
mod template;
#[cfg(test)]
mod tests;
mod value;

use std::{
    fmt::{self, Display, Formatter},
    sync::Arc,
};

use crate::order::Set;

pub use coerce::lower;
pub use date::{Moment, Zone};
pub use name::Name;
pub use number::{decimal, write as decimal_text};
pub use rename::rename;
pub use scope::{Scope, Values, Within};
pub use shape::{Shape, Sign, Test};
pub use template::{Part, Template};
pub use value::{Field, Value};

use node::Node;

/// How deep brackets, lists, calls and negations may stand in one another.
pub const MAX_DEPTH: usize = 100;
/// Steps of one evaluation, about 10 ns each; after that the result is nothing.
pub const MAX_STEPS: usize = 2_000_000;
/// Points at which a name is split; what follows is one step.
pub const MAX_NAME_STEPS: usize = 32;
/// Bytes of a text that `+` makes; a longer one is nothing.
pub const MAX_TEXT: usize = 1 << 20;
/// Items of a list that `+` makes; a longer one is nothing.
pub const MAX_ITEMS: usize = 100_000;
/// How deep conditions that are texts may stand in one another.
const MAX_NESTED: usize = 4;

/// Why a text is no expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Empty,
    Unexpected,
    /// More than [`MAX_DEPTH`].
    TooDeep,
}

/// A text that is no expression, and the character (from 0) where that shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed {
    pub at: usize,
    pub reason: Reason,
}

/// A parsed expression; clones share it. `{}` writes SurveyJS's canonical form, `{:#}` one that always reads back.
#[derive(Clone, Debug)]
pub struct Expression(Arc<Compiled>);

#[derive(Debug)]
struct Compiled {
    root: Node,
    names: Box<[Name]>,
    elements: Box<[Box<str>]>,
    unknown: Box<[Box<str>]>,
    reads_clock: bool,
    sees_survey: bool,
}

impl Expression {
    /// Takes time linear in the text. Unknown functions are no fault: see [`Self::unknown_functions`].
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let root = grammar::parse(text, false)?;
        let (mut names, mut elements, mut unknown) = (Vec::<Name>::new(), Vec::<Box<str>>::new(), Vec::new());
        let (mut reads_clock, mut sees_survey) = (false, false);
        let (mut seen, mut missed) = (Set::new(), Set::new());
        root.visit(&mut |node| match node {
            Node::Variable(name) if seen.insert(name.written()) => names.push((**name).clone()),
            Node::Call(call) => {
                let Some(function) = call.function else {
                    if missed.insert(&call.name) {
                        unknown.push(call.name.clone());
                    }
                    return;
                };
                reads_clock |= function.reads_clock();
                sees_survey |= function.sees_survey();
                if let Some(Node::Literal { value, .. }) = call.arguments.first()
                    && function.names_element()
                {
                    elements.push(coerce::text(value, Zone::UTC).into());
                }
            }
            _ => {}
        });
        Ok(Self(Arc::new(Compiled {
            names: names.into(),
            elements: elements.into(),
            unknown: unknown.into(),
            reads_clock,
            sees_survey,
            root,
        })))
    }

    /// Unknown variables and functions give nothing; so does an evaluation that takes more than [`MAX_STEPS`].
    pub fn evaluate(&self, scope: &dyn Scope) -> Value {
        match run::evaluate(&self.0.root, scope) {
            Value::Undefined => Value::Null,
            value => value,
        }
    }

    /// Whether it holds as a condition: its value is true, or equals true (1 and "1" do, 2 does not).
    pub fn holds(&self, scope: &dyn Scope) -> bool {
        coerce::is_true(&run::evaluate(&self.0.root, scope))
    }

    /// The variables that it reads, each once, in the order of their first use; with those of conditions on list items,
    /// which may be the items' own.
    pub fn names(&self) -> &[Name] {
        &self.0.names
    }

    /// Questions, pages and panels that functions are given by name.
    pub fn elements(&self) -> impl Iterator<Item = &str> {
        self.0.elements.iter().map(|name| &**name)
    }

    /// Functions that there are not, each once: a problem to report.
    pub fn unknown_functions(&self) -> impl Iterator<Item = &str> {
        self.0.unknown.iter().map(|name| &**name)
    }

    /// Whether it may change with time alone.
    pub fn reads_clock(&self) -> bool {
        self.0.reads_clock
    }

    /// Whether it reads more than answers: what is displayed, comments, properties, what is ready.
    pub fn sees_survey(&self) -> bool {
        self.0.sees_survey || self.0.names.iter().any(Name::is_property)
    }

    /// Whether a change of the answer of this name (in lower case) can change its value.
    pub fn depends_on(&self, lower: &str) -> bool {
        self.0.names.iter().any(|name| name.may_mean(lower)) || self.elements().any(|name| coerce::lower(name) == lower)
    }
}

impl Display for Expression {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.0.root {
            Node::Nothing => f.write_str("null"),
            root => root.fmt(f),
        }
    }
}

impl PartialEq for Expression {
    fn eq(&self, other: &Self) -> bool {
        self.0.root == other.0.root
    }
}
