//! One test for each promise of `reliability.md` C.3 that needs no browser, named after it. P6 to P8 stand in tabs.rs, the faults
//! of all kinds in faults.rs. What the tests share stands here.
mod imports;
mod records;
mod writes;

use std::collections::BTreeMap;

use super::{
    super::{condense::Sizes, *},
    filled, library, response, survey,
};
use crate::{
    response::Response,
    survey::{ResponseId, SurveyId},
};

const START: &str = "waystone:/app/:v1:";

fn id(text: &str) -> SurveyId {
    SurveyId::new(text).unwrap()
}

/// Everything on the shelf, byte for byte.
fn all(shelf: &MemoryShelf) -> BTreeMap<String, String> {
    let keys = shelf.keys().unwrap();
    keys.into_iter()
        .map(|key| (key.clone(), shelf.get(&key).unwrap().unwrap()))
        .collect()
}

/// What a reader of the library sees, as text.
fn seen(library: &Library<MemoryShelf>) -> Vec<String> {
    let mut seen: Vec<String> = library.surveys().0.iter().map(|survey| format!("{survey:?}")).collect();
    for survey in ["a", "b"] {
        seen.extend(
            library
                .responses(&id(survey))
                .0
                .iter()
                .map(|response| format!("{response:?}")),
        );
    }
    seen.extend(library.journey().map(|journey| format!("{journey:?}")));
    seen
}

fn on(records: BTreeMap<String, String>) -> Library<MemoryShelf> {
    let library = library();
    for (key, value) in records {
        library.shelf().put(&key, &value).unwrap();
    }
    library
}

fn many(survey: &str, from: usize, count: usize) -> Vec<Response> {
    let one = |n: usize| {
        let mut one = response(survey, "x", (n % 11) as u8);
        one.id = ResponseId::from_bits((n as u128) << 100 | 7);
        one
    };
    (from..from + count).map(one).collect()
}

/// A bit of everything, some of it merged.
fn full_house() -> Library<MemoryShelf> {
    let library = filled();
    library.add_responses(&many("a", 0, 80)).unwrap();
    for one in many("a", 100, 5) {
        library.add_response(&one).unwrap();
    }
    library.save_invite(&survey("i")).unwrap();
    library
}

/// Things to do that take several writes, or one.
fn steps(library: &Library<MemoryShelf>, run: impl Fn(Result<(), StoreError>)) {
    run(library.save_survey(&mut survey("new"), None));
    run(library.add_response(&many("a", 700, 1)[0]));
    run(library.add_responses(&many("a", 710, 3)).map(|_| ()));
    run(library
        .condense_by(
            &id("a"),
            &Sizes {
                singles: 2,
                most: 50,
                few: 2,
                segments: 2,
                alike: [500, 900],
            },
        )
        .map(|_| ()));
    run(library.merge(&filled().backup()).map(|_| ()));
    run(library.save_setting(Setting::Theme, "dark"));
}
