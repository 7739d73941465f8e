//! Reading by order, in parts, with and without models.
use std::{cell::RefCell, rc::Rc};

use super::*;
use crate::sentiment::{Label, Reader, Reading};
use crate::tag::Urgency;

const EN: &[u8] = include_bytes!("../../../public/models/en.bin");
const ZH: &[u8] = include_bytes!("../../../public/models/zh.bin");
const FA: &[u8] = include_bytes!("../../../public/models/fa.bin");
/// English, both Chinese scripts, Persian, and a language that is not read.
const ALL: [&str; 5] = [
    "The nurse was kind and explained everything clearly.",
    "服务态度太差了，再也不来了。",
    "服務人員親切，餐點很好吃！",
    "غذا سرد و بی مزه بود.",
    "Très mauvais service",
];

fn file(tongue: Tongue) -> &'static [u8] {
    match tongue {
        Tongue::En => EN,
        Tongue::Zh => ZH,
        Tongue::Fa => FA,
    }
}

/// What a source was asked for, in order.
type Asked = Rc<RefCell<Vec<Tongue>>>;

fn models(give: impl Fn(Tongue) -> Vec<u8> + 'static) -> (Models, Asked) {
    let asked = Asked::default();
    let told = asked.clone();
    let source = move |tongue| {
        told.borrow_mut().push(tongue);
        give(tongue)
    };
    (Models::from(source), asked)
}

fn run(models: &mut Models, texts: &[&str]) -> CommentsOutcome {
    let texts: Vec<Written> = texts.iter().map(|text| Written::from(*text)).collect();
    Comments::from(texts).run(&[], models, &mut |_| {})
}

fn moods(outcome: &CommentsOutcome) -> Vec<Reading> {
    outcome.opinions.iter().map(|opinion| opinion.mood.clone()).collect()
}

fn loaded() -> Reader {
    let mut reader = Reader::default();
    for tongue in Tongue::ALL {
        reader.load(tongue, file(tongue)).unwrap();
    }
    reader
}

#[test]
fn reading_tells_how_far_it_is() {
    let comments = vec![Written::from("The staff were wonderful and kind."); 450];
    let mut seen = Vec::new();
    let told = &mut |progress: Progress| seen.push((progress.done, progress.total));
    let outcome = Comments::from(comments.clone()).run(&[], &mut Models::none(), told);
    assert_eq!(seen, [(200, 450), (400, 450), (450, 450)]);
    assert_eq!(moods(&outcome), vec![sentiment::read(&comments[0].text); 450]);
}

#[test]
fn each_comment_is_read_with_the_model_of_its_language() {
    let (mut models, _) = models(|tongue| file(tongue).to_vec());
    let outcome = run(&mut models, &ALL);
    let mut reader = loaded();
    assert_eq!(moods(&outcome), ALL.map(|text| reader.read(text)));
    assert_eq!(outcome.by_lists, []);
    let (languages, labels): (Vec<_>, Vec<_>) = moods(&outcome).iter().map(|r| (r.language, r.label)).unzip();
    use {Label::*, Language::*};
    assert_eq!(languages, [En, ZhHans, ZhHant, Fa, Other]);
    assert_eq!(labels, [Positive, Negative, Positive, Negative, NotAnalysed]);
    for (text, reading) in ALL.iter().zip(&moods(&outcome)).take(4) {
        assert!(!reading.cues.is_empty(), "{text}");
        assert_ne!(*reading, sentiment::read(text), "by lists: {text}");
    }
}

#[test]
fn a_model_is_asked_for_when_its_language_first_comes_and_kept() {
    let (mut models, asked) = models(|tongue| file(tongue).to_vec());
    let mut after = |texts: &[&str]| {
        run(&mut models, texts);
        asked.borrow().clone()
    };
    assert_eq!(after(&["Très mauvais service", "👍", ""]), []);
    assert_eq!(after(&["Not bad at all.", "Awful."]), [Tongue::En]);
    assert_eq!(after(&["不好吃，很失望。", "Fine."]), [Tongue::En, Tongue::Zh]);
    assert_eq!(after(&ALL), [Tongue::En, Tongue::Zh, Tongue::Fa]);
    assert_eq!(after(&ALL), [Tongue::En, Tongue::Zh, Tongue::Fa]);
}

#[test]
fn a_missing_or_damaged_model_is_told_and_the_lists_read_until_it_comes() {
    let mends = Rc::new(RefCell::new(false));
    let mended = mends.clone();
    let (mut models, asked) = models(move |tongue| {
        let mut bytes = file(tongue).to_vec();
        match tongue {
            _ if *mended.borrow() => {}
            Tongue::En => bytes.clear(),
            Tongue::Zh => bytes[100_000] ^= 1,
            Tongue::Fa => {}
        }
        bytes
    });
    let outcome = run(&mut models, &ALL);
    assert_eq!(outcome.by_lists, [Tongue::En, Tongue::Zh]);
    let by_lists = ALL.map(sentiment::read);
    assert_eq!(moods(&outcome)[..3], by_lists[..3]);
    let by_models = ALL.map(|text| loaded().read(text));
    assert_eq!(moods(&outcome)[3], by_models[3]);

    *mends.borrow_mut() = true;
    let outcome = run(&mut models, &ALL);
    assert_eq!((moods(&outcome), outcome.by_lists), (by_models.to_vec(), Vec::new()));
    let (en, zh, fa) = (Tongue::En, Tongue::Zh, Tongue::Fa);
    assert_eq!(*asked.borrow(), [en, zh, fa, en, zh]);
}

#[test]
fn a_run_in_parts_reads_as_one_and_may_stop_and_go_on() {
    let (mut models, _) = models(|tongue| file(tongue).to_vec());
    let texts = [
        "The waiting room was cold.",
        "Horrible waiting room.",
        "Fine.",
        "A long waiting room queue.",
        "服务很好。",
    ];
    let mut texts: Vec<Written> = texts.map(Written::from).into();
    texts.extend((0..9).map(|_| Written::from("Something else here.")));
    let whole = Comments::from(texts.clone()).run(&[], &mut models, &mut |_| {});
    assert!(
        whole
            .phrases
            .iter()
            .any(|phrase| phrase.text == "waiting room" && phrase.comments == [0, 1, 3]),
        "{:?}",
        whole.phrases
    );
    let mut part = |first, texts: &[Written], then| {
        let job = Comments {
            first,
            written: texts.to_vec(),
            own: Own::default(),
            then,
        };
        job.run(&[], &mut models, &mut |_| {})
    };
    let one = part(true, &texts[..2], Then::More);
    assert_eq!((&one.opinions[..], &one.phrases[..]), (&whole.opinions[..2], &[][..]));
    let stop = part(false, &[], Then::Stop);
    assert_eq!(
        (stop.opinions.len(), stop.phrases.len()),
        (0, 0),
        "a phrase is in three comments"
    );
    let rest = part(false, &texts[2..], Then::End);
    assert_eq!(
        (&rest.opinions[..], &rest.phrases),
        (&whole.opinions[2..], &whole.phrases)
    );
}

#[test]
fn only_new_comments_are_read() {
    let (mut models, asked) = models(|tongue| file(tongue).to_vec());
    let old = Written::from("The staff were kind.");
    let run = |models: &mut Models, first, written: &[&Written], then| {
        let written = written.iter().map(|written| (*written).clone()).collect();
        Comments {
            first,
            written,
            own: Own::default(),
            then,
        }
        .run(&[], models, &mut |_| {})
    };
    run(&mut models, true, &[&old], Then::More);
    assert!(models.known(&old), "also of a run that is broken off");
    let new = Written::from("The queue was long.");
    assert!(!models.known(&new));
    run(&mut models, true, &[&new, &old], Then::End);
    run(&mut models, true, &[&new], Then::End);
    assert_eq!(
        (models.known(&new), models.known(&old)),
        (true, false),
        "forgotten with the answer"
    );
    assert_eq!(*asked.borrow(), [Tongue::En]);
}

#[test]
fn of_a_conversation_the_customers_words_are_read() {
    let (mut models, _) = models(|tongue| file(tongue).to_vec());
    let text = "客户：等了两个小时，太差了。\n客服：Wonderful! Excellent! The staff are great.\n客户：现在好了，非常满意，谢谢！";
    let opinion = run(&mut models, &[text]).opinions.remove(0);
    assert_eq!(opinion.mood.language, Language::ZhHans);
    let course = opinion.course.unwrap();
    assert_eq!(
        (course.turns, course.own, course.change()),
        (3, 2, dialogue::Change::Improved)
    );
    let (start, end) = course.turning.unwrap();
    assert!(text[start as usize..end as usize].starts_with("现在好了"));
    for cue in &opinion.mood.cues {
        assert!(!text[cue.start..cue.end].is_ascii(), "{}", &text[cue.start..cue.end]);
    }
}

#[test]
fn an_author_may_say_the_language_and_tags_come_with_the_mood() {
    let (mut models, _) = models(|tongue| file(tongue).to_vec());
    let mut said = Written::from("Call me back, the charger burned my hand!");
    let mut read = |written: &Written| {
        let mut outcome = Comments::from(vec![written.clone()]).run(&[], &mut models, &mut |_| {});
        outcome.opinions.remove(0)
    };
    let opinion = read(&said);
    assert_eq!(
        (opinion.mood.language, opinion.tags.level()),
        (Language::En, Urgency::Now)
    );
    said.language = Some(Language::Other);
    let opinion = read(&said);
    assert_eq!(
        (opinion.mood.label, opinion.tags.level()),
        (Label::NotAnalysed, Urgency::None)
    );
}
