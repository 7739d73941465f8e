//! One comment: what was written, the score beside it, and how it reads.
use leptos::prelude::*;
use waystone::{
    analysis::Comment,
    report::marked,
    sentiment::{Label, Language, Reading},
    words::{Lang, Words},
};

use crate::app::{browser::intl, ui::words};

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

#[component]
pub fn One(comment: Comment, reading: Option<Reading>) -> impl IntoView {
    let words = words();
    let lang = reading
        .as_ref()
        .and_then(|reading| language(reading.language))
        .map_or_else(|| comment.lang.clone(), |lang| lang.tag().to_owned());
    let name = Lang::nearest(&lang).map_or_else(|| lang.clone(), |lang| lang.name().to_owned());
    let cues = reading
        .iter()
        .flat_map(|reading| &reading.cues)
        .map(|cue| (cue.start, cue.end));
    let text = marked(&comment.text, cues)
        .into_iter()
        .map(|(is_cue, piece)| {
            let piece = piece.to_owned();
            if is_cue {
                view! { <mark>{piece}</mark> }.into_any()
            } else {
                piece.into_any()
            }
        })
        .collect_view();
    let score = comment.score;
    let moment = comment.moment;
    let tag = lang.clone();
    view! {
        <span class="stone" data-fill="" role=score.map(|_| "img") aria-label=move || score.map(|score| score_name(words.get(), score))>
            {move || score.map_or_else(|| "–".to_owned(), |score| words.get().lang.count(u64::from(score)))}
        </span>
        <div>
            <blockquote lang=(!tag.is_empty()).then_some(tag) dir="auto">{text}</blockquote>
            {reading.map(|reading| view! { <div class="row"><Chip reading /></div> })}
        </div>
        <div class="meta">
            {move || moment.map(|moment| view! { <span>{intl::day(words.get().lang, moment)}</span> })}
            {(!name.is_empty()).then(|| view! { <span lang=lang dir="auto">{name}</span> })}
        </div>
    }
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

/// Shape, word and strength.
#[component]
fn Chip(reading: Reading) -> impl IntoView {
    let words = words();
    let label = reading.label;
    let (class, shape) = match label {
        Label::Negative => ("sent neg", view! { <path d="M6 .5L11.5 6 6 11.5.5 6z" fill="currentColor" /> }.into_any()),
        Label::Positive => ("sent pos", view! { <circle cx="6" cy="6" r="5" fill="currentColor" /> }.into_any()),
        Label::Neutral => ("sent neu", view! { <rect x="1" y="4" width="10" height="4" rx="1.5" fill="currentColor" /> }.into_any()),
        Label::Mixed => (
            "sent mix",
            view! {
                <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" stroke-width="1.5" />
                <path d="M6 1.3a4.7 4.7 0 0 1 0 9.4z" fill="currentColor" />
            }
            .into_any(),
        ),
        Label::Unknown | Label::NotAnalysed => (
            "sent unk",
            view! { <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 2" /> }.into_any(),
        ),
    };
    let felt = matches!(label, Label::Negative | Label::Mixed | Label::Positive);
    let level = usize::from(reading.intensity >= 0.34) + usize::from(reading.intensity >= 0.67);
    let strength = move || words.get().results().strength.get(level).copied().unwrap_or_default();
    view! {
        <span class=class>
            <svg viewBox="0 0 12 12" aria-hidden="true">{shape}</svg>
            {move || label_name(words.get(), label)}
            {felt.then(|| view! {
                <span class="inten" data-n=(level + 1).to_string() role="img" aria-label=strength title=strength><i></i><i></i><i></i></span>
            })}
        </span>
    }
}
