//! Hostile texts, dependencies, scopes, and properties that hold for any expression. SurveyJS's own cases are in `tests/expressions.rs`.
use proptest::prelude::*;

use super::*;

fn values(json: &str) -> Values {
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    let now = Moment {
        ms: 1_795_297_260_000.0,
        zone: Zone::UTC,
    };
    Values::of(&Value::from(&json), now)
}

/// Values that conditions on list items see too.
struct Survey(Values);

impl Scope for Survey {
    fn value(&self, name: &Name) -> Option<Value> {
        self.0.value(name)
    }

    fn now(&self) -> Moment {
        self.0.now()
    }

    fn survey(&self) -> Option<&dyn Scope> {
        Some(self)
    }
}

fn evaluate(text: &str, json: &str) -> Value {
    Expression::parse(text).unwrap().evaluate(&values(json))
}

#[test]
fn faults_say_where() {
    for (text, at, reason) in [
        ("", 0, Reason::Empty),
        (" \n", 0, Reason::Empty),
        ("{a} + ", 6, Reason::Unexpected),
        ("{很} = 'a' 5", 10, Reason::Unexpected),
        ("today( )", 7, Reason::Unexpected),
        ("'it\"s'", 0, Reason::Unexpected),
        ("{a} = (1 + )", 11, Reason::Unexpected),
    ] {
        assert_eq!(Expression::parse(text).err(), Some(Malformed { at, reason }), "{text}");
    }
    assert!(
        Expression::parse("({a} + 1").is_ok(),
        "a missing last bracket is accepted"
    );
}

#[test]
fn hostile_texts_end_soon() {
    for piece in [
        "(",
        "[",
        "!",
        "f(",
        "negate",
        "{",
        "iif(1,",
        "[[",
        "sumInArray({a},'v',",
        "'",
        "(1+",
        "\\'",
        "! (",
    ] {
        assert!(Expression::parse(&piece.repeat(100_000)).is_err(), "{piece}");
    }
    assert!(Expression::parse(&"{n}+".repeat(100_000)).is_err());
}

#[test]
fn long_texts_are_read_and_evaluated() {
    let scope = values(r#"{"a":"0123456789abcdef","n":1,"l":[1,2,3]}"#);
    let chain = |piece: &str, last: &str| Expression::parse(&(piece.repeat(50_000) + last)).unwrap();
    assert_eq!(chain("{n} + ", "{n}").evaluate(&scope), Value::Number(50_001.0));
    assert!(chain("{n} = 2 or ", "{n}").holds(&scope));
    // More than the text or list that may be made is nothing, then counts as empty: no error and no explosion.
    chain("{a} + ", "{a} + {a}").evaluate(&scope);
    chain("{l} + ", "{l}").evaluate(&scope);
    chain("{a} contains ", "{a}").evaluate(&scope);
    let text = format!("'{}'", "很".repeat(500_000));
    assert!(Expression::parse(&format!("{text} = {text}")).unwrap().holds(&scope));
    let name = format!("{{{}}}", "a.".repeat(200_000));
    assert_eq!(Expression::parse(&name).unwrap().evaluate(&scope), Value::Null);
}

#[test]
fn work_is_bounded() {
    let rows = format!(r#"{{"r":[{}]}}"#, vec![r#"{"v":1}"#; 1000].join(","));
    let survey = Survey(values(&rows));
    let nested = "sumInArray({r}, 'v', {v} + ".repeat(20) + "1 > 0" + &")".repeat(20);
    assert_eq!(Expression::parse(&nested).unwrap().evaluate(&survey), Value::Null);
    let within = |n: usize| "(".repeat(n) + "{a}" + &")".repeat(n);
    assert!(Expression::parse(&within(MAX_DEPTH - 1)).is_ok());
    let fault = Expression::parse(&within(MAX_DEPTH)).unwrap_err();
    assert_eq!(fault.reason, Reason::TooDeep);
    // Every level of the grammar in every bracket.
    let deep = "({a} or {a} and 1 = 1 + 2 * 3 ^ [1] contains ! iif(1, ".repeat(24) + "1";
    Expression::parse(&deep).unwrap().evaluate(&values("{}"));
}

#[test]
fn an_expression_says_what_it_depends_on() {
    let text = "{a.b} > today() and {A.B} < {$q.title} or nope({c}) + Nope() = displayValue('Some q') and countInArray({rows}, 'v', '{w} > 1')";
    let expression = Expression::parse(text).unwrap();
    let names: Vec<_> = expression.names().iter().map(Name::written).collect();
    assert_eq!(names, ["a.b", "A.B", "$q.title", "c", "rows", "w"]);
    assert_eq!(expression.unknown_functions().collect::<Vec<_>>(), ["nope", "Nope"]);
    assert!(expression.reads_clock() && expression.sees_survey());
    for (name, depends) in [
        ("a", true),
        ("a.b", true),
        ("a.b.c", false),
        ("q", true),
        ("some q", true),
        ("b", false),
    ] {
        assert_eq!(expression.depends_on(name), depends, "{name}");
    }
    assert!(!Expression::parse("{a}").unwrap().sees_survey());
}

#[test]
fn names_before_a_scope_come_first() {
    let under = values(r#"{"row":"the survey's","x":2}"#);
    let row = Value::Object([("Price".into(), Value::Number(3.0))].into());
    let scope = Within {
        under: &under,
        names: &[("row", row), ("rowindex", Value::Number(1.0))],
    };
    let price = Expression::parse("{row.price} * {x} + {rowIndex}").unwrap();
    assert_eq!(price.evaluate(&scope), Value::Number(7.0));
    assert_eq!(price.evaluate(&under), Value::Number(2.0 * 0.0));
    assert_eq!(Template::parse("{row.price} {x} {nope}").fill(&scope), "3 2 {nope}");
}

#[test]
fn conditions_hold_only_when_true() {
    for (text, holds) in [
        ("1", true),
        ("2", false),
        ("'1'", true),
        ("'yes'", false),
        ("[1]", true),
        ("{a}", false),
    ] {
        assert_eq!(Expression::parse(text).unwrap().holds(&values("{}")), holds, "{text}");
    }
}

#[test]
fn values_survive_json() {
    let json = serde_json::json!({"a": [1, 2.5, null, true, "很"], "b": {"c": -7}});
    assert_eq!(Value::from(&json).to_json(), json);
    assert_eq!(Value::Number(f64::NAN).to_json(), serde_json::Value::Null);
    assert_eq!(evaluate("today()", "{}").to_json(), "2026-11-21T00:00:00.000Z");
}

fn is_shared<T: Clone + Send + Sync + 'static>() {}

#[test]
fn expressions_and_values_may_be_shared() {
    is_shared::<Expression>();
    is_shared::<Value>();
    is_shared::<Template>();
}

/// Expressions of every kind of node, a few levels deep.
fn expressions() -> impl Strategy<Value = String> {
    let atoms = prop::sample::select(vec![
        "{a}",
        "{n}",
        "{l}",
        "{o.x}",
        "{#n}",
        "{l[-1]}",
        "{rows}",
        "{{n}}",
        "%n%",
        "1",
        "-2",
        "2.5",
        "0x10",
        "'a'",
        "'5'",
        "\"it\\'s\"",
        "''",
        "abc",
        "true",
        "null",
        "[]",
        "['a', 1]",
        "today()",
        "unknown({a})",
        "1000000000000000000000000",
        "0.00000001",
        "{\"k\": 1}",
    ]);
    let operators = prop::sample::select(vec![
        "+",
        "-",
        "*",
        "/",
        "%",
        "^",
        "=",
        "!=",
        "<",
        "<=",
        ">",
        ">=",
        "contains",
        "notcontains",
        "anyof",
        "allof",
        "noneof",
        "and",
        "or",
    ]);
    atoms.prop_map(str::to_owned).prop_recursive(4, 24, 3, move |inner| {
        prop_oneof![
            (inner.clone(), operators.clone(), inner.clone()).prop_map(|(a, op, b)| format!("{a} {op} {b}")),
            inner.clone().prop_map(|a| format!("({a})")),
            inner.clone().prop_map(|a| format!("!({a})")),
            inner.clone().prop_map(|a| format!("[{a}, 1]")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("iif({a}, {b}, 'no')")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("max({a}, {b})")),
            inner.prop_map(|a| format!("sumInArray({{rows}}, 'v', {a})")),
        ]
    })
}

fn some_values() -> Values {
    values(r#"{"a":"abc","n":"5","l":[1,"a",null],"o":{"x":2},"rows":[{"v":1},{"v":"2","n":3}]}"#)
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC{0,60}|[-(){}\\[\\]'\"!<>=+*/%^,.#$ a-z0-9\\\\]{0,40}") {
        if let Ok(expression) = Expression::parse(&text) {
            expression.evaluate(&some_values());
            let _ = (expression.to_string(), expression.names().len());
        }
        Template::parse(&text).fill(&some_values());
        rename(&text, "a", "b", true);
        rename(&text, "很", "", false);
        date::read(&text, Zone(210));
    }

    #[test]
    fn what_is_written_reads_back(text in expressions()) {
        let expression = Expression::parse(&text).unwrap();
        let written = format!("{expression:#}");
        let again = Expression::parse(&written).unwrap();
        let (first, second) = (expression.evaluate(&some_values()), again.evaluate(&some_values()));
        prop_assert_eq!(format!("{first:?}"), format!("{second:?}"), "{} became {}", text, written);
        prop_assert_eq!(expression.to_string(), again.to_string());
    }

    #[test]
    fn a_renamed_question_is_still_found(text in expressions()) {
        let mut scope = some_values();
        let before = Expression::parse(&text).unwrap().evaluate(&scope);
        let n = Value::from("5");
        scope.set("n", Value::Null);
        scope.set("the new name", n);
        let renamed = rename(&text.replace("%n%", "{n}"), "n", "the new name", true);
        // The rows have an `n` of their own, which is another.
        prop_assume!(!text.contains("sumInArray"));
        let after = Expression::parse(&renamed).unwrap().evaluate(&scope);
        prop_assert_eq!(format!("{before:?}"), format!("{after:?}"), "{} became {}", text, renamed);
    }
}
