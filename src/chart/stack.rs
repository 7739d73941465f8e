//! Statements on one scale, each a bar of its steps under its name, laid out as the reader chose. No analysis.
use plotters::{coord::Shift, prelude::*};

use super::{
    Drawn, Mark, Tone,
    look::{At, Look, isolated},
};
use crate::analysis::{Likert, Table, lay};

/// Rows of the table in their order, one bar each: the first column names it, then come its steps in percent, then the share of
/// the best two and the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    pub layout: Likert,
    /// Stands where a row is held back.
    pub hidden: String,
}

const ROW: f64 = 52.0;
const LINE: f64 = 20.0;
/// The column of the best two at the end.
const END: f64 = 52.0;
/// A legend takes lines of at least so much.
const LEGEND: f64 = 110.0;

impl Stack {
    /// How many steps such a table has.
    pub fn steps(table: &Table) -> usize {
        table.columns.len().saturating_sub(3)
    }

    /// The shares of a row in percent; none when they are held back.
    pub fn shares(table: &Table, row: usize) -> Vec<f64> {
        let steps = Self::steps(table);
        let shares: Option<Vec<f64>> = (1..=steps).map(|column| table.cell(row, column).value()).collect();
        shares.unwrap_or_default()
    }

    /// How tall the drawing is in this width, in CSS pixels.
    pub fn height(&self, table: &Table, width: f64) -> f64 {
        let steps = Self::steps(table);
        LINE + table.rows.len() as f64 * ROW + LINE * steps.div_ceil(abreast(width, steps)) as f64
    }

    pub(super) fn draw<DB: DrawingBackend>(
        &self,
        table: &Table,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Drawn<DB, Vec<Mark>> {
        let (width, _) = look.size(area);
        let at = |x, y| look.at(x, y);
        let steps = Self::steps(table);
        let quiet = |at| look.font(look.colors.text_2, 12.0, false, at);
        let plain = look.font(look.colors.ink, 13.0, false, At::Start);
        let bold = look.font(look.colors.ink, 13.0, true, At::End);
        let top_two = table.columns.get(steps + 1).map(String::as_str).unwrap_or_default();
        area.draw_text(&isolated(top_two), &quiet(At::End), at(width, LINE / 2.0))?;
        let rows: Vec<Vec<f64>> = (0..table.rows.len()).map(|row| Self::shares(table, row)).collect();
        let wide = width - END;
        let mut marks = Vec::new();
        for (row, parts) in lay(self.layout, &rows).iter().enumerate() {
            let top = LINE + row as f64 * ROW;
            let text = |column| look.text(table.cell(row, column));
            let name = look.fitting(area, &text(0), &plain, wide - 60.0)?;
            area.draw_text(&name, &plain, at(0.0, top + 12.0))?;
            area.draw_text(&text(steps + 2), &quiet(At::End), at(wide - 8.0, top + 12.0))?;
            area.draw_text(&text(steps + 1), &bold, at(width, top + 34.0))?;
            let mut x = 0.0;
            for part in parts {
                let end = x + part.wide / 100.0 * (wide - 8.0);
                if let Some(step) = part.step.filter(|_| part.wide > 0.0) {
                    let frame = [at(x, top + 22.0), at(end, top + 46.0)];
                    let (fill, ink) = paint(tone(step, steps), look);
                    area.draw(&Rectangle::new(frame, fill.filled()))?;
                    area.draw(&Rectangle::new(frame, look.stroke(look.colors.surface, 1.0)))?;
                    let number = look.text(table.cell(row, step + 1));
                    let font = look.font(ink, 12.0, true, At::Middle);
                    let needs = f64::from(area.estimate_text_size(&number, &font)?.0) / look.scale;
                    if needs + 4.0 <= end - x {
                        area.draw_text(&number, &font, at(f64::midpoint(x, end), top + 34.0))?;
                    }
                }
                x = end;
            }
            if parts.is_empty() {
                area.draw_text(&isolated(&self.hidden), &quiet(At::Start), at(0.0, top + 34.0))?;
            }
            marks.push(Mark::level(row, width, (top, top + ROW), look.scale));
        }
        self.legend(table, LINE + table.rows.len() as f64 * ROW, width, area, look)?;
        Ok(marks)
    }

    fn legend<DB: DrawingBackend>(
        &self,
        table: &Table,
        top: f64,
        width: f64,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Drawn<DB> {
        let steps = Self::steps(table);
        let font = look.font(look.colors.text, 12.0, false, At::Start);
        let each = (width / abreast(width, steps) as f64).max(1.0);
        let (mut x, mut y) = (0.0, top + LINE / 2.0);
        for (step, name) in table.columns.iter().skip(1).take(steps).enumerate() {
            if x + each > width + 1.0 {
                (x, y) = (0.0, y + LINE);
            }
            let square = [(look.px(x), look.px(y - 5.0)), (look.px(x + 10.0), look.px(y + 5.0))];
            area.draw(&Rectangle::new(square, paint(tone(step, steps), look).0.filled()))?;
            let name = look.fitting(area, &isolated(name), &font, each - 22.0)?;
            area.draw_text(&name, &font, (look.px(x + 15.0), look.px(y)))?;
            x += each;
        }
        Ok(())
    }
}

/// How many names of the legend stand on a line.
fn abreast(width: f64, steps: usize) -> usize {
    ((width / LEGEND).floor().max(2.0) as usize).min(steps.max(2))
}

/// The side of a step and how strong it is there, 1..=3: stronger towards its end.
pub fn tone(step: usize, steps: usize) -> (Tone, u8) {
    let off = (2 * step) as f64 - (steps.max(1) - 1) as f64;
    let far = off.abs() / (steps.max(2) - 1) as f64;
    let level = 1 + u8::from(far > 0.55) + u8::from(far > 0.9);
    match off.total_cmp(&0.0) {
        std::cmp::Ordering::Equal => (Tone::Neutral, 1),
        std::cmp::Ordering::Less => (Tone::Negative, level),
        std::cmp::Ordering::Greater => (Tone::Positive, level),
    }
}

/// The colour of a step, and the one that is read on it.
fn paint((tone, level): (Tone, u8), look: &Look) -> (RGBColor, RGBColor) {
    let own = tone.fill(look);
    let fill = match (tone, level) {
        (Tone::Neutral | Tone::Plain, _) | (_, 2) => own,
        (_, 1) => mixed(own, look.colors.surface, 0.5),
        _ => mixed(own, look.colors.ink, 0.35),
    };
    let apart = |ink: RGBColor| (light(fill) - light(ink)).abs();
    let (ink, surface) = (look.colors.ink, look.colors.surface);
    (fill, if apart(ink) >= apart(surface) { ink } else { surface })
}

fn mixed(a: RGBColor, b: RGBColor, share: f64) -> RGBColor {
    let mix = |a: u8, b: u8| (f64::from(a) * (1.0 - share) + f64::from(b) * share).round() as u8;
    RGBColor(mix(a.0, b.0), mix(a.1, b.1), mix(a.2, b.2))
}

/// How light a colour seems, 0..=255 (Rec. 601).
fn light(RGBColor(r, g, b): RGBColor) -> f64 {
    0.299 * f64::from(r) + 0.587 * f64::from(g) + 0.114 * f64::from(b)
}
