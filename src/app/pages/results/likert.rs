//! Statements on one scale as bars in the layout that the reader chose, which is remembered; each step narrows the page.
use leptos::{ev::KeyboardEvent, prelude::*};
use waystone::{
    analysis::{FacetKey, Likert, LikertPart, Table, lay},
    chart::{self, Stack, Tone},
    report::show,
    store::Setting,
    survey::Question,
    words::Words,
};

use super::{
    bars::{counted, presses},
    scope::scope,
};
use crate::app::{
    browser::{
        root,
        view::{View, el, nothing},
    },
    shelf::Shelf,
    ui::{Word, say},
};

/// The layouts to choose from.
pub fn layouts() -> View {
    let shelf = expect_context::<Shelf>();
    let scope = scope();
    let one = |layout: Likert| {
        let name: Word = match layout {
            Likert::Diverging => |w| w.looking_at().diverging,
            Likert::Whole => |w| w.looking_at().whole,
            Likert::Aside => |w| w.looking_at().aside,
        };
        el("button")
            .attr("type", "button")
            .attr("aria-pressed", move || (scope.likert.get() == layout).to_string())
            .with(say(name))
            .click(move || {
                scope.likert.set(layout);
                // A choice that can't be kept still holds for this visit.
                let _ = shelf.now(|library| library.save_setting(Setting::Likert, layout.tag()));
            })
    };
    el("div.seg.no-print")
        .attr("role", "group")
        .attr("aria-label", say(|w| w.looking_at().layout))
        .with(Likert::ALL.map(one))
}

pub fn legend(table: &Table) -> View {
    let steps = Stack::steps(table);
    let names = table.columns.iter().skip(1).take(steps).enumerate();
    let name = |(step, name): (usize, &String)| {
        let tone = el("i").attr("data-tone", tone(step, steps));
        el("span").attr("dir", "auto").with(tone).with(name.as_str())
    };
    nothing().with(names.map(name).collect::<Vec<_>>())
}

/// Statements as bars, laid out as the reader chose.
pub fn rows(words: &Words, question: &Question, table: &Table, layout: Likert) -> View {
    let lang = words.lang;
    let scope = scope();
    let steps = Stack::steps(table);
    let is_rtl = lang.dir() == "rtl";
    let rows: Vec<Vec<f64>> = (0..table.rows.len()).map(|row| Stack::shares(table, row)).collect();
    let laid = lay(layout, &rows);
    let piece = |at: usize, part: &LikertPart, first: Option<usize>| {
        let wide = part.wide;
        let Some(step) = part.step else {
            return el("i.lead").style("inline-size", format!("{wide:.2}%"));
        };
        let share = table.cell(at, step + 1).value().unwrap_or_default();
        let text = (wide >= 7.0).then(|| lang.number(share, 0));
        let piece = el("button.piece")
            .attr("data-tone", tone(step, steps))
            .style("inline-size", format!("{wide:.2}%"))
            .with(text);
        let name = table.columns.get(step + 1).map(String::as_str).unwrap_or_default();
        let percent = show(lang, table.cell(at, step + 1));
        let said = format!("{}: {name} {percent}", show(lang, table.cell(at, 0)));
        let piece = piece
            .attr("aria-label", &said)
            .attr("title", format!("{name} {percent}"))
            // One stop of the keyboard for each row; arrows go on.
            .attr("tabindex", if Some(step) == first { "0" } else { "-1" });
        let row = question.kind.choices().get(at);
        match row.zip(question.kind.columns().get(step)) {
            Some((row, column)) => {
                let key = FacetKey::Row(question.id.clone(), row.id.clone());
                presses(piece, scope, key, column.id.to_string())
            }
            None => piece,
        }
    };
    let row = |(at, parts): (usize, &Vec<LikertPart>)| {
        let first = parts.iter().find(|part| part.step.is_some() && part.wide > 0.0);
        let first = first.and_then(|part| part.step);
        let pieces: Vec<View> = parts.iter().map(|part| piece(at, part, first)).collect();
        let id = format!("{}-{at}", question.id);
        let own = format!("[id='{id}'] .piece");
        let walk = move |event: KeyboardEvent| {
            let key = event.key();
            // The bar lies as the text runs.
            if matches!(key.as_str(), "ArrowLeft" | "ArrowRight") {
                event.prevent_default();
                root::focus_beside(&own, (key == "ArrowLeft") != is_rtl);
            }
        };
        // The last column holds who answered this row.
        let n = table.cell(at, steps + 2).value().unwrap_or_default() as u64;
        let name = el("span")
            .with(el("bdi").with(show(lang, table.cell(at, 0))))
            .with(" ")
            .with(el("small.note").with(counted(words, n)));
        el("li")
            .with(name)
            .with(el("div.lbar").attr("id", id).with(pieces).keydown(walk))
            .with(el("b.num").with(show(lang, table.cell(at, steps + 1))))
    };
    nothing().with(laid.iter().enumerate().map(row).collect::<Vec<_>>())
}

/// What the style sheet calls a step.
fn tone(step: usize, steps: usize) -> &'static str {
    match chart::tone(step, steps) {
        (Tone::Neutral | Tone::Plain, _) => "neu",
        (Tone::Negative, 1) => "neg-1",
        (Tone::Negative, 2) => "neg-2",
        (Tone::Negative, _) => "neg-3",
        (Tone::Positive, 1) => "pos-1",
        (Tone::Positive, 2) => "pos-2",
        (Tone::Positive, _) => "pos-3",
    }
}
