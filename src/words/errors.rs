//! What went wrong with storage and files, and the way out.
use super::Lang;

pub struct Errors {
    pub denied: &'static str,
    pub full: &'static str,
    pub not_kept: &'static str,
    pub changed: &'static str,
    pub unreadable: &'static str,
    pub too_large: fn(usize) -> String,
    pub not_text: &'static str,
    pub not_json: fn(usize, usize) -> String,
    pub not_ours: &'static str,
    /// Ours, but of another sort than asked for.
    pub not_answers: &'static str,
    pub newer: &'static str,
    pub too_many: fn(usize) -> String,
    pub damaged: fn(&str) -> String,
    /// A survey of this id isn't here: its answers can't be taken.
    pub other_survey: &'static str,
    /// Shown before the report of what became of parts of a survey file.
    pub mended: fn(usize) -> String,
}

const MIB: usize = 1024 * 1024;

pub static EN: Errors = Errors {
    denied: "This browser denies storage to this page. Allow site data, or export your work before you close it.",
    full: "There is no room left in this browser’s storage. Export a survey with many answers, delete it here, and save again.",
    not_kept: "The browser did not keep what was written. Export your work and reload.",
    changed: "This survey was changed in another tab. Reload to see it.",
    unreadable: "The browser could not read this file. Choose it again.",
    too_large: |limit| {
        format!(
            "The file is larger than {} MB. Split it and import the parts.",
            Lang::En.count((limit / MIB) as u64)
        )
    },
    not_text: "The file isn’t text in UTF-8 or UTF-16. Save it as “CSV UTF-8” or as JSON and choose it again.",
    not_json: |line, column| format!("The file breaks off or is not JSON: line {line}, column {column}."),
    not_ours: "This isn’t a Waystone file. Choose a survey, answers or backup file that Waystone made.",
    not_answers: "This file holds no answers. Choose a file that a respondent saved at the end of the survey.",
    newer: "This file was made by a newer version of Waystone. Reload the page to get it.",
    too_many: |limit| {
        format!(
            "The file holds more than {} answers. Split it and import the parts.",
            Lang::En.count(limit as u64)
        )
    },
    damaged: |part| format!("The file is damaged at {part}. Nothing was imported."),
    other_survey: "These answers belong to a survey that isn’t in this browser. Import its backup first.",
    mended: |n| {
        if n == 1 {
            "One thing is not as the file has it:".into()
        } else {
            format!("{n} things are not as the file has them:")
        }
    },
};

pub static ZH_HANS: Errors = Errors {
    denied: "此浏览器禁止本页存储数据。请允许网站数据，或在关闭前导出您的内容。",
    full: "浏览器的存储空间已满。请导出一份答卷较多的问卷并在此删除，然后重新保存。",
    not_kept: "浏览器没有保留写入的内容。请导出后重新加载页面。",
    changed: "这份问卷已在另一个标签页中更改。请重新加载查看。",
    unreadable: "浏览器无法读取此文件，请重新选择。",
    too_large: |limit| {
        format!(
            "文件超过 {} MB。请拆分后分别导入。",
            Lang::ZhHans.count((limit / MIB) as u64)
        )
    },
    not_text: "文件不是 UTF-8 或 UTF-16 文本。请另存为“CSV UTF-8”或 JSON 后重新选择。",
    not_json: |line, column| format!("文件不完整或不是 JSON：第 {line} 行，第 {column} 列。"),
    not_ours: "这不是 Waystone 文件。请选择由 Waystone 生成的问卷、答卷或备份文件。",
    not_answers: "这个文件里没有答卷。请选择受访者完成问卷后保存的文件。",
    newer: "此文件由更新版本的 Waystone 生成。请重新加载页面以获取新版本。",
    too_many: |limit| {
        format!(
            "文件中的答卷超过 {} 份。请拆分后分别导入。",
            Lang::ZhHans.count(limit as u64)
        )
    },
    damaged: |part| format!("文件在 {part} 处损坏，没有导入任何内容。"),
    other_survey: "这些答卷所属的问卷不在此浏览器中。请先导入该问卷的备份。",
    mended: |n| format!("有 {n} 处与文件不同："),
};

pub static ZH_HANT: Errors = Errors {
    denied: "這個瀏覽器不允許此頁儲存資料。請允許網站資料，或在關閉前匯出您的內容。",
    full: "瀏覽器的儲存空間已滿。請匯出一份作答較多的問卷並在此刪除，再重新儲存。",
    not_kept: "瀏覽器沒有保留寫入的內容。請匯出後重新載入頁面。",
    changed: "這份問卷已在另一個分頁中變更。請重新載入查看。",
    unreadable: "瀏覽器無法讀取這個檔案，請重新選擇。",
    too_large: |limit| {
        format!(
            "檔案超過 {} MB。請分割後分別匯入。",
            Lang::ZhHant.count((limit / MIB) as u64)
        )
    },
    not_text: "檔案不是 UTF-8 或 UTF-16 文字。請另存為「CSV UTF-8」或 JSON 後重新選擇。",
    not_json: |line, column| format!("檔案不完整或不是 JSON：第 {line} 行，第 {column} 欄。"),
    not_ours: "這不是 Waystone 檔案。請選擇由 Waystone 產生的問卷、作答或備份檔案。",
    not_answers: "這個檔案裡沒有作答。請選擇受訪者填完問卷後儲存的檔案。",
    newer: "這個檔案由較新版本的 Waystone 產生。請重新載入頁面以取得新版本。",
    too_many: |limit| {
        format!(
            "檔案中的作答超過 {} 份。請分割後分別匯入。",
            Lang::ZhHant.count(limit as u64)
        )
    },
    damaged: |part| format!("檔案在 {part} 處損毀，沒有匯入任何內容。"),
    other_survey: "這些作答所屬的問卷不在這個瀏覽器中。請先匯入該問卷的備份。",
    mended: |n| format!("有 {n} 處與檔案不同："),
};

pub static FA: Errors = Errors {
    denied: "این مرورگر به این صفحه اجازهٔ ذخیره نمی‌دهد. دادهٔ وب‌گاه را مجاز کنید یا پیش از بستن، کارتان را برون‌بری کنید.",
    full: "فضای ذخیرهٔ این مرورگر پر شده است. یک نظرسنجی پرپاسخ را برون‌بری و از اینجا حذف کنید، سپس دوباره ذخیره کنید.",
    not_kept: "مرورگر آنچه را نوشته شد نگه نداشت. کارتان را برون‌بری و صفحه را دوباره بارگذاری کنید.",
    changed: "این نظرسنجی در زبانهٔ دیگری تغییر کرده است. برای دیدن آن صفحه را دوباره بارگذاری کنید.",
    unreadable: "مرورگر نتوانست این فایل را بخواند. دوباره انتخابش کنید.",
    too_large: |limit| {
        format!(
            "حجم فایل بیش از {} مگابایت است. آن را به چند بخش تقسیم و جداگانه وارد کنید.",
            Lang::Fa.count((limit / MIB) as u64)
        )
    },
    not_text: "فایل متن UTF-8 یا UTF-16 نیست. آن را با قالب «CSV UTF-8» یا JSON ذخیره و دوباره انتخاب کنید.",
    not_json: |line, column| {
        format!(
            "فایل ناقص است یا JSON نیست: سطر {}، ستون {}.",
            Lang::Fa.count(line as u64),
            Lang::Fa.count(column as u64)
        )
    },
    not_ours: "این فایل از Waystone نیست. فایل نظرسنجی، پاسخ یا پشتیبانی را انتخاب کنید که Waystone ساخته است.",
    not_answers: "در این فایل پاسخی نیست. فایلی را انتخاب کنید که پاسخ‌دهنده در پایان نظرسنجی ذخیره کرده است.",
    newer: "این فایل با نسخهٔ تازه‌تر Waystone ساخته شده است. برای دریافت آن صفحه را دوباره بارگذاری کنید.",
    too_many: |limit| {
        format!(
            "فایل بیش از {} پاسخ دارد. آن را به چند بخش تقسیم و جداگانه وارد کنید.",
            Lang::Fa.count(limit as u64)
        )
    },
    damaged: |part| format!("فایل در {part} آسیب دیده است. چیزی وارد نشد."),
    other_survey: "این پاسخ‌ها به نظرسنجی‌ای تعلق دارند که در این مرورگر نیست. نخست پشتیبان آن را وارد کنید.",
    mended: |n| format!("{} مورد با فایل فرق دارد:", Lang::Fa.count(n as u64)),
};
