//! The journey map drawn from answers: the sample project, the published figures, groups, states, files.
use crate::{
    harness::{Outcome, in_browser, shots},
    pages::journey::Journey,
};

#[test]
fn the_sample_opens_in_one_click_and_goes_in_one() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        b.see_text("main h1", "San Francisco").await?;
        b.see_text("main .note", "PDDL").await?;
        journey.made_up().await?;
        b.click("#remove-sample").await?;
        b.see("#sample").await?;
        let left: usize = b
            .eval("return Object.keys(localStorage).filter(k => k.includes('sample-')).length")
            .await?;
        assert_eq!(left, 0);
        b.clean().await
    })
}

#[test]
fn p15_the_sample_leaves_own_surveys_and_their_map_alone() -> Outcome {
    use crate::pages::seed;
    use waystone::route::Route;
    in_browser(async |b| {
        let own_records = [seed::pulse("s1"), seed::answer("s1", "r1", 9, "Signs")];
        b.seed(&own_records).await?;
        b.open_hash("#/sample").await?;
        b.see_text("main h1", "San Francisco").await?;
        let chosen: String = b.eval("return document.getElementById('jpath').value").await?;
        assert_eq!(chosen, "sample-airport", "the menu says which journey it is");
        let own = Journey::open(b).await?;
        b.see_text("main .page-head p", "1 answer").await?;
        assert!(own.touchpoint("Check-in").await?.contains("shown from 5"));
        b.choose("#jpath", "sample-airport").await?;
        b.see_text("main h1", "San Francisco").await?;
        own.is_still().await?;
        b.click("#remove-sample").await?;
        b.see_text("main .page-head p", "1 answer").await?;
        for (key, kept) in own_records {
            assert_eq!(b.record(&key).await?, Some(kept), "{key}");
        }
        // Who wants it back finds it beside what else comes in.
        b.open(&Route::Data).await?;
        b.click("#sample").await?;
        b.see_text("main h1", "San Francisco").await?;
        b.clean().await
    })
}

/// `journey.sfo.cells`, `opportunity.sfo` and `prca.sfo.asymmetry`, as the page says them.
#[test]
fn published_figures_of_the_airport_stand_on_the_map() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.is_still().await?;
        for (touchpoint, said) in [
            (
                "Restaurants",
                ["3.62 of 5", "(3.58–3.65)", "2,421 answers", "86% rated it", "10.5%"],
            ),
            (
                "Getting here",
                ["4.21 of 5", "(4.17–4.25)", "2,319 answers", "82% rated it", "3.0%"],
            ),
            (
                "Feeling safe",
                ["4.37 of 5", "(4.35–4.40)", "2,781 answers", "98% rated it", "0.6%"],
            ),
        ] {
            let found = journey.touchpoint(touchpoint).await?;
            for said in said {
                assert!(found.contains(said), "{touchpoint} says “{found}”, not “{said}”");
            }
        }
        // The resamples come in steps.
        b.until("the ranks to be sure", async || {
            let ranked = journey.opportunities().await?;
            Ok(ranked.first().is_some_and(|line| line.contains("in 100% of resamples")))
        })
        .await?;
        let ranked = journey.opportunities().await?;
        let names = [
            "Restaurants 0.075",
            "Shops 0.061",
            "Signs 0.032",
            "Screens 0.027",
            "Wi-Fi 0.024",
        ];
        for (line, name) in ranked.iter().zip(names) {
            assert!(line.starts_with(name), "{line} is not {name}");
        }
        assert_eq!(ranked.len(), 10, "{ranked:?}");
        b.see_text("#truth", "No moment of truth").await?;
        b.gone(".jtrue").await?;
        b.clean().await
    })
}

#[test]
fn made_up_customers_fill_every_part_of_the_map() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.made_up().await?;
        journey.is_still().await?;
        b.see_text(".jtrue", "Moment of truth").await?;
        b.see_text(".tag.rm", "Remove?").await?;
        b.see_text(".tag.simp", "Simplify?").await?;
        b.see_text(".j-says", "comments").await?;
        b.see_text(".stage[data-nodata]", "Nobody has been asked here").await?;
        b.see(".jflow .jlink").await?;
        b.see_text("main", "chat is better than phone").await?;
        b.see_text("main", "2026 Q1").await?;
        b.press_in("section:has(#flow)", "Table").await?;
        b.see("section:has(#flow) .sheet td").await?;
        b.clean().await
    })
}

#[test]
fn a_group_is_shown_alone_and_beside_another() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.made_up().await?;
        b.see_text("main .page-head p", "1,319 answers").await?;
        journey.only("plan=plus").await?;
        b.until("fewer answers", async || {
            let said: String = b
                .eval("return document.querySelector('.page-head p').innerText")
                .await?;
            Ok(!said.is_empty() && !said.contains("1,319"))
        })
        .await?;
        journey.beside("plan=basic").await?;
        b.see_text(".jbeside", "basic").await?;
        b.clean().await
    })
}

#[test]
fn two_periods_are_compared_cell_by_cell() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.made_up().await?;
        b.click(".jdates summary").await?;
        for (field, day) in [("#days-from", "2026-07-01"), ("#versus-to", "2026-06-30")] {
            let set = format!(
                "const f = document.querySelector('{field}'); f.value = '{day}'; f.dispatchEvent(new Event('change', {{ bubbles: true }}))"
            );
            b.eval::<serde_json::Value>(&set).await?;
        }
        b.see_text(".jdates summary", "since Jul 1, 2026").await?;
        b.see_text(".stage-h .jbeside", "until Jun 30, 2026").await?;
        // Each cell says the difference, its range and how many answers both have.
        b.see_text(".tp-c .jbeside", "beside").await?;
        let said: Vec<String> = b
            .eval("return [...document.querySelectorAll('.tp-c .jbeside')].map(e => e.innerText)")
            .await?;
        assert!(said.len() > 4, "{said:?}");
        assert!(
            said.iter().any(|said| said.contains(" to ") || said.contains('–')),
            "{said:?}"
        );
        b.press("All dates").await?;
        b.gone(".jbeside").await?;
        b.clean().await
    })
}

#[test]
fn personas_the_outcome_and_journeys_are_made_edited_and_put_away() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.made_up().await?;
        b.click("#edit-stages").await?;
        b.write("#persona-new", "By phone").await?;
        let by = "const s = document.querySelector('.jpersonas form select'); s.value = [...s.options].find(o => o.text.includes('phone')).value; s.dispatchEvent(new Event('change', { bubbles: true }))";
        b.eval::<serde_json::Value>(by).await?;
        b.press("Add persona").await?;
        b.see("#jgroup option[value='channel=phone']").await?;
        b.see_text("#jgroup", "By phone").await?;
        journey.only("channel=phone").await?;
        b.until("only their answers", async || {
            let said: String = b
                .eval("return document.querySelector('.page-head p').innerText")
                .await?;
            Ok(!said.contains("1,319") && !said.is_empty())
        })
        .await?;
        b.click(".jpersona:last-child button").await?;
        b.see(".jpersona:last-child button[aria-pressed=true]").await?;
        // The outcome is another question.
        let before: String = b
            .eval("return document.getElementById('journey-outcome').value")
            .await?;
        let other = "const s = document.getElementById('journey-outcome'); s.value = [...s.options].find(o => o.value && o.value !== s.value).value; s.dispatchEvent(new Event('change', { bubbles: true })); return s.value";
        let after: String = b.eval(other).await?;
        assert_ne!(before, after);
        // A stage that is put away comes back.
        b.click(".jrows li:last-child .trash").await?;
        b.click(".jrows li:last-child .danger").await?;
        b.press_in(".jaway", "Bring Renew back").await?;
        b.see_text(".jrows", "").await?;
        b.gone(".jaway").await?;
        b.click("#journey-copy").await?;
        b.see_text("main h1", "to-be").await?;
        b.see_text(".page-head p", "how it should be").await?;
        b.click("#edit-stages").await?;
        b.click("#journey-away").await?;
        b.see_text("#jpath", "(put away)").await?;
        b.clean().await
    })
}

#[test]
fn a_state_is_kept_and_the_map_is_taken_along() -> Outcome {
    in_browser(async |b| {
        Journey::sample(b).await?;
        b.write("#keep-name", "Spring").await?;
        b.click("#keep").await?;
        b.see_text("main", "Spring, kept on").await?;
        let (name, json) = b.download(async || b.click("#take-json").await).await?;
        assert!(name.ends_with(".json") && json.contains("\"study\""), "{name}");
        let (name, text) = b.download(async || b.click("#take-mermaid").await).await?;
        assert!(
            name.ends_with(".mmd") && text.starts_with("journey\n") && text.contains("Restaurants: 4"),
            "{text}"
        );
        let (_, svg) = b.download(async || b.click("#take-svg").await).await?;
        assert!(svg.starts_with("<svg") && svg.contains("Security"));
        b.clean().await
    })
}

#[test]
fn somebody_says_that_a_stage_still_goes_like_this() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.made_up().await?;
        b.see(".stage p[data-due] button").await?;
        let before: usize = b
            .eval("return document.querySelectorAll('.stage p[data-due] button').length")
            .await?;
        b.click(".stage:last-of-type p[data-due] button").await?;
        b.until("one stage less to confirm", async || {
            let now: usize = b
                .eval("return document.querySelectorAll('.stage p[data-due] button').length")
                .await?;
            Ok(now + 1 == before)
        })
        .await
    })
}

#[test]
fn looks() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.is_still().await?;
        shots::shots(b, "journey-airport").await?;
        journey.made_up().await?;
        journey.is_still().await?;
        shots::shots(b, "journey-larkfield").await
    })
}
