//! Promises of the store that only a browser can show: what is typed is kept, tabs lose nothing, a crash loses nothing.
use serde_json::Value;
use waystone::{route::Route, words::Lang};

use crate::{
    harness::{Browser, Outcome, in_browser},
    pages::{answer::Answering, build::Builder, data::Data, seed},
};

/// Finished answers to a survey, merged ones too, as the app counts them.
async fn held(b: &Browser, answers: u64) -> Outcome {
    b.open(&Route::Data).await?;
    b.see_text(".held", &(Lang::En.words().data().held)(1, answers)).await
}

#[test]
fn p01_a_tab_that_is_closed_while_somebody_types_has_kept_what_was_typed() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        let first = b.window().await?;
        for wait in [0, 100, 400] {
            let tab = b.new_tab().await?;
            b.switch_to_window(tab).await?;
            b.open_hash("#/build/s1").await?;
            let title = format!("Typed until {wait} ms before the end");
            Builder(b).title(&title).await?;
            tokio::time::sleep(std::time::Duration::from_millis(wait)).await;
            b.close_window().await?;
            b.switch_to_window(first.clone()).await?;
            b.open_hash("#/build/s1").await?;
            b.see_text("h1", &title).await?;
            b.goto(format!("{}robots.txt", b.home())).await?;
        }
        Ok(())
    })
}

/// Each tab submits as the page does: one record an answer, and nothing else is written for it.
#[test]
fn p06_two_tabs_submit_two_hundred_answers_each_at_once() -> Outcome {
    const EACH: u64 = 200;
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        // One real answer is the model, so that the page's own form is what is stored.
        b.open_hash("#/answer/s1").await?;
        let a = Answering(b);
        a.rate(9).await?;
        a.next().await?;
        a.next().await?;
        a.finish().await?;
        let first = b.window().await?;
        let second = b.new_tab().await?;
        let submit = "
            const [key] = Object.keys(localStorage).filter(k => k.includes(':response/s1/'));
            const model = JSON.parse(localStorage.getItem(key)), start = key.slice(0, key.lastIndexOf('/') + 1);
            let left = 200;
            const one = () => {
              const id = [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
              localStorage.setItem(start + id, JSON.stringify({ ...model, id }));
              if (--left) setTimeout(one); else window.submitted = true;
            };
            setTimeout(one, 300);";
        // The first is the app itself with its idle merging of answers, while the second writes.
        b.open(&Route::Surveys).await?;
        b.execute(submit, vec![]).await?;
        b.switch_to_window(second).await?;
        b.open_hash("#/answer/s1").await?;
        b.execute(submit, vec![]).await?;
        let done = async || Ok(b.eval::<bool>("return !!window.submitted").await?);
        b.until("the second tab", done).await?;
        b.switch_to_window(first).await?;
        b.until("the first tab", done).await?;
        held(b, 2 * EACH + 1).await?;
        // They are merged meanwhile; that loses none either.
        b.open(&Route::Surveys).await?;
        b.until("answers to be merged", async || {
            let packed = "return Object.keys(localStorage).some(k => k.includes(':segment/s1/'))";
            Ok(b.eval::<bool>(packed).await?)
        })
        .await?;
        held(b, 2 * EACH + 1).await
    })
}

#[test]
fn p10_a_tab_that_crashes_loses_nothing_that_was_said_to_be_saved() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        let first = b.window().await?;
        let tab = b.new_tab().await?;
        b.switch_to_window(tab).await?;
        b.open_hash("#/build/s1").await?;
        Builder(b).title("Saved before the crash").await?;
        Builder(b).saved().await?;
        // The driver loses the tab with its process; that is what is wanted.
        let _ = b.command("Page.crash", serde_json::json!({})).await;
        b.switch_to_window(first).await?;
        b.open_hash("#/build/s1").await?;
        b.see_text("h1", "Saved before the crash").await
    })
}

#[test]
fn p11_each_record_that_is_damaged_leaves_the_rest_and_its_own_bytes() -> Outcome {
    in_browser(async |b| {
        let all = [
            seed::pulse("s1"),
            seed::pulse("s2"),
            seed::answer("s1", "r1", 9, "Signs"),
            seed::answer("s2", "r2", 3, "Queues"),
        ];
        for (at, (bad, _)) in all.iter().enumerate() {
            b.seed(&all).await?;
            let torn = format!("{{\"torn\":{at}");
            b.seed(&[(bad.clone(), torn.clone())]).await?;
            let data = Data::open(b).await?;
            b.see_text("main", bad).await?;
            let backup: Value = serde_json::from_str(&data.export().await?)?;
            let records = backup["records"].as_object().ok_or("no records")?;
            for (key, _) in &all {
                assert_eq!(records.contains_key(key), key != bad, "{key} with {bad} damaged");
            }
            assert_eq!(b.record(bad).await?, Some(torn));
        }
        b.clean().await
    })
}

#[test]
fn p18_the_browser_is_asked_once_to_keep_what_is_here() -> Outcome {
    in_browser(async |b| {
        let count = "window.asked = 0; const ask = navigator.storage.persist.bind(navigator.storage);
                     navigator.storage.persist = () => { window.asked++; return ask(); };";
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/build/s1").await?;
        b.execute(count, vec![]).await?;
        for title in ["One", "Two", "Three"] {
            Builder(b).title(title).await?;
            Builder(b).saved().await?;
        }
        b.until("one question", async || {
            Ok(b.eval::<u32>("return window.asked").await? == 1)
        })
        .await?;
        b.refresh().await?;
        b.see(".build").await?;
        b.execute(count, vec![]).await?;
        Builder(b).title("Four").await?;
        Builder(b).saved().await?;
        assert_eq!(b.eval::<u32>("return window.asked").await?, 0);
        Ok(())
    })
}

#[test]
fn p18_a_backup_is_asked_for_until_it_is_downloaded() -> Outcome {
    in_browser(async |b| {
        let one = |at: usize| seed::answer("s1", &format!("r{at}"), (at % 11) as u8, "Signs");
        let records: Vec<_> = std::iter::once(seed::pulse("s1")).chain((0..50).map(one)).collect();
        b.seed(&records).await?;
        let data = Data::open(b).await?;
        b.see_text("#due", &(Lang::En.words().data().due_answers)(50)).await?;
        data.export().await?;
        b.gone("#due").await?;
        b.refresh().await?;
        b.see("#export").await?;
        b.gone("#due").await?;
        b.clean().await
    })
}
