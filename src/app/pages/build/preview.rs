//! The survey on a phone while it is built: the real questions, driven by the real runner. Nothing that is answered here is kept.
use leptos::prelude::*;
use waystone::{
    response::Moment,
    runner::{Place, Refusal, Runner, Step},
    survey::{Question, ResponseId},
};

use super::editor::{At, Editor};
use crate::app::{
    browser::{
        timer::Timer,
        view::{embed, nothing},
    },
    components::{
        ask::{Asking, ask},
        mark::Mark,
        walk::Walk,
    },
    ui::say,
    words,
};

/// Typing is shown after this pause, in milliseconds.
const PAUSE: u64 = 120;

#[derive(Clone, Copy)]
struct Phone {
    editor: Editor,
    runner: RwSignal<Runner>,
    refusals: RwSignal<Vec<Refusal>>,
    done: RwSignal<bool>,
}

impl Phone {
    /// Takes over the survey as it is now. Answers that still fit stay.
    fn catch_up(self) {
        let Some(survey) = self.editor.survey.try_get_untracked() else {
            return;
        };
        self.runner
            .update(|runner| *runner = Runner::restore(survey, runner.state().clone()));
        self.refusals.update(|refusals| refusals.clear());
    }

    /// Turns to the selected question's page, if the answers given here lead there.
    fn turn_to(self, at: &At) {
        self.catch_up();
        self.done.set(*at == At::Thanks);
        if let At::Question(id) = at {
            self.runner.update(|runner| {
                let mut state = runner.state().clone();
                let has = |page: &&&waystone::survey::Page| page.questions.iter().any(|question| question.id == *id);
                if let Some(page) = runner.pages().iter().find(has).map(|page| page.id.clone()) {
                    state.page = page;
                    *runner = Runner::restore(runner.survey().clone(), state);
                }
            });
        }
    }

    fn next(self) {
        let step = self.runner.try_update(Runner::next);
        self.refusals.set(Vec::new());
        match step {
            Some(Ok(Step::End)) => self.done.set(true),
            Some(Err(refusals)) => self.refusals.set(refusals),
            _ => {}
        }
    }

    fn back(self) {
        self.refusals.set(Vec::new());
        if self.done.get_untracked() {
            self.done.set(false);
        } else {
            self.runner.update(|runner| {
                runner.back();
            });
        }
    }

    fn restart(self) {
        self.done.set(false);
        self.refusals.set(Vec::new());
        let survey = self.editor.survey.get_untracked();
        self.runner
            .set(Runner::new(survey, ResponseId::from_bits(0), Moment(0)));
    }
}

#[component]
pub fn Preview() -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let survey = editor.survey.get_untracked();
    let phone = Phone {
        editor,
        runner: RwSignal::new(Runner::new(survey, ResponseId::from_bits(0), Moment(0))),
        refusals: RwSignal::new(Vec::new()),
        done: RwSignal::new(false),
    };
    let timer = Timer::new();
    Effect::new(move |_| {
        editor.survey.track();
        timer.after(PAUSE, move || phone.catch_up());
    });
    Effect::new(move |_| phone.turn_to(&editor.at.get()));
    let brand = Memo::new(move |_| editor.survey.with(|survey| survey.brand.default.trim().to_owned()));
    let who = move || {
        brand.with(|brand| {
            if brand.is_empty() {
                words.get().run().asks.to_owned()
            } else {
                brand.clone()
            }
        })
    };
    let initial = move || who().chars().next().map(|c| c.to_uppercase().to_string());
    let progress = Memo::new(move |_| phone.runner.with(Runner::progress));
    let is_empty = Memo::new(move |_| phone.runner.with(|runner| runner.pages().is_empty()));
    let hidden = Memo::new(move |_| match editor.at.get() {
        At::Question(id) => phone.runner.with(|runner| {
            runner.survey().question(&id).is_some()
                && !runner
                    .pages()
                    .iter()
                    .any(|page| page.questions.iter().any(|q| q.id == id))
        }),
        _ => false,
    });
    let screen = move || {
        if phone.done.get() {
            view! { <End phone /> }.into_any()
        } else if is_empty.get() {
            view! { <p class="note">{words.get().build().preview_empty}</p> }.into_any()
        } else {
            view! { <Screen phone /> }.into_any()
        }
    };
    view! {
        <div class="phone-wrap">
            <h2>{say(|w| w.build().preview)}</h2>
            <div class="phone" role="group" aria-label=say(|w| w.build().preview)>
                <div class="phone-in">
                    <div class="row phone-who"><span class="stone" data-on="done" aria-hidden="true">{initial}</span><span dir="auto">{who}</span></div>
                    <Show when=move || !is_empty.get()><Walk progress done=phone.done /></Show>
                    {screen}
                </div>
            </div>
            <p class="note phone-note">{move || hidden.get().then(|| words.get().build().preview_some)}</p>
        </div>
    }
}

#[component]
fn Screen(phone: Phone) -> impl IntoView {
    let words = words();
    let here = Memo::new(move |_| {
        let questions = |runner: &Runner| runner.here().into_iter().cloned().enumerate().collect::<Vec<_>>();
        phone.runner.with(questions)
    });
    let refusals = Memo::new(move |_| phone.refusals.get());
    // A question is drawn anew when its author changes it, or reads another language.
    let ask = move |(at, question): (usize, Question)| {
        let changed = question.id.clone();
        let asking = Asking {
            runner: phone.runner,
            words: words.get(),
            refusals,
            changed: Callback::new(move |()| {
                phone
                    .refusals
                    .update(|refusals| refusals.retain(|refusal| refusal.question != changed));
            }),
        };
        let slot = asking.slot(Place::of(&question.id));
        embed(slot.map_or_else(nothing, |slot| ask(&slot, at == 0, nothing())))
    };
    let is_first = Memo::new(move |_| phone.runner.with(Runner::is_first));
    let is_last = Memo::new(move |_| phone.runner.with(Runner::is_last));
    let next = move || {
        if is_last.get() {
            words.get().run().finish
        } else {
            words.get().run().next
        }
    };
    view! {
        <div class="phone-page"><For each=move || here.get() key=Clone::clone children=ask /></div>
        <div class="row phone-nav">
            <Show when=move || !is_first.get()>
                <button class="btn sm" on:click=move |_| phone.back()>{say(|w| w.run().back)}</button>
            </Show>
            <button class="btn pri sm grow" on:click=move |_| phone.next()>{next}</button>
        </div>
    }
}

#[component]
fn End(phone: Phone) -> impl IntoView {
    let words = words();
    let thanks = Memo::new(move |_| {
        phone
            .editor
            .survey
            .with(|survey| survey.thanks.default.trim().to_owned())
    });
    let thanks = move || {
        thanks.with(|text| {
            if text.is_empty() {
                words.get().run().thanks.to_owned()
            } else {
                text.clone()
            }
        })
    };
    view! {
        <div class="phone-page"><Mark class="phone-mark" /><p class="ask" dir="auto">{thanks}</p></div>
        <div class="row phone-nav">
            <button class="btn sm" on:click=move |_| phone.back()>{say(|w| w.run().back)}</button>
            <button class="btn pri sm grow" on:click=move |_| phone.restart()>{say(|w| w.run().start_over)}</button>
        </div>
    }
}
