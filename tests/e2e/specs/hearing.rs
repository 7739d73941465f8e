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
