//! What may say that a customer left, what groups they can be told apart by, and which of these are meant if nobody says. No counting.
use crate::{
    analysis::{Columns, FacetKey, YES, headline_question},
    response::Told,
    survey::{Kind, QuestionId, Survey},
};

/// What a chart of cohorts looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Who has this value left; who has another did not.
    pub left: (FacetKey, String),
    pub by: FacetKey,
    /// The rating that says how people fared, if they are told apart by it.
    pub felt: Option<QuestionId>,
}

/// An outcome has few values.
const MOST: usize = 12;

/// Parts of names, in lower case, that tell of leaving.
const NAMES: [&str; 18] = [
    "churn",
    "attrition",
    "cancel",
    "left",
    "lapse",
    "unsubscri",
    "terminat",
    "流失",
    "离开",
    "離開",
    "取消",
    "退订",
    "退訂",
    "解约",
    "解約",
    "ریزش",
    "ترک",
    "لغو",
];

/// Values, in lower case, that say so wherever they stand …
const GONE: [&str; 16] = [
    "churned",
    "left",
    "cancelled",
    "canceled",
    "lapsed",
    "inactive",
    "lost",
    "terminated",
    "已流失",
    "流失",
    "已离开",
    "已離開",
    "已取消",
    "رفته",
    "لغو شده",
    "لغوشده",
];

/// … or under such a name.
const TRUE: [&str; 9] = [YES, "true", "1", "y", "t", "是", "对", "بله", "آری"];

/// The columns and answers that may tell of it.
pub fn outcomes<'a>(survey: &'a Survey, columns: &'a Columns) -> impl Iterator<Item = &'a FacetKey> {
    let facets = columns
        .facets()
        .filter(|facet| (2..=MOST).contains(&facet.values.len()));
    facets.map(|facet| &facet.key).filter(|key| match key {
        FacetKey::Field(name) => Told::from_name(name).is_none(),
        key => is_choice(survey, key),
    })
}

/// By which groups can be made.
pub fn segments<'a>(survey: &'a Survey, columns: &'a Columns) -> impl Iterator<Item = &'a FacetKey> {
    let keys = columns
        .facets()
        .filter(|facet| facet.values.len() > 1)
        .map(|facet| &facet.key);
    keys.filter(|key| key.is_segment() || is_choice(survey, key))
}

fn is_choice(survey: &Survey, key: &FacetKey) -> bool {
    let FacetKey::Answer(id) = key else { return false };
    let kind = survey.question(id).map(|question| &question.kind);
    matches!(kind, Some(Kind::Single { .. } | Kind::YesNo(_)))
}

impl Asked {
    /// What is meant, if the answers say so; `left` is what the author chose instead.
    pub fn guess(survey: &Survey, columns: &Columns, left: Option<(FacetKey, String)>) -> Option<Self> {
        let left = left
            .or_else(|| outcomes(survey, columns).find_map(|key| Some((key.clone(), value(survey, columns, key)?))))?;
        // The author's own columns before what links tell, and both before languages.
        let rank = |key: &FacetKey| match key {
            FacetKey::Field(name) if Told::from_name(name).is_none() => 0,
            FacetKey::Answer(_) => 1,
            FacetKey::Field(_) => 2,
            _ => 3,
        };
        let by = segments(survey, columns)
            .filter(|key| **key != left.0)
            .min_by_key(|key| rank(key))?
            .clone();
        let felt = headline_question(survey).map(|(question, _)| question.id.clone());
        Some(Self { left, by, felt })
    }
}

/// The value of a column that tells of leaving.
fn value(survey: &Survey, columns: &Columns, key: &FacetKey) -> Option<String> {
    let facet = columns.facet(key)?;
    let question = match key {
        FacetKey::Answer(id) => Some(survey.question(id)?),
        _ => None,
    };
    let name = match (key, question) {
        (FacetKey::Field(name), _) => name.to_lowercase(),
        (_, question) => format!("{} {}", question?.name(), question?.title.default).to_lowercase(),
    };
    let is_named = NAMES.iter().any(|part| name.contains(part));
    let tells = |value: &&String| {
        let mut choices = question.into_iter().flat_map(|question| question.kind.choices());
        let choice = choices.find(|choice| choice.id.as_str() == **value);
        let said = choice.map_or_else(|| (*value).clone(), |choice| choice.says(&survey.lang));
        let said = said.trim().to_lowercase();
        GONE.contains(&said.as_str()) || (is_named && TRUE.contains(&said.as_str()))
    };
    facet.values.iter().find(tells).cloned()
}
