//! Addresses inside the app: what stands after the `#`. Nothing else knows their syntax.
use crate::survey::SurveyId;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Surveys,
    Build(SurveyId),
    /// The respondent's page.
    Answer(SurveyId),
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
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let with = |id: &str, route: fn(SurveyId) -> Self| SurveyId::new(id).map_or(Self::Unknown, route);
        match parts[..] {
            [] => Self::Surveys,
            ["build", id] => with(id, Self::Build),
            ["answer", id] => with(id, Self::Answer),
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
            Self::Build(id) => format!("#/build/{id}"),
            Self::Answer(id) => format!("#/answer/{id}"),
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
            Route::Build(id()),
            Route::Answer(id()),
            Route::Share(id()),
            Route::Results(id()),
            Route::Journey,
            Route::Import,
            Route::Data,
        ] {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn odd_hashes_are_unknown() {
        for hash in [
            "#/build",
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
