//! Themes × how many, how they feel, and what goes with them in the score; and the phrases that stand out.
use serde::{Deserialize, Serialize};

use super::opinion::{Opinion, Said, writing};
use crate::{
    scoring::{
        Interval, mean,
        multiple::{Correction, adjusted},
        suppress::Policy,
        suppress::Showing,
    },
    sentiment::Label,
    theme::Phrases,
};

/// What all comments of a survey say together.
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

/// At most so many phrases.
const PHRASES: usize = 12;

/// `texts`, `opinions` and `said` stand in the same order; `themes` is how many the dictionary has.
#[must_use]
pub fn figures<'t>(
    texts: impl IntoIterator<Item = &'t str>,
    opinions: &[Opinion],
    said: &[Said],
    themes: usize,
) -> Figures {
    let mut sides = vec![Sides::default(); themes];
    let mut judged = vec![(0, 0); themes];
    let mut phrases: [Phrases; 3] = Default::default();
    let mut n = 0;
    for (at, (text, opinion)) in texts.into_iter().zip(opinions).enumerate() {
        let Some(writing) = writing(opinion.mood.language) else {
            continue;
        };
        n += 1;
        if let Some(phrases) = phrases.get_mut(writing as usize) {
            phrases.add(at as u32, text, writing);
        }
        for touch in &opinion.themes {
            if let (Some(is), Some(judged)) = (touch.judged, judged.get_mut(usize::from(touch.theme))) {
                judged.0 += u64::from(is);
                judged.1 += 1;
            }
            if touch.judged != Some(false)
                && let Some(sides) = sides.get_mut(usize::from(touch.theme))
            {
                sides.add(touch.mood);
            }
        }
    }
    let touched = sides.iter().enumerate().filter(|(_, sides)| sides.n() > 0);
    let mut themes: Vec<ThemeFigures> = touched
        .map(|(at, sides)| ThemeFigures {
            theme: at as u16,
            sides: *sides,
            judged: judged.get(at).copied().unwrap_or_default(),
            effect: effect(at as u16, opinions, said),
        })
        .collect();
    correct(&mut themes);
    themes.sort_by_key(|figures| std::cmp::Reverse(figures.sides.n()));
    Figures {
        n,
        themes,
        phrases: top(&phrases, opinions),
    }
}

fn effect(theme: u16, opinions: &[Opinion], said: &[Said]) -> Option<Effect> {
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for (opinion, said) in opinions.iter().zip(said) {
        let Some(score) = said.score.filter(|_| writing(opinion.mood.language).is_some()) else {
            continue;
        };
        let has = opinion
            .themes
            .iter()
            .any(|touch| touch.theme == theme && touch.judged != Some(false));
        let side = if has { &mut with } else { &mut without };
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

/// The phrases of all languages, the most frequent first.
fn top(phrases: &[Phrases], opinions: &[Opinion]) -> Vec<PhraseFigures> {
    let mut found: Vec<PhraseFigures> = phrases
        .iter()
        .flat_map(|phrases| phrases.top(PHRASES))
        .map(|phrase| {
            let mut sides = Sides::default();
            let moods = phrase.comments.iter().filter_map(|at| opinions.get(*at as usize));
            moods.for_each(|opinion| sides.add(opinion.mood.label));
            PhraseFigures {
                text: phrase.text,
                sides,
                comments: phrase.comments,
            }
        })
        .collect();
    found.sort_by_key(|figures| std::cmp::Reverse(figures.sides.n()));
    found.truncate(PHRASES);
    found
}
