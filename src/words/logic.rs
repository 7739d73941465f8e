//! Words of conditions: their menus, what they say as sentences, what is wrong with one that is written as text.
use super::Lang;

/// What can be said of an answer: as it stands in a menu, and with the question and value in a sentence.
pub struct Verb {
    pub label: &'static str,
    pub phrase: fn(&str, &str) -> String,
}

pub struct Logic {
    pub is: Verb,
    pub is_not: Verb,
    pub one_of: Verb,
    pub none_of: Verb,
    pub between: Verb,
    pub at_least: Verb,
    pub at_most: Verb,
    pub above: Verb,
    pub below: Verb,
    pub includes: Verb,
    pub includes_not: Verb,
    pub answered: Verb,
    pub not_answered: Verb,
    /// A question in a sentence, by its number.
    pub subject: fn(u64) -> String,
    /// From one value to another.
    pub range: fn(&str, &str) -> String,
    pub quote: fn(&str) -> String,
    /// Between the values of a list.
    pub comma: &'static str,
    pub and: &'static str,
    pub or: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    /// What a question or page says of its rule.
    pub shown: fn(&str) -> String,
    pub show_page_if: &'static str,
    pub required_if: &'static str,
    pub never: &'static str,
    pub all: &'static str,
    pub any: &'static str,
    pub join: &'static str,
    pub add: &'static str,
    pub remove: fn(u64) -> String,
    pub value: &'static str,
    pub as_text: &'static str,
    pub as_rule: &'static str,
    pub text: &'static str,
    pub only_text: &'static str,
    pub fine: &'static str,
    /// From this character on, counted from 1.
    pub unexpected: fn(u64) -> String,
    pub too_deep: &'static str,
    pub unknown_function: fn(&str) -> String,
    pub unknown_name: fn(&str) -> String,
    pub later: fn(&str) -> String,
    pub pipe: &'static str,
    pub pipe_note: &'static str,
}

pub static EN: Logic = Logic {
    is: Verb {
        label: "is",
        phrase: |s, v| format!("{s} is {v}"),
    },
    is_not: Verb {
        label: "is not",
        phrase: |s, v| format!("{s} is not {v}"),
    },
    one_of: Verb {
        label: "is one of",
        phrase: |s, v| format!("{s} is one of {v}"),
    },
    none_of: Verb {
        label: "is none of",
        phrase: |s, v| format!("{s} is none of {v}"),
    },
    between: Verb {
        label: "is between",
        phrase: |s, v| format!("{s} is {v}"),
    },
    at_least: Verb {
        label: "is at least",
        phrase: |s, v| format!("{s} is at least {v}"),
    },
    at_most: Verb {
        label: "is at most",
        phrase: |s, v| format!("{s} is at most {v}"),
    },
    above: Verb {
        label: "is more than",
        phrase: |s, v| format!("{s} is more than {v}"),
    },
    below: Verb {
        label: "is less than",
        phrase: |s, v| format!("{s} is less than {v}"),
    },
    includes: Verb {
        label: "includes",
        phrase: |s, v| format!("{s} includes {v}"),
    },
    includes_not: Verb {
        label: "does not include",
        phrase: |s, v| format!("{s} does not include {v}"),
    },
    answered: Verb {
        label: "was answered",
        phrase: |s, _| format!("{s} was answered"),
    },
    not_answered: Verb {
        label: "was not answered",
        phrase: |s, _| format!("{s} was not answered"),
    },
    subject: |n| format!("Q{n}"),
    range: |a, b| format!("{a}–{b}"),
    quote: |t| format!("“{t}”"),
    comma: ", ",
    and: " and ",
    or: " or ",
    yes: "yes",
    no: "no",
    shown: |rule| format!("Shown if {rule}"),
    show_page_if: "Show this page if",
    required_if: "Required if",
    never: "no condition",
    all: "all of these hold:",
    any: "any of these holds:",
    join: "How the conditions go together",
    add: "Add a condition",
    remove: |n| format!("Remove condition {n}"),
    value: "Which value",
    as_text: "Write it as text",
    as_rule: "Back to menus",
    text: "Condition as text",
    only_text: "It says more than the menus can show.",
    fine: "This can be read.",
    unexpected: |at| {
        format!("It can’t be read from character {at} on. Names stand in braces, texts in quotes: {{q1}} = 'yes'.")
    },
    too_deep: "Too many brackets stand in one another.",
    unknown_function: |name| format!("There is no function “{name}”."),
    unknown_name: |name| format!("No question or value is called “{name}”."),
    later: |name| format!("“{name}” is asked later, so it has no answer yet."),
    pipe: "Insert an answer",
    pipe_note: "Puts in what was answered before",
};

pub static ZH_HANS: Logic = Logic {
    is: Verb {
        label: "是",
        phrase: |s, v| format!("{s}是{v}"),
    },
    is_not: Verb {
        label: "不是",
        phrase: |s, v| format!("{s}不是{v}"),
    },
    one_of: Verb {
        label: "是其中之一：",
        phrase: |s, v| format!("{s}是{v}之一"),
    },
    none_of: Verb {
        label: "不是其中任何一个：",
        phrase: |s, v| format!("{s}不是{v}中的任何一个"),
    },
    between: Verb {
        label: "介于",
        phrase: |s, v| format!("{s}为 {v}"),
    },
    at_least: Verb {
        label: "不低于",
        phrase: |s, v| format!("{s}不低于 {v}"),
    },
    at_most: Verb {
        label: "不高于",
        phrase: |s, v| format!("{s}不高于 {v}"),
    },
    above: Verb {
        label: "高于",
        phrase: |s, v| format!("{s}高于 {v}"),
    },
    below: Verb {
        label: "低于",
        phrase: |s, v| format!("{s}低于 {v}"),
    },
    includes: Verb {
        label: "包含",
        phrase: |s, v| format!("{s}包含{v}"),
    },
    includes_not: Verb {
        label: "不包含",
        phrase: |s, v| format!("{s}不包含{v}"),
    },
    answered: Verb {
        label: "已作答",
        phrase: |s, _| format!("{s}已作答"),
    },
    not_answered: Verb {
        label: "未作答",
        phrase: |s, _| format!("{s}未作答"),
    },
    subject: |n| format!("第 {n} 题"),
    range: |a, b| format!("{a}–{b}"),
    quote: |t| format!("“{t}”"),
    comma: "、",
    and: "，并且",
    or: "，或者",
    yes: "是",
    no: "否",
    shown: |rule| format!("{rule}时显示"),
    show_page_if: "本页显示条件：",
    required_if: "必答条件：",
    never: "无条件",
    all: "以下全部满足：",
    any: "以下任一满足：",
    join: "各条件如何组合",
    add: "添加条件",
    remove: |n| format!("移除第 {n} 个条件"),
    value: "哪个值",
    as_text: "用文字编写",
    as_rule: "改用菜单",
    text: "条件（文字）",
    only_text: "菜单无法完整表达这个条件。",
    fine: "可以读取。",
    unexpected: |at| format!("从第 {at} 个字符起无法读取。题目名写在花括号里，文字写在引号里：{{q1}} = 'yes'。"),
    too_deep: "括号嵌套太多层。",
    unknown_function: |name| format!("没有名为“{name}”的函数。"),
    unknown_name: |name| format!("没有名为“{name}”的题目或值。"),
    later: |name| format!("“{name}”在后面才问，此时还没有答案。"),
    pipe: "插入答案",
    pipe_note: "放入之前的答案",
};

pub static ZH_HANT: Logic = Logic {
    is: Verb {
        label: "是",
        phrase: |s, v| format!("{s}是{v}"),
    },
    is_not: Verb {
        label: "不是",
        phrase: |s, v| format!("{s}不是{v}"),
    },
    one_of: Verb {
        label: "是其中之一：",
        phrase: |s, v| format!("{s}是{v}其中之一"),
    },
    none_of: Verb {
        label: "不是其中任何一個：",
        phrase: |s, v| format!("{s}不是{v}其中任何一個"),
    },
    between: Verb {
        label: "介於",
        phrase: |s, v| format!("{s}為 {v}"),
    },
    at_least: Verb {
        label: "不低於",
        phrase: |s, v| format!("{s}不低於 {v}"),
    },
    at_most: Verb {
        label: "不高於",
        phrase: |s, v| format!("{s}不高於 {v}"),
    },
    above: Verb {
        label: "高於",
        phrase: |s, v| format!("{s}高於 {v}"),
    },
    below: Verb {
        label: "低於",
        phrase: |s, v| format!("{s}低於 {v}"),
    },
    includes: Verb {
        label: "包含",
        phrase: |s, v| format!("{s}包含{v}"),
    },
    includes_not: Verb {
        label: "不包含",
        phrase: |s, v| format!("{s}不包含{v}"),
    },
    answered: Verb {
        label: "已作答",
        phrase: |s, _| format!("{s}已作答"),
    },
    not_answered: Verb {
        label: "未作答",
        phrase: |s, _| format!("{s}未作答"),
    },
    subject: |n| format!("第 {n} 題"),
    range: |a, b| format!("{a}–{b}"),
    quote: |t| format!("「{t}」"),
    comma: "、",
    and: "，而且",
    or: "，或者",
    yes: "是",
    no: "否",
    shown: |rule| format!("{rule}時顯示"),
    show_page_if: "本頁顯示條件：",
    required_if: "必答條件：",
    never: "無條件",
    all: "以下全部符合：",
    any: "以下任一符合：",
    join: "各條件如何組合",
    add: "新增條件",
    remove: |n| format!("移除第 {n} 個條件"),
    value: "哪個值",
    as_text: "以文字編寫",
    as_rule: "改用選單",
    text: "條件（文字）",
    only_text: "選單無法完整表達這個條件。",
    fine: "可以讀取。",
    unexpected: |at| format!("從第 {at} 個字元起無法讀取。題目名稱寫在大括號裡，文字寫在引號裡：{{q1}} = 'yes'。"),
    too_deep: "括號巢狀太多層。",
    unknown_function: |name| format!("沒有名為「{name}」的函式。"),
    unknown_name: |name| format!("沒有名為「{name}」的題目或值。"),
    later: |name| format!("「{name}」在後面才問，此時還沒有答案。"),
    pipe: "插入答案",
    pipe_note: "放入先前的答案",
};

pub static FA: Logic = Logic {
    is: Verb {
        label: "این باشد:",
        phrase: |s, v| format!("{s} {v} باشد"),
    },
    is_not: Verb {
        label: "این نباشد:",
        phrase: |s, v| format!("{s} {v} نباشد"),
    },
    one_of: Verb {
        label: "یکی از این‌ها باشد:",
        phrase: |s, v| format!("{s} یکی از {v} باشد"),
    },
    none_of: Verb {
        label: "هیچ‌یک از این‌ها نباشد:",
        phrase: |s, v| format!("{s} هیچ‌یک از {v} نباشد"),
    },
    between: Verb {
        label: "بین",
        phrase: |s, v| format!("{s} بین {v} باشد"),
    },
    at_least: Verb {
        label: "دست‌کم",
        phrase: |s, v| format!("{s} دست‌کم {v} باشد"),
    },
    at_most: Verb {
        label: "حداکثر",
        phrase: |s, v| format!("{s} حداکثر {v} باشد"),
    },
    above: Verb {
        label: "بیشتر از",
        phrase: |s, v| format!("{s} بیشتر از {v} باشد"),
    },
    below: Verb {
        label: "کمتر از",
        phrase: |s, v| format!("{s} کمتر از {v} باشد"),
    },
    includes: Verb {
        label: "شامل این باشد:",
        phrase: |s, v| format!("{s} شامل {v} باشد"),
    },
    includes_not: Verb {
        label: "شامل این نباشد:",
        phrase: |s, v| format!("{s} شامل {v} نباشد"),
    },
    answered: Verb {
        label: "پاسخ داده شده باشد",
        phrase: |s, _| format!("به {s} پاسخ داده شود"),
    },
    not_answered: Verb {
        label: "بی‌پاسخ مانده باشد",
        phrase: |s, _| format!("{s} بی‌پاسخ بماند"),
    },
    subject: |n| format!("پرسش {}", Lang::Fa.count(n)),
    range: |a, b| format!("{a} تا {b}"),
    quote: |t| format!("«{t}»"),
    comma: "، ",
    and: " و ",
    or: " یا ",
    yes: "بله",
    no: "خیر",
    shown: |rule| format!("اگر {rule}"),
    show_page_if: "نمایش این صفحه اگر",
    required_if: "الزامی اگر",
    never: "بدون شرط",
    all: "همهٔ این‌ها برقرار باشد:",
    any: "یکی از این‌ها برقرار باشد:",
    join: "پیوند شرط‌ها با هم",
    add: "افزودن شرط",
    remove: |n| format!("برداشتن شرط {}", Lang::Fa.count(n)),
    value: "کدام مقدار",
    as_text: "نوشتن به‌صورت متن",
    as_rule: "بازگشت به منوها",
    text: "شرط به‌صورت متن",
    only_text: "این شرط بیش از آن است که در منوها بگنجد.",
    fine: "این شرط خواندنی است.",
    unexpected: |at| {
        format!(
            "از نویسهٔ {} به بعد خوانده نمی‌شود. نام‌ها در آکولاد و متن‌ها در گیومه می‌آیند: \u{2066}{{q1}} = 'yes'\u{2069}",
            Lang::Fa.count(at)
        )
    },
    too_deep: "پرانتزهای تودرتو بیش از اندازه است.",
    unknown_function: |name| format!("تابعی به نام «{name}» نیست."),
    unknown_name: |name| format!("پرسش یا مقداری به نام «{name}» نیست."),
    later: |name| format!("«{name}» دیرتر پرسیده می‌شود و هنوز پاسخی ندارد."),
    pipe: "درج پاسخ",
    pipe_note: "پاسخ پیشین را در متن می‌گذارد",
};
