//! The reading of the comments by the background worker, a part of them at a time: it shows what it has, stops and goes on. No corrections.
use std::{collections::BTreeMap, sync::Arc};

use leptos::prelude::*;
use waystone::{
    analysis::Comment,
    chorus::{Opinion, Said},
    job::{Comments, CommentsOutcome, Progress, Then, Written},
    sentiment::{Language, model::Tongue},
    theme::{Own, Phrase},
};

use crate::app::browser::worker::{Desk, Report};

/// How far the reading of the comments is.
#[derive(Clone, Copy, PartialEq)]
pub enum Read {
    Running(Progress),
    /// By the author, who may go on.
    Stopped(Progress),
    Done,
    Failed,
    /// The worker is of another release than the page.
    OtherBuild,
}

/// What was read, of which comments.
#[derive(Clone, Default)]
pub struct Readings {
    pub comments: Arc<Vec<Comment>>,
    /// In their order; `None` where one is not read yet.
    pub opinions: Vec<Option<Arc<Opinion>>>,
    /// What each theme of the dictionary is known by.
    pub themes: Vec<String>,
    /// What was read by word lists.
    pub by_lists: Vec<Tongue>,
    /// Those that stand out among the comments read, told at the end and where the reading stopped.
    pub phrases: Vec<Phrase>,
}

/// So many comments are read first, so that labels appear soon; each part is twice the one before …
const FIRST: usize = 200;
/// … up to so many, or so many bytes: a part is not waited for, but it is not broken off either.
const MOST: usize = 4_000;
const BYTES: usize = 1 << 20;

/// The reading as the page has it.
#[derive(Clone, Copy)]
pub struct Reader {
    pub state: RwSignal<Read>,
    pub readings: RwSignal<Arc<Readings>>,
    run: StoredValue<Run>,
    desk: StoredValue<Option<Desk<Comments>>, LocalStorage>,
}

/// A run through the comments.
struct Run {
    comments: Arc<Vec<Comment>>,
    languages: Arc<Vec<Option<Language>>>,
    own: Own,
    /// What this run has read.
    read: Readings,
    /// So many comments are in the worker's hands, of the run's before them.
    sent: usize,
    part: usize,
    busy: bool,
    /// The author stops it.
    stop: bool,
    /// What it reads has changed meanwhile.
    again: bool,
}

impl Reader {
    /// Reads the comments, again whenever they, their languages or the dictionary change.
    pub fn open(comments: Memo<Arc<Vec<Comment>>>, said: Memo<Arc<Vec<Said>>>, themes: Memo<Own>) -> Self {
        let run = StoredValue::new(Run {
            comments: Arc::default(),
            languages: Arc::default(),
            own: Own::default(),
            read: Readings::default(),
            sent: 0,
            part: FIRST,
            busy: false,
            stop: false,
            again: false,
        });
        let reader = Self {
            state: RwSignal::new(Read::Running(Progress { done: 0, total: 0 })),
            readings: RwSignal::default(),
            run,
            desk: StoredValue::new_local(None),
        };
        let desk = Desk::new(move |report| reader.hear(report));
        reader.desk.set_value(Some(desk));
        let languages = Memo::new(move |_| {
            let languages = said.with(|said| said.iter().map(|one| one.correction.language).collect::<Vec<_>>());
            Arc::new(languages)
        });
        Effect::new(move |_| {
            let (comments, languages, own) = (comments.get(), languages.get(), themes.get());
            run.update_value(|run| (run.comments, run.languages, run.own) = (comments.clone(), languages, own));
            // What was read before stays beside the same words until it is read again.
            untrack(|| {
                if !Arc::ptr_eq(&reader.readings.with(|readings| readings.comments.clone()), &comments) {
                    reader
                        .readings
                        .update(|readings| *readings = Arc::new(readings.beside(&comments)));
                }
                reader.start();
            });
        });
        reader
    }

    /// Reads all anew; what is known already is not read twice.
    pub fn start(self) {
        self.run.update_value(|run| {
            // The part that is being read is waited for: the worker with its models and its memory is worth more than the wait.
            run.again = run.busy;
            if run.busy {
                return;
            }
            run.read = Readings {
                comments: run.comments.clone(),
                ..Readings::default()
            };
            (run.sent, run.part, run.stop) = (0, FIRST, false);
        });
        self.next();
    }

    /// Keeps what is read and reads no more.
    pub fn stop(self) {
        self.run.update_value(|run| run.stop = true);
    }

    pub fn go_on(self) {
        self.run.update_value(|run| run.stop = false);
        self.next();
    }

    fn next(self) {
        let Some((now, job)) = self.run.try_update_value(Run::next) else {
            return;
        };
        self.state.set(now);
        // Not under the lock of the run: where no worker starts that is heard at once.
        self.desk.with_value(|desk| {
            if let (Some(desk), Some(job)) = (desk, job) {
                desk.run(&job, Vec::new());
            }
        });
    }

    fn hear(self, report: Report<CommentsOutcome>) {
        let failed = |state| {
            self.run.update_value(|run| (run.busy, run.again) = (false, false));
            self.state.set(state);
        };
        match report {
            Report::Progress(progress) => {
                let now = self.run.try_update_value(|run| run.progress(progress.done as usize));
                self.state.set(Read::Running(now.unwrap_or(progress)));
            }
            Report::Failed => failed(Read::Failed),
            Report::OtherBuild => failed(Read::OtherBuild),
            Report::Done(outcome) => self.take(outcome),
        }
    }

    fn take(self, outcome: CommentsOutcome) {
        let Some((again, state, read)) = self.run.try_update_value(|run| run.take(outcome)) else {
            return;
        };
        if again {
            return self.start();
        }
        // Never less than there was; and all figures are made anew each time, so not for every part of a long run.
        let before = self
            .readings
            .with_untracked(|before| before.opinions.iter().flatten().count());
        if read.opinions.len() >= 2 * before || matches!(state, Some(Read::Done | Read::Stopped(_))) {
            self.readings.set(Arc::new(read));
        }
        match state {
            Some(state) => self.state.set(state),
            None => self.next(),
        }
    }
}

impl Run {
    fn progress(&self, more: usize) -> Progress {
        Progress {
            done: (self.read.opinions.len() + more) as u64,
            total: self.comments.len() as u64,
        }
    }

    /// The next comments, or the word that there will be none for now; and what the page says meanwhile.
    fn next(&mut self) -> (Read, Option<Comments>) {
        if self.comments.is_empty() {
            return (Read::Done, None);
        }
        let (mut bytes, from) = (0, self.sent);
        let mut written = Vec::new();
        let rest = self.comments.iter().zip(&*self.languages).skip(from);
        for (comment, language) in rest.take(if self.stop { 0 } else { self.part }) {
            bytes += comment.text.len();
            if bytes > BYTES && !written.is_empty() {
                break;
            }
            written.push(Written {
                text: comment.text.clone(),
                language: *language,
            });
        }
        self.sent += written.len();
        self.part = (self.part * 2).min(MOST);
        let then = match () {
            () if self.stop => Then::Stop,
            () if self.sent == self.comments.len() => Then::End,
            () => Then::More,
        };
        let job = Comments {
            first: from == 0,
            written,
            own: self.own.clone(),
            then,
        };
        self.busy = true;
        (Read::Running(self.progress(0)), Some(job))
    }

    /// Whether to begin anew; else where the reading stands, `None` where it goes on; and all that is read.
    fn take(&mut self, outcome: CommentsOutcome) -> (bool, Option<Read>, Readings) {
        self.busy = false;
        let stopped = self.stop && outcome.opinions.is_empty();
        let read = &mut self.read;
        read.opinions
            .extend(outcome.opinions.into_iter().map(|opinion| Some(Arc::new(opinion))));
        read.by_lists.extend(
            outcome
                .by_lists
                .into_iter()
                .filter(|tongue| !read.by_lists.contains(tongue))
                .collect::<Vec<_>>(),
        );
        read.themes = outcome.themes;
        if !outcome.phrases.is_empty() {
            read.phrases = outcome.phrases;
        }
        let state = match self.read.opinions.len() == self.comments.len() {
            true => Some(Read::Done),
            false if stopped => Some(Read::Stopped(self.progress(0))),
            false => None,
        };
        (std::mem::take(&mut self.again), state, self.read.clone())
    }
}

impl Readings {
    /// The same, beside a list in which comments came, went or changed.
    fn beside(&self, comments: &Arc<Vec<Comment>>) -> Self {
        let known = self.comments.iter().zip(&self.opinions);
        let known: BTreeMap<_, _> = known
            .map(|(one, opinion)| ((&one.response, &one.question), (&one.text, opinion)))
            .collect();
        let find = |one: &Comment| {
            let (text, opinion) = known.get(&(&one.response, &one.question))?;
            (*opinion).clone().filter(|_| **text == one.text)
        };
        Self {
            opinions: comments.iter().map(find).collect(),
            comments: comments.clone(),
            // Their places are of the other list.
            phrases: Vec::new(),
            themes: self.themes.clone(),
            by_lists: self.by_lists.clone(),
        }
    }
}
