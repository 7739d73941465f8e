//! The behaviours, one spec each. How a screen is worked stands in pages.
mod answering;
mod asking;
mod building;
mod carrying;
mod hostile;
mod importing;
mod keeping;
mod kiosk;
mod looks;
mod policy;
mod problems;
mod real;
mod recovery;
mod shell;
mod storage;
mod tabs;
mod whole;
