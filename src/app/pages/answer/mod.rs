//! The respondent's page: one page of the survey at a time, kept on the device after every change.
mod asking;
mod consent;
mod frame;
mod keys;
mod kiosk;
mod review;
mod send;
mod thanks;

use leptos::prelude::*;
use waystone::{
    response::{Response, Via},
    runner::{Runner, Step},
    store::StoreError,
    survey::{QuestionId, ResponseId, Status, Survey, SurveyId},
};

use super::not_found::not_found;
use crate::app::{
    browser::{
        clock, hash, link, random, root,
        view::{Known, View, el, later},
    },
    shelf::Shelf,
    ui::{Ui, Word, say},
};

/// On whose behalf the page runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The author tries a survey that isn't open: nothing is kept.
    Trial,
    /// The author's device, handed from person to person.
    Kiosk,
    /// The respondent's own device, with a survey from a file or a link.
    Invited,
}

impl Mode {
    fn keeps(self) -> bool {
        self != Self::Trial
    }
}

/// Everything that the parts of the page share.
#[derive(Clone, Copy)]
pub struct Visit {
    pub mode: Mode,
    pub runner: RwSignal<Runner>,
    /// The response, once it was given.
    pub given: RwSignal<Option<Response>>,
    /// Why the last change wasn't kept.
    pub trouble: RwSignal<Option<StoreError>>,
    /// Whether the questions on this page that need an answer are pointed out.
    pub insist: RwSignal<bool>,
    /// The response that began after what is read before it.
    pub agreed: RwSignal<Option<ResponseId>>,
    shelf: Shelf,
    ui: Ui,
}

impl Visit {
    /// Why answers are not kept.
    fn trial(self) -> &'static str {
        let run = self.ui.lang.get().words().run();
        match self.runner.with(|runner| runner.survey().status) {
            Status::Closed => run.closed,
            Status::Draft | Status::Open => run.trial,
        }
    }

    fn lang(self) -> &'static str {
        self.ui.lang.get_untracked().tag()
    }

    /// Given already, here or in another tab.
    fn settled(self) -> bool {
        if self.mode.keeps() && self.given.with_untracked(Option::is_none) {
            let known = self.runner.with_untracked(|runner| {
                self.shelf
                    .now(|library| library.response(&runner.survey().id, &runner.state().response))
            });
            if known.is_some() {
                self.given.set(known);
            }
        }
        self.given.with_untracked(Option::is_some)
    }

    /// Keeps the draft, so that a reload goes on here.
    fn keep(self) {
        if self.mode.keeps() && !self.settled() {
            let kept = self.runner.with_untracked(|runner| {
                self.shelf
                    .now(|library| library.save_draft(&runner.survey().id, runner.state()))
            });
            self.trouble.set(kept.err());
        }
    }

    fn next(self) {
        if self.settled() {
            return;
        }
        let step = self.runner.try_update(|runner| {
            runner.tell_time(clock::zoned());
            runner.next()
        });
        match step {
            Some(Ok(Step::Page | Step::Review)) => self.turned(),
            Some(Ok(Step::End)) => self.finish(),
            Some(Err(_)) => {
                self.insist.set(true);
                // The first in the order of the page, and in it what can be answered.
                let inputs = ":is(input, textarea, select, summary, .lift, .add)";
                root::focus_soon(format!(
                    "[data-bad] {inputs}:not([data-bad] [data-bad] *, [inert] *), [data-bad] [data-bad] {inputs}"
                ));
            }
            None => {}
        }
    }

    fn back(self) {
        if self.runner.try_update(Runner::back) == Some(true) {
            self.turned();
        }
    }

    /// From the review to a question.
    fn change(self, id: &QuestionId) {
        if self.runner.try_update(|runner| runner.go_to(id)) == Some(true) {
            self.turned();
        }
    }

    fn turned(self) {
        self.insist.set(false);
        self.keep();
    }

    fn finish(self) {
        // A second press, or another tab with the same draft, gives nothing twice.
        if self.settled() {
            return;
        }
        let via = if self.mode == Mode::Invited {
            Via::File
        } else {
            Via::Device
        };
        let mut response = self
            .runner
            .with_untracked(|runner| runner.finish(self.lang(), clock::now(), via));
        for (name, value) in hash::fields() {
            response.computed.or_insert_with(name, || value.into());
        }
        if self.mode.keeps() {
            // The draft goes only when the response is on the shelf: then it can't be given twice.
            if let Err(error) = self.shelf.write(|library| library.add_response(&response)) {
                self.trouble.set(Some(error));
                if self.mode != Mode::Invited {
                    return;
                }
                // What can't be kept on the respondent's device can still be sent from it. The draft stays, with the same id.
            } else {
                let _ = self.shelf.now(|library| library.remove_draft(&response.survey));
                self.trouble.set(None);
            }
        }
        self.given.set(Some(response));
    }

    /// The next person: nothing of the last one stays.
    fn restart(self) {
        let survey = self.runner.with_untracked(|runner| runner.survey().clone());
        let begun = self.given.with_untracked(Option::is_none)
            && self.runner.with_untracked(|runner| !runner.state().answers.is_empty());
        if self.mode == Mode::Kiosk && begun {
            let left = self
                .runner
                .with_untracked(|runner| runner.leave(self.lang(), clock::now()));
            let _ = self.shelf.write(|library| library.add_response(&left));
        }
        let _ = self.shelf.now(|library| library.remove_draft(&survey.id));
        self.given.set(None);
        self.insist.set(false);
        self.runner.set(fresh(survey, self.lang()));
    }
}

fn fresh(survey: Survey, lang: &str) -> Runner {
    ready(
        Runner::new(survey, ResponseId::from_bits(random::bits()), clock::now()),
        lang,
    )
}

fn ready(mut runner: Runner, lang: &str) -> Runner {
    runner.speak(lang);
    runner.tell_time(clock::zoned());
    runner.know(&hash::fields());
    runner
}

/// Instead of a survey: why there is none.
fn told(word: Word) -> View {
    let text = el("p.page").attr("role", "status").with(say(word));
    el("main").attr("id", "main").attr("tabindex", "-1").with(text)
}

/// The survey is in the address. Once read it is kept as one from a file is.
pub fn invited(payload: String) -> View {
    let shelf = expect_context::<Shelf>();
    later(told(|w| w.shell().loading), async move {
        let sent = link::survey(&payload).await;
        if let Some((survey, json)) = &sent {
            // What can't be kept is answered all the same.
            let _ = shelf.now(|library| library.keep_invite(&survey.id, json));
        }
        Box::new(move || match sent {
            None => told(|w| w.run().bad_link),
            Some((survey, _)) => with(&survey.id.clone(), Some(survey)),
        }) as Known
    })
}

pub fn answer(id: &SurveyId) -> View {
    with(id, None)
}

fn with(id: &SurveyId, sent: Option<Survey>) -> View {
    let shelf = expect_context::<Shelf>();
    let own = shelf.now(|library| library.survey(id));
    let is_own = own.is_some();
    match own.or(sent).or_else(|| shelf.now(|library| library.invite(id))) {
        Some(survey) => {
            let mode = match survey.status {
                Status::Closed if !is_own => return told(|w| w.run().closed),
                Status::Open if is_own => Mode::Kiosk,
                _ if !is_own => Mode::Invited,
                _ => Mode::Trial,
            };
            open(survey, mode, shelf)
        }
        None => not_found(true),
    }
}

fn open(survey: Survey, mode: Mode, shelf: Shelf) -> View {
    let draft = mode
        .keeps()
        .then(|| shelf.now(|library| library.draft(&survey.id)))
        .flatten();
    // On the respondent's own device, what was given stays to be sent.
    let given = (mode == Mode::Invited && draft.is_none())
        .then(|| {
            let all = shelf.now(|library| library.single_responses(&survey.id));
            let finished = all.into_iter().filter(|response| response.finished);
            finished.max_by_key(|response| response.ended)
        })
        .flatten();
    let ui = expect_context::<Ui>();
    let lang = ui.lang.get_untracked().tag();
    let runner = match draft {
        Some(state) => ready(Runner::restore(survey, state), lang),
        None => fresh(survey, lang),
    };
    let visit = Visit {
        mode,
        runner: RwSignal::new(runner),
        given: RwSignal::new(given),
        trouble: RwSignal::new(None),
        insist: RwSignal::new(false),
        agreed: RwSignal::new(None),
        shelf,
        ui,
    };
    Effect::new(move |before: Option<&str>| {
        let lang = ui.lang.get().tag();
        if before.is_some_and(|before| before != lang) {
            visit.runner.update(|runner| runner.speak(lang));
        }
        lang
    });
    // Another tab may give what is being answered here.
    Effect::new(move |_| {
        visit.shelf.follow(|_| ());
        visit.settled();
    });
    frame::frame(visit)
}
