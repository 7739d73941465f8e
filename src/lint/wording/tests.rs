//! Own examples, bad and good, of every rule on wording, written before the lists were widened.
use crate::{
    lint::{Ignored, check},
    survey::{Choice, Kind, KindName, Survey, SurveyId},
};

const OWN: &str = include_str!("../../../tests/fixtures/lint/own.tsv");

fn rules_of(lang: &str, text: &str) -> Vec<&'static str> {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), lang);
    let id = survey.add_question(None, KindName::YesNo);
    survey.question_mut(&id).unwrap().title = text.into();
    check(&survey, &Ignored::default())
        .into_iter()
        .map(|finding| finding.rule.key())
        .collect()
}

#[test]
fn own_examples() {
    let mut missed = Vec::new();
    for line in OWN.lines() {
        let [rule, lang, label, text] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let found = rules_of(lang, text).contains(&rule);
        if found != (label == "bad") {
            missed.push(line);
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

fn missed<'t>(rule: &str, cases: &[(&str, &'t str, bool)]) -> Vec<&'t str> {
    let differs = |(lang, text, is_bad): &&(&str, &str, bool)| rules_of(lang, text).contains(&rule) != *is_bad;
    cases.iter().filter(differs).map(|(_, text, _)| *text).collect()
}

#[test]
fn names_and_titles_claim_nothing() {
    let leading = [
        ("en", "Have you read our Best Kept Secrets newsletter?", false),
        ("en", "How was your visit to our Great Yarmouth branch?", false),
        ("en", "Have you read our best advice?", true),
        ("en", "Did you enjoy our AMAZING new menu?", true),
        ("en", "Did You Try Our Amazing New Menu?", true),
        ("zh", "您读过《我们最好的时光》吗？", false),
        ("zh", "您对我们贴心的服务满意吗？", true),
        ("fa", "فیلم «خدمات عالی ما» را دیده‌اید؟", false),
        ("fa", "خدمات عالی ما را دیده‌اید؟", true),
    ];
    assert_eq!(missed("leading", &leading), [""; 0]);
    let absolute = [
        ("en", "Did you see the musical Always Patsy here?", false),
        ("en", "Do you always park here?", true),
        ("en", "Did you like everything about the tour?", true),
        ("en", "Was everything in order?", false),
        ("en", "Were you greeted “every time” you called?", false),
        ("zh", "您看过《永远的朋友》吗？", false),
        ("zh-Hant", "您聽過「永遠年輕」這首歌嗎？", false),
        ("zh-Hant", "您永遠選我們嗎？", true),
        ("zh", "您同意“店员永远有空”这句话吗？", true),
        ("fa", "کتاب «همیشه بهار» را خریدید؟", false),
        ("fa", "آیا همیشه اینجا پارک می‌کنید؟", true),
    ];
    assert_eq!(missed("absolute", &absolute), [""; 0]);
    let vague = [
        ("zh", "您听过《偶尔想起》吗？", false),
        ("zh", "您偶尔停车吗？", true),
        ("en", "Did the band play their song Sometimes at the show?", false),
        ("fa", "آیا میزها مرتب چیده شده بود؟", false),
        ("fa", "آیا زود به زود سفارش می‌دهید؟", true),
    ];
    assert_eq!(missed("vague_quantifier", &vague), [""; 0]);
}

#[test]
fn spans_and_opposites_ask_one_thing() {
    let cases = [
        ("en", "Was the wait between booking and check-in too long?", false),
        ("en", "Is the new screen brighter or darker, and is it sharp?", true),
        ("en", "Was the queue longer or shorter than last time?", false),
        ("en", "Was the soup too hot or too cold?", false),
        ("en", "Were the room and the breakfast good?", true),
        ("zh", "从预订到入住的这段时间长吗？", false),
        ("zh", "下单和付款之间隔得久吗？", false),
        ("zh", "您对房间和早餐满意吗？", true),
        ("zh-Hant", "您從店員的專業和耐心中感受到誠意嗎？", true),
        ("fa", "فاصلهٔ بین سفارش و تحویل طولانی بود؟", false),
        ("fa", "سایت تازه تندتر است یا کندتر؟", false),
        ("fa", "از قیمت و کیفیت غذا تا چه حد راضی هستید؟", true),
        ("fa", "وقتی زنگ زدید که خرید کردید، صف کوتاه بود؟", false),
    ];
    assert_eq!(missed("double_barrelled", &cases), [""; 0]);
}

#[test]
fn the_crowd_leads() {
    let cases = [
        (
            "en",
            "Most guests upgrade to the sea view; which room do you want?",
            true,
        ),
        ("en", "Do most guests upgrade at the desk?", false),
        ("zh", "多数乘客都买了保险，您需要吗？", true),
        ("zh-Hant", "大多數住客都加購了早餐，您要加購嗎？", true),
        ("zh", "贵公司的大部分客户都在本地，对吗？是北方还是南方？", false),
        ("zh", "您的大部分同事都到场了吗？", false),
        ("fa", "بیشتر مسافران ما بیمه گرفته‌اند، شما هم می‌خواهید؟", true),
        ("fa", "بیشتر از دو بار آمده‌اید؟", false),
        ("fa", "بیشتر خریداران ما کارت گرفته‌اند؛ شما چطور؟", true),
        ("fa", "بیشتر مهمانان با قطار آمده‌اند؟", false),
        ("zh", "大部分旅客都买了水、面包吗？", false),
    ];
    let found = missed("leading", &cases);
    // "对吗" leads by itself.
    assert!(found.iter().all(|text| text.contains("对吗")), "{found:?}");
}

#[test]
fn capitals_inside_another_script() {
    let cases = [
        ("zh", "您收到OTP了吗？", true),
        ("zh", "您知道DRG怎么算吗？", true),
        ("zh-Hant", "您有看到自己的BIC嗎？", true),
        ("zh", "您扫了QR码还是用USB？", false),
        ("zh", "您用过DRG（分组付费）吗？", false),
        ("zh", "您去过ABC超市吗？", false),
        ("zh", "您看过「ABC」吗？", false),
        ("zh", "您喜欢HBO MAX吗？", false),
        ("fa", "آیا BIC خود را می‌دانید؟", true),
        ("fa", "آیا SMS را دریافت کردید؟", false),
        ("fa", "از بانک ABC راضی هستید؟", false),
        ("en", "Have you been to ABC today?", false),
    ];
    assert_eq!(missed("jargon", &cases), [""; 0]);
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "zh");
    let id = survey.add_question(None, KindName::YesNo);
    survey.question_mut(&id).unwrap().title = "您常来QXB吗？".into();
    let jargon = |survey: &Survey| {
        check(survey, &Ignored::default())
            .iter()
            .any(|one| one.rule.key() == "jargon")
    };
    assert!(jargon(&survey));
    survey.brand = "QXB 咖啡".into();
    assert!(!jargon(&survey), "the survey's own name");
}

#[test]
fn consent_is_no_opinion() {
    let cases = [
        ("zh", "师傅换零件前征求过您的同意吗？", false),
        ("zh-Hant", "店家未經您同意就加收費用嗎？", false),
        ("zh", "您是否同意排队很短？", true),
        ("en", "Was the price changed without your agreement?", false),
        ("en", "Did you agree on a price beforehand?", false),
        ("en", "Do you agree that the price was fair?", true),
        ("fa", "آیا پیش از تعمیر موافقت شما را گرفتند؟", false),
        ("fa", "آیا با بلند بودن صف موافق هستید؟", true),
    ];
    assert_eq!(missed("agree_disagree", &cases), [""; 0]);
}

fn agreed(lang: &str, text: &str, options: &[&str]) -> bool {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), lang);
    let id = survey.add_question(None, KindName::Single);
    let choices: Vec<Choice> = options.iter().map(|label| survey.fresh_choice(label)).collect();
    let question = survey.question_mut(&id).unwrap();
    (question.title, question.kind) = (text.into(), Kind::single(choices));
    check(&survey, &Ignored::default())
        .iter()
        .any(|one| one.rule.key() == "agree_disagree")
}

#[test]
fn scales_of_agreement() {
    let en = &["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"][..];
    let zh = &["非常不同意", "不同意", "普通", "同意", "非常同意"][..];
    let fa = &["کاملاً مخالفم", "مخالفم", "نظری ندارم", "موافقم", "کاملاً موافقم"][..];
    for (lang, text, options, bad) in [
        ("en", "The queue moved quickly.", en, true),
        ("en", "The shop made it easy for me to return my parcel.", en, false),
        (
            "en",
            "The queue moved quickly.",
            &["I agree", "I don't", "No idea"][..],
            false,
        ),
        ("en", "How clean was it?", &["Dirty", "Fair", "Clean"], false),
        ("zh", "排队的人不多。", zh, true),
        ("zh", "这家店让我很轻松地退了货。", zh, false),
        ("zh-Hant", "服務台的人手很夠。", zh, true),
        ("zh-Hant", "這家店讓退貨變得很簡單。", zh, false),
        ("fa", "صف کوتاه بود.", fa, true),
        ("fa", "این فروشگاه پس دادن کالا را برایم راحت کرد.", fa, false),
    ] {
        assert_eq!(agreed(lang, text, options), bad, "{text}");
    }
    assert!(
        rules_of("en", "Do you agree that we made it easy to pay?").contains(&"agree_disagree"),
        "no scale"
    );
}
