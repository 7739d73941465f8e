//! The list of rules, each with its name, its weight and the part of a survey that it reads. No checking.
use serde::{Deserialize, Serialize};

/// How much it matters. Errors make answers wrong, warnings make them doubtful, hints make them better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    Error,
    Warning,
    Hint,
}

/// What a rule reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// One text.
    Wording,
    /// The options of one question, or its scale.
    Options,
    /// The survey as a whole.
    Whole,
    /// Conditions, computed values and what happens on the way.
    Logic,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident $key:literal $group:ident $severity:ident;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {$(
            $(#[$doc])*
            $name,
        )*}

        impl Rule {
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in files.
            pub fn key(self) -> &'static str {
                match self {$(Self::$name => $key,)*}
            }

            pub fn group(self) -> Group {
                match self {$(Self::$name => Group::$group,)*}
            }

            /// The weight that it has unless a finding says otherwise.
            pub fn severity(self) -> Severity {
                match self {$(Self::$name => Severity::$severity,)*}
            }
        }
    };
}

// `survey-lint.md` has the sources.
rules! {
    /// A closed question that asks two things.
    DoubleBarrelled "double_barrelled" Wording Warning;
    Leading "leading" Wording Warning;
    DoubleNegative "double_negative" Wording Warning;
    TooLong "too_long" Wording Warning;
    VagueQuantifier "vague_quantifier" Wording Warning;
    Absolute "absolute" Wording Warning;
    /// Agreement is asked for; the standard ease question (CES 2.0) may.
    AgreeDisagree "agree_disagree" Wording Hint;
    Jargon "jargon" Wording Warning;
    /// English only: Flesch-Kincaid above grade 12.
    ReadingGrade "reading_grade" Wording Hint;
    /// Takes for granted what no earlier question asked.
    Presupposition "presupposition" Wording Hint;
    UnbalancedScale "unbalanced_scale" Options Warning;
    OverlappingOptions "overlapping_options" Options Error;
    MissingNa "missing_na" Options Warning;
    MissingOther "missing_other" Options Warning;
    UnlabelledPoints "unlabelled_points" Options Hint;
    DuplicateOptions "duplicate_options" Options Warning;
    ReadingTime "reading_time" Whole Hint;
    MixedScaleDirection "mixed_scale_direction" Whole Warning;
    /// An error above ten.
    TooManyQuestions "too_many_questions" Whole Warning;
    MissingOpen "missing_open" Whole Warning;
    MissingClosed "missing_closed" Whole Warning;
    TooManyOpen "too_many_open" Whole Warning;
    NoProgressBar "no_progress_bar" Whole Warning;
    PersonalDataFirst "personal_data_first" Whole Warning;
    NoJourneyTag "no_journey_tag" Whole Warning;
    AllRequired "all_required" Whole Hint;
    /// A question or a choice that says nothing: respondents would read its id.
    NoText "no_text" Whole Error;
    /// A text, or a point of a scale, that one of the survey's languages lacks.
    TranslationGap "translation_gap" Whole Error;
    /// Its condition can't hold with what can be answered before it.
    UnreachableQuestion "unreachable_question" Logic Error;
    /// A condition that contradicts itself, whatever is answered.
    Contradiction "contradiction" Logic Error;
    /// On to a page or question that there is not.
    BranchToNowhere "branch_to_nowhere" Logic Error;
    /// On to what was passed already.
    BranchBack "branch_back" Logic Warning;
    /// Computed, or set, and read nowhere.
    UnusedValue "unused_value" Logic Warning;
    UnknownName "unknown_name" Logic Error;
    /// A condition that looks at a question of a later page.
    LaterName "later_name" Logic Warning;
    /// Values that decide on each other.
    Circle "circle" Logic Error;
    /// It can't be read.
    BadFormula "bad_formula" Logic Error;
    UnknownFunction "unknown_function" Logic Error;
}

impl Rule {
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_one_rule_each() {
        for rule in Rule::ALL {
            assert_eq!(Rule::from_key(rule.key()), Some(*rule));
        }
        assert_eq!(Rule::from_key("hologram"), None);
    }
}
