//! What this browser keeps: how much, out as one file, in again, and away.
mod bring;
mod clear;
mod tables;
mod troubles;

use leptos::prelude::*;
use waystone::{
    route::Route,
    store::{Due, QUOTA, due},
};

use crate::app::{
    browser::{
        clock,
        view::{View, el, nothing, when},
    },
    components::{
        backup::save_backup,
        icon::{Icon, glyph},
        not_kept::not_kept,
        way::way,
    },
    shelf::Shelf,
    ui::{say, words},
};

/// `link` is an answer's link, which is taken in at once.
pub fn data(link: Option<String>) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    // Surveys, finished answers, and when the first of these came.
    let all = Memo::new(move |_| {
        shelf.follow(|library| {
            let surveys = library.surveys().0;
            let mut all = (surveys.len() as u64, 0, None);
            for response in surveys.iter().flat_map(|survey| library.responses(&survey.id).0) {
                all.1 += u64::from(response.finished);
                all.2 = all.2.into_iter().chain(response.moment()).min();
            }
            all
        })
    });
    let held = Memo::new(move |_| {
        let (surveys, answers, _) = all.get();
        (surveys, answers)
    });
    let usage = Memo::new(move |_| shelf.follow(|library| library.usage()));
    let nearly_full = move || usage.get().share() >= 0.8;
    let trouble = RwSignal::new(None);
    let export = move || trouble.set(save_backup(shelf).err());
    let due = Memo::new(move |_| {
        let (_, answers, oldest) = all.get();
        due(
            clock::now(),
            shelf.follow(|library| library.backed_up()),
            answers,
            oldest,
        )
    });
    let reminder = move || {
        due.get().map(|due| match due {
            Due::Days(n) => (words.get().data().due_days)(n),
            Due::Answers(n) => (words.get().data().due_answers)(n),
        })
    };
    let remind = move || el("p.err").attr("id", "due").with(glyph(Icon::Warn, 16)).with(reminder);
    let used = move || (words.get().data().used)((usage.get().all as u64).div_ceil(1000), (QUOTA / 1000) as u64);
    let share = move || usage.get().share() * 100.0;
    let sum = move || {
        let (surveys, answers) = held.get();
        (words.get().data().held)(surveys, answers)
    };
    let meter = el("div.meter")
        .attr("role", "meter")
        .attr("aria-label", used)
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr("aria-valuenow", move || format!("{:.0}", share()))
        .with(el("i").style("inline-size", move || format!("{:.1}%", share().min(100.0))));
    let warning = || {
        el("p.err")
            .with(glyph(Icon::Warn, 16))
            .with(say(|w| w.data().nearly_full))
    };
    let kept = el("section.panel.pad.stack")
        .with(el("p.held").with(el("b").with(sum)))
        .with([meter, el("p.note").with(used), when(nearly_full, warning)]);
    let export = el("button.btn.pri")
        .attr("type", "button")
        .attr("id", "export")
        .with(glyph(Icon::Download, 18))
        .with(say(|w| w.data().export))
        .click(export);
    let out = way(|w| w.data().export_title, |w| w.data().export_text).with([
        when(move || due.with(Option::is_some), remind),
        el("div.row").with(export),
        not_kept(trouble),
    ]);
    let is_brought = link.is_some();
    let table = el("a").attr("href", Route::Import.href()).with(say(|w| w.data().table));
    // Removed, it is found again here.
    let sample = el("a")
        .attr("id", "sample")
        .attr("href", Route::Sample.href())
        .with(say(|w| w.data().sample));
    let into = way(|w| w.data().import_title, |w| w.data().import_text)
        .with(bring::bring(link))
        .with([el("p").with(table), el("p").with(sample)]);
    let title = el("div")
        .with(el("h1").with(say(|w| w.shell().data)))
        .with(el("p").with(say(|w| w.data().intro)));
    let head = el("div.page-head").with(title);
    let (tables, clear) = (tables::tables(), clear::clear(held));
    // Who comes with a reply sees first what became of it.
    let all = if is_brought {
        nothing()
            .with([head, el("div.ways").with([into, out])])
            .with([kept, el("div.ways").with([tables, clear])])
    } else {
        nothing()
            .with([head, kept])
            .with(el("div.ways").with([out, into, tables, clear]))
    };
    el("main.page.stack.data")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with(all)
        .with(troubles::troubles())
}
