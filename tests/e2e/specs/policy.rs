//! The Content-Security-Policy holds, and what it stops is seen by these tests.
use waystone::route::Route;

use crate::{
    harness::{Outcome, in_browser},
    pages::seed,
};

#[test]
fn h6_no_page_breaks_the_policy() -> Outcome {
    in_browser(async |b| {
        for route in [Route::Surveys, Route::Journey, Route::Import, Route::Data] {
            b.open(&route).await?;
            b.clean().await?;
        }
        Ok(())
    })
}

#[test]
fn h6_what_breaks_the_policy_is_stopped_and_seen() -> Outcome {
    in_browser(async |b| {
        b.open(&Route::Surveys).await?;
        b.clean().await?;
        for (directive, deed) in [
            ("style-src-attr", "document.body.setAttribute('style', 'color: red')"),
            (
                "script-src-elem",
                "document.body.append(Object.assign(document.createElement('script'), { textContent: 'hacked = 1' }))",
            ),
            (
                "img-src",
                "document.body.append(Object.assign(new Image(), { src: 'https://example.invalid/x.png' }))",
            ),
        ] {
            b.execute(deed, vec![]).await?;
            b.until(directive, async || Ok(b.violations().await?.contains(directive)))
                .await?;
        }
        assert!(!b.eval::<bool>("return 'hacked' in window").await?);
        assert!(!b.console_errors().await?.is_empty(), "the console told nothing");
        Ok(())
    })
}

#[test]
fn h6_only_the_respondents_page_runs_in_a_frame() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        let inside = "return document.querySelector('iframe')?.contentDocument?.querySelector";
        for (hash, css) in [
            ("#/answer/s1", ".respond form"),
            ("#/", "a[target=_blank]"),
            ("#/share/s1", "a[target=_blank]"),
        ] {
            b.goto(format!("{}robots.txt", b.home())).await?;
            let frame = format!(
                "document.body.replaceChildren(Object.assign(document.createElement('iframe'), {{ src: './{hash}' }}))"
            );
            b.execute(&frame, vec![]).await?;
            b.until(&format!("{css} in the frame of {hash}"), async || {
                Ok(b.eval::<bool>(&format!("{inside}('{css}') != null")).await?)
            })
            .await?;
            assert_eq!(
                b.eval::<bool>(&format!("{inside}('main') != null")).await?,
                hash == "#/answer/s1",
                "{hash}"
            );
        }
        Ok(())
    })
}

#[test]
fn p19_nothing_is_left_for_the_network_and_no_service_worker_is_set() -> Outcome {
    in_browser(async |b| {
        b.open(&Route::Surveys).await?;
        let strangers: Vec<String> = b
            .eval("return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin + '/a/b/'))")
            .await?;
        assert_eq!(strangers, Vec::<String>::new());
        let workers = "const done = arguments[0]; navigator.serviceWorker.getRegistrations().then(r => done(r.length))";
        assert_eq!(b.execute_async(workers, vec![]).await?.convert::<u32>()?, 0);
        Ok(())
    })
}
