//! Every kind of question is answered, by pointer and by keyboard alone; errors hold and are said; screens, review, rows.
use serde_json::json;
use thirtyfour::Key;
use waystone::words::Lang;

use crate::{
    harness::{Outcome, axe::axe, on_site, shots},
    pages::everything::{Everything, open_file, part, survey},
};

#[test]
fn every_kind_is_answered_by_pointer_to_the_end() -> Outcome {
    on_site(async |site| {
        let b = site.browser("respondent").await?;
        open_file(site, &b, &survey()).await?;
        let e = Everything(&b);
        e.click("score", "label:has([value='8'])").await?;
        e.click("stars", "label:has([value='4'])").await?;
        e.click("faces", "label:has([value='2'])").await?;
        e.click("spelt", "label:has([value='2'])").await?;
        e.keeps("spelt", json!({ "n": 2 })).await?;
        e.on().await?;
        e.click("one", ".choice:has([value='other'])").await?;
        e.write("one", ".extra input", "Yellow").await?;
        for tea in ["Tea", "Coffee"] {
            e.click("any", &format!(".choice:has([value='{tea}'])")).await?;
        }
        e.click("yesno", ".choice:has([value='no'])").await?;
        b.choose("[data-question='drop'] select", "Berlin").await?;
        e.click("tags", "summary").await?;
        e.click("tags", ".choice:has([value='a2'])").await?;
        e.click("tags", ".choice:has([value='a1'])").await?;
        e.keeps("tags", json!({ "m": ["a1", "a2"] })).await?;
        e.click("tags", "summary").await?;
        e.click("tags", ".taken").await?;
        e.keeps("tags", json!({ "m": ["a2"] })).await?;
        e.click("image", ".choice:has([value='circle'])").await?;
        e.click("rank", "li:nth-child(2) .up").await?;
        e.keeps("rank", json!({ "o": ["Speed", "Price", "Service", "Look"] }))
            .await?;
        e.on().await?;
        e.write("name", "input", "Ada").await?;
        e.says("age", "Your age, Ada").await?;
        e.write("age", "input", "۴۲").await?;
        e.write("mail", "input", "ada@example.org").await?;
        e.write("story", "textarea", "Fine").await?;
        e.says("story", &(Lang::En.words().run().chars)(4, 40)).await?;
        e.write("story", ".extra textarea", "And more").await?;
        e.write("fields", ".field:nth-child(1) input", "Main street").await?;
        e.click("slide", "input").await?;
        e.keeps("slide", json!({ "a": 50.0 })).await?;
        e.on().await?;
        e.click("likert", "fieldset:nth-of-type(1) label:nth-child(3)").await?;
        e.click("likert", "fieldset:nth-of-type(2) label:nth-child(1)").await?;
        for row in 1..=2 {
            b.choose(
                &format!("[data-question='table'] tbody tr:nth-child({row}) select"),
                "good",
            )
            .await?;
        }
        e.write("grow", "input[name='grow.0.who']", "Kim").await?;
        e.write("grow", "input[name='grow.0.cost']", "7").await?;
        e.says("grow", "14").await?;
        e.says("sum", "€7.00").await?;
        e.write("trips", "input[name='trips.0.to']", "Rome").await?;
        e.says("trips", "Trip 1: Rome").await?;
        e.click("trips", ".choice:has([value='car'])").await?;
        e.says("trips", "Why by car?").await?;
        e.on().await?;
        e.says("text", "Some words, Ada.").await?;
        e.says("upload", Lang::En.words().run().unsupported).await?;
        e.write("inner", "input", "in").await?;
        e.on().await?;
        b.see_text(".review", "Yellow").await?;
        b.see_text(".review", "And more").await?;
        e.on().await?;
        b.see_text("#arrived", "Thank you, Ada.").await?;
        let given = e.kept("response").await?;
        let said = |id: &str| given["answers"][id].clone();
        assert_eq!(said("score"), json!({ "n": 8 }));
        assert_eq!(said("one"), json!({ "c": "other" }));
        assert_eq!(given["remarks"], json!({ "one": "Yellow", "story": "And more" }));
        assert_eq!(said("likert")["g"].as_object().map(serde_json::Map::len), Some(2));
        assert_eq!(said("sum"), json!({ "a": 7.0 }));
        assert_eq!(e.kept("draft").await?, json!(null));
        b.clean().await
    })
}

#[test]
fn the_keyboard_alone_answers_every_kind() -> Outcome {
    on_site(async |site| {
        let b = site.browser("respondent").await?;
        open_file(site, &b, &survey()).await?;
        let e = Everything(&b);
        let (space, down, up, right) = (
            Key::Space.value().to_string(),
            Key::Down.value().to_string(),
            Key::Up.value().to_string(),
            Key::Right.value().to_string(),
        );
        e.keys("score", "input", &["1", "0"]).await?;
        e.keeps("score", json!({ "n": 10 })).await?;
        e.keys("stars", "input", &["3"]).await?;
        e.press(&right).await?;
        e.keeps("stars", json!({ "n": 4 })).await?;
        e.keys("faces", "input", &[]).await?;
        // No driver types Persian digits.
        let persian =
            "return document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '۲', bubbles: true }))";
        b.eval::<bool>(persian).await?;
        e.keeps("faces", json!({ "n": 2 })).await?;
        e.enter().await?;
        e.keys("one", "input", &["2"]).await?;
        e.keeps("one", json!({ "c": "Green" })).await?;
        e.keys("any", "input[value='Tea']", &[&space, "2"]).await?;
        e.keeps("any", json!({ "m": ["Tea", "Coffee"] })).await?;
        e.keys("yesno", "input", &["1"]).await?;
        e.keeps("yesno", json!({ "y": true })).await?;
        e.keys("drop", "select", &[&down, &down]).await?;
        e.keeps("drop", json!({ "c": "Berlin" })).await?;
        e.keys("tags", "summary", &[&space]).await?;
        e.keys("tags", "input[value='a3']", &[&space]).await?;
        e.keeps("tags", json!({ "m": ["a3"] })).await?;
        e.keys("image", "input[value='square']", &[&space]).await?;
        e.keeps("image", json!({ "c": "square" })).await?;
        // Lift, move, drop; the keyboard goes with the item.
        e.keys("rank", "li:nth-child(3) .lift", &[&space, &up, &up]).await?;
        e.keeps("rank", json!({ "o": ["Service", "Price", "Speed", "Look"] }))
            .await?;
        let pressed = "return document.activeElement.getAttribute('aria-pressed')";
        assert_eq!(b.eval::<String>(pressed).await?, "true");
        e.press(&(Key::Escape.value().to_string())).await?;
        e.keeps("rank", json!(null)).await?;
        e.keys("rank", "li:nth-child(1) .lift", &[&space, &down, &space])
            .await?;
        e.keeps("rank", json!({ "o": ["Speed", "Price", "Service", "Look"] }))
            .await?;
        e.keys("one", "input:checked", &[]).await?;
        e.enter().await?;
        e.keys("name", "input", &["Ada"]).await?;
        e.keys("day", "input", &["11222026"]).await?;
        e.keeps("day", json!({ "t": "2026-11-22" })).await?;
        e.keys("clock", "input", &["1030AM"]).await?;
        e.keeps("clock", json!({ "t": "10:30" })).await?;
        e.keys("fields", "input", &["Main street"]).await?;
        e.keys("slide", "input", &[&right]).await?;
        e.keeps("slide", json!({ "a": 55.0 })).await?;
        e.keys("span", "input", &[&right, &right]).await?;
        e.keeps("span", json!({ "s": [2.0, 100.0] })).await?;
        e.keys("name", "input", &[]).await?;
        e.enter().await?;
        e.keys("likert", "fieldset:nth-of-type(1) input", &["3"]).await?;
        e.keys("table", "tbody tr:nth-child(1) select", &[&down]).await?;
        e.keys("table", "tbody tr:nth-child(2) select", &[&down]).await?;
        e.keys("grow", "input[name='grow.0.who']", &["Kim"]).await?;
        e.keys("grow", ".add", &[&space]).await?;
        // The keyboard is in the new row.
        e.press("Lee").await?;
        e.keeps(
            "grow",
            json!({ "l": [{ "a": { "who": { "t": "Kim" } } }, { "a": { "who": { "t": "Lee" } } }] }),
        )
        .await?;
        e.keys("grow", "tbody tr:nth-child(1) .remove", &[&space]).await?;
        e.keeps("grow", json!({ "l": [{ "a": { "who": { "t": "Lee" } } }] }))
            .await?;
        e.keys("grow", "input", &[]).await?;
        e.enter().await?;
        e.keys("inner", "input", &["in"]).await?;
        e.enter().await?;
        b.see(".review").await?;
        e.enter().await?;
        b.see("#arrived").await?;
        b.clean().await
    })
}

#[test]
fn errors_stand_beside_their_fields_are_announced_and_take_the_keyboard() -> Outcome {
    on_site(async |site| {
        let b = site.browser("respondent").await?;
        open_file(site, &b, &part(&["typed"], &json!({}))).await?;
        let (e, run) = (Everything(&b), Lang::En.words().run());
        e.write("age", "input", "12").await?;
        e.write("mail", "input", "nobody").await?;
        e.on().await?;
        e.says("name", run.missing).await?;
        e.says("age", &(run.below)("18")).await?;
        e.says("mail", run.not_email).await?;
        e.says("fields", run.missing).await?;
        let state: String = b
            .eval(
                "const i = document.activeElement, err = document.getElementById(i.getAttribute('aria-describedby'));
                 return [i.name, i.getAttribute('aria-invalid'), err?.getAttribute('role'), document.querySelectorAll('.err').length].join(' ')",
            )
            .await?;
        assert_eq!(state, "name true alert 4");
        axe(&b, "errors").await?;
        // Each goes as soon as it is mended.
        e.write("name", "input", "Ada").await?;
        b.gone("[data-question='name'] .err").await?;
        e.write("age", "input", "۳۰").await?;
        b.gone("[data-question='age'] .err").await?;
        b.clean().await
    })
}

#[test]
fn one_question_a_screen_and_back_again() -> Outcome {
    on_site(async |site| {
        let b = site.browser("respondent").await?;
        let keys = json!({ "questionsOnPageMode": "questionPerPage", "showPreviewBeforeComplete": "noPreview" });
        open_file(site, &b, &part(&["scales"], &keys)).await?;
        let e = Everything(&b);
        let here = "return [...document.querySelectorAll('.question')].map(e => e.dataset.question).join()";
        for (question, digit) in [("score", "7"), ("stars", "3"), ("faces", "2"), ("spelt", "1")] {
            b.until(question, async || Ok(b.eval::<String>(here).await? == question))
                .await?;
            e.keys(question, "input", &[digit]).await?;
            e.keeps(question, json!({ "n": digit.parse::<u8>()? })).await?;
            if question == "faces" {
                b.press(Lang::En.words().run().back).await?;
                b.until("stars", async || Ok(b.eval::<String>(here).await? == "stars"))
                    .await?;
                e.on().await?;
                b.until("faces", async || Ok(b.eval::<String>(here).await? == "faces"))
                    .await?;
            }
            e.on().await?;
        }
        b.see("#arrived").await?;
        b.clean().await
    })
}

#[test]
fn the_review_leads_to_a_question_and_back() -> Outcome {
    on_site(async |site| {
        let b = site.browser("respondent").await?;
        open_file(site, &b, &part(&["scales"], &json!({}))).await?;
        let (e, run) = (Everything(&b), Lang::En.words().run());
        e.click("score", "label:has([value='8'])").await?;
        e.on().await?;
        b.see_text("h1", run.review_title).await?;
        b.see_text(".review", run.not_answered).await?;
        b.press(&(run.change_of)("How was it?")).await?;
        e.click("score", "label:has([value='3'])").await?;
        e.on().await?;
        b.see_text(".review", "3").await?;
        e.on().await?;
        b.see("#arrived").await?;
        assert_eq!(e.kept("response").await?["answers"]["score"], json!({ "n": 3 }));
        b.clean().await
    })
}

#[test]
fn another_language_keeps_the_answers() -> Outcome {
    on_site(async |site| {
        let b = site.browser("respondent").await?;
        open_file(site, &b, &part(&["scales", "typed"], &json!({}))).await?;
        let e = Everything(&b);
        e.click("score", "label:has([value='8'])").await?;
        for (lang, title) in [(Lang::ZhHans, "量表"), (Lang::ZhHant, "量表題"), (Lang::Fa, "مقیاس‌ها")] {
            b.lang(lang).await?;
            b.see_text("[data-here]", title).await?;
            let chosen = "return document.querySelector('[data-question=score] :checked')?.value ?? ''";
            assert_eq!(b.eval::<String>(chosen).await?, "8");
        }
        b.see_text("[data-question='score'] .nps-row", "۱۰").await?;
        b.clean().await
    })
}

#[test]
fn a_list_of_ten_thousand_is_narrowed_by_typing() -> Outcome {
    on_site(async |site| {
        let b = site.browser("respondent").await?;
        let choices: Vec<String> = (1..=10_000).map(|n| format!("Town {n}")).collect();
        let survey = json!({ "pages": [{ "elements": [
            { "type": "dropdown", "name": "drop", "choices": choices }, { "type": "checkbox", "name": "any", "choices": choices } ] }] });
        open_file(site, &b, &survey).await?;
        let e = Everything(&b);
        let options = "return document.querySelectorAll('[data-question=drop] option').length";
        assert_eq!(b.eval::<u32>(options).await?, 201);
        e.write("drop", ".filter", "town 9876").await?;
        b.until("one", async || Ok(b.eval::<u32>(options).await? == 2)).await?;
        let value: String = b
            .eval("return document.querySelectorAll('[data-question=drop] option')[1].value")
            .await?;
        b.choose("[data-question='drop'] select", &value).await?;
        e.write("drop", ".filter", "nowhere").await?;
        e.says("drop", "Town 9876").await?;
        e.click("any", "summary").await?;
        e.write("any", ".filter", "town 777").await?;
        e.click("any", ".ticks .choice").await?;
        b.see_text("[data-question='any'] .chips", "Town 777").await?;
        // By keys alone.
        let all = format!("{}a", Key::Control.value());
        let (space, down, tab) = (
            Key::Space.value().to_string(),
            Key::Down.value().to_string(),
            Key::Tab.value().to_string(),
        );
        e.keys("drop", ".filter", &[&all, "town 4321", &tab, &down]).await?;
        e.says("drop", "Town 4321").await?;
        e.keys("any", ".filter", &[&all, "town 888", &tab, &space]).await?;
        b.see_text("[data-question='any'] .chips", "Town 888").await?;
        e.keys("any", "input:checked", &[]).await?;
        e.enter().await?;
        b.see("#arrived").await?;
        b.clean().await
    })
}

#[test]
fn every_screen_in_every_language_and_theme() -> Outcome {
    on_site(async |site| {
        let b = site.browser("respondent").await?;
        for page in ["scales", "choices", "typed", "tables", "rest"] {
            open_file(site, &b, &part(&[page], &json!({}))).await?;
            shots::shots(&b, &format!("ask-{page}")).await?;
        }
        open_file(
            site,
            &b,
            &part(&["rest", "tables"], &json!({ "firstPageIsStarted": true })),
        )
        .await?;
        shots::shots(&b, "ask-welcome").await?;
        open_file(site, &b, &part(&["scales"], &json!({}))).await?;
        let e = Everything(&b);
        e.on().await?;
        shots::shots(&b, "ask-error").await?;
        e.click("score", "label:has([value='8'])").await?;
        e.on().await?;
        b.see(".review").await?;
        shots::shots(&b, "ask-review").await?;
        e.on().await?;
        b.see("#arrived").await?;
        shots::shots(&b, "ask-thanks").await?;
        // It was given: another one under the same id would only thank again.
        b.eval::<bool>("localStorage.clear(); return true").await?;
        // What opens, and a few words before the first question. Another language draws it anew: only one is looked at.
        open_file(
            site,
            &b,
            &part(&["choices"], &json!({ "description": "Seven questions." })),
        )
        .await?;
        b.see_text("form > .ask-sub", "Seven questions.").await?;
        e.click("one", ".choice:has([value='other'])").await?;
        e.click("tags", "summary").await?;
        e.click("tags", ".choice:has([value='a2'])").await?;
        for theme in shots::THEMES {
            b.theme(theme).await?;
            for (width, height) in [(320, 640), (1440, 900)] {
                b.size(width, height).await?;
                axe(&b, &format!("open-{theme}-{width}")).await?;
                shots::take(&b, &format!("ask-open-{theme}-{width}")).await?;
            }
        }
        b.clean().await
    })
}

// At 400 % a desk of 1280 is 320 wide and low; some devices draw with few colours of their own.
#[test]
fn every_kind_at_400_percent_and_in_forced_colours() -> Outcome {
    on_site(async |site| {
        let b = site.browser("respondent").await?;
        for page in ["scales", "choices", "typed", "tables", "rest"] {
            open_file(site, &b, &part(&[page], &json!({}))).await?;
            b.size(320, 256).await?;
            let over = "return [...document.querySelectorAll('main *')].filter(e => !e.closest('.vh, .wide') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.className).join()";
            assert_eq!(b.eval::<String>(over).await?, "", "{page}");
            let features = |value: &str| json!({ "features": [{ "name": "forced-colors", "value": value }] });
            b.command("Emulation.setEmulatedMedia", features("active")).await?;
            let drawn = "const s = document.querySelector('select.sel.big'); return !s || getComputedStyle(s).appearance === 'auto'";
            assert!(b.eval::<bool>(drawn).await?, "{page}: the arrow of a list is gone");
            b.size(360, 740).await?;
            shots::take(&b, &format!("ask-{page}-forced")).await?;
            b.command("Emulation.setEmulatedMedia", features("")).await?;
            b.size(1440, 900).await?;
        }
        b.clean().await
    })
}
