//! Words of the advice column itself. What the advice says is `advice`, which only the worker holds.
use super::Lang;

pub struct Advising {
    pub title: &'static str,
    /// The first reading goes on.
    pub reading: &'static str,
    pub none: &'static str,
    /// The way to the column, where it stands below.
    pub jump: fn(u64) -> String,
    pub whole: &'static str,
    pub open: fn(&str) -> String,
    /// Keeps it as it is, until its wording changes; and takes that back.
    pub leave: &'static str,
    pub mind: &'static str,
    pub left: fn(u64) -> String,
    /// Said when an edit was made for the author.
    pub mended: &'static str,
    /// Opens the translations where one is missing.
    pub translate: &'static str,
    pub failed: &'static str,
}

pub static EN: Advising = Advising {
    title: "Advice",
    reading: "Reading your survey…",
    none: "Nothing to advise.",
    jump: |n| format!("Advice ({n})"),
    whole: "Whole survey",
    open: |place| format!("Open {place}"),
    leave: "Leave it",
    mind: "Show it again",
    left: |n| {
        if n == 1 {
            "1 piece of advice left as it is".into()
        } else {
            format!("{n} pieces of advice left as they are")
        }
    },
    mended: "Changed for you.",
    translate: "Translate",
    failed: "Advice is not available: its background helper ended. You can go on writing.",
};

pub static ZH_HANS: Advising = Advising {
    title: "建议",
    reading: "正在阅读问卷……",
    none: "没有需要提醒的地方。",
    jump: |n| format!("建议（{n}）"),
    whole: "整份问卷",
    open: |place| format!("打开{place}"),
    leave: "保持原样",
    mind: "重新显示",
    left: |n| format!("{n} 条建议已保持原样"),
    mended: "已替您改好。",
    translate: "翻译",
    failed: "暂时没有建议：后台程序已停止。您可以继续编写。",
};

pub static ZH_HANT: Advising = Advising {
    title: "建議",
    reading: "正在閱讀問卷……",
    none: "沒有需要提醒的地方。",
    jump: |n| format!("建議（{n}）"),
    whole: "整份問卷",
    open: |place| format!("開啟{place}"),
    leave: "維持原樣",
    mind: "重新顯示",
    left: |n| format!("{n} 則建議已維持原樣"),
    mended: "已替您改好。",
    translate: "翻譯",
    failed: "暫時沒有建議：背景程式已停止。您可以繼續編寫。",
};

pub static FA: Advising = Advising {
    title: "توصیه‌ها",
    reading: "در حال خواندن نظرسنجی…",
    none: "توصیه‌ای نیست.",
    jump: |n| format!("توصیه‌ها ({})", Lang::Fa.count(n)),
    whole: "کل نظرسنجی",
    open: |place| format!("باز کردن {place}"),
    leave: "همین‌طور بماند",
    mind: "دوباره نشان بده",
    left: |n| format!("{} توصیه کنار گذاشته شده است", Lang::Fa.count(n)),
    mended: "برایتان اصلاح شد.",
    translate: "ترجمه کنید",
    failed: "توصیه‌ها در دسترس نیست: برنامهٔ پس‌زمینه متوقف شد. می‌توانید به نوشتن ادامه دهید.",
};
