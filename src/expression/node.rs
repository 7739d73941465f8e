//! An expression as a tree, and its canonical text. Neither reading nor evaluating.
use std::fmt::{self, Display, Formatter};

use super::{coerce, date::Zone, function::Function, name::Name, number, operator::Operator, value::Value};

/// No deeper than the grammar's nesting limit times the number of its levels: chains are flat.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// `null`, `undefined`, and the missing right side of `contains`.
    Nothing,
    Literal {
        value: Value,
        /// A word without quotes.
        bare: bool,
    },
    Variable(Box<Name>),
    Unary(Unary, Box<Node>),
    /// Operators of one level, from left to right; never empty.
    Chain(Box<Node>, Box<[(Operator, Node)]>),
    List(Box<[Node]>),
    Call(Box<Call>),
    /// What has no variables, computed once; the node is kept for its text.
    Folded(Box<(Value, Node)>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unary {
    Not,
    Empty,
    NotEmpty,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Call {
    pub name: Box<str>,
    /// None for a function that is not known: it gives nothing.
    pub function: Option<Function>,
    pub arguments: Box<[Node]>,
    /// The condition on a list's items where it is written as a text.
    pub condition: Option<Node>,
}

impl Node {
    /// Whether it is the same whatever the answers.
    pub fn is_constant(&self) -> bool {
        matches!(self, Node::Nothing | Node::Literal { .. } | Node::Folded(_))
    }

    /// Calls `each` on this node and all in it.
    pub fn visit<'n>(&'n self, each: &mut impl FnMut(&'n Node)) {
        each(self);
        match self {
            Node::Nothing | Node::Literal { .. } | Node::Variable(_) | Node::Folded(_) => {}
            Node::Unary(_, node) => node.visit(each),
            Node::Chain(first, rest) => {
                first.visit(each);
                rest.iter().for_each(|(_, node)| node.visit(each));
            }
            Node::List(items) => items.iter().for_each(|node| node.visit(each)),
            Node::Call(call) => call
                .arguments
                .iter()
                .chain(&call.condition)
                .for_each(|node| node.visit(each)),
        }
    }
}

/// `{}` is SurveyJS's canonical form, with a bracket for each operator; `{:#}` is the same, but always reads back as what
/// it was: quotes are escaped, nothing is written as `null` and large numbers in full.
impl Display for Node {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Node::Nothing if f.alternate() => f.write_str("null"),
            Node::Nothing => Ok(()),
            Node::Literal { value, bare } => literal(value, *bare, f),
            Node::Variable(name) => {
                let (open, close) = name.marks.around();
                let mark = if name.as_it_is { "#" } else { "" };
                write!(f, "{open}{mark}{}{close}", name.written())
            }
            Node::Unary(Unary::Not, node) => {
                f.write_str("! ")?;
                node.fmt(f)
            }
            Node::Unary(after, node) => {
                node.fmt(f)?;
                f.write_str(if *after == Unary::Empty { " empty" } else { " notempty" })
            }
            Node::Chain(first, rest) => {
                rest.iter().try_for_each(|_| f.write_str("("))?;
                first.fmt(f)?;
                rest.iter().try_for_each(|(operator, node)| {
                    write!(f, " {} ", operator.sign())?;
                    node.fmt(f)?;
                    f.write_str(")")
                })
            }
            Node::List(items) => {
                f.write_str("[")?;
                separated(items, f)?;
                f.write_str("]")
            }
            Node::Call(call) => {
                write!(f, "{}(", call.name)?;
                separated(&call.arguments, f)?;
                f.write_str(")")
            }
            Node::Folded(folded) => folded.1.fmt(f),
        }
    }
}

fn separated(items: &[Node], f: &mut Formatter<'_>) -> fmt::Result {
    items.iter().enumerate().try_for_each(|(at, node)| {
        if at > 0 {
            f.write_str(", ")?;
        }
        node.fmt(f)
    })
}

fn literal(value: &Value, bare: bool, f: &mut Formatter<'_>) -> fmt::Result {
    match value {
        Value::Text(text) if bare => f.write_str(text),
        Value::Text(text) if f.alternate() => {
            let escaped = text.replace('\'', "\\'").replace('"', "\\\"");
            write!(f, "'{escaped}'")
        }
        Value::Text(text) => write!(f, "'{text}'"),
        Value::Number(n) if f.alternate() => f.write_str(&number::write_out(*n)),
        value => f.write_str(&coerce::text(value, Zone::UTC)),
    }
}
