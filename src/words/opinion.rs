//! Words of what comments say beside their mood: how urgent, which feeling, what their writers mean to do.
pub struct Opinion {
    /// The names of the choice of labels, and of its first.
    pub label: &'static str,
    pub any: &'static str,
    pub urgent_first: &'static str,
    pub urgency: &'static str,
    /// To be looked into, soon, now.
    pub levels: [&'static str; 3],
    pub emotion: &'static str,
    /// Joy, anger, sadness, fear, disgust, surprise.
    pub emotions: [&'static str; 6],
    pub intent: &'static str,
    /// Again, not again, recommends, warns, leaves, wants contact, repeated contact.
    pub intents: [&'static str; 7],
    /// What pressing a label does.
    pub press: &'static str,
}

pub static EN: Opinion = Opinion {
    label: "Label",
    any: "Any label",
    urgent_first: "Most urgent first",
    urgency: "Urgency",
    levels: ["To look into", "Soon", "Urgent"],
    emotion: "Emotion",
    emotions: ["Joy", "Anger", "Sadness", "Fear", "Disgust", "Surprise"],
    intent: "Intent",
    intents: [
        "Will come again",
        "Won’t come again",
        "Recommends",
        "Warns others",
        "May leave",
        "Wants contact",
        "Repeated contact",
    ],
    press: "Press a label to see the words that say so.",
};

pub static ZH_HANS: Opinion = Opinion {
    label: "标签",
    any: "任意标签",
    urgent_first: "最紧急的在前",
    urgency: "紧急程度",
    levels: ["需要查看", "尽快处理", "紧急"],
    emotion: "情绪",
    emotions: ["喜悦", "愤怒", "难过", "担忧", "厌恶", "惊讶"],
    intent: "意向",
    intents: [
        "愿意再来",
        "不会再来",
        "推荐他人",
        "劝阻他人",
        "可能流失",
        "希望联系",
        "多次联系",
    ],
    press: "点按标签，可查看依据的词语。",
};

pub static ZH_HANT: Opinion = Opinion {
    label: "標籤",
    any: "任何標籤",
    urgent_first: "最急迫的在前",
    urgency: "急迫程度",
    levels: ["需要查看", "儘快處理", "緊急"],
    emotion: "心情",
    emotions: ["喜悅", "憤怒", "難過", "擔憂", "嫌惡", "驚訝"],
    intent: "意向",
    intents: [
        "願意再來",
        "不會再來",
        "推薦他人",
        "勸退他人",
        "可能離開",
        "希望聯絡",
        "多次聯絡",
    ],
    press: "點按標籤，可查看依據的字詞。",
};

pub static FA: Opinion = Opinion {
    label: "برچسب",
    any: "هر برچسبی",
    urgent_first: "فوری‌ترها نخست",
    urgency: "فوریت",
    levels: ["نیازمند بررسی", "به‌زودی", "فوری"],
    emotion: "هیجان",
    emotions: ["شادی", "خشم", "اندوه", "ترس", "بیزاری", "شگفتی"],
    intent: "قصد",
    intents: [
        "باز هم می‌آید",
        "دیگر نمی‌آید",
        "توصیه می‌کند",
        "دیگران را برحذر می‌دارد",
        "شاید برود",
        "تماس می‌خواهد",
        "تماس‌های مکرر",
    ],
    press: "با فشردن هر برچسب، واژه‌هایی را که نشانهٔ آن‌اند ببینید.",
};
