//! The functions that an expression may call, by name, and what each is given. What they compute is beside this file.
mod dates;
mod lists;
mod numbers;

use super::{
    coerce::{is_empty, numeric, truthy},
    node::{Call, Node},
    run::Run,
    value::Value,
};

/// `functionsfactory.ts` of survey-core 3.1.1. Names are told apart by case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Sum,
    Min,
    Max,
    Count,
    Avg,
    Round,
    Trunc,
    SumInArray,
    MinInArray,
    MaxInArray,
    CountInArray,
    AvgInArray,
    Iif,
    GetDate,
    Age,
    DateDiff,
    DateAdd,
    DiffDays,
    Today,
    CurrentDate,
    CurrentYear,
    GetYear,
    Year,
    Month,
    Day,
    Weekday,
    Substring,
    DisplayValue,
    PropertyValue,
    GetComment,
    IsContainerReady,
    IsDisplayMode,
}

use Function::*;

impl Function {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "sum" => Sum,
            "min" => Min,
            "max" => Max,
            "count" => Count,
            "avg" => Avg,
            "round" => Round,
            "trunc" => Trunc,
            "sumInArray" => SumInArray,
            "minInArray" => MinInArray,
            "maxInArray" => MaxInArray,
            "countInArray" => CountInArray,
            "avgInArray" => AvgInArray,
            "iif" => Iif,
            "getDate" => GetDate,
            "age" => Age,
            "dateDiff" => DateDiff,
            "dateAdd" => DateAdd,
            "diffDays" => DiffDays,
            "today" => Today,
            "currentDate" => CurrentDate,
            "currentYear" => CurrentYear,
            "getYear" => GetYear,
            "year" => Year,
            "month" => Month,
            "day" => Day,
            "weekday" => Weekday,
            "substring" => Substring,
            "displayValue" => DisplayValue,
            "propertyValue" => PropertyValue,
            "getComment" => GetComment,
            "isContainerReady" => IsContainerReady,
            "isDisplayMode" => IsDisplayMode,
            _ => return None,
        })
    }

    /// Whether it may give something else at another time.
    pub fn reads_clock(self) -> bool {
        matches!(
            self,
            Age | Today | CurrentDate | CurrentYear | Year | Month | Day | Weekday
        )
    }

    /// Whether its first argument, if a text, is the name of a question, page or panel.
    pub fn names_element(self) -> bool {
        matches!(self, DisplayValue | PropertyValue | GetComment | IsContainerReady)
    }

    /// Whether it sees more of the survey than the answers that its arguments name.
    pub fn sees_survey(self) -> bool {
        matches!(
            self,
            DisplayValue | PropertyValue | GetComment | IsContainerReady | IsDisplayMode
        )
    }

    /// The text that is a condition on the items of a list.
    pub fn written_condition(self, arguments: &[Node]) -> Option<&str> {
        let in_array = matches!(self, SumInArray | MinInArray | MaxInArray | CountInArray | AvgInArray);
        match arguments.get(in_array.then(|| lists::condition_at(arguments))?)? {
            Node::Literal {
                value: Value::Text(text),
                ..
            } if !text.is_empty() => Some(text),
            _ => None,
        }
    }
}

impl Run<'_> {
    pub fn call(&self, call: &Call) -> Value {
        let Some(function) = call.function else {
            return Value::Null;
        };
        let nodes = &call.arguments;
        match function {
            Iif => return self.iif(nodes),
            SumInArray | MinInArray | MaxInArray | CountInArray | AvgInArray => return self.in_array(function, call),
            _ => {}
        }
        let values: Vec<Value> = nodes.iter().map(|node| self.value(node)).collect();
        match function {
            Sum | Min | Max | Count | Avg | Round | Trunc => numbers::call(function, &values, self),
            Substring => substring(&values),
            DisplayValue | PropertyValue | GetComment | IsContainerReady | IsDisplayMode => {
                self.of_survey(function, &values).unwrap_or(Value::Undefined)
            }
            _ => dates::call(function, &values, self.scope.now()),
        }
    }

    /// Only the chosen side is evaluated.
    fn iif(&self, nodes: &[Node]) -> Value {
        let [condition, then, otherwise @ ..] = nodes else {
            return Value::Null;
        };
        match (truthy(&self.value(condition)), otherwise.first()) {
            (true, _) => self.value(then),
            (false, Some(otherwise)) => self.value(otherwise),
            (false, None) => Value::Undefined,
        }
    }

    fn of_survey(&self, function: Function, values: &[Value]) -> Option<Value> {
        if function == IsDisplayMode {
            return self.scope.is_display_mode().map(Value::Bool);
        }
        let second = values.get(1).filter(|value| !value.is_nothing());
        let name = match values.first() {
            Some(Value::Text(name)) => std::borrow::Cow::Borrowed(&**name),
            Some(value @ Value::Number(_)) => super::coerce::text(value, self.zone()),
            _ if function == IsContainerReady => return Some(Value::Bool(false)),
            _ => return None,
        };
        match function {
            IsContainerReady => Some(Value::Bool(self.scope.is_container_ready(&name, values.get(1)))),
            DisplayValue => self.scope.display_value(&name, second.filter(|value| !is_empty(value))),
            GetComment => self.scope.comment(&name, second),
            _ => match second {
                Some(Value::Text(property)) => self.scope.property(&name, property),
                _ => None,
            },
        }
    }
}

/// By UTF-16 units; half of a pair becomes U+FFFD.
fn substring(values: &[Value]) -> Value {
    let (Some(Value::Text(text)), Some(start)) = (values.first(), values.get(1)) else {
        return Value::text("");
    };
    let place = |value: &Value| numeric(value).map(|_| super::coerce::number(value).max(0.0) as usize);
    let Some(start) = place(start) else {
        return Value::text("");
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    let end = values.get(2).and_then(place).unwrap_or(units.len());
    let (start, end) = (start.min(units.len()), end.min(units.len()));
    let part = units.get(start.min(end)..start.max(end)).unwrap_or_default();
    String::from_utf16_lossy(part).into()
}
