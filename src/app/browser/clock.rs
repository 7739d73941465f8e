//! The time of day. The only place that asks for it.
use waystone::response::Moment;

pub fn now() -> Moment {
    Moment(js_sys::Date::now().max(0.0) as u64)
}

/// Where the reader's days begin, as it holds for them now.
pub fn calendar() -> waystone::analysis::Calendar {
    // Minutes from local time to UTC: the other way round.
    let minutes = js_sys::Date::new_0().get_timezone_offset();
    waystone::analysis::Calendar {
        offset_minutes: -(minutes as i32),
    }
}

/// The time with the reader's zone, as formulas see it.
pub fn zoned() -> waystone::expression::Moment {
    let minutes = -js_sys::Date::new_0().get_timezone_offset();
    waystone::expression::Moment {
        ms: js_sys::Date::now(),
        zone: waystone::expression::Zone(minutes as i16),
    }
}
