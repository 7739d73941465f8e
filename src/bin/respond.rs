//! Mounts the respondent's program: the same app with one page, so that a respondent's phone loads no more than that.
#[cfg(target_arch = "wasm32")]
#[path = "../app/mod.rs"]
#[allow(dead_code, reason = "the other pages are the other programs'")]
mod app;

fn main() {
    #[cfg(target_arch = "wasm32")]
    app::respondent();
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is part of a web app: run `make serve`.");
}
