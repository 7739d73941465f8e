//! How the survey is walked: screens, progress, words of the buttons, what is computed, what happens on the way.
use serde_json::Value;

use super::{
    Map, Pass, Way,
    pass::WAS,
    slots::{CONTRARY, comparison},
};
use crate::survey::{
    Act, Behaviour, Defect, Ending, Extra, Formula, Hidden, Numbers, ProgressBy, Screen, Text, Trigger, Variable,
    gathered,
};

impl<W: Way> Pass<W> {
    pub fn behaviour(&mut self, m: &mut Map, b: &mut Behaviour) {
        let screens = [
            ("standard", Screen::Page),
            ("singlePage", Screen::Whole),
            ("questionPerPage", Screen::Question),
            ("inputPerPage", Screen::Question),
        ];
        self.word(m, "questionsOnPageMode", &mut b.screen, &screens);
        let numbers = [
            ("off", Numbers::Off),
            ("on", Numbers::Survey),
            ("onPage", Numbers::Page),
            ("false", Numbers::Off),
            ("true", Numbers::Survey),
            ("recursive", Numbers::Survey),
        ];
        self.word(m, "showQuestionNumbers", &mut b.numbers, &numbers);
        self.word(m, "showPrevButton", &mut b.one_way, &CONTRARY);
        let previews = [
            ("false", false),
            ("true", true),
            ("noPreview", false),
            ("showAllQuestions", true),
            ("showAnsweredQuestions", true),
        ];
        self.word(m, "showPreviewBeforeComplete", &mut b.preview, &previews);
        self.flag(m, "firstPageIsStartPage", &mut b.starts);
        let hidden = [
            ("onComplete", Hidden::LeftOut),
            ("onHidden", Hidden::Unseen),
            ("none", Hidden::Sent),
            ("onHiddenContainer", Hidden::Unseen),
            ("true", Hidden::LeftOut),
            ("false", Hidden::Sent),
        ];
        self.word(m, "clearInvisibleValues", &mut b.hidden, &hidden);
        self.progress(m, &mut b.progress);
        for (key, text) in [
            ("startSurveyText", &mut b.labels.start),
            ("pagePrevText", &mut b.labels.back),
            ("pageNextText", &mut b.labels.next),
            ("previewText", &mut b.labels.preview),
            ("completeText", &mut b.labels.finish),
        ] {
            self.text(m, key, text);
        }
        self.each(m, "calculatedValues", &mut b.variables, Self::variable);
        self.each(m, "triggers", &mut b.triggers, Self::trigger);
        self.each(m, "completedHtmlOnCondition", &mut b.endings, Self::ending);
    }

    fn progress(&mut self, m: &mut Map, progress: &mut ProgressBy) {
        if self.own() {
            let ways = [
                ("paced", ProgressBy::Paced),
                ("pages", ProgressBy::Pages),
                ("questions", ProgressBy::Questions),
                ("required", ProgressBy::Required),
                ("time", ProgressBy::Time),
                ("off", ProgressBy::Off),
            ];
            return self.word(m, "progress", progress, &ways);
        }
        if W::WRITING && matches!(progress, ProgressBy::Paced | ProgressBy::Time) {
            self.tell("progressBarType", Defect::Nearest);
            *progress = ProgressBy::Questions;
        }
        // The place of the bar stood here once.
        let mut shown = *progress != ProgressBy::Off;
        let places = [
            ("false", false),
            ("true", true),
            ("off", false),
            ("on", true),
            ("auto", true),
            ("aboveheader", true),
            ("belowheader", true),
            ("top", true),
            ("bottom", true),
            ("both", true),
            ("topbottom", true),
        ];
        self.word(m, "showProgressBar", &mut shown, &places);
        if !shown {
            *progress = ProgressBy::Off;
            return;
        }
        let types = [
            ("pages", ProgressBy::Pages),
            ("questions", ProgressBy::Questions),
            ("requiredQuestions", ProgressBy::Required),
            ("correctQuestions", ProgressBy::Questions),
            ("buttons", ProgressBy::Pages),
        ];
        self.word(m, "progressBarType", progress, &types);
    }

    /// A list of small objects. What is none of them stays in the list.
    pub fn each<T>(
        &mut self,
        m: &mut Map,
        key: &str,
        list: &mut Vec<T>,
        one: fn(&mut Self, &mut Map, Option<&T>) -> Option<T>,
    ) {
        if W::WRITING {
            let mut written = Vec::new();
            for (at, item) in list.iter().enumerate() {
                let was = self.was(m, &format!("{key}[{at}]")).cloned();
                let mut m: Map = gathered(was.map(|was| (WAS.to_owned(), was)));
                one(self, &mut m, Some(item));
                m.remove(WAS);
                written.push(m.into());
            }
            if !written.is_empty() {
                m.insert(key.to_owned(), Value::Array(written));
            }
            return;
        }
        let Some(value) = self.take(m, key) else { return };
        let Value::Array(values) = value else {
            return self.refuse(m, key, value, Defect::WrongType);
        };
        let mut over = Vec::new();
        for (at, value) in values.into_iter().enumerate() {
            let path = self.at(key, at);
            let whole = value.clone();
            let opened = self
                .open(value)
                .map(|mut item| (one(self, &mut item, None), item.remove(WAS)));
            match opened {
                Ok((Some(item), was)) => {
                    if let Some(was) = was {
                        self.remember(m, &format!("{key}[{}]", list.len()), was);
                    }
                    list.push(item);
                }
                Ok((None, _)) => {
                    self.tell("", Defect::UnknownKey);
                    over.push(whole);
                }
                Err(value) => over.push(value),
            }
            self.back(path);
        }
        self.left_over(m, key, over);
    }

    fn variable(&mut self, m: &mut Map, item: Option<&Variable>) -> Option<Variable> {
        let mut name = item.map_or_else(String::new, |item| item.name.clone());
        let mut formula = item.map(|item| item.formula.clone());
        let mut kept = item.is_some_and(|item| item.kept);
        self.string(m, "name", &mut name);
        self.formula(m, "expression", &mut formula);
        self.flag(m, "includeIntoResult", &mut kept);
        self.dropped(m);
        Some(Variable {
            name: Some(name).filter(|name| !name.is_empty())?,
            formula: formula?,
            kept,
        })
    }

    fn ending(&mut self, m: &mut Map, item: Option<&Ending>) -> Option<Ending> {
        let mut when = item.map(|item| item.when.clone());
        let mut thanks = item.map_or_else(Text::default, |item| item.thanks.clone());
        self.formula(m, "expression", &mut when);
        self.html(m, "html", &mut thanks);
        self.dropped(m);
        Some(Ending { when: when?, thanks })
    }

    /// Where there is no place for what is left over.
    fn dropped(&mut self, m: &mut Map) {
        if !W::WRITING {
            for key in m.keys().filter(|key| *key != WAS) {
                self.tell(key, Defect::LeftOut);
            }
        }
    }

    fn trigger(&mut self, m: &mut Map, item: Option<&Trigger>) -> Option<Trigger> {
        let mut extra = item.map_or_else(Extra::default, |item| item.extra.clone());
        let mut when = item.map(|item| item.when.clone());
        let act = if let Some(item) = item {
            *m = self.begin(&extra);
            self.act(m, &mut item.act.clone());
            item.act.clone()
        } else {
            let Some(Value::String(kind)) = m.remove("type") else {
                return None;
            };
            let mut act = start(&kind)?;
            self.act(m, &mut act);
            act
        };
        self.formula(m, "expression", &mut when);
        if when.is_none() && !W::WRITING {
            when = comparison(m);
        }
        let when = when?;
        self.extra(m, &mut extra);
        Some(Trigger { when, act, extra })
    }

    fn act(&mut self, m: &mut Map, act: &mut Act) {
        let mut kind = match act {
            Act::Complete => "complete",
            Act::Skip { .. } => "skip",
            Act::Set { .. } => "setvalue",
            Act::Copy { .. } => "copyvalue",
            Act::Run { .. } => "runexpression",
            Act::Show { .. } => "visible",
        }
        .to_owned();
        if W::WRITING {
            self.string(m, "type", &mut kind);
        }
        match act {
            Act::Complete => {}
            Act::Skip { to } => self.string(m, "gotoName", to),
            Act::Set { name, value } => {
                self.string(m, "setToName", name);
                let mut set = Some(std::mem::take(value));
                self.value(m, "setValue", &mut set);
                *value = set.unwrap_or_default();
            }
            Act::Copy { from, to } => {
                self.string(m, "fromName", from);
                self.string(m, "setToName", to);
            }
            Act::Run { formula, to } => {
                let mut run = Some(formula.clone());
                self.formula(m, "runExpression", &mut run);
                *formula = run.unwrap_or_else(|| Formula(String::new()));
                let mut name = to.clone().unwrap_or_default();
                self.string(m, "setToName", &mut name);
                *to = Some(name).filter(|name| !name.is_empty());
            }
            Act::Show { pages, questions } => {
                self.names(m, "pages", pages);
                self.names(m, "questions", questions);
            }
        }
    }

    fn names(&mut self, m: &mut Map, key: &str, names: &mut Vec<String>) {
        if W::WRITING {
            if !names.is_empty() {
                m.insert(key.to_owned(), names.iter().map(String::as_str).collect());
            }
        } else if let Some(value) = self.take(m, key) {
            let list = value.as_array().into_iter().flatten();
            let texts: Option<Vec<String>> = list.map(|name| name.as_str().map(str::to_owned)).collect();
            match texts.filter(|_| value.is_array()) {
                Some(texts) => *names = texts,
                None => self.refuse(m, key, value, Defect::WrongType),
            }
        }
    }
}

fn start(kind: &str) -> Option<Act> {
    let kind = kind.to_ascii_lowercase();
    let text = String::new;
    Some(match kind.strip_suffix("trigger").unwrap_or(&kind) {
        "complete" => Act::Complete,
        "skip" => Act::Skip { to: text() },
        "setvalue" => Act::Set {
            name: text(),
            value: Value::Null,
        },
        "copyvalue" => Act::Copy {
            from: text(),
            to: text(),
        },
        "runexpression" => Act::Run {
            formula: Formula(text()),
            to: None,
        },
        "visible" => Act::Show {
            pages: Vec::new(),
            questions: Vec::new(),
        },
        _ => return None,
    })
}
