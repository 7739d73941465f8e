//! What a column of a table has beyond a question: its total, and whether its answers differ. No cells.
use serde_json::Value;

use super::{Map, Pass, Way, kind::TOTAL_STYLE};
use crate::survey::{Computed, ComputedStyle, Formula, Question, Text};

const SUMS: [&str; 5] = ["sum", "count", "min", "max", "avg"];

/// What SurveyJS computes for the word.
fn meant(word: &str, question: &Question) -> String {
    format!("{word}InArray({{matrix}}, '{}')", question.name().replace('\'', "\\'"))
}

impl<W: Way> Pass<W> {
    pub fn column(&mut self, m: &mut Map, question: &mut Question) {
        self.flag(m, "isUnique", &mut question.logic.unique);
        let mut formula = question.total.as_ref().map(|total| total.formula.clone());
        if W::WRITING {
            let word = SUMS
                .iter()
                .find(|word| formula.as_ref().is_some_and(|own| own.0 == meant(word, question)));
            match word {
                Some(word) => drop(m.insert("totalType".to_owned(), (*word).into())),
                None => self.formula(m, "totalExpression", &mut formula),
            }
        } else {
            self.formula(m, "totalExpression", &mut formula);
            let word = m
                .get("totalType")
                .and_then(Value::as_str)
                .filter(|word| SUMS.contains(word));
            if let (None, Some(word)) = (&formula, word) {
                formula = Some(Formula(meant(word, question)));
                m.remove("totalType");
            }
        }
        let Some(formula) = formula else { return };
        let total = question.total.get_or_insert_with(|| {
            Box::new(Computed {
                formula,
                format: Text::default(),
                style: ComputedStyle::Plain,
                digits: None,
            })
        });
        self.style(m, total, TOTAL_STYLE);
    }
}
