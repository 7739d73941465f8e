//! What the respondent reads around the author's questions.
use super::Lang;
use crate::survey::{Choice, Role};

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
    /// Who asks, and the fingerprint of their key.
    pub sealed_for: fn(&str, &str) -> String,
    pub sealing: &'static str,
    pub not_sealed: &'static str,
    pub again: &'static str,
    pub share: &'static str,
    pub copy_link: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub code: &'static str,
    /// Names and values that came with the link.
    pub sent_along: fn(&str) -> String,
    pub bad_link: &'static str,
    pub no_key: &'static str,
    pub empty: &'static str,
    pub asks: &'static str,
    pub trial: &'static str,
    pub closed: &'static str,
    pub back_to_build: &'static str,
    pub nothing_here: &'static str,
    pub start: &'static str,
    /// Heads what is read before the first question.
    pub before: &'static str,
    pub agree: &'static str,
    pub must_agree: &'static str,
    pub preview: &'static str,
    pub review_title: &'static str,
    pub review_help: &'static str,
    pub change: &'static str,
    /// "Change: How was it?"
    pub change_of: fn(&str) -> String,
    pub not_answered: &'static str,
    pub select_all: &'static str,
    /// Least and most that may be chosen; 0 is no limit.
    pub choose: fn(u64, u64) -> String,
    pub other_words: &'static str,
    pub remark: &'static str,
    pub pick: &'static str,
    pub filter: &'static str,
    pub more_items: fn(u64) -> String,
    pub no_items: &'static str,
    pub remove_chosen: fn(&str) -> String,
    pub rank_how: &'static str,
    pub rank_top: fn(u64) -> String,
    pub rank_keep: &'static str,
    pub rank_up: fn(&str) -> String,
    pub rank_down: fn(&str) -> String,
    /// An item, its place and how many there are.
    pub rank_item: fn(&str, u64, u64) -> String,
    pub rank_out: fn(&str) -> String,
    pub other: &'static str,
    pub none: &'static str,
    pub refused: &'static str,
    pub dont_know: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub not_set: &'static str,
    pub clear: &'static str,
    /// Characters written, and how many may be.
    pub chars: fn(u64, u64) -> String,
    pub row: fn(u64) -> String,
    pub add: &'static str,
    pub remove: &'static str,
    pub remove_row: fn(u64) -> String,
    pub unsupported: &'static str,
    pub no_picture: &'static str,
    pub other_missing: &'static str,
    pub panel_missing: &'static str,
    pub not_email: &'static str,
    pub not_number: &'static str,
    pub not_address: &'static str,
    pub below: fn(&str) -> String,
    pub above: fn(&str) -> String,
    pub too_short: fn(u64) -> String,
    pub too_long: fn(u64) -> String,
    pub has_digits: &'static str,
    pub too_few: fn(u64) -> String,
    pub too_many: fn(u64) -> String,
    pub bad_form: &'static str,
    /// The same stands in another row.
    pub twice: &'static str,
    pub restarts_in: fn(u64) -> String,
    pub stay: &'static str,
    pub still_there: &'static str,
    pub still_why: fn(u64) -> String,
    pub still_here: &'static str,
    pub send_twice: &'static str,
    /// The file with the reply.
    pub saved: &'static str,
    /// To a respondent, on whose device there is no room.
    pub not_kept_here: &'static str,
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

impl Run {
    /// The app's word for a choice that its author gave none, such as "none of these".
    pub fn own_word(&self, choice: &Choice) -> Option<&'static str> {
        match (choice.role, choice.value().as_str()) {
            _ if !choice.label.is_empty() => None,
            (Role::Other, _) => Some(self.other),
            (Role::Alone, Some("none")) => Some(self.none),
            (Role::Alone, Some("refused")) => Some(self.refused),
            (Role::Alone, Some("dontknow")) => Some(self.dont_know),
            _ => None,
        }
    }
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
            "{who} has no server collecting answers, so your reply is on this device. Send it back to whoever gave you this survey, in a message or by mail: it is sealed, and only {who} can open it."
        )
    },
    send_file: "Save as file",
    send_open: "Or let the person who asked you scan the code.",
    sealed_for: |who, key| {
        format!(
            "On this device until you send it, then sealed: only {who} can open it. Their key: \u{2066}{key}\u{2069}"
        )
    },
    sealing: "Sealing your answers",
    not_sealed: "Your answers are kept on this device, but could not be sealed. Check the connection; if it goes on, ask for the survey again.",
    again: "Try again",
    share: "Share",
    copy_link: "Copy reply link",
    copied: "Copied. Paste it into a message to the person who asked you.",
    not_copied: "Copying didn’t work. Save the file instead.",
    code: "Your sealed reply as a QR code",
    sent_along: |what| format!("Sent along, from the link you were given: {what}"),
    bad_link: "This link is damaged or was cut off. Ask for it again, or for the survey as a file.",
    no_key: "This survey names no key, so answers can’t be sealed and sent: they only stay on this device. Ask for the survey again.",
    sent_receipt: |id| format!("Receipt {id}"),
    empty: "This survey has no questions yet.",
    asks: "The sender",
    trial: "This survey isn’t open: you can try it, but answers aren’t kept.",
    closed: "This survey is closed: it takes no more answers. What you give here isn’t kept.",
    back_to_build: "Back to building",
    nothing_here: "There is nothing to answer with these choices.",
    start: "Start",
    before: "Before you start",
    agree: "I have read this and agree.",
    must_agree: "Please agree to this before you start.",
    preview: "Look through",
    review_title: "Look through your answers",
    review_help: "Nothing is given yet. Change what isn’t right, then finish.",
    change: "Change",
    change_of: |what| format!("Change: {what}"),
    not_answered: "Not answered",
    select_all: "Select all",
    choose: |least, most| match (least, most) {
        (least, 0) => format!("Choose at least {least}."),
        (0, most) => format!("Choose up to {most}."),
        (least, most) if least == most => format!("Choose {most}."),
        (least, most) => format!("Choose {least} to {most}."),
    },
    other_words: "In your own words",
    remark: "Anything to add?",
    pick: "Choose…",
    filter: "Type to narrow the list",
    more_items: |n| format!("{} more. Type to narrow the list.", Lang::En.count(n)),
    no_items: "Nothing in the list matches.",
    remove_chosen: |what| format!("Remove {what}"),
    rank_how: "Put the first choice on top: drag, use the arrow buttons, or press Space on a number and then the arrow keys.",
    rank_top: |n| format!("Only the first {n} count."),
    rank_keep: "This order is right",
    rank_up: |what| format!("Move {what} up"),
    rank_down: |what| format!("Move {what} down"),
    rank_item: |what, at, of| format!("{what}, place {at} of {of}"),
    rank_out: |what| format!("{what}, not among those that count"),
    other: "Other",
    none: "None of these",
    refused: "I’d rather not say",
    dont_know: "I don’t know",
    yes: "Yes",
    no: "No",
    from: "From",
    to: "To",
    not_set: "Not set yet",
    clear: "Clear answer",
    chars: |n, most| format!("{n} of {most} characters"),
    row: |n| format!("Row {n}"),
    add: "Add a row",
    remove: "Remove",
    remove_row: |n| format!("Remove row {n}"),
    unsupported: "This question needs a server and can’t be answered here. Please go on without it.",
    no_picture: "A picture from elsewhere, which isn’t loaded",
    other_missing: "Please say what “other” is.",
    panel_missing: "Please answer at least one question of this part.",
    not_email: "That isn’t an e-mail address. It looks like name@example.org.",
    not_number: "Please write a number.",
    not_address: "That isn’t a web address. It begins with https://",
    below: |bound| format!("It can’t be less than {bound}."),
    above: |bound| format!("It can’t be more than {bound}."),
    too_short: |n| {
        if n == 1 {
            "Please write at least 1 character.".to_owned()
        } else {
            format!("Please write at least {n} characters.")
        }
    },
    too_long: |n| {
        if n == 1 {
            "Please write 1 character at most.".to_owned()
        } else {
            format!("Please write {n} characters at most.")
        }
    },
    has_digits: "Please write it without digits.",
    too_few: |n| format!("Please choose at least {n}."),
    too_many: |n| format!("Please choose {n} at most."),
    bad_form: "That isn’t in the form that is asked for.",
    twice: "This is in another row already. Each one must be different.",
    restarts_in: |n| format!("Starts over for the next person in {n} s."),
    stay: "Stay here",
    still_there: "Still there?",
    still_why: |n| format!("This starts over in {n} s, and what was answered is forgotten."),
    still_here: "I’m still here",
    send_twice: "Sent twice, it still counts once.",
    saved: "Saved. Attach the file to a message to the person who asked you.",
    not_kept_here: "Your answers can’t be kept on this device. Go on to the end and send them before you close this page.",
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
    send_why: |who| {
        format!(
            "{who}没有收集答卷的服务器，您的回答只在本设备上。请通过消息或邮件发还给给您这份问卷的人：回答已加密，只有{who}能打开。"
        )
    },
    send_file: "存为文件",
    send_open: "也可以让邀请您的人扫描这个码。",
    sealed_for: |who, key| {
        format!("发送前只保存在本设备上，发送时会加密：只有{who}能打开。对方的密钥：\u{2066}{key}\u{2069}")
    },
    sealing: "正在加密您的回答",
    not_sealed: "您的回答已保存在本设备上，但未能加密。请检查网络连接；如仍不行，请向对方重新索取问卷。",
    again: "重试",
    share: "分享",
    copy_link: "复制回复链接",
    copied: "已复制。请粘贴到发给对方的消息中。",
    not_copied: "复制未成功，请改为存成文件。",
    code: "加密回复的二维码",
    sent_along: |what| format!("随链接一并发送：{what}"),
    bad_link: "此链接已损坏或不完整。请重新索取链接，或索取问卷文件。",
    no_key: "这份问卷没有附带密钥，无法加密发送：回答只会留在本设备上。请向对方重新索取问卷。",
    sent_receipt: |id| format!("回执 {id}"),
    empty: "这份问卷还没有题目。",
    asks: "问卷发送者",
    trial: "这份问卷尚未开放：可以试答，但不会保存回答。",
    closed: "这份问卷已结束，不再接受作答。在这里填写的内容不会保存。",
    back_to_build: "返回编辑",
    nothing_here: "按目前的回答，没有需要作答的题目。",
    start: "开始",
    before: "开始之前",
    agree: "我已阅读并同意。",
    must_agree: "请先同意，再开始。",
    preview: "检查回答",
    review_title: "请检查您的回答",
    review_help: "尚未提交。如有不妥请修改，然后点“完成”。",
    change: "修改",
    change_of: |what| format!("修改：{what}"),
    not_answered: "未作答",
    select_all: "全选",
    choose: |least, most| match (least, most) {
        (least, 0) => format!("至少选 {least} 项。"),
        (0, most) => format!("最多选 {most} 项。"),
        (least, most) if least == most => format!("请选 {most} 项。"),
        (least, most) => format!("请选 {least} 到 {most} 项。"),
    },
    other_words: "请填写",
    remark: "补充说明",
    pick: "请选择…",
    filter: "输入文字以筛选",
    more_items: |n| format!("还有 {} 项，输入文字可筛选。", Lang::ZhHans.count(n)),
    no_items: "没有相符的选项。",
    remove_chosen: |what| format!("移除{what}"),
    rank_how: "请把最优先的排在最上面：可拖动，可用箭头按钮，也可在序号上按空格键后用方向键移动。",
    rank_top: |n| format!("只计前 {n} 项。"),
    rank_keep: "就按此顺序",
    rank_up: |what| format!("上移：{what}"),
    rank_down: |what| format!("下移：{what}"),
    rank_item: |what, at, of| format!("{what}，第 {at} 位，共 {of} 项"),
    rank_out: |what| format!("{what}，不计入"),
    other: "其他",
    none: "以上都不是",
    refused: "不愿回答",
    dont_know: "不知道",
    yes: "是",
    no: "否",
    from: "从",
    to: "到",
    not_set: "尚未选定",
    clear: "清除回答",
    chars: |n, most| format!("已写 {n} 字，最多 {most} 字"),
    row: |n| format!("第 {n} 行"),
    add: "添加一行",
    remove: "删除",
    remove_row: |n| format!("删除第 {n} 行"),
    unsupported: "此题需要服务器，在这里无法作答，请跳过。",
    no_picture: "来自其他网站的图片，未加载",
    other_missing: "请填写“其他”的内容。",
    panel_missing: "这一部分请至少回答一题。",
    not_email: "这不是有效的邮箱地址，格式如 name@example.org。",
    not_number: "请填写数字。",
    not_address: "这不是有效的网址，应以 https:// 开头。",
    below: |bound| format!("不能小于 {bound}。"),
    above: |bound| format!("不能大于 {bound}。"),
    too_short: |n| format!("请至少写 {n} 个字。"),
    too_long: |n| format!("最多写 {n} 个字。"),
    has_digits: "请不要使用数字。",
    too_few: |n| format!("请至少选 {n} 项。"),
    too_many: |n| format!("最多选 {n} 项。"),
    bad_form: "格式不符合要求。",
    twice: "与另一行重复，请填写不同的内容。",
    restarts_in: |n| format!("{n} 秒后为下一位重新开始。"),
    stay: "留在此页",
    still_there: "您还在吗？",
    still_why: |n| format!("{n} 秒后将重新开始，已填的内容会被清除。"),
    still_here: "我还在",
    send_twice: "重复发送也只计一次。",
    saved: "已保存。请把文件附在消息中，发给邀请您作答的人。",
    not_kept_here: "您的回答无法保存在本设备上。请一直答到最后，并在关闭本页之前发送。",
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
    send_why: |who| {
        format!(
            "{who}沒有收集作答的伺服器，您的回答只在這部裝置上。請用訊息或郵件傳回給提供這份問卷的人：回答已加密，只有{who}能開啟。"
        )
    },
    send_file: "存成檔案",
    send_open: "也可以讓邀請您的人掃描這個碼。",
    sealed_for: |who, key| {
        format!("傳送前只保存在這部裝置上，傳送時會加密：只有{who}能開啟。對方的金鑰：\u{2066}{key}\u{2069}")
    },
    sealing: "正在加密您的回答",
    not_sealed: "您的回答已保存在這部裝置上，但未能加密。請檢查網路連線；如仍不行，請向對方重新索取問卷。",
    again: "再試一次",
    share: "分享",
    copy_link: "複製回覆連結",
    copied: "已複製。請貼到傳給對方的訊息中。",
    not_copied: "複製未成功，請改存成檔案。",
    code: "加密回覆的 QR Code",
    sent_along: |what| format!("隨連結一併傳送：{what}"),
    bad_link: "此連結已損壞或不完整。請重新索取連結，或索取問卷檔案。",
    no_key: "這份問卷沒有附帶金鑰，無法加密傳送：回答只會留在這部裝置上。請向對方重新索取問卷。",
    sent_receipt: |id| format!("回條 {id}"),
    empty: "這份問卷還沒有題目。",
    asks: "問卷寄件者",
    trial: "這份問卷尚未開放：可以試答，但不會保存回答。",
    closed: "這份問卷已結束，不再接受作答。在這裡填寫的內容不會保存。",
    back_to_build: "返回編輯",
    nothing_here: "依目前的回答，沒有需要作答的題目。",
    start: "開始",
    before: "開始之前",
    agree: "我已閱讀並同意。",
    must_agree: "請先同意，再開始。",
    preview: "檢查回答",
    review_title: "請檢查您的回答",
    review_help: "尚未送出。如有不妥請修改，再按「完成」。",
    change: "修改",
    change_of: |what| format!("修改：{what}"),
    not_answered: "未作答",
    select_all: "全選",
    choose: |least, most| match (least, most) {
        (least, 0) => format!("至少選 {least} 項。"),
        (0, most) => format!("最多選 {most} 項。"),
        (least, most) if least == most => format!("請選 {most} 項。"),
        (least, most) => format!("請選 {least} 到 {most} 項。"),
    },
    other_words: "請填寫",
    remark: "補充說明",
    pick: "請選擇…",
    filter: "輸入文字以篩選",
    more_items: |n| format!("還有 {} 項，輸入文字即可篩選。", Lang::ZhHant.count(n)),
    no_items: "沒有符合的選項。",
    remove_chosen: |what| format!("移除{what}"),
    rank_how: "請將最優先的排在最上面：可拖曳、用箭頭按鈕，或在序號上按空白鍵後以方向鍵移動。",
    rank_top: |n| format!("只計前 {n} 項。"),
    rank_keep: "就照這個順序",
    rank_up: |what| format!("上移：{what}"),
    rank_down: |what| format!("下移：{what}"),
    rank_item: |what, at, of| format!("{what}，第 {at} 位，共 {of} 項"),
    rank_out: |what| format!("{what}，不計入"),
    other: "其他",
    none: "以上皆非",
    refused: "不願回答",
    dont_know: "不知道",
    yes: "是",
    no: "否",
    from: "從",
    to: "到",
    not_set: "尚未選定",
    clear: "清除回答",
    chars: |n, most| format!("已寫 {n} 字，最多 {most} 字"),
    row: |n| format!("第 {n} 列"),
    add: "新增一列",
    remove: "刪除",
    remove_row: |n| format!("刪除第 {n} 列"),
    unsupported: "此題需要伺服器，在這裡無法作答，請略過。",
    no_picture: "來自其他網站的圖片，未載入",
    other_missing: "請填寫「其他」的內容。",
    panel_missing: "這個部分請至少回答一題。",
    not_email: "這不是有效的電子郵件地址，格式如 name@example.org。",
    not_number: "請填寫數字。",
    not_address: "這不是有效的網址，應以 https:// 開頭。",
    below: |bound| format!("不能小於 {bound}。"),
    above: |bound| format!("不能大於 {bound}。"),
    too_short: |n| format!("請至少寫 {n} 個字。"),
    too_long: |n| format!("最多寫 {n} 個字。"),
    has_digits: "請不要使用數字。",
    too_few: |n| format!("請至少選 {n} 項。"),
    too_many: |n| format!("最多選 {n} 項。"),
    bad_form: "格式不符合要求。",
    twice: "與另一列重複，請填寫不同的內容。",
    restarts_in: |n| format!("{n} 秒後為下一位重新開始。"),
    stay: "留在此頁",
    still_there: "您還在嗎？",
    still_why: |n| format!("{n} 秒後將重新開始，已填的內容會被清除。"),
    still_here: "我還在",
    send_twice: "重複傳送也只計一次。",
    saved: "已儲存。請把檔案附在訊息中，傳給邀請您作答的人。",
    not_kept_here: "您的回答無法保存在這部裝置上。請一直答到最後，並在關閉本頁之前傳送。",
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
            "{who} سروری برای گردآوری پاسخ ندارد و پاسخ شما روی همین دستگاه است. آن را با پیام یا ایمیل به همان کسی برگردانید که این نظرسنجی را به شما داد: رمزنگاری شده و تنها {who} می‌تواند آن را باز کند."
        )
    },
    send_file: "ذخیره در فایل",
    send_open: "یا بگذارید کسی که از شما پرسیده کد را اسکن کند.",
    sealed_for: |who, key| {
        format!(
            "تا نفرستید روی همین دستگاه می‌ماند و هنگام فرستادن رمزنگاری می‌شود: تنها {who} می‌تواند آن را باز کند. کلید: \u{2066}{key}\u{2069}"
        )
    },
    sealing: "در حال رمزنگاری پاسخ‌ها",
    not_sealed: "پاسخ‌هایتان روی این دستگاه نگه داشته شده، ولی رمزنگاری نشد. اتصال را بررسی کنید؛ اگر باز هم نشد، نظرسنجی را دوباره بخواهید.",
    again: "تلاش دوباره",
    share: "هم‌رسانی",
    copy_link: "رونوشت پیوند پاسخ",
    copied: "رونوشت شد. آن را در پیامی به کسی که از شما پرسیده بچسبانید.",
    not_copied: "رونوشت انجام نشد. به‌جای آن فایل را ذخیره کنید.",
    code: "پاسخ رمزنگاری‌شدهٔ شما به‌صورت رمزینه",
    sent_along: |what| format!("همراه پاسخ، از پیوندی که به شما داده شده: {what}"),
    bad_link: "این پیوند آسیب دیده یا ناقص است. آن را دوباره بخواهید، یا خود نظرسنجی را به‌صورت فایل.",
    no_key: "این نظرسنجی کلیدی همراه ندارد و پاسخ‌ها را نمی‌توان رمزنگاری کرد و فرستاد: تنها روی همین دستگاه می‌مانند. نظرسنجی را دوباره بخواهید.",
    sent_receipt: |id| format!("رسید {id}"),
    empty: "این نظرسنجی هنوز پرسشی ندارد.",
    asks: "فرستنده",
    trial: "این نظرسنجی باز نیست: می‌توانید آن را امتحان کنید، ولی پاسخ‌ها نگه داشته نمی‌شوند.",
    closed: "این نظرسنجی بسته شده است و دیگر پاسخی نمی‌پذیرد. آنچه اینجا می‌نویسید نگه داشته نمی‌شود.",
    back_to_build: "بازگشت به ساخت",
    nothing_here: "با این پاسخ‌ها پرسشی برای پاسخ دادن نیست.",
    start: "شروع",
    before: "پیش از آغاز",
    agree: "این را خوانده‌ام و موافقم.",
    must_agree: "پیش از آغاز باید موافقت کنید.",
    preview: "مرور پاسخ‌ها",
    review_title: "پاسخ‌هایتان را مرور کنید",
    review_help: "هنوز چیزی ثبت نشده است. اگر پاسخی درست نیست تغییرش دهید و سپس «پایان» را بزنید.",
    change: "تغییر",
    change_of: |what| format!("تغییر: {what}"),
    not_answered: "بی‌پاسخ",
    select_all: "انتخاب همه",
    choose: |least, most| match (Lang::Fa.count(least), Lang::Fa.count(most)) {
        (least, _) if most == 0 => format!("دست‌کم {least} مورد را انتخاب کنید."),
        (_, most) if least == 0 => format!("حداکثر {most} مورد را انتخاب کنید."),
        (low, _) if least == most => format!("{low} مورد را انتخاب کنید."),
        (low, high) => format!("از {low} تا {high} مورد را انتخاب کنید."),
    },
    other_words: "به زبان خودتان",
    remark: "توضیح بیشتر",
    pick: "انتخاب کنید…",
    filter: "برای محدود کردن فهرست بنویسید",
    more_items: |n| format!("{} مورد دیگر. برای محدود کردن فهرست بنویسید.", Lang::Fa.count(n)),
    no_items: "موردی با این نوشته پیدا نشد.",
    remove_chosen: |what| format!("برداشتن {what}"),
    rank_how: "مهم‌ترین را بالا بگذارید: بکشید، دکمه‌های پیکان را بزنید، یا روی شماره کلید فاصله و سپس کلیدهای جهت را فشار دهید.",
    rank_top: |n| format!("فقط {} مورد نخست به حساب می‌آید.", Lang::Fa.count(n)),
    rank_keep: "همین ترتیب درست است",
    rank_up: |what| format!("بالا بردن {what}"),
    rank_down: |what| format!("پایین بردن {what}"),
    rank_item: |what, at, of| format!("{what}، جایگاه {} از {}", Lang::Fa.count(at), Lang::Fa.count(of)),
    rank_out: |what| format!("{what}، به حساب نمی‌آید"),
    other: "سایر",
    none: "هیچ‌کدام",
    refused: "ترجیح می‌دهم نگویم",
    dont_know: "نمی‌دانم",
    yes: "بله",
    no: "خیر",
    from: "از",
    to: "تا",
    not_set: "هنوز تعیین نشده",
    clear: "پاک کردن پاسخ",
    chars: |n, most| format!("{} از {} نویسه", Lang::Fa.count(n), Lang::Fa.count(most)),
    row: |n| format!("ردیف {}", Lang::Fa.count(n)),
    add: "افزودن ردیف",
    remove: "حذف",
    remove_row: |n| format!("حذف ردیف {}", Lang::Fa.count(n)),
    unsupported: "این پرسش به سرور نیاز دارد و اینجا نمی‌توان به آن پاسخ داد. لطفاً از آن بگذرید.",
    no_picture: "تصویری از جای دیگر که بارگذاری نمی‌شود",
    other_missing: "لطفاً بنویسید منظورتان از «سایر» چیست.",
    panel_missing: "لطفاً دست‌کم به یکی از پرسش‌های این بخش پاسخ دهید.",
    not_email: "این نشانی ایمیل درست نیست. نمونهٔ درست: name@example.org",
    not_number: "لطفاً یک عدد بنویسید.",
    not_address: "این نشانی وب درست نیست. نشانی با https:// آغاز می‌شود.",
    below: |bound| format!("نمی‌تواند کمتر از {bound} باشد."),
    above: |bound| format!("نمی‌تواند بیشتر از {bound} باشد."),
    too_short: |n| format!("لطفاً دست‌کم {} نویسه بنویسید.", Lang::Fa.count(n)),
    too_long: |n| format!("لطفاً حداکثر {} نویسه بنویسید.", Lang::Fa.count(n)),
    has_digits: "لطفاً بدون رقم بنویسید.",
    too_few: |n| format!("لطفاً دست‌کم {} مورد را انتخاب کنید.", Lang::Fa.count(n)),
    too_many: |n| format!("لطفاً حداکثر {} مورد را انتخاب کنید.", Lang::Fa.count(n)),
    bad_form: "این پاسخ به شکلی که خواسته شده نیست.",
    twice: "این پاسخ در سطر دیگری هم آمده است؛ هر کدام باید متفاوت باشد.",
    restarts_in: |n| format!("{} ثانیهٔ دیگر برای نفر بعدی از نو آغاز می‌شود.", Lang::Fa.count(n)),
    stay: "همین‌جا بماند",
    still_there: "هنوز آنجا هستید؟",
    still_why: |n| {
        format!(
            "تا {} ثانیهٔ دیگر از نو آغاز می‌شود و پاسخ‌های داده‌شده پاک می‌شوند.",
            Lang::Fa.count(n)
        )
    },
    still_here: "بله، هستم",
    send_twice: "اگر دو بار فرستاده شود، باز یک بار شمرده می‌شود.",
    saved: "ذخیره شد. فایل را به پیامی برای کسی که از شما پرسیده پیوست کنید.",
    not_kept_here: "پاسخ‌های شما روی این دستگاه نگه داشته نمی‌شود. تا پایان بروید و پیش از بستن این صفحه آن‌ها را بفرستید.",
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

    // As survey-core: "Other (describe)", "None" and so on come in the respondent's language where the author wrote nothing.
    #[test]
    fn choices_of_their_own_kind_have_a_word_in_every_language() {
        let json = serde_json::json!({ "elements": [{ "type": "checkbox", "name": "a", "choices": ["x"], "showOtherItem": true,
            "showNoneItem": true, "showRefuseItem": true, "showDontKnowItem": true }] });
        let (survey, _) = crate::survey::RawSurvey(json).check(crate::survey::SurveyId::from_bits(1));
        let choices = survey.questions().next().unwrap().kind.choices().to_vec();
        for lang in Lang::ALL {
            let run = lang.words().run();
            let said: Vec<_> = choices.iter().map(|choice| run.own_word(choice)).collect();
            assert_eq!(
                said,
                [
                    None,
                    Some(run.none),
                    Some(run.refused),
                    Some(run.dont_know),
                    Some(run.other)
                ]
            );
        }
        let mut named = choices[4].clone();
        named.label = "Else".into();
        assert_eq!(Lang::Fa.words().run().own_word(&named), None);
    }
}
