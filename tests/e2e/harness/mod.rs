//! What every spec stands on: a server, browsers, and a way to end both whatever happens. No behaviour of the app.
pub mod axe;
pub mod browser;
pub mod driver;
pub mod server;
pub mod shots;

use std::{
    cell::{Cell, RefCell},
    error::Error,
    fs,
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::PathBuf,
    pin::pin,
    sync::{Arc, Condvar, Mutex, PoisonError},
    task::Poll,
};

pub use browser::Browser;
use driver::Chromedriver;
use server::{Server, Tamper};

pub type Outcome = Result<(), Box<dyn Error>>;

/// The site on a port of its own, and the browsers that visit it.
pub struct Site {
    server: Server,
    driver: Arc<Chromedriver>,
    folder: PathBuf,
    opened: RefCell<Vec<Browser>>,
}

impl Site {
    /// The address of the app, with its folder and the last slash.
    pub fn home(&self) -> String {
        self.server.home()
    }

    /// A browser with a profile of its own: another person, or another device.
    pub async fn browser(&self, profile: &str) -> Result<Browser, Box<dyn Error>> {
        self.browser_with(profile, "").await
    }

    /// The same, running a script of ours before any script of any page.
    pub async fn browser_with(&self, profile: &str, before: &str) -> Result<Browser, Box<dyn Error>> {
        let folder = self.folder.join(profile);
        let browser = Browser::start(self.driver.port, &folder, self.home(), before).await?;
        self.opened.borrow_mut().push(browser.clone());
        Ok(browser)
    }

    /// A file to hand to the app.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> Result<PathBuf, Box<dyn Error>> {
        fs::create_dir_all(&self.folder)?;
        let path = self.folder.join(name);
        fs::write(&path, content)?;
        Ok(path)
    }

    /// From now on the server sends something else.
    pub fn tamper(&self, tamper: Tamper) {
        self.server.tamper(tamper);
    }
}

/// Runs a spec on the built site, and closes everything at its end.
#[track_caller]
pub fn on_site(run: impl AsyncFnOnce(&Site) -> Outcome) -> Outcome {
    let name = std::thread::current().name().unwrap_or("spec").replace("::", "-");
    let _seat = Seat::take();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let site = Site {
            server: Server::start(),
            driver: Chromedriver::shared(),
            folder: std::env::temp_dir().join(format!("waystone-{}-{name}", std::process::id())),
            opened: RefCell::default(),
        };
        // A failed assertion must not skip the closing: thirtyfour's own on drop hangs in a single-threaded runtime.
        let outcome = {
            let mut run = pin!(run(&site));
            poll_fn(|cx| match catch_unwind(AssertUnwindSafe(|| run.as_mut().poll(cx))) {
                Ok(poll) => poll.map(Ok),
                Err(panic) => Poll::Ready(Err(panic)),
            })
            .await
        };
        let failed = !matches!(outcome, Ok(Ok(())));
        let browsers = site.opened.take();
        for (at, browser) in browsers.into_iter().enumerate() {
            if failed {
                browser.testify(&format!("failed-{name}-{at}")).await;
            }
            browser.end().await;
        }
        let _ = fs::remove_dir_all(&site.folder);
        outcome.unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// The same with one browser.
#[track_caller]
pub fn in_browser(run: impl AsyncFnOnce(&Browser) -> Outcome) -> Outcome {
    on_site(async |site| {
        let browser = site.browser("reader").await?;
        run(&browser).await
    })
}

/// So many specs run at once, however many threads the test runner takes: a browser wants a core.
const SEATS: usize = 2;
static TAKEN: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

struct Seat;

impl Seat {
    fn take() -> Self {
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        while *taken >= SEATS {
            taken = FREED.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += 1;
        Self
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        FREED.notify_one();
    }
}

#[test]
fn a_failed_assertion_ends_the_browser_and_fails() {
    let ended = Cell::new(false);
    let result = catch_unwind(AssertUnwindSafe(|| {
        on_site(async |site| {
            let browser = site.browser("reader").await?;
            browser.goto(site.home()).await?;
            ended.set(true);
            panic!("on purpose");
        })
    }));
    assert!(result.is_err() && ended.get());
    // Of this one no picture stays: it would look like a failure.
    let picture = "tests/shots/failed-harness-a_failed_assertion_ends_the_browser_and_fails-0.png";
    fs::remove_file(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(picture)).expect("a picture of the failure");
}
