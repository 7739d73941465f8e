//! A table of typed cells: what every chart is drawn from, what is read aloud in its place, and what is exported.
//! Numbers stay numbers until they are shown; captions and column names come from outside.

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    Count(u64),
    /// With this many decimals.
    Number(f64, usize),
    /// A score that can be negative: a plus stands before it too.
    Signed(f64, usize),
    /// 0..=100 with this many decimals.
    Percent(f64, usize),
    /// Unknown or hidden: a dash, never 0.
    Missing,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What the table shows, in a sentence: also the text alternative of its chart.
    pub caption: String,
    /// The first column names the row.
    pub columns: Vec<String>,
    /// Each with as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// A finite number, or missing.
    pub fn number(value: Option<f64>, decimals: usize) -> Self {
        match value {
            Some(value) if value.is_finite() => Self::Number(value, decimals),
            _ => Self::Missing,
        }
    }

    /// A share (0..=1) in percent, or missing.
    pub fn share(share: Option<f64>, decimals: usize) -> Self {
        share.map_or(Self::Missing, |share| Self::Percent(share * 100.0, decimals))
    }

    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Count(n) => Some(*n as f64),
            Self::Number(value, _) | Self::Signed(value, _) | Self::Percent(value, _) => {
                Some(*value).filter(|value| value.is_finite())
            }
            Self::Text(_) | Self::Missing => None,
        }
    }

    /// For machines: ASCII digits, a dot, a hyphen for minus; empty when missing.
    fn plain(&self) -> String {
        match self {
            Self::Text(text) => safe(text),
            Self::Count(n) => n.to_string(),
            Self::Number(value, decimals) | Self::Signed(value, decimals) | Self::Percent(value, decimals)
                if value.is_finite() =>
            {
                format!("{value:.decimals$}")
            }
            _ => String::new(),
        }
    }
}

/// A text that no spreadsheet takes for a formula (OWASP, "CSV injection"): it gets a leading apostrophe.
fn safe(text: &str) -> String {
    let first = text.trim_start_matches([' ', '"', '\'']).chars().next();
    let first = first.or_else(|| text.chars().next());
    if first.is_some_and(|c| "=+-@\t\r\n\0＝＋－＠".contains(c)) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

impl Table {
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows
            .get(row)
            .and_then(|row| row.get(column))
            .unwrap_or(&Cell::Missing)
    }

    /// Whether a column holds texts; where a number stands in one too, they stand for numbers.
    pub fn is_text(&self, column: usize) -> bool {
        let cells = || (0..self.rows.len()).map(|row| self.cell(row, column));
        cells().any(|cell| matches!(cell, Cell::Text(_))) && cells().all(|cell| cell.value().is_none())
    }

    /// RFC 4180 with a heading line, without byte order mark. Numbers are written plainly, texts never as a formula.
    /// Not by the `csv` crate: its writer tries to read every field as a number, and the table for that alone is 10 kB of wasm.
    pub fn csv(&self) -> String {
        let mut text = String::new();
        let mut line = |fields: &mut dyn Iterator<Item = String>| {
            for (at, field) in fields.enumerate() {
                if at > 0 {
                    text.push(',');
                }
                if field.contains([',', '"', '\r', '\n']) {
                    text.push_str(&format!("\"{}\"", field.replace('"', "\"\"")));
                } else {
                    text.push_str(&field);
                }
            }
            text.push_str("\r\n");
        };
        line(&mut self.columns.iter().map(|name| safe(name)));
        for row in &self.rows {
            line(&mut row.iter().map(Cell::plain));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_comes_back_from_csv(texts in prop::collection::vec("[a-z,;\"\r\n é]{0,6}", 2..5)) {
            let table = Table {
                caption: String::new(),
                columns: texts.clone(),
                rows: vec![texts.iter().cloned().map(Cell::Text).collect()],
            };
            let csv = table.csv();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
            let expected: Vec<String> = texts.iter().map(|text| safe(text)).collect();
            let mut lines = 0;
            for record in reader.records() {
                prop_assert_eq!(record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>(), expected.clone());
                lines += 1;
            }
            prop_assert_eq!(lines, 2);
        }
    }

    #[test]
    fn texts_among_numbers_stand_for_numbers() {
        let row = |cells: [Cell; 3]| cells.to_vec();
        let text = || Cell::Text("< 0.0001".into());
        let table = Table {
            rows: vec![
                row([text(), text(), Cell::Missing]),
                row([Cell::Missing, Cell::Number(0.5, 4), Cell::Missing]),
            ],
            ..Table::default()
        };
        assert_eq!([0, 1, 2].map(|column| table.is_text(column)), [true, false, false]);
    }

    #[test]
    fn h4_csv_is_quoted_and_never_a_formula() {
        let table = Table {
            caption: String::new(),
            columns: vec!["Question".into(), "=SUM(A1)".into(), "Score".into()],
            rows: vec![
                vec![
                    Cell::Text("a \"b\", c".into()),
                    Cell::Text("+1".into()),
                    Cell::Number(-8.86, 1),
                ],
                vec![Cell::Text(" \"@x".into()), Cell::Missing, Cell::Count(12_345)],
                vec![
                    Cell::Text("＝1".into()),
                    Cell::Text("\tx".into()),
                    Cell::Number(f64::NAN, 0),
                ],
                vec![
                    Cell::Text("满意\nنام".into()),
                    Cell::Text("-".into()),
                    Cell::share(None, 1),
                ],
            ],
        };
        assert_eq!(
            table.csv(),
            "Question,'=SUM(A1),Score\r\n\"a \"\"b\"\", c\",'+1,-8.9\r\n\"' \"\"@x\",,12345\r\n'＝1,'\tx,\r\n\"满意\nنام\",'-,\r\n"
        );
    }
}
