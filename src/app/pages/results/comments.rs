//! What people wrote, with what is read in it, a few at a time.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{analysis::Comment, job::CommentsOutcome, report, sentiment::model::Tongue, words::Lang};

use super::{
    comment::{ThemeFilter, one},
    correct::Corrections,
    data::Data,
    dictionary::{Dictionary, dictionary},
    file_name,
    filters::{Filters, filters},
    scope::scope,
    sentiment::{Read, mood, said, use_readings},
    themes::{about, themes},
};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, nothing, when},
    },
    ui::{say, words},
};

/// How many more comments appear at once.
const STEP: usize = 20;

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
    let (read, retry) = use_readings(comments, said, own.own);
    // What was read before stays until it is read again.
    let readings = Memo::new(move |before: Option<&Option<Arc<CommentsOutcome>>>| match read.get() {
        Read::Done(outcome) => Some(outcome),
        Read::Running(_) => before.cloned().flatten(),
        _ => None,
    });
    let ids = Memo::new(move |_| {
        let ids = readings.with(|outcome| outcome.as_ref().map(|outcome| outcome.themes.clone()));
        ids.unwrap_or_default()
    });
    let names = Memo::new(move |_| ids.with(|ids| own.own.with(|own| report::theme_names(words.get(), ids, own))));
    let scope = scope();
    Effect::new(move |_| {
        let facet = readings.with(|readings| {
            let outcome = readings.as_ref()?;
            let rows = data.with_untracked(|d| d.columns.rows);
            Some(Arc::new(comments.with_untracked(|list| mood(rows, list, outcome))))
        });
        scope.mood.set(facet);
    });
    let wanted = Filters::new();
    let shown = RwSignal::new(STEP);
    // Of those that the page is narrowed to.
    let within = Memo::new(move |_| Arc::new(within(data, comments)));
    let about = about(readings, said, within);
    Effect::new(move |_| {
        let table =
            about.with(|about| names.with(|names| Some(report::themes(words.get(), names, &about.as_ref()?.figures))));
        scope.themes.set(table);
    });
    let found = Memo::new(move |_| {
        let within = within.get();
        Arc::new(readings.with(|outcome| wanted.places(outcome.as_deref(), &within)))
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
        let opinion = Memo::new(move |_| {
            readings.with(|outcome| outcome.as_ref().and_then(|outcome| outcome.opinions.get(at)).cloned())
        });
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
    let measured = move || {
        let agreed = readings.with(|outcome| outcome.as_ref().map(|outcome| outcome.agreed).unwrap_or_default());
        let each = [agreed.mood, agreed.urgency, agreed.emotion];
        let some = each.iter().any(|(_, of)| *of > 0);
        if some {
            (words.get().correcting().measured)(&each)
        } else {
            String::new()
        }
    };
    let all = el("section.panel.pad.c12")
        .attr("aria-labelledby", "comments")
        .with([
            head,
            state(read, retry),
            filters(wanted, readings, names, within, again),
        ])
        .with(el("ul.cmts").with(list(visible, key, item)))
        .with(when(
            move || total() == 0,
            || el("p.note").with(say(|w| w.results().none_here)),
        ))
        .with(end)
        .with(el("p.note.measured").with(measured));
    nothing().with([
        themes(about, names, wanted, file_name(data), again, move || {
            dictionary(own, ids, names)
        }),
        all,
    ])
}

/// The line that tells how the reading goes; once it is done only what it had to do without.
fn state(read: ReadSignal<Read>, retry: Callback<()>) -> View {
    let words = words();
    let text = move || {
        let words = words.get();
        read.with(|read| match read {
            Read::Done(_) => words.results().by_lists.to_owned(),
            Read::Running(progress) => (words.results().reading)(progress.done, progress.total),
            Read::Failed => words.results().read_failed.to_owned(),
            Read::OtherBuild => words.shell().reload_why.to_owned(),
        })
    };
    let button = || el("button.btn.sm").attr("type", "button");
    let again = move || {
        let again = button().with(say(|w| w.shell().retry));
        again.click(move || retry.run(()))
    };
    let reload = move || button().with(say(|w| w.shell().reload)).click(root::reload);
    let without = Memo::new(move |_| {
        read.with(|read| match read {
            Read::Done(outcome) => outcome.by_lists.clone(),
            _ => Vec::new(),
        })
    });
    let lacks = move || without.with(|tongues| !tongues.is_empty());
    let names = move || {
        // Each between isolates: its own direction must not turn the sentence.
        let name = |tongue: &Tongue| format!("\u{2068}{}\u{2069}", tongue_name(*tongue));
        let names: Vec<String> = without.with(|tongues| tongues.iter().map(name).collect());
        names.join(words.get().results().dot)
    };
    el("div.cmts-state")
        .attr("role", "status")
        .with(when(
            move || lacks() || !matches!(read.get(), Read::Done(_)),
            move || el("p.note").with(text).with(names),
        ))
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
