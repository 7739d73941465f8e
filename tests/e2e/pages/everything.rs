//! The survey with every kind of question, and how a person works each kind.
use std::{error::Error, path::Path};

use serde_json::{Value, json};
use thirtyfour::Key;

use waystone::survey::{RawSurvey, SurveyId};

use super::surveys::Surveys;
use crate::harness::{Browser, Outcome, Site};

/// As its author would have it from SurveyJS.
pub fn survey() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/surveyjs/everything.json");
    let text = std::fs::read_to_string(path).expect("the fixture");
    serde_json::from_str(&text).expect("the fixture is JSON")
}

/// The same with only these pages, and some other keys.
pub fn part(pages: &[&str], keys: &Value) -> Value {
    let mut part = survey();
    if let Some(all) = part["pages"].as_array_mut() {
        all.retain(|page| pages.iter().any(|name| page["name"] == *name));
    }
    if let (Some(part), Some(keys)) = (part.as_object_mut(), keys.as_object()) {
        part.extend(keys.clone());
    }
    part
}

/// An open survey of this device, from its JSON.
pub fn kiosk(survey: &Value) -> (String, String) {
    let mut survey = survey.clone();
    survey["waystone"] = json!(2);
    survey["id"] = json!("s1");
    survey["status"] = json!("open");
    ("survey/s1".to_owned(), survey.to_string())
}

/// Opens it as a respondent does who got a file.
pub async fn open_file(site: &Site, browser: &Browser, survey: &Value) -> Outcome {
    // Its author brought it in, and sends it out.
    let (survey, _) = RawSurvey(survey.clone()).check(SurveyId::from_bits(1));
    let text = json!({ "waystone": "survey", "version": 1, "survey": RawSurvey::from(&survey).0 }).to_string();
    let file = site.file("everything.json", text)?;
    Surveys::open(browser).await?.answer_file(&file).await?;
    browser.see(".respond form").await?;
    Ok(())
}

pub struct Everything<'b>(pub &'b Browser);

impl Everything<'_> {
    fn of(question: &str, css: &str) -> String {
        format!("[data-question='{question}'] {css}")
    }

    pub async fn click(&self, question: &str, css: &str) -> Outcome {
        self.0.click(&Self::of(question, css)).await
    }

    pub async fn write(&self, question: &str, css: &str, text: &str) -> Outcome {
        self.0.write(&Self::of(question, css), text).await
    }

    /// Puts the keyboard on something and types there.
    pub async fn keys(&self, question: &str, css: &str, keys: &[&str]) -> Outcome {
        let css = Self::of(question, css);
        let script = format!(
            "const e = document.querySelector({}); e?.focus(); return document.activeElement === e && !!e",
            json!(css)
        );
        let on = async || Ok(self.0.eval::<bool>(&script).await?);
        self.0.until(&format!("the keyboard on {css}"), on).await?;
        for key in keys {
            self.press(key).await?;
        }
        Ok(())
    }

    /// Types where the keyboard is, and waits until it is drawn.
    pub async fn press(&self, key: &str) -> Outcome {
        self.0.active_element().await?.send_keys(key).await?;
        let drawn = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
        self.0.eval::<bool>(drawn).await?;
        Ok(())
    }

    pub async fn enter(&self) -> Outcome {
        self.press(&Key::Enter.value().to_string()).await
    }

    pub async fn on(&self) -> Outcome {
        self.0.click(".r-nav .pri").await
    }

    /// What is kept of the answers so far, or of the finished response.
    pub async fn kept(&self, what: &str) -> Result<Value, Box<dyn Error>> {
        let script = format!(
            "return Object.entries(localStorage).filter(([k]) => k.includes(':{what}/')).map(([, v]) => v)[0] ?? 'null'"
        );
        Ok(serde_json::from_str(&self.0.eval::<String>(&script).await?)?)
    }

    /// Waits until the answer is kept so.
    pub async fn keeps(&self, question: &str, answer: Value) -> Outcome {
        let mut now = Value::Null;
        let outcome = self
            .0
            .until("the answer", async || {
                now = self.kept("draft").await?["answers"][question].clone();
                Ok(now == answer)
            })
            .await;
        outcome.map_err(|error| format!("{question} is {now}, not {answer}: {error}").into())
    }

    pub async fn says(&self, question: &str, text: &str) -> Outcome {
        self.0.see_text(&format!("[data-question='{question}']"), text).await
    }
}
