//! For whom the page is shown: who leads, who owns a touchpoint, who looks closely. Views, not rights: everybody can change them.
use leptos::prelude::*;
use waystone::{
    analysis::{self, FacetKey},
    report,
};

use super::{data::Data, scope::scope};
use crate::app::{
    browser::view::{View, el, list, when},
    components::icon::{Icon, glyph},
    ui::{say, words},
};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    Executive,
    Owner,
    #[default]
    Analyst,
}

impl Role {
    const ALL: [(Self, &str); 3] = [
        (Self::Executive, "executive"),
        (Self::Owner, "owner"),
        (Self::Analyst, "analyst"),
    ];

    /// As an address tells it.
    pub fn tag(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(role, _)| *role == self)
            .map_or("", |(_, tag)| tag)
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == tag).map(|(role, _)| *role)
    }
}

/// The roles to choose from, and for an owner the touchpoints that questions ask about.
pub fn roles(data: Data) -> View {
    let words = words();
    let scope = scope();
    let one = |(role, _): (Role, &'static str)| {
        let name = move || {
            words
                .get()
                .looking_at()
                .roles
                .get(role as usize)
                .copied()
                .unwrap_or_default()
        };
        el("button")
            .attr("type", "button")
            .attr("aria-pressed", move || (scope.role.get() == role).to_string())
            .with(name)
            .click(move || scope.role.set(role))
    };
    let choice = el("div.seg")
        .attr("role", "group")
        .attr("aria-label", say(|w| w.looking_at().role))
        .with(Role::ALL.map(one));
    let touchpoints = Memo::new(move |_| {
        data.with(|d| {
            let names = d.survey.questions().filter_map(|question| question.place.as_ref());
            let names: waystone::order::Set<String> = names
                .map(|place| place.touchpoint.trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect();
            names.iter().cloned().collect::<Vec<_>>()
        })
    });
    let pick = move || {
        let option = |name: String| el("option").attr("value", &name).with(name.as_str());
        let all = el("option").attr("value", "").with(say(|w| w.filters().all));
        el("label.row.touchpoint")
            .with(el("span.note").with(say(|w| w.looking_at().touchpoint)))
            .with(
                el("select.sel")
                    .attr("id", "touchpoint")
                    .with(all)
                    .with(touchpoints.get_untracked().into_iter().map(option).collect::<Vec<_>>())
                    .prop("value", move || scope.touchpoint.get())
                    .input("change", move |name| scope.touchpoint.set(name)),
            )
    };
    let owns = move || scope.role.get() == Role::Owner && touchpoints.with(|all| !all.is_empty());
    el("div.roles.no-print").with([choice, when(owns, pick)])
}

/// What the answers suggest to do.
pub fn advice(data: Data) -> View {
    let words = words();
    let said = Memo::new(move |_| {
        let words = words.get();
        data.with(|d| {
            let health = analysis::health(&d.analysis, &d.columns, &d.cut, None, &|_| None);
            let negative = d.columns.facet(&FacetKey::Mood).and_then(|facet| {
                let commented = facet.given(&d.cut.rows);
                let negative = facet
                    .place("negative")
                    .and_then(|at| facet.counts(&d.cut.rows).get(at).copied())?;
                (commented >= 5).then(|| negative as f64 / commented as f64)
            });
            report::advice(words, &d.survey, &d.analysis, &health, negative)
        })
    });
    let panel = move || {
        let line = |text: String| {
            el("li")
                .with(glyph(Icon::Bulb, 18))
                .with(el("span").attr("dir", "auto").with(text))
        };
        el("section.panel.pad.c12")
            .attr("aria-labelledby", "advice")
            .with(el("h2").attr("id", "advice").with(say(|w| w.looking_at().what_to_do)))
            .with(el("ul.advice-list").with(list(move || said.get(), String::clone, line)))
    };
    when(move || said.with(|said| !said.is_empty()), panel)
}
