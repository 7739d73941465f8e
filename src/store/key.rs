//! The grammar of storage keys. Ids hold no `/`, so a key can't name anything but its own record.
use crate::{
    seal::PublicKey,
    survey::{JourneyId, ResponseId, SegmentId, SurveyId, ViewId},
};

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
    /// A way of looking at the results, by name.
    View(SurveyId, ViewId),
    /// A respondent's answers as they were sealed, once: what is sent again is the same.
    Sealed(SurveyId, ResponseId),
    /// The secret half of an author's key, by the public one: no other record can ever stand in its place.
    Secret(PublicKey),
    /// Answers not yet sent, to go on after a reload.
    Draft(SurveyId),
    Journey,
    /// What the author says of a survey's comments, by comment.
    Labels(SurveyId),
    /// What the author changed in the dictionary of themes, by theme.
    Themes(SurveyId),
    /// What happened meanwhile, as the author marks it in the results, by a random name.
    Events(SurveyId),
    /// How tables with certain columns were imported, by a digest of their names.
    Recipe(u128),
    /// A journey beside the author's own.
    Path(JourneyId),
    /// Which names of customers stand for one.
    People,
    /// Cases about pieces of feedback, by piece.
    Cases,
    /// A choice of this device, such as the language.
    Setting(Setting),
    /// Which tab edits the survey, where the browser has no locks.
    Lease(SurveyId),
    /// What stood in a record's place and could not be read, named by its content.
    Aside(u128, Box<Key>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    Language,
    Theme,
    /// When the last backup was downloaded.
    Backup,
    /// Whether the browser was asked to keep what is here.
    Lasting,
    /// The public key that answers are sealed for, once a backup with its secret was downloaded.
    Sealing,
    /// A question that was copied, for another survey.
    Clip,
    /// How statements on one scale are drawn.
    Likert,
}

impl Setting {
    const ALL: [(Self, &str); 7] = [
        (Self::Language, "language"),
        (Self::Theme, "theme"),
        (Self::Backup, "backup"),
        (Self::Lasting, "lasting"),
        (Self::Sealing, "sealing"),
        (Self::Clip, "clip"),
        (Self::Likert, "likert"),
    ];

    fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(setting, _)| *setting == self)
            .map_or("", |(_, name)| name)
    }
}

impl Key {
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((digest, inner)) = text.strip_prefix("quarantine/").and_then(|rest| rest.split_once('/')) {
            let bits = bits(digest)?;
            // Nothing is put aside twice.
            let inner = (!inner.starts_with("quarantine/")).then(|| Self::parse(inner))??;
            return Some(Self::Aside(bits, Box::new(inner)));
        }
        let parts: Vec<&str> = text.split('/').collect();
        let survey = |id: &str| SurveyId::new(id).ok();
        match parts[..] {
            ["survey", id] => survey(id).map(Self::Survey),
            ["invite", id] => survey(id).map(Self::Invite),
            ["draft", id] => survey(id).map(Self::Draft),
            ["response", id, response] => Some(Self::Response(survey(id)?, ResponseId::new(response).ok()?)),
            ["segment", id, segment] => Some(Self::Segment(survey(id)?, SegmentId::new(segment).ok()?)),
            ["sealed", id, response] => Some(Self::Sealed(survey(id)?, ResponseId::new(response).ok()?)),
            ["view", id, view] => Some(Self::View(survey(id)?, ViewId::new(view).ok()?)),
            ["key", public] => PublicKey::parse(public).map(Self::Secret),
            ["journey"] => Some(Self::Journey),
            ["labels", id] => survey(id).map(Self::Labels),
            ["themes", id] => survey(id).map(Self::Themes),
            ["events", id] => survey(id).map(Self::Events),
            ["recipe", name] => bits(name).map(Self::Recipe),
            ["journey", id] => JourneyId::new(id).ok().map(Self::Path),
            ["people"] => Some(Self::People),
            ["cases"] => Some(Self::Cases),
            ["lease", id] => survey(id).map(Self::Lease),
            ["setting", name] => {
                let known = Setting::ALL.into_iter().find(|(_, known)| *known == name);
                known.map(|(setting, _)| Self::Setting(setting))
            }
            _ => None,
        }
    }

    /// Whether a backup holds it: drafts and what was sealed from them are a respondent's, settings and leases a device's, and what was put aside is no JSON.
    pub fn is_kept_in_backup(&self) -> bool {
        !matches!(
            self,
            Self::Draft(_) | Self::Sealed(..) | Self::Setting(_) | Self::Lease(_) | Self::Aside(..)
        )
    }

    /// The survey that the record belongs to, or is.
    pub fn survey(&self) -> Option<&SurveyId> {
        match self {
            Self::Survey(id)
            | Self::Invite(id)
            | Self::Draft(id)
            | Self::Lease(id)
            | Self::Labels(id)
            | Self::Themes(id)
            | Self::Events(id) => Some(id),
            Self::Response(id, _) | Self::Segment(id, _) | Self::Sealed(id, _) | Self::View(id, _) => Some(id),
            Self::Aside(_, key) => key.survey(),
            Self::Secret(_)
            | Self::Journey
            | Self::Path(_)
            | Self::People
            | Self::Cases
            | Self::Recipe(_)
            | Self::Setting(_) => None,
        }
    }
}

/// 32 hexadecimal digits, in lower case.
fn bits(text: &str) -> Option<u128> {
    let bits = u128::from_str_radix(text, 16).ok()?;
    (format!("{bits:032x}") == text).then_some(bits)
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Survey(id) => write!(f, "survey/{id}"),
            Self::Invite(id) => write!(f, "invite/{id}"),
            Self::Response(id, response) => write!(f, "response/{id}/{response}"),
            Self::Segment(id, segment) => write!(f, "segment/{id}/{segment}"),
            Self::Sealed(id, response) => write!(f, "sealed/{id}/{response}"),
            Self::View(id, view) => write!(f, "view/{id}/{view}"),
            Self::Secret(public) => write!(f, "key/{public}"),
            Self::Draft(id) => write!(f, "draft/{id}"),
            Self::Journey => f.write_str("journey"),
            Self::Labels(id) => write!(f, "labels/{id}"),
            Self::Themes(id) => write!(f, "themes/{id}"),
            Self::Events(id) => write!(f, "events/{id}"),
            Self::Recipe(columns) => write!(f, "recipe/{columns:032x}"),
            Self::Path(id) => write!(f, "journey/{id}"),
            Self::People => f.write_str("people"),
            Self::Cases => f.write_str("cases"),
            Self::Setting(setting) => write!(f, "setting/{}", setting.name()),
            Self::Lease(id) => write!(f, "lease/{id}"),
            Self::Aside(digest, key) => write!(f, "quarantine/{digest:032x}/{key}"),
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
            "sealed/a/b",
            "view/a/b",
            "key/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "journey",
            "labels/a",
            "themes/a",
            "events/a",
            "recipe/000000000000000000000000000000ff",
            "journey/sample-airport",
            "people",
            "cases",
            "setting/language",
            "setting/theme",
            "setting/backup",
            "setting/lasting",
            "setting/sealing",
            "lease/a",
            "quarantine/000000000000000000000000000000ff/draft/a",
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
            "key/a",
            "setting/x",
            "recipe/ff",
            "survey/a b",
            "quarantine/ff/draft/a",
            "quarantine/000000000000000000000000000000ff/quarantine/000000000000000000000000000000ff/draft/a",
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
