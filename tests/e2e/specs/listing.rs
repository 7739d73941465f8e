//! The list of surveys: made from a template or a file, copied, put away, deleted, closed.
use waystone::{survey::KindName, words::Lang};

use crate::{
    harness::{Browser, Outcome, in_browser, on_site},
    pages::{build::Builder, seed, surveys::Surveys},
};

async fn titles(b: &Browser) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    Ok(
        b.eval("return [...document.querySelectorAll('.srow h2')].map(e => e.textContent)")
            .await?,
    )
}

async fn lists(b: &Browser, wanted: &[&str]) -> Outcome {
    b.until(&format!("the list {wanted:?}"), async || Ok(titles(b).await? == wanted))
        .await
}

#[test]
fn a_survey_is_copied_put_away_and_brought_back() -> Outcome {
    in_browser(async |b| {
        let words = Lang::En.words().surveys();
        b.seed(&[seed::pulse("s1")]).await?;
        Surveys::open(b).await?;
        b.press(&(words.duplicate)("Airport pulse")).await?;
        lists(b, &["Airport pulse", "Airport pulse (copy)"]).await?;
        b.press(&(words.archive)("Airport pulse")).await?;
        lists(b, &["Airport pulse (copy)"]).await?;
        b.refresh().await?;
        lists(b, &["Airport pulse (copy)"]).await?;
        b.press(&(words.show_archived)(1)).await?;
        lists(b, &["Airport pulse", "Airport pulse (copy)"]).await?;
        b.press(&(words.unarchive)("Airport pulse")).await?;
        b.gone("#archived").await?;
        b.press(&(words.delete)("Airport pulse (copy)")).await?;
        lists(b, &["Airport pulse"]).await?;
        b.press(Lang::En.words().shell().undo).await?;
        lists(b, &["Airport pulse", "Airport pulse (copy)"]).await?;
        b.clean().await
    })
}

#[test]
fn a_file_of_surveyjs_becomes_a_survey_and_says_what_became_of_it() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        let whole = r#"{"title":"Whole","elements":[{"type":"rating","name":"score","title":"How?"},{"type":"comment","name":"why","title":"Why?"}]}"#;
        let file = site.file("whole.json", whole)?;
        Surveys::open(&b).await?;
        b.upload(".from-file input", &[&file]).await?;
        b.see_text("h1", "Whole").await?;
        Builder(&b).outline_is("| How? Why?").await?;
        let part =
            r#"{"title":"Part","elements":[{"type":"rating","name":"score"},{"type":"signaturepad","name":"sign"}]}"#;
        let file = site.file("part.json", part)?;
        Surveys::open(&b).await?;
        b.upload(".from-file input", &[&file]).await?;
        b.see_text(".notices", &(Lang::En.words().surveys().brought)(1)).await?;
        b.press_in(".notices", Lang::En.words().shell().build).await?;
        b.see_text("h1", "Part").await?;
        // What the builder can't change is kept, and it says so.
        b.press("Edit question 2").await?;
        b.see_text(".kept", Lang::En.words().build().kept_as_is).await?;
        b.write("#q-title", "Sign here").await?;
        let kept = Builder(&b).kept().await?;
        assert!(kept.contains("signaturepad") && kept.contains("Sign here"), "{kept}");
        b.clean().await
    })
}

/// Whoever answers reads their own language.
#[test]
fn a_template_speaks_four_languages_to_its_respondents() -> Outcome {
    in_browser(async |b| {
        Surveys::open(b).await?.start("support").await?;
        Builder(b).saved().await?;
        b.see_text(".trail", "Did you have to repeat yourself?").await?;
        b.press_in(".tabs", Lang::En.words().shell().preview).await?;
        b.see_text(".question .ask", "How satisfied are you with the help you got?")
            .await?;
        for (lang, title) in [
            (Lang::Fa, "چقدر از کمکی که گرفتید راضی هستید؟"),
            (Lang::ZhHant, "您對得到的協助有多滿意？"),
        ] {
            b.lang(lang).await?;
            b.see_text(".question .ask", title).await?;
        }
        // The way back leads to the list, not to another survey.
        b.back().await?;
        b.see(".build").await?;
        b.back().await?;
        b.see(".slist").await?;
        let rows: u32 = b.eval("return document.querySelectorAll('.slist > li').length").await?;
        assert_eq!(rows, 1);
        b.clean().await
    })
}

#[test]
fn the_bank_is_searched_and_gives_a_question() -> Outcome {
    in_browser(async |b| {
        Surveys::open(b).await?.create_first().await?;
        let builder = Builder(b);
        b.click("#add-question").await?;
        b.write("#kinds .search", "repeat").await?;
        b.press_in("#kinds", "Did you have to repeat yourself? Yes or no")
            .await?;
        builder.outline_is("| Did you have to repeat yourself?").await?;
        let kept = builder.kept().await?;
        assert!(
            kept.contains("ناچار شدید") && kept.contains("\"stage\":\"help\""),
            "{kept}"
        );
        b.clean().await
    })
}

/// Each kind can be made, and the settings of its kind are kept.
#[test]
fn every_kind_is_made_and_its_settings_are_kept() -> Outcome {
    in_browser(async |b| {
        Surveys::open(b).await?.create_first().await?;
        let builder = Builder(b);
        for kind in KindName::OFFERED {
            b.click("#add-question").await?;
            b.click(&format!("#kinds [data-kind='{}']", kind.tag())).await?;
            b.see(&format!(
                "#card[data-question]:has(#kind option[value='{}'])",
                kind.tag()
            ))
            .await?;
            let now: String = b.eval("return document.querySelector('#kind').value").await?;
            assert_eq!(now, kind.tag());
            match kind {
                KindName::Rating => {
                    b.choose("#scale-high", "4").await?;
                    b.choose("#look", "stars").await?;
                }
                KindName::Multiple => {
                    b.click(".switch:has(#random)").await?;
                    b.write("#most", "3").await?;
                }
                KindName::YesNo => b.write("#yes", "Of course").await?,
                KindName::Short => b.choose("#sort", "email").await?,
                KindName::Number => b.write("#max", "99").await?,
                KindName::Slider => b.write("#slider-max", "40").await?,
                KindName::Block => b.write("#block", "Read this first").await?,
                KindName::Fields => {
                    b.write("[data-part=fields] .opt:first-child textarea", "Street")
                        .await?
                }
                KindName::Comment => b.write("#placeholder", "As much as you like").await?,
                _ => {}
            }
            b.write("#owner", "The desk").await?;
            builder.saved().await?;
        }
        let kept = builder.kept().await?;
        for part in [
            "\"rateMax\":4",
            "\"random\"",
            "\"maxSelectedChoices\":3",
            "Of course",
            "\"email\"",
            "99",
            "40",
            "Read this first",
            "Street",
            "As much as you like",
            "The desk",
        ] {
            assert!(kept.contains(part), "{part} is not in {kept}");
        }
        b.clean().await
    })
}

#[test]
fn a_closed_survey_says_so() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/build/s1").await?;
        b.choose("#status", "closed").await?;
        Builder(b).saved().await?;
        b.open_hash("#/answer/s1").await?;
        b.see_text("body", Lang::En.words().run().closed).await
    })
}
