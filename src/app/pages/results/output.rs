//! The page taken along: printed, or saved as one file. What a report says is `report`'s.
use leptos::prelude::*;
use waystone::{
    analysis::{self, Day, Event, Found, Metric},
    chart::Plot,
    report::{self, Document, Section},
    scoring::suppress::{Policy, Showing},
    words::{Lang, Words},
};

use super::{
    data::{Data, Loaded},
    events::events,
    file_name, leaving,
    scope::{Scope, scope},
    slicer::day,
    trend,
};
use crate::app::{
    browser::{
        canvas, clock, files, root,
        view::{View, el, nothing},
    },
    components::icon::{Icon, glyph},
    ui::{say, words},
};

/// The width of a drawing in a report, in CSS pixels.
const WIDTH: f64 = 720.0;

/// What everything that leaves the page says of itself: title, days, answers, what it is narrowed to, and when.
pub fn line(data: Data) -> Signal<String> {
    let words = words();
    Signal::derive(move || data.with(|d| said(words.get(), d)))
}

fn said(words: &Words, d: &Loaded) -> String {
    let own = words.looking_at();
    let parts = report::slice_parts(words, &d.survey, &d.dictionary, &d.slice, &|which| day(words, which));
    let brand = d.survey.brand.get(words.lang.tag()).trim();
    let mut said: Vec<String> = Vec::new();
    // In its own direction, so that it turns nothing.
    said.extend(Some(format!("\u{2068}{brand}\u{2069}")).filter(|_| !brand.is_empty()));
    if let Some((first, last)) = d.days.filter(|_| !d.slice.has_days()) {
        said.push((words.filters().between)(
            &day(words, Day(first)),
            &day(words, Day(last)),
        ));
    }
    said.push(match d.waits {
        true => words.filters().waits.to_owned(),
        false => (words.shell().answers)(d.analysis.n),
    });
    said.push(match parts.is_empty() {
        true => own.everything.to_owned(),
        false => (own.narrowed)(
            &parts
                .into_iter()
                .map(|(_, part)| part)
                .collect::<Vec<_>>()
                .join(words.results().dot),
        ),
    });
    said.extend(d.partly.map(|(done, of)| (words.filters().partly)(done, of)));
    said.push((own.made)(&crate::app::browser::intl::day(words.lang, clock::now())));
    // The line runs as its language does, whatever comes first.
    let mark = if words.lang.dir() == "rtl" { "\u{200f}" } else { "" };
    format!("{mark}{}", said.join(words.results().dot))
}

pub fn output(data: Data) -> View {
    let (words, file, events) = (words(), file_name(data), events());
    let scope = scope();
    let save = move || {
        let html =
            data.with_untracked(|d| document(words.get_untracked(), d, &events.all.get_untracked(), scope).html());
        let name = files::file_name(&file.get_untracked(), ".html");
        files::download(&name, "text/html;charset=utf-8", &html);
    };
    let button = |id: &'static str, icon: Icon| {
        el("button.btn.sm")
            .attr("type", "button")
            .attr("id", id)
            // What is not known yet can't be taken along.
            .attr("disabled", move || data.with(|d| d.waits))
            .with(glyph(icon, 16))
    };
    nothing().with([
        button("print", Icon::Print)
            .with(say(|w| w.looking_at().print))
            .click(root::print),
        button("save-report", Icon::Download)
            .with(say(|w| w.looking_at().save))
            .click(save),
    ])
}

fn document(words: &'static Words, d: &Loaded, events: &[Event], scope: Scope) -> Document {
    let (lang, layout) = (words.lang, scope.likert.get_untracked());
    // Those of the comments, where some were read.
    let themes = scope.themes.get_untracked();
    let adjusted = scope.adjusted.get_untracked();
    let drawn = |heading: String, note: String, plot: Plot| Section {
        heading,
        drawing: Some(drawing(&plot, lang)),
        texts: Some(note).filter(|note| !note.is_empty()).into_iter().collect(),
        table: Some(plot.table),
    };
    let mut sections = Vec::new();
    if let Some(headline) = &d.analysis.headline {
        if let Some(Found::Ratings(ratings)) = d.analysis.summary(&headline.question).map(|summary| &summary.found) {
            let score = headline.score.map(|score| {
                let value = report::show(lang, &headline.metric.cell(Some(score.value)));
                let range = report::range(words, headline.metric, &score);
                format!(
                    "{}: {value}{}{range}",
                    report::name(words, headline.metric),
                    words.results().dot
                )
            });
            let enough = headline.score.is_some_and(|score| score.n >= 5);
            if enough {
                let heading = words.results().how_scored.to_owned();
                sections.push(drawn(
                    heading,
                    score.unwrap_or_default(),
                    report::distribution(words, ratings),
                ));
            }
        }
        if let Some((note, plot)) = trend::plotted(words, d, events) {
            sections.push(drawn(
                report::trend_title(words, headline.metric).to_owned(),
                note,
                plot,
            ));
        }
    }
    if let Some((metric, groups)) = analysis::groups(&d.survey, &d.columns, &d.cut) {
        let metric: Metric = metric;
        let score = d.analysis.headline.as_ref().and_then(|headline| headline.score);
        let plot = report::groups(words, &d.survey, metric, &groups, score.map(|score| score.value));
        let note = report::groups_note(words, &groups);
        sections.push(drawn(words.comparing().differs.to_owned(), note, plot));
    }
    if let Some((asked, found)) = scope.leavers.with_untracked(|leavers| leaving::found(d, leavers)) {
        let texts = report::stayed(words, &found).into_iter();
        let said = report::left(words, &d.survey, &asked, &found);
        let plot = report::leaving(words, &d.survey, &asked, &found);
        sections.push(Section {
            heading: words.leaving().heading.to_owned(),
            drawing: Some(drawing(&plot, lang)),
            texts: texts
                .chain([said, report::leaving_note(words, &asked, &found)])
                .collect(),
            table: Some(plot.table),
        });
    }
    if let Some(versus) = &d.versus {
        let with = report::against(words, &d.survey, &versus.against, &|which| day(words, which));
        let heading = (words.comparing().with)(&with);
        sections.push(Section {
            drawing: None,
            texts: vec![report::holding(words, &versus.found)],
            table: Some(report::comparison(words, &d.survey, &versus.found, heading.clone())),
            heading,
        });
    }
    for summary in &d.analysis.questions {
        let Some(question) = d.survey.question(&summary.question) else {
            continue;
        };
        let plot = match &summary.found {
            Found::Choices(choices) => report::choices(words, question, choices, summary.n),
            Found::Grid(grid) => report::grid(words, question, grid, layout),
            Found::Ratings(_) | Found::Texts => continue,
        };
        sections.push(drawn(
            plot.table.caption.clone(),
            (words.shell().answers)(summary.n),
            plot,
        ));
    }
    // Of too few, how they feel would be told by what is counted.
    let enough = Policy::STANDARD.showing(d.analysis.n) != Showing::Hidden;
    let told = |(changed, before, after, n)| (words.correcting().adjusted)(changed, before, after, n);
    sections.extend(
        themes
            .filter(|table| enough && !table.rows.is_empty())
            .map(|table| Section {
                heading: table.caption.clone(),
                drawing: None,
                texts: adjusted.map(told).into_iter().collect(),
                table: Some(table),
            }),
    );
    sections.push(Section {
        heading: words.health().title.to_owned(),
        drawing: None,
        texts: Vec::new(),
        table: Some(report::answered(words, &d.survey, &d.analysis)),
    });
    let brand = d.survey.brand.get(lang.tag()).trim();
    Document {
        lang,
        title: d.survey.title.get(lang.tag()).to_owned(),
        line: said(words, d),
        finding: report::sentence(lang, &analysis::finding(&d.analysis), brand),
        sections,
        method: words.results().method.to_owned(),
    }
}

fn drawing(plot: &Plot, lang: Lang) -> String {
    root::in_light(|| canvas::svg(plot, lang, (WIDTH, plot.height(WIDTH))))
}
