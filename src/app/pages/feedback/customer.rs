//! One customer: since when, by which names, the recommendations given, and everything in order. Names are put together and
//! apart here; answers are never changed by it.
use std::sync::Arc;

use leptos::{ev::Event, prelude::*};
use waystone::{
    feedback::{Customer, Piece, customer, customers, merge, split},
    scoring::freshness,
    sentiment::Reading,
    store::People,
    survey::Measure,
    words::Words,
};

use super::{
    case::line as case_line,
    names,
    state::{State, feeling},
};
use crate::app::{
    browser::{
        clock, intl, root,
        view::{View, el, live, nothing, svg, when},
    },
    components::icon::{Icon, glyph},
    shelf::why,
    ui::{say, words},
};

const DAY: u64 = 86_400_000;

pub fn drawer(state: State) -> View {
    let found = Memo::new(move |_| {
        let name = state.open.get()?;
        let pieces = state.pieces.get();
        customer(&pieces, &name).map(Arc::new)
    });
    when(move || found.with(Option::is_some), move || panel(state, found))
}

fn panel(state: State, found: Memo<Option<Arc<Customer>>>) -> View {
    let words = words();
    let see = move |say: &dyn Fn(&'static Words, &Customer) -> View| {
        found.with(|found| {
            found
                .as_ref()
                .map_or_else(nothing, |customer| say(words.get(), customer))
        })
    };
    let name = move || found.with(|found| found.as_ref().map(|customer| customer.name.clone()).unwrap_or_default());
    let label = move || (words.get().feedback().customer)(&name());
    let close = move || {
        state.look(None);
        root::focus("#fq");
    };
    let button = el("button.btn.icon.quiet")
        .attr("type", "button")
        .attr("id", "close-customer")
        .attr("aria-label", say(|w| w.shell().close))
        .with(glyph(Icon::Close, 20))
        .click(close);
    let head = el("div.row.fb-head").with([el("h2").attr("dir", "auto").with(label), button]);
    let parts: [View; 3] = [
        live(move || see(&facts)),
        live(move || see(&|w, customer| scores(w, &pieces_of(state, customer)))),
        live(move || see(&|w, customer| timeline(w, state, &pieces_of(state, customer)))),
    ];
    root::focus_soon("#close-customer".to_owned());
    el("section.panel.drawer")
        .attr("id", "customer")
        .attr("aria-label", label)
        .attr("role", move || state.narrow.get().then_some("dialog"))
        .attr("aria-modal", move || state.narrow.get().then_some("true"))
        .keydown(move |event| {
            if event.key() == "Escape" {
                close();
            }
        })
        .with(head)
        .with(parts)
        .with(together(state, found))
}

fn pieces_of(state: State, customer: &Customer) -> Vec<Piece> {
    state.pieces.with(|pieces| {
        customer
            .pieces
            .iter()
            .filter_map(|at| pieces.get(*at).cloned())
            .collect()
    })
}

fn facts(w: &'static Words, customer: &Customer) -> View {
    let days = |at: waystone::response::Moment| freshness::age_days((at.0 / DAY) as i64, (clock::now().0 / DAY) as i64);
    let heard = customer
        .first
        .zip(customer.last)
        .map(|(first, last)| (w.feedback().heard)(&intl::day(w.lang, first), &intl::day(w.lang, last)));
    let silent = customer
        .last
        .and_then(days)
        .map(|days| (w.feedback().silent)(&w.lang.count(days)));
    let known = customer
        .names
        .iter()
        .map(|(name, n)| format!("{name} ({})", w.lang.count(*n)));
    let rows = [
        (w.feedback().names, known.collect::<Vec<_>>().join(w.journey().comma)),
        (w.feedback().channels, customer.channels.join(w.journey().comma)),
    ];
    let rows = rows.into_iter().filter(|(_, said)| !said.is_empty());
    let rows = rows.map(|(name, said)| nothing().with([el("dt").with(name), el("dd").attr("dir", "auto").with(said)]));
    el("div.stack-s")
        .with(heard.map(|text| el("p.note").with(text)))
        .with(silent.map(|text| el("p.note").with(text)))
        .with(el("dl.fb-facts").with(rows.collect::<Vec<_>>()))
}

/// The recommendations in time, from left to right in every language.
fn scores(w: &'static Words, pieces: &[Piece]) -> View {
    let given: Vec<(u64, u8)> = pieces
        .iter()
        .rev()
        .filter_map(|piece| match piece.score {
            Some((score, Measure::Nps)) => Some((piece.at?.0, score)),
            _ => None,
        })
        .collect();
    // One is no course.
    let (Some((first, _)), Some((last, _)), true) = (given.first(), given.last(), given.len() > 1) else {
        return nothing();
    };
    let span = last.saturating_sub(*first).max(1) as f64;
    let x = |at: u64| 20.0 + at.saturating_sub(*first) as f64 / span * 260.0;
    let y = |score: u8| 70.0 - f64::from(score) * 6.0;
    let points: Vec<String> = given
        .iter()
        .map(|(at, score)| format!("{:.0},{:.0}", x(*at), y(*score)))
        .collect();
    let said: Vec<String> = given.iter().map(|(_, score)| w.lang.count((*score).into())).collect();
    let dots = given.iter().map(|(at, score)| {
        let (x, y) = (x(*at), y(*score));
        let dot = svg("circle.dot")
            .attr("cx", format!("{x:.0}"))
            .attr("cy", format!("{y:.0}"))
            .attr("r", "5");
        let text = svg("text")
            .attr("x", format!("{x:.0}"))
            .attr("y", format!("{:.0}", y - 9.0))
            .attr("text-anchor", "middle");
        svg("g").with(dot).with(text.with(w.lang.count((*score).into())))
    });
    let picture = svg("svg.chart")
        .attr("viewBox", "0 0 300 84")
        .attr("role", "img")
        .attr(
            "aria-label",
            format!("{}: {}", w.feedback().scores, said.join(w.journey().comma)),
        )
        .with(svg("polyline.line").attr("points", points.join(" ")))
        .with(dots.collect::<Vec<_>>());
    el("div").with(el("h3").with(w.feedback().scores)).with(picture)
}

fn timeline(w: &'static Words, state: State, pieces: &[Piece]) -> View {
    let one = |piece: &Piece| {
        let reading = state.reading(piece);
        let scored = piece
            .score
            .map(|(score, measure)| (w.feedback().scored)(&w.lang.count(score.into()), measure.scale().high()));
        let survey = state.survey(&piece.survey);
        let survey = survey.map(|survey| names::title(w, &survey)).unwrap_or_default();
        let case = state.cases.with(|cases| {
            cases.get(&piece.key()).map(|case| {
                let opened = intl::day(w.lang, waystone::response::Moment(case.opened));
                let said = format!("{}{}{opened}", case_line(w, case), w.journey().comma);
                el("p.note.fb-case-line")
                    .attr("data-case", case.state.tag())
                    .attr("dir", "auto")
                    .with(said)
            })
        });
        let stone = el("span.stone").attr("aria-hidden", "true");
        let stone = stone.with(
            piece
                .score
                .map_or_else(String::new, |(score, _)| w.lang.count(score.into())),
        );
        let when = piece
            .at
            .map_or_else(|| w.feedback().undated.to_owned(), |at| intl::day_and_time(w.lang, at));
        let quote = (!piece.text.is_empty()).then(|| {
            let text = el("blockquote")
                .attr("dir", "auto")
                .attr("lang", (!piece.lang.is_empty()).then_some(piece.lang.as_str()));
            text.with(piece.text.as_str())
        });
        let body = el("div")
            .with(scored.map(|said| el("p").with(said)))
            .with(quote)
            .with(names::chip(w, feeling(reading.as_ref())))
            .with(reading.as_ref().and_then(|reading| strip(w, reading)))
            .with(case)
            .with(el("p.note").with(el("time").with(when)))
            .with(
                el("p.note").attr("dir", "auto").with(
                    [Some(survey), piece.channel.clone()]
                        .into_iter()
                        .flatten()
                        .collect::<Vec<_>>()
                        .join(w.journey().comma),
                ),
            );
        el("li").with([stone, body])
    };
    el("div")
        .with(el("h3").with(w.feedback().timeline))
        .with(el("ol.tl").with(pieces.iter().map(one).collect::<Vec<_>>()))
}

/// How each sentence reads, where there are several.
fn strip(w: &Words, reading: &Reading) -> Option<View> {
    if reading.sentences.len() < 2 {
        return None;
    }
    let one = |part: &waystone::sentiment::Part| {
        let as_whole = Reading {
            label: part.label,
            ..reading.clone()
        };
        let tag = feeling(Some(&as_whole));
        names::shape(tag).map(|shape| shape.attr("class", format!("jmark {tag}")))
    };
    let said: Vec<&str> = reading
        .sentences
        .iter()
        .map(|part| {
            let as_whole = Reading {
                label: part.label,
                ..reading.clone()
            };
            names::feeling(w, feeling(Some(&as_whole)))
        })
        .collect();
    Some(
        el("span.fb-strip")
            .attr("role", "img")
            .attr(
                "aria-label",
                format!("{}: {}", w.feedback().sentences, said.join(w.journey().comma)),
            )
            .with(reading.sentences.iter().filter_map(one).collect::<Vec<_>>()),
    )
}

/// Names put together and apart, each with a way back.
fn together(state: State, found: Memo<Option<Arc<Customer>>>) -> View {
    let words = words();
    let other = RwSignal::new(String::new());
    // What was done, each with how it was before: taken back one by one, the last first.
    let said = RwSignal::new(Vec::<(String, People)>::new());
    let error = RwSignal::new(None::<String>);
    let name =
        move || found.with_untracked(|found| found.as_ref().map(|customer| customer.name.clone()).unwrap_or_default());
    let change = move |act: &dyn Fn(&mut People), told: String| {
        let before = state.people.get_untracked();
        let mut people = before.clone();
        act(&mut people);
        let kept = state.shelf.write(|library| library.save_people(&people));
        let w = words.get_untracked();
        if kept.is_ok() {
            said.update(|said| said.push((told, before)));
        }
        error.set(kept.err().map(|error| (w.shell().not_saved)(why(w, error))));
    };
    let put = move |event: Event| {
        event.prevent_default();
        let wanted = other.get_untracked().trim().to_owned();
        let own = name();
        let w = words.get_untracked();
        let known = state.pieces.with_untracked(|pieces| customers(pieces));
        if wanted == own || !known.contains(&wanted) {
            error.set(Some(w.feedback().unknown_name.to_owned()));
            return;
        }
        change(
            &|people| merge(people, &own, &wanted),
            (w.feedback().merged)(&wanted, &own),
        );
        other.set(String::new());
    };
    let apart = move || {
        let one = |name: &String| {
            let own = name.clone();
            el("button.lnk.sm")
                .attr("type", "button")
                .with((words.get().feedback().split)(name))
                .click(move || {
                    let told = (words.get_untracked().feedback().parted)(&own);
                    change(&|people| split(people, &own), told);
                })
        };
        found.with(|found| {
            let names = found.iter().flat_map(|customer| {
                let own = &customer.name;
                customer
                    .names
                    .iter()
                    .map(|(name, _)| name)
                    .filter(move |name| *name != own)
            });
            nothing().with(names.map(one).collect::<Vec<_>>())
        })
    };
    let undo = move || {
        el("button.lnk")
            .attr("type", "button")
            .attr("id", "undo-people")
            .with(say(|w| w.shell().undo))
            .click(move || {
                let Some((_, before)) = said.with_untracked(|said| said.last().cloned()) else {
                    return;
                };
                let kept = state.shelf.write(|library| library.save_people(&before));
                let w = words.get_untracked();
                if kept.is_ok() {
                    said.update(|said| drop(said.pop()));
                }
                error.set(kept.err().map(|error| (w.shell().not_saved)(why(w, error))));
            })
    };
    let told = move || said.with(|said| said.last().map(|(told, _)| told.clone()).unwrap_or_default());
    let field = el("input.in")
        .attr("id", "other-customer")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("maxlength", "512")
        .prop("value", move || other.get())
        .input("input", move |text| other.set(text));
    let form = el("form.stack-s")
        .on("submit", put)
        .with(
            el("label.note")
                .attr("for", "other-customer")
                .with(say(|w| w.feedback().merge)),
        )
        .with(
            el("div.row").with([
                field,
                el("button.btn")
                    .attr("type", "submit")
                    .with(say(|w| w.feedback().merge_do)),
            ]),
        );
    let failed = move || nothing().with(error.get().map(|text| el("p.err").with(text)));
    el("div.stack-s")
        .with(form)
        .with(live(apart))
        .with(el("p.note").attr("role", "status").with(told))
        .with(when(move || said.with(|said| !said.is_empty()), undo))
        .with(el("div").attr("role", "alert").with(live(failed)))
}
