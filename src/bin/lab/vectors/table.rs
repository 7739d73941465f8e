//! A data file in memory: comma-separated, quoted fields allowed. No metric, and no import rules.

/// Lines under named columns.
pub struct Table {
    names: Vec<String>,
    lines: Vec<Vec<String>>,
}

impl Table {
    /// The first line names the columns. A column `rows` says how many equal lines of the original a line stands for.
    pub fn parse(text: &str) -> Result<Table, String> {
        let mut lines = split(text).into_iter();
        let names = lines.next().ok_or("a data file is empty")?;
        let times = names.iter().position(|name| name == "rows");
        let mut table = Table {
            names,
            lines: Vec::new(),
        };
        for line in lines.filter(|line| line.len() > 1 || line.first().is_some_and(|field| !field.is_empty())) {
            if line.len() != table.names.len() {
                return Err(format!(
                    "a data line has {} fields, not {}",
                    line.len(),
                    table.names.len()
                ));
            }
            let count = times.and_then(|i| line.get(i)).map_or(Ok(1), |n| n.parse::<usize>());
            let count = count.map_err(|why| format!("the column `rows` holds no count: {why}"))?;
            table.lines.extend(std::iter::repeat_n(line, count));
        }
        Ok(table)
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// The one column whose name begins so: names in our data say their scale at the end.
    pub fn column(&self, start: &str) -> Result<&str, String> {
        let mut own = self.names.iter().filter(|name| name.starts_with(start));
        match (own.next(), own.next()) {
            (Some(name), None) => Ok(name),
            _ => Err(format!("no single column {start}…")),
        }
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    pub fn texts(&self, column: &str) -> Result<Vec<&str>, String> {
        let place = self
            .names
            .iter()
            .position(|name| name == column)
            .ok_or_else(|| format!("no column {column}"))?;
        Ok(self
            .lines
            .iter()
            .filter_map(|line| line.get(place))
            .map(String::as_str)
            .collect())
    }

    /// Blanks, and whatever is no number, as NaN: the scoring room leaves those out.
    pub fn numbers(&self, column: &str) -> Result<Vec<f64>, String> {
        Ok(self
            .texts(column)?
            .into_iter()
            .map(|text| text.parse().unwrap_or(f64::NAN))
            .collect())
    }

    /// Scores without blanks.
    pub fn scores(&self, column: &str) -> Result<Vec<u8>, String> {
        Ok(self.texts(column)?.into_iter().filter_map(score).collect())
    }
}

/// A score written as 4 or 4.0.
pub fn score(text: &str) -> Option<u8> {
    text.trim().parse().ok().and_then(whole)
}

pub fn whole(number: f64) -> Option<u8> {
    (number.fract() == 0.0 && (0.0..=255.0).contains(&number)).then_some(number as u8)
}

fn split(text: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    for c in text.chars() {
        match c {
            // A doubled quote closes and reopens; none of the columns we read holds one.
            '"' => quoted = !quoted,
            ',' if !quoted => line.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                line.push(std::mem::take(&mut field));
                lines.push(std::mem::take(&mut line));
            }
            '\r' if !quoted => {}
            c => field.push(c),
        }
    }
    if !field.is_empty() || !line.is_empty() {
        line.push(field);
        lines.push(line);
    }
    lines
}
