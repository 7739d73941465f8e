//! One customer: what came under which names, and names put together or apart. Putting together changes no answer.
use super::Piece;
use crate::{
    journey::{Aliases, canonical},
    order::{Map, sorted},
    response::Moment,
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Customer {
    /// The name that stands for all.
    pub name: String,
    /// All names under which answers came, each with how many.
    pub names: Vec<(String, u64)>,
    pub first: Option<Moment>,
    pub last: Option<Moment>,
    /// Places of the pieces, the newest first.
    pub pieces: Vec<usize>,
    pub channels: Vec<String>,
}

/// The customer of this name. `None` when nothing is there of it.
pub fn customer(pieces: &[Piece], name: &str) -> Option<Customer> {
    let mut found = Customer {
        name: name.to_owned(),
        ..Customer::default()
    };
    let mut names: Map<String, u64> = Map::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Some((_, told)) = piece.customer.as_ref().filter(|(own, _)| own == name) else {
            continue;
        };
        *names.or_default(told.clone()) += 1;
        found.pieces.push(at);
        found.first = found.first.into_iter().chain(piece.at).min();
        found.last = found.last.into_iter().chain(piece.at).max();
        if let Some(channel) = piece
            .channel
            .as_ref()
            .filter(|channel| !found.channels.contains(channel))
        {
            found.channels.push(channel.clone());
        }
    }
    found.names = names.into_iter().collect();
    (!found.pieces.is_empty()).then_some(found)
}

/// All names that stand for customers.
pub fn customers(pieces: &[Piece]) -> Vec<String> {
    let names = pieces
        .iter()
        .filter_map(|piece| piece.customer.as_ref().map(|(name, _)| name.clone()));
    let mut names = sorted(names.collect(), String::cmp);
    names.dedup();
    names
}

/// From now on `other` is the same customer as `name`. Nothing happens with a name and itself.
pub fn merge(aliases: &mut Aliases, name: &str, other: &str) {
    let (name, other) = (
        canonical(aliases, name).to_owned(),
        canonical(aliases, other).to_owned(),
    );
    if name != other && !name.is_empty() && !other.is_empty() {
        aliases.insert(other, name);
    }
}

/// From now on the name is a customer of its own again; who was put together with it stays with the others.
pub fn split(aliases: &mut Aliases, name: &str) {
    let stands_for = canonical(aliases, name).to_owned();
    aliases.remove(name);
    for next in aliases.values_mut().filter(|next| *next == name) {
        next.clone_from(&stands_for);
    }
}
