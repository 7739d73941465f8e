//! Own examples of every rule on options, and what their fixes make of them.
use crate::{
    lint::{Finding, Ignored, OPEN_LIST, OPTIONAL_TOUCHPOINT, Rule, check},
    survey::{Choice, Kind, KindName, QuestionId, RatingLook, Role, Survey, SurveyId},
};

fn listed(lang: &str, title: &str, labels: &[&str]) -> (Survey, QuestionId) {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), lang);
    let id = survey.add_question(None, KindName::Single);
    let choices: Vec<Choice> = labels.iter().map(|label| survey.fresh_choice(label)).collect();
    let question = survey.question_mut(&id).unwrap();
    question.title = title.into();
    question.kind = Kind::single(choices);
    (survey, id)
}

fn find(survey: &Survey, rule: Rule) -> Option<Finding> {
    check(survey, &Ignored::default())
        .into_iter()
        .find(|finding| finding.rule == rule)
}

fn labels(survey: &Survey, id: &QuestionId) -> Vec<String> {
    survey
        .question(id)
        .unwrap()
        .kind
        .choices()
        .iter()
        .map(|choice| choice.label.default.clone())
        .collect()
}

/// Applies the fix; afterwards the rule must have nothing to say.
fn mended(mut survey: Survey, id: &QuestionId, rule: Rule) -> Vec<String> {
    let fix = find(&survey, rule).unwrap().fix.unwrap();
    assert!(fix.apply(&mut survey));
    assert_eq!(find(&survey, rule), None);
    labels(&survey, id)
}

#[test]
fn balance() {
    for (lang, list, bad) in [
        ("en", &["Excellent", "Very good", "Good", "Fair", "Poor"][..], true),
        ("en", &["Very easy", "Easy", "Somewhat easy", "Difficult"], true),
        ("en", &["Agree", "Disagree", "Strongly disagree"], true),
        ("en", &["Very likely", "Likely", "Unlikely", "Very unlikely"], false),
        ("en", &["Much better", "Better", "Same", "Worse", "Much worse"], false),
        (
            "en",
            &[
                "Not at all important",
                "Slightly important",
                "Moderately important",
                "Very important",
                "Extremely important",
            ],
            false,
        ),
        (
            "en",
            &["Good prices", "Friendly staff", "Great location", "Bad weather"],
            false,
        ),
        ("en", &["Never", "Sometimes", "Always"], false),
        ("en", &["Good", "Bad"], false),
        ("zh", &["非常好", "很好", "好", "一般", "差"], true),
        ("zh", &["同意", "非常同意", "完全同意", "不同意"], true),
        ("zh", &["很容易", "容易", "一般", "困难", "很困难"], false),
        ("zh", &["完全不重要", "有点重要", "比较重要", "非常重要"], false),
        ("zh-Hant", &["非常滿意", "滿意", "普通", "不滿意", "非常不滿意"], false),
        ("zh-Hant", &["非常滿意", "滿意", "還算滿意", "普通", "不滿意"], true),
        ("zh-Hant", &["價格實惠", "服務好", "離家近"], false),
        ("fa", &["خیلی راضی", "راضی", "نسبتاً راضی", "ناراضی"], true),
        ("fa", &["خوب", "خیلی خوب", "عالی", "متوسط", "بد"], true),
        (
            "fa",
            &["کاملاً موافقم", "موافقم", "نظری ندارم", "مخالفم", "کاملاً مخالفم"],
            false,
        ),
        ("fa", &["خیلی آسان", "آسان", "متوسط", "سخت", "خیلی سخت"], false),
        ("fa", &["اصلاً مهم نیست", "کمی مهم", "نسبتاً مهم", "خیلی مهم"], false),
    ] {
        let (survey, _) = listed(lang, "", list);
        assert_eq!(find(&survey, Rule::UnbalancedScale).is_some(), bad, "{list:?}");
    }
}

#[test]
fn balanced_options_keep_what_fits() {
    let (survey, id) = listed(
        "en",
        "How was it?",
        &["Poor", "Average", "Good", "Very good", "Excellent", "Did not use"],
    );
    let kept = survey.question(&id).unwrap().kind.choices()[2].id.clone();
    let mut mended = survey.clone();
    find(&survey, Rule::UnbalancedScale)
        .unwrap()
        .fix
        .unwrap()
        .apply(&mut mended);
    assert_eq!(
        labels(&mended, &id),
        ["Very poor", "Poor", "Average", "Good", "Excellent", "Did not use"]
    );
    assert_eq!(mended.question(&id).unwrap().kind.choices()[3].id, kept);
    let (survey, id) = listed("zh", "", &["非常满意", "很满意", "满意", "不满意"]);
    assert_eq!(
        self::mended(survey, &id, Rule::UnbalancedScale),
        ["非常满意", "满意", "一般", "不满意", "非常不满意"]
    );
    let (survey, id) = listed("fa", "", &["عالی", "خیلی خوب", "خوب", "ضعیف"]);
    assert_eq!(
        self::mended(survey, &id, Rule::UnbalancedScale),
        ["عالی", "خوب", "متوسط", "ضعیف", "خیلی ضعیف"]
    );
}

#[test]
fn ranges() {
    for (lang, list, bad) in [
        ("en", &["1 to 3", "3 to 5", "5 or more"][..], true),
        ("en", &["$0-$50", "$50-$100", "Over $100"], true),
        ("en", &["Under 18", "18-24", "25+"], false),
        ("en", &["10-20", "20+"], true),
        ("en", &["10-20", "More than 20"], false),
        ("en", &["0", "1-2", "3-4", "5 or more"], false),
        ("en", &["1-6 months", "6-12 months"], true),
        ("en", &["1-6 days", "1-2 weeks", "1-2 months"], false),
        ("en", &["9:00-12:00", "12:00-15:00"], false),
        ("en", &["2019-2020", "2020-2021", "2021-2022"], false),
        ("en", &["1", "2", "3", "4", "5"], false),
        ("en", &["0–10", "5–15"], true),
        ("en", &["1,000-2,000", "2,000-3,000"], true),
        ("zh", &["1次至3次", "3次至5次", "5次以上"], true),
        ("zh", &["18岁以下", "18-25岁", "26-35岁", "36岁及以上"], false),
        ("zh", &["0~100元", "100~200元", "200元以上"], true),
        ("zh-Hant", &["1到2次", "3到4次", "5次以上"], false),
        ("zh-Hant", &["1到3次", "3到5次"], true),
        ("zh", &["1-3天", "1-3周", "1-3个月"], false),
        ("fa", &["۱ تا ۳ بار", "۳ تا ۵ بار", "بیشتر از ۵ بار"], true),
        ("fa", &["کمتر از ۱۸", "۱۸ تا ۲۴", "۲۵ تا ۳۴", "۳۵ به بالا"], false),
        ("fa", &["0 تا 10", "10 تا 20"], true),
        ("fa", &["۰–۵", "۶–۱۰"], false),
        (
            "en",
            &["Under 2 weeks", "2 to less than 6 weeks", "6 weeks or more"],
            false,
        ),
        ("en", &["at least 5 but under 10 km", "10 km or more"], false),
        ("en", &["2 to 6 weeks", "6 weeks or more"], true),
        ("zh", &["不满2年", "满2年不满4年", "4年以上"], false),
        ("zh-Hant", &["2年以上未滿4年", "4年以上未滿6年"], false),
        ("fa", &["کمتر از ۲ ماه", "از ۲ تا کمتر از ۶ ماه", "۶ ماه به بالا"], false),
    ] {
        let (survey, _) = listed(lang, "", list);
        assert_eq!(find(&survey, Rule::OverlappingOptions).is_some(), bad, "{list:?}");
    }
}

#[test]
fn ranges_are_pulled_apart() {
    for (lang, before, after) in [
        (
            "en",
            &["0-5", "5-10", "10-20", "More than 20"][..],
            &["0-5", "6-10", "11-20", "More than 20"][..],
        ),
        (
            "zh",
            &["18-25", "25-35", "35-50", "50以上"],
            &["18-24", "25-34", "35-49", "50以上"],
        ),
        (
            "fa",
            &["۱۸ تا ۲۵", "۲۵ تا ۳۵", "۳۵ تا ۵۰"],
            &["۱۸ تا ۲۵", "۲۶ تا ۳۵", "۳۶ تا ۵۰"],
        ),
        (
            "en",
            &["$1,000-$2,000", "$2,000-$3,000"],
            &["$1,000-$2,000", "$2,001-$3,000"],
        ),
        (
            "en",
            &["1 to 3", "3 to 5", "5 or more"],
            &["1 to 2", "3 to 4", "5 or more"],
        ),
    ] {
        let (survey, id) = listed(lang, "", before);
        assert_eq!(mended(survey, &id, Rule::OverlappingOptions), after);
    }
    let (survey, _) = listed("en", "", &["0-2.5", "2.5-5"]);
    assert_eq!(
        find(&survey, Rule::OverlappingOptions).unwrap().fix,
        None,
        "no whole numbers"
    );
}

#[test]
fn other() {
    for (lang, title, list, bad) in [
        (
            "en",
            "Why did you choose us?",
            &["Price", "Quality", "Location"][..],
            true,
        ),
        (
            "en",
            "What is the main reason for your visit?",
            &["Work", "Leisure", "Family"],
            true,
        ),
        (
            "en",
            "How did you first hear of us?",
            &["Friend", "Advert", "Shop"],
            true,
        ),
        (
            "en",
            "Where did you come across our shop?",
            &["Friend", "Advert", "Street"],
            true,
        ),
        (
            "en",
            "How did you hear about us?",
            &["Friend", "Advert", "Something else"],
            false,
        ),
        (
            "en",
            "How did you hear about us?",
            &["Friend", "Advert", "None of these"],
            false,
        ),
        ("en", "Why are you satisfied?", &["Very good", "Good", "Bad"], false),
        ("en", "What day is it?", &["Monday", "Tuesday", "Wednesday"], false),
        ("en", "Which month did you visit?", &["May", "June", "July"], false),
        ("zh", "您为什么选择我们？", &["价格", "质量", "位置"], true),
        ("zh-Hant", "您是從哪裡知道我們的？", &["朋友", "廣告", "搜尋"], true),
        (
            "zh-Hant",
            "您是透過什麼管道知道我們的？",
            &["朋友", "廣告", "其他"],
            false,
        ),
        ("zh", "您的性别？", &["男", "女", "不愿透露"], false),
        ("fa", "چرا ما را انتخاب کردید؟", &["قیمت", "کیفیت", "موقعیت"], true),
        ("fa", "دلیل اصلی مراجعهٔ شما چه بود؟", &["کار", "تفریح", "خانواده"], true),
        ("fa", "از کجا با ما آشنا شدید؟", &["دوستان", "تبلیغ", "سایر"], false),
        ("fa", "چه روزی آمدید؟", &["شنبه", "یکشنبه", "دوشنبه"], false),
        ("zh-Hant", "您為什麼不來了？", &["太遠", "在別處買", "太貴"], false),
        ("zh", "您为什么不来了？", &["太远", "换成别家", "太贵"], true),
    ] {
        let (survey, id) = listed(lang, title, list);
        assert_eq!(find(&survey, Rule::MissingOther).is_some(), bad, "{title}");
        if bad {
            assert_eq!(mended(survey, &id, Rule::MissingOther).len(), list.len() + 1);
        }
    }
}

#[test]
fn what_the_author_says_goes_before_the_words() {
    let (mut survey, id) = listed("en", "Why did you choose us?", &["Price", "Quality", "Location"]);
    survey
        .question_mut(&id)
        .unwrap()
        .extra
        .insert(OPEN_LIST.into(), false.into());
    assert_eq!(find(&survey, Rule::MissingOther), None);
    survey.question_mut(&id).unwrap().title = "Pick".into();
    survey
        .question_mut(&id)
        .unwrap()
        .extra
        .insert(OPEN_LIST.into(), true.into());
    assert!(find(&survey, Rule::MissingOther).is_some());
    survey.question_mut(&id).unwrap().kind.choices_mut().unwrap()[0].role = Role::Other;
    assert_eq!(find(&survey, Rule::MissingOther), None);
}

#[test]
fn not_applicable() {
    let scale = ["1", "2", "3", "4", "5"];
    for (lang, title, more, bad) in [
        ("en", "How would you rate the swimming pool?", &[][..], true),
        ("en", "How would you rate the lounge?", &["Haven’t used it"], false),
        ("en", "How was the gym?", &["Can’t say"], false),
        ("en", "How was the gym?", &["Didn't use it"], false),
        ("en", "How would you rate your stay?", &[], false),
        ("zh", "您如何评价停车场？", &[], true),
        ("zh-Hant", "您如何評價健身房？", &["沒使用過"], false),
        ("zh", "您如何评价我们？", &[], false),
        ("fa", "استخر را چگونه ارزیابی می‌کنید؟", &[], true),
        ("fa", "پارکینگ چطور بود؟", &["استفاده نکرده ام"], false),
        ("fa", "اقامت شما چطور بود؟", &[], false),
    ] {
        let list: Vec<&str> = scale.iter().chain(more).copied().collect();
        let (survey, id) = listed(lang, title, &list);
        assert_eq!(find(&survey, Rule::MissingNa).is_some(), bad, "{title}");
        if bad {
            mended(survey, &id, Rule::MissingNa);
        }
    }
    let (survey, _) = listed(
        "en",
        "How long did the repair take?",
        &["1-2 days", "3-4 days", "5 days or more"],
    );
    assert_eq!(find(&survey, Rule::MissingNa), None, "amounts judge nothing");
    // Who may skip a rating need not guess; and who was asked before was there.
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    let id = survey.add_question(None, KindName::Csat);
    let question = survey.question_mut(&id).unwrap();
    question.extra.insert(OPTIONAL_TOUCHPOINT.into(), true.into());
    assert_eq!(find(&survey, Rule::MissingNa), None);
    survey.question_mut(&id).unwrap().required = true;
    let fix = find(&survey, Rule::MissingNa).unwrap().fix.unwrap();
    assert!(fix.apply(&mut survey) && !survey.question(&id).unwrap().required);
}

#[test]
fn added_options_speak_the_surveys_languages() {
    let (mut survey, id) = listed("zh-Hant", "您是從哪裡知道我們的？", &["朋友", "廣告", "搜尋"]);
    survey.title.translate("en", "Survey".into());
    survey.title.translate("de", "Umfrage".into());
    find(&survey, Rule::MissingOther)
        .unwrap()
        .fix
        .unwrap()
        .apply(&mut survey);
    let other = survey.question(&id).unwrap().kind.choices().last().unwrap();
    assert_eq!(other.role, Role::Other);
    assert_eq!(
        (other.label.default.as_str(), other.label.get("en")),
        ("其他（請說明）", "Other (please say)")
    );
    assert_eq!(other.label.langs().collect::<Vec<_>>(), ["en"]);
}

#[test]
fn ends_of_scales() {
    for kind in [
        KindName::Nps,
        KindName::Csat,
        KindName::Ces,
        KindName::Effort,
        KindName::Rating5,
    ] {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "fa");
        let id = survey.add_question(None, kind);
        let fix = find(&survey, Rule::UnlabelledPoints).unwrap().fix.unwrap();
        assert!(fix.apply(&mut survey));
        assert_eq!(find(&survey, Rule::UnlabelledPoints), None);
        let Kind::Rating(rating) = &mut survey.question_mut(&id).unwrap().kind else {
            panic!()
        };
        (rating.low, rating.high, rating.look) = ("".into(), "".into(), RatingLook::Faces);
        assert_eq!(find(&survey, Rule::UnlabelledPoints), None, "faces say which is good");
    }
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    let id = survey.add_question(None, KindName::Matrix);
    assert_eq!(find(&survey, Rule::UnlabelledPoints), None, "not written yet");
    for (at, column) in survey
        .question_mut(&id)
        .unwrap()
        .kind
        .columns_mut()
        .unwrap()
        .iter_mut()
        .enumerate()
    {
        column.label = at.to_string().as_str().into();
    }
    assert!(find(&survey, Rule::UnlabelledPoints).is_some());
}

#[test]
fn same_twice() {
    let (survey, id) = listed("en", "", &["Price", "Quality", " price ", ""]);
    assert_eq!(mended(survey, &id, Rule::DuplicateOptions), ["Price", "Quality", ""]);
    let (mut survey, id) = listed("en", "", &["Cheap", "Low price"]);
    for choice in survey.question_mut(&id).unwrap().kind.choices_mut().unwrap() {
        choice.label.translate("fa", "ارزان".into());
    }
    assert_eq!(
        find(&survey, Rule::DuplicateOptions).unwrap().place.lang.as_deref(),
        Some("fa")
    );
    let (survey, _) = listed("en", "", &["", "", "A", "B"]);
    assert_eq!(find(&survey, Rule::DuplicateOptions), None);
}
