//! A device that goes from person to person: it starts over by itself, and nothing of the last one stays.
use serde_json::{Value, json};
use waystone::words::Lang;

use crate::{
    harness::{Outcome, axe::axe, on_site},
    pages::everything::{Everything, kiosk, part},
};

/// Seconds pass twenty times as fast.
const HASTE: &str = "const wait = window.setTimeout; window.setTimeout = (f, ms, ...rest) => wait(f, ms >= 1000 ? ms / 20 : ms, ...rest);";

fn two_pages() -> Value {
    part(
        &["typed", "scales"],
        &json!({ "showPreviewBeforeComplete": "noPreview" }),
    )
}

/// What somebody wrote must be found nowhere.
const TRACES: &str = "const all = document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(e => e.value).join()
    + JSON.stringify({ ...sessionStorage }) + JSON.stringify(history.state) + location
    + Object.entries(localStorage).filter(([k]) => !k.includes(':response/')).join(); return all.includes('Zebulon')";

#[test]
fn it_starts_over_after_the_thanks() -> Outcome {
    on_site(async |site| {
        let b = site.browser_with("kiosk", HASTE).await?;
        b.seed(&[kiosk(&part(
            &["scales"],
            &json!({ "showPreviewBeforeComplete": "noPreview" }),
        ))])
        .await?;
        b.open_hash("#/answer/s1").await?;
        let e = Everything(&b);
        e.click("score", "label:has([value='8'])").await?;
        e.on().await?;
        b.see(".restarts").await?;
        b.gone("#arrived").await?;
        b.see("[data-question='score']").await?;
        assert!(
            !b.eval::<bool>("return !!document.querySelector('.question :checked')")
                .await?
        );
        // The next one wants to stay a while.
        e.click("score", "label:has([value='2'])").await?;
        e.on().await?;
        b.press(Lang::En.words().run().stay).await?;
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        b.see("#arrived").await?;
        let given: u32 = b
            .eval("return Object.keys(localStorage).filter(k => k.includes(':response/')).length")
            .await?;
        assert_eq!(given, 2);
        b.clean().await
    })
}

#[test]
fn somebody_who_left_is_forgotten() -> Outcome {
    on_site(async |site| {
        let b = site.browser_with("kiosk", HASTE).await?;
        b.seed(&[kiosk(&two_pages())]).await?;
        b.open_hash("#/answer/s1").await?;
        let (e, run) = (Everything(&b), Lang::En.words().run());
        e.click("score", "label:has([value='8'])").await?;
        e.on().await?;
        e.write("name", "input", "Zebulon").await?;
        assert!(b.eval::<bool>(TRACES).await?);
        b.see("dialog.still[open]").await?;
        axe(&b, "still there").await?;
        b.press_in("dialog.still", run.still_here).await?;
        b.gone("dialog.still[open]").await?;
        assert!(b.eval::<bool>(TRACES).await?, "they were there");
        b.see("dialog.still[open]").await?;
        b.gone("dialog.still[open]").await?;
        b.see("[data-question='score']").await?;
        b.until("no trace", async || Ok(!b.eval::<bool>(TRACES).await?)).await?;
        b.back().await?;
        b.forward().await?;
        b.see("[data-question='score']").await?;
        assert!(!b.eval::<bool>(TRACES).await?);
        // That somebody left is counted, without what they said.
        let left = e.kept("response").await?;
        assert_eq!((&left["finished"], &left["answers"]), (&json!(false), &json!({})));
        b.clean().await
    })
}

#[test]
fn p21_the_same_answers_are_given_once_whatever_is_pressed() -> Outcome {
    on_site(async |site| {
        let b = site.browser("kiosk").await?;
        b.seed(&[kiosk(&part(
            &["scales"],
            &json!({ "showPreviewBeforeComplete": "noPreview" }),
        ))])
        .await?;
        b.open_hash("#/answer/s1").await?;
        let e = Everything(&b);
        e.click("score", "label:has([value='8'])").await?;
        e.keeps("score", json!({ "n": 8 })).await?;
        // Another tab with the same draft.
        let first = b.window().await?;
        let second = b.new_tab().await?;
        b.switch_to_window(second.clone()).await?;
        b.open_hash("#/answer/s1").await?;
        b.see("[data-question='score'] :checked + span").await?;
        b.switch_to_window(first).await?;
        b.execute(
            "const b = document.querySelector('.r-nav .pri'); b.click(); b.click();",
            vec![],
        )
        .await?;
        b.see("#arrived").await?;
        b.switch_to_window(second).await?;
        b.see("#arrived").await?;
        let records: Vec<String> = b
            .eval("return Object.keys(localStorage).filter(k => k.includes(':response/') || k.includes(':draft/'))")
            .await?;
        assert_eq!(records.len(), 1, "{records:?}");
        b.clean().await
    })
}
