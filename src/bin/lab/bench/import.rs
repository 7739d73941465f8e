//! Rows a second from a table's bytes to answers that are packed and kept, with the guessed mapping. In memory, one thread.
use std::{path::Path, time::Instant};

use waystone::{
    exchange::table::{self, Mapping},
    response::SourceKind,
    store::{Library, MemoryShelf, QUOTA, prefix},
};

pub fn run(file: &Path) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let failed = |error| format!("{error:?}");
    let step = |began: &mut Instant| {
        let took = began.elapsed().as_secs_f64();
        *began = Instant::now();
        took
    };
    let mut began = Instant::now();
    let sheet = table::sheet(&bytes, &mut |_, _| {}).map_err(failed)?;
    let read = step(&mut began);
    let found = table::summary(&sheet, &mut |_, _| {});
    let looked = step(&mut began);
    let mapping = Mapping {
        title: "T".into(),
        lang: "en".into(),
        source: SourceKind::Direct,
        into: None,
        columns: found.uses,
    };
    let mut made = table::convert(&sheet, &mapping, "f", &mut |_, _| {}).map_err(failed)?;
    let converted = step(&mut began);
    let library = Library::new(MemoryShelf::default(), prefix("/"));
    let kept = library.add_import(&mut made.survey, &made.segment);
    kept.map_err(|error| format!("{error:?}"))?;
    let packed = step(&mut began);
    let all = read + looked + converted + packed;
    let (rows, units) = (sheet.len(), library.usage().ours);
    Ok(format!(
        "{rows} rows, {} columns: {:.0} rows a second (read {:.0} ms, looked at {:.0} ms, converted {:.0} ms, packed and kept {:.0} ms); \
         {units} of {QUOTA} units, {:.1} an answer",
        sheet.names.len(),
        rows as f64 / all,
        read * 1e3,
        looked * 1e3,
        converted * 1e3,
        packed * 1e3,
        units as f64 / made.report.taken as f64
    ))
}
