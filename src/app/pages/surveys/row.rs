//! One survey in the list: the whole row is its link.
use leptos::prelude::*;
use waystone::{
    glance::{Glance, Headline},
    route::Route,
    scoring::suppress::Policy,
    survey::{Measure, Status, Survey, SurveyId},
    words::Words,
};

use super::{Board, Entry, notice::Deleted};
use crate::app::{
    browser::{intl, random, root},
    components::{
        icon::{Glyph, Icon},
        work_head::{status_name, status_tag},
    },
    words,
};

/// In the row's own language at drawing time: the list is drawn anew when the language changes.
fn title(words: &Words, survey: &Survey) -> String {
    let title = survey.title.default.trim();
    if title.is_empty() {
        words.shell().untitled.to_owned()
    } else {
        title.to_owned()
    }
}

fn value(words: &Words, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Nps => words.lang.signed(value, 0),
        Measure::Csat => words.lang.percent(value, 0),
        Measure::Ces | Measure::Effort | Measure::Plain(_) => words.lang.number(value, 1),
    }
}

/// An end of the range, without the unit that the value has already.
fn end(words: &Words, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Nps => words.lang.number(value, 0),
        Measure::Csat => words.lang.number(value * 100.0, 0),
        Measure::Ces | Measure::Effort | Measure::Plain(_) => words.lang.number(value, 1),
    }
}

fn metric(words: &'static Words, headline: Headline) -> impl IntoView {
    let name = match headline.measure {
        Measure::Nps => words.surveys().nps,
        Measure::Csat => words.surveys().csat,
        _ => words.surveys().ces,
    };
    let Some(estimate) = headline.estimate else {
        let appears = (words.surveys().appears)(Policy::STANDARD.hide_below);
        return view! { <div class="metric"><span class="v none">"–"</span><span class="k">{appears}</span></div> }
            .into_any();
    };
    let range = estimate.range.map(|range| {
        let [low, high] = [range.low, range.high].map(|at| end(words, headline.measure, at));
        format!(", {}", (words.surveys().range)(&low, &high))
    });
    let of = (headline.measure == Measure::Ces).then(|| view! { <small>" "{words.surveys().of_7}</small> });
    let few = headline.few.then(|| view! { <br /><span>{words.surveys().few}</span> });
    view! {
        <div class="metric">
            <span class="v" class:few=headline.few>{value(words, headline.measure, estimate.value)}{of}</span>
            <span class="k">{name}{range}{few}</span>
        </div>
    }
    .into_any()
}

fn latest(words: &'static Words, glance: Glance) -> impl IntoView {
    let Some(moment) = glance.latest else {
        return view! { <div class="note">{words.surveys().no_answers}</div> }.into_any();
    };
    let share = glance.finished as f64 / glance.started as f64;
    let finished = if glance.finished == glance.started {
        words.surveys().all_finished.to_owned()
    } else {
        (words.surveys().finished)(&words.lang.percent(share, 0), glance.started)
    };
    view! { <div class="sm med">{intl::day(words.lang, moment)}</div><div class="note">{finished}</div> }.into_any()
}

impl Board {
    fn duplicate(self, survey: &Survey) {
        let words = self.words.get_untracked();
        let mut copy = survey.clone();
        copy.id = SurveyId::from_bits(random::bits());
        copy.status = Status::Draft;
        copy.title.default = (words.surveys().copy_of)(&title(words, survey));
        if let Err(error) = self.shelf.write(|library| library.save_survey(&mut copy, None)) {
            self.tell(error);
        }
    }

    fn delete(self, survey: &Survey, answers: u64) {
        match self.shelf.write(|library| library.take_survey(&survey.id)) {
            Ok(taken) => {
                let title = title(self.words.get_untracked(), survey);
                root::focus_soon(format!("#undo-{}", survey.id));
                let id = survey.id.clone();
                self.deleted.update(|all| {
                    all.push(Deleted {
                        id,
                        title,
                        answers,
                        taken,
                        why: None,
                    });
                });
            }
            Err(error) => self.tell(error),
        }
    }
}

#[component]
pub fn Row(entry: Entry) -> impl IntoView {
    let words = words().get_untracked();
    let board = expect_context::<Board>();
    let Entry { survey, glance } = entry;
    let title = title(words, &survey);
    let to = if glance.started > 0 {
        Route::Results(survey.id.clone())
    } else {
        Route::Build(survey.id.clone())
    };
    let questions = (words.surveys().questions)(survey.questions().count() as u64);
    let meta = match glance.headline.map(|headline| headline.measure) {
        Some(Measure::Nps) => format!("{} · {questions}", words.surveys().nps),
        Some(Measure::Csat) => format!("{} · {questions}", words.surveys().csat),
        Some(Measure::Ces) => format!("{} · {questions}", words.surveys().ces),
        _ => questions,
    };
    let (copied, deleted, answers) = (survey.clone(), survey.clone(), glance.finished);
    view! {
        <li class="srow" data-survey=survey.id.to_string()>
            <div class="a-ti"><h2><a href=to.href() dir="auto">{title.clone()}</a></h2><p class="meta">{meta}</p></div>
            <div class="a-st"><span class="status" data-s=status_tag(survey.status)><i></i>{status_name(words, survey.status)}</span></div>
            <div class="a-me">{glance.headline.map(|headline| metric(words, headline))}</div>
            <div class="a-re resp"><b class:mut=answers == 0>{words.lang.count(answers)}</b><span class="vh">" "{words.surveys().col_answers}</span></div>
            <div class="a-fr">{latest(words, glance)}</div>
            <div class="a-mo">
                <button class="btn icon quiet sm" aria-label=(words.surveys().duplicate)(&title) on:click=move |_| board.duplicate(&copied)>
                    <Glyph icon=Icon::Copy />
                </button>
                <button class="btn icon quiet sm" aria-label=(words.surveys().delete)(&title) on:click=move |_| board.delete(&deleted, answers)>
                    <Glyph icon=Icon::Trash />
                </button>
            </div>
        </li>
    }
}
