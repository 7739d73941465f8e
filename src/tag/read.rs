//! From what the patterns find to the tags of a comment. No words here.
use serde::{Deserialize, Serialize};

use super::kind::{Emotion, Intent, Urgency};
use super::rules::{Sign, rules};
use crate::{
    sentiment::{Label, Language, Reading},
    text::{Before, Hit, Letter, Writing, letters},
};

/// A tag with the bytes of the words that say so, in order, not overlapping; none where it follows from other tags.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked<T> {
    pub what: T,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<(u32, u32)>,
}

/// What a comment says beside its mood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tags {
    /// `None`: none shown, or not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emotion: Option<Marked<Emotion>>,
    /// `None`: nothing to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Marked<Urgency>>,
    /// Each at most once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub intents: Vec<Marked<Intent>>,
}

impl Tags {
    #[must_use]
    pub fn level(&self) -> Urgency {
        self.urgency.as_ref().map_or(Urgency::None, |urgency| urgency.what)
    }

    #[must_use]
    pub fn has(&self, intent: Intent) -> bool {
        self.intents.iter().any(|found| found.what == intent)
    }
}

/// Reads `text`, whose mood is known. A language that is not read has no tags.
#[must_use]
pub fn read(text: &str, mood: &Reading) -> Tags {
    let writing = match mood.language {
        Language::En => Writing::Latin,
        Language::ZhHans | Language::ZhHant => Writing::Han,
        Language::Fa => Writing::Persian,
        Language::Other => return Tags::default(),
    };
    let mut all = Vec::new();
    letters(text, writing, &mut all);
    let mut found: Vec<Hit<Sign>> = Vec::new();
    rules(writing).find(&all, |hit| {
        if found.len() < MOST {
            found.push(hit);
        }
    });
    let intents = intents(&found);
    let emotion = emotion(&found, &all, &intents, mood);
    let urgency = urgency(&found, &intents, emotion.as_ref(), mood);
    Tags {
        emotion,
        urgency,
        intents,
    }
}

/// A text has no more signs than this.
const MOST: usize = 2_000;

fn overlap(a: &Hit<Sign>, b: &Hit<Sign>) -> bool {
    a.start < b.end && b.start < a.end
}

/// The words of what was found of one kind: in order, longer ones for those inside them.
fn words<'h>(found: impl Iterator<Item = &'h Hit<Sign>>) -> Vec<(u32, u32)> {
    let mut words: Vec<(u32, u32)> = Vec::new();
    for hit in found {
        match words.last_mut().filter(|last| hit.start < last.1) {
            Some(last) => last.1 = last.1.max(hit.end),
            None => words.push((hit.start, hit.end)),
        }
    }
    words
}

/// A refusal takes back the willingness that it contains.
fn intents(found: &[Hit<Sign>]) -> Vec<Marked<Intent>> {
    let refusal = |intent| match intent {
        Intent::Again => Some(Intent::AgainNo),
        Intent::Recommend => Some(Intent::RecommendNo),
        _ => None,
    };
    let taken_back = |hit: &Hit<Sign>, intent| {
        let no = refusal(intent).map(Sign::Intent);
        found.iter().any(|other| Some(other.what) == no && overlap(hit, other))
    };
    let one = |intent| {
        let hits = found
            .iter()
            .filter(|hit| hit.what == Sign::Intent(intent) && !taken_back(hit, intent));
        let words = words(hits);
        (!words.is_empty()).then_some(Marked { what: intent, words })
    };
    Intent::ALL.into_iter().filter_map(one).collect()
}

/// How much one sign of a feeling says: thanks and praise are said by habit, disgust and fear are not.
fn weight(emotion: Emotion) -> u32 {
    match emotion {
        Emotion::Joy => 2,
        Emotion::Anger | Emotion::Sadness => 3,
        Emotion::Surprise | Emotion::Fear | Emotion::Disgust => 4,
    }
}

fn emotion(found: &[Hit<Sign>], all: &[Letter], intents: &[Marked<Intent>], mood: &Reading) -> Option<Marked<Emotion>> {
    let nots: Vec<u32> = found
        .iter()
        .filter(|hit| hit.what == Sign::Not)
        .map(|hit| hit.end)
        .collect();
    let felt = |hit: &&Hit<Sign>| !nots.iter().any(|not| reaches(all, *not, hit.start));
    let hits = |emotion| {
        found
            .iter()
            .filter(move |hit| hit.what == Sign::Emotion(emotion))
            .filter(felt)
    };
    let strength = |emotion: &Emotion| hits(*emotion).count().min(3) as u32 * weight(*emotion);
    let best = Emotion::ALL
        .into_iter()
        .max_by_key(strength)
        .filter(|best| strength(best) > 0);
    match best {
        Some(best) => Some(Marked {
            what: best,
            words: words(hits(best)),
        }),
        None => praise(intents, mood),
    }
}

/// Praise is joy in other words, and so is coming again or sending others, unless the mood is not good.
fn praise(intents: &[Marked<Intent>], mood: &Reading) -> Option<Marked<Emotion>> {
    let kind = |found: &&Marked<Intent>| matches!(found.what, Intent::Again | Intent::Recommend);
    let kind = intents.iter().find(kind).map(|found| found.words.clone());
    let is_sure = mood.confidence >= if kind.is_some() { LIKELY } else { SURE };
    (mood.label == Label::Positive && is_sure).then(|| Marked {
        what: Emotion::Joy,
        words: kind.unwrap_or_default(),
    })
}

/// From here on praise alone says joy …
const SURE: f64 = 0.9;
/// … and from here on with what the writer means to do.
const LIKELY: f64 = 0.7;

/// Whether a negation that ends at the byte `not` reaches a word that begins at `start`: within its clause, over three words at most.
fn reaches(all: &[Letter], not: u32, start: u32) -> bool {
    if start < not {
        return false;
    }
    let from = all.partition_point(|letter| letter.start < not);
    let between = all.iter().skip(from).take_while(|letter| letter.start <= start);
    let mut words = 0;
    for letter in between {
        match letter.before {
            Before::Joined => {}
            Before::Word => words += 1,
            Before::Pause | Before::Stop => return false,
        }
    }
    words <= REACH
}

const REACH: usize = 4;

fn urgency(
    found: &[Hit<Sign>],
    intents: &[Marked<Intent>],
    emotion: Option<&Marked<Emotion>>,
    mood: &Reading,
) -> Option<Marked<Urgency>> {
    let said = |level| found.iter().filter(move |hit| hit.what == Sign::Urgency(level));
    let said_by = |level| Some((level, words(said(level)))).filter(|(_, words)| !words.is_empty());
    let has = |intent| intents.iter().find(|found| found.what == intent);
    let of = |level, intent| has(intent).map(|found| (level, found.words.clone()));
    let is_angry = emotion.is_some_and(|emotion| emotion.what == Emotion::Anger);
    let moved = emotion.filter(|emotion| matches!(emotion.what, Emotion::Anger | Emotion::Fear | Emotion::Disgust));
    // Who only turns away asks for nothing.
    let is_over = has(Intent::AgainNo).is_some() || has(Intent::RecommendNo).is_some();
    let troubled = moved
        .filter(|_| mood.label != Label::Positive && !is_over)
        .map(|emotion| (Urgency::Look, emotion.words.clone()));
    let contact = if is_angry { Urgency::Soon } else { Urgency::Look };
    let levels = [
        said_by(Urgency::Now),
        of(Urgency::Soon, Intent::Leave),
        of(Urgency::Soon, Intent::Repeat),
        said_by(Urgency::Soon),
        of(contact, Intent::Contact),
        said_by(Urgency::Look),
        troubled,
    ];
    let found = levels
        .into_iter()
        .flatten()
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    found.map(|(what, words)| Marked { what, words })
}
