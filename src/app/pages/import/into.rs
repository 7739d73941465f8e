//! Where the answers go: into the survey that an earlier table with these columns made, or into a new one, with its title.
use leptos::prelude::*;
use waystone::survey::SurveyId;

use crate::app::{
    browser::view::{View, el, live, nothing, when},
    ui::{Word, say, words},
};

/// `known` is that survey and its title. The choice is in `into`, the title of a new survey in `title`.
pub fn into(known: Option<(SurveyId, String)>, into: RwSignal<Option<SurveyId>>, title: RwSignal<String>) -> View {
    let choice = known.map(|(id, name)| choice(id, name, into));
    nothing()
        .with(choice)
        .with(when(move || into.with(Option::is_none), move || named(title)))
}

fn choice(id: SurveyId, name: String, into: RwSignal<Option<SurveyId>>) -> View {
    let words = words();
    let option = move |target: Option<SurveyId>, text: View| {
        let (own, chosen) = (target.clone(), target);
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "import-into")
            .attr("value", if own.is_some() { "add" } else { "new" })
            .prop("checked", move || into.with(|into| *into == own))
            .on("change", move |_| into.set(chosen.clone()));
        el("label").with([input, text])
    };
    let add = el("span").attr("dir", "auto");
    let add = option(Some(id), add.with(move || (words.get().columns().add_to)(&name)));
    let new = option(None, el("span").with(say(|w| w.columns().new_survey)));
    let help: Word = |w| w.columns().add_help;
    el("fieldset.goes-into")
        .with(el("legend").with(say(|w| w.columns().goes_into)))
        .with([add, new])
        .with(live(move || {
            let help = into.with(Option::is_some).then(|| el("p.note").with(say(help)));
            nothing().with(help)
        }))
}

fn named(title: RwSignal<String>) -> View {
    let label = el("label").attr("for", "import-title");
    let input = el("input.in")
        .attr("id", "import-title")
        .attr("type", "text")
        .attr("dir", "auto")
        .attr("maxlength", "200")
        .prop("value", move || title.get())
        .input("input", move |text| title.set(text));
    el("div.field").with([label.with(say(|w| w.import().survey_title)), input])
}
