//! What the templates are called. What they ask stands in `template`, in four languages at once.

pub struct Templates {
    /// In the order of `template::Template`.
    pub names: [&'static str; 12],
    pub blank_note: &'static str,
    /// The open question that is never wrong.
    pub better: &'static str,
}

pub static EN: Templates = Templates {
    names: [
        "Blank",
        "Brand pulse",
        "Satisfaction",
        "Effort",
        "After a purchase",
        "After support",
        "First weeks",
        "Delivery",
        "Staying or leaving",
        "Employee pulse",
        "CX maturity",
        "Getting to know you",
    ],
    blank_note: "Start from nothing",
    better: "What could we do better?",
};

pub static ZH_HANS: Templates = Templates {
    names: [
        "空白",
        "品牌脉搏",
        "满意度",
        "费力程度",
        "购买之后",
        "客服之后",
        "上手阶段",
        "配送",
        "续用或离开",
        "员工脉搏",
        "体验成熟度",
        "了解客户",
    ],
    blank_note: "从零开始",
    better: "我们还有哪些地方可以做得更好？",
};

pub static ZH_HANT: Templates = Templates {
    names: [
        "空白",
        "品牌脈動",
        "滿意度",
        "費力程度",
        "購買之後",
        "客服之後",
        "上手階段",
        "配送",
        "續用或離開",
        "員工脈動",
        "體驗成熟度",
        "認識顧客",
    ],
    blank_note: "從零開始",
    better: "我們還有哪些地方可以做得更好？",
};

pub static FA: Templates = Templates {
    names: [
        "خالی",
        "نبض برند",
        "رضایت",
        "زحمت مشتری",
        "پس از خرید",
        "پس از پشتیبانی",
        "نخستین هفته‌ها",
        "تحویل",
        "ماندن یا رفتن",
        "نبض کارکنان",
        "بلوغ تجربهٔ مشتری",
        "شناخت مشتری",
    ],
    blank_note: "شروع از صفر",
    better: "چه کاری را می‌توانیم بهتر انجام دهیم؟",
};
