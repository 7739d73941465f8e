//! The map of the sample project beside the published figures of its real half (vectors `journey.sfo.cells`,
//! `opportunity.sfo`, `prca.sfo`), which were computed elsewhere.
use super::*;
use crate::{
    exchange::{Incoming, read},
    journey::{Score, fields},
    store::{Library, MemoryShelf},
    survey::JourneyId,
};

const SAMPLE: &str = include_str!("../../../public/sample.json");

fn sample(id: &str) -> (Journey, Vec<Sheet>) {
    let library = Library::new(MemoryShelf::default(), String::new());
    let Ok(Incoming::Backup(backup)) = read(SAMPLE) else {
        panic!("no backup")
    };
    library.merge(&backup).unwrap();
    let journey = library.journey_at(Some(&JourneyId::new(id).unwrap())).unwrap();
    let surveys = library.surveys().0.into_iter().filter(|survey| {
        let placed = |place: &crate::survey::Place| journey.stage(&place.stage).is_some();
        survey
            .questions()
            .any(|question| question.place.as_ref().is_some_and(placed))
    });
    let surveys = surveys.map(|survey| {
        let responses = library.responses(&survey.id).0;
        Sheet::of(survey, responses)
    });
    let surveys = surveys.collect();
    (journey, surveys)
}

fn studied(id: &str) -> Studied {
    let (journey, surveys) = sample(id);
    Studied::of(&journey, &surveys, &Filter::default(), None, &Aliases::new())
}

fn name(studied: &Studied, at: CellAt) -> &str {
    &studied.map.stages[at.stage].touchpoints[at.touchpoint].name
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6, "{found} is not {expected}");
}

#[test]
fn touchpoints_of_the_airport() {
    let studied = studied("sample-airport");
    assert_eq!(studied.map.stages.len(), 5);
    for (touchpoint, n, mean, low, high, bottom, reach) in [
        (
            "Getting here",
            2319,
            4.210_435_532_557_137,
            4.173_632_940_988_092,
            4.247_238_124_126_182,
            3.018_542_475_204_83,
            81.914_517_838_219_71,
        ),
        (
            "Signs",
            2703,
            4.088_050_314_465_409,
            4.057_847_5,
            4.118_253,
            0.0,
            95.478_629_459_554_93,
        ),
        (
            "Restaurants",
            2421,
            3.615_448_161_916_564,
            3.578_296_514_123_475,
            3.652_599_809_709_652,
            10.532_837_670_384_138,
            85.517_484_987_636_88,
        ),
        (
            "Feeling safe",
            2781,
            4.374_325_782_092_773,
            4.347_238_935_531_616,
            4.401_412_628_653_93,
            0.647_249_190_938_511,
            98.233_839_632_638_65,
        ),
        (
            "Restrooms",
            2653,
            4.131_172_257_821_334,
            4.098_191_858_384_414,
            4.164_152_657_258_255,
            3.693_931_398_416_887,
            93.712_469_092_193_57,
        ),
    ] {
        let found = studied.map.stages.iter().flat_map(|stage| &stage.touchpoints);
        let cell = &found.clone().find(|found| found.name == touchpoint).unwrap().cells[0];
        let score = cell.reading.score().map(Score::headline).unwrap();
        assert_eq!(score.n, n, "{touchpoint}");
        near(score.value, mean);
        near(100.0 * cell.reach.unwrap(), reach);
        // Not all of them are in the vectors.
        if bottom > 0.0 {
            let range = score.range.unwrap();
            near(range.low, low);
            near(range.high, high);
            near(100.0 * cell.low.score().unwrap().value, bottom);
        }
    }
}

#[test]
fn opportunities_of_the_airport_begin_with_its_restaurants() {
    let studied = studied("sample-airport");
    let drivers = &studied.study.drivers;
    assert_eq!((drivers.n, drivers.needed, drivers.why), (1308, 100, None));
    near(drivers.r_squared.unwrap(), 0.566_577_206_410_135_8);
    let expected = [
        ("Restaurants", 0.098_709_111_482_419_25, 0.074_668_160_451_996_05),
        ("Shops", 0.084_085_839_098_998_67, 0.060_562_001_385_679_354),
        ("Signs", 0.082_294_662_928_031_07, 0.032_368_458_908_640_94),
        ("Screens", 0.075_820_382_604_418_09, 0.027_411_572_446_351_79),
        ("Wi-Fi", 0.074_083_720_405_119_08, 0.023_551_871_552_316_223),
        ("Restrooms", 0.045_208_278_389_326_23, 0.015_625_680_114_431_55),
        ("Screening", 0.031_849_459_324_635_27, 0.005_225_741_383_360_323),
        ("Feeling safe", 0.037_922_558_786_270_79, 0.004_681_714_692_971_254),
        ("Getting here", 0.016_764_712_323_875_88, 0.003_976_511_595_013_302),
        ("Finding the way", 0.019_838_481_067_041_384, 0.001_629_264_163_930_463),
    ];
    let ranked = drivers.ranked();
    assert_eq!(ranked.len(), expected.len());
    for (place, (touchpoint, weight, opportunity)) in ranked.iter().zip(expected) {
        let driver = &drivers.list[*place];
        assert_eq!(name(&studied, driver.at), touchpoint);
        near(driver.weight, weight);
        near(driver.opportunity.unwrap(), opportunity);
    }
}

#[test]
fn resamples_are_sure_of_restaurants_and_shops_and_always_the_same() {
    let drawn = || {
        let mut resampling = studied("sample-airport").resampling.unwrap();
        let first = resampling.step(50);
        assert_eq!((first.resamples, resampling.is_done()), (50, false));
        resampling.step(10_000)
    };
    let (studied, sure) = (studied("sample-airport"), drawn());
    assert_eq!((sure.resamples, drawn() == sure), (500, true));
    for (driver, top) in studied.study.drivers.list.iter().zip(&sure.top) {
        match name(&studied, driver.at) {
            "Restaurants" | "Shops" => assert!(*top > 0.95, "{top}"),
            "Signs" | "Screens" | "Wi-Fi" => assert!((0.0..0.9).contains(top), "{top}"),
            other => assert!(*top < 0.05, "{other} {top}"),
        }
    }
    let total: f64 = sure.top.iter().sum();
    near(total, 3.0);
    for (driver, range) in studied.study.drivers.list.iter().zip(&sure.weights) {
        let range = range.unwrap();
        assert!(range.low < driver.weight && driver.weight < range.high && range.high - range.low < 0.06);
    }
}

#[test]
fn the_airport_has_no_moment_of_truth() {
    let truths = studied("sample-airport").truths();
    assert_eq!(truths.iter().filter(|truth| truth.heavy).count(), 3);
    assert!(truths.iter().all(|truth| !truth.passes()), "{truths:?}");
}

#[test]
fn made_up_bills_are_a_moment_of_truth_and_the_second_check_may_go() {
    let studied = studied("sample-larkfield");
    let found: Vec<&str> = studied
        .truths()
        .iter()
        .filter(|truth| truth.passes())
        .map(|truth| name(&studied, truth.at))
        .collect();
    assert_eq!(found, ["Bills"]);
    let removed: Vec<&str> = studied
        .study
        .flags
        .iter()
        .filter(|flag| flag.advice == Advice::Remove)
        .map(|flag| name(&studied, flag.at))
        .collect();
    assert_eq!(removed, ["Identity check"]);
    assert!(studied.map.stages[0].is_unasked() && studied.map.stages[0].touchpoints.len() == 2);
}

#[test]
fn flags_say_what_was_tested() {
    let studied = studied("sample-airport");
    assert!(
        studied
            .study
            .flags
            .iter()
            .any(|flag| name(&studied, flag.at) == "Restaurants" && flag.advice == Advice::Simplify)
    );
    for flag in &studied.study.flags {
        let checks: Vec<Check> = flag.tests.iter().map(|(check, _)| *check).collect();
        assert_eq!(checks, [Check::Measured, Check::Hard, Check::Unneeded, Check::NoWorse]);
        assert!(flag.low > flag.median && flag.spared >= 30);
    }
}

#[test]
fn the_check_is_harder_by_phone_than_by_chat() {
    let studied = studied("sample-larkfield");
    let check = studied
        .study
        .channels
        .iter()
        .find(|one| name(&studied, one.at) == "Identity check")
        .unwrap();
    let order: Vec<&str> = check.scores.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!((order, check.apart.clone()), (vec!["chat", "phone"], vec![(0, 1)]));
    assert!(check.spread > 10.0);
}

#[test]
fn groups_are_compared_on_their_own_answers() {
    let (journey, surveys) = sample("sample-larkfield");
    let names: Vec<String> = fields(&surveys).into_iter().map(|field| field.name).collect();
    assert_eq!(names, ["channel", "lang", "plan", "region"]);
    let group = |value: &str| Filter {
        group: Some(("plan".into(), value.into())),
        ..Filter::default()
    };
    let (plus, basic) = (group("plus"), group("basic"));
    let both = Studied::of(&journey, &surveys, &plus, Some(&basic), &Aliases::new());
    let alone = Studied::of(&journey, &surveys, &basic, None, &Aliases::new());
    let all = Studied::of(&journey, &surveys, &Filter::default(), None, &Aliases::new());
    assert_eq!(both.map.answers + alone.map.answers, all.map.answers);
    let changes = both.study.changes.clone().unwrap();
    assert_eq!(changes.stages.len(), 6);
    let change = changes.stages[1].change.unwrap();
    let score = |studied: &Studied| studied.map.stages[1].reading.score().unwrap().value;
    near(change.delta, score(&both) - score(&alone));
    assert_eq!(changes.stages[0], Difference::default(), "nobody was asked");
    for (at, difference) in &changes.cells {
        let n = |studied: &Studied| {
            let cells = &studied.map.stages[at.stage].touchpoints[at.touchpoint].cells;
            cells[at.cell].reading.n()
        };
        assert_eq!(difference.n, (n(&alone), n(&both)));
        assert_eq!(difference.few, (1..30).contains(&difference.n.0.min(difference.n.1)));
        assert!(difference.change.is_none() || difference.n.0.min(difference.n.1) >= 5);
    }
    assert!(changes.cells.iter().any(|(_, difference)| difference.change.is_some()));
    let nobody = Studied::of(&journey, &surveys, &group("none"), None, &Aliases::new());
    assert_eq!((nobody.map.answers, nobody.study.drivers.list.len()), (0, 0));
}
