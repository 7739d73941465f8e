//! Texts to dates as browsers read them: ISO 8601 first, else anything with a month, a day and perhaps a year in it, as V8
//! takes it (`dateparser`). No clock, no zones by name but those of RFC 2822.
use std::{iter::Peekable, str::Chars};

use super::{Parts, Zone};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Token {
    /// Value and number of digits.
    Number(i64, usize),
    Sign(char),
    Symbol(char),
    Word(Word),
    Space,
    Other,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Word {
    Month(i64),
    /// Hours to add.
    Half(i64),
    /// Hours ahead of UTC.
    Zone(i64),
    /// `Z`, which is also a zone.
    Zulu,
    T,
    Garbage,
}

struct Scanner<'t> {
    chars: Peekable<Chars<'t>>,
    next: Token,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str) -> Self {
        let mut scanner = Self {
            chars: text.chars().peekable(),
            next: Token::End,
        };
        scanner.next = scanner.scan();
        scanner
    }

    fn take(&mut self) -> Token {
        let next = self.scan();
        std::mem::replace(&mut self.next, next)
    }

    fn skip(&mut self, symbol: char) -> bool {
        let found = matches!(self.next, Token::Sign(c) | Token::Symbol(c) if c == symbol);
        if found {
            self.take();
        }
        found
    }

    /// The next token's value if it is a number of so many digits within the range.
    fn digits(&mut self, count: usize, low: i64, high: i64) -> Option<i64> {
        match self.next {
            Token::Number(n, length) if length == count && (low..=high).contains(&n) => {
                self.take();
                Some(n)
            }
            _ => None,
        }
    }

    fn scan(&mut self) -> Token {
        let Some(first) = self.chars.next() else {
            return Token::End;
        };
        match first {
            '0'..='9' => {
                let (mut n, mut significant, mut length) = (0, 0, 0);
                let mut digit = Some(first);
                while let Some(value) = digit.and_then(|c| c.to_digit(10)) {
                    length += 1;
                    // More than nine digits are read over.
                    if (significant > 0 || value > 0) && significant < 9 {
                        n = n * 10 + i64::from(value);
                        significant += 1;
                    }
                    digit = self.chars.next_if(char::is_ascii_digit);
                }
                Token::Number(n, length)
            }
            '+' | '-' => Token::Sign(first),
            ':' | '.' | ')' => Token::Symbol(first),
            '(' => {
                let mut depth = 1;
                while depth > 0
                    && let Some(c) = self.chars.next()
                {
                    depth += i32::from(c == '(') - i32::from(c == ')');
                }
                Token::Other
            }
            _ if first.is_whitespace() || first == '\u{feff}' => Token::Space,
            _ if first >= 'A' => {
                let mut word = vec![first];
                while let Some(c) = self.chars.next_if(|c| *c >= 'A' && !c.is_whitespace()) {
                    word.push(c);
                }
                Token::Word(keyword(&word))
            }
            _ => Token::Other,
        }
    }
}

/// Months by their first three letters, however the word goes on; all else as a whole.
fn keyword(word: &[char]) -> Word {
    let lower = |at: usize| word.get(at).map_or(' ', char::to_ascii_lowercase);
    let start: String = (0..3).map(lower).collect();
    if let Some(month) = super::MONTHS.iter().position(|name| name.eq_ignore_ascii_case(&start)) {
        return Word::Month(month as i64 + 1);
    }
    if word.len() > 3 {
        return Word::Garbage;
    }
    match start.trim_end() {
        "am" => Word::Half(0),
        "pm" => Word::Half(12),
        "ut" | "utc" | "gmt" => Word::Zone(0),
        "z" => Word::Zulu,
        "est" => Word::Zone(-5),
        "edt" => Word::Zone(-4),
        "cst" => Word::Zone(-6),
        "cdt" => Word::Zone(-5),
        "mst" => Word::Zone(-7),
        "mdt" => Word::Zone(-6),
        "pst" => Word::Zone(-8),
        "pdt" => Word::Zone(-7),
        "t" => Word::T,
        _ => Word::Garbage,
    }
}

#[derive(Default)]
struct Found {
    days: Vec<i64>,
    month: Option<i64>,
    is_iso: bool,
    times: Vec<i64>,
    half: Option<i64>,
    sign: Option<i64>,
    hour: Option<i64>,
    minute: Option<i64>,
}

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
        let Some(year) = scanner.digits(6, i64::from(negative), 999_999) else {
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

/// The first three of so many decimals.
fn milliseconds(n: i64, length: usize) -> i64 {
    match length {
        1 => n * 100,
        2 => n * 10,
        3 => n,
        // Of longer ones nine digits were read.
        _ => n / 10_i64.pow(u32::try_from(length.min(9) - 3).unwrap_or(0)),
    }
}

impl Found {
    /// Everything that is not ISO; none where it contradicts itself.
    fn others(&mut self, scanner: &mut Scanner, first: Token) -> Option<()> {
        let mut token = first;
        let mut number_read = !self.days.is_empty();
        while token != Token::End {
            match token {
                Token::Number(n, _) => {
                    number_read = true;
                    self.number(scanner, n)?;
                }
                Token::Word(Word::Half(hours)) if !self.times.is_empty() => self.half = Some(hours),
                Token::Word(Word::Month(month)) => {
                    self.month = Some(month);
                    scanner.skip('-');
                }
                Token::Word(Word::Zone(hours)) if number_read => self.set_zone(hours),
                Token::Word(Word::Zulu) if number_read => self.set_zone(0),
                Token::Word(_) => {
                    let glued = matches!(scanner.next, Token::Number(..));
                    (!number_read && !glued).then_some(())?;
                }
                Token::Sign(sign) if self.is_utc() || !self.times.is_empty() => {
                    number_read = true;
                    self.offset(scanner, if sign == '-' { -1 } else { 1 })?;
                }
                Token::Sign(_) | Token::Symbol(')') if number_read => return None,
                _ => {}
            }
            token = scanner.take();
        }
        Some(())
    }

    fn number(&mut self, scanner: &mut Scanner, n: i64) -> Option<()> {
        if scanner.skip(':') {
            if scanner.skip(':') {
                self.times.is_empty().then_some(())?;
                self.times.extend([n, 0]);
            } else {
                self.add_time(n)?;
                scanner.skip('.');
            }
            return Some(());
        }
        // A point after any other number is read over, but for the one before the milliseconds.
        let point = scanner.skip('.');
        if point && self.expects_time(n) {
            self.add_time(n)?;
            let Token::Number(n, length) = scanner.take() else {
                return None;
            };
            self.end_time(milliseconds(n, length));
        } else if self.hour.is_some() && self.minute.is_none() && (0..60).contains(&n) {
            self.minute = Some(n);
        } else if self.expects_time(n) {
            self.end_time(n);
            let goes_on = matches!(
                scanner.next,
                Token::End | Token::Space | Token::Sign(_) | Token::Word(Word::Zulu)
            );
            goes_on.then_some(())?;
        } else {
            (self.days.len() < 3).then_some(())?;
            self.days.push(n);
            scanner.skip('-');
        }
        Some(())
    }

    fn add_time(&mut self, n: i64) -> Option<()> {
        (self.times.len() < 4).then(|| self.times.push(n))
    }

    fn end_time(&mut self, n: i64) {
        self.times.push(n);
        self.times.resize(4, 0);
    }

    fn expects_time(&self, n: i64) -> bool {
        match self.times.len() {
            1 | 2 => (0..60).contains(&n),
            3 => (0..1000).contains(&n),
            _ => false,
        }
    }

    fn set_zone(&mut self, hours: i64) {
        self.sign = Some(hours.signum() | 1);
        self.hour = Some(hours.abs());
        self.minute = Some(0);
    }

    fn is_utc(&self) -> bool {
        self.hour == Some(0) && self.minute == Some(0)
    }

    fn offset(&mut self, scanner: &mut Scanner, sign: i64) -> Option<()> {
        self.sign = Some(sign);
        let (n, length) = match scanner.next {
            Token::Number(n, length) => {
                scanner.take();
                (n, length)
            }
            _ => (0, 0),
        };
        (self.hour, self.minute) = match (scanner.next, length) {
            (Token::Symbol(':'), _) => (Some(n), None),
            (_, 1 | 2) => (Some(n), Some(0)),
            (_, 3 | 4) => (Some(n / 100), Some(n % 100)),
            _ => return None,
        };
        Some(())
    }

    fn time(&self, zone: Zone) -> Option<f64> {
        let (year, month, day) = self.day()?;
        let at = |place: usize| self.times.get(place).copied().unwrap_or(0);
        let (mut hour, minute, second, ms) = (at(0), at(1), at(2), at(3));
        if let Some(half) = self.half {
            (0..=12).contains(&hour).then_some(())?;
            hour = hour % 12 + half;
        }
        let in_day = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..60).contains(&second);
        let is_end = hour == 24 && minute == 0 && second == 0 && ms == 0;
        (is_end || in_day && (0..1000).contains(&ms)).then_some(())?;
        let parts = Parts {
            year: year as f64,
            month: (month - 1) as f64,
            day: day as f64,
            hour: hour as f64,
            minute: minute as f64,
            second: second as f64,
            ms: ms as f64,
        };
        Some(match self.sign {
            None => parts.time(zone),
            Some(sign) => {
                let offset = sign * (self.hour.unwrap_or(0) * 60 + self.minute.unwrap_or(0));
                super::clip(parts.time(Zone::UTC) - offset as f64 * 60_000.0)
            }
        })
    }

    /// Year, month and day: month before day, unless the first is a year or the month has a name.
    fn day(&self) -> Option<(i64, i64, i64)> {
        let first = *self.days.first()?;
        let at = |place: usize| self.days.get(place).copied();
        let is_day = |n: i64| (1..=31).contains(&n);
        let (second, third) = (at(1).unwrap_or(1), at(2).unwrap_or(1));
        let (mut year, month, day) = match self.month {
            None if self.is_iso || !is_day(first) => (first, second, third),
            None => (third, first, second),
            Some(month) if !is_day(first) => (first, month, second),
            Some(month) => (second, month, first),
        };
        if !self.is_iso {
            year += match year {
                0..=49 => 2000,
                50..=99 => 1900,
                _ => 0,
            };
        }
        ((1..=12).contains(&month) && is_day(day)).then_some((year, month, day))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::iso, *};

    // Vectors: `new Date(text)` in Node 20 with TZ=Asia/Tehran, winters.
    #[test]
    fn texts_are_read_as_browsers_do() {
        let cases = include_str!("../../../tests/fixtures/expressions/date-texts.tsv");
        let mut read_ones = 0;
        for line in cases.lines().filter(|line| !line.starts_with('#')) {
            let (text, expected) = line.split_once('\t').unwrap();
            let got = iso(read(text, Zone(210))).unwrap_or("Invalid Date".into());
            assert_eq!(got, expected, "{text}");
            read_ones += 1;
        }
        assert!(read_ones > 40);
    }
}
