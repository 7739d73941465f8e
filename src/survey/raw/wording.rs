//! Texts of the author, in one language or several, both ways. Taking out formatting is `markup`'s.
use serde_json::Value;

use super::{MAX_TEXT, Map, Pass, Way, markup};
use crate::survey::{Defect, Text, gathered};

/// SurveyJS's names of languages that have another one here.
const LANGUAGES: [(&str, &str); 2] = [("zh-cn", "zh-Hans"), ("zh-tw", "zh-Hant")];

pub fn language(theirs: &str) -> &str {
    let known = LANGUAGES.iter().find(|(name, _)| name.eq_ignore_ascii_case(theirs));
    known.map_or(theirs, |(_, ours)| ours)
}

pub fn their_language(ours: &str) -> &str {
    let known = LANGUAGES.iter().find(|(_, name)| *name == ours);
    known.map_or(ours, |(theirs, _)| theirs)
}

/// What a JSON value says, and what was lost of it.
struct Read {
    text: Text,
    cut: bool,
    formatted: bool,
}

fn read(value: &Value, html: bool, own: bool) -> Option<Read> {
    let mut read = Read {
        text: Text::default(),
        cut: false,
        formatted: false,
    };
    let mut plain = |value: &Value| {
        let mut text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Null => String::new(),
            _ => return None,
        };
        if !own && let Some(stripped) = markup::strip(&text, html) {
            read.formatted |= stripped.lost;
            text = stripped.text;
        }
        if text.len() > MAX_TEXT {
            read.cut = true;
            text.truncate((0..=MAX_TEXT).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0));
        }
        Some(text)
    };
    if let Value::Object(by) = value {
        let mut text = Text::default();
        for (lang, value) in by {
            let plain = plain(value)?;
            match lang.as_str() {
                "default" => text.default = plain,
                lang if own => text.translate(lang, plain),
                lang => text.translate(language(lang), plain),
            }
        }
        read.text = text;
    } else {
        read.text.default = plain(value)?;
    }
    Some(read)
}

fn written(text: &Text, html: bool, own: bool) -> Value {
    let plain = |text: &str| {
        if html && !own {
            markup::escape(text).into()
        } else {
            Value::from(text)
        }
    };
    let wording = |lang: &str| {
        let own = if own { lang } else { their_language(lang) };
        (own.to_owned(), plain(text.get(lang)))
    };
    let mut by: Map = gathered(text.langs().map(wording));
    if by.is_empty() {
        return plain(&text.default);
    }
    by.insert("default".to_owned(), plain(&text.default));
    by.into()
}

impl<W: Way> Pass<W> {
    /// A text that SurveyJS shows as it is, or as HTML when a page adds that.
    pub fn text(&mut self, m: &mut Map, key: &str, text: &mut Text) {
        self.wording(m, key, text, false);
    }

    /// A text that is HTML in SurveyJS.
    pub fn html(&mut self, m: &mut Map, key: &str, text: &mut Text) {
        self.wording(m, key, text, true);
    }

    fn wording(&mut self, m: &mut Map, key: &str, text: &mut Text, html: bool) {
        if W::WRITING {
            if *text != Text::default() {
                let means = |was: &&Value| read(was, html, false).is_some_and(|read| read.text == *text);
                let was = self.was(m, key).filter(means).cloned();
                m.insert(key.to_owned(), was.unwrap_or_else(|| written(text, html, self.own())));
            }
            return;
        }
        let Some(value) = self.take(m, key) else { return };
        let Some(read) = read(&value, html, self.own()) else {
            return self.refuse(m, key, value, Defect::WrongType);
        };
        if read.formatted {
            self.tell(key, Defect::Markup);
        }
        if read.cut {
            self.tell(key, Defect::TooLong { limit: MAX_TEXT });
        }
        if read.text != Text::default() && written(&read.text, html, self.own()) != value {
            self.remember(m, key, value);
        }
        *text = read.text;
    }
}
