//! What the columns of a table were used as, for the next table with the same columns. Where it is kept is not known here.
use serde::{Deserialize, Serialize};

use super::{Mapping, Use};
use crate::{exchange::digest, order::Map, response::SourceKind};

/// How a table was imported, by the names of its columns; their order may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// Of the survey that was made with it.
    pub title: String,
    pub source: SourceKind,
    pub uses: Map<String, Use>,
}

impl Recipe {
    pub fn of(mapping: &Mapping, names: &[String]) -> Self {
        Self {
            title: mapping.title.clone(),
            source: mapping.source,
            uses: names.iter().cloned().zip(mapping.columns.iter().cloned()).collect(),
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
    use crate::exchange::table::Role;

    #[test]
    fn columns_in_another_order_are_used_as_before() {
        let names = ["id", "why"].map(str::to_owned);
        let mapping = Mapping {
            title: "Reviews".into(),
            lang: "en".into(),
            source: SourceKind::Indirect,
            columns: vec![Use::of(Role::Key), Use::of(Role::Comment)],
        };
        let recipe = Recipe::of(&mapping, &names);
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
