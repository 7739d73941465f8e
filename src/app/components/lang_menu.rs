//! The choice of the interface language, each in its own script.
use leptos::prelude::*;
use waystone::words::Lang;

use super::icon::{Glyph, Icon};

#[component]
pub fn LangMenu(
    lang: Signal<Lang>,
    #[prop(into)] label: Signal<&'static str>,
    choose: Callback<Lang>,
) -> impl IntoView {
    let pick = move |event| {
        if let Some(lang) = Lang::from_tag(&event_target_value(&event)) {
            choose.run(lang);
        }
    };
    view! {
        <label class="btn quiet pick" title=move || label.get()>
            <Glyph icon=Icon::Globe size=20 />
            <span class="vh">{move || label.get()}</span>
            <select id="lang" on:change=pick prop:value=move || lang.get().tag()>
                {Lang::ALL.into_iter().map(|l| view! {
                    <option value=l.tag() lang=l.tag() selected=move || lang.get() == l>{l.name()}</option>
                }).collect_view()}
            </select>
        </label>
    }
}
