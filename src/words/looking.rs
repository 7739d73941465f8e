//! Words of a survey's look: its colour, logo, and what stands before it.
use super::Lang;

pub struct Looking {
    pub look: &'static str,
    pub accent: &'static str,
    pub accent_hex: &'static str,
    pub own: &'static str,
    pub bad_colour: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
    /// Ratio and theme.
    pub fine: fn(&str, &str) -> String,
    pub weak: fn(&str, &str) -> String,
    /// The colour that is used where the own one is too faint.
    pub adjusted: fn(&str) -> String,
    pub use_nearest: fn(&str) -> String,
    pub logo: &'static str,
    pub choose_logo: &'static str,
    pub remove_logo: &'static str,
    pub logo_note: &'static str,
    pub logo_large: fn(u64) -> String,
    pub logo_bad: &'static str,
    pub consent: &'static str,
    pub consent_note: &'static str,
    pub must_agree: &'static str,
}

pub static EN: Looking = Looking {
    look: "Look",
    accent: "Accent colour",
    accent_hex: "Accent colour as a code",
    own: "Waystone’s own",
    bad_colour: "A colour is # and six digits from 0 to f, such as #1e5245.",
    light: "light theme",
    dark: "dark theme",
    fine: |ratio, theme| format!("{ratio} : 1 in the {theme}: easy to see."),
    weak: |ratio, theme| format!("{ratio} : 1 in the {theme}: too faint for many people; it should be 4.5 : 1."),
    adjusted: |colour| format!("There {colour} is used instead, the nearest that can be seen."),
    use_nearest: |colour| format!("Use {colour}"),
    logo: "Logo",
    choose_logo: "Choose a picture",
    remove_logo: "Remove the logo",
    logo_note: "PNG, JPEG, WebP or SVG. It is made smaller here and kept in the survey.",
    logo_large: |limit| format!("This picture is larger than {limit} MB. Choose a smaller one."),
    logo_bad: "The browser can’t read this as a picture.",
    consent: "Before the first question",
    consent_note: "What people read before they start, such as what becomes of their answers (optional)",
    must_agree: "They must agree to start",
};

pub static ZH_HANS: Looking = Looking {
    look: "外观",
    accent: "主题色",
    accent_hex: "主题色代码",
    own: "使用默认颜色",
    bad_colour: "颜色为 # 加六位 0 到 f 的数字，例如 #1e5245。",
    light: "浅色主题",
    dark: "深色主题",
    fine: |ratio, theme| format!("{theme}：对比度 {ratio} : 1，清晰可见。"),
    weak: |ratio, theme| format!("{theme}：对比度 {ratio} : 1，对很多人来说太淡，应达到 4.5 : 1。"),
    adjusted: |colour| format!("这时改用最接近且清晰的 {colour}。"),
    use_nearest: |colour| format!("改用 {colour}"),
    logo: "标志",
    choose_logo: "选择图片",
    remove_logo: "移除标志",
    logo_note: "PNG、JPEG、WebP 或 SVG。图片会在本机缩小，并存入问卷。",
    logo_large: |limit| format!("图片大于 {limit} MB，请选小一些的。"),
    logo_bad: "浏览器无法把它当作图片读取。",
    consent: "第一题之前",
    consent_note: "开始前给受访者看的话，例如答案如何使用（可不填）",
    must_agree: "同意后才能开始",
};

pub static ZH_HANT: Looking = Looking {
    look: "外觀",
    accent: "主題色",
    accent_hex: "主題色代碼",
    own: "使用預設顏色",
    bad_colour: "顏色為 # 加六位 0 到 f 的數字，例如 #1e5245。",
    light: "淺色主題",
    dark: "深色主題",
    fine: |ratio, theme| format!("{theme}：對比度 {ratio} : 1，清晰可見。"),
    weak: |ratio, theme| format!("{theme}：對比度 {ratio} : 1，對許多人來說太淡，應達到 4.5 : 1。"),
    adjusted: |colour| format!("這時改用最接近且清晰的 {colour}。"),
    use_nearest: |colour| format!("改用 {colour}"),
    logo: "標誌",
    choose_logo: "選擇圖片",
    remove_logo: "移除標誌",
    logo_note: "PNG、JPEG、WebP 或 SVG。圖片會在本機縮小，並存入問卷。",
    logo_large: |limit| format!("圖片大於 {limit} MB，請選小一點的。"),
    logo_bad: "瀏覽器無法把它當作圖片讀取。",
    consent: "第一題之前",
    consent_note: "開始前給受訪者看的話，例如答案如何使用（可不填）",
    must_agree: "同意後才能開始",
};

pub static FA: Looking = Looking {
    look: "ظاهر",
    accent: "رنگ تأکید",
    accent_hex: "کد رنگ تأکید",
    own: "رنگ خود Waystone",
    bad_colour: "رنگ # است و شش رقم از 0 تا f، مانند \u{2066}#1e5245\u{2069}.",
    light: "پوستهٔ روشن",
    dark: "پوستهٔ تیره",
    fine: |ratio, theme| format!("\u{2066}{ratio} : 1\u{2069} در {theme}: به‌خوبی دیده می‌شود."),
    weak: |ratio, theme| {
        format!("\u{2066}{ratio} : 1\u{2069} در {theme}: برای بسیاری کم‌رنگ است؛ باید \u{2066}4.5 : 1\u{2069} باشد.")
    },
    adjusted: |colour| format!("آنجا نزدیک‌ترین رنگ دیدنی به کار می‌رود: \u{2066}{colour}\u{2069}."),
    use_nearest: |colour| format!("به‌کار بردن \u{2066}{colour}\u{2069}"),
    logo: "نشان",
    choose_logo: "برگزیدن تصویر",
    remove_logo: "برداشتن نشان",
    logo_note: "PNG، JPEG، WebP یا SVG. همین‌جا کوچک و در نظرسنجی نگه داشته می‌شود.",
    logo_large: |limit| {
        format!(
            "این تصویر بزرگ‌تر از {} مگابایت است. تصویری کوچک‌تر برگزینید.",
            Lang::Fa.count(limit)
        )
    },
    logo_bad: "مرورگر نمی‌تواند این را به‌عنوان تصویر بخواند.",
    consent: "پیش از نخستین پرسش",
    consent_note: "آنچه مردم پیش از آغاز می‌خوانند، مانند سرنوشت پاسخ‌هایشان (اختیاری)",
    must_agree: "برای آغاز باید موافقت کنند",
};
