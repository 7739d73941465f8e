//! Two tabs at once, down to the single call to the storage.
use std::{cell::RefCell, rc::Rc};

use super::{
    super::{condense::Sizes, *},
    filled, response, survey,
    tab::{Dice, Meddler, Odds, Site, Tab},
};
use crate::survey::{ResponseId, SurveyId};

const EACH: usize = 200;

/// Both tabs submit; the second one between any two calls of the first, and both merge while the other submits.
fn both_submit(seed: u64, late: u64) -> usize {
    let site = Rc::new(RefCell::new(Site::default()));
    let dice = Rc::new(Dice::new(seed));
    let (meddler, nobody): (Meddler, Meddler) = Default::default();
    let sizes = Sizes {
        singles: 10,
        most: 20,
        few: 2,
        segments: 3,
        alike: [60, 200],
    };
    let open = |id: usize, meddler: &Meddler| {
        let tab = Tab::open(id, &site, &dice, meddler);
        tab.odds.set(Odds {
            late,
            meddled: 4,
            ..Odds::default()
        });
        Library::new(Rc::new(tab), prefix("/"))
    };
    let submit = move |library: &Library<Rc<Tab>>, tab: u128, n: usize| {
        let mut answer = response("a", "x", (n % 11) as u8);
        answer.id = ResponseId::from_bits(tab << 64 | n as u128);
        library.add_response(&answer).unwrap();
        if n.is_multiple_of(7) {
            library.condense_by(&answer.survey, &sizes).unwrap();
        }
    };
    let second = Rc::new(open(2, &nobody));
    let count = Rc::new(std::cell::Cell::new(0));
    let (inner, counted) = (second.clone(), count.clone());
    meddler.borrow_mut().replace(Box::new(move || {
        if counted.get() < EACH {
            submit(&inner, 2, counted.get());
            counted.set(counted.get() + 1);
        }
    }));
    let first = open(1, &meddler);
    for n in 0..EACH {
        submit(&first, 1, n);
    }
    meddler.borrow_mut().take();
    for n in count.get()..EACH {
        submit(&second, 2, n);
    }
    let after = Library::new(Tab::open(3, &site, &dice, &nobody), prefix("/"));
    after.responses(&SurveyId::new("a").unwrap()).0.len()
}

#[test]
fn p06_two_tabs_never_lose_a_response() {
    for seed in 0..6 {
        for late in [0, 3, 50] {
            assert_eq!(both_submit(seed, late), 2 * EACH, "seed {seed}, late {late}");
        }
    }
}

#[test]
fn p07_one_tab_has_the_lease_until_it_gives_it_back_or_is_gone() {
    let library = filled();
    let (id, now) = (SurveyId::new("a").unwrap(), |n| crate::response::Moment(1_000_000 + n));
    let lease = Library::<MemoryShelf>::LEASE;
    assert_eq!(library.hold_lease(&id, 1, now(0)), Ok(true));
    assert_eq!(library.hold_lease(&id, 2, now(1)), Ok(false));
    assert_eq!(library.hold_lease(&id, 1, now(lease)), Ok(true), "renewed");
    assert_eq!(library.hold_lease(&id, 2, now(lease + 1)), Ok(false));
    assert_eq!(library.take_lease(&id, 2, now(lease + 2)), Ok(()));
    assert_eq!(library.hold_lease(&id, 1, now(lease + 3)), Ok(false), "taken over");
    library.drop_lease(&id, 1).unwrap();
    assert_eq!(
        library.hold_lease(&id, 1, now(lease + 4)),
        Ok(false),
        "not its own to give back"
    );
    library.drop_lease(&id, 2).unwrap();
    assert_eq!(library.hold_lease(&id, 1, now(lease + 5)), Ok(true));
    assert_eq!(
        library.hold_lease(&id, 2, now(3 * lease)),
        Ok(true),
        "the holder is gone"
    );
    // The clock was put back by a year: nobody waits that long.
    assert_eq!(library.hold_lease(&id, 1, crate::response::Moment(5)), Ok(true));
    assert!(library.troubles().is_empty() && library.backup().records.keys().all(|key| !key.contains("lease")));
}

#[test]
fn p08_a_save_on_top_of_another_tabs_is_refused_and_both_can_be_kept() {
    let library = filled();
    let id = SurveyId::new("a").unwrap();
    let (mut here, mut base_here) = library.survey_to_edit(&id).unwrap();
    let (mut there, mut base_there) = library.survey_to_edit(&id).unwrap();
    there.title = "There".into();
    library.save_edited(&mut there, &mut base_there).unwrap();
    here.title = "Here".into();
    assert_eq!(library.save_edited(&mut here, &mut base_here), Err(StoreError::Changed));
    // Both counted to the same revision, each without seeing the other: the number alone would let this pass.
    let mut twin = survey("a");
    twin.revision = there.revision;
    twin.title = "Twin".into();
    let key = format!("{}survey/a", prefix("/app/"));
    library
        .shelf()
        .put(
            &key,
            &serde_json::to_string(&crate::survey::RawSurvey::from(&twin)).unwrap(),
        )
        .unwrap();
    assert_eq!(
        library.save_edited(&mut there, &mut base_there),
        Err(StoreError::Changed)
    );
    here.id = SurveyId::new("copy").unwrap();
    library.save_survey(&mut here, None).unwrap();
    let mut titles: Vec<String> = library
        .surveys()
        .0
        .into_iter()
        .map(|survey| survey.title.default)
        .collect();
    titles.sort();
    assert_eq!(titles, ["Here", "Pulse", "Twin"]);
}
