//! Serves the built site below a path, as any static host does. Nothing else is served.
use std::{
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};

/// Any path will do: the site does not know where it lies.
pub const BASE: &str = "/a/b/";

/// Changes what is sent: from the file's name, the query and the bytes. `None` is a missing file.
pub type Tamper = Arc<dyn Fn(&str, &str, Vec<u8>) -> Option<Vec<u8>> + Send + Sync>;

/// A thread for each request, and each connection for one: a browser opens several at once, and none may wait for another.
pub struct Server {
    port: u16,
    ended: Arc<AtomicBool>,
    tamper: Arc<Mutex<Option<Tamper>>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// On a free port of the loopback.
    pub fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let root =
            std::env::var_os("DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
        assert!(
            root.join("index.html").is_file(),
            "no site in {}: run `make dist` first",
            root.display()
        );
        let tamper = Arc::new(Mutex::new(None::<Tamper>));
        let ended = Arc::new(AtomicBool::new(false));
        let (changed, over) = (tamper.clone(), ended.clone());
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::Relaxed) {
                    break;
                }
                let tamper = changed.lock().unwrap_or_else(PoisonError::into_inner).clone();
                let root = root.clone();
                // A browser that goes away before it has read all is no failure.
                std::thread::spawn(move || answer(stream, &root, tamper.as_ref()).ok());
            }
        });
        Self {
            port,
            ended,
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
        self.ended.store(true, Ordering::Relaxed);
        // Wakes the thread, which waits for somebody to come.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(stream: TcpStream, root: &Path, tamper: Option<&Tamper>) -> io::Result<()> {
    let mut request = BufReader::new(&stream).lines();
    let first = request.next().transpose()?.unwrap_or_default();
    // Read to the end, or closing would take the reply back.
    while request.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let url = first.split(' ').nth(1).unwrap_or_default();
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    if path == "/favicon.ico" {
        // Asked for by the browser itself when it shows a file that is no page.
        return write(&stream, "204 No Content", "text/plain", &[]);
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
    let status = if body.is_some() { "200 OK" } else { "404 Not Found" };
    write(&stream, status, kind, &body.unwrap_or_default())
}

fn write(mut stream: &TcpStream, status: &str, kind: &str, body: &[u8]) -> io::Result<()> {
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)
}
