//! Days, weeks, months and years of the reader's calendar, by integer arithmetic. No names and no formats of dates.
use std::{fmt, ops::Range};

use serde::{Deserialize, Serialize};

use crate::response::Moment;

const DAY: i64 = 86_400_000;
/// From 1990 to 2199: outside of it a clock was wrong.
const DAYS: Range<i64> = 7_305..84_006;

/// How long one point of a trend lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Day,
    /// From Monday.
    Week,
    Month,
    Year,
}

/// Where the reader's days begin: minutes to add to UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    pub offset_minutes: i32,
}

impl Calendar {
    /// Days since 1970-01-01, or `None` before 1990 and after 2199: such a clock was wrong.
    pub fn day(self, moment: Moment) -> Option<i64> {
        let local = i64::try_from(moment.0).ok()?.checked_add(self.offset())?;
        let day = local.div_euclid(DAY);
        DAYS.contains(&day).then_some(day)
    }

    /// The first moment of a day.
    pub fn start(self, day: i64) -> Moment {
        Moment(u64::try_from(day * DAY - self.offset()).unwrap_or_default())
    }

    /// The noon of a day, so that no change of clocks moves it to another day.
    pub fn noon(self, day: i64) -> Moment {
        Moment(u64::try_from(day * DAY + DAY / 2 - self.offset()).unwrap_or_default())
    }

    fn offset(self) -> i64 {
        i64::from(self.offset_minutes) * 60_000
    }
}

impl Period {
    /// The period that makes a readable number of points of these days: at most 31 days, 40 weeks or 60 months.
    pub fn for_span(days: i64) -> Self {
        match days {
            ..=31 => Self::Day,
            32..=280 => Self::Week,
            281..=1_827 => Self::Month,
            _ => Self::Year,
        }
    }

    /// The same for days with answers, in their order: coarser where most points would be empty, as between the waves of a
    /// yearly survey, as long as two points remain.
    pub fn for_days(days: &[i64]) -> Self {
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return Self::Day;
        };
        let begin = Self::for_span(last - first + 1);
        let all = [Self::Day, Self::Week, Self::Month, Self::Year];
        let fits = |period: &Self| {
            let mut filled: Vec<i64> = days.iter().map(|day| period.index(*day)).collect();
            filled.dedup();
            let points = period.index(*last) - period.index(*first) + 1;
            filled.len() > 1 && filled.len() as i64 * 3 >= points
        };
        let coarser = all.into_iter().skip_while(|period| *period != begin);
        coarser.into_iter().find(fits).unwrap_or(begin)
    }

    /// The number of the period that a day falls in; neighbours differ by 1.
    pub fn index(self, day: i64) -> i64 {
        match self {
            Self::Day => day,
            // 1970-01-01 was a Thursday.
            Self::Week => (day + 3).div_euclid(7),
            Self::Month => {
                let (year, month) = civil(day);
                year * 12 + month - 1
            }
            Self::Year => civil(day).0,
        }
    }

    /// The first day of a period.
    pub fn start(self, index: i64) -> i64 {
        match self {
            Self::Day => index,
            Self::Week => index * 7 - 3,
            Self::Month => first_day(index.div_euclid(12), index.rem_euclid(12) + 1),
            Self::Year => first_day(index, 1),
        }
    }

    /// The last day of the period that begins on this one.
    pub fn last(self, start: i64) -> i64 {
        self.start(self.index(start) + 1) - 1
    }

    /// Over how many periods a trend rolls: about a week of days, a month of weeks, a quarter of months.
    pub fn window(self) -> usize {
        match self {
            Self::Day => 7,
            Self::Week => 4,
            Self::Month => 3,
            Self::Year => 1,
        }
    }
}

/// A day since 1970-01-01 in the reader's calendar; as text in ISO 8601, as a date field writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(pub i64);

impl TryFrom<String> for Day {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("no day")
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = civil(self.0);
        let date = self.0 - first_day(year, month) + 1;
        write!(f, "{year:04}-{month:02}-{date:02}")
    }
}

impl Day {
    /// `None` for what is no day, or one out of the bounds of [`Calendar::day`].
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| {
            let plain = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse::<i64>().ok().filter(|_| plain)
        });
        let (year, month, date) = (parts.next()??, parts.next()??, parts.next()??);
        if parts.next().is_some() || !(1..=12).contains(&month) || date < 1 {
            return None;
        }
        let day = first_day(year, month) + date - 1;
        (civil(day) == (year, month) && DAYS.contains(&day)).then_some(Self(day))
    }
}

/// Year and month (1..=12) of a day. Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
pub(super) fn civil(day: i64) -> (i64, i64) {
    let z = day + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    (yoe + era * 400 + i64::from(month <= 2), month)
}

/// The day on which a month begins (the same source, days_from_civil).
pub(super) fn first_day(year: i64, month: i64) -> i64 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let doy = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days() {
        let utc = Calendar::default();
        // 2026-11-22 is a Sunday.
        let day = utc.day(Moment(1_795_305_600_000)).unwrap();
        assert_eq!(civil(day), (2026, 11));
        assert_eq!(Period::Week.start(Period::Week.index(day)), day - 6);
        let tehran = Calendar { offset_minutes: 210 };
        assert_eq!(
            tehran.day(Moment(1_795_305_600_000 + 20 * 3_600_000 + 1_800_000)),
            Some(day + 1)
        );
        assert_eq!(utc.day(Moment(0)), None);
        assert_eq!(utc.day(Moment(u64::MAX)), None);
    }

    proptest! {
        #[test]
        fn periods_tile_the_days(day in 7_305i64..84_006) {
            for period in [Period::Day, Period::Week, Period::Month, Period::Year] {
                let index = period.index(day);
                prop_assert!(period.start(index) <= day && day < period.start(index + 1));
                prop_assert_eq!(period.index(period.start(index)), index);
            }
        }

        #[test]
        fn a_day_is_written_and_read(day in DAYS, text in "[0-9-]{0,12}") {
            prop_assert_eq!(Day::parse(&Day(day).to_string()), Some(Day(day)));
            if let Some(day) = Day::parse(&text) {
                prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
            }
        }

        #[test]
        fn noon_is_in_its_day(day in 7_305i64..84_006, offset_minutes in -720i32..840) {
            let calendar = Calendar { offset_minutes };
            prop_assert_eq!(calendar.day(calendar.noon(day)), Some(day));
        }
    }
}
