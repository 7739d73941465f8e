//! Flows between labelled steps: how many customers went from where to where. No times, no colours and no chart.
//!
//! Paths are in their customers' order already; blanks are left out before they come here. Counts are exact, hence
//! without a range. Source: the usual first-order transition count (Anderson & Goodman 1957, Annals of Mathematical
//! Statistics 28:89); places instead of plain steps make the graph acyclic, as a Sankey chart needs.

use std::collections::BTreeMap;

/// One customer's steps, or those of `weight` customers who went the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path<'a> {
    pub steps: Vec<&'a str>,
    pub weight: u64,
}

/// A step at its place in the path, from 0.
pub type Place<'a> = (usize, &'a str);

/// How many customers took each link.
pub type Links<T> = BTreeMap<(T, T), u64>;

/// What a flow is drawn from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The same step again and again counts once; [`loops`] says how often that was.
    pub collapse_repeats: bool,
    /// Only that many steps, from the start and after collapsing; `None` for all.
    pub first: Option<usize>,
}

impl<'a> Path<'a> {
    /// One customer's.
    pub fn one(steps: impl IntoIterator<Item = &'a str>) -> Path<'a> {
        Path {
            steps: steps.into_iter().collect(),
            weight: 1,
        }
    }

    fn taken(&self, options: Options) -> Vec<&'a str> {
        let mut steps = self.steps.clone();
        if options.collapse_repeats {
            steps.dedup();
        }
        steps.truncate(options.first.unwrap_or(usize::MAX));
        steps
    }
}

/// Every step with the next one. Paths of one step have none; a link may lead back, and to itself.
pub fn transitions<'a>(paths: &[Path<'a>], options: Options) -> Links<&'a str> {
    let mut links = Links::new();
    for path in paths {
        for pair in path.taken(options).windows(2) {
            if let [from, to] = *pair {
                add(&mut links, (from, to), path.weight);
            }
        }
    }
    links
}

/// The same between steps at their places, so that no link leads back.
pub fn layered<'a>(paths: &[Path<'a>], options: Options) -> Links<Place<'a>> {
    let mut links = Links::new();
    for path in paths {
        let taken = path.taken(options);
        for (place, pair) in taken.windows(2).enumerate() {
            if let [from, to] = *pair {
                add(&mut links, ((place, from), (place + 1, to)), path.weight);
            }
        }
    }
    links
}

/// How often each step followed itself: what collapsing hides.
pub fn loops<'a>(paths: &[Path<'a>]) -> BTreeMap<&'a str, u64> {
    let all = transitions(paths, Options::default()).into_iter();
    all.filter(|((from, to), _)| from == to)
        .map(|((from, _), count)| (from, count))
        .collect()
}

/// All transitions together.
pub fn total<T>(links: &Links<T>) -> u64 {
    links.values().fold(0, |sum, count| sum.saturating_add(*count))
}

/// Links from many to few; those of one size in the order of their labels.
pub fn ranked<T: Ord + Copy>(links: &Links<T>) -> Vec<((T, T), u64)> {
    let mut all: Vec<_> = links.iter().map(|(link, count)| (*link, *count)).collect();
    // Stable, so that equal counts keep the order of the map.
    all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    all
}

/// Attributes of single answers, in the order of the journey, as paths: for surveys without a history of customers.
/// An answer that lacks one is left out.
pub fn complete<'a>(rows: impl IntoIterator<Item = Vec<Option<&'a str>>>) -> Vec<Path<'a>> {
    let whole = |row: Vec<Option<&'a str>>| row.into_iter().collect::<Option<Vec<_>>>();
    rows.into_iter().filter_map(whole).map(Path::one).collect()
}

/// Links below this many customers go to "other": 5, or one in a hundred of all paths.
pub fn least(paths: &[Path]) -> u64 {
    let all = paths.iter().fold(0_u64, |sum, path| sum.saturating_add(path.weight));
    all.div_ceil(100).max(5)
}

fn add<T: Ord>(links: &mut Links<T>, link: (T, T), weight: u64) {
    if weight > 0 {
        let count = links.entry(link).or_default();
        *count = count.saturating_add(weight);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PLAIN: Options = Options {
        collapse_repeats: false,
        first: None,
    };
    const COLLAPSED: Options = Options {
        collapse_repeats: true,
        first: None,
    };

    fn paths() -> Vec<Path<'static>> {
        vec![
            Path::one(["web", "cart", "cart", "web"]),
            Path::one(["shop", "cart"]),
            Path::one(["web"]),
            Path::one([]),
        ]
    }

    #[test]
    fn links_by_hand() {
        let all = transitions(&paths(), PLAIN);
        let expected = [
            (("cart", "cart"), 1),
            (("cart", "web"), 1),
            (("shop", "cart"), 1),
            (("web", "cart"), 1),
        ];
        assert_eq!(all, Links::from(expected));
        assert_eq!((total(&all), loops(&paths())), (4, BTreeMap::from([("cart", 1)])));
        assert!(!transitions(&paths(), COLLAPSED).contains_key(&("cart", "cart")));
        assert_eq!(transitions(&[], PLAIN), Links::new());
    }

    #[test]
    fn places_count_after_collapsing() {
        let places = layered(&paths(), COLLAPSED);
        assert_eq!(places.get(&((1, "cart"), (2, "web"))), Some(&1));
        let two = Options {
            first: Some(2),
            ..COLLAPSED
        };
        assert_eq!(total(&layered(&paths(), two)), 2);
        for first in [0, 1] {
            let options = Options {
                first: Some(first),
                ..PLAIN
            };
            assert_eq!(layered(&paths(), options), Links::new());
        }
    }

    #[test]
    fn a_path_of_nobody_is_no_link() {
        let nobody = Path {
            weight: 0,
            ..Path::one(["a", "b"])
        };
        assert_eq!(transitions(&[nobody], PLAIN), Links::new());
    }

    #[test]
    fn most_customers_first_then_by_name() {
        let links = Links::from([(("a", "b"), 1), (("b", "a"), 3), (("c", "a"), 1)]);
        let order: Vec<_> = ranked(&links).into_iter().map(|(link, _)| link).collect();
        assert_eq!(order, [("b", "a"), ("a", "b"), ("c", "a")]);
    }

    #[test]
    fn an_answer_that_lacks_an_attribute_is_left_out() {
        let all = complete([vec![Some("a"), Some("b")], vec![Some("a"), None], vec![]]);
        assert_eq!(all, [Path::one(["a", "b"]), Path::one([])]);
    }

    #[test]
    fn small_links_are_below_5_or_one_percent() {
        let many = |weight| {
            least(&[Path {
                weight,
                ..Path::one([])
            }])
        };
        assert_eq!([0, 500, 501, 2526].map(many), [5, 5, 6, 26]);
    }

    proptest! {
        // Nobody is lost: a path of k steps is k - 1 links, with places or without.
        #[test]
        fn nobody_is_lost(paths in prop::collection::vec((prop::collection::vec("[a-c]", 0..8), 0u64..1000), 0..9)) {
            let paths: Vec<Path> = paths
                .iter()
                .map(|(steps, weight)| Path { steps: steps.iter().map(String::as_str).collect(), weight: *weight })
                .collect();
            let expected: u64 = paths.iter().map(|p| p.weight * (p.steps.len().max(1) as u64 - 1)).sum();
            let (plain, places) = (transitions(&paths, PLAIN), layered(&paths, PLAIN));
            prop_assert_eq!(total(&plain), expected);
            prop_assert_eq!(total(&places), expected);
            prop_assert!(places.keys().all(|((from, _), (to, _))| from + 1 == *to));
            let looped: u64 = loops(&paths).values().sum();
            prop_assert_eq!(total(&transitions(&paths, COLLAPSED)) + looped, expected);
        }
    }
}
