//! A visit loads what its first screen needs; the rest of the program comes with the first touch, or where it is needed.
use std::{error::Error, sync::Arc};

use serde_json::json;
use waystone::{
    route::Route,
    survey::{RawSurvey, Status, SurveyId},
    template::Template,
    words::Lang,
};

use crate::{
    harness::{Browser, Outcome, in_browser, on_site},
    pages::seed,
};

/// How the rest of a program was asked for so far: by `fetch`, or waited for.
async fn asked(b: &Browser) -> Result<Vec<String>, Box<dyn Error>> {
    let script = "return performance.getEntriesByType('resource').filter(e => e.name.includes('_rest.wasm')).map(e => e.initiatorType)";
    Ok(b.eval(script).await?)
}

async fn touched(b: &Browser, what: &str) -> Outcome {
    b.until(&format!("the rest after the first touch of {what}"), async || {
        Ok(!asked(b).await?.is_empty())
    })
    .await?;
    assert_eq!(
        asked(b).await?,
        ["fetch"],
        "{what} waited: src/bin/parts/rest names too much"
    );
    Ok(())
}

/// The record of an open survey with one question.
fn one(question: &serde_json::Value) -> (String, String) {
    let survey = json!({
        "id": "s1", "revision": 1, "lang": "en", "status": "open", "title": "Rarely", "brand": "", "thanks": "", "counter": 9,
        "pages": [{ "id": "p1", "questions": [question] }]
    });
    ("survey/s1".into(), survey.to_string())
}

fn ranking() -> (String, String) {
    let choices = json!([{ "id": "a", "label": "Price" }, { "id": "b", "label": "Speed" }]);
    one(&json!({ "id": "q1", "type": "ranking", "title": "What counts?", "choices": choices }))
}

#[test]
fn templates_are_answered_before_the_rest_is_here() -> Outcome {
    in_browser(async |b| {
        for (template, lang) in Template::ALL.into_iter().skip(1).zip(Lang::ALL.into_iter().cycle()) {
            let mut survey = template.draft(SurveyId::new(template.tag()).unwrap(), lang.words());
            survey.status = Status::Open;
            let record = serde_json::to_string(&RawSurvey::from(&survey))?;
            let language = ("setting/language".into(), json!(lang.tag()).to_string());
            b.seed(&[(format!("survey/{}", survey.id), record), language]).await?;
            b.open(&Route::Answer(survey.id.clone())).await?;
            b.see(".question").await?;
            assert_eq!(
                asked(b).await?,
                [""; 0],
                "{}: src/bin/parts/rest names too much",
                survey.id
            );
            if b.eval("return !!document.querySelector('.question label:has(input)')")
                .await?
            {
                b.click(".question label:has(input)").await?;
            } else {
                b.write(".question textarea", "Signs").await?;
            }
            touched(b, survey.id.as_str()).await?;
        }
        b.clean().await
    })
}

#[test]
fn the_list_stands_before_the_rest_is_here() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1"), seed::answer("s1", "r1", 9, "Signs")])
            .await?;
        b.open(&Route::Surveys).await?;
        b.see(".srow").await?;
        // An author's rest comes by itself after a second, which may have passed.
        let waited = |asked: &[String]| asked.iter().any(|how| how != "fetch");
        assert!(!waited(&asked(b).await?), "the list waited for the rest");
        b.click("h1").await?;
        touched(b, "the list").await
    })
}

#[test]
fn what_is_rarely_asked_waits_for_the_rest() -> Outcome {
    in_browser(async |b| {
        b.seed(&[ranking()]).await?;
        b.open_hash("#/answer/s1").await?;
        b.see(".lift").await?;
        assert_eq!(asked(b).await?, ["xmlhttprequest"]);
        b.click(".question").await?;
        assert_eq!(asked(b).await?.len(), 1, "it is asked for once");
        b.clean().await
    })
}

#[test]
fn p23_a_rest_that_does_not_arrive_is_told_where_it_is_needed_and_asked_for_again() -> Outcome {
    on_site(async |site| {
        let b = site.browser("respondent").await?;
        b.seed(&[seed::pulse("s1"), ranking()]).await?;
        site.tamper(Arc::new(|name, _, body| {
            (!name.ends_with("_rest.wasm")).then_some(body)
        }));
        b.open_hash("#/answer/s1").await?;
        b.see("#recovery").await?;
        site.tamper(Arc::new(|_, _, body| Some(body)));
        b.click("#recovery .btn:not(.pri)").await?;
        b.see(".lift").await?;
        Ok(())
    })
}
