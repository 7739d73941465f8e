//! How a survey goes out and its answers come back.
use super::Lang;

pub struct Share {
    pub closed: &'static str,
    pub open_it: &'static str,
    pub close_it: &'static str,
    pub open_now: &'static str,
    pub device_title: &'static str,
    pub device_text: &'static str,
    pub start: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub address: &'static str,
    pub file_title: &'static str,
    pub file_text: &'static str,
    pub save_surveyjs: &'static str,
    pub save_survey: &'static str,
    pub back_title: &'static str,
    pub back_text: &'static str,
    pub choose: &'static str,
    /// New, already here, refused.
    pub report: fn(u64, u64, u64) -> String,
    pub reading: &'static str,
    pub no_questions: &'static str,
}

pub static EN: Share = Share {
    closed: "This survey isn’t open: people can try it, but no answer is kept.",
    open_it: "Open the survey",
    close_it: "Close the survey",
    open_now: "The survey is open and takes answers.",
    device_title: "On this device",
    device_text: "Hand over this device, or keep it on a counter. After each person the survey starts over; answers go straight to your results.",
    start: "Start answering here",
    copy: "Copy link",
    copied: "Copied",
    copy_failed: "Copying didn’t work. Select the link and copy it.",
    address: "Link on this device",
    file_title: "By file",
    file_text: "Send people the survey file. They open Waystone, choose “Answer a survey from a file”, and send you the answer file they get at the end.",
    save_surveyjs: "Save for SurveyJS",
    save_survey: "Save survey file",
    back_title: "Bring answers back",
    back_text: "Choose the answer files that people sent you, any number at once. Answers you already have aren’t counted twice.",
    choose: "Choose answer files",
    report: |new, same, refused| {
        let count = |n: u64| Lang::En.count(n);
        let mut text = format!("{} new", count(new));
        if same > 0 {
            text += &format!(", {} already here", count(same));
        }
        if refused > 0 {
            text += &format!(", {} refused because they don’t fit this survey", count(refused));
        }
        text + "."
    },
    reading: "Reading the files",
    no_questions: "Add a question before you share.",
};

pub static ZH_HANS: Share = Share {
    closed: "这份问卷尚未开放：可以试答，但不会保存答卷。",
    open_it: "开放问卷",
    close_it: "结束问卷",
    open_now: "问卷已开放，正在接收答卷。",
    device_title: "在本设备上作答",
    device_text: "把设备交给受访者，或放在柜台上。每人答完后问卷会重新开始，答卷直接进入结果。",
    start: "在此开始作答",
    copy: "复制链接",
    copied: "已复制",
    copy_failed: "复制未成功。请选中链接后手动复制。",
    address: "本设备上的链接",
    file_title: "通过文件",
    file_text: "把问卷文件发给受访者。对方打开 Waystone，选择“从文件作答”，完成后把得到的答卷文件发回给您。",
    save_surveyjs: "另存为 SurveyJS 格式",
    save_survey: "保存问卷文件",
    back_title: "收回答卷",
    back_text: "选择对方发回的答卷文件，可一次选多个。已有的答卷不会重复计算。",
    choose: "选择答卷文件",
    report: |new, same, refused| {
        let count = |n: u64| Lang::ZhHans.count(n);
        let mut text = format!("新增 {} 份", count(new));
        if same > 0 {
            text += &format!("，已有 {} 份", count(same));
        }
        if refused > 0 {
            text += &format!("，{} 份与本问卷不符，未导入", count(refused));
        }
        text + "。"
    },
    reading: "正在读取文件",
    no_questions: "请先添加题目再分享。",
};

pub static ZH_HANT: Share = Share {
    closed: "這份問卷尚未開放：可以試答，但不會保存作答。",
    open_it: "開放問卷",
    close_it: "結束問卷",
    open_now: "問卷已開放，正在接收作答。",
    device_title: "在這部裝置上作答",
    device_text: "把裝置交給受訪者，或放在櫃檯上。每個人答完後問卷會重新開始，作答直接進入結果。",
    start: "在此開始作答",
    copy: "複製連結",
    copied: "已複製",
    copy_failed: "複製未成功。請選取連結後手動複製。",
    address: "這部裝置上的連結",
    file_title: "透過檔案",
    file_text: "把問卷檔案傳給受訪者。對方開啟 Waystone，選擇「從檔案作答」，完成後把得到的作答檔案傳回給您。",
    save_surveyjs: "另存為 SurveyJS 格式",
    save_survey: "儲存問卷檔案",
    back_title: "收回作答",
    back_text: "選擇對方傳回的作答檔案，可一次選多個。已有的作答不會重複計算。",
    choose: "選擇作答檔案",
    report: |new, same, refused| {
        let count = |n: u64| Lang::ZhHant.count(n);
        let mut text = format!("新增 {} 份", count(new));
        if same > 0 {
            text += &format!("，已有 {} 份", count(same));
        }
        if refused > 0 {
            text += &format!("，{} 份與本問卷不符，未匯入", count(refused));
        }
        text + "。"
    },
    reading: "正在讀取檔案",
    no_questions: "請先新增題目再分享。",
};

pub static FA: Share = Share {
    closed: "این نظرسنجی باز نیست: می‌توان آن را امتحان کرد، ولی پاسخی نگه داشته نمی‌شود.",
    open_it: "باز کردن نظرسنجی",
    close_it: "بستن نظرسنجی",
    open_now: "نظرسنجی باز است و پاسخ می‌پذیرد.",
    device_title: "روی همین دستگاه",
    device_text: "دستگاه را به دست پاسخ‌دهنده بدهید یا روی پیشخوان بگذارید. پس از هر نفر نظرسنجی از نو آغاز می‌شود و پاسخ‌ها یکراست به نتایج می‌روند.",
    start: "شروع پاسخ‌دهی در اینجا",
    copy: "رونوشت پیوند",
    copied: "رونوشت شد",
    copy_failed: "رونوشت انجام نشد. پیوند را انتخاب و خودتان رونوشت کنید.",
    address: "پیوند روی همین دستگاه",
    file_title: "با فایل",
    file_text: "فایل نظرسنجی را برای افراد بفرستید. آن‌ها Waystone را باز می‌کنند، «پاسخ به نظرسنجی از فایل» را برمی‌گزینند و فایل پاسخی را که در پایان می‌گیرند برایتان می‌فرستند.",
    save_surveyjs: "ذخیره برای SurveyJS",
    save_survey: "ذخیرهٔ فایل نظرسنجی",
    back_title: "بازگرداندن پاسخ‌ها",
    back_text: "فایل‌های پاسخی را که برایتان فرستاده‌اند انتخاب کنید؛ هر چند تا با هم. پاسخ‌های موجود دوباره شمرده نمی‌شوند.",
    choose: "انتخاب فایل‌های پاسخ",
    report: |new, same, refused| {
        let count = |n: u64| Lang::Fa.count(n);
        let mut text = format!("{} پاسخ تازه", count(new));
        if same > 0 {
            text += &format!("، {} پاسخ از پیش موجود", count(same));
        }
        if refused > 0 {
            text += &format!("، {} پاسخ ناسازگار با این نظرسنجی که پذیرفته نشد", count(refused));
        }
        text + "."
    },
    reading: "در حال خواندن فایل‌ها",
    no_questions: "پیش از اشتراک‌گذاری یک پرسش بیفزایید.",
};
