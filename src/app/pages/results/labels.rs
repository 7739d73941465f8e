//! The labels of a comment beside its mood: their names, and how each is shown. No filters.
use leptos::prelude::*;
use waystone::{
    job::Opinion,
    tag::{Emotion, Intent, Urgency},
    words::Words,
};

use crate::app::{
    browser::view::{View, el, nothing},
    components::icon::{Icon, glyph},
    ui::words,
};

/// A label that a comment can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    Urgency(Urgency),
    Emotion(Emotion),
    Intent(Intent),
}

impl Tag {
    /// Every one, in the order in which they are offered, urgent ones first.
    pub fn all() -> impl Iterator<Item = Self> {
        let levels = Urgency::ALL.into_iter().skip(1).rev().map(Self::Urgency);
        let intents = Intent::ALL.into_iter().map(Self::Intent);
        levels.chain(intents).chain(Emotion::ALL.into_iter().map(Self::Emotion))
    }

    /// A short name that nothing else has, for the choice among them.
    pub fn key(self) -> String {
        match self {
            Self::Urgency(level) => format!("urgency-{}", level as usize),
            Self::Emotion(emotion) => emotion.name().to_owned(),
            Self::Intent(intent) => intent.name().to_owned(),
        }
    }

    pub fn name(self, words: &Words) -> &'static str {
        let words = words.opinion();
        let name = match self {
            Self::Urgency(level) => (level as usize).checked_sub(1).and_then(|at| words.levels.get(at)),
            Self::Emotion(emotion) => words.emotions.get(emotion as usize),
            Self::Intent(intent) => words.intents.get(intent as usize),
        };
        name.copied().unwrap_or_default()
    }

    /// What it is one of.
    pub fn kind(self, words: &Words) -> &'static str {
        let words = words.opinion();
        match self {
            Self::Urgency(_) => words.urgency,
            Self::Emotion(_) => words.emotion,
            Self::Intent(_) => words.intent,
        }
    }

    pub fn is_of(self, opinion: &Opinion) -> bool {
        of(opinion).any(|(tag, _)| tag == self)
    }
}

/// The labels of a comment, each with the words that say so.
pub fn of(opinion: &Opinion) -> impl Iterator<Item = (Tag, &[(u32, u32)])> {
    let tags = &opinion.tags;
    let urgency = tags
        .urgency
        .iter()
        .map(|found| (Tag::Urgency(found.what), &found.words));
    let emotion = tags
        .emotion
        .iter()
        .map(|found| (Tag::Emotion(found.what), &found.words));
    let intents = tags.intents.iter().map(|found| (Tag::Intent(found.what), &found.words));
    let all = urgency.chain(intents).chain(emotion);
    all.map(|(tag, words)| (tag, words.as_slice()))
}

/// The labels as chips; pressing one shows its words in the comment instead of those of the mood.
pub fn chips(opinion: &Opinion, chosen: RwSignal<Option<Tag>>) -> View {
    let words = words();
    let chip = |(tag, marks): (Tag, &[(u32, u32)])| {
        let what = match tag {
            Tag::Urgency(Urgency::Now) => ".chip.danger",
            Tag::Urgency(Urgency::Soon) => ".chip.warn",
            _ => ".chip",
        };
        let flag = matches!(tag, Tag::Urgency(_)).then(|| glyph(Icon::Flag, 14));
        let name = move || tag.name(words.get());
        if marks.is_empty() {
            return el(&format!("span{what}")).with(flag).with(name);
        }
        el(&format!("button{what}"))
            .attr("type", "button")
            .attr("aria-pressed", move || (chosen.get() == Some(tag)).to_string())
            .with(flag)
            .with(name)
            .click(move || chosen.update(|chosen| *chosen = (*chosen != Some(tag)).then_some(tag)))
    };
    nothing().with(of(opinion).map(chip).collect::<Vec<_>>())
}
