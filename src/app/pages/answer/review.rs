//! All answers before they are given, each with a way back to its question.
use leptos::prelude::*;
use waystone::{
    response::Answer,
    runner::{Place, Runner},
    survey::{Choice, ChoiceId, Kind, Question, QuestionId, Role, Rows},
    words::Words,
};

use super::Visit;
use crate::app::{
    browser::{
        intl,
        view::{View, el, live, nothing},
    },
    ui::{say, words},
};

pub fn review(visit: Visit) -> View {
    let words = words();
    let all = move || {
        let words = words.get();
        let ids: Vec<QuestionId> = visit.runner.with(|r| {
            let asked = r.reachable().filter(|question| question.kind.asks());
            asked.map(|question| question.id.clone()).collect()
        });
        let one = |id: QuestionId| visit.runner.with_untracked(|r| line(visit, words, r, id));
        el("dl.review").with(ids.into_iter().map(one).collect::<Vec<_>>())
    };
    el("div")
        .with(
            el("h1.ask")
                .attr("tabindex", "-1")
                .attr("data-here", true)
                .with(say(|w| w.run().review_title)),
        )
        .with(el("p.ask-sub").with(say(|w| w.run().review_help)))
        .with(live(all))
}

fn title(runner: &Runner, place: &Place, question: &Question) -> String {
    if question.title.is_empty() {
        question.name().to_owned()
    } else {
        runner.text(&question.title, runner.overlay_at(place).as_ref())
    }
}

fn line(visit: Visit, words: &'static Words, runner: &Runner, id: QuestionId) -> View {
    let place = Place::of(&id);
    let Some(question) = runner.question_at(&place) else {
        return nothing();
    };
    let title = title(runner, &place, question);
    let run = words.run();
    let change = el("button.lnk")
        .attr("type", "button")
        .attr("aria-label", (run.change_of)(&title))
        .with(run.change)
        .click(move || visit.change(&id));
    let said = said(words, runner, &place, question);
    el("div")
        .with(el("dt").attr("dir", "auto").with(title))
        .with(el("dd").attr("dir", "auto").with(said))
        .with(el("dd.end").with(change))
}

/// An answer as it is read back.
fn said(words: &'static Words, runner: &Runner, place: &Place, question: &Question) -> View {
    let (run, lang) = (words.run(), words.lang);
    let remark = question.remark.as_ref().and_then(|_| runner.remark_at(place));
    let remark = remark.map(|text| el("p.note").with(text));
    let answer = runner.answer_at(place).filter(|answer| !answer.is_empty());
    let Some(answer) = answer else {
        let none = remark.is_none().then(|| el("span.mut").with(run.not_answered));
        return nothing().with(none).with(remark);
    };
    let number = |n: f64| intl::number(lang, n, "decimal", "", Some(10));
    let known = runner.known_at(place);
    let says = |choice: &Choice| runner.filled(&choice.says(runner.lang()), runner.overlay_at(place).as_ref());
    // With the words of "other"; in the app's own words where the author has none.
    let one = |id: &ChoiceId| {
        let choice = known.iter().find(|choice| choice.id == *id);
        let said = choice.map(|choice| {
            let own = run.own_word(choice).map(str::to_owned);
            let label = own.unwrap_or_else(|| says(choice));
            let words = (choice.role == Role::Other).then(|| runner.remark_at(place)).flatten();
            words.map_or(label.clone(), |words| format!("{label}: {words}"))
        });
        said.unwrap_or_default()
    };
    let text = match (&answer, &question.kind) {
        (Answer::Yes(yes), Kind::YesNo(own)) => {
            let (own, word) = if *yes { (&own.yes, run.yes) } else { (&own.no, run.no) };
            if own.is_empty() {
                word.to_owned()
            } else {
                runner.text(own, None)
            }
        }
        (Answer::Number(n), Kind::Rating(rating)) if rating.label(*n).is_none() => lang.count(u64::from(*n)),
        (Answer::Choice(id), _) => one(id),
        (Answer::Choices(ids), _) => {
            let texts: Vec<String> = ids.iter().map(one).collect();
            return nothing()
                .with(texts.into_iter().map(|text| el("p").with(text)).collect::<Vec<_>>())
                .with(remark);
        }
        (Answer::Amount(at), _) => number(at.get()),
        (Answer::Span(from, to), _) => format!("{} – {}", number(from.get()), number(to.get())),
        (Answer::Order(ids), _) => {
            let item = |id: &ChoiceId| {
                let choice = known.iter().find(|choice| choice.id == *id)?;
                Some(el("li").with(says(choice)))
            };
            return el("ol.said").with(ids.iter().filter_map(item).collect::<Vec<_>>());
        }
        (Answer::Fields(texts), Kind::Fields(fields)) => {
            let line = |field: &waystone::survey::Field| {
                let text = texts.get(&field.id).filter(|text| !text.is_empty())?;
                let name = if field.title.is_empty() {
                    field.name().to_owned()
                } else {
                    runner.text(&field.title, None)
                };
                Some(el("p").with(el("b").with(format!("{name}: "))).with(text.as_str()))
            };
            return nothing().with(fields.iter().filter_map(line).collect::<Vec<_>>());
        }
        (Answer::Rows(_) | Answer::Table(_), Kind::Repeat(repeat)) => {
            let row = |at: usize| {
                let name = match &repeat.rows {
                    Rows::Fixed(rows) => rows.get(at).map(|row| row.says(runner.lang())).unwrap_or_default(),
                    Rows::Growing { .. } => (run.row)(at as u64 + 1),
                };
                let cells = repeat.questions.iter().filter(|cell| cell.kind.asks()).map(|cell| {
                    let inner = place.cell(at, &cell.id);
                    let name = el("b").with(format!("{}: ", title(runner, &inner, cell)));
                    el("div").with(name).with(said(words, runner, &inner, cell))
                });
                el("div.said-row")
                    .with(el("p.med").with(name))
                    .with(cells.collect::<Vec<_>>())
            };
            return nothing()
                .with((0..runner.rows_at(place)).map(row).collect::<Vec<_>>())
                .with(remark);
        }
        _ => runner.told(place).unwrap_or_default(),
    };
    nothing().with(el("span").with(text)).with(remark)
}
