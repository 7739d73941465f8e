//! Every question in its order with what was answered.
use leptos::prelude::*;
use waystone::{
    analysis::{Found, Metric, Summary, Table},
    chart::Plot,
    report,
    scoring::suppress::{Policy, Showing},
    survey::{Question, QuestionId},
    words::Words,
};

use super::{
    Data,
    bars::{bars, counted},
    file_name,
    hero::score,
    likert::{layouts, legend, rows},
    output,
    role::Role,
    scope::scope,
};
use crate::app::{
    browser::view::{View, el, list, live, nothing},
    components::{
        figure::{pictures, table_tools},
        sheet::sheet,
    },
    ui::{say, words},
};

/// A question with what was found of it; `None` once it is gone.
type Answered = Memo<Option<(Question, Summary)>>;

/// What of a question is shown: drawn anew only when this changes.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    Unanswered,
    Rated,
    Written,
    Few,
    Chosen { multiple: bool },
    Gridded,
}

impl Shape {
    fn of(summary: &Summary) -> Self {
        match &summary.found {
            _ if summary.n == 0 => Self::Unanswered,
            Found::Ratings(_) => Self::Rated,
            Found::Texts => Self::Written,
            Found::Choices(_) if Policy::STANDARD.showing(summary.n) == Showing::Hidden => Self::Few,
            Found::Choices(choices) => Self::Chosen {
                multiple: choices.multiple,
            },
            Found::Grid(_) => Self::Gridded,
        }
    }
}

pub fn questions(data: Data) -> View {
    let scope = scope();
    // An owner looks at what is asked about their touchpoint.
    let ids = move || {
        let own = scope.touchpoint.get();
        let wanted = scope.role.get() == Role::Owner && !own.is_empty();
        let asks = |question: &&Question| {
            let place = question.place.as_ref();
            !wanted || place.is_some_and(|place| place.touchpoint.trim() == own)
        };
        data.with(|d| {
            d.survey
                .questions()
                .filter(asks)
                .map(|question| question.id.clone())
                .collect()
        })
    };
    let foot = output::line(data);
    let question = move |id: QuestionId| {
        let answered = Memo::new(move |_| {
            data.with(|d| Some((d.survey.question(&id)?.clone(), d.analysis.summary(&id)?.clone())))
        });
        el("li").with(one(answered, file_name(data), foot))
    };
    el("section.panel.pad.c12")
        .with(el("div.fig-head").with(el("h2").with(say(|w| w.results().questions))))
        .with(el("ol.qres").with(list(ids, QuestionId::to_string, question)))
}

fn one(answered: Answered, file: Signal<String>, foot: Signal<String>) -> View {
    let words = words();
    let summary = move |of: fn(&Summary) -> u64| answered.with(|a| a.as_ref().map_or(0, |(_, summary)| of(summary)));
    let number = move || summary(|summary| summary.number as u64);
    let n = move || summary(|summary| summary.n);
    let title = Signal::derive(move || {
        let words = words.get();
        let title = answered.with(|a| {
            a.as_ref()
                .map(|(question, _)| question.title.get(words.lang.tag()).trim().to_owned())
        });
        let title = title.filter(|title| !title.is_empty());
        title.unwrap_or_else(|| (words.results().number)(number() as usize))
    });
    let layout = scope().likert;
    let plot = Memo::new(move |_| {
        let plot = |(question, summary): &(Question, Summary)| match &summary.found {
            Found::Choices(choices) => Some(report::choices(words.get(), question, choices, summary.n)),
            Found::Grid(grid) => Some(report::grid(words.get(), question, grid, layout.get())),
            _ => None,
        };
        answered.with(|answered| answered.as_ref().and_then(plot))
    });
    let table = Memo::new(move |_| plot.with(|plot| plot.as_ref().map(|plot| plot.table.clone()).unwrap_or_default()));
    let leaves = Drawn {
        plot,
        table,
        heading: title,
        file,
        foot,
    };
    let shape = Memo::new(move |_| answered.with(|a| a.as_ref().map(|(_, summary)| Shape::of(summary))));
    // The question may be gone.
    let of = move |draw: &dyn Fn(&Question) -> View| {
        let draw = |answered: &Option<(Question, Summary)>| answered.as_ref().map(|(question, _)| draw(question));
        answered.with(draw).unwrap_or_else(nothing)
    };
    let note = |text: Box<dyn Fn() -> String>| el("p.note").with(text);
    let body = live(move || match shape.get() {
        None => nothing(),
        Some(Shape::Unanswered) => el("p.note").with(say(|w| w.results().no_answers)),
        Some(Shape::Rated) => el("div.mrow").with(live(move || rated(words.get(), answered))),
        Some(Shape::Written) => note(Box::new(move || (words.get().results().written)(n()))),
        Some(Shape::Few) => note(Box::new(move || counted(words.get(), n()))),
        Some(Shape::Chosen { multiple }) => {
            let said = move || {
                let words = words.get();
                let own = words.results();
                let several = if multiple { [own.dot, own.several] } else { [""; 2] };
                format!("{}{}", counted(words, n()), several.concat())
            };
            let drawn = move |question: &Question| table.with(|table| bars(words.get(), question, table, n()));
            let bars = el("ul.cbars").with(live(move || of(&drawn)));
            tabled(leaves, [bars, note(Box::new(said))])
        }
        Some(Shape::Gridded) => {
            let end = el("span.lbar-end").with(say(|w| w.results().top_two));
            let legend = el("div.legend").with([live(move || table.with(legend)), end]);
            let drawn = move |question: &Question| table.with(|table| rows(words.get(), question, table, layout.get()));
            let rows = el("ul.lbars").with(live(move || of(&drawn)));
            tabled(leaves, [nothing().with([layouts(), legend]), rows])
        }
    });
    let stone = el("span.stone").attr("data-fill", "").attr("aria-hidden", "true");
    nothing()
        .with(stone.with(move || words.get().lang.count(number())))
        .with(el("div.qbody").with(el("h3").with(el("bdi").with(title))).with(body))
}

/// A question's bars as they leave the page.
#[derive(Clone, Copy)]
struct Drawn {
    plot: Memo<Option<Plot>>,
    table: Memo<Table>,
    heading: Signal<String>,
    file: Signal<String>,
    foot: Signal<String>,
}

/// The width of their pictures, in CSS pixels.
const WIDTH: f64 = 640.0;

/// A table with its tools, and the drawing of it.
fn tabled(drawn: Drawn, drawing: [View; 2]) -> View {
    let Drawn {
        plot,
        table,
        heading,
        file,
        foot,
    } = drawn;
    let open = RwSignal::new(false);
    let as_sheet = el("div.as-sheet").attr("hidden", move || !open.get());
    let with = move |save: &dyn Fn(&Plot)| plot.with_untracked(|plot| plot.iter().for_each(save));
    let pictures = pictures(with, move || WIDTH, heading, file, foot);
    nothing()
        .with(table_tools(open, table.into(), heading, file, pictures))
        .with(drawing)
        .with(as_sheet.with(sheet(table.into())))
}

/// The mean on its scale, and the share of the two highest points.
fn rated(words: &Words, answered: Answered) -> View {
    answered.with(|answered| {
        let Some((
            _,
            Summary {
                found: Found::Ratings(ratings),
                ..
            },
        )) = answered
        else {
            return nothing();
        };
        let top = ratings.top_two;
        let note = top.map(|top| format!("{}: {}", words.results().top_two, words.lang.percent(top.value, 0)));
        score(
            words,
            Metric::Mean(ratings.measure.scale()),
            ratings.mean,
            note.unwrap_or_default(),
        )
    })
}
