//! Shares of choices as bars, drawn from a question's table; each narrows the page.
use leptos::prelude::With;
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
pub fn presses(button: View, scope: Scope, key: FacetKey, value: String) -> View {
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
