//! The builder advises, shows which way answers take, holds translations and a look of its own.
use std::sync::Arc;

use serde_json::json;
use thirtyfour::prelude::*;
use waystone::{survey::KindName, words::Lang};

use crate::{
    harness::{Browser, Outcome, in_browser, on_site, shots::shots},
    pages::{answer::Answering, build::Builder, seed, surveys::Surveys},
};

/// A survey that goes wrong in every way that the builder tells.
fn faulty() -> String {
    json!({
        "waystone": 2, "id": "s1", "revision": 1, "title": "Visit", "counter": 9,
        "pages": [
            { "name": "p1", "elements": [
                { "type": "rating", "name": "q1", "rateMin": 0, "rateMax": 10, "metric": "nps",
                  "title": "Don't you think our excellent support was fast and friendly?" },
                { "type": "radiogroup", "name": "q2", "title": { "default": "How did you hear about us?", "fa": "از کجا با ما آشنا شدید؟" },
                  "choices": [{ "value": "c1", "text": "Search" }, { "value": "c2", "text": "Friend" }] }
            ] },
            { "name": "p2", "visibleIf": "{q1} > 6", "elements": [
                { "type": "comment", "name": "q3", "title": "Why?", "visibleIf": "{q1} >= 9 and {q2} = 'c2'" },
                { "type": "text", "name": "q4", "title": "Your town?", "visibleIf": "{q1} > 12" },
                { "type": "text", "name": "q5", "title": "Age?", "visibleIf": "age({q2}) > 3" }
            ] }
        ]
    })
    .to_string()
}

async fn open(b: &Browser) -> Outcome {
    b.seed(&[("survey/s1".to_owned(), faulty())]).await?;
    b.open_hash("#/build/s1").await?;
    b.see("#advice li").await?;
    Ok(())
}

async fn pane(b: &Browser, tag: &str) -> Outcome {
    b.click(&format!("button[data-pane={tag}]")).await
}

#[test]
fn advice_is_followed_left_and_remembered() -> Outcome {
    in_browser(async |b| {
        open(b).await?;
        let words = Lang::En.words();
        let leading = words.advice().leading.name;
        b.see_text("#advice", leading).await?;
        // The place leads to the words that decided it.
        b.click("#advice li:first-child .lnk").await?;
        b.until("the title to have the keyboard", async || {
            Ok(b.eval::<String>("return document.activeElement.id").await? == "q-title")
        })
        .await?;
        b.press_in("#advice", words.advice().buttons.reword).await?;
        b.until("other words", async || {
            Ok(!b
                .eval::<String>("return document.querySelector('#q-title').value")
                .await?
                .contains("Don't"))
        })
        .await?;
        let all = |b: &Browser| {
            let b = b.clone();
            async move {
                b.eval::<u32>("return document.querySelectorAll('#advice > li').length")
                    .await
            }
        };
        let before = all(b).await?;
        b.press_in("#advice li:first-child", words.advising().leave).await?;
        b.see_text(".left", &(words.advising().left)(1)).await?;
        Builder(b).saved().await?;
        b.refresh().await?;
        b.see_text(".left", &(words.advising().left)(1)).await?;
        assert!(all(b).await? < before);
        b.click(".left summary").await?;
        b.press_in(".left", words.advising().mind).await?;
        b.gone(".left").await?;
        b.clean().await
    })
}

#[test]
fn a_dead_helper_says_so_and_the_builder_lives() -> Outcome {
    on_site(async |site| {
        let b = &site.browser("author").await?;
        b.seed(&[("survey/s1".to_owned(), faulty())]).await?;
        site.tamper(Arc::new(|name, _, body| (!name.starts_with("worker")).then_some(body)));
        b.open_hash("#/build/s1").await?;
        b.see("#advice-retry").await?;
        b.write("#q-title", "How was it?").await?;
        Builder(b).saved().await?;
        site.tamper(Arc::new(|_, _, body| Some(body)));
        b.click("#advice-retry").await?;
        b.see("#advice li").await?;
        b.gone("#advice-retry").await
    })
}

#[test]
fn a_rule_is_made_by_keyboard_and_as_text() -> Outcome {
    in_browser(async |b| {
        Surveys::open(b).await?.create_first().await?;
        let builder = Builder(b);
        builder.add(KindName::Nps, "Would you recommend us?").await?;
        builder.add(KindName::Single, "What did you come for?").await?;
        builder.choices(&["Work", "Leisure"]).await?;
        builder.add(KindName::Comment, "What went wrong?").await?;
        // The page gives the keyboard back to the menu that was used a little later.
        let stands = async |id: &str| {
            let now = format!("return document.activeElement === document.querySelector('{id}')");
            b.until(id, async || Ok(b.eval::<bool>(&now).await?)).await
        };
        let press = async |id: &str, key: Key| -> Outcome {
            b.see(id).await?;
            b.eval::<bool>(&format!("document.querySelector('{id}').focus(); return true"))
                .await?;
            stands(id).await?;
            b.action_chain().send_keys(key + "").perform().await?;
            Ok(())
        };
        press("#rule-question", Key::Down).await?;
        b.see("#rule-low").await?;
        stands("#rule-question").await?;
        press("#rule-high", Key::Down).await?;
        b.see_text(".trail", "Shown if Q1 is 0–7").await?;
        stands("#rule-high").await?;
        press("#rule-add", Key::Enter).await?;
        stands("#rule-question-1").await?;
        b.choose("#rule-join", "any").await?;
        b.see_text(".trail", "Shown if Q1 is 0–7 or Q2 is “Work”").await?;
        // The same as text, and what is wrong with a worse one.
        b.click("#rule-as-text").await?;
        let text: String = b.eval("return document.querySelector('#rule-text').value").await?;
        assert!(text.contains(">= 0") && text.contains(" or "), "{text}");
        b.write("#rule-text", "{q1} >").await?;
        b.see_text("#rule-text-state", "character").await?;
        b.write("#rule-text", "{nobody} = 1").await?;
        b.see_text("#rule-text-state", "nobody").await?;
        b.write("#rule-text", &text).await?;
        b.click("#rule-as-rule").await?;
        b.see("#rule-question-1").await?;
        // An earlier answer in the title.
        b.choose(
            "#pipe",
            &b.eval::<String>("return document.querySelector('#pipe option:nth-of-type(2)').value")
                .await?,
        )
        .await?;
        let title: String = b.eval("return document.querySelector('#q-title').value").await?;
        assert!(
            title.starts_with("What went wrong?{") && title.ends_with('}'),
            "{title}"
        );
        builder.saved().await?;
        b.clean().await
    })
}

#[test]
fn the_way_of_answers_is_shown_with_its_reasons() -> Outcome {
    in_browser(async |b| {
        open(b).await?;
        let words = Lang::En.words().trying();
        pane(b, "paths").await?;
        b.see_text("[data-page=p2]", words.hidden).await?;
        b.eval::<bool>("document.querySelector('.phone input[value=\"9\"]').click(); return true")
            .await?;
        b.see_text("[data-page=p2]", "Q1: 9").await?;
        b.see_text("[data-page=p2]", words.no_answer).await?;
        b.eval::<bool>("document.querySelectorAll('.phone .choices input')[1].click(); return true")
            .await?;
        b.see_text("[data-page=p2] .way-page", words.shown).await?;
        b.see_text("[data-page=p2]", "Q2: Friend").await?;
        b.see_text("#unreachable", "Question 4").await?;
        shots(b, "build-paths").await?;
        // The list is drawn anew when the advice has been read in English again.
        b.see_text("#unreachable", "Question 4").await?;
        b.eval::<bool>("document.querySelector('#unreachable .lnk').click(); return true")
            .await?;
        b.see("#card[data-question=q4]").await?;
        b.clean().await
    })
}

/// The same answers on a phone and over the whole window, and the keyboard back where it was.
#[test]
fn the_preview_fills_the_window_and_keeps_its_answers() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/build/s1").await?;
        // Buttons of a scale are there to be reached, not seen.
        let holds = async |css: &str| -> Outcome {
            let found = format!("return !!document.querySelector({})", json!(css));
            b.until(css, async || Ok(b.eval(&found).await?)).await
        };
        holds(".phone input[value='9']").await?;
        b.eval::<bool>("document.querySelector('.phone input[value=\"9\"]').click(); return true")
            .await?;
        b.click("#preview-wide").await?;
        holds("dialog.wide[open] input[value='9']:checked").await?;
        b.gone(".phone input").await?;
        shots(b, "build-wide").await?;
        b.find(By::Css("dialog.wide")).await?.send_keys(Key::Escape).await?;
        holds(".phone input[value='9']:checked").await?;
        b.until("the button has the focus again", async || {
            Ok(b.eval("return document.activeElement.id === 'preview-wide'").await?)
        })
        .await?;
        b.clean().await
    })
}

#[test]
fn a_language_goes_out_as_a_table_and_comes_back() -> Outcome {
    on_site(async |site| {
        let b = &site.browser("author").await?;
        open(b).await?;
        let words = Lang::En.words().translating();
        pane(b, "translations").await?;
        b.see_text(".langs", "فارسی").await?;
        let (name, text) = b.download(async || b.click("#lang-export").await).await?;
        assert_eq!(name, "Visit-fa.csv");
        assert!(text.starts_with('\u{feff}'), "{text}");
        let back = text
            .replace("\"Visit\",\"\"", "\"Visit\",\"بازدید\"")
            .replace("\"Why?\",\"\"", "\"Why not?\",\"چرا؟\"");
        let file = site.file("back.csv", format!("{back}\"no/such\",\"x\",\"y\"\r\n"))?;
        b.upload("#lang-import input", &[&file]).await?;
        b.see_text("#lang-report", &(words.taken)(2)).await?;
        b.see_text("#lang-report", "no/such").await?;
        b.see_text("#lang-report", "question/q3/title").await?;
        b.until("the title in its field", async || {
            let value = "return document.querySelector('[data-key=\"survey/title\"]').value";
            Ok(b.eval::<String>(value).await? == "بازدید")
        })
        .await?;
        b.write("[data-key='question/q4/title']", "شهر شما؟").await?;
        Builder(b).saved().await?;
        shots(b, "build-translations").await?;
        let kept = b.record("survey/s1").await?.unwrap_or_default();
        assert!(kept.contains("شهر شما؟") && kept.contains("چرا؟"), "{kept}");
        b.clean().await
    })
}

#[test]
fn a_look_that_can_be_seen_and_words_to_agree_to() -> Outcome {
    on_site(async |site| {
        let b = &site.browser("author").await?;
        open(b).await?;
        b.click("#edit-about").await?;
        b.write("#accent-hex", "#f0b000").await?;
        b.eval::<bool>("document.activeElement.blur(); return true").await?;
        b.see_text("#accent-notes", "1.7").await?;
        let logo = site.file(
            "logo.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 60'><rect width='200' height='60' fill='#336'/></svg>",
        )?;
        b.upload("#logo input", &[&logo]).await?;
        b.see(".phone .brand-logo").await?;
        let text = site.file("not.png", "no picture")?;
        b.upload("#logo input", &[&text]).await?;
        b.see_text(".qcard", Lang::En.words().looking().logo_bad).await?;
        b.write("#consent", "We keep your answers for a year.").await?;
        b.click(".switch:has(#must-agree)").await?;
        shots(b, "build-look").await?;
        b.click("#accent-nearest").await?;
        b.gone("#accent-nearest").await?;
        Builder(b).saved().await?;
        b.open_hash("#/answer/s1").await?;
        b.see_text(".consent", "for a year").await?;
        shots(b, "answer-consent").await?;
        b.click("#start").await?;
        b.see_text("#agree-note", Lang::En.words().run().must_agree).await?;
        b.click("label.agree").await?;
        b.click("#start").await?;
        Answering(b).rate(9).await?;
        b.see(".brand-logo").await?;
        b.clean().await
    })
}
