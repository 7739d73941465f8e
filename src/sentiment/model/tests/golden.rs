//! Readings to the last bit: whoever makes the reader faster must not change what it says. Whoever means to change it makes these
//! figures anew (a failure prints them).

use super::{Reader, Tongue, reader};

/// Each with the digest of all its readings.
const GOLDEN: [(&str, &str, u64); 7] = [
    (
        "cases",
        include_str!("../../../../tests/fixtures/sentiment/cases.tsv"),
        0xaaca_8fda_636f_f269,
    ),
    (
        "nhs_fft",
        include_str!("../../../../tests/fixtures/feedback/nhs_fft.csv"),
        0x097e_9a63_9802_41fd,
    ),
    (
        "en",
        include_str!("../../../../tests/fixtures/tags/en.tsv"),
        0x4508_4810_9ee7_b809,
    ),
    (
        "zh-hans",
        include_str!("../../../../tests/fixtures/tags/zh-hans.tsv"),
        0xc217_8b19_dbfc_d9a8,
    ),
    (
        "zh-hant",
        include_str!("../../../../tests/fixtures/tags/zh-hant.tsv"),
        0x4410_fe4d_80a5_7188,
    ),
    (
        "fa",
        include_str!("../../../../tests/fixtures/tags/fa.tsv"),
        0xdaaa_87d3_4eac_9551,
    ),
    ("odd", "", 0x6c28_e5d4_01ce_5a7c),
];

/// What tells tokenisers apart: joined at random, without a space and with one.
const ODD: &str = "good bad not don't soooo LOOOVE loooove http://x.y/z www.a.b WWW https Http: w whoo ' '' ’ ` a`b ´ - :) :( <br> <b @me \
    @ 1 23 3.5 ½ ² ٣ 。 ， 但是 可是 不 不过 好 服務態度 很 خوب نبود نمی‌خرم می‌شود کييف ـ \u{64e} e\u{301} \u{301} \u{200b} \u{200d} 😡 👍🏽 ❤️ ! !!\
    ?! ？！ ؟ ، Dr. U.S. e.g. A.B но É İ ß ﬁ Ａｂ １２ but n't cant aaa xx xxx xxxx نننن خووووب ا \u{202e} ( ) / – — … .. ... \u{ad} ة ـــ ǅ Ωm \
    a1 1a a_b _ ^ =) <3 </3 \\o/ ~ #tag % never very too because 😀 𐐀 ᄀ \u{feff} ‘ 's 'T o'clock rock'n'roll don''t x'é é'x x'ن \u{1} \u{85}";

fn odd() -> Vec<String> {
    let pieces: Vec<&str> = ODD.split(' ').collect();
    let mut state = 1_u64;
    // Knuth's MMIX generator.
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut text = |_| {
        let mut text = String::new();
        for _ in 0..1 + next(14) {
            text.push_str(pieces[next(pieces.len())]);
            text.push_str(["", "", " ", "\n"][next(4)]);
        }
        text
    };
    (0..2_000).map(&mut text).collect()
}

/// FNV-1a, 64 bits.
fn add(digest: &mut u64, bytes: &[u8]) {
    for byte in bytes {
        *digest = (*digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
}

/// Of the whole reading, and of the figure alone in every language, whatever it is in.
fn digest<'t>(reader: &mut Reader, texts: impl Iterator<Item = &'t str>) -> u64 {
    let mut digest = 0xcbf2_9ce4_8422_2325;
    for text in texts {
        add(&mut digest, &serde_json::to_vec(&reader.read(text)).unwrap());
        for tongue in Tongue::ALL {
            add(&mut digest, &reader.polarity(text, tongue).unwrap().to_le_bytes());
        }
    }
    digest
}

#[test]
fn every_reading_is_what_it_was() {
    let mut reader = reader();
    let odd = odd();
    let found: Vec<(&str, String)> = GOLDEN
        .into_iter()
        .map(|(name, text, _)| {
            let found = match name {
                "odd" => digest(&mut reader, odd.iter().map(String::as_str)),
                _ => digest(&mut reader, text.lines()),
            };
            (name, format!("{found:#018x}"))
        })
        .collect();
    let golden: Vec<(&str, String)> = GOLDEN
        .iter()
        .map(|(name, _, was)| (*name, format!("{was:#018x}")))
        .collect();
    assert_eq!(found, golden);
}
