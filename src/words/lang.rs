//! The interface languages, and how each writes numbers. Dates are the browser's (`app::browser::intl`).

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    #[default]
    En,
    ZhHans,
    ZhHant,
    Fa,
}

impl Lang {
    pub const ALL: [Self; 4] = [Self::En, Self::ZhHans, Self::ZhHant, Self::Fa];

    /// BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::Fa => "fa",
        }
    }

    /// Its own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
            Self::Fa => "فارسی",
        }
    }

    pub fn dir(self) -> &'static str {
        if self == Self::Fa { "rtl" } else { "ltr" }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The nearest language to one that a browser asks for, such as `zh-TW` or `fa-IR`.
    pub fn nearest(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split('-');
        match parts.next()? {
            "en" => Some(Self::En),
            "fa" => Some(Self::Fa),
            "zh" if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => Some(Self::ZhHant),
            "zh" => Some(Self::ZhHans),
            _ => None,
        }
    }

    /// Puts the language's own digits for 0 to 9.
    pub fn digits(self, text: &str) -> String {
        if self != Self::Fa {
            return text.to_owned();
        }
        text.chars()
            .map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x06F0 + d)).unwrap_or(c))
            .collect()
    }

    /// A count with its thousands apart.
    pub fn count(self, n: u64) -> String {
        let plain = n.to_string();
        let mut text = String::with_capacity(plain.len() + plain.len() / 3);
        for (at, digit) in plain.chars().enumerate() {
            if at > 0 && (plain.len() - at).is_multiple_of(3) {
                text.push(if self == Self::Fa { '\u{66c}' } else { ',' });
            }
            text.push(digit);
        }
        self.digits(&text)
    }

    /// A number with this many decimals and a true minus sign.
    pub fn number(self, value: f64, decimals: usize) -> String {
        let text = format!("{:.decimals$}", value.abs());
        let is_zero = text.chars().all(|c| c == '0' || c == '.');
        let text = if self == Self::Fa {
            text.replace('.', "\u{66b}")
        } else {
            text
        };
        let sign = if value < 0.0 && !is_zero { "\u{2212}" } else { "" };
        self.before(sign, self.digits(&text))
    }

    /// As [`Lang::number`], with a plus sign above 0: for scores that can be negative.
    pub fn signed(self, value: f64, decimals: usize) -> String {
        let text = self.number(value, decimals);
        let is_zero = !text
            .chars()
            .any(|c| c.is_numeric() && c.to_digit(10) != Some(0) && c != '۰');
        if value > 0.0 && !is_zero {
            self.before("+", text)
        } else {
            text
        }
    }

    /// The sign before the number, which in a line from right to left takes a mark: else it stands behind.
    fn before(self, sign: &str, number: String) -> String {
        match self {
            Self::Fa if !sign.is_empty() => format!("\u{200e}{sign}{number}"),
            _ => format!("{sign}{number}"),
        }
    }

    /// A share of 1 as a percentage.
    pub fn percent(self, share: f64, decimals: usize) -> String {
        let number = self.number(share * 100.0, decimals);
        if self == Self::Fa {
            format!("{number}٪")
        } else {
            format!("{number}%")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_tag(lang.tag()), Some(lang));
            assert_eq!(lang.words().lang, lang);
        }
        for (tag, lang) in [
            ("zh-TW", Some(Lang::ZhHant)),
            ("zh", Some(Lang::ZhHans)),
            ("fa-IR", Some(Lang::Fa)),
            ("de", None),
        ] {
            assert_eq!(Lang::nearest(tag), lang);
        }
    }

    #[test]
    fn numbers_as_people_write_them() {
        assert_eq!(Lang::En.count(1_234_567), "1,234,567");
        assert_eq!(Lang::Fa.count(12_345), "۱۲٬۳۴۵");
        assert_eq!(Lang::En.number(-8.86, 1), "−8.9");
        assert_eq!(Lang::En.number(-0.04, 1), "0.0");
        assert_eq!(Lang::Fa.number(3.5, 1), "۳٫۵");
        assert_eq!(Lang::En.signed(39.84, 0), "+40");
        assert_eq!(Lang::En.signed(0.2, 0), "0");
        assert_eq!(Lang::Fa.signed(39.84, 0), "\u{200e}+۴۰");
        assert_eq!(Lang::Fa.signed(-8.86, 1), "\u{200e}\u{2212}۸٫۹");
        assert_eq!(Lang::Fa.percent(0.42, 0), "۴۲٪");
    }
}
