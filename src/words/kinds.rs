//! Names of the kinds of question, and the fixed wording of the metrics.
use crate::survey::KindName;

pub struct Kinds {
    pub nps: &'static str,
    pub csat: &'static str,
    pub ces: &'static str,
    pub rating10: &'static str,
    pub rating5: &'static str,
    pub rating7: &'static str,
    pub single: &'static str,
    pub multiple: &'static str,
    pub matrix: &'static str,
    pub comment: &'static str,
    pub short: &'static str,
    /// Ends of the scales: not at all likely, extremely likely; very dissatisfied, very satisfied; strongly disagree, strongly agree.
    pub nps_ends: [&'static str; 2],
    pub csat_ends: [&'static str; 2],
    pub agree_ends: [&'static str; 2],
    pub agree: [&'static str; 5],
}

impl Kinds {
    pub fn name(&self, kind: KindName) -> &'static str {
        match kind {
            KindName::Nps => self.nps,
            KindName::Csat => self.csat,
            KindName::Ces => self.ces,
            KindName::Rating10 => self.rating10,
            KindName::Rating5 => self.rating5,
            KindName::Rating7 => self.rating7,
            KindName::Single => self.single,
            KindName::Multiple => self.multiple,
            KindName::Matrix => self.matrix,
            KindName::Comment => self.comment,
            KindName::Short => self.short,
        }
    }
}

pub static EN: Kinds = Kinds {
    nps: "Likely to recommend (NPS), 0 to 10",
    csat: "Satisfaction (CSAT), 1 to 5",
    ces: "Ease (CES), 1 to 7",
    rating10: "Rating, 0 to 10",
    rating5: "Rating, 1 to 5",
    rating7: "Rating, 1 to 7",
    single: "Choose one",
    multiple: "Choose any",
    matrix: "Statements on one scale",
    comment: "Comment",
    short: "Short text",
    nps_ends: ["Not at all likely", "Extremely likely"],
    csat_ends: ["Very dissatisfied", "Very satisfied"],
    agree_ends: ["Strongly disagree", "Strongly agree"],
    agree: ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"],
};

pub static ZH_HANS: Kinds = Kinds {
    nps: "推荐意愿(NPS)，0 到 10",
    csat: "满意度(CSAT)，1 到 5",
    ces: "轻松度(CES)，1 到 7",
    rating10: "评分，0 到 10",
    rating5: "评分，1 到 5",
    rating7: "评分，1 到 7",
    single: "单选",
    multiple: "多选",
    matrix: "量表矩阵",
    comment: "评论",
    short: "短文本",
    nps_ends: ["完全不可能", "非常可能"],
    csat_ends: ["非常不满意", "非常满意"],
    agree_ends: ["非常不同意", "非常同意"],
    agree: ["非常不同意", "不同意", "一般", "同意", "非常同意"],
};

pub static ZH_HANT: Kinds = Kinds {
    nps: "推薦意願(NPS)，0 到 10",
    csat: "滿意度(CSAT)，1 到 5",
    ces: "輕鬆度(CES)，1 到 7",
    rating10: "評分，0 到 10",
    rating5: "評分，1 到 5",
    rating7: "評分，1 到 7",
    single: "單選",
    multiple: "複選",
    matrix: "量表矩陣",
    comment: "留言",
    short: "簡短文字",
    nps_ends: ["完全不可能", "非常可能"],
    csat_ends: ["非常不滿意", "非常滿意"],
    agree_ends: ["非常不同意", "非常同意"],
    agree: ["非常不同意", "不同意", "普通", "同意", "非常同意"],
};

pub static FA: Kinds = Kinds {
    nps: "احتمال پیشنهاد به دیگران (NPS)، ۰ تا ۱۰",
    csat: "رضایت (CSAT)، ۱ تا ۵",
    ces: "سهولت (CES)، ۱ تا ۷",
    rating10: "امتیاز، ۰ تا ۱۰",
    rating5: "امتیاز، ۱ تا ۵",
    rating7: "امتیاز، ۱ تا ۷",
    single: "یک گزینه",
    multiple: "چند گزینه",
    matrix: "چند گزاره با یک مقیاس",
    comment: "نظر",
    short: "متن کوتاه",
    nps_ends: ["به‌هیچ‌وجه", "حتماً"],
    csat_ends: ["کاملاً ناراضی", "کاملاً راضی"],
    agree_ends: ["کاملاً مخالفم", "کاملاً موافقم"],
    agree: ["کاملاً مخالفم", "مخالفم", "نظری ندارم", "موافقم", "کاملاً موافقم"],
};
