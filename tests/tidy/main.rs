//! House rules that no compiler checks. Each rule is a function from a file to complaints, and shows on a bad snippet that it can fail.
//! Nothing here builds or runs the app.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod css;
mod html;
mod layers;
mod licences;
mod promises;
mod rust;
mod source;
mod words;

use source::File;

/// Fails with every complaint that a rule has about the files.
#[track_caller]
fn hold(files: &[File], rule: fn(&File) -> Vec<String>) {
    assert!(!files.is_empty(), "no files: the rule would hold for nothing");
    let complaints: Vec<String> = files
        .iter()
        .flat_map(|file| rule(file).into_iter().map(|text| format!("{}: {text}", file.path)))
        .collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// A rule that can't fail is no rule: it must object to each of these files.
#[track_caller]
fn object(rule: fn(&File) -> Vec<String>, bad: &[(&str, &str)]) {
    for (path, text) in bad {
        let file = File::new(path, text);
        assert!(!rule(&file).is_empty(), "no objection to {path}:\n{text}");
    }
}

/// And it must let these pass.
#[track_caller]
fn allow(rule: fn(&File) -> Vec<String>, good: &[(&str, &str)]) {
    for (path, text) in good {
        let file = File::new(path, text);
        assert_eq!(rule(&file), Vec::<String>::new(), "{path}:\n{text}");
    }
}
