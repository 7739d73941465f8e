//! Lists of choices, rows and columns, and how such a list is shown. What "other" and "none" are called in SurveyJS.
use serde_json::Value;

use super::{MAX_CHOICES, Map, Pass, Way};
use crate::{
    order::Set,
    survey::{CarriedOver, Choice, ChoiceLook, Defect, Kind, Options, Order, Role, Text, Which, gathered},
};

/// SurveyJS's choices of their own kind: value, the key that shows it, the key of its words. In this order they stand last.
const SPECIAL: [(&str, &str, &str, Role); 4] = [
    ("none", "showNoneItem", "noneText", Role::Alone),
    ("refused", "showRefuseItem", "refuseText", Role::Alone),
    ("dontknow", "showDontKnowItem", "dontKnowText", Role::Alone),
    ("other", "showOtherItem", "otherText", Role::Other),
];

impl<W: Way> Pass<W> {
    /// A list under this key.
    pub fn choices(&mut self, m: &mut Map, key: &str, choices: &mut Vec<Choice>) {
        if W::WRITING {
            if !choices.is_empty() {
                let list = choices.iter_mut().map(|choice| self.write_choice(choice)).collect();
                m.insert(key.to_owned(), Value::Array(list));
            }
            return;
        }
        let Some(value) = self.take(m, key) else { return };
        let Value::Array(list) = value else {
            return self.refuse(m, key, value, Defect::WrongType);
        };
        let mut taken = Set::new();
        let mut over = Vec::new();
        let mut full = false;
        for (at, value) in list.into_iter().enumerate() {
            if choices.len() >= MAX_CHOICES || self.choices == 0 {
                full = true;
                over.push(value);
                continue;
            }
            let path = self.at(key, at);
            match self.read_choice(value, &mut taken) {
                Ok(choice) => {
                    self.choices -= 1;
                    choices.push(choice);
                }
                Err(value) => {
                    self.tell("", Defect::WrongType);
                    over.push(value);
                }
            }
            self.back(path);
        }
        if full {
            self.tell(key, Defect::TooMany { limit: choices.len() });
        }
        self.left_over(m, key, over);
    }

    /// What a list holds beyond what could be read stays where it was.
    pub fn left_over(&mut self, m: &mut Map, key: &str, over: Vec<Value>) {
        if !over.is_empty() {
            self.knows(key);
            m.insert(key.to_owned(), Value::Array(over));
        }
    }

    fn read_choice(&mut self, value: Value, taken: &mut Set<crate::survey::ChoiceId>) -> Result<Choice, Value> {
        let mut m = match value {
            Value::Object(_) => self.open(value)?,
            Value::Null | Value::Array(_) => return Err(value),
            plain => gathered([("value".to_owned(), plain)]),
        };
        let mut value = self.take(&mut m, "value");
        if !self.own()
            && !m.contains_key("text")
            && let Some((before, after)) = value
                .as_ref()
                .and_then(Value::as_str)
                .and_then(|text| text.split_once('|'))
        {
            m.insert("text".to_owned(), after.into());
            value = Some(before.into());
        }
        let id = self.choice_id(&mut m, &mut value, taken);
        let mut choice = Choice::new(id, Text::default());
        choice.value = value;
        self.choice(&mut m, &mut choice);
        Ok(choice)
    }

    fn write_choice(&mut self, choice: &mut Choice) -> Value {
        let mut m = self.begin(&choice.extra);
        self.choice(&mut m, choice);
        let value = choice.value();
        if self.own() && text_of(&value).as_deref() != Some(choice.id.as_str()) {
            m.insert("id".to_owned(), choice.id.as_str().into());
        }
        let bar = !self.own() && value.as_str().is_some_and(|text| text.contains('|'));
        if bar && !m.contains_key("text") {
            m.insert("text".to_owned(), value.clone());
        }
        if m.is_empty() && !value.is_object() && !value.is_array() {
            return value;
        }
        m.insert("value".to_owned(), value);
        m.into()
    }

    fn choice(&mut self, m: &mut Map, choice: &mut Choice) {
        self.text(m, "text", &mut choice.label);
        self.formula(m, "visibleIf", &mut choice.show_if);
        self.formula(m, "enableIf", &mut choice.enable_if);
        self.picture(m, "imageLink", &mut choice.image);
        if self.own() {
            let roles = [("plain", Role::Plain), ("other", Role::Other), ("alone", Role::Alone)];
            self.word(m, "role", &mut choice.role, &roles);
        } else {
            let mut alone = choice.role == Role::Alone;
            self.flag(m, "isExclusive", &mut alone);
            if alone {
                choice.role = Role::Alone;
            }
            if choice.role == Role::Other {
                self.tell("choices", Defect::NotThere);
            }
        }
        self.extra(m, &mut choice.extra);
    }

    /// An address. Only `data:` is shown.
    pub fn picture(&mut self, m: &mut Map, key: &str, address: &mut String) {
        self.string(m, key, address);
        if !W::WRITING && !address.is_empty() && !address.starts_with("data:") {
            self.tell(key, Defect::FarPicture);
        }
    }

    /// What a choice question holds.
    pub fn chosen_from(&mut self, m: &mut Map, kind: &mut Kind) {
        let (several, ranking) = (
            matches!(kind, Kind::Multiple { .. }),
            matches!(kind, Kind::Ranking { .. }),
        );
        let (Kind::Single { choices, options }
        | Kind::Multiple { choices, options }
        | Kind::Ranking { choices, options }) = kind
        else {
            return;
        };
        if W::WRITING {
            if self.own() {
                self.choices(m, "choices", choices);
            } else {
                let mut plain = choices.clone();
                self.write_special(m, &mut plain);
                if options.from.is_some() {
                    plain.retain(|choice| choice.role != Role::Plain);
                }
                self.choices(m, "choices", &mut plain);
            }
        } else {
            if !self.own() && m.contains_key("choicesFromQuestion") {
                // Its own are not shown.
                self.knows("choices");
            } else {
                self.choices(m, "choices", choices);
            }
            if !self.own() {
                self.counted_choices(m, choices);
                self.read_special(m, choices);
            }
            // Their own, or those of elsewhere.
            let borrowed = m.contains_key("choicesFromQuestion") || m.contains_key("choicesByUrl");
            if choices.is_empty() && !borrowed {
                self.tell("", Defect::NoChoices);
            }
        }
        self.options(m, options, several, ranking);
    }

    /// SurveyJS's drop-down of numbers.
    fn counted_choices(&mut self, m: &mut Map, choices: &mut Vec<Choice>) {
        let (mut min, mut max, mut step) = (0, 0, 1);
        if !choices.is_empty() || !m.contains_key("choicesMax") {
            return;
        }
        self.count(m, "choicesMin", &mut min, 0);
        self.count(m, "choicesMax", &mut max, 0);
        self.count(m, "choicesStep", &mut step, 1);
        let each = (min..=max).step_by(step.max(1) as usize).take(MAX_CHOICES);
        m.insert("choices".to_owned(), each.map(Value::from).collect());
        self.choices(m, "choices", choices);
    }

    fn read_special(&mut self, m: &mut Map, choices: &mut Vec<Choice>) {
        for (value, shows, says, role) in SPECIAL {
            let mut shown = false;
            self.flag(m, shows, &mut shown);
            if shown {
                let mut taken = gathered(choices.iter().map(|choice| choice.id.clone()));
                let mut own = Some(Value::from(value));
                let id = self.choice_id(&mut Map::new(), &mut own, &mut taken);
                let mut choice = Choice::new(id, Text::default());
                (choice.value, choice.role) = (own, role);
                self.text(m, says, &mut choice.label);
                choices.push(choice);
            }
        }
    }

    /// Takes out of the list what SurveyJS has keys for.
    fn write_special(&mut self, m: &mut Map, choices: &mut Vec<Choice>) {
        let mut last = SPECIAL.len();
        while let Some(choice) = choices.last() {
            let bare = choice.extra.is_empty() && choice.image.is_empty();
            let bare = bare && choice.show_if.is_none() && choice.enable_if.is_none();
            let known = SPECIAL.iter().take(last);
            let mut known = known.enumerate().filter(|(_, (value, _, _, role))| {
                *role == choice.role && (*role == Role::Other || choice.value() == **value)
            });
            let Some((at, (value, shows, says, _))) = known.next_back().filter(|_| bare) else {
                break;
            };
            if choice.value() != **value {
                self.tell("choices", Defect::Nearest);
            }
            self.flag(m, shows, &mut true);
            self.text(m, says, &mut choice.label.clone());
            choices.pop();
            last = at;
        }
    }

    fn options(&mut self, m: &mut Map, options: &mut Options, several: bool, ranking: bool) {
        let orders = [
            ("none", Order::AsWritten),
            ("asc", Order::Ascending),
            ("desc", Order::Descending),
            ("random", Order::Random),
            ("initial", Order::AsWritten),
        ];
        self.word(m, "choicesOrder", &mut options.order, &orders);
        // What the builder keeps of another kind has no place in SurveyJS.
        if self.own() || several {
            self.flag(m, "showSelectAllItem", &mut options.take_all);
        }
        if self.own() || several {
            self.small(m, "minSelectedChoices", &mut options.least, u16::MAX);
            self.small(m, "maxSelectedChoices", &mut options.most, u16::MAX);
        }
        self.carried_over(m, &mut options.from);
        self.formula(m, "choicesVisibleIf", &mut options.show_each_if);
        self.formula(m, "choicesEnableIf", &mut options.enable_each_if);
        if self.own() || options.look == ChoiceLook::DropDown {
            self.text(m, "placeholder", &mut options.placeholder);
        }
        if self.own() || !ranking {
            self.text(m, "otherPlaceholder", &mut options.other_placeholder);
            self.text(m, "otherErrorText", &mut options.other_missing);
        }
    }

    fn carried_over(&mut self, m: &mut Map, from: &mut Option<CarriedOver>) {
        let mut over = from.clone().unwrap_or_default();
        self.string(m, "choicesFromQuestion", &mut over.question);
        if !over.question.is_empty() {
            let modes = [
                ("all", Which::All),
                ("selected", Which::Chosen),
                ("unselected", Which::NotChosen),
            ];
            self.word(m, "choicesFromQuestionMode", &mut over.which, &modes);
            self.string(m, "choiceValuesFromQuestion", &mut over.value);
            self.string(m, "choiceTextsFromQuestion", &mut over.label);
            *from = Some(over);
        }
    }
}

/// A value as a text, where it is a plain one.
pub fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}
