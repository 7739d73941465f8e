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
    browser::{
        intl, random, root,
        view::{View, el, live, nothing},
    },
    components::{
        icon::{Icon, glyph},
        work_head::{status_name, status_tag},
    },
};

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

fn metric(words: &'static Words, headline: Headline) -> View {
    let name = match headline.measure {
        Measure::Nps => words.surveys().nps,
        Measure::Csat => words.surveys().csat,
        _ => words.surveys().ces,
    };
    let Some(estimate) = headline.estimate else {
        let appears = (words.surveys().appears)(Policy::STANDARD.hide_below);
        return el("div.metric").with([el("span.v.none").with("–"), el("span.k").with(appears)]);
    };
    let range = estimate.range.map(|range| {
        let [low, high] = [range.low, range.high].map(|at| end(words, headline.measure, at));
        format!(", {}", (words.surveys().range)(&low, &high))
    });
    let of = (headline.measure == Measure::Ces).then(|| el("small").with((" ", words.surveys().of_7)));
    let few = headline.few.then(|| [el("br"), el("span").with(words.surveys().few)]);
    let shown = value(words, headline.measure, estimate.value);
    el("div.metric")
        .with(el("span.v").class("few", headline.few).with((shown, of)))
        .with(el("span.k").with((name, (range, few))))
}

fn latest(words: &'static Words, glance: Glance) -> View {
    if glance.started == 0 {
        return el("div.note").with(words.surveys().no_answers);
    }
    let share = glance.finished as f64 / glance.started as f64;
    let finished = if glance.finished == glance.started {
        words.surveys().all_finished.to_owned()
    } else {
        (words.surveys().finished)(&words.lang.percent(share, 0), glance.started)
    };
    nothing()
        .with(
            glance
                .latest
                .map(|moment| el("div.sm.med").with(intl::day(words.lang, moment))),
        )
        .with(el("div.note").with(finished))
}

impl Board {
    fn duplicate(self, survey: &Survey) {
        let words = self.words.get_untracked();
        let mut copy = survey.clone();
        copy.id = SurveyId::from_bits(random::bits());
        copy.status = Status::Draft;
        copy.archived = false;
        copy.title.default = (words.surveys().copy_of)(&title(words, survey));
        if let Err(error) = self.shelf.write(|library| library.save_survey(&mut copy, None)) {
            self.tell(error);
        }
    }

    /// Puts it away, or back into the list. What was saved elsewhere meanwhile is not touched: then it is tried on that.
    fn archive(self, id: &SurveyId) {
        let kept = self.shelf.write(|library| {
            let Some((mut survey, mut base)) = library.survey_to_edit(id) else {
                return Ok(());
            };
            survey.archived = !survey.archived;
            library.save_edited(&mut survey, &mut base)
        });
        root::focus_soon("#archived".into());
        if let Err(error) = kept {
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

pub fn row(board: Board, entry: Memo<Option<Entry>>) -> View {
    let id = entry.with_untracked(|entry| entry.as_ref().map(|entry| entry.survey.id.to_string()));
    // Drawn anew as a whole when it changed: what changes it is elsewhere, never the button in hand.
    let cells = move || nothing().with(entry.get().map(|entry| cells(board, entry)));
    el("li.srow").attr("data-survey", id).with(live(cells))
}

fn cells(board: Board, entry: Entry) -> [View; 6] {
    let words = board.words.get();
    let Entry { survey, glance } = entry;
    let title = title(words, &survey);
    let to = if glance.started > 0 {
        Route::Results(survey.id.clone())
    } else {
        Route::Build(survey.id.clone())
    };
    let questions = (words.surveys().questions)(survey.asked().count() as u64);
    let meta = match glance.headline.map(|headline| headline.measure) {
        Some(Measure::Nps) => format!("{} · {questions}", words.surveys().nps),
        Some(Measure::Csat) => format!("{} · {questions}", words.surveys().csat),
        Some(Measure::Ces) => format!("{} · {questions}", words.surveys().ces),
        _ => questions,
    };
    let answers = glance.finished;
    let link = el("a").attr("href", to.href()).attr("dir", "auto").with(&*title);
    let state = el("span.status")
        .attr("data-s", status_tag(survey.status))
        .with(el("i"))
        .with(status_name(words, survey.status));
    let count = el("b").class("mut", answers == 0).with(words.lang.count(answers));
    let button = |icon, name: String| {
        el("button.btn.icon.quiet.sm")
            .attr("aria-label", name)
            .with(glyph(icon, 18))
    };
    let copied = survey.clone();
    let copy = button(Icon::Copy, (words.surveys().duplicate)(&title)).click(move || board.duplicate(&copied));
    let (id, put_away) = (survey.id.clone(), survey.archived);
    let name = if put_away {
        words.surveys().unarchive
    } else {
        words.surveys().archive
    };
    let archive = button(Icon::Archive, name(&title))
        .attr("aria-pressed", if put_away { "true" } else { "false" })
        .click(move || board.archive(&id));
    let delete = button(Icon::Trash, (words.surveys().delete)(&title)).click(move || board.delete(&survey, answers));
    [
        el("div.a-ti").with([el("h2").with(link), el("p.meta").with(meta)]),
        el("div.a-st").with(state),
        el("div.a-me").with(glance.headline.map(|headline| metric(words, headline))),
        el("div.a-re.resp")
            .with(count)
            .with(el("span.vh").with((" ", words.surveys().col_answers))),
        el("div.a-fr").with(latest(words, glance)),
        el("div.a-mo").with([copy, archive, delete]),
    ]
}
