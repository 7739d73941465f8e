//! What an author does to a survey can be taken back, copied elsewhere, and done by the keyboard alone.
use thirtyfour::prelude::*;
use waystone::{survey::KindName, words::Lang};

use crate::{
    harness::{Browser, Outcome, in_browser},
    pages::{answer::Answering, build::Builder, seed, surveys::Surveys},
};

async fn undo(b: &Browser) -> Outcome {
    Builder(b).keys(Key::Control + "z").await
}

async fn open(b: &Browser) -> Result<Builder<'_>, Box<dyn std::error::Error>> {
    b.seed(&[seed::pulse("s1")]).await?;
    b.open_hash("#/build/s1").await?;
    b.see("#q-title").await?;
    Ok(Builder(b))
}

/// Everything that the builder does comes back to the byte, and forth again.
#[test]
fn every_edit_is_taken_back_and_made_again() -> Outcome {
    in_browser(async |b| {
        let builder = open(b).await?;
        // As it is kept once it was saved here.
        builder.title("Airport").await?;
        let mut states = vec![builder.kept().await?];
        b.write("#brand", "Northgate Ltd").await?;
        // A text is emptied and written: one field, one step.
        states.push(builder.kept().await?);
        builder.add(KindName::Single, "Which gate?").await?;
        builder.saved().await?;
        let steps = async || -> Result<u32, Box<dyn std::error::Error>> {
            Ok(
                b.eval("return document.querySelectorAll('[data-part=choices] .opt').length")
                    .await?,
            )
        };
        assert_eq!(steps().await?, 2);
        states.push(builder.kept().await?);
        b.click(".add-item").await?;
        states.push(builder.kept().await?);
        b.click("[data-role=other]").await?;
        states.push(builder.kept().await?);
        b.click("[for=required], .switch:has(#required)").await?;
        states.push(builder.kept().await?);
        b.choose("#kind", "multiple").await?;
        states.push(builder.kept().await?);
        b.click("#card-double").await?;
        states.push(builder.kept().await?);
        b.click("#card-up").await?;
        states.push(builder.kept().await?);
        b.choose("#status", "closed").await?;
        states.push(builder.kept().await?);
        let all = states.clone();
        states.pop();
        let is = async |wanted: &String| -> Outcome {
            b.until("the state before", async || Ok(builder.kept().await? == *wanted))
                .await
        };
        for state in states.iter().rev() {
            b.click("#undo-step").await?;
            // Adding a question and writing its title are two.
            if builder.kept().await? != *state {
                b.click("#undo-step").await?;
            }
            is(state).await?;
        }
        for state in &all[1..] {
            b.click("#redo-step").await?;
            if builder.kept().await? != *state {
                b.click("#redo-step").await?;
            }
            is(state).await?;
        }
        b.clean().await
    })
}

/// The field's own undo would know only of itself: the keys take back the survey's last step, wherever it was.
#[test]
fn keys_in_a_field_take_back_the_last_step_wherever_it_was() -> Outcome {
    in_browser(async |b| {
        let builder = open(b).await?;
        b.write("#q-title", "First").await?;
        b.write("#q-help", "Second").await?;
        let value = async |css: &str| -> Result<String, Box<dyn std::error::Error>> {
            Ok(b.eval(&format!("return document.querySelector('{css}').value")).await?)
        };
        undo(b).await?;
        assert_eq!(
            (value("#q-help").await?, value("#q-title").await?),
            (String::new(), "First".to_owned())
        );
        undo(b).await?;
        assert_eq!(value("#q-title").await?, "How likely are you to recommend us?");
        let words = Lang::En.words();
        builder
            .said(&(words.editing().undone)(words.editing().edits[0]))
            .await?;
        // Nothing more: the field stays as it is.
        undo(b).await?;
        assert_eq!(value("#q-title").await?, "How likely are you to recommend us?");
        builder.keys(Key::Control + Key::Shift + "z").await?;
        builder.keys(Key::Control + "y").await?;
        assert_eq!(
            (value("#q-help").await?, value("#q-title").await?),
            ("Second".to_owned(), "First".to_owned())
        );
        // Of another card: it opens.
        b.press("Edit question 3").await?;
        undo(b).await?;
        b.see("[data-question=q1] #q-help").await?;
        assert_eq!(value("#q-help").await?, "");
        // A field that is not the survey's keeps its own.
        b.click(".trail li:nth-of-type(7) .q").await?;
        b.see("[data-question=q3]").await?;
        b.clean().await
    })
}

#[test]
fn a_deleted_page_comes_back_with_its_questions() -> Outcome {
    in_browser(async |b| {
        let builder = open(b).await?;
        let before = "| How likely are you to recommend us? | What did you come for? | What should we mend?";
        builder.outline_is(before).await?;
        b.press_in(".cards", "Delete Page 2").await?;
        builder
            .outline_is("| How likely are you to recommend us? | What should we mend?")
            .await?;
        b.see_text(".notices", Lang::En.words().build().page_gone).await?;
        undo(b).await?;
        builder.outline_is(before).await?;
        b.see("[data-question=q2]").await?;
        b.click("#redo-step").await?;
        builder
            .outline_is("| How likely are you to recommend us? | What should we mend?")
            .await?;
        b.click("#undo-step").await?;
        builder.outline_is(before).await?;
        assert!(builder.kept().await?.contains("Leisure"));
        b.clean().await
    })
}

#[test]
fn a_pasted_list_becomes_options() -> Outcome {
    in_browser(async |b| {
        let builder = open(b).await?;
        builder.add(KindName::Single, "Which meal?").await?;
        let paste = "const field = document.querySelector('[data-part=choices] .opt textarea'); field.focus();
            const data = new DataTransfer(); data.setData('text/plain', '• Fish\\n• Meat\\n\\n• Bread');
            field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
        b.execute(paste, vec![]).await?;
        let labels = async || -> Result<Vec<String>, Box<dyn std::error::Error>> {
            Ok(
                b.eval("return [...document.querySelectorAll('[data-part=choices] .opt textarea')].map(e => e.value)")
                    .await?,
            )
        };
        b.until("three options", async || {
            Ok(labels().await? == ["Fish", "Meat", "Bread", ""])
        })
        .await?;
        undo(b).await?;
        b.until("none", async || Ok(labels().await? == ["", ""])).await?;
        b.click(".paste-list").await?;
        b.write("#list-text", "One").await?;
        builder.keys(Key::Enter + "Two").await?;
        b.see_text("#list-add", &(Lang::En.words().editing().paste_add)(2))
            .await?;
        b.click("#list-add").await?;
        b.until("two options", async || Ok(labels().await? == ["One", "Two", ""]))
            .await?;
        b.clean().await
    })
}

#[test]
fn a_question_goes_to_another_survey_in_another_tab() -> Outcome {
    in_browser(async |b| {
        open(b).await?;
        b.press("Edit question 2").await?;
        b.click("#card-copy").await?;
        b.see_text(".notices", Lang::En.words().editing().copied).await?;
        let tab = b.new_tab().await?;
        b.switch_to_window(tab).await?;
        Surveys::open(b).await?.create_new().await?;
        let other = Builder(b);
        b.click("#add-question").await?;
        b.press(&(Lang::En.words().editing().paste)("What did you come for?"))
            .await?;
        other.outline_is("| What did you come for?").await?;
        assert!(other.kept().await?.contains("Leisure"));
        undo(b).await?;
        other.outline_is("|").await?;
        b.clean().await
    })
}

#[test]
fn reloading_in_the_middle_loses_nothing() -> Outcome {
    in_browser(async |b| {
        let builder = open(b).await?;
        b.press("Edit question 3").await?;
        b.see("[data-question=q3]").await?;
        b.click("#q-title").await?;
        builder.keys(Key::End + "!").await?;
        // At once, in the middle of the pause before it is kept.
        b.execute("location.reload()", vec![]).await?;
        b.see_text(".trail", "What should we mend?!").await?;
        b.clean().await
    })
}

/// Every step by keys: no pointer anywhere.
#[test]
fn a_whole_survey_is_built_by_the_keyboard_alone() -> Outcome {
    in_browser(async |b| {
        Surveys::open(b).await?;
        // To the first button of the page, and on.
        let to = async |css: &str| -> Outcome {
            for _ in 0..200 {
                let there: bool = b
                    .eval(&format!(
                        "return document.activeElement?.matches({}) ?? false",
                        serde_json::json!(css)
                    ))
                    .await?;
                if there {
                    return Ok(());
                }
                // To the page as it is: chromedriver itself would write the key into a colour field.
                b.action_chain().send_keys(Key::Tab + "").perform().await?;
            }
            Err(format!("the keyboard does not reach {css}").into())
        };
        let builder = Builder(b);
        to(".first-acts .pri").await?;
        builder.keys(Key::Enter + "").await?;
        b.see(".build").await?;
        to("#edit-about, #survey-title").await?;
        if b.eval::<bool>("return document.activeElement.id === 'edit-about'")
            .await?
        {
            builder.keys(Key::Enter + "").await?;
        }
        to("#survey-title").await?;
        builder.keys("Town library").await?;
        let add = async |kind: KindName, title: &str| -> Outcome {
            to("#add-question").await?;
            builder.keys(Key::Enter + "").await?;
            to(&format!("[data-kind='{}']", kind.tag())).await?;
            builder.keys(Key::Enter + "").await?;
            to("#q-title").await?;
            builder.keys(title).await
        };
        add(KindName::Csat, "How satisfied are you with the library?").await?;
        to("#required").await?;
        builder.keys(" ").await?;
        to("#add-page").await?;
        builder.keys(Key::Enter + "").await?;
        add(KindName::Single, "What did you do here?").await?;
        to("[data-part=choices] textarea").await?;
        builder.keys("Read").await?;
        builder.keys(Key::Enter + "").await?;
        b.until("the next line", async || {
            Ok(b.eval::<bool>("return document.activeElement.value === ''").await?)
        })
        .await?;
        builder.keys("Borrow").await?;
        add(KindName::Comment, "What should we change?").await?;
        builder
            .outline_is("| How satisfied are you with the library? | What did you do here? What should we change?")
            .await?;
        // The comment goes up over the edge of its page.
        to("#grip-none, [data-grip=card]").await?;
        let grip = builder.grip("card", "What should we change?").await?;
        grip.send_keys(" ").await?;
        builder.keys(Key::Up + Key::Up).await?;
        builder.keys(" ").await?;
        builder
            .outline_is("| How satisfied are you with the library? What should we change? | What did you do here?")
            .await?;
        undo(b).await?;
        builder
            .outline_is("| How satisfied are you with the library? | What did you do here? What should we change?")
            .await?;
        builder.saved().await?;
        b.press_in(".tabs", Lang::En.words().shell().preview).await?;
        let a = Answering(b);
        a.asks("How satisfied are you with the library?").await?;
        a.rate(4).await?;
        a.next().await?;
        a.pick("Borrow").await?;
        b.clean().await
    })
}

/// Translations, the look and advice are steps of the same history.
#[test]
fn translations_are_taken_back_too() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/build/s1").await?;
        b.see("#q-title").await?;
        let builder = Builder(b);
        builder.title("Airport").await?;
        let before = builder.kept().await?;
        b.write("#consent", "We keep this for a year.").await?;
        b.click("[data-pane=translations]").await?;
        b.choose("#add-lang", "fa").await?;
        b.see(".pair textarea").await?;
        b.write(".pair:nth-of-type(1) textarea", "فرودگاه").await?;
        let kept = builder.kept().await?;
        assert!(kept.contains("فرودگاه") && kept.contains("for a year"), "{kept}");
        undo(b).await?;
        undo(b).await?;
        b.until("the survey as it was", async || Ok(builder.kept().await? == before))
            .await?;
        b.click("#redo-step").await?;
        b.click("#redo-step").await?;
        b.until("the survey as it was then", async || Ok(builder.kept().await? == kept))
            .await?;
        b.clean().await
    })
}
