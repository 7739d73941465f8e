//! Feedback: the stream, its filters and search, one customer, names put together and apart.
use crate::{
    harness::{Outcome, in_browser, shots},
    pages::{feedback::Feedback, journey::Journey},
};

#[test]
fn the_stream_is_narrowed_by_choices_and_words() -> Outcome {
    in_browser(async |b| {
        Journey::sample(b).await?;
        let feedback = Feedback::open(b).await?;
        b.see_text(".fb-q .note", "25 of 4,146").await?;
        assert_eq!(feedback.count("فارسی").await?, "183");
        feedback.tick("فارسی").await?;
        b.see_text(".fb-q .note", "25 of 183").await?;
        feedback.search("صورت‌حساب").await?;
        b.until("fewer pieces", async || {
            let said: String = b.eval("return document.querySelector('.fb-q .note').innerText").await?;
            Ok(!said.contains("183"))
        })
        .await?;
        feedback.search("no such words").await?;
        b.see(".fb-s .unmapped").await?;
        b.press("Clear all filters").await?;
        feedback.search("").await?;
        b.see_text(".fb-q .note", "25 of 4,146").await?;
        b.click("#older").await?;
        b.see_text(".fb-q .note", "50 of 4,146").await?;
        b.clean().await
    })
}

#[test]
fn one_customer_is_looked_at_and_closed_by_escape() -> Outcome {
    in_browser(async |b| {
        Journey::sample(b).await?;
        let feedback = Feedback::open(b).await?;
        let name = feedback.first_customer().await?;
        b.see_text("#customer h2", &name).await?;
        b.see("#customer .tl li").await?;
        b.until("the keyboard to be in it", async || {
            Ok(
                b.eval::<bool>("return document.querySelector('#customer').contains(document.activeElement)")
                    .await?,
            )
        })
        .await?;
        b.active_element()
            .await?
            .send_keys(thirtyfour::Key::Escape + "")
            .await?;
        b.gone("#customer").await?;
        b.clean().await
    })
}

#[test]
fn names_are_put_together_and_apart_with_a_way_back() -> Outcome {
    in_browser(async |b| {
        Journey::sample(b).await?;
        let feedback = Feedback::open(b).await?;
        let name = feedback.first_customer().await?;
        let other = if name == "LF-1001" { "LF-1002" } else { "LF-1001" };
        b.write("#other-customer", "nobody").await?;
        b.press("Put together").await?;
        b.see_text("#customer [role=alert]", "No answer names").await?;
        b.write("#other-customer", other).await?;
        b.press("Put together").await?;
        b.see_text("#customer .fb-facts", other).await?;
        // A second one; taken back one by one, the last first.
        let third = "LF-1003";
        b.write("#other-customer", third).await?;
        b.press("Put together").await?;
        b.see_text("#customer .fb-facts", third).await?;
        b.click("#undo-people").await?;
        b.until("the second name to be apart, the first still here", async || {
            let said: String = b
                .eval("return document.querySelector('#customer .fb-facts').innerText")
                .await?;
            Ok(!said.contains(third) && said.contains(other))
        })
        .await?;
        b.click("#undo-people").await?;
        b.until("the name to be apart", async || {
            let said: String = b
                .eval("return document.querySelector('#customer .fb-facts').innerText")
                .await?;
            Ok(!said.contains(other))
        })
        .await?;
        b.clean().await
    })
}

#[test]
fn themes_narrow_the_stream_and_a_view_is_kept_by_name() -> Outcome {
    in_browser(async |b| {
        Journey::sample(b).await?;
        let feedback = Feedback::open(b).await?;
        b.see(".fb-item .sent").await?;
        let theme: String = b
            .eval("return [...document.querySelectorAll('.fb-f fieldset')].find(f => f.querySelector('legend').innerText === 'Theme').querySelector('label span:not(.n)').innerText")
            .await?;
        let count = feedback.count(&theme).await?;
        feedback.tick(&theme).await?;
        b.see_text(".fb-q .note", &format!("of {count}")).await?;
        b.click(".fb-views summary").await?;
        b.write("#fb-view-name", "One theme").await?;
        b.press("Save this view").await?;
        b.see_text(".fb-views li", "One theme").await?;
        b.press("Clear all filters").await?;
        b.see_text(".fb-q .note", "of 4,146").await?;
        b.press_in(".fb-views", "One theme").await?;
        b.see_text(".fb-q .note", &format!("of {count}")).await?;
        b.click(".fb-views li .icon").await?;
        b.click("#fb-undo-view").await?;
        b.see_text(".fb-views li", "One theme").await?;
        // It is kept.
        b.refresh().await?;
        b.see(".fb-views summary").await?;
        b.see_text(".fb-views summary", "(1)").await?;
        b.clean().await
    })
}

#[test]
fn a_case_is_opened_given_to_somebody_and_closed_and_stands_in_the_timeline() -> Outcome {
    in_browser(async |b| {
        Journey::sample(b).await?;
        let feedback = Feedback::open(b).await?;
        b.see(".fb-item .hd .lnk").await?;
        b.click(".fb-item:has(.hd .lnk) .fb-case-new").await?;
        b.click(".fb-case summary").await?;
        b.write(".fb-case [id$=-owner]", "Mina").await?;
        b.write(".fb-case [id$=-note]", "Call back").await?;
        b.eval::<serde_json::Value>("document.activeElement.blur()").await?;
        b.choose(".fb-case [id$=-state]", "waiting").await?;
        b.see_text(".fb-case summary", "Case waiting, Mina, Call back").await?;
        assert_eq!(feedback.count("Case waiting").await?, "1");
        feedback.tick("Case waiting").await?;
        b.see_text(".fb-q .note", "1 of 1").await?;
        let name = feedback.first_customer().await?;
        b.see_text("#customer h2", &name).await?;
        b.see_text("#customer .fb-case-line", "Case waiting, Mina").await?;
        b.choose(".fb-case [id$=-state]", "closed").await?;
        b.see_text("#customer .fb-case-line", "Case closed").await?;
        assert!(b.record("cases").await?.is_some_and(|kept| kept.contains("closed")));
        b.clean().await
    })
}

#[test]
fn an_import_is_told_here_and_taken_back() -> Outcome {
    use crate::pages::seed;
    in_browser(async |b| {
        let segment = serde_json::json!({ "id": "g1", "survey": "s1", "origin": { "file": "desk.csv" }, "responses": [
            { "id": "r1", "survey": "s1", "revision": 1, "finished": true, "via": "import", "answers": { "q1": { "n": 9 } } },
        ] });
        b.seed(&[seed::pulse("s1"), ("segment/s1/g1".to_owned(), segment.to_string())])
            .await?;
        b.open_hash("#/feedback?survey=s1&segment=g1&added=1&here=4&left=2&file=desk.csv")
            .await?;
        b.see_text(".fb-news", "desk.csv: 1 added, 4 already here, 2 rows left out.")
            .await?;
        b.click("#undo-import").await?;
        b.see_text("main", "The import is undone").await?;
        b.see("#open-sample").await?;
        assert_eq!(b.record("segment/s1/g1").await?, None);
        b.clean().await
    })
}

#[test]
fn looks() -> Outcome {
    in_browser(async |b| {
        b.open_hash("#/feedback").await?;
        shots::shots(b, "feedback-empty").await?;
        Journey::sample(b).await?;
        let feedback = Feedback::open(b).await?;
        b.see(".fb-item .sent").await?;
        shots::shots(b, "feedback").await?;
        feedback.first_customer().await?;
        shots::shots(b, "feedback-customer").await
    })
}
