//! Words of an author who corrects what was read in a comment, or stops the reading.
use super::Lang;

pub struct Correcting {
    /// Opens and closes the form.
    pub correct: &'static str,
    pub done: &'static str,
    /// The first choice of each list.
    pub as_read: &'static str,
    pub mood: &'static str,
    pub language: &'static str,
    pub other: &'static str,
    pub none: &'static str,
    /// All that was read is right.
    pub right: &'static str,
    pub corrected: &'static str,
    /// Right, of so many: sentiment, urgency, emotion, intent.
    pub measured: fn(&[(u64, u64); 4]) -> String,
    /// Other comments follow the corrections; and no longer.
    pub adjust: &'static str,
    pub as_before: &'static str,
    pub adjust_note: &'static str,
    /// The least number of labels.
    pub too_few: fn(u64) -> String,
    /// Labels.
    pub pays_not: fn(u64) -> String,
    /// Right before, right after, labels.
    pub would: fn(u64, u64, u64) -> String,
    /// Comments that read otherwise, right before, right after, labels.
    pub adjusted: fn(u64, u64, u64, u64) -> String,
    /// Beside a label.
    pub is_adjusted: &'static str,
    /// The author stopped the reading: read, all.
    pub stopped: fn(u64, u64) -> String,
    pub go_on: &'static str,
    /// A long comment: all of it, and its beginning again.
    pub whole: &'static str,
    pub less: &'static str,
}

pub static EN: Correcting = Correcting {
    correct: "Correct",
    done: "Done",
    as_read: "As read",
    mood: "Sentiment",
    language: "Language",
    other: "Another language",
    none: "None",
    right: "All right as read",
    corrected: "Checked by you",
    measured: |of| {
        let part = |(right, of): (u64, u64)| format!("{} of {}", Lang::En.count(right), Lang::En.count(of));
        format!(
            "Of the labels you checked, these were read right: sentiment {}, urgency {}, emotion {}, intent {}.",
            part(of[0]),
            part(of[1]),
            part(of[2]),
            part(of[3])
        )
    },
    adjust: "Adjust to your corrections",
    as_before: "Read as before",
    adjust_note: "An adjustment leans the model towards your labels in this survey: a shift, and weights of words that decided comments you corrected. It is made anew from your corrections, and changes no label that you gave.",
    too_few: |least| {
        format!(
            "From {} sentiments checked on, an adjustment of the reading to them is tried.",
            Lang::En.count(least)
        )
    },
    pays_not: |n| {
        format!(
            "An adjustment was tried on your {} labels and would not make more of them right.",
            Lang::En.count(n)
        )
    },
    would: |before, after, n| {
        let of = |n| Lang::En.count(n);
        format!(
            "Adjusted to your corrections, {} of {} sentiments would be read right instead of {}, each tried without its own label.",
            of(after),
            of(n),
            of(before)
        )
    },
    adjusted: |changed, before, after, n| {
        let of = |n| Lang::En.count(n);
        format!(
            "Adjusted to your corrections: {} comments read otherwise. Of {} sentiments you checked, {} would be right instead of {}, each tried without its own label.",
            of(changed),
            of(n),
            of(after),
            of(before)
        )
    },
    is_adjusted: "adjusted to your corrections",
    stopped: |done, total| {
        format!(
            "Stopped: {} of {} comments are read.",
            Lang::En.count(done),
            Lang::En.count(total)
        )
    },
    go_on: "Go on",
    whole: "Show the whole comment",
    less: "Show less",
};

pub static ZH_HANS: Correcting = Correcting {
    correct: "更正",
    done: "完成",
    as_read: "按系统判断",
    mood: "情感",
    language: "语言",
    other: "其他语言",
    none: "无",
    right: "判断全部正确",
    corrected: "您已核对",
    measured: |of| {
        let part = |(right, of): (u64, u64)| format!("{}/{}", Lang::ZhHans.count(right), Lang::ZhHans.count(of));
        format!(
            "在您核对过的标签中，判断正确的有：情感 {}，紧急程度 {}，情绪 {}，意向 {}。",
            part(of[0]),
            part(of[1]),
            part(of[2]),
            part(of[3])
        )
    },
    adjust: "按您的更正调整",
    as_before: "恢复原来的判断",
    adjust_note: "调整使模型更接近您在本问卷中给出的标签：整体偏移，以及您更正过的评论中关键词的权重。它每次都由您的更正重新得出，不会改变您给出的任何标签。",
    too_few: |least| format!("核对满 {} 条情感后，会试着据此调整判断。", Lang::ZhHans.count(least)),
    pays_not: |n| {
        format!(
            "已用您核对的 {} 个标签试过调整，判断正确的数量不会增加。",
            Lang::ZhHans.count(n)
        )
    },
    would: |before, after, n| {
        let of = |n| Lang::ZhHans.count(n);
        format!(
            "按您的更正调整后，{} 条情感中判断正确的将由 {} 条变为 {} 条（每条都在未用其自身标签的情况下检验）。",
            of(n),
            of(before),
            of(after)
        )
    },
    adjusted: |changed, before, after, n| {
        let of = |n| Lang::ZhHans.count(n);
        format!(
            "已按您的更正调整：{} 条评论的判断有变。在您核对的 {} 条情感中，判断正确的将由 {} 条变为 {} 条（每条都在未用其自身标签的情况下检验）。",
            of(changed),
            of(n),
            of(before),
            of(after)
        )
    },
    is_adjusted: "已按您的更正调整",
    stopped: |done, total| {
        format!(
            "已停止：已读取 {} / {} 条评论。",
            Lang::ZhHans.count(done),
            Lang::ZhHans.count(total)
        )
    },
    go_on: "继续",
    whole: "显示完整评论",
    less: "收起",
};

pub static ZH_HANT: Correcting = Correcting {
    correct: "更正",
    done: "完成",
    as_read: "依系統判斷",
    mood: "情緒",
    language: "語言",
    other: "其他語言",
    none: "無",
    right: "判斷全部正確",
    corrected: "您已核對",
    measured: |of| {
        let part = |(right, of): (u64, u64)| format!("{}/{}", Lang::ZhHant.count(right), Lang::ZhHant.count(of));
        format!(
            "在您核對過的標籤中，判斷正確的有：情緒 {}，急迫程度 {}，心情 {}，意圖 {}。",
            part(of[0]),
            part(of[1]),
            part(of[2]),
            part(of[3])
        )
    },
    adjust: "依您的更正調整",
    as_before: "恢復原來的判斷",
    adjust_note: "調整會讓模型更接近您在這份問卷中給的標籤：整體偏移，以及您更正過的留言中關鍵詞的權重。每次都由您的更正重新算出，不會更動您給的任何標籤。",
    too_few: |least| format!("核對滿 {} 則情緒後，會試著據此調整判斷。", Lang::ZhHant.count(least)),
    pays_not: |n| {
        format!(
            "已用您核對的 {} 個標籤試過調整，判斷正確的數量不會增加。",
            Lang::ZhHant.count(n)
        )
    },
    would: |before, after, n| {
        let of = |n| Lang::ZhHant.count(n);
        format!(
            "依您的更正調整後，{} 則情緒中判斷正確的將由 {} 則變為 {} 則（每則都在未用其自身標籤的情況下檢驗）。",
            of(n),
            of(before),
            of(after)
        )
    },
    adjusted: |changed, before, after, n| {
        let of = |n| Lang::ZhHant.count(n);
        format!(
            "已依您的更正調整：{} 則留言的判斷有變。在您核對的 {} 則情緒中，判斷正確的將由 {} 則變為 {} 則（每則都在未用其自身標籤的情況下檢驗）。",
            of(changed),
            of(n),
            of(before),
            of(after)
        )
    },
    is_adjusted: "已依您的更正調整",
    stopped: |done, total| {
        format!(
            "已停止：已讀取 {} / {} 則留言。",
            Lang::ZhHant.count(done),
            Lang::ZhHant.count(total)
        )
    },
    go_on: "繼續",
    whole: "顯示完整留言",
    less: "收合",
};

pub static FA: Correcting = Correcting {
    correct: "تصحیح",
    done: "پایان",
    as_read: "همان که خوانده شد",
    mood: "احساس",
    language: "زبان",
    other: "زبانی دیگر",
    none: "هیچ",
    right: "همه درست است",
    corrected: "شما بررسی کردید",
    measured: |of| {
        let part = |(right, of): (u64, u64)| format!("{} از {}", Lang::Fa.count(right), Lang::Fa.count(of));
        format!(
            "از برچسب‌هایی که بررسی کردید این‌ها درست خوانده شده بود: احساس {}، فوریت {}، هیجان {}، قصد {}.",
            part(of[0]),
            part(of[1]),
            part(of[2]),
            part(of[3])
        )
    },
    adjust: "تنظیم با تصحیح‌های شما",
    as_before: "خواندن مانند پیش",
    adjust_note: "تنظیم، مدل را به برچسب‌هایی که در این نظرسنجی داده‌اید نزدیک می‌کند: یک جابه‌جایی کلی، و وزن واژه‌هایی که در نظرهای تصحیح‌شده تعیین‌کننده بوده‌اند. هر بار از نو از تصحیح‌های شما ساخته می‌شود و هیچ برچسبی را که خودتان داده‌اید تغییر نمی‌دهد.",
    too_few: |least| {
        format!(
            "پس از بررسی {} احساس، تنظیم خواندن بر پایهٔ آن‌ها آزموده می‌شود.",
            Lang::Fa.count(least)
        )
    },
    pays_not: |n| {
        format!(
            "تنظیم با {} برچسب شما آزموده شد و شمار خوانده‌های درست را بیشتر نمی‌کرد.",
            Lang::Fa.count(n)
        )
    },
    would: |before, after, n| {
        let of = |n| Lang::Fa.count(n);
        format!(
            "با تنظیم بر پایهٔ تصحیح‌های شما، از {} احساس به‌جای {} تا {} تا درست خوانده می‌شد؛ هر یک بدون برچسب خودش آزموده شد.",
            of(n),
            of(before),
            of(after)
        )
    },
    adjusted: |changed, before, after, n| {
        let of = |n| Lang::Fa.count(n);
        format!(
            "با تصحیح‌های شما تنظیم شد: {} نظر جور دیگری خوانده شد. از {} احساسی که بررسی کردید به‌جای {} تا {} تا درست خوانده می‌شد؛ هر یک بدون برچسب خودش آزموده شد.",
            of(changed),
            of(n),
            of(before),
            of(after)
        )
    },
    is_adjusted: "تنظیم‌شده با تصحیح‌های شما",
    stopped: |done, total| {
        format!(
            "متوقف شد: {} از {} نظر خوانده شده است.",
            Lang::Fa.count(done),
            Lang::Fa.count(total)
        )
    },
    go_on: "ادامه",
    whole: "نمایش همهٔ نظر",
    less: "نمایش کمتر",
};
