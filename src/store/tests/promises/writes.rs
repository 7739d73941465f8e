//! What is said to be saved is, and a failure takes nothing: P2 to P5, P16, P17.
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use super::{
    super::tab::{Dice, Meddler, Site, Tab},
    *,
};
use crate::{response::Moment, survey::Journey};

#[test]
fn p02_saved_is_said_only_after_reading_back() {
    for (fault, error) in [
        (Fault::Drops, StoreError::NotKept),
        (Fault::Torn, StoreError::NotKept),
        (Fault::Full, StoreError::Full),
        (Fault::Denied, StoreError::Denied),
    ] {
        let library = full_house();
        let (mut edited, mut base) = library.survey_to_edit(&id("a")).unwrap();
        edited.title = "Something else".into();
        let before = seen(&library);
        library.shelf().order(fault, 0);
        let new = &many("a", 500, 1)[0];
        assert_eq!(library.save_edited(&mut edited, &mut base), Err(error), "{fault:?}");
        assert_eq!(library.add_response(new), Err(error), "{fault:?}");
        assert_eq!(
            library.add_responses(&many("a", 600, 90)).err(),
            Some(error),
            "{fault:?}"
        );
        assert_eq!(
            library.save_journey(&Journey::preset(["a", "b", "c", "d", "e", "f"])),
            Err(error)
        );
        library.shelf().order(Fault::None, 0);
        // A shelf that tears everything, also what is put back, is beyond help.
        if fault != Fault::Torn {
            assert_eq!(seen(&library), before, "{fault:?}");
        }
        assert_eq!(library.add_response(new), Ok(()));
    }
}

#[test]
fn p02_a_torn_write_is_put_right() {
    let mut wanted = survey("a");
    wanted.title = "Something else".into();
    let torn = Rc::new(TornOnce(full_house().shelf, Cell::new(1)));
    let tearing = Library::new(torn.clone(), prefix("/app/"));
    assert_eq!(tearing.save_survey(&mut wanted, Some(1)), Ok(()));
    assert_eq!(tearing.survey(&id("a")), Some(wanted.clone()));
    // It tears all that is written, until what stood there before is put back.
    let before = all(&torn.0);
    torn.1.set(7);
    wanted.title = "Something else, and longer".into();
    assert_eq!(tearing.save_survey(&mut wanted, Some(2)), Err(StoreError::NotKept));
    assert_eq!(all(&torn.0), before);
    torn.1.set(7);
    assert_eq!(tearing.add_response(&many("a", 500, 1)[0]), Err(StoreError::NotKept));
    assert_eq!(all(&torn.0), before);
}

/// Tears so many writes.
struct TornOnce(MemoryShelf, Cell<usize>);

impl Shelf for TornOnce {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.0.get(key)
    }
    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        let left = self.1.get();
        self.1.set(left.saturating_sub(1));
        let cut = if left > 0 { value.len() / 3 } else { value.len() };
        self.0.put(key, &value[..value.floor_char_boundary(cut)])
    }
    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.0.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.0.keys()
    }
}

#[test]
fn p03_every_prefix_of_the_writes_loads() {
    for grace in 0..14 {
        let library = full_house();
        let before = seen(&library);
        library.shelf().order(Fault::Denied, grace);
        steps(&library, |_| {});
        library.shelf().order(Fault::None, 0);
        let after = seen(&library);
        assert!(library.troubles().is_empty(), "killed after {grace} writes");
        assert!(
            before.iter().all(|one| after.contains(one)),
            "killed after {grace} writes"
        );
    }
}

#[test]
fn p04_no_failure_deletes_or_shortens_anything() {
    for fault in [Fault::Full, Fault::Denied, Fault::Drops] {
        for grace in 0..14 {
            let library = full_house();
            library
                .shelf()
                .put(&format!("{START}response/a/bad"), "{ not ours")
                .unwrap();
            let before = seen(&library);
            library.shelf().order(fault, grace);
            steps(&library, |_| {});
            let after = seen(&library);
            assert!(before.iter().all(|one| after.contains(one)), "{fault:?} after {grace}");
            assert_eq!(library.troubles().len(), 1, "{fault:?} after {grace}");
        }
    }
}

#[test]
fn p05_a_full_shelf_says_how_full_and_by_what_and_shrinking_works() {
    let library = full_house();
    let mut long = survey("long");
    long.title = "word ".repeat(500).as_str().into();
    library.save_survey(&mut long, None).unwrap();
    library.shelf().put("foreign", &"汉".repeat(100)).unwrap();
    let used = library.usage();
    let counted: usize = all(library.shelf())
        .iter()
        .map(|(k, v)| k.encode_utf16().count() + v.encode_utf16().count())
        .sum();
    assert_eq!((used.all, used.all - used.ours, used.limit), (counted, 107, QUOTA));
    assert_eq!(
        library
            .sizes()
            .into_iter()
            .max_by_key(|(_, units)| *units)
            .map(|(survey, _)| survey),
        Some(id("long"))
    );
    // This browser gives less than others: the meter learns it when it is told.
    library.shelf().limit(Some(used.all + 10));
    let new = &many("a", 800, 1)[0];
    assert_eq!(library.add_response(new), Err(StoreError::Full));
    let now = library.usage();
    assert!(
        now.limit < used.all + 1000 && now.limit >= used.all + 10 && now.is_nearly_full(),
        "{now:?}"
    );
    assert!(!used.is_nearly_full());
    let (mut shorter, mut base) = library.survey_to_edit(&id("long")).unwrap();
    shorter.title = "word".into();
    assert_eq!(library.save_edited(&mut shorter, &mut base), Ok(()));
    assert_eq!(library.add_response(new), Ok(()));
}

#[test]
fn p05_answers_are_merged_also_when_there_is_hardly_any_room() {
    let library = library();
    let answers = many("a", 0, 400);
    for one in &answers {
        library.add_response(one).unwrap();
    }
    library.shelf().limit(Some(library.usage().all + 1500));
    while library.condense(&id("a")).unwrap() {}
    assert!(library.usage().all < 20_000, "{:?}", library.usage());
    assert_eq!(library.responses(&id("a")).0.len(), 400);
}

#[test]
fn p16_a_denied_storage_never_panics_and_says_so() {
    let site = Rc::new(RefCell::new(Site::default()));
    let tab = Tab::open(1, &site, &Rc::new(Dice::new(1)), &Meddler::default());
    tab.is_dead.set(true);
    let library = Library::new(tab, prefix("/"));
    let answers = many("a", 0, 3);
    let denied = Err(StoreError::Denied);
    assert_eq!(library.save_survey(&mut survey("a"), None), denied);
    assert_eq!(library.add_response(&answers[0]), denied);
    assert_eq!(library.add_responses(&answers).map(|_| ()), denied);
    assert_eq!(library.condense(&id("a")).map(|_| ()), denied);
    assert_eq!(library.merge(&filled().backup()).map(|_| ()), denied);
    assert_eq!(library.take_all().map(|_| ()), denied);
    assert_eq!(library.hold_lease(&id("a"), 1, Moment(1)).map(|_| ()), denied);
    assert_eq!(
        (
            library.surveys().0.len(),
            library.responses(&id("a")).0.len(),
            library.troubles().len()
        ),
        (0, 0, 0)
    );
    assert!(library.survey(&id("a")).is_none() && library.journey().is_none() && library.backup().records.is_empty());
    assert_eq!(library.usage().all, 0);
}

#[test]
fn p17_foreign_keys_are_neither_read_nor_counted_as_ours_nor_removed() {
    let library = full_house();
    let ours = library.usage().ours;
    let foreign: Vec<(String, String)> = (0..50)
        .map(|n| match n % 4 {
            0 => (format!("todo{n}"), "[1,".into()),
            1 => (format!("waystone:/other/:v1:survey/{n}"), "{}".into()),
            2 => (format!("waystone:/app/:v2:response/a/{n}"), "?".into()),
            _ => (format!("response/a/{n}"), "null".into()),
        })
        .collect();
    for (key, value) in &foreign {
        library.shelf().put(key, value).unwrap();
    }
    assert_eq!((library.usage().ours, library.troubles().len()), (ours, 0));
    steps(&library, |result| assert_eq!(result, Ok(())));
    let taken = library.take_all().unwrap();
    library.put_survey_back(&taken).unwrap();
    library.clear().unwrap();
    for (key, value) in &foreign {
        assert_eq!(library.shelf().get(key).unwrap().as_deref(), Some(value.as_str()));
    }
    assert!(
        library
            .shelf()
            .keys()
            .unwrap()
            .iter()
            .all(|key| !key.starts_with(START) || key.contains(":setting/"))
    );
}
