//! Every cap on input, in one place (`reliability.md` H1). Counts in a survey are capped where it is checked.

/// A file is at most this large, in bytes.
pub const FILE: usize = 20 * 1024 * 1024;
/// A survey file is at most this large, in bytes.
pub const SURVEY: usize = 1024 * 1024;
/// Answers in one file.
pub const RESPONSES: usize = 50_000;
/// Columns of a table.
pub const COLUMNS: usize = 200;
