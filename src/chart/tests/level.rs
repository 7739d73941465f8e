//! Level bars: their lengths are the numbers of their table. Drawings as they were looked at, in `tests/fixtures/charts`.
use super::*;
use crate::analysis::Likert;

fn shares() -> Plot {
    let row = |name: &str, n: u64, share: f64, low: f64, high: f64| {
        vec![
            Cell::Text(name.into()),
            Cell::Count(n),
            Cell::Percent(share, 0),
            Cell::Percent(low, 0),
            Cell::Percent(high, 0),
        ]
    };
    Plot {
        table: Table {
            caption: "Why?".into(),
            columns: ["Choice", "Answers", "Share", "Low", "High"].map(String::from).into(),
            rows: vec![
                row("Price", 60, 50.0, 41.0, 59.0),
                row("Delivery that came in time", 30, 25.0, 18.0, 33.0),
                vec![
                    Cell::Text("Held back".into()),
                    Cell::Missing,
                    Cell::Missing,
                    Cell::Missing,
                    Cell::Missing,
                ],
            ],
        },
        shape: Shape::Shares(Shares {
            label: 0,
            count: 1,
            share: 2,
            low: 3,
            high: 4,
            hollow: false,
        }),
    }
}

fn stack(layout: Likert) -> Plot {
    let row = |name: &str, shares: [f64; 5], top: f64, n: u64| {
        let mut cells = vec![Cell::Text(name.into())];
        cells.extend(shares.map(|share| Cell::Percent(share, 0)));
        cells.extend([Cell::Percent(top, 0), Cell::Count(n)]);
        cells
    };
    let mut held = vec![Cell::Text("Parking".into())];
    held.extend(vec![Cell::Missing; 6]);
    held.push(Cell::Count(4));
    Plot {
        table: Table {
            caption: "How well?".into(),
            columns: [
                "Statement",
                "Poor",
                "Fair",
                "Good",
                "Very good",
                "Excellent",
                "Top two",
                "Answers",
            ]
            .map(String::from)
            .into(),
            rows: vec![
                row("Staff", [10.0, 20.0, 30.0, 25.0, 15.0], 40.0, 120),
                row("Signs", [0.0, 5.0, 45.0, 30.0, 20.0], 50.0, 118),
                held,
            ],
        },
        shape: Shape::Stack(Stack {
            layout,
            hidden: "too few".into(),
        }),
    }
}

/// Widths of the rectangles of a colour.
fn wide(svg: &str, color: &str) -> Vec<f64> {
    let of = |tag: &str| tag.split("width=\"").nth(1)?.split('"').next()?.parse().ok();
    let rects = svg
        .split('<')
        .filter(|tag| tag.starts_with("rect") && tag.contains(&format!("fill=\"{color}\"")));
    rects.filter_map(of).collect()
}

#[test]
fn every_number_of_the_table_is_in_the_shares() {
    let plot = shares();
    let svg = plot.svg(400, plot.height(400.0) as u32);
    for cell in plot.table.rows.iter().take(2).flat_map(|row| row.iter().take(3)) {
        assert!(
            svg.contains(&format!("{}\n</text>", show(cell))),
            "{cell:?} is not in {svg}"
        );
    }
    assert_eq!(
        wide(&svg, "#010203"),
        [200.0, 100.0],
        "half and a quarter of 400: {svg}"
    );
}

#[test]
fn every_number_of_the_table_is_in_the_stack() {
    for layout in Likert::ALL {
        let plot = stack(layout);
        let svg = plot.svg(500, plot.height(500.0) as u32);
        let zero = Cell::Percent(0.0, 0);
        for cell in plot
            .table
            .rows
            .iter()
            .flatten()
            .filter(|cell| **cell != zero && **cell != Cell::Missing)
        {
            assert!(
                svg.contains(&format!("{}\n</text>", show(cell))),
                "{cell:?} is not in {svg}"
            );
        }
        for name in &plot.table.columns[1..7] {
            assert!(svg.contains(&format!("{name}\n</text>")), "{name} is not in {svg}");
        }
        assert!(svg.contains("too few\n</text>"));
        // The neutral steps are as wide as their numbers; the square of the legend comes last.
        let neutral = wide(&svg, "#00C800");
        assert_eq!(neutral.len(), 3, "{svg}");
        assert!((neutral[0] / neutral[1] - 30.0 / 45.0).abs() < 0.02, "{neutral:?}");
    }
}

/// Groups by two kinds, one of which is held back.
fn dots() -> Plot {
    let row = |kind: &str, name: &str, told: Option<(u64, f64, f64, f64)>| {
        let number = |of: fn((u64, f64, f64, f64)) -> f64| Cell::share(told.map(of), 0);
        vec![
            Cell::Text(name.into()),
            Cell::Text(kind.into()),
            told.map_or(Cell::Missing, |told| Cell::Count(told.0)),
            number(|told| told.1),
            number(|told| told.2),
            number(|told| told.3),
        ]
    };
    Plot {
        table: Table {
            caption: "Who differs".into(),
            columns: ["Group", "Of", "Answers", "Score", "Low", "High"]
                .map(String::from)
                .into(),
            rows: vec![
                row("Plan", "Premium", Some((120, 0.6, 0.45, 0.74))),
                row(
                    "Plan",
                    "A plan with a name as long as nobody likes it",
                    Some((12, 0.2, 0.05, 0.5)),
                ),
                row("Region", "North", None),
            ],
        },
        shape: Shape::Dots(Dots {
            head: 1,
            label: 0,
            n: 2,
            value: 3,
            low: 4,
            high: 5,
            ticks: [0.0, 0.5, 1.0].map(|share| Cell::share(Some(share), 0)).into(),
            hollow_below: 30,
            hidden: "not shown".into(),
            whole: Some(41.0),
        }),
    }
}

/// `GOLDEN=1 cargo test --lib golden_drawings` writes them anew: look at them.
#[test]
fn golden_drawings() {
    let mut marked = line(&[
        point(20.0, 5.0, 35.0, 40),
        point(10.0, -20.0, 40.0, 12),
        point(38.0, 28.0, 48.0, 180),
    ]);
    marked.table.columns.push("Events".into());
    for (row, label) in marked
        .table
        .rows
        .iter_mut()
        .zip([None, Some("New checkout"), Some("Strike")])
    {
        row.push(label.map_or(Cell::Missing, |label| Cell::Text(label.into())));
    }
    if let Shape::Line(line) = &mut marked.shape {
        line.events = Some(5);
    }
    let drawings = [
        ("shares", shares()),
        ("stack-diverging", stack(Likert::Diverging)),
        ("stack-whole", stack(Likert::Whole)),
        ("stack-aside", stack(Likert::Aside)),
        ("trend-events", marked),
        ("dots", dots()),
        ("bars", bars(&[Cell::Count(6), Cell::Count(0), Cell::Count(112)])),
    ];
    for (name, plot) in drawings {
        let file = format!("{}/tests/fixtures/charts/{name}.svg", env!("CARGO_MANIFEST_DIR"));
        let svg = plot.svg(480, plot.height(480.0) as u32);
        if std::env::var_os("GOLDEN").is_some() {
            std::fs::write(&file, &svg).unwrap();
        }
        assert!(
            std::fs::read_to_string(&file).is_ok_and(|golden| golden == svg),
            "{name} changed: {svg}"
        );
    }
}
