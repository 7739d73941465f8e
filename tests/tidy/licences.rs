//! The licences of everything that is linked, in the site or in a tool. Reads `cargo metadata`; nothing else does here.
use std::process::Command;

/// As free as Waystone's own: no duty on those who use it beyond keeping a notice.
const FREE: &[&str] = &[
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "BSL-1.0",
    "CC0-1.0",
    "Unlicense",
    "0BSD",
    "Unicode-3.0",
];

/// Reads an SPDX expression: of OR one side is enough, of AND both are needed. The old `/` is an OR.
fn is_free(licence: &str) -> bool {
    let spaced = licence.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (free, used) = any(&words, 0);
    free && used == words.len()
}

fn any(words: &[&str], at: usize) -> (bool, usize) {
    let (mut free, mut at) = all(words, at);
    while words.get(at) == Some(&"OR") {
        let (next, end) = all(words, at + 1);
        (free, at) = (free | next, end);
    }
    (free, at)
}

fn all(words: &[&str], at: usize) -> (bool, usize) {
    let (mut free, mut at) = one(words, at);
    while words.get(at) == Some(&"AND") {
        let (next, end) = one(words, at + 1);
        (free, at) = (free & next, end);
    }
    (free, at)
}

fn one(words: &[&str], at: usize) -> (bool, usize) {
    match words.get(at) {
        Some(&"(") => {
            let (free, end) = any(words, at + 1);
            (free && words.get(end) == Some(&")"), end + 1)
        }
        Some(name) if words.get(at + 1) == Some(&"WITH") => {
            let whole = format!("{name} WITH {}", words.get(at + 2).unwrap_or(&""));
            (FREE.contains(&whole.as_str()), at + 3)
        }
        Some(name) => (FREE.contains(name), at + 1),
        // Something is missing: never where the words end.
        None => (false, at + 1),
    }
}

#[test]
fn every_dependency_is_free() {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1", "--all-features"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let data: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let packages = data["packages"].as_array().unwrap();
    assert!(packages.len() > 100, "only {} packages", packages.len());
    let bad: Vec<String> = packages
        .iter()
        .map(|package| {
            (
                package["name"].as_str().unwrap(),
                package["license"].as_str().unwrap_or(""),
            )
        })
        .filter(|(_, licence)| !is_free(licence))
        .map(|(name, licence)| format!("{name}: {licence}"))
        .collect();
    assert!(bad.is_empty(), "not among the allowed licences: {bad:#?}");
}

#[test]
fn licences_are_read_as_spdx_says() {
    for good in [
        "MIT",
        "MIT OR GPL-3.0",
        "MIT/Apache-2.0",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR MIT",
    ] {
        assert!(is_free(good), "{good}");
    }
    for bad in [
        "",
        "GPL-3.0-only",
        "MIT AND GPL-2.0",
        "(MIT OR Apache-2.0) AND MPL-2.0",
        "MIT OR",
        "Apache-2.0 WITH Classpath-exception",
    ] {
        assert!(!is_free(bad), "{bad}");
    }
}
