//! When the program stops, everything can still be saved, and what was saved can be brought in.
use std::sync::Arc;

use waystone::{route::Route, words::Lang};

use crate::{
    harness::{Outcome, axe::axe, on_site},
    pages::{data::Data, seed},
};

#[test]
fn p23_after_a_panic_everything_can_be_downloaded_and_brought_in_elsewhere() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        b.seed(&[
            seed::pulse("s1"),
            seed::answer("s1", "r1", 9, "Signs"),
            ("journey".into(), "not json".into()),
        ])
        .await?;
        b.open(&Route::Data).await?;
        b.execute(
            "dispatchEvent(new CustomEvent('waystone-panic', { detail: 'on purpose' }))",
            vec![],
        )
        .await?;
        b.see("#recovery").await?;
        b.see_text("#recovery pre", "on purpose").await?;
        axe(&b, "recovery").await?;
        let (name, text) = b.download(async || b.click("#recovery .pri").await).await?;
        assert_eq!(name, "waystone-backup.json");
        let file = site.file(&name, &text)?;

        let other = site.browser("elsewhere").await?;
        let data = Data::open(&other).await?;
        data.import(&file).await?;
        other.see("#told").await?;
        for (key, value) in [seed::pulse("s1"), seed::answer("s1", "r1", 9, "Signs")] {
            let kept = other.record(&key).await?.ok_or(key)?;
            assert_eq!(
                serde_json::from_str::<serde_json::Value>(&kept)?,
                serde_json::from_str::<serde_json::Value>(&value)?
            );
        }
        // What could not be read is in the file all the same.
        assert!(text.contains("not json"));
        b.clean().await
    })
}

#[test]
fn p23_a_program_file_that_does_not_arrive_is_told() -> Outcome {
    on_site(async |site| {
        let b = site.browser("reader").await?;
        site.tamper(Arc::new(|name, _, body| (!name.ends_with("_bg.wasm")).then_some(body)));
        b.goto(site.home()).await?;
        b.see("#recovery").await?;
        site.tamper(Arc::new(|_, _, body| Some(body)));
        b.click("#recovery .btn:not(.pri)").await?;
        b.see_text("h1", Lang::En.words().surveys().first_title).await
    })
}
