//! Charts, drawn from a table onto any plotters backend: canvas in the browser, SVG in tests and exports.
//! No analysis and no words here: labels stand in the table, numbers are written by [`Look::show`].
//!
//! Pixels are those of the backend's bitmap: every length, stroke and font is multiplied by [`Look::scale`].
mod bars;
mod look;
#[cfg(test)]
mod tests;
mod trend;

use plotters::{coord::Shift, prelude::*};

pub use bars::{Bars, Group, Tone};
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
}

/// What drawing on a backend may answer.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

impl Plot {
    /// Draws onto the whole area, which must be cleared before. An area too small for anything stays empty.
    ///
    /// # Errors
    /// What the backend says.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, look: &Look) -> Drawn<DB> {
        let (width, height) = area.dim_in_pixel();
        if f64::from(width) < 60.0 * look.scale || f64::from(height) < 60.0 * look.scale {
            return Ok(());
        }
        match &self.shape {
            Shape::Bars(bars) => bars.draw(&self.table, area, look),
            Shape::Line(line) => line.draw(&self.table, area, look),
        }
    }

    /// The chart as a file of its own, on a ground, at this size in CSS pixels.
    pub fn svg(&self, width: u32, height: u32, look: &Look) -> String {
        let mut text = String::new();
        let look = Look {
            scale: 1.0,
            // The SVG backend divides sizes by this.
            text: 1.24,
            ..*look
        };
        {
            let area = SVGBackend::with_string(&mut text, (width, height)).into_drawing_area();
            // Writing to memory does not fail.
            let _ = area.fill(&look.colors.surface);
            let _ = self.draw(&area, &look);
            let _ = area.present();
        }
        text
    }
}
