//! Text that an author wrote, with its translations. No interface words: those live in `words`.
use crate::order::Map;
use serde::{Deserialize, Serialize};

/// The author's own wording and any number of translations by language tag (BCP 47).
/// In JSON a plain string, or an object with `default` beside the tags, as SurveyJS writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "RawText", into = "RawText")]
pub struct Text {
    pub default: String,
    by: Map<String, String>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum RawText {
    Plain(String),
    ByLanguage(Map<String, String>),
}

impl From<RawText> for Text {
    fn from(raw: RawText) -> Self {
        match raw {
            RawText::Plain(default) => Self {
                default,
                by: Map::new(),
            },
            RawText::ByLanguage(mut by) => Self {
                default: by.remove("default").unwrap_or_default(),
                by,
            },
        }
    }
}

impl From<Text> for RawText {
    fn from(text: Text) -> Self {
        if text.by.is_empty() {
            return Self::Plain(text.default);
        }
        let mut by = text.by;
        by.insert("default".to_owned(), text.default);
        Self::ByLanguage(by)
    }
}

impl From<&str> for Text {
    fn from(default: &str) -> Self {
        Self {
            default: default.to_owned(),
            by: Map::new(),
        }
    }
}

impl Text {
    /// The wording for a language: its translation, one in a near variety (`zh-TW` for `zh-Hant`), or the author's own.
    pub fn get(&self, lang: &str) -> &str {
        let near = || {
            let mut all = self.by.iter().filter(|(tag, _)| same_language(tag, lang));
            all.find_map(|(_, text)| (!text.is_empty()).then_some(text))
        };
        let exact = self.by.get(lang).filter(|text| !text.is_empty());
        let exact = exact.or_else(near).unwrap_or(&self.default);
        if exact.is_empty() {
            // Better another language than nothing.
            self.by.values().find(|text| !text.is_empty()).unwrap_or(exact)
        } else {
            exact
        }
    }

    pub fn translate(&mut self, lang: &str, text: String) {
        if text.is_empty() {
            self.by.remove(lang);
        } else {
            self.by.insert(lang.to_owned(), text);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.default.trim().is_empty() && self.by.values().all(|text| text.trim().is_empty())
    }

    /// Every wording, the author's own first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.default.as_str()).chain(self.by.values().map(String::as_str))
    }

    pub fn langs(&self) -> impl Iterator<Item = &str> {
        self.by.keys().map(String::as_str)
    }
}

/// Whether readers of the one read the other. Chinese goes by its script.
fn same_language(a: &str, b: &str) -> bool {
    let parts = |tag: &str| tag.to_ascii_lowercase().replace('_', "-");
    let (a, b) = (parts(a), parts(b));
    let base = |tag: &str| tag.split('-').next().map(str::to_owned);
    let traditional = |tag: &str| tag.split('-').any(|part| matches!(part, "hant" | "tw" | "hk" | "mo"));
    base(&a) == base(&b) && (!a.starts_with("zh") || traditional(&a) == traditional(&b))
}

/// Whether letters stand in it outside braces: numbers, marks and variables need no translation.
pub fn has_letters(text: &str) -> bool {
    let mut depth = 0usize;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && c.is_alphabetic()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_and_translated_round_trip() {
        for json in [r#""Hello""#, r#"{"default":"Hello","fa":"سلام"}"#] {
            let text: Text = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&text).unwrap(), json);
            assert_eq!(text.get("zh-Hant"), "Hello");
        }
        let text: Text = serde_json::from_str(r#"{"default":"Hello","fa":"سلام"}"#).unwrap();
        assert_eq!(text.get("fa"), "سلام");
        assert_eq!(text.get("fa-IR"), "سلام");
    }

    #[test]
    fn chinese_goes_by_its_script() {
        let text: Text =
            serde_json::from_str(r#"{"default":"Hello","zh-cn":"您好（简）","zh-TW":"您好（繁）"}"#).unwrap();
        assert_eq!(text.get("zh-Hans"), "您好（简）");
        assert_eq!(text.get("zh-Hant"), "您好（繁）");
        assert_eq!(text.get("zh"), "您好（简）");
        assert_eq!(text.get("en"), "Hello");
    }
}
