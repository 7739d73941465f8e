//! Where the steps of statements lie beside each other, in three layouts. Widths only: no colours, no words.

/// How statements on one scale are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Likert {
    /// Around the middle of the neutral step (Heiberger & Robbins 2014).
    #[default]
    Diverging,
    /// From one end to the other, where the outer steps compare.
    Whole,
    /// Around the border of the two sides, the neutral step in a column of its own.
    Aside,
}

impl Likert {
    pub const ALL: [Self; 3] = [Self::Diverging, Self::Whole, Self::Aside];

    /// As it is kept. None begins with a `w`: so do packed records.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Diverging => "diverging",
            Self::Whole => "full",
            Self::Aside => "aside",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.tag() == tag)
    }
}

/// A part of a row from its start: a step, or room without one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub step: Option<usize>,
    /// Of the row's whole width, in percent.
    pub wide: f64,
}

/// Room between the two sides and the neutral column, in percent of answers.
const GAP: f64 = 6.0;

/// The parts of each row, whose steps are shares in percent. Rows without shares have no parts.
pub fn lay(layout: Likert, rows: &[Vec<f64>]) -> Vec<Vec<Part>> {
    let steps = rows.iter().map(Vec::len).max().unwrap_or_default();
    // Of an even number of steps none is neutral.
    let neutral = (steps % 2 == 1 && layout == Likert::Aside).then_some(steps / 2);
    let before = |row: &[f64]| -> f64 {
        let middle = steps as f64 / 2.0;
        let part = |(at, share): (usize, &f64)| match neutral {
            Some(neutral) if at == neutral => 0.0,
            _ => share * (middle - at as f64).clamp(0.0, 1.0),
        };
        row.iter().enumerate().map(part).sum()
    };
    let aside = |row: &[f64]| neutral.and_then(|at| row.get(at)).copied().unwrap_or_default();
    let after = |row: &[f64]| row.iter().sum::<f64>() - before(row) - aside(row);
    let most = |of: &dyn Fn(&[f64]) -> f64| rows.iter().map(|row| of(row)).fold(0.0, f64::max);
    let (left, right, column) = (most(&before), most(&after), most(&aside));
    let gap = if neutral.is_some() && column > 0.0 { GAP } else { 0.0 };
    let (left, whole) = match layout {
        Likert::Whole => (0.0, 100.0),
        _ => (left, (left + right + gap + column).max(1.0)),
    };
    let part = |step: Option<usize>, wide: f64| Part {
        step,
        wide: wide.max(0.0) / whole * 100.0,
    };
    let row = |row: &Vec<f64>| {
        if row.is_empty() {
            return Vec::new();
        }
        let mut parts = Vec::new();
        if layout != Likert::Whole {
            parts.push(part(None, left - before(row)));
        }
        let steps = row.iter().enumerate().filter(|(at, _)| Some(*at) != neutral);
        parts.extend(steps.map(|(at, share)| part(Some(at), *share)));
        if let Some(neutral) = neutral {
            parts.push(part(None, right - after(row) + gap));
            parts.push(part(Some(neutral), aside(row)));
        }
        parts
    };
    rows.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn start(parts: &[Part], step: usize) -> f64 {
        parts
            .iter()
            .take_while(|part| part.step != Some(step))
            .map(|part| part.wide)
            .sum()
    }

    fn wide(parts: &[Part], step: usize) -> f64 {
        parts
            .iter()
            .find(|part| part.step == Some(step))
            .map_or(0.0, |part| part.wide)
    }

    #[test]
    fn rows_line_up_where_their_layout_says() {
        let rows = [vec![10.0, 20.0, 30.0, 20.0, 20.0], vec![0.0, 10.0, 20.0, 40.0, 30.0]];
        let middle = |parts: &[Part]| start(parts, 2) + wide(parts, 2) / 2.0;
        let laid = lay(Likert::Diverging, &rows);
        assert!((middle(&laid[0]) - middle(&laid[1])).abs() < 1e-9);
        let laid = lay(Likert::Whole, &rows);
        assert!((start(&laid[0], 4) - 80.0).abs() < 1e-9 && (start(&laid[1], 4) - 70.0).abs() < 1e-9);
        let laid = lay(Likert::Aside, &rows);
        assert!((start(&laid[0], 3) - start(&laid[1], 3)).abs() < 1e-9);
        assert!((start(&laid[0], 2) - start(&laid[1], 2)).abs() < 1e-9);
        assert_eq!(lay(Likert::Aside, &[vec![]]), [vec![]]);
    }

    proptest! {
        #[test]
        fn every_step_has_its_share_of_the_width(
            rows in prop::collection::vec(prop::collection::vec(0u32..50, 4..6), 1..5),
            layout in 0usize..3,
        ) {
            let steps = rows[0].len();
            let shares = |row: &Vec<u32>| {
                let sum: u32 = row.iter().take(steps).sum();
                row.iter().take(steps).map(|n| f64::from(*n) * 100.0 / f64::from(sum.max(1))).collect::<Vec<_>>()
            };
            let rows: Vec<Vec<f64>> = rows.iter().filter(|row| row.len() >= steps).map(shares).collect();
            for (row, parts) in rows.iter().zip(lay(Likert::ALL[layout], &rows)) {
                prop_assert!(parts.iter().map(|part| part.wide).sum::<f64>() < 100.0 + 1e-6);
                let unit = row.iter().position(|share| *share > 0.0).map(|at| wide(&parts, at) / row[at]);
                for (at, share) in row.iter().enumerate() {
                    prop_assert!((wide(&parts, at) - share * unit.unwrap_or_default()).abs() < 1e-9);
                }
            }
        }
    }
}
