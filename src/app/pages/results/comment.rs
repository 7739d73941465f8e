//! One comment: what was written, the score beside it, and how it reads.
use leptos::prelude::*;
use waystone::{
    analysis::{Cell, Comment},
    chorus::Opinion,
    dialogue::Course,
    report::{self, marked},
    sentiment::{Label, Language, Reading},
    words::{Lang, Words},
};

use super::{
    correct::{Corrections, correct},
    labels::{self, Tag, chips, judge},
};
use crate::app::{
    browser::{
        intl,
        view::{View, el, live, nothing, svg},
    },
    ui::{say, words},
};

/// More characters of a comment are shown only when asked for.
const LONG: usize = 3_000;

pub fn label_name(words: &Words, label: Label) -> &'static str {
    match label {
        Label::Negative => words.results().negative,
        Label::Neutral => words.results().neutral,
        Label::Mixed => words.results().mixed,
        Label::Positive => words.results().positive,
        Label::Unknown => words.results().unknown,
        Label::NotAnalysed => words.results().not_analysed,
    }
}

/// The themes of the dictionary, and the one that the comments are looked through for, by its place.
#[derive(Clone, Copy)]
pub struct Themed {
    pub ids: Memo<Vec<String>>,
    pub theme: Memo<Option<u16>>,
}

pub fn one(
    comment: Comment,
    opinion: Memo<Option<Opinion>>,
    names: Memo<Vec<String>>,
    corrections: Corrections,
    themes: Themed,
) -> View {
    let words = words();
    let chosen = RwSignal::new(None);
    let given = comment.lang.clone();
    let lang = Memo::new(move |_| opinion.with(|opinion| tag_of(opinion.as_ref(), &given)));
    let name =
        move || lang.with(|lang| Lang::nearest(lang).map_or_else(|| lang.clone(), |lang| lang.name().to_owned()));
    let score = comment.score;
    let lang_attr = move || Some(lang.get()).filter(|lang| !lang.is_empty());
    let text = comment.text.clone();
    let is_whole = RwSignal::new(false);
    let begin = beginning(&text);
    let shown = move || {
        let part = text
            .get(..begin)
            .filter(|part| part.len() < text.len() && !is_whole.get());
        let rest = part.map(|_| "…");
        quote(part.unwrap_or(&text), opinion.get(), chosen).with(rest)
    };
    let quote = el("blockquote")
        .attr("lang", lang_attr)
        .attr("dir", "auto")
        .with(live(shown));
    let whole = (begin < comment.text.len()).then(|| {
        let name = move || match is_whole.get() {
            true => words.get().correcting().less,
            false => words.get().correcting().whole,
        };
        el("button.lnk.sm.no-print")
            .attr("type", "button")
            .attr("aria-expanded", move || is_whole.get().to_string())
            .with(name)
            .click(move || is_whole.update(|is| *is = !*is))
    });
    let moment = |moment| el("span").with(move || intl::day(words.get().lang, moment));
    let stone = el("span.stone")
        .attr("data-fill", "")
        .attr("role", score.map(|_| "img"))
        .attr("aria-label", move || score.map(|score| score_name(words.get(), score)))
        .with(move || score.map_or_else(|| "–".to_owned(), |score| words.get().lang.count(u64::from(score))));
    let labels = live(move || match opinion.get() {
        None => nothing(),
        Some(opinion) => {
            let mood = nothing().with(chip(&opinion.mood)).with(sureness(&opinion.mood));
            let adjusted = opinion
                .adjusted
                .then(|| el("span.note").with(say(|w| w.correcting().is_adjusted)));
            let course = opinion.course.as_ref().map(course);
            let row = el("div.row")
                .with(mood)
                .with(adjusted)
                .with(chips(&opinion, names, chosen));
            nothing().with(row).with(course)
        }
    });
    let meta = el("div.meta")
        .with(comment.moment.map(moment))
        .with(el("span").attr("lang", lang_attr).attr("dir", "auto").with(name))
        .with(correct(corrections, comment.key(), opinion));
    let key = comment.key();
    let say_so = Callback::new(move |(theme, is): (u16, bool)| {
        let id = themes.ids.with_untracked(|ids| ids.get(usize::from(theme)).cloned());
        corrections.judge(&key, &id.unwrap_or_default(), is);
    });
    let judged = judge(opinion, themes.theme, names, say_so);
    nothing()
        .with(stone)
        .with(el("div").with(quote).with(whole).with([labels, judged]))
        .with(meta)
}

/// Where the beginning of a text ends that is shown at first: a browser lays out a book, or a hundred thousand accents, for seconds.
fn beginning(text: &str) -> usize {
    text.char_indices().nth(LONG).map_or(text.len(), |(end, _)| end)
}

/// How a conversation went, in a line.
fn course(course: &Course) -> View {
    let words = words();
    let course = course.clone();
    el("p.note.course").with(move || {
        let words = words.get();
        // Isolated: a sign stays before its digits where words run from right to left.
        let number = |value| format!("\u{2066}{}\u{2069}", report::show(words.lang, &Cell::Signed(value, 1)));
        let ends = course.ends.map(|ends| (number(ends.first), number(ends.last)));
        (words.conversing().course)(u64::from(course.own), u64::from(course.turns), ends)
    })
}

/// The language of a comment as it was read, or given where it is not read.
fn tag_of(opinion: Option<&Opinion>, given: &str) -> String {
    match opinion.map(|opinion| (language(opinion.mood.language), opinion.mood.label)) {
        Some((Some(lang), _)) => lang.tag().to_owned(),
        // Words in a language that is not read are not in the one that the answer was given in.
        Some((None, Label::NotAnalysed)) => String::new(),
        _ => given.to_owned(),
    }
}

/// The words of the comment; marked are those of the label that was pressed, else those that decided the mood.
fn quote(text: &str, opinion: Option<Opinion>, chosen: RwSignal<Option<Tag>>) -> View {
    let cues = opinion.iter().flat_map(|opinion| &opinion.mood.cues);
    let tagged = opinion
        .iter()
        .flat_map(labels::of)
        .filter(|(tag, _)| chosen.get() == Some(*tag));
    let places: Vec<(usize, usize)> = match chosen.get() {
        None => cues.map(|cue| (cue.start, cue.end)).collect(),
        Some(_) => tagged
            .flat_map(|(_, words)| words)
            .map(|(start, end)| (*start as usize, *end as usize))
            .collect(),
    };
    let piece = |(is_cue, piece)| {
        if is_cue {
            el("mark").with(piece)
        } else {
            nothing().with(piece)
        }
    };
    nothing().with(marked(text, places).into_iter().map(piece).collect::<Vec<_>>())
}

fn score_name(words: &Words, score: u8) -> String {
    format!("{}: {}", words.results().score, words.lang.count(u64::from(score)))
}

fn language(language: Language) -> Option<Lang> {
    match language {
        Language::En => Some(Lang::En),
        Language::ZhHans => Some(Lang::ZhHans),
        Language::ZhHant => Some(Lang::ZhHant),
        Language::Fa => Some(Lang::Fa),
        Language::Other => None,
    }
}

/// How sure the label is, in words. A mixed one has no figure of its own, and what is no verdict needs none.
fn sureness(reading: &Reading) -> Option<View> {
    let words = words();
    let told = matches!(reading.label, Label::Negative | Label::Neutral | Label::Positive);
    let level = usize::from(reading.confidence >= 0.7) + usize::from(reading.confidence >= 0.9);
    told.then(|| el("span.note").with(move || words.get().results().sure.get(level).copied().unwrap_or_default()))
}

/// Shape, word and strength.
fn chip(reading: &Reading) -> View {
    let words = words();
    let label = reading.label;
    let filled = |shape| svg(shape).attr("fill", "currentColor");
    let ring = || {
        let ring = svg("circle").attr("cx", "6").attr("cy", "6").attr("r", "4.7");
        ring.attr("fill", "none")
            .attr("stroke", "currentColor")
            .attr("stroke-width", "1.5")
    };
    let (what, shape) = match label {
        Label::Negative => ("span.sent.neg", filled("path").attr("d", "M6 .5L11.5 6 6 11.5.5 6z")),
        Label::Positive => {
            let dot = filled("circle").attr("cx", "6").attr("cy", "6");
            ("span.sent.pos", dot.attr("r", "5"))
        }
        Label::Neutral => {
            let bar = filled("rect").attr("x", "1").attr("y", "4");
            let bar = bar.attr("width", "10").attr("height", "4");
            ("span.sent.neu", bar.attr("rx", "1.5"))
        }
        Label::Mixed => {
            let half = filled("path").attr("d", "M6 1.3a4.7 4.7 0 0 1 0 9.4z");
            ("span.sent.mix", nothing().with([ring(), half]))
        }
        Label::Unknown | Label::NotAnalysed => ("span.sent.unk", ring().attr("stroke-dasharray", "2 2")),
    };
    let felt = matches!(label, Label::Negative | Label::Mixed | Label::Positive);
    let level = usize::from(reading.intensity >= 0.34) + usize::from(reading.intensity >= 0.67);
    let strength = move || words.get().results().strength.get(level).copied().unwrap_or_default();
    let strength = || {
        el("span.inten")
            .attr("data-n", (level + 1).to_string())
            .attr("role", "img")
            .attr("aria-label", strength)
            .attr("title", strength)
            .with([el("i"), el("i"), el("i")])
    };
    let drawing = svg("svg").attr("viewBox", "0 0 12 12").attr("aria-hidden", "true");
    el(what)
        .with(drawing.with(shape))
        .with(move || label_name(words.get(), label))
        .with(felt.then(strength))
}
