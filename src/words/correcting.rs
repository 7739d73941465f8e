//! Words of an author who corrects what was read in a comment.
use super::Lang;

pub struct Correcting {
    /// Opens and closes the form.
    pub correct: &'static str,
    pub done: &'static str,
    /// The first choice of each list.
    pub as_read: &'static str,
    pub mood: &'static str,
    pub language: &'static str,
    pub other: &'static str,
    pub none: &'static str,
    /// All that was read is right.
    pub right: &'static str,
    pub corrected: &'static str,
    /// A right, of so many: sentiment, urgency, emotion.
    pub measured: fn(&[(u64, u64); 3]) -> String,
}

pub static EN: Correcting = Correcting {
    correct: "Correct",
    done: "Done",
    as_read: "As read",
    mood: "Sentiment",
    language: "Language",
    other: "Another language",
    none: "None",
    right: "All right as read",
    corrected: "Checked by you",
    measured: |of| {
        let part = |(right, of): (u64, u64)| format!("{} of {}", Lang::En.count(right), Lang::En.count(of));
        format!(
            "Of the labels you checked, these were read right: sentiment {}, urgency {}, emotion {}.",
            part(of[0]),
            part(of[1]),
            part(of[2])
        )
    },
};

pub static ZH_HANS: Correcting = Correcting {
    correct: "更正",
    done: "完成",
    as_read: "按系统判断",
    mood: "情感",
    language: "语言",
    other: "其他语言",
    none: "无",
    right: "判断全部正确",
    corrected: "您已核对",
    measured: |of| {
        let part = |(right, of): (u64, u64)| format!("{}/{}", Lang::ZhHans.count(right), Lang::ZhHans.count(of));
        format!(
            "在您核对过的标签中，判断正确的有：情感 {}，紧急程度 {}，情绪 {}。",
            part(of[0]),
            part(of[1]),
            part(of[2])
        )
    },
};

pub static ZH_HANT: Correcting = Correcting {
    correct: "更正",
    done: "完成",
    as_read: "依系統判斷",
    mood: "情緒",
    language: "語言",
    other: "其他語言",
    none: "無",
    right: "判斷全部正確",
    corrected: "您已核對",
    measured: |of| {
        let part = |(right, of): (u64, u64)| format!("{}/{}", Lang::ZhHant.count(right), Lang::ZhHant.count(of));
        format!(
            "在您核對過的標籤中，判斷正確的有：情緒 {}，急迫程度 {}，心情 {}。",
            part(of[0]),
            part(of[1]),
            part(of[2])
        )
    },
};

pub static FA: Correcting = Correcting {
    correct: "تصحیح",
    done: "پایان",
    as_read: "همان که خوانده شد",
    mood: "احساس",
    language: "زبان",
    other: "زبانی دیگر",
    none: "هیچ",
    right: "همه درست است",
    corrected: "شما بررسی کردید",
    measured: |of| {
        let part = |(right, of): (u64, u64)| format!("{} از {}", Lang::Fa.count(right), Lang::Fa.count(of));
        format!(
            "از برچسب‌هایی که بررسی کردید این‌ها درست خوانده شده بود: احساس {}، فوریت {}، هیجان {}.",
            part(of[0]),
            part(of[1]),
            part(of[2])
        )
    },
};
