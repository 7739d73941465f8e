//! What is on the screen: titles of pages and panels, questions, and the way on and back.
use leptos::prelude::*;
use waystone::{
    order::Map,
    runner::{Place, Runner},
    survey::{Numbers, Page, PageId, PanelId, QuestionId, Text},
};

use super::{Visit, keys, review::review};
use crate::app::{
    browser::{
        root,
        view::{View, either, el, list, nothing, when},
    },
    components::{
        ask::{Asking, ask},
        icon::{Icon, glyph},
    },
    ui::{say, words},
};

/// Something under the others on a screen.
#[derive(Clone, PartialEq, Eq)]
enum Item {
    Page(PageId),
    /// With the panels around it.
    Panel(PageId, PanelId, usize),
    Question(QuestionId, usize),
}

impl Item {
    /// No other item on a screen has it: ids have no blanks.
    fn key(&self) -> String {
        match self {
            Self::Page(id) => format!("page {id}"),
            Self::Panel(page, id, depth) => format!("panel {page} {id} {depth}"),
            Self::Question(id, depth) => format!("{id} {depth}"),
        }
    }
}

/// An item as it stands on this visit to its screen: another response, screen or language, another element.
#[derive(Clone, PartialEq, Eq)]
struct Stand {
    screen: String,
    item: Item,
    /// It heads the screen.
    first: bool,
}

/// What is on the screen, from the top.
fn items(runner: &Runner) -> Vec<Item> {
    let mut items = Vec::new();
    let mut page_now: Option<&PageId> = None;
    // The panels that the item before stands in, outermost first.
    let mut inside: Vec<&PanelId> = Vec::new();
    for question in runner.here() {
        let mut pages = runner.survey().pages.iter();
        let Some(page) = pages.find(|page| page.questions.iter().any(|one| one.id == question.id)) else {
            continue;
        };
        if page_now != Some(&page.id) {
            page_now = Some(&page.id);
            inside.clear();
            if !page.title.is_empty() || !page.help.is_empty() {
                items.push(Item::Page(page.id.clone()));
            }
        }
        let around = around(page, question.panel.as_ref());
        let same = inside.iter().zip(&around).take_while(|(a, b)| a == b).count();
        for (depth, id) in around.iter().enumerate().skip(same) {
            let titled = page
                .panel(id)
                .is_some_and(|panel| !panel.title.is_empty() || !panel.help.is_empty());
            if titled {
                items.push(Item::Panel(page.id.clone(), (*id).clone(), depth));
            }
        }
        items.push(Item::Question(question.id.clone(), around.len()));
        inside = around;
    }
    items
}

fn around<'a>(page: &'a Page, innermost: Option<&'a PanelId>) -> Vec<&'a PanelId> {
    let mut around = Vec::new();
    let mut next = innermost;
    // A panel stands in one before it, so this ends.
    while let Some(panel) = next.and_then(|id| page.panel(id)) {
        around.push(&panel.id);
        next = panel.parent.as_ref();
        if around.len() > page.panels.len() {
            break;
        }
    }
    around.reverse();
    around
}

/// The numbers of the questions on the screen, where the survey numbers them.
fn numbers(runner: &Runner) -> Map<QuestionId, usize> {
    let asked = |id: &QuestionId| {
        runner
            .survey()
            .question(id)
            .is_some_and(|question| question.kind.asks())
    };
    let ids: Vec<QuestionId> = match runner.survey().behaviour.numbers {
        Numbers::Off => return Map::new(),
        Numbers::Survey => runner.reachable().map(|question| question.id.clone()).collect(),
        Numbers::Page => {
            let on_page = runner.page().into_iter().flat_map(|page| &page.questions);
            on_page
                .filter(|question| runner.is_visible(&question.id))
                .map(|question| question.id.clone())
                .collect()
        }
    };
    ids.into_iter().filter(asked).zip(1..).collect()
}

/// Which screen it is: another one, and the keyboard follows to its heading.
fn screen(runner: &Runner) -> String {
    let state = runner.state();
    let question = state.question.as_ref().map(QuestionId::to_string).unwrap_or_default();
    format!("{}/{}/{question}/{}", state.response, state.page, state.reviewing)
}

pub fn asking(visit: Visit) -> View {
    let Visit { runner, .. } = visit;
    let now = Memo::new(move |_| runner.with(screen));
    // Not into the first one.
    Effect::new(move |before: Option<String>| {
        let now = now.get();
        if before.is_some_and(|before| before != now) {
            root::to_top();
            request_animation_frame(|| root::focus_first(&["[data-here]", "form h1"]));
        }
        now
    });
    let title = move || runner.with(|r| r.text(&r.survey().title, None));
    let introduced = move || runner.with(|r| r.is_first() && !r.survey().help.is_empty());
    let reviewing = move || runner.with(|r| r.state().reviewing);
    el("form")
        .attr("novalidate", true)
        .attr("autocomplete", "off")
        .on("submit", move |event| {
            event.prevent_default();
            visit.next();
        })
        .keydown(move |event| keys::pressed(visit, &event))
        .with(when(
            move || !reviewing(),
            move || el("h1.vh").attr("tabindex", "-1").with(title),
        ))
        .with(when(introduced, move || {
            let help = move || runner.with(|r| r.text(&r.survey().help, None));
            el("p.ask-sub").attr("dir", "auto").with(help)
        }))
        .with(either(reviewing, move || review(visit), move || questions(visit)))
        .with(nav(visit))
}

fn questions(visit: Visit) -> View {
    let words = words();
    let Visit { runner, insist, .. } = visit;
    let refusals = Memo::new(move |_| {
        if insist.get() {
            runner.with(Runner::refusals)
        } else {
            Vec::new()
        }
    });
    let numbers = Memo::new(move |_| runner.with(numbers));
    let here = Memo::new(move |_| -> Vec<Stand> {
        runner.with(|r| {
            let screen = format!("{} {}", screen(r), r.lang());
            let stand = |(at, item)| Stand {
                screen: screen.clone(),
                item,
                first: at == 0,
            };
            items(r).into_iter().enumerate().map(stand).collect()
        })
    });
    let one = move |stand: Stand| {
        let asking = Asking {
            runner,
            words: words.get_untracked(),
            refusals,
            changed: Callback::new(move |()| visit.keep()),
        };
        let first = stand.first;
        let (made, depth) = match stand.item {
            Item::Page(id) => {
                let texts = runner.with_untracked(|r| {
                    let page = r.survey().pages.iter().find(|page| page.id == id)?;
                    Some((page.title.clone(), page.help.clone()))
                });
                (head(visit, "h2.ask", texts, first), 0)
            }
            Item::Panel(page, id, depth) => {
                let found = runner.with_untracked(|r| {
                    let page = r.survey().pages.iter().find(|one| one.id == page)?;
                    let texts = page.panel(&id).map(|panel| (panel.title.clone(), panel.help.clone()))?;
                    Some((texts, page.title.is_empty()))
                });
                // Below the page's heading, where it has one.
                let what = match &found {
                    _ if first => "h2.ask",
                    Some((_, true)) => "h2.ask.more.of-panel",
                    _ => "h3.ask.more.of-panel",
                };
                (head(visit, what, found.map(|(texts, _)| texts), first), depth)
            }
            Item::Question(id, depth) => {
                let number = {
                    let id = id.clone();
                    move || {
                        let number = numbers.with(|all| all.get(&id).copied())?;
                        Some(format!("{}. ", asking.words.lang.count(number as u64)))
                    }
                };
                let number = if untrack(|| numbers.with(Map::is_empty)) {
                    nothing()
                } else {
                    el("span.no").with(number)
                };
                let slot = asking.slot(Place::of(&id));
                (slot.map_or_else(nothing, |slot| ask(&slot, first, number)), depth)
            }
        };
        el("div.item")
            .attr("data-depth", (depth > 0).then(|| depth.min(4).to_string()))
            .with(made)
    };
    let key = |stand: &Stand| format!("{} {}", stand.screen, stand.item.key());
    nothing().with(list(move || here.get(), key, one)).with(when(
        move || here.with(Vec::is_empty),
        || el("p.ask-sub").with(say(|w| w.run().nothing_here)),
    ))
}

/// The title and the help of a page or panel.
fn head(visit: Visit, what: &str, texts: Option<(Text, Text)>, first: bool) -> View {
    let Some((title, help)) = texts else { return nothing() };
    let said = |text: Text| move || visit.runner.with(|r| r.text(&text, None));
    let title = (!title.is_empty()).then(|| {
        let title_view = el(what)
            .attr("dir", "auto")
            .attr("tabindex", "-1")
            .attr("data-here", first);
        title_view.with(said(title))
    });
    let help = (!help.is_empty()).then(|| el("p.ask-sub").attr("dir", "auto").with(said(help)));
    el("div.head").with(title).with(help)
}

/// Back, and on.
fn nav(visit: Visit) -> View {
    let words = words();
    let Visit { runner, .. } = visit;
    let can_go_back = move || runner.with(|r| !r.is_first() && (!r.survey().behaviour.one_way || r.state().reviewing));
    let own = move |pick: fn(&waystone::survey::Labels) -> &Text| {
        let text = runner.with(|r| r.text(pick(&r.survey().behaviour.labels), None));
        (!text.trim().is_empty()).then_some(text)
    };
    let last = move || runner.with(Runner::is_last);
    let next = move || {
        let run = words.get().run();
        let (welcome, preview, reviewing) =
            runner.with(|r| (r.is_welcome(), r.survey().behaviour.preview, r.state().reviewing));
        let (own, word) = match (last(), preview && !reviewing) {
            (false, _) if welcome => (own(|labels| &labels.start), run.start),
            (false, _) => (own(|labels| &labels.next), run.next),
            (true, true) => (own(|labels| &labels.preview), run.preview),
            (true, false) => (own(|labels| &labels.finish), run.finish),
        };
        own.unwrap_or_else(|| word.to_owned())
    };
    let back_word = move || own(|labels| &labels.back).unwrap_or_else(|| words.get().run().back.to_owned());
    let back = move || {
        el("button.btn.lg")
            .attr("type", "button")
            .with(glyph(Icon::Back, 20).class("flip", true))
            .with(back_word)
            .click(move || visit.back())
    };
    let hint = el("span.note.kbd-hint")
        .with(el("span.kbd").with(say(|w| w.run().enter)))
        .with(" ")
        .with(say(|w| w.run().to_continue));
    let arrow = either(
        last,
        || glyph(Icon::Check, 20),
        || glyph(Icon::Next, 20).class("flip", true),
    );
    let on = el("button.btn.pri.lg")
        .attr("type", "submit")
        .with(el("span").with(next))
        .with(arrow);
    el("div.r-nav").with([when(can_go_back, back), hint, on])
}
