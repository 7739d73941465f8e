//! One browser with its own profile and downloads, and the few things that every page object does with it.
use std::{
    error::Error,
    fs,
    ops::Deref,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, prelude::*};
use waystone::{route::Route, store::prefix, words::Lang};

use super::{Outcome, server::BASE, shots};

/// Generous, because the machine may be busy; never a measure of speed.
const WAIT: Duration = Duration::from_secs(30);
const STEP: Duration = Duration::from_millis(50);

/// What the Content-Security-Policy stopped, from the first moment of a page.
const COLLECT: &str = "window.violations = []; document.addEventListener('securitypolicyviolation', \
     e => violations.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`));";

#[derive(Clone)]
pub struct Browser {
    driver: WebDriver,
    home: String,
    downloads: PathBuf,
}

impl Deref for Browser {
    type Target = WebDriver;
    fn deref(&self) -> &WebDriver {
        &self.driver
    }
}

impl Browser {
    /// `before` runs in every page before any script of its own.
    pub async fn start(port: u16, folder: &Path, home: String, before: &str) -> Result<Self, Box<dyn Error>> {
        let downloads = folder.join("downloads");
        fs::create_dir_all(&downloads)?;
        let mut caps = DesiredCapabilities::chrome();
        for arg in [
            "--headless",
            // No port, and no name `localhost`, which a bare machine may not know.
            "--remote-debugging-pipe",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--force-prefers-reduced-motion",
            "--lang=en-US",
            "--window-size=1440,900",
        ] {
            caps.add_arg(arg)?;
        }
        caps.add_arg(&format!("--user-data-dir={}", folder.join("profile").display()))?;
        caps.add_experimental_option(
            "prefs",
            json!({ "download.default_directory": downloads, "download.prompt_for_download": false, "intl.accept_languages": "en-US,en" }),
        )?;
        caps.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), caps).await?;
        let browser = Self {
            driver,
            home,
            downloads,
        };
        browser
            .command(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": format!("{COLLECT}\n{before}") }),
            )
            .await?;
        browser.driver.set_script_timeout(WAIT).await?;
        Ok(browser)
    }

    /// Closes it; an error here tells nothing that the spec has not told.
    pub async fn end(self) {
        let _ = self.driver.quit().await;
    }

    /// Of a spec that failed: what is on the screen and on the console.
    pub async fn testify(&self, name: &str) {
        let _ = shots::take(self, name).await;
        if let Ok(url) = self.current_url().await {
            eprintln!("{name}: at {url}");
        }
        for entry in self.browser_log().await.unwrap_or_default() {
            eprintln!("{name}: console {} {}", entry.level, entry.message);
        }
    }

    /// The address of the app, with its folder and the last slash.
    pub fn home(&self) -> &str {
        &self.home
    }

    /// A command of the DevTools protocol.
    pub async fn command(&self, name: &str, values: Value) -> WebDriverResult<Value> {
        self.cdp().send_raw(name, values).await
    }

    /// What a function body returns.
    pub async fn eval<T: DeserializeOwned>(&self, script: &str) -> WebDriverResult<T> {
        self.execute(script, vec![]).await?.convert()
    }

    pub async fn open(&self, route: &Route) -> Outcome {
        self.open_hash(&route.href()).await
    }

    /// An address of the app by what stands after its folder.
    pub async fn open_hash(&self, hash: &str) -> Outcome {
        self.goto(format!("{}{hash}", self.home)).await?;
        self.see("h1").await?;
        Ok(())
    }

    /// What the page says of itself: "fa rtl".
    pub async fn root(&self) -> WebDriverResult<String> {
        self.eval("const { lang, dir } = document.documentElement; return `${lang} ${dir}`")
            .await
    }

    pub async fn see(&self, css: &str) -> Result<WebElement, Box<dyn Error>> {
        let mut tries = 0;
        loop {
            tries += 1;
            let found = self.query(By::Css(css)).wait(WAIT, STEP).and_displayed().first().await;
            match found {
                // What is drawn anew between being found and being looked at is looked for again.
                Err(error) if tries < 3 && error.to_string().contains("stale") => {}
                found => return found.map_err(|error| format!("nothing to see of {css}: {error}").into()),
            }
        }
    }

    /// Waits until the element says this, perhaps among other things.
    pub async fn see_text(&self, css: &str, text: &str) -> Outcome {
        let mut said = String::new();
        let script = format!(
            "return [...document.querySelectorAll({})].map(e => e.innerText).join('\\n')",
            json!(css)
        );
        self.until(&format!("{css} to say “{text}”"), async || {
            said = self.eval::<String>(&script).await?;
            Ok(said.contains(text))
        })
        .await
        .map_err(|error| format!("{error}; it said “{said}”").into())
    }

    pub async fn gone(&self, css: &str) -> Outcome {
        self.until(&format!("{css} to be gone"), async || {
            Ok(self.find_all(By::Css(css)).await?.is_empty())
        })
        .await
    }

    /// Waits for anything.
    pub async fn until(&self, what: &str, mut holds: impl AsyncFnMut() -> Result<bool, Box<dyn Error>>) -> Outcome {
        let began = Instant::now();
        while !holds().await? {
            if began.elapsed() > WAIT {
                return Err(format!("waited in vain for {what}").into());
            }
            tokio::time::sleep(STEP).await;
        }
        Ok(())
    }

    /// The button, link or file label with exactly this text on the screen; several spaces count as one.
    pub async fn named(&self, text: &str) -> Result<WebElement, Box<dyn Error>> {
        self.named_in("body", text).await
    }

    pub async fn named_in(&self, css: &str, text: &str) -> Result<WebElement, Box<dyn Error>> {
        let script = format!(
            "const want = {text}, plain = t => (t ?? '').replace(/\\s+/g, ' ').trim();
             const all = [...document.querySelectorAll({css})].flatMap(e => [...e.querySelectorAll('button, a, summary, label, [role=button], [role=tab]')]);
             const seen = all.filter(e => e.getClientRects().length && !e.closest('[inert]'));
             const one = seen.find(e => plain(e.innerText) === want || plain(e.getAttribute('aria-label')) === want);
             one?.scrollIntoView({{ block: 'center' }}); return one ?? null;",
            text = json!(text),
            css = json!(css)
        );
        let mut found = None;
        self.until(&format!("“{text}” in {css}"), async || {
            found = self
                .execute(&script, vec![])
                .await?
                .convert::<Value>()
                .ok()
                .filter(|value| !value.is_null());
            Ok(found.is_some())
        })
        .await?;
        Ok(self.execute(&script, vec![]).await?.element()?)
    }

    /// Presses what is named so.
    pub async fn press(&self, text: &str) -> Outcome {
        self.named(text).await?.click().await?;
        Ok(())
    }

    pub async fn press_in(&self, css: &str, text: &str) -> Outcome {
        self.named_in(css, text).await?.click().await?;
        Ok(())
    }

    pub async fn click(&self, css: &str) -> Outcome {
        let element = self.see(css).await?;
        element.scroll_into_view().await?;
        element.click().await?;
        Ok(())
    }

    /// Replaces what stands in a field.
    pub async fn write(&self, css: &str, text: &str) -> Outcome {
        let field = self.see(css).await?;
        field.scroll_into_view().await?;
        field.click().await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Delete + "").await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// Chooses in a `<select>` by value. Menus that look like buttons hide theirs, so it need not be seen.
    pub async fn choose(&self, css: &str, value: &str) -> Outcome {
        let script = format!(
            "const e = document.querySelector({}); if (!e || ![...e.options].some(o => o.value === {value})) return false;
             e.value = {value}; e.dispatchEvent(new Event('input', {{ bubbles: true }})); e.dispatchEvent(new Event('change', {{ bubbles: true }})); return true;",
            json!(css),
            value = json!(value)
        );
        self.until(&format!("{css} to offer {value}"), async || {
            Ok(self.eval::<bool>(&script).await?)
        })
        .await
    }

    /// Hands files to an `<input type=file>`.
    pub async fn upload(&self, css: &str, files: &[&Path]) -> Outcome {
        let input = self.query(By::Css(css)).wait(WAIT, STEP).first().await?;
        let names: Vec<&str> = files.iter().filter_map(|path| path.to_str()).collect();
        input.send_keys(names.join("\n")).await?;
        Ok(())
    }

    /// What a press downloads: the file's name and its text. Taken out of the folder.
    /// A starved Chromium was seen to swallow one press of hundreds: after ten seconds without a file it is pressed again.
    pub async fn download(&self, press: impl AsyncFn() -> Outcome) -> Result<(String, String), Box<dyn Error>> {
        for old in fs::read_dir(&self.downloads)? {
            fs::remove_file(old?.path())?;
        }
        press().await?;
        let mut pressed = Instant::now();
        let mut done = None;
        self.until("a download", async || {
            if pressed.elapsed() > WAIT / 3 {
                press().await?;
                pressed = Instant::now();
            }
            let names = fs::read_dir(&self.downloads)?.flatten().map(|entry| entry.path());
            // Chromium writes into `.crdownload` or a hidden file first.
            let whole = |path: &PathBuf| {
                let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                !name.starts_with('.')
                    && !name.ends_with(".crdownload")
                    && path.metadata().is_ok_and(|data| data.len() > 0)
            };
            done = names.into_iter().find(whole);
            Ok(done.is_some())
        })
        .await?;
        let path = done.ok_or("no download")?;
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default()
            .to_owned();
        let text = fs::read_to_string(&path)?;
        fs::remove_file(path)?;
        Ok((name, text))
    }

    /// The app's record under this key, as it is stored.
    pub async fn record(&self, key: &str) -> WebDriverResult<Option<String>> {
        self.eval(&format!("return localStorage.getItem({})", json!(prefix(BASE) + key)))
            .await
    }

    /// Puts records there before the app starts.
    pub async fn seed(&self, records: &[(String, String)]) -> Outcome {
        self.goto(format!("{}robots.txt", self.home)).await?;
        for (key, value) in records {
            let script = format!(
                "localStorage.setItem({}, {})",
                json!(prefix(BASE) + key.as_str()),
                json!(value)
            );
            self.execute(&script, vec![]).await?;
        }
        Ok(())
    }

    pub async fn lang(&self, lang: Lang) -> Outcome {
        self.choose("#lang", lang.tag()).await?;
        let root = format!("{} {}", lang.tag(), lang.dir());
        self.until(&root, async || Ok(self.root().await? == root)).await
    }

    /// `light`, `dark` or `system`.
    pub async fn theme(&self, theme: &str) -> Outcome {
        self.choose("#theme", theme).await?;
        let now = "return document.documentElement.dataset.theme ?? 'system'";
        self.until(theme, async || Ok(self.eval::<String>(now).await? == theme))
            .await
    }

    /// The size of the screen in CSS pixels.
    pub async fn size(&self, width: u32, height: u32) -> Outcome {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.command("Emulation.setDeviceMetricsOverride", screen).await?;
        let now = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done([innerWidth, innerHeight]))))";
        self.until(&format!("{width} by {height}"), async || {
            Ok(self.eval::<(u32, u32)>(now).await? == (width, height))
        })
        .await
    }

    /// No error on the console, and no violation of the Content-Security-Policy on this page.
    pub async fn clean(&self) -> Outcome {
        assert_eq!(self.violations().await?, "");
        let errors = self.console_errors().await?;
        assert!(errors.is_empty(), "{errors:#?}");
        Ok(())
    }

    /// Another tab of the same browser, not yet in front, with the same eyes on it.
    pub async fn new_tab(&self) -> WebDriverResult<WindowHandle> {
        let here = self.window().await?;
        let tab = self.driver.new_tab().await?;
        self.switch_to_window(tab.clone()).await?;
        let collect = json!({ "source": COLLECT });
        self.command("Page.addScriptToEvaluateOnNewDocument", collect).await?;
        self.switch_to_window(here).await?;
        Ok(tab)
    }

    pub async fn violations(&self) -> WebDriverResult<String> {
        self.eval("return violations.join('\\n')").await
    }

    /// Those since the last call.
    pub async fn console_errors(&self) -> WebDriverResult<Vec<String>> {
        let log = self.browser_log().await?;
        Ok(log
            .into_iter()
            .filter(|entry| entry.level == "SEVERE")
            .map(|entry| entry.message)
            .collect())
    }
}
