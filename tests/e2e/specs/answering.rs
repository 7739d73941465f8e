//! A respondent answers: on the author's device and after a reload.
use waystone::words::Lang;

use crate::{
    harness::{Outcome, in_browser},
    pages::{answer::Answering, seed},
};

#[test]
fn a_person_answers_and_the_next_one_starts_over() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/answer/s1").await?;
        let a = Answering(b);
        a.asks("How likely are you to recommend us?").await?;
        a.rate(9).await?;
        a.next().await?;
        a.asks("What did you come for?").await?;
        a.pick("Leisure").await?;
        a.back().await?;
        a.next().await?;
        a.next().await?;
        a.tell("Signs").await?;
        a.finish().await?;
        b.see_text("#arrived", "Safe travels.").await?;
        let kept: Vec<String> = b
            .eval("return Object.keys(localStorage).filter(k => k.includes(':response/s1/'))")
            .await?;
        assert_eq!(kept.len(), 1);
        let record: String = b
            .eval(&format!("return localStorage.getItem({})", serde_json::json!(kept[0])))
            .await?;
        let record: serde_json::Value = serde_json::from_str(&record)?;
        assert_eq!(
            record["answers"],
            serde_json::json!({ "q1": { "n": 9 }, "q2": { "c": "c2" }, "q3": { "t": "Signs" } })
        );
        b.press(Lang::En.words().run().next_person).await?;
        a.asks("How likely are you to recommend us?").await?;
        assert!(
            !b.eval::<bool>("return !!document.querySelector('.question input:checked')")
                .await?
        );
        b.clean().await
    })
}

#[test]
fn a_required_question_holds_and_says_why() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/answer/s1").await?;
        let a = Answering(b);
        a.next().await?;
        b.see_text(".question .err", Lang::En.words().run().missing).await?;
        a.rate(0).await?;
        b.gone(".question .err").await?;
        a.next().await?;
        a.asks("What did you come for?").await
    })
}

#[test]
fn p21_a_reload_goes_on_where_it_was() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/answer/s1").await?;
        let a = Answering(b);
        a.rate(7).await?;
        a.next().await?;
        a.pick("Work").await?;
        b.refresh().await?;
        a.asks("What did you come for?").await?;
        assert_eq!(
            b.eval::<String>("return document.querySelector('.question input:checked').value")
                .await?,
            "c1"
        );
        a.back().await?;
        a.asks("recommend").await?;
        assert_eq!(
            b.eval::<String>("return document.querySelector('.question input:checked').value")
                .await?,
            "7"
        );
        Ok(())
    })
}

#[test]
fn the_keyboard_alone_is_enough() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/answer/s1").await?;
        let a = Answering(b);
        a.asks("recommend").await?;
        // The only scale on the page takes a digit wherever the keyboard is in it.
        b.execute("document.querySelector('.question input').focus()", vec![])
            .await?;
        b.active_element().await?.send_keys("10").await?;
        let chosen = "return document.querySelector('.question input:checked')?.value ?? ''";
        b.until("ten", async || Ok(b.eval::<String>(chosen).await? == "10"))
            .await?;
        b.active_element().await?.send_keys(thirtyfour::Key::Enter + "").await?;
        a.asks("What did you come for?").await
    })
}
