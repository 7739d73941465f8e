//! Whether a pass reads or writes, and what. Known when compiling, so that a program holds only what it does.

/// What a [`super::Pass`] does.
pub trait Way {
    const WRITING: bool;
    /// Whether the JSON is in our own form; `None` when that shows only in the file.
    const OWN: Option<bool>;
}

/// Reads our own form and SurveyJS's.
pub struct Reading;
/// Reads our own form: all that a respondent's program needs.
pub struct ReadingOwn;
pub struct Writing;

impl Way for Reading {
    const WRITING: bool = false;
    const OWN: Option<bool> = None;
}

impl Way for ReadingOwn {
    const WRITING: bool = false;
    const OWN: Option<bool> = Some(true);
}

impl Way for Writing {
    const WRITING: bool = true;
    const OWN: Option<bool> = None;
}
