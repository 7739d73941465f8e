//! Mounts the author's program that takes in tables of answers: Import.
#[cfg(target_arch = "wasm32")]
#[path = "../app/mod.rs"]
#[allow(dead_code, reason = "the other pages are the other programs'")]
mod app;

fn main() {
    #[cfg(target_arch = "wasm32")]
    app::author(app::importer);
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is part of a web app: run `make serve`.");
}
