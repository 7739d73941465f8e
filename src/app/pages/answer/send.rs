//! A respondent's answers on their way: sealed once, then a file, a link, a code or whatever the device hands it to.
use leptos::prelude::*;
use waystone::route::Route;

use super::Visit;
use crate::app::{
    browser::{
        courier, files, hand, hash, random,
        view::{Known, View, el, later, live, nothing},
    },
    components::icon::{Icon, glyph},
    ui::{Word, say, words},
};

/// Longer links are no links: there is the file.
const LINK: usize = 8_000;
/// Longer ones make a code that no phone reads from a screen.
const CODE: usize = 1_200;

/// The file's text, the link, and the link as a picture.
async fn sealed(visit: Visit) -> Option<(String, String, Option<String>)> {
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
    let link = hash::address(&Route::Brought(link.to_owned()));
    let code = match link.len() {
        ..=CODE => courier::ask(&["draw", &link]).await,
        _ => None,
    };
    Some((file.to_owned(), link, code))
}

/// The first letters of the response's id: enough to ask after it.
fn receipt(visit: Visit) -> String {
    let id = visit.given.with_untracked(|g| g.as_ref().map(|g| g.id.to_string()));
    id.and_then(|id| id.get(..8).map(str::to_owned)).unwrap_or_default()
}

pub fn send(visit: Visit) -> View {
    let words = words();
    let tried = RwSignal::new(false);
    let panel = live(move || {
        tried.get();
        let waiting = el("p").attr("role", "status").with(say(|w| w.run().sealing));
        let known = async move {
            let sealed = sealed(visit).await;
            Box::new(move || match sealed {
                Some((file, link, code)) => {
                    let code = code.map(|code| el("img.qr").attr("src", code).attr("alt", say(|w| w.run().code)));
                    let scan = code.is_some().then(|| el("p.note").with(say(|w| w.run().send_open)));
                    let ways = el("div.stack").with(ways(visit, file, link)).with(scan);
                    nothing().with(ways).with(code)
                }
                None => failed(visit, tried),
            }) as Known
        };
        el("div.panel.send").with(later(waiting, known))
    });
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
    let receipt = receipt(visit);
    let receipt = move || (words.get().run().sent_receipt)(&receipt);
    let anew = el("button.lnk")
        .attr("type", "button")
        .with(say(|w| w.run().start_over));
    nothing()
        .with([panel, el("p.note").attr("id", "receipt").with(receipt)])
        .with(along)
        .with(el("p").with(anew.click(move || visit.restart())))
}

fn failed(visit: Visit, tried: RwSignal<bool>) -> View {
    let is_keyed = visit.runner.with_untracked(|r| !r.survey().seal_to.is_empty());
    let why = el("p").attr("role", "alert");
    if !is_keyed {
        return why.with(say(|w| w.run().no_key));
    }
    let again = el("button.btn").attr("type", "button").with(say(|w| w.run().again));
    el("div.stack")
        .with(why.with(say(|w| w.run().not_sealed)))
        .with(el("div.row").with(again.click(move || tried.set(true))))
}

fn ways(visit: Visit, file: String, link: String) -> View {
    let words = words();
    let title = visit.runner.with_untracked(|r| r.survey().title.default.clone());
    let is_link = link.len() <= LINK;
    let done = RwSignal::new(None::<Word>);
    let name = files::file_name(&format!("{title}-{}", receipt(visit)), ".sealed.json");
    let save = el(if is_link { "button.btn" } else { "button.btn.pri.lg" })
        .attr("type", "button")
        .with(glyph(Icon::File, 20))
        .with(say(|w| w.run().send_file))
        .click(move || {
            files::download(&name, "application/json", &file);
            done.set(Some(|w| w.run().saved));
        });
    let said = move || match done.get() {
        Some(word) => word(words.get()),
        None => "",
    };
    let (to_copy, to_share) = (link.clone(), link);
    let copy = move || {
        let link = to_copy.clone();
        leptos::task::spawn_local(async move {
            let copied = files::copy(&link).await;
            let word: Word = if copied {
                |w| w.run().copied
            } else {
                |w| w.run().not_copied
            };
            done.try_set(Some(word));
        });
    };
    let copy = is_link.then(|| {
        let button = el("button.btn.pri.lg").attr("type", "button").attr("id", "copy-link");
        let button = button.with(glyph(Icon::Link, 18)).with(say(|w| w.run().copy_link));
        el("div.row").with(button.click(copy))
    });
    let share = (is_link && hand::is_there()).then(|| {
        let button = el("button.btn").attr("type", "button").with(say(|w| w.run().share));
        button.click(move || hand::link(&title, &to_share))
    });
    nothing()
        .with(copy)
        .with(el("div.row").with(share).with(save))
        .with(el("p.note").attr("role", "status").with(said))
        .with(el("p.note").with(say(|w| w.run().send_twice)))
}
