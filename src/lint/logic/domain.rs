//! Which values a question can have, as far as they can be listed; and literals of formulas. No survey is walked here.
use crate::{
    expression::Value,
    order::sorted,
    survey::{InputSort, Kind, Question},
};

/// Choices of which all sets are tried.
const MOST_CHOICES: usize = 6;

/// What a formula says besides names: numbers and texts; and whether it computes, so that other values matter too.
#[derive(Clone, Debug, Default)]
pub(super) struct Literals {
    numbers: Vec<i64>,
    texts: Vec<String>,
    pub computes: bool,
    orders: bool,
}

/// Thousandths, so that numbers can be sorted.
const UNIT: f64 = 1000.0;

impl Literals {
    pub fn read(&mut self, formula: &str) {
        let mut rest = formula;
        let mut word = String::new();
        while let Some(c) = rest.chars().next() {
            rest = &rest[c.len_utf8()..];
            match c {
                '{' => rest = rest.split_once('}').map_or("", |(_, rest)| rest),
                '\'' | '"' => {
                    let end = rest.find(c).unwrap_or(rest.len());
                    let text = rest.get(..end).unwrap_or_default();
                    if text.parse::<f64>().is_err() {
                        self.text(text);
                    }
                    self.word(text);
                    rest = rest.get(end + 1..).unwrap_or_default();
                }
                '(' if !word.is_empty() && !is_operator(&word) => self.computes = true,
                '+' | '*' | '/' | '%' | '^' => self.computes = true,
                '<' | '>' => self.orders = true,
                '-' if !rest.starts_with(|c: char| c.is_ascii_digit()) => self.computes = true,
                c if c.is_alphanumeric() || matches!(c, '.' | '_') => {
                    word.push(c);
                    continue;
                }
                _ => {}
            }
            self.word(&std::mem::take(&mut word));
        }
        self.word(&word);
    }

    fn word(&mut self, word: &str) {
        self.orders |= ["less", "greater"]
            .iter()
            .any(|order| word.to_ascii_lowercase().starts_with(order));
        match word.parse::<f64>() {
            Ok(number) if number.abs() < 1e12 => {
                let number = (number * UNIT).round() as i64;
                if !self.numbers.contains(&number) {
                    self.numbers.push(number);
                }
            }
            _ if !word.is_empty() && !is_operator(word) => self.text(word),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if !self.texts.iter().any(|one| one == text) {
            self.texts.push(text.to_owned());
        }
    }

    /// Whether texts may be put in order, such as dates: then others matter than those named.
    pub fn orders_texts(&self) -> bool {
        self.orders && !self.texts.is_empty()
    }

    /// Around every number, on both sides of it.
    fn around(&self) -> Vec<f64> {
        let mut points = vec![0];
        for number in &self.numbers {
            points.extend([-1000, -500, 0, 500, 1000].map(|step| number + step));
            // Between it and every other one.
            points.extend(self.numbers.iter().map(|other| number / 2 + other / 2));
        }
        let mut points = sorted(points, i64::cmp);
        points.dedup();
        points.into_iter().map(|point| point as f64 / UNIT).collect()
    }

    /// Values of any sort, for a name of which nothing is known but what is said of it.
    pub fn free(&self) -> Option<Vec<Value>> {
        let mut values = vec![Value::Null, Value::Bool(true), Value::Bool(false), Value::text("\u{1}")];
        values.extend(self.around().into_iter().map(Value::Number));
        values.extend(self.texts.iter().map(|text| Value::text(text)));
        // Longer texts that hold some of these.
        let texts: Vec<&String> = self.texts.iter().collect();
        let joined = |set: Vec<&&String>| set.iter().map(|text| format!("\u{1}{text}\u{1}")).collect::<String>();
        values.extend(sets(&texts)?.into_iter().map(|set| Value::from(joined(set))));
        let mut items: Vec<Value> = texts.into_iter().map(|text| Value::text(text)).collect();
        items.extend(self.numbers.iter().map(|number| Value::Number(*number as f64 / UNIT)));
        values.extend(
            sets(&items)?
                .into_iter()
                .map(|set| Value::from(set.into_iter().cloned().collect::<Vec<_>>())),
        );
        Some(values)
    }
}

/// Every way to take some of these; `None` when they are too many.
fn sets<T>(all: &[T]) -> Option<Vec<Vec<&T>>> {
    let taken = |set: usize| {
        all.iter()
            .enumerate()
            .filter(move |(at, _)| set & (1 << at) != 0)
            .map(|(_, one)| one)
            .collect()
    };
    (all.len() <= MOST_CHOICES).then(|| (1..1usize << all.len()).map(taken).collect())
}

fn is_operator(word: &str) -> bool {
    const OPERATORS: &[&str] = &[
        "and",
        "or",
        "empty",
        "notempty",
        "contains",
        "notcontains",
        "contain",
        "notcontain",
        "anyof",
        "noneof",
        "allof",
        "equal",
        "notequal",
        "less",
        "lessorequal",
        "greater",
        "greaterorequal",
        "true",
        "false",
        "null",
        "undefined",
        "in",
        "not",
        "negate",
    ];
    OPERATORS.contains(&word.to_ascii_lowercase().as_str())
}

/// What can be written: texts, and numbers among them.
fn written(literals: &Literals) -> Option<impl Iterator<Item = Value>> {
    let values = literals.free()?.into_iter();
    Some(values.filter(|value| matches!(value, Value::Text(_) | Value::Number(_))))
}

/// Every value that can matter; `None` where they can't be listed. No answer is always one.
pub(super) fn values(question: &Question, literals: &Literals) -> Option<Vec<Value>> {
    let is_set = question.logic.set_formula.is_some() || question.logic.default_formula.is_some();
    let mut values = vec![Value::Null];
    let is_text_known = !literals.computes && !literals.orders_texts();
    match &question.kind {
        Kind::Rating(rating) => values.extend(rating.measure.scale().values().map(|value| Value::Number(value.into()))),
        Kind::YesNo(yes_no) => {
            let (yes, no) = yes_no
                .values
                .as_ref()
                .map_or((Value::Bool(true), Value::Bool(false)), |(yes, no)| {
                    (yes.into(), no.into())
                });
            values.extend([yes, no]);
        }
        Kind::Single { choices, options } if options.from.is_none() => {
            values.extend(choices.iter().map(|choice| Value::from(&choice.value())))
        }
        Kind::Multiple { choices, options } if options.from.is_none() => {
            let all: Vec<Value> = choices.iter().map(|choice| Value::from(&choice.value())).collect();
            values.extend(
                sets(&all)?
                    .into_iter()
                    .map(|set| Value::from(set.into_iter().cloned().collect::<Vec<_>>())),
            );
        }
        Kind::Short(input) if input.sort.is_number() && !literals.computes => {
            let bound = |text: &str| text.trim().parse::<f64>().ok();
            let (min, max) = (bound(&input.min), bound(&input.max));
            let mut points = literals.around();
            points.extend(min.into_iter().chain(max));
            let fits = |point: &f64| min.is_none_or(|min| *point >= min) && max.is_none_or(|max| *point <= max);
            values.extend(points.into_iter().filter(fits).map(Value::Number));
        }
        Kind::Slider(slider) if !slider.span && !literals.computes => {
            let (min, max) = (slider.min.get(), slider.max.get());
            let mut points = literals.around();
            points.extend([min, max]);
            values.extend(
                points
                    .into_iter()
                    .filter(|point| (min..=max).contains(point))
                    .map(Value::Number),
            );
        }
        Kind::Comment(_) if is_text_known => values.extend(written(literals)?),
        Kind::Short(input) if input.sort == InputSort::Text && is_text_known => {
            values.extend(written(literals)?);
        }
        _ => return None,
    }
    (!is_set).then_some(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_of_formulas() {
        let mut literals = Literals::default();
        literals.read("{a.7} > 5 and {b} contains 'x y' or {c} = item1");
        assert!(!literals.computes);
        assert!(literals.around().contains(&5.5) && !literals.around().contains(&7.0));
        assert_eq!(literals.texts, ["x y", "item1"]);
        for computing in ["age({a}) > 3", "{a} + 1 > 3", "{a} - {b} > 0"] {
            let mut literals = Literals::default();
            literals.read(computing);
            assert!(literals.computes, "{computing}");
        }
        for odd in ["", "'", "{", "'a", "a(", "((", "é'é"] {
            Literals::default().read(odd);
        }
    }
}
