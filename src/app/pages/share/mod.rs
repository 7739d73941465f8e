//! A survey on its way out, and its answers on their way back.
mod code;
mod device;
mod fields;
mod file;
mod gate;
mod link;

use leptos::prelude::*;
use waystone::{
    route::Route,
    seal::PublicKey,
    store::StoreError,
    survey::{Question, Status, Survey, SurveyId},
    words::Words,
};

use super::not_found::not_found;
use crate::app::{
    browser::view::{View, el, nothing, when},
    components::{intake::intake, not_kept::not_kept, way::way, work_head::work_head},
    shelf::Shelf,
    ui::{Word, say, words},
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Sharing {
    survey: Memo<Option<Survey>>,
    /// What answers are sealed for, once a backup holds it.
    key: Memo<Option<PublicKey>>,
    /// What links tell beside the survey.
    fields: Memo<waystone::route::Fields>,
    trouble: RwSignal<Option<StoreError>>,
}

impl Sharing {
    fn is_empty(self) -> bool {
        self.survey
            .with(|s| s.as_ref().is_none_or(|s| s.questions().next().is_none()))
    }

    fn is_open(self) -> bool {
        self.survey
            .with(|s| s.as_ref().is_some_and(|s| s.status == Status::Open))
    }

    /// Whether it can leave this device.
    fn is_ready(self) -> bool {
        self.key.with(Option::is_some) && self.is_open() && !self.is_empty() && !self.is_unfinished()
    }

    /// Whether a question would be shown as a bare code.
    fn is_unfinished(self) -> bool {
        self.survey
            .with(|s| s.as_ref().is_some_and(|s| s.questions().any(Question::is_bare)))
    }

    /// What is to be done first, while it can't.
    fn first(self, words: &'static Words) -> &'static str {
        let share = words.share();
        match self.key.with(Option::is_none) {
            true => share.first_backup,
            false if self.is_empty() => share.no_questions,
            false if self.is_unfinished() => share.no_text,
            false => share.first_open,
        }
    }

    fn title(self) -> String {
        self.survey
            .with(|s| s.as_ref().map(|s| s.title.default.clone()).unwrap_or_default())
    }
}

pub fn share(id: SurveyId) -> View {
    let shelf = expect_context::<Shelf>();
    let own = id.clone();
    let survey = Memo::new(move |_| shelf.follow(|library| library.survey(&own)));
    if survey.with_untracked(Option::is_none) {
        return not_found(true);
    }
    let told = fields::Typed::new();
    let sharing = Sharing {
        survey,
        key: Memo::new(move |_| shelf.follow(|library| library.sealing_key())),
        fields: Memo::new(move |_| told.fields()),
        trouble: RwSignal::new(None),
    };
    let title = Signal::derive(move || sharing.title());
    let status = Signal::derive(move || survey.with(|s| s.as_ref().map(|s| s.status).unwrap_or_default()));
    let has_key = move || sharing.key.with(Option::is_some);
    let beside = el("div.stack").with([file::file(sharing), when(has_key, move || gate::kept(sharing))]);
    let out = el("div.ways.out").with([link::link(sharing, told), beside]);
    let back = way(|w| w.share().back_title, |w| w.share().back_text).with(intake(|w| w.share().choose, None, None));
    let main = el("main.page.stack.share")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with([not_kept(sharing.trouble), opening(sharing, status)])
        .with(when(move || !has_key(), move || gate::gate(sharing)))
        .with(out)
        .with(el("div.ways").with([device::device(&id, sharing), back]));
    nothing()
        .with(work_head(id.clone(), title, status, Route::Share(id), nothing()))
        .with(main)
}

/// Whether people can answer it, and the button that changes that.
fn opening(sharing: Sharing, status: Signal<Status>) -> View {
    let shelf = expect_context::<Shelf>();
    let words = words();
    let is_open = move || status.get() == Status::Open;
    let turn = move || {
        if let Some(mut survey) = sharing.survey.get_untracked() {
            survey.status = if survey.status == Status::Open {
                Status::Closed
            } else {
                Status::Open
            };
            let base = Some(survey.revision);
            let saved = shelf.write(|library| library.save_survey(&mut survey, base));
            sharing.trouble.set(saved.err());
        }
    };
    let pick = move |yes: Word, no: Word| move || if is_open() { yes(words.get()) } else { no(words.get()) };
    let now = move || {
        let share = words.get().share();
        match status.get() {
            Status::Draft => share.draft,
            Status::Open => share.open_now,
            Status::Closed => share.closed,
        }
    };
    let button = el("button.btn")
        .attr("type", "button")
        .class("pri", move || !is_open())
        .attr("disabled", move || sharing.is_empty())
        .with(pick(|w| w.share().close_it, |w| w.share().open_it))
        .click(turn);
    let hint = || el("span.note").with(say(|w| w.share().no_questions));
    el("section.panel.pad.stack")
        .with(el("p").with(now))
        .with(el("div.row").with([button, when(move || sharing.is_empty(), hint)]))
}
