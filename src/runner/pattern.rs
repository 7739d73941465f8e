//! Regular expressions of validators, on an engine whose time grows with the text only: none can hang the page.
use regex_lite::{Regex, RegexBuilder};

/// A pattern that can be looked for. Look-around and back-references do not exist here: no linear engine has them.
pub(super) struct Pattern(Regex);

/// A compiled pattern may take this many bytes.
const LIMIT: usize = 1 << 20;

impl Pattern {
    /// `None` when it can't be read.
    pub fn new(regex: &str, ignore_case: bool) -> Option<Self> {
        RegexBuilder::new(regex)
            .case_insensitive(ignore_case)
            .size_limit(LIMIT)
            .build()
            .ok()
            .map(Self)
    }

    pub fn is_in(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_explodes_elsewhere_ends_here() {
        let text = "a".repeat(100_000) + "!";
        assert_eq!(
            Pattern::new("^(a+)+$", false).map(|pattern| pattern.is_in(&text)),
            Some(false)
        );
        assert!(Pattern::new("(?=x)y", false).is_none());
        assert!(
            Pattern::new("(((a{1000}){1000}){1000})", false).is_none(),
            "too big is not read"
        );
        assert_eq!(
            Pattern::new("^ab$", true).map(|pattern| pattern.is_in("AB")),
            Some(true)
        );
    }
}
