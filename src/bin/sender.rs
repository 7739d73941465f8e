//! Mounts the author's program for what goes out and comes back: Share and Data.
#[cfg(target_arch = "wasm32")]
#[path = "../app/mod.rs"]
#[allow(dead_code, reason = "the other pages are the other programs'")]
mod app;

fn main() {
    #[cfg(target_arch = "wasm32")]
    app::author(app::sender);
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is part of a web app: run `make serve`.");
}
