//! First contact resolution as a share of contacts or of answers. What counts as one issue is not decided here.
//!
//! Source: customerthink.com "Gross vs Net FCR"; docs.medallia.com, FCR.

use super::{Estimate, share};

/// Share (0..=1) of all contacts that were resolved at the first one.
pub fn gross(resolved_first: u64, contacts: u64) -> Option<Estimate> {
    share::share(resolved_first, contacts)
}

/// The same without contacts that the first level cannot resolve.
pub fn net(resolved_first: u64, contacts: u64, not_resolvable: u64) -> Option<Estimate> {
    share::share(resolved_first, contacts.checked_sub(not_resolvable)?)
}

/// Share (0..=1) of "yes" to "did we resolve your issue in the first interaction?"; blanks (`None`) are left out.
pub fn survey(answers: impl IntoIterator<Item = Option<bool>>) -> Option<Estimate> {
    share::yes(answers)
}

/// One contact of a customer about an issue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contact<'a> {
    pub customer: &'a str,
    pub issue: &'a str,
    /// Counted from any one day.
    pub day: i64,
}

/// Share (0..=1) of issues without another contact of the same customer within `window` days of the first one. A contact
/// later than that opens the issue anew; one within the window of a repeat still belongs to it.
///
/// The window is a setting (7 days in callcentrehelper's example, 1 to 30 elsewhere): print it with the figure. Issues
/// whose window is still open on `last_day`, the last day of the records, are left out unless they were repeated: nobody
/// knows yet. `None` without issues, or if the window is below 1 day.
pub fn events(contacts: &[Contact], window: i64, last_day: i64) -> Option<Estimate> {
    if window < 1 {
        return None;
    }
    let mut sorted: Vec<&Contact> = contacts.iter().filter(|contact| contact.day <= last_day).collect();
    sorted.sort_unstable();
    let (mut resolved, mut n) = (0, 0);
    for of_issue in sorted.chunk_by(|a, b| (a.customer, a.issue) == (b.customer, b.issue)) {
        let follows = |a: &&Contact, b: &&Contact| b.day.saturating_sub(a.day) <= window;
        for run in of_issue.chunk_by(follows) {
            let is_over = run
                .first()
                .is_some_and(|first| last_day.saturating_sub(first.day) >= window);
            if run.len() > 1 || is_over {
                n += 1;
                resolved += u64::from(run.len() == 1);
            }
        }
    }
    share::share(resolved, n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_resolve_is_undefined() {
        assert_eq!(gross(0, 0), None);
        assert_eq!(net(0, 5, 5), None);
        assert_eq!(net(1, 5, 6), None);
        assert_eq!(survey([None, None]), None);
    }

    fn contacts(days: &[(&'static str, i64)]) -> Vec<Contact<'static>> {
        days.iter()
            .map(|(customer, day)| Contact {
                customer,
                issue: "bill",
                day: *day,
            })
            .collect()
    }

    fn figure(days: &[(&'static str, i64)], last_day: i64) -> Option<(f64, u64)> {
        events(&contacts(days), 7, last_day).map(|e| (e.value, e.n))
    }

    #[test]
    fn repeats_within_the_window_by_hand() {
        assert_eq!(figure(&[("a", 0), ("a", 7), ("b", 3)], 30), Some((0.5, 2)));
        assert_eq!(figure(&[("a", 0), ("a", 8)], 30), Some((1.0, 2)));
        // A chain of repeats is one issue, in whatever order it is read.
        assert_eq!(figure(&[("a", 12), ("a", 0), ("a", 6)], 30), Some((0.0, 1)));
        let mut other = contacts(&[("a", 0), ("a", 1)]);
        other[1].issue = "line";
        assert_eq!(events(&other, 7, 30).map(|e| e.value), Some(1.0));
    }

    #[test]
    fn an_open_window_is_no_resolution() {
        assert_eq!(figure(&[("a", 25), ("b", 0)], 30), Some((1.0, 1)));
        assert_eq!(figure(&[("a", 25), ("a", 26)], 30), Some((0.0, 1)));
        assert_eq!(figure(&[("a", 25)], 30), None);
        assert_eq!(figure(&[], 30), None);
        assert_eq!(events(&contacts(&[("a", 0)]), 0, 30), None);
    }
}
