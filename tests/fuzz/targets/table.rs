//! Any table: looked at, and imported as it is guessed. Nothing of how it is kept.
#![no_main]
use waystone::exchange::table::{Mapping, convert, sheet, summary};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut quiet = |_, _| {};
    let Ok(sheet) = sheet(bytes, &mut quiet) else { return };
    let found = summary(&sheet, &mut quiet);
    let mapping = Mapping {
        title: "T".into(),
        lang: "en".into(),
        columns: found.uses,
    };
    let _ = convert(&sheet, &mapping, "t.csv", &mut quiet);
});
