//! What the respondent reads around the author's questions.
use super::Lang;

pub struct Run {
    pub back: &'static str,
    pub next: &'static str,
    pub finish: &'static str,
    pub optional: &'static str,
    pub enter: &'static str,
    pub to_continue: &'static str,
    /// "3 of 4 · about 25 s left": place, pages, seconds.
    pub progress: fn(usize, usize, f64) -> String,
    pub arrived: &'static str,
    /// Questions and seconds.
    pub summary: fn(usize, f64) -> String,
    pub on_device: &'static str,
    pub made_with: &'static str,
    pub missing: &'static str,
    pub rows_missing: &'static str,
    pub thanks: &'static str,
    /// Under the thanks: answers are in the author's own browser.
    pub kept_here: &'static str,
    pub next_person: &'static str,
    pub start_over: &'static str,
    pub send_title: &'static str,
    pub send_why: fn(&str) -> String,
    pub send_file: &'static str,
    pub send_open: &'static str,
    pub sent_receipt: fn(&str) -> String,
    pub empty: &'static str,
    pub asks: &'static str,
    pub trial: &'static str,
    pub back_to_build: &'static str,
    pub nothing_here: &'static str,
}

/// "25 s" in steps of 5 under a minute, then whole minutes.
pub(super) fn left(seconds: f64, s: fn(u64) -> String, min: fn(u64) -> String) -> String {
    if seconds < 58.0 {
        s(((seconds / 5.0).ceil() * 5.0).max(5.0) as u64)
    } else {
        min((seconds / 60.0).round().max(1.0) as u64)
    }
}

fn en_left(seconds: f64) -> String {
    left(seconds, |s| format!("about {s} s"), |m| format!("about {m} min"))
}

fn hans_left(seconds: f64) -> String {
    left(seconds, |s| format!("约 {s} 秒"), |m| format!("约 {m} 分钟"))
}

fn hant_left(seconds: f64) -> String {
    left(seconds, |s| format!("約 {s} 秒"), |m| format!("約 {m} 分鐘"))
}

fn fa_left(seconds: f64) -> String {
    left(
        seconds,
        |s| format!("حدود {} ثانیه", Lang::Fa.count(s)),
        |m| format!("حدود {} دقیقه", Lang::Fa.count(m)),
    )
}

pub(super) fn en_summary(n: usize, seconds: f64) -> String {
    let time = en_left(seconds);
    if n == 1 {
        format!("1 question, {time}")
    } else {
        format!("{n} questions, {time}")
    }
}

pub(super) fn hans_summary(n: usize, seconds: f64) -> String {
    format!("{n} 道题，{}", hans_left(seconds))
}

pub(super) fn hant_summary(n: usize, seconds: f64) -> String {
    format!("{n} 題，{}", hant_left(seconds))
}

pub(super) fn fa_summary(n: usize, seconds: f64) -> String {
    format!("{} پرسش، {}", Lang::Fa.count(n as u64), fa_left(seconds))
}

pub static EN: Run = Run {
    back: "Back",
    next: "Next",
    finish: "Finish",
    optional: "Optional",
    enter: "Enter",
    to_continue: "to continue",
    progress: |at, of, seconds| format!("{at} of {of} · {} left", en_left(seconds)),
    arrived: "Done",
    summary: en_summary,
    on_device: "Saved on this device. Nothing is sent until you choose to.",
    made_with: "Made with Waystone, open source",
    missing: "This question needs an answer.",
    rows_missing: "Please rate every statement.",
    thanks: "Thank you.",
    kept_here: "Your answers are kept on this device.",
    next_person: "Next person",
    start_over: "Start over",
    send_title: "Thank you. One last step.",
    send_why: |who| {
        format!(
            "{who} has no server collecting answers, so your reply is on this device. Save it as a file and send it back."
        )
    },
    send_file: "Save as file",
    send_open: "The file isn’t encrypted: whoever has it can read your answers.",
    sent_receipt: |id| format!("Receipt {id}"),
    empty: "This survey has no questions yet.",
    asks: "The sender",
    trial: "This survey isn’t open: you can try it, but answers aren’t kept.",
    back_to_build: "Back to building",
    nothing_here: "There is nothing to answer with these choices.",
};

pub static ZH_HANS: Run = Run {
    back: "上一步",
    next: "下一步",
    finish: "完成",
    optional: "选答",
    enter: "回车键",
    to_continue: "继续",
    progress: |at, of, seconds| format!("第 {at} 步，共 {of} 步 · 还需{}", hans_left(seconds)),
    arrived: "已完成",
    summary: hans_summary,
    on_device: "已保存在本设备。在您选择发送之前，不会发送任何内容。",
    made_with: "由开源软件 Waystone 制作",
    missing: "此题必答。",
    rows_missing: "请为每一项评分。",
    thanks: "谢谢您。",
    kept_here: "您的回答保存在本设备上。",
    next_person: "下一位",
    start_over: "重新开始",
    send_title: "谢谢您，还差最后一步。",
    send_why: |who| format!("{who}没有收集答卷的服务器，您的回答只在本设备上。请存为文件并发回。"),
    send_file: "存为文件",
    send_open: "文件未加密：拿到文件的人都能看到您的回答。",
    sent_receipt: |id| format!("回执 {id}"),
    empty: "这份问卷还没有题目。",
    asks: "问卷发送者",
    trial: "这份问卷尚未开放：可以试答，但不会保存回答。",
    back_to_build: "返回编辑",
    nothing_here: "按目前的回答，没有需要作答的题目。",
};

pub static ZH_HANT: Run = Run {
    back: "上一步",
    next: "下一步",
    finish: "完成",
    optional: "選填",
    enter: "Enter 鍵",
    to_continue: "繼續",
    progress: |at, of, seconds| format!("第 {at} 步，共 {of} 步 · 還需{}", hant_left(seconds)),
    arrived: "已完成",
    summary: hant_summary,
    on_device: "已儲存在此裝置。在您選擇傳送之前，不會送出任何內容。",
    made_with: "以開放原始碼 Waystone 製作",
    missing: "此題為必填。",
    rows_missing: "請為每一項評分。",
    thanks: "謝謝您。",
    kept_here: "您的回答保存在這部裝置上。",
    next_person: "下一位",
    start_over: "重新開始",
    send_title: "謝謝您，只差最後一步。",
    send_why: |who| format!("{who}沒有收集作答的伺服器，您的回答只在這部裝置上。請存成檔案並傳回。"),
    send_file: "存成檔案",
    send_open: "檔案未加密：拿到檔案的人都能看到您的回答。",
    sent_receipt: |id| format!("回條 {id}"),
    empty: "這份問卷還沒有題目。",
    asks: "問卷寄件者",
    trial: "這份問卷尚未開放：可以試答，但不會保存回答。",
    back_to_build: "返回編輯",
    nothing_here: "依目前的回答，沒有需要作答的題目。",
};

pub static FA: Run = Run {
    back: "قبلی",
    next: "بعدی",
    finish: "پایان",
    optional: "اختیاری",
    enter: "Enter",
    to_continue: "برای ادامه",
    progress: |at, of, seconds| {
        format!(
            "{} از {} · {} مانده",
            Lang::Fa.count(at as u64),
            Lang::Fa.count(of as u64),
            fa_left(seconds)
        )
    },
    arrived: "تمام شد",
    summary: fa_summary,
    on_device: "روی همین دستگاه ذخیره شد. تا خودتان نخواهید چیزی ارسال نمی‌شود.",
    made_with: "ساخته‌شده با Waystone، متن‌باز",
    missing: "پاسخ به این پرسش لازم است.",
    rows_missing: "لطفاً به همهٔ گزاره‌ها امتیاز دهید.",
    thanks: "سپاسگزاریم.",
    kept_here: "پاسخ‌های شما روی همین دستگاه نگه داشته شد.",
    next_person: "نفر بعدی",
    start_over: "شروع دوباره",
    send_title: "سپاسگزاریم. یک گام دیگر مانده است.",
    send_why: |who| {
        format!(
            "{who} سروری برای گردآوری پاسخ ندارد و پاسخ شما روی همین دستگاه است. آن را در یک فایل ذخیره کنید و بازفرستید."
        )
    },
    send_file: "ذخیره در فایل",
    send_open: "این فایل رمزنگاری نشده است: هر که آن را داشته باشد می‌تواند پاسخ‌هایتان را بخواند.",
    sent_receipt: |id| format!("رسید {id}"),
    empty: "این نظرسنجی هنوز پرسشی ندارد.",
    asks: "فرستنده",
    trial: "این نظرسنجی باز نیست: می‌توانید آن را امتحان کنید، ولی پاسخ‌ها نگه داشته نمی‌شوند.",
    back_to_build: "بازگشت به ساخت",
    nothing_here: "با این پاسخ‌ها پرسشی برای پاسخ دادن نیست.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_is_rounded() {
        assert_eq!((EN.progress)(3, 4, 23.1), "3 of 4 · about 25 s left");
        assert_eq!((EN.progress)(1, 4, 0.0), "1 of 4 · about 5 s left");
        assert_eq!((EN.progress)(1, 9, 59.0), "1 of 9 · about 1 min left");
        assert_eq!((EN.progress)(1, 9, 130.0), "1 of 9 · about 2 min left");
        assert_eq!((FA.progress)(2, 4, 30.0), "۲ از ۴ · حدود ۳۰ ثانیه مانده");
    }
}
