//! Dates and numbers as the reader's language writes them, by the browser's own tables.
use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use waystone::{response::Moment, words::Lang};

fn format(lang: Lang, moment: Moment, options: &[(&str, &str)]) -> String {
    let bag = Object::new();
    for (name, value) in options {
        let _ = Reflect::set(&bag, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let format = Intl::DateTimeFormat::new(&Array::of1(&JsValue::from_str(lang.tag())), &bag);
    let date = Date::new(&JsValue::from_f64(moment.0 as f64));
    format
        .format()
        .call1(&JsValue::UNDEFINED, &date)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// As in "21 Nov 2026".
pub fn day(lang: Lang, moment: Moment) -> String {
    format(lang, moment, &[("dateStyle", "medium")])
}

/// A day without a time of day, kept as its midnight in UTC: the same wherever it is read. As in "21 Nov 2026".
pub fn calendar_day(lang: Lang, moment: Moment) -> String {
    format(lang, moment, &[("dateStyle", "medium"), ("timeZone", "UTC")])
}

/// As in "21 Nov".
pub fn short_day(lang: Lang, moment: Moment) -> String {
    format(lang, moment, &[("day", "numeric"), ("month", "short")])
}

/// As in "Nov 2026".
pub fn month(lang: Lang, moment: Moment) -> String {
    format(lang, moment, &[("month", "short"), ("year", "numeric")])
}

/// As in "14:02".
pub fn time(lang: Lang, moment: Moment) -> String {
    format(lang, moment, &[("timeStyle", "short")])
}

/// As in "21 Nov 2026, 14:02".
pub fn day_and_time(lang: Lang, moment: Moment) -> String {
    format(lang, moment, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// As in "$1,234.50": the style is `decimal`, `percent` (of 1) or `currency` with its ISO 4217 unit. Plain when the browser
/// knows no such unit.
pub fn number(lang: Lang, value: f64, style: &str, unit: &str, digits: Option<u8>) -> String {
    let bag = Object::new();
    let set = |name: &str, value: JsValue| {
        let _ = Reflect::set(&bag, &JsValue::from_str(name), &value);
    };
    set("style", style.into());
    if !unit.is_empty() {
        set("currency", unit.into());
    }
    if let Some(digits) = digits {
        set("maximumFractionDigits", digits.min(20).into());
        if unit.is_empty() {
            set("minimumFractionDigits", 0.into());
        } else {
            set("minimumFractionDigits", digits.min(20).into());
        }
    }
    let format = Intl::NumberFormat::new(&Array::of1(&JsValue::from_str(lang.tag())), &bag);
    let said = format.format().call1(&JsValue::UNDEFINED, &value.into());
    said.ok().and_then(|text| text.as_string()).unwrap_or_default()
}
