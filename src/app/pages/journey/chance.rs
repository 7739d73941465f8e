//! Where an opportunity lies: touchpoints by weight, gap and reach, with how sure each rank is.
use leptos::prelude::*;
use waystone::{
    analysis::{Cell as TableCell, Table},
    journey::{CellAt, Drivers, Map, Sureness},
    scoring::drivers::NoModel,
    words::Words,
};

use super::{state::State, truths::truths};
use crate::app::{
    browser::view::{View, either, el, live, nothing, when},
    components::{figure::table_tools, sheet::sheet},
    ui::words,
};

/// As many as the bootstrap draws.
const RESAMPLES: usize = waystone::scoring::bootstrap::RESAMPLES;

pub fn name(w: &Words, map: &Map, at: CellAt) -> String {
    let touchpoint = map
        .stages
        .get(at.stage)
        .and_then(|stage| stage.touchpoints.get(at.touchpoint));
    let name = touchpoint.map_or("", |touchpoint| touchpoint.called(w.lang.tag()));
    if name.is_empty() {
        w.journey().whole.to_owned()
    } else {
        name.to_owned()
    }
}

pub fn chance(state: State) -> View {
    let words = words();
    let open = RwSignal::new(false);
    let heading = Signal::derive(move || words.get().charting().chance.to_owned());
    let table = Signal::derive(move || {
        with(state, |map, drivers| {
            table(words.get(), map, drivers, state.sure.get().as_ref())
        })
    });
    let file = Signal::derive(move || words.get().journey().title.to_owned());
    let found = move || with(state, |_, drivers| !drivers.list.is_empty());
    let head = el("div.fig-head")
        .with(el("h2").attr("id", "chance").with(heading))
        .with(when(found, move || table_tools(open, table, heading, file, nothing())))
        .with(el("p").with(move || with(state, |map, drivers| note(words.get(), map, drivers))));
    let bars = move || {
        live(move || {
            with(state, |map, drivers| {
                bars(words.get(), map, drivers, state.sure.get().as_ref())
            })
        })
    };
    let progress = el("p.note").attr("role", "status").with(move || {
        let done = state.sure.with(|sure| sure.as_ref().map_or(0, |sure| sure.resamples));
        let w = words.get();
        match done {
            _ if !found() => String::new(),
            RESAMPLES => (w.charting().resampled)(done),
            _ => (w.charting().resampling)(done, RESAMPLES),
        }
    });
    let left_out = move || {
        with(state, |map, drivers| {
            let w = words.get();
            let names: Vec<String> = drivers.left_out.iter().map(|at| name(w, map, *at)).collect();
            let said = || el("p.note").with((w.charting().left_out)(&names.join(w.journey().comma)));
            nothing().with((!names.is_empty()).then(said))
        })
    };
    el("section.panel.pad.jmore").attr("aria-labelledby", "chance").with([
        head,
        either(move || open.get(), move || sheet(table), bars),
        progress,
        live(left_out),
        truths(state),
    ])
}

/// What the first look found; nothing before it.
fn with<T>(state: State, see: impl FnOnce(&Map, &Drivers) -> T) -> T {
    state.drawn.with(|drawn| match drawn {
        Some(drawn) => see(&drawn.map, &drawn.study.drivers),
        None => see(&Map::empty(), &Drivers::default()),
    })
}

fn note(w: &Words, map: &Map, drivers: &Drivers) -> String {
    match drivers.why {
        _ if drivers.outcome.is_none() => w.charting().no_outcome.to_owned(),
        Some(NoModel::TooFew { complete }) => (w.charting().few_complete)(complete, drivers.needed),
        Some(_) => w.charting().no_weights.to_owned(),
        None => {
            let cell = drivers.outcome.and_then(|at| {
                map.stages
                    .get(at.stage)?
                    .touchpoints
                    .get(at.touchpoint)?
                    .cells
                    .get(at.cell)
            });
            let outcome = cell.map(|cell| cell.wording.get(w.lang.tag())).unwrap_or_default();
            (w.charting().chance_note)(outcome, &(w.shell().answers)(drivers.n))
        }
    }
}

fn bars(w: &Words, map: &Map, drivers: &Drivers, sure: Option<&Sureness>) -> View {
    let ranked = drivers.ranked();
    let most = ranked
        .first()
        .and_then(|at| drivers.list.get(*at)?.opportunity)
        .unwrap_or(1.0)
        .max(f64::MIN_POSITIVE);
    let line = |place: usize| {
        let driver = drivers.list.get(place)?;
        let opportunity = driver.opportunity?;
        let top = sure.and_then(|sure| sure.top.get(place));
        let said = top.map(|share| (w.charting().sure)(&w.lang.percent(*share, 0)));
        let weight = (w.charting().weight)(&w.lang.percent(driver.share, 0));
        let bar = el("span.jbar").attr("aria-hidden", "true").with(el("i").style(
            "inline-size",
            format!("{:.1}%", (opportunity / most * 100.0).clamp(0.0, 100.0)),
        ));
        Some(
            el("li")
                .with(el("span.jrank").with(el("bdi").with(name(w, map, driver.at))))
                .with(bar)
                .with(el("b.num").with(w.lang.number(opportunity, 3)))
                .with(
                    el("span.note.num").with(
                        [Some(weight), said]
                            .into_iter()
                            .flatten()
                            .collect::<Vec<_>>()
                            .join(w.journey().comma),
                    ),
                ),
        )
    };
    el("ol.jchance").with(ranked.into_iter().filter_map(line).collect::<Vec<_>>())
}

fn table(w: &Words, map: &Map, drivers: &Drivers, sure: Option<&Sureness>) -> Table {
    let row = |place: usize| {
        let driver = drivers.list.get(place)?;
        let top = sure.and_then(|sure| sure.top.get(place)).copied();
        Some(vec![
            TableCell::Text(name(w, map, driver.at)),
            TableCell::number(driver.opportunity, 3),
            TableCell::share(top, 0),
            TableCell::Number(driver.weight, 3),
            TableCell::Number(1.0 + driver.mean / 25.0, 2),
            TableCell::Number(1.0 + driver.target / 25.0, 2),
            TableCell::share(Some(driver.reach), 0),
        ])
    };
    Table {
        caption: w.charting().chance.to_owned(),
        columns: w.charting().chance_columns.map(str::to_owned).to_vec(),
        rows: drivers.ranked().into_iter().filter_map(row).collect(),
    }
}
