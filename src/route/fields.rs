//! What an address tells beside its page: hidden fields such as the channel, recorded with the answers. Nothing of what they mean.

/// Names and values, in their order.
pub type Fields = Vec<(String, String)>;

use crate::response::Told;

/// No more fields are taken: links come from anybody.
const MOST: usize = 20;
const NAME: usize = Told::LONGEST_NAME;
const VALUE: usize = Told::LONGEST_VALUE;

/// The fields after the `?` of a hash. What is not `name=value` in UTF-8, empty or too long is left out.
pub fn fields(hash: &str) -> Fields {
    read(hash, MOST, NAME, VALUE)
}

/// The same where a page keeps its own state: more and longer ones.
pub fn state(hash: &str) -> Fields {
    read(hash, 5 * MOST, 3 * NAME, 8 * VALUE)
}

fn read(hash: &str, most: usize, name: usize, value: usize) -> Fields {
    let Some((_, query)) = hash.split_once('?') else {
        return Fields::new();
    };
    let fits = |text: &str, most: usize| (1..=most).contains(&text.len()) && !text.contains('\0');
    let one = |part: &str| {
        let (left, right) = part.split_once('=')?;
        let (left, right) = (decoded(left)?, decoded(right)?);
        (fits(&left, name) && fits(&right, value)).then_some((left, right))
    };
    query.split('&').filter_map(one).take(most).collect()
}

/// The address with fields.
pub fn with_fields(href: &str, fields: &[(String, String)]) -> String {
    let mut address = href.to_owned();
    for (at, (name, value)) in fields.iter().enumerate() {
        address.push(if at == 0 { '?' } else { '&' });
        encode(name, &mut address);
        address.push('=');
        encode(value, &mut address);
    }
    address
}

/// Percent signs with two digits (RFC 3986 §2.1); a lone one stands for itself.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |at: usize| char::from(*after.get(at)?).to_digit(16);
        let code = (*first == b'%').then(|| Some(digit(0)? * 16 + digit(1)?)).flatten();
        bytes.push(code.map_or(*first, |code| code as u8));
        rest = after.get(if code.is_some() { 2 } else { 0 }..)?;
    }
    String::from_utf8(bytes).ok()
}

/// All but what RFC 3986 §2.3 leaves alone. Braces stay, for the placeholders of those who send many links.
fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~{}".contains(&byte) {
            into.push(char::from(byte));
        } else {
            *into += &format!("%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.into(), value.into())
    }

    #[test]
    fn reads_what_people_write() {
        let got = fields("#/s/AbC?channel=e-mail&customer=%D8%B3%201&=x&y=&no&odd=%zz&a+b=1+1");
        let expected = [
            pair("channel", "e-mail"),
            pair("customer", "\u{633} 1"),
            pair("odd", "%zz"),
            pair("a+b", "1+1"),
        ];
        assert_eq!(got, expected);
        assert_eq!(fields("#/s/AbC"), []);
        assert_eq!(fields("#/s/AbC?x=%ff"), [], "not UTF-8");
        assert_eq!(fields(&format!("?a={}", "x".repeat(VALUE + 1))), []);
        assert_eq!(fields(&format!("?{}", "a=b&".repeat(99))).len(), MOST);
        assert_eq!(state(&format!("?{}", "a=b&".repeat(999))).len(), 5 * MOST);
        assert_eq!(state(&format!("?a={}", "x".repeat(VALUE + 1))).len(), 1);
        assert_eq!(
            with_fields("#/s/A", &[pair("customer", "{{id}}")]),
            "#/s/A?customer={{id}}"
        );
    }

    proptest! {
        #[test]
        fn fields_round_trip(pairs in prop::collection::vec(("[^\0]{1,16}", "[^\0]{1,60}"), 0..9)) {
            prop_assert_eq!(fields(&with_fields("#/answer/a", &pairs)), pairs);
        }

        #[test]
        fn any_hash_is_read(hash in ".{0,200}") {
            let _ = fields(&hash);
        }
    }
}
