//! Persian prefixes and endings that stand apart, joined to their words, as the half space does. No meanings.
use super::Unit;

const BEFORE: &[&str] = &["می", "نمی"];
const AFTER: &[&str] = &[
    "ها",
    "های",
    "هایی",
    "هایم",
    "هایت",
    "هایش",
    "هایمان",
    "هایتان",
    "هایشان",
    "تر",
    "ترین",
    "ام",
    "اید",
    "اند",
    "ای",
    "ایم",
];

/// `نمی کنید` as `نمی‌کنید`, `کتاب ها` as `کتاب‌ها`.
pub(super) fn persian(units: Vec<Unit>) -> Vec<Unit> {
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    let mut hangs = false;
    for unit in units {
        let prefix = BEFORE.contains(&unit.text.as_str());
        let belongs = !unit.is_mark && (hangs || AFTER.contains(&unit.text.as_str()));
        match joined.last_mut() {
            Some(last) if belongs && !last.is_mark => {
                last.text.push_str(&unit.text);
                last.at.end = unit.at.end;
                hangs = false;
            }
            _ => {
                hangs = prefix;
                joined.push(unit);
            }
        }
    }
    joined
}
