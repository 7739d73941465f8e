//! The languages whose wording is read. Not the languages of the interface: those are `words::Lang`.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tongue {
    En,
    /// Both scripts: patterns are in Simplified characters, texts are folded to them.
    Zh,
    Fa,
}

impl Tongue {
    /// By the tag, unless most letters are of another script than it says: files often name no language.
    pub fn of(tag: &str, text: &str) -> Option<Self> {
        let (mut latin, mut han, mut arabic) = (0usize, 0usize, 0usize);
        for c in text.chars() {
            match c {
                'a'..='z' | 'A'..='Z' => latin += 1,
                // A character says about as much as three letters.
                '\u{3400}'..='\u{9fff}' => han += 3,
                '\u{0620}'..='\u{06ff}' => arabic += 1,
                _ => {}
            }
        }
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let tagged = match primary.as_str() {
            "en" | "" => Some(Self::En),
            "zh" | "yue" | "cmn" => Some(Self::Zh),
            "fa" | "prs" => Some(Self::Fa),
            // Japanese and Arabic share the scripts, not the words.
            _ => return None,
        };
        if han > latin.max(arabic) {
            Some(Self::Zh)
        } else if arabic > latin.max(han) {
            Some(Self::Fa)
        } else if latin > 0 && tagged != Some(Self::En) && han + arabic == 0 {
            // A brand or a code inside another language's survey.
            None
        } else {
            tagged
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_overrules_the_tag() {
        for (tag, text, tongue) in [
            ("en", "How was it?", Some(Tongue::En)),
            ("en-GB", "您对服务满意吗?", Some(Tongue::Zh)),
            ("en", "از IVR ما راضی بودید؟", Some(Tongue::Fa)),
            ("zh-Hant", "您對 App 滿意嗎?", Some(Tongue::Zh)),
            ("zh", "Wi-Fi", None),
            ("ja", "満足度", None),
            ("de", "Wie war es?", None),
            ("ar", "كيف كانت الخدمة", None),
            ("fa", "", Some(Tongue::Fa)),
        ] {
            assert_eq!(Tongue::of(tag, text), tongue, "{tag} {text}");
        }
    }
}
