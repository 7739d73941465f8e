//! Every word the app says. A section is a file with its four languages side by side; a missing word does not compile.
//! No markup and no logic but plural forms.
pub mod advice;
pub mod advising;
pub mod back;
pub mod build;
pub mod charting;
pub mod columns;
pub mod comparing;
pub mod conversing;
pub mod correcting;
pub mod data;
pub mod defects;
pub mod editing;
pub mod errors;
pub mod feedback;
pub mod filters;
pub mod happening;
pub mod health;
pub mod import;
pub mod journey;
pub mod kinds;
mod lang;
pub mod leaving;
pub mod logic;
pub mod looking;
pub mod looking_at;
pub mod opinion;
pub mod results;
pub mod run;
pub mod shaping;
pub mod share;
pub mod shell;
pub mod surveys;
pub mod templates;
pub mod themes;
pub mod translating;
pub mod trying;

pub use lang::Lang;

/// The words of one language. Sections are asked for one by one, so that a program holds only those that it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub lang: Lang,
}

macro_rules! sections {
    ($($name:ident $section:ident)*) => {
        impl Words {$(
            pub fn $name(&self) -> &'static $name::$section {
                match self.lang {
                    Lang::En => &$name::EN,
                    Lang::ZhHans => &$name::ZH_HANS,
                    Lang::ZhHant => &$name::ZH_HANT,
                    Lang::Fa => &$name::FA,
                }
            }
        )*}
    };
}

sections! {
    advice Advice
    advising Advising
    back Back
    build Build
    charting Charting
    columns Columns
    conversing Conversing
    correcting Correcting
    comparing Comparing
    data Data
    defects Defects
    editing Editing
    errors Errors
    feedback Feedback
    filters Filters
    happening Happening
    health Health
    import Import
    journey Journey
    kinds Kinds
    leaving Leaving
    logic Logic
    results Results
    run Run
    shaping Shaping
    share Share
    shell Shell
    surveys Surveys
    templates Templates
    themes Themes
    looking Looking
    opinion Opinion
    looking_at LookingAt
    translating Translating
    trying Trying
}

impl Lang {
    pub fn words(self) -> &'static Words {
        match self {
            Self::En => &Words { lang: Self::En },
            Self::ZhHans => &Words { lang: Self::ZhHans },
            Self::ZhHant => &Words { lang: Self::ZhHant },
            Self::Fa => &Words { lang: Self::Fa },
        }
    }
}
