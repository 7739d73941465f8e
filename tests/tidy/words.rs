//! Rules for the texts of the app: every section speaks all four languages. Not what they say.
use crate::{
    allow, hold, object,
    source::{File, files, names},
};

fn languages(file: &File) -> Vec<String> {
    if matches!(file.path.as_str(), "src/words/mod.rs" | "src/words/lang.rs") {
        return Vec::new();
    }
    let code = file.code();
    let missing = ["EN", "ZH_HANS", "ZH_HANT", "FA"].into_iter();
    missing
        .filter(|name| !names(&code, &format!("pub static {name}")))
        .map(|name| format!("pub static {name} is missing"))
        .collect()
}

#[test]
fn every_section_speaks_four_languages() {
    hold(&files(&["src/words"], "rs"), languages);
    object(
        languages,
        &[(
            "src/words/run.rs",
            "pub static EN: Run = Run {}; pub static ZH_HANS: Run = Run {}; pub static FA: Run = Run {};",
        )],
    );
    allow(languages, &[("src/words/lang.rs", "")]);
}
