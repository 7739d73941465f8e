//! What only the reader knows: how many were invited, and the shares that they expect. Kept in the address.
use waystone::{order::Map, route::Fields};

/// Texts as they were typed, by the value that a target is for; the empty one is how many were invited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known(Map<String, String>);

/// What the address calls them.
const INVITED: &str = "invited";
const TARGET: &str = "t.";

impl Known {
    pub fn of(fields: &Fields) -> Self {
        let mut known = Self::default();
        for (name, value) in fields {
            match name.strip_prefix(TARGET) {
                Some(of) if !of.is_empty() => known.set(of, value),
                _ if name == INVITED => known.set("", value),
                _ => {}
            }
        }
        known
    }

    pub fn fields(&self) -> Fields {
        let name = |of: &String| {
            if of.is_empty() {
                INVITED.to_owned()
            } else {
                format!("{TARGET}{of}")
            }
        };
        self.0.iter().map(|(of, text)| (name(of), text.clone())).collect()
    }

    /// What is no number above 0 is forgotten.
    pub fn set(&mut self, of: &str, text: &str) {
        let is_number = text
            .trim()
            .parse::<f64>()
            .is_ok_and(|number| number > 0.0 && number.is_finite());
        if is_number {
            self.0.insert(of.to_owned(), text.trim().to_owned());
        } else {
            self.0.remove(of);
        }
    }

    pub fn text(&self, of: &str) -> String {
        self.0.get(of).cloned().unwrap_or_default()
    }

    pub fn invited(&self) -> Option<u64> {
        self.0.get("")?.parse().ok()
    }

    pub fn target(&self, of: &str) -> Option<f64> {
        self.0.get(of).filter(|_| !of.is_empty())?.parse().ok()
    }
}
