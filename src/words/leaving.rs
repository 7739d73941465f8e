//! Words of who left: groups beside each other, apart by how they had fared.
pub struct Leaving {
    pub heading: &'static str,
    pub note: &'static str,
    /// Added where people are told apart by a rating.
    pub note_felt: &'static str,
    /// The share that left, its range, how many are known, and the share that stayed.
    pub whole: fn(&str, &str, &str, &str) -> String,
    /// Columns.
    pub experience: &'static str,
    pub left: &'static str,
    pub more: &'static str,
    /// Points of a scale, both included.
    pub good: fn(&str, &str) -> String,
    pub bad: fn(&str, &str) -> String,
    /// With the p-value: in what went with a bad experience; the group with most of it and its points, and the group with least.
    pub unlike: fn(&str, &str, &str, &str, &str) -> String,
    pub alike: fn(&str) -> String,
    /// The same of groups that are not told apart by experience: most, its share, fewest, its share.
    pub uneven: fn(&str, &str, &str, &str, &str) -> String,
    pub even: fn(&str) -> String,
    pub too_few: &'static str,
    /// The controls: who counts, by which groups, by which rating.
    pub ask: &'static str,
    pub who: &'static str,
    pub choose: &'static str,
    pub by: &'static str,
    pub felt: &'static str,
    pub together: &'static str,
}

pub static EN: Leaving = Leaving {
    heading: "Who left",
    note: "The share that left in each group, with its 95% range.",
    note_felt: "Each group is told apart by how it scored: what goes with a bad experience need not come from it.",
    whole: |left, range, n, stayed| format!("{left} of {n} left ({range}); {stayed} stayed."),
    experience: "Experience",
    left: "Left",
    more: "More than after a good one",
    good: |from, to| format!("Good ({from} to {to})"),
    bad: |from, to| format!("Bad ({from} to {to})"),
    unlike: |most, more, least, less, p| {
        format!(
            "Leaving goes with a bad experience more in some groups than in others: {more} points among “{most}”, {less} among “{least}”. This is more than chance (p {p})."
        )
    },
    alike: |p| format!("What goes with a bad experience does not clearly differ between the groups (p {p})."),
    uneven: |most, share, fewest, less, p| {
        format!(
            "Most left among “{most}” ({share}), fewest among “{fewest}” ({less}). This is more than chance (p {p})."
        )
    },
    even: |p| format!("The groups do not clearly differ (p {p})."),
    too_few: "Too few answers to compare groups.",
    ask: "Choose what says that a customer left: an imported column, or an answer.",
    who: "Counts as having left",
    choose: "Choose …",
    by: "Groups",
    felt: "Experience by",
    together: "not told apart",
};

pub static ZH_HANS: Leaving = Leaving {
    heading: "谁流失了",
    note: "各组流失的比例及其 95% 区间。",
    note_felt: "每组按评分好坏分开：与糟糕体验同时出现的流失不一定由它引起。",
    whole: |left, range, n, stayed| format!("{n} 人中有 {left} 流失（{range}），{stayed} 留下。"),
    experience: "体验",
    left: "流失",
    more: "比体验好的多",
    good: |from, to| format!("好（{from} 至 {to}）"),
    bad: |from, to| format!("差（{from} 至 {to}）"),
    unlike: |most, more, least, less, p| {
        format!(
            "流失与糟糕体验的关联各组不同：“{most}”{more} 个百分点，“{least}”{less} 个百分点，超出偶然范围（p {p}）。"
        )
    },
    alike: |p| format!("与糟糕体验相关的流失在各组之间没有明显差异（p {p}）。"),
    uneven: |most, share, fewest, less, p| {
        format!("“{most}”流失最多（{share}），“{fewest}”最少（{less}），超出偶然范围（p {p}）。")
    },
    even: |p| format!("各组之间没有明显差异（p {p}）。"),
    too_few: "答卷太少，无法比较各组。",
    ask: "请选择哪一项说明客户已流失：导入的一列，或一个答案。",
    who: "视为流失",
    choose: "请选择…",
    by: "分组",
    felt: "体验按",
    together: "不区分",
};

pub static ZH_HANT: Leaving = Leaving {
    heading: "誰流失了",
    note: "各組流失的比例及其 95% 區間。",
    note_felt: "每組依評分好壞分開：與糟糕體驗同時出現的流失不一定由它引起。",
    whole: |left, range, n, stayed| format!("{n} 人中有 {left} 流失（{range}），{stayed} 留下。"),
    experience: "體驗",
    left: "流失",
    more: "比體驗好的多",
    good: |from, to| format!("好（{from} 至 {to}）"),
    bad: |from, to| format!("差（{from} 至 {to}）"),
    unlike: |most, more, least, less, p| {
        format!(
            "流失與糟糕體驗的關聯各組不同：「{most}」{more} 個百分點，「{least}」{less} 個百分點，超出偶然範圍（p {p}）。"
        )
    },
    alike: |p| format!("與糟糕體驗相關的流失在各組之間沒有明顯差異（p {p}）。"),
    uneven: |most, share, fewest, less, p| {
        format!("「{most}」流失最多（{share}），「{fewest}」最少（{less}），超出偶然範圍（p {p}）。")
    },
    even: |p| format!("各組之間沒有明顯差異（p {p}）。"),
    too_few: "作答太少，無法比較各組。",
    ask: "請選擇哪一項說明顧客已流失：匯入的一欄，或一個答案。",
    who: "視為流失",
    choose: "請選擇…",
    by: "分組",
    felt: "體驗依",
    together: "不區分",
};

pub static FA: Leaving = Leaving {
    heading: "چه کسانی رفتند",
    note: "سهم رفته‌ها در هر گروه، با بازهٔ ۹۵٪ آن.",
    note_felt: "هر گروه بر پایهٔ امتیازش جدا شده است: رفتنی که با تجربهٔ بد همراه است لزوماً از آن نیست.",
    whole: |left, range, n, stayed| format!("{left} از {n} نفر رفتند ({range})؛ {stayed} ماندند."),
    experience: "تجربه",
    left: "رفته",
    more: "بیشتر از پس از تجربهٔ خوب",
    good: |from, to| format!("خوب ({from} تا {to})"),
    bad: |from, to| format!("بد ({from} تا {to})"),
    unlike: |most, more, least, less, p| {
        format!(
            "همراهی رفتن با تجربهٔ بد در همهٔ گروه‌ها یکسان نیست: در «{most}» {more} واحد درصد و در «{least}» {less}. این بیش از تصادف است (p {p})."
        )
    },
    alike: |p| format!("رفتنی که با تجربهٔ بد همراه است میان گروه‌ها تفاوت روشنی ندارد (p {p})."),
    uneven: |most, share, fewest, less, p| {
        format!("بیشترین رفتن در «{most}» ({share}) و کمترین در «{fewest}» ({less}) است. این بیش از تصادف است (p {p}).")
    },
    even: |p| format!("گروه‌ها تفاوت روشنی ندارند (p {p})."),
    too_few: "پاسخ‌ها برای سنجش گروه‌ها بسیار کم‌اند.",
    ask: "برگزینید چه چیزی می‌گوید مشتری رفته است: ستونی واردشده یا یک پاسخ.",
    who: "رفته به شمار می‌آید",
    choose: "برگزینید…",
    by: "گروه‌ها",
    felt: "تجربه بر پایهٔ",
    together: "جدا نشده",
};
