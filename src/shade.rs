//! Whether a colour can be seen on a theme's ground, and the nearest one that can. Colours are sRGB; no page, no words.
//! Relative luminance and contrast: WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.

/// Text must have this ratio to its ground (WCAG 2.2, 1.4.3).
pub const ENOUGH: f64 = 4.5;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour(pub [u8; 3]);

/// The grounds of a theme on which an accent stands, as `style/tokens.css` has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    Light,
    Dark,
}

impl Theme {
    /// The ground that is nearest to the accents of the theme in luminance: what can be seen there can be seen on all.
    fn ground(self) -> Colour {
        match self {
            // --bg, --raised of the dark theme.
            Self::Light => Colour([0xF2, 0xF4, 0xF1]),
            Self::Dark => Colour([0x20, 0x28, 0x23]),
        }
    }

    /// The ink on a button of the accent's colour.
    fn ink(self) -> Colour {
        match self {
            Self::Light => Colour([0xFF, 0xFF, 0xFF]),
            Self::Dark => Colour([0x0D, 0x1A, 0x15]),
        }
    }
}

impl Colour {
    /// `#rrggbb`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits = text
            .trim()
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    #[must_use]
    pub fn written(self) -> String {
        let Self([r, g, b]) = self;
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    /// 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                libm::pow((part + 0.055) / 1.055, 2.4)
            }
        };
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// 1 (none) to 21 (black on white).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        let (high, low) = if a > b { (a, b) } else { (b, a) };
        (high + 0.05) / (low + 0.05)
    }

    /// This much of the way to another colour.
    fn towards(self, other: Self, share: f64) -> Self {
        let mut parts = self.0;
        for (part, to) in parts.iter_mut().zip(other.0) {
            *part = libm::round(f64::from(*part) + (f64::from(to) - f64::from(*part)) * share) as u8;
        }
        Self(parts)
    }

    /// The contrast that matters on a theme: the smaller of that to its ground and that of the ink on it.
    #[must_use]
    pub fn seen(self, theme: Theme) -> f64 {
        self.contrast(theme.ground()).min(self.contrast(theme.ink()))
    }

    /// Itself if it can be seen, else mixed with as little black or white as does it.
    #[must_use]
    pub fn visible(self, theme: Theme) -> Self {
        let end = match theme {
            Theme::Light => Self([0; 3]),
            Theme::Dark => Self([0xFF; 3]),
        };
        let steps = (0..=200u16).map(|step| self.towards(end, f64::from(step) / 200.0));
        steps
            .into_iter()
            .find(|colour| colour.seen(theme) >= ENOUGH)
            .unwrap_or(end)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_ratios() {
        let of =
            |a: &str, b: &str| (Colour::read(a).unwrap().contrast(Colour::read(b).unwrap()) * 100.0).round() / 100.0;
        assert_eq!(of("#000000", "#ffffff"), 21.0);
        // WebAIM's examples: the greys beside 4.5 : 1 on white.
        assert_eq!(of("#767676", "#ffffff"), 4.54);
        assert_eq!(of("#777777", "#ffffff"), 4.48);
        assert_eq!(of("#ff0000", "#ffffff"), 4.0);
        for odd in ["", "#fff", "red", "#12345g", "#é1234"] {
            assert_eq!(Colour::read(odd), None, "{odd}");
        }
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let sheet = include_str!("../style/tokens.css").to_lowercase();
        for theme in [Theme::Light, Theme::Dark] {
            assert!(
                sheet.contains(&theme.ground().written()),
                "{theme:?} {}",
                theme.ground().written()
            );
            assert!(
                sheet.contains(&theme.ink().written()),
                "{theme:?} {}",
                theme.ink().written()
            );
        }
    }

    proptest! {
        #[test]
        fn a_visible_colour_can_be_seen(parts in any::<[u8; 3]>()) {
            let colour = Colour(parts);
            prop_assert_eq!(Colour::read(&colour.written()), Some(colour));
            for theme in [Theme::Light, Theme::Dark] {
                let visible = colour.visible(theme);
                prop_assert!(visible.seen(theme) >= ENOUGH);
                prop_assert_eq!(visible.visible(theme), visible);
                if colour.seen(theme) >= ENOUGH {
                    prop_assert_eq!(visible, colour);
                }
            }
        }
    }
}
