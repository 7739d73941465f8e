//! How a survey looks, and what people read before it: kept in the survey's own keys. Which colours can be seen is `shade`'s.
use serde_json::{Map, Value};

use super::{Survey, Text};

/// Keys of the survey that are this app's own: no other program is given them.
pub(super) const OWN: [&str; 2] = [KEY, "leaveIt"];
const KEY: &str = "look";
/// A logo’s address is at most this long, in bytes: surveys travel in links, too.
pub const MAX_LOGO: usize = 48_000;

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Look {
    /// `#rrggbb`, or empty: the app's own.
    pub accent: String,
    /// A picture as a `data:` address, or empty.
    pub logo: String,
    /// Read before the first question; may be empty.
    pub consent: Text,
    /// The first question comes only after agreeing.
    pub must_agree: bool,
}

impl Look {
    /// What can't be shown is left out: other addresses than small pictures, colours that are none.
    pub fn of(survey: &Survey) -> Self {
        let look = survey.extra.get(KEY);
        let text = |key: &str| {
            look.and_then(|look| look.get(key))
                .and_then(Value::as_str)
                .unwrap_or_default()
        };
        let kept = |text: &str, ok: bool| if ok { text.to_owned() } else { String::new() };
        let consent = look.and_then(|look| look.get("consent")).cloned();
        Self {
            accent: kept(text("accent"), is_colour(text("accent"))),
            logo: kept(text("logo"), is_picture(text("logo"))),
            consent: consent
                .and_then(|json| serde_json::from_value(json).ok())
                .unwrap_or_default(),
            must_agree: look.and_then(|look| look.get("mustAgree")) == Some(&Value::Bool(true)),
        }
    }

    pub fn keep(&self, survey: &mut Survey) {
        let mut look = Map::new();
        if !self.accent.is_empty() {
            look.insert("accent".to_owned(), self.accent.as_str().into());
        }
        if !self.logo.is_empty() {
            look.insert("logo".to_owned(), self.logo.as_str().into());
        }
        if let (false, Ok(consent)) = (self.consent.is_empty(), serde_json::to_value(&self.consent)) {
            look.insert("consent".to_owned(), consent);
        }
        if self.must_agree {
            look.insert("mustAgree".to_owned(), true.into());
        }
        if look.is_empty() {
            survey.extra.remove(KEY);
        } else {
            survey.extra.insert(KEY.to_owned(), Value::Object(look));
        }
    }
}

/// `#rrggbb`.
pub fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn is_picture(address: &str) -> bool {
    address.len() <= MAX_LOGO && address.starts_with("data:image/")
}

#[cfg(test)]
mod tests {
    use super::super::{RawSurvey, SurveyId, surveyjs};
    use super::*;

    #[test]
    fn a_look_is_kept_and_stays_ours() {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        let before = survey.clone();
        let mut look = Look {
            accent: "#aa3366".into(),
            logo: "data:image/png;base64,AA==".into(),
            consent: "We keep your answers for a year.".into(),
            must_agree: true,
        };
        look.consent.translate("fa", "پاسخ‌ها یک سال می‌ماند.".into());
        look.keep(&mut survey);
        assert_eq!(Look::of(&survey), look);
        let (again, problems) = RawSurvey::from(&survey).check(survey.id.clone());
        assert_eq!((Look::of(&again), problems), (look, vec![]));
        let (json, problems) = surveyjs(&survey);
        assert!(
            json.get("look").is_none() && problems.iter().any(|one| one.path == "look"),
            "{json} {problems:?}"
        );
        Look::default().keep(&mut survey);
        assert_eq!(survey, before);
    }

    #[test]
    fn what_can_not_be_shown_is_left_out() {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        for (accent, logo) in [
            ("red", "https://example.com/a.png"),
            ("#12345", "data:text/html,x"),
            ("#12345g", ""),
        ] {
            let look = serde_json::json!({ "accent": accent, "logo": logo, "consent": 7, "mustAgree": "yes" });
            survey.extra.insert("look".into(), look);
            assert_eq!(Look::of(&survey), Look::default());
        }
    }
}
