//! Made-up answers: customers of Larkfield Broadband, which does not exist, over several touchpoints. What they say is in `customers`.
use waystone::{
    exchange::digest,
    response::{Moment, Origin, Response, Segment},
    survey::{Journey, JourneyId, KindName, Known, Note, NoteKind, Outcome, QuestionId, SegmentId, Survey, Version},
};

use super::{
    Part,
    customers::{self, DAY, FIRST_DAY},
    words::{Described, Said, ask, persona, stage_id, stages, survey, text},
};

pub const DISCOVER: &str = "lf-discover";
pub const BUY: &str = "lf-buy";
pub const RECEIVE: &str = "lf-receive";
pub const USE: &str = "lf-use";
pub const HELP: &str = "lf-help";
pub const RENEW: &str = "lf-renew";

#[rustfmt::skip]
const STAGES: [(&str, Said); 6] = [
    (DISCOVER, ["Discover", "了解", "認識", "آشنایی"]),
    (BUY, ["Buy", "购买", "購買", "خرید"]),
    (RECEIVE, ["Receive", "安装", "安裝", "دریافت"]),
    (USE, ["Use", "使用", "使用", "استفاده"]),
    (HELP, ["Get help", "求助", "求助", "کمک گرفتن"]),
    (RENEW, ["Renew", "续约", "續約", "تمدید"]),
];

#[rustfmt::skip]
const TOUCHPOINTS: &[Described] = &[
    Described { stage: DISCOVER, id: "lf-t1", name: ["Comparison sites", "比价网站", "比價網站", "سایت‌های مقایسه"], owner: "Marketing", needed: None },
    Described { stage: DISCOVER, id: "lf-t2", name: ["Word of mouth", "口碑", "口耳相傳", "معرفی دیگران"], owner: "", needed: None },
    Described { stage: BUY, id: "lf-t3", name: ["Online order", "网上下单", "線上訂購", "سفارش اینترنتی"], owner: "Sales", needed: Some(true) },
    Described { stage: BUY, id: "lf-t4", name: ["Phone order", "电话下单", "電話訂購", "سفارش تلفنی"], owner: "Sales", needed: Some(true) },
    Described { stage: BUY, id: "lf-t5", name: ["Shop", "门店", "門市", "فروشگاه"], owner: "Sales", needed: Some(true) },
    Described { stage: RECEIVE, id: "lf-t6", name: ["Engineer visit", "师傅上门", "師傅到府", "آمدن تکنسین"], owner: "Field service", needed: Some(true) },
    Described { stage: RECEIVE, id: "lf-t7", name: ["Router set-up", "路由器设置", "路由器設定", "راه‌اندازی مودم"], owner: "Field service", needed: Some(true) },
    Described { stage: USE, id: "lf-t8", name: ["Home connection", "家庭网络", "家用網路", "اینترنت خانه"], owner: "Network", needed: Some(true) },
    Described { stage: USE, id: "lf-t9", name: ["Account app", "账户应用", "帳戶 App", "برنامهٔ حساب"], owner: "Product", needed: Some(true) },
    Described { stage: HELP, id: "lf-t10", name: ["Identity check", "身份核对", "身分核對", "احراز هویت"], owner: "Support", needed: Some(false) },
    Described { stage: HELP, id: "lf-t11", name: ["Phone line", "客服电话", "客服專線", "تلفن پشتیبانی"], owner: "Support", needed: Some(true) },
    Described { stage: HELP, id: "lf-t12", name: ["Chat", "在线客服", "線上客服", "گفت‌وگوی آنلاین"], owner: "Support", needed: Some(true) },
    Described { stage: HELP, id: "lf-t13", name: ["Bills", "账单", "帳單", "صورت‌حساب"], owner: "Billing", needed: Some(true) },
];

const EASY: Said = ["It was easy.", "这很容易。", "這很容易。", "آسان بود."];
const WHY: Said = [
    "What is the main reason for your answer?",
    "您这样回答的主要原因是什么？",
    "您這樣回答的主要原因是什麼？",
    "دلیل اصلی پاسخ شما چیست؟",
];

/// The four surveys, with the questions that customers answer.
pub struct Surveys {
    pub order: Survey,
    pub online: QuestionId,
    pub phone_order: QuestionId,
    pub shop: QuestionId,
    pub order_why: QuestionId,
    pub visit: Survey,
    pub engineer: QuestionId,
    pub router: QuestionId,
    pub visit_why: QuestionId,
    pub help: Survey,
    pub check: QuestionId,
    pub phone: QuestionId,
    pub chat: QuestionId,
    pub solved: QuestionId,
    pub help_why: QuestionId,
    pub pulse: Survey,
    pub connection: QuestionId,
    pub app: QuestionId,
    pub bills: QuestionId,
    pub nps: QuestionId,
    pub pulse_why: QuestionId,
}

fn made(id: &str, title: Said) -> Result<Survey, String> {
    survey(id, title, "Larkfield Broadband")
}

#[rustfmt::skip]
fn surveys() -> Result<Surveys, String> {
    let mut order = made("sample-order", ["Sample: after an order (made-up customers)", "示例：下单之后（虚构客户）", "範例：訂購之後（虛構顧客）", "نمونه: پس از سفارش (مشتریان ساختگی)"])?;
    let mut visit = made("sample-visit", ["Sample: after the installation (made-up customers)", "示例：安装之后（虚构客户）", "範例：安裝之後（虛構顧客）", "نمونه: پس از نصب (مشتریان ساختگی)"])?;
    let mut help = made("sample-help", ["Sample: after a contact (made-up customers)", "示例：联系客服之后（虚构客户）", "範例：聯絡客服之後（虛構顧客）", "نمونه: پس از تماس (مشتریان ساختگی)"])?;
    let mut pulse = made("sample-pulse", ["Sample: relationship pulse (made-up customers)", "示例：客户关系调查（虚构客户）", "範例：顧客關係調查（虛構顧客）", "نمونه: نبض رابطه (مشتریان ساختگی)"])?;
    Ok(Surveys {
        online: ask(&mut order, KindName::Ces, EASY, (BUY, "Online order"))?,
        phone_order: ask(&mut order, KindName::Ces, EASY, (BUY, "Phone order"))?,
        shop: ask(&mut order, KindName::Ces, EASY, (BUY, "Shop"))?,
        order_why: ask(&mut order, KindName::Comment, WHY, (BUY, ""))?,
        engineer: ask(&mut visit, KindName::Csat, ["How satisfied are you with the engineer’s visit?", "您对师傅上门满意吗？", "您對師傅到府滿意嗎？", "از آمدن تکنسین چقدر راضی هستید؟"], (RECEIVE, "Engineer visit"))?,
        router: ask(&mut visit, KindName::Ces, EASY, (RECEIVE, "Router set-up"))?,
        visit_why: ask(&mut visit, KindName::Comment, WHY, (RECEIVE, ""))?,
        check: ask(&mut help, KindName::Ces, EASY, (HELP, "Identity check"))?,
        phone: ask(&mut help, KindName::Ces, EASY, (HELP, "Phone line"))?,
        chat: ask(&mut help, KindName::Ces, EASY, (HELP, "Chat"))?,
        solved: ask(&mut help, KindName::YesNo, ["Was it solved?", "问题解决了吗？", "問題解決了嗎？", "مشکل حل شد؟"], (HELP, ""))?,
        help_why: ask(&mut help, KindName::Comment, WHY, (HELP, ""))?,
        connection: ask(&mut pulse, KindName::Csat, ["Your connection at home", "您家里的网络", "您家中的網路", "اینترنت خانهٔ شما"], (USE, "Home connection"))?,
        app: ask(&mut pulse, KindName::Csat, ["The account app", "账户应用", "帳戶 App", "برنامهٔ حساب"], (USE, "Account app"))?,
        bills: ask(&mut pulse, KindName::Csat, ["Your bills", "您的账单", "您的帳單", "صورت‌حساب‌های شما"], (HELP, "Bills"))?,
        nps: ask(&mut pulse, KindName::Nps, ["How likely are you to recommend Larkfield to a friend?", "您有多大可能向朋友推荐 Larkfield？", "您有多可能向朋友推薦 Larkfield？", "چقدر احتمال دارد Larkfield را به دوستی پیشنهاد کنید؟"], (RENEW, ""))?,
        pulse_why: ask(&mut pulse, KindName::Comment, WHY, (RENEW, ""))?,
        order, visit, help, pulse,
    })
}

fn notes() -> Result<Vec<Note>, String> {
    #[rustfmt::skip]
    let all: [(&str, &str, NoteKind, Said); 4] = [
        (BUY, "", NoteKind::Decision, ["Put speed and price in every plan name.", "在每个套餐名称中写明速度和价格。", "在每個方案名稱中寫明速度與價格。", "سرعت و قیمت در نام هر طرح نوشته شود."]),
        (RECEIVE, "Engineer visit", NoteKind::Evidence, ["Engineers ring ahead since April.", "自四月起师傅上门前会先打电话。", "自四月起師傅到府前會先打電話。", "از فروردین تکنسین‌ها پیش از آمدن زنگ می‌زنند."]),
        (HELP, "Identity check", NoteKind::Pain, ["The second check adds three minutes to each call.", "第二次核对让每通电话多花三分钟。", "第二次核對讓每通電話多花三分鐘。", "احراز دوم سه دقیقه به هر تماس می‌افزاید."]),
        (HELP, "", NoteKind::Backstage, ["Billing and support use two systems.", "账务与客服使用两套系统。", "帳務與客服使用兩套系統。", "صورت‌حساب و پشتیبانی دو سامانهٔ جدا دارند."]),
    ];
    let note = |(stage, touchpoint, kind, said): (&str, &str, NoteKind, Said)| {
        Ok(Note {
            stage: stage_id(stage)?,
            touchpoint: touchpoint.to_owned(),
            kind,
            text: text(said),
            at: Some(FIRST_DAY + 150 * DAY),
        })
    };
    all.into_iter().map(note).collect()
}

/// An earlier state of the map, to compare with.
fn version() -> Result<Version, String> {
    let known = |(stage, score, error, n): (&str, i32, i32, u64)| {
        let said = STAGES.iter().find(|(id, _)| *id == stage).map(|(_, said)| *said);
        Ok::<_, String>(Known {
            stage: stage_id(stage)?,
            name: text(said.ok_or("no stage")?),
            n,
            score: Some(score),
            error: Some(error),
        })
    };
    let stages = [
        (BUY, 6_710, 210, 121),
        (RECEIVE, 6_020, 230, 104),
        (USE, 7_090, 190, 118),
        (HELP, 4_680, 250, 96),
        (RENEW, 6_870, 220, 118),
    ];
    Ok(Version {
        name: "2026 Q1".to_owned(),
        at: FIRST_DAY,
        stages: stages.into_iter().map(known).collect::<Result<_, _>>()?,
    })
}

pub fn part() -> Result<Part, String> {
    let surveys = surveys()?;
    let mut answers = customers::answers(&surveys)?;
    let mut journey = Journey {
        stages: stages(&STAGES, TOUCHPOINTS, Some(Moment(FIRST_DAY + 180 * DAY)))?,
        name: text([
            "Household customers of Larkfield (sample, made up)",
            "Larkfield 家庭客户（示例，虚构）",
            "Larkfield 家庭顧客（範例，虛構）",
            "مشتریان خانگی Larkfield (نمونه، ساختگی)",
        ]),
        credit: text([
            "Made-up data: Larkfield Broadband and its customers do not exist.",
            "虚构数据：Larkfield Broadband 及其客户并不存在。",
            "虛構資料：Larkfield Broadband 及其顧客並不存在。",
            "دادهٔ ساختگی: Larkfield Broadband و مشتریانش وجود ندارند.",
        ]),
        owner: "Customer experience".to_owned(),
        outcome: Some(Outcome {
            survey: surveys.pulse.id.clone(),
            question: surveys.nps.clone(),
        }),
        personas: vec![
            persona(["Plus plan", "Plus 套餐", "Plus 方案", "طرح پلاس"], "plan", "plus"),
            persona(
                ["Northern region", "北部地区", "北部地區", "منطقهٔ شمال"],
                "region",
                "north",
            ),
        ],
        notes: notes()?,
        versions: vec![version()?],
        ..Journey::default()
    };
    // Nobody has looked at the last stage for a long time.
    if let Some(last) = journey.stages.last_mut() {
        last.confirmed = Some(FIRST_DAY);
    }
    let Surveys {
        order,
        visit,
        help,
        pulse,
        ..
    } = surveys;
    let kept = [order, visit, help, pulse].into_iter().map(|survey| {
        let of = |response: &Response| response.survey == survey.id;
        let responses = answers.extract_if(.., |response| of(response)).collect();
        let segment = Segment {
            id: SegmentId::from_bits(digest(survey.id.as_str().as_bytes())),
            survey: survey.id.clone(),
            origin: Origin {
                file: "lab sample (made up)".to_owned(),
                imported: None,
            },
            responses,
        };
        (segment, survey)
    });
    Ok(Part {
        kept: kept.collect(),
        journey: (
            JourneyId::new("sample-larkfield").map_err(|error| error.to_string())?,
            journey,
        ),
    })
}
