//! One test for each promise of `reliability.md` C.3 that needs no browser, named after it. P6 to P8 stand in tabs.rs.
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use proptest::prelude::*;

use super::{
    super::{condense::Sizes, *},
    filled, library, response, survey,
    tab::{Dice, Meddler, Site, Tab},
};
use crate::{
    exchange::{Backup, pack},
    response::{Moment, Origin, Response, Segment, Via},
    runner::Runner,
    survey::{Journey, ResponseId, SegmentId, SurveyId},
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
fn p11_a_damaged_record_stays_to_the_byte_and_the_rest_loads() {
    let good = full_house();
    let records = all(good.shelf());
    let whole = seen(&good).len();
    for (key, raw) in &records {
        let name = key.strip_prefix(START).unwrap();
        let at = |part: usize| raw.floor_char_boundary(raw.len() * part / 7);
        let cuts = (0..7).map(|part| raw[..at(part)].to_owned());
        let flips = (0..7).map(|part| {
            format!(
                "{}\u{1}{}",
                &raw[..at(part)],
                raw[at(part)..].chars().skip(1).collect::<String>()
            )
        });
        for damaged in cuts.chain(flips) {
            let mut shelf = records.clone();
            shelf.insert(key.clone(), damaged.clone());
            let library = on(shelf);
            let troubles = library.troubles();
            let is_text = raw.contains("\"x.csv\"");
            assert!(
                troubles
                    .iter()
                    .any(|one| one.key == name && one.raw == damaged && one.flaw == Flaw::Damaged)
                    || is_text,
                "{name}"
            );
            // Only what stood in this record is missing.
            let in_it = match Key::parse(name).unwrap() {
                Key::Segment(survey, segment) => reading::segment_in(&survey, &segment, raw).unwrap().1.len(),
                Key::Draft(_) | Key::Setting(_) | Key::Invite(_) => 0,
                _ => 1,
            };
            assert!(seen(&library).len() >= whole - in_it, "{name}");
            // Whatever the app does now, the bytes can be had.
            steps(&library, |_| {});
            let _ = library.save_survey(&mut survey("a"), None);
            let _ = library.save_invite(&survey("i"));
            let _ = library.save_journey(&Journey::preset(["1", "2", "3", "4", "5", "6"]));
            let _ = library.save_setting(Setting::Language, "en");
            assert!(
                library.troubles().iter().any(|one| one.raw == damaged) || is_text,
                "{name}"
            );
        }
    }
}

#[test]
fn p11_a_draft_that_cannot_be_read_is_put_aside_before_another_takes_its_place() {
    let library = filled();
    let full = format!("{START}draft/a");
    library.shelf().put(&full, "{ half a draft").unwrap();
    let runner = Runner::new(survey("a"), ResponseId::from_bits(1), Moment(1));
    library.shelf().order(Fault::Full, 0);
    assert_eq!(library.save_draft(&id("a"), runner.state()), Err(StoreError::Full));
    assert_eq!(library.shelf().get(&full).unwrap().as_deref(), Some("{ half a draft"));
    library.shelf().order(Fault::None, 0);
    library.save_draft(&id("a"), runner.state()).unwrap();
    library.save_draft(&id("a"), runner.state()).unwrap();
    let troubles = library.troubles();
    assert_eq!(troubles.len(), 1);
    assert_eq!(
        (troubles[0].raw.as_str(), troubles[0].flaw),
        ("{ half a draft", Flaw::Aside)
    );
    // It goes with its survey, and comes back with it.
    let taken = library.take_survey(&id("a")).unwrap();
    assert!(library.troubles().is_empty());
    library.put_survey_back(&taken).unwrap();
    assert_eq!(library.troubles(), troubles);
}

/// As version 0.1.0 wrote them. Never edit these: add others.
const FIRST_VERSION: [(&str, &str); 6] = [
    (
        "survey/s",
        r#"{"id":"s","revision":3,"lang":"en","status":"open","title":"Pulse","brand":"","thanks":"","pages":[{"id":"p1","questions":[{"id":"q2","type":"nps","title":"How likely?","required":true}]}],"counter":2}"#,
    ),
    (
        "response/s/r1",
        r#"{"id":"r1","survey":"s","revision":3,"lang":"en","started":1,"ended":2,"finished":true,"via":"device","answers":{"q2":{"n":9}}}"#,
    ),
    (
        "segment/s/g1",
        r#"{"id":"g1","survey":"s","origin":{"file":"x.csv","imported":5},"responses":[{"id":"r2","survey":"s","revision":1,"finished":true,"via":"import","answers":{"q2":{"n":3},"q3":{"t":"Late"},"q4":{"g":{"c1":"c4"}},"q5":{"m":["c1","c2"]},"q6":{"c":"c1"}}}]}"#,
    ),
    (
        "draft/s",
        r#"{"response":"r3","page":"p1","answers":{"q2":{"n":1}},"started":7}"#,
    ),
    (
        "journey",
        r#"{"stages":[{"id":"s1","name":"Awareness","touchpoints":[]}],"counter":1}"#,
    ),
    ("setting/language", r#""fa""#),
];

#[test]
fn p12_every_version_ever_shipped_opens() {
    let old = on(FIRST_VERSION
        .map(|(key, raw)| (format!("{START}{key}"), raw.to_owned()))
        .into());
    assert_eq!(old.troubles(), []);
    let survey = old.survey(&id("s")).unwrap();
    assert_eq!(
        (
            survey.revision,
            survey.title.default.as_str(),
            survey.questions().count()
        ),
        (3, "Pulse", 1)
    );
    let answers = old.responses(&id("s")).0;
    assert_eq!(answers.iter().map(|one| one.answers.len()).collect::<Vec<_>>(), [1, 5]);
    assert_eq!(old.segments(&id("s")).0[0].origin.imported, Some(Moment(5)));
    assert_eq!(old.draft(&id("s")).unwrap().answers.len(), 1);
    assert_eq!(old.setting(Setting::Language).as_deref(), Some("fa"));
    assert!(old.journey().is_some());
    // Nothing was rewritten by reading it.
    assert_eq!(
        all(old.shelf()),
        FIRST_VERSION
            .map(|(key, raw)| (format!("{START}{key}"), raw.to_owned()))
            .into()
    );
}

/// A pack as its first version wrote it. Never edit it: add others.
const FIRST_PACK: &str = include_str!("pack-1.json");

#[test]
fn p12_every_pack_ever_written_opens() {
    let pack = pack::unpack(FIRST_PACK.trim_end());
    let answers: Response = serde_json::from_str(r#"{"id":"00000000000000000000000000000007","survey":"s","revision":3,"lang":"fa","started":1790000000000,"ended":1790000041234,"finished":true,"via":"file",
        "answers":{"a":{"n":9},"b":{"c":"c1"},"c":{"m":["c1","c2"]},"d":{"o":["c2","c1"]},"e":{"y":true},"f":{"t":"دیر"},"g":{"a":2.5},"h":{"s":[1.0,2.0]},"i":{"g":{"c1":"c4"}},"j":{"f":{"c1":"x"}},
        "k":{"l":[{"a":{"q1":{"n":1}},"r":{"q1":"else"}}]},"l":{"x":{"c1":{"a":{"q1":{"y":false}}}}}},
        "remarks":{"b":"other"},"computed":{"n":1,"m":-1,"f":0.5,"s":"x","a":[null,true,{"k":false}]}}"#).unwrap();
    let mut odd = answers.clone();
    odd.id = ResponseId::new("odd-id").unwrap();
    odd.finished = false;
    odd.via = Via::Device;
    odd.ended = None;
    let written = pack::pack(&id("s"), None, &[answers.clone(), odd.clone()]).unwrap();
    assert_eq!(
        pack.map(|pack| pack.responses),
        Some(vec![answers, odd]),
        "now it would be\n{written}"
    );
}

#[test]
fn p13_a_newer_record_is_known_as_such_and_never_rewritten() {
    let newer = [
        ("survey/a", r#"{"v":2,"id":"a","pages":[]}"#),
        ("journey", r#"{"v":2,"stages":[]}"#),
        ("draft/a", r#"{"v":12,"page":"p1"}"#),
        ("segment/a/g", "\"w2m㐀\""),
        ("response/a/r", r#"{"v":2,"id":"r","survey":"a"}"#),
        ("poem/a", "{}"),
    ];
    let library = on(newer.map(|(key, raw)| (format!("{START}{key}"), raw.to_owned())).into());
    let troubles = library.troubles();
    assert!(
        troubles.len() == newer.len() && troubles.iter().all(|one| one.flaw == Flaw::Newer),
        "{troubles:?}"
    );
    assert_eq!(library.save_survey(&mut survey("a"), Some(1)), Err(StoreError::Changed));
    assert_eq!(
        library.save_journey(&Journey::preset(["1", "2", "3", "4", "5", "6"])),
        Err(StoreError::Changed)
    );
    assert_eq!(library.add_response(&response("a", "r", 1)), Err(StoreError::Changed));
    let runner = Runner::new(survey("a"), ResponseId::from_bits(1), Moment(1));
    library.save_draft(&id("a"), runner.state()).unwrap();
    steps(&library, |_| {});
    for (key, raw) in newer {
        assert!(library.troubles().iter().any(|one| one.raw == raw), "{key}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn p14_a_backup_comes_back_to_the_byte_and_merges_as_a_union(ours in prop::collection::vec(0usize..40, 0..30), theirs in prop::collection::vec(0usize..40, 0..30), condensed in any::<bool>()) {
        let small = Sizes { singles: 3, most: 9, few: 2, segments: 2, alike: [20, 40] };
        let make = |answers: &[usize]| {
            let library = library();
            library.save_survey(&mut survey("a"), None).unwrap();
            for n in answers {
                library.add_response(&many("a", *n, 1)[0]).unwrap();
            }
            while condensed && library.condense_by(&id("a"), &small).unwrap() {}
            library
        };
        let (a, b) = (make(&ours), make(&theirs));
        // There and back.
        let text = a.backup().to_text();
        let fresh = library();
        fresh.merge(&Backup::read(&text).unwrap()).unwrap();
        prop_assert_eq!(fresh.backup().to_text(), text);
        // Twice is once.
        a.merge(&b.backup()).unwrap();
        let once = all(a.shelf());
        let again = a.merge(&b.backup()).unwrap();
        prop_assert_eq!((again.added, again.kept_both), (0, 0));
        prop_assert_eq!(all(a.shelf()), once);
        // In either order.
        let other = make(&theirs);
        other.merge(&make(&ours).backup()).unwrap();
        prop_assert_eq!(seen(&a), seen(&other));
        // As many as there are different ones.
        let union: std::collections::BTreeSet<_> = ours.iter().chain(&theirs).collect();
        prop_assert_eq!(a.responses(&id("a")).0.len(), union.len());
    }
}

#[test]
fn p14_an_import_is_looked_at_first_and_can_be_undone() {
    let library = filled();
    let before = all(library.shelf());
    let other = full_house();
    let mut changed = other.survey(&id("b")).unwrap();
    changed.title = "Theirs".into();
    other.save_survey(&mut changed, Some(1)).unwrap();
    let plan = library.plan(&other.backup()).unwrap();
    assert_eq!(all(library.shelf()), before, "looking changes nothing");
    assert_eq!((plan.merged.added, plan.merged.kept_both), (86, 1));
    let undo = library.carry_out(&plan).unwrap();
    let grown = library.usage().ours
        - before
            .iter()
            .map(|(k, v)| k.encode_utf16().count() + v.encode_utf16().count())
            .sum::<usize>();
    assert_eq!(
        plan.units() + START.len() * (library.shelf().keys().unwrap().len() - before.len()),
        grown
    );
    library.undo(&undo).unwrap();
    assert_eq!(all(library.shelf()), before);
    // A plan for a shelf that has changed meanwhile is not carried out.
    library.save_invite(&survey("i")).unwrap();
    let before = all(library.shelf());
    let plan = library.plan(&other.backup()).unwrap();
    library.save_survey(&mut survey("i"), None).unwrap();
    assert!(library.carry_out(&plan).is_ok());
    let _ = before;
}

#[test]
fn p14_the_same_id_with_other_content_is_kept_beside_wherever_it_stands() {
    let library = library();
    library.add_responses(&many("a", 0, 80)).unwrap();
    let mut other = many("a", 3, 1);
    other[0].revision = 99;
    let merged = library.add_responses(&other).unwrap();
    assert_eq!((merged.added, merged.same, merged.kept_both), (0, 0, 1));
    assert_eq!(library.responses(&id("a")).0.len(), 81);
    assert_eq!(library.add_responses(&other).unwrap().same, 1);
    assert_eq!(library.add_response(&other[0]), Err(StoreError::Changed));
    assert_eq!(
        library.add_response(&many("a", 3, 1)[0]),
        Ok(()),
        "the same one is here already"
    );
    // Two tabs added them at once: one packed, one single.
    library
        .shelf()
        .put(
            &format!("{START}response/a/{}", other[0].id),
            &serde_json::to_string(&other[0]).unwrap(),
        )
        .unwrap();
    assert_eq!(
        library.responses(&id("a")).0.len(),
        81,
        "the one beside has the id that its content gives"
    );
    while library
        .condense_by(
            &id("a"),
            &Sizes {
                singles: 1,
                most: 9,
                few: 1,
                segments: 2,
                alike: [900, 900],
            },
        )
        .unwrap()
    {}
    assert_eq!(library.responses(&id("a")).0.len(), 81);
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

#[test]
fn p18_a_backup_is_asked_for_after_seven_days_or_fifty_answers() {
    let day = 86_400_000;
    let now = Moment(100 * day);
    let last = |at: u64, answers| {
        Some(BackedUp {
            at: Moment(at * day),
            answers,
        })
    };
    assert_eq!(due(now, None, 0, None), None);
    assert_eq!(due(now, None, 49, Some(Moment(99 * day))), None);
    assert_eq!(due(now, None, 50, Some(Moment(99 * day))), Some(Due::Answers(50)));
    assert_eq!(due(now, None, 1, Some(Moment(93 * day))), Some(Due::Days(7)));
    assert_eq!(due(now, last(99, 10), 59, None), None);
    assert_eq!(due(now, last(99, 10), 60, None), Some(Due::Answers(50)));
    assert_eq!(due(now, last(90, 10), 10, None), None, "nothing new");
    assert_eq!(due(now, last(90, 10), 11, None), Some(Due::Days(10)));
    assert_eq!(due(now, last(500, 10), 11, None), None, "a clock that was put back");
    assert_eq!(due(now, last(90, 10), 3, None), None, "answers were deleted");
    let library = filled();
    assert_eq!(library.backed_up(), None);
    library.note_backup(BackedUp { at: now, answers: 3 }).unwrap();
    assert_eq!(library.backed_up(), Some(BackedUp { at: now, answers: 3 }));
}

#[test]
fn p21_a_draft_goes_on_where_it_was_and_is_given_once() {
    let library = filled();
    let runner = Runner::new(survey("a"), ResponseId::from_bits(77), Moment(5));
    library.save_draft(&id("a"), runner.state()).unwrap();
    let again = Runner::restore(survey("a"), library.draft(&id("a")).unwrap());
    assert_eq!(again.state(), runner.state());
    let given = again.finish("en", Moment(9), Via::Device);
    let count = library.responses(&id("a")).0.len();
    library.add_response(&given).unwrap();
    // The tab went before the draft was removed: the draft is found, and given again, also after a merge.
    library
        .add_response(&Runner::restore(survey("a"), library.draft(&id("a")).unwrap()).finish(
            "en",
            Moment(9),
            Via::Device,
        ))
        .unwrap();
    let small = Sizes {
        singles: 1,
        most: 9,
        few: 1,
        segments: 2,
        alike: [9, 9],
    };
    library.condense_by(&id("a"), &small).unwrap();
    library.add_response(&given).unwrap();
    let later = Runner::restore(survey("a"), library.draft(&id("a")).unwrap()).finish("en", Moment(999), Via::Device);
    assert_eq!(library.add_response(&later), Err(StoreError::Changed));
    assert_eq!(library.responses(&id("a")).0.len(), count + 1);
    library.remove_draft(&id("a")).unwrap();
    assert_eq!(library.draft(&id("a")), None);
}

#[test]
fn p22_nothing_depends_on_the_clock() {
    let times = [5, 4, u64::MAX, 0, 3, 3, 1_790_000_000_000];
    let answers: Vec<Response> = many("a", 0, times.len())
        .into_iter()
        .zip(times)
        .map(|(one, at)| Response {
            started: Some(Moment(at)),
            ended: Some(Moment(at / 2)),
            ..one
        })
        .collect();
    let library = library();
    for one in &answers {
        library.add_response(one).unwrap();
    }
    library
        .condense_by(
            &id("a"),
            &Sizes {
                singles: 1,
                most: 99,
                few: 1,
                segments: 2,
                alike: [9, 9],
            },
        )
        .unwrap();
    assert_eq!(library.responses(&id("a")).0, answers);
    // Surveys are told apart by revisions, and saving knows no time at all.
    let mut first = survey("a");
    library.save_survey(&mut first, None).unwrap();
    library.save_survey(&mut first, Some(1)).unwrap();
    assert_eq!(library.survey(&id("a")).unwrap().revision, 2);
}

#[test]
fn p23_every_record_is_json_that_a_page_without_wasm_can_put_into_a_backup() {
    let library = full_house();
    let runner = Runner::new(survey("a"), ResponseId::from_bits(1), Moment(1));
    library.save_draft(&id("a"), runner.state()).unwrap();
    // As everything() of boot.js does.
    let kept = |name: &str| {
        ["survey/", "invite/", "response/", "segment/"]
            .iter()
            .any(|kind| name.starts_with(kind))
            || name == "journey"
    };
    let mut body = Vec::new();
    for (key, raw) in all(library.shelf()) {
        serde_json::from_str::<serde_json::Value>(&raw).unwrap();
        let name = key.strip_prefix(START).unwrap().to_owned();
        if kept(&name) {
            body.push(format!("{}:{raw}", serde_json::to_string(&name).unwrap()));
        }
    }
    let text = format!(
        r#"{{"waystone":"backup","version":1,"records":{{{}}},"unreadable":{{}}}}"#,
        body.join(",")
    );
    let fresh = super::library();
    fresh.merge(&Backup::read(&text).unwrap()).unwrap();
    assert_eq!(fresh.backup().to_text(), library.backup().to_text());
}

#[test]
fn an_import_is_packed_and_taken_back() {
    let library = library();
    let segment = Segment {
        id: SegmentId::new("g").unwrap(),
        survey: id("a"),
        origin: Origin {
            file: "x.csv".into(),
            imported: Some(Moment(3)),
        },
        responses: many("a", 0, 300),
    };
    library.add_import(&mut survey("a"), &segment).unwrap();
    assert_eq!(library.segments(&id("a")).0, [segment.clone()]);
    assert!(library.usage().ours < 8_000, "{:?}", library.usage());
    // Imports stay as they are, however much is merged.
    for one in many("a", 1000, 300) {
        library.add_response(&one).unwrap();
    }
    while library.condense(&id("a")).unwrap() {}
    assert_eq!(
        (library.segments(&id("a")).0.len(), library.responses(&id("a")).0.len()),
        (1, 600)
    );
    library.undo_import(&id("a"), &segment.id).unwrap();
    assert_eq!(library.responses(&id("a")).0.len(), 300);
}
