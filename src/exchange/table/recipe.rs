//! What the columns of a table were used as, for the next table with the same columns. Where it is kept is not known here.
use serde::{Deserialize, Serialize};

use super::{Converted, Mapping, Use};
use crate::{
    exchange::digest,
    order::Map,
    response::SourceKind,
    survey::{QuestionId, SurveyId},
};

/// How a table was imported, by the names of its columns; their order may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// Of the survey that was made with it.
    pub title: String,
    pub source: SourceKind,
    pub uses: Map<String, Use>,
    /// The survey that was made with it, and what the columns are asked as there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survey: Option<SurveyId>,
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub questions: Map<String, QuestionId>,
}

impl Recipe {
    /// Of an import that was kept.
    pub fn of(mapping: &Mapping, names: &[String], made: &Converted) -> Self {
        let questions = made.report.columns.iter();
        Self {
            title: made.survey.title.get(&mapping.lang).to_owned(),
            source: mapping.source,
            uses: names.iter().cloned().zip(mapping.columns.iter().cloned()).collect(),
            survey: Some(made.survey.id.clone()),
            questions: questions
                .filter_map(|column| Some((column.name.clone(), column.question.clone()?)))
                .collect(),
        }
    }

    /// Tables with the same names of columns, in any order, share it.
    pub fn key(names: &[String]) -> u128 {
        let mut sorted: Vec<&str> = names.iter().map(String::as_str).collect();
        sorted.sort_unstable();
        digest(sorted.join("\u{1f}").as_bytes())
    }

    /// A use for every column; `None` when there is a column it does not know.
    pub fn uses(&self, names: &[String]) -> Option<Vec<Use>> {
        names.iter().map(|name| self.uses.get(name).cloned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::{Role, convert, sheet};

    #[test]
    fn columns_in_another_order_are_used_as_before() {
        let names = ["id", "why"].map(str::to_owned);
        let mapping = Mapping {
            title: "Reviews".into(),
            lang: "en".into(),
            source: SourceKind::Indirect,
            into: None,
            columns: vec![Use::of(Role::Key), Use::of(Role::Comment)],
        };
        let sheet = sheet(b"id,why\n1,slow\n", &mut |_, _| {}).unwrap();
        let made = convert(&sheet, &mapping, "f.csv", &mut |_, _| {}).unwrap();
        let recipe = Recipe::of(&mapping, &names, &made);
        assert_eq!(
            (
                recipe.survey.as_ref(),
                recipe.questions.keys().next().map(String::as_str)
            ),
            (Some(&made.survey.id), Some("why"))
        );
        let turned = ["why", "id"].map(str::to_owned);
        assert_eq!(Recipe::key(&turned), Recipe::key(&names));
        let uses = recipe.uses(&turned).unwrap();
        assert_eq!(
            uses.iter().map(|used| used.role).collect::<Vec<_>>(),
            [Role::Comment, Role::Key]
        );
        assert_eq!(recipe.uses(&["new".to_owned()]), None);
        let json = serde_json::to_string(&recipe).unwrap();
        assert_eq!(serde_json::from_str::<Recipe>(&json).unwrap(), recipe);
    }
}
