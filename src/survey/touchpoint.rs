//! What an author says of a touchpoint: who answers for it, what is aimed at, whether customers need it. No scores.
use serde::{Deserialize, Serialize};

use super::{Text, TouchpointId};

/// Aimed at where the author names no target: 87.5 of 100, which is 4.5 on a scale from 1 to 5. In thousandths.
pub const TARGET: u16 = 875;

/// Its id is permanent; what has data is put away, never removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touchpoint {
    pub id: TouchpointId,
    pub name: Text,
    /// What it was called before: questions that say so still ask here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Whether customers could do without it; `None` when nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed: Option<bool>,
    /// In thousandths of its scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<u16>,
    /// Customers don't see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub backstage: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
}

impl Touchpoint {
    pub fn new(id: TouchpointId, name: Text) -> Self {
        Self {
            id,
            name,
            names: Vec::new(),
            owner: String::new(),
            needed: None,
            target: None,
            backstage: false,
            archived: false,
        }
    }

    /// Whether a question that says this asks here: its id, or any name that it has or had.
    pub fn is_called(&self, name: &str) -> bool {
        let same = |known: &str| plain(known) == plain(name);
        self.id.as_str() == name || self.name.all().any(same) || self.names.iter().any(|known| same(known))
    }

    /// Another name in the reader's language; the old one is remembered. Blanks change nothing.
    pub fn rename(&mut self, lang: &str, name: &str) {
        let name = name.trim();
        let old = self.name.get(lang).to_owned();
        if name.is_empty() || old == name {
            return;
        }
        if self.name.langs().any(|tag| tag == lang) {
            self.name.translate(lang, name.to_owned());
        } else {
            self.name.default = name.to_owned();
        }
        if !self.is_called(&old) {
            self.names.push(old);
        }
    }
}

/// In small letters, with one blank between words.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
