//! Charts, drawn from a table onto any plotters backend: canvas in the browser, SVG in tests and exports.
//! No analysis and no words here: labels stand in the table, numbers are written by [`Look::show`].
//!
//! Pixels are those of the backend's bitmap: every length, stroke and font is multiplied by [`Look::scale`].
mod bars;
mod dots;
mod look;
#[cfg(test)]
mod tests;
mod trend;

use plotters::{coord::Shift, prelude::*};

pub use bars::{Bars, Group, Tone};
pub use dots::Dots;
pub use look::{Colors, Look, color};
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
        }
    }

    /// How tall the drawing is, in CSS pixels.
    pub fn height(&self) -> f64 {
        match &self.shape {
            Shape::Bars(bars) if bars.groups.is_empty() => 176.0,
            Shape::Bars(_) => 216.0,
            Shape::Line(_) => 300.0,
            Shape::Dots(dots) => dots.height(&self.table),
        }
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
