//! A conversation as help desks export it in JSON, written as lines. Who speaks is not judged.
use serde_json::Value;

/// What may hold the turns of an object, the name of a turn's speaker, and its words.
const LISTS: [&str; 4] = ["messages", "turns", "conversation", "comments"];
const NAMES: [&str; 6] = ["role", "author", "from", "speaker", "sender", "user"];
const WORDS: [&str; 4] = ["text", "body", "message", "content"];

/// The turns as lines `name: words`; `None` where the text is not JSON of that kind.
///
/// An array of objects such as `{"role": "customer", "text": "…"}`, or an object that holds one. A speaker may be an object with a
/// `role`, `type` or `name`. Turns without words are left out; one without a speaker goes on with the turn before.
#[must_use]
pub fn transcript(text: &str) -> Option<String> {
    let text = text.trim();
    if !(text.starts_with(['[', '{']) && text.ends_with([']', '}'])) {
        return None;
    }
    let read: Value = serde_json::from_str(text).ok()?;
    let list = match &read {
        Value::Array(list) => list,
        Value::Object(members) => LISTS.iter().find_map(|name| members.get(*name)?.as_array())?,
        _ => return None,
    };
    let lines: Vec<String> = list.iter().filter_map(line).collect();
    (lines.len() >= 2).then(|| lines.join("\n"))
}

fn line(turn: &Value) -> Option<String> {
    let words = WORDS.iter().find_map(|name| turn.get(name)?.as_str())?.trim();
    let name = NAMES.iter().find_map(|name| speaker(turn.get(name)?));
    // A line of the words must not look like another turn.
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match name {
        _ if words.is_empty() => None,
        Some(name) => Some(format!("{name}: {words}")),
        None => Some(words),
    }
}

fn speaker(value: &Value) -> Option<&str> {
    let own = ["role", "type", "name"].iter();
    let name = value
        .as_str()
        .or_else(|| own.into_iter().find_map(|name| value.get(name)?.as_str()))?;
    Some(name.trim()).filter(|name| !name.is_empty() && !name.contains([':', '：', '\n']))
}
