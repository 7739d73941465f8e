//! The arrow keys' way through columns of cells, which may be any elements. What stands in them is not said here.
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

const COLUMN: &str = "[data-column]";
const CELL: &str = "[data-cell]";

/// A cell by its places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    column: usize,
    cell: usize,
}

fn all(root: &Element, css: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(css) else {
        return Vec::new();
    };
    let nodes = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok());
    nodes.collect()
}

fn columns(root: &str) -> Vec<Vec<Element>> {
    let root = document().query_selector(root).ok().flatten();
    let columns = root.map(|root| all(&root, COLUMN)).unwrap_or_default();
    // What is not drawn at this width can't have the keyboard.
    let is_drawn = |cell: &Element| {
        cell.dyn_ref::<HtmlElement>()
            .is_some_and(|cell| cell.offset_width() > 0)
    };
    let cells = |column: &Element| all(column, CELL).into_iter().filter(is_drawn).collect();
    columns.iter().map(cells).collect()
}

/// Where the keyboard is: the cell itself, or something in it.
pub fn here(root: &str) -> Option<Here> {
    let active = document().active_element()?;
    columns(root).iter().enumerate().find_map(|(column, cells)| {
        let cell = cells.iter().rposition(|cell| cell.contains(Some(&active)))?;
        Some(Here { column, cell })
    })
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Back to a place after its cells were made anew, unless the keyboard went elsewhere.
pub fn back(root: &str, to: Here) {
    let is_lost = document()
        .active_element()
        .is_none_or(|active| active.tag_name() == "BODY");
    if is_lost
        && let Some(cells) = columns(root).get(to.column)
        && let Some(cell) = cells.get(to.cell).or(cells.last())
    {
        focus(cell);
    }
}

/// One step by an arrow key, Home or End; whether it was one. Sideways goes to the same lane of the next column.
pub fn step(root: &str, key: &str, is_rtl: bool) -> bool {
    let key = match (key, is_rtl) {
        ("ArrowLeft", true) => "ArrowRight",
        ("ArrowRight", true) => "ArrowLeft",
        (key, _) => key,
    };
    if !["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].contains(&key) {
        return false;
    }
    let columns = columns(root);
    let at = here(root);
    let lane = |cell: &Element| cell.get_attribute("data-cell");
    let to = match (at, key) {
        (None, _) => columns.iter().find_map(|cells| cells.first()),
        (Some(Here { column, cell }), "ArrowUp" | "ArrowDown") => {
            let next = if key == "ArrowDown" {
                Some(cell + 1)
            } else {
                cell.checked_sub(1)
            };
            columns.get(column).and_then(|cells| cells.get(next?))
        }
        (Some(Here { column, cell }), _) => {
            let column = match key {
                "Home" => Some(0),
                "End" => columns.len().checked_sub(1),
                "ArrowRight" => Some(column + 1),
                _ => column.checked_sub(1),
            };
            let own = columns
                .get(at.map_or(0, |at| at.column))
                .and_then(|cells| lane(cells.get(cell)?));
            let cells = column.and_then(|column| columns.get(column));
            cells.and_then(|cells| cells.iter().find(|cell| lane(cell) == own).or(cells.first()))
        }
    };
    if let Some(cell) = to {
        focus(cell);
    }
    true
}
