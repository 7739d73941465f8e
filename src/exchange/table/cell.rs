//! What a single cell says: its text, its number. No columns here.
use std::borrow::Cow;

/// The text without blanks around it and without the apostrophe that guards spreadsheets against formulas
/// (`reliability.md` H4: exactly one is taken off, and only where it guards).
pub fn text(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start().starts_with(GUARDED) => rest,
        _ => cell,
    }
}

const GUARDED: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

/// Persian, Arabic and full-width digits as ASCII.
pub fn ascii(cell: &str) -> Cow<'_, str> {
    if cell.is_ascii() {
        return Cow::Borrowed(cell);
    }
    let plain = |c: char| {
        let zero = match c {
            '۰'..='۹' => '۰',
            '٠'..='٩' => '٠',
            '０'..='９' => '０',
            '٫' => return '.',
            _ => return c,
        };
        char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
    };
    Cow::Owned(cell.chars().map(plain).collect())
}

/// A finite number.
pub fn number(cell: &str) -> Option<f64> {
    let plain = ascii(cell);
    // `parse` would also take "inf" and "nan".
    if !plain.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b)) {
        return None;
    }
    plain.parse::<f64>().ok().filter(|n| n.is_finite())
}

/// A whole number, also when it is written as `4.0`.
pub fn whole(cell: &str) -> Option<i32> {
    number(cell)
        .filter(|n| n.fract() == 0.0 && n.abs() <= 1e6)
        .map(|n| n as i32)
}

/// Spellings of "no answer" that people and programs type into cells.
pub fn is_typed_blank(cell: &str) -> bool {
    const BLANKS: [&str; 18] = [
        "blank",
        "n/a",
        "na",
        "null",
        "nan",
        "#n/a",
        "#null!",
        "no answer",
        "no response",
        "not answered",
        "did not answer",
        "not applicable",
        "missing",
        "-",
        "--",
        "未填",
        "未作答",
        "بی‌پاسخ",
    ];
    BLANKS.contains(&cell.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_guarding_apostrophe_is_taken_off() {
        for (cell, read) in [
            ("'=1+1", "=1+1"),
            ("''=x", "''=x"),
            ("'@me", "@me"),
            ("'tis", "'tis"),
            (" ' -3 ", " -3"),
        ] {
            assert_eq!(text(cell), read, "{cell}");
        }
    }

    #[test]
    fn numbers() {
        for (cell, n) in [
            ("4", 4),
            ("4.0", 4),
            ("+4", 4),
            ("-1", -1),
            ("۱۰", 10),
            ("٤", 4),
            ("７", 7),
        ] {
            assert_eq!(whole(cell), Some(n), "{cell}");
        }
        for cell in ["", "4.5", "nan", "inf", "1e999", "5 stars", "1e9", "0x4", "４a"] {
            assert_eq!(whole(cell), None, "{cell}");
        }
    }
}
