//! The builder: outline, editor of one question at a time, live preview. Changes to a survey are `waystone::edit`; keeping them is `saver`.
mod about;
mod advice;
mod body;
mod cards;
mod carry;
mod editor;
mod facts;
mod head;
mod kind_picker;
mod lifting;
mod line;
mod logic;
mod look;
mod notice;
mod option;
mod options;
mod outline;
mod panes;
mod place;
mod preview;
mod question;
mod saver;
mod setting;
mod translations;
mod trial;
mod unrun;

use leptos::prelude::*;
use waystone::{edit::History, route::Route, survey::SurveyId, template::Template};

use self::{
    advice::{Advice, advice},
    cards::cards,
    editor::Editor,
    facts::facts,
    head::head,
    outline::outline,
    panes::{Pane, panes},
    preview::{preview, trial_runner},
    saver::Saver,
    translations::translations,
    trial::trial,
};
use super::not_found::not_found;
use crate::app::{
    Shelf,
    browser::{
        hash, random,
        turn_back::{self, Turn},
        view::{View, el, live, nothing, when},
    },
    components::{
        icon::{Icon, glyph},
        notice::{Tone, notice},
    },
    shelf::why,
    ui::say,
    unsaved::Unsaved,
    words,
};

/// A new survey from a template. Its page stands in the place of this one then.
pub fn start(template: Template) -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let make = move || {
        let mut survey = template.draft(SurveyId::from_bits(random::bits()), words.get_untracked());
        let kept = shelf.write(|library| library.save_survey(&mut survey, None));
        if kept.is_ok() {
            hash::turn(&Route::Build(survey.id));
        }
        kept.err()
    };
    let failed = RwSignal::new(make());
    let why = move |error| {
        let text = el("span").with(move || {
            let words = words.get();
            (words.shell().not_saved)(why(words, error))
        });
        let again = el("button.btn.sm")
            .with(say(|w| w.shell().retry))
            .click(move || failed.set(make()));
        notice(Tone::Warning, text).with(again)
    };
    let shown = move || match failed.get() {
        Some(error) => why(error),
        None => el("p").with(say(|w| w.shell().loading)),
    };
    let title = el("h1.vh").with(move || template.name(words.get()));
    el("main.page")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with([title, live(shown)])
}

pub fn build(id: SurveyId) -> View {
    let shelf = expect_context::<Shelf>();
    // What could not be kept when this page was left last comes first.
    let unsaved = expect_context::<Unsaved>().take(&id);
    let is_unsaved = unsaved.is_some();
    let Some((survey, base)) = unsaved.or_else(|| shelf.now(|library| library.survey_to_edit(&id))) else {
        return not_found(true);
    };
    let mut copy = survey.clone();
    let history = StoredValue::new(History::new(&mut copy));
    let saver = |survey| Saver::open(survey, history, base, is_unsaved);
    let editor = Editor::open(survey, history, saver, shelf.lease(&id));
    Effect::new(move |_| {
        editor.saver.taken.track();
        editor.start_anew();
    });
    turn_back::on_turns("data-edits", move |turn| match turn {
        Turn::Undo => editor.undo(),
        Turn::Redo => editor.redo(),
    });
    carry::hear_keys(editor);
    let advising = Advice::open(editor);
    let (pane, runner) = (panes::open(editor, advising), trial_runner(editor));
    let shown = live(move || match pane.get() {
        Pane::Questions => cards(editor),
        Pane::Paths => trial(editor, runner, advising),
        Pane::Translations => translations(editor, advising.wants),
    });
    // What another tab edits is read here, not written.
    let written = el("fieldset.bare")
        .attr("disabled", move || editor.is_locked())
        .with(shown);
    let column = el("section.editor")
        .attr("aria-label", say(|w| w.build().editor))
        .attr("data-edits", "")
        .on("focusout", move |_| editor.settle())
        .with(panes(pane, advising))
        .with(unrun::unrun(editor))
        .with(written);
    let path = el("fieldset.bare")
        .attr("disabled", move || editor.is_locked())
        .with(outline(editor));
    let spoken = el("p.vh").attr("role", "status").with(move || editor.spoken.get());
    let how = el("p")
        .attr("id", "how-to-move")
        .attr("hidden", true)
        .with(say(|w| w.editing().how));
    let aside = el("aside.aside").attr("aria-label", say(|w| w.build().facts));
    let main = el("main.build")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .attr("data-pane", move || pane.get().tag())
        .with([
            path,
            column,
            aside.with([
                preview(editor, runner),
                el("div").with([facts(editor), advice(advising)]),
            ]),
        ]);
    nothing().with([head(id, editor), locked(editor), main, spoken, how])
}

/// Another tab has the survey.
fn locked(editor: Editor) -> View {
    let shown = move || {
        let text = el("span.grow").with(say(|w| w.editing().elsewhere));
        let here = el("button.btn.sm")
            .attr("id", "edit-here")
            .with(say(|w| w.editing().edit_here));
        el("p.backup").with([glyph(Icon::Page, 18), text, here.click(move || editor.take_over())])
    };
    el("div.locked")
        .attr("role", "status")
        .with(when(move || editor.is_locked(), shown))
}
