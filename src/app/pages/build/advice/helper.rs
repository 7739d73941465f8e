//! What the worker finds in the survey: asked for a little after each edit, one reading at a time, the latest wins. No markup.
use leptos::prelude::*;
use waystone::{
    edit::EditName,
    job::{AdviceJob, AdviceOutcome, Advised},
    lint::{Ignored, Left},
    survey::RawSurvey,
};

use super::super::editor::Editor;
use crate::app::browser::{
    root,
    timer::Timer,
    worker::{Desk, Report},
};

/// Nothing is read while keys come faster than this, in milliseconds.
const PAUSE: u64 = 500;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    Idle,
    Busy,
    Failed,
    OtherBuild,
}

#[derive(Clone, Copy)]
pub struct Helper {
    editor: Editor,
    /// `None` until the first reading came back.
    pub found: RwSignal<Option<Vec<Advised>>>,
    pub state: RwSignal<State>,
    desk: StoredValue<Desk<AdviceJob>, LocalStorage>,
    /// How often the survey changed, and how often it had when the worker was asked.
    now: StoredValue<u32>,
    asked: StoredValue<u32>,
    /// The button that was pressed will go with its finding.
    mended: StoredValue<bool>,
    timer: Timer,
}

impl Helper {
    pub fn open(editor: Editor) -> Self {
        let (found, state) = (RwSignal::new(None), RwSignal::new(State::Idle));
        let helper = StoredValue::new(None::<Self>);
        let desk = Desk::new(move |report| {
            if let Some(Some(helper)) = helper.try_get_value() {
                Self::hear(helper, report);
            }
        });
        let this = Self {
            editor,
            found,
            state,
            desk: StoredValue::new_local(desk),
            now: StoredValue::new(0),
            asked: StoredValue::new(0),
            mended: StoredValue::new(false),
            timer: Timer::new(),
        };
        helper.set_value(Some(this));
        Effect::new(move |_| {
            editor.survey.track();
            editor.words.track();
            this.now.update_value(|now| *now += 1);
            this.timer.after(PAUSE, move || this.check());
        });
        this
    }

    fn raw(self) -> RawSurvey {
        self.editor.survey.with_untracked(|survey| RawSurvey::from(survey))
    }

    fn ask(self, job: &AdviceJob) {
        self.asked.set_value(self.now.get_value());
        self.state.set(State::Busy);
        self.desk.with_value(|desk| desk.run(job, Vec::new()));
    }

    /// A reading that goes on is let come to its end: starting the worker anew would take longer.
    fn check(self) {
        if self.state.try_get_untracked() == Some(State::Idle) {
            let lang = self.editor.words.get_untracked().lang.tag().to_owned();
            self.ask(&AdviceJob::Check(self.raw(), lang));
        }
    }

    pub fn retry(self) {
        self.state.set(State::Idle);
        self.check();
    }

    /// Has the worker make the edit. It ends a reading that goes on, and is not made when the author was faster.
    pub fn mend(self, mark: Left) {
        if matches!(self.state.get_untracked(), State::Idle | State::Busy) {
            self.ask(&AdviceJob::Mend(self.raw(), mark));
        }
    }

    /// Leaves a finding as it is, or takes that back. The survey remembers it.
    pub fn leave(self, one: &Advised, leave: bool) {
        self.editor.edit(EditName::Advice, |survey| {
            let mark = one.mark.renewed(survey, &one.place);
            let mut ignored = Ignored::of(survey);
            if leave {
                ignored.add(mark);
            } else {
                ignored.remove(&mark);
            }
            ignored.keep(survey);
        });
        self.found.update(|found| {
            let same = found.iter_mut().flatten().filter(|other| other.mark == one.mark);
            same.for_each(|one| one.left = leave);
        });
    }

    fn hear(self, report: Report<AdviceOutcome>) {
        // The page may be gone.
        let Some(state) = self.state.try_get_untracked() else {
            return;
        };
        let is_stale = self.asked.get_value() != self.now.get_value();
        let next = match report {
            Report::Progress(_) => state,
            Report::Failed => State::Failed,
            Report::OtherBuild => State::OtherBuild,
            Report::Done(AdviceOutcome::Found(found)) => {
                if !is_stale {
                    self.found.set(Some(found));
                    if self.mended.get_value() && root::is_unfocused() {
                        root::focus("#advice-title");
                    }
                    self.mended.set_value(false);
                }
                State::Idle
            }
            Report::Done(AdviceOutcome::Mended(mended)) => {
                self.state.set(State::Idle);
                match mended.filter(|_| !is_stale) {
                    Some(raw) => self.take(raw),
                    None => self.check(),
                }
                return;
            }
        };
        self.state.set(next);
        if is_stale && next == State::Idle {
            self.check();
        }
    }

    fn take(self, mended: RawSurvey) {
        self.mended.set_value(true);
        self.editor.edit(EditName::Advice, |survey| {
            let (mended, _) = mended.check(survey.id.clone());
            *survey = mended;
        });
    }
}
