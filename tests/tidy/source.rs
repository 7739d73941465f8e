//! The project's files, and Rust with its comments, its texts or its tests blanked out. No rules.
use std::{fs, path::Path};

pub struct File {
    /// From the project's root, with slashes.
    pub path: String,
    pub text: String,
}

impl File {
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// Without comments and the insides of texts.
    pub fn code(&self) -> String {
        blank(&self.text)
    }

    /// Of that, what ships: without `#[cfg(test)]` items. Nothing of a file that is a test altogether.
    pub fn shipped(&self) -> String {
        let is_test =
            self.path.starts_with("tests/") || self.path.ends_with("/tests.rs") || self.path.contains("/tests/");
        if is_test {
            String::new()
        } else {
            without_tests(self.code())
        }
    }

    /// `survey` for `src/survey/raw.rs` and for `src/survey.rs`; `None` for the binaries and what is not in `src`.
    pub fn room(&self) -> Option<&str> {
        let inner = self.path.strip_prefix("src/")?;
        let first = inner.split('/').next()?;
        let room = first.strip_suffix(".rs").unwrap_or(first);
        (!matches!(room, "lib" | "main" | "bin" | "app")).then_some(room)
    }
}

/// All files with this ending in these folders of the project.
pub fn files(folders: &[&str], ending: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in folders {
        collect(root, &root.join(folder), ending, &mut found);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(root: &Path, folder: &Path, ending: &str, found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // What cargo-fuzz builds beside its targets is not ours.
        if path.is_dir() && path.file_name().is_some_and(|name| name == "target") {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, ending, found);
        } else if path.extension().is_some_and(|e| e == ending) {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            found.push(File::new(&name, &fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Puts spaces for comments and for what stands between quotes; line breaks stay.
fn blank(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = span(&chars, at);
        if end == at {
            out.push(chars[at]);
            at += 1;
        } else {
            out.extend(chars[at..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where the comment or literal that begins at `at` ends; `at` itself if none does.
fn span(chars: &[char], at: usize) -> usize {
    let is = |text: &str| text.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c));
    let after = |from: usize, stop: &str| {
        let stop: Vec<char> = stop.chars().collect();
        (from..chars.len())
            .find(|i| chars[*i..].starts_with(&stop))
            .map_or(chars.len(), |i| i + stop.len())
    };
    if is("//") {
        return (at..chars.len()).find(|i| chars[*i] == '\n').unwrap_or(chars.len());
    }
    if is("/*") {
        return after(at + 2, "*/");
    }
    let in_word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    if is("r") && !in_word {
        let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
        if chars.get(at + 1 + hashes) == Some(&'"') {
            return after(at + 2 + hashes, &format!("\"{}", "#".repeat(hashes)));
        }
    }
    if is("\"") {
        return quoted(chars, at, '"');
    }
    // A character, not a lifetime.
    if is("'") && (chars.get(at + 1) == Some(&'\\') || chars.get(at + 2) == Some(&'\'')) {
        return quoted(chars, at, '\'');
    }
    at
}

fn quoted(chars: &[char], at: usize, quote: char) -> usize {
    let mut i = at + 1;
    while i < chars.len() && chars[i] != quote {
        i += if chars[i] == '\\' { 2 } else { 1 };
    }
    (i + 1).min(chars.len())
}

/// Takes out each item under `#[cfg(test)]`, up to its `;` or its closing brace.
fn without_tests(code: String) -> String {
    let mut code = code;
    while let Some(start) = code.find("#[cfg(test)]") {
        let mut depth = 0usize;
        let end = code[start..].char_indices().find_map(|(i, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            (depth == 0 && matches!(c, '}' | ';')).then_some(start + i + 1)
        });
        code.replace_range(start..end.unwrap_or(code.len()), "");
    }
    code
}

/// Whether `word` stands in the code as a whole word; it may hold more than letters, as in `Date::now`.
pub fn names(code: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back().is_some_and(part) && word.starts_with(part);
        let after = code[at + word.len()..].chars().next().is_some_and(part) && word.ends_with(part);
        !before && !after
    })
}

#[test]
fn comments_and_texts_are_blanked() {
    let file = File::new(
        "src/x.rs",
        "let a = \"panic!\"; // panic!\n/* panic! */ r#\"panic!\"#; '\"'; fn f<'a>() { '\\''; panic!() }",
    );
    assert_eq!(file.code().matches("panic!").count(), 1);
    assert!(file.code().contains("fn f<'a>()"));
}

#[test]
fn tests_are_taken_out() {
    let file = File::new(
        "src/x.rs",
        "fn a() {}\n#[cfg(test)]\nmod tests;\n#[cfg(test)]\nmod t { fn b() { {} } }\nfn c() {}",
    );
    let left = file.shipped();
    assert!(left.contains("fn a") && left.contains("fn c") && !left.contains("fn b") && !left.contains("mod tests"));
    assert_eq!(File::new("src/store/tests.rs", "fn b() {}").shipped(), "");
}

#[test]
fn words_are_whole() {
    assert!(names("x.unwrap()", ".unwrap()") && names("js_sys::Date::now()", "Date::now"));
    assert!(!names("my_web_sys::x", "web_sys") && !names("expect_context::<T>()", "expect"));
}
