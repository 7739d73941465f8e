//! A button that lets the reader choose files.
use super::icon::{Icon, glyph};
use crate::app::browser::{
    files::{self, Chosen},
    view::{Content, View, el},
};

/// `what` is the button as [`el`] takes it, `accept` as in the attribute.
pub fn file_button(
    what: &str,
    label: impl Content,
    accept: &'static str,
    multiple: bool,
    choose: impl Fn(Vec<Chosen>) + 'static,
) -> View {
    let input = el("input.vh")
        .attr("type", "file")
        .attr("accept", accept)
        .attr("multiple", multiple);
    let chosen = move |event| {
        let files = files::chosen(&event);
        if !files.is_empty() {
            choose(files);
        }
    };
    el(what)
        .with(glyph(Icon::Upload, 18))
        .with(el("span").with(label))
        .with(input.on("change", chosen))
}
