//! Days in tables: year, day or month first, and whether a column is of one mind. UTC midnights; no clock, no time of day.
use serde::{Deserialize, Serialize};

use super::cell;
use crate::response::Moment;

/// What stands first where both readings are possible. A four-digit year in front is always read as such.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    Year,
    Day,
    Month,
}

/// How the dates of a column can be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    pub year_first: usize,
    /// Can only be day first, as 31/05/2022.
    pub day_first: usize,
    /// Can only be month first, as 05/31/2022.
    pub month_first: usize,
    /// Could be either, and the two are different days.
    pub either: usize,
}

impl Dates {
    pub fn all(&self) -> usize {
        self.year_first + self.day_first + self.month_first + self.either
    }

    /// Whether only the author can say what some dates mean: both orders occur, or nothing tells.
    pub fn is_ambiguous(&self) -> bool {
        self.either > 0 && ((self.day_first > 0) == (self.month_first > 0))
    }

    /// The order of most; day first where nothing tells, as in most of the world.
    pub fn order(&self) -> Order {
        if self.day_first + self.month_first + self.either == 0 {
            Order::Year
        } else if self.month_first > self.day_first {
            Order::Month
        } else {
            Order::Day
        }
    }

    pub(super) fn add(&mut self, reading: Reading) {
        match reading {
            Reading::Year(_) => self.year_first += 1,
            Reading::Day(_) => self.day_first += 1,
            Reading::Month(_) => self.month_first += 1,
            Reading::Either { .. } => self.either += 1,
        }
    }
}

/// What a cell can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing to choose: the year stands first, or both orders say the same day.
    Year(Moment),
    Day(Moment),
    Month(Moment),
    Either {
        day: Moment,
        month: Moment,
    },
}

impl Reading {
    /// The day by the author's order; where only the other order is possible, by that.
    pub fn by(self, order: Order) -> Moment {
        match self {
            Self::Year(moment) | Self::Day(moment) | Self::Month(moment) => moment,
            Self::Either { month, .. } if order == Order::Month => month,
            Self::Either { day, .. } => day,
        }
    }
}

/// Reads `2017-05-25`, `25/5/2017`, `5.25.17`, `2017年5月25日` and the like; what follows a `T` or a blank (the time) is left out.
pub fn read(text: &str) -> Option<Reading> {
    let plain = cell::ascii(text);
    let date = plain.split([' ', 'T', '\u{a0}']).next()?;
    let parts: Vec<&str> = date.trim_end_matches('日').split(['-', '/', '.', '年', '月']).collect();
    let &[a, b, c] = parts.as_slice() else { return None };
    let number = |part: &str| {
        let is_short = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_short { part.parse::<u16>().ok() } else { None }
    };
    let (first, second, third) = (number(a)?, number(b)?, number(c)?);
    if a.len() == 4 {
        return midnight(first, second, third).map(Reading::Year);
    }
    let year = match c.len() {
        4 => third,
        2 if third < 70 => 2000 + third,
        2 => 1900 + third,
        _ => return None,
    };
    match (midnight(year, second, first), midnight(year, first, second)) {
        (Some(day), Some(month)) if day == month => Some(Reading::Year(day)),
        (Some(day), Some(month)) => Some(Reading::Either { day, month }),
        (Some(day), None) => Some(Reading::Day(day)),
        (None, Some(month)) => Some(Reading::Month(month)),
        (None, None) => None,
    }
}

/// The day of a date that can be read in one way only, such as 2026-11-21.
pub fn unambiguous(text: &str) -> Option<Moment> {
    match read(text)? {
        Reading::Year(moment) => Some(moment),
        _ => None,
    }
}

/// Midnight UTC of a day from 1970 on; `None` when there is no such day.
fn midnight(year: u16, month: u16, day: u16) -> Option<Moment> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let length = match month {
        2 => 28 + u16::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if year < 1970 || !(1..=length).contains(&day) {
        return None;
    }
    // days_from_civil (Howard Hinnant, <https://howardhinnant.github.io/date_algorithms.html>), for years after 0.
    let (year, month, day) = (u64::from(year), u64::from(month), u64::from(day));
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year / 400, year % 400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    Some(Moment((days - 719_468) * 86_400_000))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days_since_1970() {
        for (date, days) in [
            ("1970-01-01", 0),
            ("1970-03-01", 59),
            ("2000-02-29", 11_016),
            ("2017-05-25", 17_311),
            ("2026-11-21", 20_778),
            ("9999-12-31", 2_932_896),
        ] {
            assert_eq!(read(date), Some(Reading::Year(Moment(days * 86_400_000))), "{date}");
        }
    }

    #[test]
    fn orders() {
        let day = |text: &str| read(text).unwrap();
        assert!(matches!(day("31/05/2022"), Reading::Day(_)));
        assert!(matches!(day("05/31/2022"), Reading::Month(_)));
        assert!(matches!(day("01/02/2022"), Reading::Either { .. }));
        assert_eq!(day("5/5/2022"), day("2022-05-05"));
        assert_eq!(day("01/02/2022").by(Order::Day), day("2022-02-01").by(Order::Year));
        assert_eq!(day("01/02/2022").by(Order::Month), day("2022-01-02").by(Order::Year));
        assert_eq!(day("31.5.22").by(Order::Month), day("2022-05-31").by(Order::Year));
        assert_eq!(day("2017年5月25日"), day("2017-05-25T23:59:00+02:00"));
        assert_eq!(day("۲۰۱۷/۰۵/۲۵"), day("2017-05-25 10:00"));
    }

    #[test]
    fn what_is_no_day() {
        for text in [
            "",
            "2017",
            "3-6",
            "2017-02-29",
            "1900-01-01",
            "0000-00-00",
            "32/13/2020",
            "1/2/3/4",
            "2017-5",
            "a-b-c",
            "1/2/345",
            "--",
            "99999-1-1",
            "1396/13/04",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_column_of_two_minds_is_noticed() {
        let of = |texts: &[&str]| {
            let mut dates = Dates::default();
            texts
                .iter()
                .filter_map(|text| read(text))
                .for_each(|reading| dates.add(reading));
            (dates.is_ambiguous(), dates.order())
        };
        assert_eq!(of(&["31/05/2022", "01/02/2022"]), (false, Order::Day));
        assert_eq!(of(&["05/31/2022", "01/02/2022"]), (false, Order::Month));
        assert_eq!(of(&["05/31/2022", "31/05/2022", "01/02/2022"]), (true, Order::Day));
        assert_eq!(of(&["01/02/2022"]), (true, Order::Day));
        assert_eq!(of(&["2022-02-01"]), (false, Order::Year));
    }

    proptest! {
        #[test]
        fn each_day_follows_the_last(year in 1970u16..9999, month in 1u16..=12, day in 1u16..=31) {
            if let Some(Moment(at)) = midnight(year, month, day) {
                let next = midnight(year, month, day + 1)
                    .or_else(|| midnight(year, month + 1, 1))
                    .or_else(|| midnight(year + 1, 1, 1));
                prop_assert_eq!(next, Some(Moment(at + 86_400_000)));
            }
        }

        #[test]
        fn any_text_is_read_or_not(text in "\\PC{0,20}") {
            let _ = read(&text);
        }
    }
}
