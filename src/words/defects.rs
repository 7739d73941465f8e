//! What is not right in a survey, and what became of it: a sentence for each defect. Only for programs that show them to an author.
use super::Lang;
use crate::survey::Defect;

pub struct Defects {
    lang: Lang,
    /// Heads what the respondent's page can't do in this survey.
    pub unrun: fn(u64) -> String,
    bad_id: &'static str,
    duplicate_id: &'static str,
    missing_name: &'static str,
    duplicate_name: &'static str,
    unknown_kind: fn(&str) -> String,
    unknown_key: &'static str,
    far_picture: &'static str,
    no_choices: &'static str,
    markup: &'static str,
    nearest: &'static str,
    bad_rule: &'static str,
    too_many: fn(&str) -> String,
    too_long: fn(&str) -> String,
    too_deep: fn(&str) -> String,
    empty_title: &'static str,
    no_pages: &'static str,
    wrong_type: &'static str,
    bad_value: &'static str,
    /// From which character on, counted from 1.
    bad_formula: fn(&str) -> String,
    unknown_function: fn(&str) -> String,
    bad_pattern: &'static str,
    circle: &'static str,
    left_out: &'static str,
    not_there: &'static str,
}

impl Defects {
    pub fn say(&self, defect: &Defect) -> String {
        let n = |limit: &usize| self.lang.count(*limit as u64);
        let plain = match defect {
            Defect::UnknownKind(kind) => return (self.unknown_kind)(kind),
            Defect::TooMany { limit } => return (self.too_many)(&n(limit)),
            Defect::TooLong { limit } => return (self.too_long)(&n(limit)),
            Defect::TooDeep { limit } => return (self.too_deep)(&n(limit)),
            Defect::BadFormula { at } => return (self.bad_formula)(&n(&(at + 1))),
            Defect::UnknownFunction(name) => return (self.unknown_function)(name),
            Defect::BadId => self.bad_id,
            Defect::DuplicateId => self.duplicate_id,
            Defect::MissingName => self.missing_name,
            Defect::DuplicateName => self.duplicate_name,
            Defect::UnknownKey => self.unknown_key,
            Defect::FarPicture => self.far_picture,
            Defect::NoChoices => self.no_choices,
            Defect::Markup => self.markup,
            Defect::Nearest => self.nearest,
            Defect::BadRule => self.bad_rule,
            Defect::EmptyTitle => self.empty_title,
            Defect::NoPages => self.no_pages,
            Defect::WrongType => self.wrong_type,
            Defect::BadValue => self.bad_value,
            Defect::BadPattern => self.bad_pattern,
            Defect::Circle => self.circle,
            Defect::LeftOut => self.left_out,
            Defect::NotThere => self.not_there,
        };
        plain.to_owned()
    }
}

pub static EN: Defects = Defects {
    lang: Lang::En,
    unrun: |n| {
        if n == 1 {
            "1 part of this survey can’t run; the rest does".to_owned()
        } else {
            format!("{} parts of this survey can’t run; the rest does", Lang::En.count(n))
        }
    },
    bad_id: "This id can’t be used; it got another one.",
    duplicate_id: "This id was taken; it got another one.",
    missing_name: "It has no name; it got one.",
    duplicate_name: "Another one has this name, so formulas can’t tell them apart.",
    unknown_kind: |kind| format!("“{kind}” can’t be asked here; a note stands in its place."),
    unknown_key: "Kept, but without effect here.",
    far_picture: "The picture is on another site and isn’t loaded.",
    no_choices: "There is nothing to choose from.",
    markup: "Formatting was taken out of the text.",
    nearest: "Read as the nearest thing that there is here.",
    bad_rule: "The rule doesn’t fit any earlier question and was left out.",
    too_many: |n| format!("More than {n}; the rest was left out."),
    too_long: |n| format!("Longer than {n} bytes; the text was cut."),
    too_deep: |n| format!("Panels more than {n} deep; what is below was left out."),
    empty_title: "The title says nothing.",
    no_pages: "There were no pages; an empty one was added.",
    wrong_type: "Another kind of value is wanted here; it was left out.",
    bad_value: "This word isn’t known here; it was left out.",
    bad_formula: |at| format!("The formula can’t be read from character {at} on, so it counts as not there."),
    unknown_function: |name| format!("There is no function “{name}”; it gives nothing."),
    bad_pattern: "The pattern can’t be read or is too big, so it isn’t checked.",
    circle: "These formulas depend on each other in a circle and are stopped.",
    left_out: "There is no place for it here; it was left out.",
    not_there: "SurveyJS has no place for it; it isn’t in the file.",
};

pub static ZH_HANS: Defects = Defects {
    lang: Lang::ZhHans,
    unrun: |n| format!("这份问卷有 {} 处无法运行，其余照常", Lang::ZhHans.count(n)),
    bad_id: "这个标识不能用，已换成新的。",
    duplicate_id: "这个标识已被占用，已换成新的。",
    missing_name: "没有名称，已补上一个。",
    duplicate_name: "名称重复，公式无法区分。",
    unknown_kind: |kind| format!("这里无法使用“{kind}”题型，原处显示一条说明。"),
    unknown_key: "已保留，但在此不起作用。",
    far_picture: "图片在其他网站上，不会加载。",
    no_choices: "没有可选的内容。",
    markup: "文字中的格式已去除。",
    nearest: "已按最接近的方式读取。",
    bad_rule: "这条规则与前面的题目都不相符，未读取。",
    too_many: |n| format!("超过 {n} 个，其余未读取。"),
    too_long: |n| format!("超过 {n} 字节，文字已截短。"),
    too_deep: |n| format!("面板嵌套超过 {n} 层，更深的部分未读取。"),
    empty_title: "标题是空的。",
    no_pages: "没有任何一页，已添加一个空白页。",
    wrong_type: "这里需要另一种类型的值，未读取。",
    bad_value: "不认识这个词，未读取。",
    bad_formula: |at| format!("公式从第 {at} 个字符起无法解读，按没有公式处理。"),
    unknown_function: |name| format!("没有“{name}”这个函数，它不会得出结果。"),
    bad_pattern: "匹配规则无法解读或过大，不会检查。",
    circle: "这些公式互相循环依赖，已停止计算。",
    left_out: "这里没有对应的位置，未读取。",
    not_there: "SurveyJS 没有对应的位置，未写入文件。",
};

pub static ZH_HANT: Defects = Defects {
    lang: Lang::ZhHant,
    unrun: |n| format!("這份問卷有 {} 處無法執行，其餘照常", Lang::ZhHant.count(n)),
    bad_id: "這個識別碼不能用，已換成新的。",
    duplicate_id: "這個識別碼已被使用，已換成新的。",
    missing_name: "沒有名稱，已補上一個。",
    duplicate_name: "名稱重複，公式無法分辨。",
    unknown_kind: |kind| format!("這裡無法使用「{kind}」題型，原處顯示一則說明。"),
    unknown_key: "已保留，但在此沒有作用。",
    far_picture: "圖片位於其他網站，不會載入。",
    no_choices: "沒有可選的項目。",
    markup: "文字中的格式已移除。",
    nearest: "已用最接近的方式讀取。",
    bad_rule: "這條規則與前面的題目都不相符，未讀取。",
    too_many: |n| format!("超過 {n} 個，其餘未讀取。"),
    too_long: |n| format!("超過 {n} 位元組，文字已截短。"),
    too_deep: |n| format!("面板巢狀超過 {n} 層，更深的部分未讀取。"),
    empty_title: "標題是空的。",
    no_pages: "沒有任何一頁，已新增一個空白頁。",
    wrong_type: "這裡需要另一種類型的值，未讀取。",
    bad_value: "不認得這個詞，未讀取。",
    bad_formula: |at| format!("公式從第 {at} 個字元起無法解讀，視同沒有公式。"),
    unknown_function: |name| format!("沒有「{name}」這個函式，它不會得出結果。"),
    bad_pattern: "比對規則無法解讀或過大，不會檢查。",
    circle: "這些公式彼此循環相依，已停止計算。",
    left_out: "這裡沒有對應的位置，未讀取。",
    not_there: "SurveyJS 沒有對應的位置，未寫入檔案。",
};

pub static FA: Defects = Defects {
    lang: Lang::Fa,
    unrun: |n| format!("{} بخش از این نظرسنجی کار نمی‌کند؛ بقیه کار می‌کند", Lang::Fa.count(n)),
    bad_id: "این شناسه به‌کار نمی‌آید؛ شناسهٔ تازه‌ای گرفت.",
    duplicate_id: "این شناسه تکراری بود؛ شناسهٔ تازه‌ای گرفت.",
    missing_name: "نامی نداشت؛ نامی گرفت.",
    duplicate_name: "این نام تکراری است و فرمول‌ها آن‌ها را از هم بازنمی‌شناسند.",
    unknown_kind: |kind| format!("نوع «{kind}» را اینجا نمی‌توان پرسید؛ به‌جای آن یادداشتی می‌آید."),
    unknown_key: "نگه داشته شد، ولی اینجا اثری ندارد.",
    far_picture: "تصویر در وبگاه دیگری است و بار نمی‌شود.",
    no_choices: "گزینه‌ای برای انتخاب نیست.",
    markup: "قالب‌بندی از متن برداشته شد.",
    nearest: "به نزدیک‌ترین شکل موجود خوانده شد.",
    bad_rule: "این قاعده با هیچ پرسش پیشینی جور نیست و کنار گذاشته شد.",
    too_many: |n| format!("بیش از {n} تا؛ بقیه کنار گذاشته شد."),
    too_long: |n| format!("بلندتر از {n} بایت؛ متن کوتاه شد."),
    too_deep: |n| format!("پنل‌های تودرتو بیش از {n} لایه؛ لایه‌های پایین‌تر کنار گذاشته شد."),
    empty_title: "عنوان خالی است.",
    no_pages: "صفحه‌ای نبود؛ یک صفحهٔ خالی افزوده شد.",
    wrong_type: "اینجا نوع دیگری از مقدار لازم است؛ کنار گذاشته شد.",
    bad_value: "این واژه اینجا شناخته نیست؛ کنار گذاشته شد.",
    bad_formula: |at| format!("فرمول از نویسهٔ {at} به بعد خوانده نمی‌شود و نادیده گرفته می‌شود."),
    unknown_function: |name| format!("تابعی به نام «{name}» نیست؛ نتیجه‌ای نمی‌دهد."),
    bad_pattern: "الگو خوانده نمی‌شود یا زیادی بزرگ است و بررسی نمی‌شود.",
    circle: "این فرمول‌ها در یک دور به هم وابسته‌اند و متوقف می‌شوند.",
    left_out: "اینجا جایی برایش نیست؛ کنار گذاشته شد.",
    not_there: "در SurveyJS جایی برایش نیست؛ در فایل نیامده است.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_names_are_in_the_sentence() {
        let say = |lang: Lang, defect| lang.words().defects().say(&defect);
        assert!(say(Lang::En, Defect::TooMany { limit: 2000 }).contains("2,000"));
        assert!(say(Lang::Fa, Defect::BadFormula { at: 2 }).contains('۳'));
        for lang in Lang::ALL {
            assert!(say(lang, Defect::UnknownFunction("f_9".to_owned())).contains("f_9"));
        }
    }
}
