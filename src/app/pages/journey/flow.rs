//! How people move, as a drawing: nodes at their place in the path, links as wide as their customers. Its twin is a table.
use leptos::prelude::*;
use waystone::{
    journey::{Chart, End, Flaw, Flow, NodeBox, Source, Spot, Step, draw},
    words::Words,
};

use super::{flow_table::table, state::State};
use crate::app::{
    browser::view::{View, either, el, live, nothing, svg, when},
    components::{figure::table_tools, sheet::sheet},
    ui::words,
};

const SIZE: (f64, f64) = (1120.0, 420.0);
/// Room beside the last nodes for their names.
const ENDS: f64 = 210.0;
/// About as wide as a letter; those of Chinese are twice that.
const LETTER: f64 = 6.6;

pub fn step_name(w: &Words, state: State, flow: &Flow, step: &Step) -> String {
    match step {
        Step::At(spot) => spot_name(w, state, *spot),
        Step::Chose(question, said) => {
            let asked = flow.chart.questions.get(*question);
            let found = asked.and_then(|asked| asked.says.iter().find(|(key, _)| key == said));
            let text = found.map_or("", |(_, text)| text.get(w.lang.tag()));
            match (text, said.as_str()) {
                ("", "true") => w.charting().yes_no[0].to_owned(),
                ("", "false") => w.charting().yes_no[1].to_owned(),
                ("", said) => said.to_owned(),
                (text, _) => text.to_owned(),
            }
        }
        Step::Other => w.charting().other.to_owned(),
        Step::End(End::Silent) => w.charting().ends[3].to_owned(),
        Step::End(end) => {
            let names = if flow.recommends {
                w.charting().ends
            } else {
                let [high, middle, low] = w.charting().ends_plain;
                [high, middle, low, ""]
            };
            names[*end as usize].to_owned()
        }
    }
}

fn spot_name(w: &Words, state: State, spot: Spot) -> String {
    state.map.with(|map| {
        let stage = map.stages.get(spot.stage);
        let name = stage
            .and_then(|stage| stage.touchpoints.get(spot.touchpoint))
            .map_or("", |one| one.called(w.lang.tag()));
        match (name, stage) {
            ("", Some(stage)) => stage.name.get(w.lang.tag()).to_owned(),
            (name, _) => name.to_owned(),
        }
    })
}

pub fn with<T>(state: State, see: impl FnOnce(&Flow) -> T) -> T {
    state.drawn.with(|drawn| match drawn {
        Some(drawn) => see(&drawn.flow),
        None => see(&Flow::default()),
    })
}

pub fn flow(state: State) -> View {
    let words = words();
    let open = RwSignal::new(false);
    let heading = Signal::derive(move || words.get().charting().flow.to_owned());
    let file = Signal::derive(move || words.get().journey().title.to_owned());
    let table = Signal::derive(move || with(state, |flow| table(words.get(), state, flow)));
    let any = Memo::new(move |_| with(state, |flow| !flow.chart.links.is_empty()));
    let note = move || {
        let w = words.get();
        with(state, |flow| match flow.source {
            Source::Customers => w.charting().flow_customers,
            Source::Answers => w.charting().flow_answers,
            Source::Nothing => w.charting().flow_none,
        })
    };
    let head = el("div.fig-head")
        .with(el("h2").attr("id", "flow").with(heading))
        .with(when(
            move || any.get(),
            move || table_tools(open, table, heading, file, nothing()),
        ))
        .with(el("p").with(note));
    let drawn = move || {
        let w = words.get();
        live(move || with(state, |flow| drawing(w, state, flow)))
    };
    let body = move || either(move || open.get(), move || sheet(table), drawn);
    el("section.panel.pad.jmore").attr("aria-labelledby", "flow").with([
        head,
        when(move || any.get(), body),
        live(move || with(state, |flow| remarks(words.get(), state, flow))),
    ])
}

fn drawing(w: &Words, state: State, flow: &Flow) -> View {
    let chart = &flow.chart;
    let mirrored = w.lang.dir() == "rtl";
    let drawing = draw(chart, SIZE.0 - ENDS, SIZE.1, mirrored);
    let gap = (SIZE.0 - ENDS) / last(chart).max(1) as f64 - 30.0;
    let bands = drawing.links.iter().zip(&chart.links).map(|(band, link)| {
        let shade = link.score.map_or(0, |score| 1 + (score / 25.1) as u8);
        let title = svg("title").with(link_name(w, state, flow, link.from, link.to, link.customers));
        svg("path.jlink")
            .attr("d", &band.path)
            .attr("stroke-width", format!("{:.1}", band.width))
            .attr("data-shade", shade.to_string())
            .attr("data-switched", (link.switched * 2 > link.customers).to_string())
            .with(title)
    });
    let nodes = drawing.nodes.iter().zip(&chart.nodes).map(|(place, node)| {
        let name = step_name(w, state, flow, &node.step);
        let room = if node.place == last(chart) { ENDS - 20.0 } else { gap };
        node_view(w, place, &name, node.customers, room, mirrored)
    });
    let label = with(state, |flow| table(w, state, flow).caption);
    let picture = svg("svg.jflow")
        .attr("viewBox", format!("0 0 {} {}", SIZE.0, SIZE.1 + 8.0))
        .attr("role", "img")
        .attr("aria-label", label)
        .with(
            svg("g")
                .attr("transform", mirrored.then(|| format!("translate({ENDS} 0)")))
                .with(bands.collect::<Vec<_>>())
                .with(nodes.collect::<Vec<_>>()),
        );
    el("div.scroll-x")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-labelledby", "flow")
        .with(picture)
}

fn last(chart: &Chart) -> usize {
    chart.nodes.iter().map(|node| node.place).max().unwrap_or_default()
}

pub fn link_name(w: &Words, state: State, flow: &Flow, from: usize, to: usize, n: u64) -> String {
    let name = |at: usize| {
        flow.chart
            .nodes
            .get(at)
            .map(|node| step_name(w, state, flow, &node.step))
            .unwrap_or_default()
    };
    format!("{} → {}: {}", name(from), name(to), w.lang.count(n))
}

/// As much of a name as there is room for, with its count.
fn fitted(name: &str, count: &str, room: f64) -> String {
    let width = |text: &str| -> f64 {
        text.chars()
            .map(|c| if c >= '\u{2e80}' { 2.0 } else { 1.0 } * LETTER)
            .sum()
    };
    let whole = format!("{name} {count}");
    if width(&whole) <= room {
        return whole;
    }
    let mut left = room - width(count) - 2.0 * LETTER;
    let short: String = name
        .chars()
        .take_while(|c| {
            left -= width(c.encode_utf8(&mut [0; 4]));
            left >= 0.0
        })
        .collect();
    format!("{}… {count}", short.trim_end())
}

/// Names stand beside their node, in the direction of the way.
fn node_view(w: &Words, place: &NodeBox, name: &str, customers: u64, room: f64, mirrored: bool) -> View {
    let before = mirrored;
    let count = w.lang.count(customers);
    let x = if before { place.x - 5.0 } else { place.x + 19.0 };
    let text = svg("text")
        .attr("x", format!("{x:.1}"))
        .attr("y", format!("{:.1}", place.y + place.height / 2.0 + 4.0))
        .attr("text-anchor", if before { "end" } else { "start" })
        .with(fitted(name, &count, room));
    let whole = svg("title").with(format!("{name} {count}"));
    let rect = svg("rect.jnode")
        .attr("x", format!("{:.1}", place.x))
        .attr("y", format!("{:.1}", place.y))
        .attr("width", "14")
        .attr("height", format!("{:.1}", place.height.max(1.0)))
        .attr("rx", "3");
    // Of a small node the name would lie over others': the table has it.
    svg("g")
        .with(whole)
        .with(rect)
        .with((place.height >= 11.0).then_some(text))
}

fn remarks(w: &Words, state: State, flow: &Flow) -> View {
    let chart = &flow.chart;
    let mut lines: Vec<String> = Vec::new();
    if let Some(switch) = flow.switch {
        let said = |score: &waystone::scoring::Estimate| {
            let range = super::figures::range(w, score.range, |value| w.lang.number(value, 0));
            format!(
                "{} ({range}){}n {}",
                w.lang.number(score.value, 0),
                w.journey().comma,
                w.lang.count(score.n)
            )
        };
        let chance = switch
            .change
            .filter(|change| change.range.low > 0.0 || change.range.high < 0.0)
            .map_or_else(
                || w.charting().chance_only.to_owned(),
                |change| {
                    let number = |value: f64| w.lang.signed(value, 0);
                    let range = super::figures::range(w, Some(change.range), number);
                    (w.charting().switch_apart)(&number(change.delta), &range)
                },
            );
        let both = (w.charting().switched)(&said(&switch.with), &said(&switch.without));
        lines.push(format!("{both}{}{chance}", w.journey().gap));
    }
    if chart.customers > 0 {
        lines.push((w.charting().folded)(chart.least, chart.hidden));
    }
    if chart.longer > 0 {
        lines.push((w.charting().longer)(chart.longer));
    }
    lines.extend(flow.flaws.iter().map(|flaw| flaw_name(w, *flaw)));
    let line = |text: String| el("li").with(text);
    let again = flow
        .loops
        .iter()
        .map(|(spot, n)| (w.charting().loop_line)(&spot_name(w, state, *spot), *n));
    let back = flow
        .back
        .iter()
        .map(|(from, to, n)| (w.charting().back_line)(&spot_name(w, state, *from), &spot_name(w, state, *to), *n));
    let loops: Vec<View> = again.chain(back).take(12).map(line).collect();
    let list = || {
        nothing()
            .with(el("h3").with(w.charting().loops))
            .with(el("ul.sm.mut.stack-s").with(loops.clone()))
    };
    nothing()
        .with(el("ul.sm.mut.stack-s.jremarks").with(lines.into_iter().map(line).collect::<Vec<_>>()))
        .with((!loops.is_empty()).then(list))
}

fn flaw_name(w: &Words, flaw: Flaw) -> String {
    let (at, n) = match flaw {
        Flaw::Undated(n) => (0, n),
        Flaw::Unknown(n) => (1, n),
        Flaw::Repeated(n) => (2, n),
        Flaw::TooMany { events, .. } => (3, events),
    };
    let what = w.charting().flaws.get(at).copied().unwrap_or_default();
    format!("{}{}{what}", (w.charting().events)(n), w.journey().comma)
}
