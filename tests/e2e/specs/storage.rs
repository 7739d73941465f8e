//! Storage that is denied, full, or shared with others.
use waystone::{route::Route, words::Lang};

use crate::{
    harness::{Outcome, in_browser, on_site},
    pages::{answer::Answering, build::Builder, data::Data, seed},
};

#[test]
fn p16_without_storage_the_app_starts_and_says_so() -> Outcome {
    on_site(async |site| {
        let denied = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });";
        let b = site.browser_with("private", denied).await?;
        b.open(&Route::Data).await?;
        b.see_text(".banner", Lang::En.words().shell().nothing_kept).await?;
        b.lang(Lang::ZhHant).await?;
        b.see_text(".banner", Lang::ZhHant.words().shell().nothing_kept).await?;
        // A survey can be brought in, and lives as long as the page.
        let (_, survey) = seed::pulse("s1");
        let file = site.file(
            "s1.survey.json",
            format!("{{\"waystone\":\"survey\",\"version\":1,\"survey\":{survey}}}"),
        )?;
        b.lang(Lang::En).await?;
        let data = Data(&b);
        data.import(&file).await?;
        data.told(Lang::En.words().data().survey_added).await?;
        assert!(data.export().await?.contains("Airport pulse"));
        b.clean().await
    })
}

/// Foreign records up to the last byte.
const FILL: &str = "let n = 5 * 1024 * 1024, i = 0;
    while (n >= 1) { try { localStorage.setItem('other' + i++, 'x'.repeat(n)); } catch { n = Math.floor(n / 2); } }";
const MAKE_ROOM: &str =
    "for (const key of Object.keys(localStorage)) if (key.startsWith('other')) localStorage.removeItem(key)";

#[test]
fn p05_an_edit_that_finds_no_room_says_so_and_is_saved_once_there_is_room() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.execute(FILL, vec![]).await?;
        b.open_hash("#/build/s1").await?;
        let builder = Builder(b);
        let long = "A title that is much longer than the one before. ".repeat(4);
        builder.title(long.trim()).await?;
        b.see("[data-save=failed]").await?;
        assert!(
            b.record("survey/s1")
                .await?
                .is_some_and(|kept| kept.contains("Airport pulse")),
            "the old one is gone"
        );
        b.execute(MAKE_ROOM, vec![]).await?;
        builder.brand("Northgate 2").await?;
        builder.saved().await?;
        assert!(
            b.record("survey/s1")
                .await?
                .is_some_and(|kept| kept.contains(long.trim()))
        );
        Ok(())
    })
}

#[test]
fn p05_a_full_storage_is_told_and_loses_nothing() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.execute(FILL, vec![]).await?;
        b.open_hash("#/answer/s1").await?;
        let a = Answering(b);
        a.rate(9).await?;
        b.see_text(".r-foot", Lang::En.words().errors().full).await?;
        a.next().await?;
        a.asks("What did you come for?").await?;
        a.next().await?;
        a.tell("Signs").await?;
        b.press(Lang::En.words().run().finish).await?;
        b.see_text(".r-foot", Lang::En.words().errors().full).await?;
        a.asks("What should we mend?").await?;
        // Room again: what was said is still there.
        b.execute(MAKE_ROOM, vec![]).await?;
        a.finish().await?;
        let kept: Vec<String> = b
            .eval("return Object.entries(localStorage).filter(([k]) => k.includes(':response/s1/')).map(([, v]) => v)")
            .await?;
        assert!(kept.len() == 1 && kept[0].contains("Signs"), "{kept:?}");
        Ok(())
    })
}

#[test]
fn p17_what_other_programs_keep_on_this_origin_is_left_alone() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1"), seed::answer("s1", "r1", 9, "Signs")])
            .await?;
        b.execute(
            "for (let i = 0; i < 50; i++) localStorage.setItem(`other-${i}`, i % 2 ? 'not json' : '{\"a\":1}');
             localStorage.setItem('waystone:/a/:v1:survey/x', 'another folder');",
            vec![],
        )
        .await?;
        let data = Data::open(b).await?;
        let backup = data.export().await?;
        assert!(!backup.contains("other-") && !backup.contains("another folder"));
        data.clear().await?;
        let left: Vec<String> = b.eval("return Object.keys(localStorage).sort()").await?;
        assert_eq!(left.iter().filter(|key| key.starts_with("other-")).count(), 50);
        assert!(left.contains(&"waystone:/a/:v1:survey/x".to_owned()));
        assert_eq!(
            left.iter()
                .filter(|key| key.contains("/a/b/") && !key.contains("setting/"))
                .count(),
            0
        );
        b.clean().await
    })
}
