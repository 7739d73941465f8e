//! Our own first form (2026): read, never written. Only renames keys; what they mean is decided where they are read.
use serde_json::{Value, json};

use super::{
    Map,
    survey::{MARK, VERSION},
};

const SURVEY: [(&str, &str); 2] = [("lang", "locale"), ("thanks", "completedHtml")];
const PAGE: [(&str, &str); 2] = [("id", "name"), ("questions", "elements")];
const QUESTION: [(&str, &str); 6] = [
    ("id", "name"),
    ("help", "description"),
    ("required", "isRequired"),
    ("low", "minRateDescription"),
    ("high", "maxRateDescription"),
    ("showIf", "rule"),
];
const CHOICE: [(&str, &str); 2] = [("id", "value"), ("label", "text")];
/// Its types, with SurveyJS's, and the scale of those that rate.
const TYPES: [(&str, &str, u8, u8); 11] = [
    ("nps", "rating", 0, 10),
    ("csat", "rating", 1, 5),
    ("ces", "rating", 1, 7),
    ("rating10", "rating", 0, 10),
    ("rating5", "rating", 1, 5),
    ("rating7", "rating", 1, 7),
    ("single", "radiogroup", 0, 0),
    ("multiple", "checkbox", 0, 0),
    ("matrix", "matrix", 0, 0),
    ("short", "text", 0, 0),
    ("comment", "comment", 0, 0),
];

/// It had ids and no names, and no mark.
pub fn is_old(m: &Map) -> bool {
    let told = ["revision", "counter", "status", "lang"]
        .iter()
        .any(|key| m.contains_key(*key));
    told || questions(m.get("pages")).any(|question| question.get("id").is_some() && question.get("name").is_none())
}

fn questions(pages: Option<&Value>) -> impl Iterator<Item = &Value> {
    let pages = pages.and_then(Value::as_array).into_iter().flatten();
    pages.filter_map(|page| page.get("questions")?.as_array()).flatten()
}

pub fn modernise(m: &mut Map) {
    m.insert(MARK.to_owned(), VERSION.into());
    // A hidden question counted as not answered.
    m.insert("clearInvisibleValues".to_owned(), "onHidden".into());
    rename(m, &SURVEY);
    for page in each(m, "pages") {
        rename(page, &PAGE);
        for question in each(page, "elements") {
            modernise_question(question);
        }
    }
}

fn modernise_question(m: &mut Map) {
    rename(m, &QUESTION);
    for key in ["choices", "columns"] {
        for choice in each(m, key) {
            rename(choice, &CHOICE);
        }
    }
    if let Some(Value::Object(place)) = m.remove("place") {
        m.extend(place);
    }
    let known = TYPES
        .iter()
        .find(|known| m.get("type").and_then(Value::as_str) == Some(known.0));
    let Some((old, new, low, high)) = known else { return };
    m.insert("type".to_owned(), json!(new));
    if high > low {
        m.insert("rateMin".to_owned(), json!(low));
        m.insert("rateMax".to_owned(), json!(high));
    }
    if ["nps", "csat", "ces"].contains(old) {
        m.insert("metric".to_owned(), json!(old));
    }
    if *old == "matrix" {
        rename(m, &[("choices", "rows")]);
    }
}

fn rename(m: &mut Map, names: &[(&str, &str)]) {
    for (old, new) in names {
        if let Some(value) = m.remove(*old) {
            m.insert((*new).to_owned(), value);
        }
    }
}

fn each<'a>(m: &'a mut Map, key: &str) -> impl Iterator<Item = &'a mut Map> {
    let list = m.get_mut(key).and_then(Value::as_array_mut);
    list.into_iter().flatten().filter_map(Value::as_object_mut)
}
