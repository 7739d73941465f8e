//! The list of surveys and the ways to start one. What a survey's answers say is computed in `waystone::glance`.
mod answer_file;
mod first;
mod notice;
mod row;
mod start;

use leptos::prelude::*;
use waystone::{
    glance::{Glance, glance},
    route::Route,
    store::StoreError,
    survey::{Survey, SurveyId},
    template::Template,
    words::Words,
};

use self::{answer_file::AnswerFile, first::First, notice::Notices, row::Row, start::Start};
use crate::app::{
    Shelf, Ui,
    browser::{hash, random},
    components::icon::{Glyph, Icon},
    shelf,
    ui::say,
    words,
};

/// A survey with what the list says of it.
#[derive(Clone, PartialEq)]
struct Entry {
    survey: Survey,
    glance: Glance,
}

/// Those without answers first, being built; then the newest answer first.
fn order(entry: &Entry) -> (bool, std::cmp::Reverse<Option<waystone::response::Moment>>, String) {
    let latest = entry.glance.latest;
    (
        latest.is_some(),
        std::cmp::Reverse(latest),
        entry.survey.title.default.clone(),
    )
}

/// What went wrong or can be undone, for as long as the page stands.
#[derive(Clone, Copy)]
struct Board {
    shelf: Shelf,
    words: Signal<&'static Words>,
    deleted: RwSignal<Vec<notice::Deleted>>,
    failed: RwSignal<Option<String>>,
}

impl Board {
    fn tell(self, error: StoreError) {
        let words = self.words.get_untracked();
        let text = (words.surveys().not_done)(shelf::why(words, error));
        self.failed.set(Some(text));
    }

    /// Keeps a new survey and goes to build it.
    fn create(self, mut survey: Survey) {
        match self.shelf.write(|library| library.save_survey(&mut survey, None)) {
            Ok(()) => hash::go(&Route::Build(survey.id)),
            Err(error) => self.tell(error),
        }
    }

    fn start(self, template: Template) {
        self.create(template.draft(SurveyId::from_bits(random::bits()), self.words.get_untracked()));
    }
}

#[component]
pub fn Surveys() -> impl IntoView {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let ui = expect_context::<Ui>();
    let board = Board {
        shelf,
        words,
        deleted: RwSignal::new(Vec::new()),
        failed: RwSignal::new(None),
    };
    provide_context(board);
    let entries = Memo::new(move |_| {
        shelf.follow(|library| {
            let (surveys, _) = library.surveys();
            let mut entries: Vec<Entry> = surveys
                .into_iter()
                .map(|survey| {
                    let (responses, _) = library.responses(&survey.id);
                    Entry {
                        glance: glance(&survey, &responses),
                        survey,
                    }
                })
                .collect();
            entries.sort_by_cached_key(order);
            entries
        })
    });
    let troubles = Memo::new(move |_| shelf.follow(|library| library.troubles().len()));
    let is_empty = Memo::new(move |_| entries.with(Vec::is_empty));
    let summary = move || {
        entries.with(|entries| {
            let answers = entries.iter().map(|entry| entry.glance.finished).sum();
            (words.get().surveys().summary)(entries.len() as u64, answers)
        })
    };
    let trouble = move || {
        let n = troubles.get() as u64;
        (n > 0).then(|| {
            view! {
                <p class="backup after"><Glyph icon=Icon::Warn size=18 /><span class="grow">{(words.get().surveys().troubles)(n)}</span></p>
            }
        })
    };
    let list = move || {
        view! {
            <main class="page" id="main" tabindex="-1">
                <div class="page-head">
                    <div><h1>{say(|w| w.shell().surveys)}</h1><p>{summary}</p></div>
                    <div class="row">
                        <AnswerFile class="btn quiet" />
                        <a class="btn" href=Route::Import.href()><Glyph icon=Icon::Table />{say(|w| w.surveys().import)}</a>
                        <button class="btn pri" on:click=move |_| board.start(Template::Blank)>
                            <Glyph icon=Icon::Plus />{say(|w| w.surveys().new)}
                        </button>
                    </div>
                </div>
                <Notices />
                <section class="panel" aria-label=say(|w| w.surveys().list)>
                    <div class="shead" aria-hidden="true">
                        <span>{say(|w| w.surveys().col_survey)}</span>
                        <span>{say(|w| w.surveys().col_status)}</span>
                        <span>{say(|w| w.surveys().col_headline)}</span>
                        <span>{say(|w| w.surveys().col_answers)}</span>
                        <span>{say(|w| w.surveys().col_latest)}</span>
                        <span></span>
                    </div>
                    <ul class="slist panel">
                        // Redrawn as a whole when anything changed: what changes is a click, never a key.
                        {move || { ui.lang.track(); entries.get().into_iter().map(|entry| view! { <Row entry /> }).collect_view() }}
                    </ul>
                </section>
                {trouble}
                <Start />
            </main>
        }
    };
    move || {
        if is_empty.get() {
            view! { <First /> }.into_any()
        } else {
            list().into_any()
        }
    }
}
