//! The flow as a table: every link with its customers, their score, and how many changed the channel.
use waystone::{
    analysis::{Cell, Table},
    journey::{Flow, Link},
    words::Words,
};

use super::{flow::step_name, state::State};

pub fn table(w: &Words, state: State, flow: &Flow) -> Table {
    let name = |at: usize| {
        let node = flow.chart.nodes.get(at)?;
        let name = step_name(w, state, flow, &node.step);
        Some(Cell::Text(format!("{}. {name}", w.lang.count(node.place as u64 + 1))))
    };
    let row = |link: &Link| {
        Some(vec![
            name(link.from)?,
            name(link.to)?,
            Cell::Count(link.customers),
            Cell::number(link.score, 0),
            Cell::Count(link.switched),
        ])
    };
    Table {
        caption: w.charting().flow.to_owned(),
        columns: w.charting().flow_columns.map(str::to_owned).to_vec(),
        rows: flow.chart.links.iter().filter_map(row).collect(),
    }
}
