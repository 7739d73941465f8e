//! The model room as a whole: the committed files against hand-written cases, damaged files, and any text. No figures
//! on corpora: those are `lab sentiment`'s.

mod golden;

use std::sync::OnceLock;

use proptest::prelude::*;

use super::super::{Label, Language, Reader, Reading, read_as};
use super::{BITS, Calibration, DENSE, Family, Fault, Model, Parts, Pieces, Scratch, Tongue, features};

const FILES: [(Tongue, &[u8]); 3] = [
    (Tongue::En, include_bytes!("../../../public/models/en.bin")),
    (Tongue::Zh, include_bytes!("../../../public/models/zh.bin")),
    (Tongue::Fa, include_bytes!("../../../public/models/fa.bin")),
];

fn reader() -> Reader {
    static CELL: OnceLock<Reader> = OnceLock::new();
    let made = CELL.get_or_init(|| {
        let mut reader = Reader::default();
        for (tongue, bytes) in FILES {
            reader.load(tongue, bytes).unwrap();
        }
        reader
    });
    made.clone()
}

/// As often as they occur.
fn slots(tongue: Tongue, text: &str) -> Vec<u32> {
    let mut slots = Vec::new();
    features(tongue, text, &mut Pieces::default(), |slot| slots.push(slot));
    slots.sort_unstable();
    slots
}

fn parts() -> Parts {
    let mut slots = slots(Tongue::En, "good good bad");
    slots.dedup();
    let features = slots.into_iter().map(|slot| (slot, [3, -31])).collect();
    Parts {
        tongue: Tongue::En,
        features,
        scales: [0.5, 0.25],
        biases: [0.125, -1.0],
        dense: [[0.5; DENSE]; 2],
        calibration: Calibration {
            slope: 2.0,
            offset: 0.0,
            bend: 0.25,
            head: 1.0,
            side: 0.5,
            tilt: -0.25,
            base: -1.0,
            neutral: 0.4,
        },
    }
}

#[test]
fn committed_files_are_whole_and_small() {
    for (tongue, bytes) in FILES {
        assert!(bytes.len() <= 300_000, "{tongue:?}: {}", bytes.len());
        let parts = Parts::decode(bytes, tongue).unwrap();
        assert!(parts.features.len() > 10_000);
        assert_eq!(parts.encode(), bytes, "{tongue:?}");
    }
}

/// Clear cases, written for this project before any model: the models must know nearly all signs.
#[test]
fn committed_models_know_the_clear_cases() {
    let cases = include_str!("../../../tests/fixtures/sentiment/cases.tsv");
    let mut reader = reader();
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for line in cases.lines().filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = line.split('\t').collect();
        let language: Language = serde_json::from_str(&format!("\"{}\"", parts[0])).unwrap();
        let sign = match parts[1] {
            "pos" => 1.0,
            "neg" => -1.0,
            _ => continue,
        };
        all += 1;
        if reader.read_as(parts[2], language).polarity * sign > 0.0 {
            right += 1;
        } else {
            wrong.push(line);
        }
    }
    assert!(all > 60 && right * 100 >= all * 92, "{right} of {all}: {wrong:#?}");
}

#[test]
fn both_chinese_scripts_read_alike() {
    let mut reader = reader();
    let simplified = reader.read_as("服务态度很差，等了一个小时。餐点好吃！", Language::ZhHans);
    let traditional = reader.read_as("服務態度很差，等了一個小時。餐點好吃！", Language::ZhHant);
    assert_eq!(
        (simplified.polarity, &simplified.cues),
        (traditional.polarity, &traditional.cues)
    );
    assert_eq!(simplified.sentences.len(), 2);
}

#[test]
fn sentences_that_disagree_are_mixed_and_cues_mark_words() {
    let text = "The staff were wonderful and kind. The food was cold, awful and overpriced.";
    let reading = reader().read(text);
    assert_eq!(reading.label, Label::Mixed, "{reading:?}");
    let labels: Vec<Label> = reading.sentences.iter().map(|part| part.label).collect();
    assert_eq!(labels, [Label::Positive, Label::Negative]);
    let marked = |sign: f64| -> Vec<&str> {
        let cues = reading.cues.iter().filter(|cue| cue.weight * sign > 0.0);
        cues.map(|cue| &text[cue.start..cue.end]).collect()
    };
    assert!(
        marked(1.0).iter().any(|words| words.contains("wonderful")),
        "{reading:?}"
    );
    assert!(marked(-1.0).iter().any(|words| words.contains("awful")), "{reading:?}");
}

#[test]
fn without_a_model_the_word_lists_read() {
    let mut bare = Reader::default();
    assert!(!bare.has(Tongue::En));
    assert_eq!(
        bare.read_as("Lovely staff", Language::En),
        read_as("Lovely staff", Language::En)
    );
    assert_eq!(bare.polarity("Lovely staff", Tongue::En), None);
    let mut loaded = reader();
    assert!(loaded.has(Tongue::En));
    assert_eq!(loaded.read("Très mauvais service").label, Label::NotAnalysed);
    assert_eq!(loaded.read("None.").label, Label::Unknown);
}

#[test]
fn parts_come_back_and_damage_is_named() {
    let bytes = parts().encode();
    assert_eq!(Parts::decode(&bytes, Tongue::En), Ok(parts()));
    let fault = |bytes: &[u8], tongue| Parts::decode(bytes, tongue).unwrap_err();
    assert_eq!(fault(&[], Tongue::En), Fault::Missing);
    assert_eq!(fault(b"<!doctype html>", Tongue::En), Fault::NotAModel);
    assert_eq!(fault(&bytes, Tongue::Fa), Fault::OtherLanguage);
    let mut other = bytes.clone();
    other[4] += 1;
    assert_eq!(fault(&other, Tongue::En), Fault::OtherVersion);
    for length in 5..bytes.len() {
        assert_eq!(fault(&bytes[..length], Tongue::En), Fault::Damaged, "{length}");
    }
    for at in 5..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x10;
        assert_eq!(fault(&changed, Tongue::En), Fault::Damaged, "{at}");
    }
}

#[test]
fn a_failed_load_keeps_the_model_there_was() {
    let mut reader = reader();
    assert_eq!(reader.load(Tongue::En, b"oops"), Err(Fault::NotAModel));
    assert!(reader.has(Tongue::En));
}

/// By hand: the features' weights over the root of their number in each family, the lexicon's numbers, the bias.
#[test]
fn a_score_is_the_sum_of_its_parts() {
    let parts = parts();
    let text = "good good bad";
    let slots = slots(Tongue::En, text);
    let words = slots.iter().filter(|slot| Family::of(**slot) == Family::Words).count() as f32;
    let runs = slots.len() as f32 - words;
    // A family of n equal weights adds their value times the root of n.
    let roots = words.sqrt() + runs.sqrt();
    let sums = features(Tongue::En, text, &mut Pieces::default(), |_| {});
    let dense: f32 = sums.dense().iter().map(|x| x * 0.5).sum();
    let scores = Model::new(&parts).total(text, &mut Scratch::default());
    assert!(
        (scores.polarity - (3.0 * 0.5 * roots + dense + 0.125)).abs() < 1e-4,
        "{scores:?}"
    );
    assert!(
        (scores.neutral - (-31.0 * 0.25 * roots + dense - 1.0)).abs() < 1e-3,
        "{scores:?}"
    );
}

#[test]
fn very_long_and_odd_texts_are_read() {
    let mut reader = reader();
    let unit = |s: &str, bytes: usize| s.repeat(bytes / s.len());
    let odd = [
        unit("not good! ", 1 << 20),
        unit("不好。", 1 << 17),
        unit("خوب نبود ", 1 << 17),
        unit("a", 1 << 16),
        unit("خ", 1 << 16),
        unit("<a", 1 << 16),
        unit("!", 1 << 16),
        unit("1 ", 1 << 16),
        unit("不", 1 << 16),
        format!("e{}", "\u{301}".repeat(100_000)),
        "\u{200D}\u{FE0F}\u{200C}".repeat(50_000),
        "😡".repeat(50_000),
        "\u{0}\u{1}\u{7f}\u{85}\u{202E}\u{FFFD}".to_owned(),
    ];
    for text in &odd {
        orderly(text, &reader.read(text));
        // A megabyte once is enough.
        if text.len() < 1 << 19 {
            for language in [Language::En, Language::ZhHans, Language::Fa] {
                orderly(text, &reader.read_as(text, language));
            }
        }
    }
}

fn orderly(text: &str, reading: &Reading) {
    assert!((-1.0..=1.0).contains(&reading.polarity), "{}", reading.polarity);
    assert!((0.0..=1.0).contains(&reading.intensity), "{}", reading.intensity);
    assert!((0.0..=1.0).contains(&reading.confidence), "{}", reading.confidence);
    let mut past = 0;
    for cue in &reading.cues {
        assert!(
            past <= cue.start && cue.start < cue.end,
            "{cue:?} after {past} in {text:?}"
        );
        assert!(
            text.get(cue.start..cue.end).is_some() && cue.weight.is_finite(),
            "{cue:?}"
        );
        past = cue.end;
    }
    let mut past = 0;
    for part in &reading.sentences {
        assert!(past <= part.start && part.start < part.end, "{part:?}");
        assert!(text.get(part.start..part.end).is_some());
        past = part.end;
    }
}

fn prose() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "good",
            "not",
            "BAD",
            "n't",
            "but",
            "sooooo",
            " ",
            " ",
            ".",
            "!",
            "!!",
            ",",
            "'",
            "<b>",
            "<",
            ":)",
            "12",
            "http://x",
            "好",
            "不",
            "没",
            "很",
            "難吃",
            "但",
            "，",
            "。",
            "خوب",
            "نبود",
            "نمی",
            "\u{200C}",
            "عالییییی",
            "ولی",
            "😡",
            "👍🏽",
            "\u{301}",
            "@a",
            "！",
            "؟",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_has_an_orderly_reading(text in prop_oneof![prose(), any::<String>()]) {
        let mut reader = reader();
        for language in [Language::En, Language::ZhHans, Language::ZhHant, Language::Fa, Language::Other] {
            let reading = reader.read_as(&text, language);
            orderly(&text, &reading);
            // Buffers are reused: what was read before must not show.
            prop_assert_eq!(&reading, &reader.read_as(&text, language));
            // The fast way gives the same, where there is something to read.
            if let Some(tongue) = Tongue::of(language).filter(|_| !super::super::blank::is_non_answer(&text)) {
                prop_assert_eq!(Some(reading.polarity), reader.polarity(&text, tongue));
            }
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(mut bytes in prop::collection::vec(any::<u8>(), 0..200), whole in any::<bool>()) {
        if whole {
            let head = parts().encode();
            bytes.splice(0..0, head[..head.len() - 4].iter().copied());
        }
        prop_assert!(Parts::decode(&bytes, Tongue::En).is_err());
    }

    #[test]
    fn features_are_in_range(text in prose()) {
        for tongue in Tongue::ALL {
            prop_assert!(slots(tongue, &text).iter().all(|slot| *slot < 1 << BITS));
        }
    }
}

/// What is marked in a text, in order.
fn marked(text: &str) -> Vec<&str> {
    let reading = reader().read(text);
    reading.cues.iter().map(|cue| &text[cue.start..cue.end]).collect()
}

#[test]
fn a_row_of_signs_is_one_word_in_linear_time() {
    let text = "😡".repeat(20_000);
    let reading = reader().read_as(&text, Language::En);
    let cues: Vec<(usize, usize)> = reading.cues.iter().map(|cue| (cue.start, cue.end)).collect();
    assert_eq!(cues, [(0, text.len())]);
}

#[test]
fn whole_words_are_marked_and_none_that_say_nothing() {
    for (text, words) in [
        ("The staff were kind and helpful.", vec!["kind", "helpful"]),
        ("护士很耐心，解释得很清楚。", vec!["耐心"]),
        ("充電器冒煙，燙傷我的手。", vec!["燙傷"]),
        ("这个汤太咸，上菜也慢。", vec!["咸", "慢"]),
        ("غذا سرد و بی‌مزه بود.", vec!["بی‌مزه"]),
    ] {
        let marked = marked(text);
        assert!(words.iter().all(|word| marked.contains(word)), "{text}: {marked:?}");
    }
    for text in [
        "服務人員親切，餐點很好吃，而且上菜很快！",
        "充電器冒煙，燙傷我的手。",
        "Waited three hours and nobody apologised to me.",
        "پرستار مهربان بود و همه چیز را با حوصله توضیح داد.",
    ] {
        let marked = marked(text);
        assert!(!marked.is_empty());
        for word in ["and", "to", "很", "而且", "و", "را", "بود", "人員親", "士", "手"] {
            assert!(!marked.contains(&word), "{text}: {marked:?}");
        }
    }
}
