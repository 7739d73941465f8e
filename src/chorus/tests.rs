//! Figures over small sets whose results can be counted by hand.
use super::*;
use crate::{
    sentiment::{self, Label},
    theme::{self, Book, Own, Preset},
};

fn opinion(text: &str, book: &Book) -> Opinion {
    let mood = sentiment::read(text);
    let themes = themes(text, &mood, book);
    Opinion {
        themes,
        ..Opinion::from(mood)
    }
}

fn heard<'o>(opinions: &'o [Opinion], said: &'o [Said]) -> Vec<Heard<'o>> {
    let both = opinions.iter().zip(said).zip(0..);
    both.map(|((opinion, said), at)| Heard { at, opinion, said }).collect()
}

fn place(preset: Preset) -> u16 {
    preset as u16
}

#[test]
fn themes_are_counted_with_their_moods_and_what_goes_with_them_in_the_score() {
    let book = Book::new(&Own::default());
    let mut texts = vec!["Horrible long queue."; 6];
    texts.extend(vec!["Lovely, delicious food!"; 6]);
    texts.push("Très mauvais");
    let opinions: Vec<Opinion> = texts.iter().map(|text| opinion(text, &book)).collect();
    let score = |at: usize| Said {
        score: Some(if at < 6 { 1 + at as u8 % 2 } else { 8 + at as u8 % 3 }),
        ..Said::default()
    };
    let said: Vec<Said> = (0..texts.len()).map(score).collect();
    let heard = heard(&opinions, &said);
    let found = Figures::of(&[], &heard);
    assert_eq!(found.n, 12);
    let of = |preset| {
        found
            .themes
            .iter()
            .find(|figures| figures.theme == place(preset))
            .unwrap()
    };
    assert_eq!(
        of(Preset::Waiting).sides,
        Sides {
            negative: 6,
            neutral: 0,
            positive: 0
        }
    );
    assert_eq!(of(Preset::Food).sides.positive, 6);
    let effect = of(Preset::Waiting).effect.unwrap();
    assert_eq!((effect.with, effect.without), (6, 6));
    assert!((effect.difference - (1.5 - 9.0)).abs() < 1e-9, "{effect:?}");
    assert!(effect.range.high < 0.0 && effect.p.unwrap() < 0.01);
    // Of some, and of nobody.
    let some = Figures::of(&[], &heard[4..8]);
    assert_eq!(some.n, 4);
    assert_eq!(some.themes.iter().map(|one| one.sides.n()).max(), Some(2));
    assert!(some.themes.iter().all(|one| one.effect.is_none()), "too few");
    assert_eq!(Figures::of(&[], &[]), Figures::default());
}

#[test]
fn phrases_that_stand_out_are_counted_where_the_filters_leave_them() {
    let book = Book::new(&Own::default());
    let texts = ["Horrible waiting room again."; 9];
    let opinions: Vec<Opinion> = texts.iter().map(|text| opinion(text, &book)).collect();
    let said = vec![Said::default(); texts.len()];
    let heard = heard(&opinions, &said);
    let stand_out = [theme::Phrase {
        text: "waiting room".into(),
        comments: vec![0, 1, 2, 3, 4],
    }];
    let found = |heard: &[Heard]| {
        let figures = Figures::of(&stand_out, heard);
        let counted = figures
            .phrases
            .into_iter()
            .map(|phrase| (phrase.sides.negative, phrase.comments));
        counted.collect::<Vec<_>>()
    };
    assert_eq!(found(&heard), [(5, vec![0, 1, 2, 3, 4])]);
    assert_eq!(found(&heard[2..9]), [(3, vec![2, 3, 4])]);
    assert_eq!(found(&heard[3..9]), [], "too few");
}

#[test]
fn a_theme_feels_as_the_sentences_that_name_it() {
    let book = Book::new(&Own::default());
    let mut mood = sentiment::read("The food was lovely. The queue was horrible.");
    mood.sentences = [(0, 20, Label::Positive), (20, 44, Label::Negative)]
        .map(|(start, end, label)| sentiment::Part {
            start,
            end,
            polarity: 0.0,
            label,
        })
        .to_vec();
    let found = themes("The food was lovely. The queue was horrible.", &mood, &book);
    let of = |preset| found.iter().find(|touch| touch.theme == place(preset)).unwrap().mood;
    assert_eq!(
        (of(Preset::Food), of(Preset::Waiting)),
        (Label::Positive, Label::Negative)
    );
}

#[test]
fn what_changed_is_told_and_chance_is_not() {
    let book = Book::new(&Own::default());
    let (queue, food) = ("Horrible long queue.", "Lovely, delicious food!");
    let month = |rows: &[(&'static str, i64)]| {
        let opinions: Vec<Opinion> = rows.iter().map(|(text, _)| opinion(text, &book)).collect();
        let said: Vec<Said> = rows
            .iter()
            .map(|(_, day)| Said {
                day: Some(*day),
                ..Said::default()
            })
            .collect();
        changes(&heard(&opinions, &said))
    };
    let mut rows: Vec<(&str, i64)> = (0..40)
        .map(|at| (if at % 8 == 0 { queue } else { food }, 20_000 + at % 28))
        .collect();
    rows.extend((0..40).map(|at| (if at % 8 == 0 { food } else { queue }, 20_028 + at % 28)));
    let told = month(&rows);
    let waiting = told
        .iter()
        .find(|one| one.what == What::Theme(place(Preset::Waiting)))
        .unwrap();
    assert_eq!((waiting.before, waiting.now), ((5, 40), (35, 40)));
    assert!((waiting.change.delta - 0.75).abs() < 1e-9 && waiting.p < 0.001);
    assert!(told.iter().any(|one| one.what == What::Mood(Label::Negative)));
    let same: Vec<(&str, i64)> = (0..80)
        .map(|at| (if at % 2 == 0 { queue } else { food }, 20_000 + at % 56))
        .collect();
    assert_eq!(month(&same), []);
    assert_eq!(month(&rows[..44]), [], "too few comments");
}
