//! The stream of the sample project, and customers put together and apart.
use super::*;
use crate::{
    exchange::{Incoming, read},
    journey::Aliases,
    response::Response,
    store::{Library, MemoryShelf},
    survey::Survey,
};

fn sample(aliases: &Aliases) -> (Vec<(Survey, Vec<Response>)>, Vec<Piece>) {
    let library = Library::new(MemoryShelf::default(), String::new());
    let Ok(Incoming::Backup(backup)) = read(include_str!("../../public/sample.json")) else {
        panic!("no backup")
    };
    library.merge(&backup).unwrap();
    let surveys: Vec<_> = library
        .surveys()
        .0
        .into_iter()
        .map(|survey| {
            let responses = library.responses(&survey.id).0;
            (survey, responses)
        })
        .collect();
    let pieces = pieces(&surveys, aliases);
    (surveys, pieces)
}

#[test]
fn one_stream_over_all_surveys_newest_first() {
    let (surveys, pieces) = sample(&Aliases::new());
    assert_eq!(surveys.len(), 5);
    assert!(pieces.is_sorted_by(|a, b| a.at >= b.at) && pieces.len() > 4000);
    let none = |_: usize| Heard::default();
    let counts = counts(&pieces, &Seen::default(), Facet::Source, &none);
    assert_eq!((counts.len(), counts.values().sum::<u64>()), (5, pieces.len() as u64));
}

#[test]
fn choices_and_words_narrow_it_and_counts_say_what_would_be_left() {
    let (_, pieces) = sample(&Aliases::new());
    let none = |_: usize| Heard::default();
    let mut seen = Seen::default();
    seen.toggle(Facet::Language, "fa");
    let persian = keeps(&pieces, &seen, &none);
    assert!(!persian.is_empty() && persian.iter().all(|at| pieces[*at].lang == "fa"));
    let languages = counts(&pieces, &seen, Facet::Language, &none);
    assert_eq!(languages["fa"], persian.len() as u64, "a facet does not narrow itself");
    assert!(languages["en"] > 1000);
    seen.words = "lf-10  صورت‌حساب".to_owned();
    let found = keeps(&pieces, &seen, &none);
    assert!(!found.is_empty() && found.len() < persian.len());
    seen.toggle(Facet::Language, "fa");
    seen.words = "no such words".to_owned();
    assert!(keeps(&pieces, &seen, &none).is_empty());
    assert!(counts(&pieces, &seen, Facet::Language, &none).values().all(|n| *n == 0));
}

#[test]
fn names_are_put_together_and_apart_again() {
    let mut aliases = Aliases::new();
    merge(&mut aliases, "LF-1001", "LF-1002");
    merge(&mut aliases, "LF-1002", "LF-1003");
    merge(&mut aliases, "LF-1003", "LF-1001");
    let (_, pieces) = sample(&aliases);
    let one = customer(&pieces, "LF-1001").unwrap();
    let names: Vec<&str> = one.names.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["LF-1001", "LF-1002", "LF-1003"]);
    assert_eq!(customer(&pieces, "LF-1002"), None);
    assert_eq!(one.names.iter().map(|(_, n)| n).sum::<u64>(), one.pieces.len() as u64);
    assert!(one.first < one.last && !one.channels.is_empty());
    split(&mut aliases, "LF-1002");
    let (_, pieces) = sample(&aliases);
    assert_eq!(customer(&pieces, "LF-1001").unwrap().names.len(), 2);
    assert_eq!(
        customers(&pieces).len(),
        customers(&sample(&Aliases::new()).1).len() - 1
    );
}

#[test]
fn a_comment_may_be_about_several_themes_and_have_a_case() {
    let (_, pieces) = sample(&Aliases::new());
    let [billing, price] = ["billing", "price"].map(str::to_owned);
    let both = [billing.clone(), price.clone()];
    let heard = |at: usize| Heard {
        themes: match at {
            0 => &both,
            1 => &both[..1],
            _ => &[],
        },
        case: if at == 1 { "open" } else { "" },
        ..Heard::default()
    };
    let mut seen = Seen::default();
    let counted = counts(&pieces, &seen, Facet::Theme, &heard);
    assert_eq!(
        (counted[&billing], counted[&price], counted[""]),
        (2, 1, pieces.len() as u64 - 2)
    );
    seen.toggle(Facet::Theme, "billing");
    assert_eq!(keeps(&pieces, &seen, &heard), [0, 1]);
    seen.toggle(Facet::Case, "open");
    assert_eq!(keeps(&pieces, &seen, &heard), [1]);
    assert_eq!(Seen::of(&seen.fields()), seen);
    seen.words = "two words".to_owned();
    let mut fields = seen.fields();
    fields.push(("of another release".to_owned(), "x".to_owned()));
    assert_eq!(Seen::of(&fields), seen);
}
