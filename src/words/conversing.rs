//! Words on how a conversation went: Results and Feedback say them.
use super::Lang;

pub struct Conversing {
    pub conversation: &'static str,
    /// Improved, worsened, unchanged, can't tell.
    pub courses: [&'static str; 4],
    /// The customer's turns, all turns, and the mood of the first and the last third.
    pub course: fn(u64, u64, Option<(String, String)>) -> String,
}

pub static EN: Conversing = Conversing {
    conversation: "Conversation",
    courses: [
        "Mood improved",
        "Mood worsened",
        "Mood unchanged",
        "Change of mood: can’t tell",
    ],
    course: |own, turns, ends| {
        let of = format!(
            "Conversation: {} of {} turns are the customer’s; only these are read.",
            Lang::En.count(own),
            Lang::En.count(turns)
        );
        match ends {
            Some((first, last)) => format!("{of} Sentiment {first} in the first third, {last} in the last (−1 to +1)."),
            None => of,
        }
    },
};

pub static ZH_HANS: Conversing = Conversing {
    conversation: "对话",
    courses: ["情感好转", "情感变差", "情感未变", "情感变化：无法判断"],
    course: |own, turns, ends| {
        let of = format!(
            "对话：共 {} 轮，其中客户 {} 轮；只读取客户的话。",
            Lang::ZhHans.count(turns),
            Lang::ZhHans.count(own)
        );
        match ends {
            Some((first, last)) => format!("{of}前三分之一的情感为 {first}，后三分之一为 {last}（−1 至 +1）。"),
            None => of,
        }
    },
};

pub static ZH_HANT: Conversing = Conversing {
    conversation: "對話",
    courses: ["情緒好轉", "情緒變差", "情緒不變", "情緒變化：無法判斷"],
    course: |own, turns, ends| {
        let of = format!(
            "對話：共 {} 輪，其中顧客 {} 輪；只讀取顧客的話。",
            Lang::ZhHant.count(turns),
            Lang::ZhHant.count(own)
        );
        match ends {
            Some((first, last)) => format!("{of}前三分之一的情緒為 {first}，後三分之一為 {last}（−1 至 +1）。"),
            None => of,
        }
    },
};

pub static FA: Conversing = Conversing {
    conversation: "گفت‌وگو",
    courses: [
        "احساس بهتر شد",
        "احساس بدتر شد",
        "احساس تغییر نکرد",
        "تغییر احساس: نمی‌توان گفت",
    ],
    course: |own, turns, ends| {
        let of = format!(
            "گفت‌وگو: از {} نوبت {} نوبت از مشتری است؛ تنها همین‌ها خوانده می‌شود.",
            Lang::Fa.count(turns),
            Lang::Fa.count(own)
        );
        match ends {
            Some((first, last)) => format!(
                "{of} احساس در یک‌سوم نخست {first} و در یک‌سوم پایانی {last} (از \u{2066}−۱\u{2069} تا \u{2066}+۱\u{2069})."
            ),
            None => of,
        }
    },
};
