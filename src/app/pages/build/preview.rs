//! The survey on a phone, or over the whole window, while it is built: the real questions, driven by the real runner. Nothing that is answered here is kept.
use leptos::prelude::*;
use waystone::{
    response::Moment,
    runner::{Place, Refusal, Runner, Step},
    survey::{Question, ResponseId},
};

use super::editor::{At, Editor, key};
use crate::app::{
    browser::{
        dialog,
        timer::Timer,
        view::{View, either, el, list, nothing, when},
    },
    components::{
        ask::{Asking, ask},
        branded::{branded, logo},
        icon::{Icon, glyph},
        mark::mark,
        walk::walk,
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

/// Who answers in the preview: nobody who is kept.
pub fn trial_runner(editor: Editor) -> RwSignal<Runner> {
    let survey = editor.survey.get_untracked();
    RwSignal::new(Runner::new(survey, ResponseId::from_bits(0), Moment(0)))
}

pub fn preview(editor: Editor, runner: RwSignal<Runner>) -> View {
    let words = words();
    let phone = Phone {
        editor,
        runner,
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
    let empty = || el("p.note").with(say(|w| w.build().preview_empty));
    let asking = move || either(move || is_empty.get(), empty, move || screen(phone));
    let look = Memo::new(move |_| editor.survey.with(waystone::survey::Look::of));
    let has_logo = move || look.with(|look| !look.logo.is_empty());
    let stone = move || {
        el("span.stone")
            .attr("data-on", "done")
            .attr("aria-hidden", "true")
            .with(initial)
    };
    let inside = move || {
        let who = el("div.row.phone-who")
            .with(either(has_logo, move || logo(look, who), stone))
            .with(el("span").attr("dir", "auto").with(who));
        nothing().with([
            who,
            when(
                move || !is_empty.get(),
                move || walk(progress.into(), phone.done.into()),
            ),
            either(move || phone.done.get(), move || end(phone), asking),
        ])
    };
    // Only one of the two stands at a time: questions of the same name would share their buttons.
    let wide = RwSignal::new(false);
    let case = branded(el("div.phone"), look)
        .attr("role", "group")
        .attr("aria-label", say(|w| w.build().preview))
        .with(el("div.phone-in").with(when(move || !wide.get(), inside)));
    let open = el("button.btn.sm")
        .attr("type", "button")
        .attr("id", "preview-wide")
        .attr("aria-haspopup", "dialog")
        .with(glyph(Icon::Wide, 18))
        .with(say(|w| w.build().preview_wide))
        .click(move || wide.set(true));
    let note = move || hidden.get().then(|| words.get().build().preview_some);
    el("div.phone-wrap").with([
        el("div.row.phone-head").with([el("h2.grow").with(say(|w| w.build().preview)), open]),
        case,
        el("p.note.phone-note").with(note),
        window(
            wide,
            branded(el("div.wide-in"), look).with(when(move || wide.get(), inside)),
        ),
    ])
}

/// The preview as wide as the window lets it be.
fn window(open: RwSignal<bool>, page: View) -> View {
    let close = el("button.btn")
        .attr("type", "button")
        .with(glyph(Icon::Close, 18))
        .with(say(|w| w.shell().close))
        .click(move || open.set(false));
    let title = el("h2.grow").attr("id", "wide-title").with(say(|w| w.build().preview));
    let dialog = el("dialog.wide")
        .attr("aria-labelledby", "wide-title")
        .with(el("div.row.wide-head").with([title, close]))
        .with(page)
        // Escape closes it too.
        .on("close", move |_| open.set(false));
    dialog::modal(dialog, move || open.get())
}

fn screen(phone: Phone) -> View {
    let words = words();
    let here = move || {
        let questions = |runner: &Runner| runner.here().into_iter().cloned().enumerate().collect::<Vec<_>>();
        phone.runner.with(questions)
    };
    let refusals = Memo::new(move |_| phone.refusals.get());
    // A question is drawn anew when its author changes it, or reads another language.
    let ask = move |(at, question): (usize, Question)| {
        let changed = question.id.clone();
        let asking = Asking {
            runner: phone.runner,
            words: words.get_untracked(),
            refusals,
            changed: Callback::new(move |()| {
                phone
                    .refusals
                    .update(|refusals| refusals.retain(|refusal| refusal.question != changed));
            }),
        };
        let slot = asking.slot(Place::of(&question.id));
        slot.map_or_else(nothing, |slot| ask(&slot, at == 0, nothing()))
    };
    let next = move || {
        if phone.runner.with(Runner::is_last) {
            words.get().run().finish
        } else {
            words.get().run().next
        }
    };
    let back = move || {
        let back = el("button.btn.sm").with(say(|w| w.run().back));
        back.click(move || phone.back())
    };
    let key_in = move |one: &(usize, Question)| format!("{} {}", key(one), words.get().lang.tag());
    let on = el("button.btn.pri.sm.grow").with(next).click(move || phone.next());
    let heading = Memo::new(move |_| {
        phone.runner.with(|runner| {
            let page = runner.page().map(|page| runner.text(&page.title, None));
            page.unwrap_or_default()
        })
    });
    let heading = when(
        move || !heading.with(String::is_empty),
        move || el("h3.ask").attr("dir", "auto").with(move || heading.get()),
    );
    nothing().with([
        heading,
        el("div.phone-page").with(list(here, key_in, ask)),
        el("div.row.phone-nav").with([when(move || !phone.runner.with(Runner::is_first), back), on]),
    ])
}

fn end(phone: Phone) -> View {
    let words = words();
    let thanks = move || {
        phone.editor.survey.with(|survey| {
            let text = survey.thanks.default.trim();
            if text.is_empty() {
                words.get().run().thanks
            } else {
                text
            }
            .to_owned()
        })
    };
    let back = el("button.btn.sm").with(say(|w| w.run().back));
    let again = el("button.btn.pri.sm.grow").with(say(|w| w.run().start_over));
    nothing().with([
        el("div.phone-page").with([
            mark().attr("class", "phone-mark"),
            el("p.ask").attr("dir", "auto").with(thanks),
        ]),
        el("div.row.phone-nav").with([back.click(move || phone.back()), again.click(move || phone.restart())]),
    ])
}
