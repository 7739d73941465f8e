//! JSON that is nested without end, cut before anything recursive reads it. No parsing.
use std::borrow::Cow;

/// The text with every list and object that stands deeper than `limit` replaced by a word. Not JSON in, not JSON out.
pub fn shallow(text: &str, limit: usize) -> Cow<'_, str> {
    let mut out: Option<String> = None;
    let (mut depth, mut kept) = (0_usize, 0);
    let (mut quoted, mut escaped) = (false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => {
                depth += 1;
                if depth == limit + 1 {
                    let out = out.get_or_insert_default();
                    out.push_str(&text[kept..at]);
                    out.push_str("\"…\"");
                    kept = text.len();
                }
            }
            b'}' | b']' => {
                if depth == limit + 1 {
                    kept = at + 1;
                }
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    match out {
        None => Cow::Borrowed(text),
        Some(mut out) => {
            out.push_str(&text[kept..]);
            Cow::Owned(out)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_too_deep_goes() {
        assert_eq!(shallow(r#"{"a":[1,"]["]}"#, 2), r#"{"a":[1,"]["]}"#);
        assert_eq!(
            shallow(r#"{"a":[1,{"b":"\"}"},2],"c":[{}]}"#, 2),
            r#"{"a":[1,"…",2],"c":["…"]}"#
        );
        let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
        assert_eq!(shallow(&deep, 1), "[\"…\"]");
        assert_eq!(shallow("[[[", 1), "[\"…\"");
    }
}
