//! Any file that somebody chooses: a survey, answers, a backup, sealed answers. Nothing of how it is kept.
#![no_main]
use waystone::exchange::{decode, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Some((text, _)) = decode(bytes) {
        let _ = read(&text);
    }
});
