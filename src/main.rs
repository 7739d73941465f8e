//! Mounts the app. The host build only proves that this file parses.
#[cfg(target_arch = "wasm32")]
mod app;

fn main() {
    #[cfg(target_arch = "wasm32")]
    app::start();
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is a web app: run `make serve`.");
}
