//! Texts that mean harm, and what follows from what. Sentences with labels: `tests/tags.rs`.
use proptest::prelude::*;

use super::*;
use crate::sentiment;

fn tags(text: &str) -> Tags {
    read(text, &sentiment::read(text))
}

/// The words of a tag as they stand in the text.
fn words<'t, T>(text: &'t str, found: &Marked<T>) -> Vec<&'t str> {
    let range = |(start, end): &(u32, u32)| &text[*start as usize..*end as usize];
    found.words.iter().map(range).collect()
}

#[test]
fn each_tag_has_the_words_that_say_so() {
    let text = "I have rung four times. If it isn't fixed by Friday I am leaving!";
    let found = tags(text);
    let intents: Vec<Intent> = found.intents.iter().map(|found| found.what).collect();
    assert_eq!(intents, [Intent::Leave, Intent::Repeat]);
    assert_eq!(words(text, &found.intents[0]), ["I am leaving"]);
    assert_eq!(words(text, &found.intents[1]), ["rung four times"]);
    assert_eq!(found.level(), Urgency::Soon);
    for (text, said) in [
        ("充電器冒煙，燙傷我的手。", vec!["冒煙", "燙傷"]),
        ("الان خانه بوی گاز می‌دهد، فوری!", vec!["بوی گاز", "فوری"]),
    ] {
        let found = tags(text).urgency.unwrap();
        assert_eq!((found.what, words(text, &found)), (Urgency::Now, said), "{text}");
    }
}

#[test]
fn a_refusal_is_no_willingness() {
    for text in ["I will not buy from you again.", "不會再來了。", "دیگر نمی‌خرم."] {
        let found = tags(text);
        assert!(found.has(Intent::AgainNo) && !found.has(Intent::Again), "{text}");
    }
    assert_eq!(tags("I was not angry.").emotion, None);
    assert_eq!(tags("Très mauvais, rappelez-moi, recommend").level(), Urgency::None);
}

#[test]
fn long_texts_of_signs_take_linear_time() {
    for piece in [
        "call me back again and again ",
        "再也不来",
        "دوباره نمی‌خرم ",
        "a\u{301}\u{301}",
        "\u{202e}!",
        "wont ",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        let found = tags(&text);
        assert!(found.intents.iter().all(|found| found.words.len() <= 2_000));
    }
}

proptest! {
    #[test]
    fn words_lie_in_the_text_in_order(text in "(again|not|call me|再来|不|推荐|دوباره|نمی‌خرم|[ ,.!]|\\PC){0,30}") {
        let found = tags(&text);
        let all = found.intents.iter().map(|found| &found.words).chain(found.emotion.iter().map(|found| &found.words));
        for words in all {
            let mut last = 0;
            for (start, end) in words {
                prop_assert!(last <= *start && start < end);
                prop_assert!(text.get(*start as usize..*end as usize).is_some());
                last = *end;
            }
        }
    }
}
