//! A respondent's answers on their way: sealed once, then a file, a link, a code or whatever the device hands it to.
use leptos::prelude::*;
use waystone::route::Route;

use super::Visit;
use crate::app::{
    browser::{
        courier, files, hand, hash, random,
        view::{View, either, el, live, nothing},
    },
    components::icon::{Icon, glyph},
    ui::{say, words},
};

/// Longer links are no links: there is the file.
const LINK: usize = 8_000;
/// Longer ones make a code that no phone reads from a screen.
const CODE: usize = 1_200;

/// The file's text, and the link.
type Sealed = (String, String);

async fn sealed(visit: Visit) -> Option<Sealed> {
    let response = visit.given.get_untracked()?;
    let (survey, id) = (&response.survey, &response.id);
    let text = match visit.shelf.now(|library| library.sealed(survey, id)) {
        Some(text) => text,
        None => {
            let to = visit.runner.with_untracked(|r| r.survey().seal_to.clone());
            let json = serde_json::to_string(&response).ok()?;
            let text = courier::ask(&["seal", &to, &json, &random::seed()?]).await?;
            // What can't be kept can still be sent; sealed anew it counts once all the same.
            let _ = visit.shelf.now(|library| library.save_sealed(survey, id, &text));
            text
        }
    };
    let (file, link) = text.split_once('\n')?;
    Some((file.to_owned(), hash::address(&Route::Brought(link.to_owned()))))
}

pub fn send(visit: Visit) -> View {
    let words = words();
    let made = RwSignal::new(None::<Sealed>);
    let failed = RwSignal::new(false);
    let begin = move || {
        failed.set(false);
        leptos::task::spawn_local(async move {
            let sealed = sealed(visit).await;
            failed.try_set(sealed.is_none());
            made.try_set(sealed);
        });
    };
    begin();
    let receipt = move || {
        let id = visit
            .given
            .with(|g| g.as_ref().map(|g| g.id.as_str().chars().take(8).collect::<String>()));
        (words.get().run().sent_receipt)(&id.unwrap_or_default())
    };
    let is_keyed = visit.runner.with_untracked(|r| !r.survey().seal_to.is_empty());
    let waiting = move || {
        let said = move || {
            let run = words.get().run();
            match (failed.get(), is_keyed) {
                (true, true) => run.not_sealed,
                (true, false) => run.no_key,
                _ => run.sealing,
            }
        };
        let again = el("button.btn")
            .attr("type", "button")
            .attr("disabled", move || !failed.get())
            .with(say(|w| w.run().again))
            .click(begin);
        el("div.stack").with([el("p").attr("role", "status").with(said), el("div.row").with(again)])
    };
    let ready = move || nothing().with(made.get_untracked().map(|made| ways(visit, made)));
    let along: Vec<String> = hash::fields()
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    let along = (!along.is_empty()).then(|| {
        let along = along.join(", ");
        el("p.note")
            .attr("dir", "auto")
            .with(move || (words.get().run().sent_along)(&along))
    });
    let anew = el("button.lnk")
        .attr("type", "button")
        .with(say(|w| w.run().start_over));
    let panel = el("div.stack")
        .with(either(move || made.with(Option::is_some), ready, waiting))
        .with(along)
        .with(el("p.note").attr("id", "receipt").with(receipt));
    nothing()
        .with(el("div.panel.send").with(panel).with(code(made)))
        .with(el("p").with(anew.click(move || visit.restart())))
}

/// The link as a code, where it is short enough to be read from the screen.
fn code(made: RwSignal<Option<Sealed>>) -> View {
    let drawn = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let link = made.get().map(|(_, link)| link).filter(|link| link.len() <= CODE);
        if let Some(link) = link {
            leptos::task::spawn_local(async move {
                drawn.try_set(courier::ask(&["draw", &link]).await);
            });
        }
    });
    let picture = |source: String| el("img.qr").attr("src", source).attr("alt", say(|w| w.run().code));
    live(move || nothing().with(drawn.get().map(picture)))
}

fn ways(visit: Visit, (file, link): Sealed) -> View {
    let words = words();
    let title = visit.runner.with_untracked(|r| r.survey().title.default.clone());
    let id = visit
        .given
        .with_untracked(|g| g.as_ref().map(|g| g.id.to_string()))
        .unwrap_or_default();
    let name = files::file_name(&format!("{title}-{}", id.get(..8).unwrap_or(&id)), ".sealed.json");
    let is_link = link.len() <= LINK;
    let save = el(if is_link { "button.btn" } else { "button.btn.pri.lg" })
        .attr("type", "button")
        .with(glyph(Icon::File, 20))
        .with(say(|w| w.run().send_file))
        .click(move || files::download(&name, "application/json", &file));
    let copied = RwSignal::new(None);
    let said = move || {
        copied.get().map(|done| {
            let run = words.get().run();
            if done { run.copied } else { run.not_copied }
        })
    };
    let share = (is_link && hand::is_there()).then(|| {
        let link = link.clone();
        let button = el("button.btn").attr("type", "button").with(say(|w| w.run().share));
        button.click(move || hand::link(&title, &link))
    });
    let copy = is_link.then(|| {
        let copy = move || {
            let link = link.clone();
            leptos::task::spawn_local(async move {
                copied.try_set(Some(files::copy(&link).await));
            });
        };
        let button = el("button.btn.pri.lg").attr("type", "button").attr("id", "copy-link");
        button
            .with(glyph(Icon::Link, 18))
            .with(say(|w| w.run().copy_link))
            .click(copy)
    });
    nothing()
        .with(copy.map(|copy| el("div.row").with(copy)))
        .with(el("div.row").with(share).with(save))
        .with(el("p.note").attr("role", "status").with(said))
        .with(el("p.note").with(say(|w| w.run().send_open)))
}
