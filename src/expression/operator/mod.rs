//! The operators between two values, and those on one (survey-core 3.1.1, `OperandMaker`). No variables, no functions.
mod arithmetic;
mod membership;
mod order;

pub(super) use arithmetic::{plus, plus_corrected};
pub(super) use order::date_of_text;

use super::{
    coerce::{is_empty, number, truthy},
    date::{Moment, Zone},
    number,
    value::Value,
};
use arithmetic::{corrected, decimals, filled, sum};
use membership::{all_of, any_of, contains};
use order::{ordered, same};
use std::cmp::Ordering;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Or,
    And,
    LessOrEqual,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Less,
    Greater,
    Plus,
    Minus,
    Times,
    Over,
    Remainder,
    Power,
    Contains,
    NotContains,
    AnyOf,
    AllOf,
    NoneOf,
}

use Operator::*;

impl Operator {
    /// 0 binds least.
    pub fn level(self) -> u8 {
        match self {
            Or => 0,
            And => 1,
            LessOrEqual | GreaterOrEqual | Equal | NotEqual | Less | Greater => 2,
            Plus | Minus => 3,
            Times | Over | Remainder => 4,
            Power => 5,
            Contains | NotContains | AnyOf | AllOf | NoneOf => 6,
        }
    }

    pub fn sign(self) -> &'static str {
        match self {
            Or => "or",
            And => "and",
            LessOrEqual => "<=",
            GreaterOrEqual => ">=",
            Equal => "==",
            NotEqual => "!=",
            Less => "<",
            Greater => ">",
            Plus => "+",
            Minus => "-",
            Times => "*",
            Over => "/",
            Remainder => "%",
            Power => "^",
            Contains => "contains",
            NotContains => "notcontains",
            AnyOf => "anyof",
            AllOf => "allof",
            NoneOf => "noneof",
        }
    }

    /// The result that the left side alone decides.
    pub fn is_decided(self, left: &Value) -> bool {
        matches!((self, truthy(left)), (And, false) | (Or, true)) && !is_empty(left)
    }

    /// `in_order`: whether equal lists must have the same order.
    pub fn apply(self, left: Value, right: Value, in_order: bool, now: Moment) -> Value {
        let zone = now.zone;
        match self {
            LessOrEqual => (same(&left, &right, true, now) || ordered(&left, &right, Ordering::Less, now)).into(),
            GreaterOrEqual => (same(&left, &right, true, now) || ordered(&left, &right, Ordering::Greater, now)).into(),
            Equal => same(&left, &right, !in_order, now).into(),
            NotEqual => (!same(&left, &right, !in_order, now)).into(),
            Less => ordered(&left, &right, Ordering::Less, now).into(),
            Greater => ordered(&left, &right, Ordering::Greater, now).into(),
            Contains => contains(&left, &right, true, zone).into(),
            NotContains => ((!truthy(&left) && !is_empty(&right)) || contains(&left, &right, false, zone)).into(),
            AnyOf => any_of(&left, &right, zone).into(),
            NoneOf => (!any_of(&left, &right, zone)).into(),
            AllOf => all_of(&left, &right, zone).into(),
            Or | And | Plus | Minus | Times | Over | Remainder | Power => {
                let left = filled(left, &right);
                let right = filled(right, &left);
                self.compute(left, right, zone)
            }
        }
    }

    fn compute(self, left: Value, right: Value, zone: Zone) -> Value {
        match self {
            Or => {
                if truthy(&left) {
                    left
                } else {
                    right
                }
            }
            And => {
                if truthy(&left) {
                    right
                } else {
                    left
                }
            }
            Plus => sum(&left, &right, zone),
            Minus => corrected(&left, &right, number(&left) - number(&right), zone).into(),
            Times => {
                let product = number(&left) * number(&right);
                let digits = decimals(&left, zone) + decimals(&right, zone);
                if digits > 0 {
                    number::fixed(product, digits)
                } else {
                    product
                }
                .into()
            }
            Over | Remainder if !truthy(&right) => Value::Null,
            Over => (number(&left) / number(&right)).into(),
            Remainder => (number(&left) % number(&right)).into(),
            _ => number::power(number(&left), number(&right)).into(),
        }
    }

    /// How much work it is at most, in steps.
    pub fn work(self, left: &Value, right: &Value) -> usize {
        let size = |value: &Value| match value {
            Value::Text(text) => text.len() / 64,
            Value::List(items) => items.len(),
            Value::Object(fields) => fields.len(),
            _ => 0,
        };
        match self {
            Contains | NotContains | AnyOf | AllOf | NoneOf => (size(left) + 1).saturating_mul(size(right) + 1),
            _ => size(left) + size(right) + 1,
        }
    }
}
