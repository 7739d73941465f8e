//! What a column probably is, from its name and its values. Always only an offer: the author decides.
use super::{Column, Role, Use, cell};
use crate::{
    response::Told,
    survey::{Measure, Scale},
};

/// More choices than this make no choice question (`survey::raw`, and reading them).
pub const CHOICES: usize = 200;

/// Numbers that surveys commonly give to "no answer", beside the one just above the scale.
const CODES: [i32; 15] = [0, 8, 9, 88, 97, 98, 99, 997, 998, 999, -1, -8, -9, -98, -99];

const IDS: [&str; 10] = [
    "id", "key", "uuid", "no", "nr", "number", "ticket", "case", "ref", "serial",
];

/// A use for every column. At most one key, one date and one overall satisfaction; the other dates are skipped.
pub fn guess(columns: &[Column], rows: usize) -> Vec<Use> {
    let looks: Vec<Look> = columns.iter().map(Look::of).collect();
    let alike = |own: &Look| {
        looks
            .iter()
            .filter(|look| look.is_five && look.family == own.family)
            .count()
            >= 2
    };
    let exact = looks
        .iter()
        .filter(|look| look.is_five && look.codes.len() == 5)
        .count()
        >= 3;
    let satisfied = looks.iter().filter(|look| look.satisfaction).count();
    let mut uses: Vec<Use> = Vec::with_capacity(columns.len());
    let (mut has_csat, mut has_key) = (false, false);
    for (at, (column, look)) in columns.iter().zip(&looks).enumerate() {
        let hinted = look.satisfaction || look.ease || look.rate || look.nps || look.recommend;
        let grouped = look.fits_five && (alike(look) || (exact && look.is_five && look.codes.len() == 5));
        let used = match look.rating(hinted, grouped) {
            Some(mut used) => {
                let overall = look.overall && (look.satisfaction || !hinted) || (look.satisfaction && satisfied == 1);
                if used.role == Role::Measure(Measure::Plain(Scale::OneToFive)) && overall && !has_csat {
                    used.role = Role::Measure(Measure::Csat);
                    has_csat = true;
                }
                used
            }
            None => {
                let role = other(column, look, at == 0, rows);
                let role = if role == Role::Key && has_key { Role::Skip } else { role };
                has_key |= role == Role::Key;
                let is_said = |used: &Use| !matches!(role, Role::Date(_)) && role.is_rival(used.role);
                let role = if uses.iter().any(is_said) { Role::Segment } else { role };
                Use {
                    missing: if role.is_asked() {
                        look.typed.clone()
                    } else {
                        Vec::new()
                    },
                    ..Use::of(role)
                }
            }
        };
        uses.push(used);
    }
    keep_one_date(columns, &mut uses);
    uses
}

/// The first date that is of one mind, else the first.
fn keep_one_date(columns: &[Column], uses: &mut [Use]) {
    let is_date = |used: &Use| matches!(used.role, Role::Date(_));
    let clear = |at: &usize| {
        let dates = columns.get(*at).and_then(|column| column.dates);
        dates.is_some_and(|dates| !dates.is_ambiguous())
    };
    let all: Vec<usize> = (0..uses.len())
        .filter(|at| uses.get(*at).is_some_and(is_date))
        .collect();
    let kept = all.iter().copied().find(clear).or(all.first().copied());
    for (at, used) in uses.iter_mut().enumerate() {
        if is_date(used) && Some(at) != kept {
            used.role = Role::Skip;
        }
    }
}

/// What a name and the values hint at.
struct Look {
    /// The whole numbers, lowest first.
    codes: Vec<(i32, usize)>,
    /// Spellings of "no answer".
    typed: Vec<String>,
    /// Cells that are neither.
    others: usize,
    filled: usize,
    /// Only 1 to 5, most of them, and codes for "no answer".
    fits_five: bool,
    /// And all of 1 to 5.
    is_five: bool,
    /// `q7` of `Q7ART`: columns that were asked together.
    family: String,
    /// Points that the name explains, as in `1verygood_5verypoor`.
    labels: Vec<(i32, String)>,
    /// Named after the score itself.
    nps: bool,
    recommend: bool,
    satisfaction: bool,
    overall: bool,
    ease: bool,
    rate: bool,
    comment: bool,
    id: bool,
    weight: bool,
    /// A fact about the answer, by the column's name.
    told: Option<Role>,
}

/// Names of facts, as whole words of a column's name.
fn told(is: impl Fn(&[&str]) -> bool, has: impl Fn(&[&str]) -> bool) -> Option<Role> {
    if is(&["channel", "source", "medium"]) || has(&["渠道", "通路", "کانال"]) {
        Some(Role::Told(Told::Channel))
    } else if is(&["touchpoint"]) || has(&["触点", "接觸點", "نقطه تماس", "نقطهٔ تماس"]) {
        Some(Role::Told(Told::Touchpoint))
    } else if is(&["stage"]) || has(&["旅程阶段", "旅程階段"]) {
        Some(Role::Told(Told::Stage))
    } else if is(&["lang", "language", "locale"]) || has(&["语言", "語言", "زبان"]) {
        Some(Role::Language)
    } else if is(&["customer", "client", "user", "member", "email", "account"]) || has(&["客户", "顧客", "مشتری"])
    {
        Some(Role::Told(Told::Customer))
    } else if is(&["segment", "plan", "tier"]) || has(&["客群"]) {
        Some(Role::Segment)
    } else {
        None
    }
}

impl Look {
    fn of(column: &Column) -> Self {
        let name = column.name.to_lowercase();
        let tokens: Vec<&str> = name
            .split(|c: char| !c.is_alphanumeric())
            .filter(|token| !token.is_empty())
            .collect();
        let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
        let is = |words: &[&str]| tokens.iter().any(|token| words.contains(token));
        let few = || column.values.iter().flatten();
        let mut codes: Vec<(i32, usize)> = few().filter_map(|(text, n)| Some((cell::whole(text)?, *n))).collect();
        codes.sort_unstable();
        let examples = column.examples.iter().filter(|_| column.values.is_none());
        let typed: Vec<String> = few()
            .map(|(text, _)| text)
            .chain(examples)
            .filter(|text| cell::is_typed_blank(text))
            .cloned()
            .collect();
        let others = few().filter(|(text, _)| cell::whole(text).is_none() && !cell::is_typed_blank(text));
        let five = |n: i32| codes.iter().any(|(code, _)| *code == n);
        let only_five = codes
            .iter()
            .all(|(n, _)| (1..=5).contains(n) || *n == 6 || CODES.contains(n));
        let fits_five = only_five && five(5) && (1..=5).filter(|n| five(*n)).count() >= 3;
        let labels = tokens.iter().filter_map(|token| {
            let word = token.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = token.strip_suffix(word)?;
            Some((digits.parse().ok()?, word.to_owned())).filter(|_| !word.is_empty())
        });
        let letters = name.find(|c: char| !c.is_alphabetic()).unwrap_or(name.len());
        let rest = name.get(letters..).unwrap_or_default();
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        Self {
            fits_five,
            is_five: fits_five && (1..=5).all(five),
            typed,
            others: others.map(|(_, n)| n).sum(),
            filled: column.filled,
            family: name.get(..letters + digits).unwrap_or_default().to_owned(),
            labels: labels.collect(),
            nps: tokens.iter().any(|token| token.starts_with("nps")),
            recommend: has(&[
                "netpro",
                "net promoter",
                "recommend",
                "推荐",
                "推薦",
                "پیشنهاد",
                "توصیه",
            ]),
            satisfaction: is(&["sat", "csat"]) || has(&["satisf", "满意", "滿意", "رضایت"]),
            overall: is(&["all"])
                || has(&["overall", "总体", "整体", "整體", "کلی"])
                || (name.ends_with("all") && digits > 0),
            ease: is(&["ease", "easy", "effort", "ces"]) || has(&["轻松", "容易", "輕鬆", "سهولت", "آسانی"]),
            rate: tokens.iter().any(|token| token.ends_with("rate"))
                || has(&[
                    "rating",
                    "score",
                    "clean",
                    "safe",
                    "quality",
                    "star",
                    "sentiment",
                    "评分",
                    "評分",
                    "امتیاز",
                ]),
            comment: !tokens.last().is_some_and(|token| IDS.contains(token))
                && (is(&["why", "text", "reason"])
                    || has(&[
                        "comment",
                        "feedback",
                        "verbatim",
                        "remark",
                        "review",
                        "suggestion",
                        "opinion",
                        "评论",
                        "意见",
                        "意見",
                        "留言",
                        "建议",
                        "建議",
                        "نظر",
                        "توضیح",
                    ])),
            id: is(&IDS)
                || tokens
                    .iter()
                    .any(|token| token.ends_with("id") || token.ends_with("num"))
                || has(&["编号", "編號", "شناسه"]),
            weight: is(&["weight", "weights"]),
            told: told(is, has),
            codes,
        }
    }

    fn has(&self, code: i32) -> bool {
        self.codes.iter().any(|(n, _)| *n == code)
    }

    fn rating(&self, hinted: bool, grouped: bool) -> Option<Use> {
        if self.codes.is_empty() || self.others * 50 > self.filled || self.comment || self.weight {
            return None;
        }
        let measure = self.measure(hinted, grouped)?;
        let scale = measure.scale();
        let (low, high) = (i32::from(scale.low()), i32::from(scale.high()));
        let on_scale: usize = self
            .codes
            .iter()
            .filter(|(n, _)| (low..=high).contains(n))
            .map(|(_, n)| n)
            .sum();
        if on_scale == 0 {
            return None;
        }
        let word = |n: i32| {
            self.labels
                .iter()
                .find(|(label, _)| *label == n)
                .map_or("", |(_, word)| word)
        };
        let any = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
        let reversed = any(word(low), &["good", "best", "pos", "excel", "satisf", "easy"])
            || any(word(high), &["poor", "worst", "neg", "bad", "terrible"]);
        let code = |n: i32| {
            (n == high + 1 || CODES.contains(&n) || any(word(n), &["know", "na", "blank", "never"]))
                && !(low..=high).contains(&n)
        };
        let mut missing: Vec<String> = self
            .codes
            .iter()
            .filter(|(n, _)| code(*n))
            .map(|(n, _)| n.to_string())
            .collect();
        missing.extend(self.typed.iter().cloned());
        Some(Use {
            missing,
            reversed,
            ..Use::of(Role::Measure(measure))
        })
    }

    fn measure(&self, hinted: bool, grouped: bool) -> Option<Measure> {
        let five = Measure::Plain(Scale::OneToFive);
        let worded = |n: i32| self.labels.iter().any(|(label, _)| *label == n);
        if worded(1) && worded(5) {
            return Some(five);
        }
        let upper = self.codes.iter().filter(|(n, _)| (6..=10).contains(n)).count();
        let ten = self.codes.iter().filter(|(n, _)| (0..=10).contains(n)).count();
        let outside = self.codes.iter().any(|(n, _)| *n > 11 && !CODES.contains(n));
        let is_ten = upper >= 2 || self.has(10);
        if !outside && (self.recommend && is_ten || self.nps && upper > 0) {
            return Some(Measure::Nps);
        }
        if hinted && !outside && ten >= 9 && self.has(10) {
            return Some(Measure::Plain(Scale::ZeroToTen));
        }
        let in_seven = self.codes.iter().all(|(n, _)| (1..=7).contains(n) || CODES.contains(n));
        if hinted && in_seven && self.has(6) && self.has(7) {
            return Some(if self.ease {
                Measure::Ces
            } else {
                Measure::Plain(Scale::OneToSeven)
            });
        }
        let in_five = self.codes.iter().all(|(n, _)| (1..=6).contains(n) || CODES.contains(n));
        let in_five = in_five && (self.has(5) || self.has(4));
        ((hinted && in_five) || grouped).then_some(five)
    }
}

fn other(column: &Column, look: &Look, first: bool, rows: usize) -> Role {
    if column.distinct <= 1 || look.weight {
        return Role::Skip;
    }
    if let Some(dates) = column.dates {
        return Role::Date(dates.order());
    }
    if look.comment && column.numbers.is_none() {
        return Role::Comment;
    }
    // Prose is no fact, whatever it is called.
    if let Some(told) = look.told
        && column.mean_length <= 40.0
    {
        return told;
    }
    let is_unique = column.filled == rows && column.distinct == rows;
    let is_name = column.mean_length <= 24.0 && !column.examples.iter().any(|text| text.contains(' '));
    if is_unique && (look.id || (first && is_name)) {
        return Role::Key;
    }
    // Names of other things than the row, and quantities.
    let is_many = column.distinct > 20;
    if is_many && (column.numbers.is_some() || (look.id && column.distinct * 3 > column.filled)) {
        return Role::Skip;
    }
    let is_fraction = |text: &String| cell::number(text).is_some_and(|n| n.fract() != 0.0);
    if column.numbers.is_some() && column.examples.iter().any(is_fraction) {
        return Role::Skip;
    }
    let repeats = column.distinct <= 12 || column.distinct * 3 <= column.filled;
    if column.distinct <= CHOICES && repeats && column.mean_length <= 60.0 {
        Role::Single
    } else if column.mean_length > 40.0 {
        Role::Comment
    } else {
        Role::Short
    }
}
