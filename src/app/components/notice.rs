//! A line that says what happened, and stays until it is closed or replaced.
use super::icon::{Icon, glyph};
use crate::app::browser::view::{Content, View, el};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    Warning,
}

pub fn notice(tone: Tone, content: impl Content) -> View {
    // A warning interrupts, news waits.
    let (icon, role) = match tone {
        Tone::Info => (Icon::Check, "status"),
        Tone::Warning => (Icon::Warn, "alert"),
    };
    el("div.backup")
        .attr("data-info", tone == Tone::Info)
        .attr("role", role)
        .with(glyph(icon, 18))
        .with(content)
}
