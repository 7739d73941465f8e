//! Answering on the author's own device.
use leptos::prelude::*;
use waystone::{
    route::{Route, with_fields},
    survey::SurveyId,
};

use super::{Sharing, link::copier};
use crate::app::{
    browser::{
        hash,
        view::{View, el},
    },
    components::way::way,
    ui::say,
};

pub fn device(id: &SurveyId, sharing: Sharing) -> View {
    let route = Route::Answer(id.clone());
    let (base, href) = (hash::address(&route), route.href());
    let link = Signal::derive(move || with_fields(&base, &sharing.fields.get()));
    let start = Signal::derive(move || with_fields(&href, &sharing.fields.get()));
    let input = el("input.in.ltr")
        .attr("id", "link")
        .attr("readonly", true)
        .prop("value", move || link.get());
    let label = el("label").attr("for", "link").with(say(|w| w.share().address));
    let start = el("a.btn.pri")
        .attr("href", move || start.get())
        .with(say(|w| w.share().start));
    way(|w| w.share().device_title, |w| w.share().device_text)
        .with(el("div.field").with([label, input]))
        .with(el("div.row").with([start, copier(link, |w| w.share().copy)]))
}
