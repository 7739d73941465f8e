//! The choice of light, dark or the device's own theme.
use leptos::prelude::*;
use waystone::words::Words;

use super::icon::{Glyph, Icon};
use crate::app::{browser::root::Theme, ui::say};

#[component]
pub fn ThemeMenu(theme: Signal<Theme>, words: Signal<&'static Words>, choose: Callback<Theme>) -> impl IntoView {
    let pick = move |event| {
        if let Some(theme) = Theme::from_tag(&event_target_value(&event)) {
            choose.run(theme);
        }
    };
    let name = move |theme| {
        let shell = words.get().shell();
        match theme {
            Theme::System => shell.theme_system,
            Theme::Light => shell.theme_light,
            Theme::Dark => shell.theme_dark,
        }
    };
    view! {
        <label class="btn quiet pick icon-only" title=say(|w| w.shell().theme)>
            <Glyph icon=Icon::Theme size=20 />
            <span class="vh">{say(|w| w.shell().theme)}</span>
            <select id="theme" on:change=pick prop:value=move || theme.get().tag()>
                {Theme::ALL.into_iter().map(|t| view! {
                    <option value=t.tag() selected=move || theme.get() == t>{move || name(t)}</option>
                }).collect_view()}
            </select>
        </label>
    }
}
