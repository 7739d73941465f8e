//! How answers come back to their author, and why some are not taken.
use super::Lang;

pub struct Back {
    pub links: &'static str,
    pub take: &'static str,
    pub drop_here: &'static str,
    /// Done, of how many.
    pub reading: fn(u64, u64) -> String,
    /// New, already here, refused.
    pub report: fn(u64, u64, u64) -> String,
    /// The fingerprint of the key that is needed.
    pub other_key: fn(&str) -> String,
    pub changed: &'static str,
    pub unfit: &'static str,
    pub no_courier: &'static str,
    pub cut_link: &'static str,
    pub survey_link: &'static str,
    pub no_link: &'static str,
}

pub static EN: Back = Back {
    links: "Reply links",
    take: "Take in",
    drop_here: "Files can also be dropped here, any number at once. Answers you already have aren’t counted twice.",
    reading: |done, total| format!("Reading {} of {}", Lang::En.count(done), Lang::En.count(total)),
    report: |new, same, refused| {
        let count = |n: u64| Lang::En.count(n);
        let mut text = format!("{} new", count(new));
        if same > 0 {
            text += &format!(", {} already here", count(same));
        }
        if refused > 0 {
            text += &format!(", {} refused", count(refused));
        }
        text + "."
    },
    other_key: |key| {
        format!(
            "Sealed for another key: \u{2066}{key}\u{2069}. It isn’t in this browser. Import the backup that holds it, then try again."
        )
    },
    changed: "Changed since it was sealed, or cut off on the way. Ask for it again.",
    unfit: "The answers don’t fit this survey.",
    no_courier: "The part of Waystone that opens answers did not load. Check the connection and try again.",
    cut_link: "This reply link is damaged or was cut off. Ask for it again, or for the file.",
    survey_link: "This is the link that goes out to people, not one that came back. Paste the reply links they send you.",
    no_link: "There is no reply link in this text. Copy the whole link, or choose the file.",
};

pub static ZH_HANS: Back = Back {
    links: "回复链接",
    take: "收入",
    drop_here: "也可以把文件拖到这里，可一次多个。已有的答卷不会重复计算。",
    reading: |done, total| {
        format!(
            "正在读取第 {} 个，共 {} 个",
            Lang::ZhHans.count(done),
            Lang::ZhHans.count(total)
        )
    },
    report: |new, same, refused| {
        let count = |n: u64| Lang::ZhHans.count(n);
        let mut text = format!("新增 {} 份", count(new));
        if same > 0 {
            text += &format!("，已有 {} 份", count(same));
        }
        if refused > 0 {
            text += &format!("，{} 份未收入", count(refused));
        }
        text + "。"
    },
    other_key: |key| {
        format!(
            "这份答卷是用另一把密钥加密的：\u{2066}{key}\u{2069}。此浏览器中没有这把密钥。请先导入包含它的备份，再试一次。"
        )
    },
    changed: "加密后被改动过，或在传送中被截断。请对方重新发送。",
    unfit: "回答与本问卷不符。",
    no_courier: "Waystone 中用于解密的部分未能加载。请检查网络连接后重试。",
    cut_link: "这个回复链接已损坏或不完整。请对方重发，或改发文件。",
    survey_link: "这是发给受访者的链接，不是回复链接。请粘贴他们发回的链接。",
    no_link: "文本中没有回复链接。请复制完整的链接，或选择文件。",
};

pub static ZH_HANT: Back = Back {
    links: "回覆連結",
    take: "收入",
    drop_here: "也可以把檔案拖到這裡，一次可多個。已有的作答不會重複計算。",
    reading: |done, total| {
        format!(
            "正在讀取第 {} 個，共 {} 個",
            Lang::ZhHant.count(done),
            Lang::ZhHant.count(total)
        )
    },
    report: |new, same, refused| {
        let count = |n: u64| Lang::ZhHant.count(n);
        let mut text = format!("新增 {} 份", count(new));
        if same > 0 {
            text += &format!("，已有 {} 份", count(same));
        }
        if refused > 0 {
            text += &format!("，{} 份未收入", count(refused));
        }
        text + "。"
    },
    other_key: |key| {
        format!(
            "這份作答是用另一把金鑰加密的：\u{2066}{key}\u{2069}。這個瀏覽器裡沒有這把金鑰。請先匯入包含它的備份，再試一次。"
        )
    },
    changed: "加密後被更動過，或在傳送途中被截斷。請對方重新傳送。",
    unfit: "回答與這份問卷不符。",
    no_courier: "Waystone 中用來解密的部分未能載入。請檢查網路連線後再試一次。",
    cut_link: "這個回覆連結已損壞或不完整。請對方重傳，或改傳檔案。",
    survey_link: "這是送給受訪者的連結，不是回覆連結。請貼上他們傳回的連結。",
    no_link: "文字中沒有回覆連結。請複製完整的連結，或選擇檔案。",
};

pub static FA: Back = Back {
    links: "پیوندهای پاسخ",
    take: "افزودن",
    drop_here: "می‌توانید فایل‌ها را اینجا رها کنید؛ هر چند تا با هم. پاسخ‌های موجود دوباره شمرده نمی‌شوند.",
    reading: |done, total| format!("در حال خواندن {} از {}", Lang::Fa.count(done), Lang::Fa.count(total)),
    report: |new, same, refused| {
        let count = |n: u64| Lang::Fa.count(n);
        let mut text = format!("{} پاسخ تازه", count(new));
        if same > 0 {
            text += &format!("، {} پاسخ از پیش موجود", count(same));
        }
        if refused > 0 {
            text += &format!("، {} پاسخ پذیرفته نشد", count(refused));
        }
        text + "."
    },
    other_key: |key| {
        format!(
            "برای کلید دیگری رمزنگاری شده است: \u{2066}{key}\u{2069}. این کلید در این مرورگر نیست. پشتیبانی را که آن را دارد وارد کنید و دوباره تلاش کنید."
        )
    },
    changed: "پس از رمزنگاری تغییر کرده یا در راه بریده شده است. بخواهید دوباره بفرستند.",
    unfit: "پاسخ‌ها با این نظرسنجی سازگار نیست.",
    no_courier: "بخشی از Waystone که پاسخ‌ها را باز می‌کند بار نشد. اتصال را بررسی و دوباره تلاش کنید.",
    cut_link: "این پیوند پاسخ آسیب دیده یا بریده است. بخواهید دوباره بفرستند یا فایل را بفرستند.",
    survey_link: "این پیوندی است که برای پاسخ‌دهندگان می‌رود، نه پیوند پاسخ. پیوندهایی را که برایتان می‌فرستند بچسبانید.",
    no_link: "در این متن پیوند پاسخی نیست. همهٔ پیوند را کپی کنید یا فایل را انتخاب کنید.",
};
