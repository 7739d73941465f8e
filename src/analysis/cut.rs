//! A slice laid on the columns: which rows remain, and what would remain without one of its facets. No figures of answers.
use super::{Bits, Columns, Facet, FacetKey, Slice};

/// The finished answers of a slice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cut {
    pub rows: Bits,
    /// For each facet that narrows, the rows that the others leave.
    open: Vec<(FacetKey, Bits)>,
    /// Finished and started on this device; `None` where the slice looks at answers, which a break-off has none of.
    pub(super) started: Option<(u64, u64)>,
}

impl Cut {
    /// The rows that would remain without what narrows one facet.
    pub fn without(&self, key: &FacetKey) -> &Bits {
        let open = self.open.iter().find(|(own, _)| own == key);
        open.map_or(&self.rows, |(_, rows)| rows)
    }
}

impl Columns {
    pub fn cut(&self, slice: &Slice) -> Cut {
        let days = slice.has_days().then(|| {
            Bits::that(self.rows, |row| {
                let day = self.day(row);
                day.is_some_and(|day| {
                    slice.from.is_none_or(|from| from.0 <= day) && slice.to.is_none_or(|to| day <= to.0)
                })
            })
        });
        // What is not there narrows nothing; what is not there yet is told by `waits`.
        let narrowing = slice.chosen().filter_map(|(key, values)| {
            let facet = self.facet(key)?;
            Some((key, facet.rows(self.rows, &|value| values.contains(value))))
        });
        let narrowing: Vec<(&FacetKey, Bits)> = narrowing.collect();
        let within = |skip: Option<&FacetKey>| {
            let base = days.clone().unwrap_or_else(|| Bits::all(self.rows));
            let used = narrowing.iter().filter(|(key, _)| Some(*key) != skip);
            used.fold(base, |rows, (_, more)| rows.and(more))
        };
        let all = within(None);
        let started = narrowing.iter().all(|(key, _)| !key.is_answered()).then(|| {
            let here = all.clone().and(&self.here);
            (here.common(&self.finished), here.count())
        });
        Cut {
            open: narrowing
                .iter()
                .map(|(key, _)| ((*key).clone(), within(Some(key)).and(&self.finished)))
                .collect(),
            rows: all.and(&self.finished),
            started,
        }
    }

    /// Whether a slice looks at what is known only once comments are read, and they are not: its cut is not known yet.
    pub fn waits(&self, slice: &Slice) -> bool {
        slice
            .chosen()
            .any(|(key, _)| key.is_heard() && self.facet(key).is_none())
    }

    /// How many answers each value of a facet has, or would add where the facet narrows already.
    pub fn counts(&self, cut: &Cut, facet: &Facet) -> Vec<u64> {
        facet.counts(cut.without(&facet.key))
    }
}
