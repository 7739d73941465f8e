//! The open question: its kind, its wording, what belongs to its kind, when and where it is asked.
use leptos::prelude::*;
use waystone::survey::{Direction, Kind, KindName, Question, QuestionId, Rating};

use super::{
    editor::{Editor, direction},
    line::{line, unbroken},
    logic::{pipe, rule_row},
    options::{Part, options},
    place::place_row,
};
use crate::app::{
    browser::view::{View, el, live, nothing},
    components::icon::{Icon, glyph},
    ui::say,
    words,
};

/// The question in hand, read anew only when it changed; `None` for the moment in which it goes.
pub type Hand = Memo<Option<Question>>;

/// The id of the question in hand.
pub type Own = StoredValue<QuestionId>;

pub fn read<T>(hand: Hand, part: impl FnOnce(&Question) -> T) -> Option<T> {
    hand.with(|question| question.as_ref().map(part))
}

pub fn question_card(editor: Editor, id: QuestionId) -> View {
    let words = words();
    let shown = id.to_string();
    let own = StoredValue::new(id.clone());
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
    let set_title = move |text: String| edit(&|question| question.title.default.clone_from(&text));
    let set_help = move |text: String| edit(&|question| question.help.default.clone_from(&text));
    let body = live(move || match kind.get() {
        Some(
            KindName::Single
            | KindName::Multiple
            | KindName::DropDown
            | KindName::Tags
            | KindName::Ranking
            | KindName::Image
            | KindName::Images,
        ) => options(editor, own.get_value(), hand, Part::Choices),
        Some(KindName::Matrix) => {
            nothing().with([Part::Rows, Part::Columns].map(|part| options(editor, own.get_value(), hand, part)))
        }
        Some(name) if name.measure().is_some() => ends(editor, own, hand),
        _ => nothing(),
    });
    let stone = el("span.stone").attr("data-on", "here").attr("aria-hidden", "true");
    let head = el("div.row.qcard-head").with([
        stone.with(move || words.get().lang.count(number.get())),
        kind_menu(editor, own, kind),
        moves(editor, own, number),
    ]);
    let title = line(
        "textarea.q-title",
        "q-title",
        title,
        set_title,
        say(|w| w.build().question),
    )
    .attr("placeholder", say(|w| w.build().question_hint))
    .keydown(unbroken);
    let help = line(
        "textarea.q-title.q-help",
        "q-help",
        help,
        set_help,
        say(|w| w.build().help),
    )
    .attr("placeholder", say(|w| w.build().help_hint))
    .keydown(unbroken);
    let piping = pipe(editor, "pipe", Some(id.clone()), &["#q-title", "#q-help"]);
    let required = el("input")
        .attr("type", "checkbox")
        .attr("id", "required")
        .prop("checked", move || {
            read(hand, |question| question.required).unwrap_or_default()
        })
        .on("change", move |event| {
            let on = event_target_checked(&event);
            edit(&|question| question.require(on));
        });
    let required = el("label.switch").with(required).with(say(|w| w.build().required));
    el("article.qcard")
        .attr("data-sel", "")
        .attr("id", "card")
        .attr("tabindex", "-1")
        .attr("data-question", shown)
        .attr("aria-label", move || (words.get().build().question_n)(number.get()))
        .with(el("div.qcard-body").with([head, title, help, piping, body]))
        .with(rule_row(editor, id.clone(), number))
        .with(el("div.row.qcard-foot").with([required, place_row(editor, id, hand)]))
}

/// The kinds that an author can make, and the one in hand when it came from a file.
fn offered(own: Option<KindName>) -> impl Iterator<Item = KindName> {
    let other = own.filter(|own| !KindName::OFFERED.contains(own));
    other.into_iter().chain(KindName::OFFERED)
}

fn kind_menu(editor: Editor, own: Own, kind: Memo<Option<KindName>>) -> View {
    let words = words();
    let pick = move |tag: String| {
        if let Some(kind) = KindName::from_tag(&tag) {
            own.with_value(|id| editor.set_kind(id, kind));
        }
    };
    let option = |name: KindName| {
        let option = el("option").attr("value", name.tag());
        option.with(move || words.get().kinds().name(name))
    };
    el("select.tok")
        .attr("id", "kind")
        .attr("aria-label", say(|w| w.build().kind))
        .input("change", pick)
        .with(offered(kind.get_untracked()).map(option).collect::<Vec<_>>())
        .prop("value", move || kind.get().map(KindName::tag))
}

fn moves(editor: Editor, own: Own, number: Memo<u64>) -> View {
    let words = words();
    let name = move || (words.get().build().question_n)(number.get());
    let at_end = move |direction: Direction| {
        editor.survey.with(|survey| {
            let question = match direction {
                Direction::Up => survey.pages.first().and_then(|page| page.questions.first()),
                Direction::Down => survey.pages.last().and_then(|page| page.questions.last()),
            };
            own.with_value(|id| question.is_some_and(|question| question.id == *id))
        })
    };
    let step = |direction: Direction, id: &'static str, icon| {
        let label = move || {
            let build = words.get().build();
            let label = if direction == Direction::Up {
                build.up
            } else {
                build.down
            };
            label(&name())
        };
        el("button.btn.icon.quiet.sm")
            .attr("id", id)
            .attr("aria-label", label)
            .attr("aria-disabled", move || at_end(direction).then_some("true"))
            .with(glyph(icon, 18))
            .click(move || {
                if !untrack(|| at_end(direction)) {
                    editor.move_question(&own.get_value(), direction, format!("#{id}"));
                }
            })
    };
    let remove = el("button.btn.icon.quiet.sm")
        .attr("aria-label", move || (words.get().build().remove)(&name()))
        .with(glyph(Icon::Trash, 18))
        .click(move || own.with_value(|id| editor.remove_question(id)));
    el("span.row.qcard-moves").with([
        step(Direction::Up, "card-up", Icon::Up),
        step(Direction::Down, "card-down", Icon::Down),
        remove,
    ])
}

/// What the ends of a rating's scale are called.
fn ends(editor: Editor, own: Own, hand: Hand) -> View {
    let words = words();
    let end = |high: bool| {
        let rating = move || read(hand, |question| question.kind.rating().cloned()).flatten();
        let text = move || {
            let end = |rating: Rating| if high { rating.high.default } else { rating.low.default };
            rating().map(end).unwrap_or_default()
        };
        let number = move || {
            let scale = rating().map(|rating| rating.measure.scale());
            scale.map_or(0, |scale| if high { scale.high() } else { scale.low() })
        };
        let set = move |text: String| {
            own.with_value(|id| {
                editor.edit_question(id, |question| {
                    if let Kind::Rating(rating) = &mut question.kind {
                        let end = if high { &mut rating.high } else { &mut rating.low };
                        end.default = text;
                    }
                });
            });
        };
        let name = el("span.lab").with(move || (words.get().build().end)(number().into()));
        let input = el("input.in")
            .attr("id", if high { "end-high" } else { "end-low" })
            .attr("dir", direction(text))
            .attr("maxlength", "500")
            .prop("value", text)
            .input("input", set);
        el("label.field").with([name, input])
    };
    el("div.ends").with([false, true].map(end))
}
