//! What the small program beside the pages does: keys, seals, pictures of links. Texts in, a text out; it knows no page.
//!
//! Its orders are lists of texts, so that those who ask need no code for them: a respondent's program is as small as it can be.
use qrcodegen::{QrCode, QrCodeEcc};

use crate::{
    exchange::{Sealed, open, wrap},
    seal::{PublicKey, SecretKey, from_base64},
};

/// Modules of white around a code (ISO/IEC 18004).
const QUIET: i32 = 4;

/// `None` when the order can't be carried out.
/// - `make`, 32 random bytes: a public and a secret key, with a blank between.
/// - `seal`, a public key, a response as JSON, 32 random bytes: a file's text and, after a line break, what stands in a link.
/// - `open`, a secret key, what stands in a link: the response's JSON.
/// - `draw`, a text: its QR code, as the address of a picture.
///
/// Bytes are base64url.
pub fn ask(order: &[&str]) -> Option<String> {
    let random = |text: &str| <[u8; 32]>::try_from(from_base64(text)?).ok();
    match *order {
        ["make", seed] => {
            let secret = SecretKey::derive(&random(seed)?);
            Some(format!("{} {}", secret.public()?, secret.to_text()))
        }
        ["seal", to, response, seed] => {
            let sealed = wrap(response, &PublicKey::parse(to)?, &random(seed)?)?;
            Some(format!("{}\n{}", sealed.to_text(), sealed.to_link()))
        }
        ["open", secret, link] => open(&Sealed::from_link(link).ok()?, &SecretKey::parse(secret)?).ok(),
        ["draw", text] => draw(text),
        _ => None,
    }
}

/// Black on white, whatever the page looks like: readers need it. `None` when the text is too long for any code.
fn draw(text: &str) -> Option<String> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                path += &format!("M{from} {y}h{}v1H{from}z", x - from);
            }
            x += 1;
        }
    }
    let side = code.size() + 2 * QUIET;
    Some(format!(
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='-{QUIET} -{QUIET} {side} {side}' \
         shape-rendering='crispEdges'%3E%3Cpath fill='%23fff' d='M-{QUIET}-{QUIET}h{side}v{side}h-{side}z'/%3E\
         %3Cpath d='{path}'/%3E%3C/svg%3E"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::to_base64;

    #[test]
    fn makes_seals_and_opens() {
        let seed = |n: u8| to_base64(&[n; 32]);
        let keys = ask(&["make", &seed(1)]).unwrap();
        let (public, secret) = keys.split_once(' ').unwrap();
        let response = r#"{"id":"r","survey":"s","revision":1,"finished":true,"via":"file","answers":{"q":{"n":9}}}"#;
        let sealed = ask(&["seal", public, response, &seed(2)]).unwrap();
        let (file, link) = sealed.split_once('\n').unwrap();
        assert!(file.starts_with("{\"waystone\":\"sealed\""));
        let opened: serde_json::Value = serde_json::from_str(&ask(&["open", secret, link]).unwrap()).unwrap();
        assert_eq!(opened, serde_json::from_str::<serde_json::Value>(response).unwrap());
        let other = ask(&["make", &seed(3)]).unwrap();
        assert_eq!(ask(&["open", other.split_once(' ').unwrap().1, link]), None);
        for order in [
            &["make", "short"][..],
            &["seal", public, "{}", &seed(2)],
            &["open"],
            &[],
        ] {
            assert_eq!(ask(order), None, "{order:?}");
        }
    }

    #[test]
    fn draws_until_no_code_holds_it() {
        let picture = draw("https://example.org/#/s/AbC").unwrap();
        assert!(picture.starts_with("data:image/svg+xml,%3Csvg "));
        // The finder pattern in the corner, as the standard has it: seven modules, and one white beside.
        assert!(picture.contains("d='M0 0h7v1H0z"), "{picture}");
        assert!(draw(&"x".repeat(2_953)).is_some() && draw(&"x".repeat(2_954)).is_none());
    }
}
