//! Themes × how many, how they feel, and what goes with them in the score; and the phrases that stand out.
use serde::{Deserialize, Serialize};

use super::opinion::{Heard, writing};
use crate::{
    scoring::{
        Interval, mean,
        multiple::{Correction, adjusted},
        suppress::Policy,
        suppress::Showing,
    },
    sentiment::Label,
    theme::Phrase,
};

/// What comments say together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// Comments in a language that is read.
    pub n: u64,
    /// Those that some comment touches, the most touched first.
    pub themes: Vec<ThemeFigures>,
    pub phrases: Vec<PhraseFigures>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThemeFigures {
    /// Its place in the dictionary.
    pub theme: u16,
    pub sides: Sides,
    /// Of the comments that the author judged, how many are about it, and how many were judged: its precision.
    #[serde(default)]
    pub judged: (u64, u64),
    /// `None` with fewer than five scored comments with or without the theme, or where all score alike.
    pub effect: Option<Effect>,
}

/// How comments feel about something; neutral with what is mixed or can't be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sides {
    pub negative: u64,
    pub neutral: u64,
    pub positive: u64,
}

impl Sides {
    #[must_use]
    pub fn n(self) -> u64 {
        self.negative + self.neutral + self.positive
    }

    fn add(&mut self, label: Label) {
        match label {
            Label::Negative => self.negative += 1,
            Label::Positive => self.positive += 1,
            _ => self.neutral += 1,
        }
    }
}

/// What goes with a theme in the score: the mean of those who touch it less that of those who don't. Associated, not caused.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// In points of the scale.
    pub difference: f64,
    /// 95 %, by Welch's t.
    pub range: Interval,
    /// Benjamini–Hochberg over the themes; `None` where untested.
    pub p: Option<f64>,
    pub with: u64,
    pub without: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhraseFigures {
    pub text: String,
    pub sides: Sides,
    /// The places of the comments.
    pub comments: Vec<u32>,
}

/// A phrase is in so many comments at least.
const LEAST: usize = 3;

impl Figures {
    /// Of these comments, which are in the order of their places. `phrases` are those that stand out among all; here are those that
    /// enough of these have.
    #[must_use]
    pub fn of(phrases: &[Phrase], heard: &[Heard]) -> Self {
        let mut found: Vec<PhraseFigures> = phrases.iter().filter_map(|phrase| counted(phrase, heard)).collect();
        found.sort_by_key(|figures| std::cmp::Reverse(figures.sides.n()));
        Self {
            n: read(heard).count() as u64,
            themes: themes(heard),
            phrases: found,
        }
    }
}

/// Those in a language that is read.
fn read<'h, 'o>(heard: &'h [Heard<'o>]) -> impl Iterator<Item = &'h Heard<'o>> {
    heard.iter().filter(|one| writing(one.opinion.mood.language).is_some())
}

fn find<'h, 'o>(heard: &'h [Heard<'o>], at: u32) -> Option<&'h Heard<'o>> {
    let place = heard.binary_search_by_key(&at, |one| one.at).ok()?;
    heard.get(place)
}

fn themes(heard: &[Heard]) -> Vec<ThemeFigures> {
    let mut found: Vec<(Sides, (u64, u64))> = Vec::new();
    for touch in read(heard).flat_map(|one| &one.opinion.themes) {
        let at = usize::from(touch.theme);
        if found.len() <= at {
            found.resize(at + 1, Default::default());
        }
        let Some((sides, judged)) = found.get_mut(at) else {
            continue;
        };
        if let Some(is) = touch.judged {
            judged.0 += u64::from(is);
            judged.1 += 1;
        }
        if touch.judged != Some(false) {
            sides.add(touch.mood);
        }
    }
    let touched = found.into_iter().enumerate().filter(|(_, (sides, _))| sides.n() > 0);
    let mut themes: Vec<ThemeFigures> = touched
        .map(|(at, (sides, judged))| ThemeFigures {
            theme: at as u16,
            sides,
            judged,
            effect: effect(at as u16, heard),
        })
        .collect();
    correct(&mut themes);
    themes.sort_by_key(|figures| std::cmp::Reverse(figures.sides.n()));
    themes
}

fn effect(theme: u16, heard: &[Heard]) -> Option<Effect> {
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for one in read(heard) {
        let Some(score) = one.said.score else { continue };
        let side = if one.opinion.is_about(theme) {
            &mut with
        } else {
            &mut without
        };
        side.push(f64::from(score));
    }
    let (n_with, n_without) = (with.len() as u64, without.len() as u64);
    let is_shown = |n| Policy::STANDARD.showing(n) != Showing::Hidden;
    let change = mean::change(&without, &with).filter(|_| is_shown(n_with) && is_shown(n_without))?;
    Some(Effect {
        difference: change.delta,
        range: change.range,
        p: change.test.map(|test| test.p),
        with: n_with,
        without: n_without,
    })
}

/// Many themes are looked at once.
fn correct(themes: &mut [ThemeFigures]) {
    let p: Vec<Option<f64>> = themes
        .iter()
        .map(|figures| figures.effect.and_then(|effect| effect.p))
        .collect();
    let adjusted = adjusted(&p, Correction::BenjaminiHochberg).unwrap_or_default();
    for (figures, p) in themes.iter_mut().zip(adjusted) {
        if let Some(effect) = &mut figures.effect {
            effect.p = p;
        }
    }
}

/// A phrase with how those feel who say it.
fn counted(phrase: &Phrase, heard: &[Heard]) -> Option<PhraseFigures> {
    let within = phrase.comments.iter().filter_map(|at| find(heard, *at));
    let mut figures = PhraseFigures {
        text: phrase.text.clone(),
        sides: Sides::default(),
        comments: Vec::new(),
    };
    for one in within {
        figures.sides.add(one.opinion.mood.label);
        figures.comments.push(one.at);
    }
    (figures.comments.len() >= LEAST).then_some(figures)
}
