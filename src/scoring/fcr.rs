//! First contact resolution as a share of contacts or of answers. Matching repeat contacts in time is not done here.
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
    let (mut yes, mut n) = (0, 0);
    for answer in answers.into_iter().flatten() {
        n += 1;
        yes += u64::from(answer);
    }
    share::share(yes, n)
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
}
