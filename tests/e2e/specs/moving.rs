//! Questions, pages and options are moved by a pointer, by a finger, and by keys.
use serde_json::json;
use thirtyfour::prelude::*;
use waystone::words::Lang;

use crate::{
    harness::{Browser, Outcome, in_browser},
    pages::{build::Builder, seed},
};

const BEFORE: &str = "| How likely are you to recommend us? | What did you come for? | What should we mend?";

async fn open(b: &Browser) -> Result<Builder<'_>, Box<dyn std::error::Error>> {
    b.seed(&[seed::pulse("s1")]).await?;
    b.open_hash("#/build/s1").await?;
    b.see("#q-title").await?;
    Builder(b).outline_is(BEFORE).await?;
    Ok(Builder(b))
}

/// The middle of an element, in the window.
async fn middle(b: &Browser, css: &str, part: f64) -> Result<(f64, f64), Box<dyn std::error::Error>> {
    let script = format!(
        "const e = document.querySelector({}); const r = e.getBoundingClientRect();
         return [r.left + r.width / 2, r.top + r.height * {part}]",
        json!(css)
    );
    Ok(b.eval(&script).await?)
}

async fn mouse(b: &Browser, what: &str, (x, y): (f64, f64)) -> Outcome {
    let held = i32::from(what != "mouseReleased");
    let event = json!({ "type": what, "x": x, "y": y, "button": "left", "buttons": held, "clickCount": 1 });
    b.command("Input.dispatchMouseEvent", event).await?;
    Ok(())
}

async fn touch(b: &Browser, what: &str, at: Option<(f64, f64)>) -> Outcome {
    let points: Vec<_> = at.into_iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
    b.command(
        "Input.dispatchTouchEvent",
        json!({ "type": what, "touchPoints": points }),
    )
    .await?;
    Ok(())
}

#[test]
fn a_question_is_drawn_to_another_page() -> Outcome {
    in_browser(async |b| {
        let builder = open(b).await?;
        let grip = middle(b, "[id='grip-outline-q:q3']", 0.5).await?;
        mouse(b, "mouseMoved", grip).await?;
        mouse(b, "mousePressed", grip).await?;
        // Before the first question of the first page.
        let to = middle(b, "[data-row='q:q1']", 0.2).await?;
        mouse(b, "mouseMoved", (to.0, to.1 + 40.0)).await?;
        mouse(b, "mouseMoved", to).await?;
        b.see(".trail [data-row='q:q1'][data-drop]").await?;
        b.see(".trail [data-row='q:q3'][data-lifted]").await?;
        builder.outline_is(BEFORE).await?;
        mouse(b, "mouseReleased", to).await?;
        builder
            .outline_is("| What should we mend? How likely are you to recommend us? | What did you come for? |")
            .await?;
        b.gone("[data-drop]").await?;
        b.click("#undo-step").await?;
        builder.outline_is(BEFORE).await?;
        // Let go where it was: nothing happens, and there is nothing to take back.
        let grip = middle(b, "[id='grip-outline-q:q2']", 0.5).await?;
        mouse(b, "mousePressed", grip).await?;
        mouse(b, "mouseMoved", (grip.0, grip.1 + 8.0)).await?;
        mouse(b, "mouseReleased", (grip.0, grip.1 + 8.0)).await?;
        builder.outline_is(BEFORE).await?;
        b.see("#undo-step[aria-disabled=true]").await?;
        b.clean().await
    })
}

#[test]
fn an_option_is_drawn_up() -> Outcome {
    in_browser(async |b| {
        open(b).await?;
        b.press("Edit question 2").await?;
        b.see("#opt-c2").await?;
        let grip = middle(b, "[id='grip-item-c2']", 0.5).await?;
        let to = middle(b, "[data-item=c1]", 0.2).await?;
        mouse(b, "mousePressed", grip).await?;
        mouse(b, "mouseMoved", (to.0, to.1 + 10.0)).await?;
        mouse(b, "mouseMoved", to).await?;
        b.see("[data-item=c1][data-drop]").await?;
        mouse(b, "mouseReleased", to).await?;
        let labels = "return [...document.querySelectorAll('[data-part=choices] .opt textarea')].map(e => e.value)";
        b.until("the new order", async || {
            Ok(b.eval::<Vec<String>>(labels).await? == ["Leisure", "Work"])
        })
        .await?;
        b.clean().await
    })
}

/// On a phone the outline is a strip: the cards have grips.
#[test]
fn a_finger_draws_a_card() -> Outcome {
    in_browser(async |b| {
        let builder = open(b).await?;
        b.size(360, 740).await?;
        b.command("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }))
            .await?;
        b.see(".cards [data-row='q:q2']").await?.scroll_into_view().await?;
        let grip = middle(b, "[id='grip-card-q:q3']", 0.5).await?;
        touch(b, "touchStart", Some(grip)).await?;
        touch(b, "touchMove", Some((grip.0, grip.1 - 20.0))).await?;
        // Near an edge the page scrolls meanwhile, and the card is elsewhere.
        b.until("the card to be taken there", async || {
            let to = middle(b, ".cards [data-row='q:q2']", 0.2).await?;
            touch(b, "touchMove", Some(to)).await?;
            let is_there = "return !!document.querySelector(\".cards [data-row='q:q2'][data-drop]\")";
            Ok(b.eval::<bool>(is_there).await?)
        })
        .await?;
        touch(b, "touchEnd", None).await?;
        builder
            .outline_is("| How likely are you to recommend us? | What should we mend? What did you come for? |")
            .await?;
        b.clean().await
    })
}

#[test]
fn keys_lift_move_drop_and_cancel_and_say_so() -> Outcome {
    in_browser(async |b| {
        let builder = open(b).await?;
        let words = Lang::En.words().editing();
        builder
            .grip("outline", "What did you come for?")
            .await?
            .send_keys(" ")
            .await?;
        builder.said(&(words.lifted)("Question 2")).await?;
        builder.keys(Key::Up + "").await?;
        builder.said(&(words.over)(2, 2, 1)).await?;
        b.see(".trail [data-drop]").await?;
        builder.keys(Key::Escape + "").await?;
        builder.said(&(words.stays)("Question 2")).await?;
        builder.outline_is(BEFORE).await?;
        builder.keys(" ").await?;
        builder.keys(Key::Up + Key::Up).await?;
        builder.keys(" ").await?;
        builder.said(&(words.dropped)("Question 2")).await?;
        builder
            .outline_is("| What did you come for? How likely are you to recommend us? | | What should we mend?")
            .await?;
        // The keyboard stays on what moved.
        let focus = "return document.activeElement.id";
        b.until("the keyboard on the grip", async || {
            Ok(b.eval::<String>(focus).await? == "grip-outline-q:q2")
        })
        .await?;
        // Without lifting, the arrows go from one to the next: here to the question below.
        builder.keys(Key::Down + "").await?;
        assert_eq!(b.eval::<String>(focus).await?, "grip-outline-q:q1");
        // A page goes as a whole.
        let page = b.find(By::Css("[id='grip-outline-p:p3']")).await?;
        page.send_keys(" ").await?;
        builder.keys(Key::Up + "").await?;
        builder.said(&(words.over_list)(2, 3)).await?;
        builder.keys(" ").await?;
        builder
            .outline_is("| What did you come for? How likely are you to recommend us? | What should we mend? |")
            .await?;
        for lang in Lang::ALL {
            b.lang(lang).await?;
            let words = lang.words();
            builder
                .grip("outline", "What should we mend?")
                .await?
                .send_keys(" ")
                .await?;
            builder
                .said(&(words.editing().lifted)(&(words.build().question_n)(3)))
                .await?;
            builder.keys(Key::Escape + "").await?;
        }
        b.clean().await
    })
}
