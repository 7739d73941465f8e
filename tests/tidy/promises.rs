//! The reliability table of the README: each promise, and the tests that are named after it. Written from the tests, never by hand.
use std::{fs, path::Path};

use crate::source::files;

/// What is promised, in a few words; the tests of each begin with its name.
const PROMISES: &[(&str, &str)] = &[
    ("p01", "What is typed is kept, however soon the tab is closed"),
    ("p02", "“Saved” is said only after reading back"),
    (
        "p03",
        "One logical record is one write; every prefix of the writes loads",
    ),
    ("p04", "No failure deletes or shortens anything"),
    ("p05", "A full storage is told and loses nothing; shrinking works"),
    ("p06", "Two tabs never lose an answer"),
    ("p07", "One tab edits a survey at a time"),
    ("p08", "A change made elsewhere is never overwritten in silence"),
    ("p09", "Other tabs see a change"),
    ("p10", "A tab that crashes loses nothing that was said to be saved"),
    ("p11", "Unreadable records stay to the byte, and the rest loads"),
    ("p12", "Every version ever shipped opens"),
    ("p13", "A newer record is known as such and never rewritten"),
    (
        "p14",
        "Export, import, export is the same; a merge is a union and can be undone",
    ),
    ("p15", "Sample data never touches real data"),
    ("p16", "Without storage the app starts, says so, and exports"),
    ("p17", "What others keep on the origin is left alone"),
    (
        "p18",
        "The browser is asked once to keep what is here; a backup is asked for",
    ),
    ("p19", "No service worker, no other origin"),
    ("p20", "A worker of another build, or none, is told"),
    ("p21", "A reload goes on where it was; nothing is given twice"),
    ("p22", "Nothing depends on the clock"),
    ("p23", "After a panic everything can be downloaded, without wasm"),
    ("h1", "Files stop at their caps"),
    ("h2", "Odd JSON and any flipped letter are told or refused"),
    ("h3", "Links are bounded, and damaged ones say so"),
    ("h4", "No cell of a table is a formula"),
    ("h5", "Texts of strangers stay texts"),
    ("h6", "The Content-Security-Policy holds"),
    ("h7", "Tricks with text do not hang anything"),
    (
        "h8",
        "Respondents see whose key seals their answers; nobody else reads them",
    ),
    (
        "h9",
        "Answers are bound to their survey, and ids can't leave their place",
    ),
];

const BEGIN: &str = "<!-- promises: made by tests/tidy/promises.rs -->\n";
const END: &str = "<!-- end of promises -->";

/// The code of all files in a folder.
fn code(folder: &str) -> String {
    files(&[folder], "rs").iter().map(|file| file.code() + "\n").collect()
}

fn table() -> String {
    let (native, chromium) = (code("src"), code("tests/e2e"));
    let mut table = String::from("| | promise | native tests | in Chromium |\n|---|---|---|---|\n");
    for (name, what) in PROMISES {
        let start = format!("fn {name}_");
        let count = |code: &str| {
            code.lines()
                .filter(|line| line.trim_start().starts_with(&start))
                .count()
        };
        let (native, chromium) = (count(&native), count(&chromium));
        assert!(native + chromium > 0, "no test begins with {name}_");
        let shown = |n: usize| if n == 0 { String::new() } else { n.to_string() };
        table += &format!("| `{name}` | {what} | {} | {} |\n", shown(native), shown(chromium));
    }
    table
}

#[test]
fn the_table_of_promises_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the table's beginning in README.md");
    let (shown, after) = rest.split_once(END).expect("the table's end in README.md");
    let wanted = table();
    if std::env::var_os("WRITE").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{wanted}{END}{after}")).unwrap();
    } else {
        assert!(
            shown == wanted,
            "run: WRITE=1 cargo test --test tidy promises\n{wanted}"
        );
    }
}
