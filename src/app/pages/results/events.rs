//! What happened meanwhile, as the author marks it in the trend: listed, added, changed, removed, put back. Draws nothing.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::{Day, Event},
    order::{Map, sorted},
    store::{Key, StoreError},
    survey::SurveyId,
};

use super::slicer::day;
use crate::app::{
    browser::{
        random, root,
        view::{View, el, list, when},
    },
    components::icon::{Icon, glyph},
    shelf::{self, Shelf},
    ui::{Word, say, words},
};

/// As they are kept, each under a random name.
type Kept = Map<String, Event>;

/// The events of this survey, and the way to change them.
#[derive(Clone, Copy)]
pub struct Events {
    kept: Memo<Kept>,
    /// In their order.
    pub all: Memo<Arc<Vec<Event>>>,
    shelf: Shelf,
    survey: StoredValue<SurveyId>,
}

impl Events {
    pub fn open(shelf: Shelf, survey: SurveyId) -> Self {
        let key = Key::Events(survey.clone());
        let kept = Memo::new(move |_| shelf.follow(|library| library.named::<Kept>(&key)).unwrap_or_default());
        let all = Memo::new(move |_| Arc::new(kept.with(|kept| sorted(kept.values().cloned().collect(), Event::cmp))));
        Self {
            kept,
            all,
            shelf,
            survey: StoredValue::new(survey),
        }
    }

    /// Starting from what is kept now: another tab may have written.
    fn change(self, change: impl FnOnce(&mut Kept)) -> Result<(), StoreError> {
        let key = Key::Events(self.survey.get_value());
        self.shelf.write(|library| {
            let mut kept = library.named::<Kept>(&key).unwrap_or_default();
            change(&mut kept);
            library.save_named(&key, &kept)
        })
    }
}

/// The page's own.
pub fn events() -> Events {
    expect_context()
}

/// What is typed, and what it is to become.
#[derive(Clone, Copy)]
struct Typed {
    day: RwSignal<String>,
    label: RwSignal<String>,
    /// The name of the event that is being changed.
    changing: RwSignal<Option<String>>,
    trouble: RwSignal<Option<Trouble>>,
    removed: RwSignal<Option<(String, Event)>>,
}

#[derive(Clone, PartialEq)]
enum Trouble {
    NoDay,
    BadDay(String),
    NoLabel,
    NotKept(StoreError),
}

impl Typed {
    fn event(self) -> Result<Event, Trouble> {
        let text = self.day.get_untracked();
        let label: String = self
            .label
            .with_untracked(|label| label.trim().chars().take(Event::MOST).collect());
        let day = match Day::parse(&text) {
            Some(day) => day,
            None if text.is_empty() => return Err(Trouble::NoDay),
            None => return Err(Trouble::BadDay(text)),
        };
        match label.is_empty() {
            true => Err(Trouble::NoLabel),
            false => Ok(Event { day, label }),
        }
    }

    fn clear(self) {
        self.day.set(String::new());
        self.label.set(String::new());
        self.changing.set(None);
        self.trouble.set(None);
    }
}

/// The list and the form; `why_not` says why a day is not in what the trend shows, if it is not.
pub fn editor(why_not: impl Fn(Day) -> Option<Word> + Copy + Send + Sync + 'static) -> View {
    let (words, events) = (words(), events());
    let typed = Typed {
        day: RwSignal::default(),
        label: RwSignal::default(),
        changing: RwSignal::default(),
        trouble: RwSignal::default(),
        removed: RwSignal::default(),
    };
    let marked = move || {
        let words = words.get();
        (words.happening().marked)(&words.lang.count(events.kept.with(Map::len) as u64))
    };
    let rows = move || {
        let kept = events
            .kept
            .with(|kept| kept.iter().map(|(id, event)| (id.clone(), event.clone())).collect());
        sorted(kept, |(_, a): &(String, Event), (_, b)| a.cmp(b))
    };
    let row = move |(id, event): (String, Event)| one(events, typed, id, event, why_not);
    let none = move || el("p.note").with(say(|w| w.happening().none));
    el("details.events.no-print")
        .with(el("summary").attr("id", "events").with(marked))
        .with(el("p.note").with(say(|w| w.happening().note)))
        .with(when(move || events.kept.with(Map::is_empty), none))
        .with(el("ul").with(list(rows, |(id, event)| format!("{id} {event:?}"), row)))
        .with(undo(events, typed))
        .with(form(events, typed))
}

fn one(
    events: Events,
    typed: Typed,
    id: String,
    event: Event,
    why_not: impl Fn(Day) -> Option<Word> + Copy + Send + Sync + 'static,
) -> View {
    let words = words();
    let (of, was) = (id.clone(), event.clone());
    let edit = move || {
        typed.day.set(was.day.to_string());
        typed.label.set(was.label.clone());
        typed.changing.set(Some(of.clone()));
        typed.trouble.set(None);
        root::focus("#event-day");
    };
    let gone = event.clone();
    let remove = move || {
        let removed = events.change(|kept| {
            kept.remove(&id);
        });
        match removed {
            Ok(()) => {
                if typed.changing.get_untracked().as_ref() == Some(&id) {
                    typed.clear();
                }
                typed.removed.set(Some((id.clone(), gone.clone())));
                root::focus_soon("#undo-event".into());
            }
            Err(error) => typed.trouble.set(Some(Trouble::NotKept(error))),
        }
    };
    let Event { day: date, label } = event;
    let (edited, unmarked) = (label.clone(), label.clone());
    el("li.row")
        .with(el("span.num").with(move || day(words.get(), date)))
        .with(el("b.grow").attr("dir", "auto").with(label))
        .with(when(
            move || why_not(date).is_some(),
            move || el("span.note").with(move || why_not(date).map(|why| why(words.get()))),
        ))
        .with(
            el("span.row.does").with([
                el("button.btn.quiet.sm")
                    .attr("type", "button")
                    .with(say(|w| w.happening().change))
                    .attr("aria-label", move || (words.get().happening().edit)(&edited))
                    .click(edit),
                el("button.btn.icon.quiet.sm")
                    .attr("type", "button")
                    .with(glyph(Icon::Trash, 16))
                    .attr("aria-label", move || (words.get().happening().remove)(&unmarked))
                    .click(remove),
            ]),
        )
}

/// What was removed, to be put back.
fn undo(events: Events, typed: Typed) -> View {
    let words = words();
    let said = move || {
        let words = words.get();
        typed.removed.with(|removed| {
            removed
                .as_ref()
                .map(|(_, event)| (words.happening().removed)(&event.label))
        })
    };
    let back = move || {
        if let Some((id, event)) = typed.removed.get_untracked()
            && events.change(|kept| drop(kept.insert(id, event))).is_ok()
        {
            typed.removed.set(None);
            root::focus("#events");
        }
    };
    let line = move || {
        let undo = el("button.btn.sm").attr("type", "button").attr("id", "undo-event");
        el("p.backup")
            .attr("data-info", "")
            .with(el("span.grow").attr("dir", "auto").with(said))
            .with(undo.with(say(|w| w.shell().undo)).click(back))
    };
    el("div")
        .attr("role", "status")
        .with(when(move || typed.removed.with(Option::is_some), line))
}

fn form(events: Events, typed: Typed) -> View {
    let words = words();
    let save = move |submitted: leptos::ev::Event| {
        submitted.prevent_default();
        let made = typed.event().and_then(|event| {
            let id = typed
                .changing
                .get_untracked()
                .unwrap_or_else(|| format!("{:032x}", random::bits()));
            events
                .change(|kept| drop(kept.insert(id, event)))
                .map_err(Trouble::NotKept)
        });
        match made {
            Ok(()) => {
                typed.clear();
                typed.removed.set(None);
                root::focus("#event-day");
            }
            Err(trouble) => {
                root::focus(if trouble == Trouble::NoLabel {
                    "#event-label"
                } else {
                    "#event-day"
                });
                typed.trouble.set(Some(trouble));
            }
        }
    };
    let said = move || {
        let words = words.get();
        let own = words.happening();
        typed.trouble.with(|trouble| match trouble.as_ref()? {
            Trouble::NoDay => Some(own.no_day.to_owned()),
            Trouble::BadDay(text) => Some((own.bad_day)(text)),
            Trouble::NoLabel => Some(own.no_label.to_owned()),
            Trouble::NotKept(error) => Some((own.not_kept)(shelf::why(words, *error))),
        })
    };
    let wrong = move |of: fn(&Trouble) -> bool| {
        move || {
            typed
                .trouble
                .with(|trouble| trouble.as_ref().is_some_and(of).to_string())
        }
    };
    let field = |id: &'static str, name, input: View| {
        let input = input.attr("id", id).attr("aria-describedby", "event-trouble");
        el("div.field").with([el("label").attr("for", id).with(say(name)), input])
    };
    let date = el("input.in")
        .attr("type", "date")
        .attr("min", "1990-01-01")
        .attr("max", "2199-12-31")
        .attr(
            "aria-invalid",
            wrong(|trouble| matches!(trouble, Trouble::NoDay | Trouble::BadDay(_))),
        )
        .prop("value", move || typed.day.get())
        .input("change", move |text| typed.day.set(text));
    let label = el("input.in")
        .attr("dir", "auto")
        .attr("maxlength", Event::MOST.to_string())
        .attr("aria-invalid", wrong(|trouble| *trouble == Trouble::NoLabel))
        .prop("value", move || typed.label.get())
        .input("input", move |text| typed.label.set(text));
    let name = move || {
        let own = words.get().happening();
        if typed.changing.with(Option::is_some) {
            own.save
        } else {
            own.add
        }
    };
    let cancel = move || {
        el("button.btn.sm")
            .attr("type", "button")
            .with(say(|w| w.shell().cancel))
            .click(move || {
                typed.clear();
                root::focus("#event-day");
            })
    };
    // Its own messages name what is wrong, in the reader's language.
    el("form.save-event")
        .attr("novalidate", "")
        .on("submit", save)
        .with(field("event-day", |w| w.happening().day, date))
        .with(field("event-label", |w| w.happening().label, label).class("grow", true))
        .with(el("button.btn.sm").attr("type", "submit").with(name))
        .with(when(move || typed.changing.with(Option::is_some), cancel))
        .with(el("p.err").attr("id", "event-trouble").attr("role", "alert").with(said))
}
