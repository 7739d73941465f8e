//! The survey as it stands in files and storage, and the one gate that turns it into a [`Survey`]. No I/O.
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Choice, ChoiceId, Defect, Journey, Kind, KindName, Page, PageId, Place, Problem, Question, QuestionId, Rating,
    Rule, Stage, StageId, Status, Survey, SurveyId, Test, Text,
};

/// At most this many questions, and pages.
pub const MAX_ITEMS: usize = 2_000;
/// At most this many choices, rows or columns in one question.
pub const MAX_CHOICES: usize = 200;
/// A text is at most this long, in bytes.
pub const MAX_TEXT: usize = 65_536;

/// Every field may be missing or odd; [`RawSurvey::check`] decides. Unknown fields are ignored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RawSurvey {
    pub id: String,
    pub revision: u32,
    pub lang: String,
    pub status: String,
    pub title: Text,
    pub brand: Text,
    pub thanks: Text,
    pub pages: Vec<RawPage>,
    pub counter: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPage {
    pub id: String,
    pub questions: Vec<RawQuestion>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RawQuestion {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub title: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub help: Text,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub low: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub high: Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<RawChoice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<RawChoice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_if: Option<RawRule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<RawPlace>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawChoice {
    pub id: String,
    pub label: Text,
}

/// One of `between`, `chosen`; neither means "answered".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawRule {
    pub question: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub between: Option<(u8, u8)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chosen: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPlace {
    pub stage: String,
    pub touchpoint: String,
}

impl RawSurvey {
    /// Reads what can be read. The survey is always well-formed; what was mended or left out is told.
    /// `fallback` names the survey when the file has no usable id.
    pub fn check(self, fallback: SurveyId) -> (Survey, Vec<Problem>) {
        let mut gate = Gate {
            problems: Vec::new(),
            taken: BTreeSet::new(),
            counter: self.counter,
        };
        gate.note_numbers(&self);
        let id = SurveyId::new(&self.id).unwrap_or_else(|_| {
            gate.tell("id", Defect::BadId);
            fallback
        });
        let status = match self.status.as_str() {
            "draft" | "" => Status::Draft,
            "open" => Status::Open,
            "closed" => Status::Closed,
            _ => {
                gate.tell("status", Defect::BadValue);
                Status::Draft
            }
        };
        let title = gate.text("title", self.title);
        let brand = gate.text("brand", self.brand);
        let thanks = gate.text("thanks", self.thanks);
        let mut left = MAX_ITEMS;
        let mut pages = Vec::new();
        for (p, page) in gate.at_most("pages", self.pages, MAX_ITEMS).into_iter().enumerate() {
            let path = format!("pages[{p}]");
            let id = gate.id(&path, &page.id, 'p', PageId::new, PageId::numbered);
            let raw = gate.at_most(&format!("{path}.questions"), page.questions, left);
            left -= raw.len();
            let questions = raw
                .into_iter()
                .enumerate()
                .filter_map(|(q, question)| gate.question(&format!("{path}.questions[{q}]"), question))
                .collect();
            pages.push(Page { id, questions });
        }
        if pages.is_empty() {
            gate.tell("pages", Defect::NoPages);
            gate.counter += 1;
            pages.push(Page {
                id: PageId::numbered('p', gate.counter),
                questions: Vec::new(),
            });
        }
        let lang = if self.lang.is_empty() {
            "en".to_owned()
        } else {
            self.lang
        };
        let mut survey = Survey {
            id,
            revision: self.revision.max(1),
            lang,
            status,
            title,
            brand,
            thanks,
            pages,
            counter: gate.counter,
        };
        let rules = |survey: &Survey| survey.questions().filter(|q| q.show_if.is_some()).count();
        let had = rules(&survey);
        survey.drop_dangling_rules();
        if rules(&survey) < had {
            gate.tell("showIf", Defect::BadRule);
        }
        (survey, gate.problems)
    }
}

struct Gate {
    problems: Vec<Problem>,
    taken: BTreeSet<String>,
    counter: u32,
}

impl Gate {
    fn tell(&mut self, path: &str, defect: Defect) {
        self.problems.push(Problem {
            path: path.to_owned(),
            defect,
        });
    }

    /// Ids like `q7` in the file must not be given again.
    fn note_numbers(&mut self, raw: &RawSurvey) {
        let questions = || raw.pages.iter().flat_map(|page| &page.questions);
        let ids = raw.pages.iter().map(|page| &page.id).chain(questions().map(|q| &q.id));
        let ids = ids.chain(
            questions()
                .flat_map(|q| q.choices.iter().chain(&q.columns))
                .map(|choice| &choice.id),
        );
        let highest = ids
            .filter_map(|id| id.get(1..)?.parse::<u32>().ok())
            .filter(|n| *n < u32::MAX / 2)
            .max();
        self.counter = self.counter.min(u32::MAX / 2).max(highest.unwrap_or(0));
    }

    fn id<T>(
        &mut self,
        path: &str,
        raw: &str,
        letter: char,
        parse: fn(&str) -> Result<T, super::BadId>,
        number: fn(char, u32) -> T,
    ) -> T {
        let defect = match parse(raw) {
            Ok(id) if self.taken.insert(raw.to_owned()) => return id,
            Ok(_) => Defect::DuplicateId,
            Err(_) => Defect::BadId,
        };
        self.tell(&format!("{path}.id"), defect);
        self.counter += 1;
        number(letter, self.counter)
    }

    fn at_most<T>(&mut self, path: &str, mut items: Vec<T>, limit: usize) -> Vec<T> {
        if items.len() > limit {
            self.tell(path, Defect::TooMany { limit });
            items.truncate(limit);
        }
        items
    }

    fn text(&mut self, path: &str, text: Text) -> Text {
        if text.all().all(|t| t.len() <= MAX_TEXT) {
            return text;
        }
        self.tell(path, Defect::TooLong { limit: MAX_TEXT });
        let cut = |t: &str| t[..(0..=MAX_TEXT).rev().find(|at| t.is_char_boundary(*at)).unwrap_or(0)].to_owned();
        let mut short = Text::default();
        for lang in text.langs().map(str::to_owned).collect::<Vec<_>>() {
            short.translate(
                &lang,
                if text.get(&lang).len() > MAX_TEXT {
                    cut(text.get(&lang))
                } else {
                    text.get(&lang).to_owned()
                },
            );
        }
        short.default = if text.default.len() > MAX_TEXT {
            cut(&text.default)
        } else {
            text.default
        };
        short
    }

    fn choices(&mut self, path: &str, raw: Vec<RawChoice>) -> Vec<Choice> {
        let raw = self.at_most(path, raw, MAX_CHOICES);
        raw.into_iter()
            .enumerate()
            .map(|(at, choice)| {
                let path = format!("{path}[{at}]");
                let id = self.id(&path, &choice.id, 'c', ChoiceId::new, ChoiceId::numbered);
                Choice {
                    id,
                    label: self.text(&path, choice.label),
                }
            })
            .collect()
    }

    fn question(&mut self, path: &str, raw: RawQuestion) -> Option<Question> {
        let Some(name) = KindName::from_tag(&raw.kind) else {
            self.tell(
                &format!("{path}.type"),
                Defect::UnknownKind(raw.kind.chars().take(40).collect()),
            );
            return None;
        };
        let id = self.id(path, &raw.id, 'q', QuestionId::new, QuestionId::numbered);
        let choices = self.choices(&format!("{path}.choices"), raw.choices);
        let kind = match name {
            KindName::Single => Kind::Single { choices },
            KindName::Multiple => Kind::Multiple { choices },
            KindName::Matrix => Kind::Matrix {
                rows: choices,
                columns: self.choices(&format!("{path}.columns"), raw.columns),
            },
            KindName::Short => Kind::Short,
            rating => match rating.measure() {
                Some(measure) => {
                    let low = self.text(&format!("{path}.low"), raw.low);
                    Kind::Rating(Rating {
                        measure,
                        low,
                        high: self.text(&format!("{path}.high"), raw.high),
                    })
                }
                None => Kind::Comment,
            },
        };
        let lacks = matches!(&kind, Kind::Single { choices } | Kind::Multiple { choices } if choices.is_empty())
            || matches!(&kind, Kind::Matrix { rows, columns } if rows.is_empty() || columns.is_empty());
        if lacks {
            self.tell(path, Defect::NoChoices);
        }
        let show_if = raw.show_if.and_then(|rule| self.rule(path, rule));
        let place = raw.place.and_then(|place| match StageId::new(&place.stage) {
            Ok(stage) => Some(Place {
                stage,
                touchpoint: place.touchpoint,
            }),
            Err(_) => {
                self.tell(&format!("{path}.place"), Defect::BadValue);
                None
            }
        });
        let title = self.text(&format!("{path}.title"), raw.title);
        let help = self.text(&format!("{path}.help"), raw.help);
        Some(Question {
            id,
            title,
            help,
            required: raw.required,
            kind,
            show_if,
            place,
        })
    }

    fn rule(&mut self, path: &str, raw: RawRule) -> Option<Rule> {
        let test = match (raw.between, raw.chosen) {
            (Some((low, high)), None) => Some(Test::Between { low, high }),
            (None, Some(choice)) => ChoiceId::new(&choice).ok().map(Test::Chosen),
            (None, None) => Some(Test::Answered),
            (Some(_), Some(_)) => None,
        };
        let rule = test.and_then(|test| {
            Some(Rule {
                question: QuestionId::new(&raw.question).ok()?,
                test,
            })
        });
        if rule.is_none() {
            self.tell(&format!("{path}.showIf"), Defect::BadRule);
        }
        rule
    }
}

impl From<&Survey> for RawSurvey {
    fn from(survey: &Survey) -> Self {
        let status = match survey.status {
            Status::Draft => "draft",
            Status::Open => "open",
            Status::Closed => "closed",
        };
        Self {
            id: survey.id.to_string(),
            revision: survey.revision,
            lang: survey.lang.clone(),
            status: status.to_owned(),
            title: survey.title.clone(),
            brand: survey.brand.clone(),
            thanks: survey.thanks.clone(),
            pages: survey
                .pages
                .iter()
                .map(|page| RawPage {
                    id: page.id.to_string(),
                    questions: page.questions.iter().map(RawQuestion::from).collect(),
                })
                .collect(),
            counter: survey.counter,
        }
    }
}

impl From<&Question> for RawQuestion {
    fn from(question: &Question) -> Self {
        let choices = |list: &[Choice]| {
            list.iter()
                .map(|c| RawChoice {
                    id: c.id.to_string(),
                    label: c.label.clone(),
                })
                .collect()
        };
        let rating = question.kind.rating();
        Self {
            id: question.id.to_string(),
            kind: question.kind.name().tag().to_owned(),
            title: question.title.clone(),
            help: question.help.clone(),
            required: question.required,
            low: rating.map(|r| r.low.clone()).unwrap_or_default(),
            high: rating.map(|r| r.high.clone()).unwrap_or_default(),
            choices: choices(question.kind.choices()),
            columns: choices(question.kind.columns()),
            show_if: question.show_if.as_ref().map(|rule| RawRule {
                question: rule.question.to_string(),
                between: if let Test::Between { low, high } = rule.test {
                    Some((low, high))
                } else {
                    None
                },
                chosen: if let Test::Chosen(id) = &rule.test {
                    Some(id.to_string())
                } else {
                    None
                },
            }),
            place: question.place.as_ref().map(|place| RawPlace {
                stage: place.stage.to_string(),
                touchpoint: place.touchpoint.clone(),
            }),
        }
    }
}

/// The journey as it stands in storage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawJourney {
    pub stages: Vec<Stage>,
    pub counter: u32,
}

impl RawJourney {
    /// Leaves out stages whose id came before.
    pub fn check(self) -> (Journey, Vec<Problem>) {
        let mut seen = BTreeSet::new();
        let mut problems = Vec::new();
        let mut stages = Vec::new();
        for (at, stage) in self.stages.into_iter().enumerate() {
            if seen.insert(stage.id.clone()) {
                stages.push(stage);
            } else {
                problems.push(Problem {
                    path: format!("stages[{at}].id"),
                    defect: Defect::DuplicateId,
                });
            }
        }
        (
            Journey {
                stages,
                counter: self.counter,
            },
            problems,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str) -> (Survey, Vec<Problem>) {
        let raw: RawSurvey = serde_json::from_str(json).unwrap();
        raw.check(SurveyId::new("fallback").unwrap())
    }

    fn defects(json: &str) -> Vec<(String, Defect)> {
        check(json).1.into_iter().map(|p| (p.path, p.defect)).collect()
    }

    #[test]
    fn a_good_survey_has_no_problems_and_round_trips() {
        let json = r#"{"id":"s1","revision":3,"lang":"en","status":"open","title":"Pulse","brand":"","thanks":"","pages":[
            {"id":"p1","questions":[{"id":"q1","type":"nps","title":"How likely?","required":true,"low":"Not","high":"Very"}]},
            {"id":"p2","questions":[{"id":"q2","type":"single","title":"Why?","choices":[{"id":"c1","label":"Price"},{"id":"c2","label":{"default":"Speed","fa":"سرعت"}}],
              "showIf":{"question":"q1","between":[0,6]},"place":{"stage":"buy","touchpoint":"Online order"}}]}],"counter":4}"#;
        let (survey, problems) = check(json);
        assert_eq!(problems, []);
        let again = serde_json::to_string(&RawSurvey::from(&survey)).unwrap();
        let (twice, problems) = check(&again);
        assert_eq!((twice, problems), (survey, vec![]));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        assert_eq!(
            defects("{}"),
            [("id".into(), Defect::BadId), ("pages".into(), Defect::NoPages)]
        );
        let bad = r#"{"id":"s","pages":[{"id":"p1","questions":[{"id":"q1","type":"hologram"},{"id":"q2","type":"nps"},
            {"id":"q2","type":"single","showIf":{"question":"q2","between":[9,2]}},{"id":"q 4","type":"comment","place":{"stage":"a b"}}]}]}"#;
        let got = defects(bad);
        for expected in [
            ("pages[0].questions[0].type", Defect::UnknownKind("hologram".into())),
            ("pages[0].questions[2].id", Defect::DuplicateId),
            ("pages[0].questions[2]", Defect::NoChoices),
            ("pages[0].questions[3].id", Defect::BadId),
            ("pages[0].questions[3].place", Defect::BadValue),
            ("showIf", Defect::BadRule),
        ] {
            assert!(
                got.contains(&(expected.0.to_owned(), expected.1.clone())),
                "{expected:?} in {got:?}"
            );
        }
    }

    #[test]
    fn new_ids_avoid_those_in_the_file() {
        let (mut survey, _) =
            check(r#"{"id":"s","pages":[{"id":"p1","questions":[{"id":"q41","type":"nps"},{"id":"","type":"nps"}]}]}"#);
        let ids: Vec<_> = survey.questions().map(|q| q.id.to_string()).collect();
        assert_eq!(ids, ["q41", "q42"]);
        assert_eq!(survey.add_question(None, KindName::Comment).as_str(), "q43");
    }

    #[test]
    fn limits_cut_and_tell() {
        let many: Vec<_> = (0..MAX_CHOICES + 5)
            .map(|n| format!(r#"{{"id":"c{n}","label":"x"}}"#))
            .collect();
        let json = format!(
            r#"{{"id":"s","title":"{}","pages":[{{"id":"p","questions":[{{"id":"q","type":"single","choices":[{}]}}]}}]}}"#,
            "é".repeat(MAX_TEXT),
            many.join(",")
        );
        let (survey, problems) = check(&json);
        assert_eq!(survey.questions().next().unwrap().kind.choices().len(), MAX_CHOICES);
        assert!(survey.title.default.len() <= MAX_TEXT);
        assert_eq!(problems.len(), 2);
    }
}
