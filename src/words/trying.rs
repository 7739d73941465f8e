//! Words of the builder's views, and of the trial: which way answers take, and why.
use super::Lang;

pub struct Trying {
    /// Names the group of the three buttons that follow.
    pub views: &'static str,
    pub questions: &'static str,
    pub paths: &'static str,
    pub translations: &'static str,
    pub lead: &'static str,
    pub summary: fn(u64, u64) -> String,
    pub shown: &'static str,
    pub hidden: &'static str,
    pub always: &'static str,
    /// Why something is shown or not.
    pub rule: fn(&str) -> String,
    pub no_answer: &'static str,
    pub page_hidden: &'static str,
    pub answer: fn(&str) -> String,
    pub open: &'static str,
    pub unreachable: &'static str,
    pub all_reachable: &'static str,
    pub not_checked: &'static str,
}

pub static EN: Trying = Trying {
    views: "What the builder shows",
    questions: "Questions",
    paths: "Paths",
    translations: "Translations",
    lead: "Answer in the live preview: this is the way that your answers take. Nothing of it is kept.",
    summary: |shown, all| format!("These answers lead past {shown} of {all} questions."),
    shown: "Shown",
    hidden: "Not shown",
    always: "always",
    rule: |rule| format!("if {rule}"),
    no_answer: "no answer yet",
    page_hidden: "Its page is not shown.",
    answer: |answer| format!("Answer: {answer}"),
    open: "Open",
    unreachable: "Can’t be reached",
    all_reachable: "Everything can be reached with some answers.",
    not_checked: "Not checked yet.",
};

pub static ZH_HANS: Trying = Trying {
    views: "编辑内容",
    questions: "题目",
    paths: "路径",
    translations: "翻译",
    lead: "在预览中作答，这里会显示这些答案走过的路径。不会保存任何内容。",
    summary: |shown, all| format!("这些答案会经过 {all} 题中的 {shown} 题。"),
    shown: "显示",
    hidden: "不显示",
    always: "始终",
    rule: |rule| format!("条件：{rule}"),
    no_answer: "尚未作答",
    page_hidden: "所在页面不显示。",
    answer: |answer| format!("答案：{answer}"),
    open: "打开",
    unreachable: "无法到达",
    all_reachable: "每一题都有答案可以到达。",
    not_checked: "尚未检查。",
};

pub static ZH_HANT: Trying = Trying {
    views: "編輯內容",
    questions: "題目",
    paths: "路徑",
    translations: "翻譯",
    lead: "在預覽中作答，這裡會顯示這些答案走過的路徑。不會儲存任何內容。",
    summary: |shown, all| format!("這些答案會經過 {all} 題中的 {shown} 題。"),
    shown: "顯示",
    hidden: "不顯示",
    always: "一律",
    rule: |rule| format!("條件：{rule}"),
    no_answer: "尚未作答",
    page_hidden: "所在頁面不顯示。",
    answer: |answer| format!("答案：{answer}"),
    open: "開啟",
    unreachable: "無法到達",
    all_reachable: "每一題都有答案可以到達。",
    not_checked: "尚未檢查。",
};

pub static FA: Trying = Trying {
    views: "نمای سازنده",
    questions: "پرسش‌ها",
    paths: "مسیرها",
    translations: "ترجمه‌ها",
    lead: "در پیش‌نمایش پاسخ دهید: اینجا مسیری را می‌بینید که پاسخ‌هایتان می‌پیماید. چیزی از آن نگه داشته نمی‌شود.",
    summary: |shown, all| {
        format!(
            "این پاسخ‌ها از {} پرسش از {} پرسش می‌گذرد.",
            Lang::Fa.count(shown),
            Lang::Fa.count(all)
        )
    },
    shown: "نمایش داده می‌شود",
    hidden: "نمایش داده نمی‌شود",
    always: "همیشه",
    rule: |rule| format!("اگر {rule}"),
    no_answer: "هنوز بی‌پاسخ",
    page_hidden: "صفحهٔ آن نمایش داده نمی‌شود.",
    answer: |answer| format!("پاسخ: {answer}"),
    open: "باز کردن",
    unreachable: "دست‌نیافتنی",
    all_reachable: "با برخی پاسخ‌ها به همهٔ پرسش‌ها می‌توان رسید.",
    not_checked: "هنوز بررسی نشده است.",
};
