//! The author's corrections of a comment's labels: read from the shelf, changed in a small form, kept at once. No reading.
use leptos::prelude::*;
use waystone::{
    chorus::{ALL, Correction, Felt, Labels, Opinion},
    sentiment::{Label, Language},
    store::Key,
    survey::SurveyId,
    tag::{Emotion, Intent, Urgency},
    words::{Lang, Words},
};

use super::{comment::label_name, labels::Tag};
use crate::app::{
    browser::view::{View, el, nothing, when},
    shelf::{Shelf, why},
    ui::{Word, say, words},
};

/// The corrections of this survey, and the way to change them.
#[derive(Clone, Copy)]
pub struct Corrections {
    pub all: Memo<Labels>,
    shelf: Shelf,
    survey: StoredValue<SurveyId>,
    /// Why the last one was not kept.
    failed: RwSignal<Option<waystone::store::StoreError>>,
}

impl Corrections {
    pub fn open(survey: SurveyId) -> Self {
        let shelf = expect_context::<Shelf>();
        let key = Key::Labels(survey.clone());
        Self {
            all: Memo::new(move |_| shelf.follow(|library| library.named(&key)).unwrap_or_default()),
            shelf,
            survey: StoredValue::new(survey),
            failed: RwSignal::new(None),
        }
    }

    /// Whether the reading of other comments is adjusted to these.
    pub fn adjusts(self) -> Memo<bool> {
        Memo::new(move |_| self.all.with(|all| all.get(ALL).is_some_and(|said| said.adjust)))
    }

    pub fn adjust(self, is: bool) {
        self.change(ALL, |said| said.adjust = is);
    }

    fn of(self, comment: &str) -> Correction {
        self.all.with(|all| all.get(comment).cloned().unwrap_or_default())
    }

    /// Whether the comment is about a theme, as its author says; twice the same takes it back.
    pub fn judge(self, comment: &str, theme: &str, is: bool) {
        self.change(comment, |said| {
            if said.themes.get(theme) == Some(&is) {
                said.themes.remove(theme);
            } else {
                said.themes.insert(theme.to_owned(), is);
            }
        });
    }

    /// Changes one, starting from what is kept now: another tab may have written.
    fn change(self, comment: &str, change: impl FnOnce(&mut Correction)) {
        let key = Key::Labels(self.survey.get_value());
        let kept = self.shelf.write(|library| {
            let mut all: Labels = library.named(&key).unwrap_or_default();
            let mut said = all.get(comment).cloned().unwrap_or_default();
            change(&mut said);
            if said.is_empty() {
                all.remove(comment);
            } else {
                all.insert(comment.to_owned(), said);
            }
            library.save_named(&key, &all)
        });
        self.failed.set(kept.err());
    }
}

/// A value, and what it is called.
type Named<T> = (T, fn(&Words, T) -> String);

/// One choice of the form: what it is called, its values by name, and where it stands.
struct Choice<T: 'static> {
    name: Word,
    values: Vec<Named<T>>,
    get: fn(&Correction) -> Option<T>,
    set: fn(&mut Correction, Option<T>),
}

/// The button that opens the form, the form, and that the comment was checked.
pub fn correct(corrections: Corrections, comment: String, opinion: Memo<Option<Opinion>>) -> View {
    let words = words();
    let open = RwSignal::new(false);
    let id = StoredValue::new(comment);
    let checked = move || id.with_value(|id| !corrections.of(id).is_empty());
    let button = el("button.lnk.sm.no-print")
        .attr("type", "button")
        .attr("aria-expanded", move || open.get().to_string())
        .with(move || match open.get() {
            true => words.get().correcting().done,
            false => words.get().correcting().correct,
        })
        .click(move || open.update(|open| *open = !*open));
    let form = move || form(corrections, id, opinion);
    nothing()
        .with(button)
        .with(when(checked, || {
            el("span.note").with(say(|w| w.correcting().corrected))
        }))
        .with(when(move || open.get(), form))
}

fn form(corrections: Corrections, id: StoredValue<String>, opinion: Memo<Option<Opinion>>) -> View {
    let words = words();
    let right = el("button.btn.sm")
        .attr("type", "button")
        .with(say(|w| w.correcting().right))
        .click(move || {
            let Some(opinion) = opinion.get_untracked() else { return };
            id.with_value(|id| {
                corrections.change(id, |said| *said = std::mem::take(said).confirming(&opinion));
            });
        });
    let moods = [Label::Negative, Label::Mixed, Label::Neutral, Label::Positive];
    let languages = [
        Language::En,
        Language::ZhHans,
        Language::ZhHant,
        Language::Fa,
        Language::Other,
    ];
    let emotions = Emotion::ALL.into_iter().map(Some).chain([None]);
    let fields = [
        choice(
            corrections,
            id,
            Choice {
                name: |w| w.correcting().mood,
                values: moods
                    .map(|mood| {
                        (
                            mood,
                            (|w, mood| label_name(w, mood).to_owned()) as fn(&Words, Label) -> String,
                        )
                    })
                    .into(),
                get: |said| said.mood,
                set: |said, mood| said.mood = mood,
            },
        ),
        choice(
            corrections,
            id,
            Choice {
                name: |w| w.opinion().urgency,
                values: Urgency::ALL
                    .map(|level| (level, level_name as fn(&Words, Urgency) -> String))
                    .into(),
                get: |said| said.urgency,
                set: |said, level| said.urgency = level,
            },
        ),
        choice(
            corrections,
            id,
            Choice {
                name: |w| w.opinion().emotion,
                values: emotions
                    .map(|felt| (Felt::of(felt), felt_name as fn(&Words, Felt) -> String))
                    .collect(),
                get: |said| said.emotion,
                set: |said, felt| said.emotion = felt,
            },
        ),
        choice(
            corrections,
            id,
            Choice {
                name: |w| w.correcting().language,
                values: languages
                    .map(|language| (language, language_name as fn(&Words, Language) -> String))
                    .into(),
                get: |said| said.language,
                set: |said, language| said.language = language,
            },
        ),
    ];
    let failed = move || corrections.failed.get().map(|error| why(words.get(), error));
    el("div.correct.no-print")
        .with(fields)
        .with(intents(corrections, id, opinion))
        .with(right)
        .with(
            el("p.note")
                .attr("role", "alert")
                .with(move || failed().unwrap_or_default()),
        )
}

/// What its writer means to do: ticked as it stands.
fn intents(corrections: Corrections, id: StoredValue<String>, opinion: Memo<Option<Opinion>>) -> View {
    let words = words();
    let one = move |intent: Intent| {
        let has = Memo::new(move |_| {
            opinion.with(|opinion| {
                opinion
                    .as_ref()
                    .is_some_and(|opinion| Tag::Intent(intent).is_of(opinion))
            })
        });
        let tick = el("input")
            .attr("type", "checkbox")
            .prop("checked", move || has.get())
            .input("change", move |_| {
                let is = !has.get_untracked();
                id.with_value(|id| {
                    corrections.change(id, |said| {
                        said.intents.insert(intent, is);
                    });
                });
            });
        el("label.tick")
            .with(tick)
            .with(el("span").with(move || Tag::Intent(intent).name(words.get(), &[])))
    };
    el("fieldset")
        .with(el("legend").with(say(|w| w.opinion().intent)))
        .with(Intent::ALL.map(one))
}

fn level_name(words: &Words, level: Urgency) -> String {
    match level {
        Urgency::None => words.correcting().none.to_owned(),
        level => Tag::Urgency(level).name(words, &[]),
    }
}

fn felt_name(words: &Words, felt: Felt) -> String {
    match felt.emotion() {
        None => words.correcting().none.to_owned(),
        Some(emotion) => Tag::Emotion(emotion).name(words, &[]),
    }
}

fn language_name(words: &Words, language: Language) -> String {
    let name = match language {
        Language::En => Lang::En.name(),
        Language::ZhHans => Lang::ZhHans.name(),
        Language::ZhHant => Lang::ZhHant.name(),
        Language::Fa => Lang::Fa.name(),
        Language::Other => words.correcting().other,
    };
    name.to_owned()
}

/// A list of values by their number, "as read" first.
fn choice<T: Copy + PartialEq + Send + Sync>(
    corrections: Corrections,
    id: StoredValue<String>,
    choice: Choice<T>,
) -> View {
    let words = words();
    let Choice { name, values, get, set } = choice;
    let option = |(at, (value, name)): (usize, &Named<T>)| {
        let (value, name) = (*value, *name);
        el("option")
            .attr("value", at.to_string())
            .with(move || name(words.get(), value))
    };
    let options: Vec<View> = values.iter().enumerate().map(option).collect();
    let values = StoredValue::new(values.into_iter().map(|(value, _)| value).collect::<Vec<T>>());
    let chosen = move || {
        let said = id.with_value(|id| get(&corrections.of(id)));
        let at = values.with_value(|values| values.iter().position(|value| Some(*value) == said));
        at.map(|at| at.to_string()).unwrap_or_default()
    };
    let select = el("select.sel")
        .with(el("option").attr("value", "").with(say(|w| w.correcting().as_read)))
        .with(options)
        .prop("value", chosen)
        .input("change", move |at: String| {
            let value = at
                .parse::<usize>()
                .ok()
                .and_then(|at| values.with_value(|values| values.get(at).copied()));
            id.with_value(|id| corrections.change(id, |said| set(said, value)));
        });
    el("label").with(el("span").with(say(name))).with(select)
}
