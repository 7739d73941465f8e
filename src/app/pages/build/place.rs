//! Where on the customer journey a question asks: a stage, and the touchpoint by its name.
use leptos::prelude::*;
use waystone::survey::{Journey, Place, QuestionId, Stage, StageId};

use super::{
    editor::{Editor, direction},
    question::{Hand, read},
};
use crate::app::{Shelf, ui::say, words};

#[component]
pub fn PlaceRow(id: QuestionId, hand: Hand) -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let shelf = expect_context::<Shelf>();
    let own = StoredValue::new(id);
    let place = Memo::new(move |_| read(hand, |question| question.place.clone()).flatten());
    let stages = Memo::new(move |_| {
        let journey = shelf.follow(|library| library.journey());
        let mut stages = journey
            .unwrap_or_else(|| Journey::preset(words.get().journey().stages))
            .stages;
        // A stage that the journey lost is still what the author said.
        if let Some(place) = place.get()
            && stages.iter().all(|stage| stage.id != place.stage)
        {
            let name = place.stage.as_str().into();
            stages.push(Stage { id: place.stage, name });
        }
        stages
    });
    let touchpoint = Memo::new(move |_| place.get().map(|place| place.touchpoint));
    let choose = move |event| {
        let stage = StageId::new(&event_target_value(&event)).ok();
        let touchpoint = touchpoint.get_untracked().unwrap_or_default();
        let place = stage.map(|stage| Place { stage, touchpoint });
        own.with_value(|id| editor.edit_question(id, |question| question.place = place));
    };
    let name = move |event| {
        let text = event_target_value(&event);
        own.with_value(|id| {
            editor.edit_question(id, |question| {
                if let Some(place) = &mut question.place {
                    place.touchpoint = text;
                }
            });
        });
    };
    let stage = move |stage: Stage| {
        let (value, id) = (stage.id.to_string(), stage.id);
        let chosen = move || place.with(|place| place.as_ref().is_some_and(|place| place.stage == id));
        view! { <option value=value prop:selected=chosen>{move || stage.name.get(words.get().lang.tag()).to_owned()}</option> }
    };
    let has_place = Memo::new(move |_| place.with(Option::is_some));
    let dir = direction(move || touchpoint.get().unwrap_or_default());
    let touchpoint_field = move || {
        view! {
            <label class="field-row">
                <span class="note">{say(|w| w.build().touchpoint)}</span>
                <input class="in" id="touchpoint" dir=move || dir.get() maxlength="200" placeholder=say(|w| w.build().touchpoint_hint)
                    prop:value=move || touchpoint.get().unwrap_or_default() on:input=name />
            </label>
        }
    };
    view! {
        <div class="row place">
            <label class="field-row">
                <span class="note">{say(|w| w.build().place)}</span>
                <select class="tok" id="stage" on:change=choose>
                    <option value="" prop:selected=move || !has_place.get()>{say(|w| w.build().no_place)}</option>
                    {move || stages.get().into_iter().map(stage).collect_view()}
                </select>
            </label>
            <Show when=move || has_place.get()>{touchpoint_field}</Show>
        </div>
    }
}
