//! The dictionary and the phrases in every language, an author's changes, and any text.
use proptest::prelude::*;

use super::*;
use crate::text::{PatternError, Writing};

fn themes(book: &Book, text: &str, writing: Writing) -> Vec<String> {
    book.find(text, writing)
        .iter()
        .map(|found| book.ids()[found.theme].clone())
        .collect()
}

#[test]
fn presets_are_found_in_every_language() {
    let book = Book::new(&Own::default());
    for (text, writing, wanted) in [
        (
            "The nurse was kind but I waited two hours.",
            Writing::Latin,
            vec!["staff", "waiting"],
        ),
        (
            "The app crashes when I pay my bill",
            Writing::Latin,
            vec!["website", "errors"],
        ),
        ("店員很親切，可是廁所很髒", Writing::Han, vec!["staff", "cleanliness"]),
        ("物流很慢，价格也贵", Writing::Han, vec!["delivery", "price"]),
        (
            "قیمتش بالاست و پیک دیر رسید",
            Writing::Persian,
            vec!["price", "delivery"],
        ),
    ] {
        let found = themes(&book, text, writing);
        assert!(
            wanted.iter().all(|theme| found.iter().any(|found| found == theme)),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn an_author_adds_words_and_themes_and_leaves_some_out() {
    let theme = |id: &str, words: &str| {
        let theme = OwnTheme {
            words: words.into(),
            ..OwnTheme::default()
        };
        (id.to_owned(), theme)
    };
    let mut own = Own {
        themes: [
            theme("staff", "Barista*\n\n!x"),
            theme("own-1", "loyalty_card|points\n积分\nکارت اعتباری"),
        ]
        .into(),
    };
    let flaw = Flaw {
        line: 3,
        why: PatternError::Empty,
    };
    assert_eq!(own.themes["staff"].patterns().1, [flaw]);
    let book = Book::new(&own);
    assert_eq!(themes(&book, "Baristas!", Writing::Latin), ["staff"]);
    assert_eq!(themes(&book, "no Points", Writing::Latin), ["own-1"]);
    assert_eq!(themes(&book, "積分太少", Writing::Han), ["own-1"]);
    own.themes.get_mut("staff").unwrap().off = true;
    assert!(themes(&Book::new(&own), "Baristas and staff", Writing::Latin).is_empty());
}

#[test]
fn phrases_stand_out_in_every_language() {
    let of = |texts: &[&str], writing| {
        let mut phrases = Phrases::default();
        for (at, text) in texts.iter().enumerate() {
            phrases.add(at as u32, text, writing);
        }
        phrases
            .top(3)
            .into_iter()
            .map(|phrase| (phrase.text, phrase.comments.len()))
            .collect::<Vec<_>>()
    };
    let fill = [
        "fine",
        "ok so far",
        "all good here",
        "nothing to say",
        "we came by train",
        "it was a nice day",
    ];
    let mut english = vec!["The car park is full", "No car park!", "Car park too small, sadly"];
    english.extend(fill);
    assert_eq!(of(&english, Writing::Latin), [("car park".to_owned(), 3)]);
    let mut chinese = vec!["服务态度很差", "服務態度不錯", "他们的服务态度真好"];
    chinese.extend([
        "不错",
        "价格便宜",
        "下次再来",
        "好吃",
        "停车不方便",
        "环境安静",
        "房间干净",
    ]);
    assert_eq!(of(&chinese, Writing::Han), [("服务态度".to_owned(), 3)]);
    let mut persian = vec!["سرویس‌دهی آنلاین ضعیف", "سرویس‌دهی آنلاین خوب", "سرويس‌دهي آنلاین!"];
    persian.extend(["خوب", "قیمت مناسب", "دیر رسید", "ممنون", "عالی بود", "غذا سرد"]);
    assert_eq!(of(&persian, Writing::Persian), [("سرویس‌دهی آنلاین".to_owned(), 3)]);
}

proptest! {
    #[test]
    fn any_text_is_read(text in "(很|服务|staff |wait|،|\u{200c}|قیمت|\\PC){0,30}") {
        let book = Book::new(&Own::default());
        let mut phrases = Phrases::default();
        for writing in [Writing::Latin, Writing::Han, Writing::Persian] {
            for found in book.find(&text, writing) {
                prop_assert!(found.words.iter().all(|(start, end)| text.get(*start as usize..*end as usize).is_some()));
            }
            phrases.add(0, &text, writing);
        }
    }
}
