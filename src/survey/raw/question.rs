//! What every question has, both ways. What belongs to its type is `kind`'s.
use serde_json::{Value, json};

use super::{Map, Pass, Way, names::Among, slots::CONTRARY};
use crate::survey::{
    ChoiceId, Condition, Defect, Demand, Extra, Formula, Kind, Place, Question, QuestionId, Rule, StageId, Test, Text,
    Validator,
};

impl<W: Way> Pass<W> {
    /// `by` is the key of the type: `type`, or `cellType` in a column.
    pub fn read_question(&mut self, m: &mut Map, by: &str) -> Question {
        let mut question = Question::new(QuestionId::numbered('q', 0), Kind::comment());
        let kind = match self.take(m, by) {
            Some(Value::String(kind)) => kind,
            None => {
                self.tell(by, Defect::WrongType);
                String::new()
            }
            Some(other) => {
                self.refuse(m, by, other, Defect::WrongType);
                String::new()
            }
        };
        self.common(m, &mut question);
        question.kind = self.read_kind(m, kind);
        self.rated(m, &mut question);
        if by == "cellType" {
            self.column(m, &mut question);
        }
        if matches!(question.kind, Kind::Unsupported(_)) {
            // Told as a whole.
            for key in m.keys().cloned().collect::<Vec<_>>() {
                self.knows(&key);
            }
        }
        self.extra(m, &mut question.extra);
        question
    }

    pub fn write_question(&mut self, question: &mut Question, by: &str) -> Map {
        let mut m = self.begin(&question.extra);
        self.common(&mut m, question);
        let kind = self.write_kind(&mut m, question);
        self.rated(&mut m, question);
        if by == "cellType" {
            self.column(&mut m, question);
        }
        if !kind.is_empty() {
            m.insert(by.to_owned(), kind.into());
        }
        self.extra(&mut m, &mut question.extra);
        m
    }

    fn common(&mut self, m: &mut Map, q: &mut Question) {
        let mut id = q.id.to_string();
        self.name(m, &mut id, &mut q.name, Among::Questions);
        if let Ok(id) = QuestionId::new(&id) {
            q.id = id;
        }
        self.text(m, "title", &mut q.title);
        self.text(m, "description", &mut q.help);
        self.flag(m, "isRequired", &mut q.required);
        self.shown(m, &q.id, &mut q.show_if);
        let logic = &mut q.logic;
        self.word(m, "visible", &mut logic.hidden, &CONTRARY);
        self.flag(m, "readOnly", &mut logic.read_only);
        for (key, formula) in [
            ("enableIf", &mut logic.enable_if),
            ("requiredIf", &mut logic.required_if),
            ("defaultValueExpression", &mut logic.default_formula),
            ("setValueExpression", &mut logic.set_formula),
            ("setValueIf", &mut logic.set_if),
            ("resetValueIf", &mut logic.reset_if),
        ] {
            self.formula(m, key, formula);
        }
        self.value(m, "defaultValue", &mut logic.default);
        self.value(m, "correctAnswer", &mut logic.correct);
        self.string(m, "valueName", &mut logic.value_name);
        self.text(m, "requiredErrorText", &mut logic.missing);
        // The other places of a title are left to SurveyJS.
        if W::WRITING || m.get("titleLocation").is_some_and(|place| place == "hidden") {
            let places = [("default", false), ("hidden", true)];
            self.word(m, "titleLocation", &mut logic.untitled, &places);
        }
        self.remark(m, &mut q.remark);
        self.each(m, "validators", &mut q.validators, Self::validator);
        if self.own() {
            self.string(m, "owner", &mut q.owner);
            self.place(m, &mut q.place);
        } else if W::WRITING && (!q.owner.is_empty() || q.place.is_some()) {
            self.tell("", Defect::NotThere);
        }
    }

    fn rated(&mut self, m: &mut Map, question: &mut Question) {
        if matches!(question.kind, Kind::Matrix { .. }) {
            self.flag(m, "eachRowRequired", &mut question.logic.every_row);
            self.formula(m, "rowsVisibleIf", &mut question.logic.rows_if);
            self.formula(m, "columnsVisibleIf", &mut question.logic.columns_if);
        }
    }

    fn remark(&mut self, m: &mut Map, remark: &mut Option<Text>) {
        let mut shown = remark.is_some();
        self.flag(m, "showCommentArea", &mut shown);
        if shown {
            self.text(m, "commentText", remark.get_or_insert_default());
        }
    }

    fn place(&mut self, m: &mut Map, place: &mut Option<Place>) {
        let (mut stage, mut touchpoint) = match place.take() {
            Some(place) => (place.stage.to_string(), place.touchpoint),
            None => Default::default(),
        };
        self.string(m, "stage", &mut stage);
        if stage.is_empty() {
            return;
        }
        match StageId::new(&stage) {
            Ok(stage) => {
                self.string(m, "touchpoint", &mut touchpoint);
                *place = Some(Place { stage, touchpoint });
            }
            Err(_) => self.refuse(m, "stage", stage.into(), Defect::BadValue),
        }
    }

    /// The formula; in our own form beside it the rule that it comes from.
    fn shown(&mut self, m: &mut Map, id: &QuestionId, show_if: &mut Option<Condition>) {
        let mut formula = match show_if {
            Some(Condition::Formula(formula)) => Some(formula.clone()),
            Some(Condition::Rule(rule)) => {
                if self.own() {
                    m.insert("rule".to_owned(), written(rule));
                }
                self.meanings.get(id).cloned()
            }
            None => None,
        };
        let rule = if self.own() && !W::WRITING {
            self.take(m, "rule")
        } else {
            None
        };
        self.formula(m, "visibleIf", &mut formula);
        if let Some(rule) = rule {
            *show_if = read(&rule).map(Condition::Rule);
            if show_if.is_none() {
                self.tell("rule", Defect::BadRule);
            }
        } else if !W::WRITING {
            *show_if = formula.map(Condition::Formula);
        }
    }

    /// One of a list; none of it when it is not known.
    pub fn validator(&mut self, m: &mut Map, item: Option<&Validator>) -> Option<Validator> {
        let mut extra = item.map_or_else(Extra::default, |item| item.extra.clone());
        let mut says = item.map_or_else(Text::default, |item| item.says.clone());
        let mut demand = match item {
            Some(item) => item.demand.clone(),
            None => match m.remove("type") {
                Some(Value::String(kind)) => start(&kind)?,
                _ => return None,
            },
        };
        if W::WRITING {
            *m = self.begin(&extra);
        }
        self.text(m, "text", &mut says);
        self.demand(m, &mut demand);
        if matches!(&demand, Demand::Holds(formula) if formula.0.is_empty()) {
            return None;
        }
        self.extra(m, &mut extra);
        Some(Validator { demand, says, extra })
    }

    fn demand(&mut self, m: &mut Map, demand: &mut Demand) {
        let kind = match demand {
            Demand::Email => "email",
            Demand::Number { min, max } => {
                self.amount(m, "minValue", min);
                self.amount(m, "maxValue", max);
                "numeric"
            }
            Demand::Length { min, max, digits } => {
                self.count(m, "minLength", min, 0);
                self.count(m, "maxLength", max, 0);
                self.word(m, "allowDigits", digits, &[("true", true), ("false", false)]);
                "text"
            }
            Demand::Pattern { regex, ignore_case } => {
                self.string(m, "regex", regex);
                self.flag(m, "caseInsensitive", ignore_case);
                "regex"
            }
            Demand::Count { min, max } => {
                self.count(m, "minCount", min, 0);
                self.count(m, "maxCount", max, 0);
                "answercount"
            }
            Demand::Holds(formula) => {
                let mut holds = Some(formula.clone());
                self.formula(m, "expression", &mut holds);
                *formula = holds.unwrap_or_else(|| Formula(String::new()));
                "expression"
            }
        };
        if W::WRITING {
            m.insert("type".to_owned(), kind.into());
        }
    }
}

fn start(kind: &str) -> Option<Demand> {
    let kind = kind.to_ascii_lowercase();
    Some(match kind.strip_suffix("validator").unwrap_or(&kind) {
        "email" => Demand::Email,
        "numeric" => Demand::Number { min: None, max: None },
        "text" => Demand::Length {
            min: 0,
            max: 0,
            digits: true,
        },
        "regex" => Demand::Pattern {
            regex: String::new(),
            ignore_case: false,
        },
        "answercount" => Demand::Count { min: 0, max: 0 },
        "expression" => Demand::Holds(Formula(String::new())),
        _ => return None,
    })
}

fn written(rule: &Rule) -> Value {
    let question = rule.question.as_str();
    match &rule.test {
        Test::Between { low, high } => json!({ "question": question, "between": [low, high] }),
        Test::Chosen(id) => json!({ "question": question, "chosen": id.as_str() }),
        Test::Answered => json!({ "question": question }),
    }
}

fn read(value: &Value) -> Option<Rule> {
    let point = |at: usize| value.get("between")?.get(at)?.as_u64()?.try_into().ok();
    let test = match (value.get("between"), value.get("chosen")) {
        (None, None) => Test::Answered,
        (Some(_), None) => Test::Between {
            low: point(0)?,
            high: point(1)?,
        },
        (None, Some(chosen)) => Test::Chosen(ChoiceId::new(chosen.as_str()?).ok()?),
        (Some(_), Some(_)) => return None,
    };
    Some(Rule {
        question: QuestionId::new(value.get("question")?.as_str()?).ok()?,
        test,
    })
}
