//! How charts look: colours, font and scale come from outside; here they become plotters' styles.
use plotters::{
    coord::Shift,
    prelude::*,
    style::text_anchor::{HPos, Pos, VPos},
};

use super::Drawn;
use crate::analysis::Cell;

#[derive(Clone, Copy)]
pub struct Look<'a> {
    pub colors: Colors,
    /// Bitmap pixels for each CSS pixel, above 0.
    pub scale: f64,
    /// A further factor of font sizes: 1 on a canvas, [`Look::SVG`] for plotters' SVG.
    pub enlarge: f64,
    /// As CSS `font-family`.
    pub family: &'a str,
    /// Writes a number as the reader's language does.
    pub show: &'a dyn Fn(&Cell) -> String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colors {
    pub surface: RGBColor,
    pub ink: RGBColor,
    /// Labels, and quieter labels.
    pub text: RGBColor,
    pub text_2: RGBColor,
    pub grid: RGBColor,
    pub axis: RGBColor,
    pub line: RGBColor,
    pub band: RGBColor,
    pub edge: RGBColor,
    /// The one point that is "here".
    pub mark: RGBColor,
    pub negative: RGBColor,
    pub neutral: RGBColor,
    pub neutral_line: RGBColor,
    pub positive: RGBColor,
}

/// Reads `#rrggbb`.
pub fn color(css: &str) -> Option<RGBColor> {
    let hex = css
        .trim()
        .strip_prefix('#')
        .filter(|hex| hex.len() == 6 && hex.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    Some(RGBColor(part(0)?, part(2)?, part(4)?))
}

/// A canvas runs from left to right, which would scramble a Persian word beside a number: text other than ASCII
/// gets the direction of its first letter (Unicode UAX 9, first strong isolate).
pub(super) fn isolated(text: &str) -> String {
    if text.is_ascii() {
        text.to_owned()
    } else {
        format!("\u{2068}{text}\u{2069}")
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    Start,
    Middle,
    End,
}

impl<'a> Look<'a> {
    /// By which plotters-svg 0.3.7 divides the sizes it is given.
    pub const SVG: f64 = 1.24;

    /// A cell as a text that keeps its own direction wherever it is drawn.
    pub(super) fn text(&self, cell: &Cell) -> String {
        isolated(&(self.show)(cell))
    }

    /// How large an area is, in CSS pixels.
    pub(super) fn size<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> (f64, f64) {
        let (width, height) = area.dim_in_pixel();
        (f64::from(width) / self.scale, f64::from(height) / self.scale)
    }

    /// A place in the bitmap, of one in CSS pixels.
    pub(super) fn at(&self, x: f64, y: f64) -> (i32, i32) {
        (self.px(x), self.px(y))
    }

    /// A length in CSS pixels as bitmap pixels.
    pub(super) fn px(&self, css: f64) -> i32 {
        (css * self.scale).round() as i32
    }

    /// A stroke, never thinner than one bitmap pixel.
    pub(super) fn stroke(&self, color: RGBColor, css: f64) -> ShapeStyle {
        color.stroke_width(self.px(css).max(1) as u32)
    }

    /// A level or upright dashed line.
    pub(super) fn dashes<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        from: (i32, i32),
        to: (i32, i32),
        style: ShapeStyle,
    ) -> Drawn<DB> {
        let dash = self.px(3.0).max(1);
        let long = (to.0 - from.0).max(to.1 - from.1);
        let level = to.0 > from.0;
        let point = |at: i32| {
            if level {
                (from.0 + at, from.1)
            } else {
                (from.0, from.1 + at)
            }
        };
        for at in (0..long).step_by(2 * dash as usize) {
            let piece = vec![point(at), point((at + dash).min(long))];
            area.draw(&PathElement::new(piece, style))?;
        }
        Ok(())
    }

    /// The text, cut off where it would be wider than this many CSS pixels.
    pub(super) fn fitting<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        text: &str,
        font: &TextStyle,
        wide: f64,
    ) -> Drawn<DB, String> {
        let fits = |text: &str| -> Drawn<DB, bool> {
            Ok(f64::from(area.estimate_text_size(text, font)?.0) <= wide * self.scale)
        };
        if fits(text)? {
            return Ok(text.to_owned());
        }
        let chars: Vec<char> = text.chars().collect();
        let (mut least, mut most) = (0, chars.len());
        let cut = |count: usize| format!("{}…", chars.iter().take(count).collect::<String>().trim_end());
        while least + 1 < most {
            let middle = least.midpoint(most);
            if fits(&cut(middle))? {
                least = middle;
            } else {
                most = middle;
            }
        }
        Ok(cut(least))
    }

    /// A text style at a place on its line's middle.
    pub(super) fn font(&self, color: RGBColor, css: f64, bold: bool, at: At) -> TextStyle<'a> {
        let style = if bold { FontStyle::Bold } else { FontStyle::Normal };
        let h = match at {
            At::Start => HPos::Left,
            At::Middle => HPos::Center,
            At::End => HPos::Right,
        };
        TextStyle {
            font: (self.family, css * self.scale * self.enlarge, style).into_font(),
            color: color.to_backend_color(),
            pos: Pos::new(h, VPos::Center),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_plain_hex() {
        assert_eq!(color(" #1B5446 "), Some(RGBColor(0x1B, 0x54, 0x46)));
        for other in ["", "#fff", "#12345é", "rgb(1 2 3)", "#12345g"] {
            assert_eq!(color(other), None);
        }
    }
}
