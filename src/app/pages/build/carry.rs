//! Questions on their way to another survey: copied here, pasted there, in this tab or another one.
use leptos::prelude::*;
use waystone::{
    edit::{Clip, clip, read_clip},
    store::Setting,
    survey::{PageId, QuestionId},
};

use super::editor::{At, Editor};
use crate::app::{
    Shelf,
    browser::{
        clip as keys, files,
        view::{View, el, live, nothing},
    },
    components::icon::{Icon, glyph},
};

fn text(editor: Editor, id: &QuestionId) -> Option<String> {
    editor
        .survey
        .with_untracked(|survey| clip(survey, survey.question(id)?))
}

/// Keeps it where every tab of this browser finds it. The clipboard gets it too, for browsers elsewhere.
pub fn copy(editor: Editor, id: &QuestionId) {
    let Some(text) = text(editor, id) else { return };
    if keep(&text) {
        editor.note(editor.words.get_untracked().editing().copied.into());
    }
    leptos::task::spawn_local(async move {
        files::copy(&text).await;
    });
}

fn keep(text: &str) -> bool {
    let shelf = expect_context::<Shelf>();
    shelf.write(|library| library.save_setting(Setting::Clip, text)).is_ok()
}

/// Ctrl+C on an open question, and Ctrl+V where no text is written. Ends with the page.
pub fn hear_keys(editor: Editor) {
    let owner = Owner::current();
    let copy = move || match editor.at.get_untracked() {
        At::Question(id) => text(editor, &id).inspect(|text| {
            if let Some(owner) = &owner {
                owner.with(|| keep(text));
            }
            editor.say(editor.words.get_untracked().editing().copied.into());
        }),
        At::About | At::Thanks => None,
    };
    let paste = move |text: &str| match read_clip(text) {
        Some(clip) if !untrack(|| editor.is_locked()) => {
            put_in(editor, None, clip);
            true
        }
        _ => false,
    };
    keys::on_things(copy, paste);
}

fn put_in(editor: Editor, page: Option<PageId>, clip: Clip) {
    let count = clip.questions.len() as u64;
    editor.insert(page, clip.questions);
    editor.say((editor.words.get_untracked().editing().pasted)(count));
}

/// The button that puts in what was copied last, if anything was.
pub fn paste_button(editor: Editor, page: Option<PageId>) -> View {
    let shelf = expect_context::<Shelf>();
    let kept = Memo::new(move |_| shelf.follow(|library| library.setting(Setting::Clip)));
    let button = move || {
        let Some(clip) = kept.get().and_then(|text| read_clip(&text)) else {
            return nothing();
        };
        let words = editor.words.get();
        let title = clip
            .questions
            .first()
            .map(|question| question.title.get(words.lang.tag()).trim().to_owned());
        let title = title
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| words.build().untitled.to_owned());
        let page = page.clone();
        el("button.btn.paste")
            .with(glyph(Icon::Clip, 18))
            .with(el("bdi").with((words.editing().paste)(&title)))
            .click(move || put_in(editor, page.clone(), clip.clone()))
    };
    live(button)
}
