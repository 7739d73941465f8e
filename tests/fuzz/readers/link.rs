//! Any address: its page, its fields, a survey or an answer in it. Nothing of what is done with them.
use waystone::{
    exchange::{Sealed, deflated, reply_links},
    route::{Route, fields, with_fields},
};

pub fn run(bytes: &[u8]) {
    let hash = String::from_utf8_lossy(bytes);
    match Route::parse(&hash) {
        Route::Invited(payload) => drop(deflated(&payload)),
        Route::Brought(payload) => drop(Sealed::from_link(&payload)),
        _ => {}
    }
    let _ = reply_links(&hash);
    let found = fields(&hash);
    assert_eq!(fields(&with_fields("#/", &found)), found);
}
