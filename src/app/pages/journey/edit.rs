//! Stages added, renamed, moved and removed in place; every change is kept at once.
use leptos::{ev, prelude::*};
use waystone::{
    journey::MAX_STAGES,
    survey::{Journey, StageId},
};

use super::Asked;
use crate::app::{
    Shelf, Ui,
    browser::root,
    components::icon::{Glyph, Icon},
    shelf::why,
    ui::{say, words},
};

/// How a row of the list changes the journey, and what it says afterwards.
#[derive(Clone, Copy)]
struct Editor {
    journey: Memo<Journey>,
    asked: Memo<Asked>,
    shelf: Shelf,
    ui: Ui,
    /// The stage whose removal waits for a yes.
    asking: RwSignal<Option<StageId>>,
    said: RwSignal<String>,
    error: RwSignal<Option<&'static str>>,
}

impl Editor {
    fn change(self, change: impl FnOnce(&mut Journey)) {
        let mut next = self.journey.get_untracked();
        change(&mut next);
        if next == self.journey.get_untracked() {
            return;
        }
        let kept = self.shelf.write(|library| library.save_journey(&next));
        self.error
            .set(kept.err().map(|error| why(self.ui.lang.get_untracked().words(), error)));
    }

    fn name(self, id: &StageId) -> String {
        let tag = self.ui.lang.get().tag();
        self.journey
            .with(|journey| journey.stage(id).map(|stage| stage.name.get(tag).to_owned()))
            .unwrap_or_default()
    }

    /// From 0.
    fn place(self, id: &StageId) -> usize {
        self.journey
            .with(|journey| journey.stages.iter().position(|stage| stage.id == *id))
            .unwrap_or_default()
    }

    fn count(self) -> usize {
        self.journey.with(|journey| journey.stages.len())
    }

    /// Questions that ask at the stage.
    fn questions(self, id: &StageId) -> u64 {
        self.asked.with(|asked| {
            let questions = asked.iter().flat_map(|(survey, _)| survey.questions());
            questions
                .filter(|question| question.place.as_ref().is_some_and(|place| place.stage == *id))
                .count() as u64
        })
    }

    fn shift(self, id: &StageId, later: bool) {
        self.change(|journey| journey.shift(id, later));
        let words = self.ui.lang.get_untracked().words();
        let (name, at, of) = untrack(|| (self.name(id), self.place(id) + 1, self.count()));
        self.said.set((words.journey().edit.moved)(&name, at, of));
        // The row was moved in the page, which takes the keyboard from it.
        focus_soon(format!("#row-{id} .{}", if later { "later" } else { "earlier" }));
    }

    fn remove(self, id: &StageId) {
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
        focus_soon(next.unwrap_or_else(|| "#stage-new".to_owned()));
    }
}

/// When the page has changed.
fn focus_soon(selector: String) {
    request_animation_frame(move || root::focus(&selector));
}

#[component]
pub fn EditStages(journey: Memo<Journey>, asked: Memo<Asked>, open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let editor = Editor {
        journey,
        asked,
        shelf: expect_context(),
        ui: expect_context(),
        asking: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        error: RwSignal::new(None),
    };
    let new = RwSignal::new(String::new());
    let full = move || editor.count() >= MAX_STAGES;
    let add = move |event: ev::SubmitEvent| {
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
    let ids = move || journey.with(|journey| journey.stages.iter().map(|stage| stage.id.clone()).collect::<Vec<_>>());
    view! {
        <section class="panel pad jedit no-print" aria-labelledby="edit-title">
            <div class="sec-head">
                <h2 id="edit-title">{say(|w| w.journey().edit.title)}</h2>
                <p class="note">{say(|w| w.journey().edit.note)}</p>
            </div>
            <ol class="jrows"><For each=ids key=Clone::clone children=move |id| view! { <StageRow id editor /> } /></ol>
            <form class="jadd" on:submit=add>
                <label class="vh" for="stage-new">{say(|w| w.journey().edit.new)}</label>
                <input class="in" id="stage-new" dir="auto" autocomplete="off" maxlength="80" placeholder=say(|w| w.journey().edit.new)
                    prop:value=move || new.get() on:input=move |event| new.set(event_target_value(&event)) />
                <button type="submit" class="btn" aria-disabled=move || full().to_string()>
                    <Glyph icon=Icon::Plus />{say(|w| w.journey().edit.add)}
                </button>
                <button type="button" class="btn pri" on:click=move |_| { open.set(false); root::focus("#edit-stages"); }>
                    {say(|w| w.journey().edit.done)}
                </button>
            </form>
            <Show when=full><p class="note">{move || (words.get().journey().edit.most)(MAX_STAGES)}</p></Show>
            <p class="vh" role="status">{move || editor.said.get()}</p>
            <div role="alert">
                {move || editor.error.get().map(|why| view! { <p class="err">{(words.get().shell().not_saved)(why)}</p> })}
            </div>
        </section>
    }
}

#[component]
fn StageRow(id: StageId, editor: Editor) -> impl IntoView {
    let words = words();
    let id = StoredValue::new(id);
    let with = move |act: fn(Editor, &StageId)| id.with_value(|id| act(editor, id));
    let name = Memo::new(move |_| id.with_value(|id| editor.name(id)));
    let place = Memo::new(move |_| id.with_value(|id| editor.place(id)));
    let first = move || place.get() == 0;
    let last = move || place.get() + 1 == editor.count();
    let only = move || editor.count() == 1;
    let asking = Memo::new(move |_| id.with_value(|id| editor.asking.with(|asking| asking.as_ref() == Some(id))));
    let input = NodeRef::<leptos::html::Input>::new();
    let rename = move |event: ev::Event| {
        let text = event_target_value(&event);
        let tag = editor.ui.lang.get_untracked().tag();
        id.with_value(|id| editor.change(|journey| journey.rename(id, tag, &text)));
        // A name of blanks was not taken.
        if text.trim().is_empty()
            && let Some(input) = input.get_untracked()
        {
            name.with_untracked(|name| input.set_value(name));
        }
    };
    let ask = move || {
        if untrack(only) {
            return;
        }
        with(|editor, id| {
            if untrack(|| editor.questions(id)) == 0 {
                editor.remove(id);
            } else {
                editor.asking.set(Some(id.clone()));
                focus_soon(format!("#row-{id} .danger"));
            }
        });
    };
    let back = move || {
        with(|editor, id| {
            editor.asking.set(None);
            focus_soon(format!("#row-{id} .trash"));
        });
    };
    let label = move |of: fn(&waystone::words::journey::EditWords) -> fn(&str) -> String| {
        move || of(&words.get().journey().edit)(&name.get())
    };
    view! {
        <li id=id.with_value(|id| format!("row-{id}"))>
            <span class="stone" aria-hidden="true">{move || words.get().lang.count(place.get() as u64 + 1)}</span>
            <input class="in" dir="auto" autocomplete="off" maxlength="80" node_ref=input prop:value=move || name.get() on:change=rename
                aria-label=move || (words.get().journey().edit.name)(place.get() + 1) />
            <div class="jacts">
                <button type="button" class="btn quiet icon earlier" aria-label=label(|w| w.earlier) aria-disabled=move || first().to_string()
                    on:click=move |_| if !untrack(first) { with(|editor, id| editor.shift(id, false)) }><Glyph icon=Icon::Up /></button>
                <button type="button" class="btn quiet icon later" aria-label=label(|w| w.later) aria-disabled=move || last().to_string()
                    on:click=move |_| if !untrack(last) { with(|editor, id| editor.shift(id, true)) }><Glyph icon=Icon::Down /></button>
                <button type="button" class="btn quiet icon trash" aria-label=label(|w| w.remove) aria-disabled=move || only().to_string()
                    on:click=move |_| ask()><Glyph icon=Icon::Trash /></button>
            </div>
            <Show when=move || asking.get()>
                <div class="jsure" role="group" aria-labelledby=id.with_value(|id| format!("sure-{id}"))
                    on:keydown=move |event| if event.key() == "Escape" { back() }>
                    <p id=id.with_value(|id| format!("sure-{id}"))>
                        {move || (words.get().journey().edit.sure)(&name.get(), id.with_value(|id| editor.questions(id)))}
                    </p>
                    <div class="row">
                        <button type="button" class="btn danger" on:click=move |_| with(Editor::remove)>
                            {say(|w| w.journey().edit.yes)}
                        </button>
                        <button type="button" class="btn quiet" on:click=move |_| back()>{say(|w| w.shell().cancel)}</button>
                    </div>
                </div>
            </Show>
        </li>
    }
}
