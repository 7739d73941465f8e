//! libFuzzer gives the bytes; `readers::survey` reads them. Nothing else.
#![no_main]
#[path = "../readers/mod.rs"]
#[allow(dead_code, reason = "the other targets run the other readers")]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::survey::run(bytes));
