//! Mounts the author's program. The host build only proves that this file parses.
#[cfg(target_arch = "wasm32")]
#[allow(dead_code, reason = "the respondent's page is the other program's")]
mod app;

fn main() {
    #[cfg(target_arch = "wasm32")]
    app::author();
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is a web app: run `make serve`.");
}
