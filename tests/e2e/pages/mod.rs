//! One object per screen: how a person works it, by what stands on it. No assertions about the app's behaviour.
pub mod answer;
pub mod build;
pub mod data;
pub mod everything;
pub mod feedback;
pub mod import;
pub mod journey;
pub mod respondent;
pub mod results;
pub mod seed;
pub mod share;
pub mod surveys;
