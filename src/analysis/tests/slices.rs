//! Slices: the bitmaps agree with looking at every answer, whatever is chosen.
use proptest::prelude::*;

use super::*;

/// A recommendation and a choice, with a channel, a language and a day; every seventh broke off.
fn answered(rows: &[(u8, usize, u8, u64)]) -> (Survey, Vec<QuestionId>, Vec<Response>) {
    let (survey, ids) = survey(&[KindName::Nps, KindName::Single]);
    let choices: Vec<_> = survey.question(&ids[1]).unwrap().kind.choices().to_vec();
    let one = |(n, (score, choice, channel, day)): (usize, &(u8, usize, u8, u64))| {
        let choice = Answer::Choice(choices[choice % choices.len()].id.clone());
        let broke_off = n % 7 == 6;
        let given = [(&ids[0], Answer::Number(*score)), (&ids[1], choice)];
        let mut one = response(n, if broke_off { &[] } else { &given });
        if *channel < 3 {
            one.computed = [("channel".to_owned(), format!("c{channel}").into())].into();
        }
        one.finished = !broke_off;
        one.via = if n % 3 == 0 { Via::Device } else { Via::File };
        one.lang = if n % 2 == 0 { "en".into() } else { "fa".into() };
        one.ended = (*day > 0).then_some(Moment(1_767_571_200_000 + day * 86_400_000));
        one
    };
    let responses = rows.iter().enumerate().map(one).collect();
    (survey, ids, responses)
}

fn field(name: &str) -> FacetKey {
    FacetKey::Field(name.into())
}

/// What a slice says, asked of one response.
fn takes(slice: &Slice, response: &Response) -> bool {
    let day = response.moment().and_then(|moment| Calendar::default().day(moment));
    let in_days = !slice.has_days()
        || day.is_some_and(|day| slice.from.is_none_or(|from| from.0 <= day) && slice.to.is_none_or(|to| day <= to.0));
    let value = |key: &FacetKey| match key {
        FacetKey::Field(name) => response.computed.get(name)?.as_str().map(str::to_owned),
        FacetKey::Language => Some(response.lang.clone()),
        FacetKey::Source => SOURCES
            .iter()
            .find(|(via, _)| *via == response.via)
            .map(|(_, name)| (*name).to_owned()),
        FacetKey::Answer(id) => match response.answer(id)? {
            Answer::Number(n) => Some(n.to_string()),
            Answer::Choice(id) => Some(id.to_string()),
            _ => None,
        },
        _ => None,
    };
    in_days
        && slice
            .chosen()
            .all(|(key, values)| value(key).is_some_and(|value| values.contains(&value)))
}

proptest! {
    #[test]
    fn bitmaps_say_what_every_answer_says(
        rows in prop::collection::vec((0u8..11, 0usize..3, 0u8..5, 0u64..40), 1..120),
        picks in prop::collection::vec((0usize..6, 0u8..11), 0..6),
        days in (prop::option::of(0i64..40), prop::option::of(0i64..40)),
    ) {
        let (survey, ids, responses) = answered(&rows);
        let columns = columns(&survey, &responses);
        let mut slice = Slice::default();
        slice.from = days.0.map(|day| Day(20_458 + day));
        slice.to = days.1.map(|day| Day(20_458 + day));
        for (what, value) in picks {
            match what {
                0 => slice.toggle(&field("channel"), &format!("c{}", value % 4)),
                1 => slice.toggle(&FacetKey::Language, if value % 2 == 0 { "en" } else { "fa" }),
                2 => slice.toggle(&FacetKey::Source, SOURCES[usize::from(value) % 3].1),
                3 => slice.toggle(&FacetKey::Answer(ids[0].clone()), &value.to_string()),
                4 => {
                    let choices = survey.question(&ids[1]).unwrap().kind.choices();
                    let id = choices[usize::from(value) % choices.len()].id.to_string();
                    slice.toggle(&FacetKey::Answer(ids[1].clone()), &id);
                }
                _ => {}
            }
        }
        let cut = columns.cut(&slice);
        let expected: Vec<usize> = (0..rows.len())
            .filter(|row| responses[*row].finished && takes(&slice, &responses[*row]))
            .collect();
        // No response names a channel: there is no such facet, and nothing that it could narrow.
        let known = slice.chosen().all(|(key, _)| columns.facet(key).is_some());
        if known {
            prop_assert_eq!(cut.rows.rows().collect::<Vec<_>>(), expected);
        }
        for facet in columns.facets() {
            let counts = columns.counts(&cut, facet);
            for (value, count) in facet.values.iter().zip(counts) {
                let one = slice.clone().only(&facet.key, value);
                prop_assert_eq!(columns.cut(&one).rows.count(), count, "{} {}", facet.key, value);
            }
        }
    }
}

#[test]
fn a_slice_moves_every_figure_and_says_where_it_cannot() {
    let rows: Vec<_> = (0..140)
        .map(|n| (if n % 2 == 0 { 10 } else { 0 }, n, (n % 2) as u8, 1))
        .collect();
    let (survey, ids, responses) = answered(&rows);
    let columns = columns(&survey, &responses);
    let of = |slice: &Slice| Analysis::of(&survey, &columns, &columns.cut(slice));
    let all = of(&Slice::default());
    assert_eq!((all.n, all.completion.map(|share| share.n)), (120, Some(47)));
    let channel = of(&Slice::default().only(&field("channel"), "c0"));
    let score = channel.headline.and_then(|headline| headline.score).unwrap();
    assert_eq!((channel.n, score.value, score.n), (60, 100.0, 60));
    assert_eq!(channel.completion.map(|share| share.n), Some(24));
    let promoters = of(&Slice::default().only(&FacetKey::Answer(ids[0].clone()), "10"));
    assert_eq!((promoters.n, promoters.completion), (60, None));
}

#[test]
fn what_tells_people_apart_is_no_facet() {
    let (survey, _, mut responses) = answered(&[(9, 0, 0, 1); 60]);
    for (n, response) in responses.iter_mut().enumerate() {
        response.computed = [
            ("customer".to_owned(), format!("k{n}").into()),
            ("plan".to_owned(), (n % 3).into()),
        ]
        .into();
    }
    let columns = columns(&survey, &responses);
    assert!(columns.facet(&field("customer")).is_none());
    assert_eq!(columns.facet(&field("plan")).unwrap().values, ["0", "1", "2"]);
    let slice = Slice::default().only(&field("customer"), "k1");
    assert_eq!(
        columns.cut(&slice).rows.count(),
        52,
        "a facet that is not there narrows nothing"
    );
}
