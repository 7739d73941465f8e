//! The pages. They may use components, the browser room and the core; never each other.
pub mod answer;
pub mod build;
pub mod data;
pub mod feedback;
pub mod import;
pub mod journey;
pub mod not_found;
pub mod results;
pub mod share;
pub mod surveys;
