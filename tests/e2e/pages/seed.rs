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

/// The same survey answered by 60 people through two channels, on 60 days, in two languages: through the first they would
/// recommend, through the second not.
pub fn told_apart(survey: &str) -> Vec<(String, String)> {
    let one = |at: u64| {
        let (channel, score) = if at.is_multiple_of(3) {
            ("paper", at % 4)
        } else {
            ("email", 9 + at % 2)
        };
        let ended = 1_780_000_000_000_u64 + at * 86_400_000;
        let response = json!({
            "id": format!("r{at:03}"), "survey": survey, "revision": 1, "lang": if at.is_multiple_of(2) { "en" } else { "fa" },
            "started": ended - 60_000, "ended": ended, "finished": true, "via": "device", "computed": { "channel": channel },
            "answers": { "q1": { "n": score }, "q2": { "c": if at.is_multiple_of(2) { "c1" } else { "c2" } },
                "q3": { "t": if score < 7 { "Terrible: slow and rude." } else { "The staff were wonderful and very kind." } } }
        });
        (format!("response/{survey}/r{at:03}"), response.to_string())
    };
    std::iter::once(pulse(survey)).chain((0..60).map(one)).collect()
}

/// The same survey with whether each customer left and their plan: so many, of whom so many left, by plan and score.
pub fn left(survey: &str, counts: &[(&str, u8, usize, usize)]) -> Vec<(String, String)> {
    let all = counts.iter().enumerate().flat_map(|(part, (plan, score, n, gone))| {
        (0..*n).map(move |at| {
            let id = format!("l{part}x{at:03}");
            let (key, text) = answer(survey, &id, *score, "");
            let mut response: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
            response["computed"] = json!({ "Plan": plan, "Churn": if at < *gone { "Yes" } else { "No" } });
            (key, response.to_string())
        })
    });
    std::iter::once(pulse(survey)).chain(all).collect()
}

/// The record of a finished answer to it.
pub fn answer(survey: &str, id: &str, score: u8, comment: &str) -> (String, String) {
    let response = json!({
        "id": id, "survey": survey, "revision": 1, "lang": "en", "started": 1_780_000_000_000_u64, "ended": 1_780_000_060_000_u64,
        "finished": true, "via": "device", "answers": { "q1": { "n": score }, "q3": { "t": comment } }
    });
    (format!("response/{survey}/{id}"), response.to_string())
}
