//! The background worker: one job at a time, with progress, and cancelled by ending the worker.
use std::{
    cell::{Cell, RefCell},
    marker::PhantomData,
    rc::Rc,
};

use js_sys::{Array, Uint8Array};
use serde_json::value::RawValue;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use waystone::{
    BUILD,
    job::{FromWorker, Job, Progress, ToWorker},
};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

pub enum Report<O> {
    Progress(Progress),
    Done(O),
    /// The worker's files are of another build than the page's.
    OtherBuild,
    /// It did not start, or it panicked.
    Failed,
}

/// What the worker says before its outcome is read.
type RawReport = Report<Box<RawValue>>;

/// Runs jobs of one kind in a worker, which starts with the first job and is kept for the next.
pub struct Desk<J>(Rc<Inner>, PhantomData<J>);

struct Inner {
    tell: Box<dyn Fn(RawReport)>,
    live: RefCell<Option<Live>>,
    ready: Cell<bool>,
    /// The job that waits for `Ready`.
    waiting: Cell<Option<(ToWorker, Vec<u8>)>>,
    last: Cell<u32>,
    busy: Cell<bool>,
}

/// A running worker; dropping it ends it, even in the middle of a job.
struct Live {
    worker: Worker,
    _message: Closure<dyn Fn(MessageEvent)>,
    _error: Closure<dyn Fn(JsValue)>,
}

impl Drop for Live {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl<J: Job> Desk<J> {
    pub fn new(tell: impl Fn(Report<J::Outcome>) + 'static) -> Self {
        let tell = move |report: RawReport| {
            tell(match report {
                Report::Progress(progress) => Report::Progress(progress),
                Report::Done(outcome) => serde_json::from_str(outcome.get()).map_or(Report::OtherBuild, Report::Done),
                Report::OtherBuild => Report::OtherBuild,
                Report::Failed => Report::Failed,
            });
        };
        let inner = Inner {
            tell: Box::new(tell),
            live: RefCell::default(),
            ready: Cell::default(),
            waiting: Cell::default(),
            last: Cell::default(),
            busy: Cell::default(),
        };
        Self(Rc::new(inner), PhantomData)
    }

    /// Starts a job on the bytes of a file, if it has one; a job that runs is cancelled.
    pub fn run(&self, job: &J, payload: Vec<u8>) {
        self.cancel();
        let inner = &self.0;
        inner.busy.set(true);
        inner.last.set(inner.last.get() + 1);
        match ToWorker::run(inner.last.get(), job) {
            Ok(order) => inner.order(order, payload),
            Err(_) => inner.end(Report::Failed),
        }
    }

    /// Ends the worker if it is busy.
    pub fn cancel(&self) {
        if self.0.busy.get() {
            self.0.drop_worker();
        }
    }
}

impl Inner {
    fn order(self: &Rc<Self>, order: ToWorker, payload: Vec<u8>) {
        if self.ready.get() {
            self.post(&order, &payload);
            return;
        }
        self.waiting.set(Some((order, payload)));
        if self.live.borrow().is_none() && spawn(self).is_err() {
            self.end(Report::Failed);
        }
    }

    fn post(&self, order: &ToWorker, payload: &[u8]) {
        let Ok(text) = serde_json::to_string(order) else { return };
        let bytes = Uint8Array::from(payload);
        let message = Array::of2(&JsValue::from_str(&text), &bytes);
        let sent = self.live.borrow().as_ref().is_some_and(|live| {
            // The bytes move instead of being copied.
            live.worker
                .post_message_with_transfer(&message, &Array::of1(&bytes.buffer()))
                .is_ok()
        });
        if !sent {
            self.end(Report::Failed);
        }
    }

    fn drop_worker(&self) {
        self.waiting.take();
        self.ready.set(false);
        self.busy.set(false);
        // Taken out first: dropping must not happen under the borrow.
        let live = self.live.take();
        drop(live);
    }

    fn end(&self, report: RawReport) {
        self.drop_worker();
        (self.tell)(report);
    }

    fn hear(&self, message: FromWorker) {
        match message {
            FromWorker::Ready(build) if build != BUILD => self.end(Report::OtherBuild),
            FromWorker::Ready(_) => {
                self.ready.set(true);
                if let Some((order, payload)) = self.waiting.take() {
                    self.post(&order, &payload);
                }
            }
            FromWorker::Progress(id, progress) if id == self.last.get() => (self.tell)(Report::Progress(progress)),
            FromWorker::Done(id, outcome) if id == self.last.get() => {
                self.busy.set(false);
                (self.tell)(Report::Done(outcome));
            }
            FromWorker::Progress(..) | FromWorker::Done(..) => {}
        }
    }
}

fn spawn(inner: &Rc<Inner>) -> Result<(), JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    // Trunk does not hash a worker's file names: the query makes each build fetch its own (public/worker_boot.js).
    let worker = Worker::new_with_options(&format!("./worker_boot.js?v={BUILD}"), &options)?;
    let weak = Rc::downgrade(inner);
    let message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(inner) = weak.upgrade() else { return };
        match event
            .data()
            .as_string()
            .and_then(|text| serde_json::from_str(&text).ok())
        {
            Some(message) => inner.hear(message),
            None => inner.end(Report::OtherBuild),
        }
    });
    let weak = Rc::downgrade(inner);
    let error = Closure::<dyn Fn(JsValue)>::new(move |_| {
        if let Some(inner) = weak.upgrade() {
            inner.end(Report::Failed);
        }
    });
    worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(error.as_ref().unchecked_ref()));
    *inner.live.borrow_mut() = Some(Live {
        worker,
        _message: message,
        _error: error,
    });
    Ok(())
}
