//! The core of Waystone. Pure: no clock, no randomness, no browser; those are inputs, given by `app::browser`.

pub mod analysis;
pub mod chart;
pub mod chorus;
pub mod courier;
pub mod dialogue;
pub mod edit;
pub mod exchange;
pub mod expression;
pub mod feedback;
pub mod glance;
pub mod job;
pub mod journey;
pub mod lint;
pub mod order;
pub mod outline;
pub mod report;
pub mod response;
pub mod route;
pub mod runner;
pub mod scoring;
pub mod seal;
pub mod sentence;
pub mod sentiment;
pub mod shade;
pub mod store;
pub mod survey;
pub mod tag;
pub mod template;
pub mod text;
pub mod theme;
pub mod translation;
pub mod trial;
pub mod words;

/// Names this build; the app refuses a worker of another one.
pub const BUILD: &str = match option_env!("APP_BUILD") {
    Some(build) => build,
    None => "dev",
};
