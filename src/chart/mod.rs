//! Charts, drawn from a table onto any plotters backend: canvas in the browser, SVG in tests and exports.
//! No analysis and no words here: labels stand in the table, numbers are written by [`Look::show`].
//!
//! Pixels are those of the backend's bitmap: every length, stroke and font is multiplied by [`Look::scale`].
mod bars;
mod dots;
mod events;
mod foot;
mod look;
mod shares;
mod stack;
#[cfg(test)]
mod tests;
mod trend;

use plotters::{coord::Shift, prelude::*};

pub use bars::{Bars, Group, Tone};
pub use dots::Dots;
pub use look::{Colors, Look, color};
pub use shares::Shares;
pub use stack::{Stack, tone};
pub use trend::Line;

use crate::analysis::Table;

/// A table and how it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    pub table: Table,
    pub shape: Shape,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Bars(Bars),
    Line(Line),
    Dots(Dots),
    Shares(Shares),
    Stack(Stack),
}

/// Where a row of the table stands in a drawing: the whole place that answers to the pointer, and the height of its value.
/// In bitmap pixels from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    pub row: usize,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    pub value: f64,
}

impl Mark {
    /// A row over the whole width, between two heights in CSS pixels.
    fn level(row: usize, width: f64, (top, bottom): (f64, f64), scale: f64) -> Self {
        Self {
            row,
            left: 0.0,
            right: width * scale,
            top: top * scale,
            bottom: bottom * scale,
            value: f64::midpoint(top, bottom) * scale,
        }
    }
}

/// How much taller a picture of this width is with its title and its foot, in CSS pixels.
pub fn room(foot: &str, width: f64) -> f64 {
    40.0 + foot::LINE * foot::lines(foot, width - 16.0).len() as f64
}

/// What drawing on a backend may answer.
pub type Drawn<DB, T = ()> = Result<T, DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

impl Plot {
    /// Draws onto the whole area, which must be cleared before. An area too small for anything stays empty. Says where each
    /// row stands that has a value.
    ///
    /// # Errors
    /// What the backend says.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, look: &Look) -> Drawn<DB, Vec<Mark>> {
        let (width, height) = area.dim_in_pixel();
        if f64::from(width) < 60.0 * look.scale || f64::from(height) < 60.0 * look.scale {
            return Ok(Vec::new());
        }
        match &self.shape {
            Shape::Bars(bars) => bars.draw(&self.table, area, look),
            Shape::Line(line) => line.draw(&self.table, area, look),
            Shape::Dots(dots) => dots.draw(&self.table, area, look),
            Shape::Shares(shares) => shares.draw(&self.table, area, look),
            Shape::Stack(stack) => stack.draw(&self.table, area, look),
        }
    }

    /// How tall the drawing is in this width, in CSS pixels.
    pub fn height(&self, width: f64) -> f64 {
        match &self.shape {
            Shape::Bars(bars) if bars.groups.is_empty() => 176.0,
            Shape::Bars(_) => 216.0,
            Shape::Line(line) => 300.0 + events::height(&self.table, line.events),
            Shape::Dots(dots) => dots.height(&self.table),
            Shape::Shares(shares) => shares.height(&self.table),
            Shape::Stack(stack) => stack.height(&self.table, width),
        }
    }

    /// Draws a picture that leaves the page: its title above it, and below it what it is a picture of. It is [`room`] taller.
    ///
    /// # Errors
    /// What the backend says.
    pub fn paint_titled<DB: DrawingBackend>(&self, backend: DB, look: &Look, title: &str, foot: &str) -> Drawn<DB> {
        let area = backend.into_drawing_area();
        area.fill(&look.colors.surface)?;
        let (width, height) = area.dim_in_pixel();
        let wide = f64::from(width) / look.scale - 16.0;
        let line = |text: &str, font: &TextStyle, y: i32| {
            let text = look.fitting(&area, text, font, wide)?;
            area.draw_text(&look::isolated(&text), font, (look.px(8.0), y))
        };
        line(
            title,
            &look.font(look.colors.ink, 15.0, true, look::At::Start),
            look.px(18.0),
        )?;
        let quiet = look.font(look.colors.text_2, 11.0, false, look::At::Start);
        let foot = foot::lines(foot, wide);
        for (at, text) in foot.iter().rev().enumerate() {
            line(text, &quiet, height as i32 - look.px(12.0 + foot::LINE * at as f64))?;
        }
        let below = look.px(8.0 + foot::LINE * foot.len() as f64);
        let inner = area.margin(look.px(32.0), below, look.px(8.0), look.px(8.0));
        self.draw(&inner, look)?;
        area.present()
    }

    /// Draws a picture of its own: on a ground, and finished.
    ///
    /// # Errors
    /// What the backend says.
    pub fn paint<DB: DrawingBackend>(&self, backend: DB, look: &Look) -> Drawn<DB, Vec<Mark>> {
        let area = backend.into_drawing_area();
        area.fill(&look.colors.surface)?;
        let marks = self.draw(&area, look)?;
        area.present()?;
        Ok(marks)
    }
}
