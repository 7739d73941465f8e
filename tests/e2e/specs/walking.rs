//! The journey map by the keyboard alone: every control in its order and named, every cell by the arrows, the editor, the table.
use thirtyfour::prelude::*;

use crate::{
    harness::{Browser, Outcome, in_browser},
    pages::journey::Journey,
};

/// What can have the keyboard by Tab, in the order of the page, each as its element's path.
const STOPS: &str = "
    const shown = e => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden' && !e.closest('[inert]');
    const path = e => { const all = []; for (; e && e.id !== 'main'; e = e.parentElement) all.unshift([...e.parentElement.children].indexOf(e)); return all.join('.'); };
    const folded = e => { const d = e.closest('details:not([open])'); return d && e !== d.querySelector('summary'); };
    const all = [...document.querySelectorAll('#main a[href], #main button, #main input, #main select, #main textarea, #main summary, #main [tabindex=\"0\"]')];
    window.__path = path;
    return all.filter(e => shown(e) && !folded(e) && !e.disabled).map(path);";

/// Where the keyboard is, and what that is called.
const HERE: &str = "
    const e = document.activeElement;
    if (!e || !e.closest('#main') || e.id === 'main') return ['', ''];
    const by = (e.getAttribute('aria-labelledby') || '').split(' ').map(id => document.getElementById(id)?.innerText || '').join(' ');
    const name = (e.getAttribute('aria-label') || by.trim() || e.labels?.[0]?.innerText || e.innerText || e.placeholder || '').trim();
    return [window.__path(e), name];";

async fn press(b: &Browser, key: Key) -> Outcome {
    b.action_chain().send_keys(key + "").perform().await?;
    Ok(())
}

/// From before the page's first control to its last: every one is come to once, in the page's order, and has a name.
async fn tabbed_through(b: &Browser) -> Outcome {
    let expected: Vec<String> = b.eval(STOPS).await?;
    assert!(expected.len() > 8, "{expected:?}");
    b.eval::<()>("document.getElementById('main').focus()").await?;
    let mut seen: Vec<String> = Vec::new();
    for _ in 0..expected.len() + 20 {
        press(b, Key::Tab).await?;
        let (path, name): (String, String) = b.eval(HERE).await?;
        if path.is_empty() {
            break;
        }
        assert!(!name.is_empty(), "the control at {path} has no name");
        seen.push(path);
    }
    let missed: Vec<&String> = expected.iter().filter(|path| !seen.contains(path)).collect();
    assert!(missed.is_empty(), "not come to by Tab: {missed:?}");
    let order: Vec<Vec<u32>> = seen
        .iter()
        .map(|path| path.split('.').filter_map(|part| part.parse().ok()).collect())
        .collect();
    assert!(order.is_sorted(), "the order of Tab is that of the page: {seen:?}");
    Ok(())
}

#[test]
fn every_control_of_the_map_is_come_to_by_tab_in_the_order_of_the_page() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.made_up().await?;
        journey.is_still().await?;
        tabbed_through(b).await?;
        b.clean().await
    })
}

#[test]
fn the_arrows_come_to_every_cell_stage_by_stage() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.made_up().await?;
        journey.is_still().await?;
        for (lang, on) in [
            (waystone::words::Lang::En, Key::Right),
            (waystone::words::Lang::Fa, Key::Left),
        ] {
            b.lang(lang).await?;
            journey.is_still().await?;
            b.eval::<()>("document.querySelector('.jwalk').focus()").await?;
            // One cell after the other down a stage; its columns in the order of the journey.
            let lanes = "return [...document.querySelectorAll('[data-column]')].map(c => [...c.querySelectorAll('[data-cell]')].filter(e => e.offsetWidth).length)";
            let lanes: Vec<usize> = b.eval(lanes).await?;
            assert!(lanes.len() == 6 && lanes.iter().all(|n| *n > 3), "{lanes:?}");
            press(b, Key::Home).await?;
            let here = "const e = document.activeElement.closest('[data-cell]'); const c = e.closest('[data-column]'); return [[...document.querySelectorAll('[data-column]')].indexOf(c), [...c.querySelectorAll('[data-cell]')].filter(e => e.offsetWidth).indexOf(e)]";
            for (column, cells) in lanes.iter().enumerate() {
                for cell in 0..*cells {
                    let at: (usize, usize) = b.eval(here).await?;
                    assert_eq!(at, (column, cell));
                    press(b, Key::Down).await?;
                }
                let at: (usize, usize) = b.eval(here).await?;
                assert_eq!(at, (column, cells - 1), "the last stays");
                // Back to the head of the stage, and to the next one.
                b.eval::<()>(&format!(
                    "document.querySelectorAll('[data-column]')[{column}].querySelector('[data-cell]').focus()"
                ))
                .await?;
                press(b, on.clone()).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn the_editor_and_the_table_are_worked_by_keyboard() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.made_up().await?;
        journey.is_still().await?;
        b.eval::<()>("document.getElementById('edit-stages').focus()").await?;
        press(b, Key::Enter).await?;
        b.see("#edit-title").await?;
        b.eval::<()>("document.querySelectorAll('#stages-editor details').forEach(d => d.open = true)")
            .await?;
        tabbed_through(b).await?;
        b.eval::<()>("[...document.querySelectorAll('.jhead .tools button')][0].focus()")
            .await?;
        press(b, Key::Enter).await?;
        b.see(".jtable td").await?;
        let (cells, rows): (usize, usize) = b
            .eval("return [document.querySelectorAll('.jtable th').length, document.querySelectorAll('.jtable tbody tr').length]")
            .await?;
        assert!(cells >= 9 && rows > 10, "{cells} {rows}");
        tabbed_through(b).await?;
        b.clean().await
    })
}

/// After a choice that draws the map anew, the keyboard is still in the same cell.
#[test]
fn the_keyboard_stays_where_it_was_when_the_map_is_drawn_anew() -> Outcome {
    in_browser(async |b| {
        let journey = Journey::sample(b).await?;
        journey.made_up().await?;
        journey.is_still().await?;
        b.see(".stage p[data-due] button").await?;
        b.eval::<()>("const all = document.querySelectorAll('.stage p[data-due] button'); all[all.length - 1].focus()")
            .await?;
        press(b, Key::Enter).await?;
        b.until("the stage to have the keyboard again", async || {
            let is: bool = b
                .eval("const a = document.activeElement; return !!a.closest('[data-cell=head]') && !a.querySelector('p[data-due] button')")
                .await?;
            Ok(is)
        })
        .await
    })
}
