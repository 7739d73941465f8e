//! What one answer must be, by itself: of its kind, within its bounds, as its validators demand. No survey, no state.
use super::{checks::Why, pattern::Pattern};
use crate::{
    expression::{decimal, decimal_text},
    response::Answer,
    survey::{Amount, Demand, Input, InputSort},
};

pub(super) fn counted(least: u32, most: u32, n: usize) -> Option<Why> {
    let n = u32::try_from(n).unwrap_or(u32::MAX);
    if n < least {
        Some(Why::TooFew(least))
    } else {
        (most > 0 && n > most).then_some(Why::TooMany(most))
    }
}

pub(super) fn too_long(most: u32, text: &str) -> Option<Why> {
    (most > 0 && text.chars().count() > most as usize).then_some(Why::TooLong(most))
}

pub(super) fn typed(input: &Input, text: &str) -> Option<Why> {
    let bounds = |below: bool, above: bool| {
        if below {
            Some(Why::Below(input.min.clone()))
        } else {
            above.then(|| Why::Above(input.max.clone()))
        }
    };
    let why = match input.sort {
        InputSort::Number | InputSort::Range => {
            let Some(number) = number(text) else {
                return Some(Why::NotNumber);
            };
            let bound = |text: &str| decimal(text.trim());
            bounds(
                bound(&input.min).is_some_and(|min| number < min),
                bound(&input.max).is_some_and(|max| number > max),
            )
        }
        InputSort::Email => (!is_email(text)).then_some(Why::NotEmail),
        InputSort::Url => (!is_address(text)).then_some(Why::NotAddress),
        // As the browser writes them, these sort as texts. A bound that is a formula is no text of theirs.
        InputSort::Date | InputSort::Time | InputSort::DateTime | InputSort::Month | InputSort::Week => {
            let plain = |bound: &str| bound.starts_with(|c: char| c.is_ascii_digit());
            bounds(
                plain(&input.min) && text < input.min.as_str(),
                plain(&input.max) && text > input.max.as_str(),
            )
        }
        _ => None,
    };
    why.or_else(|| too_long(input.max_length, text))
}

pub(super) fn fails(demand: &Demand, answer: &Answer) -> Option<Why> {
    let text = answer.text();
    match demand {
        Demand::Email => text.filter(|text| !is_email(text)).map(|_| Why::NotEmail),
        Demand::Number { min, max } => {
            let number = match answer {
                Answer::Text(text) => number(text),
                Answer::Number(n) => Some(f64::from(*n)),
                Answer::Amount(amount) => Some(amount.get()),
                _ => return None,
            };
            let Some(number) = number else {
                return Some(Why::NotNumber);
            };
            let say = |bound: &Amount| decimal_text(bound.get());
            match (min, max) {
                (Some(min), _) if number < min.get() => Some(Why::Below(say(min))),
                (_, Some(max)) if number > max.get() => Some(Why::Above(say(max))),
                _ => None,
            }
        }
        Demand::Length { min, max, digits } => {
            let text = text?;
            let n = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            if n < *min {
                Some(Why::TooShort(*min))
            } else if *max > 0 && n > *max {
                Some(Why::TooLong(*max))
            } else {
                (!digits && text.chars().any(char::is_numeric)).then_some(Why::HasDigits)
            }
        }
        Demand::Pattern { regex, ignore_case } => {
            let text = text?;
            // A pattern that can't be read was told of when the survey was opened: it keeps nobody.
            let found = Pattern::new(regex, *ignore_case).is_none_or(|pattern| pattern.is_in(text));
            (!found).then_some(Why::BadForm)
        }
        Demand::Count { min, max } => match answer {
            Answer::Choices(ids) | Answer::Order(ids) => counted(*min, *max, ids.len()),
            Answer::Rows(rows) => counted(*min, *max, rows.len()),
            _ => None,
        },
        Demand::Holds(_) => None,
    }
}

/// As people type them: Persian and Arabic digits, a decimal comma or point.
pub(super) fn number(text: &str) -> Option<f64> {
    let latin = |c: char| match c {
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10).unwrap_or(c),
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10).unwrap_or(c),
        '٫' | ',' => '.',
        '−' => '-',
        c => c,
    };
    let plain: String = text.trim().chars().map(latin).collect();
    decimal(&plain).filter(|number| number.is_finite())
}

/// Something, an @, a name with a dot: what can be known without asking the mail server.
pub(super) fn is_email(text: &str) -> bool {
    let text = text.trim();
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let dotted = domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
    !local.is_empty()
        && dotted
        && !text.contains(|c: char| c.is_whitespace() || c == ',' || c == ';')
        && !local.contains('@')
}

pub(super) fn is_address(text: &str) -> bool {
    let rest = text.trim().split_once("://").filter(|(scheme, _)| {
        !scheme.is_empty()
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    });
    rest.is_some_and(|(_, rest)| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["a@b.co", "first.last+tag@mail.example.org", "用户@例子.广告"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "a@.co",
            "@b.co",
            "a b@c.de",
            "a@b..co",
            "a@b.co, c@d.ef",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
        assert!(is_address("https://example.org/x"));
        assert!(!is_address("example.org") && !is_address("https://") && !is_address("http://a b"));
    }

    #[test]
    fn numbers_as_people_type_them() {
        for (text, value) in [
            ("۱۲٫۵", 12.5),
            (" 3,5 ", 3.5),
            ("-2", -2.0),
            ("−2", -2.0),
            ("1e3", 1000.0),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in ["", "x", "1.2.3", "inf", "NaN"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
