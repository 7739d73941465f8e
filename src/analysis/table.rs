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

    /// RFC 4180 with a heading line, without byte order mark. Numbers are written plainly, texts never as a formula.
    pub fn csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(Vec::new());
        // Writing to memory does not fail.
        let _ = writer.write_record(self.columns.iter().map(|name| safe(name)));
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(Cell::plain));
        }
        let bytes = writer.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_is_quoted_and_never_a_formula() {
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
