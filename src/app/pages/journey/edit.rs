//! Stages added, renamed, moved and removed in place; every change is kept at once.
use leptos::{ev::Event, prelude::*};
use waystone::{
    journey::MAX_STAGES,
    survey::{Journey, Stage, StageId, Survey},
};

use super::{about::about, edit_row::row, more::more, personas::personas, state::State};
use crate::app::{
    Ui,
    browser::{
        root,
        view::{View, el, list, live, nothing, when},
    },
    components::icon::{Icon, glyph},
    shelf::why,
    ui::{say, words},
};

/// How a row of the list changes the journey, and what it says afterwards.
#[derive(Clone, Copy)]
pub struct Editor {
    pub state: State,
    journey: Memo<Journey>,
    pub ui: Ui,
    /// The stage whose removal waits for a yes.
    pub asking: RwSignal<Option<StageId>>,
    said: RwSignal<String>,
    error: RwSignal<Option<&'static str>>,
}

impl Editor {
    pub fn change(self, change: impl FnOnce(&mut Journey)) {
        let mut next = self.journey.get_untracked();
        change(&mut next);
        if next == self.journey.get_untracked() {
            return;
        }
        let kept = self.state.save(&next);
        self.error
            .set(kept.err().map(|error| why(self.ui.lang.get_untracked().words(), error)));
    }

    pub fn journey(self) -> Memo<Journey> {
        self.journey
    }

    /// Touchpoints that questions ask about at the stage, by their names.
    pub fn asked_at(self, id: &StageId) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        self.state.surveys.with(|surveys| {
            let places = surveys
                .iter()
                .flat_map(Survey::questions)
                .filter_map(|question| question.place.as_ref());
            for place in places.filter(|place| place.stage == *id && !place.touchpoint.trim().is_empty()) {
                if !names.contains(&place.touchpoint) {
                    names.push(place.touchpoint.clone());
                }
            }
        });
        names
    }

    pub fn name(self, id: &StageId) -> String {
        let tag = self.ui.lang.get().tag();
        self.journey
            .with(|journey| journey.stage(id).map(|stage| stage.name.get(tag).to_owned()))
            .unwrap_or_default()
    }

    /// From 0.
    pub fn place(self, id: &StageId) -> usize {
        self.journey
            .with(|journey| journey.stages.iter().position(|stage| stage.id == *id))
            .unwrap_or_default()
    }

    pub fn count(self) -> usize {
        self.journey.with(|journey| journey.stages.len())
    }

    /// Questions that ask at the stage.
    pub fn questions(self, id: &StageId) -> u64 {
        self.state.surveys.with(|surveys| {
            let questions = surveys.iter().flat_map(Survey::questions);
            questions
                .filter(|question| question.place.as_ref().is_some_and(|place| place.stage == *id))
                .count() as u64
        })
    }

    pub fn shift(self, id: &StageId, later: bool) {
        self.change(|journey| journey.shift(id, later));
        let words = self.ui.lang.get_untracked().words();
        let (name, at, of) = untrack(|| (self.name(id), self.place(id) + 1, self.count()));
        self.said.set((words.journey().edit.moved)(&name, at, of));
        // The row was moved in the page, which takes the keyboard from it.
        root::focus_soon(format!("#row-{id} .{}", if later { "later" } else { "earlier" }));
    }

    pub fn remove(self, id: &StageId) {
        let name = untrack(|| self.name(id));
        let at = untrack(|| self.place(id));
        self.asking.set(None);
        self.change(|journey| journey.remove(id));
        let words = self.ui.lang.get_untracked().words();
        self.said.set((words.journey().edit.removed)(&name));
        let next = self.journey.with_untracked(|journey| {
            let next = journey.stages.get(at).or(journey.stages.last());
            next.map(|stage| format!("#row-{} input", stage.id))
        });
        root::focus_soon(next.unwrap_or_else(|| "#stage-new".to_owned()));
    }
}

pub fn edit_stages(state: State, open: RwSignal<bool>) -> View {
    let words = words();
    let journey = state.journey;
    let editor = Editor {
        state,
        journey,
        ui: expect_context(),
        asking: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        error: RwSignal::new(None),
    };
    let new = RwSignal::new(String::new());
    let full = move || editor.count() >= MAX_STAGES;
    let add = move |event: Event| {
        event.prevent_default();
        let name = new.get_untracked();
        if name.trim().is_empty() || untrack(full) {
            root::focus("#stage-new");
            return;
        }
        editor.change(|journey| drop(journey.add(name.trim())));
        if editor.error.get_untracked().is_none() {
            new.set(String::new());
        }
        root::focus("#stage-new");
    };
    let ids = move || journey.with(|journey| journey.stages.iter().map(|stage| stage.id.clone()).collect());
    let head = el("div.sec-head")
        .with(el("h2").attr("id", "edit-title").with(say(|w| w.journey().edit.title)))
        .with(el("p.note").with(say(|w| w.journey().edit.note)));
    let label = el("label.vh").attr("for", "stage-new");
    let field = el("input.in")
        .attr("id", "stage-new")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("maxlength", "80")
        .attr("placeholder", say(|w| w.journey().edit.new))
        .prop("value", move || new.get())
        .input("input", move |text| new.set(text));
    let submit = el("button.btn")
        .attr("type", "submit")
        .attr("aria-disabled", move || full().to_string())
        .with(glyph(Icon::Plus, 18))
        .with(say(|w| w.journey().edit.add));
    let done = el("button.btn.pri")
        .attr("type", "button")
        .with(say(|w| w.journey().edit.done))
        .click(move || {
            open.set(false);
            root::focus("#edit-stages");
        });
    let form = el("form.jadd")
        .on("submit", add)
        .with(label.with(say(|w| w.journey().edit.new)))
        .with([field, submit, done]);
    let most = move || el("p.note").with(move || (words.get().journey().edit.most)(MAX_STAGES));
    let failed = move || {
        let failed = |why| el("p.err").with((words.get().shell().not_saved)(why));
        nothing().with(editor.error.get().map(failed))
    };
    el("section.panel.pad.jedit.no-print")
        .attr("aria-labelledby", "edit-title")
        .with(head)
        .with(about(editor))
        .with(el("ol.jrows").with(list(ids, StageId::to_string, move |id| row(id, editor))))
        .with([form, when(full, most), away(editor), personas(editor), more(state)])
        .with(el("p.vh").attr("role", "status").with(move || editor.said.get()))
        .with(el("div").attr("role", "alert").with(live(failed)))
}

/// Stages that were put away, each to be brought back.
fn away(editor: Editor) -> View {
    let words = words();
    let all = move || editor.journey.with(|journey| journey.away.clone());
    let one = move |stage: Stage| {
        let name = {
            let name = stage.name.clone();
            move || name.get(words.get().lang.tag()).to_owned()
        };
        let id = stage.id.clone();
        let said = name.clone();
        let bring = el("button.btn.quiet.sm")
            .attr("type", "button")
            .with(glyph(Icon::Archive, 18))
            .with(move || (words.get().shaping().bring)(&said()))
            .click(move || {
                if editor.journey.with_untracked(|journey| journey.stages.len()) < MAX_STAGES {
                    editor.change(|journey| journey.restore(&id));
                    root::focus_soon(format!("#row-{id} input"));
                }
            });
        el("li").with([el("bdi").with(name), bring])
    };
    let key = |stage: &Stage| format!("{} {}", stage.id, stage.name.default);
    let list = move || {
        el("div.jaway")
            .with(el("h3").with(say(|w| w.shaping().stages_away)))
            .with(el("ul").with(list(all, key, one)))
    };
    when(move || editor.journey.with(|journey| !journey.away.is_empty()), list)
}
