//! Word lists of the rules, one file a language, as patterns of `read::Patterns`. What is done with them is the rules' business.
mod compiled;
mod en;
mod fa;
pub(super) mod verbs;
mod zh;

pub(super) use compiled::{Lists, lists};

use super::read::Class;

/// How a pattern's finding can be mended by words alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mend {
    /// It takes thought.
    No,
    /// By leaving out the last word of the pattern: a judging adjective.
    DropLast,
    /// By leaving out all but the last word.
    KeepLast,
    /// By leaving out all of it.
    Drop,
    /// By leaving out the whole sentence, when another one asks.
    DropSentence,
    /// By other words for all of it.
    Say(&'static str),
}

use Mend::{Drop, DropLast, DropSentence, KeepLast, No, Say};

/// What a language's file gives.
pub(super) struct Table {
    pub classes: &'static [Class],
    /// What customers judge: two of them joined make two questions.
    pub attributes: &'static [&'static str],
    /// Words that join two things; those that join only alternatives; what may follow the one and is a second question.
    pub joints: &'static [&'static str],
    pub alternatives: &'static [&'static str],
    pub second: &'static [&'static str],
    /// Fixed pairs, and joints that are none.
    pub pairs: &'static [&'static str],
    /// Where these stand, alternatives are what is asked for.
    pub choosing: &'static [&'static str],
    /// Words beyond which no joined thing is looked for.
    pub breaks: &'static [&'static str],
    /// Units to look at, before and after.
    pub reach: (usize, usize),
    pub leading: &'static [(&'static str, Mend)],
    pub negators: &'static [&'static str],
    /// Count only where no other does: Persian says them beside a negated verb.
    pub concord: &'static [&'static str],
    /// What looks like a negator and is none.
    pub not_negators: &'static [&'static str],
    pub vague: &'static [&'static str],
    pub absolute: &'static [(&'static str, Mend)],
    pub agree: &'static [&'static str],
    /// Consent is asked for, not an opinion.
    pub consent: &'static [&'static str],
    /// Trade words, beside the abbreviations that all languages share.
    pub jargon: &'static [&'static str],
    pub presupposed: &'static [&'static str],
    pub personal: &'static [&'static str],
    /// Questions whose possible answers no author can list.
    pub endless: &'static [&'static str],
    /// What only some customers meet.
    pub sometimes_met: &'static [&'static str],
    pub not_applicable: &'static [&'static str],
    pub other: &'static [&'static str],
    /// Labels of scales: whole labels are one of these with words of degree before or after.
    pub good: &'static [&'static str],
    pub bad: &'static [&'static str],
    pub degrees: &'static [&'static str],
    /// A little of it: such steps make a scale that begins at nothing.
    pub slight: &'static [&'static str],
    /// None of it.
    pub none_of_it: &'static [&'static str],
    /// Turns a label to its opposite.
    pub turns: &'static [&'static str],
    /// Most words (Chinese: characters) of a question.
    pub most: usize,
}

const fn class(name: &'static str, words: &'static [&'static str]) -> Class {
    (name, words)
}

/// Abbreviations of trades that customers need not know.
pub(super) const ABBREVIATIONS: &[&str] = &[
    "AHT", "API", "ARPU", "ASA", "B2B", "B2C", "BI", "BPO", "CAC", "CDP", "CES", "CLV", "CMS", "CPC", "CPM", "CRM",
    "CRO", "CSAT", "CSM", "CTA", "CTI", "CTR", "CX", "DAU", "DMP", "EBITDA", "EDI", "ERP", "ETA", "EX", "FCR", "FTE",
    "GDPR", "GUI", "HCM", "IAM", "IVR", "KPI", "KYC", "LMS", "LTV", "MAU", "MFA", "MQL", "MRR", "MVP", "NPS", "OKR",
    "OTP", "P2P", "PII", "PLM", "POC", "POS", "QBR", "RFP", "RFQ", "RMA", "ROI", "RPA", "SaaS", "SDK", "SEM", "SEO",
    "SKU", "SLA", "SLO", "SME", "SOP", "SQL", "SSO", "TAT", "TCO", "UAT", "UI", "UX", "VOC", "VoC", "VPN", "WFM",
    "2FA",
];
