//! What choices, scores and feelings are called.
use leptos::prelude::With;
use waystone::{
    feedback::{CaseState, Facet},
    report,
    survey::{StageId, Survey, SurveyId},
    words::{Lang, Words},
};

use super::state::State;
use crate::app::browser::view::{View, el, svg};

/// A choice of a facet.
pub fn choice(w: &Words, state: State, facet: Facet, choice: &str) -> String {
    let named = |name: &str, none: &'static str| {
        if name.is_empty() {
            none.to_owned()
        } else {
            name.to_owned()
        }
    };
    match facet {
        Facet::Source => {
            let survey = SurveyId::new(choice).ok().and_then(|id| state.survey(&id));
            survey.map(|survey| title(w, &survey)).unwrap_or_default()
        }
        Facet::Feeling => feeling(w, choice).to_owned(),
        Facet::Stage => stage(w, state, choice),
        Facet::Language => {
            // Chinese of either script, as some files say it.
            if choice == "zh" {
                return "中文".to_owned();
            }
            let own = Lang::nearest(choice).map(|lang| lang.name().to_owned());
            own.unwrap_or_else(|| named(choice, w.feedback().no_language))
        }
        Facet::Theme if choice.is_empty() => w.feedback().no_theme.to_owned(),
        Facet::Theme => theme(w, state, choice),
        Facet::Case => case(w, CaseState::parse(choice)).to_owned(),
        Facet::Customer => named(choice, w.feedback().nameless),
    }
}

pub fn title(w: &Words, survey: &Survey) -> String {
    let title = survey.title.get(w.lang.tag()).trim();
    if title.is_empty() {
        w.shell().untitled.to_owned()
    } else {
        title.to_owned()
    }
}

/// Of the author's journey or one beside it; its id where no journey has it any more.
pub fn stage(w: &Words, state: State, id: &str) -> String {
    if id.is_empty() {
        return w.feedback().no_stage.to_owned();
    }
    let name = StageId::new(id).ok().and_then(|id| {
        state.shelf.follow(|library| {
            let own = library
                .journey()
                .unwrap_or_else(|| waystone::survey::Journey::preset(w.journey().stages));
            let others = library.other_journeys().into_iter().map(|(_, journey)| journey);
            let mut all = std::iter::once(own).chain(others);
            all.find_map(|journey| journey.stage(&id).map(|stage| stage.name.get(w.lang.tag()).to_owned()))
        })
    });
    name.unwrap_or_else(|| id.to_owned())
}

pub fn theme(w: &Words, state: State, id: &str) -> String {
    let name = state
        .own
        .with(|own| report::theme_names(w, &[id.to_owned()], own).pop());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_owned())
}

/// `None`: no case.
pub fn case(w: &Words, state: Option<CaseState>) -> &'static str {
    let [open, waiting, closed, none] = w.feedback().cases;
    match state {
        Some(CaseState::Open) => open,
        Some(CaseState::Waiting) => waiting,
        Some(CaseState::Closed) => closed,
        None => none,
    }
}

pub fn feeling(w: &Words, tag: &str) -> &'static str {
    match tag {
        "pos" => w.results().positive,
        "neu" => w.results().neutral,
        "mix" => w.results().mixed,
        "neg" => w.results().negative,
        "unk" => w.results().unknown,
        _ => w.feedback().no_words,
    }
}

/// The shape of a feeling; nothing where nothing was read.
pub fn shape(tag: &str) -> Option<View> {
    let filled = |shape: &str| svg(shape).attr("fill", "currentColor");
    let ring = || {
        let ring = svg("circle").attr("cx", "6").attr("cy", "6").attr("r", "4.7");
        ring.attr("fill", "none")
            .attr("stroke", "currentColor")
            .attr("stroke-width", "1.5")
    };
    let parts = match tag {
        "pos" => vec![filled("circle").attr("cx", "6").attr("cy", "6").attr("r", "5")],
        "neg" => vec![filled("path").attr("d", "M6 .5L11.500 6 6 11.500.5 6z")],
        "mix" => vec![ring(), filled("path").attr("d", "M6 1.300a4.700 4.700 0 0 1 0 9.400z")],
        "neu" => {
            let bar = filled("rect").attr("x", "1").attr("y", "4").attr("width", "10");
            vec![bar.attr("height", "4").attr("rx", "1.500")]
        }
        "unk" => vec![ring()],
        _ => return None,
    };
    Some(
        svg("svg")
            .attr("viewBox", "0 0 12 12")
            .attr("aria-hidden", "true")
            .with(parts),
    )
}

/// Shape and word.
pub fn chip(w: &Words, tag: &'static str) -> Option<View> {
    let shape = shape(tag)?;
    Some(el(&format!("span.sent.{tag}")).with(shape).with(feeling(w, tag)))
}
