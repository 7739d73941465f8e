//! Tables with a question in each column, and panels that repeat. Their questions are read as all others are.
use serde_json::Value;

use super::{MAX_DEPTH, MAX_ITEMS, Map, Pass, Way, names::Among, pass::WAS, slots::CONTRARY};
use crate::survey::{Defect, Extra, Question, Repeat, RepeatLook, Rows};

/// While writing: the column had no type of its own.
const LENT: &str = "~lent";

/// Keys of the rows: at first, at least, at most, with what SurveyJS takes them to be.
const ROWS: [(&str, u32); 3] = [("rowCount", 2), ("minRowCount", 0), ("maxRowCount", 1_000)];
const PANELS: [(&str, u32); 3] = [("panelCount", 0), ("minPanelCount", 0), ("maxPanelCount", 100)];

impl<W: Way> Pass<W> {
    pub fn repeat(&mut self, m: &mut Map, repeat: &mut Repeat) {
        let table = repeat.look == RepeatLook::Table;
        self.rows(m, repeat);
        let (add, remove) = if table {
            ("addRowText", "removeRowText")
        } else {
            ("addPanelText", "removePanelText")
        };
        self.text(m, add, &mut repeat.add);
        self.text(m, remove, &mut repeat.remove);
        if self.own() || !table {
            self.text(m, "templateTitle", &mut repeat.title);
        }
        if table {
            self.formula(m, "rowsVisibleIf", &mut repeat.show_each_if);
            self.formula(m, "columnsVisibleIf", &mut repeat.show_columns_if);
        } else {
            self.formula(m, "templateVisibleIf", &mut repeat.show_each_if);
        }
        self.row_rules(m, repeat, table);
        let around = (
            std::mem::take(&mut self.taken),
            self.last.remove(&Among::Panels.letter()),
        );
        let nested = std::mem::replace(&mut self.nested, true);
        self.depth += 1;
        if table {
            self.columns(m, &mut repeat.questions);
        } else {
            self.elements(m, "templateElements", &mut repeat.panels, &mut repeat.questions);
        }
        self.depth -= 1;
        self.nested = nested;
        self.taken = around.0;
        self.last.remove(&Among::Panels.letter());
        self.last.extend(around.1.map(|last| (Among::Panels.letter(), last)));
    }

    /// What rows start with, and what is said of them.
    fn row_rules(&mut self, m: &mut Map, repeat: &mut Repeat, table: bool) {
        self.string(m, "keyName", &mut repeat.key);
        self.text(m, "keyDuplicationError", &mut repeat.twice);
        self.flag(m, "copyDefaultValueFromLastEntry", &mut repeat.copies);
        let [fresh, nothing, add, remove] = if table {
            ["defaultRowValue", "noRowsText", "allowAddRows", "allowRemoveRows"]
        } else {
            [
                "defaultPanelValue",
                "noEntriesText",
                "allowAddPanel",
                "allowRemovePanel",
            ]
        };
        self.value(m, fresh, &mut repeat.fresh);
        self.text(m, nothing, &mut repeat.nothing);
        self.count_of(m, repeat, table);
        // Where something else is to decide how many rows there are, and can't here, they are added by hand.
        if W::WRITING || !m.contains_key("bindings") {
            self.word(m, add, &mut repeat.no_add, &CONTRARY);
            self.word(m, remove, &mut repeat.no_remove, &CONTRARY);
        }
        if table {
            self.text(m, "totalText", &mut repeat.totals);
        }
    }

    /// The question that says how many rows there are. Nothing else is bound here: with more, all of it stays as it came.
    fn count_of(&mut self, m: &mut Map, repeat: &mut Repeat, table: bool) {
        let key = if table { "rowCount" } else { "panelCount" };
        if W::WRITING {
            if !repeat.count_of.is_empty() {
                m.insert("bindings".to_owned(), serde_json::json!({ key: repeat.count_of }));
            }
            return;
        }
        if let (Some(Value::Object(bound)), Rows::Growing { .. }) = (m.get("bindings"), &repeat.rows)
            && let (Some(Value::String(name)), 1) = (bound.get(key), bound.len())
        {
            repeat.count_of.clone_from(name);
            m.remove("bindings");
        }
    }

    fn rows(&mut self, m: &mut Map, repeat: &mut Repeat) {
        let table = repeat.look == RepeatLook::Table;
        if !table && self.own() && m.contains_key("rows") {
            repeat.rows = Rows::Fixed(Vec::new());
        }
        match &mut repeat.rows {
            Rows::Fixed(rows) => {
                if !table && W::WRITING && !self.own() {
                    self.tell("rows", Defect::NotThere);
                } else {
                    self.choices(m, "rows", rows);
                }
                if rows.is_empty() && !W::WRITING {
                    self.tell("", Defect::NoChoices);
                }
            }
            Rows::Growing { start, least, most } => {
                let keys = if table { ROWS } else { PANELS };
                for ((key, usual), slot) in keys.into_iter().zip([&mut *start, &mut *least, &mut *most]) {
                    let mut count = u32::from(*slot);
                    self.count(m, key, &mut count, usual);
                    if count > u32::from(Repeat::MAX_ROWS) {
                        let limit = usize::from(Repeat::MAX_ROWS);
                        self.tell(key, Defect::TooMany { limit });
                    }
                    *slot = u16::try_from(count).unwrap_or(Repeat::MAX_ROWS).min(Repeat::MAX_ROWS);
                }
                *least = (*least).min(*most);
                *start = (*start).clamp(*least, *most);
            }
        }
    }

    fn columns(&mut self, m: &mut Map, columns: &mut Vec<Question>) {
        if W::WRITING {
            let mut list = Vec::new();
            for column in columns {
                let mut written = self.write_question(column, "cellType");
                if !self.own() && column.extra.get(WAS).is_some_and(|was| was.get("cellType").is_some()) {
                    written.insert(LENT.to_owned(), true.into());
                }
                list.push(written.into());
            }
            if !list.is_empty() {
                m.insert("columns".to_owned(), Value::Array(list));
            }
            return;
        }
        let Some(value) = self.take(m, "columns") else { return };
        let Value::Array(list) = value else {
            return self.refuse(m, "columns", value, Defect::WrongType);
        };
        if self.depth > MAX_DEPTH {
            self.tell("columns", Defect::TooDeep { limit: MAX_DEPTH });
            return self.left_over(m, "columns", list);
        }
        // What the columns take from the table as a whole stays there.
        let usual = m
            .get("cellType")
            .and_then(Value::as_str)
            .unwrap_or("dropdown")
            .to_owned();
        let choices = m.get("choices").filter(|_| !self.own()).cloned();
        self.knows("cellType");
        self.knows("choices");
        let mut over = Vec::new();
        let mut full = false;
        for (at, value) in list.into_iter().enumerate() {
            if self.items == 0 {
                full = true;
                over.push(value);
                continue;
            }
            let path = self.at("columns", at);
            match self.open(value) {
                Ok(mut column) => {
                    self.items -= 1;
                    self.lend(&mut column, &usual, choices.as_ref());
                    columns.push(self.read_question(&mut column, "cellType"));
                }
                Err(value) => over.push(value),
            }
            self.back(path);
        }
        if full {
            self.tell("columns", Defect::TooMany { limit: MAX_ITEMS });
        }
        self.left_over(m, "columns", over);
    }

    /// Gives a column the type and the choices of its table where it has none of its own.
    fn lend(&mut self, column: &mut Map, usual: &str, choices: Option<&Value>) {
        let given = column.get("cellType").filter(|kind| !kind.is_null());
        if self.own() || given.is_some_and(|kind| !kind.is_string()) {
            return;
        }
        let own = given
            .and_then(Value::as_str)
            .filter(|kind| !["", "default"].contains(kind));
        let kind = own.unwrap_or(usual).to_ascii_lowercase();
        if own.is_none() {
            column.insert("cellType".to_owned(), usual.into());
            self.remember(column, "cellType", usual.into());
        }
        let asks = ["dropdown", "checkbox", "radiogroup", "tagbox"].contains(&kind.as_str());
        let has = |key: &str| {
            column
                .get(key)
                .is_some_and(|value| value.as_array().is_none_or(|list| !list.is_empty()))
        };
        if let Some(choices) = choices
            && asks
            && self.choices > 0
            && !["choices", "choicesByUrl", "choicesFromQuestion"].into_iter().any(has)
        {
            column.insert("choices".to_owned(), choices.clone());
        }
    }

    /// What columns took from the table, they need not repeat.
    pub fn spare(&mut self, m: &mut Map, extra: &Extra) {
        if self.own() {
            return;
        }
        let usual = extra.get("cellType").and_then(Value::as_str).unwrap_or("dropdown");
        let columns = m.get_mut("columns").and_then(Value::as_array_mut);
        for column in columns.into_iter().flatten().filter_map(Value::as_object_mut) {
            if extra.contains_key("choices") && column.get("choices") == extra.get("choices") {
                column.remove("choices");
            }
            let lent = column.remove(LENT);
            if lent.is_some() && column.get("cellType").and_then(Value::as_str) == Some(usual) {
                column.remove("cellType");
            }
        }
    }
}
