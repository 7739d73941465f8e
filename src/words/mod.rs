//! Every word the app says. A section is a file with its four languages side by side; a missing word does not compile.
//! No markup and no logic but plural forms.
pub mod build;
pub mod data;
pub mod errors;
pub mod import;
pub mod journey;
pub mod kinds;
mod lang;
pub mod results;
pub mod run;
pub mod share;
pub mod shell;
pub mod surveys;
pub mod templates;

pub use lang::Lang;

/// The words of one language.
pub struct Words {
    pub lang: Lang,
    pub shell: &'static shell::Shell,
    pub surveys: &'static surveys::Surveys,
    pub kinds: &'static kinds::Kinds,
    pub templates: &'static templates::Templates,
    pub build: &'static build::Build,
    pub run: &'static run::Run,
    pub share: &'static share::Share,
    pub import: &'static import::Import,
    pub results: &'static results::Results,
    pub journey: &'static journey::Journey,
    pub data: &'static data::Data,
    pub errors: &'static errors::Errors,
}

macro_rules! language {
    ($name:ident, $lang:ident) => {
        static $name: Words = Words {
            lang: Lang::$lang,
            shell: &shell::$name,
            surveys: &surveys::$name,
            kinds: &kinds::$name,
            templates: &templates::$name,
            build: &build::$name,
            run: &run::$name,
            share: &share::$name,
            import: &import::$name,
            results: &results::$name,
            journey: &journey::$name,
            data: &data::$name,
            errors: &errors::$name,
        };
    };
}

language!(EN, En);
language!(ZH_HANS, ZhHans);
language!(ZH_HANT, ZhHant);
language!(FA, Fa);

impl Lang {
    pub fn words(self) -> &'static Words {
        match self {
            Self::En => &EN,
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::Fa => &FA,
        }
    }
}
