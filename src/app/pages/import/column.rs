//! One column: what it holds, what it is used as, and what belongs to that use.
use leptos::prelude::*;
use waystone::{
    exchange::table::{self, Role, Unclear, Use, readable},
    survey::{Place, StageId},
};

use super::day;
use crate::app::{
    browser::view::{View, el, list, when},
    components::icon::{Icon, glyph},
    ui::{Word, say, words},
};

/// A column and what the author chose for it.
#[derive(Clone)]
pub struct Chosen {
    pub column: table::Column,
    pub guess: Use,
    pub role: RwSignal<Role>,
    /// Codes with commas between them.
    pub missing: RwSignal<String>,
    pub reversed: RwSignal<bool>,
    pub stage: RwSignal<Option<StageId>>,
    pub touchpoint: RwSignal<String>,
    /// Whether the author has said which order its days are in; nothing to say where they can be read in one way only.
    pub ordered: RwSignal<bool>,
}

impl Chosen {
    /// `before`: the use in the last import of such a table.
    pub fn new(column: table::Column, guess: Use, before: Option<Use>) -> Self {
        let ordered =
            column.unclear.is_none() || before.as_ref().is_some_and(|used| matches!(used.role, Role::Date(_)));
        let start = before.unwrap_or_else(|| guess.clone());
        let touchpoint = start.place.as_ref().map(|place| place.touchpoint.clone());
        Self {
            role: RwSignal::new(start.role),
            missing: RwSignal::new(start.missing.join(", ")),
            reversed: RwSignal::new(start.reversed),
            stage: RwSignal::new(start.place.map(|place| place.stage)),
            touchpoint: RwSignal::new(touchpoint.unwrap_or_else(|| readable(&column.name))),
            ordered: RwSignal::new(ordered),
            column,
            guess,
        }
    }

    /// A day whose order the author has yet to say.
    pub fn unsaid(&self) -> Option<&Unclear> {
        let is_asked = matches!(self.role.get_untracked(), Role::Date(_)) && !self.ordered.get_untracked();
        self.column.unclear.as_ref().filter(|_| is_asked)
    }

    /// As chosen now; follows every change.
    pub fn used(&self) -> Use {
        let role = self.role.get();
        let missing = self.missing.get();
        let codes = missing
            .split([',', '،', '，', '、', ';'])
            .map(str::trim)
            .filter(|code| !code.is_empty());
        Use {
            role,
            missing: codes.map(str::to_owned).collect(),
            reversed: self.reversed.get() && matches!(role, Role::Measure(_)),
            place: self.stage.get().map(|stage| Place {
                stage,
                touchpoint: self.touchpoint.get().trim().to_owned(),
            }),
        }
    }

    /// The uses that can make sense of what stands in the column.
    fn roles(&self) -> Vec<Role> {
        let fits = |role: &Role| match role {
            Role::Measure(_) => self.column.numbers.is_some() || matches!(self.guess.role, Role::Measure(_)),
            Role::Date(_) => self.column.dates.is_some(),
            _ => true,
        };
        Role::ALL.into_iter().filter(fits).collect()
    }
}

/// `choose` takes a use for this column.
pub fn column(column: Chosen, stages: Signal<Vec<(StageId, String)>>, choose: impl Fn(Role) + 'static) -> View {
    let words = words();
    let role = column.role;
    let name = column.column.name.clone();
    let (filled, distinct) = (column.column.filled, column.column.distinct);
    let examples = column.column.examples.iter().map(|text| el("bdi").with(&**text));
    let examples = el("p.col-ex").attr("dir", "auto").with(examples.collect::<Vec<_>>());
    let option = |own: Role| {
        let name = move || {
            let words = words.get();
            words.import().role_name(words.kinds(), own)
        };
        el("option").attr("value", own.tag()).with(name)
    };
    let title = el("div.col-name")
        .with(el("h3").attr("dir", "auto").with(&*name))
        .with(el("p.note.num").with(move || (words.get().import().filled)(filled, distinct)));
    let select = el("select.sel")
        .attr("aria-label", move || format!("{}: {name}", words.get().import().use_as))
        .with(column.roles().into_iter().map(option).collect::<Vec<_>>())
        .prop("value", move || role.get().tag())
        .input("change", move |tag| {
            if let Some(chosen) = Role::from_tag(&tag) {
                choose(chosen);
            }
        });
    let day = day::which_day(&column);
    let used = el("div.col-use").with([select, notes(column.clone()), day]);
    let more = when(move || role.get().is_asked(), move || more(column.clone(), stages));
    el("li.col").attr("data-skip", move || role.get() == Role::Skip).with([
        title,
        examples,
        used,
        el("div.col-more").with(more),
    ])
}

/// What the author should know before importing the column so.
fn notes(column: Chosen) -> View {
    let words = words();
    let note = Memo::new(move |_| {
        let words = words.get();
        let used = column.used();
        // Both orders occur for certain: what only could be either is asked below.
        let dates = column
            .column
            .dates
            .filter(|dates| dates.is_ambiguous() && dates.day_first > 0 && matches!(used.role, Role::Date(_)));
        if let Some(dates) = dates {
            return Some((words.import().two_minds)(
                dates.day_first,
                dates.month_first,
                dates.either,
            ));
        }
        if used.role == Role::Segment {
            return Some(words.mapping().segment_help.to_owned());
        }
        let off = column.column.off_scale(&used);
        if off.is_empty() {
            return None;
        }
        let mut values: Vec<String> = off
            .iter()
            .take(6)
            .map(|(text, n)| {
                format!(
                    "\u{2068}{text}\u{2069} × \u{2068}{}\u{2069}",
                    words.lang.count(*n as u64)
                )
            })
            .collect();
        if off.len() > values.len() {
            values.push("…".into());
        }
        Some((words.import().off_scale)(&values.join(", ")))
    });
    let shown = move || {
        let text = el("span").attr("dir", "auto").with(move || note.get());
        el("p.col-note").with([glyph(Icon::Warn, 16), text])
    };
    when(move || note.with(Option::is_some), shown)
}

/// Codes for no answer, the direction of the scale, the place on the journey: folded, with what is set in its line.
fn more(column: Chosen, stages: Signal<Vec<(StageId, String)>>) -> View {
    let words = words();
    let Chosen {
        role,
        missing,
        reversed,
        stage,
        touchpoint,
        ..
    } = column;
    let column_name = column.column.name;
    let is_rating = move || matches!(role.get(), Role::Measure(_));
    let name_of = move |id: &StageId| {
        stages.with(|stages| {
            let found = stages.iter().find(|(own, _)| own == id);
            found.map(|(_, name)| name.clone())
        })
    };
    let stage_name = move || stage.get().and_then(|id| name_of(&id));
    let is_placed = move || stage.with(Option::is_some);
    let chip = |text: Box<dyn Fn() -> String>| el("span.chip").attr("dir", "auto").with(text);
    let summary = el("summary")
        .with(glyph(Icon::Open, 16))
        .with(say(|w| w.import().more))
        .with(when(
            move || !missing.with(String::is_empty),
            move || {
                chip(Box::new(move || {
                    format!("{}: {}", words.get().import().missing, missing.get())
                }))
            },
        ))
        .with(when(
            move || is_rating() && reversed.get(),
            || el("span.chip").with(say(|w| w.import().reversed)),
        ))
        .with(when(
            move || stage_name().is_some(),
            move || chip(Box::new(move || stage_name().unwrap_or_default())),
        ));
    // What a control is called, and of which column.
    let named = |word: Word| {
        let name = column_name.clone();
        move || format!("{}: {name}", word(words.get()))
    };
    let field = |name: Word| el("label.field").with(el("span.lab").with(say(name)));
    let text = |held: RwSignal<String>, name: Word| {
        el("input.in")
            .attr("type", "text")
            .attr("dir", "auto")
            .attr("aria-label", named(name))
            .prop("value", move || held.get())
            .input("input", move |text| held.set(text))
    };
    let codes = field(|w| w.import().missing)
        .with(text(missing, |w| w.import().missing))
        .with(el("span.note").with(say(|w| w.import().missing_help)));
    let reverse = move || {
        let input = el("input")
            .attr("type", "checkbox")
            .attr("role", "switch")
            .prop("checked", move || reversed.get())
            .on("change", move |event| reversed.set(event_target_checked(&event)));
        el("label.switch").with([input, el("span").with(say(|w| w.import().reversed))])
    };
    let option = move |(id, _): (StageId, String)| {
        let value = id.to_string();
        el("option").attr("value", value).with(move || name_of(&id))
    };
    let select = el("select.sel")
        .attr("aria-label", named(|w| w.import().stage))
        .with(el("option").attr("value", "").with(say(|w| w.import().no_stage)))
        .with(list(move || stages.get(), |(id, _)| id.to_string(), option))
        .prop("value", move || {
            stage.get().map(|id| id.to_string()).unwrap_or_default()
        })
        .input("change", move |id| stage.set(StageId::new(&id).ok()));
    let place = field(|w| w.import().touchpoint)
        .attr("hidden", move || !is_placed())
        .with(text(touchpoint, |w| w.import().touchpoint));
    let inside = el("div.more-in")
        .with([codes, when(is_rating, reverse)])
        .with([field(|w| w.import().stage).with(select), place]);
    el("details.more").with([summary, inside])
}
