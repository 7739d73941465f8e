//! Conversations in every form that is known, and what is none.
use super::{turns::only_customer, *};
use crate::sentiment;

fn said(text: &str) -> Option<Vec<(bool, &str)>> {
    let turn = |turn: Turn| (turn.is_customer, text[turn.start..turn.end].trim());
    Some(turns(text)?.into_iter().map(turn).collect())
}

fn of(text: &str) -> Course {
    course(text, &turns(text).unwrap(), sentiment::read)
}

#[test]
fn turns_are_found_in_four_languages_and_with_times() {
    for text in [
        "Customer: It is broken.\nAgent: Sorry!\nCustomer: Thanks.",
        "[10:02] customer: It is broken.\n[10:03] Agent 2: Sorry!\n[10:05] Customer: Thanks.",
        "10:02 AM - Client: It is broken.\n10:03 AM - Support (Anna): Sorry!\n10:05 PM - Client: Thanks.",
        "**Visitor:** It is broken.\r\n**Bot:** Sorry!\r\n**Visitor:** Thanks.",
        "客户：It is broken.\n客服：Sorry!\n客户：Thanks.",
        "顧客：It is broken.\n客服人員：Sorry!\n顧客：Thanks.",
        "مشتری: It is broken.\nپشتیبان: Sorry!\nمشتری: Thanks.",
    ] {
        let clean = |words: &str| words.trim_start_matches("**").trim().to_owned();
        let found: Vec<(bool, String)> = said(text)
            .unwrap()
            .into_iter()
            .map(|(own, words)| (own, clean(words)))
            .collect();
        let wanted = [(true, "It is broken."), (false, "Sorry!"), (true, "Thanks.")];
        assert_eq!(found, wanted.map(|(own, words)| (own, words.to_owned())), "{text}");
    }
}

#[test]
fn a_turn_goes_on_over_lines_and_a_stranger_is_the_other_one() {
    let text = "Chat of Monday\nAgent: Hello\nJo: It broke.\nOrder 12\nAgent: When?\nJo: Today.";
    let wanted = [
        (false, "Hello"),
        (true, "It broke.\nOrder 12"),
        (false, "When?"),
        (true, "Today."),
    ];
    assert_eq!(said(text).unwrap(), wanted);
    let text = "Customer: It broke. See https://a.example\nNote: none\nAgent: Sorry";
    assert_eq!(
        said(text).unwrap()[0],
        (true, "It broke. See https://a.example\nNote: none")
    );
}

#[test]
fn what_is_no_conversation_stays_a_comment() {
    for text in [
        "",
        ":",
        "：\n：",
        "Customer: alone",
        "Customer: one\nCustomer: two",
        "Agent: one\nAgent: two",
        "Staff: nice\nFood: cold",
        "Support: fast\nPrice: high",
        "Anna: hi\nBen: hi\nAnna: bye",
        "Agent: hi\nAnna: hi\nBen: hi\nAnna: bye",
        "Good: all.\nBad: nothing.",
        "It was 10:30 when I came.\nhttps://x.example",
    ] {
        assert_eq!(turns(text), None, "{text}");
    }
}

#[test]
fn only_the_customers_words_are_left_at_their_places() {
    let text = "客户：很差。\n客服：抱歉！\n客户：谢谢，很好。";
    let turns = turns(text).unwrap();
    let only = only_customer(text, &turns);
    assert_eq!(only.len(), text.len());
    assert_eq!(only.split_whitespace().collect::<Vec<_>>(), ["很差。", "谢谢，很好。"]);
    assert_eq!(only.find("谢谢"), text.find("谢谢"));
}

#[test]
fn a_mood_that_turns_is_told_with_its_sentence() {
    let text = "Customer: This is terrible. I hate it, awful.\nAgent: Wonderful, great, excellent!\nCustomer: It is a horrible product.\n\
        Agent: Done.\nCustomer: Great, that is excellent! Thank you, wonderful and kind.\nCustomer: I love it.";
    let found = of(text);
    assert_eq!((found.turns, found.own, found.change()), (6, 4, Change::Improved));
    let (start, end) = found.turning.unwrap();
    // Word lists read a turn as one.
    let turning = "Great, that is excellent! Thank you, wonderful and kind.";
    assert_eq!(&text[start as usize..end as usize], turning);
    let ends = found.ends.unwrap();
    assert!(ends.first < 0.0 && ends.last > 0.0, "{ends:?}");
    let text = "مشتری: عالی بود، خیلی خوب!\nپشتیبان: ممنون\nمشتری: افتضاح است، خیلی بد.";
    assert_eq!(of(text).change(), Change::Worsened);
    let same = "Customer: This is terrible.\nAgent: Great!\nCustomer: This is terrible.";
    assert_eq!((of(same).change(), of(same).turning), (Change::Unchanged, None));
    let unknown = "Customer: Order 12.\nAgent: Great!\nCustomer: This is terrible.";
    assert_eq!((of(unknown).change(), of(unknown).ends), (Change::Unknown, None));
}

#[test]
fn ten_thousand_turns_are_read_in_order() {
    let line = |at: usize| {
        if at < 5_000 {
            "Customer: terrible\nAgent: ok\n"
        } else {
            "Customer: wonderful\nAgent: ok\n"
        }
    };
    let text: String = (0..10_000).map(line).collect();
    let found = of(&text);
    assert_eq!(
        (found.turns, found.own, found.change()),
        (20_000, 10_000, Change::Improved)
    );
    let start = text.find("wonderful").unwrap() as u32;
    assert_eq!(found.turning, Some((start, start + 9)));
}

#[test]
fn json_of_help_desks_becomes_lines() {
    let wanted = "customer: Bad. Customer: worse\nagent: Sorry\nend-user: Fine";
    for text in [
        r#"[{"role":"customer","text":"Bad.\nCustomer: worse"},{"role":"agent","body":"Sorry"},{"from":"end-user","message":"Fine"}]"#,
        r#" {"id":1,"messages":[{"author":{"type":"customer"},"content":"Bad. Customer: worse"},{"author":"agent","text":"Sorry"},{"role":"end-user","text":"Fine"},{"role":"agent","text":" "}]} "#,
    ] {
        assert_eq!(transcript(text).as_deref(), Some(wanted), "{text}");
    }
    assert_eq!(said(wanted).unwrap().len(), 3);
    for text in [
        "",
        "[",
        "[1,2]",
        "{}",
        r#"[{"role":"customer","text":"alone"}]"#,
        "[draft] fine]",
        "null",
        r#"{"a":[]}"#,
    ] {
        assert_eq!(transcript(text), None, "{text}");
    }
}
