//! The finding as a sentence, one grammar for each language. What was found is decided in `analysis`.
use crate::{
    analysis::{Finding, Part},
    words::Lang,
};

/// What a page of results opens with; `brand` is who asks, or empty.
pub fn sentence(lang: Lang, finding: &Finding, brand: &str) -> String {
    match lang {
        Lang::En => en(finding, brand),
        Lang::ZhHans => hans(finding, brand),
        Lang::ZhHant => hant(finding, brand),
        Lang::Fa => fa(finding, brand),
    }
}

/// The shares people say, in the order of [`Part`].
fn part(part: Part, names: &[&'static str; 18]) -> &'static str {
    names.get(part as usize).copied().unwrap_or_default()
}

fn en_part(which: Part) -> &'static str {
    part(
        which,
        &[
            "nobody",
            "hardly anyone",
            "one in ten",
            "one in six",
            "one in five",
            "one in four",
            "one in three",
            "two in five",
            "just under half",
            "half",
            "just over half",
            "three in five",
            "two in three",
            "three in four",
            "four in five",
            "nine in ten",
            "nearly everyone",
            "everyone",
        ],
    )
}

fn hans_part(which: Part) -> &'static str {
    part(
        which,
        &[
            "没有人",
            "极少数人",
            "约一成的人",
            "约六分之一的人",
            "约两成的人",
            "约四分之一的人",
            "约三分之一的人",
            "约四成的人",
            "略少于一半的人",
            "约一半的人",
            "略多于一半的人",
            "约六成的人",
            "约三分之二的人",
            "约四分之三的人",
            "约八成的人",
            "约九成的人",
            "几乎所有人",
            "所有人",
        ],
    )
}

fn hant_part(which: Part) -> &'static str {
    part(
        which,
        &[
            "沒有人",
            "極少數人",
            "約一成的人",
            "約六分之一的人",
            "約兩成的人",
            "約四分之一的人",
            "約三分之一的人",
            "約四成的人",
            "略少於一半的人",
            "約一半的人",
            "略多於一半的人",
            "約六成的人",
            "約三分之二的人",
            "約四分之三的人",
            "約八成的人",
            "約九成的人",
            "幾乎所有人",
            "所有人",
        ],
    )
}

fn fa_part(which: Part) -> &'static str {
    part(
        which,
        &[
            "هیچ‌کس",
            "کمتر کسی",
            "حدود یک‌دهم پاسخ‌دهندگان",
            "حدود یک‌ششم پاسخ‌دهندگان",
            "حدود یک‌پنجم پاسخ‌دهندگان",
            "حدود یک‌چهارم پاسخ‌دهندگان",
            "حدود یک‌سوم پاسخ‌دهندگان",
            "حدود دوپنجم پاسخ‌دهندگان",
            "کمی کمتر از نیمی از پاسخ‌دهندگان",
            "حدود نیمی از پاسخ‌دهندگان",
            "کمی بیش از نیمی از پاسخ‌دهندگان",
            "حدود سه‌پنجم پاسخ‌دهندگان",
            "حدود دوسوم پاسخ‌دهندگان",
            "حدود سه‌چهارم پاسخ‌دهندگان",
            "حدود چهارپنجم پاسخ‌دهندگان",
            "حدود نه‌دهم پاسخ‌دهندگان",
            "تقریباً همه",
            "همه",
        ],
    )
}

/// Applied to the first letter of an English sentence: its letters are few, those of all languages a large table.
fn first(text: &str, change: fn(&str) -> String) -> String {
    let mut chars = text.chars();
    let head = chars.next().map(String::from).unwrap_or_default();
    format!("{}{}", change(&head), chars.as_str())
}

/// "About half of the people", "Nearly everyone": a subject for verbs that do not ask for its number.
fn en_people(which: Part) -> String {
    match which {
        Part::Nobody | Part::HardlyAnyone | Part::NearlyAll | Part::All => {
            first(en_part(which), str::to_ascii_uppercase)
        }
        Part::Half => "About half of the people".into(),
        Part::UnderHalf | Part::OverHalf => format!("{} of the people", first(en_part(which), str::to_ascii_uppercase)),
        _ => format!("About {} people", en_part(which)),
    }
}

fn en(finding: &Finding, brand: &str) -> String {
    let brand = if brand.is_empty() { "you" } else { brand };
    let (text, early) = match *finding {
        Finding::Unscored => return "This survey asks for no rating, so there is no score.".into(),
        Finding::TooFew(0) => return "Nobody has answered the rating yet.".into(),
        Finding::TooFew(1) => return "One answer so far: too few for a score.".into(),
        Finding::TooFew(n) => return format!("{n} answers so far: too few for a score."),
        Finding::Nps {
            promoters,
            detractors,
            early,
        } => {
            let rest = match detractors {
                Part::Nobody | Part::HardlyAnyone | Part::NearlyAll | Part::All => en_people(detractors),
                Part::UnderHalf | Part::OverHalf => first(en_part(detractors), str::to_ascii_uppercase),
                _ => format!("About {}", en_part(detractors)),
            };
            let people = en_people(promoters);
            (
                format!("{people} who answered would gladly recommend {brand}. {rest} would hesitate."),
                early,
            )
        }
        Finding::Satisfied { part, early } => (
            format!("{} who answered said they are satisfied.", en_people(part)),
            early,
        ),
        Finding::Easy { part, early } => (format!("{} who answered found it easy.", en_people(part)), early),
        Finding::Mean { value, high, early } => {
            let value = Lang::En.number(value, 1);
            (format!("People answered {value} of {high} on average."), early)
        }
    };
    if early {
        format!("An early sign: {}", first(&text, str::to_ascii_lowercase))
    } else {
        text
    }
}

fn hans(finding: &Finding, brand: &str) -> String {
    let brand = if brand.is_empty() { "您" } else { brand };
    let (text, early) = match *finding {
        Finding::Unscored => return "这份问卷没有评分题，因此没有得分。".into(),
        Finding::TooFew(0) => return "还没有人回答评分题。".into(),
        Finding::TooFew(n) => return format!("目前只有 {n} 份答卷，太少，还不能给出得分。"),
        Finding::Nps {
            promoters,
            detractors,
            early,
        } => (
            format!(
                "作答者中，{}乐意推荐{brand}，{}有所保留。",
                hans_part(promoters),
                hans_part(detractors)
            ),
            early,
        ),
        Finding::Satisfied { part, early } => (format!("作答者中，{}表示满意。", hans_part(part)), early),
        Finding::Easy { part, early } => (format!("作答者中，{}觉得轻松。", hans_part(part)), early),
        Finding::Mean { value, high, early } => {
            let value = Lang::ZhHans.number(value, 1);
            (format!("平均评分为 {value}（满分 {high}）。"), early)
        }
    };
    if early { format!("初步迹象：{text}") } else { text }
}

fn hant(finding: &Finding, brand: &str) -> String {
    let brand = if brand.is_empty() { "您" } else { brand };
    let (text, early) = match *finding {
        Finding::Unscored => return "這份問卷沒有評分題，因此沒有分數。".into(),
        Finding::TooFew(0) => return "還沒有人回答評分題。".into(),
        Finding::TooFew(n) => return format!("目前只有 {n} 份作答，太少，還不能給出分數。"),
        Finding::Nps {
            promoters,
            detractors,
            early,
        } => (
            format!(
                "作答者中，{}樂意推薦{brand}，{}有所保留。",
                hant_part(promoters),
                hant_part(detractors)
            ),
            early,
        ),
        Finding::Satisfied { part, early } => (format!("作答者中，{}表示滿意。", hant_part(part)), early),
        Finding::Easy { part, early } => (format!("作答者中，{}覺得輕鬆。", hant_part(part)), early),
        Finding::Mean { value, high, early } => {
            let value = Lang::ZhHant.number(value, 1);
            (format!("平均評分為 {value}（滿分 {high}）。"), early)
        }
    };
    if early { format!("初步跡象：{text}") } else { text }
}

/// A verb that agrees with its subject: many, hardly anyone, nobody.
fn fa_verb(part: Part, many: &'static str, one: &'static str, nobody: &'static str) -> &'static str {
    match part {
        Part::Nobody => nobody,
        Part::HardlyAnyone => one,
        _ => many,
    }
}

fn fa(finding: &Finding, brand: &str) -> String {
    let brand = if brand.is_empty() { "شما" } else { brand };
    let (text, early) = match *finding {
        Finding::Unscored => return "این نظرسنجی پرسش امتیازی ندارد و نمره‌ای به دست نمی‌آید.".into(),
        Finding::TooFew(0) => return "هنوز کسی به پرسش امتیازی پاسخ نداده است.".into(),
        Finding::TooFew(n) => return format!("تا اینجا {} پاسخ رسیده که برای نمره‌دادن کم است.", Lang::Fa.count(n)),
        Finding::Nps {
            promoters,
            detractors,
            early,
        } => (
            format!(
                "{} {brand} را با رغبت پیشنهاد {}. {} {}.",
                fa_part(promoters),
                fa_verb(promoters, "می‌کنند", "می‌کند", "نمی‌کند"),
                fa_part(detractors),
                fa_verb(detractors, "تردید دارند", "تردید دارد", "تردید ندارد"),
            ),
            early,
        ),
        Finding::Satisfied { part, early } => (
            format!("{} راضی {}.", fa_part(part), fa_verb(part, "هستند", "است", "نیست")),
            early,
        ),
        Finding::Easy { part, early } => (
            format!(
                "کار برای {} آسان {}.",
                fa_part(part),
                fa_verb(part, "بوده است", "بوده است", "نبوده است")
            ),
            early,
        ),
        Finding::Mean { value, high, early } => {
            let (value, high) = (Lang::Fa.number(value, 1), Lang::Fa.count(u64::from(high)));
            (format!("میانگین پاسخ‌ها {value} از {high} است."), early)
        }
    };
    if early {
        format!("نشانهٔ اولیه: {text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_sentences() {
        let half = |early| Finding::Nps {
            promoters: Part::Half,
            detractors: Part::Sixth,
            early,
        };
        assert_eq!(
            en(&half(false), "Larkfield"),
            "About half of the people who answered would gladly recommend Larkfield. About one in six would hesitate."
        );
        assert_eq!(
            en(&half(true), ""),
            "An early sign: about half of the people who answered would gladly recommend you. About one in six would hesitate."
        );
        assert_eq!(
            hant(&half(false), ""),
            "作答者中，約一半的人樂意推薦您，約六分之一的人有所保留。"
        );
        let none = Finding::Nps {
            promoters: Part::Nobody,
            detractors: Part::All,
            early: false,
        };
        assert_eq!(fa(&none, ""), "هیچ‌کس شما را با رغبت پیشنهاد نمی‌کند. همه تردید دارند.");
    }
}
