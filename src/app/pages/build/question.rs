//! The open question: its kind, its wording, what belongs to its kind, when and where it is asked.
use leptos::prelude::*;
use waystone::survey::{Direction, Kind, KindName, Question, QuestionId, Rating};

use super::{
    editor::{Editor, direction},
    line::Line,
    options::{Options, Part},
    place::PlaceRow,
    rule::RuleRow,
};
use crate::app::{
    components::icon::{Glyph, Icon},
    ui::say,
    words,
};

/// The question in hand, read anew only when it changed; `None` for the moment in which it goes.
pub type Hand = Memo<Option<Question>>;

pub fn read<T>(hand: Hand, part: impl FnOnce(&Question) -> T) -> Option<T> {
    hand.with(|question| question.as_ref().map(part))
}

#[component]
pub fn QuestionCard(id: QuestionId) -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let own = StoredValue::new(id);
    let hand: Hand = Memo::new(move |_| {
        editor
            .survey
            .with(|survey| own.with_value(|id| survey.question(id).cloned()))
    });
    let number = Memo::new(move |_| {
        editor
            .survey
            .with(|survey| own.with_value(|id| survey.number(id)))
            .unwrap_or(0) as u64
    });
    let kind = Memo::new(move |_| read(hand, |question| question.kind.name()));
    let edit = move |change: &dyn Fn(&mut Question)| own.with_value(|id| editor.edit_question(id, change));
    let title = Memo::new(move |_| read(hand, |question| question.title.default.clone()).unwrap_or_default());
    let help = Memo::new(move |_| read(hand, |question| question.help.default.clone()).unwrap_or_default());
    let required = Memo::new(move |_| read(hand, |question| question.required).unwrap_or_default());
    let set_title = Callback::new(move |text: String| edit(&|question| question.title.default.clone_from(&text)));
    let set_help = Callback::new(move |text: String| edit(&|question| question.help.default.clone_from(&text)));
    let require = move |event| {
        let on = event_target_checked(&event);
        edit(&|question| question.required = on);
    };
    let body = move || match kind.get() {
        Some(
            KindName::Single
            | KindName::Multiple
            | KindName::DropDown
            | KindName::Tags
            | KindName::Ranking
            | KindName::Image
            | KindName::Images,
        ) => view! { <Options id=own.get_value() hand part=Part::Choices /> }.into_any(),
        Some(KindName::Matrix) => view! {
            <Options id=own.get_value() hand part=Part::Rows />
            <Options id=own.get_value() hand part=Part::Columns />
        }
        .into_any(),
        Some(name) if name.measure().is_some() => view! { <Ends id=own.get_value() hand /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <article class="qcard" data-sel="" id="card" tabindex="-1" data-question=own.get_value().to_string()
            aria-label=move || (words.get().build().question_n)(number.get())>
            <div class="qcard-body">
                <div class="row qcard-head">
                    <span class="stone" data-on="here" aria-hidden="true">{move || words.get().lang.count(number.get())}</span>
                    <KindMenu id=own.get_value() kind />
                    <Moves id=own.get_value() number />
                </div>
                <Line class="q-title" id="q-title" value=title set=set_title label=Signal::derive(move || words.get().build().question.to_owned())
                    hint=Signal::derive(say(|w| w.build().question_hint)) />
                <Line class="q-title q-help" id="q-help" value=help set=set_help label=Signal::derive(move || words.get().build().help.to_owned())
                    hint=Signal::derive(say(|w| w.build().help_hint)) />
                {body}
            </div>
            <RuleRow id=own.get_value() hand number />
            <div class="row qcard-foot">
                <label class="switch">
                    <input type="checkbox" id="required" prop:checked=move || required.get() on:change=require />{say(|w| w.build().required)}
                </label>
                <PlaceRow id=own.get_value() hand />
            </div>
        </article>
    }
}

/// The kinds that an author can make, and the one in hand when it came from a file.
fn offered(own: Option<KindName>) -> impl Iterator<Item = KindName> {
    let other = own.filter(|own| !KindName::OFFERED.contains(own));
    other.into_iter().chain(KindName::OFFERED)
}

#[component]
fn KindMenu(id: QuestionId, kind: Memo<Option<KindName>>) -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let pick = move |event| {
        if let Some(kind) = KindName::from_tag(&event_target_value(&event)) {
            editor.set_kind(&id, kind);
        }
    };
    let option = move |name: KindName| {
        view! { <option value=name.tag() prop:selected=move || kind.get() == Some(name)>{move || words.get().kinds().name(name)}</option> }
    };
    view! {
        <select class="tok" id="kind" aria-label=say(|w| w.build().kind) on:change=pick>{offered(kind.get_untracked()).map(option).collect_view()}</select>
    }
}

#[component]
fn Moves(id: QuestionId, number: Memo<u64>) -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let own = StoredValue::new(id);
    let name = move || (words.get().build().question_n)(number.get());
    let ends = Memo::new(move |_| {
        editor.survey.with(|survey| {
            let is = |page: Option<&waystone::survey::Page>, last: bool| {
                let questions = page.map(|page| &page.questions);
                let question = questions.and_then(|all| if last { all.last() } else { all.first() });
                own.with_value(|id| question.is_some_and(|question| question.id == *id))
            };
            (is(survey.pages.first(), false), is(survey.pages.last(), true))
        })
    });
    let step = move |direction: Direction, button: &'static str| {
        let at_end = move || {
            if direction == Direction::Up {
                ends.get().0
            } else {
                ends.get().1
            }
        };
        let go = move |_| {
            if !at_end() {
                editor.move_question(&own.get_value(), direction, format!("#{button}"));
            }
        };
        let label = move || {
            let label = if direction == Direction::Up {
                words.get().build().up
            } else {
                words.get().build().down
            };
            label(&name())
        };
        view! {
            <button class="btn icon quiet sm" id=button aria-label=label aria-disabled=move || at_end().then_some("true") on:click=go>
                <Glyph icon=if direction == Direction::Up { Icon::Up } else { Icon::Down } />
            </button>
        }
    };
    view! {
        <span class="row qcard-moves">
            {step(Direction::Up, "card-up")}{step(Direction::Down, "card-down")}
            <button class="btn icon quiet sm" aria-label=move || (words.get().build().remove)(&name())
                on:click=move |_| own.with_value(|id| editor.remove_question(id))><Glyph icon=Icon::Trash /></button>
        </span>
    }
}

/// What the ends of a rating's scale are called.
#[component]
fn Ends(id: QuestionId, hand: Hand) -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let own = StoredValue::new(id);
    let end = move |high: bool| {
        let label = move |rating: &Rating| {
            if high {
                rating.high.default.clone()
            } else {
                rating.low.default.clone()
            }
        };
        let rating = move |question: &Question| question.kind.rating().cloned();
        let text = Memo::new(move |_| read(hand, rating).flatten().as_ref().map(label).unwrap_or_default());
        let dir = direction(move || text.get());
        let number = Memo::new(move |_| {
            let scale = read(hand, rating).flatten().map(|rating| rating.measure.scale());
            scale.map_or(0, |scale| if high { scale.high() } else { scale.low() })
        });
        let set = move |event| {
            let text = event_target_value(&event);
            own.with_value(|id| {
                editor.edit_question(id, |question| {
                    if let Kind::Rating(rating) = &mut question.kind {
                        let end = if high { &mut rating.high } else { &mut rating.low };
                        end.default = text;
                    }
                });
            });
        };
        view! {
            <label class="field">
                <span class="lab">{move || (words.get().build().end)(number.get().into())}</span>
                <input class="in" id=if high { "end-high" } else { "end-low" } dir=move || dir.get() maxlength="500" prop:value=move || text.get() on:input=set />
            </label>
        }
    };
    view! { <div class="ends">{end(false)}{end(true)}</div> }
}
