//! The grammar of storage keys. Ids hold no `/`, so a key can't name anything but its own record.
use crate::survey::{ResponseId, SegmentId, SurveyId};

/// The start of all our keys on an origin that other sites share: from the folder that the app is served in.
/// `boot.js` builds the same for its recovery page.
pub fn prefix(path: &str) -> String {
    let folder = path.rfind('/').map_or("/", |at| &path[..=at]);
    format!("waystone:{folder}:v1:")
}

/// What a record is, and whose.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Survey(SurveyId),
    /// A survey of somebody else, opened here to be answered.
    Invite(SurveyId),
    Response(SurveyId, ResponseId),
    Segment(SurveyId, SegmentId),
    /// Answers not yet sent, to go on after a reload.
    Draft(SurveyId),
    Journey,
    /// A choice of this device, such as the language.
    Setting(Setting),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    Language,
    Theme,
}

impl Key {
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('/').collect();
        let survey = |id: &str| SurveyId::new(id).ok();
        match parts[..] {
            ["survey", id] => survey(id).map(Self::Survey),
            ["invite", id] => survey(id).map(Self::Invite),
            ["draft", id] => survey(id).map(Self::Draft),
            ["response", id, response] => Some(Self::Response(survey(id)?, ResponseId::new(response).ok()?)),
            ["segment", id, segment] => Some(Self::Segment(survey(id)?, SegmentId::new(segment).ok()?)),
            ["journey"] => Some(Self::Journey),
            ["setting", "language"] => Some(Self::Setting(Setting::Language)),
            ["setting", "theme"] => Some(Self::Setting(Setting::Theme)),
            _ => None,
        }
    }

    /// Whether a backup holds it: drafts are a respondent's, settings a device's.
    pub fn is_kept_in_backup(&self) -> bool {
        !matches!(self, Self::Draft(_) | Self::Setting(_))
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Survey(id) => write!(f, "survey/{id}"),
            Self::Invite(id) => write!(f, "invite/{id}"),
            Self::Response(id, response) => write!(f, "response/{id}/{response}"),
            Self::Segment(id, segment) => write!(f, "segment/{id}/{segment}"),
            Self::Draft(id) => write!(f, "draft/{id}"),
            Self::Journey => f.write_str("journey"),
            Self::Setting(Setting::Language) => f.write_str("setting/language"),
            Self::Setting(Setting::Theme) => f.write_str("setting/theme"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_round_trip() {
        for text in [
            "survey/a",
            "invite/a",
            "draft/a",
            "response/a/b",
            "segment/a/b",
            "journey",
            "setting/language",
            "setting/theme",
        ] {
            assert_eq!(Key::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "survey",
            "survey/",
            "survey/a/b",
            "response/a",
            "other/a",
            "setting/x",
            "survey/a b",
        ] {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }

    #[test]
    fn deployments_do_not_meet() {
        assert_eq!(prefix("/a/b/index.html"), "waystone:/a/b/:v1:");
        assert_eq!(prefix("/a/b/"), prefix("/a/b/index.html"));
        assert_ne!(prefix("/a/"), prefix("/"));
        assert_eq!(prefix(""), "waystone:/:v1:");
    }
}
