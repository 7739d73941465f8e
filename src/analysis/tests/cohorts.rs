//! Who left, by group and experience: figures of real data, what is guessed, what is held back.
use proptest::prelude::*;

use super::*;
use crate::analysis::{Asked, Cohorts, FacetKey, Felt, Slice, cohorts};

/// Answers with a plan, a rating and whether they left, as (plan, rating, left, how many).
fn told(id: &QuestionId, counts: &[(&str, u8, bool, usize)]) -> Vec<Response> {
    let all = counts.iter().flat_map(|(plan, rating, left, n)| {
        (0..*n).map(move |at| {
            let mut response = response(at, &[(id, Answer::Number(*rating))]);
            let facts = [
                ("plan", (*plan).to_owned()),
                ("Churn", if *left { "Yes" } else { "No" }.to_owned()),
            ];
            response.computed = facts
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.into()))
                .collect();
            response
        })
    });
    all.collect()
}

fn found(survey: &Survey, responses: &[Response]) -> (Asked, Cohorts) {
    let columns = columns(survey, responses);
    let asked = Asked::guess(survey, &columns, None).unwrap();
    let cut = columns.cut(&Slice::default());
    let found = cohorts(survey, &columns, &cut, &asked).unwrap();
    (asked, found)
}

#[test]
fn leaving_is_guessed_and_told_apart_by_experience() {
    let (survey, ids) = survey(&[KindName::Nps]);
    let counts = [
        ("Premium", 9, true, 10),
        ("Premium", 9, false, 90),
        ("Premium", 3, true, 40),
        ("Premium", 3, false, 60),
        ("Freemium", 9, true, 9),
        ("Freemium", 9, false, 81),
        ("Freemium", 3, true, 14),
        ("Freemium", 3, false, 76),
    ];
    let (asked, found) = found(&survey, &told(&ids[0], &counts));
    assert_eq!(asked.left, (FacetKey::Field("Churn".into()), "Yes".into()));
    assert_eq!(
        (asked.by, asked.felt),
        (FacetKey::Field("plan".into()), Some(ids[0].clone()))
    );
    let said: Vec<_> = found
        .parts
        .iter()
        .map(|part| {
            (
                part.value.as_str(),
                part.felt.unwrap(),
                part.left.unwrap().value,
                part.more.map(|more| more.delta),
            )
        })
        .collect();
    let expected = [
        ("Premium", Felt::Good, 0.1, None),
        ("Premium", Felt::Bad, 0.4, Some(0.3)),
        ("Freemium", Felt::Good, 0.1, None),
        ("Freemium", Felt::Bad, 14.0 / 90.0, Some(14.0 / 90.0 - 0.1)),
    ];
    for (own, expected) in said.iter().zip(&expected) {
        assert_eq!((own.0, own.1), (expected.0, expected.1));
        assert!((own.2 - expected.2).abs() < 1e-12);
        assert_eq!(own.3.is_some(), expected.3.is_some());
        assert!((own.3.unwrap_or(0.0) - expected.3.unwrap_or(0.0)).abs() < 1e-12);
    }
    assert_eq!(said.len(), 4);
    assert!(found.test.unwrap().p < 0.01, "{:?}", found.test);
    assert!((found.whole.unwrap().value - 73.0 / 380.0).abs() < 1e-12);
}

/// IBM's telco customers: churn by contract (SOURCES.md), without an experience.
#[test]
fn real_customers_left_by_contract() {
    let (survey, ids) = survey(&[KindName::Nps]);
    let counts = [
        ("Month-to-month", 0, true, 1655),
        ("Month-to-month", 0, false, 2220),
        ("One year", 0, true, 166),
        ("One year", 0, false, 1307),
        ("Two year", 0, true, 48),
        ("Two year", 0, false, 1647),
    ];
    let responses = told(&ids[0], &counts);
    let columns = columns(&survey, &responses);
    let asked = Asked {
        felt: None,
        ..Asked::guess(&survey, &columns, None).unwrap()
    };
    let found = cohorts(&survey, &columns, &columns.cut(&Slice::default()), &asked).unwrap();
    let said: Vec<String> = found
        .parts
        .iter()
        .map(|part| format!("{} {:.1}", part.value, part.left.unwrap().value * 100.0))
        .collect();
    assert_eq!(said, ["Month-to-month 42.7", "Two year 2.8", "One year 11.3"]);
    let test = found.test.unwrap();
    assert!((test.statistic - 1184.5965720837926).abs() < 1e-6 && test.p < 1e-200);
    assert!((found.whole.unwrap().value - 1869.0 / 7043.0).abs() < 1e-12);
}

#[test]
fn words_that_tell_of_leaving_are_known_and_others_are_not() {
    let (survey, ids) = survey(&[KindName::Nps]);
    for (name, value, is) in [
        ("Status", "Cancelled", true),
        ("是否流失", "是", true),
        ("gold", "yes", false),
        ("plan", "Premium", false),
    ] {
        let responses: Vec<Response> = (0..10)
            .map(|at| {
                let mut response = response(at, &[(&ids[0], Answer::Number(5))]);
                let other = if at % 2 == 0 { value } else { "other" };
                let region = if at < 5 { "north" } else { "south" };
                let facts = [(name, other), ("region", region)];
                response.computed = facts
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value.into()))
                    .collect();
                response
            })
            .collect();
        let asked = Asked::guess(&survey, &columns(&survey, &responses), None);
        assert_eq!(asked.map(|asked| asked.left.1), is.then(|| value.to_owned()), "{name}");
    }
}

proptest! {
    /// Whatever is shown, what subtracting it from the whole leaves is nobody, or five people at least.
    #[test]
    fn nothing_held_back_can_be_worked_out(sizes in prop::collection::vec((0usize..9, 0usize..9), 2..4), blank in 0usize..7) {
        let (survey, ids) = survey(&[KindName::Nps]);
        let mut counts = Vec::new();
        let names = ["a", "b", "c", "d"];
        for ((good, bad), name) in sizes.iter().zip(names) {
            counts.extend([(name, 9, false, *good), (name, 2, true, *bad)]);
        }
        let mut responses = told(&ids[0], &counts);
        // Of these it is known whether they left, but not how they fared.
        responses.extend(told(&ids[0], &[("a", 9, true, blank)]).into_iter().map(|mut response| {
            response.answers.remove(&ids[0]);
            response
        }));
        let columns = columns(&survey, &responses);
        prop_assume!(Asked::guess(&survey, &columns, None).is_some());
        let (asked, found) = found(&survey, &responses);
        prop_assume!(asked.by == FacetKey::Field("plan".into()));
        let size = |name: &str, felt| {
            let at = names.iter().position(|own| *own == name).unwrap();
            if felt == Felt::Good { sizes[at].0 } else { sizes[at].1 }
        };
        let parts = || found.parts.iter().map(|part| (part.left, size(&part.value, part.felt.unwrap())));
        prop_assert!(parts().all(|(left, n)| left.is_none_or(|left| left.n >= 5 && left.n == n as u64)));
        let behind: usize = parts().filter(|(left, _)| left.is_none()).map(|(_, n)| n).sum();
        let shown = parts().any(|(left, _)| left.is_some());
        prop_assert!(!shown || behind + blank == 0 || behind + blank >= 5, "{found:?}");
    }
}
