//! Two tabs of one browser: neither hides from the other, and nothing is overwritten in silence.
use thirtyfour::prelude::*;
use waystone::{route::Route, words::Lang};

use crate::{
    harness::{Outcome, in_browser},
    pages::{answer::Answering, build::Builder, seed},
};

#[test]
fn p09_an_answer_given_in_one_tab_is_seen_in_the_other() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open(&Route::Data).await?;
        b.see_text(".held", &(Lang::En.words().data().held)(1, 0)).await?;
        let first = b.window().await?;
        let second = b.new_tab().await?;
        b.switch_to_window(second).await?;
        b.open_hash("#/answer/s1").await?;
        let a = Answering(b);
        a.rate(9).await?;
        a.next().await?;
        a.next().await?;
        a.finish().await?;
        b.switch_to_window(first).await?;
        b.see_text(".held", &(Lang::En.words().data().held)(1, 1)).await?;
        b.clean().await
    })
}

#[test]
fn p07_a_second_tab_reads_what_the_first_writes_until_it_takes_over() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/build/s1").await?;
        let builder = Builder(b);
        builder.title("From the first tab").await?;
        builder.saved().await?;
        let first = b.window().await?;
        let second = b.new_tab().await?;
        b.switch_to_window(second.clone()).await?;
        b.open_hash("#/build/s1").await?;
        b.see_text(".locked", Lang::En.words().editing().elsewhere).await?;
        b.see_text("h1", "From the first tab").await?;
        let can_write = async || -> Result<bool, Box<dyn std::error::Error>> {
            Ok(b.eval("return !document.querySelector('fieldset.bare').disabled")
                .await?)
        };
        assert!(!can_write().await?);
        // Neither keys nor a drag change what is only read.
        b.execute("document.activeElement.blur()", vec![]).await?;
        b.find(By::Css("body")).await?.send_keys(Key::Control + "z").await?;
        b.switch_to_window(first.clone()).await?;
        b.write("#brand", "Southgate").await?;
        builder.saved().await?;
        b.switch_to_window(second.clone()).await?;
        b.see_text(".cards", "Southgate").await?;
        b.click("#edit-here").await?;
        b.until("to write", async || can_write().await).await?;
        builder.title("From the second tab").await?;
        builder.saved().await?;
        b.switch_to_window(first.clone()).await?;
        b.see_text(".locked", Lang::En.words().editing().elsewhere).await?;
        b.see_text("h1", "From the second tab").await?;
        assert!(!can_write().await?);
        // Who has it is gone: the other one has it again.
        b.switch_to_window(second).await?;
        b.close_window().await?;
        b.switch_to_window(first).await?;
        b.until("to write again", async || can_write().await).await?;
        builder.title("Again from the first").await?;
        builder.saved().await?;
        b.clean().await
    })
}

#[test]
fn p08_a_change_made_elsewhere_is_not_overwritten_and_both_can_be_kept() -> Outcome {
    in_browser(async |b| {
        let (key, record) = seed::pulse("s1");
        b.seed(&[(key.clone(), record.clone())]).await?;
        b.open_hash("#/build/s1").await?;
        b.see("#edit-about").await?;
        // Saved elsewhere, and this tab has not heard of it: no tab hears of its own writes.
        let mut other: serde_json::Value = serde_json::from_str(&record)?;
        other["revision"] = 7.into();
        other["title"] = "From elsewhere".into();
        let full = waystone::store::prefix(crate::harness::server::BASE) + key.as_str();
        let write = format!(
            "localStorage.setItem({}, {})",
            serde_json::json!(full),
            serde_json::json!(other.to_string())
        );
        b.execute(&write, vec![]).await?;
        Builder(b).title("From here").await?;
        b.see_text("[data-save=failed]", Lang::En.words().errors().changed)
            .await?;
        assert!(
            b.record(&key)
                .await?
                .is_some_and(|kept| kept.contains("From elsewhere")),
            "overwritten"
        );
        b.press(Lang::En.words().build().keep_copy).await?;
        b.see_text("h1", "From here").await?;
        let titles: String = b
            .eval(
                "return Object.entries(localStorage).filter(([k]) => k.includes(':survey/')).map(([, v]) => v).join()",
            )
            .await?;
        assert!(
            titles.contains("From elsewhere") && titles.contains("From here"),
            "{titles}"
        );
        b.clean().await
    })
}
