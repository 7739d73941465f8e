//! A touchpoint with its scores, one line for each wording and scale.
use waystone::{
    journey::{Cell, Evidence, Reading, Touchpoint},
    words::Words,
};

use super::figures;
use crate::app::browser::view::{View, el, nothing};

pub fn touchpoint(w: &Words, touchpoint: &Touchpoint) -> View {
    let many = touchpoint.cells.len() > 1;
    let unrated = touchpoint.unrated;
    let cells: Vec<View> = touchpoint.cells.iter().map(|cell| line(w, cell, many)).collect();
    let name = if touchpoint.name.is_empty() {
        w.journey().whole
    } else {
        &touchpoint.name
    };
    let unrated = (unrated.questions > 0).then(|| {
        let text = (w.journey().unrated)(&(w.shell().answers)(unrated.answers));
        el("div.tp-c")
            .with(el("i.ev").attr("data-e", "none"))
            .with(el("p.mut").with(text))
    });
    let apart = touchpoint.is_kept_apart();
    el("li")
        .with(el("h3").with(el("bdi").with(name)))
        .with(cells)
        .with(unrated)
        .with(apart.then(|| el("p.note").with(w.journey().kept_apart)))
}

fn line(w: &Words, cell: &Cell, many: bool) -> View {
    let evidence = cell.reading.evidence();
    let answers = (w.shell().answers)(cell.reading.n());
    let said = match &cell.reading {
        Reading::Empty => el("span.mut").with(w.journey().no_data),
        Reading::Hidden { .. } => el("span.mut").with((w.journey().hidden)(&answers)),
        Reading::Shown { score, .. } => {
            let said = figures::cell(w, cell.yardstick, score);
            let range = el("span.mut").with(format!("({})", said.range));
            let score = el("span").with(el("b").with(said.score)).with(" ").with(range);
            nothing()
                .with(score)
                .with(said.more.map(|more| el("span").with(more)))
                .with(el("span.mut").with(answers))
        }
    };
    // The number of answers says as much; this is for those who don't see the dot.
    let few = (evidence == Evidence::Thin).then(|| el("span.vh").with(w.journey().few));
    let wording = many.then(|| el("span.tp-q").with(el("bdi").with(cell.wording.get(w.lang.tag()))));
    el("div.tp-c.num")
        .attr("title", figures::scale(w, cell.yardstick))
        .with(el("i.ev").attr("data-e", figures::evidence_tag(evidence)))
        .with(el("p").with(wording).with(said).with(few))
}
