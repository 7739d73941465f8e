//! The texts of the templates. "Us" and "we" are the survey's author: no company is named.

pub struct Templates {
    pub blank: &'static str,
    pub blank_note: &'static str,
    pub nps: Metric,
    pub csat: Metric,
    pub ces: Metric,
    pub put_right: &'static str,
    pub put_right_choices: [&'static str; 5],
    pub why: &'static str,
    pub agree: &'static str,
    pub statements: [&'static str; 4],
    pub better: &'static str,
    pub ces_help: &'static str,
    pub channel: &'static str,
    pub channels: [&'static str; 6],
    pub easier: &'static str,
    pub thanks: &'static str,
}

/// A template that leads with one metric.
pub struct Metric {
    /// The template's name.
    pub name: &'static str,
    /// The title of the new survey.
    pub title: &'static str,
    /// The metric's question in its standard wording.
    pub ask: &'static str,
}

pub static EN: Templates = Templates {
    blank: "Blank",
    blank_note: "Start from nothing",
    nps: Metric {
        name: "NPS",
        title: "Recommendation survey",
        ask: "How likely are you to recommend us to a friend or colleague?",
    },
    csat: Metric {
        name: "CSAT",
        title: "Satisfaction survey",
        ask: "Overall, how satisfied are you with us?",
    },
    ces: Metric {
        name: "CES",
        title: "Ease survey",
        ask: "You made it easy for me to handle my issue.",
    },
    put_right: "What should we put right first?",
    put_right_choices: [
        "Quality",
        "Price",
        "Waiting times",
        "How our staff help",
        "Something else",
    ],
    why: "What is the main reason for your score?",
    agree: "How much do you agree?",
    statements: [
        "I found what I needed.",
        "I got what was promised.",
        "I was treated with respect.",
        "It was worth the price.",
    ],
    better: "What could we do better?",
    ces_help: "How much do you agree?",
    channel: "How did you contact us?",
    channels: [
        "By phone",
        "By email",
        "By chat",
        "On the website",
        "In person",
        "Another way",
    ],
    easier: "What would have made it easier?",
    thanks: "Thank you. Your answer shows us what to put right.",
};

pub static ZH_HANS: Templates = Templates {
    blank: "空白",
    blank_note: "从零开始",
    nps: Metric {
        name: "NPS",
        title: "推荐意愿问卷",
        ask: "您有多大可能向朋友或同事推荐我们？",
    },
    csat: Metric {
        name: "CSAT",
        title: "满意度问卷",
        ask: "总体而言，您对我们有多满意？",
    },
    ces: Metric {
        name: "CES",
        title: "轻松度问卷",
        ask: "你们让我很轻松地解决了问题。",
    },
    put_right: "我们最应该先改进什么？",
    put_right_choices: ["质量", "价格", "等待时间", "员工的服务", "其他"],
    why: "您打这个分数的主要原因是什么？",
    agree: "您在多大程度上同意以下说法？",
    statements: [
        "我找到了需要的东西。",
        "我得到的与承诺的一致。",
        "我受到了尊重。",
        "价格物有所值。",
    ],
    better: "我们还有哪些地方可以做得更好？",
    ces_help: "您在多大程度上同意？",
    channel: "您是通过什么方式联系我们的？",
    channels: ["电话", "电子邮件", "在线聊天", "网站", "当面", "其他方式"],
    easier: "怎样做会让您更省力？",
    thanks: "谢谢您。您的回答会告诉我们该改进什么。",
};

pub static ZH_HANT: Templates = Templates {
    blank: "空白",
    blank_note: "從零開始",
    nps: Metric {
        name: "NPS",
        title: "推薦意願問卷",
        ask: "您有多大可能向朋友或同事推薦我們？",
    },
    csat: Metric {
        name: "CSAT",
        title: "滿意度問卷",
        ask: "整體而言，您對我們有多滿意？",
    },
    ces: Metric {
        name: "CES",
        title: "輕鬆度問卷",
        ask: "你們讓我很輕鬆地解決了問題。",
    },
    put_right: "我們最應該先改善什麼？",
    put_right_choices: ["品質", "價格", "等候時間", "人員的服務", "其他"],
    why: "您給這個分數的主要原因是什麼？",
    agree: "您有多同意以下說法？",
    statements: [
        "我找到了需要的東西。",
        "我得到的與承諾的一致。",
        "我受到尊重。",
        "價格物有所值。",
    ],
    better: "我們還有哪些地方可以做得更好？",
    ces_help: "您有多同意？",
    channel: "您是透過什麼方式聯絡我們的？",
    channels: ["電話", "電子郵件", "線上聊天", "網站", "親自到場", "其他方式"],
    easier: "怎麼做會讓您更省力？",
    thanks: "謝謝您。您的回答會告訴我們該改善什麼。",
};

pub static FA: Templates = Templates {
    blank: "خالی",
    blank_note: "شروع از صفر",
    nps: Metric {
        name: "NPS",
        title: "نظرسنجی پیشنهاد به دیگران",
        ask: "چقدر احتمال دارد ما را به دوستان یا همکارانتان پیشنهاد کنید؟",
    },
    csat: Metric {
        name: "CSAT",
        title: "نظرسنجی رضایت",
        ask: "در مجموع چقدر از ما راضی هستید؟",
    },
    ces: Metric {
        name: "CES",
        title: "نظرسنجی سهولت",
        ask: "شما رسیدگی به مشکلم را برایم آسان کردید.",
    },
    put_right: "نخست چه چیزی را باید درست کنیم؟",
    put_right_choices: ["کیفیت", "قیمت", "زمان انتظار", "برخورد کارکنان", "چیز دیگر"],
    why: "دلیل اصلی امتیازی که دادید چیست؟",
    agree: "تا چه اندازه با این گزاره‌ها موافقید؟",
    statements: [
        "آنچه را لازم داشتم پیدا کردم.",
        "آنچه وعده داده شده بود دریافت کردم.",
        "با من محترمانه رفتار شد.",
        "به قیمتش می‌ارزید.",
    ],
    better: "چه کاری را می‌توانیم بهتر انجام دهیم؟",
    ces_help: "تا چه اندازه موافقید؟",
    channel: "از چه راهی با ما تماس گرفتید؟",
    channels: ["تلفن", "ایمیل", "گفت‌وگوی برخط", "وب‌گاه", "حضوری", "راه دیگر"],
    easier: "چه چیزی کار را آسان‌تر می‌کرد؟",
    thanks: "سپاسگزاریم. پاسخ شما نشان می‌دهد چه چیزی را باید درست کنیم.",
};
