//! Labels of comments beside their mood: seen, pressed, filtered by, sorted by; and the worker that dies while reading.
use waystone::words::Lang;

use crate::{
    harness::{Browser, Outcome, on_site, shots},
    pages::{results::Results, seed},
};

const LEAVING: &str = "I have rung four times. If it isn’t fixed by Friday I am leaving!";
const BURNT: &str = "充電器冒煙，燙傷我的手，請馬上聯絡我。";
const AGAIN: &str = "غذا عالی بود، حتماً دوباره می‌آییم.";
const FINE: &str = "房间很干净，推荐给大家。";

async fn commented(b: &Browser) -> Outcome {
    let answers = [(AGAIN, 9), (FINE, 9), (LEAVING, 2), (BURNT, 1)]
        .into_iter()
        .enumerate();
    let mut records = vec![seed::pulse("s1")];
    records.extend(answers.map(|(at, (text, score))| seed::answer("s1", &format!("r{at}"), score, text)));
    b.seed(&records).await
}

#[test]
fn a_label_shows_its_words_and_comments_are_filtered_and_sorted_by_labels() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        commented(&b).await?;
        let results = Results::open(&b, "s1").await?;
        let words = Lang::En.words().opinion();
        for (comment, labels) in [
            (LEAVING, vec![words.levels[1], words.intents[4], words.intents[6]]),
            (BURNT, vec![words.levels[2], words.intents[5], words.emotions[3]]),
            (AGAIN, vec![words.intents[0], words.emotions[0]]),
            (FINE, vec![words.intents[2]]),
        ] {
            results.is_labelled(comment, &labels).await?;
        }
        results.press_label(LEAVING, words.intents[4]).await?;
        results.marks_exactly(LEAVING, "I am leaving").await?;
        results.press_label(LEAVING, words.intents[4]).await?;
        results.marks(LEAVING).await?;

        b.choose(".filters select", "urgency-3").await?;
        b.see_text(".cmts-end", &(Lang::En.words().results().shown)(1, 1))
            .await?;
        b.see_text(".cmt", BURNT).await?;
        b.choose(".filters select", "").await?;
        b.press(words.urgent_first).await?;
        b.until("the most urgent to be first", async || {
            let first: String = b
                .eval("return document.querySelector('.cmt blockquote').innerText")
                .await?;
            Ok(first == BURNT)
        })
        .await?;
        shots::shots(&b, "results-labels").await?;
        b.clean().await
    })
}

#[test]
fn a_correction_is_kept_and_measures_the_reading() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        commented(&b).await?;
        let results = Results::open(&b, "s1").await?;
        let words = Lang::En.words();
        let own = words.correcting();
        results.feels(LEAVING, "neg").await?;
        results.press_in_comment(LEAVING, own.correct).await?;
        // Four lists: sentiment, urgency, emotion, language.
        b.choose(".correct label:nth-of-type(1) select", "1").await?;
        results.feels(LEAVING, "mix").await?;
        b.choose(".correct label:nth-of-type(2) select", "3").await?;
        results.is_labelled(LEAVING, &[words.opinion().levels[2]]).await?;
        let measured = (own.measured)(&[(0, 1), (0, 1), (0, 0)]);
        b.see_text(".measured", &measured).await?;
        b.see_text(".cmt .meta", own.corrected).await?;
        let kept = b.record("labels/s1").await?.unwrap_or_default();
        assert_eq!(kept, r#"{"r2/q3":{"mood":"mixed","urgency":"now"}}"#);
        shots::shots(&b, "results-correcting").await?;

        b.refresh().await?;
        let results = Results::open(&b, "s1").await?;
        results.feels(LEAVING, "mix").await?;
        // In a language that is not read after all.
        results.press_in_comment(LEAVING, own.correct).await?;
        b.choose(".correct label:nth-of-type(4) select", "4").await?;
        b.choose(".correct label:nth-of-type(1) select", "").await?;
        results.feels(LEAVING, "unk").await?;
        b.clean().await
    })
}
