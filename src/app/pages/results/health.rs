//! Data health: how far the answers carry, whether they are balanced, and which to doubt. Figures are `analysis`'s.
use leptos::prelude::*;
use waystone::{
    analysis::{self, CAREFUL, FLAGS, FacetKey, Health, MARGIN, Metric, Spread, Table},
    report,
    words::Words,
};

use super::{data::Data, file_name, scope::scope};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, live, nothing, when},
    },
    components::{figure::table_tools, sheet::sheet},
    ui::{Word, say, words},
};

pub fn health(data: Data) -> View {
    let words = words();
    let scope = scope();
    let found = Memo::new(move |_| {
        data.with(|d| {
            let known = scope.known.get();
            analysis::health(&d.analysis, &d.columns, &d.cut, known.invited(), &|value| {
                known.target(value)
            })
        })
    });
    let parts = [carries(found), care(found), balance(data, found), answered(data)];
    el("section.panel.pad.c12")
        .attr("aria-labelledby", "health")
        .with(
            el("div.fig-head")
                .with(el("h2").attr("id", "health").with(say(|w| w.health().title)))
                .with(el("p").with(move || words.get().health().note)),
        )
        .with(el("div.health").with(parts))
}

fn figure(
    name: impl Fn() -> String + 'static,
    value: impl Fn() -> Option<String> + 'static,
    note: impl Fn() -> String + 'static,
) -> View {
    el("div.fact")
        .with(el("dt").with(name))
        .with(el("dd").with(move || value().unwrap_or_else(|| "–".to_owned())))
        .with(el("dd.note").with(note))
}

fn carries(found: Memo<Health>) -> View {
    let words = words();
    let scope = scope();
    let said =
        move |word: fn(&waystone::words::health::Health) -> &'static str| move || word(words.get().health()).to_owned();
    let points = move || words.get().lang.number(MARGIN, 0);
    let margin = move || {
        let (metric, half) = found.with(|found| found.margin)?;
        let words = words.get();
        let by = report::show(words.lang, &metric.difference(half)).replace('+', "");
        Some((words.health().give)(&by))
    };
    let more = move || {
        let (n, needed) = found.with(|found| (found.n, found.needed));
        let own = words.get().health();
        match needed.map(|needed| needed.saturating_sub(n)) {
            None => String::new(),
            Some(0) => own.needed_enough.to_owned(),
            Some(more) => (own.needed_more)(more),
        }
    };
    let time = move || {
        let seconds = u64::from(found.with(|found| found.median)?);
        let own = words.get().health();
        // In steps of five, and minutes from there.
        Some(match seconds {
            ..60 => (own.seconds)((seconds.div_ceil(5) * 5).min(55)),
            _ => (own.minutes)(seconds.div_ceil(60)),
        })
    };
    let rate = move || {
        let share = found.with(|found| found.response)?;
        Some(words.get().lang.percent(share.value, 0))
    };
    let invited = el("input.in")
        .attr("type", "number")
        .attr("inputmode", "numeric")
        .attr("min", "1")
        .attr("id", "invited")
        .prop("value", move || scope.known.with(|known| known.text("")))
        .input("change", move |text| scope.known.update(|known| known.set("", &text)));
    let field = el("div.field")
        .with(el("label").attr("for", "invited").with(say(|w| w.health().invited)))
        .with(invited);
    el("div")
        .with(el("dl.facts").with([
            figure(
                said(|own| own.answers),
                move || Some(words.get().lang.count(found.with(|found| found.n))),
                String::new,
            ),
            figure(said(|own| own.margin), margin, said(|own| own.margin_note)),
            figure(
                move || (words.get().health().needed)(&points()),
                move || found.with(|found| found.needed).map(|n| words.get().lang.count(n)),
                more,
            ),
            figure(said(|own| own.median), time, String::new),
            figure(
                said(|own| own.response),
                rate,
                move || match found.with(|found| found.response) {
                    Some(_) => String::new(),
                    None => words.get().health().response_unknown.to_owned(),
                },
            ),
        ]))
        .with(field)
}

/// Who may have answered without care, each flag to be looked at.
fn care(found: Memo<Health>) -> View {
    let words = words();
    let scope = scope();
    let flag = |(at, name): (usize, &'static str)| {
        let count = move || found.with(|found| found.flags.get(at).copied().unwrap_or_default());
        let on = move || scope.slice.with(|slice| slice.has(&FacetKey::Care, name)).to_string();
        let said = move || words.get().health().flags.get(at).copied().unwrap_or_default();
        let rule = move || words.get().health().rules.get(at).copied().unwrap_or_default();
        let button = el("button.by")
            .attr("type", "button")
            .attr("aria-pressed", on)
            .with(said)
            .click(move || scope.toggle(&FacetKey::Care, name));
        el("li")
            .with(el("span").with(button).with(" ").with(el("span.note").with(rule)))
            .with(el("span.num").with(move || words.get().lang.count(count())))
    };
    let flagged = move || found.with(|found| found.flags.iter().take(FLAGS.len()).any(|n| *n > 0));
    let leave = move || {
        el("button.lnk.sm")
            .attr("type", "button")
            .with(say(|w| w.health().leave_out))
            .click(move || {
                scope
                    .slice
                    .update(|slice| *slice = slice.clone().only(&FacetKey::Care, CAREFUL));
                root::focus_first_soon(&[".chips button"]);
            })
    };
    el("div")
        .with(el("h3").with(say(|w| w.health().care)))
        .with(el("p.note").with(say(|w| w.health().care_note)))
        .with(el("ul.counts").with(FLAGS.into_iter().enumerate().map(flag).collect::<Vec<_>>()))
        .with(when(flagged, leave))
}

fn balance(data: Data, found: Memo<Health>) -> View {
    let words = words();
    let scope = scope();
    let spread = Memo::new(move |_| found.with(|found| found.spread.clone()));
    let values = move || {
        spread.with(|spread| {
            spread
                .iter()
                .flat_map(|spread| &spread.counts)
                .map(|(value, _)| value.clone())
                .collect::<Vec<_>>()
        })
    };
    let count = move |value: &str| {
        spread.with(|spread| {
            spread
                .iter()
                .flat_map(|spread| &spread.counts)
                .find(|(known, _)| known == value)
                .map_or(0, |one| one.1)
        })
    };
    let row = move |value: String| {
        let name = {
            let value = value.clone();
            move || {
                let key = spread.with(|spread| spread.as_ref().map(|spread| spread.key.clone()));
                key.map(|key| data.with(|d| d.value_name(words.get(), &key, &value)))
                    .unwrap_or_default()
            }
        };
        let (of, shown, own) = (name.clone(), value.clone(), value.clone());
        let target = el("input.in")
            .attr("type", "number")
            .attr("inputmode", "decimal")
            .attr("min", "0")
            .attr("aria-label", move || (words.get().health().target)(&of()))
            .prop("value", move || scope.known.with(|known| known.text(&shown)))
            .input("change", move |text| {
                scope.known.update(|known| known.set(&value, &text))
            });
        el("li")
            .with(el("span").attr("dir", "auto").with(name))
            .with(target)
            .with(el("span.num").with(move || words.get().lang.count(count(&own))))
    };
    let said = live(move || {
        let words = words.get();
        found.with(|found| match &found.spread {
            Some(spread) => nothing().with([
                el("p.note").with(verdict(words, spread)),
                el("p.note").with(weighted(words, found)),
            ]),
            None => nothing(),
        })
    });
    el("div")
        .with(el("h3").with(say(|w| w.health().balance)))
        .with(el("p.note").with(say(|w| w.health().target_note)))
        .with(el("ul.counts.targets").with(list(values, String::clone, row)))
        .with(said)
}

fn verdict(words: &Words, spread: &Spread) -> String {
    let own = words.health();
    let Some(balance) = spread.balance else {
        return String::new();
    };
    let mut said = vec![(own.largest)(&words.lang.percent(balance.largest, 0))];
    said.extend(balance.evenness.map(|even| (own.even)(&words.lang.number(even, 2))));
    said.extend(balance.test.map(|test| {
        let p = report::p_said(words, test.p);
        if test.p < 0.05 {
            (own.differs)(&p)
        } else {
            (own.fits)(&p)
        }
    }));
    said.join(" ")
}

/// What the score would be, were the typed shares those of the answers.
fn weighted(words: &Words, found: &Health) -> String {
    let Some((score, worth)) = &found.weighted else {
        return String::new();
    };
    let value = report::show(words.lang, &Metric::Nps.cell(Some(score.value)));
    let range = report::range(words, Metric::Nps, score);
    (words.health().weighted)(&value, &range, &words.lang.number(*worth, 0))
}

/// How many answered each question.
fn answered(data: Data) -> View {
    let words = words();
    let table = Memo::new(move |_| data.with(|d| report::answered(words.get(), &d.survey, &d.analysis)));
    let table: Signal<Table> = table.into();
    let open = RwSignal::new(true);
    let heading = Signal::derive(move || words.get().health().answered.to_owned());
    let broke_off = move || {
        let own = words.get().health();
        data.with(|d| match d.analysis.completion {
            Some(share) => {
                let finished = (share.value * share.n as f64).round() as u64;
                (own.broke_off)(share.n.saturating_sub(finished), share.n)
            }
            None => own.broke_off_unknown.to_owned(),
        })
    };
    let note: Word = |w| w.health().answered_note;
    el("div.wide")
        .with(
            el("div.fig-head")
                .with(el("h3").with(heading))
                .with(table_tools(open, table, heading, file_name(data), nothing()))
                .with(el("p").with(say(note)).with(" ").with(el("span").with(broke_off))),
        )
        .with(
            el("div.as-sheet")
                .attr("hidden", move || !open.get())
                .with(sheet(table)),
        )
}
