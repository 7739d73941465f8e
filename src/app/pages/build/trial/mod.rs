//! The way that the answers in the preview take, and what no answers can reach. Both come from the library.
use leptos::prelude::*;
use waystone::{
    lint::Rule,
    runner::Runner,
    trial::{Step, Stop, Why, stops},
};

use super::{
    advice::Advice,
    editor::{At, Editor, key},
};
use crate::app::{
    browser::view::{View, el, list, nothing, when},
    components::icon::{Icon, glyph},
    ui::say,
    words,
};

pub fn trial(editor: Editor, runner: RwSignal<Runner>, advice: Advice) -> View {
    let words = words();
    let way = Memo::new(move |_| runner.with(|runner| stops(runner, words.get())));
    let summary = move || {
        let count = |shown: bool| {
            let all = way.with(|way| {
                way.iter()
                    .flat_map(|stop| &stop.steps)
                    .filter(|step| step.shown || !shown)
                    .count()
            });
            all as u64
        };
        (words.get().trying().summary)(count(true), count(false))
    };
    let stop = move |(_, stop): (_, Stop)| page(editor, stop);
    let all = move || {
        let lang = words.get().lang;
        way.get().into_iter().map(|stop| (lang, stop)).collect::<Vec<_>>()
    };
    el("section.stack.trial")
        .attr("aria-label", say(|w| w.trying().paths))
        .with(el("p.note").with(say(|w| w.trying().lead)))
        .with(el("p.med").attr("role", "status").attr("id", "way").with(summary))
        .with(el("ol.trial-way").with(list(all, key, stop)))
        .with(unreachable(advice))
}

fn mark(shown: bool) -> View {
    let words = words().get_untracked().trying();
    let (icon, text) = if shown {
        (Icon::Check, words.shown)
    } else {
        (Icon::Close, words.hidden)
    };
    el("span.seen-mark")
        .attr("data-shown", if shown { "yes" } else { "no" })
        .with(glyph(icon, 16))
        .with(el("span").with(text))
}

fn page(editor: Editor, stop: Stop) -> View {
    let words = editor.words.get_untracked();
    let hidden = !stop.shown;
    let steps = stop
        .steps
        .into_iter()
        .map(|one| step(editor, one, hidden))
        .collect::<Vec<_>>();
    el("li")
        .attr("data-page", stop.page.to_string())
        .with(el("div.row.way-page").with([el("h2").with((words.build().page)(stop.number)), mark(!hidden)]))
        .with(stop.why.map(|why| reason(editor, &why)))
        .with(el("ol").with(steps))
}

fn step(editor: Editor, step: Step, page_hidden: bool) -> View {
    let words = editor.words.get_untracked();
    let title = if step.title.is_empty() {
        words.build().untitled.to_owned()
    } else {
        step.title
    };
    let at = At::Question(step.question.clone());
    let open = el("button.lnk")
        .with(words.trying().open)
        .with(el("span.vh").with(format!(": {}", (words.build().question_n)(step.number))))
        .click(move || editor.select(at.clone()));
    let why = step.why.as_ref().map(|why| reason(editor, why));
    let outer = (page_hidden && step.why.is_none()).then(|| el("p.note").with(words.trying().page_hidden));
    let answer = step
        .answer
        .map(|answer| el("p.note").attr("dir", "auto").with((words.trying().answer)(&answer)));
    let text = el("div")
        .with(el("p.med").attr("dir", "auto").with(title))
        .with(answer)
        .with(why)
        .with(outer);
    el("li.way-step")
        .attr("data-shown", if step.shown { "yes" } else { "no" })
        .with(
            el("span.stone")
                .attr("aria-hidden", "true")
                .attr("data-on", step.shown.then_some("done"))
                .with(words.lang.count(step.number)),
        )
        .with(text)
        .with(el("div.way-end").with([mark(step.shown), open]))
}

/// "if Q1 is 0–6 · Q1: 9".
fn reason(editor: Editor, why: &Why) -> View {
    let words = editor.words.get_untracked().trying();
    let answers = why.answers.iter().map(|(question, answer)| {
        let answer = answer.as_deref().unwrap_or(words.no_answer);
        el("span.val").with(el("bdi").with(format!("{question}: {answer}")))
    });
    el("p.note.why")
        .with(glyph(Icon::Rule, 14))
        .with(el("bdi").with((words.rule)(&why.rule)))
        .with(answers.collect::<Vec<_>>())
}

/// What the advice found of conditions that never hold.
fn unreachable(advice: Advice) -> View {
    let words = words();
    let found = move || {
        let rules = [Rule::UnreachableQuestion, Rule::Contradiction, Rule::BranchToNowhere];
        advice.found(&rules)
    };
    let none = move || {
        let words = words.get().trying();
        match found() {
            None => words.not_checked,
            Some(found) if found.is_empty() => words.all_reachable,
            Some(_) => "",
        }
    };
    let item = move |(_, one, place): (_, waystone::job::Advised, String)| {
        let to = one.clone();
        let seen = one.seen.clone().map(|seen| el("p.seen").with(seen));
        let open = el("button.lnk").with(place).click(move || advice.go(&to));
        let text = el("div")
            .with([el("p.what").with([open, el("strong").with(one.name)])])
            .with(seen)
            .with(el("small").with(one.what));
        el("li.no").with([glyph(Icon::Warn, 18), text])
    };
    let all = move || {
        let lang = words.get().lang;
        let named = |one: waystone::job::Advised| {
            let place = advice.place_of(&one);
            (lang, one, place)
        };
        found().unwrap_or_default().into_iter().map(named).collect::<Vec<_>>()
    };
    let any = when(
        move || found().is_some_and(|found| !found.is_empty()),
        move || el("ul.advice").attr("id", "unreachable").with(list(all, key, item)),
    );
    nothing().with([
        el("h2").with(say(|w| w.trying().unreachable)),
        el("p.note").attr("role", "status").with(none),
        any,
    ])
}
