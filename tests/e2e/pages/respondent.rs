//! A respondent who knows nothing of the survey: answers whatever is on the page, until it thanks. What is asked stands in the files.
use std::{collections::BTreeMap, error::Error};

use serde_json::Value;
use thirtyfour::Key;

use super::everything::Everything;
use crate::harness::{Browser, Outcome};

const NEXT: &str = include_str!("respondent.js");

/// Refused answers are to be given otherwise.
const AGAIN: &str = "for (const bad of document.querySelectorAll('[data-bad]')) {
       window.tries.set(bad, (window.tries.get(bad) ?? 0) + 1);
       if (!bad.querySelector('[data-bad]')) bad.querySelectorAll('input, textarea').forEach(e => window.again.add(e));
     } return [...document.querySelectorAll('.err')].map(e => e.innerText).join(' | ')";

/// What stands in the inputs of each question of the screen.
const GIVEN: &str = "const given = {};
     for (const q of document.querySelectorAll('.item > [data-question]')) {
       const says = [...q.querySelectorAll('input, textarea, select')]
         .filter(e => !e.matches('.filter, .unset') && (e.name || e.matches('textarea')) && (!['radio', 'checkbox'].includes(e.type) || e.checked))
         .map(e => e.value).filter(Boolean);
       // What is computed is shown, not typed.
       if (!q.querySelector('input, textarea, select, .rank')) continue;
       const ranked = [...q.querySelectorAll('.rank > li:not(.out)')].map(e => e.id.slice(q.dataset.question.length + 1));
       given[q.dataset.question] = [...says, ...ranked].sort();
     } return JSON.stringify(given)";

/// Which screen it is.
const HERE: &str =
    "return document.querySelector('#arrived') ? 'arrived' : document.querySelector('.review') ? 'review'
     : [...document.querySelectorAll('.item > [data-question]')].map(e => e.dataset.question).join()";

pub type Given = BTreeMap<String, Vec<String>>;

/// Answers to the end. What was given, by question, as it stood when its screen was left for good.
pub async fn answer_all(b: &Browser) -> Result<Given, Box<dyn Error>> {
    let (e, mut given) = (Everything(b), Given::new());
    let mut refused = 0;
    for _ in 0..60 {
        let (mut acts, mut same) = (0, BTreeMap::<String, u32>::new());
        while let Some(what) = act(b).await? {
            acts += 1;
            // Two questions that empty each other are never both answered.
            let times = same.entry(what.clone()).or_default();
            *times += 1;
            if *times > 20 {
                break;
            }
            if acts > 400 {
                return Err(format!("no end of things to do: {what}").into());
            }
        }
        let here: String = b.eval(HERE).await?;
        let now: Given = serde_json::from_str(&b.eval::<String>(GIVEN).await?)?;
        e.on().await?;
        let mut errors = String::new();
        b.until("another screen, or errors", async || {
            errors = b.eval(AGAIN).await?;
            Ok(!errors.is_empty() || b.eval::<String>(HERE).await? != here)
        })
        .await?;
        match b.eval::<String>(HERE).await?.as_str() {
            "arrived" => {
                given.extend(now);
                return Ok(given);
            }
            after if after == here => {
                refused += 1;
                if refused > 12 {
                    return Err(format!("refused on {here}: {errors}").into());
                }
            }
            _ => {
                refused = 0;
                given.extend(now);
            }
        }
    }
    Err("there is no end".into())
}

/// One thing, and what it was; `None` when nothing is left to do on the screen.
async fn act(b: &Browser) -> Result<Option<String>, Box<dyn Error>> {
    let (what, text): (String, String) = b.eval(NEXT).await?;
    if what == "done" {
        return Ok(None);
    }
    let about = "return `${window.task.tagName} ${window.task.className} ${window.task.name ?? window.task.innerText}`";
    let done = format!("{what} {text} {}", b.eval::<String>(about).await?);
    let task = b.execute("return window.task", vec![]).await?.element()?;
    match what.as_str() {
        "press" => task.click().await?,
        "type" => {
            task.click().await?;
            task.send_keys(Key::Control + "a").await?;
            task.send_keys(text).await?;
        }
        // At an end of the line only one of them moves the handle.
        "slide" => task.send_keys(Key::Left + Key::Right).await?,
        _ => put(b, &text).await?,
    }
    Ok(Some(done))
}

/// Menus, and fields that no driver types into alike everywhere.
async fn put(b: &Browser, text: &str) -> Outcome {
    let script = format!(
        "const e = window.task; e.value = {}; for (const kind of ['input', 'change']) e.dispatchEvent(new Event(kind, {{ bubbles: true }})); return true",
        serde_json::json!(text)
    );
    b.eval::<bool>(&script).await?;
    Ok(())
}

/// The leaves of an answer and of the remarks in it, as inputs say them.
pub fn leaves(answer: &Value) -> Vec<String> {
    let mut found: Vec<String> = match answer {
        Value::Object(parts) => parts.values().flat_map(leaves).collect(),
        Value::Array(parts) => parts.iter().flat_map(leaves).collect(),
        Value::Bool(yes) => vec![if *yes { "yes" } else { "no" }.to_owned()],
        Value::Number(n) => vec![n.as_f64().map_or_else(|| n.to_string(), |n| n.to_string())],
        Value::String(text) => vec![text.clone()],
        Value::Null => Vec::new(),
    };
    found.sort();
    found
}
