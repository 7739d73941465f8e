//! How comments feel: labels from the models, which come when their language does, and what is said where one does not.
use std::sync::{Arc, Mutex, PoisonError};

use waystone::words::Lang;

use crate::{
    harness::{Browser, Outcome, on_site, shots},
    pages::{results::Results, seed},
};

const EN: &str = "Waited three hours and nobody apologised.";
const HANS: &str = "护士很耐心，解释得很清楚。";
const HANT: &str = "等了一個多小時，店員還臭臉。";
const FA: &str = "پرستار مهربان بود و همه چیز را با حوصله توضیح داد.";
const FR: &str = "Très mauvais service";

/// A survey with these comments.
async fn commented(b: &Browser, comments: &[&str]) -> Outcome {
    let answers = comments.iter().enumerate();
    let mut records = vec![seed::pulse("s1")];
    records.extend(answers.map(|(at, text)| seed::answer("s1", &format!("r{at}"), 7, text)));
    b.seed(&records).await
}

#[test]
fn comments_in_four_languages_are_read_by_models_that_come_when_needed() -> Outcome {
    on_site(async |site| {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let told = asked.clone();
        site.tamper(Arc::new(move |name, query, body| {
            if name.ends_with(".bin") {
                // Without its build's name a cache could hand out another build's.
                query.strip_prefix("v=").filter(|build| !build.is_empty())?;
                let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
                told.push(name.to_owned());
            }
            Some(body)
        }));
        let b = site.browser("author").await?;
        let words = Lang::En.words().results();
        commented(&b, &[EN]).await?;
        let results = Results::open(&b, "s1").await?;
        results.feels(EN, "neg").await?;
        assert_eq!(asked.lock().map_err(|e| e.to_string())?.join(" "), "models/en.bin");

        commented(&b, &[EN, HANS, HANT, FA, FR]).await?;
        b.refresh().await?;
        let results = Results::open(&b, "s1").await?;
        for (comment, how) in [(EN, "neg"), (HANS, "pos"), (HANT, "neg"), (FA, "pos")] {
            results.feels(comment, how).await?;
            results.marks(comment).await?;
            results.is_sure(comment, &words.sure).await?;
        }
        results.feels(FR, "unk").await?;
        b.see_text(".cmt .sent.unk", words.not_analysed).await?;
        b.gone(".cmts-state p").await?;
        shots::shots(&b, "results-feelings").await?;
        b.clean().await
    })
}

#[test]
fn a_model_that_does_not_come_whole_is_told_and_word_lists_read() -> Outcome {
    on_site(async |site| {
        site.tamper(Arc::new(|name, _, mut body| match name {
            "models/en.bin" => None,
            "models/zh.bin" => {
                body[100_000] ^= 1;
                Some(body)
            }
            _ => Some(body),
        }));
        let b = site.browser("author").await?;
        let words = Lang::En.words();
        commented(&b, &[EN, HANS, HANT, FA]).await?;
        let results = Results::open(&b, "s1").await?;
        b.see_text(".cmts-state", words.results().by_lists).await?;
        for name in ["English", "中文"] {
            b.see_text(".cmts-state", name).await?;
        }
        for (comment, how) in [(EN, "neg"), (HANS, "pos"), (HANT, "neg"), (FA, "pos")] {
            results.feels(comment, how).await?;
            results.marks(comment).await?;
        }
        b.press_in(".filters", "Negative 2").await?;
        b.see_text(".cmts-end", &(words.results().shown)(2, 2)).await?;
        b.press_in(".filters", "All 4").await?;
        shots::shots(&b, "results-by-lists").await?;

        // They are back: another try, and nothing is left to tell.
        site.tamper(Arc::new(|_, _, body| Some(body)));
        b.press_in(".cmts-state", words.shell().retry).await?;
        b.gone(".cmts-state p").await?;
        results.feels(HANT, "neg").await
    })
}
