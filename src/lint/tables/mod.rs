//! Word lists of the rules, one text file a language, as patterns of `read::Patterns`. What is done with them is the rules' business.
mod compiled;
pub(super) mod verbs;

pub(super) use compiled::{Lists, lists};

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

impl Mend {
    /// As it stands after `=>` in the files.
    fn named(name: &'static str) -> Self {
        match name {
            "drop" => Self::Drop,
            "last" => Self::DropLast,
            "keep" => Self::KeepLast,
            "sentence" => Self::DropSentence,
            name => name.strip_prefix("say ").map_or(Self::No, Self::Say),
        }
    }
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
