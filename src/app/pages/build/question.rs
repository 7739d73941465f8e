//! The open question: its kind, its wording, what belongs to its kind, when and where it is asked.
use leptos::prelude::*;
use waystone::{
    edit::{Edit, Spot},
    survey::{Direction, KindName, Question, QuestionId},
    words::Words,
};

use super::{
    body::body,
    carry,
    editor::Editor,
    lifting::{Lifting, question_key},
    line::{line, unbroken, write},
    logic::{pipe, rule_row},
    outline::question_step,
    place::place_row,
};
use crate::app::{
    browser::{
        root,
        view::{View, el, live, nothing},
    },
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

pub fn question_card(editor: Editor, lifting: Lifting, id: QuestionId) -> View {
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
    let title = Memo::new(move |_| read(hand, |question| question.title.default.clone()).unwrap_or_default());
    let help = Memo::new(move |_| read(hand, |question| question.help.default.clone()).unwrap_or_default());
    let set_title = move |text: String| write(editor, Spot::QuestionTitle(own.get_value()), text);
    let set_help = move |text: String| write(editor, Spot::Help(own.get_value()), text);
    let body = live(move || match kind.get() {
        Some(kind) => body(editor, own, hand, kind),
        None => nothing(),
    });
    let stone = el("span.stone").attr("data-on", "here").attr("aria-hidden", "true");
    let key = question_key(&id);
    let grip = lifting.grip(key.clone(), move || (words.get().build().question_n)(number.get()));
    let head = el("div.row.qcard-head").with([
        grip,
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
            editor.apply(&Edit::Required(own.get_value(), on));
        });
    let required = el("label.switch").with(required).with(say(|w| w.build().required));
    let card = el("article.qcard")
        .attr("data-sel", "")
        .attr("id", "card")
        .attr("tabindex", "-1")
        .attr("data-question", shown)
        .attr("aria-label", move || (words.get().build().question_n)(number.get()))
        .with(el("div.qcard-body").with([head, title, help, piping, body]))
        .with(rule_row(editor, id.clone(), number))
        .with(el("div.row.qcard-foot").with([required, place_row(editor, id, hand)]));
    lifting.row(card, &key)
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
    let button = |icon, label: fn(&Words, &str) -> String| {
        el("button.btn.icon.quiet.sm")
            .attr("aria-label", move || label(words.get(), &name()))
            .with(glyph(icon, 18))
    };
    let step = |direction: Direction, id: &'static str, icon| {
        let label: fn(&Words, &str) -> String = if direction == Direction::Up {
            |words, name| (words.build().up)(name)
        } else {
            |words, name| (words.build().down)(name)
        };
        button(icon, label)
            .attr("id", id)
            .attr("aria-disabled", move || at_end(direction).then_some("true"))
            .click(move || {
                let edit = own.with_value(|id| question_step(editor, id, direction));
                if let Some(edit) = edit.filter(|_| !untrack(|| at_end(direction))) {
                    editor.apply(&edit);
                    root::focus_soon(format!("#{id}"));
                }
            })
    };
    let copy = button(Icon::Clip, |words, name| (words.editing().copy)(name))
        .attr("id", "card-copy")
        .click(move || own.with_value(|id| carry::copy(editor, id)));
    let double = button(Icon::Copy, |words, name| (words.editing().duplicate)(name))
        .attr("id", "card-double")
        .click(move || own.with_value(|id| editor.duplicate_question(id)));
    let remove = button(Icon::Trash, |words, name| (words.build().remove)(name))
        .click(move || own.with_value(|id| editor.remove_question(id)));
    el("span.row.qcard-moves").with([
        copy,
        double,
        step(Direction::Up, "card-up", Icon::Up),
        step(Direction::Down, "card-down", Icon::Down),
        remove,
    ])
}
