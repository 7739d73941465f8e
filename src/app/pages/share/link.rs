//! The survey in a link: to copy, to scan, to put into a page of one's own.
use leptos::prelude::*;
use waystone::{
    exchange::{LINK, survey_link},
    route::{Route, with_fields},
};

use super::{
    Sharing,
    code::code,
    fields::{Typed, fields},
};
use crate::app::{
    browser::{
        files, hand, hash,
        view::{View, either, el, nothing, when},
    },
    components::{
        icon::{Icon, glyph},
        way::way,
    },
    ui::{say, words},
};

/// Some mail programs break longer ones, and some browsers' address bars too.
const MAIL: usize = 2_000;

pub fn link(sharing: Sharing, told: Typed) -> View {
    let payload = Memo::new(move |_| {
        let key = sharing.key.get()?;
        sharing
            .survey
            .with(|survey| survey.as_ref().map(|survey| survey_link(survey, &key)))
    });
    let address = Memo::new(move |_| {
        let payload = payload.get().filter(|_| sharing.is_ready())?;
        let is_whole = payload.len() <= LINK;
        let address = hash::address(&Route::Invited(payload));
        is_whole.then(|| with_fields(&address, &sharing.fields.get()))
    });
    let is_long = move || sharing.is_ready() && address.with(Option::is_none);
    let text = Signal::derive(move || address.get().unwrap_or_default());
    let long = || el("p.err").attr("id", "too-long").with(say(|w| w.share().too_long));
    let words = words();
    let closed = move || el("p.note").with(move || sharing.first(words.get()));
    let other = move || either(is_long, long, closed);
    way(|w| w.share().link_title, |w| w.share().link_text).with(either(
        move || address.with(Option::is_some),
        move || whole(sharing, told, text),
        other,
    ))
}

/// A button that copies, and what came of it.
pub fn copier(text: Signal<String>, label: crate::app::ui::Word) -> View {
    let words = words();
    let copied = RwSignal::new(None);
    let copy = move || {
        let text = text.get_untracked();
        leptos::task::spawn_local(async move {
            copied.try_set(Some(files::copy(&text).await));
        });
    };
    let said = move || {
        copied.get().map(|done| {
            let share = words.get().share();
            if done { share.copied } else { share.copy_failed }
        })
    };
    let button = el("button.btn")
        .attr("type", "button")
        .with(glyph(Icon::Link, 18))
        .with(say(label))
        .click(copy);
    nothing()
        .with(button)
        .with(el("span.note").attr("role", "status").with(said))
}

fn whole(sharing: Sharing, told: Typed, text: Signal<String>) -> View {
    let words = words();
    let input = el("input.in.ltr")
        .attr("id", "survey-link")
        .attr("readonly", true)
        .prop("value", move || text.get());
    let label = el("label")
        .attr("for", "survey-link")
        .with(say(|w| w.share().survey_link));
    let length = move || text.with(String::len);
    let letters = move || (words.get().share().letters)(length() as u64);
    let mail = || el("p.note").attr("id", "long-mail").with(say(|w| w.share().long_mail));
    let hand = hand::is_there().then(|| {
        let share = move || hand::link(&untrack(move || sharing.title()), &text.get_untracked());
        el("button.btn")
            .attr("type", "button")
            .with(say(|w| w.share().hand_on))
            .click(share)
    });
    let row = el("div.row").with(copier(text, |w| w.share().copy)).with(hand);
    let words = el("div.stack")
        .with(el("div.field").with([label, input]))
        .with(row)
        .with(el("p.note").with(letters))
        .with(when(move || length() > MAIL, mail))
        .with([fields(told), snippet(sharing, text)]);
    el("div.linked").with([words, code(sharing, text)])
}

/// As an attribute says it in HTML.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

fn snippet(sharing: Sharing, link: Signal<String>) -> View {
    let text = Signal::derive(move || {
        let (link, title) = (quoted(&link.get()), quoted(&sharing.title()));
        format!(
            "<iframe src=\"{link}\" title=\"{title}\" width=\"100%\" height=\"680\" style=\"border:0\" \
             allow=\"clipboard-write; web-share\"></iframe>"
        )
    });
    let area = el("textarea.in")
        .attr("id", "snippet")
        .attr("rows", "3")
        .attr("readonly", true)
        .attr("dir", "ltr")
        .prop("value", move || text.get());
    let label = el("label").attr("for", "snippet").with(say(|w| w.share().snippet_text));
    el("details")
        .with(el("summary").with(say(|w| w.share().snippet)))
        .with(el("div.field").with([label, area]))
        .with(el("div.row").with(copier(text, |w| w.share().copy_snippet)))
}
