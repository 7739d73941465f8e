//! What the formulas inside a question look at: its choices, its validators, and all that stands in rows. No working out.
use super::{
    pattern::Pattern,
    plan::{Plan, watched},
    row_logic,
};
use crate::{
    expression::lower,
    survey::{Condition, Defect, Demand, Formula, Kind, Problem, Question, RepeatLook, Text},
};

impl Plan {
    /// What decides on its choices.
    pub(super) fn offers(&self, question: &Question) -> Vec<String> {
        let Some(options) = question.kind.options() else {
            return Vec::new();
        };
        let each = question
            .kind
            .choices()
            .iter()
            .filter_map(|choice| choice.show_if.as_ref());
        let formulas = options.show_each_if.iter().chain(each);
        let mut names: Vec<String> = formulas
            .filter_map(|formula| self.expression(formula))
            .flat_map(watched)
            .collect();
        names.extend(options.from.as_ref().map(|from| lower(&from.question)));
        names
    }

    /// What is asked only when it is needed: choices, validators, and all that stands in rows.
    pub(super) fn keep_inner(&mut self, question: &Question, path: &str) {
        for validator in &question.validators {
            if let Demand::Holds(formula) = &validator.demand {
                self.keep(Some(formula), &format!("{path}.validators"));
            }
            if let Demand::Pattern { regex, ignore_case } = &validator.demand
                && Pattern::new(regex, *ignore_case).is_none()
            {
                self.problems.push(Problem {
                    path: format!("{path}.validators"),
                    defect: Defect::BadPattern,
                });
            }
        }
        let rows = match &question.kind {
            Kind::Repeat(repeat) => repeat.given(),
            kind => kind.columns(),
        };
        let fields = match &question.kind {
            Kind::Short(input) => std::slice::from_ref(input).iter().collect(),
            Kind::Fields(fields) => fields.iter().map(|field| &field.input).collect(),
            _ => Vec::new(),
        };
        for input in fields {
            self.keep(input.min_formula.as_ref(), &format!("{path}.minValueExpression"));
            self.keep(input.max_formula.as_ref(), &format!("{path}.maxValueExpression"));
        }
        for choice in question.kind.choices().iter().chain(rows) {
            self.keep(choice.show_if.as_ref(), &format!("{path}.choices"));
            self.keep(choice.enable_if.as_ref(), &format!("{path}.choices"));
        }
        self.keep(question.logic.rows_if.as_ref(), &format!("{path}.rowsVisibleIf"));
        self.keep(question.logic.columns_if.as_ref(), &format!("{path}.columnsVisibleIf"));
        if let Some(options) = question.kind.options() {
            self.keep(options.show_each_if.as_ref(), &format!("{path}.choicesVisibleIf"));
            self.keep(options.enable_each_if.as_ref(), &format!("{path}.choicesEnableIf"));
        }
        if let Kind::Repeat(repeat) = &question.kind {
            let each = match repeat.look {
                RepeatLook::Table => "rowsVisibleIf",
                RepeatLook::Panels => "templateVisibleIf",
            };
            self.keep(repeat.show_each_if.as_ref(), &format!("{path}.{each}"));
            self.keep(repeat.show_columns_if.as_ref(), &format!("{path}.columnsVisibleIf"));
            for panel in &repeat.panels {
                let path = format!("{path}.{}", panel.name());
                self.keep(panel.show_if.as_ref(), &format!("{path}.visibleIf"));
                self.keep(panel.enable_if.as_ref(), &format!("{path}.enableIf"));
                self.keep(panel.required_if.as_ref(), &format!("{path}.requiredIf"));
            }
            for cell in &repeat.questions {
                let path = format!("{path}.{}", cell.name());
                if let Some(Condition::Formula(formula)) = &cell.show_if {
                    self.keep(Some(formula), &format!("{path}.visibleIf"));
                }
                if let Kind::Computed(computed) = &cell.kind {
                    self.keep(Some(&computed.formula), &format!("{path}.expression"));
                }
                let total = cell.total.as_ref().map(|total| &total.formula);
                self.keep(total, &format!("{path}.totalExpression"));
                let logic = &cell.logic;
                for (formula, key) in [
                    (&logic.enable_if, "enableIf"),
                    (&logic.required_if, "requiredIf"),
                    (&logic.default_formula, "defaultValueExpression"),
                    (&logic.set_formula, "setValueExpression"),
                    (&logic.set_if, "setValueIf"),
                    (&logic.reset_if, "resetValueIf"),
                ] {
                    self.keep(formula.as_ref(), &format!("{path}.{key}"));
                }
                self.keep_inner(cell, &path);
            }
        }
    }
}

pub(super) fn speaks_of_others(text: &str) -> bool {
    let text = lower(text);
    ["{prev", "{next", "{visible"]
        .into_iter()
        .any(|name| text.contains(name))
}

pub(super) fn titled_by_others(question: &Question) -> bool {
    let Kind::Repeat(repeat) = &question.kind else {
        return false;
    };
    let own = repeat.questions.iter().flat_map(|cell| [&cell.title, &cell.help]);
    let mut texts = own.chain([&repeat.title]).flat_map(Text::all);
    texts.any(speaks_of_others) || repeat.questions.iter().any(titled_by_others)
}

pub(super) fn computed(cell: &Question) -> Vec<&Formula> {
    let own = match &cell.kind {
        Kind::Computed(computed) => Some(&computed.formula),
        _ => None,
    };
    own.into_iter()
        .chain(cell.total.as_ref().map(|total| &total.formula))
        .collect()
}

pub(super) fn acting(cell: &Question) -> Vec<&Formula> {
    let both = |(_, formula, condition)| std::iter::once(formula).chain(condition);
    row_logic::formulas(cell).flat_map(both).collect()
}
