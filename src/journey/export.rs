//! The map as text for other programs: its data as JSON, mermaid's `journey`, and a drawing. No words but those it is given.
use serde_json::json as value;

use super::{Map, Study, height, pieces};
use crate::survey::Journey;

/// The journey with its figures; what is unknown is null.
pub fn json(journey: &Journey, map: &Map, study: &Study) -> String {
    let all = value!({
        "waystone": "map",
        "version": 1,
        "journey": journey,
        "map": map,
        "study": study,
    });
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

/// mermaid's user journey: a section for each stage, a task for each touchpoint, scored 1 to 5. What has no score is left
/// out, for mermaid knows no unknown.
pub fn mermaid(map: &Map, title: &str, lang: &str) -> String {
    let mut text = format!("journey\n    title {}\n", plain(title));
    for stage in &map.stages {
        let mut tasks = String::new();
        for touchpoint in &stage.touchpoints {
            let score = touchpoint.cells.iter().find_map(|cell| {
                let score = cell.reading.score()?.headline().value;
                let (low, high) = match cell.reading.score()? {
                    super::Score::Nps(_) => (-100.0, 100.0),
                    _ => (f64::from(cell.yardstick.low()), f64::from(cell.yardstick.high())),
                };
                Some(1.0 + 4.0 * (score - low) / (high - low))
            });
            let name = match touchpoint.called(lang) {
                "" => stage.name.get(lang),
                name => name,
            };
            if let Some(score) = score {
                tasks.push_str(&format!("      {}: {:.0}\n", plain(name), score.clamp(1.0, 5.0)));
            }
        }
        if !tasks.is_empty() {
            text.push_str(&format!("    section {}\n{tasks}", plain(stage.name.get(lang))));
        }
    }
    text
}

/// Without what mermaid reads as its own: colons, semicolons, number signs and line ends.
fn plain(text: &str) -> String {
    let kept = text.chars().map(|c| {
        if matches!(c, ':' | ';' | '#') || c.is_control() {
            ' '
        } else {
            c
        }
    });
    kept.collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Of one stage in the drawing.
const WIDE: f64 = 190.0;
const HIGH: f64 = 260.0;
const HEAD: f64 = 70.0;

/// The curve with its stages as SVG: text as text, plain colours. `none` is said where there is no score.
pub fn picture(map: &Map, lang: &str, mirrored: bool, none: &str, number: &dyn Fn(f64) -> String) -> String {
    let width = (map.stages.len().max(1) as f64) * WIDE;
    let x = |at: f64| if mirrored { width - at } else { at };
    let y = |percent: f64| HEAD + percent / 100.0 * HIGH;
    let mut out = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {all}" width="{width}" height="{all}" font-family="system-ui, sans-serif" font-size="13" direction="{dir}"><rect width="100%" height="100%" fill="#ffffff"/>"##,
        all = HEAD + HIGH + 20.0,
        dir = if mirrored { "rtl" } else { "ltr" },
    );
    let turn = if mirrored {
        format!("translate({width} {HEAD}) scale({} {})", -WIDE / 100.0, HIGH / 100.0)
    } else {
        format!("translate(0 {HEAD}) scale({} {})", WIDE / 100.0, HIGH / 100.0)
    };
    out.push_str(&format!(
        r##"<g transform="{turn}" fill="none" stroke="#1d5645" stroke-width="2.5">"##
    ));
    for piece in pieces(&map.stages) {
        out.push_str(&format!(r##"<path d="{}" fill="#cfe0d8" stroke="none"/>"##, piece.band));
        let dash = if piece.unsure { r#" stroke-dasharray="5 6""# } else { "" };
        out.push_str(&format!(
            r#"<path d="{}" vector-effect="non-scaling-stroke"{dash}/>"#,
            piece.line
        ));
    }
    out.push_str("</g>");
    for (at, stage) in map.stages.iter().enumerate() {
        let middle = x((at as f64 + 0.5) * WIDE);
        let name = escaped(stage.name.get(lang));
        out.push_str(&format!(
            r##"<text x="{middle}" y="30" text-anchor="middle" font-weight="600" fill="#14201b">{name}</text>"##
        ));
        let (said, n) = match stage.reading.score() {
            Some(score) => {
                let top = y(height(score.value));
                out.push_str(&format!(r##"<circle cx="{middle}" cy="{top:.1}" r="7" fill="#ffffff" stroke="#1d5645" stroke-width="2.5"/>"##));
                (number(score.value), format!("n {}", number(stage.reading.n() as f64)))
            }
            None => (none.to_owned(), String::new()),
        };
        let (said, n) = (escaped(&said), escaped(&n));
        out.push_str(&format!(r##"<text x="{middle}" y="50" text-anchor="middle" fill="#14201b">{said}</text><text x="{middle}" y="{}" text-anchor="middle" fill="#5b675f">{n}</text>"##, HEAD + HIGH));
    }
    out.push_str("</svg>");
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{StageId, Text};

    fn map() -> Map {
        let mut journey = Journey::preset(["A:b", "<i>", "C", "D", "E", "F"]);
        journey.rename(&StageId::new("buy").unwrap(), "en", "<i>");
        Map::of(&journey, &[])
    }

    #[test]
    fn names_are_texts_in_every_form() {
        let map = map();
        assert!(picture(&map, "en", true, "–", &|value| value.to_string()).contains("&lt;i&gt;"));
        assert_eq!(mermaid(&map, "One: two", "en"), "journey\n    title One two\n");
        let journey = Journey {
            name: Text::from("x"),
            ..Journey::default()
        };
        let text = json(&journey, &map, &Study::default());
        assert!(serde_json::from_str::<serde_json::Value>(&text).unwrap()["map"]["stages"].is_array());
    }
}
