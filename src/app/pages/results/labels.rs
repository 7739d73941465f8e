//! The labels of a comment beside its mood: their names, and how each is shown. No filters.
use leptos::prelude::*;
use waystone::{
    chorus::Opinion,
    dialogue::Change,
    tag::{Emotion, Intent, Urgency},
    words::Words,
};

use crate::app::{
    browser::view::{View, el, nothing, when},
    components::icon::{Icon, glyph},
    ui::words,
};

/// A label that a comment can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    Urgency(Urgency),
    Emotion(Emotion),
    Intent(Intent),
    /// What became of the customer's mood in a conversation.
    Course(Change),
    /// Its place in the dictionary.
    Theme(u16),
}

impl Tag {
    /// Every one, in the order in which they are offered, urgent ones first; with so many themes.
    pub fn all(themes: usize) -> impl Iterator<Item = Self> {
        let levels = Urgency::ALL.into_iter().skip(1).rev().map(Self::Urgency);
        let intents = Intent::ALL.into_iter().map(Self::Intent);
        let emotions = Emotion::ALL.into_iter().map(Self::Emotion);
        levels
            .chain(intents)
            .chain(Change::ALL.into_iter().map(Self::Course))
            .chain(emotions)
            .chain((0..themes as u16).map(Self::Theme))
    }

    /// A short name that nothing else has, for the choice among them.
    pub fn key(self) -> String {
        match self {
            Self::Urgency(level) => format!("urgency-{}", level as usize),
            Self::Emotion(emotion) => emotion.name().to_owned(),
            Self::Intent(intent) => intent.name().to_owned(),
            Self::Course(change) => format!("course-{}", change as usize),
            Self::Theme(theme) => format!("theme-{theme}"),
        }
    }

    /// `themes` are the names of the dictionary's.
    pub fn name(self, words: &Words, themes: &[String]) -> String {
        if let Self::Theme(theme) = self {
            return themes.get(usize::from(theme)).cloned().unwrap_or_default();
        }
        let courses = words.conversing().courses;
        let words = words.opinion();
        let name = match self {
            Self::Urgency(level) => (level as usize).checked_sub(1).and_then(|at| words.levels.get(at)),
            Self::Emotion(emotion) => words.emotions.get(emotion as usize),
            Self::Intent(intent) => words.intents.get(intent as usize),
            Self::Course(change) => courses.get(change as usize),
            Self::Theme(_) => None,
        };
        name.copied().unwrap_or_default().to_owned()
    }

    /// What it is one of.
    pub fn kind(self, words: &Words) -> &'static str {
        let (theme, course) = (words.themes().theme, words.conversing().conversation);
        let words = words.opinion();
        match self {
            Self::Theme(_) => theme,
            Self::Course(_) => course,
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
    let themes = opinion
        .themes
        .iter()
        .map(|touch| (Tag::Theme(touch.theme), &touch.words));
    let course = opinion
        .course
        .iter()
        .map(|course| (Tag::Course(course.change()), course.turning.as_slice()));
    let all = urgency.chain(intents).chain(emotion).chain(themes);
    course.chain(all.map(|(tag, words)| (tag, words.as_slice())))
}

/// Whether the comment is about the theme that comments are looked through for: the author's word.
pub fn judge(
    opinion: Memo<Option<Opinion>>,
    theme: Memo<Option<u16>>,
    names: Memo<Vec<String>>,
    say_so: Callback<(u16, bool)>,
) -> View {
    let words = words();
    let judged = Memo::new(move |_| {
        opinion.with(|opinion| {
            let touch = opinion
                .as_ref()?
                .themes
                .iter()
                .find(|touch| Some(touch.theme) == theme.get())?;
            Some(touch.judged)
        })
    });
    let name = move || {
        let at = theme.get().map_or(0, usize::from);
        let name = names.with(|names| names.get(at).cloned().unwrap_or_default());
        (words.get().themes().judge)(&name)
    };
    let button = move |is: bool| {
        el("button.btn.sm")
            .attr("type", "button")
            .attr("aria-pressed", move || (judged.get().flatten() == Some(is)).to_string())
            .with(move || {
                if is {
                    words.get().themes().right
                } else {
                    words.get().themes().wrong
                }
            })
            .click(move || {
                if let Some(theme) = theme.get_untracked() {
                    say_so.run((theme, is));
                }
            })
    };
    when(
        move || judged.get().is_some(),
        move || {
            el("div.row.no-print")
                .attr("role", "group")
                .attr("aria-label", name)
                .with(el("span.note").with(name))
                .with([button(true), button(false)])
        },
    )
}

/// The labels as chips; pressing one shows its words in the comment instead of those of the mood.
pub fn chips(opinion: &Opinion, names: Memo<Vec<String>>, chosen: RwSignal<Option<Tag>>) -> View {
    let words = words();
    let chip = |(tag, marks): (Tag, &[(u32, u32)])| {
        let what = match tag {
            Tag::Urgency(Urgency::Now) => ".chip.danger",
            Tag::Urgency(Urgency::Soon) => ".chip.warn",
            _ => ".chip",
        };
        let flag = matches!(tag, Tag::Urgency(_)).then(|| glyph(Icon::Flag, 14));
        let name = move || names.with(|names| tag.name(words.get(), names));
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
