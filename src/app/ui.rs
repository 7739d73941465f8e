//! The reader's choices, language and theme, and the words that follow from them. Kept on the device.
use leptos::prelude::*;
use waystone::{
    route::Route,
    store::Setting,
    words::{Lang, Words},
};

use super::{
    browser::root::{self, Theme},
    shelf::Shelf,
};

#[derive(Clone, Copy)]
pub struct Ui {
    pub lang: RwSignal<Lang>,
    pub theme: RwSignal<Theme>,
}

impl Ui {
    /// The stored choices, or what the browser asks for; keeps every change.
    pub fn open(shelf: Shelf) -> Self {
        let stored = |setting| shelf.now(|library| library.setting(setting));
        let wanted = || root::wanted_languages().iter().find_map(|tag| Lang::nearest(tag));
        let lang = stored(Setting::Language)
            .and_then(|tag| Lang::from_tag(&tag))
            .or_else(wanted)
            .unwrap_or_default();
        let theme = stored(Setting::Theme)
            .and_then(|tag| Theme::from_tag(&tag))
            .unwrap_or_default();
        let ui = Self {
            lang: RwSignal::new(lang),
            theme: RwSignal::new(theme),
        };
        Effect::new(move |_| root::set_lang(ui.lang.get()));
        Effect::new(move |_| root::set_theme(ui.theme.get()));
        ui
    }

    pub fn choose_lang(self, shelf: Shelf, lang: Lang) {
        self.lang.set(lang);
        // A choice that can't be kept still holds for this visit.
        let _ = shelf.now(|library| library.save_setting(Setting::Language, lang.tag()));
    }

    pub fn choose_theme(self, shelf: Shelf, theme: Theme) {
        self.theme.set(theme);
        let _ = shelf.now(|library| library.save_setting(Setting::Theme, theme.tag()));
    }
}

/// The words of the language in use.
pub fn words() -> Signal<&'static Words> {
    let ui = expect_context::<Ui>();
    Signal::derive(move || ui.lang.get().words())
}

/// Picks a word, whatever the language.
pub type Word = fn(&'static Words) -> &'static str;

/// A word that follows the language.
pub fn say(pick: Word) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let ui = expect_context::<Ui>();
    move || pick(ui.lang.get().words())
}

/// What the window says for a page that has no better title of its own.
pub fn title(words: &Words, route: &Route) -> String {
    let page = match route {
        Route::Surveys => words.shell().surveys,
        Route::New(_) | Route::Build(_) => words.shell().build,
        Route::Answer(_) | Route::Invited(_) => words.shell().preview,
        Route::Share(_) => words.shell().share,
        Route::Results(_) => words.shell().results,
        Route::Journey | Route::Path(_) | Route::Sample => words.shell().journey,
        Route::Feedback => words.shell().feedback,
        Route::Import => words.shell().import,
        Route::Data | Route::Brought(_) => words.shell().data,
        Route::Unknown => words.shell().not_found,
    };
    format!("{page} · Waystone")
}
