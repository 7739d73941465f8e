//! Rules for the text of a Rust or JavaScript file. Not who uses whom: that is layers.rs.
use crate::{
    allow, hold, object,
    source::{File, files, names},
};

const LINES: usize = 400;

fn head(file: &File) -> Vec<String> {
    let said = file.text.starts_with("//! ") && file.text.lines().next().is_some_and(|line| line.len() > 8);
    if said {
        Vec::new()
    } else {
        vec!["its first line must say with //! what lives here".into()]
    }
}

/// Words in four languages, test vectors and word lists are tables, and as long as they are.
fn length(file: &File) -> Vec<String> {
    let table = file.path.starts_with("src/words/")
        || file.path == "src/template/texts.rs"
        || (file.path.starts_with("src/scoring/") && file.path.contains("vectors"))
        || file.path.starts_with("src/sentiment/data");
    let lines = file.text.lines().count();
    if table || lines <= LINES {
        Vec::new()
    } else {
        vec![format!("{lines} lines, more than {LINES}")]
    }
}

fn find(file: &File, code: &str, words: &[&str], why: &str) -> Vec<String> {
    let found = words.iter().filter(|word| names(code, word));
    found.map(|word| format!("{word}: {why} ({})", file.path)).collect()
}

/// The host build proves that the library needs no browser; this closes the one way round it.
fn purity(file: &File) -> Vec<String> {
    let code = file.code();
    let free = file.path.starts_with("src/app/")
        || matches!(
            file.path.as_str(),
            "src/main.rs"
                | "src/bin/importer.rs"
                | "src/bin/maker.rs"
                | "src/bin/map.rs"
                | "src/bin/reader.rs"
                | "src/bin/respond.rs"
                | "src/bin/sender.rs"
                | "src/bin/courier.rs"
                | "src/bin/worker.rs"
        );
    if free {
        Vec::new()
    } else {
        find(
            file,
            &code,
            &["target_arch", "target_family", "target_os"],
            "the library is the same everywhere",
        )
    }
}

/// Effects live in `src/app/browser`. Elsewhere in the app only the type of an event may be named.
fn effects(file: &File) -> Vec<String> {
    if file.path.starts_with("src/app/browser/")
        || matches!(file.path.as_str(), "src/bin/worker.rs" | "src/bin/courier.rs")
    {
        return Vec::new();
    }
    let code = file.shipped().replace("wasm_bindgen::JsCast", "");
    find(
        file,
        &code,
        &[
            "web_sys",
            "js_sys",
            "gloo_storage",
            "wasm_bindgen",
            "wasm_bindgen_futures",
        ],
        "only src/app/browser speaks to the browser",
    )
}

/// Pages and components don't reach for the window on their own either.
fn window(file: &File) -> Vec<String> {
    let inside = file.path.starts_with("src/app/pages/") || file.path.starts_with("src/app/components/");
    if inside {
        find(
            file,
            &file.shipped(),
            &["window()", "document()"],
            "only src/app/browser speaks to the browser",
        )
    } else {
        Vec::new()
    }
}

/// Text of others is only ever a text node or an attribute.
fn injection(file: &File) -> Vec<String> {
    let rust = [
        "inner_html",
        "set_inner_html",
        "set_outer_html",
        "insert_adjacent_html",
        "js_sys::eval",
        "new_no_args",
        "new_with_args",
    ];
    let script = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval",
        "new Function",
        "Function(",
    ];
    let words: &[&str] = if file.path.ends_with(".js") { &script } else { &rust };
    find(file, &file.code(), words, "markup or code made from text")
}

/// The origin is shared: what is not ours is neither read nor removed.
fn storage(file: &File) -> Vec<String> {
    let code = file.shipped();
    let mut found = find(
        file,
        &code,
        &[
            "get_all",
            "LocalStorage::clear",
            "SessionStorage",
            "storage.clear",
            "local()?.clear",
        ],
        "touches what is not ours",
    );
    if file.path == "src/app/browser/storage.rs" {
        found.extend(find(file, &code, &[".clear("], "removes what is not ours"));
    } else {
        found.extend(find(
            file,
            &code,
            &["local_storage", "gloo_storage", "session_storage"],
            "only storage.rs reaches the storage",
        ));
    }
    if file.path.ends_with(".js") {
        found.extend(find(
            file,
            &code,
            &["localStorage.clear", "sessionStorage"],
            "touches what is not ours",
        ));
    }
    found
}

/// The time and chance are inputs, so that every computation can be repeated.
fn chance(file: &File) -> Vec<String> {
    if matches!(
        file.path.as_str(),
        "src/app/browser/clock.rs" | "src/app/browser/random.rs"
    ) || file.path.starts_with("src/bin/lab")
    {
        return Vec::new();
    }
    let words = [
        "Date::now",
        "Date::new_0",
        "Math::random",
        "SystemTime",
        "Instant::now",
        "performance()",
        "get_random_values",
        "random_uuid",
    ];
    find(file, &file.shipped(), &words, "only clock.rs and random.rs ask for it")
}

/// Nothing panics on input.
fn panics(file: &File) -> Vec<String> {
    if file.path.starts_with("src/bin/lab") {
        return Vec::new();
    }
    find(
        file,
        &file.shipped(),
        &[
            ".unwrap()",
            ".unwrap_err()",
            ".expect(",
            "panic!",
            "todo!",
            "unimplemented!",
        ],
        "nothing panics outside tests",
    )
}

fn all() -> Vec<File> {
    files(&["src", "tests"], "rs")
}

#[test]
fn every_file_says_what_lives_in_it() {
    hold(&all(), head);
    object(
        head,
        &[
            ("src/a.rs", "use b;\n//! late"),
            ("src/a.rs", "// no"),
            ("src/a.rs", ""),
            ("src/a.rs", "//! "),
        ],
    );
}

#[test]
fn no_file_is_long() {
    hold(&all(), length);
    let long = "//! x\n".repeat(LINES + 1);
    object(length, &[("src/survey/raw.rs", &long), ("src/sentiment/mod.rs", &long)]);
    allow(
        length,
        &[
            ("src/words/run.rs", &long),
            ("src/scoring/vectors/nps.rs", &long),
            ("src/a.rs", &"\n".repeat(LINES)),
        ],
    );
}

#[test]
fn the_library_is_the_same_everywhere() {
    hold(&files(&["src"], "rs"), purity);
    object(
        purity,
        &[
            ("src/store/mod.rs", "#[cfg(target_arch = \"wasm32\")] fn f() {}"),
            ("src/lib.rs", "cfg!(target_family = \"wasm\")"),
        ],
    );
    allow(
        purity,
        &[
            ("src/main.rs", "#[cfg(target_arch = \"wasm32\")] mod app;"),
            ("src/lib.rs", "// target_arch"),
        ],
    );
}

#[test]
fn only_one_folder_speaks_to_the_browser() {
    hold(&files(&["src"], "rs"), effects);
    hold(&files(&["src/app"], "rs"), window);
    object(
        effects,
        &[
            ("src/app/pages/data.rs", "use leptos::web_sys::File;"),
            ("src/app/ui.rs", "js_sys::Date::now()"),
            ("src/app/shelf.rs", "use gloo_storage::LocalStorage;"),
            ("src/app/components/icon.rs", "use wasm_bindgen::JsValue;"),
        ],
    );
    object(
        window,
        &[
            ("src/app/pages/data.rs", "window().alert()"),
            ("src/app/components/dock.rs", "leptos::prelude::document()"),
        ],
    );
    allow(
        effects,
        &[
            ("src/app/pages/build/editor.rs", "use leptos::wasm_bindgen::JsCast;"),
            ("src/app/browser/hash.rs", "web_sys::window()"),
        ],
    );
}

#[test]
fn text_never_becomes_markup_or_code() {
    hold(&files(&["src"], "rs"), injection);
    hold(&files(&["public"], "js"), injection);
    object(
        injection,
        &[
            ("src/app/pages/data.rs", "view! { <p inner_html=text></p> }"),
            ("src/app/browser/root.rs", "element.set_inner_html(&text)"),
            ("src/app/browser/root.rs", "js_sys::eval(\"1\")"),
            ("public/boot.js", "x.innerHTML = y"),
        ],
    );
}

#[test]
fn what_others_keep_on_this_origin_is_left_alone() {
    hold(&files(&["src"], "rs"), storage);
    hold(&files(&["public"], "js"), storage);
    object(
        storage,
        &[
            ("src/app/browser/storage.rs", "LocalStorage::clear()"),
            ("src/app/browser/storage.rs", "local()?.clear()"),
            ("src/app/browser/storage.rs", "LocalStorage::get_all()"),
            ("src/app/browser/root.rs", "window().local_storage()"),
            ("public/boot.js", "localStorage.clear()"),
        ],
    );
    allow(storage, &[("src/runner/mod.rs", "self.answers.clear()")]);
}

#[test]
fn the_time_and_chance_are_inputs() {
    hold(&files(&["src"], "rs"), chance);
    object(
        chance,
        &[
            ("src/app/pages/build.rs", "js_sys::Date::now()"),
            ("src/store/mod.rs", "std::time::SystemTime::now()"),
            ("src/survey/ids.rs", "Math::random()"),
        ],
    );
}

#[test]
fn nothing_panics_outside_tests() {
    hold(&files(&["src"], "rs"), panics);
    object(
        panics,
        &[
            ("src/a.rs", "x.unwrap()"),
            ("src/a.rs", "x.expect(\"y\")"),
            ("src/app/b.rs", "panic!(\"no\")"),
            ("src/a.rs", "fn f() {}\n#[cfg(test)]\nmod t { }\nfn g() { todo!() }"),
        ],
    );
    allow(
        panics,
        &[
            ("src/a.rs", "#[cfg(test)] mod tests { fn f() { x.unwrap() } }"),
            ("src/a.rs", "x.unwrap_or(1); expect_context::<Ui>()"),
            ("src/a.rs", "/// panic!"),
        ],
    );
}
