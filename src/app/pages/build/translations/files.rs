//! The table that goes to a translator and comes back, with the report of what became of it.
use leptos::prelude::*;
use leptos::task::spawn_local;
use waystone::{
    edit::EditName,
    exchange::{ReadError, decode, limits},
    translation::{Report, TableFault, export, import},
    words::Words,
};

use super::{Desk, languages::remove};
use crate::app::{
    browser::{
        files::{self, Chosen},
        view::{View, el, live, nothing},
    },
    components::{
        file_button::file_button,
        icon::{Icon, glyph},
        notice::{Tone, notice},
    },
    read_error,
    ui::say,
    words,
};

#[derive(Clone)]
enum Came {
    In(Report),
    Wrong(TableFault),
    Unread(ReadError),
}

pub fn files(desk: Desk) -> View {
    let words = words();
    let came = RwSignal::new(None::<Came>);
    let save = move || {
        let lang = desk.lang.get_untracked();
        let (text, title) = desk
            .editor
            .survey
            .with_untracked(|survey| (export(survey, &lang), survey.title.default.clone()));
        files::download(&files::file_name(&title, &format!("-{lang}.csv")), "text/csv", &text);
    };
    let out = el("button.btn.sm")
        .attr("id", "lang-export")
        .with(glyph(Icon::Download, 18))
        .with(el("span").with(say(|w| w.translating().export)))
        .click(save);
    let take = move |chosen: Vec<Chosen>| {
        let Some(file) = chosen.into_iter().next() else { return };
        spawn_local(async move {
            let report = read(&file).await;
            let Some(lang) = desk.lang.try_get_untracked() else {
                return;
            };
            came.set(Some(match report {
                Ok(text) => match desk.editor.edit(EditName::Load, |survey| import(survey, &lang, &text)) {
                    Ok(report) => Came::In(report),
                    Err(fault) => Came::Wrong(fault),
                },
                Err(error) => Came::Unread(error),
            }));
            desk.read();
        });
    };
    let back = file_button(
        "label.btn.sm",
        say(|w| w.translating().import),
        ".csv,.tsv,.txt,text/csv",
        false,
        take,
    );
    let told = move || match came.get() {
        None => nothing(),
        Some(Came::In(report)) => notice(Tone::Info, says(words.get(), &report)),
        Some(Came::Wrong(fault)) => notice(Tone::Warning, el("p").with(wrong(words.get(), fault))),
        Some(Came::Unread(error)) => notice(Tone::Warning, el("p").with(read_error(words.get(), &error))),
    };
    el("div.stack.lang-files").with([
        el("div.row").with([out, back.attr("id", "lang-import"), remove(desk)]),
        el("div").attr("id", "lang-report").with(live(told)),
    ])
}

async fn read(file: &Chosen) -> Result<String, ReadError> {
    if file.size() > limits::FILE as f64 {
        return Err(ReadError::TooLarge { limit: limits::FILE });
    }
    let bytes = file.bytes().await.ok_or(ReadError::Unreadable)?;
    decode(&bytes).map(|(text, _)| text).ok_or(ReadError::NotText)
}

fn wrong(words: &'static Words, fault: TableFault) -> &'static str {
    match fault {
        TableFault::NoColumns => words.translating().no_columns,
        TableFault::Empty => words.translating().nothing,
    }
}

fn says(words: &Words, report: &Report) -> View {
    let own = words.translating();
    let count = |n: usize, say: fn(u64) -> String| (n > 0).then(|| el("p").with(say(n as u64)));
    let listed = |keys: &[String], say: fn(u64) -> String| {
        let item = |key: &String| el("li").with(el("bdi").with(key.as_str()));
        (!keys.is_empty()).then(|| {
            let items = keys.iter().take(50).map(item).collect::<Vec<_>>();
            nothing().with([el("p").with(say(keys.len() as u64)), el("ul.keys").with(items)])
        })
    };
    el("div.stack")
        .with(el("p").with((own.taken)(report.taken.len() as u64)))
        .with(count(report.same, own.same))
        .with(count(report.empty, own.empty))
        .with(listed(&report.changed, own.changed))
        .with(listed(&report.unknown, own.unknown))
}
