//! What is told with an answer beside what was asked: hidden fields of a link, columns of an imported table. Their names only;
//! the values stand in [`super::Response::computed`] as texts. What they mean for a score is not known here.
use serde::{Deserialize, Serialize};

/// A fact whose name has a meaning to us; any other name is a segment of the author's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// Whose answer it is: the same token is the same customer.
    Customer,
    Channel,
    Stage,
    Touchpoint,
    /// See [`SourceKind`].
    Source,
}

impl Told {
    /// Longer names and values of facts, in bytes, are taken from nobody.
    pub const LONGEST_NAME: usize = 64;
    pub const LONGEST_VALUE: usize = 512;

    pub const ALL: [Self; 5] = [
        Self::Customer,
        Self::Channel,
        Self::Stage,
        Self::Touchpoint,
        Self::Source,
    ];

    /// The name in links and in [`super::Response::computed`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Channel => "channel",
            Self::Stage => "stage",
            Self::Touchpoint => "touchpoint",
            Self::Source => "source_kind",
        }
    }

    /// By its name, however it is capitalised: links are written by hand.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|told| told.name().eq_ignore_ascii_case(name))
    }
}

/// How near an answer is to what a customer said. Answers without the fact were asked for: direct.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceKind {
    /// The customer was asked: surveys.
    #[default]
    Direct,
    /// The customer said it unasked: reviews, tickets, e-mail.
    Indirect,
    /// Derived from what customers do: clicks, visits, returns.
    Inferred,
}

impl SourceKind {
    pub const ALL: [Self; 3] = [Self::Direct, Self::Indirect, Self::Inferred];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Inferred => "inferred",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.tag() == tag)
    }
}
