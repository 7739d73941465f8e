//! Dates as ECMAScript counts them (ECMA-262 §21.4.1): milliseconds since 1970, and their parts in a zone. No clock.
mod found;
mod read;
mod scan;

pub(super) use read::read;

const DAY: f64 = 86_400_000.0;
const FARTHEST: f64 = 8.64e15;
const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Minutes that local time is ahead of UTC; the same all year, as only the present offset is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Zone(pub i16);

impl Zone {
    pub const UTC: Zone = Zone(0);

    fn ms(self) -> f64 {
        f64::from(self.0) * 60_000.0
    }
}

/// When an expression is evaluated, and where.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00Z.
    pub ms: f64,
    pub zone: Zone,
}

/// A moment's parts in local time; fields may lie outside their ranges until they are put together again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Parts {
    pub year: f64,
    /// 0 to 11.
    pub month: f64,
    /// From 1.
    pub day: f64,
    pub hour: f64,
    pub minute: f64,
    pub second: f64,
    pub ms: f64,
}

impl Parts {
    /// None for a date that is none.
    pub fn of(ms: f64, zone: Zone) -> Option<Self> {
        if ms.is_nan() {
            return None;
        }
        let local = ms + zone.ms();
        let days = (local / DAY).floor();
        let rest = local - days * DAY;
        let (year, month, day) = civil(days as i64);
        Some(Self {
            year: year as f64,
            month: month as f64,
            day: day as f64,
            hour: (rest / 3_600_000.0).floor(),
            minute: (rest / 60_000.0).floor() % 60.0,
            second: (rest / 1000.0).floor() % 60.0,
            ms: rest % 1000.0,
        })
    }

    /// Milliseconds since 1970; NaN where a part is no number or the date too far away.
    pub fn time(&self, zone: Zone) -> f64 {
        let parts = [
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.ms,
        ]
        .map(f64::trunc);
        if parts.iter().any(|part| !part.is_finite()) {
            return f64::NAN;
        }
        let [year, month, day, hour, minute, second, ms] = parts;
        let year = year + (month / 12.0).floor();
        if year.abs() > 400_000.0 {
            return f64::NAN;
        }
        let first = days(year as i64, month.rem_euclid(12.0) as i64) as f64;
        let time = (first + day - 1.0) * DAY + hour * 3_600_000.0 + minute * 60_000.0 + second * 1000.0 + ms;
        clip(time - zone.ms())
    }

    /// 0 is Sunday.
    pub fn weekday(&self) -> f64 {
        (self.time(Zone::UTC) / DAY + 4.0).floor().rem_euclid(7.0)
    }

    fn clock(&self) -> String {
        format!(
            "{:02}:{:02}:{:02}",
            self.hour as u8, self.minute as u8, self.second as u8
        )
    }

    pub fn midnight(self) -> Self {
        Self {
            hour: 0.0,
            minute: 0.0,
            second: 0.0,
            ms: 0.0,
            ..self
        }
    }
}

/// Whole milliseconds, NaN farther than 100,000,000 days from 1970.
pub(super) fn clip(ms: f64) -> f64 {
    if ms.abs() <= FARTHEST {
        ms.trunc() + 0.0
    } else {
        f64::NAN
    }
}

/// Days from 1970-01-01 to the first of a month (0 to 11). Hinnant, "chrono-Compatible Low-Level Date Algorithms".
fn days(year: i64, month: i64) -> i64 {
    let year = if month < 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 10) % 12) + 2) / 5;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month (0 to 11) and day of a day since 1970-01-01; the same source.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = (shifted + 2) % 12;
    let year = year + era * 400 + i64::from(month < 2);
    (year, month, of_year - (153 * shifted + 2) / 5 + 1)
}

/// `2026-11-21T21:41:00.000Z`; none for a date that is none.
pub(super) fn iso(ms: f64) -> Option<String> {
    let p = Parts::of(ms, Zone::UTC)?;
    let year = match p.year as i32 {
        year @ 0..10_000 => format!("{year:04}"),
        year => format!("{}{:06}", if year < 0 { '-' } else { '+' }, year.unsigned_abs()),
    };
    let (month, day, time) = (p.month as u8 + 1, p.day as u8, p.clock());
    Some(format!("{year}-{month:02}-{day:02}T{time}.{:03}Z", p.ms as u16))
}

/// `String(date)`; the zone's name, which only a browser knows, is written for UTC alone.
pub(super) fn write(ms: f64, zone: Zone) -> String {
    let Some(p) = Parts::of(ms, zone) else {
        return "Invalid Date".into();
    };
    let name = |names: &[&'static str], at: f64| names.get(at as usize).copied().unwrap_or_default();
    let (sign, off) = (if zone.0 < 0 { '-' } else { '+' }, zone.0.unsigned_abs());
    let (weekday, month) = (name(&WEEKDAYS, p.weekday()), name(&MONTHS, p.month));
    let (day, year, time) = (p.day as u8, p.year as i32, p.clock());
    let (hours, minutes) = (off / 60, off % 60);
    let place = if zone == Zone::UTC {
        " (Coordinated Universal Time)"
    } else {
        ""
    };
    format!("{weekday} {month} {day:02} {year:04} {time} GMT{sign}{hours:02}{minutes:02}{place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_parts_agree_over_centuries() {
        for day in (-800_000..800_000).step_by(13) {
            let ms = f64::from(day) * DAY + 12_345_678.0;
            for zone in [Zone(0), Zone(210), Zone(-480)] {
                let parts = Parts::of(ms, zone).unwrap();
                assert_eq!(parts.time(zone), ms);
                assert!((1.0..=31.0).contains(&parts.day) && (0.0..12.0).contains(&parts.month));
            }
        }
    }

    // Vectors: Node 20.
    #[test]
    fn dates_are_written_as_ecmascript_does() {
        assert_eq!(iso(1_795_297_260_000.0).unwrap(), "2026-11-21T21:41:00.000Z");
        assert_eq!(iso(-62_198_755_200_000.0).unwrap(), "-000001-01-01T00:00:00.000Z");
        assert_eq!(
            write(1_577_836_800_000.0, Zone::UTC),
            "Wed Jan 01 2020 00:00:00 GMT+0000 (Coordinated Universal Time)"
        );
        assert!(write(1_577_836_800_000.0, Zone(210)).starts_with("Wed Jan 01 2020 03:30:00 GMT+0330"));
        assert_eq!(iso(f64::NAN), None);
    }
}
