//! What the columns of a file are: all of them, the survey's title, and what was odd in the file.
use leptos::prelude::*;
use waystone::{
    exchange::table::{Mapping, Role, SheetSummary, title_of},
    response::SourceKind,
    survey::{Journey, Stage, Text},
};

use super::{
    column::{Chosen, column},
    into::into,
    preview::preview,
    work::{Message, Work},
};
use crate::app::{
    browser::{
        root,
        view::{View, el, live, nothing},
    },
    components::{
        icon::{Icon, glyph},
        notice::{Tone, notice},
    },
    shelf::Shelf,
    ui::{Ui, Word, say, words},
};

pub fn columns(found: SheetSummary, work: Work) -> View {
    let words = words();
    let ui = expect_context::<Ui>();
    let shelf = expect_context::<Shelf>();
    let stages = Signal::derive(move || {
        let lang = words.get().lang.tag();
        let all = shelf.follow(|library| {
            let kept = library.journey();
            let own = kept.unwrap_or_else(|| Journey::preset(words.get().journey().stages));
            library.stages(own, false)
        });
        let named = |(journey, stage): (Option<Text>, Stage)| {
            let name = stage.name.get(lang);
            let name = match &journey {
                Some(journey) => format!("{name} ({})", journey.get(lang)),
                None => name.to_owned(),
            };
            (stage.id, name)
        };
        all.into_iter().map(named).collect::<Vec<_>>()
    });
    let file = work.file_name();
    let title = RwSignal::new(title_of(&file));
    let (rows, count) = (found.rows, found.columns.len());
    let snags = found.snags;
    let recipe = work.recipe.get_untracked();
    // The survey of that import, if it is still here.
    let before_this = recipe.as_ref().and_then(|recipe| {
        let id = recipe.survey.clone()?;
        let held = shelf.now(|library| library.survey(&id))?;
        Some((id, held.title.get(words.get_untracked().lang.tag()).to_owned()))
    });
    let target = RwSignal::new(before_this.as_ref().map(|(id, _)| id.clone()));
    let source = RwSignal::new(recipe.as_ref().map_or(SourceKind::Direct, |recipe| recipe.source));
    let before = |name: &str| recipe.as_ref().and_then(|recipe| recipe.uses.get(name).cloned());
    let chosen: Vec<Chosen> = found
        .columns
        .into_iter()
        .zip(found.uses)
        .map(|(column, guess)| {
            let before = before(&column.name);
            Chosen::new(column, guess, before)
        })
        .collect();
    let all = StoredValue::new(chosen.clone());
    let set_all = move |role: fn(&Chosen) -> Role| {
        all.with_value(|all| all.iter().for_each(|column| column.role.set(role(column))));
    };
    // What was chosen, unless it is still unsaid which day a date means.
    let mapping = move || {
        let unsaid = all.with_value(|all| {
            let unsaid = |column: &Chosen| Some((column.unsaid()?.text.clone(), column.column.name.clone()));
            all.iter().find_map(unsaid)
        });
        if let Some((day, column)) = unsaid {
            work.message.set(Some(Message::WhichDay(day, column)));
            request_animation_frame(|| root::focus(".which-day input"));
            return None;
        }
        Some(Mapping {
            title: title.get_untracked().trim().to_owned(),
            lang: ui.lang.get_untracked().tag().to_owned(),
            source: source.get_untracked(),
            into: target.get_untracked(),
            columns: all.with_value(|all| all.iter().map(Chosen::used).collect()),
        })
    };
    let import = move || mapping().into_iter().for_each(|mapping| work.import(mapping));
    let try_out = move || mapping().into_iter().for_each(|mapping| work.try_out(mapping));
    let is_skipped = |column: &Chosen| column.role.get_untracked() == Role::Skip && column.guess.role == Role::Skip;
    let (skipped, offered): (Vec<_>, Vec<_>) = chosen.into_iter().partition(is_skipped);
    let skipped_count = skipped.len();
    let item = move |one: Chosen| {
        let own = one.role;
        let ordered = one.ordered;
        // An answer has one day and one customer: another column that says the same gives way.
        let choose = move |role: Role| {
            let rival = |column: &&Chosen| role.is_rival(column.role.get_untracked());
            all.with_value(|all| all.iter().filter(rival).for_each(|column| column.role.set(Role::Skip)));
            // Who takes an order from the list has said it.
            if matches!(role, Role::Date(_)) {
                ordered.set(true);
            }
            own.set(role);
        };
        column(one, stages, choose)
    };
    let items = |columns: Vec<Chosen>| el("ul.cols").with(columns.into_iter().map(item).collect::<Vec<_>>());
    let odd = (!snags.is_empty()).then(|| {
        let items = move || {
            let say = words.get().import().snag;
            let items = snags.iter().map(|snag| el("li").with(say(snag)));
            nothing().with(items.collect::<Vec<_>>())
        };
        let title = el("h3").attr("id", "import-odd").with(say(|w| w.import().odd));
        el("section.lint.odd")
            .attr("aria-labelledby", "import-odd")
            .with(glyph(Icon::Warn, 18))
            .with(el("div").with([title, el("ul").with(live(items))]))
    });
    let button = |what, name: Word| el(what).attr("type", "button").with(say(name));
    let heading = el("h2")
        .attr("id", "import-columns")
        .attr("tabindex", "-1")
        .attr("dir", "auto");
    let about = el("section.panel.pad.stack")
        .attr("aria-labelledby", "import-columns")
        .with(
            el("div.sec-head")
                .with(heading.with(file))
                .with(el("span.mut.num").with(move || (words.get().import().found)(rows, count))),
        )
        .with((odd, as_before(work)))
        .with((into(before_this, target, title), source_of(source)));
    let skip_all = button("button.btn.sm", |w| w.import().skip_all).click(move || set_all(|_| Role::Skip));
    let as_proposed = button("button.btn.sm", |w| w.import().as_proposed).click(move || {
        work.recipe.set(None);
        set_all(|column| column.guess.role);
    });
    let names: [Word; 4] = [
        |w| w.import().column,
        |w| w.import().examples,
        |w| w.import().use_as,
        |w| w.import().more,
    ];
    let folded = (skipped_count > 0).then(|| {
        let summary = el("summary")
            .with(glyph(Icon::Open, 18))
            .with(move || (words.get().import().left_out)(skipped_count));
        el("details.folded").with([summary, items(skipped)])
    });
    let uses = el("section.panel.cols-panel")
        .attr("aria-labelledby", "import-uses")
        .with(
            el("div.pad.sec-head")
                .with(el("h2").attr("id", "import-uses").with(say(|w| w.import().columns)))
                .with(el("div.row").with([skip_all, as_proposed]))
                .with(el("p.note").with(say(|w| w.import().columns_help))),
        )
        .with(
            el("div.col-head")
                .attr("aria-hidden", "true")
                .with(names.map(|name| el("span").with(say(name)))),
        )
        .with((items(offered), folded));
    let acts = el("div.row.acts")
        .with(button("button.btn.pri.lg", |w| w.import().import).click(import))
        .with(button("button.btn.lg", |w| w.columns().preview).click(try_out))
        .with(button("button.btn.lg", |w| w.import().other_file).click(move || work.start_over()));
    el("div.stack").with([about, uses, preview(work.preview), acts])
}

/// Told while the columns stand as an earlier import of such a table left them.
fn as_before(work: Work) -> View {
    let words = words();
    let note = move |title: String| {
        let text = move || (words.get().columns().as_before)(&title);
        notice(Tone::Info, el("span").attr("dir", "auto").with(text))
    };
    live(move || nothing().with(work.recipe.get().map(|recipe| note(recipe.title))))
}

/// Where the answers come from: all of the file alike.
fn source_of(source: RwSignal<SourceKind>) -> View {
    let words = words();
    let option = |kind: SourceKind| {
        let name = move || (words.get().columns().source_name)(kind);
        el("option").attr("value", kind.tag()).with(name)
    };
    let select = el("select.sel")
        .attr("id", "import-source")
        .with(SourceKind::ALL.map(option))
        .prop("value", move || source.get().tag())
        .input("change", move |tag| {
            if let Some(kind) = SourceKind::from_tag(&tag) {
                source.set(kind);
            }
        });
    let label = el("label")
        .attr("for", "import-source")
        .with(say(|w| w.columns().source));
    el("div.field").with([label, select])
}
