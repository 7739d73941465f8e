//! Drawings as SVG: what the table says is in them, and nothing breaks them.
mod level;

use proptest::prelude::*;

use super::*;
use crate::analysis::Cell;

fn show(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Count(n) => format!("n{n}"),
        Cell::Number(value, decimals) | Cell::Signed(value, decimals) | Cell::Percent(value, decimals) => {
            format!("v{value:.decimals$}")
        }
        Cell::Missing => "–".into(),
    }
}

fn look() -> Look<'static> {
    let grey = RGBColor(120, 120, 120);
    Look {
        colors: Colors {
            surface: WHITE,
            ink: BLACK,
            text: grey,
            text_2: grey,
            grid: grey,
            axis: grey,
            line: RGBColor(1, 2, 3),
            band: RGBColor(4, 5, 6),
            edge: grey,
            mark: RGBColor(7, 8, 9),
            negative: RGBColor(200, 0, 0),
            neutral: RGBColor(0, 200, 0),
            neutral_line: grey,
            positive: RGBColor(0, 0, 200),
        },
        scale: 1.0,
        enlarge: 1.0,
        family: "sans-serif",
        show: &show,
    }
}

impl Plot {
    fn svg(&self, width: u32, height: u32) -> String {
        let mut svg = String::new();
        self.paint(SVGBackend::with_string(&mut svg, (width, height)), &look())
            .unwrap();
        svg
    }
}

fn bars(values: &[Cell]) -> Plot {
    let rows = values.iter().enumerate();
    Plot {
        table: Table {
            caption: String::new(),
            columns: vec!["Score".into(), "Answers".into()],
            rows: rows
                .map(|(at, cell)| vec![Cell::Text(format!("s{at}")), cell.clone()])
                .collect(),
        },
        shape: Shape::Bars(Bars {
            label: 0,
            value: 1,
            tones: vec![Tone::Negative, Tone::Neutral, Tone::Positive],
            groups: vec![
                Group {
                    tone: Tone::Negative,
                    first: 0,
                    last: 0,
                    label: "Detractors 17%".into(),
                },
                Group {
                    tone: Tone::Positive,
                    first: 1,
                    last: 2,
                    label: "Rest 83%".into(),
                },
            ],
        }),
    }
}

fn line(rows: &[(Cell, Cell, Cell, Cell)]) -> Plot {
    let row = |(at, (value, low, high, n)): (usize, &(Cell, Cell, Cell, Cell))| {
        vec![
            Cell::Text(format!("t{at}")),
            value.clone(),
            low.clone(),
            high.clone(),
            n.clone(),
        ]
    };
    Plot {
        table: Table {
            caption: String::new(),
            columns: ["Week", "Score", "Low", "High", "Answers"].map(String::from).into(),
            rows: rows.iter().enumerate().map(row).collect(),
        },
        shape: Shape::Line(Line {
            label: 0,
            value: 1,
            low: 2,
            high: 3,
            n: 4,
            single: None,
            moved: None,
            events: None,
            ticks: [-100.0, 0.0, 100.0].map(|tick| Cell::Number(tick, 0)).into(),
            hollow_below: 30,
            gap: "too few".into(),
            last: rows.last().map(|row| row.0.clone()),
        }),
    }
}

fn point(value: f64, low: f64, high: f64, n: u64) -> (Cell, Cell, Cell, Cell) {
    (
        Cell::Number(value, 0),
        Cell::Number(low, 0),
        Cell::Number(high, 0),
        Cell::Count(n),
    )
}

#[test]
fn every_number_of_the_table_is_in_the_bars() {
    let plot = bars(&[Cell::Count(6), Cell::Count(0), Cell::Count(112)]);
    let svg = plot.svg(360, 200);
    for cell in plot.table.rows.iter().flatten() {
        assert!(
            svg.contains(&format!("{}\n</text>", show(cell))),
            "{cell:?} is not in {svg}"
        );
    }
    assert!(svg.contains("Detractors 17%") && svg.contains("Rest 83%"));
    // The tallest bar fills the room, the empty one has none.
    assert_eq!(
        svg.matches("fill=\"#0000C8\"").count(),
        3,
        "bar, strip and shape: {svg}"
    );
}

#[test]
fn bars_are_as_tall_as_their_numbers() {
    let svg = bars(&[Cell::Count(50), Cell::Count(25), Cell::Count(100)]).svg(360, 200);
    let tall = |color: &str| -> f64 {
        let tag = svg
            .split('<')
            .find(|tag| tag.starts_with("rect") && tag.contains(color))
            .unwrap();
        tag.split("height=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .parse()
            .unwrap()
    };
    let all = tall("#0000C8");
    assert!(
        (tall("#C80000") * 2.0 - all).abs() <= 2.0 && (tall("#00C800") * 4.0 - all).abs() <= 4.0,
        "{svg}"
    );
}

#[test]
fn a_trend_shows_its_points_and_its_axis() {
    let plot = line(&[
        point(20.0, 5.0, 35.0, 40),
        point(10.0, -20.0, 40.0, 12),
        point(38.0, 28.0, 48.0, 180),
    ]);
    let svg = plot.svg(600, 260);
    for text in ["v-100", "v0", "v100", "t0", "t1", "t2", "v38"] {
        assert!(svg.contains(&format!("{text}\n</text>")), "{text} is not in {svg}");
    }
    assert_eq!(svg.matches("<polygon").count(), 1, "one band");
    let circles: Vec<_> = svg.split('<').filter(|tag| tag.starts_with("circle")).collect();
    assert_eq!(circles.len(), 6, "three points, each with an edge");
    assert!(
        circles[2].contains("fill=\"#FFFFFF\""),
        "few answers are hollow: {circles:?}"
    );
    assert!(
        circles[4].contains("fill=\"#070809\""),
        "the last point is here: {circles:?}"
    );
    let y = |tag: &str| -> f64 {
        tag.split("cy=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .parse()
            .unwrap()
    };
    assert!(
        y(circles[4]) < y(circles[0]) && y(circles[0]) < y(circles[2]),
        "higher is higher"
    );
}

#[test]
fn what_happened_stands_over_its_point() {
    let mut plot = line(&[1.0, 2.0, 3.0, 4.0].map(|value| point(value, 0.0, 9.0, 40)));
    let without = plot.svg(600, 260);
    let height = plot.height(600.0);
    plot.table.columns.push("Events".into());
    let happened = [
        Some("New checkout"),
        None,
        Some("Strike"),
        Some("A name that goes to the left"),
    ];
    for (row, label) in plot.table.rows.iter_mut().zip(happened) {
        row.push(label.map_or(Cell::Missing, |label| Cell::Text(label.into())));
    }
    let Shape::Line(shape) = &mut plot.shape else { panic!() };
    shape.events = Some(5);
    let svg = plot.svg(600, 260);
    for label in happened.into_iter().flatten() {
        assert!(svg.contains(&format!("{label}\n</text>")), "{label} is not in {svg}");
    }
    assert_eq!(svg.matches("<polygon").count(), without.matches("<polygon").count() + 3);
    assert!(plot.height(600.0) > height, "there is room for the names");
}

#[test]
fn a_picture_says_its_title_and_what_it_shows() {
    let mut svg = String::new();
    let long = "from here to there ".repeat(40);
    let tall = 200 + room(&long, 400.0) as u32;
    let backend = SVGBackend::with_string(&mut svg, (400, tall));
    bars(&[Cell::Count(5), Cell::Count(7)])
        .paint_titled(backend, &look(), "Scores", &long)
        .unwrap();
    for text in ["Scores\n</text>", "n7\n</text>", "from here"] {
        assert!(svg.contains(text), "{text} is not in {svg}");
    }
    assert!(!svg.contains(&long), "it is longer than the picture is wide");
}

#[test]
fn what_is_missing_is_not_drawn() {
    let none = || (Cell::Missing, Cell::Missing, Cell::Missing, Cell::Count(3));
    let svg = line(&[none(), none(), none(), none(), point(1.0, 0.0, 2.0, 9), none()]).svg(600, 260);
    assert_eq!(svg.matches("<circle").count(), 2);
    assert!(svg.contains("too few\n</text>"));
}

proptest! {
    #[test]
    fn nothing_breaks_a_drawing(
        values in prop::collection::vec((-1e308f64..1e308, 0u64..u64::MAX, any::<bool>()), 0..40),
        width in 1u32..900,
        height in 1u32..400,
        scale in 0.5f64..4.0,
    ) {
        let cells: Vec<Cell> = values.iter().map(|(_, n, there)| if *there { Cell::Count(*n) } else { Cell::Missing }).collect();
        let points: Vec<_> = values.iter().map(|(v, n, _)| point(*v, v - 1.0, f64::NAN, *n)).collect();
        for plot in [bars(&cells), line(&points)] {
            let mut svg = String::new();
            {
                let area = SVGBackend::with_string(&mut svg, (width, height)).into_drawing_area();
                plot.draw(&area, &Look { scale, ..look() }).unwrap();
                area.present().unwrap();
            }
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
        }
    }
}
