//! An author builds a survey; what was written is kept without being asked.
use waystone::{survey::KindName, template::Template, words::Lang};

use crate::{
    harness::{Outcome, in_browser, shots::shots},
    pages::{answer::Answering, build::Builder, seed, surveys::Surveys},
};

#[test]
fn a_survey_is_built_from_nothing_and_kept() -> Outcome {
    in_browser(async |b| {
        Surveys::open(b).await?.create_first().await?;
        let builder = Builder(b);
        builder.title("After your visit").await?;
        builder.brand("Northgate").await?;
        builder.add(KindName::Nps, "Would you recommend us?").await?;
        builder.required().await?;
        builder.add_page().await?;
        builder.add(KindName::Single, "What did you come for?").await?;
        builder.choices(&["Work", "Leisure"]).await?;
        builder.saved().await?;
        let id = builder.id().await?;
        b.refresh().await?;
        b.see_text("h1", "After your visit").await?;
        b.see_text(".trail", "Would you recommend us?").await?;
        b.see_text(".trail", "What did you come for?").await?;
        // The author tries it: the first question holds, the choices are there.
        b.press_in(".tabs", Lang::En.words().shell().preview).await?;
        let a = Answering(b);
        a.asks("Would you recommend us?").await?;
        a.next().await?;
        b.see_text(".question .err", Lang::En.words().run().missing).await?;
        a.rate(8).await?;
        a.next().await?;
        a.pick("Leisure").await?;
        a.finish().await?;
        let answers: Vec<String> = b
            .eval("return Object.keys(localStorage).filter(k => k.includes(':response/'))")
            .await?;
        assert_eq!(answers, Vec::<String>::new(), "a trial is kept");
        assert!(
            b.record(&format!("survey/{id}"))
                .await?
                .is_some_and(|kept| kept.contains("Northgate"))
        );
        b.clean().await
    })
}

#[test]
fn a_question_is_shown_only_to_whom_it_concerns() -> Outcome {
    in_browser(async |b| {
        Surveys::open(b).await?.create_first().await?;
        let builder = Builder(b);
        builder.add(KindName::Nps, "Would you recommend us?").await?;
        let first: String = b
            .eval("return document.querySelector('#card').dataset.question")
            .await?;
        builder.add_page().await?;
        builder.add(KindName::Comment, "What went wrong?").await?;
        builder.only_if(&first, 0, 6).await?;
        builder.add_page().await?;
        builder.add(KindName::Short, "Your town?").await?;
        builder.saved().await?;
        b.press_in(".tabs", Lang::En.words().shell().preview).await?;
        let a = Answering(b);
        a.rate(9).await?;
        a.next().await?;
        a.asks("Your town?").await?;
        a.back().await?;
        a.rate(3).await?;
        a.next().await?;
        a.asks("What went wrong?").await
    })
}

#[test]
fn a_page_gets_a_heading_that_respondents_see() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/build/s1").await?;
        b.write("#heading-p1", "Your visit").await?;
        b.see_text(".phone", "Your visit").await?;
        Builder(b).saved().await?;
        shots(b, "build-heading").await?;
        b.open_hash("#/answer/s1").await?;
        b.see_text("h2.ask", "Your visit").await?;
        b.clean().await
    })
}

#[test]
fn every_template_starts_a_survey_that_can_be_answered() -> Outcome {
    in_browser(async |b| {
        for template in Template::ALL.into_iter().skip(1) {
            Surveys::open(b).await?.start(template.tag()).await?;
            Builder(b).saved().await?;
            b.press_in(".tabs", Lang::En.words().shell().preview).await?;
            b.see(".question .ask").await?;
            b.clean().await?;
        }
        Surveys::open(b).await?;
        let rows: u32 = b.eval("return document.querySelectorAll('.slist > li').length").await?;
        assert_eq!(rows as usize, Template::ALL.len() - 1);
        Ok(())
    })
}

/// Keys come fast: nothing that was typed may be lost or swapped, and the keyboard stays where it is.
#[test]
fn fast_typing_loses_nothing_and_leaving_at_once_keeps_it() -> Outcome {
    in_browser(async |b| {
        Surveys::open(b).await?.create_first().await?;
        let builder = Builder(b);
        builder.add(KindName::Comment, "a").await?;
        let long = "The quick brown fox jumps over the lazy dog. ".repeat(6);
        builder.title("x").await?;
        b.write("#survey-title", long.trim()).await?;
        let id = builder.id().await?;
        b.refresh().await?;
        b.see("h1").await?;
        assert!(
            b.record(&format!("survey/{id}"))
                .await?
                .is_some_and(|kept| kept.contains(long.trim()))
        );
        Ok(())
    })
}
