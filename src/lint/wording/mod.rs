//! Rules that read one text: a question's title, a statement of a matrix. Options and surveys are read elsewhere.
mod agree;
mod common;
mod double;
mod jargon;
mod length;
mod mend;
mod names;
mod negation;
#[cfg(test)]
mod tests;

use super::{
    Evidence, Finding, Fix, Part, Place, Rule,
    read::{Hit, Patterns, Reading, Tongue},
    tables::{Lists, Mend, lists},
};
use crate::survey::{ChoiceId, Kind, Page, Question, Survey};

/// A wording and what it belongs to.
pub(super) struct Line<'s> {
    pub question: &'s Question,
    pub text: &'s str,
    /// The tag of its language; the author's own wording when `is_own`.
    pub lang: &'s str,
    pub is_own: bool,
    /// Title, row, or inner question.
    pub part: Part,
    pub row: Option<&'s ChoiceId>,
    /// Answered by choosing.
    pub is_closed: bool,
    /// Shown only to those whom it concerns.
    pub is_gated: bool,
    /// Help under it, which may explain.
    pub help: &'s str,
    /// What the survey and who asks are called.
    pub names: [&'s str; 2],
}

/// Every wording of a question, in every language that it has.
pub(super) fn lines<'s>(survey: &'s Survey, page: &'s Page, question: &'s Question) -> Vec<Line<'s>> {
    let mut lines = Vec::new();
    let is_gated = question.show_if.is_some() || page.show_if.is_some() || question.panel.is_some();
    let mut add =
        |of: &'s Question, text: &'s crate::survey::Text, part: Part, row: Option<&'s ChoiceId>, closed: bool| {
            let own = std::iter::once((survey.lang.as_str(), text.default.as_str(), true));
            for (lang, text, is_own) in own.chain(text.langs().map(|lang| (lang, text.get(lang), false))) {
                if !text.trim().is_empty() {
                    lines.push(Line {
                        question: of,
                        text,
                        lang,
                        is_own,
                        part,
                        row,
                        is_closed: closed,
                        is_gated,
                        help: of.help.get(lang),
                        names: [&survey.title, &survey.brand].map(|name| name.get(lang)),
                    });
                }
            }
        };
    if question.kind.asks() {
        add(question, &question.title, Part::Title, None, is_closed(&question.kind));
    }
    match &question.kind {
        Kind::Matrix { rows, .. } => {
            for row in rows {
                add(question, &row.label, Part::Row, Some(&row.id), true);
            }
        }
        Kind::Repeat(repeat) => {
            for (at, inner) in repeat
                .questions
                .iter()
                .enumerate()
                .filter(|(_, inner)| inner.kind.asks())
            {
                add(inner, &inner.title, Part::Inner(at), None, is_closed(&inner.kind));
            }
        }
        _ => {}
    }
    lines
}

/// Whether it is answered by choosing, not by writing.
pub(super) fn is_closed(kind: &Kind) -> bool {
    kind.asks()
        && !matches!(
            kind,
            Kind::Comment(_) | Kind::Short(_) | Kind::Fields(_) | Kind::Repeat(_)
        )
}

/// What the rules of one wording look at.
struct Read<'l, 's> {
    line: &'l Line<'s>,
    reading: Reading<'s>,
    /// Without what stands in brackets.
    plain: Reading<'s>,
    lists: &'static Lists,
}

/// What is wrong with one wording; `outer` is the question that the survey knows, on its page.
pub(super) fn check(page: &Page, outer: &Question, line: &Line) -> Vec<Finding> {
    let Some(tongue) = Tongue::of(line.lang, line.text) else {
        return Vec::new();
    };
    let reading = Reading::new(tongue, line.text);
    let read = Read {
        line,
        plain: reading.plain(),
        reading,
        lists: lists(tongue),
    };
    let found = [
        double::barrelled(&read),
        common::leading(&read),
        negation::double(&read),
        length::too_long(&read),
        common::vague(&read),
        common::absolute(&read),
        agree::asked(&read),
        jargon::unexplained(&read),
        length::reading_grade(&read),
        common::presupposed(&read),
    ];
    let place = Place {
        choices: line.row.into_iter().cloned().collect(),
        lang: Some(line.lang.to_owned()),
        ..Place::of(&page.id, outer, line.part)
    };
    let finding = |one: Found| {
        let fix = one.reworded.map(|text| Fix::Reword {
            question: outer.id.clone(),
            part: line.part,
            row: line.row.cloned(),
            lang: (!line.is_own).then(|| line.lang.to_owned()),
            text,
        });
        let place = Place {
            span: one.span,
            ..place.clone()
        };
        Finding::of(one.rule, place, one.evidence).with(fix)
    };
    found.into_iter().flatten().map(finding).collect()
}

/// One rule's result on one wording.
struct Found {
    rule: Rule,
    evidence: Evidence,
    /// Bytes.
    span: Option<std::ops::Range<usize>>,
    reworded: Option<String>,
}

impl Read<'_, '_> {
    /// With the words that these units are.
    fn found(&self, rule: Rule, units: &std::ops::Range<usize>) -> Found {
        Found {
            rule,
            evidence: Evidence::Words(vec![self.plain.written(units)]),
            span: Some(self.plain.span(units)),
            reworded: None,
        }
    }

    fn first(&self, patterns: &Patterns) -> Option<Hit> {
        patterns.find(&self.plain)
    }

    /// The first that is no part of a name or title.
    fn unnamed(&self, patterns: &Patterns) -> Option<Hit> {
        patterns
            .all(&self.plain)
            .into_iter()
            .find(|hit| !names::holds(self, &hit.units))
    }

    fn mended(&self, hit: &Hit, mend: Mend) -> Option<String> {
        mend::reworded(&self.plain, hit, mend)
    }
}
