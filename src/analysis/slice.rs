//! Which answers are looked at, as the reader chose them, and how an address says so. Not whether anything is of that kind.
use super::{FacetKey, period::Day};
use crate::order::{Map, Set};

/// Everything, narrowed: each facet to the values chosen in it, and to days. Values of one facet add up, facets narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slice {
    /// Both included.
    pub from: Option<Day>,
    pub to: Option<Day>,
    chosen: Map<FacetKey, Set<String>>,
}

const FROM: &str = "from";
const TO: &str = "to";

impl Slice {
    pub fn is_whole(&self) -> bool {
        *self == Self::default()
    }

    pub fn has_days(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether it looks at what comments say.
    pub fn is_heard(&self) -> bool {
        self.chosen().any(|(key, _)| key.is_heard())
    }

    pub fn has(&self, key: &FacetKey, value: &str) -> bool {
        self.chosen.get(key).is_some_and(|values| values.contains(value))
    }

    /// The facets that narrow, each with its values.
    pub fn chosen(&self) -> impl Iterator<Item = (&FacetKey, &Set<String>)> {
        self.chosen.iter()
    }

    /// The value chosen in a facet, where it is one.
    pub fn sole(&self, key: &FacetKey) -> Option<&String> {
        let values = self.values(key)?;
        values.iter().next().filter(|_| values.len() == 1)
    }

    /// These values of a facet and no others; none: it narrows no more.
    pub fn set(&mut self, key: &FacetKey, values: Set<String>) {
        if values.is_empty() {
            self.chosen.remove(key);
        } else {
            self.chosen.insert(key.clone(), values);
        }
    }

    pub fn values(&self, key: &FacetKey) -> Option<&Set<String>> {
        self.chosen.get(key)
    }

    pub fn toggle(&mut self, key: &FacetKey, value: &str) {
        if self.has(key, value) {
            let values = self.chosen.or_default(key.clone());
            values.remove(value);
            if values.is_empty() {
                self.chosen.remove(key);
            }
        } else {
            self.chosen.or_default(key.clone()).insert(value.to_owned());
        }
    }

    /// This value of the facet and no other.
    pub fn only(mut self, key: &FacetKey, value: &str) -> Self {
        self.chosen.insert(key.clone(), Set::from([value.to_owned()]));
        self
    }

    /// As an address tells it.
    pub fn fields(&self) -> Vec<(String, String)> {
        let day = |name: &str, day: Option<Day>| Some((name.to_owned(), day?.to_string()));
        let mut fields: Vec<_> = [day(FROM, self.from), day(TO, self.to)].into_iter().flatten().collect();
        for (key, values) in &self.chosen {
            let values: Vec<String> = values.iter().map(|value| escaped(value)).collect();
            fields.push((key.to_string(), values.join(",")));
        }
        fields
    }

    /// What of an address can be read; the rest is another's, or nothing.
    pub fn of(fields: &[(String, String)]) -> Self {
        let mut slice = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                FROM => slice.from = Day::parse(value),
                TO => slice.to = Day::parse(value),
                name => {
                    let values: Set<String> = split(value).into_iter().filter(|value| !value.is_empty()).collect();
                    if let Some(key) = FacetKey::parse(name).filter(|_| !values.is_empty()) {
                        slice.chosen.insert(key, values);
                    }
                }
            }
        }
        slice
    }
}

fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace(',', "\\,")
}

fn split(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, parts.last_mut()) {
            (',', _) => parts.push(String::new()),
            ('\\', Some(part)) => part.extend(chars.next()),
            (c, Some(part)) => part.push(c),
            (_, None) => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn values_come_and_go() {
        let mut slice = Slice::default();
        slice.toggle(&FacetKey::Language, "en");
        slice.toggle(&FacetKey::Language, "fa");
        assert!(slice.has(&FacetKey::Language, "en") && !slice.is_whole());
        slice.toggle(&FacetKey::Language, "en");
        slice.toggle(&FacetKey::Language, "fa");
        assert!(slice.is_whole());
        assert_eq!(
            Slice::of(&[("from".into(), "2026-02-30".into()), ("x".into(), "1".into())]),
            slice
        );
    }

    proptest! {
        #[test]
        fn an_address_says_it_whole(
            values in prop::collection::vec(("[a-z.]{1,5}", "[a-z,\\\\ é]{1,6}"), 0..9),
            from in prop::option::of(7_305i64..84_006),
        ) {
            let mut slice = Slice { from: from.map(Day), ..Slice::default() };
            for (name, value) in &values {
                slice.chosen.or_default(FacetKey::Field(name.clone())).insert(value.clone());
            }
            prop_assert_eq!(Slice::of(&slice.fields()), slice);
        }

        #[test]
        fn any_address_is_read(name in ".{0,12}", value in ".{0,24}") {
            let _ = Slice::of(&[(name, value)]);
        }
    }
}
