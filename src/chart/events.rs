//! What happened, over a line: an upright rule on its row, and its name above in the first lane with room. Names without room
//! are in the table. No dates.
use plotters::{coord::Shift, prelude::*};

use super::{
    Drawn,
    look::{At, Look},
};
use crate::analysis::{Cell, Table};

/// A lane's height, in CSS pixels.
const LANE: f64 = 17.0;
const LANES: usize = 3;
/// Between a rule and its name.
const GAP: f64 = 7.0;

fn rows(table: &Table, column: usize) -> impl Iterator<Item = (usize, &Cell)> {
    let cells = (0..table.rows.len()).map(move |row| (row, table.cell(row, column)));
    cells.filter(|(_, cell)| matches!(cell, Cell::Text(_)))
}

/// The room that the names need above, in CSS pixels.
pub fn height(table: &Table, column: Option<usize>) -> f64 {
    let count = column.map_or(0, |column| rows(table, column).count());
    count.min(LANES) as f64 * LANE
}

/// A name in its lane, if there is room for it.
pub struct Sign {
    x: i32,
    name: String,
    lane: Option<usize>,
    /// It stands before its rule: after it there is no room.
    is_before: bool,
}

/// Later names stand lower where they would meet: their rules cross no earlier name.
pub fn signs<DB: DrawingBackend>(
    table: &Table,
    column: usize,
    place: &dyn Fn(usize) -> i32,
    area: &DrawingArea<DB, Shift>,
    look: &Look,
) -> Drawn<DB, Vec<Sign>> {
    let width = area.dim_in_pixel().0 as i32;
    let gap = look.px(GAP);
    let font = look.font(look.colors.text, 12.0, true, At::Start);
    // Where each lane is free from.
    let mut free = [0; LANES];
    let mut signs = Vec::new();
    for (row, cell) in rows(table, column) {
        let x = place(row);
        let name = look.fitting(area, &look.text(cell), &font, f64::from(width) * 0.45 / look.scale)?;
        let wide = area.estimate_text_size(&name, &font)?.0 as i32;
        let is_before = x + gap + wide > width;
        let from = if is_before { x - gap - wide } else { x };
        let lane = free.iter().position(|free| *free <= from);
        if let Some(free) = lane.and_then(|lane| free.get_mut(lane)) {
            *free = x.max(from + wide) + 2 * gap;
        }
        signs.push(Sign {
            x,
            name,
            lane,
            is_before,
        });
    }
    Ok(signs)
}

/// The room that these take above, in CSS pixels.
pub fn room(signs: &[Sign]) -> f64 {
    let lanes = signs
        .iter()
        .filter_map(|sign| sign.lane)
        .max()
        .map_or(0, |lane| lane + 1);
    lanes as f64 * LANE
}

/// Rules go down to `ground`.
pub fn draw<DB: DrawingBackend>(signs: &[Sign], ground: i32, area: &DrawingArea<DB, Shift>, look: &Look) -> Drawn<DB> {
    let gap = look.px(GAP);
    for Sign {
        x,
        name,
        lane,
        is_before,
    } in signs
    {
        let (x, y) = (*x, look.px(LANE * (lane.unwrap_or_default() as f64 + 0.5)));
        look.dashes(area, (x, y), (x, ground), look.stroke(look.colors.ink, 1.0))?;
        let r = look.px(3.5);
        let corners = vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
        area.draw(&Polygon::new(corners, look.colors.ink.filled()))?;
        let (at, x) = if *is_before {
            (At::End, x - gap)
        } else {
            (At::Start, x + gap)
        };
        if lane.is_some() {
            area.draw_text(name, &look.font(look.colors.text, 12.0, true, at), (x, y))?;
        }
    }
    Ok(())
}
