//! Facets, their values and whole slices in the reader's words. How a day is written comes from outside.
use crate::{
    analysis::{CAREFUL, Day, FLAGS, FacetKey, Slice, YES},
    response::{SourceKind, Told},
    survey::{Choice, ChoiceId, Kind, Question, Rating, Survey},
    theme::Own,
    words::{Lang, Words},
};

/// A question's title, a field's name, or the app's own word.
pub fn facet_name(words: &Words, survey: &Survey, key: &FacetKey) -> String {
    let own = words.filters();
    let tag = words.lang.tag();
    let title = |question: &Question| {
        let title = question.title.get(tag).trim();
        let number = || (words.results().number)(survey.number(&question.id).unwrap_or_default());
        if title.is_empty() { number() } else { title.to_owned() }
    };
    match key {
        FacetKey::Field(name) => Told::from_name(name).map_or_else(|| name.clone(), |told| (own.told)(told).to_owned()),
        FacetKey::Language => own.language.to_owned(),
        FacetKey::Source => own.source.to_owned(),
        FacetKey::Mood => own.mood.to_owned(),
        FacetKey::Theme => words.themes().theme.to_owned(),
        FacetKey::Care => words.health().care.to_owned(),
        FacetKey::Answer(id) => survey.question(id).map_or_else(|| id.to_string(), title),
        FacetKey::Row(id, row) => {
            let rows = survey.question(id).map(|question| question.kind.choices());
            rows.and_then(|rows| said(rows, row.as_str(), tag))
                .unwrap_or_else(|| row.to_string())
        }
    }
}

fn said(choices: &[Choice], id: &str, tag: &str) -> Option<String> {
    choices
        .iter()
        .find(|choice| choice.id.as_str() == id)
        .map(|choice| choice.says(tag))
}

/// A value of a facet; `dictionary` names the author's own themes.
pub fn value_name(words: &Words, survey: &Survey, dictionary: &Own, key: &FacetKey, value: &str) -> String {
    let own = words.filters();
    let known = match key {
        FacetKey::Field(name) if Told::from_name(name) == Some(Told::Source) => {
            SourceKind::from_tag(value).map(|kind| (own.kind_of_source)(kind).to_owned())
        }
        FacetKey::Field(_) => None,
        FacetKey::Language => Lang::nearest(value).map(|lang| lang.name().to_owned()),
        FacetKey::Source => {
            let place = crate::analysis::SOURCES.iter().position(|(_, name)| *name == value);
            place.and_then(|at| own.sources.get(at)).map(|name| (*name).to_owned())
        }
        FacetKey::Mood => mood(words, value).map(str::to_owned),
        FacetKey::Theme => Some(super::theme_name(words, value, dictionary)),
        FacetKey::Care => {
            let place = FLAGS.iter().chain([&CAREFUL]).position(|name| *name == value);
            place
                .and_then(|at| words.health().flags.get(at))
                .map(|name| (*name).to_owned())
        }
        FacetKey::Row(id, _) | FacetKey::Answer(id) => {
            let question = survey.question(id);
            question.map(|question| answer_name(words, question, key, value))
        }
    };
    known.unwrap_or_else(|| value.to_owned())
}

/// An answer to a question as its author named it.
pub(super) fn answer_name(words: &Words, question: &Question, key: &FacetKey, value: &str) -> String {
    let (own, tag) = (words.filters(), words.lang.tag());
    let or = |text: &str, word: &str| {
        if text.is_empty() {
            word.to_owned()
        } else {
            text.to_owned()
        }
    };
    let point = |rating: &Rating| {
        let point = value.parse().ok()?;
        let number = words.lang.count(u64::from(point));
        let label = rating
            .label(point)
            .map(|text| text.get(tag))
            .filter(|text| !text.is_empty());
        Some(label.map_or_else(
            || number.clone(),
            |label| format!("{number}{}{label}", words.results().dot),
        ))
    };
    let known = match (&question.kind, key) {
        (kind, FacetKey::Row(..)) => said(kind.columns(), value, tag),
        (Kind::YesNo(texts), _) if value == YES => Some(or(texts.yes.get(tag), own.yes)),
        (Kind::YesNo(texts), _) => Some(or(texts.no.get(tag), own.no)),
        (Kind::Rating(rating), _) => point(rating),
        (kind, _) => said(kind.choices(), value, tag),
    };
    // What is made of rows has its words in its id.
    let words = || ChoiceId::new(value).map_or_else(|_| value.to_owned(), |id| id.words());
    known.unwrap_or_else(words)
}

/// What a mood's value is called, as the comments' own filter says it.
fn mood(words: &Words, value: &str) -> Option<&'static str> {
    let own = words.results();
    match value {
        "negative" => Some(own.negative),
        "mixed" => Some(own.mixed),
        "neutral" => Some(own.neutral),
        "positive" => Some(own.positive),
        _ => None,
    }
}

/// What a slice narrows to, each with what it is in the slice: the days, then values.
pub fn slice_parts(
    words: &Words,
    survey: &Survey,
    dictionary: &Own,
    slice: &Slice,
    day: &dyn Fn(Day) -> String,
) -> Vec<(Option<(FacetKey, String)>, String)> {
    let own = words.filters();
    let days = match (slice.from, slice.to) {
        (None, None) => None,
        (Some(from), None) => Some((own.since)(&day(from))),
        (None, Some(to)) => Some((own.until)(&day(to))),
        (Some(from), Some(to)) => Some((own.between)(&day(from), &day(to))),
    };
    let days = days.map(|days| (None, colon(words, own.dates, &days)));
    let values = slice.chosen().flat_map(|(key, values)| {
        values.iter().map(move |value| {
            let said = facet_value(words, survey, dictionary, key, value);
            (Some((key.clone(), value.clone())), said)
        })
    });
    days.into_iter().chain(values).collect()
}

/// A value with what it is a value of: "Channel: paper".
pub fn facet_value(words: &Words, survey: &Survey, dictionary: &Own, key: &FacetKey, value: &str) -> String {
    let name = facet_name(words, survey, key);
    colon(words, &name, &value_name(words, survey, dictionary, key, value))
}

fn colon(words: &Words, name: &str, value: &str) -> String {
    match words.lang {
        Lang::ZhHans | Lang::ZhHant => format!("{name}：{value}"),
        Lang::En | Lang::Fa => format!("{name}: {value}"),
    }
}
