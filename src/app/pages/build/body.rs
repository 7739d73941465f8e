//! What belongs to the kind of the open question: its lists, the words of its scale, how it is answered.
use leptos::prelude::*;
use waystone::{
    edit::{Edit, Part, Spot},
    survey::{InputSort, Kind, KindName, Order, RatingLook, Scale},
};

use super::{
    editor::{Editor, direction},
    line::{line, write},
    options::options,
    question::{Hand, Own, read},
    setting::{menu, number, switch},
};
use crate::app::{
    browser::view::{View, el, nothing, when},
    ui::{Word, say},
    words,
};

pub fn body(editor: Editor, own: Own, hand: Hand, kind: KindName) -> View {
    let lists = read(hand, |question| Part::of(&question.kind)).unwrap_or_default();
    let lists: Vec<View> = lists
        .iter()
        .map(|part| options(editor, own.get_value(), hand, *part))
        .collect();
    let more = match kind {
        KindName::Nps | KindName::Csat | KindName::Ces | KindName::Effort => ends(editor, own, hand),
        KindName::Rating10 | KindName::Rating5 | KindName::Rating7 | KindName::Rating => nothing().with([
            ends(editor, own, hand),
            row([scale(editor, own, hand), look(editor, own, hand)]),
        ]),
        KindName::Single | KindName::DropDown => row([order(editor, own, hand)]),
        KindName::Multiple | KindName::Tags => row([order(editor, own, hand), limits(editor, own, hand)]),
        KindName::Ranking => row([order(editor, own, hand), most(editor, own, hand)]),
        KindName::YesNo => pair(
            editor,
            own,
            [
                (Spot::Yes, "yes", |w| w.build().yes_says),
                (Spot::No, "no", |w| w.build().no_says),
            ],
        ),
        KindName::Comment => placeholder(editor, own),
        KindName::Short => nothing().with([placeholder(editor, own), row([sort(editor, own, hand)])]),
        KindName::Number | KindName::Date => row([bound(editor, own, hand, false), bound(editor, own, hand, true)]),
        KindName::Slider => nothing().with([ends(editor, own, hand), slider(editor, own, hand)]),
        KindName::Block => block(editor, own),
        KindName::Matrix | KindName::Fields => nothing(),
        // Made elsewhere: all of it stays, and part of it can't be changed here.
        KindName::Image
        | KindName::Images
        | KindName::Table
        | KindName::Rows
        | KindName::Panels
        | KindName::Computed
        | KindName::Picture
        | KindName::Unsupported => el("p.note.kept").with(say(|w| w.build().kept_as_is)),
    };
    nothing().with(lists).with(more)
}

fn row<const N: usize>(parts: [View; N]) -> View {
    el("div.row.settings").with(parts)
}

/// A short text of the question, in a field with a label.
fn field(editor: Editor, id: &str, spot: Spot, label: impl Fn() -> String + 'static) -> View {
    let text = {
        let spot = spot.clone();
        Memo::new(move |_| {
            editor
                .survey
                .with(|survey| spot.read(survey).map(|text| text.default.clone()))
                .unwrap_or_default()
        })
    };
    let input = el("input.in")
        .attr("id", id)
        .attr("dir", direction(move || text.get()))
        .attr("maxlength", "500")
        .prop("value", move || text.get())
        .input("input", move |text| write(editor, spot.clone(), text));
    el("label.field").with([el("span.lab").with(label), input])
}

type Half = (fn(waystone::survey::QuestionId) -> Spot, &'static str, Word);

fn pair(editor: Editor, own: Own, halves: [Half; 2]) -> View {
    let half = |(spot, id, label): Half| {
        let label = say(label);
        field(editor, id, spot(own.get_value()), move || label().to_owned())
    };
    el("div.ends").with(halves.map(half))
}

/// What the ends of a scale are called.
fn ends(editor: Editor, own: Own, hand: Hand) -> View {
    let words = words();
    let end = |high: bool| {
        let number = move || {
            let end = |kind: &Kind| match kind {
                Kind::Rating(rating) => {
                    let scale = rating.measure.scale();
                    f64::from(if high { scale.high() } else { scale.low() })
                }
                Kind::Slider(slider) => if high { slider.max } else { slider.min }.get(),
                _ => 0.0,
            };
            read(hand, |question| end(&question.kind)).unwrap_or_default()
        };
        let spot = if high { Spot::High } else { Spot::Low };
        let id = if high { "end-high" } else { "end-low" };
        field(editor, id, spot(own.get_value()), move || {
            let words = words.get();
            (words.build().end)(&words.lang.digits(&number().to_string()))
        })
    };
    el("div.ends").with([false, true].map(end))
}

/// From where to where a plain rating goes.
fn scale(editor: Editor, own: Own, hand: Hand) -> View {
    let scale = move || {
        let scale = |kind: &Kind| kind.rating().map(|rating| rating.measure.scale());
        read(hand, |question| scale(&question.kind))
            .flatten()
            .unwrap_or(Scale::ZeroToTen)
    };
    let set = move |low: u8, high: u8| {
        if let Some(scale) = Scale::new(low, high) {
            editor.apply(&Edit::Scale(own.get_value(), scale));
        }
    };
    let (low, high) = (move || scale().low().to_string(), move || scale().high().to_string());
    let point = |value: u8| (value.to_string(), move || words().get().lang.count(value.into()));
    let lows = (0..=1).map(point).collect();
    let highs = (2..=20).map(point).collect();
    nothing().with([
        menu(
            "scale-low",
            |w| w.build().scale_from,
            low,
            lows,
            move |value| {
                set(value.parse().unwrap_or(0), untrack(scale).high());
            },
        ),
        menu(
            "scale-high",
            |w| w.build().scale_to,
            high,
            highs,
            move |value| {
                set(untrack(scale).low(), value.parse().unwrap_or(5));
            },
        ),
    ])
}

fn look(editor: Editor, own: Own, hand: Hand) -> View {
    const LOOKS: [(RatingLook, &str, Word); 3] = [
        (RatingLook::Numbers, "numbers", |w| w.build().look_numbers),
        (RatingLook::Stars, "stars", |w| w.build().look_stars),
        (RatingLook::Faces, "faces", |w| w.build().look_faces),
    ];
    let now = move || {
        let look = read(hand, |question| question.kind.rating().map(|rating| rating.look)).flatten();
        let found = LOOKS.iter().find(|(known, ..)| Some(*known) == look);
        found.map_or("", |(_, tag, _)| tag).to_owned()
    };
    let options = LOOKS.map(|(_, tag, name)| (tag.to_owned(), said(name))).into();
    menu(
        "look",
        |w| w.build().look,
        now,
        options,
        move |value| {
            if let Some((look, ..)) = LOOKS.iter().find(|(_, tag, _)| *tag == value) {
                editor.apply(&Edit::Look(own.get_value(), *look));
            }
        },
    )
}

fn said(name: Word) -> impl Fn() -> String + Copy {
    let name = say(name);
    move || name().to_owned()
}

fn order(editor: Editor, own: Own, hand: Hand) -> View {
    let now = move || read(hand, |question| question.kind.options().map(|options| options.order)).flatten();
    let random = switch(
        "random",
        |w| w.build().random,
        move || now() == Some(Order::Random),
        move |on| {
            let order = if on { Order::Random } else { Order::AsWritten };
            editor.apply(&Edit::Order(own.get_value(), order));
        },
    );
    nothing().with(random)
}

fn bounds(hand: Hand) -> (u16, u16) {
    let bounds = |kind: &Kind| kind.options().map(|options| (options.least, options.most));
    read(hand, |question| bounds(&question.kind))
        .flatten()
        .unwrap_or_default()
}

/// How many may be chosen.
fn limits(editor: Editor, own: Own, hand: Hand) -> View {
    let least = number(
        "least",
        |w| w.build().least,
        move || bounds(hand).0,
        move |least| {
            let (_, most) = untrack(|| bounds(hand));
            let most = if most == 0 { 0 } else { most.max(least) };
            editor.apply(&Edit::Limits(own.get_value(), least, most));
        },
    );
    nothing().with([least, most(editor, own, hand)])
}

fn most(editor: Editor, own: Own, hand: Hand) -> View {
    number(
        "most",
        |w| w.build().most,
        move || bounds(hand).1,
        move |most| {
            let (least, _) = untrack(|| bounds(hand));
            let least = if most == 0 { least } else { least.min(most) };
            editor.apply(&Edit::Limits(own.get_value(), least, most));
        },
    )
}

fn placeholder(editor: Editor, own: Own) -> View {
    let label = said(|w| w.build().placeholder);
    el("div.ends").with(field(editor, "placeholder", Spot::Placeholder(own.get_value()), label))
}

fn input(hand: Hand) -> waystone::survey::Input {
    let input = |kind: &Kind| {
        if let Kind::Short(input) = kind {
            Some(input.clone())
        } else {
            None
        }
    };
    read(hand, |question| input(&question.kind))
        .flatten()
        .unwrap_or_default()
}

/// What is typed: a text, an address, a time.
fn sort(editor: Editor, own: Own, hand: Hand) -> View {
    const SORTS: [(InputSort, Word); 5] = [
        (InputSort::Text, |w| w.build().sort_text),
        (InputSort::Email, |w| w.build().sort_email),
        (InputSort::Tel, |w| w.build().sort_tel),
        (InputSort::Url, |w| w.build().sort_url),
        (InputSort::Time, |w| w.build().sort_time),
    ];
    let now = move || input(hand).sort;
    let options = SORTS.map(|(sort, name)| (sort.tag().to_owned(), said(name))).into();
    let known = move || SORTS.iter().any(|(sort, _)| *sort == now());
    let chosen = menu(
        "sort",
        |w| w.build().sort,
        move || now().tag().to_owned(),
        options,
        move |value| {
            if let Some(sort) = InputSort::from_tag(&value) {
                let input = waystone::survey::Input {
                    sort,
                    ..untrack(|| input(hand))
                };
                editor.apply(&Edit::Input(own.get_value(), input));
            }
        },
    );
    let other = || el("p.note.kept").with(say(|w| w.build().kept_as_is));
    nothing().with([chosen, when(move || !known(), other)])
}

/// The smallest or largest number, or day.
fn bound(editor: Editor, own: Own, hand: Hand, high: bool) -> View {
    let is_date = untrack(|| input(hand)).sort == InputSort::Date;
    let name: Word = match (is_date, high) {
        (false, false) => |w| w.build().least_number,
        (false, true) => |w| w.build().most_number,
        (true, false) => |w| w.build().first_day,
        (true, true) => |w| w.build().last_day,
    };
    let now = Memo::new(move |_| {
        let input = input(hand);
        if high { input.max } else { input.min }
    });
    let set = move |value: String| {
        let mut input = untrack(|| input(hand));
        *(if high { &mut input.max } else { &mut input.min }) = value;
        editor.apply(&Edit::Input(own.get_value(), input));
    };
    let field = el("input.in.short")
        .attr("id", if high { "max" } else { "min" })
        .attr("type", if is_date { "date" } else { "number" })
        .attr("step", "any")
        .prop("value", move || now.get())
        .input("change", set);
    el("label.field-row").with([el("span.note").with(say(name)), field])
}

fn slider(editor: Editor, own: Own, hand: Hand) -> View {
    use waystone::survey::{Amount, Slider};
    let slider = move || {
        let slider = |kind: &Kind| {
            if let Kind::Slider(slider) = kind {
                Some(slider.clone())
            } else {
                None
            }
        };
        read(hand, |question| slider(&question.kind)).flatten()
    };
    let part = |id: &'static str, name: Word, get: fn(&mut Slider) -> &mut Amount| {
        let now = Memo::new(move |_| {
            slider()
                .map(|mut slider| get(&mut slider).to_string())
                .unwrap_or_default()
        });
        // What is no number, or leaves no scale, is put back.
        let turn = RwSignal::new(0_u32);
        let set = move |value: String| {
            let amount = value.parse().ok().and_then(Amount::new);
            if let (Some(amount), Some(mut slider)) = (amount, untrack(slider)) {
                *get(&mut slider) = amount;
                editor.apply(&Edit::Slider(own.get_value(), slider));
            }
            turn.update(|turn| *turn += 1);
        };
        let value = move || {
            turn.track();
            now.get()
        };
        let field = el("input.in.short")
            .attr("id", id)
            .attr("type", "number")
            .attr("step", "any")
            .prop("value", value)
            .input("change", set);
        el("label.field-row").with([el("span.note").with(say(name)), field])
    };
    row([
        part("slider-min", |w| w.build().least_number, |slider| &mut slider.min),
        part("slider-max", |w| w.build().most_number, |slider| &mut slider.max),
        part("slider-step", |w| w.build().slider_step, |slider| &mut slider.step),
    ])
}

fn block(editor: Editor, own: Own) -> View {
    let spot = Spot::Block(own.get_value());
    let text = {
        let spot = spot.clone();
        Memo::new(move |_| {
            let text = editor
                .survey
                .with(|survey| spot.read(survey).map(|text| text.default.clone()));
            text.unwrap_or_default()
        })
    };
    let label = say(|w| w.build().block_text);
    line(
        "textarea.q-title.q-help",
        "block",
        text,
        move |text| write(editor, spot.clone(), text),
        label,
    )
    .attr("placeholder", label)
}
