//! The answers to one survey as a table for other programs, with the codebook that explains its columns.
use leptos::prelude::*;
use waystone::{
    analysis::{Table, answers, codebook},
    response::Response,
    survey::{Survey, SurveyId},
};

use crate::app::{
    browser::{
        files,
        view::{View, el, when},
    },
    components::{
        icon::{Icon, glyph},
        way::way,
    },
    shelf::Shelf,
    ui::{Word, say},
};

/// By it, spreadsheets know that the text is UTF-8.
const MARK: &str = "\u{feff}";

pub fn tables() -> View {
    let shelf = expect_context::<Shelf>();
    let surveys = Memo::new(move |_| {
        let surveys = shelf.follow(|library| library.surveys().0);
        let each = surveys.into_iter();
        each.map(|survey| (survey.id.to_string(), survey.title.default))
            .collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(surveys.with_untracked(|all| all.first().map(|one| one.0.clone()).unwrap_or_default()));
    let marked = RwSignal::new(true);
    let save = move |ending: &'static str, table: fn(&Survey, &[Response]) -> Table| {
        let Ok(id) = SurveyId::new(&chosen.get_untracked()) else {
            return;
        };
        let found = shelf.now(|library| Some((library.survey(&id)?, library.responses(&id).0)));
        if let Some((survey, responses)) = found {
            let text = table(&survey, &responses).csv();
            let text = if marked.get_untracked() {
                format!("{MARK}{text}")
            } else {
                text
            };
            let name = files::file_name(&survey.title.default, ending);
            files::download(&name, "text/csv;charset=utf-8", &text);
        }
    };
    let button = |id: &'static str, label: Word| {
        el("button.btn")
            .attr("type", "button")
            .attr("id", id)
            .with(glyph(Icon::Download, 18))
            .with(say(label))
    };
    let option = |(id, title): (String, String)| el("option").attr("value", id).with(title);
    let body = move || {
        let all = surveys.get_untracked().into_iter().map(option).collect::<Vec<_>>();
        let select = el("select.sel")
            .attr("id", "table-of")
            .with(all)
            .prop("value", move || chosen.get())
            .input("change", move |id| chosen.set(id));
        let field = el("div.field")
            .with(el("label").attr("for", "table-of").with(say(|w| w.data().table_of)))
            .with(select);
        let mark = el("input")
            .attr("type", "checkbox")
            .prop("checked", move || marked.get())
            .on("change", move |_| marked.update(|marked| *marked = !*marked));
        let mark = el("label.switch")
            .with(mark)
            .with(el("span").with(say(|w| w.data().table_mark)));
        let rows = button("save-table", |w| w.data().table_save).click(move || save(".csv", answers));
        let book = button("save-codebook", |w| w.data().table_codebook).click(move || save(".codebook.csv", codebook));
        way(|w| w.data().table_title, |w| w.data().table_text).with([field, mark, el("div.row").with([rows, book])])
    };
    when(move || surveys.with(|all| !all.is_empty()), body)
}
