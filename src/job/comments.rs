//! Reading comments, as work for the worker: their mood, tags and themes, and what they say together. No features, no verdicts and
//! no figures: those are `sentiment`'s, `tag`'s, `theme`'s and `chorus`'s.
use serde::{Deserialize, Serialize};

use super::{Job, Kind, Models, Progress};
use crate::{
    chorus::{self, Agreed, Changed, Figures, Heard, Opinion, Said},
    sentiment::{self, Language, model::Tongue},
    tag,
    theme::{Book, Own},
};

/// Reads these comments, each in the language that it is in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comments {
    pub written: Vec<Written>,
    /// What is known of each, in the same order.
    #[serde(default)]
    pub said: Vec<Said>,
    /// What the author changed in the dictionary of themes.
    #[serde(default)]
    pub own: Own,
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
    #[serde(default)]
    pub figures: Figures,
    #[serde(default)]
    pub changes: Vec<Changed>,
    /// How often what was read is what the author says.
    #[serde(default)]
    pub agreed: Agreed,
}

/// How many comments are read between two reports.
const STEP: usize = 200;

impl Job for Comments {
    const KIND: Kind = Kind::Comments;
    type Outcome = CommentsOutcome;

    fn run(self, _: &[u8], models: &mut Models, report: &mut dyn FnMut(Progress)) -> CommentsOutcome {
        let languages: Vec<Language> = self.written.iter().map(Written::language).collect();
        let by_lists = models.want(&languages);
        let book = Book::new(&self.own);
        let total = self.written.len() as u64;
        let mut agreed = Agreed::default();
        let mut opinions: Vec<Opinion> = Vec::with_capacity(self.written.len());
        for (written, language) in self.written.iter().zip(languages) {
            // Read again once its model has come.
            let is_kept = Tongue::of(language).is_none_or(|tongue| !by_lists.contains(&tongue));
            let mut opinion = models.opinion(written, is_kept, |reader, text| {
                let mood = reader.read_as(text, language);
                let tags = tag::read(text, &mood);
                Opinion {
                    mood,
                    tags,
                    themes: Vec::new(),
                }
            });
            let said = self.said.get(opinions.len()).map(|said| &said.correction);
            if let Some(said) = said {
                said.apply(&mut opinion, &mut agreed);
            }
            // The dictionary may have changed since.
            opinion.themes = chorus::themes(&written.text, &opinion.mood, &book, said);
            opinions.push(opinion);
            let done = opinions.len();
            if done.is_multiple_of(STEP) || done as u64 == total {
                let done = done as u64;
                report(Progress { done, total });
            }
        }
        models.forget();
        let themes = book.ids().to_vec();
        let texts = self.written.iter().map(|written| written.text.as_str());
        let heard: Vec<Heard> = opinions
            .iter()
            .zip(&self.said)
            .zip(0..)
            .map(|((opinion, said), at)| Heard { at, opinion, said })
            .collect();
        CommentsOutcome {
            figures: Figures::of(texts, &heard),
            changes: chorus::changes(&heard),
            opinions,
            by_lists,
            themes,
            agreed,
        }
    }
}

impl Written {
    fn language(&self) -> Language {
        self.language.unwrap_or_else(|| sentiment::detect(&self.text))
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
            said: vec![Said::default(); written.len()],
            written,
            own: Own::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, rc::Rc};

    use super::*;
    use crate::sentiment::{Label, Reader, Reading};
    use crate::tag::Urgency;

    const EN: &[u8] = include_bytes!("../../public/models/en.bin");
    const ZH: &[u8] = include_bytes!("../../public/models/zh.bin");
    const FA: &[u8] = include_bytes!("../../public/models/fa.bin");
    /// English, both Chinese scripts, Persian, and a language that is not read.
    const ALL: [&str; 5] = [
        "The nurse was kind and explained everything clearly.",
        "服务态度太差了，再也不来了。",
        "服務人員親切，餐點很好吃！",
        "غذا سرد و بی مزه بود.",
        "Très mauvais service",
    ];

    fn file(tongue: Tongue) -> &'static [u8] {
        match tongue {
            Tongue::En => EN,
            Tongue::Zh => ZH,
            Tongue::Fa => FA,
        }
    }

    /// What a source was asked for, in order.
    type Asked = Rc<RefCell<Vec<Tongue>>>;

    fn models(give: impl Fn(Tongue) -> Vec<u8> + 'static) -> (Models, Asked) {
        let asked = Asked::default();
        let told = asked.clone();
        let source = move |tongue| {
            told.borrow_mut().push(tongue);
            give(tongue)
        };
        (Models::from(source), asked)
    }

    fn run(models: &mut Models, texts: &[&str]) -> CommentsOutcome {
        let texts: Vec<Written> = texts.iter().map(|text| Written::from(*text)).collect();
        Comments::from(texts).run(&[], models, &mut |_| {})
    }

    fn moods(outcome: &CommentsOutcome) -> Vec<Reading> {
        outcome.opinions.iter().map(|opinion| opinion.mood.clone()).collect()
    }

    fn loaded() -> Reader {
        let mut reader = Reader::default();
        for tongue in Tongue::ALL {
            reader.load(tongue, file(tongue)).unwrap();
        }
        reader
    }

    #[test]
    fn reading_tells_how_far_it_is() {
        let comments = vec![Written::from("The staff were wonderful and kind."); 450];
        let mut seen = Vec::new();
        let told = &mut |progress: Progress| seen.push((progress.done, progress.total));
        let outcome = Comments::from(comments.clone()).run(&[], &mut Models::none(), told);
        assert_eq!(seen, [(200, 450), (400, 450), (450, 450)]);
        assert_eq!(moods(&outcome), vec![sentiment::read(&comments[0].text); 450]);
    }

    #[test]
    fn each_comment_is_read_with_the_model_of_its_language() {
        let (mut models, _) = models(|tongue| file(tongue).to_vec());
        let outcome = run(&mut models, &ALL);
        let mut reader = loaded();
        assert_eq!(moods(&outcome), ALL.map(|text| reader.read(text)));
        assert_eq!(outcome.by_lists, []);
        let (languages, labels): (Vec<_>, Vec<_>) = moods(&outcome).iter().map(|r| (r.language, r.label)).unzip();
        use {Label::*, Language::*};
        assert_eq!(languages, [En, ZhHans, ZhHant, Fa, Other]);
        assert_eq!(labels, [Positive, Negative, Positive, Negative, NotAnalysed]);
        for (text, reading) in ALL.iter().zip(&moods(&outcome)).take(4) {
            assert!(!reading.cues.is_empty(), "{text}");
            assert_ne!(*reading, sentiment::read(text), "by lists: {text}");
        }
    }

    #[test]
    fn a_model_is_asked_for_when_its_language_first_comes_and_kept() {
        let (mut models, asked) = models(|tongue| file(tongue).to_vec());
        let mut after = |texts: &[&str]| {
            run(&mut models, texts);
            asked.borrow().clone()
        };
        assert_eq!(after(&["Très mauvais service", "👍", ""]), []);
        assert_eq!(after(&["Not bad at all.", "Awful."]), [Tongue::En]);
        assert_eq!(after(&["不好吃，很失望。", "Fine."]), [Tongue::En, Tongue::Zh]);
        assert_eq!(after(&ALL), [Tongue::En, Tongue::Zh, Tongue::Fa]);
        assert_eq!(after(&ALL), [Tongue::En, Tongue::Zh, Tongue::Fa]);
    }

    #[test]
    fn a_missing_or_damaged_model_is_told_and_the_lists_read_until_it_comes() {
        let mends = Rc::new(RefCell::new(false));
        let mended = mends.clone();
        let (mut models, asked) = models(move |tongue| {
            let mut bytes = file(tongue).to_vec();
            match tongue {
                _ if *mended.borrow() => {}
                Tongue::En => bytes.clear(),
                Tongue::Zh => bytes[100_000] ^= 1,
                Tongue::Fa => {}
            }
            bytes
        });
        let outcome = run(&mut models, &ALL);
        assert_eq!(outcome.by_lists, [Tongue::En, Tongue::Zh]);
        let by_lists = ALL.map(sentiment::read);
        assert_eq!(moods(&outcome)[..3], by_lists[..3]);
        let by_models = ALL.map(|text| loaded().read(text));
        assert_eq!(moods(&outcome)[3], by_models[3]);

        *mends.borrow_mut() = true;
        let outcome = run(&mut models, &ALL);
        assert_eq!((moods(&outcome), outcome.by_lists), (by_models.to_vec(), Vec::new()));
        let (en, zh, fa) = (Tongue::En, Tongue::Zh, Tongue::Fa);
        assert_eq!(*asked.borrow(), [en, zh, fa, en, zh]);
    }

    #[test]
    fn an_author_may_say_the_language_and_tags_come_with_the_mood() {
        let (mut models, _) = models(|tongue| file(tongue).to_vec());
        let mut said = Written::from("Call me back, the charger burned my hand!");
        let mut read = |written: &Written| {
            let mut outcome = Comments::from(vec![written.clone()]).run(&[], &mut models, &mut |_| {});
            outcome.opinions.remove(0)
        };
        let opinion = read(&said);
        assert_eq!(
            (opinion.mood.language, opinion.tags.level()),
            (Language::En, Urgency::Now)
        );
        said.language = Some(Language::Other);
        let opinion = read(&said);
        assert_eq!(
            (opinion.mood.label, opinion.tags.level()),
            (Label::NotAnalysed, Urgency::None)
        );
    }
}
