//! The reading of sentiment alone as a wasm module for `comments.mjs`: no worker, no messages, no JSON. Nothing that the app uses.
use std::cell::RefCell;

use waystone::sentiment::{Reader, model::Tongue};

#[derive(Default)]
struct Held {
    reader: Reader,
    bytes: Vec<u8>,
}

thread_local!(static HELD: RefCell<Held> = RefCell::default());

/// Where so many bytes may be written: a model, or texts with a 0 after each.
#[unsafe(no_mangle)]
pub extern "C" fn room(len: usize) -> *mut u8 {
    HELD.with_borrow_mut(|held| {
        held.bytes.resize(len, 0);
        held.bytes.as_mut_ptr()
    })
}

/// Takes the bytes as the English model; 1 where it is one.
#[unsafe(no_mangle)]
pub extern "C" fn load() -> u32 {
    HELD.with_borrow_mut(|held| u32::from(held.reader.load(Tongue::En, &held.bytes).is_ok()))
}

/// Sum of the polarities of the texts: what other libraries give, a number for each text.
#[unsafe(no_mangle)]
pub extern "C" fn polarities() -> f64 {
    sum(|reader, text| reader.polarity(text, Tongue::En).unwrap_or_default())
}

/// The same from whole readings: language, label, confidence, sentences and deciding words.
#[unsafe(no_mangle)]
pub extern "C" fn readings() -> f64 {
    sum(|reader, text| reader.read(text).polarity)
}

fn sum(mut read: impl FnMut(&mut Reader, &str) -> f64) -> f64 {
    HELD.with_borrow_mut(|held| {
        let texts = held.bytes.split(|byte| *byte == 0).filter_map(|text| std::str::from_utf8(text).ok());
        texts.filter(|text| !text.is_empty()).map(|text| read(&mut held.reader, text)).sum()
    })
}
