//! One function for each thing that strangers send, which reads it as the app does. The fuzz targets and `tests/hostile.rs`
//! share them. Nothing here looks at what comes out, but that nothing panics and that what comes back is the same.
pub mod comment;
pub mod file;
pub mod link;
pub mod sealed;
pub mod survey;
pub mod table;
