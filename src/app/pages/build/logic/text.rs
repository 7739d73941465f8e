//! A condition as text, read at every key, with what is wrong with it in words.
use leptos::prelude::*;
use waystone::{
    sentence::{Trouble, trouble},
    survey::{Condition, Formula},
    words::Words,
};

use super::{Rule, Target, formula};
use crate::app::{
    browser::{
        root,
        view::{View, el, when},
    },
    ui::{Word, say},
    words,
};

pub fn text(rule: Rule, lead: Word) -> View {
    let words = words();
    let now = Memo::new(move |_| {
        let condition = rule.condition.get()?;
        rule.editor
            .survey
            .with(|survey| formula(survey, &condition))
            .map(|formula| formula.0)
    });
    let set = move |text: String| {
        let some = !text.trim().is_empty();
        // Emptied, the field stays open: its author goes on writing.
        rule.writes.set(true);
        rule.set(some.then_some(Condition::Formula(Formula(text))));
    };
    let wrong = Memo::new(move |_| {
        let text = now.get()?;
        let of = rule.target.with_value(|target| match target {
            Target::Shown(id) | Target::Required(id) => Some(id.clone()),
            Target::Page(_) => None,
        });
        rule.editor.survey.with(|survey| trouble(survey, of.as_ref(), &text))
    });
    let says = move || {
        let logic = words.get().logic();
        match (now.with(Option::is_some), wrong.get()) {
            (false, _) => String::new(),
            (true, None) if rule.sentence.with(Option::is_none) => format!("{} {}", logic.fine, logic.only_text),
            (true, None) => logic.fine.to_owned(),
            (true, Some(trouble)) => problem(words.get(), &trouble),
        }
    };
    let id = rule.id("text");
    let state = rule.id("text-state");
    let field = el("textarea.in.code")
        .attr("id", &id)
        .attr("rows", "2")
        .attr("dir", "ltr")
        .attr("spellcheck", "false")
        .attr("aria-label", say(|w| w.logic().text))
        .attr("aria-describedby", &state)
        .attr("aria-invalid", move || wrong.with(Option::is_some).then_some("true"))
        .attr("maxlength", "20000")
        .prop("value", move || now.get().unwrap_or_default())
        .input("input", set);
    let back = move || {
        el("button.lnk")
            .attr("id", rule.id("as-rule"))
            .with(say(|w| w.logic().as_rule))
            .click(move || {
                rule.writes.set(false);
                // As the menus would have written it.
                let said = rule.sentence.get_untracked();
                if let Some(sentence) = said {
                    let condition = rule.editor.survey.with_untracked(|survey| sentence.condition(survey));
                    if condition.is_some() && condition != rule.condition.get_untracked() {
                        rule.set(condition);
                    }
                }
                root::focus_soon(format!("#{}", rule.id("question")));
            })
    };
    let may_go_back = move || rule.condition.with(Option::is_none) || rule.sentence.with(Option::is_some);
    let state = el("p.note")
        .attr("id", state)
        .attr("role", "status")
        .class("err", move || wrong.with(Option::is_some))
        .with(says);
    el("div.stack.sentence").with([
        el("p.rule").with(el("span").with(say(lead))),
        field,
        state,
        el("div.row.rule-tools").with(when(may_go_back, back)),
    ])
}

fn problem(words: &Words, trouble: &Trouble) -> String {
    let logic = words.logic();
    match trouble {
        Trouble::Unexpected(at) => (logic.unexpected)(*at as u64 + 1),
        Trouble::TooDeep => logic.too_deep.to_owned(),
        Trouble::UnknownFunction(name) => (logic.unknown_function)(name),
        Trouble::UnknownName(name) => (logic.unknown_name)(name),
        Trouble::Later(name) => (logic.later)(name),
    }
}
