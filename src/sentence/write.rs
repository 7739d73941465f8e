//! From a sentence to a condition that reads back as the same sentence.
use super::{Clause, Join, Scalar, Sentence, Test, read::of_json};
use crate::survey::{Condition, Formula, Kind, Rule, Survey, Test as Simple};

impl Sentence {
    /// A rule where one says it all, else a formula. `None` when the language can't say it (a text that ends with a backslash).
    #[must_use]
    pub fn condition(&self, survey: &Survey) -> Option<Condition> {
        match self.clauses.as_slice() {
            [clause] if rule(survey, clause).is_some() => rule(survey, clause).map(Condition::Rule),
            _ => self.formula(survey).map(Condition::Formula),
        }
    }

    #[must_use]
    pub fn formula(&self, survey: &Survey) -> Option<Formula> {
        let alone = self.clauses.len() == 1;
        let clauses: Option<Vec<String>> = self
            .clauses
            .iter()
            .map(|clause| clause.write(survey, self.join, alone))
            .collect();
        let text = clauses?.join(match self.join {
            Join::All => " and ",
            Join::Any => " or ",
        });
        // One clause is joined to nothing: either word says the same.
        let reads = Self::read(survey, &text)?;
        (reads.clauses == self.clauses && (alone || reads.join == self.join)).then_some(Formula(text))
    }
}

impl Clause {
    fn write(&self, survey: &Survey, join: Join, alone: bool) -> Option<String> {
        let name = format!("{{{}}}", survey.question(&self.question)?.value_name());
        let list = |values: &[Scalar]| {
            let values: Vec<String> = values.iter().map(literal).collect();
            format!("[{}]", values.join(", "))
        };
        let with = |sign: &str, value: &Scalar| format!("{name} {sign} {}", literal(value));
        Some(match &self.test {
            Test::Answered => format!("{name} notempty"),
            Test::NotAnswered => format!("{name} empty"),
            Test::Is(value) => with("=", value),
            Test::IsNot(value) => with("!=", value),
            Test::OneOf(values) => format!("{name} anyof {}", list(values)),
            Test::NoneOf(values) => format!("{name} noneof {}", list(values)),
            Test::AtLeast(value) => with(">=", value),
            Test::AtMost(value) => with("<=", value),
            Test::Above(value) => with(">", value),
            Test::Below(value) => with("<", value),
            Test::Includes(value) => with("contains", value),
            Test::IncludesNot(value) => with("notcontains", value),
            Test::Between(low, high) => {
                let both = format!("{} and {}", with(">=", low), with("<=", high));
                if join == Join::Any && !alone {
                    format!("({both})")
                } else {
                    both
                }
            }
        })
    }
}

fn literal(value: &Scalar) -> String {
    Formula::literal(&match value {
        Scalar::Number(n) if n.get().fract() == 0.0 && n.get().abs() < 9e15 => (n.get() as i64).into(),
        Scalar::Number(n) => n.get().into(),
        Scalar::Yes(yes) => (*yes).into(),
        Scalar::Text(text) => text.as_str().into(),
    })
}

/// What follows its question when that is renamed.
fn rule(survey: &Survey, clause: &Clause) -> Option<Rule> {
    let kind = &survey.question(&clause.question)?.kind;
    let at = |value: &Scalar| match value {
        Scalar::Number(n) if n.get().fract() == 0.0 && (0.0..=255.0).contains(&n.get()) => Some(n.get() as u8),
        _ => None,
    };
    let chosen = |value: &Scalar| {
        let is = |choice: &&crate::survey::Choice| of_json(&choice.value()).as_ref() == Some(value);
        kind.choices()
            .iter()
            .find(is)
            .map(|choice| Simple::Chosen(choice.id.clone()))
    };
    let test = match (&clause.test, kind) {
        (Test::Answered, kind) if kind.asks() => Simple::Answered,
        (Test::Between(low, high), Kind::Rating(_)) => Simple::Between {
            low: at(low)?,
            high: at(high)?,
        },
        (Test::Is(value), Kind::Single { .. }) | (Test::Includes(value), Kind::Multiple { .. }) => chosen(value)?,
        _ => return None,
    };
    test.fits(kind).then(|| Rule {
        question: clause.question.clone(),
        test,
    })
}
