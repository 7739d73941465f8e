//! A text cut at the places that are to be marked. Knows nothing of why.

/// The pieces of `text` in order, each with whether it lies in one of the byte ranges.
///
/// Ranges may be anything: what is out of order, overlaps, leaves the text or splits a character is left out.
pub fn marked(text: &str, ranges: impl IntoIterator<Item = (usize, usize)>) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for (start, end) in ranges {
        let fits = start >= done && end > start;
        let (Some(before), Some(inside)) = (text.get(done..start), text.get(start..end)) else {
            continue;
        };
        if fits {
            pieces.extend((!before.is_empty()).then_some((false, before)));
            pieces.push((true, inside));
            done = end;
        }
    }
    let rest = text.get(done..).unwrap_or_default();
    pieces.extend((!rest.is_empty()).then_some((false, rest)));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_what_was_asked() {
        let text = "很快。بد نبود!";
        assert_eq!(marked(text, [(0, 6), (1, 2)]), [(true, "很快"), (false, "。بد نبود!")]);
        assert_eq!(marked("", [(0, 1)]), []);
    }

    proptest! {
        #[test]
        fn the_text_stays_whole(text in ".{0,40}", ranges in prop::collection::vec((0usize..60, 0usize..60), 0..8)) {
            let pieces = marked(&text, ranges.clone());
            prop_assert_eq!(pieces.iter().map(|(_, piece)| *piece).collect::<String>(), text);
        }
    }
}
