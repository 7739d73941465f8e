//! A distribution as bars from zero, each with its count on top, under them what they stand for and their groups.
use plotters::{coord::Shift, prelude::*};

use super::{
    Drawn, Mark,
    look::{At, Look, isolated},
};
use crate::analysis::Table;

/// Rows of the table in their order, one bar each.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// The column that names a bar, and the one that gives its height (0 or more; missing is no bar).
    pub label: usize,
    pub value: usize,
    /// A tone for each row; plain where it has none.
    pub tones: Vec<Tone>,
    /// Neighbouring bars that belong together; may be empty.
    pub groups: Vec<Group>,
}

/// Always beside a shape and a word, never colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Negative,
    Neutral,
    Positive,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub tone: Tone,
    /// Rows, both included.
    pub first: usize,
    pub last: usize,
    pub label: String,
}

const GAP: f64 = 6.0;
const LINE: f64 = 20.0;

impl Bars {
    pub(super) fn draw<DB: DrawingBackend>(
        &self,
        table: &Table,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Drawn<DB, Vec<Mark>> {
        let (width, height) = look.size(area);
        let count = table.rows.len();
        let mut marks = Vec::new();
        if count == 0 {
            return Ok(marks);
        }
        let labels = self.flow(area, look, width)?;
        let lines = labels.iter().map(|(_, line)| line + 1).max().unwrap_or_default();
        let feet = if self.groups.is_empty() {
            0.0
        } else {
            11.0 + LINE * lines as f64
        };
        let (top, ground) = (LINE, height - 24.0 - feet);
        let step = (width + GAP) / count as f64;
        let max = table
            .rows
            .iter()
            .filter_map(|row| row.get(self.value)?.value())
            .fold(0.0, f64::max);
        let at = |x, y| look.at(x, y);
        let (value_font, label_font) = (
            look.font(look.colors.text_2, 12.0, false, At::Middle),
            look.font(look.colors.ink, 13.0, false, At::Middle),
        );
        for row in 0..count {
            let (x, wide) = (step * row as f64, (step - GAP).max(1.0));
            let cell = table.cell(row, self.value);
            if let Some(value) = cell.value().filter(|value| *value >= 0.0) {
                // A count that is there is seen: at least two pixels.
                let tall = if max > 0.0 {
                    (ground - top).max(0.0) * value / max
                } else {
                    0.0
                };
                let tall = if value > 0.0 { tall.max(2.0) } else { 0.0 };
                marks.push(Mark {
                    row,
                    left: x * look.scale,
                    right: (x + wide) * look.scale,
                    top: 0.0,
                    bottom: (ground + 24.0) * look.scale,
                    value: (ground - tall) * look.scale,
                });
                let tone = self.tones.get(row).copied().unwrap_or(Tone::Plain);
                let frame = [at(x, ground - tall), at(x + wide, ground)];
                area.draw(&Rectangle::new(frame, tone.fill(look).filled()))?;
                if tone == Tone::Neutral && tall > 0.0 {
                    area.draw(&Rectangle::new(frame, look.stroke(look.colors.neutral_line, 1.0)))?;
                }
                area.draw_text(&look.text(cell), &value_font, at(x + wide / 2.0, ground - tall - 9.0))?;
            }
            let name = look.text(table.cell(row, self.label));
            area.draw_text(&name, &label_font, at(x + wide / 2.0, ground + 13.0))?;
        }
        for (group, (x, line)) in self.groups.iter().zip(labels) {
            let from = step * group.first as f64;
            let to = step * (group.last + 1) as f64 - GAP;
            let strip = [at(from, ground + 25.0), at(to, ground + 28.0)];
            let tint = if group.tone == Tone::Neutral {
                look.colors.neutral_line
            } else {
                group.tone.fill(look)
            };
            area.draw(&Rectangle::new(strip, tint.filled()))?;
            let y = ground + 42.0 + LINE * line as f64;
            group.tone.shape(area, look, at(x + 5.0, y))?;
            let font = look.font(look.colors.text, 12.5, false, At::Start);
            area.draw_text(&isolated(&group.label), &font, at(x + 14.0, y))?;
        }
        Ok(marks)
    }

    /// Where each group's label begins, and on which line: under its bars if there is room, else one after another.
    fn flow<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
        width: f64,
    ) -> Result<Vec<(f64, usize)>, DrawingAreaErrorKind<DB::ErrorType>> {
        let font = look.font(look.colors.text, 12.5, false, At::Start);
        let step = (width + GAP) / self.bar_count() as f64;
        let mut places = Vec::new();
        let (mut fits, mut free, mut x, mut line) = (true, 0.0, 0.0, 0);
        for group in &self.groups {
            let (w, _) = area.estimate_text_size(&group.label, &font)?;
            let wide = 14.0 + f64::from(w) / look.scale;
            let under = step * group.first as f64;
            fits &= under >= free && under + wide <= width;
            free = under + wide + 12.0;
            if x > 0.0 && x + wide > width {
                (x, line) = (0.0, line + 1);
            }
            places.push((under, x, line));
            x += wide + 16.0;
        }
        Ok(places
            .into_iter()
            .map(|(under, x, line)| if fits { (under, 0) } else { (x, line) })
            .collect())
    }

    fn bar_count(&self) -> usize {
        self.groups.iter().map(|group| group.last + 1).max().unwrap_or(1)
    }
}

impl Tone {
    pub(super) fn fill(self, look: &Look) -> RGBColor {
        match self {
            Self::Plain => look.colors.line,
            Self::Negative => look.colors.negative,
            Self::Neutral => look.colors.neutral,
            Self::Positive => look.colors.positive,
        }
    }

    /// Diamond, bar, circle: the same shapes as of sentiment.
    fn shape<DB: DrawingBackend>(self, area: &DrawingArea<DB, Shift>, look: &Look, (x, y): (i32, i32)) -> Drawn<DB> {
        let fill = self.fill(look).filled();
        let r = look.px(4.5);
        match self {
            Self::Negative => area.draw(&Polygon::new(
                vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)],
                fill,
            )),
            Self::Positive => area.draw(&Circle::new((x, y), r, fill)),
            Self::Plain | Self::Neutral => {
                let bar = [(x - r, y - r / 2), (x + r, y + r / 2)];
                area.draw(&Rectangle::new(bar, fill))?;
                area.draw(&Rectangle::new(bar, look.stroke(look.colors.neutral_line, 1.0)))
            }
        }
    }
}
