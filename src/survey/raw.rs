//! The survey as it stands in files and storage, and the one gate that turns it into a [`Survey`]. No I/O.
mod write;

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
            pages.push(Page {
                questions,
                ..Page::new(id)
            });
        }
        if pages.is_empty() {
            gate.tell("pages", Defect::NoPages);
            gate.counter += 1;
            pages.push(Page::new(PageId::numbered('p', gate.counter)));
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
            behaviour: super::Behaviour::default(),
            extra: super::Extra::default(),
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
                Choice::new(id, self.text(&path, choice.label))
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
            KindName::Single => Kind::single(choices),
            KindName::Multiple => Kind::multiple(choices),
            KindName::Matrix => Kind::Matrix {
                rows: choices,
                columns: self.choices(&format!("{path}.columns"), raw.columns),
            },
            KindName::Short => Kind::short(),
            rating => match rating.measure() {
                Some(measure) => {
                    let low = self.text(&format!("{path}.low"), raw.low);
                    Kind::Rating(Rating {
                        low,
                        high: self.text(&format!("{path}.high"), raw.high),
                        ..Rating::of(measure)
                    })
                }
                None => Kind::comment(),
            },
        };
        let lacks = matches!(&kind, Kind::Single { choices, .. } | Kind::Multiple { choices, .. } if choices.is_empty())
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
            title,
            help,
            required: raw.required,
            show_if: show_if.map(super::Condition::Rule),
            place,
            ..Question::new(id, kind)
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
mod tests;
