//! What the reading of comments makes of conversations, of the author's corrections, of a stop on the way, and of odd texts.
use serde_json::json;
use waystone::words::Lang;

use crate::{
    harness::{Browser, Outcome, on_site, shots},
    pages::{answer::Answering, feedback::Feedback, results::Results, seed},
};

async fn answered(b: &Browser, comments: &[&str]) -> Outcome {
    let answers = comments.iter().enumerate();
    let mut records = vec![seed::pulse("s1")];
    records.extend(answers.map(|(at, text)| seed::answer("s1", &format!("r{at:04}"), 7, text)));
    b.seed(&records).await
}

const BETTER: &str = "[10:02] Customer: I waited three hours and nobody apologised.\n[10:03] Agent 2: Wonderful weather today!\n[10:09] Customer: My bag is still missing, this is awful.\n[10:20] Agent 2: We found it.\n[10:21] Customer: That was quick and very helpful, thank you! You are wonderful.";
const WORSE: &str = "مشتری: سلام، کارکنان شما خیلی مهربان و عالی بودند.\nپشتیبان: ممنون.\nمشتری: اما کالا خراب است و پشتیبانی افتضاح بود.";
const HANT: &str = "顧客：等了一個多小時，店員還臭臉。\n客服：非常抱歉！\n顧客：謝謝，現在服務很好，非常滿意！";
const DESK: &str = r#"[{"role":"customer","text":"The charger broke and support was rude."},{"role":"agent","text":"Sorry. A new one is on its way."},{"role":"customer","text":"Great, that is excellent service. Thank you!"}]"#;
const ALONE: &str = "Customer: alone and sad.";

#[test]
fn a_conversation_is_read_by_its_customers_words_and_says_how_it_went() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        answered(&b, &[BETTER, WORSE, HANT, DESK, ALONE]).await?;
        let results = Results::open(&b, "s1").await?;
        let own = Lang::En.words().conversing();
        for (part, label) in [
            ("I waited three hours", own.courses[0]),
            ("کارکنان شما خیلی", own.courses[1]),
            ("等了一個多小時", own.courses[0]),
            ("customer: The charger broke", own.courses[0]),
        ] {
            results.is_labelled(part, &[label]).await?;
        }
        // Pressed, the sentence is marked with which it turned.
        results.press_label("I waited three hours", own.courses[0]).await?;
        results
            .marks_exactly("I waited three hours", "That was quick and very helpful, thank you!")
            .await?;
        b.see_text(".cmt .course", "3 of 5 turns").await?;
        b.choose(".filters select", "course-1").await?;
        b.see_text(".cmts-end", &(Lang::En.words().results().shown)(1, 1))
            .await?;
        b.choose(".filters select", "course-0").await?;
        b.see_text(".cmts-end", &(Lang::En.words().results().shown)(3, 3))
            .await?;
        shots::shots(&b, "results-conversations").await?;
        // Feedback says it of the same comments.
        let feedback = Feedback::open(&b).await?;
        for (part, course) in [
            ("I waited three hours", Some(0)),
            ("کارکنان شما خیلی", Some(1)),
            ("alone and sad", None),
        ] {
            let said = course.map(|course: usize| own.courses[course]);
            feedback.says_of(part, &own.courses, said).await?;
        }
        b.clean().await
    })
}

#[test]
fn corrections_adjust_other_labels_only_when_asked_and_say_what_it_brings() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        // Here a terrible ride is a good one.
        let (ride, staff) = ("The ride was terrible.", "Waited three hours and nobody apologised.");
        let mut comments = vec!["What a terrible slide!"];
        comments.extend([ride, staff].repeat(12));
        let said = |at: usize| {
            (
                format!("r{at:04}/q3"),
                json!({ "mood": if at % 2 == 1 { "positive" } else { "negative" } }),
            )
        };
        let labels: serde_json::Map<String, serde_json::Value> = (1..=24).map(said).collect();
        let mut records = vec![("labels/s1".to_owned(), json!(labels).to_string())];
        records.extend([seed::pulse("s1")]);
        records.extend(
            comments
                .iter()
                .enumerate()
                .map(|(at, text)| seed::answer("s1", &format!("r{at:04}"), 7, text)),
        );
        b.seed(&records).await?;
        let results = Results::open(&b, "s1").await?;
        let own = Lang::En.words().correcting();
        results.feels("terrible slide", "neg").await?;
        b.see_text(".learnt", &(own.would)(12, 24, 24)).await?;
        b.press_in(".learnt", own.adjust).await?;
        results.feels("terrible slide", "pos").await?;
        b.see_text(".cmt", own.is_adjusted).await?;
        b.see_text(".learnt", &(own.adjusted)(1, 12, 24, 24)).await?;
        shots::shots(&b, "results-adjusted").await?;
        // A report says so too, and says nothing of it where nothing is adjusted.
        let says = (own.adjusted)(1, 12, 24, 24);
        let (_, report) = b.download(async || b.click("#save-report").await).await?;
        assert!(report.contains(&says), "“{says}” is not in the report");
        // It is kept like the labels, and goes as it came.
        b.refresh().await?;
        let results = Results::open(&b, "s1").await?;
        results.feels("terrible slide", "pos").await?;
        let kept = b.record("labels/s1").await?.unwrap_or_default();
        assert!(kept.contains(r#""all":{"adjust":true}"#), "{kept}");
        b.press_in(".learnt", own.as_before).await?;
        results.feels("terrible slide", "neg").await?;
        let (_, report) = b.download(async || b.click("#save-report").await).await?;
        assert!(!report.contains(&says), "“{says}” is still in the report");
        let kept = b.record("labels/s1").await?.unwrap_or_default();
        assert!(!kept.contains("adjust"), "{kept}");
        // An intent is corrected by a tick.
        let again = Lang::En.words().opinion().intents[0];
        results.press_in_comment("terrible slide", own.correct).await?;
        b.press_in(".correct", again).await?;
        results.is_labelled("terrible slide", &[again]).await?;
        b.see_text(".measured", "intent 0 of 1").await?;
        b.clean().await
    })
}

/// What the worker says is heard late; workers are counted.
const SLOW: &str = "window.workers = 0; const Real = Worker; window.Worker = class extends Real {
    constructor(...all) { super(...all); window.workers += 1; }
    set onmessage(hear) { super.onmessage = hear && (event => setTimeout(() => hear(event), 900)); } };";

#[test]
fn a_long_reading_is_stopped_with_what_it_has_and_goes_on() -> Outcome {
    on_site(async |site| {
        let b = site.browser_with("author", SLOW).await?;
        let comments: Vec<String> = (0..2_000)
            .map(|at| format!("The staff were kind, number {at}."))
            .collect();
        answered(&b, &comments.iter().map(String::as_str).collect::<Vec<_>>()).await?;
        Results::open(&b, "s1").await?;
        let words = Lang::En.words();
        // Labels come while it goes on.
        b.see(".cmt .sent").await?;
        b.press_in(".cmts-state", words.shell().cancel).await?;
        b.see_text(".cmts-state", "Stopped").await?;
        let read = "return +document.querySelector('.cmts-state').innerText.replace(/\\D*([\\d,]+) of.*/s, '$1').replace(',', '')";
        let read: u64 = b.eval(read).await?;
        assert!((200..2_000).contains(&read), "{read}");
        let themes = words.themes();
        b.see_text("[aria-labelledby=themes] .fig-head", &(themes.note)(read))
            .await?;
        shots::take(&b, "results-stopped").await?;
        b.press_in(".cmts-state", words.correcting().go_on).await?;
        b.see_text("[aria-labelledby=themes] .fig-head", &(themes.note)(2_000))
            .await?;
        b.gone(".cmts-state p").await?;
        assert_eq!(b.eval::<u32>("return window.workers").await?, 1);
        b.clean().await
    })
}

/// Types what no keyboard does.
const TYPE: &str = "const area = document.querySelector('textarea'); area.value = 'Terrible \\ud83d service \\udc00 and rude'; area.dispatchEvent(new Event('input', { bubbles: true })); area.dispatchEvent(new Event('change', { bubbles: true }));";

#[test]
fn odd_comments_have_a_label_or_none_and_the_page_lives() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        let long = format!("Aaa {}", "The staff were kind. ".repeat(50_000));
        let marks = format!("Bbb terrible e{}", "\u{0301}".repeat(100_000));
        let bidi = "Ccc \u{202E}الخدمة\u{2066} terrible service \u{2069}\u{202C} بد بود";
        let emoji = "😡😡😡";
        let html = "Ddd <b onclick=alert(1)>great</b> &amp; <script>x</script> wonderful";
        let blank = "Eee \u{0}\u{FFFD}\u{200B}\u{FEFF}\u{E000}";
        answered(&b, &[&long, &marks, bidi, emoji, html, blank, "Plain: terrible."]).await?;
        let results = Results::open(&b, "s1").await?;
        results.feels("Aaa", "pos").await?;
        results.feels(emoji, "neg").await?;
        results.feels("Plain", "neg").await?;
        for start in ["Bbb", "Ccc", "Ddd", "Eee"] {
            let script = format!(
                "return [...document.querySelectorAll('.cmt')].find(e => e.innerText.includes({}))?.querySelector('.sent')?.innerText ?? ''",
                json!(start)
            );
            let said: String = b.eval(&script).await?;
            assert!(!said.is_empty(), "{start} has no label");
        }
        // A book is shown by its beginning, until asked for.
        let shown = "return [...document.querySelectorAll('.cmt blockquote')].find(e => e.textContent.startsWith('Aaa')).textContent.length";
        assert_eq!(b.eval::<usize>(shown).await?, 3_001);
        let own = Lang::En.words().correcting();
        b.press(own.whole).await?;
        b.until("the whole to be shown", async || {
            Ok(b.eval::<usize>(shown).await? > 1_000_000)
        })
        .await?;
        b.press(own.less).await?;
        // Halves of pairs, typed by a respondent.
        b.open_hash("#/answer/s1").await?;
        let answering = Answering(&b);
        answering.rate(2).await?;
        answering.next().await?;
        answering.next().await?;
        b.see("textarea").await?;
        b.execute(TYPE, vec![]).await?;
        answering.finish().await?;
        let results = Results::open(&b, "s1").await?;
        results.feels("and rude", "neg").await?;
        results.open_menu("by-mood").await?;
        b.see_text("#by-mood", Lang::En.words().results().negative).await?;
        let tick = "[...document.querySelectorAll('#by-mood label')].find(e => e.textContent.startsWith('Negative')).click(); return true";
        assert!(b.eval::<bool>(tick).await?);
        results.close_menu("by-mood").await?;
        results.feels("Plain", "neg").await?;
        b.clean().await
    })
}
