//! The language that a cell names, as a BCP 47 tag. Which languages we can read is not known here.

/// Names as exports write them.
const NAMES: [(&str, &str); 20] = [
    ("english", "en"),
    ("chinese", "zh"),
    ("chinese (simplified)", "zh-Hans"),
    ("simplified chinese", "zh-Hans"),
    ("chinese (traditional)", "zh-Hant"),
    ("traditional chinese", "zh-Hant"),
    ("persian", "fa"),
    ("farsi", "fa"),
    ("german", "de"),
    ("french", "fr"),
    ("spanish", "es"),
    ("arabic", "ar"),
    ("中文", "zh"),
    ("简体中文", "zh-Hans"),
    ("繁體中文", "zh-Hant"),
    ("英文", "en"),
    ("英语", "en"),
    ("英語", "en"),
    ("فارسی", "fa"),
    ("انگلیسی", "en"),
];

/// `zh-TW` of `zh_TW`, `fa` of `Farsi`; `None` where no language is meant.
pub fn tag(cell: &str) -> Option<String> {
    let lower = cell.trim().to_lowercase();
    if let Some((_, tag)) = NAMES.iter().find(|(name, _)| *name == lower) {
        return Some((*tag).to_owned());
    }
    let tag = cell.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let is_language = parts
        .next()
        .is_some_and(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let is_rest = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    (is_language && is_rest && tag.len() <= 35).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_names() {
        for (cell, expected) in [
            ("en", Some("en")),
            ("zh_TW", Some("zh-TW")),
            ("Farsi", Some("fa")),
            ("繁體中文", Some("zh-Hant")),
            ("fa-IR", Some("fa-IR")),
            ("", None),
            ("5", None),
            ("good service", None),
            ("e1", None),
        ] {
            assert_eq!(tag(cell).as_deref(), expected, "{cell}");
        }
    }
}
