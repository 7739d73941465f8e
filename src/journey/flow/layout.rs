//! Where the nodes and links of a flow are drawn, in a box. Reading direction is the page's: it mirrors the whole.
use super::chart::{Chart, Node};
use crate::order::sorted;

/// A node is this wide.
pub const THICK: f64 = 14.0;
/// Between two nodes of one place.
const GAP: f64 = 14.0;

/// A node's place: its corner nearest to the start, and its height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Box {
    pub x: f64,
    pub y: f64,
    pub height: f64,
}

/// A link as a path to be stroked that wide.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub path: String,
    pub width: f64,
    /// Its middle.
    pub x: f64,
    pub y: f64,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// One for each node, and for each link, in their order.
    pub nodes: Vec<Box>,
    pub links: Vec<Band>,
    pub height: f64,
}

/// In a box of this width; `mirrored` runs from its right end to its left.
pub fn draw(chart: &Chart, width: f64, height: f64, mirrored: bool) -> Drawing {
    let depth = chart
        .nodes
        .iter()
        .map(|node| node.place)
        .max()
        .unwrap_or_default()
        .max(1);
    let step = (width - THICK) / depth as f64;
    let column = |place: usize| {
        chart
            .nodes
            .iter()
            .enumerate()
            .filter(move |(_, node)| node.place == place)
    };
    // One unit for all places: the fullest decides.
    let unit = (0..=depth)
        .filter_map(|place| {
            let count = column(place).count();
            let customers: u64 = column(place).map(|(_, node)| node.customers).sum();
            let room = height - GAP * count.saturating_sub(1) as f64;
            (customers > 0).then(|| room / customers as f64)
        })
        .fold(f64::INFINITY, f64::min);
    let unit = if unit.is_finite() { unit.max(0.0) } else { 0.0 };
    let mut nodes = vec![
        Box {
            x: 0.0,
            y: 0.0,
            height: 0.0
        };
        chart.nodes.len()
    ];
    for place in 0..=depth {
        // In the order of the journey: what is alike stands at about the same height from place to place.
        let own: Vec<(usize, &Node)> = sorted(column(place).collect(), |a: &(usize, &Node), b| a.1.step.cmp(&b.1.step));
        let mut y = 0.0;
        for (at, node) in own {
            let tall = node.customers as f64 * unit;
            if let Some(found) = nodes.get_mut(at) {
                let x = place as f64 * step;
                *found = Box {
                    x: if mirrored { width - THICK - x } else { x },
                    y,
                    height: tall,
                };
            }
            y += tall + GAP;
        }
    }
    let links = bands(chart, &nodes, unit, mirrored);
    Drawing { nodes, links, height }
}

/// Links leave and enter a node in the order of the heights that they lead to or come from.
fn bands(chart: &Chart, nodes: &[Box], unit: f64, mirrored: bool) -> Vec<Band> {
    let y = |node: usize| nodes.get(node).map_or(0.0, |node| node.y);
    let order = |key: &dyn Fn(usize) -> f64| {
        let places: Vec<usize> = (0..chart.links.len()).collect();
        sorted(places, |a, b| key(*a).total_cmp(&key(*b)))
    };
    let end = |at: usize, to: bool| {
        chart
            .links
            .get(at)
            .map_or(0, |link| if to { link.to } else { link.from })
    };
    let offsets = |by: &dyn Fn(usize) -> usize, other: &dyn Fn(usize) -> f64| {
        let mut used = vec![0.0; nodes.len()];
        let mut found = vec![0.0; chart.links.len()];
        for at in order(other) {
            let wide = chart.links.get(at).map_or(0.0, |link| link.customers as f64 * unit);
            if let (Some(used), Some(place)) = (used.get_mut(by(at)), found.get_mut(at)) {
                *place = y(by(at)) + *used + wide / 2.0;
                *used += wide;
            }
        }
        found
    };
    let starts = offsets(&|at| end(at, false), &|at| y(end(at, true)));
    let ends = offsets(&|at| end(at, true), &|at| y(end(at, false)));
    let links = chart.links.iter().enumerate();
    links
        .map(|(at, link)| {
            let side = |node: usize, far: bool| {
                let x = nodes.get(node).map_or(0.0, |node| node.x);
                // The far side of the node, in reading direction.
                if far != mirrored { x + THICK } else { x }
            };
            let (x1, x2) = (side(link.from, true), side(link.to, false));
            let (y1, y2) = (
                starts.get(at).copied().unwrap_or_default(),
                ends.get(at).copied().unwrap_or_default(),
            );
            let middle = (x1 + x2) / 2.0;
            Band {
                path: format!("M{x1:.1} {y1:.1}C{middle:.1} {y1:.1} {middle:.1} {y2:.1} {x2:.1} {y2:.1}"),
                width: (link.customers as f64 * unit).max(1.0),
                x: middle,
                y: (y1 + y2) / 2.0,
            }
        })
        .collect()
}
