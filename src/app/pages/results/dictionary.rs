//! The dictionary of themes as its author changes it: words of a theme, themes of one's own, some left out; and a sentence to try it
//! on, in the worker. No figures.
use std::collections::BTreeMap;

use leptos::prelude::*;
use waystone::{
    job::{Comments, CommentsOutcome, Written},
    report::theme_name,
    store::{Key, StoreError},
    survey::SurveyId,
    theme::{Flaw, MOST_THEMES, Own, OwnTheme, Preset},
};

use crate::app::{
    browser::{
        timer::Timer,
        view::{View, el, list, nothing, when},
        worker::{Desk, Report},
    },
    shelf::{Shelf, why},
    ui::{say, words},
};

/// What the author changed, and the way to change it.
#[derive(Clone, Copy)]
pub struct Dictionary {
    pub own: Memo<Own>,
    shelf: Shelf,
    survey: StoredValue<SurveyId>,
    failed: RwSignal<Option<StoreError>>,
}

impl Dictionary {
    pub fn open(survey: SurveyId) -> Self {
        let shelf = expect_context::<Shelf>();
        let key = Key::Themes(survey.clone());
        Self {
            own: Memo::new(move |_| shelf.follow(|library| library.named(&key)).unwrap_or_default()),
            shelf,
            survey: StoredValue::new(survey),
            failed: RwSignal::new(None),
        }
    }

    /// Starts from what is kept now: another tab may have written. What says nothing is not kept.
    fn change(self, change: impl FnOnce(&mut BTreeMap<String, OwnTheme>)) {
        let key = Key::Themes(self.survey.get_value());
        let kept = self.shelf.write(|library| {
            let mut own: Own = library.named(&key).unwrap_or_default();
            change(&mut own.themes);
            own.themes.retain(|_, theme| *theme != OwnTheme::default());
            library.save_named(&key, &own)
        });
        self.failed.set(kept.err());
    }

    fn theme(self, id: &str) -> OwnTheme {
        self.own.with(|own| own.themes.get(id).cloned().unwrap_or_default())
    }

    /// Adds a theme under an id that none has; `None` when there are too many.
    fn add(self, name: &str) -> Option<String> {
        let known = |id: &String| self.own.with_untracked(|own| own.themes.contains_key(id));
        let id = (1..=MOST_THEMES).map(|n| format!("own-{n}")).find(|id| !known(id))?;
        let theme = OwnTheme {
            name: name.to_owned(),
            ..OwnTheme::default()
        };
        self.change(|themes| {
            themes.insert(id.clone(), theme);
        });
        Some(id)
    }
}

/// The button that opens it, and the form.
pub fn dictionary(dictionary: Dictionary, ids: Memo<Vec<String>>, names: Memo<Vec<String>>) -> View {
    let words = words();
    let open = RwSignal::new(false);
    let button = el("button.btn.sm.no-print.edit-themes")
        .attr("type", "button")
        .attr("aria-expanded", move || open.get().to_string())
        .with(move || match open.get() {
            true => words.get().themes().close,
            false => words.get().themes().edit,
        })
        .click(move || open.update(|open| *open = !*open));
    let form = move || form(dictionary, ids, names);
    nothing().with(button).with(when(move || open.get(), form))
}

fn form(dictionary: Dictionary, ids: Memo<Vec<String>>, names: Memo<Vec<String>>) -> View {
    let words = words();
    let chosen = RwSignal::new(Preset::ALL.first().map_or("", |preset| preset.name()).to_owned());
    let option = move |id: String| {
        let known = id.clone();
        let name = move || {
            let at = ids.with(|ids| ids.iter().position(|id| *id == known));
            names.with(|names| at.and_then(|at| names.get(at).cloned()).unwrap_or_default())
        };
        el("option").attr("value", id).with(name)
    };
    let select = el("select.sel")
        .with(list(move || ids.get(), String::clone, option))
        .prop("value", move || {
            ids.track();
            chosen.get()
        })
        .input("change", move |id| chosen.set(id));
    let add = el("button.btn.sm")
        .attr("type", "button")
        .with(say(|w| w.themes().add))
        .click(move || {
            if let Some(id) = dictionary.add(words.get_untracked().themes().new_name) {
                chosen.set(id);
            }
        });
    let theme = Memo::new(move |_| chosen.with(|id| dictionary.theme(id)));
    let is_own = Memo::new(move |_| chosen.with(|id| Preset::named(id).is_none()));
    let set = move |set: &dyn Fn(&mut OwnTheme)| {
        let id = chosen.get_untracked();
        dictionary.change(|themes| set(themes.entry(id).or_default()));
    };
    let name = move || {
        let input = el("input.in")
            .attr("maxlength", "60")
            .prop("value", move || theme.with(|theme| theme.name.clone()))
            .input("change", move |name: String| {
                // A theme without a name could not be chosen again.
                if !name.trim().is_empty() {
                    set(&|theme| name.trim().clone_into(&mut theme.name));
                }
            });
        let remove = el("button.btn.sm")
            .attr("type", "button")
            .with(say(|w| w.themes().remove))
            .click(move || {
                let id = chosen.get_untracked();
                chosen.set(Preset::ALL.first().map_or("", |preset| preset.name()).to_owned());
                dictionary.change(|themes| {
                    themes.remove(&id);
                });
            });
        nothing()
            .with(el("label").with(el("span").with(say(|w| w.themes().name))).with(input))
            .with(remove)
    };
    let lines = el("textarea.in")
        .attr("rows", "4")
        .attr("dir", "auto")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "theme-words")
        .prop("value", move || theme.with(|theme| theme.words.clone()))
        .input("change", move |lines: String| {
            set(&|theme| lines.trim().clone_into(&mut theme.words))
        });
    let off = el("input")
        .attr("type", "checkbox")
        .prop("checked", move || theme.with(|theme| theme.off))
        .on("change", move |_| set(&|theme| theme.off = !theme.off));
    let flaws = move || {
        let flaw = |flaw: &Flaw| (words.get().themes().flaw)(flaw.line);
        theme.with(|theme| theme.patterns().1.iter().map(flaw).collect::<Vec<_>>().join(" "))
    };
    let failed = move || {
        dictionary
            .failed
            .get()
            .map(|error| why(words.get(), error))
            .unwrap_or_default()
    };
    el("div.dictionary.no-print")
        .with(
            el("div.row")
                .with(
                    el("label")
                        .with(el("span").with(say(|w| w.themes().theme)))
                        .with(select),
                )
                .with(add),
        )
        .with(when(move || is_own.get(), name))
        .with(el("label").with(el("span").with(say(|w| w.themes().words))).with(lines))
        .with(
            el("p.note")
                .attr("id", "theme-words")
                .with(say(|w| w.themes().words_note)),
        )
        .with(el("p.note.err").attr("role", "status").with(flaws))
        .with(
            el("label.tick")
                .with(off)
                .with(el("span").with(say(|w| w.themes().off))),
        )
        .with(trial(dictionary))
        .with(el("p.note.err").attr("role", "alert").with(failed))
}

/// A sentence is tried this many milliseconds after the last key.
const PAUSE: u64 = 400;

/// A sentence, and the themes that it touches.
fn trial(dictionary: Dictionary) -> View {
    let words = words();
    let found = RwSignal::new(None::<Vec<String>>);
    // A worker of its own: reading the comments goes on.
    let desk = StoredValue::new_local(Desk::<Comments>::new(move |report| {
        if let Report::Done(outcome) = report {
            found.try_set(Some(touched(&outcome)));
        }
    }));
    // Starting a worker takes a moment: not at every key.
    let timer = Timer::new();
    let run = move |text: String| {
        timer.cancel();
        if text.trim().is_empty() {
            found.set(None);
            return;
        }
        timer.after(PAUSE, move || {
            let job = Comments {
                own: dictionary.own.get_untracked(),
                ..Comments::from(vec![Written::from(text.as_str())])
            };
            desk.with_value(|desk| desk.run(&job, Vec::new()));
        });
    };
    let told = move || {
        let words = words.get();
        let own = words.themes();
        let name = |id: &String| dictionary.own.with(|own| theme_name(words, id, own));
        found.with(|found| match found.as_deref() {
            None => String::new(),
            Some([]) => own.test_none.to_owned(),
            Some(ids) => {
                let names: Vec<String> = ids.iter().map(name).collect();
                format!("{}{}", own.test_finds, names.join(words.results().dot))
            }
        })
    };
    let input = el("input.in")
        .attr("dir", "auto")
        .attr("maxlength", "2000")
        .input("input", run);
    nothing()
        .with(
            el("label.try")
                .with(el("span").with(say(|w| w.themes().test)))
                .with(input),
        )
        .with(el("p.note.tried").attr("role", "status").with(told))
}

/// What the themes that a single text touches are known by.
fn touched(outcome: &CommentsOutcome) -> Vec<String> {
    let touches = outcome.opinions.iter().flat_map(|opinion| &opinion.themes);
    touches
        .filter_map(|touch| outcome.themes.get(usize::from(touch.theme)).cloned())
        .collect()
}
