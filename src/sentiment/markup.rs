//! Recognises stretches that are not prose: HTML tags, web addresses, @names. Says how long they are, nothing else.

/// The length in bytes of a tag, address or @name at the start of `rest`, if there is one.
/// A tag ends before the next `<`, so scanning a text costs linear time however many `<` it has.
pub(super) fn length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    match bytes.first()? {
        b'<' if bytes
            .get(1)
            .is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!')) =>
        {
            let end = 1 + rest.get(1..)?.find(['<', '>'])?;
            (bytes.get(end) == Some(&b'>')).then_some(end + 1)
        }
        b'h' | b'H' | b'w' | b'W' if is_address(rest) => Some(rest.find(char::is_whitespace).unwrap_or(rest.len())),
        b'@' if bytes.get(1).is_some_and(u8::is_ascii_alphanumeric) => Some(
            1 + bytes
                .iter()
                .skip(1)
                .take_while(|b| b.is_ascii_alphanumeric() || **b == b'_')
                .count(),
        ),
        _ => None,
    }
}

fn is_address(rest: &str) -> bool {
    ["http://", "https://", "www."]
        .iter()
        .any(|p| rest.get(..p.len()).is_some_and(|s| s.eq_ignore_ascii_case(p)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_tags_addresses_and_names() {
        assert_eq!(length("<br/>x"), Some(5));
        assert_eq!(length("<a <b>"), None);
        assert_eq!(length("< 3"), None);
        assert_eq!(length("https://bad.example/x y"), Some(21));
        assert_eq!(length("@terrible_co hi"), Some(12));
        assert_eq!(length("hello"), None);
    }
}
