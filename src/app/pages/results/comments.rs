//! What people wrote, with what is read in it, a few at a time.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::{Comment, FacetKey},
    report,
    sentiment::model::Tongue,
    words::Lang,
};

use super::{
    comment::{Themed, one},
    data::Data,
    dictionary::dictionary,
    file_name,
    filters::{Filters, filters},
    hearing::{Hearing, hearing},
    labels::Tag,
    learnt::learnt,
    reading::{Read, Reader},
    scope::scope,
    sentiment::Known,
    themes::{about, themes},
};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, nothing, when},
    },
    ui::{Word, say, words},
};

/// How many more comments appear at once.
const STEP: usize = 20;
/// More comments than this can be broken off.
const LONG: u64 = 500;

pub fn comments(data: Data) -> View {
    when(move || data.with(|d| !d.comments().is_empty()), move || panels(data))
}

/// What they are about, and the comments themselves.
fn panels(data: Data) -> View {
    let words = words();
    let Hearing {
        comments,
        reader,
        corrections,
        dictionary: own,
        said,
        known,
        ids,
        names,
    } = hearing();
    let scope = scope();
    let wanted = Filters::new();
    let shown = RwSignal::new(STEP);
    // Of those that the page is narrowed to.
    let within = Memo::new(move |_| Arc::new(within(data, comments)));
    let about = about(known, said, within);
    Effect::new(move |_| {
        let table =
            about.with(|about| names.with(|names| Some(report::themes(words.get(), names, &about.as_ref()?.figures))));
        scope.themes.set(table);
    });
    Effect::new(move |_| {
        let adjusted = known.with(|known| {
            let trial = known.settled.trial.as_ref()?;
            let changed = Some(known.settled.adjusted).filter(|changed| *changed > 0)?;
            Some((changed, trial.before, trial.after, trial.n))
        });
        scope.adjusted.set(adjusted);
    });
    // One that the comments are looked through for: by the list's own filter, else by the page's.
    let sole = Memo::new(move |_| {
        let id = scope.slice.with(|slice| slice.sole(&FacetKey::Theme).cloned())?;
        ids.with(|ids| ids.iter().position(|known| *known == id).map(|at| at as u16))
    });
    let theme = Memo::new(move |_| match wanted.tag.get() {
        Some(Tag::Theme(theme)) => Some(theme),
        _ => sole.get(),
    });
    // Those that the author judged not to be about the page's theme stay in the list, to be judged otherwise.
    let listed = Memo::new(move |_| match sole.get() {
        None => within.get(),
        Some(theme) => Arc::new(known.with(|known| with_judged(data, comments, known, theme))),
    });
    let found = Memo::new(move |_| {
        let listed = listed.get();
        Arc::new(known.with(|known| wanted.places(known, &listed)))
    });
    // Comments that come or change make new items; the same ones stay as they are.
    let visible = move || {
        let comments = comments.get();
        let places = found.with(|found| found.iter().copied().take(shown.get()).collect::<Vec<_>>());
        let item = |at: usize| Some((at, comments.get(at)?.clone()));
        places.into_iter().filter_map(item).collect::<Vec<_>>()
    };
    let key = |(at, comment): &(usize, Comment)| format!("{at}/{}/{}", comment.key(), comment.text.len());
    let themed = Themed { ids, theme };
    let item = move |(at, comment): (usize, Comment)| {
        let opinion = Memo::new(move |_| known.with(|known| known.opinion(at).cloned()));
        el("li.cmt").with(one(comment, opinion, names, corrections, themed))
    };
    let again = Callback::new(move |()| shown.set(STEP));
    let total = move || found.with(|found| found.len());
    let status = move || {
        let total = total();
        (words.get().results().shown)(shown.get().min(total) as u64, total as u64)
    };
    let note = el("p")
        .with(say(|w| w.results().comments_note))
        .with(" ")
        .with(say(|w| w.results().cue))
        .with(" ")
        .with(say(|w| w.opinion().press));
    let head = el("div.fig-head")
        .with(el("h2").attr("id", "comments").with(say(|w| w.results().comments)))
        .with(note);
    let more = move || {
        el("button.btn")
            .attr("type", "button")
            .with(say(|w| w.results().more))
            .click(move || shown.update(|n| *n += STEP))
    };
    let end = el("div.row.no-print.cmts-end")
        .with(when(move || shown.get() < total(), more))
        .with(el("span.note").attr("role", "status").with(status));
    let all = el("section.panel.pad.c12")
        .attr("aria-labelledby", "comments")
        .with([head, state(reader), filters(wanted, known, names, listed, again)])
        .with(el("ul.cmts").with(list(visible, key, item)))
        .with(when(
            move || total() == 0,
            || el("p.note").with(say(|w| w.results().none_here)),
        ))
        .with(end)
        .with(learnt(known, corrections));
    nothing().with([
        themes(about, ids, names, file_name(data), move || dictionary(own, ids, names)),
        all,
    ])
}

/// The line that tells how the reading goes; once it is done only what it had to do without.
pub fn state(reader: Reader) -> View {
    let (words, read) = (words(), reader.state);
    let without = Memo::new(move |_| reader.readings.with(|readings| readings.by_lists.clone()));
    let text = move || {
        let words = words.get();
        match read.get() {
            Read::Done => words.results().by_lists.to_owned(),
            Read::Running(progress) => (words.results().reading)(progress.done, progress.total),
            Read::Stopped(progress) => (words.correcting().stopped)(progress.done, progress.total),
            Read::Failed => words.results().read_failed.to_owned(),
            Read::OtherBuild => words.shell().reload_why.to_owned(),
        }
    };
    let button = |name: Word| el("button.btn.sm").attr("type", "button").with(say(name));
    let again = move || button(|w| w.shell().retry).click(move || reader.start());
    let reload = move || button(|w| w.shell().reload).click(root::reload);
    let stop = move || button(|w| w.shell().cancel).click(move || reader.stop());
    let go_on = move || button(|w| w.correcting().go_on).click(move || reader.go_on());
    let lacks = move || read.get() == Read::Done && without.with(|tongues| !tongues.is_empty());
    let names = move || {
        // Each between isolates: its own direction must not turn the sentence.
        let name = |tongue: &Tongue| format!("\u{2068}{}\u{2069}", tongue_name(*tongue));
        let names: Vec<String> = without.with(|tongues| tongues.iter().map(name).collect());
        if lacks() {
            names.join(words.get().results().dot)
        } else {
            String::new()
        }
    };
    // What is read in a moment is not broken off.
    let is_long = move || matches!(read.get(), Read::Running(progress) if progress.total > LONG);
    el("div.cmts-state")
        .attr("role", "status")
        .with(when(
            move || lacks() || read.get() != Read::Done,
            move || el("p.note").with(text).with(names),
        ))
        .with(when(is_long, stop))
        .with(when(move || matches!(read.get(), Read::Stopped(_)), go_on))
        .with(when(move || lacks() || read.get() == Read::Failed, again))
        .with(when(move || read.get() == Read::OtherBuild, reload))
}

/// One model reads both Chinese scripts, so its name is of neither.
fn tongue_name(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::En => Lang::En.name(),
        Tongue::Zh => "中文",
        Tongue::Fa => Lang::Fa.name(),
    }
}

/// The places of the comments that the page is narrowed to.
fn within(data: Data, comments: Memo<Arc<Vec<Comment>>>) -> Vec<usize> {
    data.with(|d| comments.with(|list| places(list, |_, row| d.cut.rows.has(row))))
}

/// The same, and those that touch the theme that it is narrowed to, though the author says that they are not about it.
fn with_judged(data: Data, comments: Memo<Arc<Vec<Comment>>>, known: &Known, theme: u16) -> Vec<usize> {
    let is_judged = |at: usize| {
        let touches = known.opinion(at).map(|opinion| &opinion.themes);
        touches
            .into_iter()
            .flatten()
            .any(|touch| touch.theme == theme && touch.judged == Some(false))
    };
    data.with(|d| {
        let open = d.cut.without(&FacetKey::Theme);
        comments.with(|list| places(list, |at, row| d.cut.rows.has(row) || (open.has(row) && is_judged(at))))
    })
}

fn places(list: &[Comment], holds: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let all = list.iter().enumerate();
    all.filter(|(at, one)| holds(*at, one.row)).map(|(at, _)| at).collect()
}
