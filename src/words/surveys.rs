//! Words of the list of surveys, of the first run, and of the tiles that start a survey.
use super::{Lang, run};

pub struct Surveys {
    /// Surveys, answers: the line under the heading.
    pub summary: fn(u64, u64) -> String,
    pub new: &'static str,
    pub import: &'static str,
    pub answer_file: &'static str,
    pub list: &'static str,
    pub col_survey: &'static str,
    pub col_status: &'static str,
    pub col_headline: &'static str,
    pub col_answers: &'static str,
    pub col_latest: &'static str,
    pub questions: fn(u64) -> String,
    /// The metric's short names in the list.
    pub nps: &'static str,
    pub csat: &'static str,
    pub ces: &'static str,
    /// "27 to 41": the ends of a range, already written.
    pub range: fn(&str, &str) -> String,
    pub of_7: &'static str,
    pub few: &'static str,
    /// At how many answers the score appears.
    pub appears: fn(u64) -> String,
    /// "81% of 509 finished": share, number started.
    pub finished: fn(&str, u64) -> String,
    pub all_finished: &'static str,
    pub no_answers: &'static str,
    pub duplicate: fn(&str) -> String,
    pub delete: fn(&str) -> String,
    pub archive: fn(&str) -> String,
    pub unarchive: fn(&str) -> String,
    pub show_archived: fn(u64) -> String,
    pub from_file: &'static str,
    /// A survey came from a file, and so many things in it are not as they were.
    pub brought: fn(u64) -> String,
    pub copy_of: fn(&str) -> String,
    /// A survey and this many answers went.
    pub deleted: fn(&str, u64) -> String,
    pub undo_until: &'static str,
    pub not_done: fn(&str) -> String,
    pub templates: &'static str,
    pub templates_note: &'static str,
    /// Of a template: its questions and seconds.
    pub size: fn(usize, f64) -> String,
    pub first_title: &'static str,
    pub first_text: &'static str,
    pub first_create: &'static str,
    pub first_note: &'static str,
    pub first_backup: &'static str,
    pub first_sample: &'static str,
    pub not_a_survey: &'static str,
    /// Records that this version can't read: how many.
    pub troubles: fn(u64) -> String,
    /// Before the link to where tables come in.
    pub is_table: &'static str,
}

pub static EN: Surveys = Surveys {
    summary: |surveys, answers| {
        let surveys = if surveys == 1 {
            "1 survey".into()
        } else {
            format!("{} surveys", Lang::En.count(surveys))
        };
        let answers = if answers == 1 {
            "1 answer".into()
        } else {
            format!("{} answers", Lang::En.count(answers))
        };
        format!("{surveys}, {answers}, all kept in this browser.")
    },
    new: "New survey",
    import: "Import a table",
    answer_file: "Answer a survey from a file",
    list: "Your surveys",
    col_survey: "Survey",
    col_status: "Status",
    col_headline: "Headline, with 95% range",
    col_answers: "Answers",
    col_latest: "Latest answer",
    questions: |n| {
        if n == 1 {
            "1 question".into()
        } else {
            format!("{n} questions")
        }
    },
    nps: "NPS",
    csat: "CSAT",
    ces: "Ease",
    range: |low, high| format!("{low} to {high}"),
    of_7: "of 7",
    few: "few answers",
    appears: |n| format!("Score appears at {n} answers"),
    finished: |share, started| format!("{share} of {} finished", Lang::En.count(started)),
    all_finished: "All finished",
    no_answers: "No answers yet",
    duplicate: |title| format!("Duplicate {title}"),
    delete: |title| format!("Delete {title}"),
    archive: |title| format!("Archive {title}"),
    unarchive: |title| format!("Bring {title} back"),
    show_archived: |n| format!("Archived ({n})"),
    from_file: "From a file",
    brought: |n| {
        format!("The survey was added. Things that are not as the file has them: {n}. Build says what can’t run.")
    },
    copy_of: |title| format!("{title} (copy)"),
    deleted: |title, answers| match answers {
        0 => format!("“{title}” was deleted."),
        1 => format!("“{title}” and its answer were deleted."),
        n => format!("“{title}” and its {} answers were deleted.", Lang::En.count(n)),
    },
    undo_until: "You can undo this until you leave the page.",
    not_done: |why| format!("That didn’t work. {why}"),
    templates: "Start from a template",
    templates_note: "Every template is editable and comes in four languages.",
    size: run::en_summary,
    first_title: "Ask the first question",
    first_text: "Write a short survey, share it, and see where your customers’ journey is smooth and where it isn’t.",
    first_create: "Create a survey",
    first_note: "There is no account and no server. Surveys and answers stay in this browser until you share or export them.",
    first_backup: "Moving from another device? Restore a backup",
    first_sample: "Open the sample project",
    not_a_survey: "This file holds no survey that somebody sent to be answered. Answers, backups and surveys from SurveyJS come in under Data & backup.",
    troubles: |n| {
        if n == 1 {
            "One record can’t be read. It is kept as it is; see Data & backup.".into()
        } else {
            format!("{n} records can’t be read. They are kept as they are; see Data & backup.")
        }
    },
    is_table: "Tables of answers come in elsewhere:",
};

pub static ZH_HANS: Surveys = Surveys {
    summary: |surveys, answers| {
        format!(
            "{} 份问卷，{} 份答卷，全部保存在此浏览器中。",
            Lang::ZhHans.count(surveys),
            Lang::ZhHans.count(answers)
        )
    },
    new: "新建问卷",
    import: "导入表格",
    answer_file: "打开文件作答",
    list: "我的问卷",
    col_survey: "问卷",
    col_status: "状态",
    col_headline: "主要指标及 95% 区间",
    col_answers: "答卷",
    col_latest: "最近答卷",
    questions: |n| format!("{n} 道题"),
    nps: "NPS",
    csat: "CSAT",
    ces: "轻松度",
    range: |low, high| format!("{low} 至 {high}"),
    of_7: "/ 7",
    few: "答卷较少",
    appears: |n| format!("满 {n} 份答卷后显示分数"),
    finished: |share, started| format!("{} 份中 {share} 已完成", Lang::ZhHans.count(started)),
    all_finished: "全部完成",
    no_answers: "还没有答卷",
    duplicate: |title| format!("复制“{title}”"),
    delete: |title| format!("删除“{title}”"),
    archive: |title| format!("归档“{title}”"),
    unarchive: |title| format!("取消归档“{title}”"),
    show_archived: |n| format!("已归档（{n}）"),
    from_file: "从文件新建",
    brought: |n| format!("问卷已添加，其中 {n} 处与文件不同。“编辑”页会说明哪些无法运行。"),
    copy_of: |title| format!("{title}（副本）"),
    deleted: |title, answers| match answers {
        0 => format!("已删除“{title}”。"),
        n => format!("已删除“{title}”及其 {} 份答卷。", Lang::ZhHans.count(n)),
    },
    undo_until: "离开本页前可以撤销。",
    not_done: |why| format!("操作未成功。{why}"),
    templates: "从模板开始",
    templates_note: "每个模板都可修改，并有四种语言。",
    size: run::hans_summary,
    first_title: "提出第一个问题",
    first_text: "写一份简短的问卷，分享出去，看看客户旅程哪里顺畅、哪里不顺。",
    first_create: "创建问卷",
    first_note: "无需账号，也没有服务器。在您分享或导出之前，问卷和答卷都只保存在此浏览器中。",
    first_backup: "从其他设备迁移？恢复备份",
    first_sample: "打开示例项目",
    not_a_survey: "此文件不是别人发来请您填写的问卷。答卷、备份和 SurveyJS 问卷请在“数据与备份”中导入。",
    troubles: |n| format!("有 {n} 条记录无法读取，已原样保留，请见“数据与备份”。"),
    is_table: "答卷表格请在这里导入：",
};

pub static ZH_HANT: Surveys = Surveys {
    summary: |surveys, answers| {
        format!(
            "{} 份問卷，{} 份作答，全部保存在這個瀏覽器中。",
            Lang::ZhHant.count(surveys),
            Lang::ZhHant.count(answers)
        )
    },
    new: "新增問卷",
    import: "匯入表格",
    answer_file: "開啟檔案作答",
    list: "我的問卷",
    col_survey: "問卷",
    col_status: "狀態",
    col_headline: "主要指標與 95% 區間",
    col_answers: "作答",
    col_latest: "最近作答",
    questions: |n| format!("{n} 題"),
    nps: "NPS",
    csat: "CSAT",
    ces: "輕鬆度",
    range: |low, high| format!("{low} 至 {high}"),
    of_7: "/ 7",
    few: "作答較少",
    appears: |n| format!("滿 {n} 份作答後顯示分數"),
    finished: |share, started| format!("{} 份中有 {share} 完成", Lang::ZhHant.count(started)),
    all_finished: "全部完成",
    no_answers: "尚無作答",
    duplicate: |title| format!("複製「{title}」"),
    delete: |title| format!("刪除「{title}」"),
    archive: |title| format!("封存「{title}」"),
    unarchive: |title| format!("取消封存「{title}」"),
    show_archived: |n| format!("已封存（{n}）"),
    from_file: "從檔案建立",
    brought: |n| format!("問卷已加入，其中 {n} 處與檔案不同。「編輯」頁會說明哪些無法執行。"),
    copy_of: |title| format!("{title}（副本）"),
    deleted: |title, answers| match answers {
        0 => format!("已刪除「{title}」。"),
        n => format!("已刪除「{title}」與其 {} 份作答。", Lang::ZhHant.count(n)),
    },
    undo_until: "離開此頁前可以復原。",
    not_done: |why| format!("操作未成功。{why}"),
    templates: "從範本開始",
    templates_note: "每個範本都能修改，並提供四種語言。",
    size: run::hant_summary,
    first_title: "問出第一個問題",
    first_text: "寫一份簡短的問卷，分享出去，看看顧客旅程哪裡順暢、哪裡卡住。",
    first_create: "建立問卷",
    first_note: "不需帳號，也沒有伺服器。在您分享或匯出之前，問卷與作答都只保存在這個瀏覽器中。",
    first_backup: "從其他裝置搬過來？還原備份",
    first_sample: "開啟範例專案",
    not_a_survey: "這個檔案不是別人寄來請您填寫的問卷。作答、備份和 SurveyJS 問卷請在「資料與備份」中匯入。",
    troubles: |n| format!("有 {n} 筆記錄無法讀取，已原樣保留，請見「資料與備份」。"),
    is_table: "作答表格請在這裡匯入：",
};

pub static FA: Surveys = Surveys {
    summary: |surveys, answers| {
        format!(
            "{} نظرسنجی و {} پاسخ، همه در همین مرورگر.",
            Lang::Fa.count(surveys),
            Lang::Fa.count(answers)
        )
    },
    new: "نظرسنجی تازه",
    import: "وارد کردن جدول",
    answer_file: "پاسخ به نظرسنجی از یک فایل",
    list: "نظرسنجی‌های شما",
    col_survey: "نظرسنجی",
    col_status: "وضعیت",
    col_headline: "شاخص اصلی با بازهٔ ۹۵٪",
    col_answers: "پاسخ‌ها",
    col_latest: "تازه‌ترین پاسخ",
    questions: |n| format!("{} پرسش", Lang::Fa.count(n)),
    nps: "NPS",
    csat: "CSAT",
    ces: "سهولت",
    range: |low, high| format!("{low} تا {high}"),
    of_7: "از ۷",
    few: "پاسخ‌ها کم است",
    appears: |n| format!("امتیاز از {} پاسخ نمایش داده می‌شود", Lang::Fa.count(n)),
    finished: |share, started| format!("{share} از {} نفر به پایان رساندند", Lang::Fa.count(started)),
    all_finished: "همه به پایان رساندند",
    no_answers: "هنوز پاسخی نیست",
    duplicate: |title| format!("رونوشت از «{title}»"),
    delete: |title| format!("حذف «{title}»"),
    archive: |title| format!("بایگانی «{title}»"),
    unarchive: |title| format!("بازگرداندن «{title}» از بایگانی"),
    show_archived: |n| format!("بایگانی‌شده ({})", Lang::Fa.count(n)),
    from_file: "از یک فایل",
    brought: |n| {
        format!(
            "نظرسنجی افزوده شد. {} مورد در آن با فایل فرق دارد؛ صفحهٔ ساخت می‌گوید چه چیزی اجرا نمی‌شود.",
            Lang::Fa.count(n)
        )
    },
    copy_of: |title| format!("{title} (رونوشت)"),
    deleted: |title, answers| match answers {
        0 => format!("«{title}» حذف شد."),
        n => format!("«{title}» و {} پاسخ آن حذف شد.", Lang::Fa.count(n)),
    },
    undo_until: "تا از این صفحه بیرون نرفته‌اید می‌توانید آن را واگردانید.",
    not_done: |why| format!("انجام نشد. {why}"),
    templates: "شروع از یک الگو",
    templates_note: "همهٔ الگوها ویرایش‌پذیرند و به چهار زبان آماده‌اند.",
    size: run::fa_summary,
    first_title: "نخستین پرسش را بپرسید",
    first_text: "نظرسنجی کوتاهی بنویسید، به اشتراک بگذارید و ببینید سفر مشتریانتان کجا هموار است و کجا نه.",
    first_create: "ساخت نظرسنجی",
    first_note: "نه حساب کاربری لازم است و نه سروری هست. نظرسنجی‌ها و پاسخ‌ها تا زمانی که به اشتراک نگذارید یا برون‌بری نکنید در همین مرورگر می‌مانند.",
    first_backup: "از دستگاه دیگری می‌آیید؟ پشتیبان را بازگردانید",
    first_sample: "باز کردن پروژهٔ نمونه",
    not_a_survey: "این فایل نظرسنجی‌ای نیست که کسی برای پاسخ دادن فرستاده باشد. پاسخ‌ها، پشتیبان‌ها و نظرسنجی‌های SurveyJS را در «داده و پشتیبان» وارد کنید.",
    troubles: |n| {
        format!(
            "{} رکورد خوانده نمی‌شود و همان‌گونه که بود نگه داشته شده است؛ «داده و پشتیبان» را ببینید.",
            Lang::Fa.count(n)
        )
    },
    is_table: "جدول پاسخ‌ها از اینجا وارد می‌شود:",
};
