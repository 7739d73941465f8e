//! Shares as bars, drawn from a question's table: those of choices, and those of statements around their middle.
use leptos::{ev::KeyboardEvent, prelude::With};
use waystone::{
    analysis::{FacetKey, NO, Table, YES},
    report::show,
    scoring::suppress::{Policy, Showing},
    survey::Question,
    words::Words,
};

use super::scope::{Scope, scope};
use crate::app::browser::{
    root,
    view::{View, el, nothing},
};

/// Narrows the page to a value of a facet by a press, and shows whether it is narrowed.
fn presses(button: View, scope: Scope, key: FacetKey, value: String) -> View {
    let (is, of) = (key.clone(), value.clone());
    let on = move || scope.slice.with(|slice| slice.has(&is, &of)).to_string();
    let id = format!("{key}.{value}");
    button
        .attr("type", "button")
        .attr("id", &id)
        .attr("aria-pressed", on)
        .click(move || {
            scope.toggle(&key, &value);
            // The bars are drawn anew.
            root::focus_soon(format!("[id='{id}']"));
        })
}

/// One bar for each choice of a question, which `n` people had.
pub fn bars(words: &Words, question: &Question, table: &Table, n: u64) -> View {
    let lang = words.lang;
    let scope = scope();
    let bar = |at: usize| {
        let cell = |column| table.cell(at, column);
        let name = el("bdi").with(show(lang, cell(0)));
        let value = match question.kind.choices().get(at) {
            Some(choice) => choice.id.to_string(),
            None if at == 0 => YES.to_owned(),
            None => NO.to_owned(),
        };
        let key = FacetKey::Answer(question.id.clone());
        let name = presses(el("button.by"), scope, key, value).with(name);
        let share = cell(2).value().unwrap_or_default();
        let numbers = el("span.num")
            .with(el("b").with(show(lang, cell(2))))
            .with(" ")
            .with(el("span.mut").with(show(lang, cell(1))));
        let bar = el("div.cbar").attr("aria-hidden", "true").attr("data-few", is_few(n));
        el("li")
            .with(el("span").with(name))
            .with(numbers)
            .with(bar.with(el("i").style("inline-size", format!("{share:.2}%"))))
    };
    nothing().with((0..table.rows.len()).map(bar).collect::<Vec<_>>())
}

/// The steps of a table of statements: between their names and who agrees and answered.
fn steps(table: &Table) -> usize {
    table.columns.len().saturating_sub(3)
}

pub fn legend(table: &Table) -> View {
    let steps = steps(table);
    let names = table.columns.iter().skip(1).take(steps).enumerate();
    let name = |(step, name): (usize, &String)| {
        let tone = el("i").attr("data-tone", tone(step, steps));
        el("span").attr("dir", "auto").with(tone).with(name.as_str())
    };
    nothing().with(names.map(name).collect::<Vec<_>>())
}

/// Statements as bars split around the neutral middle.
pub fn rows(words: &Words, question: &Question, table: &Table) -> View {
    let lang = words.lang;
    let scope = scope();
    let steps = steps(table);
    let is_rtl = lang.dir() == "rtl";
    let rows: Vec<Vec<f64>> = (0..table.rows.len()).map(|row| shares(table, row, steps)).collect();
    let before = |row: &[f64]| -> f64 {
        let middle = steps as f64 / 2.0;
        let part = |(at, share): (usize, &f64)| share * (middle - at as f64).clamp(0.0, 1.0);
        row.iter().enumerate().map(part).sum()
    };
    let most = rows.iter().map(|row| before(row)).fold(0.0, f64::max);
    let after = rows.iter().map(|row| row.iter().sum::<f64>() - before(row));
    let whole = (most + after.fold(0.0, f64::max)).max(1.0);
    let piece = |at: usize, (step, share): (usize, &f64)| {
        let wide = share / whole * 100.0;
        let text = (wide >= 7.0).then(|| lang.number(*share, 0));
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
            .attr("tabindex", if step == 0 { "0" } else { "-1" });
        let row = question.kind.choices().get(at);
        match row.zip(question.kind.columns().get(step)) {
            Some((row, column)) => {
                let key = FacetKey::Row(question.id.clone(), row.id.clone());
                presses(piece, scope, key, column.id.to_string())
            }
            None => piece,
        }
    };
    let row = |(at, shares): (usize, &Vec<f64>)| {
        let lead = (most - before(shares)) / whole * 100.0;
        let lead = el("i.lead").style("inline-size", format!("{lead:.2}%"));
        let pieces: Vec<View> = shares.iter().enumerate().map(|one| piece(at, one)).collect();
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
            .with(el("div.lbar").attr("id", id).with(lead).with(pieces).keydown(walk))
            .with(el("b.num").with(show(lang, table.cell(at, steps + 1))))
    };
    nothing().with(rows.iter().enumerate().map(row).collect::<Vec<_>>())
}

fn is_few(n: u64) -> bool {
    Policy::STANDARD.showing(n) != Showing::Shown
}

/// "12 answers · few answers".
pub fn counted(words: &Words, n: u64) -> String {
    let answers = (words.shell().answers)(n);
    match Policy::STANDARD.showing(n) {
        Showing::Hidden => format!("{answers}{}{}", words.results().dot, words.results().too_few),
        Showing::Warned => format!("{answers}{}{}", words.results().dot, words.results().few),
        Showing::Shown => answers,
    }
}

/// The shares of a row in percent; none when they are held back.
fn shares(table: &Table, row: usize, steps: usize) -> Vec<f64> {
    let shares: Option<Vec<f64>> = (1..=steps).map(|column| table.cell(row, column).value()).collect();
    shares.unwrap_or_default()
}

/// The colour of a step: stronger towards its end.
fn tone(step: usize, steps: usize) -> &'static str {
    let off = (2 * step) as f64 - (steps.max(1) - 1) as f64;
    let far = off.abs() / (steps.max(2) - 1) as f64;
    let level = usize::from(far > 0.55) + usize::from(far > 0.9);
    match (off.total_cmp(&0.0), level) {
        (std::cmp::Ordering::Equal, _) => "neu",
        (std::cmp::Ordering::Less, 0) => "neg-1",
        (std::cmp::Ordering::Less, 1) => "neg-2",
        (std::cmp::Ordering::Less, _) => "neg-3",
        (_, 0) => "pos-1",
        (_, 1) => "pos-2",
        _ => "pos-3",
    }
}
