//! What the columns of a file are: all of them, the survey's title, and what was odd in the file.
use leptos::prelude::*;
use waystone::{
    exchange::table::{Mapping, Role, SheetSummary, title_of},
    survey::Journey,
};

use super::{
    column::{Chosen, Column},
    work::Work,
};
use crate::app::{
    components::icon::{Glyph, Icon},
    shelf::Shelf,
    ui::{Ui, say, words},
};

#[component]
pub fn Columns(found: SheetSummary, work: Work) -> impl IntoView {
    let words = words();
    let ui = expect_context::<Ui>();
    let shelf = expect_context::<Shelf>();
    let stages = Signal::derive(move || {
        let kept = shelf.follow(|library| library.journey());
        let journey = kept.unwrap_or_else(|| Journey::preset(words.get().journey().stages));
        let lang = words.get().lang.tag();
        journey
            .stages
            .into_iter()
            .map(|stage| (stage.id, stage.name.get(lang).to_owned()))
            .collect::<Vec<_>>()
    });
    let file = work.file_name();
    let title = RwSignal::new(title_of(&file));
    let (rows, count) = (found.rows, found.columns.len());
    let snags = found.snags;
    let chosen: Vec<Chosen> = found
        .columns
        .into_iter()
        .zip(found.uses)
        .map(|(column, guess)| Chosen::new(column, guess))
        .collect();
    let all = StoredValue::new(chosen.clone());
    let set_all = move |role: fn(&Chosen) -> Role| {
        all.with_value(|all| all.iter().for_each(|column| column.role.set(role(column))));
    };
    let import = move |_| {
        work.import(Mapping {
            title: title.get_untracked().trim().to_owned(),
            lang: ui.lang.get_untracked().tag().to_owned(),
            columns: all.with_value(|all| all.iter().map(Chosen::used).collect()),
        });
    };
    let (skipped, offered): (Vec<_>, Vec<_>) = chosen.into_iter().partition(|column| column.guess.role == Role::Skip);
    let skipped_count = skipped.len();
    let item = move |column: Chosen| {
        let own = column.role;
        // An answer has one day: another column's date gives way.
        let choose = Callback::new(move |role| {
            if matches!(role, Role::Date(_)) {
                let dated = |column: &&Chosen| matches!(column.role.get_untracked(), Role::Date(_));
                all.with_value(|all| all.iter().filter(dated).for_each(|column| column.role.set(Role::Skip)));
            }
            own.set(role);
        });
        view! { <Column column stages choose /> }
    };
    let odd = (!snags.is_empty()).then(|| {
        let items = move || {
            let say = words.get().import().snag;
            snags.iter().map(|snag| view! { <li>{say(snag)}</li> }).collect_view()
        };
        view! {
            <section class="lint odd" aria-labelledby="import-odd">
                <Glyph icon=Icon::Warn size=18 />
                <div><h3 id="import-odd">{say(|w| w.import().odd)}</h3><ul>{items}</ul></div>
            </section>
        }
    });
    view! {
        <div class="stack">
            <section class="panel pad stack" aria-labelledby="import-columns">
                <div class="sec-head">
                    <h2 id="import-columns" tabindex="-1" dir="auto">{file}</h2>
                    <span class="mut num">{move || (words.get().import().found)(rows, count)}</span>
                </div>
                {odd}
                <div class="field">
                    <label for="import-title">{say(|w| w.import().survey_title)}</label>
                    <input class="in" id="import-title" type="text" dir="auto" maxlength="200" prop:value=title
                        on:input=move |event| title.set(event_target_value(&event)) />
                </div>
            </section>
            <section class="panel cols-panel" aria-labelledby="import-uses">
                <div class="pad sec-head">
                    <h2 id="import-uses">{say(|w| w.import().columns)}</h2>
                    <div class="row">
                        <button class="btn sm" type="button" on:click=move |_| set_all(|_| Role::Skip)>
                            {say(|w| w.import().skip_all)}
                        </button>
                        <button class="btn sm" type="button" on:click=move |_| set_all(|column| column.guess.role)>
                            {say(|w| w.import().as_proposed)}
                        </button>
                    </div>
                    <p class="note">{say(|w| w.import().columns_help)}</p>
                </div>
                <div class="col-head" aria-hidden="true">
                    <span>{say(|w| w.import().column)}</span><span>{say(|w| w.import().examples)}</span>
                    <span>{say(|w| w.import().use_as)}</span><span>{say(|w| w.import().more)}</span>
                </div>
                <ul class="cols">{offered.into_iter().map(item).collect_view()}</ul>
                {(skipped_count > 0).then(|| view! {
                    <details class="folded">
                        <summary>
                            <Glyph icon=Icon::Open size=18 />{move || (words.get().import().left_out)(skipped_count)}
                        </summary>
                        <ul class="cols">{skipped.into_iter().map(item).collect_view()}</ul>
                    </details>
                })}
            </section>
            <div class="row acts">
                <button class="btn pri lg" type="button" on:click=import>{say(|w| w.import().import)}</button>
                <button class="btn lg" type="button" on:click=move |_| work.start_over()>
                    {say(|w| w.import().other_file)}
                </button>
            </div>
        </div>
    }
}
