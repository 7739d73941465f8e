//! More journeys: one from the start, or one as it should be; and the one that is seen, put away. Nothing is deleted.
use leptos::prelude::*;
use waystone::{
    route::Route,
    survey::{Journey, JourneyId, Text},
};

use super::state::State;
use crate::app::{
    browser::{
        hash, random,
        view::{View, el, live, nothing, when},
    },
    shelf::why,
    ui::{say, words},
};

pub fn more(state: State) -> View {
    let words = words();
    let error = RwSignal::new(None::<String>);
    let keep = move |journey: &Journey| {
        let id = JourneyId::from_bits(random::bits());
        match state.shelf.write(|library| library.save_journey_at(Some(&id), journey)) {
            Ok(()) => hash::go(&Route::Path(id)),
            Err(error_) => {
                let w = words.get_untracked();
                error.set(Some((w.shell().not_saved)(why(w, error_))));
            }
        }
    };
    let fresh = move || {
        let w = words.get_untracked();
        let journey = Journey {
            name: Text::from(w.shaping().journey_new),
            ..Journey::preset(w.journey().stages)
        };
        keep(&journey);
    };
    let copy = move || {
        let w = words.get_untracked();
        let own = state.journey.get_untracked();
        let tag = w.lang.tag();
        let name = match own.name.get(tag) {
            "" => w.charting().own,
            name => name,
        };
        keep(&own.to_be(Text::from((w.shaping().to_be_of)(name).as_str())));
    };
    let button = |text: crate::app::ui::Word| el("button.btn.sm").attr("type", "button").with(say(text));
    let away = move || state.journey.with(|journey| journey.archived);
    let put = move || {
        let text = move || {
            let w = words.get().shaping();
            if away() { w.bring_back } else { w.put_away }
        };
        let turn = move || {
            let mut journey = state.journey.get_untracked();
            journey.archived = !journey.archived;
            let kept = state.save(&journey);
            let w = words.get_untracked();
            error.set(kept.err().map(|error| (w.shell().not_saved)(why(w, error))));
        };
        el("button.btn.sm")
            .attr("type", "button")
            .attr("id", "journey-away")
            .with(text)
            .click(turn)
    };
    let failed = move || nothing().with(error.get().map(|text| el("p.err").with(text)));
    // The author's own stays: everything without another place belongs there.
    let is_other = state.id.with_value(Option::is_some);
    el("fieldset.jmore-journeys")
        .with(el("legend").with(say(|w| w.shaping().journeys)))
        .with(
            el("div.row").with([
                button(|w| w.shaping().journey_new)
                    .attr("id", "journey-new")
                    .click(fresh),
                button(|w| w.shaping().journey_copy)
                    .attr("id", "journey-copy")
                    .click(copy),
                when(move || is_other, put),
            ]),
        )
        .with(el("div").attr("role", "alert").with(live(failed)))
}
