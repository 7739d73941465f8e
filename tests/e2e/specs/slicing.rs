//! What the reader narrows the results to holds for everything on the page, and stands in the address.
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use thirtyfour::Key;
use waystone::words::Lang;

use crate::{
    harness::{Browser, Outcome, in_browser, on_site, shots::shots},
    pages::{results::Results, seed},
};

/// The page of 60 answers: 40 by e-mail, all promoters, and 20 on paper, all detractors.
async fn opened(b: &Browser) -> Result<Results<'_>, Box<dyn std::error::Error>> {
    b.seed(&seed::told_apart("s1")).await?;
    let results = Results::open(b, "s1").await?;
    results.headline("+33").await?;
    Ok(results)
}

#[test]
fn a_filter_moves_everything_and_is_in_the_address() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        let words = Lang::En.words();
        results.narrow("by-channel", "paper 20").await?;
        results.looks_at(&(words.filters().of_all)(20, 60)).await?;
        results.headline("−100").await?;
        b.see_text(".finding", "would gladly recommend Northgate").await?;
        b.see_text(".qres", "20 answers").await?;
        b.see_text(".cmts-end", &(words.results().shown)(20, 20)).await?;
        assert_eq!(results.told().await?, "f.channel=paper");
        // The address alone says it.
        b.refresh().await?;
        results.headline("−100").await?;
        b.see_text(".chips", "Channel: paper").await?;
        shots(b, "results-narrowed").await?;
        b.press("Remove filter: Channel: paper").await?;
        results.headline("+33").await?;
        assert_eq!(results.told().await?, "");
        b.clean().await
    })
}

#[test]
fn filters_narrow_together_and_say_when_nothing_fits() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        let words = Lang::En.words().filters();
        results.narrow("by-channel", "email 40").await?;
        results.narrow("by-language", "فارسی 20").await?;
        results.looks_at(&(words.of_all)(20, 60)).await?;
        // What a tick in the same menu would add is counted without it.
        results.open_menu("by-channel").await?;
        b.see_text("#by-channel", "paper").await?;
        b.press_in("#by-channel", "paper 10").await?;
        results.looks_at(&(words.of_all)(30, 60)).await?;
        b.press_in("#by-channel", "paper 10").await?;
        b.press_in("#by-channel", "email 20").await?;
        results.close_menu("by-channel").await?;
        results.looks_at(&(words.of_all)(30, 60)).await?;
        // An address may say anything.
        b.open_hash("#/").await?;
        b.open_hash("#/results/s1?f.channel=pigeon&from=2026-02-30&to=x&lang=")
            .await?;
        b.see_text(".results-empty", words.none).await?;
        b.press(words.clear).await?;
        results.headline("+33").await?;
        b.clean().await
    })
}

#[test]
fn a_mark_of_a_chart_is_reached_and_pressed_by_keyboard() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        b.see("#spread-marks .mark").await?;
        b.eval::<bool>("document.querySelector('#spread-marks .mark[tabindex=\"0\"]').focus(); return true")
            .await?;
        for _ in 0..9 {
            b.active_element().await?.send_keys(Key::Right + "").await?;
        }
        b.see_text(".tip", "9: Answers 20").await?;
        b.active_element().await?.send_keys(Key::Enter + "").await?;
        results.looks_at("20 of 60 answers").await?;
        results.headline("+100").await?;
        assert_eq!(results.told().await?, "q.q1=9");
        // Once more takes it back, and the keyboard is still there.
        b.active_element().await?.send_keys(Key::Enter + "").await?;
        results.headline("+33").await?;
        // A bar of a choice, a group that differs.
        b.press_in(".qres", "Leisure").await?;
        results.looks_at("30 of 60 answers").await?;
        b.press_in(".qres", "Leisure").await?;
        let differ = "Clearly different from the others: Channel: ";
        b.see_text("#differs-marks + * , .takeaway", differ).await?;
        b.clean().await
    })
}

#[test]
fn sentiment_narrows_too_once_comments_are_read() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        results.feels("Terrible", "neg").await?;
        results.narrow("by-mood", "Negative 20").await?;
        results.headline("−100").await?;
        results.looks_at("20 of 60 answers").await?;
        b.refresh().await?;
        results.headline("−100").await?;
        b.clean().await
    })
}

#[test]
fn a_theme_narrows_the_page_and_what_leaves_it() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        let words = Lang::En.words();
        let (staff, waiting) = (words.themes().names[0], words.themes().names[1]);
        results.touched(waiting, Some(20)).await?;
        b.press_in(".themes", waiting).await?;
        results.looks_at(&(words.filters().of_all)(20, 60)).await?;
        results.headline("−100").await?;
        assert_eq!(results.told().await?, "theme=waiting");
        let said = format!("{}: {waiting}", words.themes().theme);
        b.see_text(".chips", &said).await?;
        // What else these say.
        results.touched(staff, Some(20)).await?;
        // The keyboard is still on it; once more takes it back.
        b.active_element().await?.send_keys(Key::Enter + "").await?;
        results.headline("+33").await?;
        results.narrow("by-theme", &format!("{waiting} 20")).await?;
        results.headline("−100").await?;
        let (_, svg) = b.download(async || b.press_in(".spread", "SVG").await).await?;
        let (_, html) = b.download(async || b.click("#save-report").await).await?;
        for (file, what) in [(svg, "picture"), (html, "report")] {
            assert!(file.contains(&format!("Only: {said}")), "the {what} does not say it");
        }
        b.clean().await
    })
}

#[test]
fn what_comments_say_is_waited_for_and_never_guessed() -> Outcome {
    on_site(async |site| {
        let late = Arc::new(AtomicBool::new(true));
        let wait = late.clone();
        site.tamper(Arc::new(move |name, _, body| {
            while name == "worker_bg.wasm" && wait.load(Ordering::Relaxed) {
                std::thread::sleep(std::time::Duration::from_millis(50));
            }
            Some(body)
        }));
        let b = site.browser("author").await?;
        b.seed(&seed::told_apart("s1")).await?;
        b.open_hash("#/results/s1?theme=waiting").await?;
        let words = Lang::En.words();
        let results = Results(&b);
        b.see_text(".unheard", words.filters().waits).await?;
        b.see_text(".chips", words.themes().names[1]).await?;
        b.gone(".hero").await?;
        b.see("#save-report:disabled").await?;
        results.looks_at("").await?;
        results.open_menu("by-mood").await?;
        b.see_text("#by-mood", words.filters().not_yet).await?;
        results.close_menu("by-mood").await?;
        shots(&b, "results-unheard").await?;
        late.store(false, Ordering::Relaxed);
        results.headline("−100").await?;
        results.looks_at(&(words.filters().of_all)(20, 60)).await?;
        b.see("#save-report:not(:disabled)").await?;
        b.clean().await
    })
}

#[test]
fn what_comments_are_about_follows_the_filters() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        let words = Lang::En.words();
        results.feels("Terrible", "neg").await?;
        let (staff, waiting) = (words.themes().names[0], words.themes().names[1]);
        results.touched(staff, Some(60)).await?;
        results.touched(waiting, Some(20)).await?;
        results.narrow("by-channel", "email 40").await?;
        results.touched(staff, Some(40)).await?;
        results.touched(waiting, None).await?;
        b.see_text("[aria-labelledby=themes] .fig-head", &(words.themes().note)(40))
            .await?;
        results.narrow("by-language", "فارسی 20").await?;
        results.touched(staff, Some(20)).await?;
        b.press(words.filters().clear).await?;
        results.touched(waiting, Some(20)).await
    })
}

#[test]
fn a_group_is_compared_with_the_others() -> Outcome {
    in_browser(async |b| {
        let results = opened(b).await?;
        let words = Lang::En.words().comparing();
        results.open_menu("versus").await?;
        b.press_in("#versus", "Channel").await?;
        b.press_in("#versus", "paper").await?;
        results.close_menu("versus").await?;
        b.see_text("#versus-title", &(words.with)("paper")).await?;
        b.see_text(".delta", &(words.up)("200")).await?;
        b.see_text(".delta", words.held).await?;
        assert_eq!(results.told().await?, "vs=f.channel=paper");
        shots(b, "results-compared").await?;
        b.press(Lang::En.words().filters().clear).await?;
        b.gone("#versus-title").await?;
        b.clean().await
    })
}
