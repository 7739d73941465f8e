//! A line that says what happened, and stays until it is closed or replaced.
use leptos::prelude::*;

use super::icon::{Glyph, Icon};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    Warning,
}

#[component]
pub fn Notice(tone: Tone, children: Children) -> impl IntoView {
    let icon = if tone == Tone::Info { Icon::Check } else { Icon::Warn };
    // A warning interrupts, news waits.
    let role = if tone == Tone::Info { "status" } else { "alert" };
    view! {
        <div class="backup" data-info=(tone == Tone::Info).then_some("") role=role>
            <Glyph icon=icon />
            {children()}
        </div>
    }
}
