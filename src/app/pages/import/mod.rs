//! Importing a table of answers: choose a file, say what its columns are, look at what became of it. No parsing here.
mod choose;
mod column;
mod columns;
mod done;
mod work;

use leptos::prelude::*;
use waystone::words::Words;

use crate::app::{
    browser::root,
    components::icon::{Glyph, Icon},
    ui::{say, words},
};
use work::{Message, Stage, Work};

#[component]
pub fn Import() -> impl IntoView {
    let words = words();
    let work = Work::new();
    // The keyboard follows the steps; the first is where the page starts.
    Effect::new(move |before: Option<Stage>| {
        let stage = work.stage.get();
        if before.is_some_and(|before| before != stage) {
            request_animation_frame(move || root::focus(&format!("#{}", stage.heading())));
        }
        stage
    });
    view! {
        <main class="page import" id="main" tabindex="-1">
            <div class="page-head">
                <div><h1>{say(|w| w.shell().import)}</h1><p>{say(|w| w.import().lead)}</p></div>
            </div>
            <Steps stage=work.stage.into() />
            <div role="status" class="say">{move || work.message.get().map(|message| told(words.get(), &message))}</div>
            <Show when=move || work.stage.get() == Stage::Choose>
                <choose::Choose take=Callback::new(move |file| work.read(file)) />
            </Show>
            <Show when=move || work.stage.get().is_busy()><Busy work /></Show>
            <div hidden=move || work.stage.get() != Stage::Columns>
                {move || work.sheet.get().map(|found| view! { <columns::Columns found work /> })}
            </div>
            {move || work.done.get().map(|done| view! { <done::Done done work /> })}
        </main>
    }
}

/// The way through the import, as a path of three stones.
#[component]
fn Steps(stage: Signal<Stage>) -> impl IntoView {
    let words = words();
    let step = move |at: usize| {
        let state = move || match stage.get().step() {
            here if here == at => Some("here"),
            here if here > at => Some("done"),
            _ => None,
        };
        view! {
            <li aria-current=move || (state() == Some("here")).then_some("step") data-on=state>
                <span class="stone" data-on=state aria-hidden="true">
                    {move || if state() == Some("done") {
                        view! { <Glyph icon=Icon::Check size=14 /> }.into_any()
                    } else {
                        words.get().lang.count(at as u64 + 1).into_any()
                    }}
                </span>
                <span>{move || words.get().import().steps.get(at).copied()}</span>
            </li>
        }
    };
    view! { <ol class="way">{(0..3).map(step).collect_view()}</ol> }
}

/// What the worker is at, how far it is, and a way out.
#[component]
fn Busy(work: Work) -> impl IntoView {
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
    view! {
        <section class="panel pad stack busy" aria-labelledby="import-busy">
            <h2 id="import-busy" tabindex="-1" dir="auto">{text}</h2>
            <div class="bar" role="progressbar" aria-labelledby="import-busy" aria-valuemin="0" aria-valuemax="100"
                aria-valuenow=move || share().to_string()>
                <i style:inline-size=move || format!("{}%", share())></i>
            </div>
            <div class="row">
                <span class="num mut grow">{move || words.get().lang.percent(f64::from(share()) / 100.0, 0)}</span>
                <button class="btn" type="button" on:click=move |_| work.cancel()>{say(|w| w.shell().cancel)}</button>
            </div>
        </section>
    }
}

/// A message in the reader's words: what went wrong with the way out, or that nothing was done.
fn told(words: &'static Words, message: &Message) -> AnyView {
    let plain = |text: String| view! { <p class="backup" data-info="">{text}</p> }.into_any();
    let error = |text: String| {
        view! { <p class="err note-box"><Glyph icon=Icon::Warn size=18 /><span>{text}</span></p> }.into_any()
    };
    match message {
        Message::Cancelled => plain(words.import().cancelled.into()),
        Message::Undone => plain(words.import().undone.into()),
        Message::Already(route) => view! {
            <p class="backup" data-info="">
                <span class="grow">{words.import().already}</span>
                <a class="lnk" href=route.href()>{words.import().open_it}</a>
            </p>
        }
        .into_any(),
        Message::Table(why) => error((words.import().error)(why)),
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
