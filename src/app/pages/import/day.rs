//! The question what a date means that could be two days. The author answers it; nothing is guessed.
use leptos::prelude::*;
use waystone::exchange::table::{Order, Role};

use super::column::Chosen;
use crate::app::{
    browser::{
        intl,
        view::{View, el, nothing, when},
    },
    ui::words,
};

/// Shown while the column is used as a date; nothing where its days can be read in one way only.
pub fn which_day(column: &Chosen) -> View {
    let Some(unclear) = column.column.unclear.clone() else {
        return nothing();
    };
    let words = words();
    let (role, ordered) = (column.role, column.ordered);
    let name = format!("day-{}", column.column.name);
    let dates = column.column.dates.map_or(0, |dates| dates.either);
    let is_date = move || matches!(role.get(), Role::Date(_));
    when(is_date, move || {
        let text = unclear.text.clone();
        let legend = el("legend").with(move || (words.get().mapping().which_day)(&text, dates));
        let choices = [(Order::Day, unclear.day_first), (Order::Month, unclear.month_first)];
        let choices = choices.map(|(order, moment)| {
            let own = Role::Date(order);
            let input = el("input")
                .attr("type", "radio")
                .attr("name", name.clone())
                .attr("value", own.tag())
                .prop("checked", move || ordered.get() && role.get() == own)
                .on("change", move |_| {
                    role.set(own);
                    ordered.set(true);
                });
            let day = el("span").with(move || intl::calendar_day(words.get().lang, moment));
            el("label").with([input, day])
        });
        el("fieldset.which-day").with(legend).with(choices)
    })
}
