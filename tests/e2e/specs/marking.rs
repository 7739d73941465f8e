//! What happened meanwhile is marked in the trend; many answers are read bit by bit; Results is walked by keyboard alone.
use std::collections::BTreeSet;

use serde_json::json;
use thirtyfour::Key;
use waystone::words::Lang;

use crate::{
    harness::{Browser, Outcome, axe::axe, in_browser, shots::shots},
    pages::{results::Results, seed},
};

/// Types a date into its field, as a date picker would.
async fn date(b: &Browser, date: &str) -> Outcome {
    let script = format!(
        "const e = document.querySelector('#event-day'); e.value = {}; e.dispatchEvent(new Event('change', {{ bubbles: true }})); return true",
        json!(date)
    );
    b.eval::<bool>(&script).await?;
    Ok(())
}

async fn enter(b: &Browser) -> Outcome {
    Ok(b.active_element().await?.send_keys(Key::Enter + "").await?)
}

#[test]
fn an_event_is_marked_changed_and_removed_with_undo() -> Outcome {
    in_browser(async |b| {
        b.seed(&seed::told_apart("s1")).await?;
        let results = Results::open(b, "s1").await?;
        results.headline("+33").await?;
        let words = Lang::En.words().happening();
        // What is wrong is named, and the keyboard stands there.
        b.click("#events").await?;
        b.press(words.add).await?;
        b.see_text("#event-trouble", words.no_day).await?;
        date(b, "1800-05-01").await?;
        b.press(words.add).await?;
        b.see_text("#event-trouble", &(words.bad_day)("1800-05-01")).await?;
        date(b, "2026-06-20").await?;
        b.press(words.add).await?;
        b.see_text("#event-trouble", words.no_label).await?;
        b.active_element().await?.send_keys("New checkout").await?;
        enter(b).await?;
        b.see_text(".events li", "New checkout").await?;
        // One that the trend does not reach.
        date(b, "2020-01-01").await?;
        b.write("#event-label", "Long ago").await?;
        enter(b).await?;
        b.see_text(".events li", words.outside).await?;
        assert!(
            b.record("events/s1")
                .await?
                .is_some_and(|kept| kept.contains("2026-06-20"))
        );
        // It is in the table, in pictures and in the report.
        let trend = "figure:has(#trend-marks)";
        let (_, csv) = b.download(async || b.press_in(trend, "CSV").await).await?;
        assert!(
            csv.contains("Events") && csv.contains("New checkout") && !csv.contains("Long ago"),
            "{csv}"
        );
        let (_, svg) = b.download(async || b.press_in(trend, "SVG").await).await?;
        assert!(svg.contains("New checkout"));
        let (_, html) = b.download(async || b.click("#save-report").await).await?;
        assert!(html.contains("New checkout"));
        shots(b, "results-events").await?;
        // It outlives the page, and a mark says it.
        b.refresh().await?;
        b.see_text("#events", &(words.marked)("2")).await?;
        let said = "return [...document.querySelectorAll('#trend-marks .mark')].some(m => m.ariaLabel.includes('New checkout'))";
        b.until("a mark to say it", async || Ok(b.eval::<bool>(said).await?))
            .await?;
        b.click("#events").await?;
        let label = |text: &str| format!("[aria-label='{text}']");
        b.click(&label(&(words.edit)("New checkout"))).await?;
        b.write("#event-label", "Self check-in").await?;
        b.press(words.save).await?;
        b.see_text(".events li", "Self check-in").await?;
        b.click(&label(&(words.remove)("Self check-in"))).await?;
        b.see_text(".events", &(words.removed)("Self check-in")).await?;
        enter(b).await?;
        b.see_text(".events li", "Self check-in").await?;
        b.clean().await
    })
}

#[test]
fn an_event_is_kept_before_there_is_a_trend_and_shown_once_there_is_one() -> Outcome {
    in_browser(async |b| {
        // Everybody answered on one day.
        let day = |n: u64| -> Vec<_> {
            let answers = (0..n).map(|at| seed::answer("s1", &format!("a{at}"), 9, ""));
            std::iter::once(seed::pulse("s1")).chain(answers).collect()
        };
        b.seed(&day(8)).await?;
        Results::open(b, "s1").await?;
        let words = Lang::En.words();
        b.see_text(".unmapped", words.results().trend_short).await?;
        b.click("#events").await?;
        date(b, "2026-07-05").await?;
        b.write("#event-label", "New checkout").await?;
        enter(b).await?;
        b.see_text(".events li", "New checkout").await?;
        b.see_text(".events li", words.happening().unseen).await?;
        b.gone("#trend-marks").await?;
        shots(b, "results-events-early").await?;
        // Sixty more, one a day.
        b.seed(&seed::told_apart("s1")).await?;
        Results::open(b, "s1").await?;
        let said = "return [...document.querySelectorAll('#trend-marks .mark')].some(m => m.ariaLabel.includes('New checkout'))";
        b.until("a mark to say it", async || Ok(b.eval::<bool>(said).await?))
            .await?;
        b.clean().await
    })
}

#[test]
fn many_answers_are_read_bit_by_bit_and_can_be_stopped() -> Outcome {
    in_browser(async |b| {
        let mut records = seed::told_apart("s1");
        // Enough that they are not read at once.
        let more = |at: u64| {
            let (key, text) = seed::answer("s1", &format!("m{at}"), 8, &"The staff were wonderful. ".repeat(30));
            (key, text)
        };
        records.extend((0..200).map(more));
        b.seed(&records).await?;
        b.open_hash("#/results/none").await?;
        // Time flies, and nothing is ever due.
        b.eval::<bool>(
            "window.held = []; window.later = window.setTimeout; window.clock = Date.now; let t = Date.now();
             Date.now = () => (t += 100); window.setTimeout = (f) => { held.push(f); return 0; }; return true",
        )
        .await?;
        b.open_hash("#/results/s1").await?;
        let words = Lang::En.words();
        b.see("[role=progressbar]").await?;
        // Where it is, it stays; axe needs the time.
        b.eval::<bool>("window.setTimeout = later; Date.now = clock; return true")
            .await?;
        axe(b, "results-reading").await?;
        b.press(words.shell().cancel).await?;
        b.see_text(".results-empty", words.looking_at().not_read).await?;
        b.eval::<bool>("held.forEach(f => f()); return true").await?;
        b.press(words.looking_at().read_on).await?;
        let results = Results(b);
        results.looks_at(&(words.shell().answers)(260)).await?;
        // The same ones as when they are read at once.
        b.see_text(".hero .bigrow", &(words.shell().answers)(260)).await?;
        b.clean().await
    })
}

/// Controls have numbers; those that can be seen within a part of the page are told.
fn controls(within: &str) -> String {
    format!(
        "for (const e of document.querySelectorAll('button, a[href], input, select, summary, textarea'))
           e.dataset.walk ??= `${{document.querySelectorAll('[data-walk]').length}}`;
         return [...document.querySelectorAll('{within} [data-walk]')]
           .filter(e => e.checkVisibility({{ visibilityProperty: true }}) && !e.disabled && e.getClientRects().length).map(e => e.dataset.walk)"
    )
}

/// The keyboard is nowhere: the next Tab comes to the first control.
const NOWHERE: &str = "document.activeElement?.blur(); getSelection().removeAllRanges(); document.body.tabIndex = -1;
    document.body.focus(); document.body.removeAttribute('tabindex'); return true";

/// Where the keyboard is, and whether arrows go on from there.
const HERE: &str = "const e = document.activeElement; return [e?.dataset?.walk ?? '', !!e?.closest?.('.marks, .lbar')]";

async fn here(b: &Browser) -> Result<(String, bool), Box<dyn std::error::Error>> {
    Ok(b.eval(HERE).await?)
}

/// Every control that can be seen there is come to by Tab from where the keyboard is, or by arrows within a chart.
async fn walked(b: &Browser, within: &str) -> Outcome {
    let all: Vec<String> = b.eval(&controls(within)).await?;
    let most: usize = b.eval("return document.querySelectorAll('[data-walk]').length").await?;
    let (mut met, mut last) = (BTreeSet::new(), String::new());
    // A date has several stops.
    for _ in 0..most + 20 {
        if all.iter().all(|at| met.contains(at)) {
            break;
        }
        b.active_element().await?.send_keys(Key::Tab + "").await?;
        let (at, has_arrows) = here(b).await?;
        if at.is_empty() {
            break;
        }
        if last == at {
            continue;
        }
        if !met.insert(at.clone()) {
            break;
        }
        last = at;
        if !has_arrows {
            continue;
        }
        // To one end and to the other.
        for key in [Key::Right, Key::Left] {
            let mut at = String::new();
            for _ in 0..most {
                let next = here(b).await?.0;
                if next == at {
                    break;
                }
                met.insert(next.clone());
                at = next;
                b.active_element().await?.send_keys(key.clone() + "").await?;
            }
        }
        last = here(b).await?.0;
    }
    let missed: Vec<&String> = all.iter().filter(|at| !met.contains(*at)).collect();
    if missed.is_empty() {
        return Ok(());
    }
    let list = json!(missed);
    let names: Vec<String> = b
        .eval(&format!(
            "return {list}.map(at => document.querySelector(`[data-walk=\"${{at}}\"]`)?.outerHTML.slice(0, 160) ?? at)"
        ))
        .await?;
    Err(format!("{within}: the keyboard does not come to {names:#?}").into())
}

#[test]
fn the_keyboard_alone_reaches_everything() -> Outcome {
    in_browser(async |b| {
        b.seed(&seed::told_apart("s1")).await?;
        let results = Results::open(b, "s1").await?;
        results.headline("+33").await?;
        results.feels("Terrible", "neg").await?;
        b.eval::<bool>(NOWHERE).await?;
        walked(b, "body").await?;
        // Each menu of the bar: opened, walked, closed, and the keyboard is back.
        let pills: Vec<String> = b
            .eval("return [...document.querySelectorAll('.slicer [aria-expanded]')].map(e => e.id)")
            .await?;
        assert!(pills.len() > 4, "{pills:?}");
        for pill in pills {
            b.eval::<bool>(&format!(
                "document.getElementById({}).focus(); return true",
                json!(pill)
            ))
            .await?;
            enter(b).await?;
            let open = format!(
                "return document.getElementById({}).ariaExpanded === 'true'",
                json!(pill)
            );
            b.until(&format!("{pill} to open"), async || Ok(b.eval::<bool>(&open).await?))
                .await?;
            walked(b, &format!("#{}", pill.trim_end_matches("-pill"))).await?;
            b.active_element().await?.send_keys(Key::Escape + "").await?;
            let back = format!("return document.activeElement.id === {}", json!(pill));
            b.until(&format!("the keyboard back on {pill}"), async || {
                Ok(b.eval::<bool>(&back).await?)
            })
            .await?;
        }
        // What every mark says is heard and seen: its values.
        for chart in ["spread", "trend", "differs"] {
            b.eval::<bool>(&format!(
                "document.querySelector('#{chart}-marks .mark[tabindex=\"0\"]').focus(); return true"
            ))
            .await?;
            let same = format!(
                "const m = document.activeElement; return !!m.ariaLabel && document.querySelector('#{chart}-marks .tip')?.textContent === m.ariaLabel"
            );
            b.until(&format!("{chart} to say its value"), async || {
                Ok(b.eval::<bool>(&same).await?)
            })
            .await?;
        }
        // Events are opened, and every role has its own.
        b.click("#events").await?;
        b.eval::<bool>(NOWHERE).await?;
        walked(b, ".events").await?;
        for role in [0, 1] {
            b.press(Lang::En.words().looking_at().roles[role]).await?;
            // Comments are read anew; the menu of moods comes with them.
            b.see("#by-mood-pill").await?;
            b.until("comments to be read", async || {
                Ok(
                    b.eval::<bool>("return document.querySelector('.cmts-state')?.textContent === ''")
                        .await?,
                )
            })
            .await?;
            b.see("#by-mood-pill").await?;
            b.eval::<bool>(NOWHERE).await?;
            walked(b, "body").await?;
        }
        b.clean().await
    })
}
