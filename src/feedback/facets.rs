//! What the stream is narrowed by, and how many pieces each choice would leave. What choices are called is not said here.
use super::Piece;
use crate::{order::Map, text::fold};

/// What saved views call the words that are searched.
const WORDS: &str = "words";

/// One way to narrow the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    Source,
    Feeling,
    Stage,
    Language,
    Customer,
    Theme,
    Case,
}

impl Facet {
    pub const ALL: [Self; 7] = [
        Self::Source,
        Self::Feeling,
        Self::Stage,
        Self::Language,
        Self::Customer,
        Self::Theme,
        Self::Case,
    ];

    /// As saved views name it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Feeling => "feeling",
            Self::Stage => "stage",
            Self::Language => "language",
            Self::Customer => "customer",
            Self::Theme => "theme",
            Self::Case => "case",
        }
    }
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

    /// As pairs that [`Self::of`] reads.
    pub fn fields(&self) -> Vec<(String, String)> {
        let words = (!self.words.trim().is_empty()).then(|| (WORDS.to_owned(), self.words.trim().to_owned()));
        let chosen = self.chosen.iter().flat_map(|(facet, chosen)| {
            let pair = |choice: &String| (facet.tag().to_owned(), choice.clone());
            chosen.iter().map(pair)
        });
        words.into_iter().chain(chosen).collect()
    }

    /// What is unknown is left out.
    pub fn of(fields: &[(String, String)]) -> Self {
        let mut seen = Self::default();
        for (name, value) in fields {
            let facet = Facet::ALL.into_iter().find(|facet| facet.tag() == name);
            match facet {
                Some(facet) if !seen.is_chosen(facet, value) => seen.toggle(facet, value),
                None if name == WORDS => seen.words.clone_from(value),
                _ => {}
            }
        }
        seen
    }

    pub fn toggle(&mut self, facet: Facet, choice: &str) {
        let chosen = self.chosen.or_default(facet);
        match chosen.iter().position(|one| one == choice) {
            Some(at) => drop(chosen.remove(at)),
            None => chosen.push(choice.to_owned()),
        }
    }
}

/// What is known of a piece from elsewhere: how its words were read, what they are about, and how far its case is. Empty: unknown,
/// nothing, none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Heard<'a> {
    pub feeling: &'static str,
    pub themes: &'a [String],
    pub case: &'static str,
}

/// A piece's choices in a facet: one, or several themes. Empty: unknown.
pub fn choices(piece: &Piece, facet: Facet, heard: Heard<'_>) -> Vec<String> {
    let one = match facet {
        Facet::Source => piece.survey.to_string(),
        Facet::Feeling => heard.feeling.to_owned(),
        Facet::Stage => piece.stage.as_ref().map(ToString::to_string).unwrap_or_default(),
        Facet::Language => piece.lang.clone(),
        Facet::Customer => {
            let name = piece.customer.as_ref().map(|(name, _)| name.clone());
            name.unwrap_or_default()
        }
        Facet::Case => heard.case.to_owned(),
        Facet::Theme if heard.themes.is_empty() => String::new(),
        Facet::Theme => return heard.themes.to_vec(),
    };
    vec![one]
}

fn keeps_but(seen: &Seen, piece: &Piece, heard: Heard<'_>, but: Option<Facet>, words: &[String]) -> bool {
    let fits = |facet: &Facet| {
        let chosen = seen
            .chosen
            .get(facet)
            .filter(|chosen| !chosen.is_empty() && Some(*facet) != but);
        chosen.is_none_or(|chosen| {
            choices(piece, *facet, heard)
                .iter()
                .any(|choice| chosen.contains(choice))
        })
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

/// The places of the pieces that are left. `heard` says what is known of a piece, by its place.
pub fn keeps<'a>(pieces: &[Piece], seen: &Seen, heard: &dyn Fn(usize) -> Heard<'a>) -> Vec<usize> {
    let words = wanted(seen);
    let all = pieces.iter().enumerate();
    let left = all.filter(|(at, piece)| keeps_but(seen, piece, heard(*at), None, &words));
    left.map(|(at, _)| at).collect()
}

/// How many pieces each choice of a facet would leave, the others being chosen as they are.
pub fn counts<'a>(pieces: &[Piece], seen: &Seen, facet: Facet, heard: &dyn Fn(usize) -> Heard<'a>) -> Map<String, u64> {
    let words = wanted(seen);
    let mut counts: Map<String, u64> = Map::new();
    for (at, piece) in pieces.iter().enumerate() {
        let heard = heard(at);
        let is_kept = keeps_but(seen, piece, heard, Some(facet), &words);
        for choice in choices(piece, facet, heard) {
            // A choice that nothing is left of stays in the list.
            *counts.or_default(choice) += u64::from(is_kept);
        }
    }
    counts
}
