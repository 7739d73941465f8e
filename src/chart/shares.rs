//! Shares of choices as level bars from zero to all, each under its name with its count and its range. No analysis.
use plotters::{coord::Shift, prelude::*};

use super::{
    Drawn, Mark,
    look::{At, Look},
};
use crate::analysis::Table;

/// Rows of the table in their order, one bar each.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// Columns: what is chosen, by how many, their share in percent with the ends of its range.
    pub label: usize,
    pub count: usize,
    pub share: usize,
    pub low: usize,
    pub high: usize,
    /// Few answered: bars are hollow.
    pub hollow: bool,
}

const ROW: f64 = 46.0;

impl Shares {
    /// How tall the drawing is, in CSS pixels.
    pub fn height(&self, table: &Table) -> f64 {
        (table.rows.len() as f64 * ROW).max(60.0)
    }

    pub(super) fn draw<DB: DrawingBackend>(
        &self,
        table: &Table,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Drawn<DB, Vec<Mark>> {
        let (width, _) = look.size(area);
        let at = |x, y| look.at(x, y);
        let bold = look.font(look.colors.ink, 13.0, true, At::End);
        let quiet = look.font(look.colors.text_2, 12.0, false, At::End);
        let plain = look.font(look.colors.ink, 13.0, false, At::Start);
        let mut counts = 0;
        for row in 0..table.rows.len() {
            let wide = area
                .estimate_text_size(&look.text(table.cell(row, self.count)), &quiet)?
                .0;
            counts = counts.max(wide);
        }
        let numbers = f64::from(counts) / look.scale + 12.0;
        let mut marks = Vec::new();
        for row in 0..table.rows.len() {
            let top = row as f64 * ROW;
            let text = |column| look.text(table.cell(row, column));
            let name = look.fitting(area, &text(self.label), &plain, width - numbers - 60.0)?;
            area.draw_text(&name, &plain, at(0.0, top + 12.0))?;
            area.draw_text(&text(self.count), &quiet, at(width, top + 12.0))?;
            area.draw_text(&text(self.share), &bold, at(width - numbers, top + 12.0))?;
            let (from, to) = (top + 24.0, top + 34.0);
            let ground = [at(0.0, from), at(width, to)];
            area.draw(&Rectangle::new(ground, look.colors.grid.filled()))?;
            let x = |column| {
                table
                    .cell(row, column)
                    .value()
                    .map(|share| share.clamp(0.0, 100.0) / 100.0 * width)
            };
            if let Some(end) = x(self.share) {
                let bar = [at(0.0, from), at(end, to)];
                let fill = if self.hollow {
                    look.colors.surface
                } else {
                    look.colors.line
                };
                area.draw(&Rectangle::new(bar, fill.filled()))?;
                area.draw(&Rectangle::new(bar, look.stroke(look.colors.line, 1.0)))?;
            }
            if let Some((low, high)) = x(self.low).zip(x(self.high)) {
                let (middle, pen) = (to + 4.0, look.stroke(look.colors.ink, 1.5));
                area.draw(&PathElement::new(vec![at(low, middle), at(high, middle)], pen))?;
                for end in [low, high] {
                    area.draw(&PathElement::new(
                        vec![at(end, middle - 2.5), at(end, middle + 2.5)],
                        pen,
                    ))?;
                }
            }
            marks.push(Mark::level(row, width, (top, top + ROW), look.scale));
        }
        Ok(marks)
    }
}
