//! How old the newest answer is, and whether that is too old. Today is an argument; no clock and no time zones.
//!
//! Source: Waystone's own rule (requirement 62; vector fresh.1), no published standard.

/// Whole days from `newest` to `today`, both counted from any one day. `None` if `newest` lies ahead: then one of the two
/// clocks is wrong, and an age below 0 would pass for fresh.
pub fn age_days(newest: i64, today: i64) -> Option<u64> {
    u64::try_from(today.checked_sub(newest)?).ok()
}

/// Older than the limit in days: on the last day of the limit it still counts as fresh.
pub fn is_stale(age_days: u64, limit: u64) -> bool {
    age_days > limit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undefined_ahead_of_today() {
        assert_eq!(age_days(10, 9), None);
        assert_eq!(age_days(i64::MIN, i64::MAX), None);
        assert_eq!((age_days(9, 9), age_days(-3, 4)), (Some(0), Some(7)));
    }

    #[test]
    fn the_last_day_is_fresh() {
        assert_eq!([29, 30, 31].map(|age| is_stale(age, 30)), [false, false, true]);
        assert!(!is_stale(0, 0));
    }
}
