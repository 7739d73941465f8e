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

/// Abbreviations that every household says: no jargon in any language.
pub(super) const HOUSEHOLD: &[&str] = &[
    "AED", "APK", "APP", "ATM", "BBC", "BBQ", "BMI", "BMW", "CCTV", "CEO", "CNN", "COVID", "CPU", "CVV", "DHL", "DIY",
    "DNA", "DVD", "EMAIL", "EMS", "ETC", "EUR", "FAQ", "GBP", "GPA", "GPS", "GPT", "HBO", "HDMI", "HIV", "HKD", "HTML",
    "HTTP", "HTTPS", "IBM", "ICU", "IELTS", "IKEA", "IMAX", "IOS", "ISBN", "JCB", "JPG", "JPEG", "KFC", "KTV", "LCD",
    "LED", "LG", "LINE", "LOGO", "LOL", "MBA", "MMS", "MRI", "MRT", "NBA", "NFC", "NFL", "NTD", "OLED", "PCR", "PDF",
    "PHD", "PIN", "PNG", "PPT", "PVC", "RMB", "SIM", "SIMS", "SMS", "SNS", "SOS", "SPA", "SPF", "SSD", "SUV", "TOEFL",
    "TSA", "TWD", "UHD", "UFO", "UPS", "URL", "USA", "USB", "USD", "VAT", "VIP", "VISA", "VCD", "WIFI", "WWW", "ZIP",
];

/// Abbreviations of trades that customers need not know.
pub(super) const ABBREVIATIONS: &[&str] = &[
    "ACD", "AHT", "AOV", "API", "ARPU", "ASA", "B2B", "B2C", "BI", "BNPL", "BOPIS", "BPO", "CAC", "CDN", "CDP", "CES",
    "CLV", "CMS", "CPC", "CPM", "CRM", "CRO", "CSAT", "CSM", "CTA", "CTI", "CTR", "CX", "DAU", "DMP", "DSAT", "EBITDA",
    "EDI", "EHR", "EMR", "ERP", "ETA", "EX", "FCR", "FTE", "GDPR", "GUI", "HCM", "IaaS", "IAM", "IVR", "KPI", "KYC",
    "LMS", "LTV", "MAU", "MFA", "MQL", "MRR", "MTTR", "MVP", "NDC", "NPS", "OKR", "OTA", "OTP", "P2P", "PaaS", "PDP",
    "PII", "PLM", "PLP", "PNR", "POC", "POS", "QBR", "RCA", "RFP", "RFQ", "RMA", "ROI", "RPA", "RTO", "SaaS", "SDK",
    "SEM", "SEO", "SKU", "SLA", "SLO", "SME", "SOP", "SQL", "SSID", "SSO", "TAT", "TCO", "TTR", "UAT", "UI", "UX",
    "VOC", "VoC", "VPN", "WFM", "WISMO", "2FA",
];
