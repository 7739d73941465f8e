//! Addresses, language and theme: the frame around every page.
use waystone::{route::Route, words::Lang};

use crate::harness::{Browser, Outcome, in_browser};

#[test]
fn every_address_is_answered_with_200() -> Outcome {
    in_browser(async |b| {
        for hash in ["", "#/", "#/journey", "#/data", "#/import", "#/no/such"] {
            b.goto("about:blank").await?;
            b.open_hash(hash).await?;
            let status: u16 = b
                .eval("return performance.getEntriesByType('navigation')[0].responseStatus")
                .await?;
            assert_eq!(status, 200, "{hash}");
            b.clean().await?;
        }
        Ok(())
    })
}

#[test]
fn an_unknown_address_says_so_and_leads_back() -> Outcome {
    in_browser(async |b| {
        b.open_hash("#/no/such").await?;
        let words = Lang::En.words();
        b.see_text("h1", words.shell().not_found).await?;
        b.press(words.shell().to_surveys).await?;
        b.see_text("h1", words.surveys().first_title).await?;
        b.open_hash("#/answer/nobody").await?;
        b.see_text("h1", words.shell().not_found_survey).await
    })
}

#[test]
fn the_language_is_chosen_and_kept() -> Outcome {
    in_browser(async |b| {
        b.open(&Route::Data).await?;
        assert_eq!(b.root().await?, "en ltr");
        for lang in Lang::ALL {
            b.lang(lang).await?;
            b.see_text("h1", lang.words().shell().data).await?;
        }
        b.refresh().await?;
        b.see_text("h1", Lang::Fa.words().shell().data).await?;
        assert_eq!(b.root().await?, "fa rtl");
        assert!(b.title().await?.starts_with(Lang::Fa.words().shell().data));
        b.clean().await
    })
}

/// Waits until the page's ground is this bright, light or dark.
async fn ground(b: &Browser, want: &str) -> Outcome {
    let script = "const [r] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number); return r > 127 ? 'light' : 'dark'";
    b.until(&format!("a {want} ground"), async || {
        Ok(b.eval::<String>(script).await? == want)
    })
    .await
}

async fn device(b: &Browser, scheme: &str) -> Outcome {
    let features = serde_json::json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    b.command("Emulation.setEmulatedMedia", features).await?;
    Ok(())
}

#[test]
fn the_theme_is_chosen_and_kept() -> Outcome {
    in_browser(async |b| {
        b.open(&Route::Data).await?;
        for (theme, other) in [("light", "dark"), ("dark", "light")] {
            device(b, other).await?;
            b.theme(theme).await?;
            ground(b, theme).await?;
            b.refresh().await?;
            b.see("h1").await?;
            ground(b, theme).await?;
        }
        b.clean().await
    })
}

#[test]
fn the_theme_of_the_device_is_followed_until_one_is_chosen() -> Outcome {
    in_browser(async |b| {
        b.open(&Route::Data).await?;
        for scheme in ["dark", "light", "dark"] {
            device(b, scheme).await?;
            ground(b, scheme).await?;
        }
        b.theme("light").await?;
        ground(b, "light").await?;
        b.theme("system").await?;
        ground(b, "dark").await
    })
}

#[test]
fn the_keyboard_skips_to_the_content() -> Outcome {
    in_browser(async |b| {
        b.open(&Route::Data).await?;
        let active = b.active_element().await?;
        active.send_keys(thirtyfour::Key::Tab + "").await?;
        let at: String = b.eval("return document.activeElement.className").await?;
        assert_eq!(at, "skip");
        b.active_element().await?.send_keys(thirtyfour::Key::Enter + "").await?;
        assert_eq!(b.eval::<String>("return document.activeElement.id").await?, "main");
        assert!(b.current_url().await?.as_str().ends_with("#/data"));
        Ok(())
    })
}
