//! Whatever a response holds comes back exactly, and nothing that is not a pack is taken for one.
use std::fmt::Debug;

use proptest::prelude::*;
use serde_json::{Number, Value};

use super::*;
use crate::{
    order::Map,
    response::{Answer, Moment, Row, Via},
    survey::{Amount, ChoiceId, QuestionId},
};

fn choice() -> impl Strategy<Value = ChoiceId> {
    "[a-c]{1,2}|[A-Za-z0-9_-]{1,64}".prop_map(|id| ChoiceId::new(&id).unwrap())
}

fn question() -> impl Strategy<Value = QuestionId> {
    "q[0-9]|[A-Za-z0-9_-]{1,64}".prop_map(|id| QuestionId::new(&id).unwrap())
}

fn amount() -> impl Strategy<Value = Amount> {
    any::<f64>().prop_filter_map("finite", Amount::new)
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![".{0,20}", Just("پیشنهاد\u{200c}ها 满意\0\n\u{1f600}".to_owned())]
}

fn map<K: Ord + Debug, V: Debug>(
    keys: impl Strategy<Value = K>,
    values: impl Strategy<Value = V>,
    size: std::ops::Range<usize>,
) -> impl Strategy<Value = Map<K, V>> {
    prop::collection::vec((keys, values), size).prop_map(Map::from_iter)
}

fn answer() -> impl Strategy<Value = Answer> {
    let leaf = prop_oneof![
        any::<u8>().prop_map(Answer::Number),
        choice().prop_map(Answer::Choice),
        prop::collection::vec(choice(), 0..4).prop_map(Answer::Choices),
        prop::collection::vec(choice(), 0..4).prop_map(Answer::Order),
        any::<bool>().prop_map(Answer::Yes),
        words().prop_map(Answer::Text),
        amount().prop_map(Answer::Amount),
        (amount(), amount()).prop_map(|(from, to)| Answer::Span(from, to)),
        map(choice(), choice(), 0..4).prop_map(Answer::Grid),
        map(choice(), words(), 0..4).prop_map(Answer::Fields),
    ];
    leaf.prop_recursive(3, 16, 3, |inner| {
        let row = (map(question(), inner, 0..3), map(question(), words(), 0..2))
            .prop_map(|(answers, remarks)| Row { answers, remarks })
            .boxed();
        prop_oneof![
            prop::collection::vec(row.clone(), 0..3).prop_map(Answer::Rows),
            map(choice(), row, 0..3).prop_map(Answer::Table),
        ]
    })
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_filter_map("finite", |n| Number::from_f64(n).map(Value::Number)),
        words().prop_map(Value::String),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::Array),
            prop::collection::btree_map(words(), inner, 0..3).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn id() -> impl Strategy<Value = ResponseId> {
    prop_oneof![
        any::<u128>().prop_map(ResponseId::from_bits),
        "[A-Za-z0-9_-]{1,64}".prop_map(|id| ResponseId::new(&id).unwrap()),
    ]
}

pub fn response() -> impl Strategy<Value = Response> {
    let moment =
        || prop::option::of(prop_oneof![any::<u64>(), 1_790_000_000_000u64..1_790_000_100_000].prop_map(Moment));
    let via = prop::sample::select(vec![Via::Device, Via::File, Via::Import]);
    (
        (
            id(),
            any::<u32>(),
            "|en|fa|[a-z]{2}-[A-Z]{2}",
            moment(),
            moment(),
            any::<bool>(),
            via,
        ),
        map(question(), answer(), 0..5),
        map(question(), words(), 0..3),
        map(words(), value(), 0..3),
    )
        .prop_map(
            |((id, revision, lang, started, ended, finished, via), answers, remarks, computed)| Response {
                id,
                survey: survey(),
                revision,
                lang,
                started,
                ended,
                finished,
                via,
                answers,
                remarks,
                computed,
            },
        )
}

fn survey() -> SurveyId {
    SurveyId::new("s").unwrap()
}

fn plain(n: u128) -> Response {
    Response {
        id: ResponseId::from_bits(n.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)),
        survey: survey(),
        revision: 1,
        lang: "en".into(),
        started: Some(Moment(1_790_000_000_000 + n as u64 * 61_000)),
        ended: Some(Moment(1_790_000_000_000 + n as u64 * 61_000 + 41_234)),
        finished: true,
        via: Via::Device,
        answers: Map::from([(QuestionId::new("q2").unwrap(), Answer::Number((n % 11) as u8))]),
        remarks: Map::new(),
        computed: Map::new(),
    }
}

proptest! {
    #[test]
    fn every_response_comes_back_exactly(responses in prop::collection::vec(response(), 0..12), imported in any::<bool>(), at in prop::option::of(any::<u64>())) {
        let origin = imported.then(|| Origin { file: "täble.csv".into(), imported: at.map(Moment) });
        let text = pack(&survey(), origin.as_ref(), &responses).unwrap();
        prop_assert!(is_pack(&text) && !is_newer(&text));
        let json: String = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(json.len() + 2, text.len());
        let cover = cover(&text).unwrap();
        prop_assert_eq!((cover.count, cover.is_merged), (responses.len(), !imported));
        for response in &responses {
            prop_assert!(cover.holds(&response.id));
        }
        // PartialEq takes 0.0 for -0.0, text does not.
        let back = unpack(&text).unwrap();
        prop_assert_eq!(format!("{:?}", &back.responses), format!("{responses:?}"));
        prop_assert_eq!((back.survey, back.origin, back.responses), (survey(), origin, responses));
    }

    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof![".{0,60}", "\"w1[mi][\u{3400}-\u{3500}]{0,60}\""]) {
        let _ = (unpack(&text), cover(&text).map(|cover| cover.holds(&ResponseId::from_bits(1))));
    }

    /// Columns that deflate vouches for may still be nonsense.
    #[test]
    fn any_columns_are_read_or_refused(at in any::<prop::sample::Index>(), byte in any::<u8>(), responses in prop::collection::vec(response(), 1..4)) {
        let mut columns = write::Columns::new();
        for response in &responses {
            columns.response(response, bits(&response.id).1).unwrap();
        }
        let mut bytes = columns.into_bytes(7, &survey(), None);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Some(mut columns) = read::Columns::open(&bytes) {
            for _ in &responses {
                let _ = columns.response(1);
            }
        }
    }
}

#[test]
fn another_character_anywhere_is_noticed() {
    let responses: Vec<Response> = (0..40).map(plain).collect();
    let text = pack(&survey(), None, &responses).unwrap();
    let chars: Vec<char> = text.chars().collect();
    for at in 0..chars.len() {
        for other in ['\u{3400}', '\u{3401}', '\u{b3ff}', 'x'] {
            let mut changed = chars.clone();
            changed[at] = other;
            let changed: String = changed.into_iter().collect();
            // The bits that fill up the last character say nothing.
            let read = unpack(&changed).map(|pack| pack.responses);
            assert!(
                read.is_none_or(|read| read == responses),
                "character {at} of {}",
                chars.len()
            );
        }
    }
    for at in 0..chars.len() {
        let cut: String = chars[..at].iter().collect();
        assert_eq!(unpack(&cut), None, "cut at {at}");
    }
}

#[test]
fn what_does_not_fit_is_not_packed() {
    let mut other = plain(1);
    other.survey = SurveyId::new("other").unwrap();
    assert_eq!(pack(&survey(), None, &[other]), None);
    let mut deep = Answer::Rows(Vec::new());
    for _ in 0..200 {
        let answers = Map::from([(QuestionId::new("q").unwrap(), deep)]);
        deep = Answer::Rows(vec![Row {
            answers,
            remarks: Map::new(),
        }]);
    }
    let mut response = plain(1);
    response.answers.insert(QuestionId::new("q").unwrap(), deep);
    assert_eq!(pack(&survey(), None, &[response]), None);
    assert_eq!(pack(&survey(), None, &vec![plain(1); MOST + 1]), None);
}

#[test]
fn later_versions_are_known_as_such() {
    assert!(is_newer("\"w2m\"") && is_pack("\"w2m\"") && unpack("\"w2m\"").is_none());
    assert!(!is_pack("{\"id\":1}"));
}

#[test]
fn an_answer_takes_some_dozen_units() {
    let responses: Vec<Response> = (0..1000).map(plain).collect();
    let units = pack(&survey(), None, &responses).unwrap().encode_utf16().count();
    assert!(units < 13_000, "{units}");
}
