//! Mounts the author's program that makes surveys: Build.
#[cfg(target_arch = "wasm32")]
#[path = "../app/mod.rs"]
#[allow(dead_code, reason = "the other pages are the other programs'")]
mod app;

fn main() {
    #[cfg(target_arch = "wasm32")]
    app::author(app::maker);
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is part of a web app: run `make serve`.");
}
