//! Every screen in every language, theme and size: pictures for people, axe for the machine, nothing wider than the screen.
use waystone::route::Route;

use crate::{
    harness::{Outcome, in_browser, shots::shots},
    pages::{answer::Answering, seed},
};

#[test]
fn surveys() -> Outcome {
    in_browser(async |b| {
        b.open(&Route::Surveys).await?;
        shots(b, "surveys-empty").await
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
        shots(b, "answer").await
    })
}

#[test]
fn not_found() -> Outcome {
    in_browser(async |b| {
        b.open_hash("#/no/such").await?;
        shots(b, "not-found").await
    })
}
