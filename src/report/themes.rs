//! What comments are about, in words: names, a table, what changed in a sentence. Figures are `chorus`'s.
use super::show;
use crate::{
    analysis::{Cell, Table},
    chorus::{Changed, Effect, Figures, What},
    sentiment::Label,
    theme::{Own, Preset},
    words::Words,
};

/// The name of each theme of a dictionary.
pub fn theme_names(words: &Words, ids: &[String], own: &Own) -> Vec<String> {
    ids.iter().map(|id| theme_name(words, id, own)).collect()
}

/// A theme by what it is known by: a preset's, the author's own, or one that the author deleted since.
pub fn theme_name(words: &Words, id: &str, own: &Own) -> String {
    let preset = Preset::named(id).and_then(|preset| words.themes().names.get(preset as usize));
    let given = || own.themes.get(id).map(|theme| theme.name.clone());
    preset.map_or_else(
        || given().unwrap_or_else(|| words.themes().gone.to_owned()),
        |name| (*name).to_owned(),
    )
}

/// Theme, comments, how they feel, and what goes with it in the score.
pub fn themes(words: &Words, names: &[String], figures: &Figures) -> Table {
    let (own, results) = (words.themes(), words.results());
    let rows = figures.themes.iter().map(|theme| {
        let sides = theme.sides;
        let effect = |of: fn(&Effect) -> f64| {
            theme
                .effect
                .as_ref()
                .map_or(Cell::Missing, |effect| Cell::Signed(of(effect), 1))
        };
        vec![
            Cell::Text(names.get(usize::from(theme.theme)).cloned().unwrap_or_default()),
            Cell::Count(sides.n()),
            Cell::Count(sides.negative),
            Cell::Count(sides.neutral),
            Cell::Count(sides.positive),
            effect(|effect| effect.difference),
            effect(|effect| effect.range.low),
            effect(|effect| effect.range.high),
        ]
    });
    Table {
        caption: own.heading.to_owned(),
        columns: [
            own.theme,
            own.comments,
            results.negative,
            results.neutral,
            results.positive,
            own.score,
            own.from,
            own.to,
        ]
        .map(str::to_owned)
        .into(),
        rows: rows.collect(),
    }
}

/// What goes with a theme in the score, in a few words; nothing where too few were asked.
pub fn effect(words: &Words, effect: &Effect) -> String {
    if effect.p.is_none_or(|p| p >= 0.05) {
        return words.themes().chance.to_owned();
    }
    let number = |value| show(words.lang, &Cell::Signed(value, 1));
    (words.themes().effect)(
        &number(effect.difference),
        &number(effect.range.low),
        &number(effect.range.high),
    )
}

/// What changed most surely, in a sentence.
pub fn changed(words: &Words, names: &[String], changed: &Changed) -> String {
    let what = match changed.what {
        What::Theme(theme) => names.get(usize::from(theme)).cloned().unwrap_or_default(),
        What::Mood(Label::Negative) => words.results().negative.to_owned(),
        What::Mood(_) => words.results().positive.to_owned(),
    };
    let share = |(part, whole): (u64, u64)| words.lang.percent(part as f64 / whole.max(1) as f64, 0);
    (words.themes().changed)(&what, &share(changed.now), &share(changed.before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chorus::{Sides, ThemeFigures},
        scoring::{Interval, share},
        words::Lang,
    };

    #[test]
    fn a_theme_has_a_row_and_unknown_is_a_dash() {
        let words = Lang::En.words();
        let own = Own::default();
        let ids = ["staff".to_owned(), "own-1".to_owned()];
        let names = theme_names(words, &ids, &own);
        assert_eq!(names, ["Staff", words.themes().gone]);
        let figures = Figures {
            n: 9,
            themes: vec![ThemeFigures {
                theme: 0,
                sides: Sides {
                    negative: 1,
                    neutral: 2,
                    positive: 3,
                },
                judged: (0, 0),
                effect: None,
            }],
            phrases: Vec::new(),
        };
        let table = themes(words, &names, &figures);
        assert_eq!(table.cell(0, 1), &Cell::Count(6));
        assert_eq!(table.cell(0, 5), &Cell::Missing);
        let mut of = Effect {
            difference: -2.0,
            range: Interval { low: -3.0, high: -1.0 },
            p: Some(0.001),
            with: 9,
            without: 9,
        };
        assert_eq!(
            effect(words, &of),
            "associated with −2.0 points of score (−3.0 to −1.0)"
        );
        of.p = Some(0.2);
        assert_eq!(effect(words, &of), words.themes().chance);
    }

    #[test]
    fn a_change_is_one_sentence_in_every_language() {
        let of = Changed {
            what: What::Theme(1),
            before: (5, 40),
            now: (35, 40),
            change: share::change((5, 40), (35, 40)).unwrap(),
            p: 0.001,
        };
        for lang in Lang::ALL {
            let names = theme_names(
                lang.words(),
                &["staff".to_owned(), "waiting".to_owned()],
                &Own::default(),
            );
            let told = changed(lang.words(), &names, &of);
            assert!(
                told.contains(&names[1]) && told.contains(&lang.percent(0.875, 0)),
                "{told}"
            );
        }
    }
}
