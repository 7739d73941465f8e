//! The surveys to start from, and the bank of questions. "Us" and "we" are the survey's author: no company is named.
//! The bank holds the eight questions of requirement 20 and the five of requirement 10. Only texts.
use super::plan::{
    Ask, Plan, Said,
    Stage::{Buy, Discover, Help, Receive, Renew, Use},
    What::{AnyOrOther, Ces, Comment, Csat, Nps, One, OneOrOther, Rating, YesNo},
};

const THANKS: Said = [
    "Thank you. Your answer shows us what to put right.",
    "谢谢您。您的回答会告诉我们该改进什么。",
    "謝謝您。您的回答會告訴我們該改善什麼。",
    "سپاسگزاریم. پاسخ شما نشان می‌دهد چه چیزی را باید درست کنیم.",
];

const OTHER: Said = ["Something else", "其他", "其他", "چیز دیگر"];

const RECOMMEND: Said = [
    "How likely are you to recommend us to a friend or colleague?",
    "您有多大可能向朋友或同事推荐我们？",
    "您有多大可能向朋友或同事推薦我們？",
    "چقدر احتمال دارد ما را به دوستان یا همکارانتان پیشنهاد کنید؟",
];

const WHY: Said = [
    "What is the main reason for your score?",
    "您打这个分数的主要原因是什么？",
    "您給這個分數的主要原因是什麼？",
    "دلیل اصلی امتیازی که دادید چیست؟",
];

const BETTER: Said = [
    "What could we do better?",
    "我们还有哪些地方可以做得更好？",
    "我們還有哪些地方可以做得更好？",
    "چه کاری را می‌توانیم بهتر انجام دهیم؟",
];

const UNANSWERED: Said = [
    "What could you not find an answer to?",
    "您有什么问题没有找到答案？",
    "您有什麼問題沒有找到答案？",
    "پاسخ چه پرسشی را پیدا نکردید؟",
];

pub static BRAND: Plan = Plan {
    title: ["Brand pulse", "品牌脉搏", "品牌脈動", "نبض برند"],
    thanks: THANKS,
    asks: &[
        Ask::new(Nps, RECOMMEND, Use).required(),
        Ask::new(
            OneOrOther(
                &[
                    ["Quality", "质量", "品質", "کیفیت"],
                    ["Price", "价格", "價格", "قیمت"],
                    ["Waiting times", "等待时间", "等候時間", "زمان انتظار"],
                    ["How our staff help", "员工的服务", "人員的服務", "برخورد کارکنان"],
                ],
                OTHER,
            ),
            [
                "What should we put right first?",
                "我们最应该先改进什么？",
                "我們最應該先改善什麼？",
                "نخست چه چیزی را باید درست کنیم؟",
            ],
            Use,
        )
        .only_if(0, 0, 6),
        Ask::new(Comment, WHY, Use),
    ],
};

pub static SATISFACTION: Plan = Plan {
    title: ["Satisfaction survey", "满意度问卷", "滿意度問卷", "نظرسنجی رضایت"],
    thanks: THANKS,
    asks: &[
        Ask::new(
            Csat,
            [
                "Overall, how satisfied are you with us?",
                "总体而言，您对我们有多满意？",
                "整體而言，您對我們有多滿意？",
                "در مجموع چقدر از ما راضی هستید؟",
            ],
            Use,
        )
        .required(),
        Ask::new(
            AnyOrOther(
                &[
                    ["Quality", "质量", "品質", "کیفیت"],
                    ["Price", "价格", "價格", "قیمت"],
                    ["Speed", "速度", "速度", "سرعت"],
                    ["Service", "服务", "服務", "خدمات"],
                ],
                OTHER,
            ),
            [
                "Which of these matter most to you?",
                "以下哪些对您最重要？",
                "以下哪些對您最重要？",
                "کدام‌یک برایتان مهم‌تر است؟",
            ],
            Use,
        ),
        Ask::new(Comment, BETTER, Use),
    ],
};

pub static EFFORT: Plan = Plan {
    title: ["Ease survey", "轻松度问卷", "輕鬆度問卷", "نظرسنجی سهولت"],
    thanks: THANKS,
    asks: &[
        Ask::new(
            Ces,
            [
                "You made it easy for me to handle my issue.",
                "你们让我很轻松地解决了问题。",
                "你們讓我很輕鬆地解決了問題。",
                "شما رسیدگی به مشکلم را برایم آسان کردید.",
            ],
            Help,
        )
        .required(),
        Ask::new(
            OneOrOther(
                &[
                    ["By phone", "电话", "電話", "تلفن"],
                    ["By email", "电子邮件", "電子郵件", "ایمیل"],
                    ["By chat", "在线聊天", "線上聊天", "گفت‌وگوی برخط"],
                    ["On the website", "网站", "網站", "وب‌گاه"],
                    ["In person", "当面", "親自到場", "حضوری"],
                ],
                ["Another way", "其他方式", "其他方式", "راه دیگر"],
            ),
            [
                "How did you contact us?",
                "您是通过什么方式联系我们的？",
                "您是透過什麼方式聯絡我們的？",
                "از چه راهی با ما تماس گرفتید؟",
            ],
            Help,
        ),
        Ask::new(
            Comment,
            [
                "What would have made it easier?",
                "怎样做会让您更省力？",
                "怎麼做會讓您更省力？",
                "چه چیزی کار را آسان‌تر می‌کرد؟",
            ],
            Help,
        ),
    ],
};

pub static PURCHASE: Plan = Plan {
    title: ["After a purchase", "购买之后", "購買之後", "پس از خرید"],
    thanks: THANKS,
    asks: &[
        Ask::new(
            Csat,
            [
                "How satisfied are you with your purchase?",
                "您对这次购买有多满意？",
                "您對這次購買有多滿意？",
                "چقدر از خریدتان راضی هستید؟",
            ],
            Buy,
        )
        .required(),
        Ask::new(
            YesNo,
            [
                "Did you find what you were looking for?",
                "您找到想要的东西了吗？",
                "您找到想要的東西了嗎？",
                "آنچه می‌خواستید پیدا کردید؟",
            ],
            Discover,
        ),
        Ask::new(
            OneOrOther(
                &[
                    ["A friend or colleague", "朋友或同事", "朋友或同事", "دوست یا همکار"],
                    ["A search engine", "搜索引擎", "搜尋引擎", "موتور جست‌وجو"],
                    ["Social media", "社交媒体", "社群媒體", "شبکه‌های اجتماعی"],
                    ["Advertising", "广告", "廣告", "تبلیغ"],
                ],
                ["Another way", "其他方式", "其他方式", "راه دیگر"],
            ),
            [
                "How did you hear about us?",
                "您是怎么知道我们的？",
                "您是怎麼知道我們的？",
                "از چه راهی با ما آشنا شدید؟",
            ],
            Discover,
        ),
        Ask::new(Comment, BETTER, Buy),
    ],
};

pub static SUPPORT: Plan = Plan {
    title: ["After support", "客服之后", "客服之後", "پس از پشتیبانی"],
    thanks: THANKS,
    asks: &[
        Ask::new(
            Csat,
            [
                "How satisfied are you with the help you got?",
                "您对得到的帮助有多满意？",
                "您對得到的協助有多滿意？",
                "چقدر از کمکی که گرفتید راضی هستید؟",
            ],
            Help,
        )
        .required(),
        Ask::new(
            YesNo,
            [
                "Was your issue solved at first contact?",
                "您的问题在第一次联系时就解决了吗？",
                "您的問題在第一次聯絡時就解決了嗎？",
                "مشکلتان در نخستین تماس حل شد؟",
            ],
            Help,
        ),
        Ask::new(
            YesNo,
            [
                "Did you have to repeat yourself?",
                "您是否需要重复说明情况？",
                "您是否需要重複說明情況？",
                "ناچار شدید حرفتان را تکرار کنید؟",
            ],
            Help,
        ),
        Ask::new(
            Comment,
            [
                "What could we have done better?",
                "我们本可以在哪些方面做得更好？",
                "我們原本可以在哪些方面做得更好？",
                "چه کاری را می‌توانستیم بهتر انجام دهیم؟",
            ],
            Help,
        ),
    ],
};

pub static ONBOARDING: Plan = Plan {
    title: ["First weeks", "上手阶段", "上手階段", "نخستین هفته‌ها"],
    thanks: THANKS,
    asks: &[
        Ask::new(
            Ces,
            [
                "You made it easy for me to get started.",
                "你们让我很容易就上手了。",
                "你們讓我很容易就上手了。",
                "شما شروع کار را برایم آسان کردید.",
            ],
            Use,
        )
        .required(),
        Ask::new(
            OneOrOther(
                &[
                    ["Setting it up", "安装设置", "安裝設定", "راه‌اندازی"],
                    ["Learning how it works", "学习使用", "學習使用", "یادگیری کار با آن"],
                    ["Finding help", "寻找帮助", "尋找協助", "پیدا کردن کمک"],
                    [
                        "Moving over from before",
                        "从旧方案迁移",
                        "從舊方案轉移",
                        "جابه‌جایی از روش پیشین",
                    ],
                ],
                OTHER,
            ),
            [
                "What took the most time?",
                "哪一步花的时间最多？",
                "哪一步花的時間最多？",
                "چه چیزی بیش از همه وقت گرفت؟",
            ],
            Receive,
        ),
        Ask::new(
            YesNo,
            [
                "Do you use it for what you got it for?",
                "您已经把它用在当初想用的地方了吗？",
                "您已經把它用在當初想用的地方了嗎？",
                "آن را برای همان کاری که گرفتید به کار می‌برید؟",
            ],
            Use,
        ),
        Ask::new(Comment, UNANSWERED, Help),
    ],
};

pub static DELIVERY: Plan = Plan {
    title: ["Delivery", "配送", "配送", "تحویل"],
    thanks: THANKS,
    asks: &[
        Ask::new(
            Csat,
            [
                "How satisfied are you with the delivery?",
                "您对配送有多满意？",
                "您對配送有多滿意？",
                "چقدر از تحویل راضی هستید؟",
            ],
            Receive,
        )
        .required(),
        Ask::new(
            YesNo,
            [
                "Did it arrive when we said it would?",
                "它在我们承诺的时间送到了吗？",
                "它在我們承諾的時間送到了嗎？",
                "در زمانی که گفته بودیم رسید؟",
            ],
            Receive,
        ),
        Ask::new(
            YesNo,
            [
                "Was everything in good condition?",
                "物品都完好吗？",
                "物品都完好嗎？",
                "همه‌چیز سالم بود؟",
            ],
            Receive,
        ),
        Ask::new(Comment, BETTER, Receive),
    ],
};

pub static RENEWAL: Plan = Plan {
    title: ["Staying or leaving", "续用或离开", "續用或離開", "ماندن یا رفتن"],
    thanks: THANKS,
    asks: &[
        Ask::new(
            One(&[
                ["I will stay", "会继续", "會繼續", "می‌مانم"],
                ["I have not decided", "还没决定", "還沒決定", "هنوز تصمیم نگرفته‌ام"],
                ["I will leave", "会离开", "會離開", "می‌روم"],
            ]),
            [
                "What will you do when your contract ends?",
                "合同到期后，您打算怎么做？",
                "合約到期後，您打算怎麼做？",
                "پس از پایان قرارداد چه می‌کنید؟",
            ],
            Renew,
        )
        .required(),
        Ask::new(
            OneOrOther(
                &[
                    ["Price", "价格", "價格", "قیمت"],
                    ["Quality", "质量", "品質", "کیفیت"],
                    ["Service", "服务", "服務", "خدمات"],
                    ["My needs changed", "需求变了", "需求改變", "نیازم تغییر کرد"],
                    ["Another provider", "其他供应商", "其他供應商", "شرکت دیگر"],
                ],
                OTHER,
            ),
            [
                "What matters most in this decision?",
                "做这个决定时，您最看重什么？",
                "做這個決定時，您最看重什麼？",
                "در این تصمیم چه چیزی مهم‌تر است؟",
            ],
            Renew,
        ),
        Ask::new(Nps, RECOMMEND, Renew),
        Ask::new(
            Comment,
            [
                "What should we change?",
                "我们应该改变什么？",
                "我們應該改變什麼？",
                "چه چیزی را باید تغییر دهیم؟",
            ],
            Renew,
        ),
    ],
};

pub static EMPLOYEE: Plan = Plan {
    title: ["Employee pulse", "员工脉搏", "員工脈動", "نبض کارکنان"],
    thanks: [
        "Thank you. Your answer shows us where work gets in your way.",
        "谢谢您。您的回答会告诉我们工作在哪里受阻。",
        "謝謝您。您的回答會告訴我們工作在哪裡受阻。",
        "سپاسگزاریم. پاسخ شما نشان می‌دهد کار کجا گیر می‌کند.",
    ],
    asks: &[
        Ask::new(
            Nps,
            [
                "How likely are you to recommend us as a place to work?",
                "您有多大可能推荐别人来我们这里工作？",
                "您有多大可能推薦別人來我們這裡工作？",
                "چقدر احتمال دارد کار کردن در اینجا را به دیگران پیشنهاد کنید؟",
            ],
            Use,
        )
        .required(),
        Ask::new(
            Rating([
                ["Not at all", "完全不能", "完全不能", "به‌هیچ‌وجه"],
                ["Completely", "完全能", "完全能", "کاملاً"],
            ]),
            [
                "How far can you help customers with what you have?",
                "凭现有条件，您能在多大程度上帮到客户？",
                "憑現有條件，您能在多大程度上幫到顧客？",
                "با آنچه دارید، تا چه اندازه می‌توانید به مشتریان کمک کنید؟",
            ],
            Help,
        ),
        Ask::new(
            Comment,
            [
                "What keeps you from doing your work well?",
                "是什么妨碍您把工作做好？",
                "是什麼妨礙您把工作做好？",
                "چه چیزی نمی‌گذارد کارتان را خوب انجام دهید؟",
            ],
            Help,
        ),
    ],
};

pub static MATURITY: Plan = Plan {
    title: [
        "CX maturity check",
        "客户体验成熟度自查",
        "顧客體驗成熟度檢查",
        "سنجش بلوغ تجربهٔ مشتری",
    ],
    thanks: [
        "Thank you. Your lowest stage is where to begin.",
        "谢谢您。所处阶段最低的一项，就是起点。",
        "謝謝您。所處階段最低的一項，就是起點。",
        "سپاسگزاریم. پایین‌ترین مرحله جای آغاز است.",
    ],
    asks: &[
        Ask::new(
            One(&[
                [
                    "Each team for itself",
                    "各团队各自为政",
                    "各團隊各做各的",
                    "هر گروه برای خودش",
                ],
                [
                    "The owner of each touchpoint",
                    "各触点的负责人",
                    "各接觸點的負責人",
                    "مسئول هر نقطهٔ تماس",
                ],
                [
                    "One team for all channels",
                    "统管各渠道的团队",
                    "統籌各通路的團隊",
                    "یک گروه برای همهٔ کانال‌ها",
                ],
                [
                    "All teams along the journey",
                    "沿旅程协作的所有团队",
                    "沿旅程協作的所有團隊",
                    "همهٔ گروه‌ها در طول سفر مشتری",
                ],
            ]),
            [
                "Who works on the customer experience?",
                "谁在改进客户体验？",
                "誰在改善顧客體驗？",
                "چه کسی روی تجربهٔ مشتری کار می‌کند؟",
            ],
            Use,
        ),
        Ask::new(
            One(&[
                ["Nothing", "一无所知", "一無所知", "هیچ"],
                [
                    "What this channel knows",
                    "仅限本渠道的记录",
                    "僅限本通路的紀錄",
                    "آنچه همین کانال می‌داند",
                ],
                [
                    "What all channels know",
                    "各渠道的记录",
                    "各通路的紀錄",
                    "آنچه همهٔ کانال‌ها می‌دانند",
                ],
                [
                    "The customer’s whole path",
                    "客户的完整经历",
                    "顧客的完整歷程",
                    "کل مسیر مشتری",
                ],
            ]),
            [
                "What do your agents see of a customer’s earlier contacts?",
                "客服人员能看到客户以往的哪些联系？",
                "客服人員能看到顧客以往的哪些聯絡？",
                "کارشناسان شما از تماس‌های پیشین مشتری چه می‌بینند؟",
            ],
            Help,
        ),
        Ask::new(
            One(&[
                ["Cost and volume", "成本和数量", "成本和數量", "هزینه و حجم"],
                [
                    "Satisfaction at a touchpoint",
                    "单个触点的满意度",
                    "單一接觸點的滿意度",
                    "رضایت در یک نقطهٔ تماس",
                ],
                [
                    "The same scores in all channels",
                    "各渠道统一的评分",
                    "各通路一致的分數",
                    "امتیازهای یکسان در همهٔ کانال‌ها",
                ],
                [
                    "Effort along the journey",
                    "整个旅程的费力程度",
                    "整個旅程的費力程度",
                    "زحمت در طول سفر",
                ],
            ]),
            [
                "What do you measure?",
                "你们衡量什么？",
                "你們衡量什麼？",
                "چه چیزی را می‌سنجید؟",
            ],
            Use,
        ),
        Ask::new(
            Comment,
            [
                "What stands in the way of the next stage?",
                "进入下一阶段的障碍是什么？",
                "進入下一階段的阻礙是什麼？",
                "چه چیزی جلو مرحلهٔ بعد را می‌گیرد؟",
            ],
            Use,
        ),
    ],
};

pub static UNDERSTAND: Plan = Plan {
    title: ["Getting to know you", "了解您", "認識您", "آشنایی با شما"],
    thanks: THANKS,
    asks: &[
        Ask::new(
            AnyOrOther(
                &[
                    ["Simple", "简单", "簡單", "ساده"],
                    ["Reliable", "可靠", "可靠", "قابل‌اعتماد"],
                    ["Slow", "慢", "慢", "کند"],
                    ["Expensive", "贵", "貴", "گران"],
                    ["Friendly", "亲切", "親切", "خوش‌برخورد"],
                    ["Confusing", "令人困惑", "令人困惑", "گیج‌کننده"],
                ],
                ["Another word", "其他词", "其他字詞", "واژهٔ دیگر"],
            ),
            [
                "Which words would you use to describe us?",
                "您会用哪些词来形容我们？",
                "您會用哪些字詞來形容我們？",
                "ما را با چه واژه‌هایی توصیف می‌کنید؟",
            ],
            Discover,
        ),
        Ask::new(
            Comment,
            [
                "What does our product do for you?",
                "我们的产品能为您做什么？",
                "我們的產品能為您做什麼？",
                "محصول ما چه کاری برایتان می‌کند؟",
            ],
            Use,
        ),
        Ask::new(
            Comment,
            [
                "What do you like most about us?",
                "您最喜欢我们的哪一点？",
                "您最喜歡我們的哪一點？",
                "چه چیز ما را بیش از همه می‌پسندید؟",
            ],
            Use,
        ),
        Ask::new(Nps, RECOMMEND, Renew),
    ],
};

/// Those that no template asks already.
pub static BANK: &[Ask] = &[
    Ask::new(
        Rating([
            ["Very hard", "非常困难", "非常困難", "بسیار سخت"],
            ["Very easy", "非常容易", "非常容易", "بسیار آسان"],
        ]),
        [
            "How easy is our website to browse?",
            "浏览我们的网站有多容易？",
            "瀏覽我們的網站有多容易？",
            "گشتن در وب‌گاه ما چقدر آسان است؟",
        ],
        Discover,
    ),
    Ask::new(
        YesNo,
        [
            "Did you find what you needed on our website?",
            "您在我们的网站上找到需要的内容了吗？",
            "您在我們的網站上找到需要的內容了嗎？",
            "آنچه لازم داشتید در وب‌گاه ما پیدا کردید؟",
        ],
        Discover,
    ),
    Ask::new(Comment, UNANSWERED, Discover),
    Ask::new(
        Csat,
        [
            "How satisfied are you with how buying went?",
            "您对购买过程有多满意？",
            "您對購買過程有多滿意？",
            "چقدر از روند خرید راضی هستید؟",
        ],
        Buy,
    ),
    Ask::new(
        YesNo,
        [
            "Were your follow-up questions answered?",
            "您后续的问题得到解答了吗？",
            "您後續的問題得到解答了嗎？",
            "به پرسش‌های بعدی‌تان پاسخ داده شد؟",
        ],
        Help,
    ),
    Ask::new(
        YesNo,
        [
            "Did we ask for your feedback after the purchase?",
            "购买之后，我们征求过您的意见吗？",
            "購買之後，我們徵求過您的意見嗎？",
            "پس از خرید، نظرتان را پرسیدیم؟",
        ],
        Renew,
    ),
    Ask::new(
        Comment,
        [
            "How does our product solve your problem?",
            "我们的产品怎样解决您的问题？",
            "我們的產品怎樣解決您的問題？",
            "محصول ما مشکل شما را چگونه حل می‌کند؟",
        ],
        Use,
    ),
    Ask::new(
        Comment,
        [
            "What else should we do for you?",
            "我们还应该为您做些什么？",
            "我們還應該為您做些什麼？",
            "چه کار دیگری باید برایتان انجام دهیم؟",
        ],
        Use,
    ),
    Ask::new(
        Rating([
            ["Not at all", "完全不会", "完全不會", "به‌هیچ‌وجه"],
            ["Very much", "非常会", "非常會", "بسیار زیاد"],
        ]),
        [
            "How far would faster delivery raise the likelihood that you recommend us?",
            "更快的配送会在多大程度上提高您推荐我们的可能性？",
            "更快的配送會在多大程度上提高您推薦我們的可能性？",
            "تحویل سریع‌تر تا چه اندازه احتمال پیشنهاد ما به دیگران را بیشتر می‌کند؟",
        ],
        Receive,
    ),
];
