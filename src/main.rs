//! Mounts the author's first program: the list of surveys. The host build only proves that this file parses.
#[cfg(target_arch = "wasm32")]
#[allow(dead_code, reason = "the other pages are the other programs'")]
mod app;

fn main() {
    #[cfg(target_arch = "wasm32")]
    app::author(app::home);
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is a web app: run `make serve`.");
}
