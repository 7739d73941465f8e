//! What was found in a text that is not ISO 8601, and the date that it makes. Cutting the text up is `scan`.
use super::{
    Parts, Zone,
    scan::{Scanner, Token, Word},
};

#[derive(Default)]
pub struct Found {
    pub days: Vec<i64>,
    pub month: Option<i64>,
    pub is_iso: bool,
    pub times: Vec<i64>,
    pub half: Option<i64>,
    pub sign: Option<i64>,
    pub hour: Option<i64>,
    pub minute: Option<i64>,
}

/// The first three of so many decimals.
pub fn milliseconds(n: i64, length: usize) -> i64 {
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
    pub fn others(&mut self, scanner: &mut Scanner, first: Token) -> Option<()> {
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

    pub fn time(&self, zone: Zone) -> Option<f64> {
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
