//! Numbers as ECMAScript reads, writes and rounds them (ECMA-262 §6.1.6.1.20, §7.1.4.1, §21.1.3.3). No values, no operators.

/// What `trim` takes off a text.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}')
}

/// `Number(text)`: NaN where the text is no number as a whole; an empty text is 0.
pub(super) fn read(text: &str) -> f64 {
    let text = trim(text);
    if text.is_empty() {
        return 0.0;
    }
    let mut bytes = text.bytes();
    if bytes.next() == Some(b'0') {
        let radix = match bytes.next() {
            Some(b'x' | b'X') => 16,
            Some(b'o' | b'O') => 8,
            Some(b'b' | b'B') => 2,
            _ => 10,
        };
        if radix != 10 {
            let digits = text.get(2..).unwrap_or_default();
            let clean = !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
            return if clean { in_radix(digits, radix) } else { f64::NAN };
        }
    }
    if text
        .bytes()
        .all(|b| matches!(b, b'0'..=b'9' | b'.' | b'+' | b'-' | b'e' | b'E'))
    {
        return text.parse().unwrap_or(f64::NAN);
    }
    match text {
        "Infinity" | "+Infinity" => f64::INFINITY,
        "-Infinity" => f64::NEG_INFINITY,
        _ => f64::NAN,
    }
}

/// The digits' value; more than 2^128 is rounded from the leading ones. Stops at what is no digit.
pub(super) fn in_radix(digits: &str, radix: u32) -> f64 {
    let (mut whole, mut scale) = (0_u128, 0_i32);
    for digit in digits.chars().map_while(|c| c.to_digit(radix)) {
        match whole
            .checked_mul(radix.into())
            .and_then(|n| n.checked_add(digit.into()))
        {
            Some(n) if scale == 0 => whole = n,
            // The lost digits only matter when they tip a tie.
            _ => {
                scale = scale.saturating_add(1);
                whole |= u128::from(digit > 0);
            }
        }
    }
    whole as f64 * f64::from(radix).powi(scale)
}

/// The number that a text *is* to SurveyJS: trimmed, a single decimal comma allowed, hexadecimal after `0x`; none for
/// more than 15 digits, which are an identifier.
pub(super) fn in_text(text: &str) -> Option<f64> {
    let text = trim(text);
    // Most texts are words: decided by their first character.
    if !matches!(text.bytes().next()?, b'0'..=b'9' | b'.' | b',' | b'+' | b'-') {
        return None;
    }
    if let Some(digits) = text.strip_prefix("0x") {
        let any = text.encode_utf16().count() <= 32 && digits.starts_with(|c: char| c.is_ascii_hexdigit());
        return any.then(|| in_radix(digits, 16));
    }
    if text.len() > 15 && text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if text.bytes().filter(|b| *b == b',').count() == 1 {
        return finite(&text.replace(',', "."));
    }
    finite(text)
}

/// `parseFloat(text)` where `Number(text)` is finite.
pub(super) fn finite(text: &str) -> Option<f64> {
    let n = read(text);
    let text = trim(text);
    if text.is_empty() || !n.is_finite() {
        return None;
    }
    // parseFloat stops after the 0 of 0x10, 0o7 and 0b1.
    Some(if starts_in_radix(text) { 0.0 } else { n })
}

pub(super) fn starts_in_radix(text: &str) -> bool {
    let mut bytes = trim(text).bytes();
    bytes.next() == Some(b'0')
        && bytes
            .next()
            .is_some_and(|b| b.is_ascii_alphabetic() && !b.eq_ignore_ascii_case(&b'e'))
}

/// `String(number)`: the shortest digits that read back as the same number.
pub(super) fn write(n: f64) -> String {
    if n.is_nan() {
        return "NaN".into();
    }
    if n.is_infinite() {
        return if n > 0.0 { "Infinity" } else { "-Infinity" }.into();
    }
    if n.fract() == 0.0 && n.abs() < 1e15 {
        return (n as i64).to_string();
    }
    let shortest = format!("{:e}", n.abs());
    let (mantissa, exponent) = shortest.split_once('e').unwrap_or((&shortest, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let digits = mantissa.replace('.', "");
    let sign = if n < 0.0 { "-" } else { "" };
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |n: i32| "0".repeat(usize::try_from(n).unwrap_or(0));
    let cut = |at: i32| digits.split_at(usize::try_from(at).unwrap_or(0).min(digits.len()));
    match exponent + 1 {
        point if count <= point && point <= 21 => format!("{sign}{digits}{}", zeros(point - count)),
        point if 0 < point && point <= 21 => {
            let (whole, rest) = cut(point);
            format!("{sign}{whole}.{rest}")
        }
        point if -6 < point && point <= 0 => format!("{sign}0.{}{digits}", zeros(-point)),
        _ => {
            let (first, rest) = cut(1);
            let point = if rest.is_empty() { "" } else { "." };
            format!("{sign}{first}{point}{rest}e{exponent:+}")
        }
    }
}

/// `parseFloat(n.toFixed(digits))`: exact ties go away from zero.
pub(super) fn fixed(n: f64, digits: usize) -> f64 {
    if !n.is_finite() || n.abs() >= 1e21 || digits > 100 {
        return n;
    }
    let power = i32::try_from(digits + 1).unwrap_or(0);
    let scaled = n.abs() * 2_f64.powi(power);
    let mut text = format!("{:.*}", digits, n.abs());
    // A number of so few binary places is written exactly by one more decimal: only then is a tie possible.
    if scaled.fract() == 0.0 {
        let exact = format!("{:.*}", digits + 1, n.abs());
        if let Some(below) = exact.strip_suffix('5') {
            text = next_decimal(below);
        }
    }
    text.parse::<f64>().unwrap_or(f64::NAN).copysign(n)
}

/// `1.29` → `1.30`: the decimal with one more in its last place.
fn next_decimal(text: &str) -> String {
    let (mut carry, mut out) = (true, String::with_capacity(text.len() + 1));
    for c in text.chars().rev() {
        out.push(match c {
            '9' if carry => '0',
            '0'..='8' if carry => {
                carry = false;
                char::from(c as u8 + 1)
            }
            _ => c,
        });
    }
    if carry {
        out.push('1');
    }
    out.chars().rev().collect()
}

/// `Math.round`: halves go up.
pub(super) fn round(n: f64) -> f64 {
    let floor = n.floor();
    if n - floor >= 0.5 { floor + 1.0 } else { floor }
}

/// `base ** exponent`, which is NaN where IEEE 754 says 1.
pub(super) fn power(base: f64, exponent: f64) -> f64 {
    if exponent.is_nan() || (base.abs() == 1.0 && exponent.is_infinite()) {
        return f64::NAN;
    }
    libm::pow(base, exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Vectors: Node 20, `String(n)`, `Number(s)`, `(n).toFixed(d)`.
    #[test]
    fn numbers_are_written_as_ecmascript_does() {
        for (n, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (5.0, "5"),
            (-1.5, "-1.5"),
            (0.1 + 0.2, "0.30000000000000004"),
            (1e21, "1e+21"),
            (123456789012345680000.0, "123456789012345680000"),
            (1.5e-7, "1.5e-7"),
            (0.000001, "0.000001"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (99999999999999990.0, "99999999999999980"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
        ] {
            assert_eq!(write(n), text);
        }
    }

    #[test]
    fn texts_are_read_as_ecmascript_does() {
        for (text, n) in [
            ("", 0.0),
            (" 5 ", 5.0),
            ("0x10", 16.0),
            ("0b11", 3.0),
            ("5.", 5.0),
            (".5", 0.5),
            ("1e3", 1000.0),
            ("-Infinity", f64::NEG_INFINITY),
        ] {
            assert_eq!(read(text), n, "{text}");
        }
        for text in [
            "5a", "inf", "nan", "infinity", ".", "1e", "--5", "0x", "0b2", "1_000", "٣",
        ] {
            assert!(read(text).is_nan(), "{text}");
        }
        assert_eq!(in_text("1,5"), Some(1.5));
        assert_eq!(in_text("1,5,2"), None);
        assert_eq!(in_text("123456789012345"), Some(123456789012345.0));
        assert_eq!(in_text("1234567890123456"), None);
        assert_eq!(in_text("0x1fz"), Some(31.0));
        assert_eq!(in_text("0X1f"), Some(0.0));
    }

    #[test]
    fn rounding_is_as_in_ecmascript() {
        assert_eq!(fixed(0.125, 2), 0.13);
        assert_eq!(fixed(-0.125, 2), -0.13);
        assert_eq!(fixed(1.005, 2), 1.0);
        assert_eq!(fixed(0.1 + 0.2, 1), 0.3);
        assert_eq!(round(2.5), 3.0);
        assert_eq!(round(-2.5), -2.0);
        assert_eq!(round(0.49999999999999994), 0.0);
        assert!(power(1.0, f64::INFINITY).is_nan());
        assert_eq!(in_radix(&"f".repeat(40), 16), 16_f64.powi(40));
    }
}
