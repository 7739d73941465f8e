//! Words of data health: how far the answers carry, and which of them to doubt.
use super::Lang;

pub struct Health {
    pub title: &'static str,
    pub note: &'static str,
    pub answers: &'static str,
    pub margin: &'static str,
    /// Plus or minus so much.
    pub give: fn(&str) -> String,
    pub margin_note: &'static str,
    /// Answers for a margin of so many points.
    pub needed: fn(&str) -> String,
    pub needed_enough: &'static str,
    pub needed_more: fn(u64) -> String,
    pub median: &'static str,
    /// Seconds, as people say them.
    pub seconds: fn(u64) -> String,
    pub minutes: fn(u64) -> String,
    pub invited: &'static str,
    pub response: &'static str,
    pub response_unknown: &'static str,
    pub care: &'static str,
    pub care_note: &'static str,
    /// Straight lines, too fast, gibberish, duplicates, none of these.
    pub flags: [&'static str; 5],
    /// What each flag means.
    pub rules: [&'static str; 4],
    pub leave_out: &'static str,
    pub balance: &'static str,
    pub target: fn(&str) -> String,
    pub target_note: &'static str,
    pub largest: fn(&str) -> String,
    pub even: fn(&str) -> String,
    /// Fits the typed targets, or not; with p.
    pub fits: fn(&str) -> String,
    pub differs: fn(&str) -> String,
    /// The score, its range, and as many answers as it is worth.
    pub weighted: fn(&str, &str, &str) -> String,
    pub answered: &'static str,
    pub answered_note: &'static str,
    pub broke_off: fn(u64, u64) -> String,
    pub broke_off_unknown: &'static str,
}

pub static EN: Health = Health {
    title: "Data health",
    note: "How far these answers carry. Flags are hints: look before you leave anything out.",
    answers: "Finished answers",
    margin: "Margin of the score",
    give: |by| format!("±{by}"),
    margin_note: "Half of its 95% interval",
    needed: |by| format!("Answers needed for ±{by}"),
    needed_enough: "There are enough.",
    needed_more: |n| format!("{} more", Lang::En.count(n)),
    median: "Median time",
    seconds: |n| format!("{n} s"),
    minutes: |n| format!("about {n} min"),
    invited: "People invited",
    response: "Response rate",
    response_unknown: "Unknown until you type how many were invited.",
    care: "Care taken",
    care_note: "Answers that may have been given without care",
    flags: ["Straight lines", "Too fast", "Gibberish", "Duplicates", "No flag"],
    rules: [
        "the same column for every statement of a grid",
        "under a third of the median time",
        "letters that nobody would write",
        "the same in everything, words too",
    ],
    leave_out: "Leave flagged answers out",
    balance: "Balance over channels",
    target: |name| format!("Target for {name}"),
    target_note: "Type the shares that you expect, in any unit, to test against them.",
    largest: |share| format!("The largest has {share}."),
    even: |share| format!("Evenness {share} (entropy over its most)."),
    fits: |p| format!("In line with the targets (chi-square, p {p})."),
    differs: |p| format!("Not in line with the targets (chi-square, p {p})."),
    weighted: |score, range, n| {
        format!(
            "Weighted to these shares the NPS is {score} ({range}), as sure as {n} equally weighted answers make it."
        )
    },
    answered: "Answered, question by question",
    answered_note: "Of finished answers. Questions that a rule hides are not asked of everyone.",
    broke_off: |n, of| {
        format!(
            "{} of {} who started on this device broke off; what they had answered is not kept.",
            Lang::En.count(n),
            Lang::En.count(of)
        )
    },
    broke_off_unknown: "Where people break off is not known.",
};

pub static ZH_HANS: Health = Health {
    title: "数据健康",
    note: "这些答卷能说明多少。标记只是提示：排除之前请先看一看。",
    answers: "已完成的答卷",
    margin: "得分的误差范围",
    give: |by| format!("±{by}"),
    margin_note: "95% 区间的一半",
    needed: |by| format!("误差 ±{by} 所需答卷数"),
    needed_enough: "已经足够。",
    needed_more: |n| format!("还差 {} 份", Lang::ZhHans.count(n)),
    median: "用时中位数",
    seconds: |n| format!("{n} 秒"),
    minutes: |n| format!("约 {n} 分钟"),
    invited: "邀请人数",
    response: "回收率",
    response_unknown: "填写邀请人数后才能计算。",
    care: "作答认真程度",
    care_note: "可能没有认真作答的答卷",
    flags: ["整列同一选项", "过快", "乱写", "重复", "无标记"],
    rules: [
        "一组陈述全选同一列",
        "用时不到中位数的三分之一",
        "没有人会写的字母",
        "包括文字在内完全相同",
    ],
    leave_out: "排除有标记的答卷",
    balance: "各渠道是否均衡",
    target: |name| format!("{name} 的目标"),
    target_note: "填写您预期的比例（单位不限），即可检验。",
    largest: |share| format!("最大的一项占 {share}。"),
    even: |share| format!("均匀度 {share}（熵与最大熵之比）。"),
    fits: |p| format!("与目标相符（卡方检验，p {p}）。"),
    differs: |p| format!("与目标不符（卡方检验，p {p}）。"),
    weighted: |score, range, n| format!("按这些比例加权后，NPS 为 {score}（{range}），相当于 {n} 份等权答卷的把握。"),
    answered: "逐题作答情况",
    answered_note: "占已完成答卷的比例。被规则隐藏的题目不会问到所有人。",
    broke_off: |n, of| {
        format!(
            "在本设备上开始的 {} 人中有 {} 人中途退出；未保留他们已作的回答。",
            Lang::ZhHans.count(of),
            Lang::ZhHans.count(n)
        )
    },
    broke_off_unknown: "无法得知人们在哪里中途退出。",
};

pub static ZH_HANT: Health = Health {
    title: "資料健康",
    note: "這些作答能說明多少。標記只是提示：排除之前請先看一看。",
    answers: "已完成的作答",
    margin: "分數的誤差範圍",
    give: |by| format!("±{by}"),
    margin_note: "95% 區間的一半",
    needed: |by| format!("誤差 ±{by} 所需作答數"),
    needed_enough: "已經足夠。",
    needed_more: |n| format!("還差 {} 份", Lang::ZhHant.count(n)),
    median: "作答時間中位數",
    seconds: |n| format!("{n} 秒"),
    minutes: |n| format!("約 {n} 分鐘"),
    invited: "邀請人數",
    response: "回覆率",
    response_unknown: "填寫邀請人數後才能計算。",
    care: "作答認真程度",
    care_note: "可能沒有認真填寫的作答",
    flags: ["整列同一選項", "過快", "亂寫", "重複", "無標記"],
    rules: [
        "一組敘述全選同一欄",
        "時間不到中位數的三分之一",
        "沒有人會寫的字母",
        "包括文字在內完全相同",
    ],
    leave_out: "排除有標記的作答",
    balance: "各通路是否均衡",
    target: |name| format!("{name} 的目標"),
    target_note: "填寫您預期的比例（單位不限），即可檢定。",
    largest: |share| format!("最大的一項占 {share}。"),
    even: |share| format!("均勻度 {share}（熵與最大熵之比）。"),
    fits: |p| format!("與目標相符（卡方檢定，p {p}）。"),
    differs: |p| format!("與目標不符（卡方檢定，p {p}）。"),
    weighted: |score, range, n| format!("依這些比例加權後，NPS 為 {score}（{range}），相當於 {n} 份等權作答的把握。"),
    answered: "逐題作答情形",
    answered_note: "占已完成作答的比例。被規則隱藏的題目不會問到所有人。",
    broke_off: |n, of| {
        format!(
            "在這部裝置上開始的 {} 人中有 {} 人中途離開；他們已填的內容沒有保留。",
            Lang::ZhHant.count(of),
            Lang::ZhHant.count(n)
        )
    },
    broke_off_unknown: "無法得知人們在哪裡中途離開。",
};

pub static FA: Health = Health {
    title: "سلامت داده‌ها",
    note: "این پاسخ‌ها تا کجا گویا هستند. نشان‌ها تنها هشدارند: پیش از کنارگذاشتن نگاه کنید.",
    answers: "پاسخ‌های کامل",
    margin: "حاشیهٔ خطای نمره",
    give: |by| format!("±{by}"),
    margin_note: "نیمی از بازهٔ ۹۵٪",
    needed: |by| format!("پاسخ لازم برای ±{by}"),
    needed_enough: "به اندازه هست.",
    needed_more: |n| format!("{} پاسخ دیگر", Lang::Fa.count(n)),
    median: "میانهٔ زمان",
    seconds: |n| format!("{} ثانیه", Lang::Fa.count(n)),
    minutes: |n| format!("حدود {} دقیقه", Lang::Fa.count(n)),
    invited: "شمار دعوت‌شدگان",
    response: "نرخ پاسخ",
    response_unknown: "تا شمار دعوت‌شدگان را ننویسید معلوم نیست.",
    care: "دقت در پاسخ",
    care_note: "پاسخ‌هایی که شاید با دقت داده نشده‌اند",
    flags: ["یک ستون برای همه", "بسیار تند", "نوشتهٔ بی‌معنا", "تکراری", "بی‌نشان"],
    rules: [
        "یک ستون برای همهٔ گزاره‌های جدول",
        "کمتر از یک‌سوم میانهٔ زمان",
        "حروفی که کسی نمی‌نویسد",
        "یکسان در همه چیز، حتی نوشته",
    ],
    leave_out: "کنارگذاشتن پاسخ‌های نشان‌دار",
    balance: "توازن کانال‌ها",
    target: |name| format!("هدف برای {name}"),
    target_note: "سهم‌های مورد انتظار را با هر یکایی بنویسید تا با آن سنجیده شود.",
    largest: |share| format!("سهم بزرگ‌ترین {share} است."),
    even: |share| format!("یکنواختی {share} (آنتروپی به بیشینهٔ آن)."),
    fits: |p| format!("با هدف‌ها می‌خواند (خی‌دو، p {p})."),
    differs: |p| format!("با هدف‌ها نمی‌خواند (خی‌دو، p {p})."),
    weighted: |score, range, n| {
        format!("با وزن‌دهی به این سهم‌ها NPS برابر {score} است ({range})، با اطمینانی به اندازهٔ {n} پاسخ هم‌وزن.")
    },
    answered: "پاسخ به هر پرسش",
    answered_note: "از پاسخ‌های کامل. پرسشی که قاعده‌ای پنهانش می‌کند از همه پرسیده نمی‌شود.",
    broke_off: |n, of| {
        format!(
            "{} نفر از {} نفری که روی این دستگاه آغاز کردند نیمه‌کاره رها کردند؛ پاسخ‌هایشان نگه داشته نشده است.",
            Lang::Fa.count(n),
            Lang::Fa.count(of)
        )
    },
    broke_off_unknown: "معلوم نیست مردم کجا رها می‌کنند.",
};
