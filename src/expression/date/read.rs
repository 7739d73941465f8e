//! Texts to dates as browsers read them: ISO 8601 first, else anything with a month, a day and perhaps a year in it, as V8
//! takes it (`dateparser`). No clock, no zones by name but those of RFC 2822.
use super::{
    Zone,
    found::{Found, milliseconds},
    scan::{Scanner, Token, Word},
};

/// Milliseconds since 1970, NaN where the text is no date. Dates with a time and no zone are local.
pub fn read(text: &str, zone: Zone) -> f64 {
    let (mut scanner, mut found) = (Scanner::new(text), Found::default());
    iso(&mut scanner, &mut found)
        .and_then(|token| found.others(&mut scanner, token))
        .and_then(|()| found.time(zone))
        .unwrap_or(f64::NAN)
}

/// Reads as much of an ISO date as there is, and gives the first token that is none of it; none for a broken time.
fn iso(scanner: &mut Scanner, found: &mut Found) -> Option<Token> {
    if let Token::Sign(sign) = scanner.next {
        let token = scanner.take();
        let negative = sign == '-';
        let Some(year) = scanner.digits(6, 0, 999_999).filter(|year| !negative || *year > 0) else {
            return Some(token);
        };
        found.days.push(if negative { -year } else { year });
    } else if let Some(year) = scanner.digits(4, 0, 9999) {
        found.days.push(year);
    } else {
        return Some(scanner.take());
    }
    for last in [12, 31] {
        if !scanner.skip('-') {
            break;
        }
        let Some(n) = scanner.digits(2, 1, last) else {
            return Some(scanner.take());
        };
        found.days.push(n);
    }
    if scanner.next == Token::Word(Word::T) {
        scanner.take();
        iso_time(scanner, found)?;
    } else if scanner.next != Token::End {
        return Some(scanner.take());
    } else {
        found.sign = Some(1);
        found.hour = Some(0);
    }
    found.is_iso = true;
    Some(Token::End)
}

fn iso_time(scanner: &mut Scanner, found: &mut Found) -> Option<()> {
    let hour = scanner.digits(2, 0, 24)?;
    let last = if hour == 24 { 0 } else { 59 };
    scanner.skip(':').then_some(())?;
    found.times.extend([hour, scanner.digits(2, 0, last)?]);
    if scanner.skip(':') {
        found.times.push(scanner.digits(2, 0, last)?);
        if scanner.skip('.') {
            let Token::Number(n, length) = scanner.take() else {
                return None;
            };
            let ms = milliseconds(n, length);
            (hour < 24 || ms == 0).then_some(())?;
            found.times.push(ms);
        }
    }
    match scanner.take() {
        Token::End => {}
        Token::Word(Word::Zulu) => {
            found.sign = Some(1);
            found.hour = Some(0);
            (scanner.next == Token::End).then_some(())?;
        }
        Token::Sign(sign) => {
            found.sign = Some(if sign == '-' { -1 } else { 1 });
            // ±hhmm besides the standard's ±hh:mm.
            if let Token::Number(n, 4) = scanner.next {
                scanner.take();
                found.hour = Some(n / 100).filter(|hour| *hour < 24);
                found.minute = Some(n % 100).filter(|minute| *minute < 60);
            } else {
                found.hour = scanner.digits(2, 0, 23);
                scanner.skip(':').then_some(())?;
                found.minute = scanner.digits(2, 0, 59);
            }
            found.hour.and(found.minute)?;
            (scanner.next == Token::End).then_some(())?;
        }
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::{super::iso, *};

    // Vectors: `new Date(text)` in Node 20, 330 minutes ahead of UTC.
    #[test]
    fn texts_are_read_as_browsers_do() {
        let cases = include_str!("../../../tests/fixtures/expressions/date-texts.tsv");
        let mut read_ones = 0;
        for line in cases.lines().filter(|line| !line.starts_with('#')) {
            let (text, expected) = line.split_once('\t').unwrap();
            let got = iso(read(text, Zone(330))).unwrap_or("Invalid Date".into());
            assert_eq!(got, expected, "{text}");
            read_ones += 1;
        }
        assert!(read_ones > 40);
    }
}
