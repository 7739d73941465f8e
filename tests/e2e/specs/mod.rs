//! The behaviours, one spec each. How a screen is worked stands in pages.
mod answering;
mod building;
mod carrying;
mod hostile;
mod importing;
mod keeping;
mod looks;
mod policy;
mod recovery;
mod shell;
mod storage;
mod tabs;
mod whole;
