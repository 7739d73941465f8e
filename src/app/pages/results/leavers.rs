//! What the author chose to say that somebody left, and how to tell leavers apart. Kept in the address; what is not chosen is guessed.
use waystone::{
    analysis::{Asked, FacetKey, segments},
    route::Fields,
    survey::QuestionId,
};

use super::data::Loaded;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leavers {
    /// A facet and its value.
    pub left: Option<(FacetKey, String)>,
    pub by: Option<FacetKey>,
    /// By which rating; `Some(None)`: by none.
    pub felt: Option<Option<QuestionId>>,
}

/// What the address calls them.
const LEFT: &str = "left";
const BY: &str = "by";
const FELT: &str = "felt";
const NONE: &str = "-";

impl Leavers {
    pub fn of(fields: &Fields) -> Self {
        let told = |wanted: &str| {
            let mut fields = fields.iter();
            fields.find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
        };
        Self {
            left: told(LEFT).and_then(Self::left_of),
            by: told(BY).and_then(FacetKey::parse),
            felt: told(FELT).and_then(Self::felt_of),
        }
    }

    pub fn fields(&self) -> Fields {
        let told = |name: &str, value: Option<String>| Some((name.to_owned(), value?));
        let all = [
            told(LEFT, self.left.as_ref().map(Self::left_said)),
            told(BY, self.by.as_ref().map(ToString::to_string)),
            told(FELT, self.felt.as_ref().map(|felt| Self::felt_said(felt.as_ref()))),
        ];
        all.into_iter().flatten().collect()
    }

    pub fn left_said((key, value): &(FacetKey, String)) -> String {
        format!("{key}={value}")
    }

    pub fn left_of(text: &str) -> Option<(FacetKey, String)> {
        let (key, value) = text.split_once('=')?;
        Some((FacetKey::parse(key)?, value.to_owned()))
    }

    pub fn felt_said(felt: Option<&QuestionId>) -> String {
        felt.map_or_else(|| NONE.to_owned(), ToString::to_string)
    }

    pub fn felt_of(text: &str) -> Option<Option<QuestionId>> {
        if text == NONE {
            return Some(None);
        }
        QuestionId::new(text).ok().map(Some)
    }

    /// What the chart looks at; `None` where nothing says who left.
    pub fn asked(&self, d: &Loaded) -> Option<Asked> {
        let mut asked = Asked::guess(&d.survey, &d.columns, self.left.clone())?;
        let mut groups = segments(&d.survey, &d.columns).filter(|key| **key != asked.left.0);
        let by = self.by.as_ref().filter(|by| groups.any(|key| key == *by)).cloned();
        if let Some(by) = by {
            asked.by = by;
        }
        if let Some(felt) = &self.felt {
            asked.felt.clone_from(felt);
        }
        Some(asked)
    }
}
