//! What the reader makes of the results: saved views, roles, layouts, what is known about the answers, and reports to take along.
use serde_json::json;
use thirtyfour::Key;
use waystone::words::Lang;

use crate::{
    harness::{Browser, Outcome, in_browser, shots::shots},
    pages::{results::Results, seed},
};

async fn opened(b: &Browser) -> Result<Results<'_>, Box<dyn std::error::Error>> {
    b.seed(&seed::told_apart("s1")).await?;
    let results = Results::open(b, "s1").await?;
    results.headline("+33").await?;
    Ok(results)
}

#[test]
fn a_view_is_saved_by_name_opened_again_and_deleted_with_undo() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        let words = Lang::En.words().filters();
        results.narrow("by-channel", "paper 20").await?;
        results.open_menu("views").await?;
        b.write("#view-name", "On paper").await?;
        b.active_element().await?.send_keys(Key::Enter + "").await?;
        b.see_text("#views", "On paper").await?;
        results.close_menu("views").await?;
        b.press(words.clear).await?;
        results.headline("+33").await?;
        // It outlives the page.
        b.refresh().await?;
        results.open_menu("views").await?;
        b.press_in("#views", "On paper").await?;
        results.headline("−100").await?;
        results.open_menu("views").await?;
        b.press(&(words.view_delete)("On paper")).await?;
        b.see_text(".slicer .notices", &(words.view_deleted)("On paper"))
            .await?;
        let kept = "return Object.keys(localStorage).filter(k => k.includes(':view/')).length";
        assert_eq!(b.eval::<u32>(kept).await?, 0);
        b.click("#undo-view").await?;
        b.gone("#undo-view").await?;
        assert_eq!(b.eval::<u32>(kept).await?, 1);
        b.clean().await
    })
}

#[test]
fn each_role_has_its_parts() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        let words = Lang::En.words().looking_at();
        b.press(words.roles[0]).await?;
        b.gone(".qres").await?;
        b.gone("#health").await?;
        b.see(".hero").await?;
        assert_eq!(results.told().await?, "role=executive");
        // A third of the comments are negative, though none is shown.
        let negative = (words.commented)("33%");
        b.see_text(".advice-list", &negative).await?;
        // Nor need any have been shown before.
        b.refresh().await?;
        b.see_text(".advice-list", &negative).await?;
        shots(b, "results-executive").await?;
        b.press(words.roles[1]).await?;
        b.gone(".hero").await?;
        // Only what is asked about their touchpoint.
        b.choose("#touchpoint", "Check-in").await?;
        b.see_text(".qres", "recommend us").await?;
        b.until("one question", async || {
            Ok(b.eval::<u32>("return document.querySelectorAll('.qres > li').length")
                .await?
                == 1)
        })
        .await?;
        b.press(words.roles[2]).await?;
        b.see("#health").await?;
        b.clean().await
    })
}

#[test]
fn a_report_is_one_file_that_holds_what_the_page_is_narrowed_to() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        results.narrow("by-channel", "paper 20").await?;
        let (_, svg) = b.download(async || b.press_in(".spread", "SVG").await).await?;
        for part in ["How people scored", "Only: Channel: paper"] {
            assert!(svg.contains(part), "{part} is not in the picture");
        }
        b.theme("dark").await?;
        let (name, html) = b.download(async || b.click("#save-report").await).await?;
        assert_eq!(name, "Airport-pulse.html");
        for part in [
            "Only: Channel: paper",
            "20 answers",
            "<svg",
            "<table",
            "Ranges are 95% confidence intervals",
        ] {
            assert!(html.contains(part), "{part} is not in the report");
        }
        assert!(
            !html.contains("<script") && !html.contains("<link"),
            "it needs something else"
        );
        // On paper the drawings are light, and so they are in a file.
        assert!(
            html.contains("#FFFFFF") && !html.contains("#181E1B"),
            "the drawings are dark"
        );
        b.clean().await
    })
}

#[test]
fn statements_are_laid_out_as_chosen_and_the_choice_stays() -> Outcome {
    in_browser(async |b| {
        let columns: Vec<_> = ["Disagree", "Neither", "Agree"]
            .iter()
            .enumerate()
            .map(|(at, label)| json!({ "id": format!("k{at}"), "label": label }))
            .collect();
        let survey = json!({
            "id": "s1", "revision": 1, "lang": "en", "status": "open", "title": "Agree", "counter": 20,
            "pages": [{ "id": "p1", "questions": [{ "id": "q1", "type": "matrix", "title": "Do you agree?", "columns": columns,
                "choices": [{ "id": "a", "label": "It is fast" }, { "id": "b", "label": "It is fair" }] }] }]
        });
        let answer = |at: usize| {
            let cells = json!({ "a": format!("k{}", at % 3), "b": format!("k{}", at % 2) });
            let response = json!({ "id": format!("r{at}"), "survey": "s1", "revision": 1, "finished": true, "answers": { "q1": { "g": cells } } });
            (format!("response/s1/r{at}"), response.to_string())
        };
        let mut records = vec![("survey/s1".to_owned(), survey.to_string())];
        records.extend((0..30).map(answer));
        b.seed(&records).await?;
        b.open_hash("#/results/s1").await?;
        let words = Lang::En.words().looking_at();
        let leads = "return document.querySelectorAll('.lbar .lead').length";
        b.see(".lbar").await?;
        assert_eq!(b.eval::<u32>(leads).await?, 2);
        b.press(words.whole).await?;
        b.until("no leads", async || Ok(b.eval::<u32>(leads).await? == 0))
            .await?;
        b.refresh().await?;
        b.see(".lbar").await?;
        assert_eq!(b.eval::<u32>(leads).await?, 0);
        b.press(words.aside).await?;
        b.until("two leads a row", async || Ok(b.eval::<u32>(leads).await? == 4))
            .await?;
        // A step is reached and pressed by keyboard.
        b.eval::<bool>("document.querySelector('.lbar .piece[tabindex=\"0\"]').focus(); return true")
            .await?;
        b.active_element().await?.send_keys(Key::Right + "").await?;
        b.active_element().await?.send_keys(Key::Enter + "").await?;
        b.see_text(".chips", "It is fast: Agree").await?;
        Results(b).looks_at("10 of 30 answers").await?;
        shots(b, "results-statements").await?;
        b.clean().await
    })
}

#[test]
fn health_tests_the_balance_against_typed_targets() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        let words = Lang::En.words().health();
        b.write("#invited", "120").await?;
        b.write(&format!("[aria-label='{}']", (words.target)("email")), "40")
            .await?;
        b.write(&format!("[aria-label='{}']", (words.target)("paper")), "20")
            .await?;
        b.active_element().await?.send_keys(Key::Tab + "").await?;
        b.see_text(".health", &(words.fits)("1.0000")).await?;
        b.see_text(".facts", "50%").await?;
        // Weighted to what they are, the score is what it is.
        b.see_text(".health", "Weighted to these shares the NPS is +33").await?;
        b.see_text(".health", "as sure as 60 ").await?;
        assert!(results.told().await?.contains("t.email=40"));
        b.clean().await
    })
}
