//! What the map's page says of events that can't be right: circles, repeats, no time, places that are not there, one customer with
//! ten thousand, and two scales at one touchpoint.
use serde_json::{Value, json};

use crate::{
    harness::{Outcome, in_browser},
    pages::journey::Journey,
};

const DAY: u64 = 1_780_000_000_000;

fn question(id: &str, kind: &str, stage: &str, touchpoint: &str) -> Value {
    json!({ "id": id, "type": kind, "title": format!("How was {touchpoint}?"), "required": false,
        "place": { "stage": stage, "touchpoint": touchpoint } })
}

fn records() -> Vec<(String, String)> {
    let survey = json!({
        "id": "odd", "revision": 1, "lang": "en", "status": "open", "title": "Odd events", "counter": 20,
        "pages": [{ "id": "p1", "questions": [
            question("q1", "ces", "buy", "Shop"), question("q2", "ces", "help", "Phone"), question("q3", "csat", "help", "Phone"),
            question("q4", "ces", "help", "Chat"),
        ] }]
    });
    let mut all = Vec::new();
    let mut says = |customer: &str, question: &str, point: u8, at: Option<u64>, touchpoint: Option<&str>| {
        let id = format!("r{:06}", all.len());
        let mut computed = json!({ "customer": customer });
        if let Some(touchpoint) = touchpoint {
            computed["touchpoint"] = touchpoint.into();
        }
        let mut answers = json!({});
        answers[question] = json!({ "n": point });
        let mut one = json!({ "id": id, "survey": "odd", "revision": 1, "finished": true, "via": "import", "computed": computed, "answers": answers });
        if let Some(at) = at {
            one["ended"] = at.into();
        }
        all.push(one);
    };
    for at in 0..10_000 {
        says("busy", if at % 2 == 0 { "q2" } else { "q4" }, 4, Some(DAY + at), None);
    }
    for customer in 0..8 {
        let name = format!("circle-{customer}");
        for (at, question) in ["q2", "q4", "q2", "q4", "q1"].iter().enumerate() {
            says(&name, question, 5, Some(DAY + at as u64), None);
        }
        says(&name, "q3", 5, Some(DAY + 9), None);
    }
    says("twice", "q1", 3, Some(DAY), None);
    says("twice", "q1", 3, Some(DAY), None);
    says("undated", "q1", 3, None, None);
    says("lost", "q1", 3, Some(DAY), Some("Moon base"));
    let segment = json!({ "id": "s1", "survey": "odd", "origin": { "file": "odd.csv" }, "responses": all });
    vec![
        ("survey/odd".to_owned(), survey.to_string()),
        ("segment/odd/s1".to_owned(), segment.to_string()),
    ]
}

#[test]
fn odd_events_are_told_by_kind_and_scales_do_not_mix() -> Outcome {
    in_browser(async |b| {
        b.seed(&records()).await?;
        let journey = Journey::open(b).await?;
        b.see(".jflow .jlink").await?;
        let said: String = b
            .eval("return document.getElementById('flow').closest('section').innerText")
            .await?;
        for told in [
            "1 event, without a time",
            "1 event, at a touchpoint that the journey does not have",
            "1 event, the same again",
            "9,800 events, beyond the first 200",
            "Back from",
        ] {
            assert!(said.contains(told), "{told} is not in: {said}");
        }
        let phone = journey.touchpoint("Phone").await?;
        assert!(phone.contains("of 7") && phone.contains("of 5"), "{phone}");
        b.clean().await
    })
}
