//! Every screen in every language, theme and size: pictures for people, axe for the machine, nothing wider than the screen.
use waystone::route::Route;

use crate::{
    harness::{Outcome, in_browser, shots::shots},
    pages::{answer::Answering, import::Import, journey::Journey, results::Results, seed},
};

fn answers() -> Vec<(String, String)> {
    let comments = [
        "The staff were wonderful and very kind.",
        "Terrible: slow and rude.",
        "太慢了，服务很差",
        "خیلی عالی بود، ممنون",
    ];
    let one = |at: usize| seed::answer("s1", &format!("r{at}"), (at % 11) as u8, comments[at % comments.len()]);
    std::iter::once(seed::pulse("s1")).chain((0..40).map(one)).collect()
}

#[test]
fn surveys() -> Outcome {
    in_browser(async |b| {
        b.open(&Route::Surveys).await?;
        shots(b, "first").await?;
        b.seed(&answers()).await?;
        b.open(&Route::Surveys).await?;
        shots(b, "surveys").await
    })
}

#[test]
fn build() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/build/s1").await?;
        b.see(".build").await?;
        shots(b, "build").await?;
        // A list of options, and what can be added.
        b.press("Edit question 2").await?;
        b.click(".paste-list").await?;
        b.click("#add-question").await?;
        b.see(".picker .bank").await?;
        shots(b, "build-adding").await?;
        // A thing in the air, and a list that moves.
        b.open_hash("#/").await?;
        b.open_hash("#/build/s1").await?;
        b.find(thirtyfour::By::Css("[id='grip-outline-q:q3']"))
            .await?
            .send_keys(" ")
            .await?;
        b.see("[data-lifted]").await?;
        b.active_element().await?.send_keys(thirtyfour::Key::Up + "").await?;
        b.see("[data-drop]").await?;
        crate::harness::shots::take(b, "build-lifted").await
    })
}

#[test]
fn results() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s2")]).await?;
        b.open_hash("#/results/s2").await?;
        shots(b, "results-empty").await?;
        b.seed(&answers()).await?;
        let results = Results::open(b, "s1").await?;
        results.charts_are_drawn().await?;
        results.feels("Terrible", "neg").await?;
        shots(b, "results").await
    })
}

#[test]
fn journey() -> Outcome {
    in_browser(async |b| {
        Journey::open(b).await?;
        shots(b, "journey-empty").await?;
        b.seed(&answers()).await?;
        Journey::open(b).await?;
        shots(b, "journey").await
    })
}

#[test]
fn import() -> Outcome {
    in_browser(async |b| {
        let import = Import::open(b).await?;
        shots(b, "import").await?;
        let file =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/feedback/sfo_2017_journey.csv");
        import.choose(&file).await?;
        import.columns().await?;
        shots(b, "import-columns").await?;
        import.import().await?;
        shots(b, "import-done").await?;
        // Real passengers on the map.
        Journey::open(b).await?;
        shots(b, "journey-sfo").await
    })
}

#[test]
fn data() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1"), seed::answer("s1", "r1", 9, "Signs")])
            .await?;
        b.open(&Route::Data).await?;
        shots(b, "data").await
    })
}

#[test]
fn share() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/share/s1").await?;
        shots(b, "share").await
    })
}

#[test]
fn answer() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1")]).await?;
        b.open_hash("#/answer/s1").await?;
        Answering(b).rate(9).await?;
        shots(b, "answer").await?;
        Answering(b).next().await?;
        Answering(b).next().await?;
        Answering(b).finish().await?;
        shots(b, "thanks").await
    })
}

#[test]
fn not_found() -> Outcome {
    in_browser(async |b| {
        b.open_hash("#/no/such").await?;
        shots(b, "not-found").await
    })
}
