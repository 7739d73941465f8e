//! What texts the rows have, each with a number. Not what they mean.
use crate::{
    analysis::{Facet, FacetKey, MOST_VALUES, facet::BLANK},
    order::Map,
};

#[derive(Default)]
pub struct Texts {
    /// In the order of the texts, each with the number that it came as.
    known: Map<String, u16>,
    /// As far as there was one.
    codes: Vec<u16>,
}

impl Texts {
    /// No text is nothing. Rows come in order; those between have none.
    pub fn add(&mut self, row: usize, text: &str) {
        if text.is_empty() || self.known.len() > MOST_VALUES {
            return;
        }
        self.codes.resize(row, BLANK);
        let next = self.known.len() as u16;
        let code = match self.known.get(text) {
            Some(code) => *code,
            None => *self.known.or_insert_with(text.to_owned(), || next),
        };
        self.codes.push(code);
    }

    /// None where there is no text, or too many.
    pub fn facet(mut self, key: FacetKey, rows: usize) -> Option<Facet> {
        if self.known.is_empty() || self.known.len() > MOST_VALUES {
            return None;
        }
        self.codes.resize(rows, BLANK);
        // From the order in which they came to that of their names.
        let mut place = vec![BLANK; self.known.len()];
        for (at, code) in self.known.values().enumerate() {
            if let Some(slot) = place.get_mut(usize::from(*code)) {
                *slot = at as u16;
            }
        }
        for code in &mut self.codes {
            *code = place.get(usize::from(*code)).copied().unwrap_or(BLANK);
        }
        let values = self.known.keys().cloned().collect();
        Some(Facet::coded(key, values, self.codes))
    }
}
