//! Serves the built site below a path, as any static host does. Nothing else is served.
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread::JoinHandle,
};

/// Any path will do: the site does not know where it lies.
pub const BASE: &str = "/a/b/";

/// Changes what is sent: from the file's name, the query and the bytes. `None` is a missing file.
pub type Tamper = Arc<dyn Fn(&str, &str, Vec<u8>) -> Option<Vec<u8>> + Send + Sync>;

pub struct Server {
    http: Arc<tiny_http::Server>,
    port: u16,
    tamper: Arc<Mutex<Option<Tamper>>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// On a free port of the loopback.
    pub fn start() -> Self {
        let http = Arc::new(tiny_http::Server::http("127.0.0.1:0").expect("a free port"));
        let port = http.server_addr().to_ip().expect("an IP address").port();
        let root =
            std::env::var_os("DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
        assert!(
            root.join("index.html").is_file(),
            "no site in {}: run `make dist` first",
            root.display()
        );
        let tamper = Arc::new(Mutex::new(None::<Tamper>));
        let (own, changed) = (http.clone(), tamper.clone());
        let thread = std::thread::spawn(move || {
            for request in own.incoming_requests() {
                let tamper = changed.lock().unwrap_or_else(PoisonError::into_inner).clone();
                answer(request, &root, tamper.as_ref());
            }
        });
        Self {
            http,
            port,
            tamper,
            thread: Some(thread),
        }
    }

    pub fn home(&self) -> String {
        format!("http://127.0.0.1:{}{BASE}", self.port)
    }

    pub fn tamper(&self, tamper: Tamper) {
        *self.tamper.lock().unwrap_or_else(PoisonError::into_inner) = Some(tamper);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(request: tiny_http::Request, root: &Path, tamper: Option<&Tamper>) {
    let url = request.url().to_owned();
    let (path, query) = url.split_once('?').unwrap_or((&url, ""));
    if path == "/favicon.ico" {
        // Asked for by the browser itself when it shows a file that is no page.
        let _ = request.respond(tiny_http::Response::empty(204));
        return;
    }
    let name = match path.strip_prefix(BASE) {
        Some("") => "index.html",
        Some(name) if !name.contains("..") => name,
        _ => "no such file",
    };
    let body = std::fs::read(root.join(name)).ok();
    let body = match tamper {
        Some(tamper) => body.and_then(|body| tamper(name, query, body)),
        None => body,
    };
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("txt") => "text/plain",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let status = if body.is_some() { 200 } else { 404 };
    let kind = tiny_http::Header::from_bytes("Content-Type", kind).expect("a plain header");
    let reply = tiny_http::Response::from_data(body.unwrap_or_default())
        .with_status_code(status)
        .with_header(kind);
    let _ = request.respond(reply);
}
