//! Small rewordings: a word left out or put for another. What they can't do well they leave to the author.
use super::{Hit, Mend, Reading};
use crate::lint::read::Tongue;

/// The whole text, mended; `None` where that takes thought.
pub(super) fn reworded(reading: &Reading, hit: &Hit, mend: Mend) -> Option<String> {
    let (units, put) = match mend {
        Mend::No => return None,
        Mend::Drop => (hit.units.clone(), ""),
        Mend::DropLast => (hit.last.clone(), ""),
        Mend::KeepLast => (hit.units.start..hit.last.start, ""),
        Mend::Say(put) => {
            // Said with the words of the pattern's own ending: "don't you" keeps its "you".
            let kept = put == "do";
            let end = if kept { hit.last.start } else { hit.units.end };
            (hit.units.start..end, put)
        }
        Mend::DropSentence => {
            let sentence = reading
                .sentences()
                .find(|sentence| sentence.contains(&hit.units.start))?;
            let asks = |range: std::ops::Range<usize>| {
                reading
                    .units
                    .get(range)
                    .unwrap_or_default()
                    .iter()
                    .any(|unit| unit.text == "?")
            };
            if asks(sentence.clone()) || !asks(0..reading.units.len()) {
                return clause_dropped(reading, hit);
            }
            (sentence, "")
        }
    };
    // An adjective that another one is joined to can't go alone.
    if put.is_empty() && matches!(reading.word(units.end), "and" | "," | "و" | "和" | "、") && mend != Mend::Drop {
        return None;
    }
    put_in(reading, &units, put)
}

/// Most customers like it, what do you think?
fn clause_dropped(reading: &Reading, hit: &Hit) -> Option<String> {
    let comma = (hit.units.end..reading.units.len()).find(|at| reading.word(*at) == ",")?;
    let starts = hit.units.start == 0 || reading.units.get(hit.units.start - 1).is_some_and(|unit| unit.is_mark);
    starts
        .then(|| put_in(reading, &(hit.units.start..comma + 1), ""))
        .flatten()
}

fn put_in(reading: &Reading, units: &std::ops::Range<usize>, put: &str) -> Option<String> {
    let span = reading.span(units);
    let before = reading.text.get(..span.start)?;
    let after = reading.text.get(span.end..)?;
    let begins = before.trim().is_empty();
    let text = if put.is_empty() {
        let after = if before.is_empty() || before.ends_with(char::is_whitespace) {
            after.trim_start()
        } else {
            after
        };
        format!("{before}{after}")
    } else {
        format!("{before}{put}{after}")
    };
    let mut text = text.replace("的的", "的").replace(" ?", "?").replace(" ؟", "؟");
    if begins && reading.tongue == Tongue::En {
        let mut chars = text.chars();
        text = chars
            .next()
            .map(|first| first.to_uppercase().chain(chars).collect())
            .unwrap_or_default();
    }
    let text = text.trim();
    (text.chars().any(char::is_alphabetic) && text != reading.text.trim()).then(|| text.to_owned())
}
