//! Reading comments, as work for the worker, a part of them at a time: their mood, tags and themes, and the phrases that stand out.
//! No features and no verdicts: those are `sentiment`'s, `tag`'s and `theme`'s; what they say together is `chorus`'s.
use serde::{Deserialize, Serialize};

use super::{Job, Kind, Models, Progress};
use crate::{
    chorus::{self, Opinion, writing},
    dialogue,
    sentiment::{self, Language, model::Tongue},
    tag,
    theme::{Book, Own, Phrase, Phrases},
};

/// Reads these comments, each in the language that it is in. A run is one such order after another, each with the next comments:
/// what was read is the page's at once, and a run that is not gone on with is not waited for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comments {
    /// A new run begins.
    pub first: bool,
    pub written: Vec<Written>,
    /// What the author changed in the dictionary of themes.
    #[serde(default)]
    pub own: Own,
    pub then: Then,
}

/// What follows these comments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Then {
    #[default]
    More,
    /// Nothing for now; there would be more.
    Stop,
    /// These were the last.
    End,
}

/// A comment to be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Written {
    pub text: String,
    /// What its author says that it is in; otherwise that is found out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CommentsOutcome {
    /// One for each comment, in their order.
    pub opinions: Vec<Opinion>,
    /// What was read by word lists, since its model could not be had.
    pub by_lists: Vec<Tongue>,
    /// What each theme of the dictionary is known by.
    #[serde(default)]
    pub themes: Vec<String>,
    /// Those of the whole run that stand out, told at its end and where it stops; comments by their place in the run.
    #[serde(default)]
    pub phrases: Vec<Phrase>,
}

/// How many comments are read between two reports.
const STEP: usize = 200;
/// At most so many phrases of a way of writing.
const PHRASES: usize = 48;

/// What stays in the worker between the parts of a run.
#[derive(Default)]
struct Counted {
    comments: u32,
    phrases: [Phrases; 3],
}

impl Job for Comments {
    const KIND: Kind = Kind::Comments;
    type Outcome = CommentsOutcome;

    fn run(self, _: &[u8], models: &mut Models, report: &mut dyn FnMut(Progress)) -> CommentsOutcome {
        let kept = models.kept.take().and_then(|kept| kept.downcast::<Counted>().ok());
        let mut counted = kept.filter(|_| !self.first).unwrap_or_default();
        if self.first {
            models.begin();
        }
        let own: Vec<_> = self
            .written
            .iter()
            .map(|written| dialogue::own_words(&written.text))
            .collect();
        let both = self.written.iter().zip(&own);
        let languages: Vec<Language> = both.map(|(written, (words, _))| written.language(words)).collect();
        let by_lists = models.want(&languages);
        let book = Book::new(&self.own);
        let total = self.written.len() as u64;
        let mut opinions: Vec<Opinion> = Vec::with_capacity(self.written.len());
        for ((written, language), (words, turns)) in self.written.iter().zip(languages).zip(&own) {
            // Read again once its model has come.
            let is_kept = Tongue::of(language).is_none_or(|tongue| !by_lists.contains(&tongue));
            let mut opinion = models.opinion(written, is_kept, |reader| {
                let mood = reader.read_as(words, language);
                let read = |words: &str| reader.read_as(words, language);
                Opinion {
                    tags: tag::read(words, &mood),
                    course: turns.as_ref().map(|turns| dialogue::course(words, turns, read)),
                    ..Opinion::from(mood)
                }
            });
            // The dictionary may have changed since.
            opinion.themes = chorus::themes(words, &opinion.mood, &book);
            let phrases =
                writing(language).and_then(|writing| Some((counted.phrases.get_mut(writing as usize)?, writing)));
            if let Some((phrases, writing)) = phrases {
                phrases.add(counted.comments, words, writing);
            }
            counted.comments += 1;
            opinions.push(opinion);
            let done = opinions.len();
            if done.is_multiple_of(STEP) || done as u64 == total {
                let done = done as u64;
                report(Progress { done, total });
            }
        }
        if self.then == Then::End {
            models.forget();
        }
        let phrases = match self.then {
            Then::More => Vec::new(),
            Then::Stop | Then::End => counted
                .phrases
                .iter()
                .flat_map(|phrases| phrases.top(PHRASES))
                .collect(),
        };
        models.kept = Some(counted);
        CommentsOutcome {
            opinions,
            by_lists,
            themes: book.ids().to_vec(),
            phrases,
        }
    }
}

impl Written {
    /// `words` are those that are read.
    fn language(&self, words: &str) -> Language {
        self.language.unwrap_or_else(|| sentiment::detect(words))
    }
}

impl From<&str> for Written {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            language: None,
        }
    }
}

impl From<Vec<Written>> for Comments {
    fn from(written: Vec<Written>) -> Self {
        Self {
            first: true,
            written,
            own: Own::default(),
            then: Then::End,
        }
    }
}

#[cfg(test)]
mod tests;
