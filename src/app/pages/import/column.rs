//! One column: what it holds, what it is used as, and what belongs to that use.
use leptos::prelude::*;
use waystone::{
    exchange::table::{self, Role, Use, readable},
    survey::{Place, StageId},
};

use crate::app::{
    components::icon::{Glyph, Icon},
    ui::{say, words},
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
}

impl Chosen {
    pub fn new(column: table::Column, guess: Use) -> Self {
        Self {
            role: RwSignal::new(guess.role),
            missing: RwSignal::new(guess.missing.join(", ")),
            reversed: RwSignal::new(guess.reversed),
            stage: RwSignal::new(None),
            touchpoint: RwSignal::new(readable(&column.name)),
            column,
            guess,
        }
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

#[component]
pub fn Column(
    column: Chosen,
    stages: Signal<Vec<(StageId, String)>>,
    /// Takes a use for this column.
    choose: Callback<Role>,
) -> impl IntoView {
    let words = words();
    let role = column.role;
    let name = column.column.name.clone();
    let (filled, distinct) = (column.column.filled, column.column.distinct);
    let examples = column
        .column
        .examples
        .iter()
        .map(|text| view! { <bdi>{text.clone()}</bdi> })
        .collect_view();
    let options = column.roles();
    let options = move || {
        let words = words.get();
        let option = |own: Role| {
            view! {
                <option value=own.tag() selected=move || role.get() == own>
                    {words.import().role_name(words.kinds(), own)}
                </option>
            }
        };
        options.iter().map(|own| option(*own)).collect_view()
    };
    let label = {
        let name = name.clone();
        move || format!("{}: {name}", words.get().import().use_as)
    };
    let change = move |event| {
        if let Some(chosen) = Role::from_tag(&event_target_value(&event)) {
            choose.run(chosen);
        }
    };
    view! {
        <li class="col" data-skip=move || (role.get() == Role::Skip).then_some("")>
            <div class="col-name">
                <h3 dir="auto">{name}</h3>
                <p class="note num">{move || (words.get().import().filled)(filled, distinct)}</p>
            </div>
            <p class="col-ex" dir="auto">{examples}</p>
            <div class="col-use">
                <select class="sel" aria-label=label on:change=change>{options}</select>
                <Notes column=column.clone() />
            </div>
            <div class="col-more"><Show when=move || role.get().is_asked()><More column=column.clone() stages /></Show></div>
        </li>
    }
}

/// What the author should know before importing the column so.
#[component]
fn Notes(column: Chosen) -> impl IntoView {
    let words = words();
    let note = Memo::new(move |_| {
        let words = words.get();
        let used = column.used();
        let dates = column
            .column
            .dates
            .filter(|dates| dates.is_ambiguous() && matches!(used.role, Role::Date(_)));
        if let Some(dates) = dates {
            return Some((words.import().two_minds)(
                dates.day_first,
                dates.month_first,
                dates.either,
            ));
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
    move || {
        note.get().map(
            |text| view! { <p class="col-note"><Glyph icon=Icon::Warn size=16 /><span dir="auto">{text}</span></p> },
        )
    }
}

/// Codes for no answer, the direction of the scale, the place on the journey: folded, with what is set in its line.
#[component]
fn More(column: Chosen, stages: Signal<Vec<(StageId, String)>>) -> impl IntoView {
    let words = words();
    let Chosen {
        role,
        missing,
        reversed,
        stage,
        touchpoint,
        ..
    } = column;
    let name = column.column.name;
    let is_rating = move || matches!(role.get(), Role::Measure(_));
    let stage_name = move || {
        let id = stage.get()?;
        stages
            .get()
            .into_iter()
            .find(|(own, _)| *own == id)
            .map(|(_, name)| name)
    };
    let of_column = move |text: &str| format!("{text}: {name}");
    let (for_missing, for_stage, for_touchpoint) = (of_column.clone(), of_column.clone(), of_column);
    let options = move || {
        let option = |(id, name): (StageId, String)| {
            let own = id.clone();
            view! { <option value=id.to_string() selected=move || stage.get().as_ref() == Some(&own)>{name}</option> }
        };
        stages.get().into_iter().map(option).collect_view()
    };
    view! {
        <details class="more">
            <summary>
                <Glyph icon=Icon::Open size=16 />{say(|w| w.import().more)}
                {move || (!missing.get().is_empty()).then(|| view! {
                    <span class="chip" dir="auto">{words.get().import().missing}": "{missing.get()}</span>
                })}
                {move || (is_rating() && reversed.get()).then(|| view! { <span class="chip">{words.get().import().reversed}</span> })}
                {move || stage_name().map(|name| view! { <span class="chip" dir="auto">{name}</span> })}
            </summary>
            <div class="more-in">
                <label class="field">
                    <span class="lab">{say(|w| w.import().missing)}</span>
                    <input class="in" type="text" dir="auto" prop:value=missing
                        aria-label=move || for_missing(words.get().import().missing)
                        on:input=move |event| missing.set(event_target_value(&event)) />
                    <span class="note">{say(|w| w.import().missing_help)}</span>
                </label>
                <Show when=is_rating>
                    <label class="switch">
                        <input type="checkbox" role="switch" prop:checked=reversed
                            on:change=move |event| reversed.set(event_target_checked(&event)) />
                        <span>{say(|w| w.import().reversed)}</span>
                    </label>
                </Show>
                <label class="field">
                    <span class="lab">{say(|w| w.import().stage)}</span>
                    <select class="sel" aria-label=move || for_stage(words.get().import().stage)
                        on:change=move |event| stage.set(StageId::new(&event_target_value(&event)).ok())>
                        <option value="" selected=move || stage.get().is_none()>{say(|w| w.import().no_stage)}</option>
                        {options}
                    </select>
                </label>
                <label class="field" hidden=move || stage.get().is_none()>
                    <span class="lab">{say(|w| w.import().touchpoint)}</span>
                    <input class="in" type="text" dir="auto" prop:value=touchpoint
                        aria-label=move || for_touchpoint(words.get().import().touchpoint)
                        on:input=move |event| touchpoint.set(event_target_value(&event)) />
                </label>
            </div>
        </details>
    }
}
