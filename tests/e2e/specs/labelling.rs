//! Labels of comments beside their mood: seen, pressed, filtered by, sorted by; and the worker that dies while reading.
use waystone::words::Lang;

use crate::{
    harness::{Browser, Outcome, on_site, shots},
    pages::{answer::Answering, results::Results, seed},
};

const LEAVING: &str = "Nobody helps. I have rung four times. If it isn’t fixed by Friday I am leaving!";
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
        let measured = (own.measured)(&[(0, 1), (0, 1), (0, 0), (0, 0)]);
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

/// The first worker ends when it first tells how far it is.
const DEADLY: &str = "let left = 1; const Real = Worker; window.Worker = class extends Real {
    constructor(...all) { super(...all); this.addEventListener('message', event => {
        if (left > 0 && String(event.data).includes('Progress')) { left -= 1; this.terminate(); this.dispatchEvent(new ErrorEvent('error')); } }); } };";

#[test]
fn a_worker_that_dies_while_reading_is_told_and_the_page_lives() -> Outcome {
    on_site(async |site| {
        let b = site.browser_with("author", DEADLY).await?;
        commented(&b).await?;
        let results = Results::open(&b, "s1").await?;
        let words = Lang::En.words();
        b.see_text(".cmts-state", words.results().read_failed).await?;
        b.press_in(".filters", "All 4").await?;
        b.see_text(".cmts-end", &(words.results().shown)(4, 4)).await?;
        shots::take(&b, "results-worker-died").await?;
        b.press_in(".cmts-state", words.shell().retry).await?;
        results.feels(LEAVING, "neg").await?;
        results.is_labelled(BURNT, &[words.opinion().levels[2]]).await?;
        b.clean().await
    })
}

/// Notes when an answer came from another tab, and when the last label appeared.
const WATCH: &str = "window.came = window.labelled = 0;
    addEventListener('storage', () => { window.came = performance.now(); });
    new MutationObserver(() => { window.labelled = performance.now(); }).observe(document.querySelector('main'), { subtree: true, childList: true });";

#[test]
fn what_a_respondent_types_is_labelled_with_marked_words() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        b.seed(&[
            seed::pulse("s1"),
            seed::answer("s1", "r0", 7, "Fine, thanks. 很好。 خوب بود."),
        ])
        .await?;
        let results = Results::open(&b, "s1").await?;
        b.see(".cmt .sent").await?;
        b.execute(WATCH, vec![]).await?;
        let author = b.window().await?;
        let respondent = b.new_tab().await?;
        for (comment, how) in [
            ("The nurse was wonderful and explained everything.", "pos"),
            ("等了两个小时，态度也很差。", "neg"),
            ("店員很親切，環境乾淨舒適，大推！", "pos"),
            ("غذا سرد و بی مزه بود.", "neg"),
        ] {
            b.switch_to_window(respondent.clone()).await?;
            b.open_hash("#/answer/s1").await?;
            let answering = Answering(&b);
            answering.rate(if how == "pos" { 9 } else { 2 }).await?;
            answering.next().await?;
            answering.next().await?;
            answering.tell(comment).await?;
            answering.finish().await?;
            b.switch_to_window(author.clone()).await?;
            results.feels(comment, how).await?;
            results.marks(comment).await?;
            // Told, not held against a limit: two tabs share this machine with the driver.
            let took: f64 = b.eval("return window.labelled - window.came").await?;
            println!("labelled {took:.0} ms after the answer came: {comment}");
        }
        b.clean().await
    })
}

#[test]
fn an_author_edits_themes_tries_them_and_judges_what_they_find() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        commented(&b).await?;
        let results = Results::open(&b, "s1").await?;
        let words = Lang::En.words();
        let own = words.themes();
        results.is_labelled(FINE, &[own.names[12]]).await?;
        // A word for a preset, in Chinese; then a theme of one's own; a line that is none is told.
        b.press(own.edit).await?;
        b.choose(".dictionary select", "errors").await?;
        b.write(".dictionary textarea", "冒烟\n!nothing").await?;
        b.execute("document.querySelector('.dictionary textarea').blur()", vec![])
            .await?;
        results.is_labelled(BURNT, &[own.names[9]]).await?;
        b.see_text(".dictionary .err", &(own.flaw)(2)).await?;
        b.press(own.add).await?;
        b.write(".dictionary textarea", "friday|monday\n房间").await?;
        b.execute("document.querySelector('.dictionary textarea').blur()", vec![])
            .await?;
        results.is_labelled(LEAVING, &[own.new_name]).await?;
        b.write(".try input", "The charger and the queue on Monday").await?;
        b.see_text(
            ".tried",
            &format!("{}{} · {}", own.test_finds, own.names[1], own.new_name),
        )
        .await?;
        shots::shots(&b, "results-themes").await?;

        // Judged, it is kept and counted.
        b.press_in(".themes", own.new_name).await?;
        b.see_text(".cmts-end", &(words.results().shown)(2, 2)).await?;
        b.see_text(".chips", &format!("{}: {}", own.theme, own.new_name))
            .await?;
        b.press_in(".cmt", own.wrong).await?;
        // It is no longer one of the theme's, yet stays in sight to be judged otherwise.
        results.touched(own.new_name, Some(1)).await?;
        results.looks_at("1 of 4 answers").await?;
        b.see_text(".cmts-end", &(words.results().shown)(2, 2)).await?;
        b.choose(".dictionary select", "staff").await?;
        b.refresh().await?;
        let results = Results::open(&b, "s1").await?;
        results.is_labelled(BURNT, &[own.names[9]]).await?;
        let kept = b.record("labels/s1").await?.unwrap_or_default();
        assert_eq!(kept, r#"{"r1/q3":{"themes":{"own-1":false}}}"#);
        b.clean().await
    })
}
