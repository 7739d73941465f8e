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
        return decimal(text).unwrap_or(f64::NAN);
    }
    match text {
        "Infinity" | "+Infinity" => f64::INFINITY,
        "-Infinity" => f64::NEG_INFINITY,
        _ => f64::NAN,
    }
}

/// A decimal number: a sign, digits, a point, an exponent; none of them infinite. By JSON's reader, which is here anyway: the
/// library's own brings a table of 10 kB that nothing compresses.
pub fn decimal(text: &str) -> Option<f64> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = rest.split_at(rest.find(['e', 'E']).unwrap_or(rest.len()));
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_clean = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
    if !is_clean(whole) || !is_clean(decimals) || (whole.is_empty() && decimals.is_empty()) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let [whole, decimals] = [whole, decimals].map(|digits| if digits.is_empty() { "0" } else { digits });
    let json = [sign, whole, ".", decimals, exponent].concat();
    // Its reader refuses what is too large.
    match serde_json::from_str(&json) {
        Ok(number) => Some(number),
        Err(_) if exponent.len() > 1 && is_clean(exponent[1..].trim_start_matches('+')) => Some(if sign.is_empty() {
            f64::INFINITY
        } else {
            f64::NEG_INFINITY
        }),
        Err(_) => None,
    }
}

/// The digits' value, rounded once; the radix is a power of two. Stops at what is no digit.
pub(super) fn in_radix(digits: &str, radix: u32) -> f64 {
    let (mut whole, mut scale) = (0_u64, 0_i32);
    for digit in digits.chars().map_while(|c| c.to_digit(radix)) {
        if scale == 0 && whole.leading_zeros() > 5 {
            whole = whole * u64::from(radix) + u64::from(digit);
        } else {
            // Digits past 59 bits only matter when they tip a tie.
            scale = scale.saturating_add(1);
            whole |= u64::from(digit > 0);
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
pub fn write(n: f64) -> String {
    if n.is_nan() {
        return "NaN".into();
    }
    if n.is_infinite() {
        return if n > 0.0 { "Infinity" } else { "-Infinity" }.into();
    }
    if n.fract() == 0.0 && n.abs() < 1e15 {
        return (n as i64).to_string();
    }
    let (digits, point) = shortest(n.abs());
    let sign = if n < 0.0 { "-" } else { "" };
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |n: i32| "0".repeat(usize::try_from(n).unwrap_or(0));
    let cut = |at: i32| digits.split_at(usize::try_from(at).unwrap_or(0).min(digits.len()));
    match point {
        point if count <= point && point <= 21 => format!("{sign}{digits}{}", zeros(point - count)),
        point if 0 < point && point <= 21 => {
            let (whole, rest) = cut(point);
            format!("{sign}{whole}.{rest}")
        }
        point if -6 < point && point <= 0 => format!("{sign}0.{}{digits}", zeros(-point)),
        _ => {
            let (first, rest) = cut(1);
            let dot = if rest.is_empty() { "" } else { "." };
            format!(
                "{sign}{first}{dot}{rest}e{}{}",
                if point > 0 { '+' } else { '-' },
                (point - 1).abs()
            )
        }
    }
}

/// In digits alone, however many; what is too large for a number is a 1 with 309 zeros.
pub(super) fn write_out(n: f64) -> String {
    let sign = if n < 0.0 { "-" } else { "" };
    let (digits, point) = match n.is_infinite() {
        true => ("1".into(), 310),
        false => shortest(n.abs()),
    };
    let size = |n: i32| usize::try_from(n).unwrap_or(0);
    let zeros = "0".repeat(size(point).saturating_sub(digits.len()));
    let before = "0".repeat(size(-point));
    match digits.split_at_checked(size(point)) {
        None | Some((_, "")) if !digits.is_empty() => format!("{sign}{digits}{zeros}"),
        Some((whole, decimals)) if !decimals.is_empty() => {
            let whole = if whole.is_empty() { "0" } else { whole };
            format!("{sign}{whole}.{before}{decimals}")
        }
        _ => "0".into(),
    }
}

/// The fewest digits that read back as the same number, as JSON has them, and how many of them stand before the point.
fn shortest(n: f64) -> (String, i32) {
    let json = serde_json::Number::from_f64(n).map_or_else(String::new, |n| n.to_string());
    let (mantissa, exponent) = json.split_once('e').unwrap_or((&json, "0"));
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = [whole, decimals].concat();
    let significant = digits.trim_start_matches('0');
    let zeros = digits.len() - significant.len();
    let size = |length: usize| i32::try_from(length).unwrap_or(0);
    let point = size(whole.len()) - size(zeros) + exponent.parse::<i32>().unwrap_or(0);
    (significant.trim_end_matches('0').into(), point)
}

/// `parseFloat(n.toFixed(digits))`: the nearest such decimal, of two the one farther from zero.
pub(super) fn fixed(n: f64, digits: usize) -> f64 {
    let bits = n.abs().to_bits();
    let (mantissa, exponent) = (bits & ((1 << 52) - 1), (bits >> 52) as i32);
    // Whole numbers have no decimals; more than 22 are more than a number as large as those with that many has.
    if !n.is_finite() || n.fract() == 0.0 || digits > 22 {
        return n;
    }
    let (mantissa, places) = match exponent {
        0 => (mantissa, 1074),
        exponent => (mantissa | 1 << 52, 1075 - exponent),
    };
    let Some(half) = u32::try_from(places - 1).ok().filter(|half| *half < 127) else {
        return 0.0_f64.copysign(n);
    };
    // 53 bits and 74 for ten to the 22nd are less than 128.
    let scaled = (0..digits).fold(u128::from(mantissa), |scaled, _| scaled * 10);
    let rounded = ((scaled >> half) + 1) >> 1;
    // From 53 bits on the decimals are finer than numbers are: nothing is rounded. Below, both parts are exact.
    match u64::try_from(rounded) {
        Ok(rounded) if rounded < 1 << 53 => {
            let ten = (0..digits).fold(1.0, |power, _| power * 10.0);
            (rounded as f64 / ten).copysign(n)
        }
        _ => n,
    }
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
            if n.is_finite() {
                assert_eq!(write_out(n).parse::<f64>(), Ok(n));
            }
        }
        assert_eq!(write_out(-1.5e-7), "-0.00000015");
        assert_eq!(write_out(1.5e21), "1500000000000000000000");
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
