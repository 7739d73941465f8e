//! Drives the built site in headless Chromium through chromedriver: `make test`, or after `make dist`
//! `cargo test --features e2e --test e2e NAME`. Each spec is one behaviour; nothing here measures speed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod harness;
mod pages;
mod specs;
