//! Addresses inside the app: what stands after the `#`. Nothing else knows their syntax.
mod fields;

pub use fields::{Fields, fields, state, with_fields};

use crate::{survey::SurveyId, template::Template};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Surveys,
    /// A new survey from a template; what stands there then is [`Route::Build`].
    New(Template),
    Build(SurveyId),
    /// The respondent's page.
    Answer(SurveyId),
    /// The same for a survey that the address itself holds.
    Invited(String),
    /// Sealed answers that the address holds, on their way back.
    Brought(String),
    Share(SurveyId),
    Results(SurveyId),
    Journey,
    Import,
    Data,
    Unknown,
}

impl Route {
    /// Reads `location.hash`, with or without its `#`.
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let with = |id: &str, route: fn(SurveyId) -> Self| SurveyId::new(id).map_or(Self::Unknown, route);
        match parts[..] {
            [] => Self::Surveys,
            ["new", tag] => Template::from_tag(tag).map_or(Self::Unknown, Self::New),
            ["build", id] => with(id, Self::Build),
            ["answer", id] => with(id, Self::Answer),
            ["s", payload] => Self::Invited(payload.to_owned()),
            ["r", payload] => Self::Brought(payload.to_owned()),
            ["share", id] => with(id, Self::Share),
            ["results", id] => with(id, Self::Results),
            ["journey"] => Self::Journey,
            ["import"] => Self::Import,
            ["data"] => Self::Data,
            _ => Self::Unknown,
        }
    }

    pub fn href(&self) -> String {
        match self {
            Self::Surveys | Self::Unknown => "#/".into(),
            Self::New(template) => format!("#/new/{}", template.tag()),
            Self::Build(id) => format!("#/build/{id}"),
            Self::Answer(id) => format!("#/answer/{id}"),
            Self::Invited(payload) => format!("#/s/{payload}"),
            Self::Brought(payload) => format!("#/r/{payload}"),
            Self::Share(id) => format!("#/share/{id}"),
            Self::Results(id) => format!("#/results/{id}"),
            Self::Journey => "#/journey".into(),
            Self::Import => "#/import".into(),
            Self::Data => "#/data".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn href_and_parse_agree() {
        let id = || SurveyId::new("a-1").unwrap();
        for route in [
            Route::Surveys,
            Route::New(Template::Support),
            Route::Build(id()),
            Route::Answer(id()),
            Route::Invited("AbC-_9".into()),
            Route::Brought("AbC-_9".into()),
            Route::Share(id()),
            Route::Results(id()),
            Route::Journey,
            Route::Import,
            Route::Data,
        ] {
            assert_eq!(Route::parse(&route.href()), route);
            let told = with_fields(&route.href(), &[("channel".into(), "mail/a?b".into())]);
            assert_eq!(Route::parse(&told), route, "{told}");
        }
    }

    #[test]
    fn odd_hashes_are_unknown() {
        for hash in [
            "#/build",
            "#/new/none",
            "#/build/a b",
            "#/build/%2e%2e/x",
            "#/answer/<script>",
            "#/no/such",
            "#/%00",
        ] {
            assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
        }
        assert_eq!(Route::parse(""), Route::Surveys);
        assert_eq!(Route::parse("#"), Route::Surveys);
    }
}
