//! Any comment, and any bytes in place of a model: how it feels, its tags and themes. Nothing of corrections.
use waystone::{
    chorus::themes,
    sentiment::{Reader, model::Tongue, read},
    tag,
    theme::{Book, Own},
};

pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut reader = Reader::default();
    for tongue in Tongue::ALL {
        let _ = reader.load(tongue, bytes);
    }
    let book = Book::new(&Own::default());
    for mood in [read(&text), reader.read(&text)] {
        let _ = tag::read(&text, &mood);
        let _ = themes(&text, &mood, &book);
    }
}
