//! The page taken along: printed, or saved as one file. What a report says is `report`'s.
use leptos::prelude::*;
use waystone::{
    analysis::{self, Day, Event, Found, Likert, Metric, Table},
    chart::Plot,
    report::{self, Document, Section},
    words::{Lang, Words},
};

use super::{
    data::{Data, Loaded},
    events::events,
    file_name,
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
    let parts = report::slice_parts(words, &d.survey, &d.slice, &|which| day(words, which));
    let brand = d.survey.brand.get(words.lang.tag()).trim();
    let mut said: Vec<String> = Vec::new();
    said.extend(Some(brand.to_owned()).filter(|brand| !brand.is_empty()));
    if let Some((first, last)) = d.days.filter(|_| !d.slice.has_days()) {
        said.push((words.filters().between)(
            &day(words, Day(first)),
            &day(words, Day(last)),
        ));
    }
    said.push((words.shell().answers)(d.analysis.n));
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
    said.push((own.made)(&crate::app::browser::intl::day(words.lang, clock::now())));
    said.join(words.results().dot)
}

pub fn output(data: Data) -> View {
    let (words, file, events) = (words(), file_name(data), events());
    let Scope {
        likert: layout,
        themes: about,
        adjusted,
        ..
    } = scope();
    let save = move || {
        let html = data.with_untracked(|d| {
            document(
                words.get_untracked(),
                d,
                &events.all.get_untracked(),
                layout.get_untracked(),
                about.get_untracked(),
                adjusted.get_untracked(),
            )
            .html()
        });
        let name = files::file_name(&file.get_untracked(), ".html");
        files::download(&name, "text/html;charset=utf-8", &html);
    };
    let button = |id: &'static str, icon: Icon| {
        el("button.btn.sm")
            .attr("type", "button")
            .attr("id", id)
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

/// `themes` are those of the comments, where some were read, with moods adjusted as [`Scope::adjusted`] tells.
fn document(
    words: &'static Words,
    d: &Loaded,
    events: &[Event],
    layout: Likert,
    themes: Option<Table>,
    adjusted: Option<(u64, u64, u64, u64)>,
) -> Document {
    let lang = words.lang;
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
        let own = words.comparing();
        sections.push(drawn(own.differs.to_owned(), own.differs_note.to_owned(), plot));
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
    sections.extend(themes.filter(|table| !table.rows.is_empty()).map(|table| {
        Section {
            heading: table.caption.clone(),
            drawing: None,
            texts: adjusted
                .map(|(changed, before, after, n)| (words.correcting().adjusted)(changed, before, after, n))
                .into_iter()
                .collect(),
            table: Some(table),
        }
    }));
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
    root::in_light(|| canvas::svg(plot, lang, (WIDTH, plot.height())))
}
