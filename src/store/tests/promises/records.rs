//! Records that are damaged, old, or newer than this version: P11 to P13.
use super::*;
use crate::{
    exchange::pack,
    response::{Moment, Response, Via},
    runner::Runner,
    survey::{Journey, ResponseId},
};

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
        ("survey/a", r#"{"waystone":3,"id":"a","pages":[]}"#),
        ("survey/b", r#"{"v":2,"id":"b","pages":[]}"#),
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
