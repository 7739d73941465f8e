//! Cuts the programs of a built site in two: what a first screen needs, and the rest, which `public/boot.js` loads with the first
//! touch, or at once when something in it is called. What the rest is stands in `rest/*.txt`. The names of functions leave both.
mod cut;
mod first;
mod mark;
mod rest;

use std::{ffi::OsStr, fs, io, path::Path, process::ExitCode};

use walrus::{Module, ModuleConfig, Result};

use cut::Cut;

/// How the file of a program's WebAssembly ends. Before it stands the program's name, and a hash where Trunk puts one.
const PROGRAM: &str = "_bg.wasm";
/// The list for all programs.
const COMMON: &str = "common.txt";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["cut", site, lists] => each(site, |path, name| cut(path, name, Path::new(lists))),
        ["mark", site, _] => each(site, mark),
        _ => Err(io::Error::other("usage: parts cut SITE LISTS, or parts mark SITE LISTS").into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("parts: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn each(site: &str, work: impl Fn(&Path, &str) -> Result<()>) -> Result<()> {
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        let file = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        if let Some(program) = file.strip_suffix(PROGRAM) {
            work(&path, program.split('-').next().unwrap_or_default())?;
        }
    }
    Ok(())
}

fn mark(path: &Path, name: &str) -> Result<()> {
    let mut module = read(&fs::read(path)?)?;
    fs::write(
        path.with_file_name(format!("{name}_names.txt")),
        mark::mark(&mut module)?,
    )?;
    Ok(fs::write(path, module.emit_wasm())?)
}

/// A program without a list stays whole.
fn cut(path: &Path, name: &str, lists: &Path) -> Result<()> {
    let bytes = fs::read(path)?;
    let mut first = read(&bytes)?;
    if let Ok(own) = fs::read_to_string(lists.join(format!("{name}.txt"))) {
        let mut rest = read(&bytes)?;
        let cut = Cut::new(&first, &(own + &fs::read_to_string(lists.join(COMMON))?))?;
        rest::keep(&mut rest, &cut)?;
        first::keep(&mut first, &cut, &rest)?;
        fs::write(path.with_file_name(format!("{name}_rest.wasm")), rest.emit_wasm())?;
    }
    Ok(fs::write(path, first.emit_wasm())?)
}

fn read(bytes: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    config.parse(bytes)
}
