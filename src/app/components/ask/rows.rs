//! The same questions asked of several things: a table that turns into cards where it is narrow, or panels; rows to add and take away.
use leptos::prelude::*;
use waystone::survey::{Question, QuestionId, Repeat, RepeatLook, Rows};

use super::{Slot, ask, cell, shown};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, nothing, when},
    },
    components::icon::{Icon, glyph},
};

pub fn repeat(slot: &Slot, repeat: &Repeat) -> View {
    let (runner, place) = (slot.asking.runner, slot.place.clone());
    let count = Memo::new(move |_| runner.with(|runner| runner.rows_at(&place)));
    let rows = {
        let place = slot.place.clone();
        let shown = Memo::new(move |_| {
            let shown = |at: &usize| runner.with(|runner| runner.row_shown(&place, *at));
            (0..count.get()).filter(shown).collect::<Vec<_>>()
        });
        move || shown.get()
    };
    let (own, all) = (slot.clone(), repeat.clone());
    let id = slot.part("rows");
    let body = match repeat.look {
        RepeatLook::Table => {
            let rows = list(rows, |at: &usize| at.to_string(), move |at| row(&own, &all, at, count));
            let table = el("table.cells").with(head(slot, repeat));
            let table = table.with(el("tbody").attr("id", &id).with(rows));
            el("div.wide").with(table.with(sums(slot, repeat)))
        }
        RepeatLook::Panels => {
            let panels = list(
                rows,
                |at: &usize| at.to_string(),
                move |at| panel(&own, &all, at, count),
            );
            el("div.panels").attr("id", &id).with(panels)
        }
    };
    let Rows::Growing { most, .. } = repeat.rows else {
        return body;
    };
    let (own_words, said) = (slot.clone(), repeat.nothing.clone());
    let body = match said.is_empty() {
        true => body,
        false => nothing().with([
            body,
            when(
                move || count.get() == 0,
                move || el("p.note").with(own_words.text(&said)),
            ),
        ]),
    };
    if repeat.no_add {
        return body;
    }
    let (own, words) = (slot.clone(), repeat.add.clone());
    let add = move || {
        let (slot, id) = (own.clone(), id.clone());
        let word = if words.is_empty() {
            nothing().with(own.run().add)
        } else {
            own.text(&words)
        };
        el("button.btn.add")
            .attr("type", "button")
            .attr("id", own.part("add"))
            .with(glyph(Icon::Plus, 18))
            .with(word)
            .click(move || {
                let place = &slot.place;
                slot.asking.runner.update(|runner| {
                    runner.add_row_at(place);
                });
                slot.asking.changed.run(());
                root::focus_soon(format!(
                    "[id='{id}'] > :last-of-type :is(input, select, textarea, summary, .lift)"
                ));
            })
    };
    nothing().with([body, when(move || count.get() < usize::from(most), add)])
}

/// What a row is called: by its author, or by its number.
fn name(slot: &Slot, repeat: &Repeat, at: usize) -> View {
    match &repeat.rows {
        Rows::Fixed(rows) => nothing().with(rows.get(at).map(|row| slot.choice_text(row))),
        Rows::Growing { .. } => nothing().with((slot.run().row)(at as u64 + 1)),
    }
}

fn remove(slot: &Slot, repeat: &Repeat, at: usize, count: Memo<usize>) -> Option<View> {
    let Rows::Growing { least, .. } = repeat.rows else {
        return None;
    };
    if repeat.no_remove {
        return None;
    }
    let (slot, words, few) = (slot.clone(), repeat.remove.clone(), usize::from(least));
    Some(when(
        move || count.get() > few,
        move || {
            let own = slot.clone();
            let word = if words.is_empty() {
                nothing().with(slot.run().remove)
            } else {
                slot.text(&words)
            };
            el("button.btn.quiet.remove")
                .attr("type", "button")
                .attr("aria-label", (slot.run().remove_row)(at as u64 + 1))
                .with(glyph(Icon::Trash, 18))
                .with(el("span").with(word))
                .click(move || {
                    let place = &own.place;
                    own.asking.runner.update(|runner| {
                        runner.remove_row_at(place, at);
                    });
                    own.asking.changed.run(());
                    let near = at.min(count.get_untracked().saturating_sub(1)) + 1;
                    let (rows, add) = (own.part("rows"), own.part("add"));
                    root::focus_soon(format!("[id='{rows}'] > :nth-of-type({near}) .remove, [id='{add}']"));
                })
        },
    ))
}

fn head(slot: &Slot, repeat: &Repeat) -> View {
    let mixed = repeat.questions.iter().any(|question| question.required);
    let column = |question: &Question| {
        let title = title_of(slot, question);
        let optional = mixed && !question.required && question.kind.asks();
        el("th")
            .attr("scope", "col")
            .attr("id", slot.part(question.id.as_str()))
            .attr("hidden", closed(slot, repeat, question))
            .attr("dir", "auto")
            .with(title)
            .with(optional.then(|| el("span.optional").with(slot.run().optional)))
    };
    let grows = matches!(repeat.rows, Rows::Growing { .. });
    let row = el("tr").with(el("td"));
    let row = row.with(repeat.questions.iter().map(column).collect::<Vec<_>>());
    el("thead").with(row.with(grows.then(|| el("td"))))
}

/// What stands under the columns.
fn sums(slot: &Slot, repeat: &Repeat) -> Option<View> {
    repeat.questions.iter().find(|question| question.total.is_some())?;
    let sum = |question: &Question| {
        let Some(total) = &question.total else {
            return el("td").attr("hidden", closed(slot, repeat, question));
        };
        let (place, id) = (slot.place.clone(), question.id.clone());
        let title = el("span.cell-title").attr("aria-hidden", "true").attr("dir", "auto");
        let output = el("output.computed").attr("aria-labelledby", slot.part(id.as_str()));
        let value = shown::value(slot, total, move |runner| runner.total_at(&place, &id));
        el("td")
            .attr("hidden", closed(slot, repeat, question))
            .with([title.with(title_of(slot, question)), output.with(value)])
    };
    let grows = matches!(repeat.rows, Rows::Growing { .. });
    let row = el("tr").with(
        el("th")
            .attr("scope", "row")
            .attr("dir", "auto")
            .with(slot.text(&repeat.totals)),
    );
    let row = row.with(repeat.questions.iter().map(sum).collect::<Vec<_>>());
    Some(el("tbody.sums").with(row.with(grows.then(|| el("td.end")))))
}

/// Whether a column is hidden now.
fn closed(slot: &Slot, repeat: &Repeat, column: &Question) -> impl Fn() -> bool + Send + Sync + use<> {
    let (runner, place, column) = (slot.asking.runner, slot.place.clone(), column.clone());
    let asks = repeat.show_columns_if.is_some();
    move || asks && runner.with(|runner| !runner.column_shown(&place, &column))
}

fn title_of(slot: &Slot, question: &Question) -> View {
    if question.title.is_empty() {
        nothing().with(question.name())
    } else {
        slot.text(&question.title)
    }
}

/// The questions of the row that are shown now.
fn open(slot: &Slot, at: usize) -> Memo<Vec<QuestionId>> {
    let (runner, place) = (slot.asking.runner, slot.place.clone());
    Memo::new(move |_| {
        runner.with(|runner| {
            let overlay = runner.row_overlay(&place, at);
            let question = runner.question_at(&place);
            let Some(waystone::survey::Kind::Repeat(repeat)) = question.map(|question| &question.kind) else {
                return Vec::new();
            };
            let cells = runner.row_cells(repeat, &overlay);
            cells.into_iter().map(|cell| cell.question.id.clone()).collect()
        })
    })
}

fn row(slot: &Slot, repeat: &Repeat, at: usize, count: Memo<usize>) -> View {
    let here = open(slot, at);
    let row_id = slot.part(&format!("row{at}"));
    let one = |question: &Question| {
        let hidden = closed(slot, repeat, question);
        let (slot, question, row_id, id) = (slot.clone(), question.clone(), row_id.clone(), question.id.clone());
        let column = slot.part(id.as_str());
        let title = title_of(&slot, &question);
        let inside = move || {
            let Some(inner) = slot.cell(at, &question) else {
                return nothing();
            };
            cell(&Slot {
                label: format!("{row_id} {column}").into(),
                ..inner
            })
        };
        // The column's name again, for cards; those who hear it have it from the header.
        let title = el("span.cell-title")
            .attr("aria-hidden", "true")
            .attr("dir", "auto")
            .with(title);
        el("td")
            .attr("hidden", hidden)
            .with([title, when(move || here.with(|here| here.contains(&id)), inside)])
    };
    el("tr")
        .with(
            el("th")
                .attr("scope", "row")
                .attr("id", &row_id)
                .attr("dir", "auto")
                .with(name(slot, repeat, at)),
        )
        .with(repeat.questions.iter().map(one).collect::<Vec<_>>())
        .with(remove(slot, repeat, at, count).map(|remove| el("td.end").with(remove)))
}

fn panel(slot: &Slot, repeat: &Repeat, at: usize, count: Memo<usize>) -> View {
    let here = open(slot, at);
    let (own, questions) = (slot.clone(), repeat.questions.clone());
    let make = move |id: QuestionId| {
        let question = questions.iter().find(|question| question.id == id);
        let inner = question.and_then(|question| own.cell(at, question));
        inner.map_or_else(nothing, |inner| ask(&inner, false, nothing()))
    };
    let title = if repeat.title.is_empty() || matches!(repeat.rows, Rows::Fixed(_)) {
        name(slot, repeat, at)
    } else {
        let (runner, place, text) = (slot.asking.runner, slot.place.clone(), repeat.title.clone());
        nothing().with(move || runner.with(|runner| runner.text(&text, Some(&runner.row_overlay(&place, at)))))
    };
    el("fieldset.panel-box")
        .with(el("legend").attr("dir", "auto").with(title))
        .with(list(move || here.get(), QuestionId::to_string, make))
        .with(remove(slot, repeat, at, count))
}
