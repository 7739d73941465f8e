//! A score over time: its range as a band, the line, its points, on the whole axis of the score.
use plotters::{
    coord::{Shift, cartesian::Cartesian2d, types::RangedCoordf64},
    prelude::*,
};

use super::{
    Drawn, Mark, events,
    look::{At, Look, isolated},
};
use crate::analysis::{Cell, Table};

/// Rows of the table in their order, one point each, at even distances.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Columns: the name of the point, the score of the line with the ends of its range, the answers it rests on.
    pub label: usize,
    pub value: usize,
    pub low: usize,
    pub high: usize,
    pub n: usize,
    /// A column of single scores behind a rolling line.
    pub single: Option<usize>,
    /// A column of how far a point moved, where that is marked.
    pub moved: Option<usize>,
    /// A column of what happened, where that is marked.
    pub events: Option<usize>,
    /// Where the axis is marked; its ends are the ends of the scale.
    pub ticks: Vec<Cell>,
    /// A point that rests on fewer answers is hollow.
    pub hollow_below: u64,
    /// Stands where the line has not begun.
    pub gap: String,
    /// How the last value is written.
    pub last: Option<Cell>,
}

type Plane<DB> = DrawingArea<DB, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A row that has a score.
struct Spot {
    x: f64,
    y: f64,
    range: Option<(f64, f64)>,
    hollow: bool,
}

impl Line {
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
        if table.rows.is_empty() || low >= high {
            return Ok(Vec::new());
        }
        let quiet = |at| look.font(look.colors.text_2, 12.0, false, at);
        let mut axis_width = 0;
        for tick in &self.ticks {
            axis_width = axis_width.max(area.estimate_text_size(&look.text(tick), &quiet(At::End))?.0);
        }
        let (width, height) = area.dim_in_pixel();
        let level = axis_width as i32 + look.px(12.0)..width as i32 - look.px(14.0);
        let steps = (table.rows.len() - 1) as f64;
        let signs = match self.events {
            Some(column) => {
                let share = |row: usize| row as f64 / steps.max(1.0) * f64::from(level.end - level.start);
                events::signs(table, column, &|row| level.start + share(row) as i32, area, look)?
            }
            None => Vec::new(),
        };
        let top = look.px(16.0 + events::room(&signs));
        let frame = (level, top..height as i32 - look.px(34.0));
        // Pixels count downwards.
        let pixels = (frame.0.clone(), frame.1.end..frame.1.start);
        let plane: Plane<DB> = area.apply_coord_spec(Cartesian2d::new(0.0..steps.max(1.0), low..high, pixels));
        for (tick, value) in self.ticks.iter().zip(&ticks) {
            let (_, y) = plane.map_coordinate(&(0.0, *value));
            let ground = *value == 0.0 || *value == low;
            let color = if ground { look.colors.axis } else { look.colors.grid };
            let rule = vec![(frame.0.start, y), (frame.0.end, y)];
            area.draw(&PathElement::new(rule, look.stroke(color, 1.0)))?;
            area.draw_text(&look.text(tick), &quiet(At::End), (frame.0.start - look.px(8.0), y))?;
        }
        self.names(table, &plane, area, look, frame.1.end)?;
        let runs = self.runs(table, low, high);
        self.gap(&runs, &plane, area, look, &frame.1)?;
        for run in &runs {
            band(run, &plane, area, look)?;
        }
        events::draw(&signs, frame.1.end, area, look)?;
        self.singles(table, &plane, area, look)?;
        for run in &runs {
            let path: Vec<_> = run.iter().map(|mark| plane.map_coordinate(&(mark.x, mark.y))).collect();
            area.draw(&PathElement::new(path, look.stroke(look.colors.line, 2.25)))?;
        }
        // Where dots would touch, only those remain that say more than the line.
        let room = f64::from(frame.0.end - frame.0.start) / steps.max(1.0) >= 14.0 * look.scale;
        let latest = runs.last().and_then(|run| run.last()).map(|mark| mark.x);
        for run in &runs {
            for mark in run {
                let here = Some(mark.x) == latest;
                let alone = run.len() == 1;
                if here || alone || (room && (mark.hollow || self.single.is_none())) {
                    self.dot(mark, here, &plane, area, look)?;
                }
            }
        }
        for mark in runs.iter().flatten() {
            let moved = self
                .moved
                .and_then(|column| table.cell(mark.x as usize, column).value());
            if let Some(moved) = moved {
                arrow(plane.map_coordinate(&(mark.x, mark.y)), moved, area, look)?;
            }
        }
        let half = f64::from(frame.0.end - frame.0.start) / steps.max(1.0) / 2.0;
        let marks = runs.iter().flatten().map(|spot| {
            let (x, y) = plane.map_coordinate(&(spot.x, spot.y));
            let half = half.max(look.scale);
            Mark {
                row: spot.x as usize,
                left: f64::from(x) - half,
                right: f64::from(x) + half,
                top: f64::from(frame.1.start),
                bottom: f64::from(height),
                value: f64::from(y),
            }
        });
        let marks: Vec<Mark> = marks.collect();
        let Some((last, cell)) = runs.last().and_then(|run| run.last()).zip(self.last.as_ref()) else {
            return Ok(marks);
        };
        let (x, y) = plane.map_coordinate(&(last.x, last.y));
        let y = if y - look.px(16.0) < frame.1.start {
            y + look.px(18.0)
        } else {
            y - look.px(16.0)
        };
        area.draw_text(
            &look.text(cell),
            &look.font(look.colors.ink, 13.0, true, At::End),
            (x + look.px(6.0), y),
        )?;
        Ok(marks)
    }

    /// Neighbouring rows that have a score, held on the axis.
    fn runs(&self, table: &Table, low: f64, high: f64) -> Vec<Vec<Spot>> {
        let mut runs: Vec<Vec<Spot>> = Vec::new();
        let mut open = false;
        for row in 0..table.rows.len() {
            let value = |column| table.cell(row, column).value().map(|value: f64| value.clamp(low, high));
            let Some(y) = value(self.value) else {
                open = false;
                continue;
            };
            let mark = Spot {
                x: row as f64,
                y,
                range: value(self.low).zip(value(self.high)),
                hollow: table
                    .cell(row, self.n)
                    .value()
                    .is_none_or(|n| n < self.hollow_below as f64),
            };
            match runs.last_mut().filter(|_| open) {
                Some(run) => run.push(mark),
                None => runs.push(vec![mark]),
            }
            open = true;
        }
        runs
    }

    /// The names of the points under the axis, as many as have room.
    fn names<DB: DrawingBackend>(
        &self,
        table: &Table,
        plane: &Plane<DB>,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
        ground: i32,
    ) -> Drawn<DB> {
        let names: Vec<String> = (0..table.rows.len())
            .map(|row| look.text(table.cell(row, self.label)))
            .collect();
        let font = |at| look.font(look.colors.text_2, 12.0, false, at);
        let mut widest = 1;
        for name in &names {
            widest = widest.max(area.estimate_text_size(name, &font(At::Middle))?.0 as i32);
        }
        let place = |row: usize| plane.map_coordinate(&(row as f64, 0.0)).0;
        let room = place(names.len().saturating_sub(1)) - place(0);
        let fit = (room / (widest + look.px(18.0))).max(1) as usize;
        let every = names.len().saturating_sub(1).div_ceil(fit).max(1);
        for (row, name) in names.iter().enumerate().step_by(every) {
            let x = place(row);
            area.draw(&PathElement::new(
                vec![(x, ground), (x, ground + look.px(5.0))],
                look.stroke(look.colors.axis, 1.0),
            ))?;
            // The first and the last name stay inside.
            let at = match row {
                0 if x < widest / 2 => At::Start,
                _ if x + widest / 2 > place(names.len() - 1) + look.px(14.0) => At::End,
                _ => At::Middle,
            };
            let x = if at == At::End { x + look.px(10.0) } else { x };
            area.draw_text(name, &font(at), (x, ground + look.px(18.0)))?;
        }
        Ok(())
    }

    /// A dashed box where the line has not begun yet.
    fn gap<DB: DrawingBackend>(
        &self,
        runs: &[Vec<Spot>],
        plane: &Plane<DB>,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
        frame: &std::ops::Range<i32>,
    ) -> Drawn<DB> {
        let first = runs.first().and_then(|run| run.first()).map_or(0.0, |mark| mark.x);
        let (left, right) = (
            plane.map_coordinate(&(0.0, 0.0)).0,
            plane.map_coordinate(&(first, 0.0)).0 - look.px(8.0),
        );
        let font = look.font(look.colors.text_2, 12.0, false, At::Middle);
        let (wide, _) = area.estimate_text_size(&self.gap, &font)?;
        if self.gap.is_empty() || right - left < wide as i32 + look.px(16.0) {
            return Ok(());
        }
        let (top, bottom) = (frame.end - look.px(26.0), frame.end - look.px(6.0));
        let edge = look.stroke(look.colors.axis, 1.0);
        for (from, to) in [
            ((left, top), (right, top)),
            ((left, bottom), (right, bottom)),
            ((left, top), (left, bottom)),
            ((right, top), (right, bottom)),
        ] {
            look.dashes(area, from, to, edge)?;
        }
        area.draw_text(&isolated(&self.gap), &font, ((left + right) / 2, (top + bottom) / 2))
    }

    /// The single periods behind a rolling line: hollow, grey.
    fn singles<DB: DrawingBackend>(
        &self,
        table: &Table,
        plane: &Plane<DB>,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Drawn<DB> {
        let Some(column) = self.single else { return Ok(()) };
        for row in 0..table.rows.len() {
            if let Some(value) = table.cell(row, column).value() {
                let place = plane.map_coordinate(&(row as f64, value));
                area.draw(&Circle::new(place, look.px(3.0), look.stroke(look.colors.axis, 1.5)))?;
            }
        }
        Ok(())
    }

    fn dot<DB: DrawingBackend>(
        &self,
        mark: &Spot,
        here: bool,
        plane: &Plane<DB>,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Drawn<DB> {
        let place = plane.map_coordinate(&(mark.x, mark.y));
        let colors = &look.colors;
        let (radius, fill, edge) = match (here, mark.hollow) {
            (true, true) => (6.0, colors.surface, look.stroke(colors.ink, 2.0)),
            (true, false) => (6.0, colors.mark, look.stroke(colors.ink, 2.0)),
            (false, true) => (4.0, colors.surface, look.stroke(colors.line, 2.0)),
            (false, false) => (4.0, colors.line, look.stroke(colors.line, 1.0)),
        };
        area.draw(&Circle::new(place, look.px(radius), fill.filled()))?;
        area.draw(&Circle::new(place, look.px(radius), edge))
    }
}

/// A triangle beside a point that moved: up above it, down below it.
fn arrow<DB: DrawingBackend>((x, y): (i32, i32), moved: f64, area: &DrawingArea<DB, Shift>, look: &Look) -> Drawn<DB> {
    let way = if moved > 0.0 { -1 } else { 1 };
    let (near, far, half) = (look.px(11.0), look.px(19.0), look.px(5.0));
    let corners = vec![
        (x, y + way * far),
        (x - half, y + way * near),
        (x + half, y + way * near),
    ];
    area.draw(&Polygon::new(corners, look.colors.ink.filled()))
}

/// The range of a run of points; a bar with ends for a run of one.
fn band<DB: DrawingBackend>(run: &[Spot], plane: &Plane<DB>, area: &DrawingArea<DB, Shift>, look: &Look) -> Drawn<DB> {
    let edge = look.stroke(look.colors.edge, 1.0);
    // A score without a range (all answers equal) narrows the band to itself.
    let ends = |mark: &Spot| mark.range.unwrap_or((mark.y, mark.y));
    let upper: Vec<_> = run
        .iter()
        .map(|mark| plane.map_coordinate(&(mark.x, ends(mark).1)))
        .collect();
    let lower: Vec<_> = run
        .iter()
        .map(|mark| plane.map_coordinate(&(mark.x, ends(mark).0)))
        .collect();
    if let ([top], [bottom]) = (upper.as_slice(), lower.as_slice()) {
        let half = look.px(4.0);
        let bar = [(top.0 - half, top.1), (bottom.0 + half, bottom.1)];
        area.draw(&Rectangle::new(bar, look.colors.band.filled()))?;
        return area.draw(&Rectangle::new(bar, edge));
    }
    let round: Vec<_> = upper.iter().copied().chain(lower.iter().rev().copied()).collect();
    area.draw(&Polygon::new(round, look.colors.band.filled()))?;
    area.draw(&PathElement::new(upper, edge))?;
    area.draw(&PathElement::new(lower, edge))
}
