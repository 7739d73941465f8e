//! What is asked of a table before it is imported: where its answers come from, what its days mean, whether the first answers look right.
use super::Lang;
use crate::exchange::table::SourceKind;

pub struct Columns {
    pub source: &'static str,
    pub source_name: fn(SourceKind) -> &'static str,
    /// A day that can be read both ways, and how many of the column can.
    pub which_day: fn(&str, usize) -> String,
    /// The same day, and the column that it stands in.
    pub day_missing: fn(&str, &str) -> String,
    pub preview: &'static str,
    pub first_answers: &'static str,
    /// Answers of so many rows.
    pub would_be: fn(usize, usize) -> String,
    /// The columns are set by an earlier import, of this title.
    pub as_before: fn(&str) -> String,
    pub segment_help: &'static str,
    pub goes_into: &'static str,
    /// A survey's title.
    pub add_to: fn(&str) -> String,
    pub add_help: &'static str,
    pub new_survey: &'static str,
    /// So many rows.
    pub already_here: fn(usize) -> String,
}

fn n(lang: Lang, n: usize) -> String {
    lang.count(n as u64)
}

pub static EN: Columns = Columns {
    source: "Where these answers come from",
    source_name: |kind| match kind {
        SourceKind::Direct => "Customers were asked: surveys",
        SourceKind::Indirect => "Customers said it unasked: reviews, tickets, e-mail",
        SourceKind::Inferred => "Derived from what customers do",
    },
    which_day: |day, dates| {
        let these = if dates == 1 {
            "One date".to_owned()
        } else {
            format!("{} dates", n(Lang::En, dates))
        };
        format!("Which day is {day}? {these} of this column can be read both ways.")
    },
    day_missing: |day, column| format!("Say first which day {day} is, in the column “{column}”."),
    preview: "Preview",
    first_answers: "The first answers, as they would be imported",
    would_be: |answers, rows| {
        format!(
            "{} of {} rows would become answers.",
            n(Lang::En, answers),
            n(Lang::En, rows)
        )
    },
    as_before: |title| format!("The columns are set as when you imported “{title}”."),
    segment_help: "Kept beside each answer, to filter and compare by; not a question.",
    goes_into: "Where the answers go",
    add_to: |title| format!("Add to “{title}”"),
    add_help: "Rows that are there already are left out. Questions and choices that are new are added.",
    new_survey: "A new survey",
    already_here: |rows| {
        let rows = if rows == 1 {
            "One row was".to_owned()
        } else {
            format!("{} rows were", n(Lang::En, rows))
        };
        format!("{rows} here already and left out.")
    },
};

pub static ZH_HANS: Columns = Columns {
    source: "这些答卷的来源",
    source_name: |kind| match kind {
        SourceKind::Direct => "询问客户所得：问卷",
        SourceKind::Indirect => "客户主动表达：评论、工单、邮件",
        SourceKind::Inferred => "由客户行为推断",
    },
    which_day: |day, dates| {
        format!(
            "{day} 是哪一天？此列有 {} 个日期可以有两种读法。",
            n(Lang::ZhHans, dates)
        )
    },
    day_missing: |day, column| format!("请先在“{column}”列中说明 {day} 是哪一天。"),
    preview: "预览",
    first_answers: "导入后的前几份答卷",
    would_be: |answers, rows| {
        format!(
            "{} 行中有 {} 行将成为答卷。",
            n(Lang::ZhHans, rows),
            n(Lang::ZhHans, answers)
        )
    },
    as_before: |title| format!("各列沿用导入“{title}”时的设置。"),
    segment_help: "随每份答卷保存，用于筛选和比较，不作为题目。",
    goes_into: "这些答卷归入",
    add_to: |title| format!("加到“{title}”"),
    add_help: "已有的行会跳过；新的题目和选项会补上。",
    new_survey: "一份新问卷",
    already_here: |rows| format!("{} 行此前已导入，已跳过。", n(Lang::ZhHans, rows)),
};

pub static ZH_HANT: Columns = Columns {
    source: "這些作答的來源",
    source_name: |kind| match kind {
        SourceKind::Direct => "詢問顧客所得：問卷",
        SourceKind::Indirect => "顧客主動表達：評論、客服案件、電子郵件",
        SourceKind::Inferred => "由顧客行為推斷",
    },
    which_day: |day, dates| {
        format!(
            "{day} 是哪一天？這一欄有 {} 個日期可以有兩種讀法。",
            n(Lang::ZhHant, dates)
        )
    },
    day_missing: |day, column| format!("請先在「{column}」欄說明 {day} 是哪一天。"),
    preview: "預覽",
    first_answers: "匯入後的前幾份作答",
    would_be: |answers, rows| {
        format!(
            "{} 列中有 {} 列將成為作答。",
            n(Lang::ZhHant, rows),
            n(Lang::ZhHant, answers)
        )
    },
    as_before: |title| format!("各欄沿用匯入「{title}」時的設定。"),
    segment_help: "隨每份作答保存，用於篩選和比較，不作為題目。",
    goes_into: "這些作答歸入",
    add_to: |title| format!("加到「{title}」"),
    add_help: "已有的列會略過；新的題目和選項會補上。",
    new_survey: "一份新問卷",
    already_here: |rows| format!("{} 列先前已匯入，已略過。", n(Lang::ZhHant, rows)),
};

pub static FA: Columns = Columns {
    source: "این پاسخ‌ها از کجا آمده‌اند",
    source_name: |kind| match kind {
        SourceKind::Direct => "از مشتریان پرسیده شده: نظرسنجی",
        SourceKind::Indirect => "مشتریان خودشان گفته‌اند: نظرها، تیکت‌ها، ایمیل",
        SourceKind::Inferred => "برداشت از رفتار مشتریان",
    },
    which_day: |day, dates| {
        format!(
            "منظور از {day} کدام روز است؟ {} تاریخ این ستون را دو گونه می‌توان خواند.",
            n(Lang::Fa, dates)
        )
    },
    day_missing: |day, column| format!("نخست در ستون «{column}» بگویید منظور از {day} کدام روز است."),
    preview: "پیش‌نمایش",
    first_answers: "نخستین پاسخ‌ها، آن‌گونه که وارد می‌شوند",
    would_be: |answers, rows| format!("از {} سطر، {} سطر پاسخ می‌شود.", n(Lang::Fa, rows), n(Lang::Fa, answers)),
    as_before: |title| format!("کاربرد ستون‌ها همان است که هنگام وارد کردن «{title}» تعیین کردید."),
    segment_help: "کنار هر پاسخ نگه داشته می‌شود تا با آن غربال و مقایسه کنید؛ پرسش نمی‌شود.",
    goes_into: "پاسخ‌ها کجا بروند",
    add_to: |title| format!("افزودن به «{title}»"),
    add_help: "سطرهایی که پیش‌تر آمده‌اند کنار گذاشته می‌شوند؛ پرسش‌ها و گزینه‌های تازه افزوده می‌شوند.",
    new_survey: "یک نظرسنجی تازه",
    already_here: |rows| format!("{} سطر پیش‌تر آمده بود و کنار گذاشته شد.", n(Lang::Fa, rows)),
};
