//! What an author says of a comment instead of what was read in it, and how often the reading agreed. Kept by the store; what
//! it teaches about other comments is `adjust`'s.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::opinion::Opinion;
use crate::{
    sentiment::{Label, Language},
    tag::{Emotion, Intent, Marked, Urgency},
};

/// The corrections of a survey's comments, by `response/question`; and under [`ALL`] what holds for all of them.
pub type Labels = BTreeMap<String, Correction>;

/// No comment is called so.
pub const ALL: &str = "all";

/// What the author says; `None` where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Correction {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mood: Option<Label>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Urgency>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emotion: Option<Felt>,
    /// Whether it is about a theme that was found in it, by what the theme is known by.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub themes: BTreeMap<String, bool>,
    /// Whether its writer means to do this.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub intents: BTreeMap<Intent, bool>,
    /// Under [`ALL`] only: the reading of other comments is adjusted to the corrections.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub adjust: bool,
}

/// An emotion, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Felt {
    Some(Emotion),
    None(Nothing),
}

/// Says that no emotion is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nothing {
    None,
}

impl Felt {
    #[must_use]
    pub fn of(emotion: Option<Emotion>) -> Self {
        emotion.map_or(Self::None(Nothing::None), Self::Some)
    }

    #[must_use]
    pub fn emotion(self) -> Option<Emotion> {
        match self {
            Self::Some(emotion) => Some(emotion),
            Self::None(_) => None,
        }
    }
}

/// How often what was read is what the author says, of the times that the author said something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    pub mood: (u64, u64),
    pub urgency: (u64, u64),
    pub emotion: (u64, u64),
    pub intents: (u64, u64),
}

impl Correction {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What was read, confirmed.
    #[must_use]
    pub fn confirming(self, opinion: &Opinion) -> Self {
        Self {
            mood: Some(opinion.mood.label),
            urgency: Some(opinion.tags.level()),
            emotion: Some(Felt::of(opinion.tags.emotion.as_ref().map(|emotion| emotion.what))),
            intents: opinion.tags.intents.iter().map(|intent| (intent.what, true)).collect(),
            ..self
        }
    }

    /// Counts where the reading agrees, then puts what the author says in its place; `themes` is what each of the dictionary is known by.
    pub fn apply(&self, opinion: &mut Opinion, themes: &[String], agreed: &mut Agreed) {
        fn count(pair: &mut (u64, u64), is_same: bool) {
            pair.0 += u64::from(is_same);
            pair.1 += 1;
        }
        if let Some(mood) = self.mood {
            count(&mut agreed.mood, opinion.mood.label == mood);
            opinion.mood.label = mood;
        }
        if let Some(level) = self.urgency {
            count(&mut agreed.urgency, opinion.tags.level() == level);
            let kept = opinion.tags.urgency.take().filter(|urgency| urgency.what == level);
            let said = || (level != Urgency::None).then(|| marked(level));
            opinion.tags.urgency = kept.or_else(said);
        }
        if let Some(felt) = self.emotion.map(Felt::emotion) {
            let kept = opinion.tags.emotion.take();
            count(&mut agreed.emotion, kept.as_ref().map(|emotion| emotion.what) == felt);
            let kept = kept.filter(|emotion| Some(emotion.what) == felt);
            opinion.tags.emotion = kept.or_else(|| felt.map(marked));
        }
        for (intent, is) in &self.intents {
            let found = opinion.tags.intents.iter().position(|found| found.what == *intent);
            count(&mut agreed.intents, found.is_some() == *is);
            match found {
                Some(at) if !is => drop(opinion.tags.intents.remove(at)),
                None if *is => opinion.tags.intents.push(marked(*intent)),
                _ => {}
            }
        }
        for touch in &mut opinion.themes {
            let id = themes.get(usize::from(touch.theme));
            touch.judged = id.and_then(|id| self.themes.get(id).copied());
        }
    }
}

/// No words say it but the author's.
fn marked<T>(what: T) -> Marked<T> {
    Marked {
        what,
        words: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sentiment, tag};

    fn opinion() -> Opinion {
        let text = "Terrible, please call me back!";
        let mood = sentiment::read(text);
        let tags = tag::read(text, &mood);
        Opinion {
            tags,
            ..Opinion::from(mood)
        }
    }

    #[test]
    fn what_an_author_says_stands_and_agreement_is_counted() {
        let (mut read, mut agreed) = (opinion(), Agreed::default());
        let mut said = Correction::default().confirming(&read);
        said.apply(&mut read, &[], &mut agreed);
        assert_eq!(
            (read.clone(), agreed.mood, agreed.urgency, agreed.emotion),
            (opinion(), (1, 1), (1, 1), (1, 1))
        );
        said.mood = Some(Label::Positive);
        said.urgency = Some(Urgency::None);
        said.emotion = Some(Felt::of(None));
        said.apply(&mut read, &[], &mut agreed);
        assert_eq!((agreed.mood, agreed.urgency, agreed.emotion), ((1, 2), (1, 2), (1, 2)));
        assert_eq!(
            (read.mood.label, read.tags.urgency, read.tags.emotion),
            (Label::Positive, None, None)
        );
    }

    #[test]
    fn corrections_are_kept_as_short_json() {
        let said = Correction {
            emotion: Some(Felt::of(None)),
            mood: Some(Label::Mixed),
            ..Correction::default()
        };
        let text = serde_json::to_string(&said).unwrap();
        assert_eq!(text, r#"{"mood":"mixed","emotion":"none"}"#);
        assert_eq!(serde_json::from_str::<Correction>(&text).unwrap(), said);
        let joyful: Correction = serde_json::from_str(r#"{"emotion":"joy"}"#).unwrap();
        assert_eq!(joyful.emotion.map(Felt::emotion), Some(Some(Emotion::Joy)));
    }
}
