//! Real answers: the passenger survey of San Francisco International Airport 2017 (PDDL 1.0), as a journey. Nothing is made up.
use std::{collections::BTreeMap, path::Path};

use waystone::{
    exchange::digest,
    response::{Answer, Moment, Origin, Response, Segment, Via},
    survey::{Journey, JourneyId, KindName, Outcome, QuestionId, ResponseId, SegmentId, Survey},
};

use super::{
    Part,
    words::{Described, Said, ask, choices, persona, stages, survey, text},
};

/// Column, kind, stage, touchpoint, title.
type Asked = (&'static str, KindName, &'static str, &'static str, Said);

const ARRIVE: &str = "sfo-arrive";
const FIND: &str = "sfo-find";
const SECURITY: &str = "sfo-security";
const GATE: &str = "sfo-gate";
const AFTER: &str = "sfo-after";

#[rustfmt::skip]
const ASKED: &[Asked] = &[
    ("arrival_mode", KindName::Single, ARRIVE, "Getting here", ["How did you get to the airport?", "您是怎么到机场的？", "您是怎麼到機場的？", "چگونه به فرودگاه آمدید؟"]),
    ("ease_getting_to_airport", KindName::Rating5, ARRIVE, "Getting here", ["How easy was it to get to the airport?", "到达机场有多容易？", "到達機場有多容易？", "رسیدن به فرودگاه چقدر آسان بود؟"]),
    ("sat_roadway_signs", KindName::Csat, ARRIVE, "Road signs", ["Signs and directions on the airport’s roads", "机场道路的标志和指引", "機場道路的標誌與指引", "تابلوها و راهنماهای جاده‌های فرودگاه"]),
    ("sat_parking", KindName::Csat, ARRIVE, "Parking", ["Airport parking facilities", "机场停车设施", "機場停車設施", "پارکینگ فرودگاه"]),
    ("sat_longterm_parking_shuttle", KindName::Csat, ARRIVE, "Parking shuttle", ["Shuttle from long-term parking", "长期停车场接驳车", "長期停車場接駁車", "اتوبوس پارکینگ بلندمدت"]),
    ("sat_rental_center", KindName::Csat, ARRIVE, "Rental cars", ["Rental car centre", "租车中心", "租車中心", "مرکز کرایهٔ خودرو"]),
    ("ease_finding_way", KindName::Rating5, FIND, "Finding the way", ["How easy was it to find your way around the airport?", "在机场内找路有多容易？", "在機場內找路有多容易？", "پیدا کردن راه در فرودگاه چقدر آسان بود؟"]),
    ("sat_signs_inside", KindName::Csat, FIND, "Signs", ["Signs and directions inside the airport", "机场内的标志和指引", "機場內的標誌與指引", "تابلوها و راهنماهای درون فرودگاه"]),
    ("sat_screens", KindName::Csat, FIND, "Screens", ["Screens with flight information", "航班信息屏", "航班資訊螢幕", "نمایشگرهای اطلاعات پرواز"]),
    ("sat_info_booth_lower", KindName::Csat, FIND, "Information desks", ["Information desks near baggage claim", "行李提取处附近的问讯台", "行李提領處附近的服務台", "میزهای اطلاعات نزدیک تحویل بار"]),
    ("checked_bags", KindName::YesNo, SECURITY, "Bags", ["Did you check any bags?", "您有托运行李吗？", "您有託運行李嗎？", "آیا بار تحویل دادید؟"]),
    ("ease_security", KindName::Rating5, SECURITY, "Screening", ["How easy was it to pass through security?", "通过安检有多容易？", "通過安檢有多容易？", "گذشتن از بازرسی چقدر آسان بود؟"]),
    ("precheck_vs_regular", KindName::Rating5, SECURITY, "PreCheck", ["How was TSA PreCheck beside the regular line?", "与普通通道相比，TSA PreCheck 如何？", "與一般通道相比，TSA PreCheck 如何？", "TSA PreCheck در برابر صف عادی چطور بود؟"]),
    ("feel_safe", KindName::Rating5, SECURITY, "Feeling safe", ["How safe do you feel at the airport?", "您在机场感觉有多安全？", "您在機場感覺有多安全？", "در فرودگاه چقدر احساس امنیت می‌کنید؟"]),
    ("comment_safety", KindName::Comment, SECURITY, "Feeling safe", ["Why do you feel so? (coded by the airport)", "为什么有这种感觉？（由机场编码）", "為什麼有這種感覺？（由機場編碼）", "چرا چنین حسی دارید؟ (کدگذاری فرودگاه)"]),
    ("comment_precheck", KindName::Comment, SECURITY, "PreCheck", ["What about PreCheck? (coded by the airport)", "PreCheck 怎么样？（由机场编码）", "PreCheck 怎麼樣？（由機場編碼）", "دربارهٔ PreCheck؟ (کدگذاری فرودگاه)"]),
    ("sat_restaurants", KindName::Csat, GATE, "Restaurants", ["Restaurants", "餐饮", "餐飲", "رستوران‌ها"]),
    ("sat_shops", KindName::Csat, GATE, "Shops", ["Retail shops and concessions", "商店", "商店", "فروشگاه‌ها"]),
    ("sat_wifi", KindName::Csat, GATE, "Wi-Fi", ["Access to free Wi-Fi", "免费 Wi-Fi", "免費 Wi-Fi", "وای‌فای رایگان"]),
    ("clean_restrooms", KindName::Rating5, GATE, "Restrooms", ["How clean are the restrooms?", "洗手间有多干净？", "洗手間有多乾淨？", "سرویس‌های بهداشتی چقدر تمیزند؟"]),
    ("comment_cleanliness", KindName::Comment, GATE, "Restrooms", ["Why do you rate cleanliness so? (coded by the airport)", "为什么这样评价清洁？（由机场编码）", "為什麼這樣評價清潔？（由機場編碼）", "چرا به پاکیزگی چنین نمره دادید؟ (کدگذاری فرودگاه)"]),
    ("sat_overall", KindName::Csat, AFTER, "", ["The airport as a whole", "机场整体", "機場整體", "فرودگاه در کل"]),
    ("nps", KindName::Nps, AFTER, "", ["How likely are you to recommend the airport?", "您有多大可能推荐这个机场？", "您有多可能推薦這座機場？", "چقدر احتمال دارد این فرودگاه را پیشنهاد کنید؟"]),
    ("comment_improve", KindName::Comment, AFTER, "", ["What one thing should be improved? (coded by the airport)", "最应改进的一点是什么？（由机场编码）", "最該改進的一點是什麼？（由機場編碼）", "چه چیزی باید بهتر شود؟ (کدگذاری فرودگاه)"]),
];

#[rustfmt::skip]
const STAGES: [(&str, Said); 5] = [
    (ARRIVE, ["Getting there", "前往机场", "前往機場", "رسیدن به فرودگاه"]),
    (FIND, ["Finding the way", "找路", "找路", "پیدا کردن راه"]),
    (SECURITY, ["Security", "安检", "安檢", "بازرسی"]),
    (GATE, ["Waiting at the gate", "候机", "候機", "انتظار در گیت"]),
    (AFTER, ["The airport overall", "机场整体", "機場整體", "فرودگاه در کل"]),
];

#[rustfmt::skip]
const TOUCHPOINTS: &[Described] = &[
    Described { stage: ARRIVE, id: "sfo-t1", name: ["Getting here", "到达机场", "到達機場", "آمدن به فرودگاه"], owner: "", needed: Some(true) },
    Described { stage: ARRIVE, id: "sfo-t2", name: ["Road signs", "道路标志", "道路標誌", "تابلوهای جاده"], owner: "", needed: Some(true) },
    Described { stage: ARRIVE, id: "sfo-t3", name: ["Parking", "停车", "停車", "پارکینگ"], owner: "", needed: Some(true) },
    Described { stage: ARRIVE, id: "sfo-t4", name: ["Parking shuttle", "停车场接驳车", "停車場接駁車", "اتوبوس پارکینگ"], owner: "", needed: Some(true) },
    Described { stage: ARRIVE, id: "sfo-t5", name: ["Rental cars", "租车", "租車", "کرایهٔ خودرو"], owner: "", needed: Some(true) },
    Described { stage: FIND, id: "sfo-t6", name: ["Finding the way", "找路", "找路", "راه‌یابی"], owner: "", needed: Some(true) },
    Described { stage: FIND, id: "sfo-t7", name: ["Signs", "指示牌", "指示牌", "تابلوها"], owner: "", needed: Some(true) },
    Described { stage: FIND, id: "sfo-t8", name: ["Screens", "信息屏", "資訊螢幕", "نمایشگرها"], owner: "", needed: Some(true) },
    Described { stage: FIND, id: "sfo-t9", name: ["Information desks", "问讯台", "服務台", "میزهای اطلاعات"], owner: "", needed: None },
    Described { stage: SECURITY, id: "sfo-t10", name: ["Screening", "安检", "安檢", "بازرسی"], owner: "", needed: Some(true) },
    Described { stage: SECURITY, id: "sfo-t11", name: ["PreCheck", "PreCheck", "PreCheck", "PreCheck"], owner: "", needed: None },
    Described { stage: SECURITY, id: "sfo-t12", name: ["Feeling safe", "安全感", "安全感", "احساس امنیت"], owner: "", needed: Some(true) },
    Described { stage: SECURITY, id: "sfo-t13", name: ["Bags", "行李", "行李", "بار"], owner: "", needed: Some(true) },
    Described { stage: GATE, id: "sfo-t14", name: ["Restaurants", "餐饮", "餐飲", "رستوران‌ها"], owner: "", needed: Some(true) },
    Described { stage: GATE, id: "sfo-t15", name: ["Shops", "商店", "商店", "فروشگاه‌ها"], owner: "", needed: Some(true) },
    Described { stage: GATE, id: "sfo-t16", name: ["Wi-Fi", "Wi-Fi", "Wi-Fi", "وای‌فای"], owner: "", needed: Some(true) },
    Described { stage: GATE, id: "sfo-t17", name: ["Restrooms", "洗手间", "洗手間", "سرویس بهداشتی"], owner: "", needed: Some(true) },
];

const CREDIT: Said = [
    "Real answers: San Francisco International Airport 2017 Customer Survey, DataSF data set nnh5-5rwz (PDDL 1.0). Comments are the airport’s codes, not the passengers’ words.",
    "真实答卷：旧金山国际机场 2017 年旅客调查，DataSF 数据集 nnh5-5rwz（PDDL 1.0）。评论是机场的编码，不是旅客原话。",
    "真實作答：舊金山國際機場 2017 年旅客調查，DataSF 資料集 nnh5-5rwz（PDDL 1.0）。評論是機場的編碼，不是旅客原話。",
    "پاسخ‌های واقعی: نظرسنجی مسافران فرودگاه بین‌المللی سان‌فرانسیسکو ۲۰۱۷، مجموعه‌دادهٔ DataSF به شمارهٔ nnh5-5rwz ‏(PDDL 1.0). نظرها کدهای فرودگاه‌اند، نه سخن مسافران.",
];

/// Columns that become recorded fields, to compare groups by.
const FIELDS: [(&str, &str); 2] = [("flight_type", "flight"), ("purpose", "purpose")];

pub fn part(file: &Path) -> Result<Part, String> {
    let mut table = csv::Reader::from_path(file).map_err(|error| error.to_string())?;
    let head = table.headers().map_err(|error| error.to_string())?.clone();
    let rows: Vec<csv::StringRecord> = table
        .records()
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string())?;
    let at = |name: &str| {
        head.iter()
            .position(|own| own == name)
            .ok_or(format!("no column {name}"))
    };
    let title = [
        "Sample: departing passengers, San Francisco 2017",
        "示例：旧金山机场出发旅客 2017",
        "範例：舊金山機場出境旅客 2017",
        "نمونه: مسافران پروازهای خروجی، سان‌فرانسیسکو ۲۰۱۷",
    ];
    let mut survey = survey("sample-airport", title, "San Francisco International Airport")?;
    let mut ids = Vec::new();
    for (column, kind, stage, touchpoint, title) in ASKED {
        let id = ask(&mut survey, *kind, *title, (stage, touchpoint))?;
        if *kind == KindName::Single {
            single(&mut survey, &id, &rows, at(column)?)?;
        }
        ids.push((*column, at(column)?, id));
    }
    let date = at("date")?;
    let (key, lang) = (at("respondent_id")?, at("language")?);
    let fields: Vec<(usize, &str)> = FIELDS
        .into_iter()
        .map(|(column, name)| Ok((at(column)?, name)))
        .collect::<Result<_, String>>()?;
    let response = |row: &csv::StringRecord| -> Result<Response, String> {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let answers = ids
            .iter()
            .filter_map(|(_, at, id)| Some((id.clone(), answer(&survey, id, cell(*at))?)));
        let computed = fields
            .iter()
            .filter(|(at, _)| !cell(*at).is_empty())
            .map(|(at, name)| ((*name).to_owned(), cell(*at).into()));
        Ok(Response {
            id: ResponseId::from_bits(digest(format!("sfo/{}", cell(key)).as_bytes())),
            survey: survey.id.clone(),
            revision: 1,
            lang: cell(lang).to_owned(),
            started: None,
            ended: Some(noon(cell(date))?),
            finished: true,
            via: Via::Import,
            answers: answers.collect(),
            remarks: Default::default(),
            computed: computed.collect(),
        })
    };
    let responses: Vec<Response> = rows.iter().map(response).collect::<Result<_, _>>()?;
    let outcome = ids.iter().find(|(column, ..)| *column == "sat_overall");
    let journey = Journey {
        stages: stages(&STAGES, TOUCHPOINTS, None)?,
        name: text([
            "Departing passenger, San Francisco 2017 (sample)",
            "出发旅客，旧金山 2017（示例）",
            "出境旅客，舊金山 2017（範例）",
            "مسافر پرواز خروجی، سان‌فرانسیسکو ۲۰۱۷ (نمونه)",
        ]),
        credit: text(CREDIT),
        outcome: outcome.map(|(_, _, id)| Outcome {
            survey: survey.id.clone(),
            question: id.clone(),
        }),
        personas: vec![
            persona(
                ["International flights", "国际航班", "國際航班", "پروازهای بین‌المللی"],
                "flight",
                "International",
            ),
            persona(
                ["Business trips", "商务旅行", "商務旅行", "سفر کاری"],
                "purpose",
                "Business",
            ),
        ],
        ..Journey::default()
    };
    Ok(Part {
        journey: (
            JourneyId::new("sample-airport").map_err(|error| error.to_string())?,
            journey,
        ),
        kept: vec![(
            Segment {
                id: SegmentId::from_bits(digest(b"sample-airport")),
                survey: survey.id.clone(),
                origin: Origin {
                    file: "sfo_2017_customer_survey_tidy.csv".to_owned(),
                    imported: None,
                },
                responses,
            },
            survey,
        )],
    })
}

/// The column's values as choices, the most frequent first.
fn single(survey: &mut Survey, id: &QuestionId, rows: &[csv::StringRecord], at: usize) -> Result<(), String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for value in rows
        .iter()
        .filter_map(|row| row.get(at))
        .filter(|value| !value.is_empty())
    {
        *counts.entry(value).or_default() += 1;
    }
    let mut values: Vec<_> = counts.into_iter().collect();
    values.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    // Leaked once: a tool that ends soon, and labels are constants everywhere else.
    let label = |value: &str| -> Said { [String::from(value).leak(), "", "", ""] };
    let labels: Vec<Said> = values.iter().map(|(value, _)| label(value)).collect();
    choices(survey, id, &labels)
}

fn answer(survey: &Survey, id: &QuestionId, cell: &str) -> Option<Answer> {
    use waystone::survey::Kind;
    if cell.is_empty() {
        return None;
    }
    match &survey.question(id)?.kind {
        Kind::Rating(_) => cell.parse().ok().map(Answer::Number),
        Kind::YesNo(_) => Some(Answer::Yes(cell == "yes")),
        Kind::Single { choices, .. } => {
            let found = choices.iter().find(|choice| choice.label.default == cell);
            found.map(|choice| Answer::Choice(choice.id.clone()))
        }
        _ => Some(Answer::Text(cell.to_owned())),
    }
}

/// Noon of `2017-05-13`, UTC.
fn noon(day: &str) -> Result<Moment, String> {
    let parts: Vec<u64> = day.split('-').filter_map(|part| part.parse().ok()).collect();
    match parts[..] {
        // Days from 1970 to 1 May 2017.
        [2017, 5, day] => Ok(Moment(((17_287 + day - 1) * 24 + 12) * 3_600_000)),
        _ => Err(format!("{day}: not a day of May 2017")),
    }
}
