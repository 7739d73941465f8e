//! What people wrote, with what is read in it, a few at a time.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{analysis::Comment, report, sentiment::model::Tongue, words::Lang};

use super::{
    comment::{ThemeFilter, one},
    correct::Corrections,
    data::Data,
    dictionary::{Dictionary, dictionary},
    file_name,
    filters::{Filters, filters},
    learnt::learnt,
    reading::{Read, Reader},
    scope::scope,
    sentiment::{known, mood, said},
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
    let comments = Memo::new(move |_| data.with(|d| d.comments()));
    when(
        move || comments.with(|list| !list.is_empty()),
        move || panels(data, comments),
    )
}

/// What they are about, and the comments themselves.
fn panels(data: Data, comments: Memo<Arc<Vec<Comment>>>) -> View {
    let words = words();
    let corrections = Corrections::open(data.with_untracked(|d| d.survey.id.clone()));
    let own = Dictionary::open(data.with_untracked(|d| d.survey.id.clone()));
    let said = said(comments, corrections.all);
    let reader = Reader::open(comments, said, own.own);
    let known = known(reader, comments, said, corrections.adjusts());
    let ids = Memo::new(move |_| known.with(|known| known.readings.themes.clone()));
    let names = Memo::new(move |_| ids.with(|ids| own.own.with(|own| report::theme_names(words.get(), ids, own))));
    let scope = scope();
    Effect::new(move |_| {
        // The page is counted anew for it, so only where nothing more comes.
        if matches!(reader.state.get(), Read::Done | Read::Stopped(_)) {
            let rows = data.with_untracked(|d| d.columns.rows);
            let facet = known.with(|known| mood(rows, &known.readings.comments, &known.settled.opinions));
            scope.mood.set(Some(Arc::new(facet)));
        }
    });
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
    let found = Memo::new(move |_| {
        let within = within.get();
        Arc::new(known.with(|known| wanted.places(known, &within)))
    });
    // Comments that come or change make new items; the same ones stay as they are.
    let visible = move || {
        let comments = comments.get();
        let places = found.with(|found| found.iter().copied().take(shown.get()).collect::<Vec<_>>());
        let item = |at: usize| Some((at, comments.get(at)?.clone()));
        places.into_iter().filter_map(item).collect::<Vec<_>>()
    };
    let key = |(at, comment): &(usize, Comment)| format!("{at}/{}/{}", comment.key(), comment.text.len());
    let themed = ThemeFilter {
        ids,
        filter: wanted.tag,
    };
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
        .with([head, state(reader), filters(wanted, known, names, within, again)])
        .with(el("ul.cmts").with(list(visible, key, item)))
        .with(when(
            move || total() == 0,
            || el("p.note").with(say(|w| w.results().none_here)),
        ))
        .with(end)
        .with(learnt(known, corrections));
    nothing().with([
        themes(about, names, wanted, file_name(data), again, move || {
            dictionary(own, ids, names)
        }),
        all,
    ])
}

/// The line that tells how the reading goes; once it is done only what it had to do without.
fn state(reader: Reader) -> View {
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
    data.with(|d| {
        comments.with(|list| {
            let places = list.iter().enumerate();
            places
                .filter(|(_, one)| d.cut.rows.has(one.row))
                .map(|(at, _)| at)
                .collect()
        })
    })
}
