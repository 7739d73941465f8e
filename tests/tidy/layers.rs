//! Who may use whom: the rooms of the library, and the floors of the app. The table is the architecture.
use crate::{
    allow, hold, object,
    source::{File, files},
};

/// Each room, and the rooms it may use. A room that is not here is not known.
const ROOMS: &[(&str, &[&str])] = &[
    ("order", &[]),
    ("survey", &["order"]),
    ("response", &["order", "survey"]),
    ("expression", &["order"]),
    ("runner", &["order", "survey", "response", "expression"]),
    ("scoring", &[]),
    // Character folding and patterns of words, for the rooms that read what people write.
    ("text", &[]),
    ("sentiment", &["text"]),
    ("tag", &["text", "sentiment"]),
    ("theme", &["text"]),
    ("dialogue", &["sentiment"]),
    ("chorus", &["text", "sentiment", "tag", "theme", "dialogue", "scoring"]),
    ("lint", &["order", "survey", "expression", "text", "words"]),
    ("journey", &["order", "survey", "response", "scoring", "sentiment"]),
    (
        "analysis",
        &[
            "order",
            "survey",
            "response",
            "runner",
            "scoring",
            "sentiment",
            "dialogue",
            "journey",
        ],
    ),
    ("feedback", &["order", "survey", "response", "journey", "text"]),
    ("chart", &["analysis", "scoring"]),
    ("seal", &[]),
    ("exchange", &["order", "survey", "response", "seal"]),
    ("store", &["order", "survey", "response", "runner", "seal", "exchange"]),
    // The small program that seals and opens.
    ("courier", &["seal", "exchange"]),
    ("glance", &["survey", "response", "scoring"]),
    // `exchange` and what it tells apart: a word for every way a file can be wrong.
    ("words", &["survey", "exchange"]),
    ("shade", &[]),
    ("translation", &["survey"]),
    ("trial", &["survey", "runner", "sentence", "words"]),
    ("sentence", &["survey", "expression", "words"]),
    ("outline", &["survey", "sentence", "words"]),
    (
        "report",
        &[
            "survey",
            "response",
            "scoring",
            "sentiment",
            "theme",
            "chorus",
            "analysis",
            "chart",
            "words",
        ],
    ),
    ("template", &["survey", "words"]),
    ("edit", &["survey", "template", "translation", "words"]),
    (
        "job",
        &[
            "survey",
            "response",
            "scoring",
            "sentiment",
            "tag",
            "theme",
            "chorus",
            "dialogue",
            "journey",
            "analysis",
            "exchange",
            "store",
            "lint",
            "words",
        ],
    ),
    ("route", &["survey", "response", "template"]),
];

/// The module that a file is, as `["app", "pages", "results"]`.
fn module(path: &str) -> Vec<&str> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts: Vec<&str> = inner.split('/').collect();
    if matches!(parts.last(), Some(&("mod" | "lib" | "main"))) {
        parts.pop();
    }
    parts
}

/// Every path in the code that begins with `crate`, `super`, `self` or `waystone`; groups are spread out.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    for c in code.chars().chain([' ']) {
        if c.is_alphanumeric() || c == '_' {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            tokens.push(std::mem::take(&mut word));
        }
        if !c.is_whitespace() {
            tokens.push(c.to_string());
        }
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let starts = matches!(tokens[at].as_str(), "crate" | "super" | "self" | "waystone");
        let goes_on = tokens.get(at + 1).is_some_and(|t| t == ":") && tokens.get(at + 2).is_some_and(|t| t == ":");
        if starts && goes_on {
            at = tree(&tokens, at, &mut Vec::new(), &mut found);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads one use tree from `at`, after the segments of `before`; says where it ends.
fn tree(tokens: &[String], mut at: usize, before: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    let depth = before.len();
    loop {
        match tokens.get(at).map(String::as_str) {
            Some("{") => {
                at += 1;
                while tokens.get(at).is_some_and(|t| t != "}") {
                    if tokens[at] == "," {
                        at += 1;
                    } else {
                        at = tree(tokens, at, before, found).max(at + 1);
                    }
                }
                at += 1;
                break;
            }
            Some(word) if word.chars().all(|c| c.is_alphanumeric() || c == '_') => {
                before.push(word.into());
                at += 1;
                let goes_on = tokens.get(at).is_some_and(|t| t == ":") && tokens.get(at + 1).is_some_and(|t| t == ":");
                if goes_on {
                    at += 2;
                    continue;
                }
                found.push(before.clone());
                // `as name`
                if tokens.get(at).is_some_and(|t| t == "as") {
                    at += 2;
                }
                break;
            }
            // `*`, `<T>` and the like end a path.
            _ => {
                found.push(before.clone());
                break;
            }
        }
    }
    before.truncate(depth);
    at
}

/// The absolute module path of a path found in a file; inline modules are not followed.
fn resolve(file: &File, path: &[String]) -> Option<Vec<String>> {
    let mut here: Vec<String> = module(&file.path).into_iter().map(Into::into).collect();
    let mut rest = path;
    match rest.first()?.as_str() {
        "crate" => here.clear(),
        "waystone" => return None,
        "self" => {}
        _ => {
            while rest.first().is_some_and(|word| word == "super") {
                here.pop();
                rest = &rest[1..];
            }
            here.extend(rest.iter().cloned());
            return Some(here);
        }
    }
    here.extend(rest[1..].iter().cloned());
    Some(here)
}

fn rooms(file: &File) -> Vec<String> {
    let Some(room) = file.room() else { return Vec::new() };
    let Some((_, may)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!("room {room} is not in the table of tests/tidy/layers.rs")];
    };
    paths(&file.shipped())
        .iter()
        .filter_map(|path| resolve(file, path))
        .filter_map(|path| path.first().cloned())
        // `crate::BUILD`
        .filter(|used| used.chars().all(|c| c.is_lowercase() || c == '_'))
        .filter(|used| used != room && !may.contains(&used.as_str()))
        .map(|used| format!("{room} must not use {used}"))
        .collect()
}

/// browser, then what all pages share, then components, then pages.
fn floors(file: &File) -> Vec<String> {
    let here = module(&file.path);
    if here.first() != Some(&"app") || here.len() < 2 || here == ["app", "pages"] {
        return Vec::new();
    }
    let may = |target: &[String]| {
        // The app's root hands out what all share.
        let floor = match target.get(1).map_or("", String::as_str) {
            "Shelf" | "why" => "shelf",
            "Ui" | "words" | "say" | "read_error" => "ui",
            floor => floor,
        };
        match here[1] {
            "browser" => floor == "browser",
            "shelf" | "ui" | "unsaved" => matches!(floor, "browser" | "shelf" | "ui"),
            "components" => matches!(floor, "browser" | "shelf" | "ui" | "components"),
            "pages" => {
                matches!(floor, "browser" | "shelf" | "ui" | "unsaved" | "components")
                    // Its own parts; and where there is no such survey, any page gives way to the one that says so.
                    || (floor == "pages" && target.get(2).is_some_and(|page| page == here[2] || page == "not_found"))
            }
            _ => false,
        }
    };
    let complaint = match here[1] {
        "browser" | "shelf" | "ui" | "unsaved" | "components" | "pages" => paths(&file.shipped()),
        other => return vec![format!("app::{other} is not in the table of tests/tidy/layers.rs")],
    };
    complaint
        .iter()
        .filter_map(|path| resolve(file, path))
        .filter(|target| !may(target))
        .map(|target| format!("{} must not use {}", here.join("::"), target.join("::")))
        .collect()
}

#[test]
fn each_room_uses_only_those_below_it() {
    hold(&files(&["src"], "rs"), rooms);
    object(
        rooms,
        &[
            ("src/survey/mod.rs", "use crate::store::Key;"),
            ("src/survey/raw.rs", "use super::super::response::Answer;"),
            ("src/scoring/nps.rs", "fn f() { crate::words::Lang::En; }"),
            (
                "src/response/mod.rs",
                "use crate::{survey::{SurveyId, Text as T}, exchange::{self, digest}};",
            ),
            ("src/parlour/mod.rs", ""),
        ],
    );
    allow(
        rooms,
        &[
            (
                "src/store/mod.rs",
                "use crate::{exchange::*, survey::{a::B, C}}; // crate::app\nlet x = crate::BUILD;",
            ),
            ("src/survey/mod.rs", "#[cfg(test)] mod tests { use crate::store::Key; }"),
            ("src/survey/edit.rs", "use super::{Page, Text}; use self::x::Y;"),
        ],
    );
}

#[test]
fn each_floor_of_the_app_uses_only_those_below_it() {
    hold(&files(&["src/app"], "rs"), floors);
    object(
        floors,
        &[
            ("src/app/pages/build.rs", "use super::results::Card;"),
            ("src/app/pages/build/editor.rs", "use crate::app::pages::share::Link;"),
            ("src/app/components/icon.rs", "use crate::app::pages::build::Editor;"),
            ("src/app/browser/clock.rs", "use super::super::ui::Ui;"),
            ("src/app/shelf.rs", "use super::components::icon;"),
            ("src/app/attic.rs", ""),
        ],
    );
    allow(
        floors,
        &[
            (
                "src/app/pages/build/mod.rs",
                "use super::super::{ui::words, components::icon::Icon};",
            ),
            (
                "src/app/pages/build/editor.rs",
                "use super::preview::Phone; use crate::app::browser::clock;",
            ),
            ("src/app/browser/worker.rs", "use waystone::job::Job; use super::hash;"),
        ],
    );
}
