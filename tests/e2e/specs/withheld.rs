//! What is told of few people is held back, and so is what it could be worked out from: on the page, in its tables, in files that leave
//! it. Every number that a reader gets is taken as a sum over answers; none of them may differ by less than five people.
use serde_json::json;
use waystone::{scoring::sums::showable, words::Lang};

use crate::{
    harness::{Browser, Outcome, in_browser},
    pages::{results::Results, seed},
};

/// Three by letter, all content; twelve on paper; forty by e-mail. Of three weeks the second has three, on two
/// days.
async fn opened(b: &Browser) -> Result<Results<'_>, Box<dyn std::error::Error>> {
    const DAY: u64 = 86_400_000;
    let answer = |at: u64| {
        let (key, text) = seed::answer("s1", &format!("w{at:02}"), if at.is_multiple_of(5) { 3 } else { 9 }, "");
        let mut response: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        let channel = match at {
            0..3 => "letter",
            3..15 => "paper",
            _ => "email",
        };
        let week = match at {
            0..20 => 0,
            20..23 => 1,
            _ => 2,
        };
        let ended = 1_780_272_000_000 + (week * 7 + at % 2) * DAY;
        response["computed"] = json!({ "channel": channel });
        (response["started"], response["ended"]) = (json!(ended - 60_000), json!(ended));
        (key, response.to_string())
    };
    let records: Vec<_> = std::iter::once(seed::pulse("s1")).chain((0..55).map(answer)).collect();
    b.seed(&records).await?;
    Results::open(b, "s1").await
}

/// Lines of a file that begin with any of these, and the number of answers and the score that each tells.
fn told(csv: &str, of: &[&str], score: usize, n: usize) -> Vec<(String, Option<u64>, String)> {
    let lines = csv.lines().filter(|line| of.iter().any(|name| line.starts_with(name)));
    let read = |line: &str| {
        let cells: Vec<&str> = line.trim().split(',').collect();
        (cells[0].to_owned(), cells[n].parse().ok(), cells[score].to_owned())
    };
    lines.map(read).collect()
}

#[test]
fn a_small_group_can_t_be_subtracted_out_of_any_file() -> Outcome {
    in_browser(async |b| {
        opened(b).await?;
        let words = Lang::En.words();
        let differs = "figure:has(#differs-marks)";
        b.see("#differs-marks .mark").await?;
        let (_, csv) = b.download(async || b.press_in(differs, "CSV").await).await?;
        let rows = told(&csv, &["letter", "paper", "email"], 3, 2);
        let shown: Vec<&str> = rows
            .iter()
            .filter(|row| !row.2.is_empty())
            .map(|row| row.0.as_str())
            .collect();
        // Out of 55, 40 leave 15: with twelve more told there would be three.
        assert_eq!(shown, ["email"], "{csv}");
        let held = rows.iter().filter(|row| row.2.is_empty());
        assert!(held.clone().all(|row| row.1.is_none()) && held.count() == 2, "{csv}");
        // The table says no more than the file, nor does what is heard of a mark, or the picture.
        b.press_in(differs, words.shell().table).await?;
        let cells = "return [...document.querySelectorAll('figure:has(#differs-marks) .sheet tbody tr')].map(r => r.innerText.split('\\t').map(t => t.trim()))";
        let sheet: Vec<Vec<String>> = b.eval(cells).await?;
        for name in ["letter", "paper"] {
            let row = sheet.iter().find(|row| row[0] == name).ok_or("no such row")?;
            assert!(row.iter().skip(2).all(|cell| cell == "–"), "{row:?}");
        }
        let heard = "return [...document.querySelectorAll('#differs-marks .mark')].map(m => m.ariaLabel)";
        let heard: Vec<String> = b.eval(heard).await?;
        let of = |name: &str| {
            heard
                .iter()
                .find(|said| said.starts_with(name))
                .cloned()
                .unwrap_or_default()
        };
        assert!(
            !of("paper").contains("Score") && of("email").contains("Score"),
            "{heard:?}"
        );
        let (_, svg) = b.download(async || b.press_in(differs, "SVG").await).await?;
        assert_eq!(svg.matches(words.results().held).count(), 2, "{svg}");
        b.see_text(differs, words.results().held_note).await?;
        // Nor does the report.
        let (_, html) = b.download(async || b.click("#save-report").await).await?;
        let row = |name: &str| {
            let from = html.find(&format!(">{name}<")).map_or(0, |at| at);
            let end = html[from..].find("</tr>").map_or(html.len(), |at| from + at);
            html[from..end].to_owned()
        };
        assert!(
            row("paper").matches('–').count() >= 5 && row("email").contains("40"),
            "{}",
            row("paper")
        );
        assert!(html.contains(words.results().held_note));
        b.clean().await
    })
}

#[test]
fn neither_weeks_nor_comparisons_leave_a_small_rest() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        let trend = "figure:has(#trend-marks)";
        b.see("#trend-marks .mark").await?;
        let (_, csv) = b.download(async || b.press_in(trend, "CSV").await).await?;
        // Day, answers, score, rolling score … : what is shown together, beside the score of all, tells of nobody alone.
        let lines: Vec<Vec<&str>> = csv
            .lines()
            .skip(1)
            .map(|line| line.trim().split(',').collect())
            .collect();
        let sizes: Vec<u64> = lines.iter().map(|cells| cells[1].parse().unwrap_or_default()).collect();
        assert_eq!(sizes.iter().sum::<u64>(), 55, "{csv}");
        assert!(sizes.iter().any(|size| (1..5).contains(size)), "{csv}");
        let shown = |column: usize, window: usize| {
            let told = lines
                .iter()
                .enumerate()
                .filter(move |(_, cells)| !cells[column].is_empty());
            told.map(move |(at, _)| at + 1 - window..at + 1).collect::<Vec<_>>()
        };
        let told: Vec<_> = std::iter::once(0..sizes.len())
            .chain(shown(3, 7))
            .chain(shown(2, 1))
            .collect();
        assert!(
            told.len() > 1 && showable(&sizes, &told, 5).iter().all(|shown| *shown),
            "{csv}"
        );
        // Beside the twelve on paper and forty by e-mail together, the page would leave the three by letter.
        b.open_hash("#/").await?;
        b.open_hash("#/results/s1?vs=f.channel%3Demail").await?;
        b.see("#versus-title").await?;
        let rows = "return [...document.querySelectorAll('section[aria-labelledby=versus-title] tbody tr')].map(r => r.innerText)";
        let both: Vec<String> = b.eval(rows).await?;
        assert!(
            both.iter().any(|row| row.contains("40") && row.contains("15")),
            "{both:?}"
        );
        b.open_hash("#/").await?;
        b.open_hash("#/results/s1?f.channel=letter,email&vs=f.channel%3Demail")
            .await?;
        b.see("#versus-title").await?;
        results.looks_at("43 of 55 answers").await?;
        let both: Vec<String> = b.eval(rows).await?;
        assert!(
            both.iter().all(|row| !row.contains("40") && !row.contains('3')),
            "{both:?}"
        );
        // Weighted to typed shares, the three would weigh in.
        b.open_hash("#/").await?;
        b.open_hash("#/results/s1?t.letter=30&t.paper=30&t.email=40").await?;
        b.see("#health").await?;
        let said: String = b.eval("return document.querySelector('.health').innerText").await?;
        assert!(!said.to_lowercase().contains("weighted"), "{said}");
        b.clean().await
    })
}
