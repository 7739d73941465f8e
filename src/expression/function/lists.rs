//! Functions on the rows of a matrix or the panels of a dynamic panel, each item perhaps under a condition. No plain numbers.
use super::{
    super::{
        MAX_NESTED,
        coerce::{self, is_empty, is_true, truthy},
        grammar,
        node::{Call, Node},
        number, operator,
        run::Run,
        value::Value,
    },
    Function,
};

/// Where the condition is: after the column to return, if that is named.
pub(super) fn condition_at(arguments: &[Node]) -> usize {
    match arguments.get(2) {
        Some(node) if column(node).is_some() => 3,
        _ => 2,
    }
}

/// A third argument that is a plain text names a column.
fn column(node: &Node) -> Option<&str> {
    match node {
        Node::Literal {
            value: Value::Text(text),
            ..
        } if !text.contains(['{', '}', '>', '<', '=', '!']) => Some(text),
        _ => None,
    }
}

impl Run<'_> {
    pub fn in_array(&self, function: Function, call: &Call) -> Value {
        let chosen = self.chosen(call);
        let zone = self.zone();
        let sum = || {
            let mut total = None;
            for (value, _) in chosen.iter().flatten() {
                let total_so_far = total.take().unwrap_or(Value::Number(0.0));
                let value = as_number(value);
                total = Some(match value.is_nothing() {
                    true => total_so_far,
                    false if !self.take(operator::Operator::Plus.work(&total_so_far, &value)) => return Value::Null,
                    false => operator::plus_corrected(&total_so_far, &value, zone),
                });
            }
            total.unwrap_or(Value::Number(0.0))
        };
        let count = chosen.as_ref().map_or(0, Vec::len) as f64;
        match function {
            Function::SumInArray => sum(),
            Function::CountInArray => Value::Number(count),
            Function::AvgInArray if count == 0.0 => Value::Number(0.0),
            Function::AvgInArray => Value::Number(coerce::number(&sum()) / count),
            _ => self.extreme(function, call, chosen.unwrap_or_default()),
        }
    }

    /// The best value, or another column of its item.
    fn extreme(&self, function: Function, call: &Call, chosen: Vec<(Value, Value)>) -> Value {
        let wanted = match function {
            Function::MinInArray => std::cmp::Ordering::Less,
            _ => std::cmp::Ordering::Greater,
        };
        let mut best: Option<(Value, Value)> = None;
        for (value, item) in chosen {
            let value = as_number(&value);
            let better = best
                .as_ref()
                .is_none_or(|(best, _)| coerce::compare(&value, best, self.zone()) == Some(wanted));
            if better && !value.is_nothing() {
                best = Some((value, item));
            }
        }
        let Some((value, item)) = best else {
            return Value::Undefined;
        };
        match call.arguments.get(2).and_then(column) {
            Some(other) if call.arguments.get(1).and_then(column) != Some(other) => {
                field(&item, other).unwrap_or(Value::Undefined)
            }
            _ => value,
        }
    }

    /// The column's answered values with their items, where the condition holds; none where the arguments make no sense.
    fn chosen(&self, call: &Call) -> Option<Vec<(Value, Value)>> {
        let arguments = &call.arguments;
        (2..=4).contains(&arguments.len()).then_some(())?;
        let data = self.value(arguments.first()?);
        let Value::Text(name) = self.value(arguments.get(1)?) else {
            return None;
        };
        truthy(&data).then_some(())?;
        let written;
        let condition = match arguments.get(condition_at(arguments)) {
            Some(node) => match (&call.condition, self.value(node)) {
                (Some(condition), _) => Some(condition),
                (None, Value::Text(text)) if !text.is_empty() => {
                    let fits = self.depth < MAX_NESTED && self.take(text.len());
                    written = grammar::parse(&text, true).ok().filter(|_| fits);
                    // A condition that can't be read holds for no item.
                    Some(written.as_ref()?)
                }
                _ => Some(node),
            },
            None => None,
        };
        let mut chosen = Vec::new();
        let mut look = |item: &Value| {
            if let Some(value) = field(item, &name).filter(|value| !is_empty(value) && self.take(1))
                && condition.is_none_or(|node| self.for_item(item, |run| is_true(&run.value(node))))
            {
                chosen.push((value, item.clone()));
            }
        };
        match &data {
            Value::List(items) => items.iter().for_each(&mut look),
            Value::Object(fields) => fields.iter().for_each(|(_, item)| look(item)),
            _ => {}
        }
        Some(chosen)
    }
}

/// By its exact name.
fn field(item: &Value, name: &str) -> Option<Value> {
    match item {
        Value::Object(fields) => fields
            .iter()
            .find(|(key, _)| &**key == name)
            .map(|(_, value)| value.clone()),
        Value::List(items) if name == "length" => Some(Value::Number(items.len() as f64)),
        Value::List(items) => items.get(name.parse::<usize>().ok()?).cloned(),
        _ => None,
    }
}

/// A text that is no number is nothing here.
fn as_number(value: &Value) -> Value {
    match value {
        Value::Text(text) => number::in_text(text).map_or(Value::Undefined, Value::Number),
        value => value.clone(),
    }
}
