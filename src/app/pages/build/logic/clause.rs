//! One clause as menus: which question, what must hold, which values.
use leptos::prelude::*;
use waystone::{
    sentence::{Clause, Op, Sentence, Test},
    survey::{Question, QuestionId},
};

use super::{Rule, values::values};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, when},
    },
    components::icon::{Icon, glyph},
    ui::{Word, say},
    words,
};

/// Ids of the first clause are bare, of others numbered.
pub fn field(rule: Rule, part: &str, at: usize) -> String {
    match at {
        0 => rule.id(part),
        at => rule.id(&format!("{part}-{at}")),
    }
}

fn short(title: &str) -> String {
    let mut short: String = title.chars().take(40).collect();
    if short.len() < title.len() {
        short.push('…');
    }
    short
}

/// The question that decides; the first clause's menu can also say "always".
pub fn source_menu(rule: Rule, at: usize, none: Word) -> View {
    let words = words();
    let now = move || {
        let clause = |one: &Sentence| one.clauses.get(at).map(|clause| clause.question.to_string());
        rule.sentence
            .with(|one| one.as_ref().and_then(clause))
            .unwrap_or_default()
    };
    let menu = field(rule, "question", at);
    let choose = {
        let menu = menu.clone();
        move |value: String| {
            let source = untrack(|| rule.sources())
                .into_iter()
                .find(|(_, one)| one.id.as_str() == value);
            let has_clause = !untrack(now).is_empty();
            match source {
                Some((_, question)) if has_clause => rule.say(&menu, |sentence| {
                    if let Some(clause) = sentence.clauses.get_mut(at) {
                        *clause = Clause::start(&question);
                    }
                }),
                Some((_, question)) => rule.add(&question),
                None => {
                    rule.set(None);
                    root::focus_soon(format!("#{menu}"));
                }
            }
        }
    };
    let option = move |(number, id, title): (u64, QuestionId, String)| {
        let name = move || {
            let count = words.get().lang.count(number);
            if title.is_empty() {
                (words.get().build().question_n)(number)
            } else {
                format!("{count}. {title}")
            }
        };
        el("option").attr("value", id.to_string()).with(name)
    };
    let named = move || {
        let name = |(number, one): (u64, Question)| (number, one.id, short(one.title.default.trim()));
        rule.sources().into_iter().map(name).collect::<Vec<_>>()
    };
    // The menu may only leave what is the last clause.
    let alone = move || {
        rule.sentence
            .with(|one| one.as_ref().is_none_or(|one| one.clauses.len() < 2))
    };
    let always = when(alone, move || el("option").attr("value", "").with(say(none)));
    el("select.tok")
        .attr("id", menu)
        .attr("aria-label", say(|w| w.build().rule_question))
        .input("change", choose)
        .with([always, list(named, super::super::editor::key, option)])
        .prop("value", move || {
            // Follows the options, too.
            named();
            now()
        })
}

pub fn clause_row(rule: Rule, at: usize, question: QuestionId, op: Op, none: Word, count: Memo<usize>) -> View {
    let words = words();
    let id = StoredValue::new(question);
    let kind = Memo::new(move |_| {
        rule.editor
            .survey
            .with(|survey| id.with_value(|id| survey.question(id).map(|one| one.kind.clone())))
    });
    let choose = move |tag: String| {
        let (Some(op), Some(kind)) = (Op::from_tag(&tag), kind.get_untracked()) else {
            return;
        };
        rule.say(&field(rule, "test", at), |sentence| {
            if let Some(clause) = sentence.clauses.get_mut(at) {
                clause.test = Test::with(op, clause.test.values(), &kind);
            }
        });
    };
    let offered = move || {
        let mut ops = kind.with(|kind| kind.as_ref().map_or(&[][..], Op::offered)).to_vec();
        if !ops.contains(&op) {
            ops.push(op);
        }
        ops
    };
    let option = move |op: Op| el("option").attr("value", op.tag()).with(move || op.label(words.get()));
    let test = el("select.tok")
        .attr("id", field(rule, "test", at))
        .attr("aria-label", say(|w| w.build().rule_test))
        .input("change", choose)
        .with(offered().into_iter().map(option).collect::<Vec<_>>())
        .prop("value", op.tag());
    let remove = move || {
        el("button.btn.icon.quiet.sm")
            .attr("aria-label", move || (words.get().logic().remove)(at as u64 + 1))
            .with(glyph(Icon::Close, 14))
            .click(move || {
                let before = at.saturating_sub(1);
                rule.say(&field(rule, "question", before), |sentence| {
                    sentence
                        .clauses
                        .remove(at.min(sentence.clauses.len().saturating_sub(1)));
                });
            })
    };
    el("p.rule.clause")
        .with(source_menu(rule, at, none))
        .with(test)
        .with(values(rule, at, op, kind))
        .with(when(move || count.get() > 1, remove))
}
