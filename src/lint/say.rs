//! A finding in words: its name, the reason, what to do, what was seen. The words themselves are in `words::advice`.
use super::{Evidence, Finding, Fix, Rule, Severity};
use crate::words::{
    Lang, Words,
    advice::{Advice, Tip},
};

/// What the page shows of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Said {
    pub severity: &'static str,
    /// A few words.
    pub name: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub what: &'static str,
    /// What was seen, as "31 words, 25 are enough".
    pub seen: Option<String>,
    /// The button that mends it.
    pub button: Option<&'static str>,
}

impl Finding {
    pub fn say(&self, words: &Words) -> Said {
        let advice = words.advice();
        let tip = tip(advice, self.rule);
        Said {
            severity: severity(advice, self.severity),
            name: tip.name,
            why: tip.why,
            what: tip.what,
            seen: seen(words, self),
            button: self.fix.as_ref().map(|fix| button(advice, fix)),
        }
    }
}

fn severity(advice: &Advice, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => advice.error,
        Severity::Warning => advice.warning,
        Severity::Hint => advice.hint,
    }
}

fn tip(advice: &Advice, rule: Rule) -> &Tip {
    match rule {
        Rule::DoubleBarrelled => &advice.double_barrelled,
        Rule::Leading => &advice.leading,
        Rule::DoubleNegative => &advice.double_negative,
        Rule::TooLong => &advice.too_long,
        Rule::VagueQuantifier => &advice.vague_quantifier,
        Rule::Absolute => &advice.absolute,
        Rule::AgreeDisagree => &advice.agree_disagree,
        Rule::Jargon => &advice.jargon,
        Rule::ReadingGrade => &advice.reading_grade,
        Rule::Presupposition => &advice.presupposition,
        Rule::UnbalancedScale => &advice.unbalanced_scale,
        Rule::OverlappingOptions => &advice.overlapping_options,
        Rule::MissingNa => &advice.missing_na,
        Rule::MissingOther => &advice.missing_other,
        Rule::UnlabelledPoints => &advice.unlabelled_points,
        Rule::DuplicateOptions => &advice.duplicate_options,
        Rule::ReadingTime => &advice.reading_time,
        Rule::MixedScaleDirection => &advice.mixed_scale_direction,
        Rule::TooManyQuestions => &advice.too_many_questions,
        Rule::MissingOpen => &advice.missing_open,
        Rule::MissingClosed => &advice.missing_closed,
        Rule::TooManyOpen => &advice.too_many_open,
        Rule::NoProgressBar => &advice.no_progress_bar,
        Rule::PersonalDataFirst => &advice.personal_data_first,
        Rule::NoJourneyTag => &advice.no_journey_tag,
        Rule::AllRequired => &advice.all_required,
        Rule::NoText => &advice.no_text,
        Rule::TranslationGap => &advice.translation_gap,
        Rule::UnreachableQuestion => &advice.unreachable_question,
        Rule::Contradiction => &advice.contradiction,
        Rule::BranchToNowhere => &advice.branch_to_nowhere,
        Rule::BranchBack => &advice.branch_back,
        Rule::UnusedValue => &advice.unused_value,
        Rule::UnknownName => &advice.unknown_name,
        Rule::LaterName => &advice.later_name,
        Rule::Circle => &advice.circle,
        Rule::BadFormula => &advice.bad_formula,
        Rule::UnknownFunction => &advice.unknown_function,
    }
}

fn seen(words: &Words, finding: &Finding) -> Option<String> {
    let advice = words.advice();
    let quoted = |all: &[String]| {
        // Of any direction, whatever the page's.
        let all: Vec<String> = all.iter().map(|one| (advice.quote)(&apart(one))).collect();
        all.join(advice.between)
    };
    Some(match &finding.evidence {
        Evidence::None => return None,
        Evidence::Words(all) | Evidence::Names(all) => quoted(all),
        Evidence::Length {
            found,
            limit,
            characters: true,
        } => (advice.characters)(*found as u64, *limit as u64),
        Evidence::Length { found, limit, .. } => (advice.words)(*found as u64, *limit as u64),
        Evidence::Count { found, limit } => (advice.questions)(*found as u64, *limit as u64),
        Evidence::Seconds(seconds) => (advice.minutes)(u64::from(*seconds).div_ceil(60)),
        Evidence::Grade(grade) => (advice.grade)(u64::from(*grade)),
        Evidence::Sides { good, bad } => (advice.sides)(*good as u64, *bad as u64),
        Evidence::Both(one, other) => quoted(&[one.clone(), other.clone()]),
        Evidence::Lacking { lang, texts } => {
            let name = Lang::from_tag(lang).map_or_else(|| lang.clone(), |lang| lang.name().to_owned());
            (advice.lacking)(&apart(&name), *texts as u64)
        }
        Evidence::At(at) => (advice.at)(*at as u64 + 1),
    })
}

/// Isolated from the direction of what stands around it (Unicode FSI, PDI).
fn apart(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

fn button(advice: &Advice, fix: &Fix) -> &'static str {
    let buttons = &advice.buttons;
    match fix {
        Fix::AddOther(_) => buttons.add_other,
        Fix::AddNotApplicable(_) => buttons.add_not_applicable,
        Fix::Relabel { .. } => buttons.split,
        Fix::Balance { .. } => buttons.balance,
        Fix::LabelEnds(_) => buttons.label_ends,
        Fix::RemoveChoice { .. } => buttons.remove_option,
        Fix::Reword { .. } => buttons.reword,
        Fix::MakeOptional(_) => buttons.make_optional,
        Fix::MoveLast(_) => buttons.move_last,
        Fix::ShowProgress => buttons.show_progress,
        Fix::AskOpen => buttons.ask_open,
        Fix::ShowAlways(_) => buttons.show_always,
        Fix::RemoveVariable(_) => buttons.remove_value,
        Fix::RemoveTrigger(_) => buttons.remove_action,
    }
}
