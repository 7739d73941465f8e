//! The library's promises on a shelf that fails to order.
mod faults;
mod promises;
mod tab;
mod tabs;

use proptest::prelude::*;

use super::*;
use crate::{
    exchange::Backup,
    order::Map,
    response::{Answer, Moment, Origin, Response, Segment, Via},
    survey::{Journey, KindName, QuestionId, ResponseId, SegmentId, Survey, SurveyId},
};

fn library() -> Library<MemoryShelf> {
    Library::new(MemoryShelf::default(), prefix("/app/"))
}

fn survey(id: &str) -> Survey {
    let mut survey = Survey::blank(SurveyId::new(id).unwrap(), "en");
    survey.title = "Pulse".into();
    survey.add_question(None, KindName::Nps);
    survey
}

fn response(survey: &str, id: &str, score: u8) -> Response {
    let answers = Map::from([(QuestionId::new("q2").unwrap(), Answer::Number(score))]);
    Response {
        remarks: Map::new(),
        computed: Map::new(),
        id: ResponseId::new(id).unwrap(),
        survey: SurveyId::new(survey).unwrap(),
        revision: 1,
        lang: "en".into(),
        started: Some(Moment(1)),
        ended: Some(Moment(2)),
        finished: true,
        via: Via::Device,
        answers,
    }
}

/// A library with a bit of everything.
fn filled() -> Library<MemoryShelf> {
    let library = library();
    library.save_survey(&mut survey("a"), None).unwrap();
    library.save_survey(&mut survey("b"), None).unwrap();
    library.add_response(&response("a", "r1", 9)).unwrap();
    let segment = Segment {
        id: SegmentId::new("g1").unwrap(),
        survey: SurveyId::new("b").unwrap(),
        origin: Origin {
            file: "x.csv".into(),
            imported: None,
        },
        responses: vec![response("b", "r2", 3), response("b", "r3", 10)],
    };
    library.add_segment(&segment).unwrap();
    library
        .save_journey(&Journey::preset(["1", "2", "3", "4", "5", "6"]))
        .unwrap();
    library.save_setting(Setting::Language, "fa").unwrap();
    library
}

fn text(library: &Library<MemoryShelf>) -> String {
    library.backup().to_text()
}

#[test]
fn saved_is_said_only_after_reading_back() {
    let library = library();
    library.shelf().order(Fault::Drops, 0);
    assert_eq!(library.save_survey(&mut survey("a"), None), Err(StoreError::NotKept));
    library.shelf().order(Fault::Full, 0);
    assert_eq!(library.save_survey(&mut survey("a"), None), Err(StoreError::Full));
    library.shelf().order(Fault::Denied, 0);
    assert_eq!(library.save_survey(&mut survey("a"), None), Err(StoreError::Denied));
    library.shelf().order(Fault::None, 0);
    assert_eq!(library.save_survey(&mut survey("a"), None), Ok(()));
}

#[test]
fn a_save_from_an_older_revision_is_refused() {
    let library = library();
    let mut first = survey("a");
    library.save_survey(&mut first, None).unwrap();
    let (mut here, mut there) = (first.clone(), first);
    library.save_survey(&mut there, Some(1)).unwrap();
    assert_eq!(there.revision, 2);
    assert_eq!(library.save_survey(&mut here, Some(1)), Err(StoreError::Changed));
    assert_eq!(library.survey(&here.id).unwrap().revision, 2);
}

#[test]
fn an_unreadable_record_stays_and_the_rest_loads() {
    let library = filled();
    let key = format!("{}survey/a", prefix("/app/"));
    library.shelf().put(&key, "{\"id\":\"a\",").unwrap();
    let (surveys, troubles) = library.surveys();
    assert_eq!((surveys.len(), troubles.len()), (1, 1));
    assert_eq!(troubles[0].raw, "{\"id\":\"a\",");
    assert_eq!(
        library.save_survey(&mut survey("a"), None),
        Err(StoreError::Changed),
        "never overwritten"
    );
    assert_eq!(library.troubles().len(), 1);
    let journey = format!("{}journey", prefix("/app/"));
    library.shelf().put(&journey, "oops").unwrap();
    let preset = Journey::preset(["1", "2", "3", "4", "5", "6"]);
    assert_eq!(library.save_journey(&preset), Err(StoreError::Changed));
    assert_eq!(library.shelf().get(&journey).unwrap().as_deref(), Some("oops"));
}

#[test]
fn the_same_response_counts_once() {
    let library = filled();
    library.add_response(&response("a", "r1", 9)).unwrap();
    assert_eq!(library.add_response(&response("a", "r1", 1)), Err(StoreError::Changed));
    // Also when a segment holds it again.
    let segment = Segment {
        id: SegmentId::new("g2").unwrap(),
        survey: SurveyId::new("a").unwrap(),
        origin: Origin {
            file: "y".into(),
            imported: None,
        },
        responses: vec![response("a", "r1", 9)],
    };
    library.add_segment(&segment).unwrap();
    assert_eq!(library.responses(&SurveyId::new("a").unwrap()).0.len(), 1);
}

#[test]
fn export_clear_import_is_the_same() {
    let library = filled();
    let before = text(&library);
    library.clear().unwrap();
    assert_eq!(library.surveys().0.len(), 0);
    assert_eq!(library.setting(Setting::Language).as_deref(), Some("fa"));
    let merged = library.merge(&Backup::read(&before).unwrap()).unwrap();
    assert_eq!((merged.added, merged.refused.len()), (6, 0));
    assert_eq!(text(&library), before);
    let again = library.merge(&Backup::read(&before).unwrap()).unwrap();
    assert_eq!((again.added, again.same), (0, 6));
}

#[test]
fn a_merge_keeps_both_and_overwrites_nothing() {
    let (ours, theirs) = (filled(), filled());
    let mut changed = theirs.survey(&SurveyId::new("a").unwrap()).unwrap();
    changed.title = "Other".into();
    theirs.save_survey(&mut changed, Some(1)).unwrap();
    let merged = ours.merge(&theirs.backup()).unwrap();
    assert_eq!(merged.kept_both, 1);
    let titles: Vec<String> = ours.surveys().0.into_iter().map(|s| s.title.default).collect();
    assert_eq!(titles.iter().filter(|t| *t == "Pulse").count(), 2);
    assert_eq!(titles.iter().filter(|t| *t == "Other").count(), 1);
    let once = text(&ours);
    ours.merge(&theirs.backup()).unwrap();
    assert_eq!(text(&ours), once, "a second import changes nothing");
}

#[test]
fn answers_from_a_file_are_a_union() {
    let library = filled();
    let file = [response("a", "r1", 9), response("a", "r9", 4)];
    let merged = library.add_responses(&file).unwrap();
    assert_eq!((merged.added, merged.same), (1, 1));
    let merged = library.add_responses(&file).unwrap();
    assert_eq!((merged.added, merged.same), (0, 2));
    let other = library.add_responses(&[response("a", "r9", 0)]).unwrap();
    assert_eq!(other.kept_both, 1);
    assert_eq!(library.responses(&SurveyId::new("a").unwrap()).0.len(), 3);
    library.shelf().order(Fault::Full, 1);
    assert_eq!(
        library.add_responses(&[response("a", "x1", 0), response("a", "x2", 0)]),
        Err(StoreError::Full)
    );
    assert_eq!(library.responses(&SurveyId::new("a").unwrap()).0.len(), 3);
}

#[test]
fn foreign_keys_are_left_alone() {
    let library = filled();
    for key in ["other", "waystone:/other/:v1:survey/a", "todo-list"] {
        library.shelf().put(key, "mine").unwrap();
    }
    library.remove_survey(&SurveyId::new("a").unwrap()).unwrap();
    library.clear().unwrap();
    for key in ["other", "waystone:/other/:v1:survey/a", "todo-list"] {
        assert_eq!(library.shelf().get(key).unwrap().as_deref(), Some("mine"));
    }
    assert!(library.usage().ours < library.usage().all);
}

proptest! {
    /// A merge that fails at any write, in any way, leaves what was there, and nothing half imported.
    #[test]
    fn nothing_is_half_imported(grace in 0usize..6, fault in prop::sample::select(vec![Fault::Full, Fault::Denied, Fault::Drops])) {
        let backup = filled().backup();
        let library = library();
        library.save_survey(&mut survey("mine"), None).unwrap();
        let before = text(&library);
        library.shelf().order(fault, grace);
        match library.merge(&backup) {
            Ok(merged) => prop_assert_eq!(merged.added, 6),
            Err(_) => prop_assert_eq!(text(&library), before),
        }
    }

    /// Whatever stands in a record: loading never panics, loses nothing else, and the bytes can be had.
    #[test]
    fn any_bytes_in_a_record(raw in ".{0,80}", key in prop::sample::select(vec!["survey/a", "response/a/r1", "segment/b/g1", "journey", "draft/a"])) {
        let library = filled();
        library.shelf().put(&format!("{}{key}", prefix("/app/")), &raw).unwrap();
        let surveys = library.surveys().0.len();
        prop_assert!(surveys >= 1);
        library.responses(&SurveyId::new("a").unwrap());
        library.responses(&SurveyId::new("b").unwrap());
        library.journey();
        let readable = library.troubles().iter().all(|t| t.key != key);
        prop_assert!(readable || library.troubles().iter().any(|t| t.raw == raw));
    }
}
