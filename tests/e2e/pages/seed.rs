//! Surveys and answers as the app keeps them, to begin a spec in the middle.
use serde_json::json;

/// The record of an open survey: a recommendation, a choice and a comment, a page each.
pub fn pulse(id: &str) -> (String, String) {
    let survey = json!({
        "id": id, "revision": 1, "lang": "en", "status": "open", "title": "Airport pulse", "brand": "Northgate", "thanks": "Safe travels.", "counter": 20,
        "pages": [
            { "id": "p1", "questions": [{ "id": "q1", "type": "nps", "title": "How likely are you to recommend us?", "required": true, "place": { "stage": "buy", "touchpoint": "Check-in" } }] },
            { "id": "p2", "questions": [{ "id": "q2", "type": "single", "title": "What did you come for?", "required": false,
                "choices": [{ "id": "c1", "label": "Work" }, { "id": "c2", "label": "Leisure" }] }] },
            { "id": "p3", "questions": [{ "id": "q3", "type": "comment", "title": "What should we mend?", "required": false }] }
        ]
    });
    (format!("survey/{id}"), survey.to_string())
}

/// The record of a finished answer to it.
pub fn answer(survey: &str, id: &str, score: u8, comment: &str) -> (String, String) {
    let response = json!({
        "id": id, "survey": survey, "revision": 1, "lang": "en", "started": 1_780_000_000_000_u64, "ended": 1_780_000_060_000_u64,
        "finished": true, "via": "device", "answers": { "q1": { "n": score }, "q3": { "t": comment } }
    });
    (format!("response/{survey}/{id}"), response.to_string())
}
