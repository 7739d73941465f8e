//! What the stream is narrowed by, and how many pieces each choice would leave. What choices are called is not said here.
use super::Piece;
use crate::{order::Map, text::fold};

/// One way to narrow the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    Source,
    Feeling,
    Stage,
    Language,
    Customer,
}

impl Facet {
    pub const ALL: [Self; 5] = [Self::Source, Self::Feeling, Self::Stage, Self::Language, Self::Customer];
}

/// What was chosen: of each facet its choices (none: all of them), and words that must stand in the text or the name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    pub chosen: Map<Facet, Vec<String>>,
    pub words: String,
}

impl Seen {
    pub fn is_chosen(&self, facet: Facet, choice: &str) -> bool {
        self.chosen
            .get(&facet)
            .is_some_and(|chosen| chosen.iter().any(|one| one == choice))
    }

    pub fn toggle(&mut self, facet: Facet, choice: &str) {
        let chosen = self.chosen.or_default(facet);
        match chosen.iter().position(|one| one == choice) {
            Some(at) => drop(chosen.remove(at)),
            None => chosen.push(choice.to_owned()),
        }
    }
}

/// A piece's choice in a facet; `feeling` is what its words were read as. Empty: unknown.
pub fn choice(piece: &Piece, facet: Facet, feeling: &str) -> String {
    match facet {
        Facet::Source => piece.survey.to_string(),
        Facet::Feeling => feeling.to_owned(),
        Facet::Stage => piece.stage.as_ref().map(ToString::to_string).unwrap_or_default(),
        Facet::Language => piece.lang.clone(),
        Facet::Customer => piece
            .customer
            .as_ref()
            .map(|(name, _)| name.clone())
            .unwrap_or_default(),
    }
}

fn keeps_but(seen: &Seen, piece: &Piece, feeling: &str, but: Option<Facet>, words: &[String]) -> bool {
    let fits = |facet: &Facet| {
        let chosen = seen
            .chosen
            .get(facet)
            .filter(|chosen| !chosen.is_empty() && Some(*facet) != but);
        chosen.is_none_or(|chosen| chosen.contains(&choice(piece, *facet, feeling)))
    };
    let said = || {
        let name = piece.customer.as_ref().map_or("", |(_, told)| told);
        folded(&format!("{}\n{name}", piece.text))
    };
    Facet::ALL.iter().all(fits)
        && (words.is_empty() || {
            let said = said();
            words.iter().all(|word| said.contains(word))
        })
}

/// So that scripts, letter forms and cases of one word are found by each other.
fn folded(text: &str) -> String {
    text.chars().map(fold::chinese).filter_map(fold::persian).collect()
}

fn wanted(seen: &Seen) -> Vec<String> {
    folded(&seen.words).split_whitespace().map(str::to_owned).collect()
}

/// The places of the pieces that are left. `feeling` says what a piece was read as, by its place.
pub fn keeps(pieces: &[Piece], seen: &Seen, feeling: &dyn Fn(usize) -> &'static str) -> Vec<usize> {
    let words = wanted(seen);
    let all = pieces.iter().enumerate();
    let left = all.filter(|(at, piece)| keeps_but(seen, piece, feeling(*at), None, &words));
    left.map(|(at, _)| at).collect()
}

/// How many pieces each choice of a facet would leave, the others being chosen as they are.
pub fn counts(
    pieces: &[Piece],
    seen: &Seen,
    facet: Facet,
    feeling: &dyn Fn(usize) -> &'static str,
) -> Map<String, u64> {
    let words = wanted(seen);
    let mut counts: Map<String, u64> = Map::new();
    for (at, piece) in pieces.iter().enumerate() {
        let feeling = feeling(at);
        // A choice that nothing is left of stays in the list.
        let count = counts.or_default(choice(piece, facet, feeling));
        if keeps_but(seen, piece, feeling, Some(facet), &words) {
            *count += 1;
        }
    }
    counts
}
