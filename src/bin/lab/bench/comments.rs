//! `lab bench comments`: how many comments a second are read, step by step. Only times; what is read is `lab sentiment`'s.

use std::hint::black_box;
use std::path::Path;

use waystone::chorus;
use waystone::job::{self, Comments, Models, ToWorker};
use waystone::sentiment::{self, Language, Reader, Reading, model::Tongue};
use waystone::tag;
use waystone::theme::{Book, Own, Phrases};

use super::per_second;

/// A text for each line of the file, what stands before a tab left out; the models as they are committed.
pub fn run(file: &Path) -> Result<String, String> {
    let failed = |file: &Path| format!("{} cannot be read.", file.display());
    let table = std::fs::read_to_string(file).map_err(|_| failed(file))?;
    let text = |line: &'static str| line.split_once('\t').map_or(line, |(_, text)| text);
    let texts: Vec<&'static str> = Box::leak(table.into_boxed_str()).lines().map(text).collect();
    let bytes = |tongue: Tongue| {
        let file = Path::new("public/models").join(format!("{}.bin", tongue.name()));
        std::fs::read(&file).map_err(|_| failed(&file))
    };
    let mut reader = Reader::default();
    for tongue in Tongue::ALL {
        reader
            .load(tongue, &bytes(tongue)?)
            .map_err(|fault| format!("{fault:?}"))?;
    }
    let languages: Vec<Language> = texts.iter().map(|text| sentiment::detect(text)).collect();
    let moods: Vec<Reading> = texts.iter().map(|text| reader.read(text)).collect();
    let both = || texts.iter().copied().zip(&moods);
    let book = Book::new(&Own::default());
    let n = texts.len();
    let mut lines = vec![format!("{n} comments, so many a second:")];
    let mut told = |what: &str, round: &mut dyn FnMut()| lines.push(format!("{:>12.0}  {what}", per_second(n, round)));
    told("language", &mut || {
        texts.iter().for_each(|text| {
            black_box(sentiment::detect(black_box(text)));
        })
    });
    let mut numbers = reader.clone();
    told("a number each", &mut || {
        texts.iter().zip(&languages).for_each(|(text, language)| {
            black_box(Tongue::of(*language).and_then(|tongue| numbers.polarity(black_box(text), tongue)));
        })
    });
    told("whole readings, with language and deciding words", &mut || {
        texts.iter().for_each(|text| {
            black_box(reader.read(black_box(text)));
        })
    });
    told("emotion, urgency, intents", &mut || {
        both().for_each(|(text, mood)| {
            black_box(tag::read(black_box(text), mood));
        })
    });
    told("themes", &mut || {
        both().for_each(|(text, mood)| {
            black_box(chorus::themes(black_box(text), mood, &book));
        })
    });
    told("phrases", &mut || {
        let mut phrases: [Phrases; 3] = Default::default();
        for (at, (text, language)) in texts.iter().zip(&languages).enumerate() {
            if let Some(writing) = chorus::writing(*language)
                && let Some(phrases) = phrases.get_mut(writing as usize)
            {
                phrases.add(at as u32, text, writing);
            }
        }
        black_box(phrases.iter().map(|phrases| phrases.top(48).len()).sum::<usize>());
    });
    let files: Vec<Vec<u8>> = Tongue::ALL.into_iter().map(bytes).collect::<Result<_, _>>()?;
    let order = Comments::from(texts.iter().map(|text| (*text).into()).collect::<Vec<_>>());
    let order = ToWorker::run(1, &order).map_err(|why| why.to_string())?;
    let order = serde_json::to_string(&order).map_err(|why| why.to_string())?;
    // A worker is asked anew each time: what it has read it does not read again.
    told(
        "all as the worker does it, from order to answer, with loading of models",
        &mut || {
            let files = files.clone();
            let mut models = Models::from(move |tongue| files.get(tongue as usize).cloned().unwrap_or_default());
            if let Ok(ToWorker::Run(_, kind, job)) = serde_json::from_str(&order) {
                black_box(job::run(kind, &job, &[], &mut models, &mut |_| {}).is_ok());
            }
        },
    );
    Ok(lines.join("\n"))
}
