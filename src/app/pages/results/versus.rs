//! The page beside what it is compared with: every rating's difference. What it is compared with is chosen in the bar.
use leptos::prelude::*;
use waystone::{
    analysis::{Against, Table},
    report,
};

use super::{data::Data, file_name, slicer::day};
use crate::app::{
    browser::view::{View, el, nothing, when},
    components::{
        figure::table_tools,
        icon::{Icon, glyph},
        sheet::sheet,
    },
    ui::{say, words},
};

pub fn versus(data: Data) -> View {
    when(move || data.with(|d| d.versus.is_some()), move || panel(data))
}

fn panel(data: Data) -> View {
    let words = words();
    let heading = Signal::derive(move || {
        let words = words.get();
        data.with(|d| {
            let said = d.versus.as_ref().map(|versus| {
                let days = (versus.slice.from, versus.slice.to);
                match (&versus.against, days) {
                    // The days that it means now.
                    (Against::Before, (Some(from), Some(to))) => {
                        (words.filters().between)(&day(words, from), &day(words, to))
                    }
                    (against, _) => report::against(words, &d.survey, against, &|which| day(words, which)),
                }
            });
            (words.comparing().with)(&said.unwrap_or_default())
        })
    });
    let table = Memo::new(move |_| {
        let words = words.get();
        data.with(|d| match &d.versus {
            Some(versus) => {
                let held = report::holding(words, &versus.found);
                report::comparison(words, &d.survey, &versus.found, format!("{}: {held}", heading.get()))
            }
            None => Table::default(),
        })
    });
    let held = move || {
        data.with(|d| {
            d.versus
                .as_ref()
                .map(|versus| report::holding(words.get(), &versus.found))
        })
    };
    let others = move || {
        data.with(|d| {
            matches!(
                d.versus.as_ref().map(|versus| &versus.against),
                Some(Against::Value(..))
            )
        })
    };
    let counts = move || {
        let answers = words.get().shell().answers;
        data.with(|d| {
            let found = d.versus.as_ref().map(|versus| (versus.found.now, versus.found.then));
            let own = words.get().comparing();
            let said = found.map(|(now, then)| {
                format!(
                    "{}: {}{}{}: {}",
                    own.here,
                    answers(now),
                    words.get().results().dot,
                    own.there,
                    answers(then)
                )
            });
            said.unwrap_or_default()
        })
    };
    let note = el("p")
        .with(say(|w| w.comparing().note))
        .with(" ")
        .with(when(others, || nothing().with(say(|w| w.comparing().others))));
    let open = RwSignal::new(true);
    let head = el("div.fig-head")
        .with(el("h2").attr("id", "versus-title").attr("dir", "auto").with(heading))
        .with(table_tools(open, table.into(), heading, file_name(data), nothing()))
        .with(note);
    el("section.panel.pad.c12")
        .attr("aria-labelledby", "versus-title")
        .with(head)
        .with(
            el("p.takeaway")
                .with(glyph(Icon::Bulb, 18))
                .with(el("span").with(el("b").with(held)).with(" ").with(counts)),
        )
        .with(
            el("div.as-sheet")
                .attr("hidden", move || !open.get())
                .with(sheet(table.into())),
        )
}
