//! What a picture says below it, on as many lines as it takes. How wide letters are is estimated: the height of a picture is known
//! before there is anything to measure on.

/// A line's height, in CSS pixels.
pub const LINE: f64 = 16.0;
/// More lines are cut off.
const MOST: usize = 6;
/// Right-to-left mark: a text that begins with it runs from right to left, whatever its first letter.
const RLM: char = '\u{200f}';

/// How wide a letter of 11 CSS pixels is at most, but for rare ones.
fn wide(letter: char) -> f64 {
    match letter {
        '\u{2e80}'.. => 11.5,
        'A'..='Z' | 'm' | 'w' | '%' => 9.0,
        letter if letter.is_alphanumeric() => 6.6,
        _ => 4.0,
    }
}

/// The text in lines of at most so many CSS pixels, parted between its parts, else at spaces, else anywhere; each in the direction of
/// the whole.
pub fn lines(text: &str, width: f64) -> Vec<String> {
    let mark = text.strip_prefix(RLM).map(|_| RLM);
    let long = |text: &str| text.chars().map(wide).sum::<f64>();
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let parts = text.trim_start_matches(RLM).split_inclusive(['·', '؛']);
    let pieces = parts.flat_map(|part| match long(part.trim()) > width {
        true => part.split_inclusive(' ').collect::<Vec<_>>(),
        false => vec![part],
    });
    for word in pieces {
        if !line.is_empty() && long(&line) + long(word.trim()) > width {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            if line.is_empty() && letter == ' ' {
                continue;
            }
            if !line.is_empty() && letter != ' ' && long(&line) + wide(letter) > width {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    lines.push(line);
    lines.truncate(MOST);
    let whole = |line: &String| mark.into_iter().chain(line.trim_end().chars()).collect();
    lines.iter().map(whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_long_foot_has_several_lines() {
        assert_eq!(lines("Northgate · 240 answers", 600.0), ["Northgate · 240 answers"]);
        let said = lines("Northgate · May 28 to Aug 3 · 20 answers · Only: Theme: Waiting", 200.0);
        assert!(
            said.len() > 1 && said.iter().any(|line| line.contains("Only: Theme: Waiting")),
            "{said:?}"
        );
        assert!(
            lines("\u{200f}Northgate؛ ۲۴۰ پاسخ؛ همهٔ پاسخ‌ها", 90.0)
                .iter()
                .all(|line| line.starts_with(RLM))
        );
        assert_eq!(lines("全部作答製作於二〇二六年", 60.0).len(), 3);
        assert_eq!(lines("", 60.0), [""]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_between_lines(text in "[a-zA-Z 评论۰-۹]{0,60}", width in 40.0f64..400.0) {
            let said = lines(&text, width);
            let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').collect::<String>();
            prop_assert!(said.len() == MOST || letters(&said.concat()) == letters(&text));
        }
    }
}
