//! What comments are about: themes with how many and how they feel, phrases that stand out, what changed. No comments.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::FacetKey,
    chorus::{self, Changed, Figures, Heard, PhraseFigures, Said, Sides, ThemeFigures},
    report,
    words::Words,
};

use super::{bars::presses, scope::scope, sentiment::Known};
use crate::app::{
    browser::view::{View, el, list, live, nothing, when},
    components::{
        figure::table_tools,
        icon::{Icon, glyph},
        sheet::sheet,
    },
    ui::{say, words},
};

/// So many themes are shown at first.
const FIRST: usize = 6;
/// At most so many phrases are.
const PHRASES: usize = 12;

/// What the comments that the page is narrowed to say together.
#[derive(PartialEq)]
pub struct Together {
    pub figures: Figures,
    changes: Vec<Changed>,
}

/// There once the comments are read.
pub type About = Memo<Option<Arc<Together>>>;

/// `said` and `within` tell of the same comments: what is known of each, and the places of those that the page is narrowed to.
pub fn about(known: Memo<Known>, said: Memo<Arc<Vec<Said>>>, within: Memo<Arc<Vec<usize>>>) -> About {
    Memo::new(move |_| {
        let (known, said, within) = (known.get(), said.get(), within.get());
        let heard = |at: &usize| {
            Some(Heard {
                at: *at as u32,
                opinion: known.opinion(*at)?,
                said: said.get(*at)?,
            })
        };
        let heard: Vec<Heard> = within.iter().filter_map(heard).collect();
        let together = || Together {
            figures: Figures::of(&known.readings.phrases, &heard),
            changes: chorus::changes(&heard),
        };
        (!known.is_blank()).then(|| Arc::new(together()))
    })
}

/// There once a comment was read. `ids` and `names` are those of the dictionary; pressing one narrows the page; `editor` changes it.
pub fn themes(
    about: About,
    ids: Memo<Vec<String>>,
    names: Memo<Vec<String>>,
    file: Signal<String>,
    editor: impl Fn() -> View + 'static,
) -> View {
    let some = move || about.with(|about| about.as_ref().is_some_and(|about| about.figures.n > 0));
    when(some, move || panel(about, ids, names, file).with(editor()))
}

fn panel(about: About, ids: Memo<Vec<String>>, names: Memo<Vec<String>>, file: Signal<String>) -> View {
    let words = words();
    let of = move |read: &dyn Fn(&Figures) -> u64| {
        about.with(|about| about.as_ref().map_or(0, |about| read(&about.figures)))
    };
    let heading = Signal::derive(move || words.get().themes().heading.to_owned());
    let table = Memo::new(move |_| {
        about.with(|about| {
            let figures = &about.as_ref()?.figures;
            Some(names.with(|names| report::themes(words.get(), names, figures)))
        })
    });
    let table = Signal::derive(move || table.get().unwrap_or_default());
    let open = RwSignal::new(false);
    let all = RwSignal::new(false);
    let count = move || of(&|figures| figures.themes.len() as u64);
    let note = move || (words.get().themes().note)(of(&|figures| figures.n));
    let head = el("div.fig-head")
        .with(el("h2").attr("id", "themes").with(heading))
        .with(table_tools(open, table, heading, file, nothing()))
        .with(el("p").with(note));
    let shown = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        let themes = about.with(|about| about.as_ref().map(|about| about.figures.themes.clone()));
        let whole = themes.iter().flatten().map(|theme| theme.sides.n()).max().unwrap_or(1);
        let take = |theme: ThemeFigures| (theme, whole);
        themes.into_iter().flatten().take(most).map(take).collect::<Vec<_>>()
    };
    let key = |(theme, whole): &(ThemeFigures, u64)| format!("{theme:?} {whole}");
    let row = move |(theme, whole): (ThemeFigures, u64)| one(theme, whole, ids, names);
    let toggle = move || {
        let text = move || match all.get() {
            true => words.get().themes().fewer.to_owned(),
            false => (words.get().themes().all)(count()),
        };
        el("button.btn.sm.no-print")
            .attr("type", "button")
            .attr("aria-expanded", move || all.get().to_string())
            .with(text)
            .click(move || all.update(|all| *all = !*all))
    };
    let as_sheet = el("div.as-sheet")
        .attr("hidden", move || !open.get())
        .with(sheet(table));
    el("section.panel.pad.c12")
        .attr("aria-labelledby", "themes")
        .with([head, legend(), el("ul.themes").with(list(shown, key, row))])
        .with(when(move || count() > FIRST as u64, toggle))
        .with([as_sheet, change(about, names), phrases(about)])
}

fn legend() -> View {
    let item = |side: &'static str, name: fn(&'static Words) -> &'static str| {
        el("span").with(el("i").attr("data-side", side)).with(say(name))
    };
    el("div.legend").with([
        item("n", |w| w.results().negative),
        item("u", |w| w.results().neutral),
        item("p", |w| w.results().positive),
    ])
}

fn one(theme: ThemeFigures, whole: u64, ids: Memo<Vec<String>>, names: Memo<Vec<String>>) -> View {
    let words = words();
    let id = ids.with_untracked(|ids| ids.get(usize::from(theme.theme)).cloned());
    let name = move || names.with(|names| names.get(usize::from(theme.theme)).cloned().unwrap_or_default());
    let button = presses(el("button.lnk"), scope(), FacetKey::Theme, id.unwrap_or_default()).with(name);
    let count = el("span.ct").with(move || words.get().lang.count(theme.sides.n()));
    let effect = theme
        .effect
        .map(|effect| el("p.note").with(move || report::effect(words.get(), &effect)));
    let (right, of) = theme.judged;
    let precision = (of > 0).then(|| el("p.note").with(move || (words.get().themes().precision)(right, of)));
    el("li")
        .with([button, count, bar(theme.sides, whole)])
        .with(effect)
        .with(precision)
}

/// How those who say it feel; as long as they are many.
fn bar(sides: Sides, whole: u64) -> View {
    let words = words();
    let label = move || {
        let words = words.get();
        let own = words.results();
        let part = |name: &str, n| format!("{name} {}", words.lang.count(n));
        [
            part(own.negative, sides.negative),
            part(own.neutral, sides.neutral),
            part(own.positive, sides.positive),
        ]
        .join(own.dot)
    };
    let part =
        |side: &'static str, n: u64| (n > 0).then(|| el("i").attr("data-side", side).style("flex", n.to_string()));
    let share = sides.n() as f64 / whole.max(1) as f64 * 100.0;
    el("div.bar")
        .attr("role", "img")
        .attr("aria-label", label)
        .style("inline-size", format!("{share:.1}%"))
        .with([("n", sides.negative), ("u", sides.neutral), ("p", sides.positive)].map(|(side, n)| part(side, n)))
}

/// The surest change against the four weeks before.
fn change(about: About, names: Memo<Vec<String>>) -> View {
    let words = words();
    let first = move || about.with(|about| about.as_ref()?.changes.first().copied());
    live(move || {
        let told = first().map(|change| names.with(|names| report::changed(words.get(), names, &change)));
        let told = told.map(|told| el("p.takeaway").with(glyph(Icon::Bulb, 20)).with(el("span").with(told)));
        nothing().with(told)
    })
}

fn phrases(about: About) -> View {
    let words = words();
    let found = Memo::new(move |_| {
        about.with(|about| {
            let phrases = about.as_ref().map(|about| about.figures.phrases.iter());
            phrases.into_iter().flatten().take(PHRASES).cloned().collect::<Vec<_>>()
        })
    });
    let key = |phrase: &PhraseFigures| format!("{phrase:?}");
    let item = move |phrase: PhraseFigures| {
        let n = phrase.sides.n();
        el("li.chip")
            .with(el("bdi").with(phrase.text))
            .with(el("span.mut").with(move || words.get().lang.count(n)))
    };
    when(
        move || found.with(|found| !found.is_empty()),
        move || {
            nothing()
                .with(el("h3").with(say(|w| w.themes().phrases)))
                .with(el("p.note").with(say(|w| w.themes().phrases_note)))
                .with(el("ul.phrases").with(list(move || found.get(), key, item)))
        },
    )
}
