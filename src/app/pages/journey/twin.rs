//! The map as a table: the same figures, typed, for reading and for export.
use leptos::prelude::*;
use waystone::{
    analysis::{Cell, Table},
    journey::{Map, Row, Score, StageCell, rows},
    scoring::Estimate,
    words::Words,
};

use super::figures;
use crate::app::{
    browser::view::{View, el},
    components::sheet::sheet,
    ui::words,
};

pub fn table(w: &Words, map: &Map) -> Table {
    let t = &w.journey().table;
    let columns = [
        t.stage,
        t.touchpoint,
        t.question,
        t.scale,
        t.answers,
        t.score,
        t.low,
        t.high,
        t.evidence,
    ];
    Table {
        caption: t.caption.to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: rows(map).iter().flat_map(|row| lines(w, row)).collect(),
    }
}

/// A satisfaction has two lines: its mean and its share.
fn lines(w: &Words, row: &Row<'_>) -> Vec<Vec<Cell>> {
    let t = &w.journey().table;
    let tag = w.lang.tag();
    let text = |text: &str| Cell::Text(text.to_owned());
    let stage_name = |stage: &Option<&StageCell>| match stage {
        Some(stage) => text(stage.name.get(tag)),
        None => text(w.journey().adrift),
    };
    let spot = |name: &str| {
        if name.is_empty() {
            text(w.journey().whole)
        } else {
            text(name)
        }
    };
    let figures = |estimate: Option<Estimate>, factor: f64, decimals: usize| {
        let range = estimate.and_then(|estimate| estimate.range);
        [
            estimate.map(|estimate| estimate.value),
            range.map(|range| range.low),
            range.map(|range| range.high),
        ]
        .map(|value| value.map_or(Cell::Missing, |value| Cell::Number(value * factor, decimals)))
    };
    let line = |head: [Cell; 4], [value, low, high]: [Cell; 3], evidence: Cell| {
        let [stage, touchpoint, question, scale] = head;
        // Hidden answers are few, but no secret: how many there are is said on the map too.
        vec![
            stage,
            touchpoint,
            question,
            scale,
            Cell::Count(row.n()),
            value,
            low,
            high,
            evidence,
        ]
    };
    match row {
        Row::Stage { stage, .. } => vec![line(
            [
                text(stage.name.get(tag)),
                Cell::Missing,
                text(t.all),
                text(t.stage_scale),
            ],
            figures(stage.reading.score().copied(), 1.0, 1),
            text(figures::evidence(w, stage.reading.evidence())),
        )],
        Row::Cell {
            stage,
            touchpoint,
            cell,
        } => {
            let head = |scale: &str| {
                let wording = text(cell.wording.get(tag));
                [stage_name(stage), spot(&touchpoint.name), wording, text(scale)]
            };
            let score = cell.reading.score();
            let evidence = text(figures::evidence(w, cell.reading.evidence()));
            let decimals = if matches!(score, Some(Score::Nps(_))) { 1 } else { 2 };
            let first = figures(score.map(Score::headline), 1.0, decimals);
            let mut lines = vec![line(head(&figures::scale(w, cell.yardstick)), first, evidence.clone())];
            if let Some(Score::Satisfaction { top_two, .. }) = score {
                lines.push(line(head(t.top_two), figures(Some(*top_two), 100.0, 1), evidence));
            }
            lines
        }
        Row::Unrated { stage, touchpoint } => vec![line(
            [
                stage_name(stage),
                spot(&touchpoint.name),
                text(w.journey().unrated_short),
                Cell::Missing,
            ],
            figures(None, 1.0, 0),
            Cell::Missing,
        )],
    }
}

pub fn twin(map: Memo<Map>) -> View {
    let words = words();
    let table = Signal::derive(move || map.with(|map| table(words.get(), map)));
    el("div.jtable").with(sheet(table))
}
