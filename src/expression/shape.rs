//! An expression as tests on single variables, joined by and/or, as far as it is that: what a sentence can say. No evaluation.
use super::{
    Expression,
    name::{Marks, Name},
    node::{Node, Unary},
    operator::Operator,
    value::Value,
};

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Test(Test),
    All(Vec<Shape>),
    Any(Vec<Shape>),
    /// Anything else.
    Other,
}

/// A variable as its author wrote it, without path or mark, and what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    pub name: Box<str>,
    pub sign: Sign,
    /// `Null` for [`Sign::Filled`] and [`Sign::Empty`].
    pub value: Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Filled,
    Empty,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    NotContains,
    AnyOf,
    AllOf,
    NoneOf,
}

impl Expression {
    /// Its shape. A variable that is itself a condition is none.
    pub fn shape(&self) -> Shape {
        shape(&self.0.root)
    }
}

fn shape(node: &Node) -> Shape {
    let test = match node {
        Node::Unary(Unary::Empty, of) => single(of, Sign::Empty, Value::Null),
        Node::Unary(Unary::NotEmpty, of) => single(of, Sign::Filled, Value::Null),
        Node::Chain(first, rest) => return chain(first, rest),
        _ => None,
    };
    test.map_or(Shape::Other, Shape::Test)
}

fn chain(first: &Node, rest: &[(Operator, Node)]) -> Shape {
    let all = || {
        [first]
            .into_iter()
            .chain(rest.iter().map(|(_, node)| node))
            .map(shape)
            .collect()
    };
    match rest {
        [(Operator::And, _), ..] => Shape::All(all()),
        [(Operator::Or, _), ..] => Shape::Any(all()),
        [(operator, value)] => sign(*operator)
            .zip(constant(value))
            .and_then(|(sign, value)| single(first, sign, value))
            .map_or(Shape::Other, Shape::Test),
        _ => Shape::Other,
    }
}

fn single(node: &Node, sign: Sign, value: Value) -> Option<Test> {
    let Node::Variable(name) = node else { return None };
    let name: &Name = name;
    let is_plain = !name.as_it_is && !name.is_property() && name.marks == Marks::Braces && name.literal.is_none();
    is_plain.then(|| Test {
        name: name.written().trim().into(),
        sign,
        value,
    })
}

fn constant(node: &Node) -> Option<Value> {
    match node {
        Node::Literal { value, .. } => Some(value.clone()),
        Node::Folded(folded) if matches!(folded.1, Node::List(_)) => Some(folded.0.clone()),
        _ => None,
    }
}

fn sign(operator: Operator) -> Option<Sign> {
    Some(match operator {
        Operator::Equal => Sign::Equal,
        Operator::NotEqual => Sign::NotEqual,
        Operator::Less => Sign::Less,
        Operator::LessOrEqual => Sign::LessOrEqual,
        Operator::Greater => Sign::Greater,
        Operator::GreaterOrEqual => Sign::GreaterOrEqual,
        Operator::Contains => Sign::Contains,
        Operator::NotContains => Sign::NotContains,
        Operator::AnyOf => Sign::AnyOf,
        Operator::AllOf => Sign::AllOf,
        Operator::NoneOf => Sign::NoneOf,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        let of = |text: &str| Expression::parse(text).unwrap().shape();
        let test = |name: &str, sign, value| {
            Shape::Test(Test {
                name: name.into(),
                sign,
                value,
            })
        };
        let five = || test("a", Sign::GreaterOrEqual, Value::Number(5.0));
        assert_eq!(of("{a} >= 5"), five());
        assert_eq!(
            of("{ my question } notempty"),
            test("my question", Sign::Filled, Value::Null)
        );
        assert_eq!(of("{a} = item1"), test("a", Sign::Equal, Value::text("item1")));
        let list = Value::from(vec![Value::text("x"), Value::Number(2.0)]);
        assert_eq!(of("{a} anyof ['x', 2]"), test("a", Sign::AnyOf, list));
        assert_eq!(
            of("{a} >= 5 and {b} empty"),
            Shape::All(vec![five(), test("b", Sign::Empty, Value::Null)])
        );
        assert_eq!(
            of("({a} >= 5 or {a} >= 5) and {a} >= 5"),
            Shape::All(vec![Shape::Any(vec![five(), five()]), five()])
        );
        for other in [
            "{a}",
            "5 < {a}",
            "{a} + 1 = 2",
            "!{a}",
            "age({a}) > 3",
            "{#a} = 1",
            "{$a.title} = 1",
            "{a} = {b}",
            "{a} + 1",
        ] {
            assert_eq!(of(other), Shape::Other, "{other}");
        }
    }
}
