//! What an import brought just now, with the way back; and what to do where nothing is here. The address says what was imported.
use leptos::prelude::*;
use waystone::{
    route::Route,
    survey::{SegmentId, SurveyId},
};

use super::state::State;
use crate::app::{
    browser::{
        hash, root,
        view::{View, el, live, nothing, when},
    },
    components::icon::{Icon, glyph},
    shelf::why,
    ui::{say, words},
};

/// As the import page tells it.
struct Import {
    survey: SurveyId,
    segment: SegmentId,
    added: u64,
    /// Were here already.
    here: u64,
    left_out: u64,
    file: String,
}

fn told() -> Option<Import> {
    let fields = hash::state();
    let field = |name: &str| {
        fields
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    };
    let number = |name: &str| field(name).and_then(|text| text.parse().ok()).unwrap_or_default();
    Some(Import {
        survey: SurveyId::new(field("survey")?).ok()?,
        segment: SegmentId::new(field("segment")?).ok()?,
        added: field("added")?.parse().ok()?,
        here: number("here"),
        left_out: number("left"),
        file: field("file").unwrap_or_default().to_owned(),
    })
}

pub fn news(state: State) -> View {
    let words = words();
    let import = StoredValue::new(told());
    let error = RwSignal::new(None::<String>);
    let undone = RwSignal::new(false);
    let is_here = move || {
        import.with_value(|import| {
            let survey = import.as_ref().map(|import| &import.survey);
            survey.is_some_and(|id| state.survey(id).is_some())
        })
    };
    let said = move || {
        let w = words.get();
        import.with_value(|import| {
            import.as_ref().map(|import| {
                let some = |n: u64, say: fn(&str) -> String| (n > 0).then(|| say(&w.lang.count(n)));
                let said = [
                    Some((w.feedback().added)(&w.lang.count(import.added))),
                    some(import.here, w.feedback().here),
                    some(import.left_out, w.feedback().left_out),
                ];
                let said: Vec<String> = said.into_iter().flatten().collect();
                (w.feedback().imported)(&import.file, &said.join(w.journey().comma))
            })
        })
    };
    let undo = move || {
        let kept = import.with_value(|import| {
            let import = import.as_ref()?;
            let undo = state
                .shelf
                .write(|library| library.undo_import(&import.survey, &import.segment));
            Some(undo)
        });
        match kept {
            Some(Err(failed)) => {
                let w = words.get_untracked();
                error.set(Some((w.shell().not_saved)(why(w, failed))));
            }
            _ => {
                undone.set(true);
                hash::tell(&Route::Feedback, &[]);
                root::focus("#main");
            }
        }
    };
    let line = move || {
        el("div.backup.fb-news")
            .attr("data-info", "")
            .with(glyph(Icon::Download, 18))
            .with(el("span.grow").attr("dir", "auto").with(said))
            .with(
                el("button.lnk")
                    .attr("type", "button")
                    .attr("id", "undo-import")
                    .with(say(|w| w.shell().undo))
                    .click(undo),
            )
    };
    let status = move || undone.get().then(|| words.get().feedback().import_undone);
    let failed = move || nothing().with(error.get().map(|text| el("p.err").with(text)));
    nothing()
        .with(when(move || is_here() && !undone.get(), line))
        .with(
            el("p.note")
                .attr("role", "status")
                .with(move || status().unwrap_or_default()),
        )
        .with(el("div").attr("role", "alert").with(live(failed)))
}

/// Where nothing is here: what would bring something, and the sample.
pub fn empty() -> View {
    let sample = el("a.btn.pri")
        .attr("href", Route::Sample.href())
        .attr("id", "open-sample")
        .with(say(|w| w.charting().sample_open));
    el("div.panel.pad.stack")
        .with(el("p").with(say(|w| w.feedback().empty)))
        .with(el("p").with(sample))
}
