//! Where on the customer journey a question asks: a stage, and the touchpoint by its name.
use leptos::prelude::*;
use waystone::{
    edit::Edit,
    store::is_sample,
    survey::{Journey, QuestionId, Stage, StageId, Text, Touchpoint},
};

use super::{
    editor::{Editor, direction},
    question::{Hand, read},
};
use crate::app::{
    Shelf,
    browser::view::{View, el, live, nothing, when},
    ui::{Word, say},
    words,
};

pub fn place_row(editor: Editor, id: QuestionId, hand: Hand) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let own = StoredValue::new(id);
    let place = Memo::new(move |_| read(hand, |question| question.place.clone()).flatten());
    let stages = Memo::new(move |_| {
        let of_sample = editor.survey.with(|survey| is_sample(&survey.id));
        let mut stages = shelf.follow(|library| {
            let journey = library.journey();
            let own = journey.unwrap_or_else(|| Journey::preset(words.get().journey().stages));
            library.stages(own, of_sample)
        });
        // A stage that the journey lost is still what the author said.
        if let Some(place) = place.get()
            && stages.iter().all(|(_, stage)| stage.id != place.stage)
        {
            let name = place.stage.as_str().into();
            stages.push((None, Stage::new(place.stage, name)));
        }
        stages
    });
    let touchpoint = move || place.get().map(|place| place.touchpoint).unwrap_or_default();
    let choose = move |value: String| {
        editor.apply(&Edit::Stage(own.get_value(), StageId::new(&value).ok()));
    };
    let name = move |text: String| {
        editor.apply(&Edit::Touchpoint(own.get_value(), text));
    };
    let stage = move |(journey, stage): (Option<Text>, Stage)| {
        let (value, id) = (stage.id.to_string(), stage.id);
        el("option")
            .attr("value", value)
            .prop("selected", move || {
                place.with(|place| place.as_ref().is_some_and(|place| place.stage == id))
            })
            .with(move || {
                let tag = words.get().lang.tag();
                let name = stage.name.get(tag);
                match &journey {
                    Some(journey) => format!("{name} ({})", journey.get(tag)),
                    None => name.to_owned(),
                }
            })
    };
    let has_place = move || place.with(Option::is_some);
    let nowhere = el("option").attr("value", "").prop("selected", move || !has_place());
    let menu = el("select.tok")
        .attr("id", "stage")
        .input("change", choose)
        .with(nowhere.with(say(|w| w.build().no_place)))
        .with(live(move || {
            nothing().with(stages.get().into_iter().map(stage).collect::<Vec<_>>())
        }));
    let field = |name: Word, field: View| el("label.field-row").with([el("span.note").with(say(name)), field]);
    let touchpoint_field = move || {
        let input = el("input.in")
            .attr("id", "touchpoint")
            .attr("list", "touchpoints")
            .attr("dir", direction(touchpoint))
            .attr("maxlength", "200")
            .attr("placeholder", say(|w| w.build().touchpoint_hint))
            .prop("value", touchpoint)
            .input("input", name);
        // Those that the author described, so that the same is called the same.
        let known = live(move || {
            let tag = words.get().lang.tag();
            let here = place.get().map(|place| place.stage);
            let known = stages
                .get()
                .into_iter()
                .filter(|(_, stage)| Some(&stage.id) == here.as_ref());
            let known = known
                .flat_map(|(_, stage)| stage.touchpoints)
                .filter(|known| !known.archived);
            let option = |known: Touchpoint| el("option").attr("value", known.name.get(tag));
            nothing().with(known.map(option).collect::<Vec<_>>())
        });
        let field = field(|w| w.build().touchpoint, input);
        nothing().with([field, el("datalist").attr("id", "touchpoints").with(known)])
    };
    let owner = move || read(hand, |question| question.owner.clone()).unwrap_or_default();
    let owner_field = el("input.in")
        .attr("id", "owner")
        .attr("dir", direction(owner))
        .attr("maxlength", "200")
        .attr("placeholder", say(|w| w.build().owner_hint))
        .prop("value", owner)
        .input("input", move |text| {
            editor.apply(&Edit::Owner(own.get_value(), text));
        });
    el("div.row.place").with([
        field(|w| w.build().place, menu),
        when(has_place, touchpoint_field),
        field(|w| w.build().owner, owner_field),
    ])
}
