//! Any table: looked at, and imported as it is guessed. Nothing of how it is kept.
use waystone::{
    exchange::table::{Mapping, convert, sheet, summary},
    response::SourceKind,
};

pub fn run(bytes: &[u8]) {
    let mut quiet = |_, _| {};
    let Ok(sheet) = sheet(bytes, &mut quiet) else { return };
    let found = summary(&sheet, &mut quiet);
    let mapping = Mapping {
        title: "T".into(),
        lang: "en".into(),
        source: SourceKind::Direct,
        into: None,
        columns: found.uses,
    };
    let _ = convert(&sheet, &mapping, "t.csv", &mut quiet);
}
