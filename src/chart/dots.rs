//! Scores of groups beside each other, each a dot with its range on the whole axis of the score, under the names of what they
//! are groups of. No analysis.
use plotters::{coord::Shift, prelude::*};

use super::{
    Drawn, Mark,
    look::{self, At, Look},
};
use crate::analysis::{Cell, Table};

/// Rows of the table in their order, one line each.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// Columns: what it is a group of, its name, the answers it rests on, its score and the ends of its range.
    pub head: usize,
    pub label: usize,
    pub n: usize,
    pub value: usize,
    pub low: usize,
    pub high: usize,
    /// Where the axis is marked; its ends are the ends of the scale.
    pub ticks: Vec<Cell>,
    /// A dot that rests on fewer answers is hollow.
    pub hollow_below: u64,
    /// Stands where a group is held back.
    pub hidden: String,
    /// The score of all, as a dashed line.
    pub whole: Option<f64>,
}

const LINE: f64 = 30.0;
const HEAD: f64 = 26.0;
const AXIS: f64 = 28.0;

impl Dots {
    /// How tall the drawing is, in CSS pixels.
    pub fn height(&self, table: &Table) -> f64 {
        let heads = (0..table.rows.len()).filter(|row| self.begins(table, *row)).count();
        table.rows.len() as f64 * LINE + heads as f64 * HEAD + AXIS + 8.0
    }

    /// Whether another kind of groups begins with this row.
    fn begins(&self, table: &Table, row: usize) -> bool {
        let before = row.checked_sub(1).map(|before| table.cell(before, self.head));
        before != Some(table.cell(row, self.head))
    }

    pub(super) fn draw<DB: DrawingBackend>(
        &self,
        table: &Table,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Drawn<DB, Vec<Mark>> {
        let ticks: Vec<f64> = self.ticks.iter().filter_map(Cell::value).collect();
        let (Some(low), Some(high)) = (ticks.first().copied(), ticks.last().copied()) else {
            return Ok(Vec::new());
        };
        let (width, height) = look.size(area);
        let at = |x, y| look.at(x, y);
        let quiet = |at| look.font(look.colors.text_2, 12.0, false, at);
        let label_font = look.font(look.colors.ink, 12.5, false, At::Start);
        // Names have at most two fifths of the width, counts what the longest needs.
        let mut names = 0_u32;
        let mut counts = 0_u32;
        for row in 0..table.rows.len() {
            names = names.max(
                area.estimate_text_size(&look.text(table.cell(row, self.label)), &label_font)?
                    .0,
            );
            counts = counts.max(
                area.estimate_text_size(&look.text(table.cell(row, self.n)), &quiet(At::End))?
                    .0,
            );
        }
        let names = (f64::from(names) / look.scale + 16.0).min(width * 0.4);
        let right = width - f64::from(counts) / look.scale - 20.0;
        if low >= high || right - names < 40.0 {
            return Ok(Vec::new());
        }
        let x = |value: f64| names + (value.clamp(low, high) - low) / (high - low) * (right - names);
        let ground = height - AXIS;
        for (tick, value) in self.ticks.iter().zip(&ticks) {
            let color = if *value == 0.0 {
                look.colors.axis
            } else {
                look.colors.grid
            };
            let rule = vec![at(x(*value), 4.0), at(x(*value), ground)];
            area.draw(&PathElement::new(rule, look.stroke(color, 1.0)))?;
            area.draw_text(&look.text(tick), &quiet(At::Middle), at(x(*value), ground + 15.0))?;
        }
        if let Some(whole) = self.whole {
            let (from, to) = (at(x(whole), 4.0), at(x(whole), ground));
            look.dashes(area, from, to, look.stroke(look.colors.axis, 1.5))?;
        }
        let mut marks = Vec::new();
        let mut y = 4.0;
        for row in 0..table.rows.len() {
            if self.begins(table, row) {
                let font = look.font(look.colors.text_2, 12.0, true, At::Start);
                let head = look.fitting(area, &look.text(table.cell(row, self.head)), &font, right)?;
                area.draw_text(&head, &font, at(0.0, y + HEAD * 0.6))?;
                y += HEAD;
            }
            let middle = y + LINE / 2.0;
            let name = look.fitting(area, &look.text(table.cell(row, self.label)), &label_font, names - 12.0)?;
            area.draw_text(&name, &label_font, at(0.0, middle))?;
            let n = table.cell(row, self.n);
            area.draw_text(&look.text(n), &quiet(At::End), at(width - 2.0, middle))?;
            let value = |column| table.cell(row, column).value();
            match value(self.value) {
                Some(score) => {
                    let range = value(self.low).zip(value(self.high));
                    if let Some((from, to)) = range {
                        let band = [at(x(from), middle - 5.0), at(x(to), middle + 5.0)];
                        area.draw(&Rectangle::new(band, look.colors.band.filled()))?;
                        area.draw(&Rectangle::new(band, look.stroke(look.colors.edge, 1.0)))?;
                    }
                    let hollow = n.value().is_none_or(|n| n < self.hollow_below as f64);
                    let fill = if hollow { look.colors.surface } else { look.colors.line };
                    area.draw(&Circle::new(at(x(score), middle), look.px(4.5), fill.filled()))?;
                    let edge = look.stroke(look.colors.line, 2.0);
                    area.draw(&Circle::new(at(x(score), middle), look.px(4.5), edge))?;
                }
                None => {
                    // Over the line of all.
                    let hidden = look::isolated(&self.hidden);
                    let wide = f64::from(area.estimate_text_size(&hidden, &quiet(At::Start))?.0) / look.scale;
                    let ground = [at(names + 3.0, middle - 8.0), at(names + 9.0 + wide, middle + 8.0)];
                    area.draw(&Rectangle::new(ground, look.colors.surface.filled()))?;
                    area.draw_text(&hidden, &quiet(At::Start), at(names + 6.0, middle))?;
                }
            }
            marks.push(Mark::level(row, width, (y, y + LINE), look.scale));
            y += LINE;
        }
        Ok(marks)
    }
}
