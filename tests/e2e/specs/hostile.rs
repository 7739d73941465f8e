//! Texts of strangers stay texts, wherever they are shown.
use serde_json::json;
use waystone::route::Route;

use crate::{
    harness::{Outcome, on_site},
    pages::{answer::Answering, surveys::Surveys},
};

const EVIL: [&str; 4] = [
    "<img src=x onerror=\"window.hacked=1\">",
    "<script>window.hacked=1</script>",
    "\"><svg onload=window.hacked=1>",
    "javascript:window.hacked=1 \u{202E}gnp.exe {{7*7}} &lt;b&gt;",
];

#[test]
fn h5_markup_in_a_survey_and_its_answers_is_shown_and_not_run() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        let survey = json!({
            "id": "s1", "revision": 1, "lang": "en", "status": "open", "title": EVIL[0], "brand": EVIL[1], "thanks": EVIL[2], "counter": 20,
            "pages": [
                { "id": "p1", "questions": [
                    { "id": "q1", "type": "nps", "title": EVIL[0], "help": EVIL[1], "low": EVIL[2], "high": EVIL[3], "place": { "stage": "buy", "touchpoint": EVIL[0] } },
                    { "id": "q2", "type": "single", "title": EVIL[3], "choices": [{ "id": "c1", "label": EVIL[0] }, { "id": "c2", "label": EVIL[1] }] },
                    { "id": "q3", "type": "comment", "title": EVIL[1] }
                ] }
            ]
        });
        let answer = |at: usize| {
            let response = json!({
                "id": format!("r{at}"), "survey": "s1", "revision": 1, "lang": "en", "ended": 1_780_000_060_000_u64, "finished": true, "via": "device",
                "answers": { "q1": { "n": at }, "q2": { "c": "c1" }, "q3": { "t": EVIL[at % EVIL.len()] } }
            });
            (format!("response/s1/r{at}"), response.to_string())
        };
        let records: Vec<_> = std::iter::once(("survey/s1".to_owned(), survey.to_string()))
            .chain((0..8).map(answer))
            .collect();
        b.seed(&records).await?;
        for hash in [
            "#/",
            "#/build/s1",
            "#/share/s1",
            "#/results/s1",
            "#/journey",
            "#/data",
            "#/answer/s1",
        ] {
            b.open_hash(hash).await?;
            b.see_text("body", if hash == "#/data" { "1" } else { "<img src=x" })
                .await?;
            assert!(
                !b.eval::<bool>(
                    "return 'hacked' in window || !!document.querySelector('img, main script, main svg[onload]')"
                )
                .await?,
                "{hash}"
            );
            b.clean().await?;
        }
        let a = Answering(&b);
        a.rate(3).await?;
        a.tell(EVIL[0]).await?;
        a.finish().await?;
        b.see_text("#arrived", EVIL[2]).await?;

        // The same from a file, in another browser.
        let file = site.file(
            "evil.survey.json",
            json!({ "waystone": "survey", "version": 1, "survey": survey }).to_string(),
        )?;
        let other = site.browser("respondent").await?;
        Surveys::open(&other).await?.answer_file(&file).await?;
        Answering(&other).asks(EVIL[0]).await?;
        assert!(!other.eval::<bool>("return 'hacked' in window").await?);
        other.clean().await?;
        b.clean().await
    })
}

#[test]
fn h3_hostile_addresses_are_unknown_pages() -> Outcome {
    on_site(async |site| {
        let b = site.browser("reader").await?;
        b.open(&Route::Surveys).await?;
        let long = format!("#/build/{}", "x".repeat(100_000));
        for hash in [
            "#/answer/<script>",
            "#/build/%2e%2e%2f",
            "#/results/__proto__",
            "#/%00",
            "#javascript:alert(1)",
            "#answer//",
            "#/build/",
            "#//journey/x",
            "#/toString/x",
            &long,
        ] {
            b.open_hash(hash).await?;
            b.clean().await?;
            // Whichever program gets the address shows it; none hands it on for ever.
            b.refresh().await?;
            b.see("h1").await?;
            b.eval::<bool>("return window.stays = true").await?;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            assert!(
                b.eval::<bool>("return 'stays' in window").await?,
                "{hash:.40} is loaded again"
            );
            b.clean().await?;
        }
        Ok(())
    })
}
