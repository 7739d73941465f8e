//! The time of day. The only place that asks for it.
use waystone::response::Moment;

pub fn now() -> Moment {
    Moment(js_sys::Date::now().max(0.0) as u64)
}
