//! axe-core on the page as it stands. Nothing is excused here.
use std::{error::Error, fs, sync::OnceLock};

use super::{Browser, Outcome};

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = std::env::var("AXE_CORE").expect("AXE_CORE is not set: run `make test`, or set it to axe.min.js");
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}; `make test` fetches it"))
    })
}

/// What axe objects to: rule, advice, and the elements.
pub async fn violations(browser: &Browser) -> Result<Vec<String>, Box<dyn Error>> {
    if !browser.eval::<bool>("return 'axe' in window").await? {
        browser.execute(source(), vec![]).await?;
    }
    let run = "const done = arguments[0];
        axe.run(document, { resultTypes: ['violations'] }).then(
          r => done(r.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 5).map(n => `${n.target} ${n.any[0]?.message ?? ''}`).join(' | ')}`)),
          e => done([String(e)]));";
    Ok(browser.execute_async(run, vec![]).await?.convert()?)
}

pub async fn axe(browser: &Browser, context: &str) -> Outcome {
    let found = violations(browser).await?;
    assert!(found.is_empty(), "{context}: {found:#?}");
    Ok(())
}
