//! Rules for style sheets: logical properties only, colours from tokens only. Not how anything looks.
use crate::{
    allow, hold, object,
    source::{File, files},
};

/// One declaration and where it stands.
struct Declaration {
    /// The selectors and at-rules around it, outermost first.
    inside: Vec<String>,
    name: String,
    value: String,
}

/// Reads a style sheet without nesting of its own: blocks, and declarations in them.
fn declarations(text: &str) -> Vec<Declaration> {
    let mut css = text.to_owned();
    while let Some(start) = css.find("/*") {
        let end = css[start..].find("*/").map_or(css.len(), |end| start + end + 2);
        css.replace_range(start..end, " ");
    }
    let (mut found, mut inside, mut word, mut quote) = (Vec::new(), Vec::new(), String::new(), None);
    for c in css.chars() {
        match (quote, c) {
            (Some(q), _) => {
                word.push(c);
                if c == q {
                    quote = None;
                }
            }
            (None, '"' | '\'') => {
                word.push(c);
                quote = Some(c);
            }
            (None, '{') => inside.push(std::mem::take(&mut word).trim().to_owned()),
            (None, ';' | '}') => {
                if let Some((name, value)) = word.split_once(':') {
                    found.push(Declaration {
                        inside: inside.clone(),
                        name: name.trim().to_ascii_lowercase(),
                        value: value.trim().to_ascii_lowercase(),
                    });
                }
                word.clear();
                if c == '}' {
                    inside.pop();
                }
            }
            _ => word.push(c),
        }
    }
    found
}

fn parts(value: &str) -> impl Iterator<Item = &str> {
    value.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '#' || c == '_'))
}

/// A side of the screen is a place on it, for one direction of writing only.
fn physical(file: &File) -> Vec<String> {
    let side = |word: &str| matches!(word, "left" | "right");
    let mut found = Vec::new();
    let all = declarations(&file.text);
    for one in &all {
        let sized = matches!(one.name.as_str(), "width" | "height" | "top" | "bottom");
        let sized = sized || ["min-width", "max-width", "min-height", "max-height"].contains(&one.name.as_str());
        let sided = one
            .name
            .split('-')
            .any(|part| matches!(part, "left" | "right" | "top" | "bottom"));
        // A place in a picture has no logical word. Every such rule has its twin for the other direction.
        let picture = matches!(
            one.name.as_str(),
            "background-position" | "background" | "transform-origin" | "mask-position"
        );
        let twin = || {
            let own = one
                .inside
                .last()
                .map_or("", String::as_str)
                .trim_start_matches("[dir=\"rtl\"] ")
                .to_owned();
            let is_rtl = |d: &Declaration| {
                d.inside
                    .last()
                    .is_some_and(|s| s.starts_with("[dir=\"rtl\"] ") && s.ends_with(&own))
            };
            all.iter().any(|d| is_rtl(d) && d.name == one.name)
        };
        let valued = parts(&one.value).any(side) && !(picture && twin());
        if (sized || sided || valued) && !one.name.starts_with("--") && one.name != "content" {
            found.push(format!(
                "{}: {} is physical; say inline, block, start or end",
                one.inside.join(" "),
                one.name
            ));
        }
    }
    found
}

/// Of the names of colours, those that people write.
const NAMED: &[&str] = &[
    "white", "black", "red", "green", "blue", "yellow", "orange", "purple", "gray", "grey", "silver", "navy", "teal",
    "maroon", "olive", "lime", "aqua", "fuchsia", "pink", "brown", "gold", "tomato", "crimson", "salmon", "coral",
    "cyan", "magenta", "beige", "ivory",
];

/// Colours that hold in both themes for a reason: a QR code is read by cameras, black on white.
const FIXED: &[(&str, &str)] = &[("style/respond.css", ".send .qr")];

fn colours(file: &File) -> Vec<String> {
    if file.path.ends_with("tokens.css") {
        return Vec::new();
    }
    declarations(&file.text)
        .iter()
        // Paper is white. In a mask a colour only says what is seen.
        .filter(|one| !one.inside.iter().any(|s| s.starts_with("@media print")) && !one.name.starts_with("mask"))
        .filter(|one| {
            !FIXED
                .iter()
                .any(|(path, rule)| file.path == *path && one.inside.last().is_some_and(|s| s == rule))
        })
        .filter(|one| {
            let function = [
                "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(",
            ];
            let hex = |word: &str| {
                word.strip_prefix('#')
                    .is_some_and(|h| h.len() >= 3 && h.chars().all(|c| c.is_ascii_hexdigit()))
            };
            function.iter().any(|f| one.value.contains(f))
                || parts(&one.value).any(|word| hex(word) || NAMED.contains(&word))
        })
        .map(|one| {
            format!(
                "{}: {}: {} is a raw colour; it belongs in tokens.css",
                one.inside.join(" "),
                one.name,
                one.value
            )
        })
        .collect()
}

/// Every sheet is in one of the lists from which those of the site are made.
fn listed(file: &File) -> Vec<String> {
    let lists = include_str!("../../style/sheets.sh");
    let name = file.path.trim_start_matches("style/");
    let listed = lists.split_whitespace().any(|word| word == name);
    if listed {
        Vec::new()
    } else {
        vec!["not in a list of style/sheets.sh: it would never be loaded".into()]
    }
}

#[test]
fn only_logical_properties() {
    hold(&files(&["style"], "css"), physical);
    object(
        physical,
        &[
            ("style/a.css", ".a { margin-left: 1px }"),
            (
                "style/a.css",
                "@media (min-width: 1px) { .a { color: var(--b); width: 2px; } }",
            ),
            ("style/a.css", ".a { text-align: left; }"),
            ("style/a.css", ".a { border-top-left-radius: 1px; }"),
            ("style/a.css", ".a { top: 0 }"),
            ("style/a.css", ".a { background-position: right 1px top 1px; }"),
        ],
    );
    allow(
        physical,
        &[
            (
                "style/a.css",
                "@media (max-width: 3rem) { .a { inline-size: 1px; border-width: 2px; --left: 1px; } }",
            ),
            (
                "style/a.css",
                ".a { background-position: right 1px center; } [dir=\"rtl\"] .a { background-position: left 1px center; }",
            ),
            (
                "style/a.css",
                "/* .a { left: 0 } */ .left { content: \"left: 0;\"; padding-block-end: env(safe-area-inset-bottom); }",
            ),
        ],
    );
}

#[test]
fn colours_come_from_tokens() {
    hold(&files(&["style"], "css"), colours);
    object(
        colours,
        &[
            ("style/a.css", ".a { color: #fff; }"),
            ("style/a.css", ".a { border: 1px solid black }"),
            ("style/a.css", "@media screen { .a { background: rgb(1 2 3 / .5); } }"),
        ],
    );
    allow(
        colours,
        &[
            ("style/tokens.css", ":root { --bg: #fff; }"),
            ("style/a.css", "@media print { .a { color: #000; } }"),
            (
                "style/a.css",
                ".a { color: color-mix(in srgb, var(--ink) 5%, transparent); white-space: nowrap; }",
            ),
        ],
    );
}

#[test]
fn every_sheet_is_loaded() {
    hold(&files(&["style"], "css"), listed);
    object(listed, &[("style/forgotten.css", "")]);
}
