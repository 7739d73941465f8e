//! Conditions as an author writes them: sentences of menus, or text where a sentence can't say it. What they mean is
//! `waystone::sentence`'s and the runner's.
mod clause;
mod pipe;
mod text;
mod values;

use leptos::prelude::*;
use waystone::{
    edit::{Edit, EditName},
    sentence::{Clause, Join, Sentence},
    survey::{Condition, Formula, PageId, Question, QuestionId, Survey},
};

pub use self::pipe::pipe;
use self::{clause::clause_row, text::text};
use super::editor::Editor;
use crate::app::{
    browser::{
        root,
        view::{View, either, el, list, nothing, when},
    },
    components::icon::{Icon, glyph},
    ui::{Word, say},
    words,
};

/// What a condition decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Shown(QuestionId),
    Required(QuestionId),
    Page(PageId),
}

/// One condition in the editor; `Copy`, as the editor is.
#[derive(Clone, Copy)]
struct Rule {
    editor: Editor,
    target: StoredValue<Target>,
    /// Begins the ids of its fields.
    name: StoredValue<String>,
    condition: Memo<Option<Condition>>,
    /// `None` too where a condition can't be said as one.
    sentence: Memo<Option<Sentence>>,
    /// The questions whose answers may decide, with their numbers. Asked for only where the condition is edited: a long survey
    /// has many pages.
    sources: Memo<Vec<(u64, Question)>>,
    /// Its author writes text although a sentence would do.
    writes: RwSignal<bool>,
}

impl Rule {
    fn open(editor: Editor, target: Target) -> Self {
        let name = match &target {
            Target::Shown(_) => "rule".to_owned(),
            Target::Required(_) => "required-rule".to_owned(),
            Target::Page(id) => format!("page-{id}"),
        };
        let target = StoredValue::new(target);
        let condition = Memo::new(move |_| {
            editor
                .survey
                .with(|survey| target.with_value(|target| read(survey, target)))
        });
        let sentence = Memo::new(move |_| {
            let condition = condition.get()?;
            editor.survey.with(|survey| Sentence::of(survey, &condition))
        });
        Self {
            editor,
            target,
            name: StoredValue::new(name),
            condition,
            sentence,
            sources: Memo::new(move |_| target.with_value(|target| sources(editor, target))),
            writes: RwSignal::new(false),
        }
    }

    fn id(self, part: &str) -> String {
        self.name.with_value(|name| format!("{name}-{part}"))
    }

    fn set(self, condition: Option<Condition>) {
        self.target.with_value(|target| match target {
            Target::Shown(id) => {
                self.editor.apply(&Edit::ShowIf(id.clone(), condition));
            }
            target => self
                .editor
                .edit(EditName::Rule, |survey| write(survey, target, condition)),
        });
    }

    /// Changes the sentence; `menu` is the field that was used: it keeps the keyboard although rows are drawn anew.
    fn say(self, menu: &str, change: impl FnOnce(&mut Sentence)) {
        let Some(mut sentence) = self.sentence.get_untracked() else {
            return;
        };
        change(&mut sentence);
        let said = self.editor.survey.with_untracked(|survey| sentence.condition(survey));
        if said.is_some() {
            self.set(said);
        }
        root::focus_soon(format!("#{menu}"));
    }

    fn sources(self) -> Vec<(u64, Question)> {
        self.sources.get()
    }

    fn add(self, question: &Question) {
        let clause = Clause::start(question);
        let count = self
            .sentence
            .with_untracked(|sentence| sentence.as_ref().map_or(0, |one| one.clauses.len()));
        if count == 0 {
            let said = self
                .editor
                .survey
                .with_untracked(|survey| Sentence::one(clause).condition(survey));
            self.set(said);
            root::focus_soon(format!("#{}", self.id("question")));
        } else {
            self.say(&self.id(&format!("question-{count}")), |sentence| {
                sentence.clauses.push(clause)
            });
        }
    }
}

/// How many questions stand before it.
fn before(survey: &Survey, target: &Target) -> usize {
    match target {
        Target::Shown(id) | Target::Required(id) => survey.number(id).map_or(0, |number| number - 1),
        Target::Page(id) => {
            let before = survey.pages.iter().take_while(|page| page.id != *id);
            before.map(|page| page.questions.len()).sum()
        }
    }
}

fn sources(editor: Editor, target: &Target) -> Vec<(u64, Question)> {
    editor.survey.with(|survey| {
        let all = survey.questions().take(before(survey, target)).enumerate();
        all.filter(|(_, question)| question.kind.asks())
            .map(|(at, question)| (at as u64 + 1, question.clone()))
            .collect()
    })
}

fn read(survey: &Survey, target: &Target) -> Option<Condition> {
    match target {
        Target::Shown(id) => survey.question(id)?.show_if.clone(),
        Target::Required(id) => survey.question(id)?.logic.required_if.clone().map(Condition::Formula),
        Target::Page(id) => {
            let page = survey.pages.iter().find(|page| page.id == *id)?;
            page.show_if.clone().map(Condition::Formula)
        }
    }
}

fn write(survey: &mut Survey, target: &Target, condition: Option<Condition>) {
    let formula = |survey: &Survey| match &condition {
        Some(Condition::Formula(formula)) => Some(formula.clone()),
        Some(Condition::Rule(rule)) => rule.formula(survey),
        None => None,
    };
    match target {
        Target::Shown(id) => {
            if let Some(question) = survey.question_mut(id) {
                question.show_if = condition;
            }
        }
        Target::Required(id) => {
            let formula = formula(survey);
            if let Some(question) = survey.question_mut(id) {
                question.logic.required_if = formula;
            }
        }
        Target::Page(id) => {
            let formula = formula(survey);
            if let Some(page) = survey.pages.iter_mut().find(|page| page.id == *id) {
                page.show_if = formula;
            }
        }
    }
}

/// The text of a condition.
fn formula(survey: &Survey, condition: &Condition) -> Option<Formula> {
    match condition {
        Condition::Formula(formula) => Some(formula.clone()),
        Condition::Rule(rule) => rule.formula(survey),
    }
}

/// When the open question is shown, and when it must be answered.
pub fn rule_row(editor: Editor, id: QuestionId, number: Memo<u64>) -> View {
    let shown = Rule::open(editor, Target::Shown(id.clone()));
    let required = Rule::open(editor, Target::Required(id.clone()));
    let none_yet = move || el("p.note").with(say(|w| w.build().no_rule_yet));
    let is_first = move || number.get() <= 1 && shown.condition.with(Option::is_none);
    let may_be_required = Memo::new(move |_| {
        let always = editor
            .survey
            .with(|survey| survey.question(&id).is_some_and(|one| one.required || !one.kind.asks()));
        !always && (number.get() > 1 || required.condition.with(Option::is_some))
    });
    let shown = either(is_first, none_yet, move || {
        condition(shown, |w| w.build().show_if, |w| w.build().always)
    });
    let required = when(
        move || may_be_required.get(),
        move || condition(required, |w| w.logic().required_if, |w| w.logic().never),
    );
    el("div.qcard-rule").with([glyph(Icon::Rule, 18), el("div.stack.rules").with([shown, required])])
}

/// When a page is shown: a button until there is a condition. Nothing for the first one, unless it has one.
pub fn page_rule(editor: Editor, id: PageId) -> View {
    let rule = Rule::open(editor, Target::Page(id));
    let open = RwSignal::new(false);
    let has = move || rule.condition.with(Option::is_some);
    let may = Memo::new(move |_| {
        let asks = |survey: &Survey, end: usize| survey.questions().take(end).any(|question| question.kind.asks());
        rule.target
            .with_value(|target| editor.survey.with(|survey| asks(survey, before(survey, target))))
    });
    let start = move || {
        el("button.btn.quiet.sm")
            .attr("id", rule.id("open"))
            .with(glyph(Icon::Rule, 16))
            .with(say(|w| w.logic().show_page_if))
            .with(" …")
            .click(move || {
                open.set(true);
                root::focus_soon(format!("#{}", rule.id("question")));
            })
    };
    let whole = move || condition(rule, |w| w.logic().show_page_if, |w| w.build().always);
    when(
        move || may.get() || has(),
        move || either(move || open.get() || has(), whole, start),
    )
}

/// One condition: a sentence, or its text.
fn condition(rule: Rule, lead: Word, none: Word) -> View {
    let is_text = move || {
        let unsaid = rule.condition.with(Option::is_some) && rule.sentence.with(Option::is_none);
        unsaid || rule.writes.get()
    };
    either(is_text, move || text(rule, lead), move || sentence(rule, lead, none))
}

fn sentence(rule: Rule, lead: Word, none: Word) -> View {
    let words = words();
    let is_shown = rule.target.with_value(|target| matches!(target, Target::Shown(_)));
    let count = Memo::new(move |_| {
        rule.sentence
            .with(|one| one.as_ref().map_or(0, |one| one.clauses.len()))
    });
    let join = move || {
        let pick = move |tag: String| {
            let join = if tag == "any" { Join::Any } else { Join::All };
            rule.say(&rule.id("join"), |sentence| sentence.join = join);
        };
        let option = |tag: &str, text: Word| el("option").attr("value", tag).with(say(text));
        let now = move || {
            rule.sentence
                .with(|one| one.as_ref().is_some_and(|one| one.join == Join::Any))
        };
        el("select.tok")
            .attr("id", rule.id("join"))
            .attr("aria-label", say(|w| w.logic().join))
            .input("change", pick)
            .with([option("all", |w| w.logic().all), option("any", |w| w.logic().any)])
            .prop("value", move || if now() { "any" } else { "all" })
    };
    // A row is drawn anew when what it is about changes; its values follow by themselves.
    let rows = move || {
        let lang = words.get().lang;
        let clauses = rule
            .sentence
            .with(|one| one.as_ref().map(|one| one.clauses.clone()))
            .unwrap_or_default();
        let about = |(at, clause): (usize, Clause)| (at, clause.question, clause.test.op(), lang);
        clauses.into_iter().enumerate().map(about).collect::<Vec<_>>()
    };
    let first = move || clause::source_menu(rule, 0, none);
    let lead = el("span").with(say(lead));
    let head = el("p.rule")
        .with(lead)
        .with(when(move || count.get() > 1, join))
        .with(when(move || count.get() == 0, first));
    let rows = list(rows, super::editor::key, move |(at, question, op, _)| {
        clause_row(rule, at, question, op, none, count)
    });
    let add = move || {
        el("button.btn.quiet.sm")
            .attr("id", rule.id("add"))
            .with(glyph(Icon::Plus, 16))
            .with(say(|w| w.logic().add))
            .click(move || {
                if let Some((_, question)) = untrack(|| rule.sources()).last() {
                    rule.add(question);
                }
            })
    };
    let as_text = move || {
        el("button.lnk")
            .attr("id", rule.id("as-text"))
            .with(say(|w| w.logic().as_text))
            .click(move || {
                rule.writes.set(true);
                root::focus_soon(format!("#{}", rule.id("text")));
            })
    };
    let tools = el("div.row.rule-tools").with([
        when(move || count.get() > 0, add),
        when(move || count.get() > 0 || is_shown, as_text),
    ]);
    nothing().with(el("div.stack.sentence").with([head, el("div.stack.clauses").with(rows), tools]))
}
