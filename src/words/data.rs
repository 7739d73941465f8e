//! Data & backup: what is kept, how to take it out, bring it in, or delete it.
use super::Lang;

pub struct Data {
    pub intro: &'static str,
    /// Surveys, answers.
    pub held: fn(u64, u64) -> String,
    /// Used and total, in thousands of characters.
    pub used: fn(u64, u64) -> String,
    pub nearly_full: &'static str,
    pub export_title: &'static str,
    pub export_text: &'static str,
    pub export: &'static str,
    pub import_title: &'static str,
    pub import_text: &'static str,
    pub import: &'static str,
    /// Added, already here, kept beside ours, refused.
    pub merged: fn(u64, u64, u64, u64) -> String,
    pub survey_added: &'static str,
    pub survey_same: &'static str,
    /// What became of a part of a file: in the survey without effect, read otherwise, left out.
    /// So many lines of the report are not shown.
    pub more_lines: fn(u64) -> String,
    pub table: &'static str,
    pub sample: &'static str,
    /// Why a backup is due: days since the last, or answers since it.
    pub due_days: fn(u64) -> String,
    pub due_answers: fn(u64) -> String,
    pub table_title: &'static str,
    pub table_text: &'static str,
    pub table_of: &'static str,
    pub table_mark: &'static str,
    pub table_save: &'static str,
    pub table_codebook: &'static str,
    pub trouble_title: &'static str,
    pub trouble_text: &'static str,
    pub download: &'static str,
    pub clear_title: &'static str,
    pub clear_text: &'static str,
    pub clear: &'static str,
    pub clear_sure: fn(u64, u64) -> String,
    pub clear_yes: &'static str,
    pub cleared: &'static str,
    pub restored: &'static str,
}

pub static EN: Data = Data {
    intro: "Everything you make and collect is kept in this browser only. Nobody else can read it, and nobody else can bring it back if it is lost: keep a backup.",
    held: |surveys, answers| {
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
        format!("{surveys}, {answers}")
    },
    used: |used, total| {
        format!(
            "{} of {} thousand characters used",
            Lang::En.count(used),
            Lang::En.count(total)
        )
    },
    nearly_full: "The browser’s storage is nearly full. Export surveys you no longer need and delete them here.",
    export_title: "Export",
    export_text: "One file with all surveys, answers, the journey and your key. It isn’t encrypted: whoever has it can read answers that were sealed for you.",
    export: "Export everything",
    import_title: "Import",
    import_text: "A backup, a survey or answers that Waystone saved, or a survey of SurveyJS. What is here stays; what differs is kept beside it.",
    import: "Choose a file",
    merged: |added, same, both, refused| {
        let count = |n: u64| Lang::En.count(n);
        let mut text = format!("{} added, {} already here", count(added), count(same));
        if both > 0 {
            text += &format!(", {} kept beside a different version", count(both));
        }
        if refused > 0 {
            text += &format!(", {} could not be read and were left out", count(refused));
        }
        text + "."
    },
    survey_added: "The survey was added.",
    survey_same: "This survey is already here.",
    more_lines: |n| format!("… and {} more", Lang::En.count(n)),
    table: "Import a table of answers (CSV)",
    sample: "Open the sample project",
    due_days: |n| {
        format!(
            "No backup for {} days, and there are answers that none holds.",
            Lang::En.count(n)
        )
    },
    due_answers: |n| format!("{} answers are in no backup.", Lang::En.count(n)),
    table_title: "Answers as a table",
    table_text: "CSV for spreadsheets and statistics, one row a response. No cell can act as a formula. The codebook says what the columns hold.",
    table_of: "Survey",
    table_mark: "For Excel (with a byte order mark)",
    table_save: "Save answers",
    table_codebook: "Save codebook",
    trouble_title: "Records that can’t be read",
    trouble_text: "These are damaged or from a newer version. They are left untouched; download them before you do anything else.",
    download: "Download",
    clear_title: "Delete",
    clear_text: "Removes all surveys and answers from this browser. Language and theme stay.",
    clear: "Delete everything",
    clear_sure: |surveys, answers| {
        format!(
            "Delete {}, and the key? Replies that are still on their way can then be opened only with a backup. Export first if you may need it.",
            (EN.held)(surveys, answers)
        )
    },
    clear_yes: "Yes, delete everything",
    cleared: "Everything was deleted.",
    restored: "Everything is back.",
};

pub static ZH_HANS: Data = Data {
    intro: "您制作和收集的内容只保存在此浏览器中。别人看不到，一旦丢失也无人能找回：请保留备份。",
    held: |surveys, answers| {
        format!(
            "{} 份问卷，{} 份答卷",
            Lang::ZhHans.count(surveys),
            Lang::ZhHans.count(answers)
        )
    },
    used: |used, total| {
        format!(
            "已用 {} 千字符，共 {} 千字符",
            Lang::ZhHans.count(used),
            Lang::ZhHans.count(total)
        )
    },
    nearly_full: "浏览器存储空间即将用尽。请导出不再需要的问卷，并在此删除。",
    export_title: "导出",
    export_text: "一个文件包含全部问卷、答卷、客户旅程和您的密钥。文件未加密：拿到它的人能读取为您加密的回答。",
    export: "导出全部",
    import_title: "导入",
    import_text: "Waystone 保存的备份、问卷或答卷，或 SurveyJS 问卷。现有内容不变；有差异的会并存。",
    import: "选择文件",
    merged: |added, same, both, refused| {
        let count = |n: u64| Lang::ZhHans.count(n);
        let mut text = format!("新增 {} 条，已有 {} 条", count(added), count(same));
        if both > 0 {
            text += &format!("，{} 条与现有版本不同，已并存", count(both));
        }
        if refused > 0 {
            text += &format!("，{} 条无法读取，未导入", count(refused));
        }
        text + "。"
    },
    survey_added: "问卷已添加。",
    survey_same: "这份问卷已经在这里。",
    more_lines: |n| format!("……另有 {n} 项"),
    table: "导入答卷表格(CSV)",
    sample: "打开示例项目",
    due_days: |n| format!("已有 {} 天没有备份，有些答卷还不在任何备份中。", Lang::ZhHans.count(n)),
    due_answers: |n| format!("有 {} 份答卷还不在任何备份中。", Lang::ZhHans.count(n)),
    table_title: "答卷表格",
    table_text: "供电子表格和统计软件使用的 CSV，每份答卷一行，任何单元格都不会被当作公式。编码表说明各列的含义。",
    table_of: "问卷",
    table_mark: "供 Excel 使用（带字节顺序标记）",
    table_save: "保存答卷",
    table_codebook: "保存编码表",
    trouble_title: "无法读取的记录",
    trouble_text: "这些记录已损坏或来自更新版本，均保持原样。请先下载，再做其他操作。",
    download: "下载",
    clear_title: "删除",
    clear_text: "从此浏览器中移除全部问卷和答卷。语言和外观设置保留。",
    clear: "删除全部",
    clear_sure: |surveys, answers| {
        format!(
            "确定删除{}以及密钥？之后，尚在途中的回复只能凭备份打开。如可能还需要，请先导出。",
            (ZH_HANS.held)(surveys, answers)
        )
    },
    clear_yes: "是，删除全部",
    cleared: "已全部删除。",
    restored: "已全部恢复。",
};

pub static ZH_HANT: Data = Data {
    intro: "您製作和收集的內容只保存在這個瀏覽器中。別人看不到，萬一遺失也沒有人能找回：請保留備份。",
    held: |surveys, answers| {
        format!(
            "{} 份問卷，{} 份作答",
            Lang::ZhHant.count(surveys),
            Lang::ZhHant.count(answers)
        )
    },
    used: |used, total| {
        format!(
            "已用 {} 千字元，共 {} 千字元",
            Lang::ZhHant.count(used),
            Lang::ZhHant.count(total)
        )
    },
    nearly_full: "瀏覽器的儲存空間快用完了。請匯出不再需要的問卷，並在此刪除。",
    export_title: "匯出",
    export_text: "一個檔案包含全部問卷、作答、顧客旅程和您的金鑰。檔案未加密：拿到它的人能讀取為您加密的回答。",
    export: "全部匯出",
    import_title: "匯入",
    import_text: "Waystone 儲存的備份、問卷或作答，或 SurveyJS 問卷。現有內容不變；有差異的會並存。",
    import: "選擇檔案",
    merged: |added, same, both, refused| {
        let count = |n: u64| Lang::ZhHant.count(n);
        let mut text = format!("新增 {} 筆，已有 {} 筆", count(added), count(same));
        if both > 0 {
            text += &format!("，{} 筆與現有版本不同，已並存", count(both));
        }
        if refused > 0 {
            text += &format!("，{} 筆無法讀取，未匯入", count(refused));
        }
        text + "。"
    },
    survey_added: "已新增問卷。",
    survey_same: "這份問卷已經在這裡。",
    more_lines: |n| format!("……另有 {n} 項"),
    table: "匯入作答表格(CSV)",
    sample: "開啟範例專案",
    due_days: |n| format!("已有 {} 天沒有備份，有些作答還不在任何備份中。", Lang::ZhHant.count(n)),
    due_answers: |n| format!("有 {} 份作答還不在任何備份中。", Lang::ZhHant.count(n)),
    table_title: "作答表格",
    table_text: "供試算表和統計軟體使用的 CSV，每份作答一列，任何儲存格都不會被當作公式。編碼簿說明各欄的含義。",
    table_of: "問卷",
    table_mark: "供 Excel 使用（含位元組順序記號）",
    table_save: "儲存作答",
    table_codebook: "儲存編碼簿",
    trouble_title: "無法讀取的紀錄",
    trouble_text: "這些紀錄已損毀或來自較新版本，均保持原樣。請先下載，再做其他操作。",
    download: "下載",
    clear_title: "刪除",
    clear_text: "從這個瀏覽器移除全部問卷和作答。語言和外觀設定會保留。",
    clear: "全部刪除",
    clear_sure: |surveys, answers| {
        format!(
            "確定刪除{}以及金鑰？之後，還在途中的回覆只能憑備份開啟。如果可能還需要，請先匯出。",
            (ZH_HANT.held)(surveys, answers)
        )
    },
    clear_yes: "是，全部刪除",
    cleared: "已全部刪除。",
    restored: "已全部還原。",
};

pub static FA: Data = Data {
    intro: "هر چه می‌سازید و گرد می‌آورید فقط در همین مرورگر نگه داشته می‌شود. کسی جز شما آن را نمی‌خواند و اگر از دست برود کسی نمی‌تواند بازش گرداند: پشتیبان نگه دارید.",
    held: |surveys, answers| format!("{} نظرسنجی، {} پاسخ", Lang::Fa.count(surveys), Lang::Fa.count(answers)),
    used: |used, total| {
        format!(
            "{} از {} هزار نویسه پر شده است",
            Lang::Fa.count(used),
            Lang::Fa.count(total)
        )
    },
    nearly_full: "فضای ذخیرهٔ مرورگر رو به پایان است. نظرسنجی‌هایی را که دیگر لازم ندارید برون‌بری و از اینجا حذف کنید.",
    export_title: "برون‌بری",
    export_text: "یک فایل با همهٔ نظرسنجی‌ها، پاسخ‌ها، سفر مشتری و کلید شما. رمزنگاری نشده است: هر که آن را داشته باشد می‌تواند پاسخ‌هایی را که برای شما رمزنگاری شده بخواند.",
    export: "برون‌بری همه‌چیز",
    import_title: "وارد کردن",
    import_text: "پشتیبان، نظرسنجی یا پاسخ‌هایی که Waystone ذخیره کرده است، یا نظرسنجی SurveyJS. آنچه اینجاست می‌ماند و آنچه متفاوت است در کنارش نگه داشته می‌شود.",
    import: "انتخاب فایل",
    merged: |added, same, both, refused| {
        let count = |n: u64| Lang::Fa.count(n);
        let mut text = format!("{} مورد افزوده شد، {} مورد از پیش بود", count(added), count(same));
        if both > 0 {
            text += &format!("، {} مورد در کنار نسخهٔ متفاوت نگه داشته شد", count(both));
        }
        if refused > 0 {
            text += &format!("، {} مورد خوانده نشد و کنار گذاشته شد", count(refused));
        }
        text + "."
    },
    survey_added: "نظرسنجی افزوده شد.",
    survey_same: "این نظرسنجی از پیش اینجاست.",
    more_lines: |n| format!("… و {} مورد دیگر", Lang::Fa.count(n)),
    table: "وارد کردن جدول پاسخ‌ها (CSV)",
    sample: "باز کردن پروژهٔ نمونه",
    due_days: |n| {
        format!(
            "{} روز است که پشتیبانی گرفته نشده و پاسخ‌هایی هست که در هیچ پشتیبانی نیست.",
            Lang::Fa.count(n)
        )
    },
    due_answers: |n| format!("{} پاسخ در هیچ پشتیبانی نیست.", Lang::Fa.count(n)),
    table_title: "پاسخ‌ها به‌صورت جدول",
    table_text: "CSV برای صفحه‌گسترده و نرم‌افزار آماری، هر پاسخ در یک سطر. هیچ خانه‌ای نمی‌تواند فرمول باشد. دفتر کد می‌گوید هر ستون چیست.",
    table_of: "نظرسنجی",
    table_mark: "برای Excel (با نشان ترتیب بایت)",
    table_save: "ذخیرهٔ پاسخ‌ها",
    table_codebook: "ذخیرهٔ دفتر کد",
    trouble_title: "رکوردهای ناخوانا",
    trouble_text: "این‌ها آسیب دیده‌اند یا از نسخهٔ تازه‌تری هستند و دست‌نخورده می‌مانند. پیش از هر کار دیگری آن‌ها را دانلود کنید.",
    download: "دانلود",
    clear_title: "حذف",
    clear_text: "همهٔ نظرسنجی‌ها و پاسخ‌ها را از این مرورگر پاک می‌کند. زبان و پوسته می‌مانند.",
    clear: "حذف همه‌چیز",
    clear_sure: |surveys, answers| {
        format!(
            "{} و کلید حذف شود؟ پس از آن، پاسخ‌هایی که در راه‌اند تنها با پشتیبان باز می‌شوند. اگر شاید لازمشان دارید نخست برون‌بری کنید.",
            (FA.held)(surveys, answers)
        )
    },
    clear_yes: "بله، همه‌چیز حذف شود",
    cleared: "همه‌چیز حذف شد.",
    restored: "همه‌چیز بازگشت.",
};
