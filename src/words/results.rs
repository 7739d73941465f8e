//! Words of the results: scores, charts, comments.
mod finding;

use super::Lang;
use crate::analysis::{Finding, Period};

pub struct Results {
    pub empty: &'static str,
    pub empty_action: &'static str,
    /// The finding, with who asks (may be empty).
    pub finding: fn(&Finding, &str) -> String,
    pub nps: &'static str,
    pub csat: &'static str,
    pub ces: &'static str,
    pub finished: &'static str,
    /// From, to.
    pub range: fn(&str, &str) -> String,
    pub no_range: &'static str,
    pub few: &'static str,
    pub too_few: &'static str,
    /// "of 5".
    pub of: fn(&str) -> String,
    pub csat_note: &'static str,
    pub ces_note: fn(&str) -> String,
    /// Finished, started.
    pub finished_note: fn(u64, u64) -> String,
    pub finished_unknown: &'static str,
    pub how_scored: &'static str,
    pub detractors: &'static str,
    pub passives: &'static str,
    pub promoters: &'static str,
    pub score: &'static str,
    pub group: &'static str,
    pub answers: &'static str,
    pub share: &'static str,
    pub low: &'static str,
    pub high: &'static str,
    pub choice: &'static str,
    pub statement: &'static str,
    pub top_two: &'static str,
    pub unit_percent: &'static str,
    pub nps_trend: &'static str,
    pub csat_trend: &'static str,
    pub ces_trend: &'static str,
    pub mean_trend: &'static str,
    pub period: fn(Period) -> &'static str,
    pub rolling_score: &'static str,
    pub rolling_n: &'static str,
    pub trend_note_rolling: fn(Period, usize) -> String,
    pub trend_note: &'static str,
    pub trend_hollow: &'static str,
    /// From, to.
    pub trend_moved: fn(&str, &str) -> String,
    pub trend_short: &'static str,
    pub trend_low: &'static str,
    pub undated: fn(u64) -> String,
    pub questions: &'static str,
    /// "Question 3".
    pub number: fn(usize) -> String,
    pub written: fn(u64) -> String,
    pub several: &'static str,
    pub mean: &'static str,
    pub no_answers: &'static str,
    pub comments: &'static str,
    pub comments_note: &'static str,
    pub reading: fn(u64, u64) -> String,
    pub read_failed: &'static str,
    pub filter: &'static str,
    pub all: &'static str,
    pub negative: &'static str,
    pub mixed: &'static str,
    pub neutral: &'static str,
    pub positive: &'static str,
    pub unknown: &'static str,
    pub not_analysed: &'static str,
    /// Weak, clear, strong.
    pub strength: [&'static str; 3],
    pub cue: &'static str,
    pub more: &'static str,
    pub shown: fn(u64, u64) -> String,
    pub none_here: &'static str,
    /// Table, CSV and so on.
    pub tools: &'static str,
    pub method: &'static str,
}

pub static EN: Results = Results {
    empty: "No answers yet. Share the survey, and what people say will be here.",
    empty_action: "Share",
    finding: finding::en,
    nps: "Net Promoter Score",
    csat: "Satisfaction (CSAT)",
    ces: "Ease (CES)",
    finished: "Finished",
    range: |low, high| format!("95% range {low} to {high}"),
    no_range: "no range: too little variety",
    few: "few answers",
    too_few: "too few answers",
    of: |high| format!("of {high}"),
    csat_note: "Answered 4 or 5 of 5.",
    ces_note: |share| format!("{share} answered 5, 6 or 7 of 7."),
    finished_note: |done, of| {
        format!(
            "{} of {} who started on this device.",
            Lang::En.count(done),
            Lang::En.count(of)
        )
    },
    finished_unknown: "Unknown: break-offs are only seen for answers given on this device.",
    how_scored: "How people scored",
    detractors: "Detractors",
    passives: "Passives",
    promoters: "Promoters",
    score: "Score",
    group: "Group",
    answers: "Answers",
    share: "Share",
    low: "Range from",
    high: "Range to",
    choice: "Choice",
    statement: "Statement",
    top_two: "Top two",
    unit_percent: "percent",
    nps_trend: "Recommendation over time",
    csat_trend: "Satisfaction over time",
    ces_trend: "Ease over time",
    mean_trend: "Rating over time",
    period: |period| match period {
        Period::Day => "Day",
        Period::Week => "Week from",
        Period::Month => "Month from",
        Period::Year => "Year from",
    },
    rolling_score: "Rolling score",
    rolling_n: "Rolling answers",
    trend_note_rolling: |period, window| {
        let single = match period {
            Period::Day => "single days",
            Period::Week => "single weeks",
            Period::Month => "single months",
            Period::Year => "single years",
        };
        format!(
            "Line: score over {}. Band: 95% range. Small rings: {single}.",
            en_rolling(period, window)
        )
    },
    trend_note: "Line: score. Band: 95% range.",
    trend_hollow: "Hollow points rest on fewer than 30 answers.",
    trend_moved: |from, to| format!("from {from} to {to}"),
    trend_short: "A trend appears when answers come from more than one day.",
    trend_low: "No day, week or month has the 5 answers yet that a point needs.",
    undated: |n| match n {
        1 => "1 answer has no usable date and is not in the trend.".into(),
        _ => format!(
            "{} answers have no usable date and are not in the trend.",
            Lang::En.count(n)
        ),
    },
    questions: "Question by question",
    number: |n| format!("Question {n}"),
    written: |n| match n {
        1 => "1 written answer".into(),
        _ => format!("{} written answers", Lang::En.count(n)),
    },
    several: "People could choose several, so shares add up to more than 100%.",
    mean: "Average",
    no_answers: "No answers to this question.",
    comments: "Comments",
    comments_note: "Sentiment is worked out in this browser by a word list. It can misread irony.",
    reading: |done, of| format!("Reading comments: {} of {}", Lang::En.count(done), Lang::En.count(of)),
    read_failed: "The comments could not be read for sentiment. Your answers are safe.",
    filter: "Show comments",
    all: "All",
    negative: "Negative",
    mixed: "Mixed",
    neutral: "Neutral",
    positive: "Positive",
    unknown: "Can’t tell",
    not_analysed: "Language not read",
    strength: ["weak", "clear", "strong"],
    cue: "Underlined words decided the label.",
    more: "Show more",
    shown: |shown, of| format!("{} of {} shown", Lang::En.count(shown), Lang::En.count(of)),
    none_here: "No comment is like this.",
    tools: "View and export",
    method: "Ranges are 95% confidence intervals: adjusted Wald for NPS, Wilson for shares, t for averages. Fewer than 5 answers are counted but not scored; up to 29 are marked “few answers”. What moves together is associated; this page shows no causes.",
};

fn en_rolling(period: Period, window: usize) -> String {
    match period {
        Period::Day => format!("{window} days"),
        Period::Week => format!("{window} weeks"),
        Period::Month => format!("{window} months"),
        Period::Year => format!("{window} years"),
    }
}

pub static ZH_HANS: Results = Results {
    empty: "还没有答卷。分享问卷后，大家的回答会显示在这里。",
    empty_action: "分享",
    finding: finding::hans,
    nps: "净推荐值(NPS)",
    csat: "满意度(CSAT)",
    ces: "轻松度(CES)",
    finished: "完成率",
    range: |low, high| format!("95% 区间：{low} 至 {high}"),
    no_range: "无法给出区间：回答过于一致",
    few: "答卷较少",
    too_few: "答卷太少",
    of: |high| format!("满分 {high}"),
    csat_note: "选择 4 或 5 分（满分 5 分）的比例。",
    ces_note: |share| format!("{share} 选择 5、6 或 7 分（满分 7 分）。"),
    finished_note: |done, of| {
        format!(
            "在本设备上开始的 {} 人中有 {} 人完成。",
            Lang::ZhHans.count(of),
            Lang::ZhHans.count(done)
        )
    },
    finished_unknown: "未知：只有在本设备上作答时才能知道是否中途退出。",
    how_scored: "评分分布",
    detractors: "贬损者",
    passives: "中立者",
    promoters: "推荐者",
    score: "得分",
    group: "组别",
    answers: "答卷数",
    share: "比例",
    low: "区间下限",
    high: "区间上限",
    choice: "选项",
    statement: "陈述",
    top_two: "最高两档",
    unit_percent: "百分比",
    nps_trend: "推荐意愿的变化",
    csat_trend: "满意度的变化",
    ces_trend: "轻松度的变化",
    mean_trend: "评分的变化",
    period: |period| match period {
        Period::Day => "日期",
        Period::Week => "周（起始日）",
        Period::Month => "月（起始日）",
        Period::Year => "年（起始日）",
    },
    rolling_score: "滚动得分",
    rolling_n: "滚动答卷数",
    trend_note_rolling: |period, window| {
        let single = match period {
            Period::Day => "单日",
            Period::Week => "单周",
            Period::Month => "单月",
            Period::Year => "单年",
        };
        format!(
            "线：最近{}的得分。色带：95% 区间。小圆圈：{single}得分。",
            hans_rolling(period, window)
        )
    },
    trend_note: "线：得分。色带：95% 区间。",
    trend_hollow: "空心点的答卷不足 30 份。",
    trend_moved: |from, to| format!("从 {from} 到 {to}"),
    trend_short: "答卷跨越一天以上时，才会出现趋势。",
    trend_low: "每个点至少需要 5 份答卷，目前还没有哪一段时间达到。",
    undated: |n| format!("{} 份答卷没有可用的日期，未计入趋势。", Lang::ZhHans.count(n)),
    questions: "逐题结果",
    number: |n| format!("第 {n} 题"),
    written: |n| format!("{} 条文字回答", Lang::ZhHans.count(n)),
    several: "可多选，因此各项比例之和会超过 100%。",
    mean: "平均值",
    no_answers: "此题没有人回答。",
    comments: "评论",
    comments_note: "情感由词表在此浏览器中判断，可能误读反话。",
    reading: |done, of| {
        format!(
            "正在分析评论：{} / {}",
            Lang::ZhHans.count(done),
            Lang::ZhHans.count(of)
        )
    },
    read_failed: "未能分析评论的情感。您的答卷没有受到影响。",
    filter: "筛选评论",
    all: "全部",
    negative: "负面",
    mixed: "褒贬不一",
    neutral: "中性",
    positive: "正面",
    unknown: "无法判断",
    not_analysed: "暂不支持该语言",
    strength: ["较弱", "明显", "强烈"],
    cue: "带下划线的词语决定了标签。",
    more: "显示更多",
    shown: |shown, of| format!("已显示 {} / {} 条", Lang::ZhHans.count(shown), Lang::ZhHans.count(of)),
    none_here: "没有这一类评论。",
    tools: "查看与导出",
    method: "区间均为 95% 置信区间：NPS 用调整 Wald 法，比例用 Wilson 法，平均值用 t 分布。少于 5 份答卷只计数不评分；不足 30 份的标为“答卷较少”。同时变化只表示相关，本页不说明因果。",
};

fn hans_rolling(period: Period, window: usize) -> String {
    match period {
        Period::Day => format!(" {window} 天"),
        Period::Week => format!(" {window} 周"),
        Period::Month => format!(" {window} 个月"),
        Period::Year => format!(" {window} 年"),
    }
}

pub static ZH_HANT: Results = Results {
    empty: "還沒有作答。分享問卷後，大家的回答會顯示在這裡。",
    empty_action: "分享",
    finding: finding::hant,
    nps: "淨推薦值(NPS)",
    csat: "滿意度(CSAT)",
    ces: "輕鬆度(CES)",
    finished: "完成率",
    range: |low, high| format!("95% 區間：{low} 至 {high}"),
    no_range: "無法給出區間：回答太一致",
    few: "作答較少",
    too_few: "作答太少",
    of: |high| format!("滿分 {high}"),
    csat_note: "選擇 4 或 5 分（滿分 5 分）的比例。",
    ces_note: |share| format!("{share} 選擇 5、6 或 7 分（滿分 7 分）。"),
    finished_note: |done, of| {
        format!(
            "在這部裝置上開始的 {} 人中有 {} 人完成。",
            Lang::ZhHant.count(of),
            Lang::ZhHant.count(done)
        )
    },
    finished_unknown: "未知：只有在這部裝置上作答時，才能知道是否中途離開。",
    how_scored: "評分分布",
    detractors: "批評者",
    passives: "中立者",
    promoters: "推薦者",
    score: "分數",
    group: "組別",
    answers: "作答數",
    share: "比例",
    low: "區間下限",
    high: "區間上限",
    choice: "選項",
    statement: "敘述",
    top_two: "最高兩級",
    unit_percent: "百分比",
    nps_trend: "推薦意願的變化",
    csat_trend: "滿意度的變化",
    ces_trend: "輕鬆度的變化",
    mean_trend: "評分的變化",
    period: |period| match period {
        Period::Day => "日期",
        Period::Week => "週（起始日）",
        Period::Month => "月（起始日）",
        Period::Year => "年（起始日）",
    },
    rolling_score: "滾動分數",
    rolling_n: "滾動作答數",
    trend_note_rolling: |period, window| {
        let single = match period {
            Period::Day => "單日",
            Period::Week => "單週",
            Period::Month => "單月",
            Period::Year => "單年",
        };
        format!(
            "線：最近{}的分數。色帶：95% 區間。小圓圈：{single}分數。",
            hant_rolling(period, window)
        )
    },
    trend_note: "線：分數。色帶：95% 區間。",
    trend_hollow: "空心點的作答不到 30 份。",
    trend_moved: |from, to| format!("從 {from} 到 {to}"),
    trend_short: "作答跨越一天以上時，才會出現趨勢。",
    trend_low: "每個點至少需要 5 份作答，目前還沒有哪一段時間達到。",
    undated: |n| format!("{} 份作答沒有可用的日期，未計入趨勢。", Lang::ZhHant.count(n)),
    questions: "逐題結果",
    number: |n| format!("第 {n} 題"),
    written: |n| format!("{} 則文字回答", Lang::ZhHant.count(n)),
    several: "可複選，因此各項比例加起來會超過 100%。",
    mean: "平均值",
    no_answers: "此題沒有人回答。",
    comments: "留言",
    comments_note: "情緒由詞表在此瀏覽器中判斷，可能誤讀反話。",
    reading: |done, of| {
        format!(
            "正在分析留言：{} / {}",
            Lang::ZhHant.count(done),
            Lang::ZhHant.count(of)
        )
    },
    read_failed: "未能分析留言的情緒。您的作答資料沒有受到影響。",
    filter: "篩選留言",
    all: "全部",
    negative: "負面",
    mixed: "褒貶不一",
    neutral: "中性",
    positive: "正面",
    unknown: "無法判斷",
    not_analysed: "尚不支援此語言",
    strength: ["較弱", "明顯", "強烈"],
    cue: "有底線的字詞決定了標籤。",
    more: "顯示更多",
    shown: |shown, of| format!("已顯示 {} / {} 則", Lang::ZhHant.count(shown), Lang::ZhHant.count(of)),
    none_here: "沒有這一類留言。",
    tools: "檢視與匯出",
    method: "區間皆為 95% 信賴區間：NPS 用調整 Wald 法，比例用 Wilson 法，平均值用 t 分布。少於 5 份作答只計數不評分；不到 30 份的標為「作答較少」。同時變化只表示相關，本頁不說明因果。",
};

fn hant_rolling(period: Period, window: usize) -> String {
    match period {
        Period::Day => format!(" {window} 天"),
        Period::Week => format!(" {window} 週"),
        Period::Month => format!(" {window} 個月"),
        Period::Year => format!(" {window} 年"),
    }
}

pub static FA: Results = Results {
    empty: "هنوز پاسخی نرسیده است. نظرسنجی را به اشتراک بگذارید تا پاسخ‌ها اینجا دیده شوند.",
    empty_action: "اشتراک‌گذاری",
    finding: finding::fa,
    nps: "شاخص خالص ترویج‌کنندگان (NPS)",
    csat: "رضایت (CSAT)",
    ces: "سهولت (CES)",
    finished: "تکمیل‌شده",
    range: |low, high| format!("بازهٔ ۹۵٪ از {low} تا {high}"),
    no_range: "بازه ندارد: پاسخ‌ها بیش از اندازه یکسان‌اند",
    few: "پاسخ کم",
    too_few: "پاسخ بسیار کم",
    of: |high| format!("از {high}"),
    csat_note: "سهم کسانی که ۴ یا ۵ از ۵ داده‌اند.",
    ces_note: |share| format!("{share} امتیاز ۵، ۶ یا ۷ از ۷ داده‌اند."),
    finished_note: |done, of| {
        format!(
            "{} نفر از {} نفری که روی این دستگاه آغاز کردند.",
            Lang::Fa.count(done),
            Lang::Fa.count(of)
        )
    },
    finished_unknown: "نامعلوم: نیمه‌کاره‌ماندن تنها برای پاسخ‌های همین دستگاه دیده می‌شود.",
    how_scored: "مردم چه امتیازی دادند",
    detractors: "منتقدان",
    passives: "بی‌تفاوت‌ها",
    promoters: "ترویج‌کنندگان",
    score: "نمره",
    group: "گروه",
    answers: "تعداد پاسخ",
    share: "سهم",
    low: "بازه از",
    high: "بازه تا",
    choice: "گزینه",
    statement: "گزاره",
    top_two: "دو درجهٔ بالا",
    unit_percent: "درصد",
    nps_trend: "تمایل به پیشنهاد در گذر زمان",
    csat_trend: "رضایت در گذر زمان",
    ces_trend: "سهولت در گذر زمان",
    mean_trend: "امتیاز در گذر زمان",
    period: |period| match period {
        Period::Day => "روز",
        Period::Week => "هفته از",
        Period::Month => "ماه از",
        Period::Year => "سال از",
    },
    rolling_score: "نمرهٔ غلتان",
    rolling_n: "پاسخ‌های غلتان",
    trend_note_rolling: |period, window| {
        let single = match period {
            Period::Day => "تک‌روزها",
            Period::Week => "تک‌هفته‌ها",
            Period::Month => "تک‌ماه‌ها",
            Period::Year => "تک‌سال‌ها",
        };
        format!(
            "خط: نمرهٔ {} اخیر. نوار: بازهٔ ۹۵٪. حلقه‌های کوچک: {single}.",
            fa_rolling(period, window)
        )
    },
    trend_note: "خط: نمره. نوار: بازهٔ ۹۵٪.",
    trend_hollow: "نقطه‌های توخالی کمتر از ۳۰ پاسخ دارند.",
    trend_moved: |from, to| format!("از {from} تا {to}"),
    trend_short: "روند زمانی دیده می‌شود که پاسخ‌ها از بیش از یک روز باشند.",
    trend_low: "هنوز هیچ بازهٔ زمانی به ۵ پاسخی که هر نقطه لازم دارد نرسیده است.",
    undated: |n| format!("{} پاسخ تاریخ درستی ندارند و در روند نیستند.", Lang::Fa.count(n)),
    questions: "پرسش به پرسش",
    number: |n| format!("پرسش {}", Lang::Fa.count(n as u64)),
    written: |n| format!("{} پاسخ نوشتاری", Lang::Fa.count(n)),
    several: "هر کس می‌توانست چند گزینه برگزیند؛ پس جمع سهم‌ها از ۱۰۰٪ بیشتر می‌شود.",
    mean: "میانگین",
    no_answers: "کسی به این پرسش پاسخ نداده است.",
    comments: "نظرها",
    comments_note: "احساس هر نظر در همین مرورگر و با فهرست واژه‌ها تعیین شده است و شاید کنایه را اشتباه بخواند.",
    reading: |done, of| {
        format!(
            "در حال خواندن نظرها: {} از {}",
            Lang::Fa.count(done),
            Lang::Fa.count(of)
        )
    },
    read_failed: "احساس نظرها خوانده نشد. پاسخ‌های شما سر جایشان هستند.",
    filter: "پالایش نظرها",
    all: "همه",
    negative: "منفی",
    mixed: "آمیخته",
    neutral: "خنثی",
    positive: "مثبت",
    unknown: "نامشخص",
    not_analysed: "این زبان خوانده نمی‌شود",
    strength: ["ضعیف", "آشکار", "قوی"],
    cue: "واژه‌های خط‌دار برچسب را تعیین کرده‌اند.",
    more: "نمایش بیشتر",
    shown: |shown, of| format!("{} از {} نمایش داده شده", Lang::Fa.count(shown), Lang::Fa.count(of)),
    none_here: "نظری از این گونه نیست.",
    tools: "دیدن و برون‌بری",
    method: "بازه‌ها بازهٔ اطمینان ۹۵٪ هستند: والد تعدیل‌شده برای NPS، ویلسون برای سهم‌ها و t برای میانگین‌ها. کمتر از ۵ پاسخ شمرده می‌شود ولی نمره نمی‌گیرد؛ تا ۲۹ پاسخ با «پاسخ کم» نشان‌دار است. آنچه با هم تغییر می‌کند تنها همبسته است؛ این صفحه علتی را نشان نمی‌دهد.",
};

fn fa_rolling(period: Period, window: usize) -> String {
    let n = Lang::Fa.count(window as u64);
    match period {
        Period::Day => format!("{n} روز"),
        Period::Week => format!("{n} هفتهٔ"),
        Period::Month => format!("{n} ماه"),
        Period::Year => format!("{n} سال"),
    }
}
