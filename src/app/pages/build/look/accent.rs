//! The accent colour, with how well it can be seen on both themes, in words.
use leptos::prelude::*;
use waystone::{
    shade::{Colour, ENOUGH, Theme},
    survey::is_colour,
    words::Words,
};

use super::Hand;
use crate::app::{
    browser::view::{View, el, list, when},
    ui::say,
    words,
};

/// What the picker shows where the author chose none: `--accent` of the light theme.
const OWN: &str = "#1b5446";

pub fn accent(hand: Hand) -> View {
    let words = words();
    let now = Memo::new(move |_| hand.look.with(|look| look.accent.clone()));
    let bad = RwSignal::new(false);
    let set = move |text: String| {
        let text = text.trim().to_ascii_lowercase();
        let ok = text.is_empty() || is_colour(&text);
        bad.set(!ok);
        if ok {
            hand.change(true, |look| look.accent = text);
        }
    };
    let picker = el("input.swatch")
        .attr("type", "color")
        .attr("id", "accent")
        .attr("aria-label", say(|w| w.looking().accent))
        .prop("value", move || {
            Some(now.get())
                .filter(|own| !own.is_empty())
                .unwrap_or_else(|| OWN.to_owned())
        })
        .input("input", set);
    let code = el("input.in.hex")
        .attr("id", "accent-hex")
        .attr("dir", "ltr")
        .attr("maxlength", "7")
        .attr("placeholder", OWN)
        .attr("aria-label", say(|w| w.looking().accent_hex))
        .attr("aria-describedby", "accent-notes")
        .attr("aria-invalid", move || bad.get().then_some("true"))
        .prop("value", move || now.get())
        .input("change", set);
    let clear = move || {
        el("button.lnk").with(say(|w| w.looking().own)).click(move || {
            bad.set(false);
            hand.edit(|look| look.accent.clear());
        })
    };
    let says = say(|w| w.looking().bad_colour);
    let wrong = when(move || bad.get(), move || el("p.err").with(says));
    let themes = move || {
        let colour = Colour::read(&now.get());
        let lang = words.get().lang;
        let each = [Theme::Light, Theme::Dark].map(|theme| colour.map(|colour| (lang, theme, colour)));
        each.into_iter().flatten().collect::<Vec<_>>()
    };
    let theme = move |(_, theme, colour)| verdict(hand, words.get_untracked(), theme, colour);
    el("div.field")
        .with(el("span.lab").with(say(|w| w.looking().accent)))
        .with(el("div.row").with([picker, code, when(move || now.with(|now| !now.is_empty()), clear)]))
        .with(
            el("div.stack.verdicts")
                .attr("id", "accent-notes")
                .attr("role", "status")
                .with([wrong, list(themes, super::super::editor::key, theme)]),
        )
}

/// What it comes to on one theme.
fn verdict(hand: Hand, words: &'static Words, theme: Theme, colour: Colour) -> View {
    let own = words.looking();
    let name = match theme {
        Theme::Light => own.light,
        Theme::Dark => own.dark,
    };
    let ratio = colour.seen(theme);
    // Never rounded up to what would pass.
    let ratio_said = words.lang.number((ratio * 10.0).floor() / 10.0, 1);
    let is_fine = ratio >= ENOUGH;
    let text = if is_fine {
        (own.fine)(&ratio_said, name)
    } else {
        (own.weak)(&ratio_said, name)
    };
    let nearest = colour.visible(theme).written();
    let used = (!is_fine).then(|| format!(" {}", (own.adjusted)(&nearest)));
    let sample = el("span.sample")
        .attr("aria-hidden", "true")
        .style("background", &nearest);
    // Only the light theme's colour is the author's to choose: the dark one follows from it.
    let mend = (!is_fine && theme == Theme::Light).then(|| {
        let to = nearest.clone();
        el("button.btn.sm")
            .attr("id", "accent-nearest")
            .with((own.use_nearest)(&nearest))
            .click(move || hand.edit(|look| look.accent.clone_from(&to)))
    });
    el("div.row.verdict")
        .attr("data-fine", is_fine)
        .with(sample)
        .with(el("p.note").with(text).with(used))
        .with(mend)
}
