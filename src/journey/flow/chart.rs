//! Paths of customers as a layered graph: nodes are steps at their place in the path, so no link leads back. Small links go to
//! "other". No pixels: those are `layout`'s.
use serde::{Deserialize, Serialize};

use super::events::Spot;
use crate::{
    order::{Map, sorted},
    scoring::flow::least,
    survey::Text,
};

/// Steps of a path that are drawn; those after are counted, not drawn.
pub const STEPS: usize = 6;
/// Fewer customers are not told apart.
const HIDDEN: u64 = 5;

/// Where somebody is in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Step {
    At(Spot),
    /// An answer to a question of a single choice or of yes or no, by the question's place among those drawn.
    Chose(usize, String),
    /// Several small ones together.
    Other,
    End(End),
}

/// How a path ended: what the customer said of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum End {
    /// Promoters, where the outcome is a recommendation.
    High,
    Middle,
    Low,
    /// Said nothing of the whole.
    Silent,
}

/// One customer's path.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    pub steps: Vec<Step>,
    pub end: End,
    /// What this customer said of the whole, 0..=100.
    pub score: Option<f64>,
    /// Whether the channel changed within a stage on the way into each step.
    pub switched: Vec<bool>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// From 0; ends stand in the last place of all.
    pub place: usize,
    pub step: Step,
    pub customers: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Places in the list of nodes.
    pub from: usize,
    pub to: usize,
    pub customers: u64,
    /// The mean of what they said of the whole, 0..=100; of 5 customers and more.
    pub score: Option<f64>,
    /// How many of them changed the channel within a stage here.
    pub switched: u64,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    pub customers: u64,
    pub nodes: Vec<Node>,
    pub links: Vec<Link>,
    /// Links of fewer than this many customers went to "other".
    pub least: u64,
    /// Customers whose path has more steps than are drawn.
    pub longer: u64,
    /// Customers in links of fewer than 5, which are not drawn.
    pub hidden: u64,
    /// What steps are answers to, when they are answers.
    pub questions: Vec<Asked>,
}

/// A question whose answers are steps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    pub title: Text,
    /// What each answer says; yes and no (`true`, `false`) may have no words of their own.
    pub says: Vec<(String, Text)>,
}

/// A step at its place.
type Stop = (usize, Step);

#[derive(Default)]
struct Sum {
    customers: u64,
    score: f64,
    scored: u64,
    switched: u64,
}

pub fn chart(paths: Vec<Taken>) -> Chart {
    let customers = paths.len() as u64;
    let weight = crate::scoring::flow::Path {
        steps: Vec::new(),
        weight: customers,
    };
    let least = least(&[weight]);
    let longer = paths.iter().filter(|path| path.steps.len() > STEPS).count() as u64;
    let mut paths = paths;
    for path in &mut paths {
        path.steps.truncate(STEPS);
    }
    fold(&mut paths, least);
    let depth = paths.iter().map(|path| path.steps.len()).max().unwrap_or_default();
    let mut nodes: Map<Stop, u64> = Map::new();
    let mut links: Map<(Stop, Stop), Sum> = Map::new();
    for path in &paths {
        let ends = [(depth, Step::End(path.end))];
        let places: Vec<Stop> = path.steps.iter().cloned().enumerate().chain(ends).collect();
        for place in &places {
            *nodes.or_default(place.clone()) += 1;
        }
        for (at, pair) in places.windows(2).enumerate() {
            let [from, to] = pair else { continue };
            let sum = links.or_default((from.clone(), to.clone()));
            sum.customers += 1;
            sum.switched += u64::from(path.switched.get(at + 1).copied().unwrap_or_default());
            if let Some(score) = path.score {
                sum.score += score;
                sum.scored += 1;
            }
        }
    }
    // A customer without any step has only an end, and no link leads there.
    let nodes: Vec<(Stop, u64)> = nodes.into_iter().collect();
    let place_of = |wanted: &Stop| nodes.iter().position(|(node, _)| node == wanted);
    let mut hidden = 0;
    let mut drawn = Vec::new();
    for ((from, to), sum) in links {
        if sum.customers < HIDDEN {
            hidden += sum.customers;
            continue;
        }
        if let (Some(from), Some(to)) = (place_of(&from), place_of(&to)) {
            drawn.push(Link {
                from,
                to,
                customers: sum.customers,
                score: (sum.scored >= HIDDEN).then(|| sum.score / sum.scored as f64),
                switched: sum.switched,
            });
        }
    }
    let node = |((place, step), customers): (Stop, u64)| Node { place, step, customers };
    Chart {
        customers,
        least,
        longer,
        hidden,
        nodes: nodes.into_iter().map(node).collect(),
        links: sorted(drawn, |a: &Link, b| b.customers.cmp(&a.customers)),
        questions: Vec::new(),
    }
}

/// Place by place: who came by a small link stands at "other" from there.
fn fold(paths: &mut [Taken], least: u64) {
    for place in 0..STEPS {
        let mut counts: Map<(Option<Step>, Step), u64> = Map::new();
        let key = |path: &Taken| {
            let before = place.checked_sub(1).and_then(|before| path.steps.get(before)).cloned();
            Some((before, path.steps.get(place)?.clone()))
        };
        for key in paths.iter().filter_map(key) {
            *counts.or_default(key) += 1;
        }
        for path in paths.iter_mut() {
            let is_small = key(path).is_some_and(|key| counts.get(&key).is_some_and(|n| *n < least));
            if let Some(step) = path.steps.get_mut(place).filter(|_| is_small) {
                *step = Step::Other;
            }
        }
    }
}
