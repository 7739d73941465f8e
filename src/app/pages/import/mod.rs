//! Importing a table of answers: choose a file, say what its columns are, look at what became of it. No parsing here.
mod choose;
mod column;
mod columns;
mod day;
mod done;
mod into;
mod preview;
mod work;

use leptos::prelude::*;
use waystone::words::Words;

use crate::app::{
    browser::{
        root,
        view::{View, either, el, live, nothing, when},
    },
    components::icon::{Icon, glyph},
    ui::{say, words},
};
use work::{Message, Stage, Work};

pub fn import() -> View {
    let words = words();
    let work = Work::new();
    let stage = work.stage;
    // The keyboard follows the steps; the first is where the page starts.
    Effect::new(move |before: Option<Stage>| {
        let stage = stage.get();
        if before.is_some_and(|before| before != stage) {
            let is_tried = before == Some(Stage::Trying) && work.preview.with_untracked(Option::is_some);
            let heading = if is_tried { "import-preview" } else { stage.heading() };
            request_animation_frame(move || root::focus(&format!("#{heading}")));
        }
        stage
    });
    let title = el("div")
        .with(el("h1").with(say(|w| w.shell().import)))
        .with(el("p").with(say(|w| w.import().lead)));
    let message = live(move || nothing().with(work.message.get().map(|message| told(words.get(), &message))));
    let columns = live(move || nothing().with(work.sheet.get().map(|found| columns::columns(found, work))));
    let done = live(move || nothing().with(work.done.get().map(|kept| done::done(kept, work))));
    el("main.page.import")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with([el("div.page-head").with(title), steps(stage)])
        .with(el("div.say").attr("role", "status").with(message))
        .with(when(move || stage.get() == Stage::Choose, move || choose::choose(work)))
        .with(when(move || stage.get().is_busy(), move || busy(work)))
        .with(
            el("div")
                .attr("hidden", move || stage.get() != Stage::Columns)
                .with(columns),
        )
        .with(done)
}

/// The way through the import, as a path of three stones.
fn steps(stage: RwSignal<Stage>) -> View {
    let words = words();
    let step = |at: usize| {
        let state = move || match stage.get().step() {
            here if here == at => Some("here"),
            here if here > at => Some("done"),
            _ => None,
        };
        let number = move || nothing().with(move || words.get().lang.count(at as u64 + 1));
        let sign = either(move || state() == Some("done"), || glyph(Icon::Check, 14), number);
        let stone = el("span.stone")
            .attr("data-on", state)
            .attr("aria-hidden", "true")
            .with(sign);
        let name = el("span").with(move || words.get().import().steps.get(at).copied());
        el("li")
            .attr("aria-current", move || (state() == Some("here")).then_some("step"))
            .attr("data-on", state)
            .with([stone, name])
    };
    el("ol.way").with([0, 1, 2].map(step))
}

/// What the worker is at, how far it is, and a way out.
fn busy(work: Work) -> View {
    let words = words();
    let text = move || {
        let file = work.file_name();
        if work.stage.get() == Stage::Importing {
            (words.get().import().importing)(&file)
        } else {
            (words.get().import().reading)(&file)
        }
    };
    let share = move || work.progress.get();
    let bar = el("div.bar")
        .attr("role", "progressbar")
        .attr("aria-labelledby", "import-busy")
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr("aria-valuenow", move || share().to_string())
        .with(el("i").style("inline-size", move || format!("{}%", share())));
    let percent = move || words.get().lang.percent(f64::from(share()) / 100.0, 0);
    let cancel = el("button.btn")
        .attr("type", "button")
        .with(say(|w| w.shell().cancel))
        .click(move || work.cancel());
    let title = el("h2")
        .attr("id", "import-busy")
        .attr("tabindex", "-1")
        .attr("dir", "auto");
    el("section.panel.pad.stack.busy")
        .attr("aria-labelledby", "import-busy")
        .with([title.with(text), bar])
        .with(el("div.row").with([el("span.num.mut.grow").with(percent), cancel]))
}

/// A message in the reader's words: what went wrong with the way out, or that nothing was done.
fn told(words: &'static Words, message: &Message) -> View {
    let plain = || el("p.backup").attr("data-info", "");
    let error = |text: String| el("p.err.note-box").with([glyph(Icon::Warn, 18), el("span").with(text)]);
    match message {
        Message::Cancelled => plain().with(words.import().cancelled),
        Message::Undone => plain().with(words.import().undone),
        Message::Already(route) => {
            let link = el("a.lnk").attr("href", route.href()).with(words.import().open_it);
            plain().with([el("span.grow").with(words.import().already), link])
        }
        Message::Table(why) => error((words.import().error)(why)),
        Message::WhichDay(day, column) => error((words.columns().day_missing)(day, column)),
        Message::NoTitle => error(words.import().title_missing.into()),
        Message::Unreadable => error(words.import().unreadable.into()),
        Message::Failed => error(words.shell().failed.into()),
        Message::OtherBuild => error(words.shell().reload_why.into()),
        Message::Store(why) => error(crate::app::shelf::why(words, *why).into()),
        Message::NoRoom { needed, free } => {
            let mib = |units: usize| words.lang.number(units as f64 / 1_048_576.0, 1);
            error((words.import().no_room)(&mib(*needed), &mib(*free)))
        }
    }
}
