//! Answers that say nothing: "n/a", "none", "无", "ندارم". Only whole texts are compared. No weights here.

use crate::text::fold;

/// Whether the whole text is one of the ways to leave a box empty, in any of the languages (a text this short
/// gives language detection little to go by), or holds neither a letter, a digit nor a symbol.
pub(super) fn is_non_answer(text: &str) -> bool {
    let mut key = String::with_capacity(2 * LONGEST);
    for c in text.chars() {
        let folded = match c {
            c if c.is_ascii() => Some(c.to_ascii_lowercase()),
            '\u{200C}' => None,
            c => fold::persian(fold::chinese(c)),
        };
        let Some(c) = folded.filter(|c| c.is_alphanumeric()) else {
            continue;
        };
        key.push(c);
        if key.len() > LONGEST {
            return false;
        }
    }
    if key.is_empty() {
        // Emoji and emoticons are answers; dashes, dots and blanks are not.
        return text.chars().all(|c| {
            c.is_whitespace()
                || c.is_control()
                || matches!(c, '-' | '.' | '/' | '_' | '—' | '–' | '…' | '。' | '*' | ',')
        });
    }
    NON_ANSWERS.contains(&key.as_str())
}

/// No entry is longer, in bytes.
const LONGEST: usize = 32;

/// Letters and digits only, folded (lower case, Simplified, bare alef), ZWNJ and spaces dropped.
const NON_ANSWERS: &[&str] = &[
    // English
    "na",
    "none",
    "nil",
    "no",
    "nope",
    "nothing",
    "nocomment",
    "nocomments",
    "noanswer",
    "didnotanswer",
    "didntanswer",
    "notanswered",
    "dontknow",
    "idontknow",
    "donotknow",
    "idonotknow",
    "idk",
    "dk",
    "unknown",
    "notapplicable",
    "notsure",
    "unsure",
    "noidea",
    "noopinion",
    "nothingtoadd",
    "nothingtosay",
    "nothingelse",
    "nothingreally",
    "noneatall",
    "nothanks",
    "nothankyou",
    "nofurthercomment",
    "nofurthercomments",
    "noresponse",
    "noreply",
    "blank",
    "null",
    "empty",
    "skip",
    "pass",
    "nosuggestion",
    "nosuggestions",
    "nonecomments",
    "nan",
    "notatthemoment",
    "notreally",
    "cantthinkofanything",
    "nonethankyou",
    "yes",
    "test",
    "x",
    "xx",
    "prefernottosay",
    // Chinese
    "无",
    "没有",
    "没",
    "没有了",
    "没了",
    "暂无",
    "不知道",
    "不清楚",
    "不晓得",
    "不确定",
    "不详",
    "没意见",
    "无意见",
    "没有意见",
    "没什么",
    "没什么意见",
    "没有什么",
    "没想法",
    "没有想法",
    "无评论",
    "不适用",
    "未填写",
    "未作答",
    "未回答",
    "没有回答",
    "无可奉告",
    "暂时没有",
    "目前没有",
    "目前无",
    "暂无意见",
    "没有建议",
    "无建议",
    "没建议",
    "略",
    "空",
    "否",
    "不",
    "都没有",
    // Persian
    "ندارم",
    "ندارد",
    "نداره",
    "هیچ",
    "هیچی",
    "هیچکدام",
    "نه",
    "خیر",
    "نظریندارم",
    "نظریندارد",
    "نظرندارم",
    "نمیدانم",
    "نمیدونم",
    "مطمیننیستم",
    "بدوننظر",
    "پاسخنداد",
    "جوابنداد",
    "جوابنداده",
    "بیپاسخ",
    "بینظر",
    "نظرخاصیندارم",
    "چیزیندارم",
    "هیچنظریندارم",
    "پیشنهادیندارم",
    "فعلاندارم",
    "موردیندارم",
    "موردینیست",
    "موردیندارد",
    "حرفیندارم",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_empty_answers() {
        for text in [
            "None.",
            "n/a",
            "N/A",
            "Did not answer",
            "无",
            "無。",
            "ندارم",
            "نمی‌دانم",
            "نمي دانم",
            "-",
            "...",
            "",
            " \u{7}",
        ] {
            assert!(is_non_answer(text), "{text:?}");
        }
        for text in [
            "None of it worked",
            "no complaints",
            "没有意见的话我会走",
            "😡",
            "نظری ندارم ولی بد بود",
            ":(",
        ] {
            assert!(!is_non_answer(text), "{text:?}");
        }
    }

    #[test]
    fn entries_are_folded_and_short_enough() {
        for entry in NON_ANSWERS {
            assert!(entry.len() <= LONGEST, "{entry}");
            assert!(is_non_answer(entry), "{entry}");
        }
    }
}
