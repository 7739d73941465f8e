//! The only modules that touch the browser. No pages, no words.
pub mod canvas;
pub mod clock;
pub mod files;
pub mod hash;
pub mod intl;
pub mod keys;
pub mod leave;
pub mod lock;
pub mod measured;
pub mod panic;
pub mod random;
pub mod root;
pub mod screen;
pub mod storage;
pub mod timer;
pub mod view;
pub mod worker;
