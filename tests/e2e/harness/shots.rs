//! Pictures of the screens, for people: `tests/shots/`, made anew on every run, never compared by a machine.
use std::{fs, path::Path};

use waystone::words::Lang;

use super::{Browser, Outcome, axe::axe};

pub const SIZES: [(u32, u32); 3] = [(360, 740), (768, 1024), (1440, 900)];
/// Of a longer page only its upper part is taken.
const LONGEST: u32 = 6000;
pub const THEMES: [&str; 2] = ["light", "dark"];

/// The whole page, however long, as `tests/shots/NAME.png`.
pub async fn take(browser: &Browser, name: &str) -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shots");
    fs::create_dir_all(&folder)?;
    let (width, height): (u32, u32) = browser.eval("return [innerWidth, innerHeight]").await?;
    let long: u32 = browser.eval("return document.documentElement.scrollHeight").await?;
    if long > height {
        browser.size(width, long.min(LONGEST)).await?;
    }
    browser.screenshot(&folder.join(format!("{name}.png"))).await?;
    if long > height {
        browser.size(width, height).await?;
    }
    Ok(())
}

/// The screen in every language, theme and size; axe on each language and theme, on a phone and on a desk.
pub async fn shots(browser: &Browser, name: &str) -> Outcome {
    for lang in Lang::ALL {
        browser.lang(lang).await?;
        for theme in THEMES {
            browser.theme(theme).await?;
            for (width, height) in SIZES {
                browser.size(width, height).await?;
                let name = format!("{name}-{}-{theme}-{width}", lang.tag());
                take(browser, &name).await?;
                if width != 768 {
                    axe(browser, &name).await?;
                }
                let over: i64 = browser
                    .eval("return document.documentElement.scrollWidth - innerWidth")
                    .await?;
                assert!(over <= 0, "{name}: {over} px wider than the screen");
            }
        }
    }
    browser.size(1440, 900).await?;
    browser.lang(Lang::En).await?;
    browser.theme("light").await
}
