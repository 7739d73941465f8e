//! Backups and what comes in, drafts that are given once, clocks that go wrong: P14, P18, P21 to P23.
use proptest::prelude::*;

use super::*;
use crate::{
    exchange::Backup,
    response::{Moment, Origin, Response, Segment, Via},
    runner::Runner,
    survey::{ResponseId, SegmentId},
};

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
    assert_eq!(library.add_responses(&many("a", 3, 1)).unwrap().same, 1);
    assert_eq!(
        library.add_response(&many("a", 3, 1)[0]),
        Err(StoreError::Changed),
        "merged already: not given twice"
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
    assert_eq!(library.add_response(&given), Err(StoreError::Changed));
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
    let fresh = super::super::library();
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
    assert_eq!(library.segments(&id("a")).0, std::slice::from_ref(&segment));
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
